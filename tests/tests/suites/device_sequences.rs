//! Random sequences of requests about lines: each line follows the table of states within its limits, and every
//! request gets one result for each of its devices.

use anyhow::{Context, Result, ensure};
use axum::{Router, http::StatusCode};
use jiff::{SignedDuration, Timestamp};
use proptest::{
    collection::{btree_set, vec},
    prelude::*,
    sample::Index,
    test_runner::{Config, TestCaseError, TestRunner},
};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use thingspace::{
    Client, Error, PendingRequest,
    models::{
        ActivateRequest, CallbackService, CustomFieldsRequest, DeactivateRequest, DeleteDevicesRequest, DeviceId,
        DeviceIdKind, DeviceIdentifiers, DeviceListRequest, DeviceSelectionRequest, GroupUpdateRequest, KeyValue,
        LineState, RegisterCallbackRequest, RequestStatus, ServicePlanChangeRequest,
    },
};
use thingspace_simulator::{CallbackMessage, Scenario, Simulator};
use thingspace_tests::builder;

/// The number of sequences.
const SEQUENCES: u32 = 300;
/// The number of times that each kind of request must succeed and fail for the checks to be meaningful.
const OFTEN: usize = 20;
const DEVICES: usize = 8;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Action {
    Activate,
    Suspend,
    Restore,
    Deactivate,
    Plan,
    Fields,
}

impl Action {
    const ALL: [Self; 6] = [Self::Activate, Self::Suspend, Self::Restore, Self::Deactivate, Self::Plan, Self::Fields];

    /// Returns the states in which the action is possible, and the state it leads to.
    fn transition(self) -> Option<(&'static [LineState], LineState)> {
        match self {
            Self::Activate => Some((&[LineState::PreActive, LineState::Deactive], LineState::Active)),
            Self::Suspend => Some((&[LineState::Active], LineState::Suspend)),
            Self::Restore => Some((&[LineState::Suspend], LineState::Active)),
            Self::Deactivate => Some((&[LineState::Active, LineState::Suspend], LineState::Deactive)),
            Self::Plan | Self::Fields => None,
        }
    }
}

#[derive(Debug, Clone)]
enum Step {
    Act { action: Action, devices: BTreeSet<usize> },
    Delete { devices: BTreeSet<usize> },
    Group { devices: BTreeSet<usize>, add: bool },
    Minutes(i64),
    Days(i64),
}

fn step() -> impl Strategy<Value = Step> {
    let devices = || btree_set(0..DEVICES, 1..4);
    prop_oneof![
        8 => (any::<Index>(), devices()).prop_map(|(action, devices)| Step::Act { action: *action.get(&Action::ALL), devices }),
        1 => devices().prop_map(|devices| Step::Delete { devices }),
        1 => (devices(), any::<bool>()).prop_map(|(devices, add)| Step::Group { devices, add }),
        4 => (1..90_i64).prop_map(Step::Minutes),
        2 => (1..29_i64).prop_map(Step::Days),
    ]
}

/// A request that was accepted.
struct AcceptedRequest {
    action: Action,
    request: PendingRequest,
    imeis: BTreeSet<String>,
}

struct World {
    simulator: Simulator,
    client: Client,
    imeis: Vec<String>,
    deleted: BTreeSet<String>,
    in_group: BTreeSet<String>,
    requests: Vec<AcceptedRequest>,
    /// The messages by number; the simulator drops them after 30 days.
    messages: BTreeMap<u64, CallbackMessage>,
}

/// The number of times that each action succeeded or failed.
type Ends = BTreeMap<(Action, bool), usize>;

fn imei(id: &str) -> DeviceId {
    DeviceId { id: id.to_owned(), kind: DeviceIdKind::Imei }
}

