//! Waits for a plan.

use super::{reject, report::get_plan_report};
use crate::{
    error::{Error, Result},
    models::{CampaignPlanReport, CampaignPlanWait, PlanOutcome, PlannedCampaign},
    services::Campaigns,
    waiting::{PollSchedule, WaitOptions, seconds},
};

/// A plan that is being watched; see [`Campaigns::watch_plan`].
#[derive(Debug)]
pub struct CampaignPlanWatch {
    service: Campaigns,
    campaign: PlannedCampaign,
    schedule: PollSchedule,
    over: bool,
}

impl CampaignPlanWatch {
    /// Waits for the next poll, and returns the progress of the plan; `None` after it returned that the plan is
    /// finished or overdue, or needs your decision.
    ///
    /// Each poll reads the report of every part. After an error the same call may be made again.
    pub async fn try_next(&mut self) -> Result<Option<CampaignPlanReport>> {
        if self.over {
            return Ok(None);
        }
        let client = self.service.client.clone();
        let report = client
            .until_closed(async {
                self.schedule.next(client.clock(), || "the plan is not finished".to_owned()).await?;
                Box::pin(get_plan_report(&self.service, self.campaign.clone())).await
            })
            .await?;
        self.schedule.note(client.clock(), client.simulator_date());
        self.campaign = report.campaign.clone();
        self.over = report.is_finished || report.is_overdue || report.can_continue || report.pilot_failed;
        if !self.over && report.campaign.outcome == PlanOutcome::NotScheduled {
            self.over = true;
            return Err(Error::nothing_scheduled(report.campaign));
        }
        Ok(Some(report))
    }
}

impl Campaigns {
    /// Watches a plan: each [`CampaignPlanWatch::try_next`] waits for the next poll.
    pub fn watch_plan(&self, campaign: PlannedCampaign, options: WaitOptions) -> CampaignPlanWatch {
        CampaignPlanWatch {
            service: self.clone(),
            campaign,
            schedule: PollSchedule::start(self.client.clock(), options),
            over: false,
        }
    }
}

pub(crate) async fn wait_for_plan(service: &Campaigns, wait: CampaignPlanWait) -> Result<CampaignPlanReport> {
    reject("CampaignPlanWait", service.findings(&wait, service.client.now()))?;
    let defaults = WaitOptions::default();
    let options = WaitOptions {
        poll_interval: wait.poll_interval_seconds.map_or(Ok(defaults.poll_interval), seconds)?,
        deadline: wait.deadline_seconds.map(seconds).transpose()?,
    };
    let mut watch = service.watch_plan(wait.campaign, options);
    loop {
        // Boxed, so that the futures of callers stay small.
        match Box::pin(watch.try_next()).await? {
            Some(report) if watch.over => return Ok(report),
            Some(_) => {}
            None => return Err(Error::cancelled("the watch has ended")),
        }
    }
}
