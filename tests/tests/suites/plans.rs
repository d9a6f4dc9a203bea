//! One campaign for devices of every protocol, over real HTTP: checked, scheduled, continued, reported.

use anyhow::{Context, Result, ensure};
use jiff::SignedDuration;
use serde_json::json;
use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    ops::ControlFlow,
    time::Duration,
};
use thingspace::{
    CallOptions, Campaigns, Client, Error, WaitOptions, dispatch,
    json::read_request,
    models::{
        CampaignPart, CampaignPartState, CampaignPlan, CampaignPlanCheck, CampaignPlanReport, CampaignStatus, Device,
        PlanOutcome, PlannedCampaign, Protocol, SoftwareVersion, TimeWindow, UpgradeStatus,
    },
};
use thingspace_simulator::{Fault, Outcome, ScriptedResponse, Simulator, SimulatorOptions, Times};
use thingspace_tests::{client, simulator, stopped};

const LWM2M: &str = "SEQUANSCommunications_GM01Q_SR1.2.0.0-10512_SR1.2.0.0-10657";
const OMA: &str = "VerizonSmartCommunities_LCO-277C4N_BG96MAR04A04M1G_BG96MAR04A04M1G_BETA0130B";
const HTTP: &str = "Verizon_Model-A_VerizonFirmwareVersion-01_VerizonFirmwareVersion-02";
const TARGETS: [&str; 3] = ["SR1.2.0.0-10657", "BG96MAR04A04M1G_BETA0130B", "VerizonFirmwareVersion-02"];

/// A world with more than a pilot's devices of every protocol.
async fn fleet(seed: u64) -> Result<(Simulator, Client, Vec<Device>)> {
    let options = SimulatorOptions { seed, devices: 1500, ..SimulatorOptions::default() };
    let simulator = Simulator::start(options).await?;
    let client = client(&simulator)?;
    let devices = client.software_v3().list_devices(None).try_collect().await?;
    Ok((simulator, client, devices))
}

fn plan(devices: &[Device]) -> CampaignPlan {
    CampaignPlan {
        campaign_name: Some("Spring rollout".to_owned()),
        device_list: devices.iter().map(|device| device.device_id.clone()).collect(),
        http_target_version: Some(TARGETS[2].to_owned()),
        package_names: Some([LWM2M, OMA, HTTP].map(str::to_owned).into()),
        start_date: "2026-03-02".into(),
        end_date: "2026-03-20".into(),
        ..CampaignPlan::default()
    }
}

/// Returns the devices of one protocol that can be upgraded.
fn fit(devices: &[Device], protocol: &Protocol) -> Vec<Device> {
    let versions = ["SR1.2.0.0-10512", "BG96MAR04A04M1G", "VerizonFirmwareVersion-01"];
    let fits = |device: &&Device| {
        device.protocol.as_ref() == Some(protocol)
            && versions.contains(&device.firmware.as_deref().unwrap_or_default())
            && device.fota_eligible == Some(true)
            && device.license_assigned == Some(true)
            && device.status.as_deref() == Some("Active")
    };
    devices.iter().filter(fits).cloned().collect()
}

/// Returns a few devices of every protocol that can be upgraded.
fn few(devices: &[Device], each: usize) -> Vec<Device> {
    let of = |protocol| fit(devices, &protocol).into_iter().take(each);
    of(Protocol::Lwm2m).chain(of(Protocol::OmaDm)).chain(of(Protocol::Http)).collect()
}

/// Advances time until the plan changes, at most a month.
async fn follow(simulator: &Simulator, campaigns: &Campaigns, planned: PlannedCampaign) -> Result<CampaignPlanReport> {
    let mut planned = planned;
    for _ in 0..2 * 31 {
        let report = campaigns.get_plan_report(planned).await?;
        if report.is_finished || report.is_overdue || report.can_continue || report.pilot_failed {
            return Ok(report);
        }
        planned = report.campaign;
        simulator.advance_async(SignedDuration::from_hours(12)).await;
    }
    anyhow::bail!("nothing happened in a month")
}

fn states(planned: &PlannedCampaign) -> Vec<(SoftwareVersion, CampaignPartState)> {
    planned.parts.iter().map(|part| (part.version.clone(), part.state.clone())).collect()
}

fn part<'a>(planned: &'a PlannedCampaign, version: &SoftwareVersion) -> Result<&'a CampaignPart> {
    planned.parts.iter().find(|part| part.version == *version).context("a part")
}

/// Returns the number of campaigns and upgrades, whatever their status.
async fn campaigns_there(client: &Client) -> Result<usize> {
    let mut count = 0;
    for status in [CampaignStatus::RequestPending, CampaignStatus::RequestQueued, CampaignStatus::Scheduled] {
        count += client.software_v2().list_campaigns_by_status(status.clone()).try_collect().await?.len();
        count += client.software_v3().list_campaigns_by_status(status).try_collect().await?.len();
    }
    for status in [UpgradeStatus::RequestPending, UpgradeStatus::Queued, UpgradeStatus::InProgress] {
        count += client.software_v1().list_upgrades_by_status(status).try_collect().await?.len();
    }
    Ok(count)
}