impl World {
    async fn new(seed: u64, listener: &str) -> Result<Self> {
        let scenario = json!({
            "options": {"seed": seed},
            "accounts": [{"name": "0642233522-00001", "fleet": {"count": DEVICES}}],
        });
        let simulator = Simulator::start(Scenario::from_json(&scenario.to_string())?).await?;
        let client = builder(&simulator).0.build()?;
        for name in [CallbackService::CarrierService, CallbackService::ResumeTrackingNotification] {
            let url = format!("{listener}/{name}");
            client.callbacks().register(RegisterCallbackRequest { name, url, ..Default::default() }).await?;
        }
        let mut devices = client.devices().list_devices(DeviceListRequest::default());
        let mut imeis = Vec::new();
        while let Some(device) = devices.try_next().await? {
            let id = device.device_ids.iter().find(|entry| entry.kind == DeviceIdKind::Imei);
            imeis.push(id.context("an IMEI")?.id.clone());
        }
        ensure!(imeis.len() == DEVICES, "{imeis:?}");
        client
            .groups()
            .create(thingspace::models::CreateGroupRequest {
                group_name: "Yard".into(),
                group_description: "Those in the yard".into(),
                ..Default::default()
            })
            .await?;
        Ok(Self {
            simulator,
            client,
            imeis,
            deleted: BTreeSet::new(),
            in_group: BTreeSet::new(),
            requests: Vec::new(),
            messages: BTreeMap::new(),
        })
    }

    /// Returns the IMEIs of the devices that still exist.
    fn chosen(&self, devices: &BTreeSet<usize>) -> BTreeSet<String> {
        devices.iter().map(|index| self.imeis[*index].clone()).filter(|id| !self.deleted.contains(id)).collect()
    }

    async fn take(&mut self, step: &Step) -> Result<()> {
        match step {
            Step::Act { action, devices } => {
                let imeis = self.chosen(devices);
                if !imeis.is_empty() {
                    let request = self.act(*action, &imeis).await?;
                    self.requests.push(AcceptedRequest { action: *action, request, imeis });
                }
            }
            Step::Delete { devices } => {
                let devices = self.chosen(devices);
                if devices.is_empty() {
                    return Ok(());
                }
                // A pending activation would add the device again.
                self.wait(SignedDuration::from_hours(2)).await;
                let devices_to_delete = identifiers(&devices);
                let request = DeleteDevicesRequest { devices_to_delete, ..Default::default() };
                for outcome in self.client.devices().delete(request).await? {
                    let id = outcome.device_ids.first().context("the device")?.id.clone();
                    ensure!(devices.contains(&id), "{id}");
                    if outcome.status == RequestStatus::Success {
                        ensure!(self.deleted.insert(id.clone()), "{id} was deleted twice");
                        self.in_group.remove(&id);
                    }
                }
            }
            Step::Group { devices, add } => {
                let devices = self.chosen(devices);
                if devices.is_empty() {
                    return Ok(());
                }
                let list = Some(devices.iter().map(|id| imei(id)).collect());
                let mut update = GroupUpdateRequest::default();
                if *add {
                    update.devices_to_add = list;
                    self.in_group.extend(devices);
                } else {
                    update.devices_to_remove = list;
                    self.in_group.retain(|id| !devices.contains(id));
                }
                self.client.groups().update("Yard", update).await?;
            }
            Step::Minutes(minutes) => self.wait(SignedDuration::from_mins(*minutes)).await,
            Step::Days(days) => self.wait(SignedDuration::from_hours(24 * days)).await,
        }
        Ok(())
    }

    async fn wait(&mut self, time: SignedDuration) {
        self.simulator.advance_async(time).await;
        self.messages.extend(self.simulator.callbacks().into_iter().map(|message| (message.number, message)));
    }

    async fn act(&self, action: Action, imeis: &BTreeSet<String>) -> Result<PendingRequest, Error> {
        let service = self.client.devices();
        let devices = identifiers(imeis);
        let selection =
            |devices| DeviceSelectionRequest { devices: Some(devices), ..DeviceSelectionRequest::default() };
        match action {
            Action::Activate => {
                let (service_plan, mdn_zip_code) = (self.plans().await?.swap_remove(0), "98801".to_owned());
                service.activate(ActivateRequest { devices, service_plan, mdn_zip_code, ..Default::default() }).await
            }
            Action::Suspend => service.suspend(selection(devices)).await,
            Action::Restore => service.restore(selection(devices)).await,
            Action::Deactivate => {
                let (devices, reason_code) = (Some(devices), "FF".to_owned());
                service.deactivate(DeactivateRequest { devices, reason_code, ..Default::default() }).await
            }
            Action::Plan => {
                let (devices, service_plan) = (Some(devices), self.plans().await?.swap_remove(1));
                service
                    .change_service_plan(ServicePlanChangeRequest { devices, service_plan, ..Default::default() })
                    .await
            }
            Action::Fields => {
                let field = KeyValue { key: "CustomField2".to_owned(), value: Some("north".to_owned()) };
                let request = CustomFieldsRequest {
                    devices: Some(devices),
                    custom_fields_to_update: Some(vec![field]),
                    ..Default::default()
                };
                service.change_custom_fields(request).await
            }
        }
    }

