//! What is asked of the campaign timing helpers, and what they answer. Nothing of this is sent.

use super::{Protocol, SoftwareVersion, TimeWindow};
use crate::time::{CalendarDate, Timestamp};
use thingspace_macros::{model, open_enum};

/// A campaign, as far as its timing goes. All times are UTC.
#[model(request)]
pub struct CampaignTiming {
    /// The version of Software Management that runs it: v1 (start date only), v2 (HTTP) or v3.
    pub version: SoftwareVersion,
    /// How the devices are managed, where that matters: v1 repeats LWM2M and OMA-DM differently.
    pub protocol: Option<Protocol>,
    /// First day, in UTC. Today starts the campaign on demand.
    pub start_date: CalendarDate,
    /// Last day, in UTC, until 24:00. Not in v1; only `campaign_start` can do without in v2 and v3.
    pub end_date: Option<CalendarDate>,
    /// Hours of the day in UTC, as in the campaign; any hour when absent. In v2 ask once with the download
    /// windows and once with the install windows.
    #[wire("campaignTimeWindowList")]
    pub campaign_time_windows: Option<Vec<TimeWindow>>,
    /// The present instant; the clock of the machine when absent.
    pub now: Option<Timestamp>,
    /// Minutes within which a campaign that starts today begins, 0 to 1440; 90 when absent.
    pub on_demand_minutes: Option<i32>,
    /// Hours that an attempt takes, 1 to 24, all inside the windows; when absent 4 in v3, and 1 in v2.
    pub attempt_hours: Option<i32>,
    /// Most attempts of one device that begin on one day, 1 to 24; when absent 3 in v3, and in v2 1, as
    /// devices usually check in once a day.
    pub attempts_per_day: Option<i32>,
}

/// A stretch of time.
#[model]
pub struct UtcInterval {
    /// Where it begins, in UTC.
    pub start: Timestamp,
    /// Where it ends, in UTC.
    pub end: Timestamp,
}

/// When a campaign would start.
#[model]
pub struct CampaignStart {
    /// The earliest instant at which it begins, in UTC.
    pub earliest: Timestamp,
    /// The latest instant at which it begins, in UTC, for devices that can be reached.
    pub latest: Timestamp,
    /// Whether it starts today, on demand.
    pub on_demand: bool,
    /// The first hours in which devices may be upgraded after `latest`; absent when there are none before
    /// the end date, or no end date was given. An interval of a whole campaign means any hour.
    pub first_window: Option<UtcInterval>,
    /// The same in words, and what else there is to know.
    pub notes: Vec<String>,
}

/// The windows of a campaign that are still to come.
#[model]
pub struct RemainingWindows {
    /// The windows, in order, those that touch or overlap joined, at midnight too; the first 1000 of them.
    pub windows: Vec<UtcInterval>,
    /// How many windows are left, those that are not listed too.
    pub window_count: i64,
    /// Minutes in all windows that are left.
    pub remaining_minutes: i64,
    /// The end of the campaign: 24:00 UTC of its last day.
    pub campaign_ends: Timestamp,
    /// The same in words, and what else there is to know.
    pub notes: Vec<String>,
}

/// How many attempts a device can have before a campaign ends.
#[model]
pub struct AttemptsPerDevice {
    /// Most attempts of one device; absent where they go on without end (OMA-DM in v1).
    pub attempts: Option<i64>,
    /// The first attempt, counted from the latest start; absent when none fits.
    pub first_attempt: Option<UtcInterval>,
    /// The last attempt that ends inside the windows; absent when none fits, or there is no last.
    pub last_attempt: Option<UtcInterval>,
    /// The same in words, and what else there is to know.
    pub notes: Vec<String>,
}

/// Asks for the end date that gives every device a number of attempts (v2 and v3).
#[model(request)]
pub struct SafeEndDateQuestion {
    /// The campaign; its end date may be absent.
    pub campaign: CampaignTiming,
    /// Attempts that every device is to have, 1 to 10,000.
    pub attempts: i32,
}

/// The end date that gives every device a number of attempts.
#[model]
pub struct SafeEndDate {
    /// The earliest end date that gives them; no earlier one does.
    pub earliest: CalendarDate,
    /// The latest end date that is usual: 31 days after the start.
    pub latest_usual: CalendarDate,
    /// Whether `earliest` is not after `latest_usual`.
    pub usual: bool,
    /// Whether the end date of the question gives them; absent when there was none.
    pub given_is_enough: Option<bool>,
    /// The attempt that completes the number.
    pub last_attempt: UtcInterval,
    /// The same in words, and what else there is to know.
    pub notes: Vec<String>,
}

/// Asks whether the devices of one cell of the network get their turn before a v3 campaign ends.
#[model(request)]
pub struct CellCapacityQuestion {
    /// The campaign.
    pub campaign: CampaignTiming,
    /// Devices of the campaign in the fullest cell, 1 to 10,000,000.
    pub devices_per_cell: i32,
    /// Devices of one cell that are upgraded at the same time, 1 to 1,000,000; 50 when absent.
    pub cohort_size: Option<i32>,
    /// Attempts to allow for each device, 1 to 100; 1 when absent, so that no attempt may fail.
    pub attempts: Option<i32>,
}

