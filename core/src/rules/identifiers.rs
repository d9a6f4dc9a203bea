//! The names that stand in the path of a call: accounts, campaigns, devices.

use super::{Finding, devices, quoted};

const ACCOUNT: &str = "ThingSpace: account names, ten digits, a hyphen and five digits";
const ACCOUNT_FORMAT: &str = "ThingSpace Software Management: error messages, \"Invalid account name format\"";
const CAMPAIGN: &str = "ThingSpace Software Management v3: get campaign information, the identifier is a UUID";

/// Checks an argument that stands in the path of a call: the account, a campaign, a device.
///
/// `name` is the argument's name in the table, such as `campaign_id`, and becomes the path of the
/// findings; a name without rules gives none.
pub fn check_argument(name: &str, value: &str) -> Vec<Finding> {
    let finding = match name {
        "account" => account(name, value),
        "campaign_id" => campaign_id(name, value),
        "device_id" => devices::check_imei(value, || name.to_owned()),
        _ => None,
    };
    finding.into_iter().collect()
}

fn account(name: &str, value: &str) -> Option<Finding> {
    if value.is_empty() {
        return Some(Finding::error(
            name,
            "account.missing",
            "",
            "the account is missing; write it as 0642233522-00001",
            ACCOUNT_FORMAT,
        ));
    }
    if is_step(value) || value.chars().any(is_refused) {
        let fix = format!("{} has characters that no account name has; write it as 0642233522-00001", quoted(value));
        return Some(Finding::error(name, "account.bad_character", quoted(value), fix, ACCOUNT_FORMAT));
    }
    let usual = value.len() == 16
        && value.bytes().enumerate().all(|(at, byte)| if at == 10 { byte == b'-' } else { byte.is_ascii_digit() });
    (!usual).then(|| {
        let fix = format!(
            "{} is an unusual account name; most are ten digits, a hyphen and five digits, zeros in front included: 0642233522-00001",
            quoted(value)
        );
        Finding::warning(name, "account.unusual", quoted(value), fix, ACCOUNT)
    })
}

fn campaign_id(name: &str, value: &str) -> Option<Finding> {
    if value.is_empty() {
        let fix = "the campaign is missing; give the id that the platform answered when it was scheduled";
        return Some(Finding::error(name, "campaign_id.missing", "", fix, CAMPAIGN));
    }
    if is_step(value) {
        let fix = format!(
            "{value} cannot stand in a path; give the id that the platform answered when the campaign was scheduled"
        );
        return Some(Finding::error(name, "argument.not_a_segment", quoted(value), fix, "RFC 3986, section 3.3"));
    }
    (!is_uuid(value)).then(|| {
        let fix =
            format!("{} is no UUID; the platform's ids look like f858b8c4-2153-11ec-8c44-aeb16d1aa652", quoted(value));
        Finding::warning(name, "campaign_id.unusual", quoted(value), fix, CAMPAIGN)
    })
}

/// Every reader of URLs takes these for steps in the path.
fn is_step(value: &str) -> bool {
    matches!(value, "." | "..")
}

fn is_refused(letter: char) -> bool {
    letter.is_whitespace() || letter.is_control() || matches!(letter, '/' | '\\' | '\'' | '<')
}

fn is_uuid(value: &str) -> bool {
    value.len() == 36
        && value
            .bytes()
            .enumerate()
            .all(|(at, byte)| if matches!(at, 8 | 13 | 18 | 23) { byte == b'-' } else { byte.is_ascii_hexdigit() })
}
