//! Tests of retries and rate limits on virtual time, against a platform in memory.

use crate::{
    Client, Clock, Error, Tokens,
    client::ClientBuilder,
    models::{ActivateRequest, DeviceId, DeviceIdKind, DeviceIdentifiers},
    network::{Network, NetworkError},
    random::Random,
    sync::lock,
};
use futures::{FutureExt, future::BoxFuture};
use jiff::{SignedDuration, Timestamp};
use std::{
    fmt,
    ops::Range,
    sync::{Arc, Mutex},
    time::Duration,
};
use tokio::{task::JoinSet, time::Instant};

const LATENCY: Duration = Duration::from_millis(20);
const MINUTE: Duration = Duration::from_mins(1);

#[expect(clippy::disallowed_methods, reason = "Tokio's time is paused here: this is the virtual clock")]
fn now() -> Instant {
    Instant::now()
}

#[expect(clippy::disallowed_methods, reason = "Tokio's time is paused here: this is the virtual clock")]
fn sleep(duration: Duration) -> tokio::time::Sleep {
    tokio::time::sleep(duration)
}

/// The clock of Tokio, which is paused.
#[derive(Debug)]
struct PausedClock(Instant);

impl Clock for PausedClock {
    fn now(&self) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::try_from(self.elapsed()).expect("a short time")
    }
    fn elapsed(&self) -> Duration {
        now() - self.0
    }
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        sleep(duration).boxed()
    }
}

/// What happens to a request during an outage.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Outage {
    NotConnected,
    Broken,
    Fails,
    /// Fails, and says when the outage ends.
    Announced,
    Throttled,
}

/// A platform in memory that notes when requests arrive, and what they are.
struct Platform {
    begun: Instant,
    outage: Range<Duration>,
    kind: Outage,
    arrived: Mutex<Vec<(Duration, String)>>,
}

#[derive(Clone)]
struct Wire(Arc<Platform>);

impl fmt::Debug for Wire {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Wire")
    }
}

impl Wire {
    fn new(outage: Range<Duration>, kind: Outage) -> Self {
        Self(Arc::new(Platform { begun: now(), outage, kind, arrived: Mutex::default() }))
    }

    fn without_outage() -> Self {
        Self::new(Duration::ZERO..Duration::ZERO, Outage::Fails)
    }

    fn builder(&self) -> ClientBuilder {
        Client::builder(Tokens { bearer: "bearer".into(), session: "session".into(), expires_in: None })
            .base_url("http://127.0.0.1:9")
            .account("0642233522-00001")
            .clock(Arc::new(PausedClock(self.0.begun)))
            .simulated(Arc::new(self.clone()), Random::seeded(1))
    }

    fn elapsed(&self) -> Duration {
        now() - self.0.begun
    }

    /// Returns how many requests arrived in a time.
    fn count(&self, time: Range<Duration>) -> usize {
        lock(&self.0.arrived).iter().filter(|(at, _)| time.contains(at)).count()
    }

    /// Returns the last segments of the paths, in the order in which the requests arrived.
    fn order(&self) -> Vec<String> {
        lock(&self.0.arrived).iter().filter_map(|(_, path)| Some(path.rsplit('/').next()?.to_owned())).collect()
    }

    fn times(&self) -> Vec<Duration> {
        lock(&self.0.arrived).iter().map(|(at, _)| *at).collect()
    }
}

fn reply(status: u16, retry_after: Option<u64>) -> reqwest::Response {
    let mut response = http::Response::builder().status(status);
    if let Some(seconds) = retry_after {
        response = response.header("retry-after", seconds);
    }
    let body = r#"{"id":"1","requestId":"5c1e6a0e-3d1b-4f0b-9a57-0c6f6f0f2a41"}"#;
    response.body(if status == 200 { body } else { "" }).expect("a response").into()
}

