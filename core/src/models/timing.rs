//! Requests and results of the campaign timing functions, which send nothing.

use super::{Protocol, SoftwareVersion, TimeWindow};
use crate::time::{CalendarDate, Timestamp};
use thingspace_macros::{model, open_enum};

/// The timing of a campaign. All times are UTC.
#[model(request)]
pub struct CampaignTiming {
    /// The version of Software Management that runs it: v1 (start date only), v2 (HTTP) or v3.
    pub version: SoftwareVersion,
    /// The protocol of the devices. It matters only for v1, whose retries differ between LWM2M and OMA-DM.
    pub protocol: Option<Protocol>,
    /// First day, in UTC. A campaign for today starts on demand.
    pub start_date: CalendarDate,
    /// Last day, in UTC, until 24:00. v1 does not have one; in v2 and v3, every function except `campaign_start`
    /// requires it.
    pub end_date: Option<CalendarDate>,
    /// Hours of the day in UTC, as in the campaign; any hour when absent. For v2, call once with the download windows
    /// and once with the install windows.
    #[wire("campaignTimeWindowList")]
    pub campaign_time_windows: Option<Vec<TimeWindow>>,
    /// The current time; the clock of the machine when absent.
    pub now: Option<Timestamp>,
    /// The number of devices, 1 to 10,000,000. A v3 campaign for today of at most 20 devices, such as a pilot, starts
    /// markedly sooner than a large one.
    pub device_count: Option<i32>,
    /// The number of minutes within which a campaign for today starts, 0 to 1440. When absent 90, and 30 for a v3
    /// campaign of at most 20 devices, which is assumed.
    pub on_demand_minutes: Option<i32>,
    /// The duration of an attempt in hours, 1 to 24, all inside the windows; when absent 4 in v3, and 1 in v2.
    pub attempt_hours: Option<i32>,
    /// The maximum number of attempts of one device that start on one day, 1 to 24; when absent 3 in v3, and 1 in v2,
    /// because devices usually check in once a day.
    pub attempts_per_day: Option<i32>,
}

/// A period of time.
#[model]
pub struct UtcInterval {
    /// The start, in UTC.
    pub start: Timestamp,
    /// The end, in UTC.
    pub end: Timestamp,
}

/// The start of a campaign.
#[model]
pub struct CampaignStart {
    /// The earliest instant at which it starts, in UTC.
    pub earliest: Timestamp,
    /// The latest instant at which it starts, in UTC, for devices that can be reached.
    pub latest: Timestamp,
    /// Whether it starts today, on demand.
    pub on_demand: bool,
    /// The first hours in which devices may be upgraded after `latest`; absent if there are none before the end date,
    /// or no end date was set. An interval over the whole campaign means any hour.
    pub first_window: Option<UtcInterval>,
    /// The same in words, with further notes.
    #[named]
    pub notes: Vec<String>,
}

/// The windows of a campaign that are still to come.
#[model]
pub struct RemainingWindows {
    /// The first 1,000 windows, in order. Windows that touch or overlap are joined, at midnight too.
    pub windows: Vec<UtcInterval>,
    /// The number of remaining windows, including those that are not listed.
    pub window_count: i64,
    /// The number of minutes in all remaining windows.
    pub remaining_minutes: i64,
    /// The end of the campaign: 24:00 UTC of its last day.
    pub campaign_ends: Timestamp,
    /// The same in words, with further notes.
    #[named]
    pub notes: Vec<String>,
}

/// The number of attempts that a device can have before a campaign ends.
#[model]
pub struct AttemptsPerDevice {
    /// The maximum number of attempts of one device; absent if there is no limit (OMA-DM in v1).
    pub attempts: Option<i64>,
    /// The first attempt, counted from the latest start; absent if none fits.
    pub first_attempt: Option<UtcInterval>,
    /// The last attempt that ends inside the windows; absent if none fits, or if there is no limit.
    pub last_attempt: Option<UtcInterval>,
    /// The same in words, with further notes.
    #[named]
    pub notes: Vec<String>,
}

/// Requests the end date that gives every device a number of attempts (v2 and v3).
#[model(request)]
pub struct SafeEndDateRequest {
    /// The campaign; its end date may be absent.
    pub campaign: CampaignTiming,
    /// The number of attempts for every device, 1 to 10,000.
    pub attempts: i32,
}

/// The end date that gives every device a number of attempts.
#[model]
pub struct SafeEndDate {
    /// The earliest end date that allows this number of attempts.
    pub earliest: CalendarDate,
    /// The latest usual end date: 31 days after the start.
    pub latest_usual: CalendarDate,
    /// Whether `earliest` is not after `latest_usual`.
    pub usual: bool,
    /// Whether the end date of the request allows this number of attempts; absent if the request had none.
    pub given_is_enough: Option<bool>,
    /// The last of these attempts.
    pub last_attempt: UtcInterval,
    /// The same in words, with further notes.
    #[named]
    pub notes: Vec<String>,
}

/// Requests whether all devices of one network cell get an attempt before a v3 campaign ends.
#[model(request)]
pub struct CellCapacityRequest {
    /// The campaign.
    pub campaign: CampaignTiming,
    /// The number of devices of the campaign in the fullest cell, 1 to 10,000,000.
    pub devices_per_cell: i32,
    /// The number of devices of one cell that are upgraded at the same time, 1 to 1,000,000; 50 when absent.
    pub cohort_size: Option<i32>,
    /// The number of attempts for each device, 1 to 100; 1 when absent, which assumes that no attempt fails.
    pub attempts: Option<i32>,
}

