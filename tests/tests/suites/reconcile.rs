//! Requests whose response is lost, before or after the platform carried them out: none is carried out twice, none is
//! lost.

use anyhow::{Context, Result, bail, ensure};
use axum::{
    Router,
    body::{Body, to_bytes},
    http,
};
use futures::{FutureExt, future::BoxFuture};
use jiff::{SignedDuration, Timestamp, civil::Date, tz::TimeZone};
use std::{
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use thingspace::{
    Client, Clock, Error, Upload,
    models::{
        CampaignPartState, CampaignPlan, CampaignRequest, DeactivateRequest, Device, DeviceId, DeviceIdKind,
        DeviceIdentifiers, DeviceListRequest, DeviceSelectionRequest, FileCampaignRequest, FileUpload, FirmwarePackage,
        FirmwareUpgradeRequest, LineState, PlanOutcome, Protocol, Reconciliation, ReconciliationOutcome,
        SoftwareCampaignRequest,
    },
    network::{Network, NetworkError},
    random::Random,
};
use thingspace_simulator::{Simulator, SimulatorOptions};
use tower_service::Service;

/// What happens to a request.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Fate {
    /// It never reaches the platform.
    Before,
    /// The platform carries it out, and the response is lost.
    After,
    /// It reaches the platform when the client has already looked for it once.
    Late,
}

type Request = http::Request<Body>;

struct State {
    random: Random,
    /// The part of the path of the requests that count, and the fate of the next of them.
    path: &'static str,
    fate: Option<Fate>,
    late: Vec<Request>,
    /// How many of them the platform carried out.
    accepted: usize,
    elapsed: Duration,
}

/// The network between a client and a simulator, which loses responses, and the clock of both.
#[derive(Clone)]
struct Wire {
    simulator: Arc<Simulator>,
    router: Router,
    state: Arc<Mutex<State>>,
}

impl fmt::Debug for Wire {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Wire")
    }
}

/// A network without listeners.
#[derive(Debug)]
struct Nowhere;

impl Network for Nowhere {
    fn execute(&self, _: reqwest::Request) -> BoxFuture<'static, Result<reqwest::Response, NetworkError>> {
        async {
            Err(NetworkError::Other { message: "no connection".to_owned(), is_connected: false, is_timeout: false })
        }
        .boxed()
    }
}

impl Wire {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Hands a request to the platform.
    async fn deliver(&self, request: Request) -> Result<http::Response<Body>, NetworkError> {
        let counts = request.method() == http::Method::POST && request.uri().path().contains(self.state().path);
        let Ok(response) = self.router.clone().call(request).await;
        if counts && response.status().is_success() {
            self.state().accepted += 1;
        }
        Ok(response)
    }
}

impl Network for Wire {
    fn execute(&self, request: reqwest::Request) -> BoxFuture<'static, Result<reqwest::Response, NetworkError>> {
        let wire = self.clone();
        async move {
            let request = http::Request::<reqwest::Body>::try_from(request).map_err(NetworkError::Http)?.map(Body::new);
            let counts = request.method() == http::Method::POST && request.uri().path().contains(wire.state().path);
            let fate = if counts { wire.state().fate.take() } else { None };
            let is_timeout = wire.state().random.next().is_multiple_of(2);
            let lost = || NetworkError::Other { message: "lost".to_owned(), is_connected: true, is_timeout };
            match fate {
                Some(Fate::Before) => return Err(lost()),
                Some(Fate::Late) => {
                    wire.state().late.push(request);
                    return Err(lost());
                }
                Some(Fate::After) | None => {}
            }
            let (head, body) = wire.deliver(request).await?.into_parts();
            let body = to_bytes(body, usize::MAX).await.map_err(|_| lost())?;
            if fate.is_some() { Err(lost()) } else { Ok(http::Response::from_parts(head, body).into()) }
        }
        .boxed()
    }
}

