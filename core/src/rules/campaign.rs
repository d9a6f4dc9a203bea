//! Campaigns: what schedules one, and what may still change in one.

use super::{Finding, Validate, ValidationContext, dates, devices, quoted, windows};
use crate::{
    models::{
        Campaign, CampaignDatesRequest, CampaignDevicesRequest, CampaignRequest, CampaignStatus, DeviceChangeType,
        Protocol, TimeWindow,
    },
    time::CalendarDate,
};
use dates::PastStart;
use jiff::{SignedDuration, Timestamp, civil::Date, tz::TimeZone};

const SCHEDULE: &str = "ThingSpace Software Management v3: schedule a campaign";
const NAME: &str = "assumed: a campaign's name has at most 100 characters";
const VERSIONS: &str = "assumed: an upgrade changes the version";
const SERVICES: &str = "ThingSpace Software Management: which version for which device";
const CHANGE_DATES: &str = "ThingSpace Software Management v3: change campaign dates and time windows";
const CHANGE_DEVICES: &str = "ThingSpace Software Management v3: add or remove devices";

const LONGEST_NAME: usize = 100;

impl Validate for CampaignRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut findings = Vec::new();
        findings.extend(self.campaign_name.iter().flat_map(|name| check_name(name)));
        let members = [
            ("firmwareName", &self.firmware_name),
            ("firmwareFrom", &self.firmware_from),
            ("firmwareTo", &self.firmware_to),
        ];
        findings.extend(members.into_iter().filter_map(|(path, value)| present(path, value)));
        if self.firmware_from == self.firmware_to && !self.firmware_to.trim().is_empty() {
            let fix = format!(
                "{} is firmwareFrom too; write the version that the devices are to get",
                quoted(&self.firmware_to)
            );
            findings.push(Finding::warning(
                "firmwareTo",
                "firmware.same_version",
                quoted(&self.firmware_to),
                fix,
                VERSIONS,
            ));
        }
        findings.extend(check_protocol(&self.protocol));
        findings.extend(dates::check(&self.start_date, &self.end_date, context.today(), PastStart::Error));
        findings.extend(windows::check(self.campaign_time_windows.as_deref().unwrap_or_default()));
        findings.extend(devices::pilot(&self.device_list));
        findings.extend(devices::check(&self.device_list));
        findings
    }
}

fn check_name(name: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let length = name.chars().count();
    if length > LONGEST_NAME {
        let fix = format!("the name has {length} characters; use {LONGEST_NAME} or fewer");
        findings.push(Finding::error("campaignName", "name.too_long", quoted(name), fix, NAME));
    }
    if name.chars().any(char::is_control) {
        let fix = "the name has line breaks, tabs or other control characters; remove them";
        findings.push(Finding::error(
            "campaignName",
            "name.control_character",
            quoted(name),
            fix,
            "assumed: a campaign's name is one line of text",
        ));
    }
    findings
}

fn present(path: &str, value: &str) -> Option<Finding> {
    let what = match path {
        "firmwareName" => "the package as the list of firmware names it",
        "firmwareFrom" => "the version that the devices have now",
        _ => "the version that the devices are to get",
    };
    value.trim().is_empty().then(|| {
        Finding::error(path, "firmware.missing", quoted(value), format!("{path} is missing; write {what}"), SCHEDULE)
    })
}

fn check_protocol(protocol: &Protocol) -> Option<Finding> {
    let stop = |code: &str, fix: &str| Some(Finding::error("protocol", code, quoted(protocol.as_str()), fix, SERVICES));
    match protocol {
        Protocol::Lwm2m | Protocol::OmaDm => None,
        Protocol::Http => stop(
            "protocol.not_v3",
            "HTTP devices are upgraded by software_v2; schedule them there, or use LWM2M or OMA",
        ),
        Protocol::None => {
            stop("protocol.not_v3", "devices without a protocol cannot be upgraded over the air; use LWM2M or OMA")
        }
        Protocol::All => stop(
            "protocol.not_v3",
            "all is only a filter when firmware is listed; use LWM2M or OMA, one campaign for each",
        ),
        Protocol::Other { value } if value.trim().is_empty() => {
            stop("protocol.missing", "the protocol is missing; use LWM2M or OMA")
        }
        Protocol::Other { value } => {
            let fix = format!(
                "{} is no protocol that this SDK knows; it is sent as it is, LWM2M and OMA are known",
                quoted(value)
            );
            Some(Finding::warning("protocol", "protocol.unknown", quoted(value), fix, SERVICES))
        }
    }
}

/// What is known of the state of the campaign that is to be changed.
enum State<'a> {
    Unknown,
    BeforeStart(&'a Campaign),
    Started(&'a Campaign),
    Over(&'a Campaign),
}

fn state(context: &ValidationContext) -> State<'_> {
    match &context.campaign {
        Some(campaign) if campaign.status.is_final() => State::Over(campaign),
        Some(campaign) if campaign.status.is_before_start() => State::BeforeStart(campaign),
        Some(campaign) if campaign.status == CampaignStatus::Scheduled => State::Started(campaign),
        _ => State::Unknown,
    }
}

/// A campaign that is over; whatever else the request says does not matter then.
fn over(campaign: &Campaign, source: &str) -> Vec<Finding> {
    let status = campaign.status.as_str();
    vec![Finding::error(
        "",
        "campaign.final",
        quoted(status),
        format!("the campaign is over ({status}); schedule another one"),
        source,
    )]
}

impl Validate for CampaignDatesRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let past = match state(context) {
            State::Over(campaign) => return over(campaign, CHANGE_DATES),
            State::Started(campaign) => return self.change_started(campaign, context),
            State::BeforeStart(campaign) if campaign.start_date == self.start_date => PastStart::Fine,
            State::BeforeStart(_) => PastStart::Error,
            State::Unknown => PastStart::Doubtful,
        };
        let mut findings = dates::check(&self.start_date, &self.end_date, context.today(), past);
        findings.extend(windows::check(self.campaign_time_windows.as_deref().unwrap_or_default()));
        findings
    }
}

