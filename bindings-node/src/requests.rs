//! Asynchronous requests: sent, and waited for. `lib/requests.cjs` makes the class `PendingRequest` of them.

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

/// How to wait for an asynchronous request.
#[napi(object, object_to_js = false)]
pub struct RequestWaitOptions<'a> {
    /// Told how far the request is: at once, whenever that changes, and after each look at the platform. What it
    /// throws ends the waiting; the request goes on.
    #[napi(ts_type = "(progress: RequestProgress) => unknown")]
    pub on_progress: Option<Unknown<'a>>,
    /// Time between two looks at the platform, in milliseconds, rounded up to whole seconds; 30,000 when absent.
    pub poll_interval: Option<f64>,
    /// How long to wait at most, in milliseconds, rounded up to whole seconds; 24 hours when absent.
    pub deadline: Option<f64>,
    /// After how many final messages the request is done. Known for a request that this client sent; needed for
    /// one that was picked up, and for devices that were selected by a filter, if callbacks are to end the waiting.
    pub messages: Option<f64>,
    /// Stops the waiting, which rejects with `CancelledError`; the request goes on.
    #[napi(ts_type = "AbortSignal")]
    pub signal: Option<ClassInstance<'a, Stop>>,
}

/// A span of time that JavaScript gave in milliseconds, in seconds.
fn seconds(what: &str, given: Option<f64>) -> napi::Result<Option<i64>> {
    let Some(given) = given else { return Ok(None) };
    let span = milliseconds(what, given)?;
    if span.is_zero() {
        return Err(raise(&Error::Configuration { message: format!("{what} is a span of time longer than 0") }));
    }
    let whole = span.as_secs() + u64::from(span.subsec_nanos() > 0);
    Ok(Some(i64::try_from(whole).unwrap_or(i64::MAX)))
}

impl RequestWaitOptions<'_> {
    fn wait(&self) -> napi::Result<RequestWait> {
        let messages = self.messages.map(|messages| whole::<NonZeroU64>("messages", messages)).transpose()?;
        Ok(RequestWait {
            deadline_seconds: seconds("deadline", self.deadline)?,
            poll_interval_seconds: seconds("pollInterval", self.poll_interval)?,
            messages: messages.map(|messages| i64::try_from(messages.get()).unwrap_or(i64::MAX)),
        })
    }
}

/// A request that is sent when JavaScript says so, and its handle from then on.
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
        self.accepted.get().ok_or_else(|| napi::Error::from_reason("the request was not accepted"))
    }
}

fn told(answer: &impl Serialize) -> napi::Result<String> {
    json(answer).map_err(|error| raise(&error))
}

#[napi(namespace = "internal")]
impl Sending {
    /// Sends the request, once.
    #[napi(skip_typescript)]
    pub fn send<'env>(
        &self,
        env: &'env Env,
        options: Option<CallOptions<'_>>,
    ) -> napi::Result<PromiseRaw<'env, RequestAccepted>> {
        let (_, stopped) = CallOptions::split(options)?;
        let work = lock(&self.work).take();
        let work = work.ok_or_else(|| napi::Error::from_reason("the request was sent already"))?;
        let accepted = self.accepted.clone();
        promise(env, stopped, async move {
            let handle = work.await?;
            let answer = handle.accepted().clone();
            // Nobody else sends it.
            let _ = accepted.set(handle);
            Ok(answer)
        })
    }

    #[napi(skip_typescript)]
    pub fn id(&self) -> napi::Result<&str> {
        self.handle().map(PendingRequest::id)
    }

    #[napi(skip_typescript)]
    pub fn answer(&self) -> napi::Result<String> {
        told(self.handle()?.accepted())
    }

    #[napi(skip_typescript)]
    pub fn events(&self) -> napi::Result<String> {
        told(&self.handle()?.events())
    }

    #[napi(skip_typescript)]
    pub fn progress(&self) -> napi::Result<String> {
        told(&self.handle()?.progress())
    }

    #[napi(skip_typescript)]
    pub fn status<'env>(
        &self,
        env: &'env Env,
        options: Option<CallOptions<'_>>,
    ) -> napi::Result<PromiseRaw<'env, RequestStatus>> {
        let (_, stopped) = CallOptions::split(options)?;
        let handle = self.handle()?.clone();
        promise(env, stopped, async move { handle.status().await })
    }

    /// Begins to wait; nothing happens before the first `next`.
    #[napi(skip_typescript)]
    pub fn wait(&self, options: Option<RequestWaitOptions<'_>>) -> napi::Result<Waiting> {
        let wait = options.map(|options| options.wait()).transpose()?.unwrap_or_default();
        let handle = self.handle()?.clone();
        let (tell, progress) = mpsc::unbounded_channel();
        let done = async move {
            handle
                .wait_with(wait, |progress| {
                    // Nobody listens any more when the waiting was given up.
                    if tell.send(progress.clone()).is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
                })
                .await
        };
        Ok(Waiting(Arc::new(Turn::new(Steps { progress, done: done.boxed(), result: None }))))
    }
}

/// A request that is being waited for.
#[napi(namespace = "internal")]
pub struct Waiting(Arc<Turn<Steps>>);

struct Steps {
    progress: mpsc::UnboundedReceiver<RequestProgress>,
    done: BoxFuture<'static, Result<RequestResult>>,
    result: Option<Result<RequestResult>>,
}

/// What comes next: how far the request is, or what came of it.
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
            // Everything was told.
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
    #[napi(skip_typescript)]
    pub fn next<'env>(&self, env: &'env Env, options: Option<CallOptions<'_>>) -> napi::Result<PromiseRaw<'env, Step>> {
        let (_, stopped) = CallOptions::split(options)?;
        let steps = self.0.clone();
        promise(env, stopped, async move { steps.lock().await.next().await })
    }
}
