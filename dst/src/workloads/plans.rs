//! Plans: campaigns of any version, which a program continues after a crash from what it stored.

use super::{
    HTTP_PACKAGE, OMA_PACKAGE, Setup, day,
    software::{Statuses, shown},
    some,
};
use crate::{
    clock::now,
    journal::{Entry, Open, Plan},
    world::{Effect, World},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};
use thingspace::{
    Client, Error, ErrorKind, WaitOptions,
    models::{
        CampaignPart, CampaignPartState, CampaignPlan, CampaignPlanReport, DeviceUpgradeStatus, PlannedCampaign,
        SoftwareVersion,
    },
};

/// The time after which no request of a call is under way any more.
const QUIET: Duration = Duration::from_mins(10);
/// The time after which a program gives up to schedule a plan: its first day is the next one.
const GIVE_UP: Duration = Duration::from_hours(10);

/// Schedules a new plan.
pub async fn begin(world: &World, client: &Client, setup: &Setup) -> thingspace::Result<()> {
    let mut device_list = some(world, &setup.lwm2m, 12);
    device_list.extend(some(world, &setup.oma, 3));
    device_list.extend(some(world, &setup.http, 1));
    let lwm2m = setup.firmware.iter().take(2).map(|package| package.firmware_name.clone());
    let others = [OMA_PACKAGE, HTTP_PACKAGE].map(str::to_owned);
    let number = world.number();
    let plan = CampaignPlan {
        campaign_name: Some(format!("plan {number}")),
        device_list,
        http_target_version: Some("VerizonFirmwareVersion-02".to_owned()),
        package_names: Some(lwm2m.chain(others).collect()),
        start_date: day(world, 1).into(),
        end_date: day(world, 3).into(),
        oma_dm_version: Some(if world.net.below(2) == 0 { SoftwareVersion::V1 } else { SoftwareVersion::V3 }),
        pilot_first: Some(world.net.below(2) == 0),
        max_devices_per_part: Some(i64::try_from(2 + world.net.below(9)).unwrap_or(2)),
        ..CampaignPlan::default()
    };
    let text = serde_json::to_string(&plan).unwrap_or_default();
    let entry = Plan { calls: Vec::new(), begun: now(), text, is_scheduled: false };
    go_on(world, client, world.journal.write(Entry::Plan(entry))).await
}

/// Goes on with a plan, from whatever state the journal has.
pub async fn go_on(world: &World, client: &Client, mut open: Open<'_>) -> thingspace::Result<()> {
    let Entry::Plan(entry) = &mut *open else { return Ok(()) };
    if !entry.is_scheduled && !schedule(world, client, entry).await? {
        open.remove();
        return Ok(());
    }
    while follow(world, client, entry).await? {
        tokio::time::sleep(QUIET).await;
        if !decide(world, client, entry).await? {
            break;
        }
    }
    open.remove();
    Ok(())
}

/// Schedules a plan; false if there is nothing to follow.
async fn schedule(world: &World, client: &Client, entry: &mut Plan) -> thingspace::Result<bool> {
    let Some(plan) = entry.plan() else {
        world.trace().problem("a plan cannot be read again");
        return Ok(false);
    };
    if entry.begun + GIVE_UP < now() {
        return Ok(false);
    }
    let call = world.number();
    entry.calls.push(call);
    let campaigns = client.campaigns();
    let scheduled = campaigns.schedule_plan(plan);
    let scheduled = world.numbered_call(call, "campaigns.schedule_plan", Effect::Composed, scheduled).await;
    note(world, entry, scheduled)
}

/// Stores the plan that a call returned; false if nothing of it was scheduled for good.
fn note(world: &World, entry: &mut Plan, outcome: thingspace::Result<PlannedCampaign>) -> thingspace::Result<bool> {
    match outcome {
        Ok(campaign) => {
            check_parts(world, &entry.calls, &campaign);
            entry.write(&campaign);
            Ok(true)
        }
        Err(Error::NothingScheduled { campaign, .. }) => {
            check_parts(world, &entry.calls, &campaign);
            let may_go_on =
                |part: &CampaignPart| matches!(part.state, CampaignPartState::Planned | CampaignPartState::Unknown);
            entry.write(&campaign);
            Ok(campaign.parts.iter().any(may_go_on))
        }
        Err(error) => Err(error),
    }
}

/// Follows a plan until it needs a decision; false if it is finished.
async fn follow(world: &World, client: &Client, entry: &mut Plan) -> thingspace::Result<bool> {
    let Some(campaign) = entry.campaign() else {
        world.trace().problem("a planned campaign cannot be read again");
        return Ok(false);
    };
    let options = WaitOptions {
        timeout: Some(world.net.between(Duration::from_hours(10), Duration::from_hours(4 * 24))),
        poll_interval: world.net.between(Duration::from_hours(1), Duration::from_hours(8)),
    };
    let waited = client.campaigns().wait_for_plan(campaign.clone(), options).await;
    let campaign = match waited {
        Ok(report) => report.campaign,
        // It is not finished, or it can be sent: the report shows it.
        Err(error) if matches!(error.kind(), ErrorKind::Timeout | ErrorKind::NothingScheduled) => campaign,
        Err(error) => return Err(error),
    };
    entry.write(&campaign);
    let report = read_report(world, client, entry, campaign).await?;
    Ok(report.can_continue || report.pilot_failed || !(report.is_finished || report.is_overdue))
}

