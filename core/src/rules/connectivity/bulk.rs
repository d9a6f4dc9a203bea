//! Rules of bulk requests that a caller passes back.

use crate::{
    models::{BulkPart, BulkRequest, Finding, Validate, ValidationContext, bulk_operations},
    rules::common::quoted,
};

const RETURNED: &str = "the bulk requests of the SDK: a caller passes one back as it was returned";

macro_rules! names {
    ($($operation:ident ( $Request:ident );)*) => {
        /// The operations that a bulk request can be for.
        const OPERATIONS: &[&str] = &[$(stringify!($operation)),*];
    };
}
bulk_operations!(names);

impl Validate for BulkRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut findings = Vec::new();
        if !OPERATIONS.contains(&self.operation.as_str()) {
            let message = format!(
                "{} is not an operation of bulk; use one of {}",
                quoted(&self.operation),
                OPERATIONS.join(", ")
            );
            findings.push(Finding::error("operation", "bulk.operation", quoted(&self.operation), message, RETURNED));
        }
        if self.parts.is_empty() {
            let message = "the request has no parts; pass the request that the bulk operation returned";
            findings.push(Finding::error("parts", "bulk.no_parts", "[]", message, RETURNED));
        }
        for (index, part) in self.parts.iter().enumerate() {
            let found = part.findings(context).into_iter();
            findings
                .extend(found.map(|finding| Finding { path: format!("parts[{index}].{}", finding.path), ..finding }));
        }
        findings
    }
}

impl Validate for BulkPart {
    fn findings(&self, _: &ValidationContext) -> Vec<Finding> {
        let mut findings = Vec::new();
        if self.request_id.as_deref().is_some_and(|id| id.trim().is_empty()) {
            let message = "the identifier is empty; omit it for a part that was not sent";
            findings.push(Finding::error("requestId", "identifier.missing", "\"\"", message, RETURNED));
        }
        for (path, value, min) in [("firstDevice", self.first_device, 0), ("devices", self.devices, 1)] {
            if value < min {
                let message = format!("{value} is out of range; pass the request that the bulk operation returned");
                findings.push(Finding::error(path, "number.out_of_range", value.to_string(), message, RETURNED));
            }
        }
        findings
    }
}
