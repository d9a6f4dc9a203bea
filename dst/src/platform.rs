//! The platform of a run: the simulator's router, and the ledger of what was carried out.

use crate::network::{ClientNetwork, Net};
use axum::body::Body;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use bytes::Bytes;
use http_body_util::BodyExt;
use hyper::{Method, Request, http::response::Parts as Head};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use thingspace_simulator::{Simulator, SimulatorOptions};
use tokio::{task::AbortHandle, time::Instant};
use tower_service::Service as _;

/// What the platform carried out, by the number of the call.
#[derive(Default)]
pub struct Ledger {
    /// The requests that had an effect, by call.
    executed: BTreeMap<u64, Vec<Executed>>,
    /// Failed logins in a row, by user.
    pub failed: BTreeMap<String, u32>,
    /// The current session of each client, with its first and its last use.
    pub sessions: BTreeMap<String, (String, [Instant; 2])>,
    /// The sessions that were rejected.
    pub dead: BTreeSet<String>,
}

/// A request that was carried out.
#[derive(Debug, Clone, PartialEq)]
enum Executed {
    Other,
    Order(Order),
}

impl Executed {
    fn order(&self) -> Option<&Order> {
        match self {
            Self::Order(order) => Some(order),
            Self::Other => None,
        }
    }
}

/// A campaign that was scheduled, or a request about devices that was accepted.
#[derive(Debug, Clone, PartialEq)]
pub struct Order {
    /// The path, and the devices in their order.
    path: String,
    pub devices: Vec<String>,
    /// The identifier that the platform gave it.
    pub id: String,
}

impl Ledger {
    /// Returns how many requests of a call were carried out.
    pub fn count(&self, call: u64) -> usize {
        self.executed.get(&call).map_or(0, Vec::len)
    }

    /// Returns the orders of some calls.
    pub fn orders(&self, calls: &[u64]) -> impl Iterator<Item = &Order> {
        calls.iter().filter_map(|call| self.executed.get(call)).flatten().filter_map(Executed::order)
    }

    /// Returns the orders of all calls.
    pub fn all_orders(&self) -> impl Iterator<Item = &Order> {
        self.executed.values().flatten().filter_map(Executed::order)
    }

    /// Returns whether the same devices were ordered twice by some calls.
    pub fn has_repeated_orders(&self, calls: &[u64]) -> bool {
        let mut seen = BTreeSet::new();
        self.orders(calls).any(|order| !seen.insert((&order.path, &order.devices)))
    }

    /// Forgets the session of a client that crashed: the next one has none.
    pub fn forget_session(&mut self, client: &str) {
        self.sessions.remove(client);
    }

    /// Returns the session of a client.
    pub fn session(&self, client: &str) -> Option<String> {
        self.sessions.get(client).map(|(token, _)| token.clone())
    }

    /// Records a request that was carried out.
    pub fn note(&mut self, call: u64, method: &Method, path: &str, request: &[u8], response: &[u8]) {
        let is_order = *method == Method::POST
            && (path.contains("/campaigns/") || path.ends_with("/upgrades") || path.ends_with("/actions/activate"));
        let executed = if is_order { Executed::Order(Order::read(path, request, response)) } else { Executed::Other };
        self.executed.entry(call).or_default().push(executed);
    }
}

impl Order {
    fn read(path: &str, request: &[u8], response: &[u8]) -> Self {
        let json = |bytes: &[u8]| serde_json::from_slice::<Value>(bytes).unwrap_or_default();
        let (request, response) = (json(request), json(response));
        let list = [&request["deviceList"], &request["devices"]].into_iter().find_map(Value::as_array);
        let device = |device: &Value| match device.as_str() {
            Some(imei) => imei.to_owned(),
            None => device["deviceIds"][0]["id"].as_str().unwrap_or_default().to_owned(),
        };
        let id = [&response["id"], &response["requestId"]].into_iter().find_map(Value::as_str);
        Self {
            path: path.to_owned(),
            devices: list.into_iter().flatten().map(device).collect(),
            id: id.unwrap_or_default().to_owned(),
        }
    }
}

/// The ledger behind its lock.
#[derive(Clone, Default)]
pub struct SharedLedger(Arc<Mutex<Ledger>>);

