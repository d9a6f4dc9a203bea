//! Configuration files.

use super::campaign_name;
use crate::{
    models::{FileUpload, Finding, Validate, ValidationContext},
    rules::common::quoted,
};

const UPLOAD: &str = "ThingSpace Software Management v2: upload a new file";
const TEXT: &str = "assumed: each form field of a file is one line of text";
const TARGET: &str = "assumed: a file is stored at an absolute path of the device, as in the platform's samples";
const PATH: &str = "localTargetPath";

impl Validate for FileUpload {
    fn findings(&self, _: &ValidationContext) -> Vec<Finding> {
        let members = [
            ("fileVersion", &self.file_version, "the version of the file, such as 1.0"),
            ("make", &self.make, "the manufacturer of the devices it is for"),
            ("model", &self.model, "the model of the devices it is for"),
        ];
        let mut findings: Vec<Finding> = members
            .into_iter()
            .filter_map(|(path, value, what)| {
                campaign_name::present(path, value, "file.missing", what, UPLOAD).or_else(|| one_line(path, value))
            })
            .collect();
        findings.extend(check_path(&self.local_target_path));
        findings
    }
}

fn one_line(path: &str, value: &str) -> Option<Finding> {
    value.chars().any(char::is_control).then(|| {
        let message = format!("{path} has line breaks, tabs or other control characters; remove them");
        Finding::error(path, "file.control_character", quoted(value), message, TEXT)
    })
}

/// Checks the path on the device: it must identify one place inside the device.
fn check_path(path: &str) -> Vec<Finding> {
    let what = "the path of the file on the device, such as /VZWFOTA/hello-world.txt";
    if let Some(finding) = campaign_name::present(PATH, path, "file.missing", what, UPLOAD) {
        return vec![finding];
    }
    let shown = quoted(path);
    let mut findings: Vec<Finding> = one_line(PATH, path).into_iter().collect();
    let mut stop = |code: &str, message: String| findings.push(Finding::error(PATH, code, &*shown, message, TARGET));
    if !path.starts_with('/') {
        stop(
            "path.not_absolute",
            format!("{shown} is not an absolute path; write the full path, such as /VZWFOTA/x.txt"),
        );
    }
    let steps: Vec<&str> = path.split(['/', '\\']).collect();
    if steps.contains(&"..") {
        stop("path.parent", format!("{shown} contains ..; write the path without it"));
    } else if matches!(steps.last(), Some(&"" | &".")) {
        stop("path.no_file", format!("{shown} names a folder; add the name of the file"));
    }
    let doubtful = path.contains('\\') || path.contains("//") || steps.contains(&".") || path.trim() != path;
    if findings.is_empty() && doubtful {
        let message = format!(
            "{shown} has a backslash, an empty component, a component . or spaces around it; check that this is intended"
        );
        findings.push(Finding::warning(PATH, "path.unusual", shown, message, TARGET));
    }
    findings
}
