//! The history of a simulator: requests enter its journal, and snapshots, restores and resets go back in it.

use crate::{
    clock::Moment,
    control::{
        self,
        routes::{Done, failure, read},
    },
    journal::{Entry, Happened, Journal},
    request::{KeptRequest, Request},
    response::Response,
    routes,
    state::State,
};
use serde::Deserialize;
use std::panic::{AssertUnwindSafe, catch_unwind};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Named {
    name: String,
}

/// The longest name of a snapshot, in bytes.
const MAX_NAME: usize = 100;

/// Carries out a request, once the journal has it. `control` is the path behind `/_simulator`, if it is a control path.
pub(crate) fn carry_out(state: &mut State, request: &Request<'_>, control: Option<&str>) -> Response {
    let changes = control.is_none() || request.method != "GET";
    if changes {
        let event = || Happened::Request(Box::new(KeptRequest::new(request)), control.map(str::to_owned));
        if let Err(problem) = state.record(event) {
            return failure(503, problem);
        }
    }
    dispatch(state, request, control)
}

fn dispatch(state: &mut State, request: &Request<'_>, control: Option<&str>) -> Response {
    match control {
        Some(rest) => control::respond(state, request, rest),
        None => routes::respond(state, request),
    }
}

/// Handles the control paths of snapshots, restores and resets.
pub(crate) fn respond(state: &mut State, request: &Request<'_>, path: &str) -> Option<Response> {
    let outcome = match (request.method, path.trim_end_matches('/')) {
        ("POST", "/reset") => go_back(state, None),
        ("POST", "/restore") => read(request).and_then(|Named { name }| go_back(state, Some(&name))),
        ("POST", "/snapshots") => read(request).and_then(|Named { name }| {
            if name.is_empty() || name.len() > MAX_NAME {
                return Err(failure(400, format!("name: must have 1 to {MAX_NAME} bytes, not {}", name.len())));
            }
            journal(state)?.snapshot(&name).map_err(|problem| unkept(&problem))
        }),
        ("GET", "/snapshots") => {
            return Some(
                match journal(state).and_then(|journal| journal.snapshots().map_err(|problem| unkept(&problem))) {
                    Ok(names) => Response::ok(&names),
                    Err(response) => response,
                },
            );
        }
        _ => return None,
    };
    Some(match outcome {
        Ok(()) => Response::ok(&Done { success: true }),
        Err(response) => response,
    })
}

fn journal(state: &mut State) -> Result<&mut Box<dyn Journal>, Response> {
    let missing = "this simulator does not keep its state; start it with thingspace simulate --data DIR";
    state.journal.as_mut().ok_or_else(|| failure(400, missing.to_owned()))
}

fn unkept(problem: &str) -> Response {
    failure(503, format!("the state cannot be kept: {problem}"))
}

/// Replaces the state by that of a snapshot, or by that of the start if there is no name.
fn go_back(state: &mut State, name: Option<&str>) -> Result<(), Response> {
    if name.is_some() || state.journal.is_some() {
        let found = journal(state)?.restore(name).map_err(|problem| unkept(&problem))?;
        if let Some(name) = name.filter(|_| !found) {
            return Err(failure(
                404,
                format!("name: there is no snapshot {name:?}; GET /_simulator/snapshots lists them"),
            ));
        }
    }
    let failed = |problem: String| failure(500, problem);
    let mut older = State::new(state.options.clone(), state.url.clone()).map_err(|error| failed(error.to_string()))?;
    older.generation = state.generation + 1;
    if cfg!(feature = "journal")
        && let Some(journal) = state.journal.take()
        && let Err(problem) = replay(&mut older, journal)
    {
        state.unkept = Some(problem.clone());
        return Err(failed(problem));
    }
    *state = older;
    Ok(())
}

/// Makes everything happen that a journal contains, and continues with it.
pub(crate) fn replay(state: &mut State, mut journal: Box<dyn Journal>) -> Result<(), String> {
    journal.replay(&mut |event| {
        let Entry(goal, what) =
            serde_json::from_slice(event).map_err(|error| format!("an event is unreadable: {error}"))?;
        state.resume(Moment::from_milliseconds(goal));
        match what {
            Happened::Advance => {}
            Happened::Take => _ = state.take_callbacks(),
            Happened::Results(outcomes) => state.record_results(outcomes),
            Happened::Interrupted => state.outbox.interrupt(state.clock.now()),
            Happened::Request(request, control) => {
                // What made a request panic then makes it panic now, and changes nothing else.
                let carried = || request.revive(|request| drop(dispatch(state, request, control.as_deref())));
                if let Ok(revived) = catch_unwind(AssertUnwindSafe(carried)) {
                    revived?;
                }
            }
        }
        Ok(())
    })?;
    state.journal = Some(journal);
    state.continue_now()
}
