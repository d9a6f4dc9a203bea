//! Runs one call: its options, its cancellation, and its result as JSON.

use futures::future::BoxFuture;
use napi::{
    Env, JsValue, Status,
    bindgen_prelude::{ClassInstance, FnArgs, PromiseRaw, spawn},
    threadsafe_function::{ThreadsafeFunction, ThreadsafeFunctionCallMode},
};
use napi_derive::napi;
use serde::Serialize;
use std::{
    pin::Pin,
    sync::{Arc, Mutex},
    time::Duration,
};
use thingspace::{
    Error, Response, Result,
    languages::node::{error_json, raise},
    panics,
    sync::lock,
};
use tokio::sync::oneshot;

/// Options of a single call.
#[napi(object, object_to_js = false)]
pub struct CallOptions<'a> {
    /// The account of the call, instead of the client's own.
    pub account: Option<String>,
    /// The timeout of the whole call including retries, in milliseconds; the client's own timeout when absent.
    pub timeout: Option<f64>,
    /// Aborts the call at once, which rejects with `CancelledError`. The client does not send a call whose signal is
    /// already aborted.
    #[napi(ts_type = "AbortSignal")]
    pub signal: Option<ClassInstance<'a, Stop>>,
}

impl CallOptions<'_> {
    /// Returns the options of the core, and the future that stops the call.
    pub fn split(options: Option<Self>) -> napi::Result<(thingspace::CallOptions, Option<Stopped>)> {
        let Some(Self { account, timeout, signal }) = options else { return Ok(Default::default()) };
        let timeout = timeout.map(|timeout| milliseconds("timeout", timeout)).transpose()?;
        Ok((thingspace::CallOptions { account, timeout }, signal.and_then(|stop| stop.listen())))
    }
}

/// Converts milliseconds of JavaScript into a duration.
pub fn milliseconds(what: &str, value: f64) -> napi::Result<Duration> {
    Duration::try_from_secs_f64(value / 1000.0)
        .map_err(|_| raise(&Error::configuration(format!("{what} must be a duration in milliseconds, not {value}"))))
}

/// The native counterpart of an `AbortSignal`.
#[napi(namespace = "internal")]
pub struct Stop {
    sender: Mutex<Option<oneshot::Sender<()>>>,
    listener: Mutex<Option<Stopped>>,
}

/// A future that resolves when a call is to stop.
pub type Stopped = oneshot::Receiver<()>;

#[napi(namespace = "internal")]
impl Stop {
    #[napi(catch_unwind, constructor, skip_typescript)]
    pub fn new() -> Self {
        let (sender, listener) = oneshot::channel();
        Self { sender: Mutex::new(Some(sender)), listener: Mutex::new(Some(listener)) }
    }

    #[napi(catch_unwind, skip_typescript)]
    pub fn stop(&self) {
        let sender = lock(&self.sender).take();
        // The receiver is gone when the call has ended.
        let _ = sender.map(|sender| sender.send(()));
    }

    fn listen(&self) -> Option<Stopped> {
        lock(&self.listener).take()
    }
}

/// Work whose result is JSON for `JSON.parse`.
type Work = Pin<Box<dyn Future<Output = Result<String>> + Send>>;

/// The number of a call, negative for a part of its response; its outcome as JSON, and whether that is an error.
type Outcome = FnArgs<(f64, String, bool)>;

/// The function that receives the outcome of every call of an evaluation. One function for all makes a call a quarter
/// cheaper than a promise of napi-rs for each; it is weak, since `lib/call.cjs` keeps the process alive during calls.
type Settle = ThreadsafeFunction<Outcome, (), Outcome, Status, false, true>;

/// The state of a Node environment.
#[derive(Default)]
struct Calls {
    /// The channel of the evaluation that makes the current call.
    settle: Option<Arc<Settle>>,
    last: f64,
}

/// Receives the outcomes of the calls of one evaluation of the package: a process may evaluate it several times, as
/// test runners do, and each outcome belongs to the evaluation that made the call.
#[napi(namespace = "internal")]
pub struct Channel(Arc<Settle>);