/// Whether all devices of one cell get an attempt.
#[model]
pub struct CellCapacity {
    /// Whether every device gets its attempts before the end.
    pub fits: bool,
    /// The number of cohorts in the cell.
    pub cohorts: i64,
    /// The number of slots that are needed: one for each cohort and attempt.
    pub slots_needed: i64,
    /// The number of slots in the windows that these cohorts can use.
    pub slots_available: i64,
    /// The maximum number of devices in one cell that fit into the unchanged campaign.
    pub devices_that_fit: i64,
    /// The last slot that is needed; absent if the devices do not fit.
    pub last_slot: Option<UtcInterval>,
    /// The earliest end date with which the devices fit; absent if it is more than ten years away.
    pub earliest_end_date: Option<CalendarDate>,
    /// Changes to the campaign; each one alone makes the devices fit. Empty if they fit already.
    pub changes: Vec<String>,
    /// The same in words, with further notes.
    #[named]
    pub notes: Vec<String>,
}

/// Hours of the day in some time zone: from `start_hour` up to, but excluding, `end_hour`.
#[model(request)]
pub struct LocalHours {
    /// First hour, 0 to 23; -1 if the JSON omits it.
    pub start_hour: i32,
    /// Hour of the end, 0 to 24; if it is not after `start_hour`, it is on the next day, as in 22 to 2. -1 if the JSON
    /// omits it.
    pub end_hour: i32,
}

/// The direction of rounding when UTC windows cannot express local hours exactly: in a zone with an offset of half an
/// hour, or when midnight in UTC splits a window into pieces shorter than the platform accepts.
#[open_enum]
pub enum HourRounding {
    /// The windows are never outside the local hours, but may cover only a part of them.
    #[wire("inward", also("inside"))]
    Inward,
    /// The windows cover all local hours, but may extend beyond them.
    #[wire("outward", also("outside"))]
    Outward,
}

/// Requests the UTC windows of local hours.
#[model(request)]
pub struct LocalWindowsRequest {
    /// The time zone by its IANA name, such as `America/New_York`.
    pub time_zone: String,
    /// The local hours of the day, at least one entry; they may cross midnight.
    pub local_hours: Vec<LocalHours>,
    /// First day of the campaign, in UTC.
    pub start_date: CalendarDate,
    /// Last day of the campaign, in UTC.
    pub end_date: CalendarDate,
    /// The direction of rounding when the hours cannot be expressed exactly; inward when absent.
    pub rounding: Option<HourRounding>,
    /// The version that the windows are for: v3 (the default) requires at least 4 hours, v2 accepts any length.
    pub version: Option<SoftwareVersion>,
}

/// The UTC windows of local hours.
#[model]
pub struct LocalWindows {
    /// The windows to send, correct for the UTC offset of the first day.
    pub windows: Vec<TimeWindow>,
    /// Whether the windows equal the requested local hours while the UTC offset is that of the first day.
    pub exact: bool,
    /// The first of these windows.
    pub first_window: UtcInterval,
    /// The same in local time, such as `2026-03-02 22:00 to 2026-03-03 02:00`.
    pub first_window_local: String,
    /// The UTC windows that are within the local hours on every day of the campaign, even across clock changes; empty
    /// if there are none.
    pub dst_safe_windows: Vec<TimeWindow>,
    /// The days of the campaign, split at the local clock changes; one entry if there are none. To stay within the
    /// local hours all the time, schedule one campaign for each period with its windows.
    pub periods: Vec<LocalWindowsPeriod>,
    /// Every local clock change during the campaign.
    pub clock_changes: Vec<ClockChange>,
    /// The same in words, with further notes.
    #[named]
    pub notes: Vec<String>,
}

/// A period of a campaign in which the offset from UTC is the same. The UTC day of a clock change starts a period.
#[model]
pub struct LocalWindowsPeriod {
    /// First day, in UTC.
    pub start_date: CalendarDate,
    /// Last day, in UTC.
    pub end_date: CalendarDate,
    /// The offset of local time from UTC, such as `-05:00` or `+05:30`.
    pub utc_offset: String,
    /// The windows for these days; empty if the platform would accept none.
    pub windows: Vec<TimeWindow>,
    /// The local hours of the first period's windows in these days, such as `21:00-01:00`.
    pub local_hours: Vec<String>,
}

/// A change of the clocks.
#[model]
pub struct ClockChange {
    /// When it happens.
    pub at: Timestamp,
    /// The local day.
    pub local_date: CalendarDate,
    /// The offset before, such as `-05:00`.
    pub offset_before: String,
    /// The offset after, such as `-04:00`.
    pub offset_after: String,
    /// Local hours that are skipped, such as `02:00-03:00`.
    pub missing_local_hours: Option<String>,
    /// Local hours that occur twice, such as `01:00-02:00`.
    pub repeated_local_hours: Option<String>,
    /// The local hours of the windows to send before the change.
    pub local_hours_before: Vec<String>,
    /// The local hours of the windows to send after the change.
    pub local_hours_after: Vec<String>,
    /// The same in words.
    pub explanation: String,
}
