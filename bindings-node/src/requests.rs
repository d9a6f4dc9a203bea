//! Asynchronous requests, on their way and accepted. `lib/requests.cjs` makes the class `PendingRequest` of them.

use crate::{
    call::{CallOptions, json, milliseconds, promise, text_promise},
    client::Client,
};
use futures::{FutureExt, future::BoxFuture};
use napi::{
    Env,
    bindgen_prelude::{PromiseRaw, Unknown},
};
use napi_derive::napi;
use serde::Serialize;
use std::{
    ops::ControlFlow,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};
use thingspace::{
    PendingRequest, Result,
    languages::node::{raise, text_of},
    models::{ConnectivityCallback, RequestAccepted, RequestProgress, RequestResult, RequestStatus, read_answer},
};
use tokio::sync::{Mutex as Turn, mpsc};

/// A request that is sent when JavaScript says so, and its handle then.
#[napi(namespace = "internal")]
pub struct Sending {
    work: Mutex<Option<BoxFuture<'static, Result<PendingRequest>>>>,
    accepted: Arc<OnceLock<PendingRequest>>,
}

impl Sending {
    pub fn new(work: impl Future<Output = Result<PendingRequest>> + Send + 'static) -> Self {
        Self { work: Mutex::new(Some(work.boxed())), accepted: Arc::default() }
    }

    fn handle(&self) -> napi::Result<&PendingRequest> {
        self.accepted.get().ok_or_else(|| napi::Error::from_reason("the request was not accepted"))
    }

    fn told(&self, what: impl FnOnce(&PendingRequest) -> Result<String>) -> napi::Result<String> {
        what(self.handle()?).map_err(|error| raise(&error))
    }
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
        let work = self.work.lock().unwrap_or_else(PoisonError::into_inner).take();
        let work = work.ok_or_else(|| napi::Error::from_reason("the request was sent already"))?;
        let accepted = self.accepted.clone();
        promise(env, stopped, async move {
            let handle = accepted.get_or_init({ let handle = work.await?; || handle });
            Ok(handle.accepted().clone())
        })
    }

    #[napi(skip_typescript)]
    pub fn id(&self) -> napi::Result<String> {
        self.handle().map(|handle| handle.id().to_owned())
    }

    #[napi(skip_typescript)]
    pub fn answer(&self) -> napi::Result<String> {
        self.told(|handle| json(handle.accepted()))
    }

    #[napi(skip_typescript)]
    pub fn events(&self) -> napi::Result<String> {
        self.told(|handle| json(&handle.events()))
    }

    #[napi(skip_typescript)]
    pub fn progress(&self) -> napi::Result<String> {
        self.told(|handle| json(&handle.progress()))
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
}