impl Clock for Wire {
    fn now(&self) -> Timestamp {
        self.simulator.now()
    }
    fn elapsed(&self) -> Duration {
        self.state().elapsed
    }
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        let wire = self.clone();
        async move {
            let late = std::mem::take(&mut wire.state().late);
            for request in late {
                _ = wire.deliver(request).await;
            }
            wire.state().elapsed += duration;
            let by = SignedDuration::try_from(duration).unwrap_or(SignedDuration::ZERO);
            wire.simulator.advance_async(by).await;
        }
        .boxed()
    }
}

/// A simulator, its client, and what the client knows of its devices.
struct World {
    wire: Wire,
    client: Client,
    firmware: FirmwarePackage,
    file: String,
    lwm2m: Vec<String>,
    oma: Vec<String>,
    http: Vec<String>,
    lines: Vec<DeviceIdentifiers>,
    /// How many ambiguous failures there were.
    failures: usize,
    unlicensed: bool,
}

impl World {
    async fn new(seed: u64) -> Result<Self> {
        let options = SimulatorOptions { seed, devices: 60, ..SimulatorOptions::default() };
        let url = "http://127.0.0.1:9";
        let (simulator, router, _) = Simulator::without_server(options, url.to_owned(), Arc::new(Nowhere))?;
        let state = State {
            random: Random::seeded(seed),
            path: "no path",
            fate: None,
            late: Vec::new(),
            accepted: 0,
            elapsed: Duration::ZERO,
        };
        let wire = Wire { simulator: Arc::new(simulator), router, state: Arc::new(Mutex::new(state)) };
        let client = Client::builder(wire.simulator.credentials())
            .base_url(url)
            .account(wire.simulator.account())
            .clock(Arc::new(wire.clone()))
            .simulated(Arc::new(wire.clone()), Random::seeded(seed))
            .build()?;
        let all = client.software_v3().list_devices(None).try_collect().await?;
        let of = |protocol: &Protocol| {
            let devices = all.iter().filter(|device| device.protocol.as_ref() == Some(protocol));
            devices.map(|device| device.device_id.clone()).collect::<Vec<_>>()
        };
        let listed = client.devices().list_devices(DeviceListRequest::default()).try_collect().await?;
        let active = listed.into_iter().filter(|line| line.state() == Some(&LineState::Active));
        let imei = |ids: Vec<DeviceId>| ids.into_iter().find(|id| id.kind == DeviceIdKind::Imei);
        let form = FileUpload {
            file_version: "1.0".to_owned(),
            make: "Verizon".to_owned(),
            model: "Model-A".to_owned(),
            local_target_path: "/etc/settings".to_owned(),
        };
        let licensed: Vec<String> = of(&Protocol::Lwm2m).into_iter().rev().take(3).collect();
        client.software_v3().assign_licenses(licensed).await?;
        let file = client.software_v2().upload_file(form, Upload::from_bytes("settings.json", "{}")).await?;
        Ok(Self {
            firmware: client
                .software_v3()
                .list_firmware(Protocol::Lwm2m)
                .await?
                .into_iter()
                .next()
                .context("firmware")?,
            file: file.file_name,
            lwm2m: of(&Protocol::Lwm2m),
            oma: of(&Protocol::OmaDm),
            http: of(&Protocol::Http),
            lines: active.filter_map(|line| Some(imei(line.device_ids)?.into())).collect(),
            wire,
            client,
            failures: 0,
            unlicensed: false,
        })
    }

    fn below(&self, end: usize) -> usize {
        usize::try_from(self.wire.state().random.next() % u64::try_from(end.max(1)).unwrap_or(1)).unwrap_or_default()
    }

    fn some(&self, devices: &[String]) -> Vec<String> {
        devices.iter().skip(self.below(devices.len().saturating_sub(2))).take(1 + self.below(3)).cloned().collect()
    }

    fn day(&self, after: i64) -> Date {
        (self.wire.now() + SignedDuration::from_hours(24 * after)).to_zoned(TimeZone::UTC).date()
    }

