//! The simulator itself, under `/_simulator`: for programs that cannot hold its handle.

use super::request::Request;
use crate::{
    answer::Answer,
    clock::Moment,
    faults::{Script, ScriptedAnswer},
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

#[derive(Serialize)]
struct Failure {
    error: String,
}

#[derive(Serialize)]
struct Done {
    success: bool,
}

/// Answers a path behind `/_simulator`.
pub(crate) fn answer(state: &mut State, request: &Request<'_>, path: &str) -> Answer {
    let (path, method) = (path.trim_end_matches('/'), request.method);
    let done = |outcome: Result<Answer, Answer>| outcome.unwrap_or_else(|refused| refused);
    match (method, path) {
        ("GET", "") => Answer::ok(&About {
            url: &state.url,
            account: &state.world.accounts[0].name,
            now: state.now(),
            seed: state.options.seed,
            speed: state.options.speed,
            devices: state.world.accounts[0].devices.len(),
        }),
        ("POST", "/advance") => done(read(request).and_then(|by| advance(state, &by))),
        ("POST", "/script") => done(read(request).and_then(|answer| script(state, answer))),
        ("DELETE", "/script") => {
            state.script = Script::default();
            Answer::ok(&Done { success: true })
        }
        ("GET", "/requests") => Answer::ok(&state.record.all()),
        ("GET", "/statistics") => Answer::ok(&state.statistics()),
        ("POST", "/expire") => done(read(request).map(|what: Expire| {
            if what.bearer {
                state.access.expire_bearer_tokens();
            }
            if what.sessions {
                state.access.expire_sessions();
            }
            Answer::ok(&Done { success: true })
        })),
        (_, "" | "/advance" | "/script" | "/requests" | "/statistics" | "/expire") => {
            failure(405, format!("{method} is not a method of /_simulator{path}"))
        }
        _ => failure(
            404,
            format!(
                "the simulator has no /_simulator{path}; it has /advance, /script, /requests, /statistics and /expire"
            ),
        ),
    }
}

fn advance(state: &mut State, by: &Advance) -> Result<Answer, Answer> {
    let seconds = by.days * 86_400.0 + by.hours * 3600.0 + by.minutes * 60.0 + by.seconds;
    match SignedDuration::try_from_secs_f64(seconds) {
        Ok(by) if !by.is_negative() => {
            state.advance(by);
            Ok(Answer::ok(&Now { now: state.now() }))
        }
        _ => Err(failure(400, format!("time cannot be advanced by {seconds} s"))),
    }
}

fn script(state: &mut State, answer: ScriptedAnswer) -> Result<Answer, Answer> {
    if !(200..=599).contains(&answer.status) {
        return Err(failure(400, format!("status is 200 to 599, not {}", answer.status)));
    }
    state.script.add(answer);
    Ok(Answer::ok(&Done { success: true }))
}

fn read<T: DeserializeOwned>(request: &Request<'_>) -> Result<T, Answer> {
    serde_json::from_slice(request.body).map_err(|error| failure(400, format!("the body cannot be read: {error}")))
}

fn failure(status: u16, error: String) -> Answer {
    Answer::json(status, &Failure { error })
}
