//! Property tests of requests and monitors: everything that waits for devices ends exactly once.

use crate::{
    callback_service,
    callbacks::{CallbackMessage, DeliveryOutcome},
    clock::Moment,
    engine::requests::Target,
    options::{CallbackOptions, SimulatorOptions},
    state::State,
    world::{Id, IdKind, listeners::Listener, monitors::Watched},
};
use jiff::SignedDuration;
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;

/// An event for one of three devices: one always on, one on by day, one never on.
#[derive(Debug, Clone, Copy)]
enum Step {
    Sms(u32),
    Nidd(u32, i64),
    Monitor(u32, i64),
    Reach(u32, Option<bool>),
    Suspend(u32),
    Restore(u32),
    Pass(i64),
}

fn step() -> impl Strategy<Value = Step> {
    let line = 0..3_u32;
    prop_oneof![
        line.clone().prop_map(Step::Sms),
        (line.clone(), 2..200_000_i64).prop_map(|(line, seconds)| Step::Nidd(line, seconds)),
        (line.clone(), 1..20_i64).prop_map(|(line, days)| Step::Monitor(line, days)),
        (line.clone(), any::<Option<bool>>()).prop_map(|(line, reachable)| Step::Reach(line, reachable)),
        line.clone().prop_map(Step::Suspend),
        line.prop_map(Step::Restore),
        (1..60 * 24 * 3_i64).prop_map(Step::Pass),
    ]
}

fn start() -> State {
    // Keeps every callback in the log until the test inspects it.
    let callbacks = CallbackOptions { archive_days: 3650, ..CallbackOptions::default() };
    let options = SimulatorOptions { devices: 3, callbacks, ..SimulatorOptions::default() };
    let mut state = State::new(options, String::new()).unwrap();
    // Indexes of behaviours: good, daytime, never.
    for (device, behaviour) in [(0, 0), (1, 3), (2, 2)] {
        state.world.devices[device].behaviour = behaviour;
        state.world.line_mut(u32::try_from(device).unwrap()).nb_iot = true;
    }
    for name in [
        callback_service::ENHANCED,
        callback_service::SMS_CONFIRMATION,
        callback_service::NIDD,
        callback_service::DIAGNOSTICS,
    ] {
        state.world.accounts[0].listeners.set_service(name, Listener::new("http://127.0.0.1:9/"));
    }
    state
}

fn acknowledged() -> DeliveryOutcome {
    DeliveryOutcome { status: Some(200), error: None }
}

/// Advances time; every callback is acknowledged.
fn pass(state: &mut State, by: SignedDuration) {
    let goal = state.set_goal(by).unwrap();
    while !state.has_reached(goal) {
        state.run();
        let outcomes = state.take_callbacks().into_iter().map(|delivery| (delivery.number, acknowledged())).collect();
        state.record_results(outcomes);
    }
}

fn target(state: &State, line: u32) -> Target {
    let imei = state.world.line(line).id(IdKind::Imei).unwrap();
    Target { ids: vec![Id::new(IdKind::Imei, imei)], line: Ok(line), ip_address: None }
}

fn take(state: &mut State, step: Step) {
    let (now, watched) = (state.now(), Watched::parse("REACHABLE_FOR_DATA_AND_LOSS").unwrap());
    let days = |days| now.plus(SignedDuration::from_hours(24 * days));
    match step {
        Step::Sms(line) => {
            let targets = vec![target(state, line)];
            state.split().1.send_sms(0, targets, "Hello".to_owned());
        }
        Step::Nidd(line, seconds) => {
            let ids = target(state, line).ids;
            state.split().1.send_nidd(0, ids, line, SignedDuration::from_secs(seconds));
        }
        Step::Monitor(line, length) => {
            let targets = vec![target(state, line)];
            state.split().1.start_monitors(0, targets, watched, days(length));
        }
        Step::Reach(line, reachable) => {
            state.world.reach.force(line, reachable);
            state.split().1.check_touched();
        }
        Step::Suspend(line) if state.world.line(line).state() == crate::world::Line::Active => {
            state.world.suspend(line, now);
        }
        Step::Restore(line) if state.world.line(line).state() == crate::world::Line::Suspended => {
            state.world.restore(line, now, true);
        }
        Step::Suspend(_) | Step::Restore(_) => {}
        Step::Pass(minutes) => pass(state, SignedDuration::from_mins(minutes)),
    }
}