    /// Makes a call whose first response is lost, and reconciles it until it is done. Returns the campaign, if any.
    async fn once<T>(
        &mut self,
        path: &'static str,
        call: impl AsyncFn(&Client) -> thingspace::Result<T>,
        look: impl AsyncFn(&Client) -> thingspace::Result<Reconciliation>,
        id: impl Fn(T) -> String,
    ) -> Result<String> {
        let mut fate = Some([Fate::Before, Fate::After, Fate::Late][self.below(3)]);
        {
            let mut state = self.wire.state();
            (state.path, state.fate, state.accepted) = (path, fate, 0);
        }
        let campaign = loop {
            match call(&self.client).await {
                Ok(done) => break id(done),
                Err(error) if error.outcome_unknown() => {
                    self.failures += 1;
                    let text = error.to_string();
                    ensure!(text.contains("check with reconcile.") && error.info().hint.is_some(), "{text}");
                }
                Err(error) => bail!("{path}: {error}"),
            }
            let found = look(&self.client).await?;
            match found.outcome {
                ReconciliationOutcome::Done => break found.campaign_id.unwrap_or_default(),
                ReconciliationOutcome::NotDone => ensure!(fate == Some(Fate::Before), "{path} {fate:?}: {found:?}"),
                _ => bail!("{path} {fate:?}: {found:?}"),
            }
            // The next request may be lost too.
            fate = fate.filter(|_| self.wire.state().random.next().is_multiple_of(3));
            self.wire.state().fate = fate;
        };
        let accepted = self.wire.state().accepted;
        ensure!(accepted == 1, "{path} {fate:?}: carried out {accepted} times");
        Ok(campaign)
    }

    async fn campaign_v3(&mut self, name: String) -> Result<()> {
        let request = CampaignRequest {
            campaign_name: Some(name),
            firmware_name: self.firmware.firmware_name.clone(),
            firmware_from: self.firmware.firmware_from.clone(),
            firmware_to: self.firmware.firmware_to.clone(),
            protocol: Protocol::Lwm2m,
            start_date: self.day(2).into(),
            end_date: self.day(5).into(),
            device_list: self.some(&self.lwm2m),
            ..CampaignRequest::default()
        };
        let schedule = async |client: &Client| client.software_v3().schedule_campaign(request.clone()).await;
        let look = async |client: &Client| client.reconcile().schedule_campaign(request.clone()).await;
        let id = self.once("/campaigns/", schedule, look, |campaign| campaign.id).await?;
        self.client.software_v3().cancel_campaign(id).await?;
        Ok(())
    }

    async fn campaign_v2(&mut self, name: String) -> Result<()> {
        let request = SoftwareCampaignRequest {
            campaign_name: Some(name),
            software_name: "Verizon_Model-A_VerizonFirmwareVersion-01_VerizonFirmwareVersion-02".to_owned(),
            software_from: "VerizonFirmwareVersion-01".to_owned(),
            software_to: "VerizonFirmwareVersion-02".to_owned(),
            distribution_type: Protocol::Http,
            start_date: self.day(2).into(),
            end_date: self.day(5).into(),
            device_list: self.some(&self.http),
            ..SoftwareCampaignRequest::default()
        };
        let schedule = async |client: &Client| client.software_v2().schedule_software_campaign(request.clone()).await;
        let look = async |client: &Client| client.reconcile().schedule_software_campaign(request.clone()).await;
        let id = self.once("/campaigns/", schedule, look, |campaign| campaign.id).await?;
        self.client.software_v2().cancel_campaign(id).await?;
        Ok(())
    }

    async fn file_campaign(&mut self, name: String) -> Result<()> {
        let request = FileCampaignRequest {
            campaign_name: Some(name),
            file_name: self.file.clone(),
            file_version: "1.0".to_owned(),
            distribution_type: Protocol::Http,
            start_date: self.day(2).into(),
            end_date: self.day(5).into(),
            device_list: Some(self.some(&self.http)),
            ..FileCampaignRequest::default()
        };
        let schedule = async |client: &Client| client.software_v2().schedule_file_campaign(request.clone()).await;
        let look = async |client: &Client| client.reconcile().schedule_file_campaign(request.clone()).await;
        let id = self.once("/campaigns/", schedule, look, |campaign| campaign.id).await?;
        self.client.software_v2().cancel_campaign(id).await?;
        Ok(())
    }

