//! Campaigns of v3, and the devices that join or leave a campaign of v2 or v3.

use super::{
    campaign_changes,
    campaign_changes::{Stage, stage},
    campaign_name, imei_list, protocols, time_windows,
};
use crate::{
    models::{
        Campaign, CampaignDatesRequest, CampaignDevicesRequest, CampaignRequest, CampaignStatus, DeviceChangeType,
        Finding, TimeWindow, Validate, ValidationContext,
    },
    rules::common::{dates, quoted},
};
use dates::PastStart;

const SCHEDULE: &str = "ThingSpace Software Management v3: schedule a campaign";
const CHANGE_DATES: &str = "ThingSpace Software Management v3: change campaign dates and time windows";
const CHANGE_DEVICES: &str = "ThingSpace Software Management v3: add or remove devices";
const CHANGE_DEVICES_V2: &str = "ThingSpace Software Management v2: add or remove devices in an upgrade";

impl Validate for CampaignRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let limits = context.limits();
        let mut findings = campaign_name::campaign_name(self.campaign_name.as_ref(), limits.max_name_length);
        let members = [
            ("firmwareName", &self.firmware_name, "the package, as the list of firmware names it"),
            ("firmwareFrom", &self.firmware_from, "the version that the devices have now"),
            ("firmwareTo", &self.firmware_to, "the version that the devices are to get"),
        ];
        findings.extend(
            members.into_iter().filter_map(|(path, value, what)| {
                campaign_name::present(path, value, "firmware.missing", what, SCHEDULE)
            }),
        );
        let versions = ("firmwareFrom", "firmwareTo");
        findings.extend(campaign_name::same_version(
            versions,
            &self.firmware_from,
            &self.firmware_to,
            "firmware.same_version",
        ));
        findings.extend(protocols::check_v3("protocol", &self.protocol, limits.rejects_http_in_v3));
        let rules = dates::Rules::new(context, PastStart::Error, SCHEDULE);
        findings.extend(dates::check(&self.start_date, &self.end_date, &rules));
        findings.extend(check_windows(self.campaign_time_windows.as_deref(), context));
        findings.extend(imei_list::of_campaign(&self.device_list, context));
        findings
    }
}

fn check_windows(windows: Option<&[TimeWindow]>, context: &ValidationContext) -> Vec<Finding> {
    time_windows::check(time_windows::LIST, windows.unwrap_or_default(), &time_windows::Rules::v3(&context.limits()))
}

impl Validate for CampaignDatesRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let known = context.campaign.as_ref();
        let past = match (stage(known.and_then(|campaign| campaign.status.as_ref())), known) {
            (Stage::Over, Some(campaign)) => {
                return campaign_changes::ended("campaign", campaign.status.clone().unwrap_or_default(), CHANGE_DATES);
            }
            (Stage::Started, Some(campaign)) => return self.change_started(campaign, context),
            (Stage::BeforeStart, Some(campaign)) if campaign.start_date.as_ref() == Some(&self.start_date) => {
                PastStart::Fine
            }
            (Stage::BeforeStart, _) => PastStart::Error,
            _ => PastStart::Doubtful,
        };
        let rules = dates::Rules::new(context, past, SCHEDULE);
        let mut findings = dates::check(&self.start_date, &self.end_date, &rules);
        findings.extend(check_windows(self.campaign_time_windows.as_deref(), context));
        findings
    }
}

impl CampaignDatesRequest {
    /// Checks a change of a campaign that has started: only its end may change, and unchanged values are sent too.
    fn change_started(&self, campaign: &Campaign, context: &ValidationContext) -> Vec<Finding> {
        let (start, end) = (&self.start_date, &self.end_date);
        let mut findings =
            campaign_changes::started_dates(campaign.start_date.as_ref(), start, end, context, SCHEDULE, CHANGE_DATES);
        let (old, new) = (
            campaign.campaign_time_windows.as_deref().unwrap_or_default(),
            self.campaign_time_windows.as_deref().unwrap_or_default(),
        );
        findings.extend(windows_kept(old, new));
        findings
    }
}

fn windows_kept(old: &[TimeWindow], new: &[TimeWindow]) -> Option<Finding> {
    let hours = |windows: &[TimeWindow]| {
        let mut hours: Vec<(i32, i32)> = windows.iter().map(|window| (window.start_time, window.end_time)).collect();
        hours.sort_unstable();
        hours.into_iter().map(|(start, end)| format!("{start}-{end}")).collect::<Vec<_>>().join(", ")
    };
    let (old, new) = (hours(old), hours(new));
    if new.is_empty() && !old.is_empty() {
        let message = format!("the windows are missing; the platform recommends sending them unchanged: {old}");
        return Some(Finding::warning(time_windows::LIST, "window.not_repeated", "[]", message, CHANGE_DATES));
    }
    (old != new).then(|| {
        let keep = if old.is_empty() { "omit the windows".to_owned() } else { format!("send them unchanged: {old}") };
        let message = format!("the campaign has started, so its windows cannot change; {keep}");
        Finding::error(time_windows::LIST, "window.changed", quoted(&new), message, CHANGE_DATES)
    })
}

impl Validate for CampaignDevicesRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let (status, members, source) = campaign_in(context);
        match (stage(status), status) {
            (Stage::Over, Some(status)) => return campaign_changes::ended("campaign", status.as_str(), source),
            (Stage::Started, Some(status)) => {
                let message = "the campaign is scheduled, so its devices cannot change any more; schedule another campaign for these";
                return vec![Finding::error("", "campaign.started", quoted(status.as_str()), message, source)];
            }
            _ => {}
        }
        let change = self.change_type.as_str();
        let mut findings: Vec<Finding> =
            campaign_changes::change_type("Type", change, ["append", "remove"], false, source).into_iter().collect();
        if self.change_type == DeviceChangeType::Append {
            findings.extend(imei_list::of_campaign(&self.device_list, context));
        } else {
            findings.extend(imei_list::check(imei_list::LIST, &self.device_list, &context.limits()));
        }
        if let Some(members) = members {
            findings.extend(imei_list::membership(&self.device_list, &members, &self.change_type, source));
        }
        findings
    }
}

/// Returns the campaign that a change of devices concerns: the request is the same in v2 and v3.
fn campaign_in(context: &ValidationContext) -> (Option<&CampaignStatus>, Option<Vec<&str>>, &'static str) {
    let of_v2 = context.is_for("software_v2") || (!context.is_for("software_v3") && context.campaign.is_none());
    if of_v2 && context.software_campaign.is_some() {
        let campaign = context.software_campaign.as_ref();
        let devices = campaign.and_then(|campaign| campaign.device_list.as_ref());
        let devices = devices.map(|devices| devices.iter().map(|device| device.device_id.as_str()).collect());
        (campaign.and_then(|campaign| campaign.status.as_ref()), devices, CHANGE_DEVICES_V2)
    } else if context.is_for("software_v2") {
        (None, None, CHANGE_DEVICES_V2)
    } else {
        (context.campaign.as_ref().and_then(|campaign| campaign.status.as_ref()), None, CHANGE_DEVICES)
    }
}
