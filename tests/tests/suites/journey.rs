//! The whole journey over real HTTP: find firmware, schedule, watch, read the report.

use anyhow::{Context, Result};
use jiff::{SignedDuration, civil::date};
use std::{ops::ControlFlow, time::Duration};
use thingspace::{
    Client, Error, ErrorCode, WaitOptions,
    models::{
        CampaignDatesRequest, CampaignDevicesRequest, CampaignRequest, CampaignStatus, DeviceChangeType,
        DeviceUpgradeStatus, Protocol, RuleOptions, TimeWindow,
    },
};
use thingspace_simulator::{Simulator, SimulatorOptions};
use thingspace_tests::{client, simulator};

const DEVICE: &str = "354658090353977";

async fn request(v3: &thingspace::SoftwareV3) -> Result<CampaignRequest> {
    let firmware = v3.list_firmware(Protocol::Lwm2m).await?;
    let firmware = firmware.iter().find(|package| package.firmware_from == "SR1.2.0.0-10512").context("firmware")?;
    Ok(CampaignRequest {
        campaign_name: Some("Spring rollout".to_owned()),
        firmware_name: firmware.firmware_name.clone(),
        firmware_from: firmware.firmware_from.clone(),
        firmware_to: firmware.firmware_to.clone(),
        protocol: Protocol::Lwm2m,
        start_date: date(2026, 3, 1).into(),
        end_date: date(2026, 3, 8).into(),
        campaign_time_windows: Some(vec![TimeWindow { start_time: 18, end_time: 22 }]),
        device_list: vec![DEVICE.to_owned()],
        ..CampaignRequest::default()
    })
}

#[tokio::test]
async fn a_client_option_chooses_the_path_of_v3_campaigns() -> Result<()> {
    let simulator = simulator(202).await?;
    let builder = || {
        let builder = Client::builder(simulator.credentials()).base_url(simulator.url());
        builder.account(simulator.account())
    };
    for segment in ["firmware", "software"] {
        let v3 = builder().v3_campaign_path(segment).build()?.software_v3();
        let campaign = v3.schedule_campaign(request(&v3).await?).await?;
        let sent = simulator.requests().pop().context("a request")?;
        assert_eq!(sent.target, format!("/api/fota/v3/campaigns/{segment}/{}", simulator.account()));
        // Paths that do not have the segment stay as they are.
        assert_eq!(v3.get_campaign(&campaign.id).await?.id, campaign.id);
        v3.cancel_campaign(&campaign.id).await?;
    }
    let error = builder().v3_campaign_path("hardware").build().err().context("an error")?.to_string();
    assert!(error.contains("v3_campaign_path is \"hardware\"; write firmware or software"), "{error}");
    Ok(())
}

#[tokio::test]
async fn an_http_campaign_runs_in_v3_with_a_warning_unless_an_option_rejects_it() -> Result<()> {
    let simulator = simulator(203).await?;
    let v3 = client(&simulator)?.software_v3();
    let firmware = v3.list_firmware(Protocol::Http).await?.into_iter().next().context("a package for HTTP devices")?;
    let mut devices = v3.list_devices(Some(Protocol::Http));
    let mut device_list = Vec::new();
    while let Some(device) = devices.try_next().await? {
        let is_for = device.model == firmware.model;
        if is_for && device.firmware.as_deref() == Some(&*firmware.firmware_from) && device_list.is_empty() {
            device_list.push(device.device_id);
        }
    }
    assert!(!device_list.is_empty(), "a device for {firmware:?}");
    v3.assign_licenses(device_list.clone()).await?;
    let campaign = CampaignRequest {
        firmware_name: firmware.firmware_name,
        firmware_from: firmware.firmware_from,
        firmware_to: firmware.firmware_to,
        protocol: Protocol::Http,
        device_list,
        ..request(&v3).await?
    };
    let rejecting = RuleOptions { reject_http_in_v3: Some(true), ..RuleOptions::default() };
    let strict = Client::builder(simulator.credentials()).base_url(simulator.url()).account(simulator.account());
    let strict = strict.rules(rejecting).build()?.software_v3();
    let error = strict.schedule_campaign(campaign.clone()).await.err().context("the option rejects it")?;
    assert_eq!(error.findings()[0].code, "protocol.not_v3");
    let scheduled = v3.schedule_campaign(campaign).await?;
    assert_eq!(scheduled.protocol, Some(Protocol::Http));
    Ok(())
}

