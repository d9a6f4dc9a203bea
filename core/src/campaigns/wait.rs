//! Waits for a plan.

use super::report::get_plan_report;
use crate::{
    error::{Error, Result},
    models::{CampaignPlanReport, PlanOutcome, PlannedCampaign},
    services::Campaigns,
    waiting::{PollSchedule, WaitOptions, Watch, WatchStep, ended},
};
use futures::{FutureExt, future::BoxFuture};
use std::ops::ControlFlow;

/// A plan that is being watched; see [`Campaigns::watch_plan`].
#[derive(Debug)]
pub struct CampaignPlanWatch {
    service: Campaigns,
    campaign: PlannedCampaign,
    schedule: PollSchedule,
    over: bool,
    /// The last report, until it was returned as the outcome.
    outcome: Option<CampaignPlanReport>,
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
            outcome: None,
        }
    }
}

impl Watch for CampaignPlanWatch {
    type Progress = CampaignPlanReport;
    type Outcome = CampaignPlanReport;
    fn next_step(&mut self) -> BoxFuture<'_, Result<WatchStep<CampaignPlanReport, CampaignPlanReport>>> {
        async {
            if let Some(report) = self.outcome.take() {
                return Ok(WatchStep::Done(report));
            }
            let report = self.try_next().await?.ok_or_else(ended)?;
            self.outcome = self.over.then(|| report.clone());
            Ok(WatchStep::Progress(report))
        }
        .boxed()
    }
}

impl Campaigns {
    /// Waits like [`wait_for_plan`](Self::wait_for_plan), and reports the progress of the plan after each poll; returning
    /// `Break` stops the wait with [`Error::Cancelled`].
    pub async fn wait_for_plan_with(
        &self,
        campaign: PlannedCampaign,
        options: WaitOptions,
        mut on_progress: impl FnMut(&CampaignPlanReport) -> ControlFlow<()> + Send,
    ) -> Result<CampaignPlanReport> {
        self.accept(&campaign)?;
        let mut watch = self.watch_plan(campaign, options);
        loop {
            // Boxed, so that the futures of callers stay small.
            let report = Box::pin(watch.try_next()).await?.ok_or_else(ended)?;
            if on_progress(&report).is_break() {
                return Err(Error::cancelled("the wait for the plan was stopped"));
            }
            if watch.over {
                return Ok(report);
            }
        }
    }
}

pub(crate) async fn wait_for_plan(
    service: &Campaigns,
    campaign: PlannedCampaign,
    options: WaitOptions,
) -> Result<CampaignPlanReport> {
    service.wait_for_plan_with(campaign, options, |_| ControlFlow::Continue(())).await
}