fn schedules(simulator: &Simulator) -> usize {
    let is_schedule = |method: &str, target: &str| {
        method == "POST" && (target.contains("/campaigns/") || target.ends_with("/v1/upgrades"))
    };
    simulator.requests().iter().filter(|request| is_schedule(&request.method, &request.target)).count()
}

/// Returns the campaign of the error about a plan of which nothing was scheduled.
fn unscheduled(error: Error) -> Result<PlannedCampaign> {
    match error {
        Error::NothingScheduled { campaign, .. } => Ok(*campaign),
        error => Err(error.into()),
    }
}

#[tokio::test]
async fn a_plan_of_which_nothing_is_scheduled_is_an_error_with_its_reasons() -> Result<()> {
    let (simulator, client, devices) = fleet(719).await?;
    let campaigns = client.campaigns();
    for path in ["/v1/upgrades", "/v2/campaigns/software/", "/v3/campaigns/firmware/"] {
        simulator.script(ScriptedResponse {
            method: Some("POST".to_owned()),
            path_contains: Some(path.to_owned()),
            status: 400,
            body: json!({ "errorCode": "INVALID_PARAMETER", "errorMessage": "Not today" }).to_string(),
            ..ScriptedResponse::default()
        });
    }
    let mut rejected = plan(&few(&devices, 2));
    rejected.device_list.push("490154203237518".to_owned());
    let mut absent = plan(&[]);
    absent.device_list.push("490154203237518".to_owned());
    for (requested, parts) in [(rejected, 3), (absent, 0)] {
        let error = campaigns.schedule_plan(requested.clone()).await.expect_err("nothing was scheduled");
        let text = error.to_string();
        assert!(text.contains("490154203237518: ") && !error.outcome_unknown(), "{text}");
        assert_eq!(text.matches("Not today").count(), parts, "{text}");
        let planned = unscheduled(error)?;
        assert_eq!((&planned.plan, &planned.outcome), (&requested, &PlanOutcome::NotScheduled));
        assert_eq!((planned.parts.len(), planned.rejected[0].code.as_str()), (parts, "device.not_found"));

        let report = campaigns.get_plan_report(planned.clone()).await?;
        assert!(!report.is_finished && !report.can_continue, "{report:?}");
        let error = campaigns
            .wait_for_plan(planned.clone(), WaitOptions::default())
            .await
            .expect_err("there is nothing to wait for");
        assert_eq!(unscheduled(error)?, report.campaign);
        let error = campaigns.continue_plan(planned).await.expect_err("nothing can be continued");
        assert_eq!(unscheduled(error)?, report.campaign);
    }
    Ok(())
}

#[tokio::test]
async fn the_outcome_shows_how_much_of_a_plan_was_scheduled() -> Result<()> {
    let (_simulator, client, devices) = fleet(720).await?;
    let campaigns = client.campaigns();
    let is_old = |device: &&Device| device.firmware.as_deref() == Some(TARGETS[0]);
    let mut requested = few(&devices, 25);
    requested.push(devices.iter().find(is_old).context("a device with the new version")?.clone());
    let planned = campaigns.schedule_plan(plan(&requested)).await?;
    assert!(planned.parts.iter().any(|part| part.state == CampaignPartState::WaitingForPilot));
    assert_eq!(planned.rejected.len(), 1);
    assert_eq!(planned.outcome, PlanOutcome::Scheduled, "a device that has the version lacks nothing");
    assert_eq!(campaigns.continue_plan(planned).await?.outcome, PlanOutcome::Scheduled);

    let (_simulator, client, devices) = fleet(721).await?;
    let mut requested = plan(&few(&devices, 1));
    requested.device_list.push("490154203237518".to_owned());
    assert_eq!(client.campaigns().schedule_plan(requested).await?.outcome, PlanOutcome::PartiallyScheduled);
    Ok(())
}

#[tokio::test]
async fn a_report_lists_every_device_that_failed() -> Result<()> {
    let options = SimulatorOptions { seed: 722, devices: 4000, pilot_rule: false, ..SimulatorOptions::default() };
    let simulator = Simulator::start(options).await?;
    let client = client(&simulator)?;
    let devices = client.software_v3().list_devices(None).try_collect().await?;
    let requested = CampaignPlan { pilot_first: Some(false), ..plan(&fit(&devices, &Protocol::Lwm2m)) };
    let total = requested.device_list.len();
    assert!(total > 1000, "{total}");
    let planned = client.campaigns().schedule_plan(requested).await?;
    simulator.advance_async(SignedDuration::from_mins(5)).await;
    // Before the campaign begins, cancelling it ends every device.
    let cancelled = client.campaigns().cancel_plan(planned).await?;
    let report = client.campaigns().get_plan_report(cancelled).await?;
    assert_eq!((report.upgraded_devices, report.failed_devices.len()), (0, total));
    Ok(())
}

