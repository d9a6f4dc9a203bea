//! Asynchronous requests: sending, and waiting. `lib/requests.cjs` wraps them in the class `PendingRequest`.

use crate::{
    call::{CallOptions, Stop, json, milliseconds, promise},
    options::whole,
};
use futures::{FutureExt, future::BoxFuture};
use napi::{
    Env,
    bindgen_prelude::{ClassInstance, PromiseRaw, Unknown},
};
use napi_derive::napi;
use serde::Serialize;
use std::{
    num::NonZeroU64,
    ops::ControlFlow,
    sync::{Arc, Mutex, OnceLock},
};
use thingspace::{
    Error, PendingRequest, Result,
    languages::node::raise,
    models::{RequestAccepted, RequestProgress, RequestResult, RequestStatus, RequestWait},
    sync::lock,
};
use tokio::sync::{Mutex as Turn, mpsc};

/// Options of the wait for an asynchronous request.
#[napi(object, object_to_js = false)]
pub struct RequestWaitOptions<'a> {
    /// A function that the client calls with the progress of the request: at once, at each change, and after each poll
    /// of the platform. An error that it throws ends the wait; the request continues.
    #[napi(ts_type = "(progress: RequestProgress) => unknown")]
    pub on_progress: Option<Unknown<'a>>,
    /// The time between two polls of the platform, in milliseconds, rounded up to whole seconds; 30,000 when absent.
    pub poll_interval: Option<f64>,
    /// The longest time to wait, in milliseconds, rounded up to whole seconds; 24 hours when absent.
    pub deadline: Option<f64>,
    /// The number of final messages after which the request is done. The client knows it for a request that it sent,
    /// unless a filter selects the devices. For such a request, and for a resumed one, pass it if callbacks are to end
    /// the wait.
    pub expected_callbacks: Option<f64>,
    /// Ends the wait, which rejects with `CancelledError`; the request continues.
    #[napi(ts_type = "AbortSignal")]
    pub signal: Option<ClassInstance<'a, Stop>>,
}

/// Converts milliseconds of JavaScript into seconds.
fn seconds(what: &str, value: Option<f64>) -> napi::Result<Option<i64>> {
    let Some(value) = value else { return Ok(None) };
    let duration = milliseconds(what, value)?;
    if duration.is_zero() {
        return Err(raise(&Error::configuration(format!("{what} must be a duration longer than 0"))));
    }
    let whole = duration.as_secs() + u64::from(duration.subsec_nanos() > 0);
    Ok(Some(i64::try_from(whole).unwrap_or(i64::MAX)))
}

impl RequestWaitOptions<'_> {
    fn wait(&self) -> napi::Result<RequestWait> {
        let expected =
            self.expected_callbacks.map(|count| whole::<NonZeroU64>("expectedCallbacks", count)).transpose()?;
        Ok(RequestWait {
            deadline_seconds: seconds("deadline", self.deadline)?,
            poll_interval_seconds: seconds("pollInterval", self.poll_interval)?,
            expected_callbacks: expected.map(|count| i64::try_from(count.get()).unwrap_or(i64::MAX)),
        })
    }
}

/// A request that JavaScript sends, and its handle from then on.
#[napi(namespace = "internal")]
pub struct Sending {
    work: Mutex<Option<BoxFuture<'static, Result<PendingRequest>>>>,
    accepted: Arc<OnceLock<PendingRequest>>,
}

impl Sending {
    pub fn new(work: BoxFuture<'static, Result<PendingRequest>>) -> Self {
        Self { work: Mutex::new(Some(work)), accepted: Arc::default() }
    }

    /// A request that was sent before.
    pub fn sent(request: PendingRequest) -> Self {
        Self { work: Mutex::default(), accepted: Arc::new(request.into()) }
    }

    fn handle(&self) -> napi::Result<&PendingRequest> {
        self.accepted.get().ok_or_else(|| napi::Error::from_reason("the platform has not accepted the request"))
    }
}

fn to_json(response: &impl Serialize) -> napi::Result<String> {
    json(response).map_err(|error| raise(&error))
}

