//! Plans that combine the versions.

use super::{campaign_name, imei_list, protocols, time_windows};
use crate::{
    models::{
        CampaignPart, CampaignPartState, CampaignPlan, Finding, PlannedCampaign, Protocol, RejectedDevice,
        SoftwareVersion, Validate, ValidationContext,
    },
    rules::common::{dates, identifiers, quoted},
};
use dates::PastStart;
use std::collections::{HashMap, HashSet};

const PLAN: &str = "the campaigns of the SDK: a plan";
const VERSIONS: &str = "ThingSpace Software Management: which version for which device";
const RETURNED: &str = "the campaigns of the SDK: a caller passes a planned campaign back as it was returned";
const TWICE: &str = "ThingSpace Software Management: a device is in one unfinished campaign at most";

impl Validate for CampaignPlan {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        self.check(context, PastStart::Error)
    }
}

impl CampaignPlan {
    /// Checks the plan; a planned campaign may have started in the past, and ended too.
    fn check(&self, context: &ValidationContext, past: PastStart) -> Vec<Finding> {
        let limits = context.limits();
        let mut findings = campaign_name::campaign_name(self.campaign_name.as_ref(), limits.max_name_length);
        findings.extend(imei_list::too_many_for_campaign(&self.device_list, &limits));
        findings.extend(imei_list::check(imei_list::LIST, &self.device_list, &limits));
        findings.extend(self.check_target());
        let rules = dates::Rules::new(context, past, PLAN);
        let mut days = dates::check(&self.start_date, &self.end_date, &rules);
        if matches!(past, PastStart::Fine) {
            days.retain(|finding| finding.code != "date.end_in_past");
        }
        findings.extend(days);
        let windows = self.time_windows.as_deref().unwrap_or_default();
        findings.extend(time_windows::check("timeWindows", windows, &time_windows::Rules::v3(&limits)));
        findings.extend(self.check_oma_dm(!windows.is_empty()));
        findings.extend(self.max_devices_per_part.filter(|most| *most < 1).map(|most| {
            let message = format!("{most} devices are too few for a part; use 1 or more, or omit it");
            Finding::error("maxDevicesPerPart", "number.out_of_range", most.to_string(), message, PLAN)
        }));
        findings
    }

    /// Checks that the plan determines the target of its devices.
    fn check_target(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        let what = "the version that the devices are to get, or omit it and set packageNames";
        match (&self.target_version, &self.package_names) {
            (None, None) if self.http_target_version.is_none() => {
                let message = "the plan has neither a version nor packages; write targetVersion, or packageNames";
                findings.push(Finding::error("targetVersion", "plan.no_target", "", message, PLAN));
            }
            (Some(version), _) => {
                findings.extend(campaign_name::present("targetVersion", version, "firmware.missing", what, PLAN));
            }
            (None, _) => {}
        }
        if let Some(version) = &self.http_target_version {
            let what = "the version that HTTP devices are to get, or omit it";
            findings.extend(campaign_name::present("httpTargetVersion", version, "firmware.missing", what, PLAN));
        }
        let Some(packages) = &self.package_names else { return findings };
        if packages.is_empty() {
            let message = "the list is empty, so no package may be used; name packages, or omit the list to allow any";
            findings.push(Finding::error("packageNames", "plan.no_packages", "[]", message, PLAN));
        }
        let mut seen: HashMap<&str, usize> = HashMap::new();
        for (index, name) in packages.iter().enumerate() {
            let path = format!("packageNames[{index}]");
            let first = *seen.entry(name).or_insert(index);
            if name.trim().is_empty() {
                let message = "the name is empty; write it as in the lists of firmware and software, or omit it";
                findings.push(Finding::error(path, "package.missing", quoted(name), message, PLAN));
            } else if first != index {
                let message = format!("{} duplicates packageNames[{first}]; remove one", quoted(name));
                findings.push(Finding::warning(path, "package.duplicate", quoted(name), message, PLAN));
            }
        }
        findings
    }

    fn check_oma_dm(&self, has_windows: bool) -> Option<Finding> {
        let (path, version) = ("omaDmVersion", self.oma_dm_version.as_ref()?);
        match version {
            SoftwareVersion::V3 => None,
            SoftwareVersion::V1 => has_windows.then(|| {
                let message =
                    "v1 does not support windows, so OMA-DM devices are upgraded at any hour; use v3 for windows";
                Finding::warning(path, "window.not_v1", quoted("v1"), message, VERSIONS)
            }),
            SoftwareVersion::V2 => {
                let message = "v2 does not upgrade OMA-DM devices; use v1 or v3, or omit it";
                Some(Finding::error(path, "version.not_oma_dm", quoted("v2"), message, VERSIONS))
            }
            SoftwareVersion::Other { value } => {
                let message = format!("there is no version {} of Software Management; use v1 or v3", quoted(value));
                Some(Finding::error(path, "version.unknown", quoted(value), message, VERSIONS))
            }
        }
    }
}

