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

/// How to wait for a campaign.
#[napi(object, object_to_js = false)]
pub struct WaitOptions<'a> {
    /// Told how far the campaign is after every look. What it throws ends the waiting.
    #[napi(ts_type = "(progress: CampaignProgress) => unknown")]
    pub on_progress: Option<Unknown<'a>>,
    /// Time between two looks, in milliseconds; 30,000 when absent.
    pub poll_interval: Option<f64>,
    /// How long to wait at most, in milliseconds; as long as the campaign lasts when absent.
    pub deadline: Option<f64>,
    /// The account the campaign belongs to, instead of the client's own.
    pub account: Option<String>,
    /// How long each look may take, retries included, in milliseconds.
    pub timeout: Option<f64>,
    /// Stops the waiting, which rejects with `CancelledError`; the campaign goes on.
    #[napi(ts_type = "AbortSignal")]
    pub signal: Option<ClassInstance<'a, Stop>>,
}

impl WaitOptions<'_> {
    fn split(given: Option<Self>) -> napi::Result<(thingspace::WaitOptions, thingspace::CallOptions, Option<Stopped>)> {
        let Some(given) = given else {
            return Ok((thingspace::WaitOptions::default(), thingspace::CallOptions::default(), None));
        };
        let mut wait = thingspace::WaitOptions::default();
        if let Some(interval) = given.poll_interval {
            wait.poll_interval = milliseconds("pollInterval", interval)?;
        }
        wait.deadline = given.deadline.map(|deadline| milliseconds("deadline", deadline)).transpose()?;
        let (call, stopped) = CallOptions::split(Some(CallOptions {
            account: given.account,
            timeout: given.timeout,
            signal: given.signal,
        }))?;
        Ok((wait, call, stopped))
    }
}

#[napi]
impl SoftwareV3 {
    /// Waits until a campaign has ended, whatever came of it, and answers it.
    ///
    /// Look at its `status`: a campaign that was refused or cancelled has ended too. Aborting the
    /// signal stops the waiting and leaves the campaign alone; a deadline that passes rejects with
    /// `TimeoutError`.
    #[napi]
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

    /// Begins to watch a campaign for the sake of `onProgress`.
    #[napi(skip_typescript)]
    pub fn watch_campaign(&self, campaign_id: String, options: Option<WaitOptions<'_>>) -> napi::Result<Watch> {
        let (wait, call, _) = WaitOptions::split(options)?;
        Ok(Watch(Arc::new(Mutex::new(self.0.with_options(call).watch_campaign(campaign_id, wait)))))
    }
}

/// A campaign that is being watched.
#[napi(namespace = "internal")]
pub struct Watch(Arc<Mutex<CampaignWatch>>);

#[napi(namespace = "internal")]
impl Watch {
    #[napi(skip_typescript)]
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
