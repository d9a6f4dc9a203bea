//! The options that a simulator is started with, and the scenario that is one of them.

mod callbacks;
pub(crate) mod scenario;

pub use callbacks::{CallbackOptions, CallbackPlan};
pub use scenario::Scenario;

use crate::{clock::Moment, error::SimulatorError};
use jiff::{SignedDuration, Timestamp};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a simulator is started with. The defaults are what is known, or was decided, about the platform.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[allow(clippy::struct_excessive_bools, reason = "each is a question of its own about the platform")]
pub struct SimulatorOptions {
    /// The TCP port on 127.0.0.1; 0 lets the system choose one.
    pub port: u16,
    /// What the world, tokens, identifiers and outcomes are drawn from: the same seed and the same
    /// requests give the same bytes.
    pub seed: u64,
    /// The virtual time at the start; 2026-03-01T00:00:00Z by default.
    pub start: Timestamp,
    /// Virtual seconds that pass in a second of real time; at 0 time stands still unless it is advanced.
    #[schemars(range(min = 0))]
    pub speed: f64,
    /// Devices of the main account, at least 1.
    #[schemars(range(min = 1, max = 10_000_000))]
    pub devices: usize,
    /// Licences of the main account that no device holds at the start.
    pub free_licenses: u32,
    /// Minutes without use after which a session ends; 20 at the platform.
    pub session_idle_minutes: u32,
    /// Seconds that a bearer token lives from its first issue; 3600 at the platform.
    #[schemars(range(min = 1))]
    pub token_life_seconds: u32,
    /// Failed logins in a row that lock a user; 5 at the platform.
    #[schemars(range(min = 1))]
    pub lockout_threshold: u32,
    /// The HTTP status that goes with a session that is missing, unknown or idle too long: 400 or 401.
    #[schemars(range(min = 400, max = 401))]
    pub expired_session_status: u16,
    /// The code with which Software Management refuses a session; `INVALID_ACCESS` by default.
    pub software_session_code: String,
    /// Whether a campaign takes at most 20 devices until a pilot passed.
    pub pilot_rule: bool,
    /// Most devices of a campaign once a pilot passed.
    pub max_campaign_devices: usize,
    /// Most items of a page, 1 to 1,000,000; 1,000 at the platform.
    #[schemars(range(min = 1, max = 1_000_000))]
    pub page_size: usize,
    /// Time from the request to the check of a campaign.
    #[schemars(with = "String", extend("format" = "duration"))]
    pub check_delay: SignedDuration,
    /// Time from the request to the start of a campaign that starts today; at most 90 minutes at the platform.
    #[schemars(with = "String", extend("format" = "duration"))]
    pub on_demand_delay: SignedDuration,
    /// Time from the start of a campaign, when the network is asked about its devices, until it is scheduled.
    #[schemars(with = "String", extend("format" = "duration"))]
    pub scheduling_delay: SignedDuration,
    /// Most devices of one cell that are upgraded at the same time.
    #[schemars(range(min = 1))]
    pub cohort_size: usize,
    /// Most attempts to upgrade a device in a day.
    #[schemars(range(min = 1))]
    pub attempts_per_day: u8,
    /// How long an attempt may take; no attempt begins that could not end in its window.
    #[schemars(with = "String", extend("format" = "duration"))]
    pub attempt_length: SignedDuration,
    /// Requests a minute before the gateway throttles an application; 0 for no limit.
    pub rate_limit_per_minute: u32,
    /// Whether answers of 1 KiB and more are compressed for clients that accept gzip. Prescribed
    /// answers never are.
    pub gzip: bool,
    /// Whether a campaign can be stopped after it was scheduled; the platform's pages contradict one another.
    pub abort_after_start: bool,
    /// Whether OMA-DM devices of a v1 upgrade stay queued when the first request, which lives for 4 hours, was
    /// not delivered, and after a failure; so it is at the platform since release 3.1.
    pub oma_dm_queue: bool,
    /// How often an LWM2M device of a v1 upgrade is asked again, at 04:00 UTC; an older page has it, with 3 days.
    pub lwm2m_retry_days: u8,
    /// Whether a v1 upgrade is over with the `endDate` of its request, if it has one; the platform's documents do
    /// not say.
    pub upgrade_end_date: bool,
    /// Days after its start when a v1 upgrade is over, whatever devices are still queued. Not documented; the
    /// platform lists upgrades for six months.
    pub upgrade_longest_days: u16,
    /// Most bytes of a configuration file; the platform names no limit, so this one is assumed.
    pub largest_file: u64,
    /// Whether a v2 campaign without a last day gets one, a week after its first, as a page of the platform
    /// says of campaigns that start today; another page requires it.
    pub fill_end_date: bool,
    /// Time from an asynchronous request about lines until it is carried out and told.
    #[schemars(with = "String", extend("format" = "duration"))]
    pub request_delay: SignedDuration,
    /// Time that an activation is pending from then on; minutes, and at most 24 hours, at the platform.
    #[schemars(with = "String", extend("format" = "duration"))]
    pub activation_delay: SignedDuration,
    /// Provisioning actions of a line in a day (UTC): 5 at the platform, 25 with its flow for orders of the Internet of Things.
    #[schemars(range(min = 1))]
    pub provisioning_actions_per_day: u8,
    /// Whether a suspended line can be deactivated; the platform's table of states does not have it.
    pub deactivate_suspended: bool,
    /// Whether any well-formed identifier is in the device database; otherwise only those that were uploaded, and
    /// the devices of the world.
    pub open_device_database: bool,
    /// Most devices of a page of Connectivity Management, 1 to 10,000, which is also how many there are when a
    /// request does not say; 2,000 at the platform.
    #[schemars(range(min = 1, max = 10_000))]
    pub device_list_size: usize,
    /// Whether the padding of base64 in data from devices arrives as the six characters `\u003d`, as was observed.
    pub escaped_nidd_padding: bool,
    /// How many of 100 changes of eUICC profiles are done with a warning at first, and done for good later.
    #[schemars(range(max = 100))]
    pub profile_warning_percent: u8,
    /// Location requests that accounts have bought for a month; 0 when they have not subscribed to Device Location.
    pub location_allowance: u32,
    /// How messages to listeners are delivered.
    pub callbacks: CallbackOptions,
    /// The world, when it is not the usual one. `SimulatorOptions::from(scenario)` has the options that
    /// the scenario asks for; here they do not count.
    #[serde(skip)]
    pub scenario: Option<Scenario>,
}

