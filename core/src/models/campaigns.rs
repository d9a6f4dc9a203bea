//! One campaign, whatever the version that carries it out.

use super::{CampaignDevice, CampaignPartState, DeviceCount, Finding, Protocol, SoftwareVersion, TimeWindow};
use crate::time::CalendarDate;
use thingspace_macros::model;

/// What is to be upgraded, without a word about versions and protocols of the platform's API.
///
/// Each device is looked up: its protocol decides which version of Software Management upgrades it, its
/// make, model and firmware decide which package it gets.
#[model(request)]
pub struct CampaignPlan {
    /// A label of your own, up to 100 characters; each part carries it.
    pub campaign_name: Option<String>,
    /// The IMEIs of the devices, of any make, model and protocol.
    pub device_list: Vec<String>,
    /// The version that the devices are to get; every package that leads from a device's version to
    /// this one may be used. Not needed where `package_names` leave no doubt.
    pub target_version: Option<String>,
    /// The version that HTTP devices are to get, where `target_version` does not say it: packages for
    /// them do not tell their versions, so that one of the two is needed.
    pub http_target_version: Option<String>,
    /// The packages that may be used, by the names under which the platform offers them; any that fits
    /// when absent.
    pub package_names: Option<Vec<String>>,
    /// First day, in UTC. v1 knows nothing but this day.
    pub start_date: CalendarDate,
    /// Last day, in UTC. v1 does not take it: OMA-DM devices stay queued until they appear.
    pub end_date: CalendarDate,
    /// Hours of the day, in UTC, in which devices may be upgraded; any hour when absent. v3 takes them
    /// as they are, v2 for download and install, v1 not at all.
    pub time_windows: Option<Vec<TimeWindow>>,
    /// The version that upgrades OMA-DM devices: v1, which pushes on the start day, or v3, which knows
    /// dates and windows. When absent v3 if there are windows, otherwise v1.
    pub oma_dm_version: Option<SoftwareVersion>,
    /// Whether devices without a licence get one, if enough are free; true when absent.
    pub assign_licenses: Option<bool>,
    /// Whether a package that has not passed its pilot begins with at most 20 devices, and the others
    /// wait for it; true when absent. When false the plan says that the pilot has passed already.
    pub pilot_first: Option<bool>,
    /// Most devices of one part; 10,000 when absent. The platform documents no limit; what is more becomes
    /// another part.
    pub max_devices_per_part: Option<i64>,
}

/// What would become of a plan; nothing was sent but questions.
#[model]
pub struct CampaignPlanCheck {
    /// The parts that would be scheduled now, and those that would wait for a pilot.
    pub parts: Vec<CampaignPartCheck>,
    /// Devices that would be rejected, and why.
    pub rejected: Vec<RejectedDevice>,
    /// What is wrong with the plan as a whole, errors and warnings.
    pub findings: Vec<Finding>,
    /// Licences that the devices still lack.
    pub licenses_needed: i64,
    /// Licences that no device holds; absent where every upgrade is billed by itself.
    pub licenses_free: Option<i64>,
    /// Whether `schedule_plan` would schedule anything.
    pub can_schedule: bool,
}

/// One part of a plan before it is scheduled: devices of one make and model that get one package.
#[model]
pub struct CampaignPartCheck {
    /// The version that upgrades these devices.
    pub version: SoftwareVersion,
    /// How these devices are managed.
    pub protocol: Protocol,
    /// Their maker.
    pub make: String,
    /// Their model.
    pub model: String,
    /// The package they get.
    pub package_name: String,
    /// The version they have now.
    pub from_version: String,
    /// The version they get.
    pub to_version: String,
    /// Whether the part is scheduled at once, or waits for the pilot of its package.
    pub state: CampaignPartState,
    /// Whether it is the pilot of its package.
    pub is_pilot: bool,
    /// Devices of the part that get a licence first.
    pub licenses_needed: i64,
    /// The IMEIs of the devices.
    pub device_list: Vec<String>,
}

