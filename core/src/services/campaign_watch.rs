//! Waits for a campaign to end.

use crate::{
    error::{Error, Result},
    models::{Campaign, CampaignProgress, DeviceCount, DeviceUpgradeStatus},
    services::SoftwareV3,
    waiting::{PollSchedule, WaitOptions, Watch, WatchStep, ended},
};
use futures::{FutureExt, future::BoxFuture};
use std::{collections::HashMap, ops::ControlFlow};

/// A campaign that is being watched; see [`SoftwareV3::watch_campaign`].
#[derive(Debug)]
pub struct CampaignWatch {
    service: SoftwareV3,
    campaign_id: String,
    schedule: PollSchedule,
    ended: bool,
    /// The campaign that has ended, until it was returned as the outcome.
    outcome: Option<Campaign>,
}

impl CampaignWatch {
    /// Waits for the next poll, and returns the progress of the campaign and its devices; `None` after the campaign
    /// has ended and its last progress was returned.
    ///
    /// Each poll reads the report of every device. After an error the same call may be made again.
    pub async fn try_next(&mut self) -> Result<Option<CampaignProgress>> {
        let client = self.service.client.clone();
        client.until_closed(self.progress()).await
    }

    async fn progress(&mut self) -> Result<Option<CampaignProgress>> {
        let Some(campaign) = self.poll().await? else { return Ok(None) };
        let mut devices = self.service.list_campaign_devices(&self.campaign_id);
        let mut counts: HashMap<Option<DeviceUpgradeStatus>, i64> = HashMap::new();
        while let Some(page) = devices.next_page().await? {
            for device in page.device_list {
                *counts.entry(device.status).or_default() += 1;
            }
        }
        let mut devices: Vec<DeviceCount> =
            counts.into_iter().map(|(status, count)| DeviceCount { status, count }).collect();
        devices.sort_by(|a, b| {
            b.count.cmp(&a.count).then_with(|| {
                a.status
                    .as_ref()
                    .map(DeviceUpgradeStatus::as_str)
                    .cmp(&b.status.as_ref().map(DeviceUpgradeStatus::as_str))
            })
        });
        let finished = |status: &Option<DeviceUpgradeStatus>| {
            matches!(status, Some(DeviceUpgradeStatus::UpgradeSuccess | DeviceUpgradeStatus::DeviceRejected))
        };
        let over = campaign.is_final();
        let progress = CampaignProgress {
            total_devices: devices.iter().map(|entry| entry.count).sum(),
            finished_devices: devices
                .iter()
                .filter(|entry| over || finished(&entry.status))
                .map(|entry| entry.count)
                .sum(),
            campaign,
            devices,
        };
        self.ended = over;
        Ok(Some(progress))
    }

    /// Waits for the next poll and reads only the campaign.
    async fn poll(&mut self) -> Result<Option<Campaign>> {
        if self.ended {
            return Ok(None);
        }
        let what = || format!("campaign {} has not ended", self.campaign_id);
        let client = &self.service.client;
        self.schedule.next(client.clock(), what).await?;
        let campaign = self.service.get_campaign(&self.campaign_id).await?;
        self.schedule.note(client.clock(), client.simulator_date());
        Ok(Some(campaign))
    }
}

impl Watch for CampaignWatch {
    type Progress = CampaignProgress;
    type Outcome = Campaign;
    fn next_step(&mut self) -> BoxFuture<'_, Result<WatchStep<CampaignProgress, Campaign>>> {
        async {
            if let Some(campaign) = self.outcome.take() {
                return Ok(WatchStep::Done(campaign));
            }
            let progress = self.try_next().await?.ok_or_else(ended)?;
            self.outcome = self.ended.then(|| progress.campaign.clone());
            Ok(WatchStep::Progress(progress))
        }
        .boxed()
    }
}

impl SoftwareV3 {
    /// Watches a campaign: each [`CampaignWatch::try_next`] waits for the next poll.
    pub fn watch_campaign(&self, campaign_id: impl Into<String>, options: WaitOptions) -> CampaignWatch {
        CampaignWatch {
            service: self.clone(),
            campaign_id: campaign_id.into(),
            schedule: PollSchedule::start(self.client.clock(), options),
            ended: false,
            outcome: None,
        }
    }

    /// Waits until a campaign has ended, with whatever status, and returns it.
    ///
    /// Check [`Campaign::status`]: a campaign that was rejected or cancelled has ended too. Dropping the future stops
    /// the wait and does not cancel the campaign. After the timeout, the error is [`Error::Timeout`].
    pub async fn wait_for_campaign(&self, campaign_id: impl Into<String>, options: WaitOptions) -> Result<Campaign> {
        let mut watch = self.watch_campaign(campaign_id, options);
        loop {
            match self.client.until_closed(watch.poll()).await? {
                Some(campaign) if campaign.is_final() => return Ok(campaign),
                Some(_) => {}
                None => return Err(Error::cancelled("the watch has ended")),
            }
        }
    }

    /// Waits like [`wait_for_campaign`](Self::wait_for_campaign), and reports the progress of the campaign after each
    /// poll; returning `Break` stops the wait with [`Error::Cancelled`].
    pub async fn wait_for_campaign_with(
        &self,
        campaign_id: impl Into<String>,
        options: WaitOptions,
        mut on_progress: impl FnMut(&CampaignProgress) -> ControlFlow<()> + Send,
    ) -> Result<Campaign> {
        let mut watch = self.watch_campaign(campaign_id, options);
        loop {
            let Some(progress) = watch.try_next().await? else {
                return Err(Error::cancelled("the watch has ended"));
            };
            if on_progress(&progress).is_break() {
                return Err(Error::cancelled("the wait for the campaign was stopped"));
            }
            if watch.ended {
                return Ok(progress.campaign);
            }
        }
    }
}