#[tokio::test]
async fn a_check_predicts_the_outcome_of_every_device_and_changes_nothing() -> Result<()> {
    let (simulator, client, devices) = fleet(701).await?;
    let mut plan = plan(&devices);
    plan.device_list.push("490154203237518".to_owned());
    plan.device_list.push(plan.device_list[0].clone());
    let check = client.campaigns().check_plan(plan.clone()).await?;
    assert!(check.can_schedule);
    assert_eq!(schedules(&simulator), 0);
    assert!(!simulator.requests().iter().any(|request| request.target.contains("/assign")));

    let known: HashMap<&str, &Device> = devices.iter().map(|device| (device.device_id.as_str(), device)).collect();
    let mut seen = BTreeSet::new();
    for part in &check.parts {
        for imei in &part.device_list {
            assert!(seen.insert(imei.clone()), "{imei} twice");
            let device = known[imei.as_str()];
            let version = match device.protocol {
                Some(Protocol::Lwm2m) => SoftwareVersion::V3,
                Some(Protocol::OmaDm) => SoftwareVersion::V1,
                _ => SoftwareVersion::V2,
            };
            assert_eq!(
                (&part.version, part.from_version.as_str()),
                (&version, device.firmware.as_deref().unwrap_or(""))
            );
        }
    }
    let mut codes: BTreeMap<&str, usize> = BTreeMap::new();
    for device in &check.rejected {
        *codes.entry(&device.code).or_default() += 1;
        if device.code != "device.duplicate" {
            assert!(seen.insert(device.device_id.clone()), "{} twice", device.device_id);
        }
        let known = known.get(device.device_id.as_str());
        let right = match device.code.as_str() {
            "device.not_found" => known.is_none(),
            "device.no_protocol" => known.is_some_and(|known| known.protocol == Some(Protocol::None)),
            "device.not_eligible" => known.is_some_and(|known| known.fota_eligible == Some(false)),
            "device.not_active" => known.is_some_and(|known| known.status.as_deref() != Some("Active")),
            "device.up_to_date" => {
                known.is_some_and(|known| TARGETS.contains(&known.firmware.as_deref().unwrap_or_default()))
            }
            "package.none" => known.is_some_and(|known| known.model.as_deref() == Some("nRF9160")),
            "device.duplicate" => true,
            _ => false,
        };
        assert!(right, "{device:?}");
    }
    assert_eq!(seen.len(), devices.len() + 1);
    assert_eq!((codes["device.not_found"], codes["device.duplicate"]), (1, 1));
    for code in ["device.no_protocol", "device.not_eligible", "device.not_active", "device.up_to_date", "package.none"]
    {
        assert!(codes.contains_key(code), "{code} {codes:?}");
    }

    for version in [SoftwareVersion::V2, SoftwareVersion::V3] {
        let parts: Vec<_> = check.parts.iter().filter(|part| part.version == version).collect();
        assert_eq!(parts.len(), 2, "{version:?}");
        assert!(parts[0].is_pilot && parts[0].device_list.len() == 20 && parts[0].state == CampaignPartState::Planned);
        assert!(!parts[1].is_pilot && parts[1].state == CampaignPartState::WaitingForPilot);
    }
    let oma: Vec<_> = check.parts.iter().filter(|part| part.version == SoftwareVersion::V1).collect();
    assert!(oma.len() == 1 && !oma[0].is_pilot && oma[0].device_list.len() > 20, "v1 has no pilot");

    // The dispatch by name returns the same.
    let arguments = json!({ "plan": serde_json::to_value(&plan)? });
    let by_name = dispatch::invoke(&client, "campaigns", "checkPlan", arguments, CallOptions::default()).await?;
    assert_eq!(by_name, serde_json::to_value(&check)?);
    Ok(())
}

#[tokio::test]
async fn a_plan_for_a_mixed_fleet_survives_a_restart_between_pilot_and_end() -> Result<()> {
    let (simulator, client, devices) = fleet(702).await?;
    let campaigns = client.campaigns();
    let planned = campaigns.schedule_plan(plan(&devices)).await?;
    assert_eq!(
        states(&planned).into_iter().collect::<HashSet<_>>().len(),
        5,
        "v1 is scheduled; v2 and v3 have a pilot that is and a part that waits: {:?}",
        states(&planned)
    );
    assert!(planned.parts.iter().all(|part| part.problem.is_none()), "{:?}", planned.parts);
    let unscheduled = planned.parts.iter().filter(|part| part.campaign_id.is_none()).count();
    assert_eq!(unscheduled, 2);

    // Only the scheduled plan survives the restart, as text.
    let kept = serde_json::to_string(&planned)?;
    drop((planned, campaigns, client));
    let client = thingspace_tests::client(&simulator)?;
    let campaigns = client.campaigns();
    let mut planned: PlannedCampaign = read_request(kept.as_bytes())?;
    let mut continued = 0;
    let report = loop {
        let report = follow(&simulator, &campaigns, planned).await?;
        assert_eq!(report.parts.len(), report.campaign.parts.len());
        if report.is_finished || report.is_overdue {
            break report;
        }
        continued += 1;
        ensure!(continued < 10, "{:?}", states(&report.campaign));
        planned = campaigns.continue_plan(report.campaign).await?;
        assert!(planned.parts.iter().all(|part| part.problem.is_none()), "{:?}", planned.parts);
    };
    assert!(continued >= 1);
    let not_over = report.campaign.parts.iter().filter(|part| part.state != CampaignPartState::Ended);
    assert!(not_over.clone().all(|part| part.version == SoftwareVersion::V1), "{:?}", states(&report.campaign));
    assert!(report.is_overdue && not_over.count() == 1, "an OMA-DM device that never appears stays queued");

    // The report agrees with the devices themselves.
    let planned_devices: BTreeSet<&str> =
        report.campaign.parts.iter().flat_map(|part| &part.device_list).map(String::as_str).collect();
    let now = client.software_v3().list_devices(None).try_collect().await?;
    let upgraded = now
        .iter()
        .filter(|device| planned_devices.contains(device.device_id.as_str()))
        .filter(|device| TARGETS.contains(&device.firmware.as_deref().unwrap_or_default()));
    assert_eq!(report.total_devices, i64::try_from(planned_devices.len())?);
    assert_eq!(report.upgraded_devices, i64::try_from(upgraded.count())?);
    assert!(report.upgraded_devices * 10 > report.total_devices * 7, "{report:?}");
    let counted: i64 = report.devices.iter().map(|entry| entry.count).sum();
    assert_eq!(counted, report.total_devices);
    Ok(())
}

