//! Measures the simulator at scale: a v3 campaign of 31 days for 10,000, 100,000 and 1,000,000 devices, with
//! retries, and with a listener on this machine that acknowledges every message; and a client that reads
//! the report of that campaign, and the list of all devices.
//!
//! Each size and each reader runs in a separate process, so that its peak of memory can be measured.
//! Prints one line of JSON for each; `cargo xtask bench rust` runs it.
#![forbid(unsafe_code)]
#![allow(clippy::disallowed_methods, reason = "it measures real time")]

use anyhow::{Context, Result, bail, ensure};
use axum::{Router, body::Bytes, http::StatusCode, routing::post};
use jiff::SignedDuration;
use serde_json::{Value, json};
use std::{fmt::Write, process::Command, time::Instant};
use thingspace::{Client, models::DeviceListRequest};
use thingspace_simulator::{Scenario, Simulator};

const SIZES: [u64; 3] = [10_000, 100_000, 1_000_000];
/// The limits of each size: seconds, bytes of the simulator, bytes of a client that reads the report.
const MOST: (f64, u64, u64) = (60.0, 2 << 30, 64 << 20);
/// Devices of a cell.
const CROWD: u64 = 500;
const FIRST: u64 = 35_000_000_000_000;

#[tokio::main]
async fn main() -> Result<()> {
    match std::env::args().nth(1).as_deref() {
        None => {}
        Some("list") => return list().await,
        Some("devices") => return list_devices().await,
        Some(size) => return measure(size.parse().context("the size is a number of devices")?).await,
    }
    for size in SIZES {
        let status = Command::new(std::env::current_exe()?).arg(size.to_string()).status()?;
        ensure!(status.success(), "{size} devices: {status}");
    }
    Ok(())
}

/// Four of five devices are good, some are flaky, some never to be reached; every cell has some of each.
fn scenario(size: u64) -> Result<Scenario> {
    let (good, flaky) = (size * 80 / 100, size * 15 / 100);
    let group = |count: u64, first: u64, behaviour: &str| {
        json!({
            "count": count, "make": "SimMake", "model": "Model-S", "protocol": "LWM2M", "version": "1.0",
            "firstImei": first.to_string(), "cells": size / CROWD, "behaviour": behaviour,
        })
    };
    let scenario = json!({
        "options": {"pilotRule": false, "maxCampaignDevices": size, "sessionIdleMinutes": 100_000},
        "packages": [{"make": "SimMake", "model": "Model-S", "protocol": "LWM2M", "from": "1.0", "to": "2.0"}],
        "accounts": [{"name": "S-1", "groups": [
            group(good, FIRST, "good"),
            group(flaky, FIRST + good, "flaky"),
            group(size - good - flaky, FIRST + good + flaky, "never"),
        ]}],
    });
    Ok(Scenario::from_json(&scenario.to_string())?)
}

async fn measure(size: u64) -> Result<()> {
    let begun = Instant::now();
    let simulator = Simulator::start(scenario(size)?).await?;
    let made = begun.elapsed();
    let platform = Platform::log_in(&simulator).await?;
    let socket = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}/", socket.local_addr()?);
    let listener = Router::new()
        .route("/", post(async |_: Bytes| StatusCode::NO_CONTENT))
        .layer(axum::extract::DefaultBodyLimit::disable());
    tokio::spawn(async move { axum::serve(socket, listener).await });
    platform.post("callbacks/S-1", json!({"url": url}).to_string()).await?;

    let begun = Instant::now();
    let campaign = platform.post("campaigns/firmware/S-1", request(size)?).await?;
    simulator.advance_async(SignedDuration::from_hours(24 * 32)).await;
    let lived = begun.elapsed();
    let statistics = simulator.statistics();
    ensure!(lived.as_secs_f64() <= MOST.0, "it took {lived:?}");
    ensure!(peak().is_none_or(|bytes| bytes <= MOST.1), "it took {:?} bytes", peak());
    ensure!(statistics.upgrades >= size * 80 / 100, "only {} devices were upgraded", statistics.upgrades);
    ensure!(statistics.attempts > statistics.upgrades, "nothing was tried again");
    ensure!(statistics.callbacks_acknowledged >= 4 * size.div_ceil(1000), "messages are missing");
    let line = json!({
        "devices": size, "cells": size / CROWD, "worldSeconds": made.as_secs_f64(), "seconds": lived.as_secs_f64(),
        "devicesPerSecond": f64::from(u32::try_from(size)?) / lived.as_secs_f64(),
        "peakBytesPerDevice": peak().map(|bytes| bytes / size), "attempts": statistics.attempts,
        "upgrades": statistics.upgrades, "callbacks": statistics.callbacks_acknowledged,
    });
    println!("{line}");
    let campaign = campaign["id"].as_str().context("no campaign")?;
    for reader in ["list", "devices"] {
        read(&simulator, reader, campaign, size)?;
    }
    Ok(())
}

