//! Renames types to their Swift names, in code and in documentation.

use crate::{
    documentation::{document, names},
    naming::RENAMED,
};

/// Renames types to their Swift names, and rewrites documentation: links in Xcode's syntax, names in camel case.
pub fn worded(source: &str) -> String {
    let names = names();
    let mut in_docs = false;
    let mut out = String::with_capacity(source.len());
    // UniFFI writes an argument directly after its documentation, on the same line.
    for line in source.replace("*/", "*/\n").replace("*/\n\n", "*/\n").lines() {
        let trimmed = line.trim_start();
        in_docs |= trimmed.starts_with("/**");
        if in_docs {
            out.push_str(&document(line, &names));
        } else if trimmed.starts_with("//") {
            out.push_str(line);
        } else {
            out.push_str(&renamed(line));
        }
        out.push('\n');
        in_docs &= !trimmed.starts_with("*/");
    }
    out
}

/// Renames the types in a line of code. (UniFFI's own renaming misses optional arguments.)
fn renamed(line: &str) -> String {
    RENAMED.iter().fold(line.to_owned(), |line, (old, new)| rename(&line, old, new))
}

fn rename(line: &str, old: &str, new: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find(old) {
        let (before, after) = (&rest[..at], &rest[at + old.len()..]);
        let inside = |letter: char| letter.is_alphanumeric() || letter == '_';
        // Names of converters end with the name of the type: `FfiConverterOptionTypeLabel_lift`.
        let in_converter = before.ends_with("Type") && !after.starts_with(char::is_alphanumeric);
        let is_word = !before.ends_with(inside) && !after.starts_with(inside);
        out.push_str(before);
        out.push_str(if is_word || in_converter { new } else { old });
        rest = after;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_have_their_names_in_swift() {
        assert_eq!(
            renamed("case .x(Protocol?): FfiConverterOptionTypeProtocol.lower"),
            "case .x(DeviceProtocol?): FfiConverterOptionTypeDeviceProtocol.lower"
        );
        assert_eq!(
            renamed("var label: [Label]?, FfiConverterTypeLabel_lift"),
            "var label: [UsageLabel]?, FfiConverterTypeUsageLabel_lift"
        );
        for unchanged in [
            "public protocol OauthProtocol: AnyObject {",
            "FfiConverterTypeLabels",
            "[LabelAssignment], FfiConverterTypeLabelAssignment",
        ] {
            assert_eq!(renamed(unchanged), unchanged);
        }
    }
}
