//! The `thingspace` command, which `python -m thingspace` and `npx thingspace` run too.

mod api;
mod campaign;
mod connect;
mod coverage;
mod demo;
mod listen;
mod output;
mod plan;
mod simulate;
mod timing;

use clap::{Parser, Subcommand};
use std::ffi::OsString;

/// Manage devices on Verizon's ThingSpace platform, or test against a local simulator of it.
#[derive(Debug, Parser)]
#[command(name = "thingspace", version, about, propagate_version = true)]
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
    /// Print every operation, with its name in each language, in Markdown.
    Coverage,
}

/// Runs the command with `arguments`, of which the first is its name. Returns the exit code: 0 for success, 1 for a
/// failure, 2 for invalid arguments.
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
            eprintln!("error: the runtime cannot start: {error}");
            return 1;
        }
    };
    let outcome = runtime.block_on(async {
        match arguments.command {
            Command::Demo(demo) => demo.run().await,
            Command::Simulate(simulate) => simulate.run().await,
            Command::Campaign(campaign) => campaign.run().await,
            Command::Api(api) => api.run().await,
            Command::Listen(listen) => listen.run().await,
            Command::Coverage => {
                coverage::print();
                Ok(())
            }
        }
    });
    match outcome {
        Ok(()) => 0,
        Err(error) => {
            eprintln!("error: {error:#}");
            1
        }
    }
}
