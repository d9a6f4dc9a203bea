//! Waiting for a campaign to end.

use crate::{
    call::{CallOptions, Stop, Stopped, milliseconds, promise},
    services::SoftwareV3,
};
use napi::{
    Env,
    bindgen_prelude::{ClassInstance, PromiseRaw, Unknown},
};
use napi_derive::napi;
use std::sync::Arc;
use thingspace::{CampaignWatch, models::*};
use tokio::sync::Mutex;

/// Options of the wait for a campaign.
#[napi(object, object_to_js = false)]
pub struct WaitOptions<'a> {
    /// A function that the client calls with the progress of the campaign after every poll. An error that it throws
    /// ends the wait.
    #[napi(ts_type = "(progress: CampaignProgress) => unknown")]
    pub on_progress: Option<Unknown<'a>>,
    /// The time between two polls, in milliseconds; 30,000 when absent.
    pub poll_interval: Option<f64>,
    /// The longest time to wait, in milliseconds; as long as the campaign lasts when absent.
    pub deadline: Option<f64>,
    /// The account of the campaign, instead of the client's own.
    pub account: Option<String>,
    /// The timeout of each poll including retries, in milliseconds.
    pub timeout: Option<f64>,
    /// Ends the wait, which rejects with `CancelledError`; the campaign continues.
    #[napi(ts_type = "AbortSignal")]
    pub signal: Option<ClassInstance<'a, Stop>>,
}

impl WaitOptions<'_> {
    fn split(
        options: Option<Self>,
    ) -> napi::Result<(thingspace::WaitOptions, thingspace::CallOptions, Option<Stopped>)> {
        let Some(options) = options else {
            return Ok((thingspace::WaitOptions::default(), thingspace::CallOptions::default(), None));
        };
        let mut wait = thingspace::WaitOptions::default();
        if let Some(interval) = options.poll_interval {
            wait.poll_interval = milliseconds("pollInterval", interval)?;
        }
        wait.deadline = options.deadline.map(|deadline| milliseconds("deadline", deadline)).transpose()?;
        let (call, stopped) = CallOptions::split(Some(CallOptions {
            account: options.account,
            timeout: options.timeout,
            signal: options.signal,
        }))?;
        Ok((wait, call, stopped))
    }
}

#[napi]
impl SoftwareV3 {
    /// Waits until a campaign has ended, and resolves to it.
    ///
    /// Check its `status`: a campaign that was rejected or cancelled has ended too. Aborting the signal ends the wait
    /// and does not affect the campaign. After the deadline, it rejects with a `TimeoutError`.
    #[napi(catch_unwind)]
    pub fn wait_for_campaign<'env>(
        &self,
        env: &'env Env,
        campaign_id: String,
        options: Option<WaitOptions<'_>>,
    ) -> napi::Result<PromiseRaw<'env, Campaign>> {
        let (wait, call, stopped) = WaitOptions::split(options)?;
        let service = self.0.with_options(call);
        promise(env, stopped, async move { service.wait_for_campaign(campaign_id, wait).await })
    }
}

/// Starts to watch a campaign for `onProgress`.
#[napi(catch_unwind, namespace = "internal")]
pub fn watch_campaign(
    service: ClassInstance<'_, SoftwareV3>,
    campaign_id: String,
    options: Option<WaitOptions<'_>>,
) -> napi::Result<Watch> {
    let (wait, call, _) = WaitOptions::split(options)?;
    Ok(Watch(Arc::new(Mutex::new(service.0.with_options(call).watch_campaign(campaign_id, wait)))))
}

/// The wait for a campaign.
#[napi(namespace = "internal")]
pub struct Watch(Arc<Mutex<CampaignWatch>>);

#[napi(namespace = "internal")]
impl Watch {
    #[napi(catch_unwind, skip_typescript)]
    pub fn next<'env>(
        &self,
        env: &'env Env,
        options: Option<CallOptions<'_>>,
    ) -> napi::Result<PromiseRaw<'env, Option<CampaignProgress>>> {
        let (_, stopped) = CallOptions::split(options)?;
        let watch = self.0.clone();
        promise(env, stopped, async move { watch.lock().await.try_next().await })
    }
}
