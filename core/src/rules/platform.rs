//! Rules of the functions about the platform.

use crate::models::{CallbackSourcesRequest, ErrorCodeRequest, Finding, Validate, ValidationContext};

const ARGUMENT: &str = "the arguments of the SDK's functions";

fn missing(path: &str, value: &str, message: &str) -> Vec<Finding> {
    let finding = || Finding::error(path, &format!("{path}.missing"), "", message, ARGUMENT);
    if value.trim().is_empty() { vec![finding()] } else { Vec::new() }
}

impl Validate for ErrorCodeRequest {
    fn findings(&self, _: &ValidationContext) -> Vec<Finding> {
        missing("code", &self.code, "the code is missing; write one such as REQUEST_FAILED.DeviceNotFound")
    }
}

impl Validate for CallbackSourcesRequest {
    fn findings(&self, _: &ValidationContext) -> Vec<Finding> {
        missing("product", self.product.as_str(), "the product is missing; write connectivity, software or location")
    }
}
