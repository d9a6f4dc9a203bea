//! Campaigns of devices that check in over HTTP, and those of files (Software Management v2).

use super::{
    campaign_changes,
    campaign_changes::{Stage, stage},
    campaign_name, download_schedule, imei_list, protocols,
};
use crate::{
    models::{
        FileCampaignRequest, Finding, SoftwareCampaign, SoftwareCampaignDatesRequest, SoftwareCampaignRequest,
        Validate, ValidationContext,
    },
    rules::common::dates,
};
use dates::PastStart;
use download_schedule::{Schedule, schedule};

const SCHEDULE: &str = "ThingSpace Software Management v2: schedule a software upgrade";
const FILE: &str = "ThingSpace Software Management v2: schedule a file upgrade";
const CHANGE: &str = "ThingSpace Software Management v2: change campaign dates and time windows";

impl Validate for SoftwareCampaignRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut findings = campaign_name::campaign_name(self.campaign_name.as_ref(), context.limits().max_name_length);
        let members = [
            ("softwareName", &self.software_name, "the package as the list of software names it"),
            ("softwareFrom", &self.software_from, "the version that the devices have now"),
            ("softwareTo", &self.software_to, "the version that the devices are to get"),
        ];
        findings.extend(
            members.into_iter().filter_map(|(path, value, what)| {
                campaign_name::present(path, value, "software.missing", what, SCHEDULE)
            }),
        );
        let versions = ("softwareFrom", "softwareTo");
        findings.extend(campaign_name::same_version(
            versions,
            &self.software_from,
            &self.software_to,
            "software.same_version",
        ));
        findings.extend(protocols::check("distributionType", &self.distribution_type, &protocols::V2));
        let rules = dates::Rules::new(context, PastStart::Error, SCHEDULE);
        findings.extend(schedule!(self).check(context, &rules));
        findings.extend(imei_list::of_campaign(&self.device_list, context));
        findings
    }
}

impl Validate for FileCampaignRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut findings = campaign_name::campaign_name(self.campaign_name.as_ref(), context.limits().max_name_length);
        let members = [
            ("fileName", &self.file_name, "the name that the platform gave the file when it was uploaded"),
            ("fileVersion", &self.file_version, "the version of the file, such as 1.0"),
        ];
        findings.extend(
            members
                .into_iter()
                .filter_map(|(path, value, what)| campaign_name::present(path, value, "file.missing", what, FILE)),
        );
        findings.extend(protocols::check("distributionType", &self.distribution_type, &protocols::FILES));
        let rules = dates::Rules::new(context, PastStart::Error, FILE);
        findings.extend(schedule!(self).check(context, &rules));
        if let Some(devices) = &self.device_list {
            findings.extend(imei_list::of_campaign(devices, context));
        } else {
            let message = "the campaign names no devices, as in the platform's sample; list their IMEIs";
            findings.push(Finding::warning("deviceList", "devices.missing", "", message, FILE));
        }
        findings
    }
}

impl Validate for SoftwareCampaignDatesRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let known = context.software_campaign.as_ref();
        let past = match (stage(known.and_then(|campaign| campaign.status.as_ref())), known) {
            (Stage::Over, Some(campaign)) => {
                return campaign_changes::ended("campaign", campaign.status.clone().unwrap_or_default(), CHANGE);
            }
            (Stage::Started, Some(campaign)) => return self.change_started(campaign, context),
            (Stage::BeforeStart, Some(campaign)) if campaign.start_date.as_ref() == Some(&self.start_date) => {
                PastStart::Fine
            }
            (Stage::BeforeStart, _) => PastStart::Error,
            _ => PastStart::Doubtful,
        };
        schedule!(self).check(context, &dates::Rules::new(context, past, CHANGE))
    }
}

impl SoftwareCampaignDatesRequest {
    /// Checks a change of a campaign that has started: only its end may change, and windows may be added.
    fn change_started(&self, campaign: &SoftwareCampaign, context: &ValidationContext) -> Vec<Finding> {
        let (start, end) = (&self.start_date, &self.end_date);
        let mut findings =
            campaign_changes::started_dates(campaign.start_date.as_ref(), start, end, context, CHANGE, CHANGE);
        findings.extend(schedule!(self).change_started(&schedule!(campaign, start, end), context, CHANGE));
        findings
    }
}
