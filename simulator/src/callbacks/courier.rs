//! The courier: delivers messages by real HTTP, and moves time on from one to the next.

use super::Delivery;
use crate::{clock::Moment, simulator::Shared};
use axum::http::{HeaderValue, header};
use jiff::SignedDuration;
use reqwest::{Client, redirect::Policy};
use std::{collections::BTreeMap, sync::Arc, time::Duration};

const AGENT: HeaderValue = HeaderValue::from_static("Verizon's callback service");
const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// Whoever waits for the courier is told when it is gone, whatever ended it.
struct Gone(Arc<Shared>);

impl Drop for Gone {
    fn drop(&mut self) {
        self.0.close();
    }
}

/// Delivers as long as the simulator runs.
pub(crate) async fn run(shared: Arc<Shared>) {
    let gone = Gone(shared);
    let shared = &gone.0;
    let mut client = None;
    loop {
        let Work { deliveries, now, timeout, reached, idle } = work(shared);
        if !deliveries.is_empty() {
            let client = client.get_or_insert_with(|| sender(timeout));
            let outcomes = deliver(client.as_ref(), deliveries, timeout).await;
            shared.state().outbox.settle(outcomes, now);
        } else if reached {
            shared.wait(idle).await;
        }
    }
}

/// What there is to do.
struct Work {
    deliveries: Vec<Delivery>,
    now: Moment,
    timeout: SignedDuration,
    /// Whether time has come as far as it is to go.
    reached: bool,
    /// How long until something happens by itself.
    idle: Option<Duration>,
}

/// Moves time on, and takes the messages that are due then; the lock is held no longer than that.
fn work(shared: &Shared) -> Work {
    let mut state = shared.state();
    let (reached, now) = (state.run(), state.now());
    let deliveries = state.outbox.take(now);
    Work { deliveries, now, timeout: state.outbox.ack_timeout(), reached, idle: state.idle() }
}

fn sender(timeout: SignedDuration) -> Option<Client> {
    let timeout = Duration::try_from(timeout).unwrap_or(Duration::from_secs(4));
    let client = Client::builder().no_proxy().redirect(Policy::none()).timeout(timeout).build();
    client.inspect_err(|error| tracing::error!(%error, "no messages can be sent")).ok()
}

/// Sends messages: those of one account one after the other, those of several at the same time.
async fn deliver(
    client: Option<&Client>,
    deliveries: Vec<Delivery>,
    timeout: SignedDuration,
) -> Vec<(u64, Result<u16, String>)> {
    let mut lanes: BTreeMap<usize, Vec<Delivery>> = BTreeMap::new();
    for delivery in deliveries {
        lanes.entry(delivery.account).or_default().push(delivery);
    }
    let lanes = lanes.into_values().map(async |lane| {
        let mut outcomes = Vec::with_capacity(lane.len());
        for delivery in lane {
            let number = delivery.number;
            let outcome = match client {
                Some(client) => send(client, delivery, timeout).await,
                None => Err("no HTTP client".to_owned()),
            };
            outcomes.push((number, outcome));
        }
        outcomes
    });
    futures::future::join_all(lanes).await.concat()
}

async fn send(client: &Client, delivery: Delivery, timeout: SignedDuration) -> Result<u16, String> {
    let request = client
        .post(&delivery.url)
        .header(header::USER_AGENT, AGENT)
        .header(header::CONTENT_TYPE, JSON)
        .headers(delivery.headers.into_iter().collect())
        .body(delivery.body);
    match request.send().await {
        Ok(answer) => Ok(answer.status().as_u16()),
        Err(error) if error.is_timeout() => Err(format!("no answer within {timeout:#}")),
        Err(error) if error.is_connect() => Err("no connection".to_owned()),
        Err(_) => Err("the connection broke".to_owned()),
    }
}
