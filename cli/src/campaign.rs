//! `thingspace campaign`: schedule, watch, report.

use crate::{
    connect::Connection,
    input::{self, Input},
    output::{self, interrupted, print_line, print_text},
    plan::{self, check_upgraded},
    timing,
    waiting::Wait,
};
use anyhow::{Result, anyhow, bail};
use clap::{Args, Subcommand};
use jiff::Timestamp;
use serde_json::Value;
use std::{
    io::IsTerminal,
    ops::ControlFlow,
    path::{Path, PathBuf},
};
use thingspace::{
    Error, dispatch,
    json::{read_request, read_value},
    models::{Campaign, CampaignRequest, CampaignStatus, DeviceUpgradeStatus, Names},
    rules::Finding,
};

#[derive(Debug, Args)]
pub struct Campaigns {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Schedule the campaign in a JSON file, which has the members of the platform's request.
    Schedule {
        /// The file; `-` reads standard input.
        file: PathBuf,
        /// Check every rule and send nothing.
        #[arg(long)]
        dry_run: bool,
        /// With --dry-run, the current time for the checks of dates, as in 2026-03-01T00:00:00Z.
        #[arg(long, requires = "dry_run")]
        now: Option<Timestamp>,
        /// Print the campaign as JSON.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        connection: Connection,
    },
    /// Follow a campaign until it has ended. Exits with 0 if every device was upgraded, 3 if only some were, and 1 if none
    /// was or the campaign did not run to its end.
    Watch {
        /// The identifier of the campaign.
        id: String,
        #[command(flatten)]
        wait: Wait,
        /// Print one line of JSON for each poll.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        connection: Connection,
    },
    /// Print the status of each device of a campaign.
    Report {
        /// The identifier of the campaign.
        id: String,
        /// Print one line of JSON for each device.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        connection: Connection,
    },
    /// Calculate the start, remaining windows and possible attempts of a campaign; sends nothing.
    Timing(timing::Timing),
    /// Plan campaigns for devices of any protocol: check, schedule, continue, report, wait, cancel.
    Plan(plan::Plan),
}

impl Campaigns {
    /// Runs the command.
    pub async fn run(self) -> Result<()> {
        match self.command {
            Command::Schedule { file, dry_run, now, json, connection } => {
                schedule(&file, dry_run.then(|| context(now)), json, &connection).await
            }
            Command::Watch { id, wait, json, connection } => watch(&id, &wait, json, &connection).await,
            Command::Report { id, json, connection } => report(&id, json, &connection).await,
            Command::Plan(plan) => Box::pin(plan.run()).await,
            Command::Timing(timing) => timing.run(),
        }
    }
}

/// Schedules the campaign in a file; with a context, only checks it.
async fn schedule(file: &Path, dry_run: Option<Value>, json: bool, connection: &Connection) -> Result<()> {
    let Input { text, source } = input::read(file)?;
    if let Some(context) = dry_run {
        let problem = |problem| anyhow!("the campaign in {source} is not valid JSON: {problem}");
        let request = read_value(text.as_bytes()).map_err(problem)?;
        let findings = dispatch::validate("software_v3", "schedule_campaign", request, context)?;
        return dry(&findings);
    }
    let request: CampaignRequest = read_request(text.as_bytes())?;
    let campaign = connection.client()?.software_v3().schedule_campaign(request).await?;
    if json {
        print_line!("{}", serde_json::to_string(&campaign)?)?;
    } else {
        print_line!(
            "{} accepted, {} to {}",
            campaign.id,
            output::or_unknown(campaign.start_date.as_ref()),
            output::or_unknown(campaign.end_date.as_ref())
        )?;
        print_line!("follow it with: thingspace campaign watch {}", campaign.id)?;
    }
    Ok(())
}

/// Returns the context of a check.
fn context(now: Option<Timestamp>) -> Value {
    serde_json::json!({ "now": now.map(|now| now.to_string()) })
}

fn dry(findings: &[Finding]) -> Result<()> {
    if Finding::has_errors(findings) {
        return Err(Error::validation("the campaign", findings.to_vec()).into());
    }
    for finding in findings {
        print_line!("warning: {}", Names::Wire.finding(finding))?;
    }
    print_line!("the campaign breaks no rule; nothing was sent")
}

async fn watch(id: &str, wait: &Wait, json: bool, connection: &Connection) -> Result<()> {
    let options = wait.options()?;
    let terminal = std::io::stdout().is_terminal();
    let v3 = connection.client()?.software_v3();
    let (mut last_line, mut printed) = (String::new(), Ok(()));
    let (mut upgraded, mut devices) = (0, 0);
    let waiting = v3.wait_for_campaign_with(id, options, |progress| {
        let successes = progress.devices.iter().filter(|count| count.status == DeviceUpgradeStatus::UpgradeSuccess);
        (upgraded, devices) = (successes.map(|count| count.count).sum(), progress.total_devices);
        let line = if json { serde_json::to_string(progress).unwrap_or_default() } else { output::progress(progress) };
        if terminal && !json {
            printed = print_text!("\r\x1b[2K{line}");
        } else if line != last_line {
            printed = print_line!("{line}");
        }
        last_line = line;
        if printed.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    let ended = tokio::select! {
        ended = waiting => ended,
        _ = interrupted() => bail!("stopped watching; the campaign continues"),
    };
    printed?;
    let campaign: Campaign = ended?;
    if terminal && !json {
        print_line!()?;
    }
    if !json {
        print_line!("{} {}", campaign.id, output::or_unknown(campaign.status.as_ref()))?;
    }
    if campaign.status != CampaignStatus::Ended {
        bail!("the campaign did not run to its end: its status is {}", output::or_unknown(campaign.status.as_ref()));
    }
    check_upgraded(upgraded, devices, &format!("`thingspace campaign report {id}`"))
}

async fn report(id: &str, json: bool, connection: &Connection) -> Result<()> {
    let client = connection.client()?;
    let mut devices = client.software_v3().list_campaign_devices(id);
    if !json {
        return print_text!("{}", output::report_table(&devices.try_collect().await?));
    }
    while let Some(device) = devices.try_next().await? {
        print_line!("{}", serde_json::to_string(&device)?)?;
    }
    Ok(())
}
