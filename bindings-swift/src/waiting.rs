//! Waiting for a campaign to end.

use crate::{
    client::{CallOptions, call_options},
    error::{Result, ThingSpaceError, duration},
    services::SoftwareV3,
};
use std::sync::Arc;
use thingspace::models::{Campaign, CampaignProgress};
use tokio::sync::Mutex;

/// How to wait.
#[derive(Debug, Clone, uniffi::Record)]
pub struct WaitOptions {
    /// Seconds between two looks.
    #[uniffi(default = 30.0)]
    pub poll_interval: f64,
    /// How many seconds to wait at most; as long as the campaign lasts when left out.
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

/// A campaign that is being watched: an `AsyncSequence` of how far it is, which ends with the campaign.
#[derive(uniffi::Object)]
pub struct CampaignWatch(Result<Mutex<thingspace::CampaignWatch>>);

#[uniffi::export(async_runtime = "tokio")]
impl CampaignWatch {
    /// Waits for the next look, and tells how far the campaign and its devices are; `nil` once the
    /// campaign has ended and that was told. After an error the same call may be made again.
    pub async fn next(&self) -> Result<Option<CampaignProgress>> {
        let watch = self.0.as_ref().map_err(ThingSpaceError::clone)?;
        Ok(watch.lock().await.try_next().await?)
    }
}

#[uniffi::export(async_runtime = "tokio")]
impl SoftwareV3 {
    /// Watches a campaign: each step waits for the next look and reads the report of every device.
    ///
    /// Cancelling the task stops the watching and leaves the campaign alone.
    #[uniffi::method(default(wait = None, options = None))]
    pub fn watch_campaign(
        &self,
        campaign_id: String,
        wait: Option<WaitOptions>,
        options: Option<CallOptions>,
    ) -> Arc<CampaignWatch> {
        let watch = call_options(options)
            .and_then(|options| Ok(self.0.with_options(options).watch_campaign(campaign_id, watch_options(wait)?)));
        Arc::new(CampaignWatch(watch.map(Mutex::new)))
    }

    /// Waits until a campaign has ended, whatever came of it, and answers it.
    ///
    /// Look at its status: a campaign that was refused or cancelled has ended too. Cancelling the task
    /// stops the waiting and leaves the campaign alone. A deadline that passes is
    /// ``ThingSpaceError/timeout(message:outcomeUnknown:)``.
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
