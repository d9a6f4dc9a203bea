//! Waiting for a campaign to end.

use crate::{
    call::promise,
    services::SoftwareV3,
    waiting::{WaitOptions, Watch},
};
use napi::{
    Env,
    bindgen_prelude::{ClassInstance, PromiseRaw},
};
use napi_derive::napi;
use thingspace::models::*;

#[napi]
impl SoftwareV3 {
    /// Waits until a campaign has ended, and resolves to it.
    ///
    /// Check its `status`: a campaign that was rejected or cancelled has ended too. Aborting the signal ends the wait
    /// and does not affect the campaign. After the timeout, it rejects with a `TimeoutError`.
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
    Ok(Watch::new(service.0.with_options(call).watch_campaign(campaign_id, wait)))
}
