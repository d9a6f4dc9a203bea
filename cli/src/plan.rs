//! `thingspace campaign plan`: campaigns for devices of any protocol, from JSON to JSON.

use crate::{
    connect::Connection,
    input::{self, Input},
    output::print_line,
    waiting::Wait,
};
use anyhow::{Context, Result, bail};
use clap::{Args, Subcommand};
use serde::Serialize;
use std::path::PathBuf;
use thingspace::{
    Error,
    json::read_request,
    models::{CampaignPlan, PlanOutcome, PlannedCampaign, Request, Severity},
};

#[derive(Debug, Args)]
pub struct Plan {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Look up every device of a plan, and print the expected result; schedules nothing.
    Check(Source),
    /// Schedule a plan, and print the planned campaign; store it for the other commands.
    Schedule(Source),
    /// Schedule the parts of a planned campaign that can be scheduled now, and print its new state.
    Continue(Source),
    /// Print the progress of a planned campaign.
    Report(Source),
    /// Wait until a planned campaign finishes or needs your decision, and print its progress.
    Wait {
        #[command(flatten)]
        source: Source,
        #[command(flatten)]
        wait: Wait,
    },
    /// Cancel the parts of a planned campaign that can be cancelled, and print its new state.
    Cancel(Source),
}

#[derive(Debug, Args)]
struct Source {
    /// The file with the plan, or with the planned campaign, in JSON; `-` reads standard input.
    file: PathBuf,
    #[command(flatten)]
    connection: Connection,
}

impl Plan {
    /// Runs the command.
    pub async fn run(self) -> Result<()> {
        match self.command {
            Command::Check(source) => {
                let plan: CampaignPlan = source.read()?;
                let check = source.connection.client()?.campaigns().check_plan(plan).await?;
                print(&check)?;
                let errors = check.findings.iter().filter(|finding| finding.severity == Severity::Error).count();
                if errors > 0 {
                    bail!("the plan breaks rules: see the findings");
                }
                if !check.can_schedule {
                    bail!("no device of the plan can be upgraded now: see the reason for each");
                }
                Ok(())
            }
            Command::Schedule(source) => {
                let plan: CampaignPlan = source.read()?;
                print_outcome(source.connection.client()?.campaigns().schedule_plan(plan).await)
            }
            Command::Continue(source) => {
                let campaign: PlannedCampaign = source.read()?;
                print_outcome(source.connection.client()?.campaigns().continue_plan(campaign).await)
            }
            Command::Report(source) => {
                let campaign: PlannedCampaign = source.read()?;
                let report = source.connection.client()?.campaigns().get_plan_report(campaign).await?;
                print(&report)?;
                if report.campaign.outcome == PlanOutcome::NotScheduled {
                    return Err(Error::nothing_scheduled(report.campaign).into());
                }
                Ok(())
            }
            Command::Wait { source, wait } => {
                let campaign: PlannedCampaign = source.read()?;
                let options = wait.options()?;
                let campaigns = source.connection.client()?.campaigns();
                tokio::select! {
                    report = campaigns.wait_for_plan(campaign, options) => {
                        let report = report?;
                        print(&report)?;
                        check_upgraded(report.upgraded_devices, report.total_devices, "`failedDevices`")
                    }
                    _ = tokio::signal::ctrl_c() => bail!("stopped waiting; the campaigns continue"),
                }
            }
            Command::Cancel(source) => {
                let campaign: PlannedCampaign = source.read()?;
                let campaign = source.connection.client()?.campaigns().cancel_plan(campaign).await?;
                print(&campaign)?;
                let problems = campaign.parts.iter().filter(|part| part.problem.is_some()).count();
                if problems > 0 {
                    bail!("{problems} of {} parts have a problem: see `problem` of each", campaign.parts.len());
                }
                Ok(())
            }
        }
    }
}

impl Source {
    fn read<T: Request>(&self) -> Result<T> {
        let Input { text, source } = input::read(&self.file)?;
        if text.trim().is_empty() {
            bail!("{source} is empty; write a plan in JSON");
        }
        read_request(text.as_bytes()).with_context(|| source)
    }
}

/// Prints a planned campaign in every case; fails if not all of it was scheduled.
fn print_outcome(outcome: thingspace::Result<PlannedCampaign>) -> Result<()> {
    let campaign = match outcome {
        Ok(campaign) => campaign,
        Err(Error::NothingScheduled { campaign, .. }) => {
            print(&campaign)?;
            return Err(Error::nothing_scheduled(*campaign).into());
        }
        Err(error) => return Err(error.into()),
    };
    print(&campaign)?;
    if campaign.outcome == PlanOutcome::PartiallyScheduled {
        let problems = campaign.parts.iter().filter(|part| part.problem.is_some()).count();
        return Err(Incomplete(format!(
            "only a part of the plan was scheduled: {} devices were rejected, and {problems} of {} parts have a problem; see `rejected`, and `problem` of each part",
            campaign.rejected.len(),
            campaign.parts.len()
        ))
        .into());
    }
    Ok(())
}

/// Fails unless every device has the new version.
pub fn check_upgraded(upgraded: i64, devices: i64, reasons: &str) -> Result<()> {
    match devices - upgraded {
        0 => Ok(()),
        _ if upgraded == 0 => bail!("no device was upgraded; the reasons are in {reasons}"),
        failed => {
            let text = format!("{failed} of {devices} devices were not upgraded; the reasons are in {reasons}");
            Err(Incomplete(text).into())
        }
    }
}

/// A command did only a part of its work.
#[derive(Debug)]
pub struct Incomplete(String);

impl std::fmt::Display for Incomplete {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Incomplete {}

fn print(response: &impl Serialize) -> Result<()> {
    print_line!("{}", serde_json::to_string_pretty(response)?)
}

#[cfg(test)]
mod tests {
    use super::{Incomplete, check_upgraded};

    #[test]
    fn a_command_fails_unless_every_device_was_upgraded() {
        assert!(check_upgraded(0, 0, "x").is_ok() && check_upgraded(3, 3, "x").is_ok());
        let none = check_upgraded(0, 3, "`x`").expect_err("no device");
        assert!(!none.is::<Incomplete>() && none.to_string() == "no device was upgraded; the reasons are in `x`");
        let some = check_upgraded(1, 3, "`x`").expect_err("some devices");
        assert!(some.is::<Incomplete>());
        assert_eq!(some.to_string(), "2 of 3 devices were not upgraded; the reasons are in `x`");
    }
}
