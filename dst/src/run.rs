//! One run: a week of several clients against one simulator, all from one seed.

use crate::{
    clock::VirtualClock,
    gateway, listeners,
    mutation::Mutation,
    network::Net,
    platform::Platform,
    trace::Trace,
    workloads::{self, Setup},
    world::World,
};
use anyhow::{Context, Result};
use std::{
    sync::{Arc, atomic::Ordering},
    time::Duration,
};
use thingspace::Credentials;
use thingspace_simulator::{CallbackOptions, SimulatorOptions};

/// The length of a run.
const LENGTH: Duration = Duration::from_hours(7 * 24);
/// The names of the clients.
const NAMES: [&str; 3] = ["client-0", "client-1", "client-2"];

/// What one run did.
#[derive(Debug, PartialEq)]
pub struct Outcome {
    pub trace: Vec<String>,
    pub problems: Vec<String>,
}

/// Runs a seed, on the port of this thread.
pub fn run(seed: u64, port: u16, mutation: Option<Mutation>) -> Result<Outcome> {
    crate::mutation::activate(mutation);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build()?;
    let outcome = runtime.block_on(async {
        let trace = Trace::start();
        let limit = LENGTH * 3;
        match tokio::time::timeout(limit, week(seed, port, trace.clone())).await {
            Ok(ended) => ended?,
            Err(_) => trace.problem("the run does not end"),
        }
        anyhow::Ok(trace.take())
    });
    crate::mutation::activate(None);
    let (trace, problems) = outcome?;
    Ok(Outcome { trace, problems })
}

async fn week(seed: u64, port: u16, trace: Trace) -> Result<()> {
    let net = Net::new(seed, trace.clone());
    let callbacks = CallbackOptions {
        duplicate_percent: u8::try_from(net.below(30))?,
        reorder_percent: u8::try_from(net.below(30))?,
        ..CallbackOptions::default()
    };
    let options = SimulatorOptions {
        seed,
        devices: 60,
        speed: 1.0,
        page_size: 7,
        device_list_size: 7,
        callbacks,
        ..SimulatorOptions::default()
    };
    let clock = Arc::new(VirtualClock::new(options.start));
    let platform = Platform::start(&net, options, port)?;
    let world = World::new(&net, clock, platform, port, &NAMES)?;
    net.serve(port, gateway::service(Arc::clone(&world)));
    listeners::serve(&world);
    let stranger = world.new_client("stranger", wrong(&world.platform.simulator().credentials()))?;
    // The guard of a user outlives a run: it is the only global state.
    for client in world.clients().iter().chain([&stranger]) {
        client.reset_lockout_guard().await?;
    }
    let setup = Arc::new(Setup::read(&world, &world.client(0)).await.context("setup")?);
    // Some days are calm, some are bad, most are in between.
    #[allow(clippy::cast_precision_loss)]
    let intensity = match net.below(10) {
        0 => 0.0,
        step => 0.25 * step as f64,
    };
    net.trace.add(|| format!("the intensity of the storm is {intensity}"));
    net.set_intensity(intensity);
    let mut tasks = tokio::task::JoinSet::new();
    for seat in 0..NAMES.len() {
        for _ in 0..2 {
            tasks.spawn(workloads::work(Arc::clone(&world), seat, Arc::clone(&setup)));
        }
    }
    tasks.spawn(workloads::knock(Arc::clone(&world), stranger.clone()));
    tasks.spawn(workloads::disturb(Arc::clone(&world), &NAMES));
    tokio::time::sleep(LENGTH).await;
    world.is_over.store(true, Ordering::Relaxed);
    net.trace.add(|| "the storm is over".to_owned());
    net.set_intensity(0.0);
    net.is_down.store(false, Ordering::Relaxed);
    world.clock.jump(0);
    while let Some(ended) = tasks.join_next().await {
        if let Err(error) = ended {
            trace.problem(format!("a task ended with {error}"));
        }
    }
    // What was stalled is over by now.
    tokio::time::sleep(Duration::from_hours(2)).await;
    for client in world.clients() {
        client.reset_lockout_guard().await?;
        if let Err(error) = workloads::read_devices(&world, &client, &setup).await {
            trace.problem(format!("a client does not work after the storm: {error}"));
        }
    }
    workloads::finish(&world, &world.client(0)).await;
    world.check_calls();
    world.check_callbacks();
    for client in world.clients().iter().chain([&stranger]) {
        client.close();
    }
    world.platform.stop();
    net.stop_serving();
    net.break_connections(None);
    let world = {
        let weak = Arc::downgrade(&world);
        drop((stranger, world, setup));
        weak
    };
    tokio::time::sleep(Duration::from_hours(1)).await;
    let left = tokio::runtime::Handle::current().metrics().num_alive_tasks();
    if left > 0 {
        trace.problem(format!("{left} tasks are left"));
    }
    if world.strong_count() > 0 || Arc::strong_count(&net) > 1 {
        trace.problem("the clients, the platform or the network are still held after the run");
    }
    Ok(())
}

/// Returns the credentials of a user with a wrong password.
fn wrong(credentials: &Credentials) -> Credentials {
    let Credentials { key, secret, .. } = credentials.clone();
    Credentials::new(key, secret, "uws-stranger", "a wrong password")
}
