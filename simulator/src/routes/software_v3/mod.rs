//! Software Management v3: its paths in every spelling, and the validation of requests.

mod campaigns;
mod devices;
mod licenses;

use super::{
    auth::gateway,
    software::{
        common::{Outcome, authorized_account, subscription},
        listeners,
    },
};
use crate::{
    api_version::ApiVersion,
    request::{Request, segments},
    response::Response,
    state::State,
};
use std::borrow::Cow;

/// An operation and the arguments of its path.
enum Operation<'a> {
    Schedule,
    ModifyDevices(&'a str),
    ChangeDates(&'a str),
    GetCampaign(&'a str),
    Cancel(&'a str),
    ListFirmware,
    SyncFirmware,
    ReportFirmware(&'a str),
    ListDevices,
    QueryDevices,
    SetCallback,
    GetCallback,
    RemoveCallback,
    Licenses(Option<&'a str>),
    AssignLicenses,
    RemoveLicenses,
    ListCampaigns,
    CampaignDevices(&'a str),
    DeviceHistory(&'a str),
    Subscription,
}

/// Finds the operation of a path, and its account. Sources differ about the segment `firmware`.
fn route<'a>(method: &str, path: &'a [Cow<'a, str>]) -> Option<(&'a str, Operation<'a>)> {
    let mut segments: Vec<&str> = path.iter().map(|segment| &**segment).collect();
    match segments.as_slice() {
        ["campaigns", "firmware" | "software", ..] | ["licenses", "firmware", ..] => {
            segments.remove(1);
        }
        ["reports", _, "firmware", "campaigns", ..] => {
            segments.remove(2);
        }
        _ => {}
    }
    Some(match (method, segments.as_slice()) {
        ("POST", ["campaigns", account]) => (account, Operation::Schedule),
        ("PUT", ["campaigns", account, id]) => (account, Operation::ModifyDevices(id)),
        ("PUT", ["campaigns", account, id, "dates"]) => (account, Operation::ChangeDates(id)),
        ("GET", ["campaigns", account, id]) => (account, Operation::GetCampaign(id)),
        ("DELETE", ["campaigns", account, id]) => (account, Operation::Cancel(id)),
        ("GET", ["firmware", account]) => (account, Operation::ListFirmware),
        ("PUT", ["firmware", account, "devices"]) => (account, Operation::SyncFirmware),
        ("PUT", ["firmware", account, "async", device]) => (account, Operation::ReportFirmware(device)),
        ("GET", ["devices", account]) => (account, Operation::ListDevices),
        ("POST", ["devices", account]) => (account, Operation::QueryDevices),
        ("POST" | "PUT", ["callbacks", account]) => (account, Operation::SetCallback),
        ("GET", ["callbacks", account]) => (account, Operation::GetCallback),
        ("DELETE", ["callbacks", account]) => (account, Operation::RemoveCallback),
        ("GET", ["licenses", account]) => (account, Operation::Licenses(None)),
        ("GET", ["licenses", account, "index", cursor]) => (account, Operation::Licenses(Some(cursor))),
        ("POST", ["licenses", account, "assign"]) => (account, Operation::AssignLicenses),
        ("POST", ["licenses", account, "remove"]) => (account, Operation::RemoveLicenses),
        ("GET", ["reports", account, "campaigns"]) => (account, Operation::ListCampaigns),
        ("GET", ["reports", account, "campaigns", id, "devices"]) => (account, Operation::CampaignDevices(id)),
        ("GET", ["reports", account, "devices", device]) => (account, Operation::DeviceHistory(device)),
        ("GET", ["subscriptions", account]) => (account, Operation::Subscription),
        _ => return None,
    })
}

/// Handles a path under `/api/fota/v3/`.
pub(crate) fn respond(state: &mut State, request: &Request<'_>, path: &str) -> Option<Response> {
    let segments = segments(path);
    let (account, operation) = route(request.method, &segments)?;
    let outcome = gateway(state, request, "/fota/v3, version: v3").and_then(|()| {
        let account = authorized_account(state, request, account)?;
        perform(state, request, account, &operation)
    });
    Some(outcome.unwrap_or_else(|rejected| rejected))
}

fn perform(state: &mut State, request: &Request<'_>, account: usize, operation: &Operation<'_>) -> Outcome {
    match operation {
        Operation::Schedule => campaigns::schedule(state, request, account),
        Operation::ModifyDevices(id) => campaigns::modify_devices(state, request, account, id),
        Operation::ChangeDates(id) => campaigns::change_dates(state, request, account, id),
        Operation::GetCampaign(id) => campaigns::get(state, account, id),
        Operation::Cancel(id) => campaigns::cancel(state, account, id),
        Operation::ListCampaigns => campaigns::list(state, request, account),
        Operation::CampaignDevices(id) => campaigns::devices(state, request, account, id),
        Operation::ListFirmware => devices::list_firmware(state, request),
        Operation::SyncFirmware => devices::sync_firmware(state, request, account),
        Operation::ReportFirmware(device) => devices::report_firmware(state, account, device),
        Operation::ListDevices => devices::list(state, request, account),
        Operation::QueryDevices => devices::query(state, request, account),
        Operation::DeviceHistory(device) => devices::history(state, account, device),
        Operation::SetCallback => listeners::set(state, request, account, ApiVersion::V3),
        Operation::GetCallback => listeners::get(state, account, ApiVersion::V3),
        Operation::RemoveCallback => Ok(listeners::remove(state, account, ApiVersion::V3)),
        Operation::Licenses(cursor) => licenses::list(state, request, account, *cursor),
        Operation::AssignLicenses => licenses::assign(state, request, account),
        Operation::RemoveLicenses => licenses::remove(state, request, account),
        Operation::Subscription => Ok(subscription(state, account)),
    }
}