/// Reads the report of a plan, and compares it with the state of the platform.
async fn read_report(
    world: &World,
    client: &Client,
    entry: &mut Plan,
    campaign: PlannedCampaign,
) -> thingspace::Result<CampaignPlanReport> {
    let before = shown_parts(world, &campaign).await;
    let call = world.number();
    let campaigns = client.campaigns();
    let report = campaigns.get_plan_report(campaign.clone());
    let report = world.numbered_call(call, "campaigns.get_plan_report", Effect::Composed, report).await?;
    check_parts(world, &entry.calls, &report.campaign);
    entry.write(&report.campaign);
    if before == shown_parts(world, &campaign).await {
        check_report(world, &report, &before);
    }
    Ok(report)
}

/// Decides what becomes of a plan: it is continued or cancelled. False if there is nothing left to do.
async fn decide(world: &World, client: &Client, entry: &mut Plan) -> thingspace::Result<bool> {
    let Some(campaign) = entry.campaign() else { return Ok(false) };
    let call = world.number();
    entry.calls.push(call);
    let campaigns = client.campaigns();
    if world.net.below(4) == 0 {
        let cancelled = campaigns.cancel_plan(campaign);
        let cancelled = world.numbered_call(call, "campaigns.cancel_plan", Effect::Composed, cancelled).await?;
        check_parts(world, &entry.calls, &cancelled);
        check_cancelled(world, &cancelled).await;
        entry.write(&cancelled);
        tokio::time::sleep(QUIET).await;
        read_report(world, client, entry, cancelled).await?;
        return Ok(false);
    }
    let continued = campaigns.continue_plan(campaign);
    let continued = world.numbered_call(call, "campaigns.continue_plan", Effect::Composed, continued).await;
    note(world, entry, continued)
}

/// Returns the status of the devices of each part that has a campaign.
async fn shown_parts(world: &World, campaign: &PlannedCampaign) -> Vec<Option<Statuses>> {
    let mut parts = Vec::with_capacity(campaign.parts.len());
    for part in &campaign.parts {
        parts.push(match &part.campaign_id {
            Some(id) => Some(shown(world, &part.version, id).await),
            None => None,
        });
    }
    parts
}

/// Compares what a plan says about its parts with what was carried out for it.
fn check_parts(world: &World, calls: &[u64], campaign: &PlannedCampaign) {
    let ledger = world.ledger.lock();
    if ledger.has_repeated_orders(calls) {
        world.trace().problem(format!("a part of the plan of the calls {calls:?} was scheduled twice"));
    }
    for part in &campaign.parts {
        let devices = |devices: &[String]| devices.iter().cloned().collect::<BTreeSet<_>>();
        let wanted = devices(&part.device_list);
        let order = ledger.orders(calls).find(|order| devices(&order.devices) == wanted);
        let is_true = match (&part.campaign_id, &order) {
            // An upgrade of v1 has no label: one of another program for the same devices looks the same.
            (Some(id), _) if part.version == SoftwareVersion::V1 => {
                ledger.all_orders().any(|order| order.id == *id && devices(&order.devices).is_subset(&wanted))
            }
            (Some(id), _) => ledger.orders(calls).any(|order| order.id == *id),
            (None, Some(_)) => part.state == CampaignPartState::Unknown,
            (None, None) => part.state != CampaignPartState::Scheduled,
        };
        if !is_true {
            world.trace().problem(format!("the plan of the calls {calls:?} has {part:?}, the platform {order:?}"));
        }
    }
}

/// Compares a report with the devices of its parts.
fn check_report(world: &World, report: &CampaignPlanReport, parts: &[Option<Statuses>]) {
    let mut upgraded = 0;
    for (part, shown) in report.parts.iter().zip(parts) {
        let Some(shown) = shown else { continue };
        let mut expected: BTreeMap<&str, i64> = BTreeMap::new();
        for status in shown.values() {
            *expected.entry(status.as_str()).or_default() += 1;
            upgraded += i64::from(*status == DeviceUpgradeStatus::UpgradeSuccess);
        }
        let status = |status: &Option<DeviceUpgradeStatus>| {
            status.clone().map_or_else(String::new, |status| status.as_str().to_owned())
        };
        let reported: BTreeMap<String, i64> =
            part.devices.iter().map(|devices| (status(&devices.status), devices.count)).collect();
        if !reported
            .iter()
            .map(|(status, count)| (status.as_str(), *count))
            .eq(expected.iter().map(|(status, count)| (*status, *count)))
        {
            world.trace().problem(format!(
                "the report of a plan has {reported:?} for {:?}, the platform {expected:?}",
                part.campaign_id
            ));
        }
    }
    if report.upgraded_devices != upgraded {
        world.trace().problem(format!("a plan reports {} upgraded devices, not {upgraded}", report.upgraded_devices));
    }
}

/// Checks that the parts which a plan calls cancelled run no more.
async fn check_cancelled(world: &World, campaign: &PlannedCampaign) {
    for part in campaign.parts.iter().filter(|part| part.state == CampaignPartState::Cancelled) {
        let Some(id) = &part.campaign_id else { continue };
        let shown = shown(world, &part.version, id).await;
        if let Some((device, status)) = shown.iter().find(|(_, status)| is_open(status)) {
            world.trace().problem(format!("{id} is cancelled, but {device} is {status:?}"));
        }
    }
}

/// Returns whether a device may still be upgraded.
fn is_open(status: &DeviceUpgradeStatus) -> bool {
    matches!(status, DeviceUpgradeStatus::UpgradePending | DeviceUpgradeStatus::UpgradeScheduled)
}
