//! `thingspace demo`: the whole journey, on a simulator of its own.

use crate::show;
use anyhow::{Context, Result, bail};
use clap::Args;
use jiff::{SignedDuration, ToSpan, tz::TimeZone};
use std::{
    io::{IsTerminal, Write},
    ops::ControlFlow,
    time::Duration,
};
use thingspace::{
    Client, WaitOptions,
    models::{CampaignRequest, CampaignStatus, DeviceUpgradeStatus, Protocol, TimeWindow},
};
use thingspace_simulator::{Simulator, SimulatorOptions};

/// Devices of the demonstration: what a pilot may have.
const PILOT: usize = 20;

#[derive(Debug, Args)]
pub struct Demo {
    /// The same seed gives the same devices and outcomes.
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

impl Demo {
    /// Logs in, finds firmware, schedules a campaign, follows it, prints its report.
    pub async fn run(self) -> Result<()> {
        let simulator = Simulator::start(SimulatorOptions { seed: self.seed, ..SimulatorOptions::default() })
            .await
            .context("the simulator cannot start")?;
        println!("A ThingSpace of your own at {}; its time is {}.", simulator.url(), simulator.now());
        let client =
            Client::builder(simulator.credentials()).base_url(simulator.url()).account(simulator.account()).build()?;
        let v3 = client.software_v3();

        let firmware = v3.list_firmware(Protocol::Lwm2m).await?;
        let firmware = firmware.first().context("the simulator offers no firmware")?;
        println!("Firmware {} for {} {}.", firmware.firmware_name, firmware.make, firmware.model);

        let mut fitting = Vec::new();
        let mut devices = v3.list_devices(Some(Protocol::Lwm2m));
        while let Some(device) = devices.try_next().await? {
            let same = |field: &Option<String>, value: &str| {
                field.as_deref().is_some_and(|field| field.eq_ignore_ascii_case(value))
            };
            if same(&device.firmware, &firmware.firmware_from)
                && same(&device.model, &firmware.model)
                && same(&device.make, &firmware.make)
            {
                fitting.push(device.device_id);
            }
            if fitting.len() == PILOT {
                break;
            }
        }
        let today = client.now().to_zoned(TimeZone::UTC).date();
        let last = today.checked_add(6.days())?;
        let count = fitting.len();
        let campaign = v3
            .schedule_campaign(CampaignRequest {
                campaign_name: Some("Pilot".to_owned()),
                firmware_name: firmware.firmware_name.clone(),
                firmware_from: firmware.firmware_from.clone(),
                firmware_to: firmware.firmware_to.clone(),
                protocol: Protocol::Lwm2m,
                start_date: today.into(),
                end_date: last.into(),
                campaign_time_windows: Some(vec![TimeWindow { start_time: 18, end_time: 22 }]),
                device_list: fitting,
                auto_assign_license_flag: Some(true),
                ..CampaignRequest::default()
            })
            .await?;
        println!("Campaign {} for {count} devices, {today} to {last}, 18:00 to 22:00 UTC.\n", campaign.id);

        // On a terminal, the eye may follow.
        let poll_interval = Duration::from_millis(if std::io::stdout().is_terminal() { 20 } else { 0 });
        let mut shown = String::new();
        let options = WaitOptions { poll_interval, ..WaitOptions::default() };
        let campaign = v3
            .wait_for_campaign_with(&campaign.id, options, |progress| {
                let line = show::progress(progress);
                if line != shown {
                    println!("{}  {line}", simulator.now().strftime("%d %b %H:%M"));
                    shown = line;
                }
                simulator.advance(SignedDuration::from_mins(30));
                if std::io::stdout().flush().is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
            })
            .await?;

        let report = v3.list_campaign_devices(&campaign.id).try_collect().await?;
        println!("\n{}", show::report(&report));
        let upgraded = report.iter().filter(|device| device.status == DeviceUpgradeStatus::UpgradeSuccess).count();
        println!("{}: {upgraded} of {} devices upgraded.", campaign.status, report.len());
        if campaign.status != CampaignStatus::Ended || upgraded == 0 {
            bail!("the campaign did not end as it should");
        }
        Ok(())
    }
}