impl Validate for PlannedCampaign {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut findings = prefixed("plan", self.plan.check(context, PastStart::Fine));
        if self.parts.is_empty() && self.rejected.is_empty() {
            let message =
                "the campaign has neither parts nor rejected devices; pass the campaign that schedule_plan returned";
            findings.push(Finding::error("parts", "plan.not_whole", "[]", message, RETURNED));
        }
        let mut seen: HashMap<&str, usize> = HashMap::new();
        for (index, part) in self.parts.iter().enumerate() {
            findings.extend(prefixed(&format!("parts[{index}]"), part.findings(context)));
            if part.is_over() {
                continue;
            }
            let unique: HashSet<&str> = part.device_list.iter().map(String::as_str).collect();
            let again = unique.into_iter().filter(|imei| *seen.entry(*imei).or_insert(index) != index).min();
            findings.extend(again.map(|imei| {
                let shown = quoted(imei);
                let first = seen.get(imei).copied().unwrap_or_default();
                let message = format!("{shown} is in parts[{first}] too, but only one part may contain a device; pass the campaign that schedule_plan returned");
                Finding::error(format!("parts[{index}].deviceList"), "device.in_two_parts", shown, message, TWICE)
            }));
        }
        for (index, device) in self.rejected.iter().enumerate() {
            findings.extend(prefixed(&format!("rejected[{index}]"), device.findings(context)));
        }
        findings
    }
}

/// Returns the findings about a member, with its path prefixed.
fn prefixed(member: &str, mut findings: Vec<Finding>) -> Vec<Finding> {
    for finding in &mut findings {
        finding.path = if finding.path.is_empty() { member.to_owned() } else { format!("{member}.{}", finding.path) };
    }
    findings
}

impl Validate for CampaignPart {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut findings = self.check_version();
        let members = [
            ("packageName", &self.package_name, "the package that these devices get"),
            ("toVersion", &self.to_version, "the version that these devices get"),
        ];
        findings.extend(
            members
                .into_iter()
                .filter_map(|(path, value, what)| campaign_name::present(path, value, "part.missing", what, RETURNED)),
        );
        findings.extend(self.check_state());
        findings.extend(imei_list::check(imei_list::LIST, &self.device_list, &context.limits()));
        findings
    }
}

impl CampaignPart {
    /// Returns whether its devices are free for another part.
    fn is_over(&self) -> bool {
        matches!(self.state, CampaignPartState::Ended | CampaignPartState::Failed | CampaignPartState::Cancelled)
    }

    /// Checks that the version of the part upgrades such devices.
    fn check_version(&self) -> Vec<Finding> {
        let accepted = match &self.version {
            SoftwareVersion::V1 => &protocols::V1,
            SoftwareVersion::V2 => &protocols::V2,
            SoftwareVersion::V3 => &protocols::V3,
            SoftwareVersion::Other { value } => {
                let message = "the version that upgrades the part is missing or unknown; use v1, v2 or v3";
                return vec![Finding::error("version", "version.unknown", quoted(value), message, RETURNED)];
            }
        };
        let mut finding = protocols::check("protocol", &self.protocol, accepted);
        // A plan states the protocol of a part: an unknown protocol cannot belong to one.
        if let (Some(finding), Protocol::Other { .. }) = (&mut finding, &self.protocol) {
            finding.severity = crate::models::Severity::Error;
        }
        finding.into_iter().collect()
    }

    /// Checks that a part that was scheduled has the id of its campaign.
    fn check_state(&self) -> Vec<Finding> {
        let needs_id = match &self.state {
            CampaignPartState::Scheduled | CampaignPartState::Ended => true,
            CampaignPartState::Other { value } => {
                let message =
                    "the state of the part is missing or unknown; pass the campaign that schedule_plan returned";
                return vec![Finding::error("state", "part.state_unknown", quoted(value), message, RETURNED)];
            }
            _ => false,
        };
        match &self.campaign_id {
            Some(id) => identifiers::campaign_id("campaignId", id).into_iter().collect(),
            None if needs_id => identifiers::campaign_id("campaignId", "").into_iter().collect(),
            None => Vec::new(),
        }
    }
}

impl Validate for RejectedDevice {
    fn findings(&self, _: &ValidationContext) -> Vec<Finding> {
        let members = [
            ("deviceId", &self.device_id, "the IMEI of the device"),
            ("code", &self.code, "the code of the reason why it was rejected"),
        ];
        members
            .into_iter()
            .filter_map(|(path, value, what)| campaign_name::present(path, value, "rejected.missing", what, RETURNED))
            .collect()
    }
}
