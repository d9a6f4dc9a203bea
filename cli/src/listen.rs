//! `thingspace listen`: a callback listener that prints the messages it receives.

use crate::output::{interrupted, or_unknown, print_line, report_line};
use anyhow::{Context, Result, anyhow, ensure};
use clap::Args;
use serde_json::Value;
use std::{
    collections::BTreeMap,
    env::VarError,
    fmt::Write as _,
    net::{IpAddr, Ipv4Addr},
    sync::Arc,
    thread,
};
use thingspace::{
    callbacks::{self, Event},
    models::{
        CampaignDevice, ConnectivityCallback, ListenerOptions, SoftwareCallback, UnknownMember, Validate,
        ValidationContext,
    },
};

use tokio::{
    net::TcpListener,
    sync::{OwnedSemaphorePermit, Semaphore, mpsc, oneshot},
};
use tracing_subscriber::{
    filter::{LevelFilter, Targets},
    fmt,
    prelude::*,
};

/// The environment variable with the password that messages must contain; process lists would show an option.
const PASSWORD: &str = "THINGSPACE_CALLBACK_PASSWORD";

/// The maximum number of bytes of messages that wait to be printed; further messages are acknowledged only when there
/// is room.
const WAITING_BYTES: usize = 16 << 20;

#[derive(Debug, Args)]
pub struct Listen {
    /// The port; 0 selects a free one. The platform connects to 80, 443, 9001-9006, 50551-50559 and 28200-28220.
    #[arg(long, default_value_t = 9001)]
    port: u16,
    /// The address of this machine to listen on; 0.0.0.0 for all.
    #[arg(long, default_value_t = IpAddr::from(Ipv4Addr::LOCALHOST))]
    host: IpAddr,
    /// The user name that messages must contain; `THINGSPACE_CALLBACK_PASSWORD` contains the password.
    #[arg(long)]
    username: Option<String>,
    /// Print each message as one line of JSON instead of text.
    #[arg(long)]
    json: bool,
}

impl Listen {
    /// Listens and prints until it is interrupted.
    pub async fn run(self) -> Result<()> {
        // Rejected requests are reported on standard error.
        let lines =
            fmt::layer().with_writer(std::io::stderr).log_internal_errors(false).without_time().with_target(false);
        let filter = Targets::new().with_target("thingspace", LevelFilter::WARN);
        let _ = tracing_subscriber::registry().with(lines).with(filter).try_init();
        let options = self.options()?;
        let (queue, lines) = mpsc::unbounded_channel();
        let (room, is_json) = (Arc::new(Semaphore::new(WAITING_BYTES)), self.json);
        let listener = move |event| {
            let (queue, room) = (queue.clone(), Arc::clone(&room));
            async move {
                let line = line_of(event, is_json)?;
                let bytes = u32::try_from(line.len().clamp(1, WAITING_BYTES))?;
                let room = room.acquire_many_owned(bytes).await?;
                queue.send((line, room)).map_err(|_| anyhow!("the output is closed"))
            }
        };
        let (host, port) = (self.host, self.port);
        let socket = TcpListener::bind((host, port))
            .await
            .with_context(|| format!("cannot listen on {host}, port {port}; try another --port"))?;
        report_line!(
            "Listening on http://{}/ for messages of the platform. Press Ctrl-C to stop.",
            socket.local_addr()?
        );
        report_line!(
            "The platform supports https only: put a proxy with a certificate in front, and register its URL."
        );
        let (done, printed) = oneshot::channel();
        // Writing blocks while the reader of the output stalls, which must not keep the command from ending.
        thread::Builder::new()
            .name("thingspace-listen-print".to_owned())
            .spawn(move || done.send(print(lines)))
            .context("cannot start a thread")?;
        tokio::select! {
            ended = callbacks::serve(socket, options, listener) => ended.context("the listener failed"),
            printed = printed => printed.context("the output ended")?,
            interrupted = interrupted() => interrupted.context("cannot wait for Ctrl-C"),
        }
    }

    fn options(&self) -> Result<ListenerOptions> {
        let password = match std::env::var(PASSWORD) {
            Ok(password) => Some(password),
            Err(VarError::NotPresent) => None,
            Err(VarError::NotUnicode(_)) => anyhow::bail!("{PASSWORD} is not valid text"),
        };
        ensure!(password.as_deref() != Some(""), "{PASSWORD} is empty; unset it, or set a password");
        ensure!(
            self.username.is_none() || password.is_some(),
            "a user name alone does not protect the listener; set {PASSWORD} too"
        );
        let options = ListenerOptions {
            username: self.username.clone(),
            password: password.map(Into::into),
            ..ListenerOptions::default()
        };
        if let Some(finding) = options.findings(&ValidationContext::default()).first() {
            let setting = if finding.path == "username" { "--username" } else { PASSWORD };
            anyhow::bail!("{setting}: {}", finding.message);
        }
        Ok(options)
    }
}

