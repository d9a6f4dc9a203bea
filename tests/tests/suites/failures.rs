//! Known defects of other clients, which this client must not have.

use anyhow::{Context, Result, ensure};
use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};
use thingspace::{
    CallOptions, Cause, Client, Credentials, Error, ErrorCode,
    models::{Campaign, CampaignRequest, Names, Protocol},
};
use thingspace_simulator::{ScriptedResponse, Simulator};
use thingspace_tests::{builder, client, simulator};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};

fn response(simulator: &Simulator, path: &str, status: u16, body: &str) {
    simulator.script(ScriptedResponse {
        path_contains: Some(path.to_owned()),
        status,
        body: body.to_owned(),
        times: 1,
        ..ScriptedResponse::default()
    });
}

async fn get(client: &Client) -> thingspace::Result<Campaign> {
    client.software_v3().get_campaign("f858b8c4-2153-11ec-8c44-aeb16d1aa652").await
}

#[tokio::test]
async fn invalid_bodies_with_a_success_status_are_errors() -> Result<()> {
    let simulator = simulator(301).await?;
    let client = client(&simulator)?;
    for body in [
        "<!DOCTYPE html><html></html>",
        "",
        "   ",
        "{\"id\": \"1\"",
        "{\"id\": \"1\"} trailing",
        "[1,2]",
        "\"text\"",
        "null",
        "{\"startDate\": {}}",
        "\u{0}\u{1}",
    ] {
        response(&simulator, "/campaigns/", 200, body);
        let error = get(&client).await.err().with_context(|| format!("taken for an response: {body}"))?;
        assert!(matches!(error, Error::UnexpectedResponse { .. }), "{body}: {error}");
    }
    response(&simulator, "/campaigns/", 200, r#"{"errorCode":"INVALID_PARAMETER","errorMessage":"no"}"#);
    assert!(matches!(get(&client).await, Err(Error::Api(_))));
    Ok(())
}

#[tokio::test]
async fn an_unusual_record_does_not_lose_the_list() -> Result<()> {
    let simulator = simulator(302).await?;
    let client = client(&simulator)?;
    response(
        &simulator,
        "/reports/",
        200,
        r#"{"hasMoreData": false, "deviceList": [
            {"deviceId": "354658090353977", "status": "UpgradeSuccess", "novel": {"deep": [1, 2]}},
            null,
            {"deviceId": 354658090353978, "status": "BrandNewStatus", "resultReason": null, "updatedTime": "sometime"},
            {"deviceId": "354658090353979", "status": null, "nextAttempTime": "2026-03-02T18:00:00Z"}]}"#,
    );
    let devices = client.software_v3().list_campaign_devices("x").try_collect().await?;
    let seen: Vec<(&str, &str)> = devices
        .iter()
        .map(|device| (device.device_id.as_str(), device.status.as_ref().map_or("none", |status| status.as_str())))
        .collect();
    assert_eq!(
        seen,
        [("354658090353977", "UpgradeSuccess"), ("354658090353978", "BrandNewStatus"), ("354658090353979", "none")]
    );
    assert_eq!(devices[1].updated_time.as_ref().map(ToString::to_string).as_deref(), Some("sometime"));
    assert!(devices[2].next_attempt_time.is_some());
    Ok(())
}