    async fn plans(&self) -> Result<Vec<String>, Error> {
        Ok(self.client.accounts().list_service_plans().await?.into_iter().map(|plan| plan.code).collect())
    }

    /// Waits until everything has ended, and checks the invariants.
    async fn settle(&mut self, first: &HashMap<String, LineState>, ends: &mut Ends) -> Result<()> {
        self.wait(SignedDuration::from_hours(25)).await;
        let actions = self.actions(ends)?;
        let states = self.listed().await?;
        for (imei, state) in first {
            if self.deleted.contains(imei) {
                ensure!(!states.contains_key(imei), "{imei} was deleted, and is listed");
                continue;
            }
            let life = actions.get(imei).map(Vec::as_slice).unwrap_or_default();
            let ends = possible_states(imei, state.clone(), life, self.simulator.now())?;
            let listed = states.get(imei).with_context(|| format!("{imei} is not listed"))?;
            ensure!(ends.contains(listed), "{imei}: {listed} is listed, {ends:?} was notified");
        }
        let mut members = BTreeSet::new();
        let mut devices = self.client.groups().list_group_devices("Yard");
        while let Some(device) = devices.try_next().await? {
            let id = device.device_ids.iter().find(|entry| self.imeis.contains(&entry.id)).context("an IMEI")?;
            ensure!(members.insert(id.id.clone()), "{} appears twice in the group", id.id);
        }
        ensure!(members == self.in_group, "{members:?} are in the group, {:?} should be", self.in_group);
        Ok(())
    }

    /// Returns the actions on each line, oldest first. Checks that every request has one result for each of its devices.
    fn actions(&self, ends: &mut Ends) -> Result<HashMap<String, Vec<(Timestamp, Action)>>> {
        let mut actions: HashMap<String, Vec<(Timestamp, Action)>> = HashMap::new();
        let mut results: HashMap<(&str, String), usize> = HashMap::new();
        let carrier = |message: &&CallbackMessage| message.service.as_deref() == Some("CarrierService");
        for message in self.messages.values().filter(carrier) {
            let body: Value = serde_json::from_str(&message.body)?;
            let id = body["requestId"].as_str().context("a request")?;
            let accepted =
                self.requests.iter().find(|accepted| accepted.request.id() == id).context("a request of ours")?;
            let ids = body["deviceIds"].as_array().context("a device")?;
            let imei = ids.iter().filter_map(|entry| entry["id"].as_str()).find(|id| accepted.imeis.contains(*id));
            let imei = imei.with_context(|| format!("a device of the request: {body}"))?.to_owned();
            *results.entry((accepted.request.id(), imei.clone())).or_default() += 1;
            let well = body["status"] == "Success";
            ensure!(
                well || body["faultResponse"]["faultcode"].as_str().is_some_and(|code| code.contains('.')),
                "{body}"
            );
            *ends.entry((accepted.action, well)).or_default() += 1;
            if well {
                actions.entry(imei).or_default().push((message.created, accepted.action));
            }
        }
        for accepted in &self.requests {
            for imei in &accepted.imeis {
                let count = results.get(&(accepted.request.id(), imei.clone())).copied().unwrap_or_default();
                ensure!(count == 1, "{:?} of {imei} has {count} results", accepted.action);
            }
        }
        Ok(actions)
    }

