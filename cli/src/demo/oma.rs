//! An upgrade that is pushed on a day (Software Management v1).

use super::{Stage, conclude, counts, pilot};
use crate::output::print_line;
use anyhow::{Context, Result};
use thingspace::models::{FirmwareUpgradeRequest, Protocol};

/// The maximum number of polls, half an hour apart: devices that stay off would keep the upgrade open.
const MAX_POLLS: usize = 48 * 14;

pub async fn run(stage: &Stage) -> Result<()> {
    let v1 = stage.client.software_v1();
    let firmware = v1.list_firmware(Some(Protocol::OmaDm)).await?;
    let firmware = firmware.first().context("the simulator offers no OMA-DM firmware")?;
    print_line!("Firmware {} for {} {}.", firmware.firmware_name, firmware.make, firmware.model)?;

    let devices = v1.list_devices(Some(Protocol::OmaDm));
    let matching = pilot(devices, &firmware.make, &firmware.model, Some(&firmware.from_version)).await?;
    let (today, count) = (stage.today(), matching.len());
    let mut upgrade = v1
        .schedule_upgrade(FirmwareUpgradeRequest {
            firmware_name: firmware.firmware_name.clone(),
            firmware_to: firmware.to_version.clone(),
            start_date: today.into(),
            device_list: matching.into_iter().map(|device| device.device_id).collect(),
            ..FirmwareUpgradeRequest::default()
        })
        .await?;
    print_line!(
        "Upgrade {} of {count} devices, today, {today}; a device that is off gets it when it is on.\n",
        upgrade.id
    )?;

    let mut shown = String::new();
    for _ in 0..MAX_POLLS {
        let line = format!("{}  {}", upgrade.status, counts(&upgrade.device_list));
        if line != shown {
            stage.print(&line)?;
            shown = line;
        }
        if upgrade.status.is_final() {
            break;
        }
        stage.advance_half_an_hour().await;
        upgrade = v1.get_upgrade(&upgrade.id).await?;
    }
    conclude(upgrade.status.as_str(), &upgrade.device_list)
}