#[tokio::test]
async fn devices_of_an_unfinished_campaign_are_rejected_and_named() -> Result<()> {
    let (_simulator, client, devices) = fleet(703).await?;
    let some = few(&devices, 3);
    let planned = client.campaigns().schedule_plan(plan(&some)).await?;
    assert_eq!(planned.parts.len(), 3);
    let check = client.campaigns().check_plan(plan(&some)).await?;
    assert!(!check.can_schedule && check.parts.is_empty(), "{check:?}");
    for device in &check.rejected {
        assert_eq!(device.code, "device.in_campaign");
        let own = planned.parts.iter().find(|part| part.device_list.contains(&device.device_id)).context("its part")?;
        let id = own.campaign_id.as_deref().context("an id")?;
        assert!(device.reason.contains(id), "{device:?}");
    }
    assert_eq!(check.rejected.len(), 9);
    Ok(())
}

#[tokio::test]
async fn a_rejected_part_fails_and_the_others_continue() -> Result<()> {
    let (simulator, client, devices) = fleet(704).await?;
    simulator.script(ScriptedResponse {
        method: Some("POST".to_owned()),
        path_contains: Some("/v3/campaigns/firmware/".to_owned()),
        status: 400,
        body: json!({ "errorCode": "INVALID_PARAMETER", "errorMessage": "Not today" }).to_string(),
        ..ScriptedResponse::default()
    });
    let planned = client.campaigns().schedule_plan(plan(&few(&devices, 2))).await?;
    assert_eq!(planned.outcome, PlanOutcome::PartiallyScheduled);
    let rejected = part(&planned, &SoftwareVersion::V3)?;
    assert_eq!(rejected.state, CampaignPartState::Failed);
    assert!(rejected.problem.as_deref().is_some_and(|problem| problem.contains("Not today")), "{rejected:?}");
    for version in [SoftwareVersion::V1, SoftwareVersion::V2] {
        assert_eq!(part(&planned, &version)?.state, CampaignPartState::Scheduled);
    }
    assert_eq!(campaigns_there(&client).await?, 2);
    let report = client.campaigns().get_plan_report(planned).await?;
    let reasons: Vec<_> = report.failed_devices.iter().filter_map(|device| device.result_reason.as_deref()).collect();
    assert_eq!(reasons.len(), 2, "{:?}", report.failed_devices);
    assert!(reasons.iter().all(|reason| reason.contains("Not today")), "{reasons:?}");
    Ok(())
}

#[tokio::test]
async fn a_part_with_an_unknown_outcome_is_searched_for_before_it_is_sent_again() -> Result<()> {
    let (simulator, client, devices) = fleet(705).await?;
    let campaigns = client.campaigns();
    for path in ["/v1/upgrades", "/v2/campaigns/software/", "/v3/campaigns/firmware/"] {
        simulator.script(ScriptedResponse {
            method: Some("POST".to_owned()),
            path_contains: Some(path.to_owned()),
            status: 503,
            ..ScriptedResponse::default()
        });
    }
    let error = campaigns.schedule_plan(plan(&few(&devices, 2))).await.expect_err("nothing is known to be scheduled");
    assert!(error.outcome_unknown(), "{error}");
    let planned = unscheduled(error)?;
    for part in &planned.parts {
        assert_eq!(part.state, CampaignPartState::Unknown, "{part:?}");
        assert!(part.problem.as_deref().is_some_and(|problem| problem.contains("continue_plan")), "{part:?}");
    }
    let report = campaigns.get_plan_report(planned).await?;
    assert!(report.can_continue && !report.is_finished);

    // The search finds nothing, so the part is sent.
    let mut planned = campaigns.continue_plan(report.campaign).await?;
    assert!(planned.parts.iter().all(|part| part.state == CampaignPartState::Scheduled), "{:?}", planned.parts);
    assert_eq!(campaigns_there(&client).await?, 3);

    // If only the responses were lost, the campaigns exist: the search finds them, and they are not sent twice.
    let ids: Vec<_> = planned.parts.iter().map(|part| part.campaign_id.clone()).collect();
    for part in &mut planned.parts {
        (part.state, part.campaign_id, part.status) = (CampaignPartState::Unknown, None, None);
    }
    let sent = schedules(&simulator);
    simulator.advance_async(SignedDuration::from_mins(5)).await;
    let planned = campaigns.continue_plan(planned).await?;
    assert_eq!(planned.parts.iter().map(|part| part.campaign_id.clone()).collect::<Vec<_>>(), ids);
    assert_eq!(schedules(&simulator), sent);
    assert_eq!(campaigns_there(&client).await?, 3);
    Ok(())
}

