//! Assigns each device of a plan to a package and a part, or rejects it with a reason.
//!
//! These are pure functions from the devices' data to parts and rejected devices.

use super::{
    count,
    lookup::{Facts, Found, Kind},
    packages::{Choice, NoChoice, Offer, choose},
};
use crate::models::{
    CampaignPart, CampaignPartCheck, CampaignPartState, CampaignPlan, Protocol, RejectedDevice, SoftwareVersion,
};
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

/// The maximum number of devices of a campaign until a pilot passed.
pub(super) const PILOT_DEVICES: usize = 20;
/// The maximum number of devices of a part if the plan sets no limit.
const PART_DEVICES: usize = 10_000;

/// The attributes that all devices of a part share.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Purpose {
    pub version: SoftwareVersion,
    pub protocol: Protocol,
    pub make: String,
    pub model: String,
    pub package: String,
    pub from: String,
    pub to: String,
}

/// Devices that get the same package in the same way.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Group {
    pub purpose: Purpose,
    /// The devices in the order of the plan, each with whether it lacks a licence.
    pub devices: Vec<(String, bool)>,
}

/// A part of a plan that was not sent yet.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Part {
    pub purpose: Purpose,
    pub state: CampaignPartState,
    pub is_pilot: bool,
    /// Devices that lack a licence.
    pub unlicensed: usize,
    pub devices: Vec<String>,
}

/// Further facts about the devices.
#[derive(Debug, Default)]
pub(super) struct FleetState {
    pub offers: Vec<Offer>,
    /// By device: the unfinished campaign that it is in.
    pub busy: HashMap<String, Arc<str>>,
    /// Licences that can be assigned; absent if none are needed.
    pub free: Option<usize>,
}

/// Removes repeated devices from a list.
pub(super) fn distinct(devices: &[String]) -> (Vec<String>, Vec<RejectedDevice>) {
    let mut seen = HashSet::with_capacity(devices.len());
    let (once, again): (Vec<&String>, Vec<&String>) = devices.iter().partition(|imei| seen.insert(imei.as_str()));
    let again = again.into_iter().map(|imei| {
        reject_device(imei, "device.duplicate", "it is in the list already, and counts once; leave this one out")
    });
    (once.into_iter().cloned().collect(), again.collect())
}

/// Returns the version that upgrades devices of a protocol; none if no version does.
pub(super) fn route(protocol: Option<&Protocol>, plan: &CampaignPlan) -> Option<SoftwareVersion> {
    let has_windows = plan.time_windows.as_ref().is_some_and(|windows| !windows.is_empty());
    match protocol? {
        Protocol::Http => Some(SoftwareVersion::V2),
        Protocol::Lwm2m => Some(SoftwareVersion::V3),
        Protocol::OmaDm => Some(match plan.oma_dm_version {
            Some(SoftwareVersion::V3) => SoftwareVersion::V3,
            None if has_windows => SoftwareVersion::V3,
            _ => SoftwareVersion::V1,
        }),
        _ => None,
    }
}

/// Assigns every device its package, or the reason for its rejection.
pub(super) fn group(facts: Vec<Facts>, plan: &CampaignPlan, fleet: &FleetState) -> (Vec<Group>, Vec<RejectedDevice>) {
    let mut groups: Vec<Group> = Vec::new();
    let mut places: HashMap<Purpose, usize> = HashMap::new();
    let mut choices: HashMap<Arc<Kind>, Result<Purpose, NoChoice>> = HashMap::new();
    let mut free = fleet.free;
    let mut out = Vec::new();
    for Facts { imei, found } in facts {
        let outcome = select_package(&imei, found, plan, fleet, &mut choices)
            .and_then(|(purpose, licensed)| reserve_license(licensed, plan, &mut free).map(|lacks| (purpose, lacks)));
        match outcome {
            Ok((purpose, lacks)) => {
                let at = *places.entry(purpose).or_insert_with_key(|purpose| {
                    groups.push(Group { purpose: purpose.clone(), devices: Vec::new() });
                    groups.len() - 1
                });
                groups[at].devices.push((imei, lacks));
            }
            Err(NoChoice { code, reason }) => out.push(reject_device(&imei, code, reason)),
        }
    }
    (groups, out)
}

