//! Plans of campaigns for devices of any protocol.

use super::{
    CampaignDevice, CampaignPartState, DeviceCount, Finding, PlanOutcome, Protocol, SoftwareVersion, TimeWindow,
};
use crate::time::CalendarDate;
use thingspace_macros::model;

/// The upgrade of devices, independent of the platform's API versions and protocols.
///
/// The client looks up each device: its protocol decides which version of Software Management upgrades it; its make,
/// model and firmware decide which package it gets.
#[model(request)]
pub struct CampaignPlan {
    /// A label of your own, up to 100 characters; every part gets it.
    pub campaign_name: Option<String>,
    /// The IMEIs of the devices, of any make, model and protocol.
    pub device_list: Vec<String>,
    /// The version that the devices get; the plan may use every package from a device's version to this one. Not needed
    /// if `package_names` are unambiguous.
    pub target_version: Option<String>,
    /// The version that HTTP devices get, if it is not `target_version`. Packages for HTTP devices do not contain their
    /// versions, so one of the two members is required for them.
    pub http_target_version: Option<String>,
    /// The names of the packages that the plan may use, as the platform lists them; any matching package when absent.
    pub package_names: Option<Vec<String>>,
    /// First day, in UTC. v1 supports only this day.
    pub start_date: CalendarDate,
    /// Last day, in UTC. v1 does not support it: OMA-DM devices stay queued until they connect.
    pub end_date: CalendarDate,
    /// Hours of the day, in UTC, in which devices may be upgraded; any hour when absent. v3 uses them for the upgrade,
    /// v2 for download and installation; v1 does not support them.
    pub time_windows: Option<Vec<TimeWindow>>,
    /// The version that upgrades OMA-DM devices: v1, which pushes on the start day, or v3, which supports dates and
    /// windows. When absent, v3 if there are windows, otherwise v1.
    pub oma_dm_version: Option<SoftwareVersion>,
    /// Whether to assign licences to devices without one, if enough are free; true when absent.
    pub assign_licenses: Option<bool>,
    /// Whether a package that has not passed its pilot starts with at most 20 devices, while the others wait; true when
    /// absent. False means that the pilot has already passed.
    pub pilot_first: Option<bool>,
    /// The maximum number of devices in one part; 10,000 when absent. Further devices form another part. The platform
    /// does not document a limit.
    pub max_devices_per_part: Option<i64>,
}

/// The expected result of a plan; nothing was scheduled.
#[model]
pub struct CampaignPlanCheck {
    /// The parts that would be scheduled now, and those that would wait for a pilot.
    pub parts: Vec<CampaignPartCheck>,
    /// Devices that would be rejected, and why.
    pub rejected: Vec<RejectedDevice>,
    /// Errors and warnings about the plan as a whole.
    pub findings: Vec<Finding>,
    /// The number of licences that the devices still need.
    pub licenses_needed: i64,
    /// The number of unassigned licences; absent if every upgrade is billed individually.
    pub licenses_free: Option<i64>,
    /// Whether `schedule_plan` would schedule anything.
    pub can_schedule: bool,
}

/// One part of a plan before it is scheduled: devices of one make and model that get one package.
#[model]
pub struct CampaignPartCheck {
    /// The version of Software Management that upgrades these devices.
    pub version: SoftwareVersion,
    /// The protocol that manages these devices.
    pub protocol: Protocol,
    /// Their maker.
    pub make: String,
    /// Their model.
    pub model: String,
    /// The package that they get.
    pub package_name: String,
    /// The version that they have now.
    pub from_version: String,
    /// The version that they get.
    pub to_version: String,
    /// Whether the part is scheduled at once or waits for the pilot of its package.
    pub state: CampaignPartState,
    /// Whether it is the pilot of its package.
    pub is_pilot: bool,
    /// The number of devices in the part that need a licence.
    pub licenses_needed: i64,
    /// The IMEIs of the devices.
    pub device_list: Vec<String>,
}

/// A device that a plan rejects, and the reason.
#[model(request)]
pub struct RejectedDevice {
    /// The IMEI.
    pub device_id: String,
    /// The reason as a code: `device.duplicate`, `device.not_found`, `device.no_protocol`,
    /// `device.not_eligible`, `device.not_active`, `device.in_campaign`, `device.version_unknown`,
    /// `device.up_to_date`, `package.none`, `package.ambiguous`, `plan.target_version_missing`,
    /// `license.missing`, `license.none_free` or `license.rejected`.
    pub code: String,
    /// The reason in words, and what to do.
    pub reason: String,
}

