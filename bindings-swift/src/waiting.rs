//! Waits: their options, and watches of their progress.

use crate::error::{Result, ThingSpaceError, duration};
use std::sync::Arc;
use thingspace::{
    Watch, WatchStep,
    models::{
        BulkProgress, BulkResult, Campaign, CampaignPlanReport, CampaignProgress, RequestProgress, RequestResult,
    },
};
use tokio::sync::Mutex;

/// Returns the options of a wait, which are in seconds.
pub(crate) fn wait_options(timeout: Option<f64>, poll_interval: Option<f64>) -> Result<thingspace::WaitOptions> {
    let timeout = timeout.map(|seconds| duration("timeout", seconds)).transpose()?;
    let mut options = thingspace::WaitOptions { timeout, ..thingspace::WaitOptions::default() };
    if let Some(seconds) = poll_interval {
        options.poll_interval = duration("pollInterval", seconds)?;
    }
    Ok(options)
}

/// A watch, and its outcome once it has ended.
struct Steps<W: Watch> {
    watch: W,
    outcome: Option<W::Outcome>,
}

impl<W: Watch> Steps<W> {
    async fn next(&mut self) -> Result<Option<W::Progress>> {
        if self.outcome.is_some() {
            return Ok(None);
        }
        Ok(match self.watch.next_step().await? {
            WatchStep::Progress(progress) => Some(progress),
            WatchStep::Done(outcome) => {
                self.outcome = Some(outcome);
                None
            }
        })
    }
}

macro_rules! watches {
    ($($(#[doc = $doc:literal])* $Name:ident of $Watch:ident: $Progress:ident -> $Outcome:ident;)*) => { $(
        $(#[doc = $doc])*
        #[derive(uniffi::Object)]
        pub struct $Name(Result<Mutex<Steps<thingspace::$Watch>>>);

        impl $Name {
            /// Returns a watch, or one that fails with the error of its options.
            pub(crate) fn new(watch: Result<thingspace::$Watch>) -> Arc<Self> {
                Arc::new(Self(watch.map(|watch| Mutex::new(Steps { watch, outcome: None }))))
            }
        }

        #[uniffi::export(async_runtime = "tokio")]
        impl $Name {
            /// Waits for the next progress, and returns it; `nil` after the last. You can repeat the call after an
            /// error.
            pub async fn next(&self) -> Result<Option<$Progress>> {
                self.0.as_ref().map_err(ThingSpaceError::clone)?.lock().await.next().await
            }

            /// Returns the outcome, once `next` has returned `nil`.
            pub async fn result(&self) -> Result<Option<$Outcome>> {
                let steps = self.0.as_ref().map_err(ThingSpaceError::clone)?.lock().await;
                Ok(steps.outcome.clone())
            }
        }
    )* };
}
watches! {
    /// The watch of a campaign: an `AsyncSequence` of its progress, which ends with the campaign.
    CampaignWatch of CampaignWatch: CampaignProgress -> Campaign;
    /// The watch of a plan: an `AsyncSequence` of its reports, which ends when the plan finishes or needs your decision.
    CampaignPlanWatch of CampaignPlanWatch: CampaignPlanReport -> CampaignPlanReport;
    /// The watch of a request: an `AsyncSequence` of its progress, which ends with the request.
    RequestWatch of RequestWatch: RequestProgress -> RequestResult;
    /// The watch of a request in parts: an `AsyncSequence` of its progress, which ends when every part is done.
    BulkWatch of BulkWatch: BulkProgress -> BulkResult;
}