/// Returns what a device can be upgraded with, and whether it has a licence.
fn select_package(
    imei: &str,
    found: Found,
    plan: &CampaignPlan,
    fleet: &FleetState,
    choices: &mut HashMap<Arc<Kind>, Result<Purpose, NoChoice>>,
) -> Result<(Purpose, bool), NoChoice> {
    let no = |code, reason| Err(NoChoice { code, reason });
    let (kind, eligible, licensed) = match found {
        Found::Yes { kind, eligible, licensed } => (kind, eligible, licensed),
        Found::No(message) => {
            let message = if message.is_empty() { message } else { format!(" ({message})") };
            return no(
                "device.not_found",
                format!("the platform has no such device on this account{message}; check the IMEI and the account"),
            );
        }
    };
    let Some(version) = route(kind.protocol.as_ref(), plan) else {
        let protocol = kind.protocol.as_ref().map_or("unknown", Protocol::as_str);
        return no(
            "device.no_protocol",
            format!("its protocol is {protocol}, which no version of Software Management upgrades; leave it out"),
        );
    };
    if !eligible {
        return no(
            "device.not_eligible",
            "it is not eligible for upgrades over the air; leave it out, or ask Verizon to have it made eligible"
                .to_owned(),
        );
    }
    if !kind.line.is_empty() && !kind.line.eq_ignore_ascii_case("active") {
        return no(
            "device.not_active",
            format!("its line is {}, not active; restore or activate the line first", kind.line),
        );
    }
    if let Some(campaign) = fleet.busy.get(imei) {
        return no(
            "device.in_campaign",
            format!("it is in {campaign}, which is not finished; wait for its end, or take the device out of it"),
        );
    }
    let purpose = choices
        .entry(kind)
        .or_insert_with_key(|kind| {
            let Choice { make, name, to } = choose(&fleet.offers, plan, &version, kind)?;
            Ok(Purpose {
                version,
                protocol: kind.protocol.clone().unwrap_or(Protocol::None),
                make,
                model: kind.model.clone(),
                package: name,
                from: kind.version.clone(),
                to,
            })
        })
        .clone()?;
    Ok((purpose, licensed))
}

/// Why a device without a licence is left out.
pub(super) const LICENSE_MISSING: (&str, &str) = (
    "license.missing",
    "it holds no licence, and assignLicenses is false; give it one with software_v3.assign_licenses, then plan it again",
);
pub(super) const NONE_FREE: (&str, &str) = (
    "license.none_free",
    "it has no licence and none is free; buy more, or take unused ones from other devices, then plan it again",
);

/// Returns whether a device lacks a licence, and reserves one for it.
fn reserve_license(licensed: bool, plan: &CampaignPlan, free: &mut Option<usize>) -> Result<bool, NoChoice> {
    match free {
        _ if licensed => Ok(false),
        None => Ok(false),
        Some(_) if plan.assign_licenses == Some(false) => Err(LICENSE_MISSING.into()),
        Some(0) => Err(NONE_FREE.into()),
        Some(left) => {
            *left -= 1;
            Ok(true)
        }
    }
}

/// Splits groups into parts: a pilot first if the package needs one, and no part too large.
///
/// `passed` returns whether a package of a version has passed its pilot.
pub(super) fn cut(
    groups: Vec<Group>,
    plan: &CampaignPlan,
    passed: impl Fn(&SoftwareVersion, &str) -> bool,
) -> Vec<Part> {
    let most = most(plan);
    let mut left: HashMap<(SoftwareVersion, String), usize> = HashMap::new();
    let mut parts = Vec::new();
    for Group { purpose, devices } in groups {
        let waits = purpose.version != SoftwareVersion::V1
            && plan.pilot_first != Some(false)
            && !passed(&purpose.version, &purpose.package);
        let mut pilot = 0;
        if waits {
            let key = (purpose.version.clone(), purpose.package.clone());
            let left = left.entry(key).or_insert(PILOT_DEVICES);
            pilot = devices.len().min(*left).min(most);
            *left -= pilot;
        }
        let (first, rest) = devices.split_at(pilot);
        if !first.is_empty() {
            parts.push(part(&purpose, CampaignPartState::Planned, true, first));
        }
        let state = if waits { CampaignPartState::WaitingForPilot } else { CampaignPartState::Planned };
        parts.extend(rest.chunks(most).map(|devices| part(&purpose, state.clone(), false, devices)));
    }
    parts
}

/// Returns the most devices of a part.
fn most(plan: &CampaignPlan) -> usize {
    plan.max_devices_per_part.and_then(|most| usize::try_from(most).ok()).unwrap_or(PART_DEVICES).max(1)
}

fn part(purpose: &Purpose, state: CampaignPartState, is_pilot: bool, devices: &[(String, bool)]) -> Part {
    Part {
        purpose: purpose.clone(),
        state,
        is_pilot,
        unlicensed: devices.iter().filter(|(_, lacks)| *lacks).count(),
        devices: devices.iter().map(|(imei, _)| imei.clone()).collect(),
    }
}

pub(super) fn reject_device(imei: &str, code: &str, reason: impl Into<String>) -> RejectedDevice {
    RejectedDevice { device_id: imei.to_owned(), code: code.to_owned(), reason: reason.into() }
}

impl From<Part> for CampaignPartCheck {
    fn from(part: Part) -> Self {
        let Purpose { version, protocol, make, model, package, from, to } = part.purpose;
        Self {
            version,
            protocol,
            make,
            model,
            package_name: package,
            from_version: from,
            to_version: to,
            state: part.state,
            is_pilot: part.is_pilot,
            licenses_needed: count(part.unlicensed),
            device_list: part.devices,
        }
    }
}

impl From<CampaignPartCheck> for CampaignPart {
    fn from(part: CampaignPartCheck) -> Self {
        Self {
            version: part.version,
            protocol: part.protocol,
            package_name: part.package_name,
            from_version: part.from_version,
            to_version: part.to_version,
            is_pilot: part.is_pilot,
            state: part.state,
            campaign_id: None,
            status: None,
            problem: None,
            device_list: part.device_list,
        }
    }
}
