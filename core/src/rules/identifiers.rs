//! The names that stand in the path of a call: accounts, campaigns, devices.

use super::{Finding, ValidationContext, connectivity, devices, options::Limits, quoted};
use crate::models::{CallbackService, LocationCallbackService};

const ACCOUNT: &str = "ThingSpace: account names, ten digits, a hyphen and five digits";
const ACCOUNT_FORMAT: &str = "ThingSpace Software Management: error messages, \"Invalid account name format\"";
const DEREGISTER: &str = "ThingSpace Software Management v1: deregister a callback";
const UPGRADE: &str = "ThingSpace Software Management v1: get upgrade information, the identifier is a UUID";
const CHANGE: &str = "ThingSpace Connectivity Management: change device identifier, service type";
const LISTENER: &str = "assumed: the platform may know services that this version of the SDK does not";
const SEGMENT: &str = "RFC 3986, section 3.3";
const CAMPAIGN: &str = "ThingSpace Software Management v3: get campaign information, the identifier is a UUID";

/// Checks an argument of a call: the account, a campaign, an upgrade, a device, a callback service.
///
/// `name` is the argument's name in the table, such as `campaign_id`, and becomes the path of the
/// findings; a name without rules gives none.
pub fn check_argument(name: &str, value: &str) -> Vec<Finding> {
    check(name, value, &Limits::of(None), "")
}

/// The same, where options of the rules are known.
pub(crate) fn check_argument_within(name: &str, value: &str, context: &ValidationContext) -> Vec<Finding> {
    check(name, value, &context.limits(), context.operation.as_deref().unwrap_or_default())
}

/// `operation` decides what a name means that several services have.
fn check(name: &str, value: &str, limits: &Limits, operation: &str) -> Vec<Finding> {
    let service = operation.split('.').next().unwrap_or_default();
    let finding = match name {
        "account" => account(name, value),
        "service_name" if service == "callbacks" => listener(name, value, CallbackService::from(value).is_known()),
        "service_name" if service == "locations" => {
            listener(name, value, LocationCallbackService::from(value).is_known())
        }
        "device_id" if service == "locations" => connectivity::imei_or_meid(name, value, limits),
        "device_list" => return listed(name, value, limits),
        "request_id" | "transaction_id" => given(name, value, "the id that the platform answered"),
        "group_name" => group_name(name, value),
        "service_type" => service_type(name, value),
        "campaign_id" | "upgrade_id" => campaign_id(name, value),
        "device_id" => devices::check_imei(value, &limits.imei, || name.to_owned()),
        "device_ids" => {
            let listed: Vec<String> = value.split(',').map(str::to_owned).collect();
            return devices::check(name, if value.is_empty() { &[] } else { &listed }, limits);
        }
        "service_name" => service_name(name, value),
        _ => None,
    };
    finding.into_iter().collect()
}

/// IMEIs or MEIDs, with commas between them.
fn listed(name: &str, value: &str, limits: &Limits) -> Vec<Finding> {
    if value.is_empty() {
        return devices::check(name, &[], limits);
    }
    let listed = value.split(',').enumerate();
    listed.filter_map(|(index, id)| connectivity::imei_or_meid(&format!("{name}[{index}]"), id, limits)).collect()
}

/// Text that has to be there.
fn given(name: &str, value: &str, what: &str) -> Option<Finding> {
    value.trim().is_empty().then(|| {
        let code = format!("{name}.missing");
        Finding::error(name, &code, quoted(value), format!("{name} is missing; write {what}"), SEGMENT)
    })
}

fn group_name(name: &str, value: &str) -> Option<Finding> {
    given(name, value, "the name of the group")
        .or_else(|| connectivity::refused(name, value, false))
        .or_else(|| is_step(value).then(|| not_a_segment(name, value, "give the group another name first")))
}

fn service_type(name: &str, value: &str) -> Option<Finding> {
    (!matches!(value, "3G" | "4G")).then(|| {
        let fix = format!("{} is no type of service; write 3G or 4G", quoted(value));
        Finding::error(name, "service_type.unknown", quoted(value), fix, CHANGE)
    })
}

/// The service of a listener that is to be removed.
fn listener(name: &str, value: &str, known: bool) -> Option<Finding> {
    given(name, value, "the service of the listener").or_else(|| {
        (!known).then(|| {
            let fix = format!("{} is a callback service that nobody knows; check its spelling", quoted(value));
            Finding::warning(name, "service_name.unusual", quoted(value), fix, LISTENER)
        })
    })
}

fn not_a_segment(name: &str, value: &str, instead: &str) -> Finding {
    let fix = format!("{value} cannot stand in a path; {instead}");
    Finding::error(name, "argument.not_a_segment", quoted(value), fix, SEGMENT)
}

/// The one callback service of v1.
pub(super) const CALLBACK_SERVICE: &str = "Fota";

fn service_name(name: &str, value: &str) -> Option<Finding> {
    (value != CALLBACK_SERVICE).then(|| {
        let fix = format!("there is no callback service {}; write {CALLBACK_SERVICE}", quoted(value));
        Finding::error(name, "service_name.unknown", quoted(value), fix, DEREGISTER)
    })
}

pub(super) fn account(name: &str, value: &str) -> Option<Finding> {
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

pub(super) fn campaign_id(name: &str, value: &str) -> Option<Finding> {
    let last = name.rsplit('.').next().unwrap_or(name);
    let (what, prefix, source) =
        if last == "upgrade_id" { ("upgrade", "upgrade_id", UPGRADE) } else { ("campaign", "campaign_id", CAMPAIGN) };
    if value.is_empty() {
        let fix = format!("the {what} is missing; give the id that the platform answered when it was scheduled");
        return Some(Finding::error(name, &format!("{prefix}.missing"), "", fix, source));
    }
    if is_step(value) {
        let instead = format!("give the id that the platform answered when the {what} was scheduled");
        return Some(not_a_segment(name, value, &instead));
    }
    (!is_uuid(value)).then(|| {
        let fix =
            format!("{} is no UUID; the platform's ids look like f858b8c4-2153-11ec-8c44-aeb16d1aa652", quoted(value));
        Finding::warning(name, &format!("{prefix}.unusual"), quoted(value), fix, source)
    })
}

/// Every reader of URLs takes these for steps in the path.
fn is_step(value: &str) -> bool {
    matches!(value, "." | "..")
}

fn is_refused(letter: char) -> bool {
    letter.is_whitespace() || letter.is_control() || matches!(letter, '/' | '\\' | '\'' | '<')
}

pub(super) fn is_uuid(value: &str) -> bool {
    value.len() == 36
        && value
            .bytes()
            .enumerate()
            .all(|(at, byte)| if matches!(at, 8 | 13 | 18 | 23) { byte == b'-' } else { byte.is_ascii_hexdigit() })
}