/// A plan that was scheduled, at least in part. It is plain data: store it and pass it to `continue_plan`,
/// `get_plan_report` and `cancel_plan`, even after a restart.
#[model(request)]
pub struct PlannedCampaign {
    /// The plan.
    pub plan: CampaignPlan,
    /// How much of the plan was scheduled. If it is only a part, `rejected` and the `problem` of each part say what was
    /// not, and why.
    pub outcome: PlanOutcome,
    /// Its parts, including those that wait.
    pub parts: Vec<CampaignPart>,
    /// The rejected devices, and the reasons.
    pub rejected: Vec<RejectedDevice>,
}

/// One part of a `PlannedCampaign`; its `state` says whether it was scheduled.
#[model(request)]
pub struct CampaignPart {
    /// The version of Software Management that upgrades these devices.
    pub version: SoftwareVersion,
    /// The protocol that manages these devices.
    pub protocol: Protocol,
    /// The package that they get.
    pub package_name: String,
    /// The version that they had.
    pub from_version: String,
    /// The version that they get.
    pub to_version: String,
    /// Whether it is the pilot of its package.
    pub is_pilot: bool,
    /// The state of the part.
    pub state: CampaignPartState,
    /// The campaign of v2 or v3, or the upgrade of v1, once it was scheduled.
    pub campaign_id: Option<String>,
    /// The status of the campaign or upgrade, as the platform names it.
    pub status: Option<String>,
    /// The failure when it was scheduled or cancelled, and what to do.
    pub problem: Option<String>,
    /// The IMEIs of the devices.
    pub device_list: Vec<String>,
}

/// The progress of a plan.
#[allow(clippy::struct_excessive_bools)]
#[model]
pub struct CampaignPlanReport {
    /// The plan with the current state of its parts; pass it to the next call.
    pub campaign: PlannedCampaign,
    /// The progress of each part, in the order of the campaign's parts.
    pub parts: Vec<CampaignPartReport>,
    /// The number of devices at each status, for all scheduled parts, most frequent first.
    pub devices: Vec<DeviceCount>,
    /// The number of devices in all parts.
    pub total_devices: i64,
    /// The number of devices that reached a final status.
    pub finished_devices: i64,
    /// The number of devices that have the new version.
    pub upgraded_devices: i64,
    /// Every device that ended without the new version, and the reasons.
    pub failed_devices: Vec<CampaignDevice>,
    /// Whether every part has ended. A plan of which nothing was scheduled is not finished: the `outcome` of its
    /// campaign is `notScheduled`.
    pub is_finished: bool,
    /// Whether the last day of the plan has passed and some parts remain, but only parts that do not end on that day:
    /// upgrades of v1, which continue until their devices connect, and parts that were never scheduled, whose devices
    /// need a new plan.
    pub is_overdue: bool,
    /// Whether `continue_plan` would do anything: a pilot has passed, a part was not sent yet, or the outcome of a part
    /// is unknown.
    pub can_continue: bool,
    /// Whether a pilot failed, so that the parts of its package still wait. `continue_plan` starts another pilot with
    /// up to 20 of their devices; `cancel_plan` cancels them.
    pub pilot_failed: bool,
}

/// The progress of one part of a plan.
#[model]
pub struct CampaignPartReport {
    /// The version of Software Management that upgrades these devices.
    pub version: SoftwareVersion,
    /// The package that they get.
    pub package_name: String,
    /// Whether it is the pilot of its package.
    pub is_pilot: bool,
    /// The state of the part.
    pub state: CampaignPartState,
    /// The campaign of v2 or v3, or the upgrade of v1, once it was scheduled.
    pub campaign_id: Option<String>,
    /// The number of devices at each status, most frequent first; empty until the part is scheduled.
    pub devices: Vec<DeviceCount>,
    /// The number of devices in the part.
    pub total_devices: i64,
    /// The number of devices that reached a final status.
    pub finished_devices: i64,
    /// The number of devices that have the new version.
    pub upgraded_devices: i64,
}
