//! Checks the arguments of a call by their names in the table: accounts, campaigns, devices.

use crate::{
    models::{CallbackService, EnumInfo, Finding, LocationCallbackService, OpenEnum, ValidationContext},
    rules::{
        closed_values,
        common::{
            identifiers::{CALLBACK_SERVICE, SEGMENT, account, campaign_id, is_dot_segment, not_a_segment},
            imei::check_imei,
            options::Limits,
            quoted,
        },
        connectivity,
        software::imei_list,
    },
};

const DEREGISTER: &str = "ThingSpace Software Management v1: deregister a callback";
const CHANGE: &str = "ThingSpace Connectivity Management: change device identifier, service type";
const UNKNOWN_SERVICE: &str = "service_name.unusual";
const LISTENER: &str = "assumed: the platform may have services that this version of the SDK does not recognize";

/// Validates an argument of a call: the account, a campaign, an upgrade, a device, a callback service.
///
/// `name` is the argument's name in the table, such as `campaign_id`, and becomes the path of the findings. A name
/// without rules has no findings.
pub fn check_argument(name: &str, value: &str) -> Vec<Finding> {
    check(name, value, &Limits::new(None), "")
}

/// Validates an argument with options of the rules.
pub(crate) fn check_argument_within(name: &str, value: &str, context: &ValidationContext) -> Vec<Finding> {
    let mut findings = check(name, value, &context.limits(), context.operation.as_deref().unwrap_or_default());
    for finding in findings.iter_mut().filter(|finding| finding.code == UNKNOWN_SERVICE) {
        closed_values::apply(context.options.as_ref(), finding);
    }
    findings
}

/// `operation` decides the meaning of a name that several services share.
fn check(name: &str, value: &str, limits: &Limits, operation: &str) -> Vec<Finding> {
    let service = operation.split('.').next().unwrap_or_default();
    let finding = match name {
        "account" => account(name, value),
        "service_name" if service == "callbacks" => listener(name, value, &CallbackService::INFO),
        "service_name" if service == "locations" => listener(name, value, &LocationCallbackService::INFO),
        "device_id" if service == "locations" => connectivity::imei_or_meid(name, value, limits),
        "device_list" => return listed(name, value, limits),
        "request_id" | "transaction_id" => required(name, value, "the id that the platform returned"),
        "group_name" => group_name(name, value),
        "service_type" => service_type(name, value),
        "campaign_id" | "upgrade_id" => campaign_id(name, value),
        "device_id" => check_imei(value, &limits.imei, || name.to_owned()),
        "device_ids" => {
            let listed: Vec<String> = value.split(',').map(str::to_owned).collect();
            return imei_list::check(name, if value.is_empty() { &[] } else { &listed }, limits);
        }
        "service_name" => service_name(name, value),
        _ => None,
    };
    finding.into_iter().collect()
}

/// Validates IMEIs or MEIDs, separated by commas.
fn listed(name: &str, value: &str, limits: &Limits) -> Vec<Finding> {
    if value.is_empty() {
        return imei_list::check(name, &[], limits);
    }
    let listed = value.split(',').enumerate();
    listed.filter_map(|(index, id)| connectivity::imei_or_meid(&format!("{name}[{index}]"), id, limits)).collect()
}

/// Validates required text.
fn required(name: &str, value: &str, what: &str) -> Option<Finding> {
    value.trim().is_empty().then(|| {
        let code = format!("{name}.missing");
        Finding::error(name, &code, quoted(value), format!("{name} is missing; write {what}"), SEGMENT)
    })
}

fn group_name(name: &str, value: &str) -> Option<Finding> {
    required(name, value, "the name of the group")
        .or_else(|| connectivity::rejected(name, value, false))
        .or_else(|| is_dot_segment(value).then(|| not_a_segment(name, value, "rename the group first")))
}

fn service_type(name: &str, value: &str) -> Option<Finding> {
    required(name, value, "3G or 4G").or_else(|| {
        let shown = quoted(value);
        match value.to_uppercase() {
            known if matches!(&*known, "3G" | "4G") => (known != value).then(|| {
                let message = format!("{shown} is not a service type; write {known}");
                Finding::error(name, "service_type.unknown", shown, message, CHANGE)
            }),
            _ => {
                let message = format!("{shown} is not a service type that the platform documents; those are 3G and 4G");
                Some(Finding::warning(name, "service_type.unknown", shown, message, CHANGE))
            }
        }
    })
}

/// Validates the service whose listener is removed.
fn listener(name: &str, value: &str, known: &EnumInfo) -> Option<Finding> {
    required(name, value, "the service of the listener").or_else(|| {
        (!(known.is_known)(value)).then(|| {
            let remedy = closed_values::closest(value, known)
                .map_or_else(|| "check its spelling".to_owned(), |closest| format!("did you mean {closest}?"));
            let message = format!("{} is an unknown callback service; {remedy}", quoted(value));
            Finding::warning(name, UNKNOWN_SERVICE, quoted(value), message, LISTENER)
        })
    })
}

fn service_name(name: &str, value: &str) -> Option<Finding> {
    (value != CALLBACK_SERVICE).then(|| {
        let message = format!("there is no callback service {}; write {CALLBACK_SERVICE}", quoted(value));
        Finding::error(name, "service_name.unknown", quoted(value), message, DEREGISTER)
    })
}
