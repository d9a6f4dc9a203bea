//! Software Management v2: its paths in every spelling, and the validation of requests.

mod campaigns;
mod devices;
mod files;
mod licenses;
mod logging;
mod view;

use super::{
    auth::gateway,
    software::{
        common::{Outcome, authorized_account, imei, imeis, read, read_changes, read_devices},
        listeners, pages,
    },
};
use crate::{
    api_version::ApiVersion,
    request::{Request, segments},
    response::Response,
    state::State,
};
use std::borrow::Cow;
use thingspace::models::Protocol;

/// An operation and the arguments of its path.
enum Operation<'a> {
    Subscription,
    Licenses,
    AssignLicenses,
    RemoveLicenses,
    SetCancelList,
    CancelList,
    EmptyCancelList,
    ScheduleSoftware,
    ScheduleFile,
    GetCampaign(&'a str),
    ModifyDevices(&'a str),
    Cancel(&'a str),
    ChangeDates(&'a str),
    SetCallback,
    GetCallback,
    RemoveCallback,
    ListSoftware,
    ListDevices,
    DeviceHistory(&'a str),
    ListCampaigns,
    CampaignDevices(&'a str),
    ListLogging,
    EnableLogging,
    DisableLogging,
    EnableDeviceLogging(&'a str),
    DisableDeviceLogging(&'a str),
    Logs(&'a str),
    CheckIns(&'a str),
    ListFiles,
    UploadFile,
    UpdateFile,
}

/// Finds the operation of a path, and its account.
fn route<'a>(method: &str, path: &'a [Cow<'a, str>]) -> Option<(&'a str, Operation<'a>)> {
    let segments: Vec<&str> = path.iter().map(|segment| &**segment).collect();
    Some(match (method, segments.as_slice()) {
        ("GET", ["subscriptions", account]) => (account, Operation::Subscription),
        ("GET", ["licenses", account]) => (account, Operation::Licenses),
        ("POST", ["licenses", account, "assign"]) => (account, Operation::AssignLicenses),
        ("POST", ["licenses", account, "remove"]) => (account, Operation::RemoveLicenses),
        ("POST", ["licenses", account, "cancel"]) => (account, Operation::SetCancelList),
        ("GET", ["licenses", account, "cancel"]) => (account, Operation::CancelList),
        ("DELETE", ["licenses", account, "cancel"]) => (account, Operation::EmptyCancelList),
        // The older path, and the documented one.
        ("POST", ["campaigns", account] | ["campaigns", "software", account]) => (account, Operation::ScheduleSoftware),
        ("POST", ["campaigns", "files", account]) => (account, Operation::ScheduleFile),
        ("GET", ["campaigns", account, id]) => (account, Operation::GetCampaign(id)),
        ("PUT", ["campaigns", account, id]) => (account, Operation::ModifyDevices(id)),
        ("DELETE", ["campaigns", account, id]) => (account, Operation::Cancel(id)),
        ("PUT", ["campaigns", account, id, "dates"]) => (account, Operation::ChangeDates(id)),
        ("POST" | "PUT", ["callbacks", account]) => (account, Operation::SetCallback),
        ("GET", ["callbacks", account]) => (account, Operation::GetCallback),
        ("DELETE", ["callbacks", account]) => (account, Operation::RemoveCallback),
        ("GET", ["software", account]) => (account, Operation::ListSoftware),
        ("GET", ["devices", account]) => (account, Operation::ListDevices),
        ("GET", ["reports", account, "devices", device]) => (account, Operation::DeviceHistory(device)),
        ("GET", ["reports", account, "campaigns"]) => (account, Operation::ListCampaigns),
        ("GET", ["reports", account, "campaigns", id, "devices"]) => (account, Operation::CampaignDevices(id)),
        ("GET", ["logging", account, "devices"]) => (account, Operation::ListLogging),
        ("PUT", ["logging", account, "devices"]) => (account, Operation::EnableLogging),
        ("DELETE", ["logging", account, "devices"]) => (account, Operation::DisableLogging),
        ("PUT", ["logging", account, "devices", device]) => (account, Operation::EnableDeviceLogging(device)),
        ("DELETE", ["logging", account, "devices", device]) => (account, Operation::DisableDeviceLogging(device)),
        ("GET", ["logging", account, "devices", device, "logs"]) => (account, Operation::Logs(device)),
        ("GET", ["logging", account, "devices", device, "checkInHistory"]) => (account, Operation::CheckIns(device)),
        ("GET", ["files", account]) => (account, Operation::ListFiles),
        ("POST", ["files", account]) => (account, Operation::UploadFile),
        ("PUT", ["files", account]) => (account, Operation::UpdateFile),
        _ => return None,
    })
}

/// Handles a path under `/api/fota/v2/`.
pub(crate) fn respond(state: &mut State, request: &Request<'_>, path: &str) -> Option<Response> {
    let segments = segments(path);
    let (account, operation) = route(request.method, &segments)?;
    let outcome = gateway(state, request, "/fota/v2, version: v2").and_then(|()| {
        let account = authorized_account(state, request, account)?;
        perform(state, request, account, &operation)
    });
    Some(outcome.unwrap_or_else(|rejected| rejected))
}

fn perform(state: &mut State, request: &Request<'_>, account: usize, operation: &Operation<'_>) -> Outcome {
    match operation {
        Operation::Subscription => Ok(licenses::subscription(state, account)),
        Operation::Licenses => licenses::list(state, request, account),
        Operation::AssignLicenses => licenses::assign(state, request, account),
        Operation::RemoveLicenses => licenses::remove(state, request, account),
        Operation::SetCancelList => licenses::set_cancel_list(state, request, account),
        Operation::CancelList => licenses::cancel_list(state, request, account),
        Operation::EmptyCancelList => Ok(licenses::empty_cancel_list(state, account)),
        Operation::ScheduleSoftware => campaigns::schedule_software(state, request, account),
        Operation::ScheduleFile => campaigns::schedule_file(state, request, account),
        Operation::GetCampaign(id) => campaigns::get(state, account, id),
        Operation::ModifyDevices(id) => campaigns::modify_devices(state, request, account, id),
        Operation::Cancel(id) => campaigns::cancel(state, account, id),
        Operation::ChangeDates(id) => campaigns::change_dates(state, request, account, id),
        Operation::ListCampaigns => campaigns::list(state, request, account),
        Operation::CampaignDevices(id) => campaigns::devices(state, request, account, id),
        Operation::SetCallback => listeners::set(state, request, account, ApiVersion::V2),
        Operation::GetCallback => listeners::get(state, account, ApiVersion::V2),
        Operation::RemoveCallback => Ok(listeners::remove(state, account, ApiVersion::V2)),
        Operation::ListSoftware => devices::list_software(state, request),
        Operation::ListDevices => devices::list(state, request, account),
        Operation::DeviceHistory(device) => devices::history(state, account, device),
        Operation::ListLogging => Ok(logging::list(state, account)),
        Operation::EnableLogging => logging::enable(state, request, account),
        Operation::DisableLogging => logging::disable(state, request, account),
        Operation::EnableDeviceLogging(device) => logging::enable_one(state, account, device),
        Operation::DisableDeviceLogging(device) => logging::disable_one(state, account, device),
        Operation::Logs(device) => logging::logs(state, account, device),
        Operation::CheckIns(device) => logging::check_ins(state, account, device),
        Operation::ListFiles => files::list(state, request, account),
        Operation::UploadFile => files::upload(state, request, account),
        Operation::UpdateFile => files::update(state, request, account),
    }
}

/// Finds a device of an account by the text of its IMEI.
fn find_device(state: &State, account: usize, device: &str) -> Result<u32, Response> {
    state.world.device(account, imei(device)?).ok_or_else(|| Response::invalid("Device not found"))
}

/// Returns the filter of the query parameter `distributionType`; `None` if it is omitted or selects all.
fn distribution_filter(request: &Request<'_>) -> Result<Option<Protocol>, Response> {
    let requested =
        request.query("distributionType").filter(|text| !text.is_empty()).map(|text| Protocol::from(&*text));
    if requested.as_ref().is_some_and(|protocol| !protocol.is_known()) {
        return Err(Response::invalid("Invalid distribution type"));
    }
    Ok(requested.filter(|protocol| *protocol != Protocol::All))
}

/// Returns a protocol as v2 spells it.
fn distribution(protocol: &Protocol) -> &str {
    if *protocol == Protocol::OmaDm { "OMD-DM" } else { protocol.as_str() }
}