    async fn upgrade_v1(&mut self) -> Result<()> {
        let request = FirmwareUpgradeRequest {
            firmware_name: "VerizonSmartCommunities_LCO-277C4N_BG96MAR04A04M1G_BG96MAR04A04M1G_BETA0130B".to_owned(),
            firmware_to: "BG96MAR04A04M1G_BETA0130B".to_owned(),
            start_date: self.day(2).into(),
            device_list: self.some(&self.oma),
            ..FirmwareUpgradeRequest::default()
        };
        let schedule = async |client: &Client| client.software_v1().schedule_upgrade(request.clone()).await;
        let look = async |client: &Client| client.reconcile().schedule_upgrade(request.clone()).await;
        let id = self.once("/v1/upgrades", schedule, look, |upgrade| upgrade.id).await?;
        self.client.software_v1().cancel_upgrade(id).await?;
        Ok(())
    }

    /// Removes the licences of the last devices, and assigns them again the next time.
    async fn licenses(&mut self) -> Result<()> {
        let devices: Vec<String> = self.lwm2m.iter().rev().take(3).cloned().collect();
        let wanted = self.unlicensed;
        let change = async |client: &Client| {
            let v3 = client.software_v3();
            if wanted { v3.assign_licenses(devices.clone()).await } else { v3.remove_licenses(devices.clone()).await }
        };
        let look = async |client: &Client| {
            let (reconcile, devices) = (client.reconcile(), devices.clone().into());
            if wanted { reconcile.assign_licenses(devices).await } else { reconcile.remove_licenses(devices).await }
        };
        self.once("/licenses/", change, look, |_| String::new()).await?;
        self.unlicensed = !wanted;
        Ok(())
    }

    async fn suspend_and_restore(&mut self) -> Result<()> {
        let from = self.below(self.lines.len() / 2);
        // Few lines are looked up one by one; of many, the whole list is read.
        let count = if self.below(4) == 0 { 12 } else { 1 };
        let devices: Vec<_> = self.lines.iter().skip(from).take(count).cloned().collect();
        let request = DeviceSelectionRequest { devices: Some(devices), ..DeviceSelectionRequest::default() };
        let suspend = async |client: &Client| client.devices().suspend(request.clone()).await;
        let look = async |client: &Client| client.reconcile().suspend(request.clone()).await;
        self.once("/actions/suspend", suspend, look, |_| String::new()).await?;
        self.wire.sleep(Duration::from_mins(10)).await;
        let restore = async |client: &Client| client.devices().restore(request.clone()).await;
        let look = async |client: &Client| client.reconcile().restore(request.clone()).await;
        self.once("/actions/restore", restore, look, |_| String::new()).await?;
        self.wire.sleep(Duration::from_hours(24)).await;
        Ok(())
    }

    async fn deactivate(&mut self) -> Result<()> {
        let devices = Some(self.lines.pop().into_iter().collect());
        let request = DeactivateRequest { devices, reason_code: "FF".to_owned(), ..DeactivateRequest::default() };
        let deactivate = async |client: &Client| client.devices().deactivate(request.clone()).await;
        let look = async |client: &Client| client.reconcile().deactivate(request.clone()).await;
        self.once("/actions/deactivate", deactivate, look, |_| String::new()).await.map(drop)
    }
}

