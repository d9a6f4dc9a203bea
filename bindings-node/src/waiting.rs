//! Waits: their options, and the steps from which `lib/waiting.cjs` calls back.

use crate::call::{CallOptions, Stop, Stopped, json, milliseconds, text_promise};
use futures::{FutureExt, future::BoxFuture};
use napi::{
    Env,
    bindgen_prelude::{ClassInstance, PromiseRaw, Unknown},
};
use napi_derive::napi;
use serde::Serialize;
use std::sync::Arc;
use thingspace::{Result, WatchStep};
use tokio::sync::Mutex;

/// The options of every wait.
#[napi(object, object_to_js = false)]
pub struct WaitOptions<'a> {
    /// The longest time to wait, in milliseconds. When absent, 24 hours for a request, and as long as it lasts for a
    /// campaign or a plan. Zero means one poll.
    pub timeout: Option<f64>,
    /// The time between two polls, in milliseconds; 30,000 when absent.
    pub poll_interval: Option<f64>,
    /// A function that the client calls with the progress: for a campaign or a plan after every poll, for a request at
    /// once and at each change too. An error that it throws ends the wait; what it waits for continues.
    #[napi(ts_type = "(progress: Progress) => unknown")]
    pub on_progress: Option<Unknown<'a>>,
    /// The account to poll for, instead of the client's own.
    pub account: Option<String>,
    /// Ends the wait, which rejects with `CancelledError`; what it waits for continues.
    #[napi(ts_type = "AbortSignal")]
    pub signal: Option<ClassInstance<'a, Stop>>,
}

impl WaitOptions<'_> {
    pub fn split(
        options: Option<Self>,
    ) -> napi::Result<(thingspace::WaitOptions, thingspace::CallOptions, Option<Stopped>)> {
        let Some(Self { timeout, poll_interval, account, signal, .. }) = options else {
            return Ok((thingspace::WaitOptions::default(), thingspace::CallOptions::default(), None));
        };
        let wait = wait_options(timeout, poll_interval)?;
        let (call, stopped) = CallOptions::split(Some(CallOptions { account, timeout: None, signal }))?;
        Ok((wait, call, stopped))
    }
}

/// Returns the options of a wait.
pub fn wait_options(timeout: Option<f64>, poll_interval: Option<f64>) -> napi::Result<thingspace::WaitOptions> {
    let timeout = timeout.map(|timeout| milliseconds("timeout", timeout)).transpose()?;
    let mut wait = thingspace::WaitOptions { timeout, ..thingspace::WaitOptions::default() };
    if let Some(interval) = poll_interval {
        wait.poll_interval = milliseconds("pollInterval", interval)?;
    }
    Ok(wait)
}

/// A step as JSON: a member `progress` or a member `result`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
enum Step<P, R> {
    Progress(P),
    Result(R),
}

trait Steps: Send {
    fn next(&mut self) -> BoxFuture<'_, Result<String>>;
}

impl<W: thingspace::Watch> Steps for W
where
    W::Progress: Serialize,
    W::Outcome: Serialize,
{
    fn next(&mut self) -> BoxFuture<'_, Result<String>> {
        async {
            json(&match self.next_step().await? {
                WatchStep::Progress(progress) => Step::Progress(progress),
                WatchStep::Done(result) => Step::Result(result),
            })
        }
        .boxed()
    }
}

/// A wait in steps.
#[napi(namespace = "internal")]
pub struct Watch(Arc<Mutex<Box<dyn Steps>>>);

impl Watch {
    pub fn new<W: thingspace::Watch>(watch: W) -> Self
    where
        W::Progress: Serialize,
        W::Outcome: Serialize,
    {
        Self(Arc::new(Mutex::new(Box::new(watch))))
    }
}

#[napi(namespace = "internal")]
impl Watch {
    #[napi(catch_unwind, skip_typescript)]
    pub fn next<'env>(
        &self,
        env: &'env Env,
        options: Option<CallOptions<'_>>,
    ) -> napi::Result<PromiseRaw<'env, Unknown<'env>>> {
        let (_, stopped) = CallOptions::split(options)?;
        let steps = self.0.clone();
        text_promise(env, stopped, |_| Box::pin(async move { steps.lock().await.next().await }))
    }
}