#[tokio::test]
async fn a_campaign_from_firmware_to_report() -> Result<()> {
    let simulator = simulator(201).await?;
    let client = client(&simulator)?;
    let v3 = client.software_v3();
    let campaign = v3.schedule_campaign(request(&v3).await?).await?;
    assert_eq!(campaign.status, CampaignStatus::RequestPending);
    assert_eq!(campaign.account_name.as_deref(), Some(simulator.account()));

    let mut seen = Vec::new();
    let options = WaitOptions { poll_interval: Duration::ZERO, ..WaitOptions::default() };
    let ended = v3
        .wait_for_campaign_with(&campaign.id, options, |progress| {
            if seen.last() != progress.campaign.status.as_ref() {
                seen.extend(progress.campaign.status.clone());
            }
            simulator.advance(SignedDuration::from_secs(30));
            if progress.campaign.status == CampaignStatus::Scheduled {
                simulator.advance(SignedDuration::from_hours(4));
            }
            ControlFlow::Continue(())
        })
        .await?;
    assert_eq!(ended.status, CampaignStatus::Ended);
    let order = [
        CampaignStatus::RequestPending,
        CampaignStatus::RequestQueued,
        CampaignStatus::PreScheduled,
        CampaignStatus::Scheduled,
        CampaignStatus::Ended,
    ];
    assert!(is_in_order(&seen, &order), "{seen:?}");

    let mut report = v3.list_campaign_devices(&campaign.id);
    let device = report.try_next().await?.context("one device")?;
    assert_eq!(device.device_id, DEVICE);
    assert_eq!(device.status, DeviceUpgradeStatus::UpgradeSuccess);
    let attempt = device.recent_attempt_time.and_then(|time| time.instant()).context("an attempt")?;
    let hour = attempt.to_zoned(jiff::tz::TimeZone::UTC).hour();
    assert!((18..22).contains(&hour), "attempted at {hour}, outside the window");
    assert!(report.try_next().await?.is_none());

    let queried = v3.query_devices([DEVICE]).await?;
    assert_eq!(queried.device_list[0].firmware.as_deref(), Some("SR1.2.0.0-10657"));
    let history = v3.get_device_history(DEVICE).await?;
    assert!(
        history
            .iter()
            .any(|upgrade| upgrade.campaign_id == campaign.id && upgrade.status == DeviceUpgradeStatus::UpgradeSuccess)
    );
    let mut listed = v3.list_campaigns_by_status(CampaignStatus::Ended);
    assert_eq!(listed.try_next().await?.context("listed")?.id, campaign.id);
    Ok(())
}

fn is_in_order(seen: &[CampaignStatus], order: &[CampaignStatus]) -> bool {
    let mut rest = order.iter();
    seen.len() >= 3
        && seen.first() == order.first()
        && seen.last() == order.last()
        && seen.iter().all(|status| rest.any(|other| other == status))
}

