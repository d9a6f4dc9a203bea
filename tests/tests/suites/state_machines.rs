//! The simulator does what two small models predict, step by step: one of sessions, one of lines and campaigns. The
//! models share no code with it. A sequence that fails is shortened before it is shown.

use axum::{Router, http::StatusCode};
use jiff::{SignedDuration, ToSpan};
use proptest::{prelude::*, sample::Index, test_runner::Config};
use proptest_state_machine::{ReferenceStateMachine, StateMachineTest, prop_state_machine};
use reqwest::RequestBuilder;
use serde_json::{Value, json};
use std::sync::LazyLock;
use thingspace::{
    Client,
    models::{
        ActivateRequest, CallbackService, CampaignRequest, CampaignStatus, DeactivateRequest, DeviceId, DeviceIdKind,
        DeviceIdentifiers, DeviceListRequest, DeviceSelectionRequest, LineState, Protocol, RegisterCallbackRequest,
    },
};
use thingspace_simulator::{Scenario, Simulator, SimulatorOptions};
use thingspace_tests::{builder, http};
use tokio::runtime::Runtime;

static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime")
});

/// The URL of a listener that acknowledges everything.
static LISTENER: LazyLock<String> = LazyLock::new(|| {
    RUNTIME.block_on(async {
        let socket = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}", socket.local_addr().expect("an address"));
        let app = Router::new().fallback(|| async { StatusCode::OK });
        tokio::spawn(async move { axum::serve(socket, app).await });
        url
    })
});

fn config(cases: u32) -> Config {
    Config { cases, failure_persistence: None, max_shrink_iters: 300, ..Config::default() }
}

prop_state_machine! {
    #![proptest_config(config(60))]

    #[test]
    fn sessions_and_the_lock_of_a_user_follow_their_model(sequential 1..40 => UserSystem);
}

prop_state_machine! {
    #![proptest_config(config(40))]

    #[test]
    fn lines_and_campaigns_follow_their_model(sequential 1..25 => Fleet);
}

// ---- Sessions ----

/// Minutes without a request after which a session ends, minutes for which a bearer token is valid, and failed logins in
/// a row that lock a user.
const IDLE: u32 = 20;
const BEARER_LIFE: u32 = 60;
const MOST_FAILURES: u32 = 5;

/// What the platform documents about the sessions of one user.
#[derive(Debug, Clone, Default)]
struct SessionModel {
    now: u32,
    /// The minute of the first issue of the bearer token.
    bearer: Option<u32>,
    is_new_bearer: bool,
    failures: u32,
    /// The minute of each session's last use; none once it has ended.
    sessions: Vec<Option<u32>>,
    outcome: Outcome,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Outcome {
    #[default]
    Accepted,
    WrongPassword,
    Locked,
    NoSession,
}

#[derive(Debug, Clone)]
enum SessionStep {
    Login { is_right: bool },
    Use(Index),
    LogOut(Index),
    NewPassword(Index),
    ExpireAll,
    Minutes(u32),
}

impl SessionModel {
    /// Uses a session, which restarts its idle time; returns its number if it had not ended.
    fn used(&mut self, session: Index) -> Option<usize> {
        let number = session.index(self.sessions.len());
        let is_idle = self.sessions[number].is_none_or(|used| self.now > used + IDLE);
        self.sessions[number] = (!is_idle).then_some(self.now);
        self.outcome = if is_idle { Outcome::NoSession } else { Outcome::Accepted };
        (!is_idle).then_some(number)
    }
}

impl ReferenceStateMachine for SessionModel {
    type State = Self;
    type Transition = SessionStep;

    fn init_state() -> BoxedStrategy<Self> {
        Just(Self::default()).boxed()
    }

    fn transitions(_: &Self) -> BoxedStrategy<SessionStep> {
        prop_oneof![
            4 => prop_oneof![2 => Just(true), 3 => Just(false)].prop_map(|is_right| SessionStep::Login { is_right }),
            4 => any::<Index>().prop_map(SessionStep::Use),
            2 => any::<Index>().prop_map(SessionStep::LogOut),
            1 => any::<Index>().prop_map(SessionStep::NewPassword),
            1 => Just(SessionStep::ExpireAll),
            3 => prop_oneof![1..30_u32, Just(IDLE), Just(IDLE + 1)].prop_map(SessionStep::Minutes),
        ]
        .boxed()
    }

