//! One call: its options, how it is stopped, and its answer, which leaves as JSON.

use futures::{FutureExt, future::BoxFuture};
use napi::{
    Env, JsValue, Status,
    bindgen_prelude::{ClassInstance, FnArgs, PromiseRaw, spawn},
    threadsafe_function::{ThreadsafeFunction, ThreadsafeFunctionCallMode},
};
use napi_derive::napi;
use serde::Serialize;
use std::{
    panic::AssertUnwindSafe,
    pin::Pin,
    sync::{Arc, Mutex},
    time::Duration,
};
use thingspace::{
    Error, Response, Result,
    languages::node::{error_json, raise},
    sync::lock,
};
use tokio::sync::oneshot;

/// What may differ from call to call.
#[napi(object, object_to_js = false)]
pub struct CallOptions<'a> {
    /// The account the call is for, instead of the client's own.
    pub account: Option<String>,
    /// How long the whole call may take, retries included, in milliseconds; the client's own limit when absent.
    pub timeout: Option<f64>,
    /// Stops the call: it is given up at once, and rejects with `CancelledError`. A signal that is
    /// aborted already keeps the call from being sent.
    #[napi(ts_type = "AbortSignal")]
    pub signal: Option<ClassInstance<'a, Stop>>,
}

impl CallOptions<'_> {
    /// The options as the core has them, and what stops the call.
    pub fn split(given: Option<Self>) -> napi::Result<(thingspace::CallOptions, Option<Stopped>)> {
        let Some(Self { account, timeout, signal }) = given else { return Ok(Default::default()) };
        let timeout = timeout.map(|timeout| milliseconds("timeout", timeout)).transpose()?;
        Ok((thingspace::CallOptions { account, timeout }, signal.and_then(|stop| stop.listen())))
    }
}

/// A span of time that JavaScript gave in milliseconds.
pub fn milliseconds(what: &str, given: f64) -> napi::Result<Duration> {
    Duration::try_from_secs_f64(given / 1000.0).map_err(|_| {
        raise(&Error::Configuration { message: format!("{what} is a span of time in milliseconds, not {given}") })
    })
}

/// What an `AbortSignal` becomes on this side.
#[napi(namespace = "internal")]
pub struct Stop {
    sender: Mutex<Option<oneshot::Sender<()>>>,
    listener: Mutex<Option<Stopped>>,
}

/// Resolves when a call is to stop.
pub type Stopped = oneshot::Receiver<()>;

#[napi(namespace = "internal")]
impl Stop {
    #[napi(constructor, skip_typescript)]
    pub fn new() -> Self {
        let (sender, listener) = oneshot::channel();
        Self { sender: Mutex::new(Some(sender)), listener: Mutex::new(Some(listener)) }
    }

    #[napi(skip_typescript)]
    pub fn stop(&self) {
        let sender = lock(&self.sender).take();
        // Nobody listens any more when the call has ended.
        let _ = sender.map(|sender| sender.send(()));
    }

    fn listen(&self) -> Option<Stopped> {
        lock(&self.listener).take()
    }
}

/// Work that ends in JSON, on its way to `JSON.parse`.
type Work = Pin<Box<dyn Future<Output = Result<String>> + Send>>;

/// The number of a call, negative for a part of its answer; what came of it as JSON, and whether that is an error.
type Outcome = FnArgs<(f64, String, bool)>;

/// Where every call ends. One function for all makes a call a quarter cheaper than a promise of
/// napi-rs for each; it is weak, since `lib/call.cjs` keeps the process alive while calls are under way.
type Settle = ThreadsafeFunction<Outcome, (), Outcome, Status, false, true>;

/// What an environment remembers.
struct Calls {
    settle: Arc<Settle>,
    last: f64,
}

/// Names the function that is told what came of each call.
#[napi(namespace = "internal")]
pub fn settle_with(env: &Env, settle: Settle) -> napi::Result<()> {
    env.set_instance_data(Calls { settle: Arc::new(settle), last: 0.0 }, (), |_| ())
}

/// Runs a call on the worker threads, where its answer becomes JSON too; `A` is what the JSON holds.
///
/// What is returned is the number of the call, of which `lib/call.cjs` makes the promise.
pub fn promise<A, M: Serialize>(
    env: &Env,
    stopped: Option<Stopped>,
    work: impl Future<Output = Result<M>> + Send + 'static,
) -> napi::Result<PromiseRaw<'_, A>> {
    text_promise(env, stopped, |_| Box::pin(async move { json(&work.await?) }))
}

/// Tells JavaScript of parts of an answer, as JSON, before the call has ended.
pub struct Teller {
    number: f64,
    settle: Arc<Settle>,
}

impl Teller {
    pub fn tell(&self, part: String) {
        self.settle.call((-self.number, part, false).into(), ThreadsafeFunctionCallMode::NonBlocking);
    }
}

/// The same for work that writes its own JSON, and may tell of its answer in parts.
pub fn text_promise<A>(
    env: &Env,
    stopped: Option<Stopped>,
    work: impl FnOnce(Teller) -> Work,
) -> napi::Result<PromiseRaw<'_, A>> {
    let teller = number(env)?;
    let (number, settle) = (teller.number, teller.settle.clone());
    run(number, settle, stopped, work(teller));
    Ok(PromiseRaw::new(env.raw(), env.create_double(number)?.raw()))
}

/// The same for a call of an operation, whose response the core writes as JSON.
pub fn response_promise<'env, A>(
    env: &'env Env,
    stopped: Option<Stopped>,
    response: BoxFuture<'static, Result<Response>>,
) -> napi::Result<PromiseRaw<'env, A>> {
    let Teller { number, settle } = number(env)?;
    run(number, settle, stopped, response_json(response));
    Ok(PromiseRaw::new(env.raw(), env.create_double(number)?.raw()))
}

fn response_json(response: BoxFuture<'static, Result<Response>>) -> Work {
    Box::pin(async move { response.await?.json() })
}

/// Gives a call its number.
fn number(env: &Env) -> napi::Result<Teller> {
    let calls = env.get_instance_data::<Calls>()?.ok_or_else(|| napi::Error::from_reason("nobody waits for calls"))?;
    calls.last += 1.0;
    Ok(Teller { number: calls.last, settle: calls.settle.clone() })
}

/// Runs a call on the worker threads.
fn run(number: f64, settle: Arc<Settle>, stopped: Option<Stopped>, work: Work) {
    spawn(async move {
        // A call that panics must end like any other: somebody waits for it.
        let work = AssertUnwindSafe(work).catch_unwind();
        let outcome = match stopped {
            None => work.await,
            Some(stopped) => tokio::select! {
                biased;
                outcome = work => outcome,
                Ok(()) = stopped => Ok(Err(Error::Cancelled { message: "the call was aborted".to_owned() })),
            },
        };
        let outcome = outcome.unwrap_or_else(|_| Err(broken("the call panicked; this is a bug")));
        let (text, failed) = match outcome {
            Ok(text) => (text, false),
            Err(error) => (error_json(&error), true),
        };
        settle.call((number, text, failed).into(), ThreadsafeFunctionCallMode::NonBlocking);
    });
}

/// A value as JSON.
pub fn json(answer: &impl Serialize) -> Result<String> {
    serde_json::to_string(answer).map_err(|error| broken(&format!("the response cannot be written as JSON: {error}")))
}

/// What should not happen.
pub fn broken(message: &str) -> Error {
    Error::UnexpectedResponse { status: None, path: String::new(), message: message.to_owned(), outcome_unknown: false }
}
