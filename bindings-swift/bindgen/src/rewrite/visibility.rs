//! What is public, and what may be ignored.

use super::replace;
use crate::naming::offline_name;
use anyhow::{Result, ensure};
use thingspace::operations::{self, ResponseKind};

/// What Swift written by hand wraps, besides the offline functions: no user calls it.
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

/// Without `public`, what users reach in another way: the offline functions by the namespace of their
/// group, the others by Swift written by hand.
pub fn internal(source: &str) -> Result<String> {
    let offline = operations::OFFLINE_FUNCTIONS.iter().map(|function| format!("func {}(", offline_name(function)));
    offline
        .chain(INTERNAL.map(str::to_owned))
        .try_fold(source.to_owned(), |out, function| replace(&out, &format!("public {function}"), &function))
}

/// An answer that says no more than that it was done need not be looked at.
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
    ensure!(found == rows, "{rows} operations answer no more than success, found {found}");
    Ok(out)
}