/// Whether the devices of one cell get their turn.
#[model]
pub struct CellCapacity {
    /// Whether every device gets its attempts before the end.
    pub fits: bool,
    /// Cohorts that the devices of the cell make.
    pub cohorts: i64,
    /// Slots that are needed: one for each cohort and attempt.
    pub slots_needed: i64,
    /// Slots that the windows have room for, as far as these cohorts can use them.
    pub slots_available: i64,
    /// Most devices in one cell with which the campaign would fit as it is.
    pub devices_that_fit: i64,
    /// The slot that is needed last; absent when it does not fit.
    pub last_slot: Option<UtcInterval>,
    /// The earliest end date with which it fits; absent where none within ten years does.
    pub earliest_end_date: Option<CalendarDate>,
    /// What to change so that it fits, any one of these; empty when it does.
    pub changes: Vec<String>,
    /// The same in words, and what else there is to know.
    pub notes: Vec<String>,
}

/// Hours of the day in some time zone: from `start_hour` up to, not including, `end_hour`.
#[model(request)]
pub struct LocalHours {
    /// First hour, 0 to 23; -1 when it was left out.
    pub start_hour: i32,
    /// Hour of the end, 0 to 24; not after `start_hour` it is one of the next day, as in 22 to 2. -1 when
    /// it was left out.
    pub end_hour: i32,
}

/// What to do where local hours cannot be said exactly: a zone that is half an hour off, or a window that
/// midnight in UTC cuts into pieces shorter than the platform takes.
#[open_enum]
pub enum HourFit {
    /// Never outside the local hours: part of them is given up.
    #[wire("inward", also("inside"))]
    Inward,
    /// Never less than the local hours: the windows reach beyond them.
    #[wire("outward", also("outside"))]
    Outward,
}

/// Asks for the UTC windows of local hours.
#[model(request)]
pub struct LocalWindowsQuestion {
    /// The time zone by its IANA name, such as `America/New_York`.
    pub time_zone: String,
    /// The hours of the day there, at least one entry; they may pass midnight.
    pub local_hours: Vec<LocalHours>,
    /// First day of the campaign, in UTC.
    pub start_date: CalendarDate,
    /// Last day of the campaign, in UTC.
    pub end_date: CalendarDate,
    /// What to do where the hours cannot be said exactly; inward when absent.
    pub fit: Option<HourFit>,
    /// The version the windows are for: v3 (the default) takes none shorter than 4 hours, v2 any.
    pub version: Option<SoftwareVersion>,
}

/// The UTC windows of local hours.
#[model]
pub struct LocalWindows {
    /// The windows to send, right by the clock of the first day.
    pub windows: Vec<TimeWindow>,
    /// Whether they are the local hours asked for, no more and no less, as long as the clock is that of
    /// the first day.
    pub exact: bool,
    /// The first of these windows.
    pub first_window: UtcInterval,
    /// The same, on the clock there, such as `2026-03-02 22:00 to 2026-03-03 02:00`.
    pub first_window_local: String,
    /// Windows that lie in the local hours on every day of the campaign, whatever the clock does; empty
    /// when there are none.
    pub dst_safe_windows: Vec<TimeWindow>,
    /// The campaign cut where the clocks change there; one entry when they do not. A campaign for each,
    /// with its own windows, keeps to the local hours all the time.
    pub periods: Vec<LocalWindowsPeriod>,
    /// Every change of the clocks there during the campaign.
    pub clock_changes: Vec<ClockChange>,
    /// The same in words, and what else there is to know.
    pub notes: Vec<String>,
}

/// Days of a campaign with one offset from UTC. The day in UTC on which the clocks change begins a period.
#[model]
pub struct LocalWindowsPeriod {
    /// First day, in UTC.
    pub start_date: CalendarDate,
    /// Last day, in UTC.
    pub end_date: CalendarDate,
    /// What the clock there is ahead of UTC, such as `-05:00` or `+05:30`.
    pub utc_offset: String,
    /// The windows for these days; empty when none can be sent.
    pub windows: Vec<TimeWindow>,
    /// What the windows of the first period mean on the clock there in these days, such as `21:00-01:00`.
    pub local_hours: Vec<String>,
}

/// A change of the clocks.
#[model]
pub struct ClockChange {
    /// When it happens.
    pub at: Timestamp,
    /// The day there.
    pub local_date: CalendarDate,
    /// The offset before, such as `-05:00`.
    pub offset_before: String,
    /// The offset after, such as `-04:00`.
    pub offset_after: String,
    /// Hours that the clock there passes over, such as `02:00-03:00`.
    pub missing_local_hours: Option<String>,
    /// Hours that the clock there shows twice, such as `01:00-02:00`.
    pub repeated_local_hours: Option<String>,
    /// What the windows to send mean on the clock there before.
    pub local_hours_before: Vec<String>,
    /// What the windows to send mean on the clock there afterwards.
    pub local_hours_after: Vec<String>,
    /// The same in words.
    pub explanation: String,
}