/// A line that waits to be printed, and the room that it takes until then.
type Waiting = (String, OwnedSemaphorePermit);

/// Prints lines as they come.
fn print(mut lines: mpsc::UnboundedReceiver<Waiting>) -> Result<()> {
    while let Some((line, _room)) = lines.blocking_recv() {
        print_line!("{line}")?;
    }
    Ok(())
}

/// Returns the line to print for a message, without its password.
fn line_of(event: Event, is_json: bool) -> Result<String> {
    Ok(match event {
        Event::Software(event) => {
            let event = SoftwareCallback { password: None, ..*event };
            if is_json { serde_json::to_string(&event)? } else { text(&event) }
        }
        Event::Connectivity(event) => {
            let event = ConnectivityCallback { password: None, ..*event };
            if is_json { serde_json::to_string(&event)? } else { connectivity(&event)? }
        }
    })
}

/// Returns one line for a message.
fn text(event: &SoftwareCallback) -> String {
    let kind = event.kind.as_str();
    let mut line =
        format!("{} {}", if kind.is_empty() { "message" } else { kind }, or_unknown(event.account_name.as_ref()));
    // Writing into a String cannot fail.
    for firmware in &event.firmware_list {
        let _ = write!(
            line,
            "  {} ({} to {})",
            firmware.firmware_name,
            or_unknown(firmware.from_version.as_ref()),
            or_unknown(firmware.to_version.as_ref())
        );
    }
    for software in &event.software_list {
        let _ = write!(
            line,
            "  {} ({} {})",
            software.software_name,
            or_unknown(software.make.as_ref()),
            or_unknown(software.model.as_ref())
        );
    }
    if let Some(upgrade) = &event.upgrade {
        let (id, status) = (or_unknown(upgrade.upgrade_id.as_ref()), or_unknown(upgrade.status.as_ref()));
        let _ = write!(line, "  upgrade {id} {status}{}", counts(&upgrade.device_list));
    }
    if let Some(campaign) = &event.campaign {
        let (id, status) = (or_unknown(campaign.campaign_id.as_ref()), or_unknown(campaign.status.as_ref()));
        let _ = write!(line, "  campaign {id} {status}{}", counts(&campaign.device_list));
    }
    plain(line, &event.unknown_members)
}

/// Returns one line for a message of Connectivity Management or Location: the request, the status, the device, and
/// each part that is set, in JSON.
fn connectivity(event: &ConnectivityCallback) -> Result<String> {
    let status = event.status.as_ref().map_or("", |status| status.as_str());
    let mut line =
        format!("{} {}", if status.is_empty() { "message" } else { status }, or_unknown(event.request_id.as_ref()));
    for device in &event.device_ids {
        let _ = write!(line, "  {} {}", device.kind.as_str(), device.id);
    }
    let parts = serde_json::to_value(event)?;
    for (name, part) in parts.as_object().into_iter().flatten() {
        let is_part = part.is_object() || name == "reportStatus" || name == "comment";
        if is_part && !part.is_null() {
            let _ = write!(line, "  {name}={}", filled(part));
        }
    }
    Ok(plain(line, &event.unknown_members))
}

/// Returns a part without its empty members.
fn filled(part: &Value) -> Value {
    match part {
        Value::Object(members) => members
            .iter()
            .filter(|(_, part)| !part.is_null())
            .map(|(name, part)| (name.clone(), filled(part)))
            .collect(),
        part => part.clone(),
    }
}

/// Adds the unknown members to the line, and replaces control characters: a message must not control the terminal.
fn plain(mut line: String, unknown: &[UnknownMember]) -> String {
    for unknown in unknown {
        let _ = write!(line, "  {}={}", unknown.path, unknown.json);
    }
    line.chars().map(|letter| if letter.is_control() { '\u{fffd}' } else { letter }).collect()
}

/// Returns the number of devices at each status.
fn counts(devices: &[CampaignDevice]) -> String {
    let mut counts = BTreeMap::<String, usize>::new();
    for device in devices {
        *counts.entry(or_unknown(device.status.as_ref())).or_default() += 1;
    }
    counts.into_iter().fold(String::new(), |text, (status, count)| format!("{text}  {status}: {count}"))
}
