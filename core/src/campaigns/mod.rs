//! Campaigns of any version: a plan is looked up, split, scheduled and followed as one.
//!
//! The module uses the public services of v1, v2 and v3, with one task in each file: the data of the devices
//! (`lookup`), the packages (`packages`), the assignment of packages to devices (`split`), obstacles
//! (`active_campaigns`, `pilot`, `licenses`), and the steps of a plan (`check`, `schedule`, `resume`, `report`,
//! `cancel`, `wait`).

mod active_campaigns;
mod cancel;
mod check;
mod licenses;
mod lookup;
mod packages;
mod part_state;
mod pilot;
mod reconcile;
mod report;
mod resume;
mod scan;
mod schedule;
mod split;
#[cfg(test)]
mod tests;
mod wait;

pub(crate) use cancel::cancel_plan;
pub(crate) use check::check_plan;
pub(crate) use reconcile::{FoundCampaign, SETTLES_WITHIN, SoughtCampaign, find, settle};
pub(crate) use report::get_plan_report;
pub(crate) use resume::continue_plan;
pub(crate) use schedule::schedule_plan;
pub use wait::CampaignPlanWatch;
pub(crate) use wait::wait_for_plan;

use crate::{
    error::{Error, Result},
    models::{CampaignPart, CampaignPartState, CampaignPlan, PlanOutcome, PlannedCampaign, Request},
    rules::{self, Finding, ValidationContext},
    services::{Campaigns, SoftwareV1, SoftwareV2, SoftwareV3},
};
use jiff::{Timestamp as Instant, civil::Date, tz::TimeZone};

/// Offline checks of the functions' arguments.
pub(crate) mod checks {
    pub(crate) use crate::rules::{
        check as cancel_plan, check as check_plan, check as continue_plan, check as get_plan_report,
        check as schedule_plan, check as wait_for_plan,
    };
}

/// The maximum number of devices in one call, where the platform has a limit.
const CALL: usize = 1000;

impl Campaigns {
    fn v1(&self) -> SoftwareV1 {
        self.client.software_v1().with_options(self.options.clone())
    }

    fn v2(&self) -> SoftwareV2 {
        self.client.software_v2().with_options(self.options.clone())
    }

    fn v3(&self) -> SoftwareV3 {
        self.client.software_v3().with_options(self.options.clone())
    }

    /// Returns the findings of a request at an instant.
    fn findings(&self, request: &impl Request, now: Instant) -> Vec<Finding> {
        let account = self.options.account.as_deref().or(self.client.account()).map(str::to_owned);
        let options = self.client.rule_options().cloned();
        let context = ValidationContext { now: Some(now.into()), account, options, ..ValidationContext::default() };
        rules::check(request, &context)
    }

    /// Returns whether the last day of a plan has passed, by the platform's clock if it is known.
    fn is_past(&self, plan: &CampaignPlan) -> bool {
        let last = plan.end_date.day();
        self.client.platform_time().is_some() && last.is_some_and(|last| last < self.today())
    }

    fn today(&self) -> Date {
        self.client.now().to_zoned(TimeZone::UTC).date()
    }

    /// Fails if a planned campaign was damaged while it was stored.
    fn accept(&self, campaign: &PlannedCampaign) -> Result<()> {
        reject("PlannedCampaign", self.findings(campaign, self.client.now()))
    }
}

/// Returns whether the platform accepted a part.
fn was_accepted(part: &CampaignPart) -> bool {
    part.campaign_id.is_some()
}

/// Returns how much of a plan was scheduled.
fn outcome(campaign: &PlannedCampaign) -> PlanOutcome {
    // Neither lacks an upgrade.
    let needs_none = |code: &str| matches!(code, "device.duplicate" | "device.up_to_date");
    let is_stopped = |part: &CampaignPart| match part.state {
        CampaignPartState::Planned | CampaignPartState::Unknown => true,
        CampaignPartState::Failed => !was_accepted(part),
        _ => false,
    };
    if !campaign.parts.iter().any(was_accepted) {
        PlanOutcome::NotScheduled
    } else if campaign.parts.iter().any(is_stopped) || campaign.rejected.iter().any(|device| !needs_none(&device.code))
    {
        PlanOutcome::PartiallyScheduled
    } else {
        PlanOutcome::Scheduled
    }
}

/// Fails if nothing of a plan was scheduled.
fn conclude(mut campaign: PlannedCampaign) -> Result<PlannedCampaign> {
    campaign.outcome = outcome(&campaign);
    match campaign.outcome {
        PlanOutcome::NotScheduled => Err(Error::nothing_scheduled(campaign)),
        _ => Ok(campaign),
    }
}

/// Fails if there are errors among the findings.
fn reject(what: &str, findings: Vec<Finding>) -> Result<()> {
    if Finding::has_errors(&findings) { Err(Error::validation(what, findings)) } else { Ok(()) }
}

/// Converts a count to the type of the models.
fn count(things: usize) -> i64 {
    i64::try_from(things).unwrap_or(i64::MAX)
}