#[tokio::test]
async fn of_2_000_requests_without_a_response_none_is_carried_out_twice_and_none_is_lost() -> Result<()> {
    let (mut failures, mut seed) = (0, 0);
    while failures < 2_000 {
        seed += 1;
        let mut world = World::new(seed).await?;
        for round in 0..8 {
            let name = format!("campaign {round}");
            let step = async {
                world.campaign_v3(name.clone()).await?;
                world.campaign_v2(name.clone()).await?;
                world.file_campaign(name).await?;
                world.upgrade_v1().await?;
                world.licenses().await?;
                world.suspend_and_restore().await?;
                world.deactivate().await
            };
            step.await.with_context(|| format!("seed {seed}, round {round}"))?;
        }
        failures += world.failures;
    }
    Ok(())
}

#[tokio::test]
async fn what_the_platform_does_not_show_stays_unknown() -> Result<()> {
    let mut world = World::new(1).await?;
    let by_group = DeviceSelectionRequest { group_name: Some("Yard".to_owned()), ..DeviceSelectionRequest::default() };
    let found = world.client.reconcile().suspend(by_group).await?;
    ensure!(
        found.outcome == ReconciliationOutcome::Unknown && found.reason.contains("devices.list_devices"),
        "{found:?}"
    );
    // A campaign that is over may be an older one.
    let request = CampaignRequest {
        firmware_name: world.firmware.firmware_name.clone(),
        firmware_from: world.firmware.firmware_from.clone(),
        firmware_to: world.firmware.firmware_to.clone(),
        protocol: Protocol::Lwm2m,
        start_date: world.day(2).into(),
        end_date: world.day(5).into(),
        device_list: world.some(&world.lwm2m),
        ..CampaignRequest::default()
    };
    let id = world.client.software_v3().schedule_campaign(request.clone()).await?.id;
    world.client.software_v3().cancel_campaign(&id).await?;
    let found = world.client.reconcile().schedule_campaign(request).await?;
    ensure!(found.outcome == ReconciliationOutcome::Unknown && found.campaign_id.as_deref() == Some(&*id), "{found:?}");
    // Some of the devices are suspended, and one is not in the account.
    let stranger = crate::requests::stranger();
    let mut devices: Vec<_> = world.lines.drain(..2).collect();
    let suspended = DeviceSelectionRequest { devices: Some(devices.clone()), ..DeviceSelectionRequest::default() };
    world.client.devices().suspend(suspended).await?;
    devices.push(stranger.clone());
    let request = DeviceSelectionRequest { devices: Some(devices), ..DeviceSelectionRequest::default() };
    let begun = world.wire.elapsed();
    let found = world.client.reconcile().suspend(request).await?;
    ensure!(found.outcome == ReconciliationOutcome::PartlyDone && found.remaining == [stranger], "{found:?}");
    let waited = world.wire.elapsed().saturating_sub(begun);
    ensure!(waited == Duration::from_mins(5), "{waited:?}");
    Ok(())
}

#[tokio::test]
async fn a_plan_waits_for_a_part_whose_request_arrives_late() -> Result<()> {
    let world = World::new(2).await?;
    let devices = world.client.software_v3().list_devices(Some(Protocol::Lwm2m)).try_collect().await?;
    let fits = |device: &&Device| device.firmware.as_ref() == Some(&world.firmware.firmware_from);
    let device = devices.iter().find(fits).context("a device for the package")?;
    let plan = CampaignPlan {
        device_list: vec![device.device_id.clone()],
        package_names: Some(vec![world.firmware.firmware_name.clone()]),
        start_date: world.day(2).into(),
        end_date: world.day(5).into(),
        ..CampaignPlan::default()
    };
    {
        let mut state = world.wire.state();
        (state.path, state.fate) = ("/campaigns/", Some(Fate::Late));
    }
    let campaigns = world.client.campaigns();
    let planned = match campaigns.schedule_plan(plan).await {
        Err(Error::NothingScheduled { campaign, .. }) => *campaign,
        outcome => bail!("{outcome:?}"),
    };
    ensure!(planned.parts[0].state == CampaignPartState::Unknown, "{planned:?}");
    let planned = campaigns.continue_plan(planned).await?;
    ensure!(planned.outcome == PlanOutcome::Scheduled && world.wire.state().accepted == 1, "{planned:?}");
    Ok(())
}
