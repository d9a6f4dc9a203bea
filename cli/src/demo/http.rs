//! A campaign of devices that check in, and a configuration file for them (Software Management v2).

use super::{Stage, conclude, counts, pilot, print_package};
use crate::output::{or_unknown, print_line};
use anyhow::{Context, Result};
use jiff::ToSpan;
use thingspace::{
    Upload,
    models::{CampaignStatus, FileUpload, Protocol, SoftwareCampaignRequest},
};

pub async fn run(stage: &Stage) -> Result<()> {
    let v2 = stage.client.software_v2();
    let software = v2.list_software(Some(Protocol::Http)).await?;
    let software = software.first().context("the simulator offers no HTTP software")?;
    let (make, model) = (software.make.as_deref(), software.model.as_deref());
    print_package("Software", &software.software_name, make, model)?;

    let devices = pilot(v2.list_devices(Some(Protocol::Http)), make, model, None).await?;
    let (today, count) = (stage.today(), devices.len());
    let last = today.checked_add(6.days())?;
    let mut campaign = v2
        .schedule_software_campaign(SoftwareCampaignRequest {
            campaign_name: Some("Pilot".to_owned()),
            software_name: software.software_name.clone(),
            software_from: "VerizonFirmwareVersion-01".to_owned(),
            software_to: "VerizonFirmwareVersion-02".to_owned(),
            distribution_type: Protocol::Http,
            start_date: today.into(),
            end_date: last.into(),
            device_list: devices.iter().map(|device| device.device_id.clone()).collect(),
            ..SoftwareCampaignRequest::default()
        })
        .await?;
    print_line!(
        "Campaign {} for {count} devices, {today} to {last}; they receive it when they check in.\n",
        campaign.id
    )?;

    let mut shown = String::new();
    let report = loop {
        let report = v2.list_campaign_devices(&campaign.id).try_collect().await?;
        let line = format!("{}  {}", or_unknown(campaign.status.as_ref()), counts(&report));
        if line != shown {
            stage.print(&line)?;
            shown = line;
        }
        if campaign.status.as_ref().is_some_and(CampaignStatus::is_final) {
            break report;
        }
        stage.advance_half_an_hour().await;
        campaign = v2.get_campaign(&campaign.id).await?;
    };
    if let Some(device) = devices.first() {
        let check_ins = v2.get_check_in_history(&device.device_id).await?;
        print_line!("\n{} checked in {} times.", device.device_id, check_ins.len())?;
    }
    let form = FileUpload {
        file_version: "1.0".to_owned(),
        make: software.make.clone().unwrap_or_default(),
        model: software.model.clone().unwrap_or_default(),
        local_target_path: "/VZWFOTA/settings.txt".to_owned(),
    };
    let file = v2.upload_file(form, Upload::from_bytes("settings.txt", "interval=3600\n")).await?;
    print_line!("Configuration file {} is ready for a file campaign.", file.file_name)?;
    conclude(&or_unknown(campaign.status.as_ref()), &report)
}
