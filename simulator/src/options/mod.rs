//! `SimulatorOptions`: the options that a simulator is started with, including its scenario.

mod callbacks;
pub(crate) mod scenario;

pub use callbacks::{CallbackOptions, CallbackRetryPolicy};
pub use scenario::Scenario;

use crate::{clock::Moment, error::SimulatorError, fault::Fault, random::Stream};
use jiff::{SignedDuration, Timestamp};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::net::{IpAddr, Ipv4Addr};

/// The options that a simulator is started with. The defaults are the known or assumed values of the platform.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[allow(clippy::struct_excessive_bools, reason = "each option is independent of the others")]
pub struct SimulatorOptions {
    /// The TCP port; 0 lets the system choose one.
    pub port: u16,
    /// The address to listen on: this machine's own, unless other machines or containers are to reach the simulator, as
    /// with `0.0.0.0`. HTTP is not encrypted, so anyone who can reach it can use it. Control paths then begin with a
    /// random token.
    pub host: IpAddr,
    /// The names by which other machines reach the simulator, such as that of its container; its URL has the first one.
    /// The simulator rejects requests that name another host.
    pub names: Vec<String>,
    /// The seed of the world, tokens, identifiers and outcomes. The same seed and the same requests produce the
    /// same bytes. Credentials and tokens that follow from a seed are not secret: anyone can calculate them.
    pub seed: u64,
    /// Whether credentials and tokens are random at each start instead of following from the seed. Credentials that
    /// a scenario sets stay.
    pub random_credentials: bool,
    /// The virtual time at the start; 2026-03-01T00:00:00Z by default.
    pub start: Timestamp,
    /// Virtual seconds per second of real time; at 0, virtual time moves only when a program advances it.
    #[schemars(range(min = 0))]
    pub speed: f64,
    /// The number of devices in the main account, at least 1.
    #[schemars(range(min = 1, max = 10_000_000))]
    pub devices: usize,
    /// The number of unassigned licences of the main account at the start.
    pub free_licenses: u32,
    /// The number of minutes without use after which a session ends; 20 on the platform.
    pub session_idle_minutes: u32,
    /// The lifetime of a bearer token in seconds, from its first issue; 3600 on the platform.
    #[schemars(range(min = 1))]
    pub token_lifetime_seconds: u32,
    /// The number of consecutive failed logins that lock a user; 5 on the platform.
    #[schemars(range(min = 1))]
    pub lockout_threshold: u32,
    /// The HTTP status of the response when a session is missing, unknown or idle for too long: 400 or 401.
    #[schemars(range(min = 400, max = 401))]
    pub expired_session_status: u16,
    /// The error code with which Software Management rejects a session; `INVALID_ACCESS` by default.
    pub software_session_code: String,
    /// Whether a campaign accepts at most 20 devices until a pilot has passed.
    pub pilot_rule: bool,
    /// The maximum number of devices in a campaign after a pilot has passed.
    pub max_campaign_devices: usize,
    /// The maximum number of items in a page, 1 to 1,000,000; 1,000 on the platform.
    #[schemars(range(min = 1, max = 1_000_000))]
    pub page_size: usize,
    /// The time between the request for a campaign and its check.
    #[schemars(with = "String", extend("format" = "duration"))]
    pub check_delay: SignedDuration,
    /// The time from the request to the start of a campaign that starts today; at most 90 minutes on the platform.
    #[schemars(with = "String", extend("format" = "duration"))]
    pub on_demand_delay: SignedDuration,
    /// The same time for a v3 campaign of more than 20 devices, which the platform starts markedly later than a pilot.
    #[schemars(with = "String", extend("format" = "duration"))]
    pub large_on_demand_delay: SignedDuration,
    /// The time from the start of a campaign, when the simulator checks which devices the network reaches,
    /// until it is scheduled.
    #[schemars(with = "String", extend("format" = "duration"))]
    pub scheduling_delay: SignedDuration,
    /// The maximum number of devices in one cell that are upgraded at the same time.
    #[schemars(range(min = 1))]
    pub cohort_size: usize,
    /// The maximum number of attempts to upgrade a device in a day.
    #[schemars(range(min = 1))]
    pub attempts_per_day: u8,
    /// The maximum duration of an attempt; an attempt that could not end inside its window does not begin.
    #[schemars(with = "String", extend("format" = "duration"))]
    pub attempt_length: SignedDuration,
    /// The number of requests per minute after which the gateway throttles an application; 0 means no limit.
    pub rate_limit_per_minute: u32,
    /// Whether the simulator compresses responses of 1 KiB and more for clients that accept gzip. It never compresses
    /// scripted responses.
    pub gzip: bool,
    /// Whether a campaign can be stopped after it was scheduled. The platform's documentation contradicts itself on
    /// this.
    pub abort_after_start: bool,
    /// Whether OMA-DM devices of a v1 upgrade stay queued after a failure, and when the first request, which is valid
    /// for 4 hours, was not delivered. The platform keeps them queued since release 3.1.
    pub oma_dm_queue: bool,
    /// The number of days on which the simulator retries an LWM2M device of a v1 upgrade, at 04:00 UTC. An older page
    /// of the platform's documentation describes this, with 3 days.
    pub lwm2m_retry_days: u8,
    /// Whether a v1 upgrade ends at the `endDate` of its request, if it has one. The platform's documentation does not
    /// say.
    pub upgrade_end_date: bool,
    /// The number of days after its start when a v1 upgrade ends, even if devices are still queued. The platform does
    /// not document this; it lists upgrades for six months.
    pub max_upgrade_days: u16,
    /// The maximum size of a configuration file in bytes. The platform does not document a limit; this one is assumed.
    pub max_file_size: u64,
    /// Whether a v2 campaign without a last day ends a week after its first day. One page of the platform's
    /// documentation describes this for campaigns that start today; another page requires a last day.
    pub fill_end_date: bool,
    /// The time between an asynchronous request for lines and its execution and callback.
    #[schemars(with = "String", extend("format" = "duration"))]
    pub request_delay: SignedDuration,
    /// The additional time that an activation stays pending; minutes, and at most 24 hours, on the platform.
    #[schemars(with = "String", extend("format" = "duration"))]
    pub activation_delay: SignedDuration,
    /// The number of provisioning actions allowed for a line in a day (UTC): 5 on the platform, 25 with its
    /// order flow for the Internet of Things.
    #[schemars(range(min = 1))]
    pub provisioning_actions_per_day: u8,
    /// Whether a suspended line can be deactivated; the platform's table of states does not contain this transition.
    pub deactivate_suspended: bool,
    /// Whether every well-formed identifier is in the device database; otherwise the database contains only
    /// uploaded identifiers and the devices of the world.
    pub open_device_database: bool,
    /// The maximum and default number of devices in a page of Connectivity Management, 1 to 10,000; 2,000 on
    /// the platform.
    #[schemars(range(min = 1, max = 10_000))]
    pub device_list_size: usize,
    /// Whether the padding of base64 in data from devices arrives as the six characters `\u003d`, as integrators have
    /// observed.
    pub escaped_nidd_padding: bool,
    /// The percentage of eUICC profile changes that first complete with a warning, and complete fully later.
    #[schemars(range(max = 100))]
    pub profile_warning_percent: u8,
    /// The number of location requests that accounts have bought per month; 0 if they have not subscribed to
    /// Device Location.
    pub location_allowance: u32,
    /// Options for the delivery of callbacks to listeners.
    pub callbacks: CallbackOptions,
    /// The seed of random credentials and tokens, of which a caller keeps the secret; random at each start if absent.
    #[doc(hidden)]
    #[serde(skip)]
    pub secret_seed: Option<u64>,
    /// The faults that are in effect from the start, besides those of the scenario.
    #[serde(skip)]
    pub faults: Vec<Fault>,
    /// The world, if it is not the default one. `SimulatorOptions::from(scenario)` copies the options of the scenario;
    /// setting this field does not.
    #[serde(skip)]
    pub scenario: Option<Scenario>,
}

