//! Formats campaigns for a terminal.

use std::fmt::Write;
use thingspace::models::{CampaignDevice, CampaignProgress};

/// Returns one line for the progress of a campaign: a bar, and the number of devices at each status.
pub fn progress(progress: &CampaignProgress) -> String {
    const WIDTH: i64 = 24;
    let total = progress.total_devices.max(1);
    let filled = progress.finished_devices * WIDTH / total;
    let bar: String = (0..WIDTH).map(|cell| if cell < filled { '#' } else { '.' }).collect();
    let mut line =
        format!("[{bar}] {:>3}/{} {}", progress.finished_devices, progress.total_devices, progress.campaign.status);
    for entry in &progress.devices {
        // Writing into a String cannot fail.
        let _ = write!(line, "  {}: {}", entry.status, entry.count);
    }
    line
}

/// Returns the table of a report.
pub fn report(devices: &[CampaignDevice]) -> String {
    let mut table = format!("{:<17} {:<22} {:<21} REASON\n", "DEVICE", "STATUS", "LAST ATTEMPT");
    for device in devices {
        let attempt = device.recent_attempt_time.as_ref().map(ToString::to_string);
        let _ = writeln!(
            table,
            "{:<17} {:<22} {:<21} {}",
            device.device_id,
            device.status,
            attempt.as_deref().unwrap_or("-"),
            device.result_reason.as_deref().unwrap_or("-"),
        );
    }
    table
}