fn check(messages: &[CallbackMessage], ended: Moment) -> Result<(), TestCaseError> {
    let (mut sent, mut confirmed, mut data) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    let mut monitors: BTreeMap<String, Vec<Option<String>>> = BTreeMap::new();
    for message in messages {
        let body: Value = serde_json::from_str(&message.body).unwrap();
        let request = body["requestId"].as_str().unwrap().to_owned();
        let reachability = &body["deviceResponse"]["deviceReachabilityResponse"];
        match &*message.kind {
            "smsResponse" => *sent.entry(request).or_insert(0) += 1,
            "smsDeliveryConfirmation" => *confirmed.entry(request).or_insert(0) += 1,
            "niddMTDeliveryResponse" => {
                let statuses: &mut Vec<String> = data.entry(request).or_default();
                statuses.push(body["status"].as_str().unwrap().to_owned());
            }
            "deviceReachabilityResponse" => {
                let until = reachability["monitorExpirationTime"].as_str().unwrap();
                let until: jiff::Timestamp = until.parse().unwrap();
                prop_assert!(message.created < until || !monitors.contains_key(&request));
                let status = reachability["reachabilityStatus"].as_str().map(str::to_owned);
                monitors.entry(request).or_default().push(status);
            }
            _ => {}
        }
        prop_assert!(message.created <= ended.timestamp());
    }
    // Every message that was sent is confirmed once, whatever happened before.
    prop_assert_eq!(sent, confirmed);
    for statuses in data.values() {
        let reported: Vec<&str> = statuses.iter().map(String::as_str).collect();
        prop_assert!(matches!(*reported, ["Delivered"] | ["Queued", "Delivered" | "DeliveryFailed"]), "{:?}", reported);
    }
    for statuses in monitors.values() {
        // A device that is reachable at first is reported once; after that, only changes are reported.
        let loss = |status: &Option<String>| status.as_deref() != Some("REACHABLE_FOR_DATA");
        let alternate = statuses.windows(2).all(|pair| loss(&pair[0]) != loss(&pair[1]));
        prop_assert!(alternate, "{:?}", statuses);
    }
    Ok(())
}

#[test]
fn only_devices_with_waiting_jobs_are_watched() {
    let mut state =
        State::new(SimulatorOptions { devices: 100_000, ..SimulatorOptions::default() }, String::new()).unwrap();
    let listener = Listener::new("http://127.0.0.1:9/");
    state.world.accounts[0].listeners.set_service(callback_service::DIAGNOSTICS, listener);
    let lines: Vec<u32> = state.world.lines_after(0, 0).iter().copied().step_by(10).collect();
    let targets = lines.iter().map(|line| target(&state, *line)).collect();
    let expires = state.now().plus(SignedDuration::from_hours(48));
    state.split().1.start_monitors(0, targets, Watched::parse("LOSS_OF_CONNECTIVITY").unwrap(), expires);
    pass(&mut state, SignedDuration::from_hours(1));
    assert_eq!((lines.len(), state.requests.watched_lines()), (10_000, 10_000));
    pass(&mut state, SignedDuration::from_hours(24 * 30));
    assert_eq!(state.requests.watched_lines(), 0);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]
    /// Checks that messages to devices end once, and that monitors report each change once.
    #[test]
    fn messages_end_once_and_every_change_is_reported(steps in prop::collection::vec(step(), 1..40)) {
        let mut state = start();
        for step in steps {
            take(&mut state, step);
        }
        // Long enough for everything to end.
        pass(&mut state, SignedDuration::from_hours(24 * 30));
        let (now, messages) = (state.now(), state.outbox.all(state.now()));
        check(&messages, now)?;
        prop_assert_eq!(state.requests.watched_lines(), 0);
    }
}
