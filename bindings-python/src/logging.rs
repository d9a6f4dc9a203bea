//! Forwards the core's log events to Python's `logging`, under the name `thingspace`.
//!
//! Handlers run on a thread of their own: one that is slow, or that uses a client itself, holds up no call.

use pyo3::{intern, prelude::*, sync::PyOnceLock};
use std::{
    fmt::{Debug, Write},
    sync::atomic::{AtomicI32, Ordering},
    time::Duration,
};
use thingspace::{
    Clock, SystemClock,
    sync::{Handover, PerProcess},
};
use tracing::{
    Event, Level, Metadata, Subscriber,
    field::{Field, Visit},
    span,
    subscriber::Interest,
};

const NAME: &str = "thingspace";
/// The most records that wait for a handler.
const ROOM: usize = 10_000;
/// The longest time that a program which ends waits for its handlers.
const LAST_RECORDS: Duration = Duration::from_secs(2);
/// A level above all others: nothing is logged.
const OFF: i32 = i32::MAX;

/// The level of Python's logger at the start of the last call.
static LEVEL: AtomicI32 = AtomicI32::new(OFF);
static LOGGER: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
/// The thread that calls the handlers; nothing if it could not be started.
static HANDLERS: PerProcess<Option<Handover<Record>>> = PerProcess::new();

/// A record on its way to Python.
struct Record {
    metadata: &'static Metadata<'static>,
    message: String,
    /// The time of the event, in seconds since 1970.
    created: f64,
}

/// Reads the level of the logger, so that worker threads do not need the interpreter for it.
pub fn refresh(py: Python<'_>) -> PyResult<()> {
    if LOGGER.get(py).is_none() {
        // A program that never imported `logging` does not log.
        let modules = py.import(intern!(py, "sys"))?.getattr(intern!(py, "modules"))?;
        if !modules.contains(intern!(py, "logging"))? {
            return Ok(());
        }
    }
    let logger = LOGGER.get_or_try_init(py, || listen(py))?.bind(py);
    HANDLERS.get_or_init(|_| Handover::start("thingspace-log", ROOM, handle).ok());
    LEVEL.store(logger.call_method0(intern!(py, "getEffectiveLevel"))?.extract()?, Ordering::Relaxed);
    Ok(())
}

/// Passes the records on that have not been handled yet, when the program ends.
pub fn finish(py: Python<'_>) {
    if let Some(Some(handlers)) = HANDLERS.get() {
        // The handlers need the interpreter.
        py.detach(|| handlers.finish(LAST_RECORDS));
    }
}

/// Subscribes to the core's events, and returns the logger, which is silent unless the program configures it.
fn listen(py: Python<'_>) -> PyResult<Py<PyAny>> {
    // This fails when the process has a subscriber already, which then stays.
    let _ = tracing::subscriber::set_global_default(ToPython);
    let logging = py.import("logging")?;
    let logger = logging.call_method1("getLogger", (NAME,))?;
    logger.call_method1("addHandler", (logging.call_method0("NullHandler")?,))?;
    Ok(logger.unbind())
}

/// Returns the level number of Python's `logging`; 5 for trace events, which `logging` has no name for.
fn number(level: Level) -> i32 {
    match level {
        Level::ERROR => 40,
        Level::WARN => 30,
        Level::INFO => 20,
        Level::DEBUG => 10,
        _ => 5,
    }
}

/// Forwards events only: spans hold nothing that the events do not repeat.
struct ToPython;

impl Subscriber for ToPython {
    fn register_callsite(&self, metadata: &'static Metadata<'static>) -> Interest {
        let ours = metadata.target() == NAME || metadata.target().starts_with("thingspace::");
        if ours && metadata.is_event() { Interest::sometimes() } else { Interest::never() }
    }
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        number(*metadata.level()) >= LEVEL.load(Ordering::Relaxed)
    }
    fn event(&self, event: &Event<'_>) {
        let mut text = Text::default();
        event.record(&mut text);
        if let Some(Some(handlers)) = HANDLERS.get() {
            let now = SystemClock::default().now();
            #[allow(clippy::cast_precision_loss, reason = "seconds fit until the year 285 million")]
            let created = now.as_second() as f64 + f64::from(now.subsec_nanosecond()) / 1e9;
            handlers.send(Record { metadata: event.metadata(), message: text.message, created });
        }
    }
    fn new_span(&self, _: &span::Attributes<'_>) -> span::Id {
        span::Id::from_u64(1)
    }
    fn record(&self, _: &span::Id, _: &span::Record<'_>) {}
    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}
    fn enter(&self, _: &span::Id) {}
    fn exit(&self, _: &span::Id) {}
}

/// Calls the handlers with a record, on their own thread.
#[expect(clippy::needless_pass_by_value, reason = "the queue hands records over")]
fn handle(record: Record, dropped: u64) {
    // Without an interpreter nothing can be logged, and errors of a log handler are not reported here.
    Python::try_attach(|py| {
        let reported = if dropped > 0 { report(py, dropped) } else { Ok(()) };
        if let Err(error) = reported.and_then(|()| log(py, &record)) {
            error.write_unraisable(py, None);
        }
    });
}

/// Logs how many records no handler received.
fn report(py: Python<'_>, dropped: u64) -> PyResult<()> {
    let Some(logger) = LOGGER.get(py).map(|logger| logger.bind(py)) else { return Ok(()) };
    let message = "%d records were dropped, because the log handlers are too slow for them";
    logger.call_method1(intern!(py, "warning"), (message, dropped))?;
    Ok(())
}

fn log(py: Python<'_>, record: &Record) -> PyResult<()> {
    let Some(logger) = LOGGER.get(py).map(|logger| logger.bind(py)) else { return Ok(()) };
    let Record { metadata, message, created } = record;
    let level = number(*metadata.level());
    if logger.call_method1(intern!(py, "isEnabledFor"), (level,))?.is_truthy()? {
        let place =
            (NAME, level, metadata.file().unwrap_or(NAME), metadata.line().unwrap_or(0), message, (), py.None());
        let record = logger.call_method1(intern!(py, "makeRecord"), place)?;
        // The time of the event, which is earlier than that of its record.
        let late = record.getattr(intern!(py, "created"))?.extract::<f64>()? - created;
        let relative = record.getattr(intern!(py, "relativeCreated"))?.extract::<f64>()? - late * 1000.0;
        record.setattr(intern!(py, "created"), created)?;
        record.setattr(intern!(py, "msecs"), (created.fract() * 1000.0).floor())?;
        record.setattr(intern!(py, "relativeCreated"), relative)?;
        logger.call_method1(intern!(py, "handle"), (record,))?;
    }
    Ok(())
}

/// The message of an event, followed by its fields.
#[derive(Default)]
struct Text {
    message: String,
}

impl Visit for Text {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        // Writing into a String cannot fail.
        let _ = if field.name() == "message" {
            let rest = std::mem::take(&mut self.message);
            write!(self.message, "{value:?}{rest}")
        } else {
            write!(self.message, " {}={value:?}", field.name())
        };
    }
    fn record_str(&mut self, field: &Field, value: &str) {
        self.record_debug(field, &format_args!("{value}"));
    }
}
