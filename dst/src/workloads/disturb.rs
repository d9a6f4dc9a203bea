//! What goes wrong around the clients.

use crate::world::{Effect, World};
use std::{
    sync::{Arc, atomic::Ordering},
    time::Duration,
};
use thingspace::Client;

/// Tries to log in with a wrong password, again and again.
pub async fn knock(world: Arc<World>, stranger: Client) {
    while !world.is_over.load(Ordering::Relaxed) {
        tokio::time::sleep(world.net.between(Duration::from_mins(10), Duration::from_hours(8))).await;
        _ = world.call("knock", Effect::Reads, stranger.software_v3().get_subscription()).await;
    }
}

/// Ends sessions and tokens, crashes clients, restarts the platform, and sets the calendar wrong.
pub async fn disturb(world: Arc<World>, names: &[&'static str]) {
    while !world.is_over.load(Ordering::Relaxed) {
        tokio::time::sleep(world.net.between(Duration::from_mins(5), Duration::from_hours(6))).await;
        world.check_growth();
        if !world.net.strikes(0.6) {
            continue;
        }
        let trace = world.trace();
        let seat = usize::try_from(world.net.below(names.len() as u64)).unwrap_or(0);
        match world.net.below(8) {
            0 => {
                trace.add(|| "every bearer token is revoked".to_owned());
                world.platform.simulator().expire_bearer_tokens();
            }
            1 => {
                trace.add(|| "every session is ended".to_owned());
                world.platform.simulator().expire_sessions();
                ask_at_once(&world).await;
            }
            2 => {
                let name = names[seat];
                trace.add(|| format!("another program ends the session of {name}"));
                let session = world.ledger.lock().session(name);
                world.platform.end_session(session.as_deref()).await;
            }
            3 => restart(&world).await,
            4 => {
                let seconds = i64::try_from(world.net.below(7200)).unwrap_or(0) - 3600;
                trace.add(|| format!("the calendar is {seconds} s wrong"));
                world.clock.jump(seconds);
            }
            5 | 6 => {
                if let Err(error) = world.crash(seat) {
                    trace.problem(format!("a client cannot be built: {error}"));
                }
            }
            _ => {
                trace.add(|| "all connections break".to_owned());
                world.net.break_connections(None);
            }
        }
    }
}

/// Makes many calls that find out at the same time that a session has ended.
async fn ask_at_once(world: &World) {
    let clients = world.clients();
    let calls = clients.iter().flat_map(|client| [client, client, client]);
    let calls = calls.map(async |client| {
        let v3 = client.software_v3();
        world.call("get_subscription", Effect::Reads, v3.get_subscription()).await.map(drop)
    });
    futures::future::join_all(calls).await;
}

/// Restarts the platform.
async fn restart(world: &World) {
    world.trace().add(|| "the platform restarts".to_owned());
    world.net.is_down.store(true, Ordering::Relaxed);
    world.net.break_connections(None);
    world.platform.simulator().expire_sessions();
    tokio::time::sleep(world.net.between(Duration::from_secs(1), Duration::from_mins(20))).await;
    world.net.is_down.store(false, Ordering::Relaxed);
}