#[tokio::test]
async fn a_part_that_was_not_sent_is_sent_later() -> Result<()> {
    let (simulator, client, devices) = fleet(706).await?;
    simulator.script(ScriptedResponse {
        method: Some("POST".to_owned()),
        path_contains: Some("/v2/campaigns/software/".to_owned()),
        status: 429,
        times: 3,
        ..ScriptedResponse::default()
    });
    let campaigns = client.campaigns();
    let planned = campaigns.schedule_plan(plan(&few(&devices, 2))).await?;
    let throttled = part(&planned, &SoftwareVersion::V2)?;
    assert_eq!(throttled.state, CampaignPartState::Planned);
    assert!(throttled.problem.as_deref().is_some_and(|problem| problem.contains("nothing was sent")), "{throttled:?}");
    let planned = campaigns.continue_plan(planned).await?;
    assert!(planned.parts.iter().all(|part| part.state == CampaignPartState::Scheduled && part.problem.is_none()));
    assert_eq!(campaigns_there(&client).await?, 3);
    Ok(())
}

#[tokio::test]
async fn cancelling_stops_all_parts_before_the_start_and_the_possible_ones_afterwards() -> Result<()> {
    let (simulator, client, devices) = fleet(707).await?;
    let campaigns = client.campaigns();
    let planned = campaigns.schedule_plan(plan(&devices)).await?;
    simulator.advance_async(SignedDuration::from_mins(5)).await;
    let cancelled = campaigns.cancel_plan(planned).await?;
    assert!(
        cancelled.parts.iter().all(|part| part.state == CampaignPartState::Cancelled && part.problem.is_none()),
        "{:?}",
        states(&cancelled)
    );
    assert_eq!(campaigns_there(&client).await?, 0);
    let report = campaigns.get_plan_report(cancelled.clone()).await?;
    assert!(report.is_finished && !report.can_continue && !report.pilot_failed);
    assert_eq!((report.finished_devices, report.upgraded_devices), (report.total_devices, 0));
    assert_eq!(campaigns.cancel_plan(cancelled.clone()).await?, report.campaign, "cancelling twice changes nothing");

    let planned = campaigns.schedule_plan(plan(&few(&devices, 5))).await?;
    simulator.advance_async(SignedDuration::from_hours(24) + SignedDuration::from_mins(10)).await;
    let cancelled = campaigns.cancel_plan(planned).await?;
    assert_eq!(part(&cancelled, &SoftwareVersion::V2)?.state, CampaignPartState::Cancelled);
    assert_eq!(part(&cancelled, &SoftwareVersion::V2)?.status.as_deref(), Some("CampaignAborted"));
    for version in [SoftwareVersion::V1, SoftwareVersion::V3] {
        let part = part(&cancelled, &version)?;
        assert_eq!(part.state, CampaignPartState::Scheduled);
        let problem = part.problem.as_deref().context("a problem")?;
        assert!(problem.contains("cancels nothing that has started"), "{problem}");
    }

    let mut forgotten = cancelled;
    forgotten.parts.retain(|part| part.version == SoftwareVersion::V3);
    forgotten.parts[0].campaign_id = Some("60b5d639-ccdc-4db8-8824-069bd94c95bf".to_owned());
    let problem = campaigns.cancel_plan(forgotten).await?.parts.remove(0).problem.context("a problem")?;
    assert!(problem.contains("not found") && problem.contains("check campaignId"), "{problem}");
    Ok(())
}

#[tokio::test]
async fn a_failed_pilot_is_reported_and_another_can_follow() -> Result<()> {
    let (simulator, client, devices) = fleet(708).await?;
    let campaigns = client.campaigns();
    simulator.inject_fault(Fault { times: Times::ALWAYS, ..Fault::new(Outcome::UpgradeFailedPermanently) })?;
    let requested = CampaignPlan { end_date: "2026-03-05".into(), ..plan(&fit(&devices, &Protocol::Lwm2m)) };
    let planned = campaigns.schedule_plan(requested).await?;
    let report = follow(&simulator, &campaigns, planned).await?;
    assert!(report.pilot_failed && !report.can_continue && !report.is_finished, "{report:?}");
    assert_eq!((report.finished_devices, report.upgraded_devices, report.failed_devices.len()), (20, 0, 20));

    simulator.clear_faults();
    let waiting = report.campaign.parts[1].device_list.clone();
    let planned = campaigns.continue_plan(report.campaign).await?;
    assert_eq!(
        planned.parts.iter().map(|part| (part.is_pilot, part.state.clone())).collect::<Vec<_>>(),
        [
            (true, CampaignPartState::Ended),
            (true, CampaignPartState::Scheduled),
            (false, CampaignPartState::WaitingForPilot)
        ]
    );
    assert_eq!(planned.parts[1].device_list, waiting[..20]);
    assert_eq!(planned.parts[2].device_list, waiting[20..]);

    // After the last day nothing more is scheduled.
    simulator.advance_async(SignedDuration::from_hours(24 * 10)).await;
    let report = campaigns.get_plan_report(planned).await?;
    assert!(report.is_overdue && !report.can_continue && !report.pilot_failed && !report.is_finished, "{report:?}");
    let planned = campaigns.continue_plan(report.campaign).await?;
    assert_eq!(planned.parts[2].state, CampaignPartState::Failed);
    assert!(planned.parts[2].problem.as_deref().is_some_and(|problem| problem.contains("plan these devices again")));
    assert_eq!(planned.parts.len(), 3, "however many devices waited, none of them is a pilot any more");
    let report = campaigns.get_plan_report(planned).await?;
    assert!(report.is_finished, "{:?}", report.parts);
    assert_eq!(report.finished_devices, report.total_devices);
    let given_up = report.failed_devices.iter().filter(|device| {
        device.result_reason.as_deref().is_some_and(|reason| reason.contains("plan these devices again"))
    });
    assert_eq!(given_up.count(), report.campaign.parts[2].device_list.len());
    Ok(())
}

