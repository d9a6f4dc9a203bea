//! Forwards log records of the core to JavaScript.

use napi::{
    Status,
    threadsafe_function::{ThreadsafeFunction, ThreadsafeFunctionCallMode},
};
use napi_derive::napi;
use serde_json::json;
use std::{
    io,
    sync::{
        Arc, Mutex, OnceLock,
        atomic::{AtomicU64, Ordering},
    },
};
use thingspace::{Clock, Error, SystemClock, languages::node::raise, sync::lock};
use tracing_subscriber::{
    Registry,
    filter::{LevelFilter, Targets},
    fmt,
    layer::SubscriberExt,
    reload,
    util::SubscriberInitExt,
};

/// The most records that wait for the callback, which runs on the thread of JavaScript.
const ROOM: usize = 10_000;

// Weak, so that a logger does not keep the process alive.
type Callback = ThreadsafeFunction<String, (), String, Status, false, true, ROOM>;

/// The destination of records, one per process; empty before the first logger is set.
struct Logging {
    filter: reload::Handle<Targets, Registry>,
    sink: Sink,
}

static LOGGING: OnceLock<Result<Logging, String>> = OnceLock::new();

/// Passes each record, one line of JSON, to the callback.
#[derive(Clone, Default)]
struct Sink {
    callback: Arc<Mutex<Option<Callback>>>,
    /// Records that found no room since the last that did.
    dropped: Arc<AtomicU64>,
}

impl Sink {
    /// Passes a line on, after a report of those that were dropped before it.
    fn pass(&self, callback: &Callback, line: String) {
        let call = |line| callback.call(line, ThreadsafeFunctionCallMode::NonBlocking) != Status::QueueFull;
        let dropped = self.dropped.swap(0, Ordering::Relaxed);
        if dropped > 0 && !call(report(dropped)) {
            self.dropped.fetch_add(dropped + 1, Ordering::Relaxed);
        } else if !call(line) {
            self.dropped.fetch_add(1, Ordering::Relaxed);
        }
    }
}

/// Returns the record that says how many others were dropped.
fn report(dropped: u64) -> String {
    let message = format!("{dropped} records were dropped, because the logger is too slow for them");
    json!({
        "timestamp": SystemClock::default().now().to_string(),
        "level": "WARN",
        "target": "thingspace",
        "message": message,
        "dropped": dropped,
    })
    .to_string()
}

impl io::Write for Sink {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        if let Some(callback) = &*lock(&self.callback) {
            self.pass(callback, String::from_utf8_lossy(line).into_owned());
        }
        Ok(line.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Sets or removes the callback that receives log records as lines of JSON.
#[napi(catch_unwind, namespace = "internal")]
pub fn set_logger(level: String, callback: Option<Callback>) -> napi::Result<()> {
    let wrong = |message: String| raise(&Error::configuration(message));
    let known = |part: &str| part.rsplit('=').next().is_some_and(|level| level.parse::<LevelFilter>().is_ok());
    let targets = level.split(',').all(known).then(|| level.parse::<Targets>().ok()).flatten();
    let targets =
        targets.ok_or_else(|| wrong(format!("{level} is not a level; write error, warn, info, debug or trace")))?;
    let logging = LOGGING.get_or_init(begin).as_ref().map_err(|error| wrong(error.clone()))?;
    *lock(&logging.sink.callback) = callback;
    logging.filter.reload(targets).map_err(|error| wrong(error.to_string()))
}

fn begin() -> Result<Logging, String> {
    let sink = Sink::default();
    let writer = sink.clone();
    let (filter, handle) = reload::Layer::new(Targets::new());
    let lines = fmt::layer().json().flatten_event(true).with_current_span(false).with_writer(move || writer.clone());
    tracing_subscriber::registry().with(filter).with(lines).try_init().map_err(|error| error.to_string())?;
    Ok(Logging { filter: handle, sink })
}
