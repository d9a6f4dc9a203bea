//! Identifiers in paths and bodies: accounts, campaigns and upgrades.

use super::quoted;
use crate::models::Finding;

const ACCOUNT: &str = "ThingSpace: account names, ten digits, a hyphen and five digits";
const ACCOUNT_FORMAT: &str = "ThingSpace Software Management: error messages, \"Invalid account name format\"";
const UPGRADE: &str = "ThingSpace Software Management v1: get upgrade information, the identifier is a UUID";
const CAMPAIGN: &str = "ThingSpace Software Management v3: get campaign information, the identifier is a UUID";
pub(in crate::rules) const SEGMENT: &str = "RFC 3986, section 3.3";

/// The only callback service of v1.
pub(in crate::rules) const CALLBACK_SERVICE: &str = "Fota";

pub(in crate::rules) fn not_a_segment(name: &str, value: &str, instead: &str) -> Finding {
    let message = format!("{value} is not allowed in a path; {instead}");
    Finding::error(name, "argument.not_a_segment", quoted(value), message, SEGMENT)
}

pub(in crate::rules) fn account(name: &str, value: &str) -> Option<Finding> {
    if value.is_empty() {
        return Some(Finding::error(
            name,
            "account.missing",
            "",
            "the account is missing; write it as 0642233522-00001",
            ACCOUNT_FORMAT,
        ));
    }
    if is_dot_segment(value) || value.chars().any(is_rejected) {
        let message = format!(
            "{} has characters that are not allowed in an account name; write it as 0642233522-00001",
            quoted(value)
        );
        return Some(Finding::error(name, "account.bad_character", quoted(value), message, ACCOUNT_FORMAT));
    }
    let usual = value.len() == 16
        && value.bytes().enumerate().all(|(at, byte)| if at == 10 { byte == b'-' } else { byte.is_ascii_digit() });
    (!usual).then(|| {
        let message = format!(
            "{} is an unusual account name; most are ten digits, a hyphen and five digits, including leading zeros: 0642233522-00001",
            quoted(value)
        );
        Finding::warning(name, "account.unusual", quoted(value), message, ACCOUNT)
    })
}

pub(in crate::rules) fn campaign_id(name: &str, value: &str) -> Option<Finding> {
    let last = name.rsplit('.').next().unwrap_or(name);
    let (what, prefix, source) =
        if last == "upgrade_id" { ("upgrade", "upgrade_id", UPGRADE) } else { ("campaign", "campaign_id", CAMPAIGN) };
    if value.is_empty() {
        let message = format!("the {what} is missing; use the id that the platform returned when it was scheduled");
        return Some(Finding::error(name, &format!("{prefix}.missing"), "", message, source));
    }
    if is_dot_segment(value) {
        let instead = format!("use the id that the platform returned when the {what} was scheduled");
        return Some(not_a_segment(name, value, &instead));
    }
    (!is_uuid(value)).then(|| {
        let message = format!(
            "{} is not a UUID; the platform's ids look like f858b8c4-2153-11ec-8c44-aeb16d1aa652",
            quoted(value)
        );
        Finding::warning(name, &format!("{prefix}.unusual"), quoted(value), message, source)
    })
}

/// Returns whether a parser of URLs resolves this segment of a path instead of sending it.
pub(in crate::rules) fn is_dot_segment(value: &str) -> bool {
    matches!(value, "." | "..")
}

fn is_rejected(letter: char) -> bool {
    letter.is_whitespace() || letter.is_control() || matches!(letter, '/' | '\\' | '\'' | '<')
}

pub(in crate::rules) fn is_uuid(value: &str) -> bool {
    value.len() == 36
        && value
            .bytes()
            .enumerate()
            .all(|(at, byte)| if matches!(at, 8 | 13 | 18 | 23) { byte == b'-' } else { byte.is_ascii_hexdigit() })
}
