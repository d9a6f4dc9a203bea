//! Upgrades that are pushed on a day (Software Management v1).

use super::{campaign_changes, campaign_changes::Stage, campaign_name, imei_list};
use crate::{
    models::{Finding, FirmwareUpgradeRequest, UpgradeDevicesRequest, Validate, ValidationContext},
    rules::common::{dates, identifiers, quoted},
};
use dates::PastStart;

const SCHEDULE: &str = "ThingSpace Software Management v1: schedule a firmware upgrade";
const MODIFY: &str = "ThingSpace Software Management v1: modify a scheduled upgrade";
const TIMING: &str = "ThingSpace Software Management: campaign timing";
const ACCOUNT: &str = "ThingSpace Software Management v1: schedule a firmware upgrade, the account is in the body";

impl Validate for FirmwareUpgradeRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let limits = context.limits();
        let mut findings: Vec<Finding> = self.check_account(context).into_iter().collect();
        let members = [
            ("firmwareName", &self.firmware_name, "the package, as the list of firmware names it"),
            ("firmwareTo", &self.firmware_to, "the version that the devices are to get"),
        ];
        findings.extend(
            members.into_iter().filter_map(|(path, value, what)| {
                campaign_name::present(path, value, "firmware.missing", what, SCHEDULE)
            }),
        );
        let rules = dates::Rules::new(context, PastStart::Error, SCHEDULE);
        findings.extend(dates::check_start(&self.start_date, &rules));
        findings.extend(self.check_end(&rules));
        findings.extend(imei_list::too_many_for_campaign(&self.device_list, &limits));
        findings.extend(imei_list::check(imei_list::LIST, &self.device_list, &limits));
        findings
    }
}

impl FirmwareUpgradeRequest {
    /// Checks the account in the body; findings about the client's own are not repeated.
    fn check_account(&self, context: &ValidationContext) -> Option<Finding> {
        let account = self.account_name.as_ref()?;
        match &context.account {
            Some(own) if own == account => None,
            own => identifiers::account("accountName", account).or_else(|| {
                let own = own.as_ref()?;
                let message = format!(
                    "the call is for {}, and the upgrade would be scheduled for {}; omit accountName, or make the call for that account",
                    quoted(own),
                    quoted(account)
                );
                Some(Finding::warning("accountName", "account.differs", quoted(account), message, ACCOUNT))
            }),
        }
    }

    /// Checks an end, which v1 documents only in samples.
    fn check_end(&self, rules: &dates::Rules) -> Option<Finding> {
        let end = self.end_date.as_ref()?;
        let shown = quoted(&end.to_string());
        let Some(day) = end.day() else {
            let message = format!("{shown} is not a valid date; omit endDate, as v1 needs only the start date");
            return Some(Finding::error("endDate", "date.unparseable", shown, message, SCHEDULE));
        };
        dates::order(self.start_date.day(), day, rules.today).or_else(|| {
            let message = "v1 documents only a start date, and devices stay queued after this day; omit endDate";
            Some(Finding::warning("endDate", "date.end_unusual", shown, message, TIMING))
        })
    }
}

impl Validate for UpgradeDevicesRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let upgrade = context.upgrade.as_ref();
        match (campaign_changes::upgrade_stage(upgrade.and_then(|upgrade| upgrade.status.as_ref())), upgrade) {
            (Stage::Over, Some(upgrade)) => {
                return campaign_changes::ended("upgrade", upgrade.status.clone().unwrap_or_default(), MODIFY);
            }
            (Stage::Started, Some(upgrade)) => {
                let message =
                    "the upgrade has started, so its devices cannot change any more; schedule another one for these";
                let status = quoted(&upgrade.status.clone().unwrap_or_default().to_string());
                return vec![Finding::error("", "upgrade.started", status, message, MODIFY)];
            }
            _ => {}
        }
        let change = self.change_type.as_str();
        let mut findings: Vec<Finding> =
            campaign_changes::change_type("type", change, ["append", "remove"], false, MODIFY).into_iter().collect();
        findings.extend(imei_list::check(imei_list::LIST, &self.device_list, &context.limits()));
        if let Some(upgrade) = upgrade {
            let members: Vec<&str> = upgrade.device_list.iter().map(|device| device.device_id.as_str()).collect();
            findings.extend(imei_list::membership(&self.device_list, &members, &self.change_type, MODIFY));
        }
        findings
    }
}
