//! The delivery loop: advances virtual time and posts the callbacks that are due to their listeners by HTTP.

use crate::{
    callbacks::{Delivery, DeliveryOutcome},
    redaction::without_password,
    shared::Shared,
};
use axum::http::{HeaderValue, header};
use jiff::SignedDuration;
use reqwest::{Client, Method, Request, Response, Url, redirect::Policy};
use std::{collections::BTreeMap, sync::Arc, time::Duration};
use thingspace::network::{Network, NetworkError};

const AGENT: HeaderValue = HeaderValue::from_static("Verizon's callback service");
const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// The most bytes of a listener's text that are kept as the reason why it did not acknowledge a callback.
const MAX_REASON_BYTES: usize = 300;

/// Releases callers that wait for the loop when it ends, however it ends.
struct CloseOnDrop(Arc<Shared>);

impl Drop for CloseOnDrop {
    fn drop(&mut self) {
        self.0.close();
    }
}

/// Delivers callbacks as long as the simulator runs, through the network of the machine if no other is given.
pub(crate) async fn run(shared: Arc<Shared>, mut network: Option<Arc<dyn Network>>) {
    let guard = CloseOnDrop(shared);
    let shared = &guard.0;
    loop {
        let Round { deliveries, generation, timeout, reached, idle } = next_round(shared);
        if !deliveries.is_empty() {
            if network.is_none() {
                network = client();
            }
            let outcomes = deliver(network.as_deref(), deliveries, timeout).await;
            let mut state = shared.state();
            // The results of a state that was replaced have no meaning.
            if state.generation == generation {
                state.record_results(outcomes);
            }
        } else if reached {
            shared.wait(idle).await;
        }
    }
}

/// The result of one round.
struct Round {
    deliveries: Vec<Delivery>,
    generation: u64,
    timeout: SignedDuration,
    /// Whether virtual time has reached its goal.
    reached: bool,
    /// Real time until the next event, if virtual time advances automatically.
    idle: Option<Duration>,
}

/// Advances time and takes the callbacks that are due. The lock is released before they are sent.
fn next_round(shared: &Shared) -> Round {
    let mut state = shared.state();
    let reached = state.run() || state.unkept.is_some();
    let deliveries = state.take_callbacks();
    Round { deliveries, generation: state.generation, timeout: state.outbox.ack_timeout(), reached, idle: state.idle() }
}

fn client() -> Option<Arc<dyn Network>> {
    let client = thingspace::tls_configuration(&[]).and_then(|tls| {
        let builder = Client::builder().tls_backend_preconfigured(tls).no_proxy().redirect(Policy::none());
        builder.build().map_err(|error| error.to_string())
    });
    let client =
        client.inspect_err(|error| tracing::error!(error, "cannot create the HTTP client for callbacks")).ok()?;
    Some(Arc::new(client))
}

/// Sends callbacks: one after the other within an account, accounts in parallel.
async fn deliver(
    network: Option<&dyn Network>,
    deliveries: Vec<Delivery>,
    timeout: SignedDuration,
) -> Vec<(u64, DeliveryOutcome)> {
    let mut lanes: BTreeMap<usize, Vec<Delivery>> = BTreeMap::new();
    for delivery in deliveries {
        lanes.entry(delivery.account).or_default().push(delivery);
    }
    let lanes = lanes.into_values().map(async |lane| {
        let mut outcomes = Vec::with_capacity(lane.len());
        for delivery in lane {
            let number = delivery.number;
            let outcome = match network {
                Some(network) => send(network, delivery, timeout).await,
                None => DeliveryOutcome::failed("no HTTP client"),
            };
            outcomes.push((number, outcome));
        }
        outcomes
    });
    futures::future::join_all(lanes).await.concat()
}

async fn send(network: &dyn Network, delivery: Delivery, timeout: SignedDuration) -> DeliveryOutcome {
    let Ok(url) = Url::parse(&delivery.url) else { return DeliveryOutcome::failed("no connection") };
    let mut request = Request::new(Method::POST, url);
    *request.timeout_mut() = Some(Duration::try_from(timeout).unwrap_or(Duration::from_secs(4)));
    *request.body_mut() = Some(delivery.body.into());
    let headers = request.headers_mut();
    headers.insert(header::USER_AGENT, AGENT);
    headers.insert(header::CONTENT_TYPE, JSON);
    headers.extend(delivery.headers);
    match network.execute(request).await {
        Ok(response) => {
            let status = response.status();
            let error = if status.is_success() { None } else { Some(reason(response).await) };
            DeliveryOutcome { status: Some(status.as_u16()), error }
        }
        Err(error) => {
            let (is_timeout, is_connected) = match error {
                NetworkError::Http(error) => (error.is_timeout(), !error.is_connect()),
                NetworkError::Other { is_timeout, is_connected, .. } => (is_timeout, is_connected),
            };
            DeliveryOutcome::failed(match (is_timeout, is_connected) {
                (true, _) => format!("no response within {timeout:#}"),
                (_, false) => "no connection".to_owned(),
                (_, true) => "the connection broke".to_owned(),
            })
        }
    }
}

/// Returns the reason why a listener did not acknowledge a callback: where it redirects to, or the start of its text.
async fn reason(mut response: Response) -> String {
    let target = response.headers().get(header::LOCATION).and_then(|target| target.to_str().ok());
    if let Some(target) = target.filter(|_| response.status().is_redirection()) {
        let target = response.url().join(target).map_or_else(|_| target.to_owned(), |url| url.to_string());
        return format!("the listener redirects to {target}, and redirects are not followed; register that URL");
    }
    let mut text = Vec::new();
    while text.len() < MAX_REASON_BYTES
        && let Ok(Some(part)) = response.chunk().await
    {
        text.extend_from_slice(&part);
    }
    text.truncate(MAX_REASON_BYTES);
    match without_password(&text).trim() {
        "" => response.status().canonical_reason().unwrap_or("no reason").to_owned(),
        text => text.to_owned(),
    }
}