    /// Returns every line with its state. Checks that lines are unique, and that lines in service have unique numbers.
    async fn listed(&self) -> Result<HashMap<String, LineState>> {
        let (mut states, mut numbers) = (HashMap::new(), BTreeSet::new());
        let selection = DeviceListRequest { max_number_of_devices: Some(3), ..Default::default() };
        let mut devices = self.client.devices().list_devices(selection);
        while let Some(device) = devices.try_next().await? {
            let id = |kind| device.device_ids.iter().find(|entry| entry.kind == kind).map(|entry| entry.id.clone());
            let state =
                device.carrier_informations.first().and_then(|carrier| carrier.state.clone()).context("a state")?;
            let number = id(DeviceIdKind::Mdn);
            let in_service = matches!(state, LineState::Active | LineState::Suspend);
            ensure!(number.is_some() == in_service, "{state}: {number:?}");
            ensure!(number.is_none_or(|number| numbers.insert(number)), "two lines have one number");
            let imei = id(DeviceIdKind::Imei).context("an IMEI")?;
            ensure!(states.insert(imei.clone(), state).is_none(), "{imei} is listed twice");
        }
        Ok(states)
    }
}

fn identifiers(imeis: &BTreeSet<String>) -> Vec<DeviceIdentifiers> {
    imeis.iter().map(|id| DeviceIdentifiers { device_ids: vec![imei(id)], ip_address: None }).collect()
}

/// Applies the actions on a line to the table of states, and returns the states in which it may end.
fn possible_states(
    imei: &str,
    first: LineState,
    life: &[(Timestamp, Action)],
    now: Timestamp,
) -> Result<Vec<LineState>> {
    let most = SignedDuration::from_hours(90 * 24);
    let over = |since: Timestamp, now: Timestamp| now.duration_since(since) >= most;
    let mut state = first;
    // A line that is suspended from the start may be resumed at any time, since the start of its suspension is unknown.
    let mut since: Option<Timestamp> = None;
    let mut days: BTreeMap<jiff::civil::Date, usize> = BTreeMap::new();
    for (at, action) in life {
        let Some((from, to)) = action.transition() else { continue };
        let resumed = state == LineState::Suspend && since.is_none_or(|since| over(since, *at));
        let possible = from.contains(&state) || resumed && from.contains(&LineState::Active);
        ensure!(possible, "{imei}: {action:?} from {state} at {at}");
        since = (to == LineState::Suspend).then_some(*at);
        state = to;
        *days.entry(at.in_tz("UTC")?.date()).or_default() += 1;
    }
    for (day, count) in days {
        ensure!(count <= 5, "{imei} had {count} provisioning actions on {day}");
    }
    Ok(match (state, since) {
        (LineState::Suspend, None) => vec![LineState::Suspend, LineState::Active],
        (LineState::Suspend, Some(since)) if over(since, now) => vec![LineState::Active],
        (state, _) => vec![state],
    })
}

#[test]
fn every_sequence_of_actions_follows_the_table_of_states() -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let listener = runtime.block_on(async {
        let socket = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        let address = format!("http://{}", socket.local_addr()?);
        let app = Router::new().fallback(|| async { StatusCode::OK });
        tokio::spawn(async move { axum::serve(socket, app).await });
        anyhow::Ok(address)
    })?;
    let ends = std::cell::RefCell::new(Ends::new());
    let config = Config { cases: SEQUENCES, failure_persistence: None, max_shrink_iters: 200, ..Config::default() };
    TestRunner::new(config)
        .run(&(any::<u64>(), vec(step(), 1..25)), |(seed, steps)| {
            let run = async {
                let mut world = World::new(seed, &listener).await?;
                let first = world.listed().await?;
                for step in &steps {
                    world.take(step).await.with_context(|| format!("{step:?}"))?;
                }
                let mut found = Ends::new();
                world.settle(&first, &mut found).await?;
                for (end, count) in found {
                    *ends.borrow_mut().entry(end).or_default() += count;
                }
                anyhow::Ok(())
            };
            runtime.block_on(run).map_err(|error| TestCaseError::fail(format!("{error:#}")))
        })
        .map_err(|error| anyhow::anyhow!("{error}"))?;
    let ends = ends.into_inner();
    for action in Action::ALL {
        for well in [true, false] {
            // A custom field can always be set.
            let expected = if action == Action::Fields && !well { 0 } else { OFTEN };
            let count = ends.get(&(action, well)).copied().unwrap_or_default();
            ensure!(count >= expected, "{action:?} ended {} only {count} times", if well { "well" } else { "badly" });
        }
    }
    Ok(())
}
