//! Asynchronous requests: sending, and waiting. `lib/requests.cjs` wraps them in the class `PendingRequest`.

use crate::{
    call::{CallOptions, Stop, json, promise},
    options::whole,
    waiting::{Watch, wait_options},
};
use futures::future::BoxFuture;
use napi::{
    Env,
    bindgen_prelude::{ClassInstance, PromiseRaw, Unknown},
};
use napi_derive::napi;
use serde::Serialize;
use std::{
    num::NonZeroU64,
    sync::{Arc, Mutex, OnceLock},
};
use thingspace::{
    PendingRequest, Result,
    languages::node::raise,
    models::{RequestAccepted, RequestStatus},
    sync::lock,
};

/// Options of the wait for an asynchronous request.
#[napi(object, object_to_js = false)]
pub struct RequestWaitOptions<'a> {
    /// The longest time to wait, in milliseconds; 24 hours when absent. Zero means one poll.
    pub timeout: Option<f64>,
    /// The time between two polls of the platform, in milliseconds; 30,000 when absent.
    pub poll_interval: Option<f64>,
    /// A function that the client calls with the progress of the request: at once, at each change, and after each poll
    /// of the platform. An error that it throws ends the wait; the request continues.
    #[napi(ts_type = "(progress: RequestProgress) => unknown")]
    pub on_progress: Option<Unknown<'a>>,
    /// The number of final messages after which the request is done. The client knows it for a request that it sent,
    /// unless a filter selects the devices. For such a request, and for a resumed one, pass it if callbacks are to end
    /// the wait.
    pub expected_callbacks: Option<f64>,
    /// The account to poll for, instead of that of the request.
    pub account: Option<String>,
    /// Ends the wait, which rejects with `CancelledError`; the request continues.
    #[napi(ts_type = "AbortSignal")]
    pub signal: Option<ClassInstance<'a, Stop>>,
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
    pub fn wait(&self, options: Option<RequestWaitOptions<'_>>) -> napi::Result<Watch> {
        let mut handle = self.handle()?.clone();
        let mut wait = thingspace::WaitOptions::default();
        if let Some(RequestWaitOptions { timeout, poll_interval, expected_callbacks, account, .. }) = options {
            wait = wait_options(timeout, poll_interval)?;
            if account.is_some() {
                handle = handle.with_options(thingspace::CallOptions { account, timeout: None });
            }
            if let Some(count) = expected_callbacks {
                let count = whole::<NonZeroU64>("expectedCallbacks", count)?;
                handle = handle.expecting(i64::try_from(count.get()).unwrap_or(i64::MAX));
            }
        }
        Ok(Watch::new(handle.watch(wait)))
    }
}