    fn preconditions(state: &Self, step: &SessionStep) -> bool {
        let needs_session = matches!(step, SessionStep::Use(_) | SessionStep::LogOut(_) | SessionStep::NewPassword(_));
        !needs_session || !state.sessions.is_empty()
    }

    fn apply(mut state: Self, step: &SessionStep) -> Self {
        state.outcome = Outcome::Accepted;
        if let SessionStep::Minutes(minutes) = step {
            state.now += minutes;
            return state;
        }
        // Each step begins with a request for a bearer token.
        state.is_new_bearer = state.bearer.is_none_or(|first| state.now >= first + BEARER_LIFE);
        if state.is_new_bearer {
            state.bearer = Some(state.now);
        }
        match step {
            SessionStep::Login { .. } if state.failures >= MOST_FAILURES => state.outcome = Outcome::Locked,
            SessionStep::Login { is_right: true } => {
                state.failures = 0;
                state.sessions.push(Some(state.now));
            }
            SessionStep::Login { is_right: false } => {
                state.failures += 1;
                state.outcome = Outcome::WrongPassword;
            }
            SessionStep::Use(session) | SessionStep::NewPassword(session) => {
                state.used(*session);
            }
            SessionStep::LogOut(session) => {
                if let Some(number) = state.used(*session) {
                    state.sessions[number] = None;
                }
            }
            SessionStep::ExpireAll => state.sessions.fill(None),
            SessionStep::Minutes(_) => {}
        }
        state
    }
}

/// The simulator, and what a client without the SDK knows.
struct UserSystem {
    simulator: Simulator,
    http: reqwest::Client,
    bearer: String,
    password: String,
    sessions: Vec<String>,
}

impl UserSystem {
    async fn json(request: RequestBuilder) -> (u16, Value) {
        let response = request.send().await.expect("a response");
        (response.status().as_u16(), response.json().await.unwrap_or_default())
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.simulator.url())
    }

    /// Requests a bearer token; returns whether it is a new one.
    async fn authenticate(&mut self) -> bool {
        let credentials = self.simulator.credentials();
        let request = self.http.post(self.url("/api/ts/v1/oauth2/token"));
        let request = request.basic_auth(credentials.key.expose(), Some(credentials.secret.expose()));
        let (status, token) = Self::json(request.form(&[("grant_type", "client_credentials")])).await;
        assert_eq!(status, 200, "{token}");
        let token = token["access_token"].as_str().expect("a token").to_owned();
        std::mem::replace(&mut self.bearer, token.clone()) != token
    }

    /// Sends a request; returns its outcome, and the response.
    async fn send(&self, request: RequestBuilder) -> (Outcome, Value) {
        let (status, body) = Self::json(request.bearer_auth(&self.bearer)).await;
        let code = body["errorCode"].as_str().unwrap_or_default();
        let outcome = match code.strip_prefix("UnifiedWebService.").unwrap_or(code) {
            _ if status == 200 => Outcome::Accepted,
            "INPUT_INVALID.Password.Invalid" => Outcome::WrongPassword,
            "REQUEST_FAILED.AccountLocked" => Outcome::Locked,
            other if other.contains("SessionToken") => Outcome::NoSession,
            _ => panic!("{status} {body}"),
        };
        (outcome, body)
    }

    async fn take(&mut self, step: SessionStep) -> Outcome {
        let session = |index: Index| self.sessions[index.index(self.sessions.len())].clone();
        match step {
            SessionStep::Login { is_right } => {
                let user = self.simulator.credentials().username;
                let password = if is_right { self.password.clone() } else { format!("{}x", self.password) };
                let body = json!({ "username": user.expose(), "password": password });
                let (outcome, body) =
                    self.send(self.http.post(self.url("/api/m2m/v1/session/login")).json(&body)).await;
                self.sessions.extend(body["sessionToken"].as_str().map(str::to_owned));
                outcome
            }
            SessionStep::Use(index) => {
                let path = self.url(&format!("/api/m2m/v1/plans/{}", self.simulator.account()));
                self.send(self.http.get(path).header("VZ-M2M-Token", session(index))).await.0
            }
            SessionStep::LogOut(index) => {
                let request = self.http.post(self.url("/api/m2m/v1/session/logout"));
                self.send(request.header("VZ-M2M-Token", session(index))).await.0
            }
            SessionStep::NewPassword(index) => {
                let request = self.http.put(self.url("/api/m2m/v1/session/password/actions/reset"));
                let request =
                    request.header("VZ-M2M-Token", session(index)).json(&json!({"oldPassword": self.password}));
                let (outcome, body) = self.send(request).await;
                if let Some(password) = body["newPassword"].as_str() {
                    password.clone_into(&mut self.password);
                }
                outcome
            }
            SessionStep::ExpireAll => {
                self.simulator.expire_sessions();
                Outcome::Accepted
            }
            SessionStep::Minutes(_) => Outcome::Accepted,
        }
    }
}