impl Default for SimulatorOptions {
    fn default() -> Self {
        Self {
            port: 0,
            host: Ipv4Addr::LOCALHOST.into(),
            names: Vec::new(),
            seed: 1,
            random_credentials: false,
            start: Timestamp::constant(1_772_323_200, 0),
            speed: 0.0,
            devices: 300,
            free_licenses: 100,
            session_idle_minutes: 20,
            token_lifetime_seconds: 3600,
            lockout_threshold: 5,
            expired_session_status: 400,
            software_session_code: "INVALID_ACCESS".to_owned(),
            pilot_rule: true,
            max_campaign_devices: 10_000,
            page_size: 1000,
            check_delay: SignedDuration::from_mins(1),
            on_demand_delay: SignedDuration::from_mins(15),
            large_on_demand_delay: SignedDuration::from_mins(60),
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
            max_upgrade_days: 183,
            max_file_size: 100 << 20,
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
            secret_seed: None,
            faults: Vec::new(),
            scenario: None,
        }
    }
}

impl SimulatorOptions {
    /// Returns a stream of credentials or tokens that do not follow from the seed.
    pub(crate) fn secret_stream(&self, name: &str) -> Stream {
        self.secret_seed.map_or_else(Stream::unpredictable, |seed| Stream::new(seed, name))
    }