/// Reads a list with a client in a separate process.
fn read(simulator: &Simulator, reader: &str, campaign: &str, size: u64) -> Result<()> {
    let credentials = simulator.credentials();
    let status = Command::new(std::env::current_exe()?)
        .arg(reader)
        .env("THINGSPACE_BASE_URL", simulator.url())
        .env("THINGSPACE_ACCOUNT", "S-1")
        .env("THINGSPACE_KEY", credentials.key.expose())
        .env("THINGSPACE_SECRET", credentials.secret.expose())
        .env("THINGSPACE_USERNAME", credentials.username.expose())
        .env("THINGSPACE_PASSWORD", credentials.password.expose())
        .env("CAMPAIGN", campaign)
        .env("DEVICES", size.to_string())
        .status()?;
    ensure!(status.success(), "the reader of {reader}: {status}");
    Ok(())
}

/// Reads the report of a campaign through a client, one device after the other.
async fn list() -> Result<()> {
    let client = Client::from_env()?.build()?;
    let begun = Instant::now();
    let mut devices = client.software_v3().list_campaign_devices(std::env::var("CAMPAIGN")?);
    let mut count = 0_u32;
    while devices.try_next().await?.is_some() {
        count += 1;
    }
    print_result("software_v3.list_campaign_devices", count, begun)
}

/// Reads every line of the account through a client, one device after the other, in pages of 2,000.
async fn list_devices() -> Result<()> {
    let client = Client::from_env()?.build()?;
    let begun = Instant::now();
    let mut devices = client.devices().list_devices(DeviceListRequest::default());
    let mut count = 0_u32;
    while let Some(device) = devices.try_next().await? {
        ensure!(device.device_ids.len() > 1, "a device without its SIM: {:?}", device.device_ids);
        count += 1;
    }
    let wanted: u32 = std::env::var("DEVICES")?.parse()?;
    ensure!(count == wanted, "{count} of {wanted} devices were listed");
    print_result("devices.list_devices", count, begun)
}

/// Prints the measurement of a reader, whose memory must not grow with the number of devices.
fn print_result(what: &str, count: u32, begun: Instant) -> Result<()> {
    let seconds = begun.elapsed().as_secs_f64();
    let line = json!({
        "read": what, "listed": count, "seconds": seconds, "devicesPerSecond": f64::from(count) / seconds,
        "peakBytes": peak(),
    });
    println!("{line}");
    ensure!(seconds <= MOST.0, "it took {seconds} s");
    ensure!(peak().is_none_or(|bytes| bytes <= MOST.2), "it took {:?} bytes", peak());
    Ok(())
}

/// The campaign: 31 days, one window of four hours a day.
fn request(size: u64) -> Result<String> {
    let mut devices = String::new();
    for body in FIRST..FIRST + size {
        write!(devices, "{}\"{body}{}\"", if body == FIRST { "" } else { "," }, check_digit(body))?;
    }
    Ok(format!(
        "{{\"campaignName\":\"scale\",\"firmwareName\":\"SimMake_Model-S_1.0_2.0\",\"firmwareFrom\":\"1.0\",\
         \"firmwareTo\":\"2.0\",\"protocol\":\"LWM2M\",\"startDate\":\"2026-03-01\",\"endDate\":\"2026-03-31\",\
         \"campaignTimeWindowList\":[{{\"startTime\":1,\"endTime\":5}}],\"deviceList\":[{devices}]}}"
    ))
}

/// Returns the check digit of an IMEI (Luhn).
fn check_digit(body: u64) -> u64 {
    let digits = body.to_string().into_bytes().into_iter().rev().map(|digit| u64::from(digit - b'0'));
    let sum: u64 =
        digits.enumerate().map(|(at, digit)| if at % 2 == 0 { digit * 2 / 10 + digit * 2 % 10 } else { digit }).sum();
    (10 - sum % 10) % 10
}

/// Returns the peak memory of this process, if the system reports it.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().strip_suffix(" kB")?.parse::<u64>().ok()? * 1024)
}

fn http() -> Result<reqwest::Client> {
    let tls = thingspace::tls_configuration(&[]).map_err(anyhow::Error::msg)?;
    Ok(reqwest::Client::builder().tls_backend_preconfigured(tls).no_proxy().build()?)
}

/// The simulator, accessed with plain HTTP.
struct Platform {
    http: reqwest::Client,
    url: String,
    bearer: String,
    session: String,
}

impl Platform {
    async fn log_in(simulator: &Simulator) -> Result<Self> {
        let (http, url) = (http()?, simulator.url().to_owned());
        let credentials = simulator.credentials();
        let request = http.post(format!("{url}/api/ts/v1/oauth2/token")).form(&[("grant_type", "client_credentials")]);
        let request = request.basic_auth(credentials.key.expose(), Some(credentials.secret.expose()));
        let token: Value = request.send().await?.json().await?;
        let bearer = token["access_token"].as_str().context("no bearer token")?.to_owned();
        let login = json!({"username": credentials.username.expose(), "password": credentials.password.expose()});
        let request = http.post(format!("{url}/api/m2m/v1/session/login")).bearer_auth(&bearer).json(&login);
        let token: Value = request.send().await?.json().await?;
        let session = token["sessionToken"].as_str().context("no session token")?.to_owned();
        Ok(Self { http, url, bearer, session })
    }

    async fn post(&self, path: &str, body: String) -> Result<Value> {
        let request = self.http.post(format!("{}/api/fota/v3/{path}", self.url)).bearer_auth(&self.bearer);
        let response = request.header("VZ-M2M-Token", &self.session).body(body).send().await?;
        if !response.status().is_success() {
            bail!("{path}: {} {}", response.status(), response.text().await?);
        }
        Ok(response.json().await?)
    }
}
