//! Visibility, and discardable results.

use super::replace;
use crate::naming::offline_name;
use anyhow::{Result, ensure};
use thingspace::operations::{self, ResponseKind};

/// Declarations that handwritten Swift wraps, in addition to the offline functions: users do not call them.
const INTERNAL: [&str; 9] = [
    "func parseCallback(",
    "func parseConnectivityCallback(",
    "static func fromPath(",
    "static func fromData(",
    "protocol UploadProgress:",
    "final class UploadProgressImpl:",
    "struct FfiConverterTypeUploadProgress:",
    "func FfiConverterTypeUploadProgress_lift(",
    "func FfiConverterTypeUploadProgress_lower(",
];

/// Removes `public` from declarations that users reach in another way: offline functions through the namespace of
/// their group, the others through handwritten Swift.
pub fn internal(source: &str) -> Result<String> {
    let offline = operations::OFFLINE_FUNCTIONS.iter().map(|function| format!("func {}(", offline_name(function)));
    offline
        .chain(INTERNAL.map(str::to_owned))
        .try_fold(source.to_owned(), |out, function| replace(&out, &format!("public {function}"), &function))
}

/// Marks functions that return only `Success` as `@discardableResult`.
pub fn discardable(source: &str) -> Result<String> {
    const START: &str = "public func ";
    let mut found = 0;
    let mut out = String::with_capacity(source.len());
    for line in source.lines() {
        if line.starts_with(START) && line.trim_end().ends_with("-> Success  {") {
            out.push_str("@discardableResult\n");
            found += 1;
        }
        out.push_str(line);
        out.push('\n');
    }
    let rows = operations::all().filter(|row| matches!(row.response.kind, ResponseKind::Success)).count();
    ensure!(found == rows, "{rows} operations return only success, found {found}");
    Ok(out)
}
