//! A closed client ends every wait and gives back what it held, and a call that waits holds up no other call.

use anyhow::{Result, ensure};
use std::{fmt::Debug, time::Duration};
use thingspace::{
    Client, Error, Result as Outcome, WaitOptions,
    models::{
        CampaignRequest, DeviceId, DeviceIdKind, DeviceIdentifiers, DeviceSelectionRequest, LoginRequest, Protocol,
        TimeWindow,
    },
};
use thingspace_simulator::{ScriptedResponse, Simulator};
use thingspace_tests::{StoppedClock, client, simulator, stopped};

const IMEI: &str = "354658090353977";

/// Scripts responses to requests for `path` that ask the client to wait.
fn busy(simulator: &Simulator, path: &str, status: u16) {
    simulator.script(ScriptedResponse {
        path_contains: Some(path.to_owned()),
        status,
        headers: vec![("Retry-After".to_owned(), "8".to_owned())],
        ..ScriptedResponse::default()
    });
}

/// Returns a client on a stopped clock that already has its tokens.
async fn prepared(simulator: &Simulator, max_in_flight: usize) -> Result<(Client, StoppedClock)> {
    let (builder, clock) = stopped(simulator);
    let client = builder.max_in_flight(max_in_flight).build()?;
    client.accounts().get().await?;
    Ok((client, clock))
}

/// Checks that work which sleeps ends as soon as its client is closed.
async fn ends_when_closed<T, W>(simulator: &Simulator, what: &str, work: impl FnOnce(Client) -> W) -> Result<()>
where
    T: Debug + Send + 'static,
    W: Future<Output = Outcome<T>> + Send + 'static,
{
    let (client, clock) = prepared(simulator, 64).await?;
    let mut working = tokio::spawn(work(client.clone()));
    tokio::select! {
        () = clock.something_sleeps() => {}
        ended = &mut working => anyhow::bail!("{what} ended before it slept: {ended:?}"),
    }
    client.close();
    let outcome = working.await?;
    ensure!(
        matches!(&outcome, Err(Error::Cancelled { message, .. }) if message == "the client was closed"),
        "{what}: {outcome:?}"
    );
    Ok(())
}

async fn campaign(simulator: &Simulator) -> Result<String> {
    let request = CampaignRequest {
        firmware_name: "SEQUANSCommunications_GM01Q_SR1.2.0.0-10512_SR1.2.0.0-10657".to_owned(),
        firmware_from: "SR1.2.0.0-10512".to_owned(),
        firmware_to: "SR1.2.0.0-10657".to_owned(),
        protocol: Protocol::Lwm2m,
        start_date: "2026-03-02".into(),
        end_date: "2026-03-09".into(),
        campaign_time_windows: Some(vec![TimeWindow { start_time: 18, end_time: 22 }]),
        device_list: vec![IMEI.to_owned()],
        ..CampaignRequest::default()
    };
    Ok(client(simulator)?.software_v3().schedule_campaign(request).await?.id)
}

#[tokio::test]
async fn closing_the_client_ends_every_wait() -> Result<()> {
    let simulator = simulator(901).await?;
    let id = campaign(&simulator).await?;
    let devices = vec![DeviceIdentifiers {
        device_ids: vec![DeviceId { id: IMEI.to_owned(), kind: DeviceIdKind::Imei }],
        ..DeviceIdentifiers::default()
    }];
    let selection = DeviceSelectionRequest { devices: Some(devices), ..DeviceSelectionRequest::default() };

    let campaign_id = id.clone();
    let options = WaitOptions::default;
    ends_when_closed(&simulator, "the wait for a campaign", move |client| async move {
        client.software_v3().wait_for_campaign(campaign_id, options()).await
    })
    .await?;
    ends_when_closed(&simulator, "the watch of a campaign", move |client| async move {
        let mut watch = client.software_v3().watch_campaign(id, options());
        while watch.try_next().await?.is_some() {}
        Ok(())
    })
    .await?;
    let request = selection.clone();
    ends_when_closed(&simulator, "the wait for a request", move |client| async move {
        client.devices().suspend(request).await?.wait(WaitOptions::default()).await
    })
    .await?;
    ends_when_closed(&simulator, "the wait for requests in bulk", move |client| async move {
        let bulk = client.bulk().restore(selection).await?;
        client.bulk().wait(bulk, WaitOptions::default()).await
    })
    .await?;
    busy(&simulator, "/fota/", 503);
    ends_when_closed(&simulator, "the backoff of a call", |client| async move {
        client.software_v3().list_firmware(Protocol::Lwm2m).await
    })
    .await?;
    busy(&simulator, "/fota/", 429);
    ends_when_closed(&simulator, "the backoff of a list", |client| async move {
        client.software_v3().list_devices(None).try_collect().await
    })
    .await?;
    Ok(())
}

#[tokio::test]
async fn closing_the_client_ends_a_login_that_waits_out_a_pause() -> Result<()> {
    let simulator = simulator(904).await?;
    let credentials = simulator.credentials();
    let request =
        LoginRequest { username: credentials.username.expose().to_owned(), password: credentials.password.clone() };
    let (client, clock) = prepared(&simulator, 64).await?;
    busy(&simulator, "/session/login", 503);
    ensure!(client.sessions().login(request.clone()).await.is_err());
    let waiting = tokio::spawn({
        let client = client.clone();
        async move { client.sessions().login(request).await }
    });
    clock.something_sleeps().await;
    client.close();
    let outcome = waiting.await?;
    ensure!(matches!(outcome, Err(Error::Cancelled { .. })), "{outcome:?}");
    Ok(())
}

#[tokio::test]
async fn a_call_that_sleeps_holds_up_no_other_call() -> Result<()> {
    let simulator = simulator(902).await?;
    let (client, clock) = prepared(&simulator, 1).await?;
    busy(&simulator, "/fota/", 429);
    let sleeping = tokio::spawn({
        let client = client.clone();
        async move { client.software_v3().list_firmware(Protocol::Lwm2m).await }
    });
    clock.something_sleeps().await;
    client.accounts().get().await?;
    ensure!(!sleeping.is_finished());
    client.close();
    ensure!(sleeping.await?.is_err());
    Ok(())
}

#[cfg(target_os = "linux")]
#[tokio::test(flavor = "multi_thread")]
async fn a_closed_client_gives_its_connections_back() -> Result<()> {
    let descriptors = || -> Result<usize> { Ok(std::fs::read_dir("/proc/self/fd")?.count()) };
    let simulator = simulator(903).await?;
    let before = descriptors()?;
    let mut closed = Vec::new();
    for _ in 0..20 {
        let client = client(&simulator)?;
        client.software_v3().get_subscription().await?;
        closed.push(client);
    }
    ensure!(descriptors()? >= before + 20, "each client has a connection");
    for client in &closed {
        client.close();
        ensure!(matches!(client.software_v3().get_subscription().await, Err(Error::Cancelled { .. })));
    }
    let given_back = async {
        // Tasks of the connections end them.
        while descriptors()? > before {
            tokio::task::yield_now().await;
        }
        Ok(())
    };
    tokio::time::timeout(Duration::from_mins(1), given_back).await?
}