#[napi(namespace = "internal")]
impl Sending {
    /// Sends the request, once.
    #[napi(catch_unwind, skip_typescript)]
    pub fn send<'env>(
        &self,
        env: &'env Env,
        options: Option<CallOptions<'_>>,
    ) -> napi::Result<PromiseRaw<'env, RequestAccepted>> {
        let (_, stopped) = CallOptions::split(options)?;
        let work = lock(&self.work).take();
        let work = work.ok_or_else(|| napi::Error::from_reason("the request has been sent already"))?;
        let accepted = self.accepted.clone();
        promise(env, stopped, async move {
            let handle = work.await?;
            let response = handle.accepted().clone();
            // It is sent only once.
            let _ = accepted.set(handle);
            Ok(response)
        })
    }

    #[napi(catch_unwind, skip_typescript)]
    pub fn id(&self) -> napi::Result<&str> {
        self.handle().map(PendingRequest::id)
    }

    #[napi(catch_unwind, skip_typescript)]
    pub fn response(&self) -> napi::Result<String> {
        to_json(self.handle()?.accepted())
    }

    #[napi(catch_unwind, skip_typescript)]
    pub fn callbacks(&self) -> napi::Result<String> {
        to_json(&self.handle()?.callbacks())
    }

    #[napi(catch_unwind, skip_typescript)]
    pub fn progress(&self) -> napi::Result<String> {
        to_json(&self.handle()?.progress())
    }

    #[napi(catch_unwind, skip_typescript)]
    pub fn status<'env>(
        &self,
        env: &'env Env,
        options: Option<CallOptions<'_>>,
    ) -> napi::Result<PromiseRaw<'env, RequestStatus>> {
        let (_, stopped) = CallOptions::split(options)?;
        let handle = self.handle()?.clone();
        promise(env, stopped, async move { handle.status().await })
    }

    /// Starts a wait; nothing happens before the first `next`.
    #[napi(catch_unwind, skip_typescript)]
    pub fn wait(&self, options: Option<RequestWaitOptions<'_>>) -> napi::Result<Waiting> {
        let wait = options.map(|options| options.wait()).transpose()?.unwrap_or_default();
        let handle = self.handle()?.clone();
        let (sender, progress) = mpsc::unbounded_channel();
        let done = async move {
            handle
                .wait_with(wait, |progress| {
                    // The receiver is gone when the wait was cancelled.
                    if sender.send(progress.clone()).is_ok() {
                        ControlFlow::Continue(())
                    } else {
                        ControlFlow::Break(())
                    }
                })
                .await
        };
        Ok(Waiting(Arc::new(Turn::new(Steps { progress, done: done.boxed(), result: None }))))
    }
}

/// The wait for a request.
#[napi(namespace = "internal")]
pub struct Waiting(Arc<Turn<Steps>>);

struct Steps {
    progress: mpsc::UnboundedReceiver<RequestProgress>,
    done: BoxFuture<'static, Result<RequestResult>>,
    result: Option<Result<RequestResult>>,
}

/// The next step of a wait: a progress report, or the result.
#[derive(Serialize)]
pub struct Step {
    progress: Option<RequestProgress>,
    result: Option<RequestResult>,
}

impl Steps {
    async fn next(&mut self) -> Result<Step> {
        loop {
            if let Ok(progress) = self.progress.try_recv() {
                return Ok(Step { progress: Some(progress), result: None });
            }
            // All progress was reported.
            if let Some(result) = self.result.take() {
                return result.map(|result| Step { progress: None, result: Some(result) });
            }
            tokio::select! {
                biased;
                Some(progress) = self.progress.recv() => return Ok(Step { progress: Some(progress), result: None }),
                result = &mut self.done => self.result = Some(result),
            }
        }
    }
}

#[napi(namespace = "internal")]
impl Waiting {
    #[napi(catch_unwind, skip_typescript)]
    pub fn next<'env>(&self, env: &'env Env, options: Option<CallOptions<'_>>) -> napi::Result<PromiseRaw<'env, Step>> {
        let (_, stopped) = CallOptions::split(options)?;
        let steps = self.0.clone();
        promise(env, stopped, async move { steps.lock().await.next().await })
    }
}
