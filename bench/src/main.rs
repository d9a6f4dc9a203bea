//! Compares the Rust client with plain, typed reqwest, with a simulator in another process.
//!
//! Prints one line of JSON per measurement; `cargo xtask bench` makes a table of them.
#![forbid(unsafe_code)]
#![allow(clippy::disallowed_methods, reason = "it measures real time")]

use anyhow::{Context, Result};
use cpu_time::ProcessTime;
use futures::{StreamExt, TryStreamExt, stream};
use serde::Deserialize;
use std::time::{Duration, Instant};
use thingspace::{
    Client, Credentials,
    models::{LoginRequest, TokenRequest},
};

/// A device as a user of a plain HTTP client would declare it.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(dead_code, reason = "fields are read to be parsed, as a real caller would have them")]
struct Device {
    #[serde(rename = "deviceId")]
    id: String,
    mdn: Option<String>,
    model: Option<String>,
    make: Option<String>,
    firmware: Option<String>,
    fota_eligible: Option<bool>,
    license_assigned: Option<bool>,
    status: Option<String>,
    protocol: Option<String>,
    create_time: Option<String>,
    upgrade_time: Option<String>,
    update_time: Option<String>,
    refresh_time: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Devices {
    has_more_data: bool,
    last_seen_device_id: Option<String>,
    device_list: Vec<Device>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Subscription {
    account_name: String,
}

/// A raw client, which fetches the tokens once and validates nothing.
struct Bare {
    http: reqwest::Client,
    base: String,
    bearer: String,
    session: String,
}

impl Bare {
    async fn get<T: for<'de> Deserialize<'de>>(&self, path: &str) -> Result<T> {
        let request = self
            .http
            .get(format!("{}{path}", self.base))
            .bearer_auth(&self.bearer)
            .header("VZ-M2M-Token", &self.session);
        Ok(request.send().await?.error_for_status()?.json().await?)
    }
}

/// Runs `work` and prints calls per second and CPU per call.
async fn measure(task: &str, client: &str, calls: u32, work: impl Future<Output = Result<()>>) -> Result<()> {
    let (wall, cpu) = (Instant::now(), ProcessTime::now());
    work.await?;
    let (wall, cpu) = (wall.elapsed().as_secs_f64(), cpu.elapsed().as_secs_f64());
    let line = serde_json::json!({
        "language": "rust", "task": task, "client": client,
        "callsPerSecond": f64::from(calls) / wall, "cpuPerCall": cpu / f64::from(calls) * 1000.0, "seconds": wall,
    });
    println!("{line}");
    Ok(())
}

#[tokio::main]
async fn main() -> Result<()> {
    let client = Client::from_env()?.build()?;
    let account = client.account().context("THINGSPACE_ACCOUNT")?.to_owned();
    let credentials = Credentials::from_env()?;
    let login = LoginRequest { username: credentials.username.expose().to_owned(), password: credentials.password };
    let bare = Bare {
        http: reqwest::Client::builder()
            .tls_backend_preconfigured(thingspace::tls_configuration(&[]).map_err(anyhow::Error::msg)?)
            .no_proxy()
            // The comparison is fair only with timeouts.
            .timeout(Duration::from_mins(1))
            .read_timeout(Duration::from_secs(30))
            .connect_timeout(Duration::from_secs(10))
            .build()?,
        base: client.base_url().to_owned(),
        bearer: client.oauth().request_token(TokenRequest::default()).await?.access_token.expose().to_owned(),
        session: client.sessions().login(login).await?.session_token.expose().to_owned(),
    };
    let v3 = client.software_v3();
    let path = format!("/api/fota/v3/subscriptions/{account}");
    let ours = || async { v3.get_subscription().await.map(drop).map_err(anyhow::Error::from) };
    let theirs = || async { bare.get::<Subscription>(&path).await.map(|response| drop(response.account_name)) };
    let lists = 10;

    for _ in 0..500 {
        ours().await?;
        theirs().await?;
    }
    for _ in 0..3 {
        measure("sequential", "reqwest", 2_000, async {
            stream::iter(0..2_000).map(Ok).try_for_each(|_| theirs()).await
        })
        .await?;
        measure("sequential", "thingspace", 2_000, async {
            stream::iter(0..2_000).map(Ok).try_for_each(|_| ours()).await
        })
        .await?;
        measure("64 at once", "reqwest", 8_000, async {
            stream::iter(0..8_000).map(Ok).try_for_each_concurrent(64, |_| theirs()).await
        })
        .await?;
        measure("64 at once", "thingspace", 8_000, async {
            stream::iter(0..8_000).map(Ok).try_for_each_concurrent(64, |_| ours()).await
        })
        .await?;
        measure("10,000 devices", "reqwest", lists, async {
            for _ in 0..lists {
                let mut devices = Vec::new();
                let mut cursor = "0".to_owned();
                loop {
                    let page: Devices =
                        bare.get(&format!("/api/fota/v3/devices/{account}?lastSeenDeviceId={cursor}")).await?;
                    devices.extend(page.device_list);
                    cursor = match page.last_seen_device_id {
                        Some(last) if page.has_more_data => last,
                        _ => break,
                    };
                }
                anyhow::ensure!(devices.len() >= 10_000, "{} devices", devices.len());
            }
            Ok(())
        })
        .await?;
        let listed = Box::pin(async {
            for _ in 0..lists {
                let devices = v3.list_devices(None).try_collect().await?;
                anyhow::ensure!(devices.len() >= 10_000, "{} devices", devices.len());
            }
            Ok(())
        });
        measure("10,000 devices", "thingspace", lists, listed).await?;
    }
    Ok(())
}