impl SharedLedger {
    pub fn lock(&self) -> MutexGuard<'_, Ledger> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

const JSON: &str = "application/json";

/// The simulator, and what delivers its callbacks.
pub struct Platform {
    simulator: Arc<Simulator>,
    router: axum::Router,
    delivering: AbortHandle,
    /// The tokens with which the state of the simulator is read.
    tokens: Mutex<Option<[String; 2]>>,
}

impl Platform {
    /// Starts a simulator on a port of the network.
    pub fn start(net: &Arc<Net>, options: SimulatorOptions, port: u16) -> anyhow::Result<Self> {
        let url = format!("http://127.0.0.1:{port}");
        let network = ClientNetwork::new(net, "callbacks");
        let (simulator, router, delivering) = Simulator::without_server(options, url, network)?;
        let delivering = tokio::spawn(delivering).abort_handle();
        Ok(Self { simulator: Arc::new(simulator), router, delivering, tokens: Mutex::default() })
    }

    pub fn simulator(&self) -> Arc<Simulator> {
        Arc::clone(&self.simulator)
    }

    /// Ends the delivery of callbacks.
    pub fn stop(&self) {
        self.delivering.abort();
    }

    /// Returns the response of the simulator, without a network.
    pub async fn answer(&self, request: Request<Body>) -> io::Result<(Head, Bytes)> {
        let response = match self.router.clone().call(request).await {
            Ok(response) => response,
            Err(never) => match never {},
        };
        let (head, body) = response.into_parts();
        Ok((head, body.collect().await.map_err(io::Error::other)?.to_bytes()))
    }

    /// Sends a request without a network, and returns the JSON of the response.
    async fn send(&self, method: Method, path: &str, headers: &[(&str, String)], body: String) -> Value {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, value);
        }
        let Ok(request) = request.body(Body::from(body)) else { return Value::Null };
        let answer = self.answer(request).await;
        answer.ok().and_then(|(_, body)| serde_json::from_slice(&body).ok()).unwrap_or_default()
    }

    /// Returns what the platform shows of its state at a path.
    pub async fn read(&self, method: Method, path: &str, body: &Value) -> Value {
        for _ in 0..2 {
            let tokens = self.tokens.lock().unwrap_or_else(PoisonError::into_inner).take();
            let [bearer, session] = match tokens {
                Some(tokens) => tokens,
                None => self.log_in().await,
            };
            let headers = [
                ("authorization", format!("Bearer {bearer}")),
                ("vz-m2m-token", session.clone()),
                ("content-type", JSON.to_owned()),
            ];
            let text = if body.is_null() { String::new() } else { body.to_string() };
            let answer = self.send(method.clone(), path, &headers, text).await;
            let text = answer.to_string();
            let is_rejected = ["fault", "SessionToken", "INVALID_ACCESS"].iter().any(|part| text.contains(part));
            if !is_rejected {
                *self.tokens.lock().unwrap_or_else(PoisonError::into_inner) = Some([bearer, session]);
                return answer;
            }
        }
        Value::Null
    }

    async fn bearer(&self) -> String {
        let credentials = self.simulator.credentials();
        let pair = format!("{}:{}", credentials.key.expose(), credentials.secret.expose());
        let headers = [
            ("authorization", format!("Basic {}", STANDARD.encode(pair))),
            ("content-type", "application/x-www-form-urlencoded".to_owned()),
        ];
        let form = "grant_type=client_credentials".to_owned();
        let token = self.send(Method::POST, "/api/ts/v1/oauth2/token", &headers, form).await;
        token["access_token"].as_str().unwrap_or_default().to_owned()
    }

    async fn log_in(&self) -> [String; 2] {
        let bearer = self.bearer().await;
        let credentials = self.simulator.credentials();
        let login =
            json!({"username": credentials.username.expose(), "password": credentials.password.expose()}).to_string();
        let headers = [("authorization", format!("Bearer {bearer}")), ("content-type", JSON.to_owned())];
        let session = self.send(Method::POST, "/api/m2m/v1/session/login", &headers, login).await;
        [bearer, session["sessionToken"].as_str().unwrap_or_default().to_owned()]
    }

    /// Ends a session, as another program with the same session does.
    pub async fn end_session(&self, session: Option<&str>) {
        if let Some(session) = session {
            let bearer = self.bearer().await;
            let headers = [("authorization", format!("Bearer {bearer}")), ("vz-m2m-token", session.to_owned())];
            self.send(Method::POST, "/api/m2m/v1/session/logout", &headers, String::new()).await;
        }
    }
}