#[tokio::test]
async fn a_wait_ends_at_the_next_change() -> Result<()> {
    let (simulator, client, devices) = fleet(709).await?;
    let campaigns = client.campaigns();
    let planned = campaigns.schedule_plan(plan(&few(&devices, 2))).await?;
    let options = WaitOptions { timeout: Some(Duration::from_secs(25)), poll_interval: Duration::from_secs(10) };
    let outcome = campaigns.wait_for_plan(planned.clone(), options.clone()).await;
    assert!(matches!(outcome, Err(Error::Timeout { outcome_unknown: false, .. })), "{outcome:?}");
    simulator.advance_async(SignedDuration::from_hours(24 * 25)).await;
    let mut reports = Vec::new();
    let waiting = campaigns.wait_for_plan_with(planned.clone(), options.clone(), |report| {
        reports.push(report.clone());
        ControlFlow::Continue(())
    });
    let report = waiting.await?;
    assert_eq!(reports, std::slice::from_ref(&report));
    let stopped = campaigns.wait_for_plan_with(planned.clone(), options, |_| ControlFlow::Break(())).await;
    assert!(matches!(stopped, Err(Error::Cancelled { .. })), "{stopped:?}");
    for part in &report.parts {
        assert!(part.state == CampaignPartState::Ended || part.version == SoftwareVersion::V1, "{part:?}");
    }
    Ok(())
}

#[tokio::test]
async fn licences_are_assigned_until_none_is_left() -> Result<()> {
    let options = SimulatorOptions { seed: 710, devices: 1500, free_licenses: 3, ..SimulatorOptions::default() };
    let simulator = Simulator::start(options).await?;
    let client = client(&simulator)?;
    let devices = client.software_v3().list_devices(None).try_collect().await?;
    let campaigns = client.campaigns();
    let check = campaigns.check_plan(plan(&devices)).await?;
    assert_eq!((check.licenses_free, check.licenses_needed), (Some(3), 3));
    assert!(check.rejected.iter().filter(|device| device.code == "license.none_free").count() > 3);
    let planned = campaigns.schedule_plan(plan(&devices)).await?;
    let due: BTreeSet<&str> = planned
        .parts
        .iter()
        .filter(|part| part.state == CampaignPartState::Scheduled)
        .flat_map(|part| &part.device_list)
        .map(String::as_str)
        .collect();
    let now = client.software_v3().list_devices(None).try_collect().await?;
    assert!(now.iter().all(|device| device.license_assigned == Some(true) || !due.contains(device.device_id.as_str())));

    let none = CampaignPlan { assign_licenses: Some(false), ..plan(&devices) };
    let check = campaigns.check_plan(none).await?;
    assert_eq!(check.licenses_needed, 0);
    assert!(check.rejected.iter().any(|device| device.code == "license.missing"));
    Ok(())
}

#[tokio::test]
async fn a_device_without_a_licence_is_rejected() -> Result<()> {
    let (simulator, client, devices) = fleet(717).await?;
    let unlicensed = |device: &&Device| device.license_assigned == Some(false);
    let without: Vec<String> = devices.iter().filter(unlicensed).map(|device| device.device_id.clone()).collect();
    simulator.inject_fault(Fault { times: Times::Count(3), ..Fault::new(Outcome::LicenseAssignFailed) })?;
    let requested = CampaignPlan { device_list: without, ..plan(&[]) };
    let planned = client.campaigns().schedule_plan(requested).await?;
    let rejected: Vec<_> = planned.rejected.iter().filter(|device| device.code == "license.rejected").collect();
    assert_eq!(rejected.len(), 3);
    for device in rejected {
        assert!(!planned.parts.iter().any(|part| part.device_list.contains(&device.device_id)));
    }
    assert!(planned.parts.iter().any(|part| part.state == CampaignPartState::Scheduled));
    Ok(())
}