impl Network for Wire {
    fn execute(&self, request: reqwest::Request) -> BoxFuture<'static, Result<reqwest::Response, NetworkError>> {
        let (platform, at) = (Arc::clone(&self.0), self.elapsed());
        lock(&platform.arrived).push((at, request.url().path().to_owned()));
        async move {
            sleep(LATENCY).await;
            let broken =
                |is_connected| NetworkError::Other { message: "broken".to_owned(), is_connected, is_timeout: false };
            if !platform.outage.contains(&at) {
                return Ok(reply(200, None));
            }
            match platform.kind {
                Outage::NotConnected => Err(broken(false)),
                Outage::Broken => Err(broken(true)),
                Outage::Fails => Ok(reply(503, None)),
                Outage::Announced => Ok(reply(503, Some(platform.outage.end.saturating_sub(at).as_secs()))),
                Outage::Throttled => Ok(reply(429, None)),
            }
        }
        .boxed()
    }
}

async fn read(client: Client, campaign: usize) -> crate::Result<()> {
    client.software_v3().get_campaign(campaign.to_string()).await.map(drop)
}

/// Makes calls at a steady rate, so many in the minute of an outage, and checks what arrives.
async fn survive(kind: Outage, count: u32) {
    let start = Duration::from_secs(5);
    let outage = start..start + MINUTE;
    let wire = Wire::new(outage.clone(), kind);
    let client = wire.builder().build().expect("a client");
    let mut calls = JoinSet::new();
    for call in 0..count / 60 * 70 {
        tokio::time::sleep_until(wire.0.begun + MINUTE / count * call).await;
        calls.spawn(read(client.clone(), 1));
    }
    let outcomes = calls.join_all().await;
    let count = usize::try_from(count).expect("a count");
    let failed = outcomes.iter().filter(|outcome| outcome.is_err()).count();
    assert!((count - 200..=count).contains(&failed), "{kind:?}: {failed} calls failed");
    let arrived = wire.count(outage.clone());
    assert!((count..=count + count / 20).contains(&arrived), "{kind:?}: {arrived} attempts for {count} calls");
    let steady = wire.count(Duration::from_secs(1)..Duration::from_secs(2));
    let after = wire.count(outage.end..outage.end + Duration::from_secs(1));
    assert!(after <= 2 * steady, "{kind:?}: {after} requests in the first second, {steady} in another");
}

#[tokio::test(start_paused = true)]
async fn an_outage_costs_10_000_calls_at_most_5_percent_more_attempts_and_no_wave_follows_it() {
    survive(Outage::Fails, 10_000).await;
}

#[tokio::test(start_paused = true)]
async fn an_outage_whose_end_is_announced_ends_without_a_wave() {
    survive(Outage::Announced, 10_000).await;
}

#[tokio::test(start_paused = true)]
async fn no_kind_of_outage_multiplies_the_requests() {
    for kind in [Outage::NotConnected, Outage::Broken, Outage::Throttled] {
        survive(kind, 2_000).await;
    }
}

#[tokio::test(start_paused = true)]
async fn retries_end_within_the_one_deadline_of_the_call() {
    let outage = Duration::ZERO..100 * MINUTE;
    for (kind, attempts) in [(Outage::Fails, 4..50), (Outage::NotConnected, 4..50), (Outage::Announced, 1..2)] {
        let wire = Wire::new(outage.clone(), kind);
        let client = wire.builder().max_attempts(50).timeout(Duration::from_secs(10)).build().expect("a client");
        let error = read(client, 1).await.expect_err("an outage");
        assert!(wire.elapsed() <= Duration::from_secs(10), "{kind:?}: {:?}", wire.elapsed());
        assert!(attempts.contains(&wire.times().len()), "{kind:?}: {} attempts", wire.times().len());
        assert!(matches!(error, Error::Api(_) | Error::Transport { .. }), "the cause is reported: {error}");
    }
}

#[tokio::test(start_paused = true)]
async fn calls_wait_for_their_turn_in_their_order() {
    let wire = Wire::without_outage();
    let builder = wire.builder().max_requests_per_minute(10).timeout(10 * MINUTE);
    let client = builder.build().expect("a client");
    let mut calls = JoinSet::new();
    let mut given_up = Vec::new();
    for call in 0..35 {
        let handle = calls.spawn(read(client.clone(), call));
        // The calls begin one after another.
        tokio::task::yield_now().await;
        if matches!(call, 12 | 15 | 34) {
            given_up.push(handle);
        }
    }
    sleep(MINUTE / 2).await;
    given_up.iter().for_each(tokio::task::AbortHandle::abort);
    while let Some(ended) = calls.join_next().await {
        assert!(ended.map_or_else(|error| error.is_cancelled(), |outcome| outcome.is_ok()));
    }
    let expected = (0..35).filter(|call| !matches!(call, 12 | 15 | 34)).map(|call: u32| call.to_string());
    assert_eq!(wire.order(), expected.collect::<Vec<_>>());
    let times = wire.times();
    assert!(times.windows(11).all(|window| window[10] >= window[0] + MINUTE), "{times:?}");
    assert!(times[31] < 3 * MINUTE + MINUTE / 60, "the turns of those that gave up are used: {times:?}");
}