/// A device that a plan leaves out, and why.
#[model(request)]
pub struct RejectedDevice {
    /// The IMEI.
    pub device_id: String,
    /// The reason as a code: `device.duplicate`, `device.not_found`, `device.no_protocol`,
    /// `device.not_eligible`, `device.not_active`, `device.in_campaign`, `device.version_unknown`,
    /// `device.up_to_date`, `package.none`, `package.ambiguous`, `plan.target_version_missing`,
    /// `license.missing`, `license.none_free` or `license.refused`.
    pub code: String,
    /// The reason in words, and what to do.
    pub reason: String,
}

/// A plan on its way: plain data, to be kept and given back to `continue_plan`, `get_plan_report` and
/// `cancel_plan`, today or after a restart.
#[model(request)]
pub struct PlannedCampaign {
    /// The plan.
    pub plan: CampaignPlan,
    /// Its parts, those that wait included.
    pub parts: Vec<CampaignPart>,
    /// Devices that were left out, and why.
    pub rejected: Vec<RejectedDevice>,
}

/// One part of a plan on its way.
#[model(request)]
pub struct CampaignPart {
    /// The version that upgrades these devices.
    pub version: SoftwareVersion,
    /// How these devices are managed.
    pub protocol: Protocol,
    /// The package they get.
    pub package_name: String,
    /// The version they had.
    pub from_version: String,
    /// The version they get.
    pub to_version: String,
    /// Whether it is the pilot of its package.
    pub is_pilot: bool,
    /// How far it is.
    pub state: CampaignPartState,
    /// The campaign of v2 or v3, or the upgrade of v1, once it was scheduled.
    pub campaign_id: Option<String>,
    /// The platform's own word for how far it is.
    pub status: Option<String>,
    /// What went wrong when it was scheduled or cancelled, and what to do.
    pub problem: Option<String>,
    /// The IMEIs of the devices.
    pub device_list: Vec<String>,
}

/// How far a plan is.
#[allow(clippy::struct_excessive_bools)]
#[model]
pub struct CampaignPlanReport {
    /// The plan with the present state of its parts; give it back next time.
    pub campaign: PlannedCampaign,
    /// How far each part is, in the order of the campaign's parts.
    pub parts: Vec<CampaignPartReport>,
    /// How many devices of all scheduled parts stand at each status, most frequent first.
    pub devices: Vec<DeviceCount>,
    /// Devices of all parts.
    pub total_devices: i64,
    /// Devices that reached a final status.
    pub finished_devices: i64,
    /// Devices that have the new version.
    pub upgraded_devices: i64,
    /// Devices that are done without the new version, and why: the first 1,000.
    pub failed_devices: Vec<CampaignDevice>,
    /// Whether every part is over.
    pub is_finished: bool,
    /// Whether the last day of the plan has passed, and all that is left is what it does not end:
    /// upgrades of v1, which go on until their devices appear, and parts that were never scheduled, whose
    /// devices need a new plan.
    pub is_overdue: bool,
    /// Whether `continue_plan` has something to do: a pilot has passed, a part was not sent yet, or it is
    /// not known whether one was.
    pub can_continue: bool,
    /// Whether a pilot is over and did not pass, so that parts wait for nothing. `continue_plan` begins
    /// another pilot with up to 20 of their devices; `cancel_plan` gives them up.
    pub pilot_failed: bool,
}

/// How far one part of a plan is.
#[model]
pub struct CampaignPartReport {
    /// The version that upgrades these devices.
    pub version: SoftwareVersion,
    /// The package they get.
    pub package_name: String,
    /// Whether it is the pilot of its package.
    pub is_pilot: bool,
    /// How far it is.
    pub state: CampaignPartState,
    /// The campaign of v2 or v3, or the upgrade of v1, once it was scheduled.
    pub campaign_id: Option<String>,
    /// How many devices stand at each status, most frequent first; empty until it was scheduled.
    pub devices: Vec<DeviceCount>,
    /// Devices of the part.
    pub total_devices: i64,
    /// Devices that reached a final status.
    pub finished_devices: i64,
    /// Devices that have the new version.
    pub upgraded_devices: i64,
}

/// A plan to wait for.
#[model(request)]
pub struct CampaignPlanWait {
    /// The plan on its way.
    pub campaign: PlannedCampaign,
    /// Seconds between two looks; 30 when absent.
    pub poll_interval_seconds: Option<i64>,
    /// Seconds to wait at most; until there is something to tell when absent.
    pub deadline_seconds: Option<i64>,
}