#[tokio::test]
async fn a_part_with_an_unknown_licence_outcome_waits_and_the_others_continue() -> Result<()> {
    let (simulator, client, devices) = fleet(718).await?;
    let mut some = few(&devices, 2);
    let lacks = devices.iter().find(|device| {
        device.license_assigned == Some(false)
            && device.protocol == Some(Protocol::Lwm2m)
            && device.firmware.as_deref() == Some("SR1.2.0.0-10512")
            && device.fota_eligible == Some(true)
            && device.status.as_deref() == Some("Active")
    });
    some.push(lacks.context("a device without a licence")?.clone());
    simulator.script(ScriptedResponse {
        path_contains: Some("/assign".to_owned()),
        status: 503,
        ..ScriptedResponse::default()
    });
    let campaigns = client.campaigns();
    let planned = campaigns.schedule_plan(plan(&some)).await?;
    let in_doubt = part(&planned, &SoftwareVersion::V3)?;
    assert_eq!((&in_doubt.state, in_doubt.device_list.len()), (&CampaignPartState::Planned, 3));
    assert!(in_doubt.problem.as_deref().is_some_and(|problem| problem.contains("licences")), "{in_doubt:?}");
    for version in [SoftwareVersion::V1, SoftwareVersion::V2] {
        assert_eq!(part(&planned, &version)?.state, CampaignPartState::Scheduled);
    }
    let planned = campaigns.continue_plan(planned).await?;
    let sent = part(&planned, &SoftwareVersion::V3)?;
    assert_eq!((&sent.state, &sent.problem), (&CampaignPartState::Scheduled, &None));
    simulator.advance_async(SignedDuration::from_mins(5)).await;
    let report = campaigns.get_plan_report(planned).await?;
    assert!(report.failed_devices.is_empty(), "{:?}", report.failed_devices);
    Ok(())
}

#[tokio::test]
async fn an_account_that_pays_for_each_upgrade_needs_no_licences() -> Result<()> {
    let simulator = simulator(711).await?;
    let client = client(&simulator)?;
    let account = "0642233522-00002";
    let devices = client.software_v3().for_account(account).list_devices(None).try_collect().await?;
    let campaigns = client.campaigns().for_account(account);
    let check = campaigns.check_plan(plan(&devices)).await?;
    assert_eq!((check.licenses_free, check.licenses_needed), (None, 0));
    let planned = campaigns.schedule_plan(plan(&devices)).await?;
    assert!(planned.parts.iter().all(|part| part.state == CampaignPartState::Scheduled), "{planned:?}");
    assert!(!simulator.requests().iter().any(|request| request.target.contains("/assign")));
    Ok(())
}

#[tokio::test]
async fn a_plan_with_windows_schedules_oma_dm_devices_with_v3() -> Result<()> {
    let (simulator, client, devices) = fleet(712).await?;
    let windows = Some(vec![TimeWindow { start_time: 0, end_time: 4 }]);
    let requested = CampaignPlan { time_windows: windows.clone(), ..plan(&few(&devices, 6)) };
    let planned = client.campaigns().schedule_plan(requested).await?;
    assert_eq!(
        planned.parts.iter().map(|part| (part.protocol.clone(), part.version.clone())).collect::<Vec<_>>(),
        [
            (Protocol::Lwm2m, SoftwareVersion::V3),
            (Protocol::OmaDm, SoftwareVersion::V3),
            (Protocol::Http, SoftwareVersion::V2)
        ]
    );
    assert!(planned.parts.iter().all(|part| part.state == CampaignPartState::Scheduled), "{:?}", planned.parts);
    let id = |at: usize| planned.parts[at].campaign_id.clone().unwrap_or_default();
    assert_eq!(client.software_v3().get_campaign(id(1)).await?.campaign_time_windows, windows);
    let http = client.software_v2().get_campaign(id(2)).await?;
    assert_eq!((http.download_time_windows, http.install_time_windows), (windows.clone(), windows));
    assert_eq!(schedules(&simulator), 3);
    Ok(())
}

#[tokio::test]
async fn a_plan_that_breaks_rules_is_rejected_before_anything_is_sent() -> Result<()> {
    let simulator = simulator(713).await?;
    let client = client(&simulator)?;
    let broken = CampaignPlan { end_date: "2026-02-27".into(), ..plan(&[]) };
    let check: CampaignPlanCheck = client.campaigns().check_plan(broken.clone()).await?;
    let paths: Vec<&str> = check.findings.iter().map(|finding| finding.path.as_str()).collect();
    assert!(paths.contains(&"deviceList") && paths.contains(&"endDate") && !check.can_schedule, "{check:?}");
    assert!(matches!(client.campaigns().schedule_plan(broken).await, Err(Error::Validation { .. })));
    let check = client.campaigns().check_plan(CampaignPlan::default()).await?;
    let missing = check.findings.iter().find(|finding| finding.path == "startDate").context("no date")?;
    let example = missing.message.rsplit(' ').next().unwrap_or_default();
    assert!(example.starts_with("20"), "a day of the present is the example: {}", missing.message);
    assert!(simulator.requests().is_empty());
    Ok(())
}