#[tokio::test]
async fn a_campaign_changes_and_is_cancelled_before_it_starts() -> Result<()> {
    let simulator = simulator(202).await?;
    let client = client(&simulator)?;
    let v3 = client.software_v3();
    let request = CampaignRequest {
        start_date: date(2026, 3, 10).into(),
        end_date: date(2026, 3, 20).into(),
        ..request(&v3).await?
    };
    let campaign = v3.schedule_campaign(request).await?;
    simulator.advance(SignedDuration::from_mins(5));

    let dates = CampaignDatesRequest {
        start_date: date(2026, 3, 11).into(),
        end_date: date(2026, 3, 21).into(),
        campaign_time_windows: Some(vec![TimeWindow { start_time: 0, end_time: 4 }]),
    };
    let changed = v3.change_campaign_dates(&campaign.id, dates).await?;
    assert_eq!(changed.start_date, Some("2026-03-11".into()));
    assert_eq!(changed.campaign_time_windows, Some(vec![TimeWindow { start_time: 0, end_time: 4 }]));

    let mut others = Vec::new();
    let mut devices = v3.list_devices(Some(Protocol::Lwm2m));
    while let Some(device) = devices.try_next().await? {
        let fits = device.firmware.as_deref() == Some("SR1.2.0.0-10512")
            && device.license_assigned == Some(true)
            && device.fota_eligible == Some(true);
        if fits && device.status.as_deref() == Some("Active") && device.device_id != DEVICE && others.len() < 2 {
            others.push(device.device_id);
        }
    }
    let change = CampaignDevicesRequest { change_type: DeviceChangeType::Append, device_list: others.clone() };
    let result = v3.modify_campaign_devices(&campaign.id, change).await?;
    assert!(
        result.device_list.iter().all(|device| device.status == DeviceUpgradeStatus::AddDeviceSucceed),
        "{result:?}"
    );
    assert_eq!(v3.list_campaign_devices(&campaign.id).try_collect().await?.len(), 1 + others.len());

    assert_eq!(v3.cancel_campaign(&campaign.id).await?.success, Some(true));
    let cancelled = v3.wait_for_campaign(&campaign.id, WaitOptions::default()).await?;
    assert_eq!(cancelled.status, CampaignStatus::Cancelled);
    Ok(())
}

#[tokio::test]
async fn a_broken_rule_is_reported_before_anything_is_sent() -> Result<()> {
    let simulator = simulator(203).await?;
    let client = client(&simulator)?;
    let request = CampaignRequest {
        start_date: date(2026, 3, 1).into(),
        end_date: date(2026, 2, 27).into(),
        campaign_time_windows: Some(vec![TimeWindow { start_time: 18, end_time: 21 }]),
        firmware_name: "f".to_owned(),
        firmware_from: "1".to_owned(),
        firmware_to: "2".to_owned(),
        protocol: Protocol::Lwm2m,
        device_list: vec![DEVICE.to_owned()],
        ..CampaignRequest::default()
    };
    let error = client.software_v3().schedule_campaign(request).await.err().context("two rules are broken")?;
    let errors: Vec<&str> =
        error.findings().iter().filter(|finding| finding.is_error()).map(|finding| finding.path.as_str()).collect();
    assert_eq!(errors, ["endDate", "campaignTimeWindowList[0].endTime"]);
    assert_eq!(simulator.statistics().requests, 0);
    Ok(())
}

#[tokio::test]
async fn a_wait_ends_at_its_timeout_and_when_on_progress_breaks() -> Result<()> {
    let simulator = simulator(204).await?;
    let client = client(&simulator)?;
    let v3 = client.software_v3();
    let campaign = v3.schedule_campaign(request(&v3).await?).await?;
    let options = WaitOptions { timeout: Some(Duration::from_mins(5)), ..WaitOptions::default() };
    let late = v3.wait_for_campaign(&campaign.id, options.clone()).await.err().context("an error")?;
    assert!(matches!(late, Error::Timeout { .. }) && late.code() == ErrorCode::WaitTimedOut, "{late}");
    let stopped = v3.wait_for_campaign_with(&campaign.id, options, |_| ControlFlow::Break(())).await;
    assert!(matches!(stopped, Err(Error::Cancelled { .. })));
    Ok(())
}

#[tokio::test]
async fn licences_are_assigned_and_removed() -> Result<()> {
    let simulator = simulator(205).await?;
    let client = client(&simulator)?;
    let v3 = client.software_v3();
    let page = v3.get_licenses().next_page().await?.context("a page")?;
    let (bought, used) = (page.total_licenses.context("total")?, page.assigned_licenses.context("assigned")?);
    assert!(used <= bought);
    let mut without = None;
    let mut devices = v3.list_devices(None);
    while let Some(device) = devices.try_next().await? {
        if device.license_assigned == Some(false) {
            without = Some(device.device_id);
            break;
        }
    }
    let device = without.context("a device without a licence")?;
    let assigned = v3.assign_licenses([device.as_str()]).await?;
    assert_eq!(assigned.license_used_count, Some(used + 1));
    assert_eq!(assigned.device_list[0].status, DeviceUpgradeStatus::LicenseAssignSuccess);
    let removed = v3.remove_licenses([device.as_str()]).await?;
    assert_eq!(removed.license_used_count, Some(used));
    Ok(())
}

