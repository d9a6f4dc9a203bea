//! The `thingspace` command, which `python -m thingspace` and `npx thingspace` run too.
#![forbid(unsafe_code)]
#![warn(clippy::print_stdout, clippy::print_stderr, reason = "they panic when the output is closed")]

mod api;
mod campaign;
mod connect;
mod coverage;
mod data;
mod demo;
mod input;
mod listen;
mod output;
mod plan;
mod simulate;
mod timing;
mod waiting;

use crate::output::{OutputClosed, report_line};
use clap::{Parser, Subcommand};
use futures::FutureExt;
use std::{ffi::OsString, panic::AssertUnwindSafe};
use thingspace::models::Names;

/// The exit code after a panic.
const PANICKED: i32 = 101;

/// Manage devices on Verizon's ThingSpace platform, or test against a local simulator of it.
#[derive(Debug, Parser)]
// Python and Node run it under the names of their own files.
#[command(name = "thingspace", bin_name = "thingspace", version, about, propagate_version = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run a whole firmware campaign on an embedded simulator; needs no account.
    Demo(demo::Demo),
    /// Serve a local simulator of ThingSpace; prints its URL and credentials.
    Simulate(simulate::Simulate),
    /// Plan, schedule, watch and report firmware campaigns, and calculate their timing.
    Campaign(campaign::Campaigns),
    /// Call any operation of any service, from JSON to JSON.
    Api(api::Api),
    /// Receive the platform's callbacks about campaigns and devices, and print them.
    Listen(listen::Listen),
    /// Allow logins again after the lock-out guard stopped them: for this user, and for all runs that share its tokens.
    ResetLockoutGuard(connect::Connection),
    /// Print every operation, with its name in each language, in Markdown.
    Coverage,
}

async fn reset_lockout_guard(connection: &connect::Connection) -> anyhow::Result<()> {
    connection.client()?.reset_lockout_guard().await?;
    Ok(())
}

/// Runs the command with `arguments`, of which the first is its name. Returns the exit code: 0 for success, 1 for a
/// failure, 2 for invalid arguments, 3 for a plan of which only a part was scheduled, or a campaign or plan that upgraded
/// only some devices. A reader that closes the output
/// early is not a failure.
pub fn run<A: Into<OsString> + Clone>(arguments: impl IntoIterator<Item = A>) -> i32 {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            // clap reports help and version as errors; a closed pipe needs no report.
            let _ = error.print();
            return error.exit_code();
        }
    };
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            report_line!("error: the runtime cannot start: {error}");
            return 1;
        }
    };
    let outcome = AssertUnwindSafe(async {
        match arguments.command {
            Command::Demo(demo) => demo.run().await,
            Command::Simulate(simulate) => simulate.run().await,
            Command::Campaign(campaign) => Box::pin(campaign.run()).await,
            Command::Api(api) => api.run().await,
            Command::Listen(listen) => listen.run().await,
            Command::ResetLockoutGuard(connection) => reset_lockout_guard(&connection).await,
            Command::Coverage => coverage::print(),
        }
    });
    match runtime.block_on(outcome.catch_unwind()) {
        Ok(Ok(())) => 0,
        // The reader does not need the rest.
        Ok(Err(error)) if error.is::<OutputClosed>() => 0,
        Ok(Err(error)) => {
            report_line!("error: {}", error_text(&error));
            if error.is::<plan::Incomplete>() { 3 } else { 1 }
        }
        // The panic has been reported; it must not reach the language that runs the command.
        Err(_) => PANICKED,
    }
}

/// Returns the text of an error. Findings have the names on the wire, as the JSON that the command reads and prints.
fn error_text(error: &anyhow::Error) -> String {
    let text = format!("{error:#}");
    match error.downcast_ref::<thingspace::Error>() {
        Some(inner) => text.replace(&inner.to_string(), &inner.text(Names::Wire)),
        None => text,
    }
}
