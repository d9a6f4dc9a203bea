//! Waiting for a campaign to end.

use crate::{
    client::{CallOptions, call_options},
    error::{Result, ThingSpaceError, caught, duration},
    services::SoftwareV3,
};
use std::sync::Arc;
use thingspace::models::{Campaign, CampaignProgress};
use tokio::sync::Mutex;

/// Options of a wait.
#[derive(Debug, Clone, uniffi::Record)]
pub struct WaitOptions {
    /// The time between two polls, in seconds.
    #[uniffi(default = 30.0)]
    pub poll_interval: f64,
    /// The longest time to wait in seconds; as long as the campaign lasts by default.
    #[uniffi(default = None)]
    pub deadline: Option<f64>,
}

impl TryFrom<WaitOptions> for thingspace::WaitOptions {
    type Error = ThingSpaceError;

    fn try_from(options: WaitOptions) -> Result<Self> {
        let deadline = options.deadline.map(|seconds| duration("deadline", seconds)).transpose()?;
        Ok(Self { poll_interval: duration("pollInterval", options.poll_interval)?, deadline })
    }
}

fn watch_options(options: Option<WaitOptions>) -> Result<thingspace::WaitOptions> {
    options.map_or_else(|| Ok(thingspace::WaitOptions::default()), TryInto::try_into)
}

/// The watch of a campaign: an `AsyncSequence` of its progress, which ends with the campaign.
#[derive(uniffi::Object)]
pub struct CampaignWatch(Result<Mutex<thingspace::CampaignWatch>>);

#[uniffi::export(async_runtime = "tokio")]
impl CampaignWatch {
    /// Waits for the next poll, and returns the progress of the campaign and its devices; `nil` after the last progress
    /// of a campaign that has ended. You can repeat the call after an error.
    pub async fn next(&self) -> Result<Option<CampaignProgress>> {
        let watch = self.0.as_ref().map_err(ThingSpaceError::clone)?;
        Ok(watch.lock().await.try_next().await?)
    }
}

#[uniffi::export(async_runtime = "tokio")]
impl SoftwareV3 {
    /// Watches a campaign: each step waits for the next poll and reads the report of every device.
    ///
    /// Cancelling the task ends the watch and does not affect the campaign.
    #[uniffi::method(default(wait = None, options = None))]
    pub fn watch_campaign(
        &self,
        campaign_id: String,
        wait: Option<WaitOptions>,
        options: Option<CallOptions>,
    ) -> Arc<CampaignWatch> {
        let watch = caught(|| {
            let service = self.0.with_options(call_options(options)?);
            Ok(service.watch_campaign(campaign_id, watch_options(wait)?))
        });
        Arc::new(CampaignWatch(watch.map(Mutex::new)))
    }

    /// Waits until a campaign has ended, and returns it.
    ///
    /// Check its status: a campaign that was rejected or cancelled has ended too. Cancelling the task
    /// ends the wait and does not affect the campaign. After the deadline, the method throws
    /// ``ThingSpaceError/timeout(message:outcomeUnknown:facts:)``.
    #[uniffi::method(default(wait = None, options = None))]
    pub async fn wait_for_campaign(
        &self,
        campaign_id: String,
        wait: Option<WaitOptions>,
        options: Option<CallOptions>,
    ) -> Result<Campaign> {
        let service = self.0.with_options(call_options(options)?);
        Ok(service.wait_for_campaign(campaign_id, watch_options(wait)?).await?)
    }
}