impl StateMachineTest for UserSystem {
    type SystemUnderTest = Self;
    type Reference = SessionModel;

    fn init_test(_: &SessionModel) -> Self {
        let simulator = Simulator::start_blocking(SimulatorOptions::default()).expect("a simulator");
        let password = simulator.credentials().password.expose().to_owned();
        Self { simulator, http: http().expect("a client"), bearer: String::new(), password, sessions: Vec::new() }
    }

    fn apply(mut system: Self, model: &SessionModel, step: SessionStep) -> Self {
        if let SessionStep::Minutes(minutes) = step {
            system.simulator.advance(SignedDuration::from_mins(minutes.into()));
            return system;
        }
        RUNTIME.block_on(async {
            assert_eq!(system.authenticate().await, model.is_new_bearer, "a new bearer token");
            assert_eq!(system.take(step).await, model.outcome);
        });
        assert_eq!(system.sessions.len(), model.sessions.len());
        system
    }
}

// ---- Lines and campaigns ----

const DEVICES: usize = 4;
/// Provisioning actions of a line in a day.
const MOST_ACTIONS: u32 = 5;
/// Hours after which a request about lines is done, and after which a campaign was checked.
const DONE: i64 = 3;
const CHECKED: i64 = 1;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Action {
    Activate,
    Suspend,
    Restore,
    Deactivate,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    /// Waits for its start, runs, or has ended: the time decides.
    Planned,
    /// No device of it may take part.
    Failed,
    Cancelled,
}

#[derive(Debug, Clone)]
struct PlannedCampaign {
    device: usize,
    /// The hours at which its first day begins and its last day ends.
    start: i64,
    end: i64,
    phase: Phase,
}

/// What the platform documents about lines, and about campaigns of one device each.
#[derive(Debug, Clone)]
struct FleetModel {
    hours: i64,
    lines: [LineState; DEVICES],
    /// The day of the last provisioning action of each line, and the number of those on that day.
    actions: [(i64, u32); DEVICES],
    campaigns: Vec<PlannedCampaign>,
}

#[derive(Debug, Clone)]
enum FleetStep {
    Act { action: Action, device: usize },
    Schedule { device: usize, wait: i64, days: i64 },
    Cancel(Index),
    Days(i64),
}

impl FleetModel {
    fn day(&self) -> i64 {
        self.hours / 24
    }

    /// Returns whether a device is in a campaign that waits or runs.
    fn is_busy(&self, device: usize) -> bool {
        let is_open = |campaign: &PlannedCampaign| campaign.phase == Phase::Planned && self.hours < campaign.end;
        self.campaigns.iter().any(|campaign| campaign.device == device && is_open(campaign))
    }

    /// Returns whether a campaign of a device has begun, so that its firmware may differ.
    fn may_be_upgraded(&self, device: usize) -> bool {
        let has_begun = |campaign: &PlannedCampaign| campaign.phase == Phase::Planned && self.hours >= campaign.start;
        self.campaigns.iter().any(|campaign| campaign.device == device && has_begun(campaign))
    }
}

impl ReferenceStateMachine for FleetModel {
    type State = Self;
    type Transition = FleetStep;

    fn init_state() -> BoxedStrategy<Self> {
        let lines = [(); DEVICES].map(|()| LineState::Active);
        Just(Self { hours: 0, lines, actions: [(-1, 0); DEVICES], campaigns: Vec::new() }).boxed()
    }

    fn transitions(_: &Self) -> BoxedStrategy<FleetStep> {
        const ACTIONS: [Action; 4] = [Action::Activate, Action::Suspend, Action::Restore, Action::Deactivate];
        prop_oneof![
            6 => (prop::sample::select(ACTIONS.to_vec()), 0..DEVICES)
                .prop_map(|(action, device)| FleetStep::Act { action, device }),
            4 => (0..DEVICES, 1..4_i64, 0..3_i64)
                .prop_map(|(device, wait, days)| FleetStep::Schedule { device, wait, days }),
            2 => any::<Index>().prop_map(FleetStep::Cancel),
            2 => (1..4_i64).prop_map(FleetStep::Days),
        ]
        .boxed()
    }