#[tokio::test(start_paused = true)]
async fn a_turn_after_the_timeout_is_an_error_at_once() {
    let wire = Wire::without_outage();
    let client = wire.builder().max_requests_per_minute(2).build().expect("a client");
    for call in 0..2 {
        read(client.clone(), call).await.expect("in time");
    }
    let begun = wire.elapsed();
    // The first of them was sent at 0 s.
    let options = crate::CallOptions { timeout: Some(MINUTE / 2), ..crate::CallOptions::default() };
    let error = client.software_v3().with_options(options).get_campaign("3").await.expect_err("too late");
    let Error::RateLimited { retry_after: Some(wait), .. } = &error else { panic!("{error}") };
    assert_eq!(*wait + wire.elapsed(), MINUTE);
    assert_eq!((wire.elapsed(), error.info().attempts, error.outcome_unknown()), (begun, Some(0), false));
    assert!(error.to_string().contains("at most 2 of these requests a minute"), "{error}");
    assert!(error.to_string().contains("max_requests_per_minute"), "{error}");
    read(client.clone(), 3).await.expect("the timeout of a minute is enough");
    assert_eq!(wire.order(), ["0", "1", "3"]);
    // The wait of a patient call does not count into its timeout.
    let options = crate::CallOptions { timeout: Some(Duration::from_secs(1)), ..crate::CallOptions::default() };
    client.patient().software_v3().with_options(options).get_campaign("4").await.expect("patience");
}

fn activation() -> ActivateRequest {
    let id = |kind, id: &str| DeviceId { kind, id: id.to_owned() };
    let ids = vec![id(DeviceIdKind::Imei, "990003425730535"), id(DeviceIdKind::Iccid, "89148000000800139708")];
    ActivateRequest {
        devices: vec![DeviceIdentifiers { device_ids: ids, ip_address: None }],
        service_plan: "87641".to_owned(),
        mdn_zip_code: "98801".to_owned(),
        ..ActivateRequest::default()
    }
}

#[tokio::test(start_paused = true)]
async fn activations_have_a_limit_of_their_own_for_each_account() {
    let wire = Wire::without_outage();
    let client = wire.builder().timeout(10 * MINUTE).build().expect("a client");
    assert_eq!((client.rate_limits().activations, client.rate_limits().requests), (100, None));
    let mut calls = JoinSet::new();
    for _ in 0..101 {
        let devices = client.devices();
        calls.spawn(async move { devices.activate(activation()).await.map(drop) });
    }
    for account in ["0642233522-00001", "0642233522-00002"] {
        let other = client.devices().for_account(account);
        calls.spawn(async move { other.activate(activation()).await.map(drop) });
    }
    let devices = client.devices();
    let named = ActivateRequest { account_name: Some("0642233522-00003".to_owned()), ..activation() };
    calls.spawn(async move { devices.activate(named).await.map(drop) });
    calls.spawn(read(client.clone(), 1));
    let outcomes = calls.join_all().await;
    assert!(outcomes.iter().all(Result::is_ok), "{outcomes:?}");
    // One account's 101st and 102nd request waited; the other accounts and the other class did not.
    assert_eq!((wire.count(Duration::ZERO..MINUTE), wire.count(MINUTE..2 * MINUTE)), (103, 2));
}

#[test]
fn a_limit_of_no_requests_is_rejected() {
    let build = |set: fn(ClientBuilder, u32) -> ClientBuilder| {
        set(Client::builder(Tokens { bearer: "b".into(), session: "s".into(), expires_in: None }), 0).build()
    };
    for outcome in [build(ClientBuilder::max_activations_per_minute), build(ClientBuilder::max_requests_per_minute)] {
        assert!(matches!(outcome, Err(Error::Configuration { .. })), "{outcome:?}");
    }
}
