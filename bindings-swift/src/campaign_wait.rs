//! Waiting for a campaign to end.

use crate::{
    client::{CallOptions, call_options},
    error::{Result, caught},
    services::SoftwareV3,
    waiting::{CampaignWatch, wait_options},
};
use std::sync::Arc;
use thingspace::models::Campaign;

#[uniffi::export(async_runtime = "tokio")]
impl SoftwareV3 {
    /// Watches a campaign: each step waits for the next poll and reads the report of every device.
    ///
    /// The arguments are those of `wait_for_campaign`. Cancelling the task ends the watch and does not affect the
    /// campaign.
    #[uniffi::method(default(timeout = None, poll_interval = None, options = None))]
    pub fn watch_campaign(
        &self,
        campaign_id: String,
        timeout: Option<f64>,
        poll_interval: Option<f64>,
        options: Option<CallOptions>,
    ) -> Arc<CampaignWatch> {
        let watch = || {
            let service = self.0.with_options(call_options(options)?);
            Ok(service.watch_campaign(campaign_id, wait_options(timeout, poll_interval)?))
        };
        CampaignWatch::new(caught(watch))
    }

    /// Waits until a campaign has ended, and returns it.
    ///
    /// Check its status: a campaign that was rejected or cancelled has ended too. `timeout` is the longest time to wait;
    /// as long as the campaign lasts by default. `pollInterval` is the time between two polls; 30 seconds by default.
    /// Both are in seconds. Cancelling the task ends the wait and does not affect the campaign. After the timeout, the
    /// method throws ``ThingSpaceError/timeout(message:outcomeUnknown:facts:)``.
    #[uniffi::method(default(timeout = None, poll_interval = None, options = None))]
    pub async fn wait_for_campaign(
        &self,
        campaign_id: String,
        timeout: Option<f64>,
        poll_interval: Option<f64>,
        options: Option<CallOptions>,
    ) -> Result<Campaign> {
        let service = self.0.with_options(call_options(options)?);
        Ok(service.wait_for_campaign(campaign_id, wait_options(timeout, poll_interval)?).await?)
    }
}