impl CampaignDatesRequest {
    /// Once a campaign has started only its end may change, and what stays the same is sent too.
    fn change_started(&self, campaign: &Campaign, context: &ValidationContext) -> Vec<Finding> {
        let today = context.today();
        let mut findings = Vec::new();
        let begun = campaign.start_date.day().unwrap_or(today);
        findings.extend(
            dates::readable("startDate", &self.start_date, begun)
                .or_else(|| start_kept(&self.start_date, &campaign.start_date)),
        );
        match self.end_date.day() {
            None => findings.extend(dates::readable("endDate", &self.end_date, today.tomorrow().unwrap_or(today))),
            Some(end) => {
                let start = campaign.start_date.day().or(self.start_date.day());
                findings.extend(end_far_enough(end, context.instant()).or_else(|| dates::order(start, end, today)));
                findings.extend(dates::range(start, end));
            }
        }
        let (old, new) = (
            campaign.campaign_time_windows.as_deref().unwrap_or_default(),
            self.campaign_time_windows.as_deref().unwrap_or_default(),
        );
        findings.extend(windows_kept(old, new));
        findings
    }
}

fn start_kept(new: &CalendarDate, old: &CalendarDate) -> Option<Finding> {
    let old = old.day()?;
    (new.day() != Some(old)).then(|| {
        let fix = format!("the campaign has started, so its start cannot change; use {old}");
        Finding::error("startDate", "date.start_changed", quoted(&new.to_string()), fix, CHANGE_DATES)
    })
}

/// The last day counts until its end, and that must be a day away.
fn end_far_enough(end: Date, now: Timestamp) -> Option<Finding> {
    let earliest = now.saturating_add(SignedDuration::from_hours(24)).ok()?;
    let last_instant = end.tomorrow().ok()?.to_zoned(TimeZone::UTC).ok()?.timestamp();
    (last_instant < earliest).then(|| {
        let day = earliest.to_zoned(TimeZone::UTC);
        // A day that begins at that very instant is not needed: the day before it ends then.
        let day = if day.time() == jiff::civil::Time::midnight() {
            day.date().yesterday().unwrap_or(day.date())
        } else {
            day.date()
        };
        let fix = format!("{end} ends less than 24 hours from now; the campaign has started, so use {day} or later");
        Finding::error("endDate", "date.end_too_soon", quoted(&end.to_string()), fix, CHANGE_DATES)
    })
}

fn windows_kept(old: &[TimeWindow], new: &[TimeWindow]) -> Option<Finding> {
    let hours = |windows: &[TimeWindow]| {
        let mut hours: Vec<(i32, i32)> = windows.iter().map(|window| (window.start_time, window.end_time)).collect();
        hours.sort_unstable();
        hours.into_iter().map(|(start, end)| format!("{start}-{end}")).collect::<Vec<_>>().join(", ")
    };
    let (old, new) = (hours(old), hours(new));
    if new.is_empty() && !old.is_empty() {
        let fix = format!("the campaign keeps its windows; the platform advises to send them as they are: {old}");
        return Some(Finding::warning(windows::LIST, "window.not_repeated", "[]", fix, CHANGE_DATES));
    }
    (old != new).then(|| {
        let keep =
            if old.is_empty() { "leave the windows out".to_owned() } else { format!("send them as they are: {old}") };
        let fix = format!("the campaign has started, so its windows cannot change; {keep}");
        Finding::error(windows::LIST, "window.changed", quoted(&new), fix, CHANGE_DATES)
    })
}

impl Validate for CampaignDevicesRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        match state(context) {
            State::Over(campaign) => return over(campaign, CHANGE_DEVICES),
            State::Started(campaign) => {
                let fix = "the campaign is scheduled, so its devices cannot change any more; schedule another campaign for these";
                return vec![Finding::error(
                    "",
                    "campaign.started",
                    quoted(campaign.status.as_str()),
                    fix,
                    CHANGE_DEVICES,
                )];
            }
            State::BeforeStart(_) | State::Unknown => {}
        }
        let mut findings: Vec<Finding> = check_change(&self.change_type).into_iter().collect();
        if self.change_type == DeviceChangeType::Append {
            findings.extend(devices::pilot(&self.device_list));
        }
        findings.extend(devices::check(&self.device_list));
        findings
    }
}

fn check_change(change: &DeviceChangeType) -> Option<Finding> {
    let DeviceChangeType::Other { value } = change else { return None };
    let value_shown = quoted(value);
    Some(if value.trim().is_empty() {
        Finding::error(
            "Type",
            "change_type.missing",
            value_shown,
            "the type is missing; write append or remove",
            CHANGE_DEVICES,
        )
    } else {
        let fix = format!(
            "{} is no change that this SDK knows; it is sent as it is, append and remove are known",
            quoted(value)
        );
        Finding::warning("Type", "change_type.unknown", value_shown, fix, CHANGE_DEVICES)
    })
}