impl Default for SimulatorOptions {
    fn default() -> Self {
        Self {
            port: 0,
            seed: 1,
            start: Timestamp::constant(1_772_323_200, 0),
            speed: 0.0,
            devices: 300,
            free_licenses: 100,
            session_idle_minutes: 20,
            token_life_seconds: 3600,
            lockout_threshold: 5,
            expired_session_status: 400,
            software_session_code: "INVALID_ACCESS".to_owned(),
            pilot_rule: true,
            max_campaign_devices: 10_000,
            page_size: 1000,
            check_delay: SignedDuration::from_mins(1),
            on_demand_delay: SignedDuration::from_mins(15),
            scheduling_delay: SignedDuration::from_mins(5),
            cohort_size: 50,
            attempts_per_day: 3,
            attempt_length: SignedDuration::from_hours(4),
            rate_limit_per_minute: 0,
            gzip: false,
            abort_after_start: false,
            oma_dm_queue: true,
            lwm2m_retry_days: 3,
            upgrade_end_date: true,
            upgrade_longest_days: 183,
            largest_file: 100 << 20,
            fill_end_date: false,
            request_delay: SignedDuration::from_secs(30),
            activation_delay: SignedDuration::from_mins(3),
            provisioning_actions_per_day: 5,
            deactivate_suspended: true,
            open_device_database: true,
            device_list_size: 2000,
            escaped_nidd_padding: false,
            profile_warning_percent: 0,
            location_allowance: 5000,
            callbacks: CallbackOptions::default(),
            scenario: None,
        }
    }
}

impl SimulatorOptions {
    /// Refuses what no simulator could run with.
    pub(crate) fn check(&self) -> Result<(), SimulatorError> {
        match self.problem() {
            Some(rule) => Err(SimulatorError::Options { rule }),
            None => Ok(()),
        }
    }

    /// The first rule that does not hold: the member, and what it is.
    pub(crate) fn problem(&self) -> Option<&'static str> {
        let rules = [
            (self.speed.is_finite() && self.speed >= 0.0, "speed is 0 or more"),
            ((1..=10_000_000).contains(&self.devices), "devices is 1 to 10,000,000"),
            ((1..=1_000_000).contains(&self.page_size), "page_size is 1 to 1,000,000"),
            (self.cohort_size > 0, "cohort_size is at least 1"),
            (self.attempts_per_day > 0, "attempts_per_day is at least 1"),
            (self.upgrade_longest_days > 0, "upgrade_longest_days is at least 1"),
            (self.lockout_threshold > 0, "lockout_threshold is at least 1"),
            (self.token_life_seconds > 0, "token_life_seconds is at least 1"),
            (matches!(self.expired_session_status, 400 | 401), "expired_session_status is 400 or 401"),
            (
                self.attempt_length >= SignedDuration::from_mins(1)
                    && self.attempt_length <= SignedDuration::from_hours(24),
                "attempt_length is 1 minute to 24 hours",
            ),
            (is_delay(self.check_delay), "check_delay is 0 to 24 hours"),
            (is_delay(self.on_demand_delay), "on_demand_delay is 0 to 24 hours"),
            (is_delay(self.scheduling_delay), "scheduling_delay is 0 to 24 hours"),
            (is_delay(self.request_delay), "request_delay is 0 to 24 hours"),
            (is_delay(self.activation_delay), "activation_delay is 0 to 24 hours"),
            (self.provisioning_actions_per_day > 0, "provisioning_actions_per_day is at least 1"),
            ((1..=10_000).contains(&self.device_list_size), "device_list_size is 1 to 10,000"),
            (self.profile_warning_percent <= 100, "profile_warning_percent is 0 to 100"),
            (Moment::from(self.start) < Moment::LAST, "start is before the year 9000"),
            (
                self.callbacks.ack_timeout >= SignedDuration::from_millis(1)
                    && self.callbacks.ack_timeout <= SignedDuration::from_mins(1),
                "callbacks.ack_timeout is 1 millisecond to 1 minute",
            ),
            (self.callbacks.duplicate_percent <= 100, "callbacks.duplicate_percent is 0 to 100"),
            (self.callbacks.reorder_percent <= 100, "callbacks.reorder_percent is 0 to 100"),
            (self.callbacks.devices_per_message > 0, "callbacks.devices_per_message is at least 1"),
            (is_header(&self.callbacks.secret_header), "callbacks.secret_header is the name of a header"),
            (is_header(&self.callbacks.signature_header), "callbacks.signature_header is the name of a header"),
        ];
        rules.into_iter().find(|(holds, _)| !holds).map(|(_, rule)| rule)
    }
}

fn is_header(name: &str) -> bool {
    axum::http::HeaderName::from_bytes(name.as_bytes()).is_ok()
}

fn is_delay(delay: SignedDuration) -> bool {
    !delay.is_negative() && delay <= SignedDuration::from_hours(24)
}
