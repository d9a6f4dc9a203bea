//! Forwards the core's log events to Python's `logging`, under the name `thingspace`.

use pyo3::{intern, prelude::*, sync::PyOnceLock};
use std::{
    fmt::{Debug, Write},
    sync::atomic::{AtomicI32, Ordering},
};
use tracing::{
    Event, Level, Metadata, Subscriber,
    field::{Field, Visit},
    span,
    subscriber::Interest,
};

const NAME: &str = "thingspace";
/// A level above all others: nothing is logged.
const OFF: i32 = i32::MAX;

/// The level of Python's logger at the start of the last call.
static LEVEL: AtomicI32 = AtomicI32::new(OFF);
static LOGGER: PyOnceLock<Py<PyAny>> = PyOnceLock::new();

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
    LEVEL.store(logger.call_method0(intern!(py, "getEffectiveLevel"))?.extract()?, Ordering::Relaxed);
    Ok(())
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
        let metadata = event.metadata();
        // Without an interpreter nothing can be logged, and errors of a log handler are not reported here.
        Python::try_attach(|py| {
            if let Err(error) = log(py, metadata, &text.message) {
                error.write_unraisable(py, None);
            }
        });
    }
    fn new_span(&self, _: &span::Attributes<'_>) -> span::Id {
        span::Id::from_u64(1)
    }
    fn record(&self, _: &span::Id, _: &span::Record<'_>) {}
    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}
    fn enter(&self, _: &span::Id) {}
    fn exit(&self, _: &span::Id) {}
}

fn log(py: Python<'_>, metadata: &Metadata<'_>, message: &str) -> PyResult<()> {
    let Some(logger) = LOGGER.get(py).map(|logger| logger.bind(py)) else { return Ok(()) };
    let level = number(*metadata.level());
    if logger.call_method1(intern!(py, "isEnabledFor"), (level,))?.is_truthy()? {
        let place =
            (NAME, level, metadata.file().unwrap_or(NAME), metadata.line().unwrap_or(0), message, (), py.None());
        let record = logger.call_method1(intern!(py, "makeRecord"), place)?;
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
