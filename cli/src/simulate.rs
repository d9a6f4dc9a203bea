//! `thingspace simulate`: serves a local simulator.

use crate::{
    data,
    output::{interrupted, print_line, print_text},
};
use anyhow::{Context, Result};
use clap::Args;
use jiff::Timestamp;
use std::{net::IpAddr, path::PathBuf};
use thingspace_simulator::{Fault, Scenario, Simulator, SimulatorOptions};

#[derive(Debug, Args)]
pub struct Simulate {
    /// A scenario in JSON or TOML; the other arguments override its options.
    #[arg(long, value_name = "FILE")]
    scenario: Option<PathBuf>,
    /// Print the JSON Schema of scenarios and exit.
    #[arg(long, exclusive = true)]
    scenario_schema: bool,
    /// The port; 0, the default, selects a free one.
    #[arg(long)]
    port: Option<u16>,
    /// The address to listen on; 127.0.0.1 by default. With 0.0.0.0, other machines and containers can reach the
    /// simulator, without encryption, and the control paths begin with a random token.
    #[arg(long, value_name = "ADDRESS")]
    host: Option<IpAddr>,
    /// A name by which other machines reach the simulator, such as that of its container; repeat the option for more.
    #[arg(long = "name", value_name = "NAME")]
    names: Vec<String>,
    /// The seed; the same seed produces the same devices, credentials and outcomes. 1 by default. The credentials are
    /// not secret: anyone can calculate them from the seed.
    #[arg(long)]
    seed: Option<u64>,
    /// Generate random credentials and tokens instead of those of the seed.
    #[arg(long)]
    random_credentials: bool,
    /// The initial time of the simulator, as in 2026-03-01T00:00:00Z.
    #[arg(long)]
    start: Option<Timestamp>,
    /// Simulated seconds per second; with 0, the default, time advances only on request.
    #[arg(long)]
    speed: Option<f64>,
    /// The number of devices of the account, unless a scenario describes them.
    #[arg(long)]
    devices: Option<usize>,
    /// A fault, in JSON or as in serverError,operation=devices.*,probability=0.1,times=always; repeat the option for more.
    /// --scenario-schema describes the outcomes and the other members.
    #[arg(long = "fault", value_name = "FAULT")]
    faults: Vec<Fault>,
    /// Keep the state in this folder, and continue with the state that is there. Needs the same options at each start.
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Print one line of JSON instead of text.
    #[arg(long)]
    json: bool,
}

impl Simulate {
    /// Serves until it is interrupted.
    pub async fn run(self) -> Result<()> {
        if self.scenario_schema {
            return print_text!("{}", Scenario::schema());
        }
        let mut options = match &self.scenario {
            Some(path) => Scenario::from_path(path)?.into(),
            None => SimulatorOptions::default(),
        };
        options.port = self.port.unwrap_or(options.port);
        options.host = self.host.unwrap_or(options.host);
        options.names.extend(self.names);
        options.seed = self.seed.unwrap_or(options.seed);
        options.random_credentials |= self.random_credentials;
        options.speed = self.speed.unwrap_or(options.speed);
        options.start = self.start.unwrap_or(options.start);
        options.devices = self.devices.unwrap_or(options.devices);
        options.faults = self.faults;
        let (speed, is_elsewhere, name) = (options.speed, !options.host.is_loopback(), options.names.first().cloned());
        let simulator = match self.data {
            Some(folder) => tokio::task::spawn_blocking(move || data::start(options, &folder)).await?,
            None => Simulator::start(options).await.map_err(Into::into),
        };
        let simulator = simulator.context("the simulator cannot start")?;
        let facts = facts(&simulator);
        if self.json {
            print_line!("{}", serde_json::to_string(&facts)?)?;
        } else {
            let text = |name: &str| facts[name].as_str().unwrap_or_default().to_owned();
            print_line!("ThingSpace simulator at {}, time {}", text("url"), text("now"))?;
            print_line!("\nexport THINGSPACE_BASE_URL={}", text("url"))?;
            for name in ["key", "secret", "username", "password", "account"] {
                print_line!("export THINGSPACE_{}={}", name.to_uppercase(), text(name))?;
            }
            if let Some(name) = name {
                print_line!("export THINGSPACE_ALLOW_UNENCRYPTED_HTTP_TO={name}")?;
            }
            if is_elsewhere {
                print_line!(
                    "\nOther machines can reach it, without encryption. The control paths are at {}",
                    text("control")
                )?;
            }
            if speed == 0.0 {
                print_line!(
                    "\nTime does not advance automatically. To advance it: curl -d '{{\"days\": 1}}' {}/advance",
                    text("control")
                )?;
            }
            print_line!("Press Ctrl-C to stop.")?;
        }
        interrupted().await?;
        simulator.stop();
        Ok(())
    }
}

/// Returns the settings of a client. The credentials are valid for this simulator only.
fn facts(simulator: &Simulator) -> serde_json::Value {
    let credentials = simulator.credentials();
    serde_json::json!({
        "url": simulator.url(),
        "control": simulator.control_url(),
        "key": credentials.key.expose(),
        "secret": credentials.secret.expose(),
        "username": credentials.username.expose(),
        "password": credentials.password.expose(),
        "account": simulator.account(),
        "now": simulator.now().to_string(),
    })
}