#[tokio::test]
async fn a_hundred_thousand_devices_are_looked_up_and_scheduled_in_few_calls() -> Result<()> {
    let options = SimulatorOptions {
        seed: 714,
        devices: 100_000,
        free_licenses: 10_000,
        pilot_rule: false,
        ..SimulatorOptions::default()
    };
    let simulator = Simulator::start(options).await?;
    let client = client(&simulator)?;
    let mut devices = Vec::new();
    let mut list = client.software_v3().list_devices(None);
    while let Some(page) = list.next_page().await? {
        devices.extend(page.device_list.into_iter().map(|device| device.device_id));
    }
    let before = simulator.requests().len();
    let requested = CampaignPlan { device_list: devices, pilot_first: Some(false), ..plan(&[]) };
    let planned = client.campaigns().schedule_plan(requested).await?;
    let calls = simulator.requests().len() - before;
    assert!((100..160).contains(&calls), "{calls} calls");
    let devices: usize = planned.parts.iter().map(|part| part.device_list.len()).sum();
    assert_eq!(devices + planned.rejected.len(), 100_000);
    assert!(planned.parts.len() >= 8 && planned.parts.iter().all(|part| part.device_list.len() <= 10_000));
    let scheduled = |part: &CampaignPart| part.state == CampaignPartState::Scheduled;
    assert!(planned.parts.iter().all(scheduled), "{:?}", states(&planned));
    Ok(())
}

#[tokio::test]
async fn data_that_v3_lacks_about_a_device_comes_from_the_other_versions() -> Result<()> {
    let (simulator, client, devices) = fleet(715).await?;
    let requested = plan(&few(&devices, 1));
    let bare = |imei: &String| json!({ "deviceId": imei, "protocol": "OMADM" });
    let http = json!({ "deviceId": requested.device_list[2], "protocol": "HTTP", "status": "Active" });
    simulator.script(ScriptedResponse {
        method: Some("POST".to_owned()),
        path_contains: Some("/v3/devices/".to_owned()),
        body: json!({ "deviceList": [{ "deviceId": requested.device_list[0], "requestStatus": "Failure" },
            bare(&requested.device_list[1]), http] })
        .to_string(),
        ..ScriptedResponse::default()
    });
    let check = client.campaigns().check_plan(requested.clone()).await?;
    let parts: Vec<_> = check.parts.iter().map(|part| (part.version.clone(), part.device_list.clone())).collect();
    let own = |at: usize| vec![requested.device_list[at].clone()];
    assert_eq!(parts, [(SoftwareVersion::V1, own(1)), (SoftwareVersion::V2, own(2))]);
    assert_eq!(check.rejected.len(), 1);
    assert_eq!(
        (check.rejected[0].code.as_str(), &check.rejected[0].device_id),
        ("device.not_found", &requested.device_list[0])
    );
    Ok(())
}

#[tokio::test]
async fn a_plan_runs_on_any_thread() -> Result<()> {
    let (_simulator, client, devices) = fleet(716).await?;
    let requested = plan(&few(&devices, 1));
    let whole = tokio::spawn(async move {
        let campaigns = client.campaigns();
        let planned = campaigns.schedule_plan(requested).await?;
        let planned = campaigns.continue_plan(planned).await?;
        let report = campaigns.get_plan_report(planned).await?;
        campaigns.cancel_plan(report.campaign).await
    });
    let cancelled = whole.await??;
    assert!(cancelled.parts.iter().all(|part| part.state == CampaignPartState::Cancelled), "{cancelled:?}");
    Ok(())
}

#[tokio::test]
async fn a_missing_campaign_is_reported_along_with_the_other_parts() -> Result<()> {
    let (simulator, client, devices) = fleet(91).await?;
    let campaigns = client.campaigns();
    let mut planned = campaigns.schedule_plan(plan(&few(&devices, 3))).await?;
    let lost = planned.parts.iter_mut().find(|part| part.version == SoftwareVersion::V3).context("a part of v3")?;
    lost.campaign_id = Some("f858b8c4-2153-11ec-8c44-aeb16d1aa652".to_owned());
    simulator.advance(SignedDuration::from_hours(24 * 3));
    let report = campaigns.get_plan_report(planned).await?;
    let lost = part(&report.campaign, &SoftwareVersion::V3)?;
    ensure!(lost.state == CampaignPartState::Failed, "{lost:?}");
    ensure!(lost.problem.as_deref().is_some_and(|problem| problem.contains("f858b8c4")), "{lost:?}");
    let counted: Vec<i64> = report.parts.iter().map(|part| part.total_devices).collect();
    ensure!(counted == [3, 3, 3] && report.failed_devices.len() >= 3, "{counted:?} {:?}", report.failed_devices);
    ensure!(part(&report.campaign, &SoftwareVersion::V1)?.state != CampaignPartState::Failed, "{report:?}");
    Ok(())
}

#[tokio::test]
async fn closing_the_client_ends_the_wait_for_a_plan() -> Result<()> {
    let (simulator, client, devices) = fleet(77).await?;
    let campaign = client.campaigns().schedule_plan(plan(&few(&devices, 1))).await?;
    let (builder, clock) = stopped(&simulator);
    let waiting = builder.build()?;
    let waited = tokio::spawn({
        let campaigns = waiting.campaigns();
        async move { campaigns.wait_for_plan(campaign, WaitOptions::default()).await }
    });
    clock.something_sleeps().await;
    waiting.close();
    let outcome = waited.await?;
    ensure!(matches!(&outcome, Err(Error::Cancelled { message, .. }) if message.contains("closed")), "{outcome:?}");
    Ok(())
}
