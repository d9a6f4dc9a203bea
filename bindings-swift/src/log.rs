//! Forwards log lines of the library to Swift.

use crate::error::{Result, ThingSpaceError};
use std::{
    io::{self, Write},
    sync::Arc,
};
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
/// The library calls it from any thread, one call at a time per thread.
#[uniffi::export(with_foreign)]
pub trait LogSink: Send + Sync + 'static {
    /// Receives one line.
    fn log(&self, line: String);
}

struct Line(Arc<dyn LogSink>);

impl Write for Line {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.log(String::from_utf8_lossy(bytes).trim_end().to_owned());
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Sends the library's log lines to a sink, for the whole process.
///
/// A second call throws ``ThingSpaceError/configuration(message:)``.
#[uniffi::export(default(level = None))]
pub fn start_logging(sink: Arc<dyn LogSink>, level: Option<LogLevel>) -> Result<()> {
    let level = match level.unwrap_or(LogLevel::Info) {
        LogLevel::Error => LevelFilter::ERROR,
        LogLevel::Warn => LevelFilter::WARN,
        LogLevel::Info => LevelFilter::INFO,
        LogLevel::Debug => LevelFilter::DEBUG,
        LogLevel::Trace => LevelFilter::TRACE,
    };
    let lines = fmt::layer().with_ansi(false).with_span_events(FmtSpan::FULL).with_writer(move || Line(sink.clone()));
    tracing_subscriber::registry().with(lines.with_filter(level)).try_init().map_err(|_| {
        ThingSpaceError::configuration("logging has started already, and can start only once in a process")
    })
}
