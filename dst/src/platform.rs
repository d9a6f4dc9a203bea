//! The platform of a run: the simulator's router behind a gateway that fails, and the ledger of what was carried out.

use crate::{
    clock::now,
    mutation::{self, Mutation},
    network::{CALL_HEADER, CLIENT_HEADER, Net, Service},
};
use axum::body::Body;
use bytes::Bytes;
use futures::FutureExt;
use http_body_util::BodyExt;
use hyper::{Method, Request, Response, StatusCode, body::Incoming, header};
use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use tower_service::Service as _;

/// A session that is shorter idle than this is not refreshed without a reason.
const IDLE: Duration = Duration::from_mins(15);

/// What the platform carried out, by the number of the call.
#[derive(Default)]
pub struct Ledger {
    /// The requests that had an effect, by call: method and path.
    executed: BTreeMap<u64, Vec<String>>,
    /// Failed logins in a row, by user.
    failed: BTreeMap<String, u32>,
    /// The current session of each client, and when it was last used.
    sessions: BTreeMap<String, (String, tokio::time::Instant)>,
    /// The sessions that were rejected.
    dead: BTreeSet<String>,
}

impl Ledger {
    /// Returns how many requests of a call were carried out.
    pub fn count(&self, call: u64) -> usize {
        self.executed.get(&call).map_or(0, Vec::len)
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

/// A response that the gateway gives in place of the platform.
fn reply(status: u16, headers: &[(&str, String)], body: impl Into<String>) -> Response<Body> {
    let mut response = Response::builder().status(status);
    for (name, value) in headers {
        response = response.header(*name, value);
    }
    response.body(Body::from(body.into())).unwrap_or_default()
}

const HTML: &str = "<html><head><title>Sign in</title></head><body>Welcome to the corporate network</body></html>";

/// What the gateway does with a request.
enum Step {
    Pass,
    Reply(Response<Body>),
    Close,
}

/// Fails before the platform sees the request.
fn before(net: &Net, is_login: bool) -> Step {
    // The gateway does not fail logins all day: five failures would lock the user.
    if !net.strikes(if is_login { 0.02 } else { 0.06 }) {
        return Step::Pass;
    }
    let seconds = 1 + net.below(40);
    let wait = |header: String| vec![("retry-after", header), ("x-wait", (seconds * 1000).to_string())];
    let json =
        r#"{"fault":{"code":"900800","message":"Message throttled out","description":"You have exceeded your quota"}}"#;
    Step::Reply(match net.below(9) {
        0 => reply(429, &wait(seconds.to_string()), json),
        1 => reply(429, &[], json),
        2 => reply(503, &wait(format!("{seconds}.0")), "<h1>Service unavailable</h1>"),
        3 => reply(502, &[("content-type", "text/html".to_owned())], HTML),
        4 => reply(200, &[("content-type", "text/html".to_owned())], HTML),
        5 => reply(200, &[], r#"{"errorCode":"REQUEST_FAILED.UnexpectedError","errorMessage":"try later"}"#),
        6 => reply(408, &[], ""),
        7 => reply(503, &[], ""),
        _ => return Step::Close,
    })
}

/// Damages the response to a request that was carried out.
fn after(net: &Net, status: StatusCode, body: &Bytes) -> Step {
    if !net.strikes(0.06) {
        return Step::Pass;
    }
    let with = |bytes: Vec<u8>| {
        let mut damaged = Response::new(Body::from(bytes));
        *damaged.status_mut() = status;
        damaged
    };
    let half = usize::try_from(net.below(body.len() as u64)).unwrap_or(0);
    Step::Reply(match net.below(7) {
        0 => reply(502, &[("content-type", "text/html".to_owned())], HTML),
        1 => reply(504, &[], ""),
        2 => with(body[..half].to_vec()),
        3 => with(br#"{"id":[1,2],"requestId":{"a":null},"deviceList":"none","sessionToken":7}"#.to_vec()),
        4 => with(HTML.as_bytes().to_vec()),
        5 => with(b"\xff\xfe\x00garbage".to_vec()),
        _ => return Step::Close,
    })
}

/// Serves the platform.
pub fn service(net: Arc<Net>, router: axum::Router, ledger: SharedLedger) -> Service {
    Arc::new(move |request| handle(Arc::clone(&net), router.clone(), ledger.clone(), request).boxed())
}

async fn handle(
    net: Arc<Net>,
    mut router: axum::Router,
    ledger: SharedLedger,
    request: Request<Incoming>,
) -> io::Result<Response<Body>> {
    let (parts, body) = request.into_parts();
    let Ok(body) = body.collect().await else { return Err(io::ErrorKind::UnexpectedEof.into()) };
    let body = body.to_bytes();
    let text = |name: &str| parts.headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let (call, client) = (text(CALL_HEADER).and_then(|call| call.parse::<u64>().ok()), text(CLIENT_HEADER));
    let client = client.unwrap_or_default();
    let path = parts.uri.path().to_owned();
    let what =
        format!("{client} {} {} {path}", call.map_or_else(String::new, |call| format!("call {call}")), parts.method);
    let is_login = path.ends_with("/session/login");
    tokio::time::sleep(net.between(Duration::from_millis(1), Duration::from_millis(200))).await;
    if net.strikes(0.01) {
        net.trace.add(|| format!("{what}: is slow"));
        tokio::time::sleep(net.between(Duration::from_secs(5), Duration::from_secs(50))).await;
    }
    match before(&net, is_login || path.ends_with("/token")) {
        Step::Pass => {}
        Step::Reply(response) => {
            net.trace.add(|| format!("{what}: {} instead of the platform", response.status()));
            return Ok(response);
        }
        Step::Close => {
            net.trace.add(|| format!("{what}: closed before"));
            return Err(io::ErrorKind::ConnectionAborted.into());
        }
    }
    let session = text("vz-m2m-token");
    if is_login {
        check_reason(&net, &ledger, &client);
    } else if let Some(token) = &session {
        let mut ledger = ledger.lock();
        if !ledger.dead.contains(token) {
            ledger.sessions.insert(client.clone(), (token.clone(), now()));
        }
    }
    let method = parts.method.clone();
    let times =
        if mutation::is(Mutation::NetworkRepeatsPost) && method == Method::POST && net.below(20) == 0 { 2 } else { 1 };
    let mut response = Response::new(Body::empty());
    for _ in 0..times {
        let request = Request::from_parts(parts.clone(), Body::from(body.clone()));
        response = match router.call(request).await {
            Ok(response) => response,
            Err(never) => match never {},
        };
        let is_success = response.status().is_success();
        if is_login {
            note_login(&net, &ledger, &body, is_success);
        } else if is_success && let Some(call) = call {
            ledger.lock().executed.entry(call).or_default().push(format!("{method} {path}"));
        }
    }
    let (head, answer) = response.into_parts();
    let answer = answer.collect().await.map_err(io::Error::other)?.to_bytes();
    let status = head.status;
    if !status.is_success()
        && let Some(token) = session
    {
        let text = String::from_utf8_lossy(&answer);
        if text.contains("SessionToken") || text.contains("INVALID_ACCESS") || status == StatusCode::UNAUTHORIZED {
            ledger.lock().dead.insert(token);
        }
    }
    net.trace.add(|| format!("{what}: {}", status.as_u16()));
    let response = Response::from_parts(head, Body::from(answer.clone()));
    match after(&net, status, &answer) {
        Step::Pass => Ok(response),
        Step::Reply(mut damaged) => {
            net.trace.add(|| format!("{what}: its response is damaged ({})", damaged.status()));
            if let Some(date) = response.headers().get(header::DATE) {
                damaged.headers_mut().insert(header::DATE, date.clone());
            }
            Ok(damaged)
        }
        Step::Close => {
            net.trace.add(|| format!("{what}: closed after"));
            Err(io::ErrorKind::ConnectionAborted.into())
        }
    }
}

/// A client logs in only if it has no session, or its session was rejected or idle for long.
fn check_reason(net: &Net, ledger: &SharedLedger, client: &str) {
    let mut ledger = ledger.lock();
    if let Some((token, used)) = ledger.sessions.remove(client)
        && !ledger.dead.contains(&token)
        && now().duration_since(used) + Duration::from_mins(1) < IDLE
    {
        net.trace
            .problem(format!("{client} logs in although its session was used {:?} ago", now().duration_since(used)));
    }
}

fn note_login(net: &Net, ledger: &SharedLedger, body: &[u8], is_success: bool) {
    let login: serde_json::Value = serde_json::from_slice(body).unwrap_or_default();
    let user = login["username"].as_str().unwrap_or_default().to_owned();
    let mut ledger = ledger.lock();
    let failed = ledger.failed.entry(user).or_default();
    *failed = if is_success { 0 } else { *failed + 1 };
    // A response that is lost looks like none: the client may try a second time.
    if *failed > if net.is_calm() { 1 } else { 2 } {
        net.trace.problem(format!("{failed} failed logins in a row"));
    }
}