    fn preconditions(state: &Self, step: &FleetStep) -> bool {
        match step {
            // What a campaign does when its device leaves the network is beyond this model.
            FleetStep::Act { device, .. } => !state.is_busy(*device),
            FleetStep::Schedule { device, .. } => !state.may_be_upgraded(*device),
            // Meanwhile it may have ended early.
            FleetStep::Cancel(index) => {
                !state.campaigns.is_empty() && {
                    let campaign = &state.campaigns[index.index(state.campaigns.len())];
                    state.hours < campaign.start || state.hours >= campaign.end
                }
            }
            FleetStep::Days(_) => true,
        }
    }

    fn apply(mut state: Self, step: &FleetStep) -> Self {
        match *step {
            FleetStep::Act { action, device } => {
                let (from, to): (&[LineState], _) = match action {
                    Action::Activate => (&[LineState::PreActive, LineState::Deactive], LineState::Active),
                    Action::Suspend => (&[LineState::Active], LineState::Suspend),
                    Action::Restore => (&[LineState::Suspend], LineState::Active),
                    Action::Deactivate => (&[LineState::Active, LineState::Suspend], LineState::Deactive),
                };
                let day = state.day();
                let (last, count) = state.actions[device];
                let today = if last == day { count } else { 0 };
                if from.contains(&state.lines[device]) && today < MOST_ACTIONS {
                    state.lines[device] = to;
                    state.actions[device] = (day, today + 1);
                }
                state.hours += DONE;
            }
            FleetStep::Schedule { device, wait, days } => {
                let is_fit = state.lines[device] == LineState::Active && !state.is_busy(device);
                let start = (state.day() + wait) * 24;
                let phase = if is_fit { Phase::Planned } else { Phase::Failed };
                state.campaigns.push(PlannedCampaign { device, start, end: start + (days + 1) * 24, phase });
                state.hours += CHECKED;
            }
            FleetStep::Cancel(index) => {
                let number = index.index(state.campaigns.len());
                let campaign = &mut state.campaigns[number];
                if campaign.phase == Phase::Planned && state.hours < campaign.start {
                    campaign.phase = Phase::Cancelled;
                }
            }
            FleetStep::Days(days) => state.hours += days * 24,
        }
        state
    }
}

/// The simulator, a client, and the names of the model's devices and campaigns.
struct Fleet {
    simulator: Simulator,
    client: Client,
    imeis: Vec<String>,
    campaigns: Vec<String>,
}

impl Fleet {
    async fn start(listener: &str) -> anyhow::Result<Self> {
        let group = json!({
            "count": DEVICES, "make": "SEQUANS Communications", "model": "GM01Q", "protocol": "LWM2M",
            "version": "SR1.2.0.0-10512", "behaviour": "good",
        });
        let package = json!({
            "make": "SEQUANS Communications", "model": "GM01Q", "protocol": "LWM2M", "from": "SR1.2.0.0-10512",
            "to": "SR1.2.0.0-10657",
        });
        let accounts = json!([{"name": "0642233522-00001", "groups": [group]}]);
        let scenario = json!({"packages": [package], "accounts": accounts});
        let simulator = Simulator::start(Scenario::from_json(&scenario.to_string())?).await?;
        let client = builder(&simulator).0.build()?;
        for name in [CallbackService::CarrierService, CallbackService::ResumeTrackingNotification] {
            let url = format!("{listener}/{name}");
            client.callbacks().register(RegisterCallbackRequest { name, url, ..Default::default() }).await?;
        }
        let mut fleet = Self { simulator, client, imeis: Vec::new(), campaigns: Vec::new() };
        fleet.imeis = fleet.lines().await?.into_iter().map(|(imei, _)| imei).collect();
        Ok(fleet)
    }

    /// Returns every line with its state, in order.
    async fn lines(&self) -> anyhow::Result<Vec<(String, LineState)>> {
        let mut lines = Vec::new();
        let mut devices = self.client.devices().list_devices(DeviceListRequest::default());
        while let Some(device) = devices.try_next().await? {
            let id = device.device_ids.iter().find(|entry| entry.kind == DeviceIdKind::Imei);
            let state = device.carrier_informations.first().and_then(|carrier| carrier.state.clone());
            lines.extend(id.map(|entry| entry.id.clone()).zip(state));
        }
        lines.sort_by(|one, other| one.0.cmp(&other.0));
        Ok(lines)
    }

