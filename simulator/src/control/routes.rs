//! The control paths of the simulator, under `/_simulator`, for programs without a `Simulator`.

use super::{device_routes, listeners};
use crate::{
    clock::Moment,
    fault::Fault,
    request::Request,
    response::Response,
    scenario,
    scripted::{ScriptedResponse, ScriptedResponses},
    shared::Shared,
    state::State,
};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

#[derive(Serialize)]
struct About<'a> {
    url: &'a str,
    account: &'a str,
    now: Moment,
    seed: u64,
    speed: f64,
    devices: usize,
}

#[derive(Serialize)]
struct Now {
    now: Moment,
}

#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
struct Advance {
    days: f64,
    hours: f64,
    minutes: f64,
    seconds: f64,
}

#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
struct Expire {
    bearer: bool,
    sessions: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bought {
    account: String,
    /// The number of licences per month from now on.
    count: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Connect {
    url: String,
}

#[derive(Serialize)]
struct Failure {
    error: String,
}

#[derive(Serialize)]
pub(crate) struct Done {
    pub success: bool,
}

/// Handles a path under `/_simulator`.
pub(crate) fn respond(state: &mut State, request: &Request<'_>, path: &str) -> Response {
    let (path, method) = (path.trim_end_matches('/'), request.method);
    if let Some(rest) = path.strip_prefix("/devices/") {
        return device_routes::respond(state, request, rest);
    }
    let done = |outcome: Result<Response, Response>| outcome.unwrap_or_else(|rejection| rejection);
    match (method, path) {
        ("GET", "") => Response::ok(&About {
            url: &state.url,
            account: &state.world.accounts[0].name,
            now: state.now(),
            seed: state.options.seed,
            speed: state.options.speed,
            devices: state.world.accounts[0].devices.len(),
        }),
        ("POST", "/script") => done(read(request).and_then(|response| script(state, response))),
        ("DELETE", "/script") => {
            state.scripted = ScriptedResponses::default();
            Response::ok(&Done { success: true })
        }
        ("GET", "/faults") => Response::ok(&state.world.faults.all().collect::<Vec<_>>()),
        ("POST", "/faults") => done(force(state, request)),
        ("DELETE", "/faults") => {
            state.world.faults.clear();
            Response::ok(&Done { success: true })
        }
        ("GET", "/callbacks") => Response::ok(&state.outbox.all(state.clock.now())),
        ("POST", "/listeners") => done(read(request).and_then(|Connect { url }| {
            listeners::connect(state, &url).map_err(|error| failure(400, error.to_string()))?;
            Ok(Response::ok(&Done { success: true }))
        })),
        ("POST", "/licenses") => done(read(request).and_then(|bought| buy(state, &bought))),
        ("GET", "/requests") => Response::ok(&state.request_log.all()),
        ("GET", "/statistics") => Response::ok(&state.statistics()),
        ("POST", "/expire") => done(read(request).map(|what: Expire| {
            if what.bearer {
                state.tokens.expire_bearer_tokens();
            }
            if what.sessions {
                state.tokens.expire_sessions();
            }
            Response::ok(&Done { success: true })
        })),
        (
            _,
            "" | "/advance" | "/callbacks" | "/expire" | "/faults" | "/licenses" | "/listeners" | "/requests"
            | "/reset" | "/restore" | "/script" | "/snapshots" | "/statistics",
        ) => failure(405, format!("/_simulator{path} does not support the method {method}")),
        _ => failure(
            404,
            format!(
                "the simulator has no /_simulator{path}; it has /advance, /callbacks, /devices/ID, /expire, /faults, \
                 /licenses, /listeners, /requests, /reset, /restore, /script, /snapshots and /statistics"
            ),
        ),
    }
}

/// Returns true if a request advances time, which waits until callbacks are delivered.
pub(crate) fn is_advance(request: &Request<'_>, path: &str) -> bool {
    request.method == "POST" && path.trim_end_matches('/') == "/advance"
}

/// Returns the response to a control path without the token.
pub(crate) fn hidden() -> Response {
    let text = "the control paths of this simulator begin with /_simulator/TOKEN, which it shows when it starts";
    failure(404, text.to_owned())
}

/// Advances virtual time.
pub(crate) async fn advance(shared: &Shared, request: &Request<'_>) -> Response {
    let by: Advance = match read(request) {
        Ok(by) => by,
        Err(rejection) => return rejection,
    };
    let seconds = by.days * 86_400.0 + by.hours * 3600.0 + by.minutes * 60.0 + by.seconds;
    match SignedDuration::try_from_secs_f64(seconds) {
        Ok(by) if !by.is_negative() => match shared.advance(by).await {
            Ok(now) => Response::ok(&Now { now }),
            Err(problem) => failure(503, problem),
        },
        _ => failure(400, format!("time cannot be advanced by {seconds} seconds; use 0 or more")),
    }
}

/// Adds a fault. Reports every problem of the fault, and what is allowed.
fn force(state: &mut State, request: &Request<'_>) -> Result<Response, Response> {
    let fault: Fault = scenario::read_fault(request.body).map_err(|problem| failure(400, problem))?;
    let seed = state.options.seed;
    state.world.faults.add(fault, seed).map_err(|error| failure(400, error.to_string()))?;
    Ok(Response::ok(&Done { success: true }))
}

fn buy(state: &mut State, bought: &Bought) -> Result<Response, Response> {
    let account = state
        .world
        .account(&bought.account)
        .ok_or_else(|| failure(400, format!("account: there is no account {:?}", bought.account)))?;
    let (engine, mut context) = state.split();
    engine.buy_licenses(account, bought.count, &mut context);
    Ok(Response::ok(&Done { success: true }))
}

fn script(state: &mut State, response: ScriptedResponse) -> Result<Response, Response> {
    if !(200..=599).contains(&response.status) {
        return Err(failure(400, format!("status: must be 200 to 599, not {}", response.status)));
    }
    state.scripted.add(response);
    Ok(Response::ok(&Done { success: true }))
}

pub(crate) fn read<T: DeserializeOwned>(request: &Request<'_>) -> Result<T, Response> {
    let unreadable = |error: String| failure(400, format!("the body cannot be read: {error}"));
    let text = thingspace::json::text(request.body).map_err(unreadable)?;
    serde_json::from_str(text).map_err(|error| unreadable(error.to_string()))
}

pub(crate) fn failure(status: u16, error: String) -> Response {
    Response::json(status, &Failure { error })
}
