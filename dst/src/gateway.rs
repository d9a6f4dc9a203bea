//! The gateway in front of the platform, which fails before and after a request is carried out.

use crate::{
    clock::now,
    mutation::{self, Mutation},
    network::{CALL_HEADER, CLIENT_HEADER, Net, SENT_HEADER, Service},
    platform::SharedLedger,
    world::World,
};
use axum::body::Body;
use bytes::Bytes;
use futures::FutureExt;
use http_body_util::BodyExt;
use hyper::{Method, Request, Response, StatusCode, body::Incoming, header, http::response::Parts as Head};
use std::{io, sync::Arc, time::Duration};
use tokio::time::Instant;

/// A session that is shorter idle than this is not refreshed without a reason.
const IDLE: Duration = Duration::from_mins(15);

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

/// Serves the platform of a world.
pub fn service(world: Arc<World>) -> Service {
    Arc::new(move |request| handle(Arc::clone(&world), request).boxed())
}

async fn handle(world: Arc<World>, request: Request<Incoming>) -> io::Result<Response<Body>> {
    let (net, ledger) = (&world.net, &world.ledger);
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
    match before(net, is_login || path.ends_with("/token")) {
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
        check_reason(net, ledger, &client, text(SENT_HEADER).and_then(|sent| net.instant(&sent)));
    } else if let Some(token) = &session {
        let mut ledger = ledger.lock();
        if !ledger.dead.contains(token) {
            let used = ledger.sessions.entry(client.clone()).or_insert_with(|| (token.clone(), [now(); 2]));
            let first = if used.0 == *token { used.1[0] } else { now() };
            *used = (token.clone(), [first, now()]);
        }
    }
    if net.strikes(0.004) {
        net.trace.add(|| format!("{what}: its tokens end now"));
        let simulator = world.platform.simulator();
        match net.below(3) {
            0 => simulator.expire_bearer_tokens(),
            1 => simulator.expire_sessions(),
            _ => world.platform.end_session(session.as_deref()).await,
        }
    }
    let method = parts.method.clone();
    let times =
        if mutation::is(Mutation::NetworkRepeatsPost) && method == Method::POST && net.below(20) == 0 { 2 } else { 1 };
    let mut answered = (http_head(), Bytes::new());
    for _ in 0..times {
        let request = Request::from_parts(parts.clone(), Body::from(body.clone()));
        answered = world.platform.answer(request).await?;
        let is_success = answered.0.status.is_success();
        if is_login {
            let is_failed = [&b"Password.Invalid"[..], b"AccountLocked"].iter().any(|code| contains(&answered.1, code));
            // A login that ends for another reason does not count.
            if is_success || is_failed {
                note_login(net, ledger, &body, is_success);
            }
        } else if is_success && let Some(call) = call {
            ledger.lock().note(call, &method, &path, &body, &answered.1);
        }
    }
    let (head, answer) = answered;
    let status = head.status;
    if !status.is_success()
        && let Some(token) = session
    {
        let text = String::from_utf8_lossy(&answer);
        let codes = ["SessionToken", "INVALID_ACCESS", "UWS verification failure"];
        if codes.iter().any(|code| text.contains(code)) || status == StatusCode::UNAUTHORIZED {
            ledger.lock().dead.insert(token);
        }
    }
    net.trace.add(|| format!("{what}: {}", status.as_u16()));
    let response = Response::from_parts(head, Body::from(answer.clone()));
    match after(net, status, &answer) {
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

fn contains(text: &[u8], part: &[u8]) -> bool {
    text.windows(part.len()).any(|window| window == part)
}

fn http_head() -> Head {
    Response::new(()).into_parts().0
}

/// A client logs in only if it has no session, or its session was rejected or idle for long. `sent` is the time when it
/// sent the login, which may arrive much later.
fn check_reason(net: &Net, ledger: &SharedLedger, client: &str, sent: Option<Instant>) {
    let mut ledger = ledger.lock();
    let Some((token, [first, last])) = ledger.sessions.get(client) else { return };
    if ledger.dead.contains(token) || sent.is_none_or(|sent| sent <= *last || sent <= *first) {
        return;
    }
    let idle = now().duration_since(*last);
    if idle + Duration::from_mins(1) < IDLE {
        net.trace.problem(format!("{client} logs in although its session was used {idle:?} ago"));
    }
    ledger.sessions.remove(client);
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
