//! An upgrade that is pushed on a day (Software Management v1).

use super::{Stage, conclude, counts, pilot, print_package};
use crate::output::{or_unknown, print_line};
use anyhow::{Context, Result};
use thingspace::models::{FirmwareUpgradeRequest, Protocol, UpgradeStatus};

/// The maximum number of polls, half an hour apart: devices that stay off would keep the upgrade open.
const MAX_POLLS: usize = 48 * 14;

pub async fn run(stage: &Stage) -> Result<()> {
    let v1 = stage.client.software_v1();
    let firmware = v1.list_firmware(Some(Protocol::OmaDm)).await?;
    let firmware = firmware.first().context("the simulator offers no OMA-DM firmware")?;
    let (make, model) = (firmware.make.as_deref(), firmware.model.as_deref());
    print_package("Firmware", &firmware.firmware_name, make, model)?;

    let devices = v1.list_devices(Some(Protocol::OmaDm));
    let matching = pilot(devices, make, model, firmware.from_version.as_deref()).await?;
    let (today, count) = (stage.today(), matching.len());
    let mut upgrade = v1
        .schedule_upgrade(FirmwareUpgradeRequest {
            firmware_name: firmware.firmware_name.clone(),
            firmware_to: firmware.to_version.clone().unwrap_or_default(),
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
        let line = format!("{}  {}", or_unknown(upgrade.status.as_ref()), counts(&upgrade.device_list));
        if line != shown {
            stage.print(&line)?;
            shown = line;
        }
        if upgrade.status.as_ref().is_some_and(UpgradeStatus::is_final) {
            break;
        }
        stage.advance_half_an_hour().await;
        upgrade = v1.get_upgrade(&upgrade.id).await?;
    }
    conclude(&or_unknown(upgrade.status.as_ref()), &upgrade.device_list)
}