#[tokio::test]
async fn the_platforms_clock_decides_which_dates_are_in_the_past() -> Result<()> {
    let simulator = simulator(206).await?;
    // The machine's clock is years ahead of the simulator's.
    let client = thingspace::Client::builder(simulator.credentials())
        .base_url(simulator.url())
        .account(simulator.account())
        .clock(std::sync::Arc::new(thingspace_tests::ManualClock::at("2031-01-01T00:00:00Z".parse()?)))
        .build()?;
    let sound = CampaignRequest {
        firmware_name: "SEQUANSCommunications_GM01Q_SR1.2.0.0-10512_SR1.2.0.0-10657".to_owned(),
        firmware_from: "SR1.2.0.0-10512".to_owned(),
        firmware_to: "SR1.2.0.0-10657".to_owned(),
        protocol: Protocol::Lwm2m,
        start_date: date(2026, 3, 1).into(),
        end_date: date(2026, 3, 8).into(),
        device_list: vec![DEVICE.to_owned()],
        ..CampaignRequest::default()
    };
    let v3 = client.software_v3();
    let broken = CampaignRequest { device_list: Vec::new(), ..sound.clone() };
    let error = v3.schedule_campaign(broken).await.err().context("no devices")?;
    let paths: Vec<&str> = error.findings().iter().map(|finding| finding.path.as_str()).collect();
    assert_eq!((paths.as_slice(), simulator.statistics().requests), (["deviceList"].as_slice(), 0));
    v3.schedule_campaign(sound.clone()).await?;
    simulator.advance(SignedDuration::from_hours(48));
    v3.get_subscription().await?;
    let error = v3.schedule_campaign(sound).await.err().context("the start is past now")?;
    assert_eq!(error.findings()[0].code, "date.start_in_past");
    Ok(())
}

#[tokio::test]
async fn a_simulator_on_another_host_is_reached_only_if_the_program_names_the_host() -> Result<()> {
    // An address that is not this machine's own by its spelling.
    let host = "0.0.0.0";
    let options = SimulatorOptions { host: host.parse()?, names: vec![host.to_owned()], ..SimulatorOptions::default() };
    let simulator = Simulator::start(options).await?;
    assert!(simulator.control_url().len() > simulator.url().len() + "/_simulator/".len());
    assert!(simulator.url().starts_with("http://0.0.0.0:"));
    let client = |allowed: Option<&str>| {
        let builder = Client::builder(simulator.credentials()).base_url(simulator.url()).account(simulator.account());
        match allowed {
            Some(allowed) => builder.allow_unencrypted_http_to(allowed).build(),
            None => builder.build(),
        }
    };
    let configuration = |allowed| client(allowed).err().map(|error| error.to_string()).unwrap_or_default();
    for other in [None, Some("sim"), Some("example.com")] {
        let message = configuration(other);
        let advice = "set allow_unencrypted_http_to (or THINGSPACE_ALLOW_UNENCRYPTED_HTTP_TO) to \"0.0.0.0\"";
        assert!(message.contains(advice), "{message}");
    }
    for wrong in ["http://0.0.0.0", "0.0.0.0:80", "*", "", "a/b"] {
        let message = configuration(Some(wrong));
        assert!(message.contains("write the name or the address of one host, as in \"sim\""), "{wrong}: {message}");
    }
    for platform in ["thingspace.verizon.com", "Verizon.com"] {
        let message = configuration(Some(platform));
        assert!(message.contains("it is meant for simulators"), "{message}");
    }
    let client = client(Some(host))?;
    simulator.advance_async(SignedDuration::from_hours(24 * 100)).await;
    // The rules use the simulator's time, as on this machine.
    let v3 = client.software_v3();
    let (start_date, end_date) = (date(2026, 6, 9).into(), date(2026, 6, 10).into());
    v3.schedule_campaign(CampaignRequest { start_date, end_date, ..request(&v3).await? }).await?;
    Ok(())
}
