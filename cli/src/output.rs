//! Writes the output of the command, and formats campaigns for a terminal.

use anyhow::{Error, Result};
use std::{
    fmt::{self, Write},
    io::{self, ErrorKind, Write as _},
};
use thingspace::models::{CampaignDevice, CampaignProgress};

/// The reader of the output has closed it: the command has nothing more to do.
#[derive(Debug)]
pub struct OutputClosed;

impl fmt::Display for OutputClosed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("the output was closed")
    }
}

impl std::error::Error for OutputClosed {}

/// Writes to standard output at once. Use it as `print_text!` and `print_line!`: unlike `print!` and `println!`, these
/// do not panic when the reader has closed the pipe or the disk is full.
pub fn write(text: fmt::Arguments<'_>) -> Result<()> {
    let mut out = io::stdout().lock();
    out.write_fmt(text).and_then(|()| out.flush()).map_err(|error| match error.kind() {
        ErrorKind::BrokenPipe => OutputClosed.into(),
        _ => Error::new(error).context("the output cannot be written"),
    })
}

/// Writes to standard error, as far as that is possible.
pub fn report(text: fmt::Arguments<'_>) {
    // Without standard error there is no place to report a failure.
    let _ = io::stderr().lock().write_fmt(text);
}

macro_rules! print_text {
    ($($text:tt)*) => { $crate::output::write(format_args!($($text)*)) };
}
macro_rules! print_line {
    () => { $crate::output::write(format_args!("\n")) };
    ($format:literal $($arguments:tt)*) => { $crate::output::write(format_args!("{}\n", format_args!($format $($arguments)*))) };
}
macro_rules! report_line {
    ($($text:tt)*) => { $crate::output::report(format_args!("{}\n", format_args!($($text)*))) };
}
pub(crate) use {print_line, print_text, report_line};

/// Waits until the user or the system asks the command to end: Ctrl-C, or SIGTERM.
pub async fn interrupted() -> io::Result<()> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let mut terminated = signal(SignalKind::terminate())?;
        tokio::select! {
            interrupted = tokio::signal::ctrl_c() => interrupted,
            _ = terminated.recv() => Ok(()),
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await
}

/// Returns what the platform reports, or `unknown` if it leaves it out.
pub fn or_unknown(value: Option<&impl std::fmt::Display>) -> String {
    value.map_or_else(|| "unknown".to_owned(), ToString::to_string)
}

/// Returns one line for the progress of a campaign: a bar, and the number of devices at each status.
pub fn progress(progress: &CampaignProgress) -> String {
    const WIDTH: i64 = 24;
    let total = progress.total_devices.max(1);
    let filled = progress.finished_devices * WIDTH / total;
    let bar: String = (0..WIDTH).map(|cell| if cell < filled { '#' } else { '.' }).collect();
    let mut line = format!(
        "[{bar}] {:>3}/{} {}",
        progress.finished_devices,
        progress.total_devices,
        or_unknown(progress.campaign.status.as_ref())
    );
    for entry in &progress.devices {
        // Writing into a String cannot fail.
        let _ = write!(line, "  {}: {}", or_unknown(entry.status.as_ref()), entry.count);
    }
    line
}

/// Returns the table of a report.
pub fn report_table(devices: &[CampaignDevice]) -> String {
    let mut table = format!("{:<17} {:<22} {:<21} REASON\n", "DEVICE", "STATUS", "LAST ATTEMPT");
    for device in devices {
        let attempt = device.recent_attempt_time.as_ref().map(ToString::to_string);
        let _ = writeln!(
            table,
            "{:<17} {:<22} {:<21} {}",
            device.device_id,
            or_unknown(device.status.as_ref()),
            attempt.as_deref().unwrap_or("-"),
            device.result_reason.as_deref().unwrap_or("-"),
        );
    }
    table
}
