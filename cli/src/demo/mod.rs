//! `thingspace demo`: a complete campaign on an embedded simulator.

mod http;
mod lwm2m;
mod oma;

use crate::output::{self, print_line};
use anyhow::{Context, Result, ensure};
use clap::{Args, ValueEnum};
use jiff::{SignedDuration, civil::Date, tz::TimeZone};
use std::{io::IsTerminal, time::Duration};
use thingspace::{
    Client, Pager,
    models::{CampaignDevice, Device, DevicePage, DeviceUpgradeStatus},
};
use thingspace_simulator::{Simulator, SimulatorOptions};

/// The number of devices in the demonstration: the limit of a pilot.
const PILOT: usize = 20;

#[derive(Debug, Args)]
pub struct Demo {
    /// The seed; the same seed produces the same devices and outcomes.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The protocol of the devices, which decides the version of Software Management that upgrades them.
    #[arg(long, value_enum, default_value_t = Protocol::Lwm2m)]
    protocol: Protocol,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Protocol {
    /// A network-aware campaign (v3).
    Lwm2m,
    /// An upgrade that is pushed today (v1).
    Oma,
    /// A campaign of devices that check in, and their configuration file (v2).
    Http,
}

impl Demo {
    /// Logs in, finds firmware, schedules an upgrade, follows it, and prints its report.
    pub async fn run(self) -> Result<()> {
        let simulator = Simulator::start(SimulatorOptions { seed: self.seed, ..SimulatorOptions::default() })
            .await
            .context("the simulator cannot start")?;
        print_line!("Simulator at {}; its time is {}.", simulator.url(), simulator.now())?;
        let client =
            Client::builder(simulator.credentials()).base_url(simulator.url()).account(simulator.account()).build()?;
        let stage = Stage { simulator, client };
        match self.protocol {
            Protocol::Lwm2m => lwm2m::run(&stage).await,
            Protocol::Oma => oma::run(&stage).await,
            Protocol::Http => http::run(&stage).await,
        }
    }
}

/// The simulator and the client of a demonstration.
struct Stage {
    simulator: Simulator,
    client: Client,
}

impl Stage {
    fn today(&self) -> Date {
        self.client.now().to_zoned(TimeZone::UTC).date()
    }

    /// Advances the simulator by half an hour; pauses on a terminal, so that a reader can follow.
    #[allow(clippy::disallowed_methods, reason = "real time passes for the reader alone")]
    async fn advance_half_an_hour(&self) {
        let pause = Duration::from_millis(if std::io::stdout().is_terminal() { 20 } else { 0 });
        tokio::time::sleep(pause).await;
        self.simulator.advance(SignedDuration::from_mins(30));
    }

    fn print(&self, line: &str) -> Result<()> {
        print_line!("{}  {line}", self.simulator.now().strftime("%d %b %H:%M"))
    }
}

/// Prints the package that is installed, and the maker and model that it is for.
fn print_package(kind: &str, name: &str, make: Option<&str>, model: Option<&str>) -> Result<()> {
    let of = |part: Option<&str>| output::or_unknown(part.as_ref());
    print_line!("{kind} {name} for {} {}.", of(make), of(model))
}

/// Returns as many devices of one make and model as a pilot may have.
async fn pilot(
    mut devices: Pager<DevicePage>,
    make: Option<&str>,
    model: Option<&str>,
    version: Option<&str>,
) -> Result<Vec<Device>> {
    let mut matching = Vec::new();
    while let Some(device) = devices.try_next().await? {
        let same = |field: &Option<String>, value: Option<&str>| {
            value.is_none_or(|value| field.as_deref().is_some_and(|field| field.eq_ignore_ascii_case(value)))
        };
        if same(&device.make, make) && same(&device.model, model) && same(&device.firmware, version) {
            matching.push(device);
        }
        if matching.len() == PILOT {
            break;
        }
    }
    ensure!(!matching.is_empty(), "no device of the simulator matches the package");
    Ok(matching)
}

/// Prints a report, and fails if no device was upgraded.
fn conclude(status: &str, report: &[CampaignDevice]) -> Result<()> {
    print_line!("\n{}", output::report_table(report))?;
    let upgraded = report.iter().filter(|device| device.status == Some(DeviceUpgradeStatus::UpgradeSuccess)).count();
    print_line!("{status}: {upgraded} of {} devices upgraded.", report.len())?;
    ensure!(upgraded > 0, "the upgrade did not end successfully");
    Ok(())
}

/// Returns the number of devices at each status, in one line.
fn counts(devices: &[CampaignDevice]) -> String {
    let mut counts: Vec<(String, usize)> = Vec::new();
    for device in devices {
        let status = output::or_unknown(device.status.as_ref());
        match counts.iter_mut().find(|(other, _)| *other == status) {
            Some((_, count)) => *count += 1,
            None => counts.push((status, 1)),
        }
    }
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts.iter().map(|(status, count)| format!("{status}: {count}")).collect::<Vec<_>>().join("  ")
}