#[napi(namespace = "internal")]
impl Channel {
    #[napi(catch_unwind, constructor, skip_typescript)]
    pub fn new(settle: Settle) -> Self {
        Self(Arc::new(settle))
    }

    /// Makes the next call one of this evaluation.
    #[napi(catch_unwind, skip_typescript)]
    pub fn select(&self, env: &Env) -> napi::Result<()> {
        if env.get_instance_data::<Calls>()?.is_none() {
            env.set_instance_data(Calls::default(), (), |_| ())?;
        }
        if let Some(calls) = env.get_instance_data::<Calls>()? {
            calls.settle = Some(self.0.clone());
        }
        Ok(())
    }
}

/// Runs a call on the worker threads, which also write its response as JSON; `A` is the type that the JSON holds.
///
/// Returns the number of the call, from which `lib/call.cjs` makes the promise.
pub fn promise<A, M: Serialize>(
    env: &Env,
    stopped: Option<Stopped>,
    work: impl Future<Output = Result<M>> + Send + 'static,
) -> napi::Result<PromiseRaw<'_, A>> {
    text_promise(env, stopped, |_| Box::pin(async move { json(&work.await?) }))
}

/// Sends parts of a response to JavaScript, as JSON, before the call has ended.
pub struct PartSender {
    number: f64,
    settle: Arc<Settle>,
}

impl PartSender {
    pub fn send(&self, part: String) {
        self.settle.call((-self.number, part, false).into(), ThreadsafeFunctionCallMode::NonBlocking);
    }
}

/// Runs work that writes its own JSON, and may send its response in parts.
pub fn text_promise<A>(
    env: &Env,
    stopped: Option<Stopped>,
    work: impl FnOnce(PartSender) -> Work,
) -> napi::Result<PromiseRaw<'_, A>> {
    let sender = number(env)?;
    let (number, settle) = (sender.number, sender.settle.clone());
    run(number, settle, stopped, work(sender));
    Ok(PromiseRaw::new(env.raw(), env.create_double(number)?.raw()))
}

/// Runs the call of an operation, whose response the core writes as JSON.
pub fn response_promise<'env, A>(
    env: &'env Env,
    stopped: Option<Stopped>,
    response: BoxFuture<'static, Result<Response>>,
) -> napi::Result<PromiseRaw<'env, A>> {
    let PartSender { number, settle } = number(env)?;
    run(number, settle, stopped, response_json(response));
    Ok(PromiseRaw::new(env.raw(), env.create_double(number)?.raw()))
}

fn response_json(response: BoxFuture<'static, Result<Response>>) -> Work {
    Box::pin(async move { response.await?.json() })
}

/// Assigns a number to a call, and takes the channel that was selected for it.
fn number(env: &Env) -> napi::Result<PartSender> {
    let calls = env.get_instance_data::<Calls>()?;
    let selected = calls.and_then(|calls| calls.settle.take().map(|settle| (calls, settle)));
    let (calls, settle) = selected.ok_or_else(|| napi::Error::from_reason("no channel was selected for the call"))?;
    calls.last += 1.0;
    Ok(PartSender { number: calls.last, settle })
}

/// Runs a call on the worker threads.
fn run(number: f64, settle: Arc<Settle>, stopped: Option<Stopped>, work: Work) {
    spawn(async move {
        // A call that panics must settle like any other: its promise is pending.
        let work = panics::catch_call(work);
        let outcome = match stopped {
            None => work.await,
            Some(stopped) => tokio::select! {
                biased;
                outcome = work => outcome,
                Ok(()) = stopped => Err(Error::cancelled("the call was aborted")),
            },
        };
        let (text, failed) = match outcome {
            Ok(text) => (text, false),
            Err(error) => (error_json(&error), true),
        };
        settle.call((number, text, failed).into(), ThreadsafeFunctionCallMode::NonBlocking);
    });
}

/// Writes a value as JSON.
pub fn json(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|error| broken(&format!("the response cannot be written as JSON: {error}")))
}

/// Returns the error for an internal failure.
pub fn broken(message: &str) -> Error {
    Error::unexpected_response(None, "", message, false)
}