    /// Returns a text that is the same only for options and scenarios that make the same simulator. Neither the address nor
    /// the names matter.
    #[doc(hidden)]
    pub fn fingerprint(&self) -> String {
        let (host, names) = (Self::default().host, Vec::new());
        let options = Self { port: 0, host, names, scenario: None, ..self.clone() };
        let document = self.scenario.as_ref().map(Scenario::document);
        let text = serde_json::json!([env!("CARGO_PKG_VERSION"), options, self.faults, document]).to_string();
        let digest = ring::digest::digest(&ring::digest::SHA256, text.as_bytes());
        format!("{digest:?}")
    }

    /// Checks the options, and rejects invalid values.
    pub(crate) fn check(&self) -> Result<(), SimulatorError> {
        match self.problem() {
            Some(rule) => Err(SimulatorError::Options { rule }),
            None => Ok(()),
        }
    }

    /// Returns the first rule that the options break: the option and its range.
    pub(crate) fn problem(&self) -> Option<&'static str> {
        let rules = [
            (self.speed.is_finite() && self.speed >= 0.0, "speed must be 0 or more"),
            (self.names.iter().all(|name| is_name(name)), "names must be names of hosts, such as sim"),
            ((1..=10_000_000).contains(&self.devices), "devices must be 1 to 10,000,000"),
            ((1..=1_000_000).contains(&self.page_size), "page_size must be 1 to 1,000,000"),
            (self.cohort_size > 0, "cohort_size must be at least 1"),
            (self.attempts_per_day > 0, "attempts_per_day must be at least 1"),
            (self.max_upgrade_days > 0, "max_upgrade_days must be at least 1"),
            (self.lockout_threshold > 0, "lockout_threshold must be at least 1"),
            (self.token_lifetime_seconds > 0, "token_lifetime_seconds must be at least 1"),
            (matches!(self.expired_session_status, 400 | 401), "expired_session_status must be 400 or 401"),
            (
                self.attempt_length >= SignedDuration::from_mins(1)
                    && self.attempt_length <= SignedDuration::from_hours(24),
                "attempt_length must be 1 minute to 24 hours",
            ),
            (is_delay(self.check_delay), "check_delay must be 0 to 24 hours"),
            (is_delay(self.on_demand_delay), "on_demand_delay must be 0 to 24 hours"),
            (is_delay(self.large_on_demand_delay), "large_on_demand_delay must be 0 to 24 hours"),
            (is_delay(self.scheduling_delay), "scheduling_delay must be 0 to 24 hours"),
            (is_delay(self.request_delay), "request_delay must be 0 to 24 hours"),
            (is_delay(self.activation_delay), "activation_delay must be 0 to 24 hours"),
            (self.provisioning_actions_per_day > 0, "provisioning_actions_per_day must be at least 1"),
            ((1..=10_000).contains(&self.device_list_size), "device_list_size must be 1 to 10,000"),
            (self.profile_warning_percent <= 100, "profile_warning_percent must be 0 to 100"),
            (Moment::from(self.start) < Moment::LAST, "start must be before the year 9000"),
            (
                self.callbacks.ack_timeout >= SignedDuration::from_millis(1)
                    && self.callbacks.ack_timeout <= SignedDuration::from_mins(1),
                "callbacks.ack_timeout must be 1 millisecond to 1 minute",
            ),
            (self.callbacks.duplicate_percent <= 100, "callbacks.duplicate_percent must be 0 to 100"),
            (self.callbacks.reorder_percent <= 100, "callbacks.reorder_percent must be 0 to 100"),
            (self.callbacks.devices_per_message > 0, "callbacks.devices_per_message must be at least 1"),
            (is_header(&self.callbacks.secret_header), "callbacks.secret_header must be the name of a header"),
            (is_header(&self.callbacks.signature_header), "callbacks.signature_header must be the name of a header"),
        ];
        rules.into_iter().find(|(holds, _)| !holds).map(|(_, rule)| rule)
    }
}

fn is_header(name: &str) -> bool {
    axum::http::HeaderName::from_bytes(name.as_bytes()).is_ok()
}

fn is_name(name: &str) -> bool {
    url::Host::parse(name).is_ok_and(|host| host.to_string().eq_ignore_ascii_case(name))
}

fn is_delay(delay: SignedDuration) -> bool {
    !delay.is_negative() && delay <= SignedDuration::from_hours(24)
}