/// A rejection may have any size: its beginning is read, in linear time, and its text is cut.
#[tokio::test]
async fn a_large_error_body_is_read_in_part_and_its_text_is_cut() -> Result<()> {
    let simulator = simulator(304).await?;
    let client = client(&simulator)?;
    let attributes: String =
        (0..300_000).flat_map(|number| ["b".to_owned(), number.to_string(), "='' ".to_owned()]).collect();
    response(&simulator, "/campaigns/", 400, &format!("<fault {attributes}><code>1</code></fault>"));
    let error = get(&client).await.err().context("an error")?;
    assert!(matches!(&error, Error::Api(details) if details.platform_code.is_none()), "{error}");

    let long = "y".repeat(60_000);
    response(&simulator, "/campaigns/", 400, &format!(r#"{{"errorCode":"X","errorMessage":"{long}"}}"#));
    let error = get(&client).await.err().context("an error")?;
    let info = error.info();
    assert_eq!(info.platform_code.as_deref(), Some("X"));
    assert!(info.message.len() < 1_200 && info.message.contains("... (60000 characters in all)"), "{error}");
    assert_eq!(info.platform_message.map(|text| text.len()), Some(1_000 + "... (60000 characters in all)".len()));

    let padding = " ".repeat(64 << 10);
    response(&simulator, "/campaigns/", 400, &format!(r#"{{"errorMessage":"early",{padding}"errorCode":"late"}}"#));
    let error = get(&client).await.err().context("an error")?;
    assert!(matches!(&error, Error::Api(details) if details.platform_code.is_none()), "{error}");
    Ok(())
}

/// Each page has a cursor of its own and no items, so only their number can end the list.
#[tokio::test]
async fn a_list_of_pages_without_items_ends_with_an_error() -> Result<()> {
    let simulator = simulator(305).await?;
    let client = client(&simulator)?;
    let page = |number: u32, devices: &str| {
        let body = format!(r#"{{"hasMoreData":true,"lastSeenDeviceId":"{number}","deviceList":[{devices}]}}"#);
        response(&simulator, "/devices/", 200, &body);
    };
    (0..60).for_each(|number| page(number, ""));
    page(60, r#"{"deviceId":"1"}"#);
    (61..300).for_each(|number| page(number, ""));
    let mut devices = client.software_v3().list_devices(None);
    assert!(devices.try_next().await?.is_some());
    for _ in 0..2 {
        let error = devices.try_next().await.err().context("an error")?;
        assert!(error.to_string().contains("100 pages without items in a row"), "{error}");
        assert!(error.to_string().contains("start a list after the cursor \"160\""), "{error}");
    }
    assert_eq!(simulator.statistics().scripted_responses, 161);
    Ok(())
}

#[tokio::test]
async fn a_path_argument_always_stays_in_its_segment() -> Result<()> {
    let simulator = simulator(303).await?;
    let client = client(&simulator)?;
    for (id, target) in [
        ("../../x", "/api/fota/v3/campaigns/0642233522-00001/..%2F..%2Fx"),
        ("a/b?c=d#e", "/api/fota/v3/campaigns/0642233522-00001/a%2Fb%3Fc%3Dd%23e"),
        ("%2e%2e", "/api/fota/v3/campaigns/0642233522-00001/%252e%252e"),
        ("é ü", "/api/fota/v3/campaigns/0642233522-00001/%C3%A9%20%C3%BC"),
    ] {
        let _ = client.software_v3().get_campaign(id).await;
        let sent = simulator.requests();
        assert_eq!(sent.last().context("sent")?.target, target);
    }
    let before = simulator.statistics().requests;
    for id in ["", ".", ".."] {
        assert!(matches!(client.software_v3().get_campaign(id).await, Err(Error::Validation { .. })), "{id}");
    }
    assert_eq!(simulator.statistics().requests, before);
    Ok(())
}

#[tokio::test]
async fn a_broken_connection_says_whether_the_request_may_have_been_carried_out() -> Result<()> {
    let simulator = simulator(304).await?;
    let client = client(&simulator)?;
    let cut = || {
        simulator.script(ScriptedResponse {
            path_contains: Some("/campaigns/".to_owned()),
            status: 200,
            body: r#"{"id": "1"}"#.to_owned(),
            times: 1,
            truncate: true,
            ..ScriptedResponse::default()
        });
    };
    cut();
    let cancelled = client.software_v3().cancel_campaign("f858b8c4-2153-11ec-8c44-aeb16d1aa652").await;
    let error = cancelled.err().context("cut off")?;
    assert!(error.outcome_unknown(), "{error}");
    cut();
    // A read call is retried, and reaches the simulator itself.
    assert!(matches!(get(&client).await, Err(Error::NotFound(_))));
    Ok(())
}

/// Starts a server that responds to every request with the same bytes, and then stays silent.
async fn server(bytes: &'static [u8]) -> Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}", listener.local_addr()?);
    tokio::spawn(async move {
        while let Ok((mut socket, _)) = listener.accept().await {
            tokio::spawn(async move {
                let mut request = vec![0; 65536];
                while socket.read(&mut request).await.is_ok_and(|read| read > 0) {
                    if socket.write_all(bytes).await.is_err() {
                        break;
                    }
                }
            });
        }
    });
    Ok(url)
}

fn to(simulator: &Simulator, url: &str) -> thingspace::ClientBuilder {
    let tokens = thingspace::Tokens { bearer: "b".into(), session: "s".into(), expires_in: None };
    Client::builder(tokens).base_url(url).account(simulator.account())
}

#[tokio::test]
async fn every_request_asks_for_json() -> Result<()> {
    let simulator = simulator(318).await?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let client = to(&simulator, &format!("http://{}", listener.local_addr()?)).build()?;
    let call = tokio::spawn(async move { get(&client).await });
    let (mut socket, _) = listener.accept().await?;
    let mut head = Vec::new();
    while !head.windows(4).any(|end| end == b"\r\n\r\n") {
        ensure!(socket.read_buf(&mut head).await? > 0, "the request has no end");
    }
    call.abort();
    let head = String::from_utf8(head)?.to_ascii_lowercase();
    let accepted: Vec<&str> = head.lines().filter(|line| line.starts_with("accept:")).collect();
    ensure!(accepted == ["accept: application/json"], "{head}");
    Ok(())
}

#[tokio::test]
async fn a_silent_platform_causes_a_timeout() -> Result<()> {
    let simulator = simulator(305).await?;
    let client = to(&simulator, &server(b"").await?).timeout(Duration::from_millis(200)).build()?;
    assert!(matches!(get(&client).await, Err(Error::Timeout { outcome_unknown: false, .. })));
    // On a busy machine, the first timeouts may pass before the request is sent.
    let mut timeout = Duration::from_millis(200);
    loop {
        let options = CallOptions { timeout: Some(timeout), ..CallOptions::default() };
        let v3 = client.software_v3().with_options(options);
        match v3.cancel_campaign("f858b8c4-2153-11ec-8c44-aeb16d1aa652").await {
            Err(Error::Timeout { outcome_unknown: true, .. }) => return Ok(()),
            Err(Error::Timeout { .. }) if timeout < Duration::from_mins(1) => timeout *= 2,
            other => anyhow::bail!("{other:?}"),
        }
    }
}

#[tokio::test]
async fn redirects_are_not_followed_and_large_responses_are_not_read() -> Result<()> {
    let simulator = simulator(306).await?;
    let url = server(b"HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n").await?;
    assert!(matches!(
        get(&to(&simulator, &url).build()?).await,
        Err(Error::UnexpectedResponse { status: Some(302), .. })
    ));
    let url = server(b"HTTP/1.1 200 OK\r\ncontent-length: 30\r\n\r\n{\"id\": \"0123456789012345678\"}  ").await?;
    assert!(matches!(
        get(&to(&simulator, &url).max_response_size(16).build()?).await,
        Err(Error::UnexpectedResponse { .. })
    ));
    Ok(())
}

#[tokio::test]
async fn a_throttled_call_waits_for_the_requested_time() -> Result<()> {
    let simulator = simulator(307).await?;
    let (builder, clock) = builder(&simulator);
    let client = builder.build()?;
    let throttle = |times, truncate| {
        simulator.script(ScriptedResponse {
            path_contains: Some("/subscriptions/".to_owned()),
            status: 429,
            headers: vec![("retry-after".to_owned(), "30".to_owned())],
            body: r#"{"fault":{"code":"900800"}}"#.to_owned(),
            times,
            truncate,
            ..ScriptedResponse::default()
        });
    };
    throttle(1, false);
    client.software_v3().get_subscription().await?;
    assert_eq!(thingspace::Clock::elapsed(&clock), Duration::from_secs(30));
    // The head counts, even if the body breaks off.
    throttle(1, true);
    client.software_v3().get_subscription().await?;
    assert_eq!(thingspace::Clock::elapsed(&clock), Duration::from_mins(1));
    throttle(3, false);
    match client.software_v3().get_subscription().await {
        Err(Error::RateLimited { retry_after, .. }) => assert_eq!(retry_after, Some(Duration::from_secs(30))),
        other => panic!("{other:?}"),
    }
    Ok(())
}

#[tokio::test]
async fn an_attempt_without_an_outcome_leaves_that_of_the_call_unknown() -> Result<()> {
    let simulator = simulator(316).await?;
    let client = client(&simulator)?;
    let v3 = client.software_v3();
    // The first attempt may have been carried out, whatever the rejection of the second says.
    for (first, is_unknown) in [(504, true), (429, false)] {
        response(&simulator, "/v3/callbacks/", first, "");
        response(&simulator, "/v3/callbacks/", 400, r#"{"errorCode":"INVALID_PARAMETER","errorMessage":"no"}"#);
        let error = v3.deregister_callback().await.err().context("rejected")?;
        assert!(matches!(error, Error::Api(_)), "{error}");
        assert_eq!(error.outcome_unknown(), is_unknown, "{error}");
    }
    Ok(())
}

#[tokio::test]
async fn a_list_whose_cursors_form_a_cycle_is_an_error() -> Result<()> {
    let simulator = simulator(308).await?;
    let client = client(&simulator)?;
    for circle in [&["1"][..], &["1", "2"], &["1", "2", "3"]] {
        for cursor in circle.iter().chain(circle.first()) {
            let page = format!(
                r#"{{"hasMoreData": true, "lastSeenDeviceId": "{cursor}", "deviceList": [{{"deviceId": "{cursor}"}}]}}"#
            );
            response(&simulator, "/devices/", 200, &page);
        }
        let mut devices = client.software_v3().list_devices(None);
        // The pager returns every page that arrived; then it returns the error, repeatedly.
        for _ in 0..=circle.len() {
            assert!(devices.try_next().await?.is_some());
        }
        assert!(devices.try_next().await.is_err());
        assert!(matches!(devices.try_next().await, Err(Error::UnexpectedResponse { .. })), "{circle:?}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cancelled_caller_does_not_stop_the_refresh_for_the_others() -> Result<()> {
    let simulator = simulator(309).await?;
    let client = Arc::new(client(&simulator)?);
    let first = tokio::spawn({
        let client = client.clone();
        async move { get(&client).await.map(drop) }
    });
    let others: Vec<_> = (0..8)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { client.software_v3().get_subscription().await.map(drop) })
        })
        .collect();
    first.abort();
    for other in others {
        other.await??;
    }
    assert_eq!(simulator.statistics().token_requests, 1);
    Ok(())
}

#[tokio::test]
async fn a_refresh_without_a_response_times_out_and_the_next_call_starts_another() -> Result<()> {
    let simulator = simulator(310).await?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}", listener.local_addr()?);
    let requests = Arc::new(AtomicUsize::new(0));
    tokio::spawn({
        let requests = requests.clone();
        async move {
            let mut open = Vec::new();
            while let Ok((socket, _)) = listener.accept().await {
                requests.fetch_add(1, Ordering::SeqCst);
                open.push(socket);
            }
        }
    });
    let client = Client::builder(simulator.credentials())
        .base_url(url)
        .account(simulator.account())
        .timeout(Duration::from_millis(100))
        .build()?;
    // Calls on a busy machine may end before their request arrives.
    for _ in 0..500 {
        let error = get(&client).await.err().context("a call without a response succeeded")?;
        assert!(matches!(error, Error::Timeout { .. }), "{error}");
        if requests.load(Ordering::SeqCst) > 1 {
            break;
        }
    }
    assert!(requests.load(Ordering::SeqCst) > 1, "every call waited for the first request");
    // For a plan that only this machine's clock contradicts, the client first requests tokens, within the call's timeout.
    let plan = CampaignRequest {
        firmware_name: "f".to_owned(),
        firmware_from: "1".to_owned(),
        firmware_to: "2".to_owned(),
        protocol: Protocol::Lwm2m,
        start_date: "2020-01-01".into(),
        end_date: "2020-01-02".into(),
        device_list: vec!["354658090353977".to_owned()],
        ..CampaignRequest::default()
    };
    let planned = client.software_v3().schedule_campaign(plan).await;
    assert!(matches!(planned, Err(Error::Timeout { outcome_unknown: false, .. })), "{planned:?}");
    Ok(())
}

#[test]
fn the_page_about_errors_lists_every_code() -> Result<()> {
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/errors.md"))?;
    let (_, table) = page.split_once("| code | meaning |\n|---|---|\n").context("the table of codes")?;
    let rows: Vec<_> = ErrorCode::ALL.iter().map(|code| format!("| `{code}` | {} |\n", code.meaning())).collect();
    let expected = rows.concat();
    ensure!(table == expected, "docs/errors.md must end with this table:\n{expected}");
    Ok(())
}

/// The rules warn that more than 20 devices exceed a pilot; a rejection repeats what they know.
#[tokio::test]
async fn a_rejection_has_the_warnings_of_the_rules() -> Result<()> {
    let simulator = simulator(308).await?;
    let client = client(&simulator)?;
    let rejection =
        r#"{"errorCode":"INVALID_PARAMETER","errorMessage":"The device list exceeds the maximum of 20 devices"}"#;
    response(&simulator, "/campaigns/", 400, rejection);
    let imeis = ["354658090353977", "354658090353985", "354658090353993"];
    let request = CampaignRequest {
        firmware_name: "F".to_owned(),
        firmware_from: "1".to_owned(),
        firmware_to: "2".to_owned(),
        protocol: Protocol::Lwm2m,
        start_date: "2026-03-02".into(),
        end_date: "2026-03-08".into(),
        device_list: (0..21)
            .map(|index| format!("3546580903{:05}", 53977 + index * 8))
            .chain(imeis.map(str::to_owned))
            .collect(),
        ..CampaignRequest::default()
    };
    let error = client.software_v3().schedule_campaign(request).await.err().context("a rejection")?;
    assert_eq!(error.code(), ErrorCode::PilotLimit, "{error}");
    assert!(error.findings().iter().any(|finding| finding.code == "devices.pilot"), "{error}");
    assert!(error.to_string().contains("\n  warning: device_list (deviceList): 2"), "{error}");
    assert!(error.text(Names::Node).contains("\n  warning: deviceList: 2"), "{error}");
    Ok(())
}

#[tokio::test]
async fn an_error_says_where_it_could_not_connect_and_why() -> Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let client = |url: &str| {
        Client::builder(Credentials::new("key", "secret", "user", "password"))
            .base_url(url)
            .account("0642233522-00001")
            .max_attempts(1)
            .build()
    };
    let call = async |client: Client| client.software_v3().get_subscription().await.err().context("an error");

    // Accepts the connection, and ends it without a response.
    let end = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await?;
        let mut some = [0; 16];
        stream.read_exact(&mut some).await.map(drop)
    });
    let error = call(client(&format!("http://{address}"))?).await?;
    end.await??;
    assert_eq!(error.code(), ErrorCode::ConnectionBroke, "{error}");
    assert_eq!(error.operation(), Some("oauth.request_token"));

    let error = call(client(&format!("http://{address}"))?).await?;
    assert_eq!(error.code(), ErrorCode::ConnectionRefused, "{error}");
    let connection = error.connection().context("a connection")?;
    assert_eq!((&*connection.host, connection.port), ("127.0.0.1", address.port()));
    assert_eq!(connection.cause.code, "ECONNREFUSED");
    assert!(error.to_string().contains(&format!("no connection to {address} could be made: ")), "{error}");
    let source = std::error::Error::source(&error).context("a source")?;
    assert!(source.downcast_ref::<Cause>().is_some(), "{source}");

    let error = call(client("https://no-such-host.invalid")?).await?;
    assert_eq!(error.code(), ErrorCode::HostNotFound, "{error}");
    assert!(error.to_string().contains("the host no-such-host.invalid was not found"), "{error}");
    Ok(())
}

#[tokio::test]
async fn a_missing_account_names_the_argument_the_variable_and_the_option() -> Result<()> {
    let simulator = simulator(309).await?;
    let client = Client::builder(simulator.credentials()).base_url(simulator.url()).build()?;
    let error = client.software_v3().get_subscription().await.err().context("an error")?;
    assert_eq!(error.code(), ErrorCode::AccountMissing);
    for place in ["`account`", "THINGSPACE_ACCOUNT", "--account"] {
        assert!(error.to_string().contains(place), "{error}");
    }
    Ok(())
}