    async fn act(&self, action: Action, device: usize) -> anyhow::Result<()> {
        let service = self.client.devices();
        let id = DeviceId { id: self.imeis[device].clone(), kind: DeviceIdKind::Imei };
        let devices = vec![DeviceIdentifiers { device_ids: vec![id], ip_address: None }];
        let selection =
            || DeviceSelectionRequest { devices: Some(devices.clone()), ..DeviceSelectionRequest::default() };
        match action {
            Action::Activate => {
                let plans = self.client.accounts().list_service_plans().await?;
                let (service_plan, mdn_zip_code) = (plans[0].code.clone(), "98801".to_owned());
                let request = ActivateRequest { devices, service_plan, mdn_zip_code, ..Default::default() };
                service.activate(request).await?;
            }
            Action::Suspend => drop(service.suspend(selection()).await?),
            Action::Restore => drop(service.restore(selection()).await?),
            Action::Deactivate => {
                let (devices, reason_code) = (Some(devices), "FF".to_owned());
                service.deactivate(DeactivateRequest { devices, reason_code, ..Default::default() }).await?;
            }
        }
        Ok(())
    }

    async fn schedule(&mut self, device: usize, wait: i64, days: i64) -> anyhow::Result<()> {
        let today = self.simulator.now().in_tz("UTC")?.date();
        let firmware = self.client.software_v3().list_firmware(Protocol::Lwm2m).await?;
        let package = firmware.into_iter().next().expect("a package for the devices");
        let start = today.saturating_add(wait.days());
        let request = CampaignRequest {
            firmware_name: package.firmware_name,
            firmware_from: package.firmware_from,
            firmware_to: package.firmware_to,
            protocol: Protocol::Lwm2m,
            start_date: start.into(),
            end_date: start.saturating_add(days.days()).into(),
            device_list: vec![self.imeis[device].clone()],
            ..CampaignRequest::default()
        };
        self.campaigns.push(self.client.software_v3().schedule_campaign(request).await?.id);
        Ok(())
    }

    /// Compares everything that a client can see with the model.
    async fn compare(&self, model: &FleetModel) -> anyhow::Result<()> {
        let lines: Vec<LineState> = self.lines().await?.into_iter().map(|(_, state)| state).collect();
        assert_eq!(lines, model.lines, "the lines");
        for (id, campaign) in self.campaigns.iter().zip(&model.campaigns) {
            let status = self.client.software_v3().get_campaign(id).await?.status.unwrap_or_default();
            let is_right = match campaign.phase {
                Phase::Failed => status == CampaignStatus::RequestFailed,
                Phase::Cancelled => status == CampaignStatus::Cancelled,
                Phase::Planned if model.hours < campaign.start => status.is_before_start(),
                Phase::Planned if model.hours >= campaign.end => status == CampaignStatus::Ended,
                Phase::Planned => {
                    status.is_before_start() || [CampaignStatus::Scheduled, CampaignStatus::Ended].contains(&status)
                }
            };
            assert!(is_right, "{status} at hour {}: {campaign:?}", model.hours);
        }
        Ok(())
    }
}

impl StateMachineTest for Fleet {
    type SystemUnderTest = Self;
    type Reference = FleetModel;

    fn init_test(_: &FleetModel) -> Self {
        let listener: &str = &LISTENER;
        RUNTIME.block_on(Self::start(listener)).expect("a simulator")
    }

    fn apply(mut system: Self, model: &FleetModel, step: FleetStep) -> Self {
        RUNTIME
            .block_on(async {
                let hours = match step {
                    FleetStep::Act { action, device } => {
                        system.act(action, device).await?;
                        DONE
                    }
                    FleetStep::Schedule { device, wait, days } => {
                        system.schedule(device, wait, days).await?;
                        CHECKED
                    }
                    FleetStep::Cancel(index) => {
                        let number = index.index(system.campaigns.len());
                        let cancelled = system.client.software_v3().cancel_campaign(&system.campaigns[number]).await;
                        // A campaign that was cancelled before is rejected again.
                        if cancelled.is_ok() {
                            assert_eq!(model.campaigns[number].phase, Phase::Cancelled, "cancelled at {}", model.hours);
                        }
                        0
                    }
                    FleetStep::Days(days) => days * 24,
                };
                system.simulator.advance_async(SignedDuration::from_hours(hours)).await;
                system.compare(model).await
            })
            .expect("no call fails");
        system
    }
}
