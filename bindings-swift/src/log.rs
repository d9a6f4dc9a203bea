//! Forwards log lines of the library to Swift.

use crate::error::{Result, ThingSpaceError};
use std::{
    io::{self, Write},
    sync::Arc,
};
use thingspace::sync::Handover;
use tracing_subscriber::{filter::LevelFilter, fmt, fmt::format::FmtSpan, prelude::*};

/// The log level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum LogLevel {
    /// Errors.
    Error,
    /// Errors and warnings.
    Warn,
    /// Also information about events.
    Info,
    /// Also single steps.
    Debug,
    /// Everything, down to the connections.
    Trace,
}

/// A receiver of log lines. Lines never contain a credential or a token.
///
/// The library calls it on one thread that is only for this, so a sink may block and may use a client. 10,000 lines wait
/// for it at most: further ones are dropped, and a line reports how many.
#[uniffi::export(with_foreign)]
pub trait LogSink: Send + Sync + 'static {
    /// Receives one line.
    fn log(&self, line: String);
}

/// The most lines that wait for the sink.
const ROOM: usize = 10_000;

struct Line(Arc<Handover<String>>);

impl Write for Line {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.send(String::from_utf8_lossy(bytes).trim_end().to_owned());
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Sends the library's log lines to a sink, for the whole process.
///
/// A second call throws ``ThingSpaceError/configuration(message:facts:)``.
#[uniffi::export(default(level = None))]
pub fn start_logging(sink: Arc<dyn LogSink>, level: Option<LogLevel>) -> Result<()> {
    let level = match level.unwrap_or(LogLevel::Info) {
        LogLevel::Error => LevelFilter::ERROR,
        LogLevel::Warn => LevelFilter::WARN,
        LogLevel::Info => LevelFilter::INFO,
        LogLevel::Debug => LevelFilter::DEBUG,
        LogLevel::Trace => LevelFilter::TRACE,
    };
    let receive = move |line, dropped| {
        if dropped > 0 {
            sink.log(format!(
                "WARN thingspace: {dropped} lines were dropped, because the log sink is too slow for them"
            ));
        }
        sink.log(line);
    };
    let handover = Handover::start("thingspace-log", ROOM, receive)
        .map_err(|error| ThingSpaceError::configuration(format!("the thread of the log sink cannot start: {error}")))?;
    let handover = Arc::new(handover);
    let lines =
        fmt::layer().with_ansi(false).with_span_events(FmtSpan::FULL).with_writer(move || Line(handover.clone()));
    tracing_subscriber::registry().with(lines.with_filter(level)).try_init().map_err(|_| {
        ThingSpaceError::configuration("logging has started already, and can start only once in a process")
    })
}
