//! `thingspace simulate`: a ThingSpace of your own.

use anyhow::{Context, Result};
use clap::Args;
use jiff::Timestamp;
use std::io::Write;
use thingspace_simulator::{Simulator, SimulatorOptions};

#[derive(Debug, Args)]
pub struct Simulate {
    /// The port on 127.0.0.1; 0 takes a free one.
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// The same seed gives the same devices, secrets and outcomes.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Where the simulator's time begins, as in 2026-03-01T00:00:00Z.
    #[arg(long)]
    start: Option<Timestamp>,
    /// How many simulated seconds pass in a second; 0 lets time stand still until it is moved.
    #[arg(long, default_value_t = 0.0)]
    speed: f64,
    /// How many devices the account has.
    #[arg(long)]
    devices: Option<usize>,
    /// Print one line of JSON instead of text.
    #[arg(long)]
    json: bool,
}

impl Simulate {
    /// Serves until it is interrupted.
    pub async fn run(self) -> Result<()> {
        let mut options =
            SimulatorOptions { port: self.port, seed: self.seed, speed: self.speed, ..SimulatorOptions::default() };
        if let Some(start) = self.start {
            options.start = start;
        }
        if let Some(devices) = self.devices {
            options.devices = devices;
        }
        let simulator = Simulator::start(options).await.context("the simulator cannot start")?;
        let facts = facts(&simulator);
        let mut out = std::io::stdout().lock();
        if self.json {
            writeln!(out, "{}", serde_json::to_string(&facts)?)?;
        } else {
            let text = |name: &str| facts[name].as_str().unwrap_or_default().to_owned();
            writeln!(out, "ThingSpace simulator at {}, time {}", text("url"), text("now"))?;
            writeln!(out, "\nexport THINGSPACE_BASE_URL={}", text("url"))?;
            for name in ["key", "secret", "username", "password", "account"] {
                writeln!(out, "export THINGSPACE_{}={}", name.to_uppercase(), text(name))?;
            }
            if self.speed == 0.0 {
                writeln!(
                    out,
                    "\nTime stands still. Move it: curl -d '{{\"days\": 1}}' {}/_simulator/advance",
                    text("url")
                )?;
            }
            writeln!(out, "Ctrl-C ends it.")?;
        }
        out.flush()?;
        drop(out);
        tokio::signal::ctrl_c().await?;
        simulator.stop();
        Ok(())
    }
}

/// What a client needs to know. The credentials open nothing but this simulator.
fn facts(simulator: &Simulator) -> serde_json::Value {
    let credentials = simulator.credentials();
    serde_json::json!({
        "url": simulator.url(),
        "key": credentials.key.expose(),
        "secret": credentials.secret.expose(),
        "username": credentials.username.expose(),
        "password": credentials.password.expose(),
        "account": simulator.account(),
        "now": simulator.now().to_string(),
    })
}
