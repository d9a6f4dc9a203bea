//! Campaigns: scheduling, changing and reading them, and their reports.

use super::Request;
use crate::{
    clock::Moment,
    engine::{
        schedule::Schedule,
        v3::{Campaign, NewDates, Order},
    },
    response::Response,
    routes::software::{
        common::{MAX_NAME_LENGTH, Outcome, campaign_query, day, imeis, optional_day, read, read_changes, windows},
        pages,
    },
    state::State,
    world::{Imei, World},
};
use serde::Serialize;
use std::fmt::Display;
use thingspace::models::{self, CampaignDatesRequest, CampaignRequest, Protocol, Success, TimeWindow};

/// The shortest window, in hours.
const MIN_WINDOW_HOURS: i32 = 4;

pub(super) fn schedule(state: &mut State, request: &Request<'_>, account: usize) -> Outcome {
    let requested: CampaignRequest = read(request)?;
    if requested.campaign_name.as_ref().is_some_and(|name| name.chars().count() > MAX_NAME_LENGTH) {
        return Err(Response::invalid("Invalid campaign name"));
    }
    let devices = imeis(&requested.device_list)?;
    if !matches!(requested.protocol, Protocol::Lwm2m | Protocol::OmaDm | Protocol::Http) {
        return Err(Response::invalid("Invalid protocol"));
    }
    let launched = |at: &usize| state.world.packages[*at].launched <= state.now();
    let package = state
        .world
        .package(&requested.firmware_name)
        .filter(launched)
        .ok_or_else(|| Response::invalid("Firmware not found"))?;
    if !leads(&state.world, package, &requested) {
        return Err(Response::invalid("Firmware does not match device make, model or version"));
    }
    let schedule = Schedule {
        start: day(&requested.start_date, "Invalid start date")?,
        end: day(&requested.end_date, "Invalid end date")?,
        windows: windows(requested.campaign_time_windows.as_deref().unwrap_or_default(), MIN_WINDOW_HOURS)?,
    };
    if schedule.start < state.now().day() {
        return Err(Response::invalid("Invalid start date"));
    }
    if schedule.end < schedule.start {
        return Err(Response::invalid("Invalid date range"));
    }
    let order = Order {
        account,
        name: requested.campaign_name,
        package,
        schedule,
        auto_assign: requested.auto_assign_license_flag,
        auto_add: requested.auto_add_devices_flag,
        devices,
    };
    let (engine, mut context) = state.split();
    let at = engine.v3.accept(order, &mut context).map_err(Response::invalid)?;
    Ok(Response::ok(&view(&state.world, state.engine.v3.get(at), Flags::AsGiven)))
}

pub(super) fn modify_devices(state: &mut State, request: &Request<'_>, account: usize, id: &str) -> Outcome {
    let at = find(state, account, id)?;
    let changes = read_changes(request)?;
    let (engine, context) = state.split();
    engine.v3.accepts_changes(at, &changes, &context).map_err(Response::invalid)?;
    let mut device_list = Vec::new();
    for (add, devices) in changes {
        let (engine, mut context) = state.split();
        let outcomes = engine.v3.change_devices(at, add, &devices, &mut context).map_err(Response::invalid)?;
        device_list.extend(devices.iter().zip(outcomes).map(|(imei, outcome)| {
            let (status, reason) = outcome.texts();
            models::DeviceChange {
                device_id: imei.to_string(),
                status: Some(status.into()),
                reason: Some(reason.to_owned()),
                unknown_members: None,
            }
        }));
    }
    let account_name = state.world.accounts[account].name.clone();
    Ok(Response::ok(&models::CampaignDevicesResult {
        account_name: Some(account_name),
        campaign_id: state.engine.v3.get(at).id.clone(),
        request_id: None,
        device_list,
        unknown_members: None,
    }))
}

pub(super) fn change_dates(state: &mut State, request: &Request<'_>, account: usize, id: &str) -> Outcome {
    let at = find(state, account, id)?;
    let requested: CampaignDatesRequest = read(request)?;
    let dates = NewDates {
        start: optional_day(&requested.start_date, "Invalid start date")?,
        end: optional_day(&requested.end_date, "Invalid end date")?,
        windows: requested
            .campaign_time_windows
            .as_deref()
            .map(|requested| windows(requested, MIN_WINDOW_HOURS))
            .transpose()?,
    };
    let (engine, mut context) = state.split();
    engine.v3.change_dates(at, dates, &mut context).map_err(Response::invalid)?;
    Ok(Response::ok(&view(&state.world, state.engine.v3.get(at), Flags::AsGiven)))
}

pub(super) fn get(state: &State, account: usize, id: &str) -> Outcome {
    let at = find(state, account, id)?;
    Ok(Response::ok(&view(&state.world, state.engine.v3.get(at), Flags::Always)))
}

pub(super) fn cancel(state: &mut State, account: usize, id: &str) -> Outcome {
    let at = find(state, account, id)?;
    let (engine, mut context) = state.split();
    engine.v3.cancel(at, &mut context).map_err(Response::invalid)?;
    Ok(Response::ok(&Success { success: Some(true), ..Success::default() }))
}

pub(super) fn list(state: &State, request: &Request<'_>, account: usize) -> Outcome {
    let campaigns = state.engine.v3.all();
    let (status, from) = campaign_query(request, |id| state.engine.v3.find(account, id))?;
    let found = campaigns[from..].iter().filter(|campaign| campaign.account == account && campaign.status == status);
    let (page, has_more_data) = pages::page(found, state.options.page_size);
    let campaign_list: Vec<_> = page.into_iter().map(|campaign| view(&state.world, campaign, Flags::AsGiven)).collect();
    let last_seen_campaign_id = campaign_list.last().map(|campaign| campaign.id.clone());
    Ok(Response::ok(&models::CampaignPage {
        has_more_data: Some(has_more_data),
        last_seen_campaign_id,
        campaign_list,
        unknown_members: None,
    }))
}

/// A page of the report of a campaign.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Report<'a> {
    total_device: usize,
    has_more_data: bool,
    last_seen_device_id: Imei,
    max_page_size: usize,
    device_list: Vec<Line<'a>>,
}

/// A device in the report of a campaign.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Line<'a> {
    device_id: Imei,
    status: &'a str,
    result_reason: Text<crate::engine::v3::Reason<'a>>,
    updated_time: Moment,
    #[serde(skip_serializing_if = "Option::is_none")]
    recent_attempt_time: Option<Moment>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_attempt_time: Option<Moment>,
}

/// A value that is serialized as text.
struct Text<T>(T);

impl<T: Display> Serialize for Text<T> {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&self.0)
    }
}

pub(super) fn devices(state: &State, request: &Request<'_>, account: usize, id: &str) -> Outcome {
    let campaign = state.engine.v3.get(find(state, account, id)?);
    let cursor = pages::cursor(request, None)?;
    let (page, has_more_data) = pages::page(campaign.members.after(cursor), state.options.page_size);
    Ok(Response::ok(&Report {
        total_device: campaign.members.len(),
        has_more_data,
        last_seen_device_id: page.last().map_or(cursor, |member| member.imei),
        max_page_size: state.options.page_size,
        device_list: page
            .into_iter()
            .map(|member| Line {
                device_id: member.imei,
                status: member.stage.name(),
                result_reason: Text(member.reason(state.options.attempt_length)),
                updated_time: member.updated,
                recent_attempt_time: member.recent,
                next_attempt_time: member.next,
            })
            .collect(),
    }))
}

/// The flags of a campaign that a response shows.
#[derive(Clone, Copy)]
enum Flags {
    Always,
    AsGiven,
}

/// Returns a campaign as responses show it.
fn view(world: &World, campaign: &Campaign, flags: Flags) -> models::Campaign {
    let package = &world.packages[campaign.package];
    let kind = &world.kinds[usize::from(package.kind)];
    let version = |at: u16| Some(world.versions[usize::from(at)].clone());
    let flag = |value: Option<bool>| match flags {
        Flags::Always => Some(value.unwrap_or(false)),
        Flags::AsGiven => value,
    };
    let windows = campaign.schedule.windows.iter();
    let windows: Vec<_> =
        windows.map(|(start, end)| TimeWindow { start_time: (*start).into(), end_time: (*end).into() }).collect();
    models::Campaign {
        id: campaign.id.clone(),
        account_name: Some(world.accounts[campaign.account].name.clone()),
        campaign_name: campaign.name.clone(),
        firmware_name: Some(package.name.clone()),
        firmware_from: version(package.from),
        firmware_to: version(package.to),
        protocol: Some(kind.protocol.clone()),
        make: Some(kind.make.clone()),
        model: Some(kind.model.clone()),
        status: Some(campaign.status.clone()),
        start_date: Some(campaign.schedule.start.into()),
        end_date: Some(campaign.schedule.end.into()),
        campaign_time_windows: (!windows.is_empty()).then_some(windows),
        auto_assign_license_flag: flag(campaign.auto_assign),
        auto_add_devices_flag: flag(campaign.auto_add),
        unknown_members: None,
    }
}

fn find(state: &State, account: usize, id: &str) -> Result<usize, Response> {
    state.engine.v3.find(account, id).ok_or_else(|| Response::invalid("Campaign not found"))
}

/// Returns true if a package matches the request.
fn leads(world: &World, package: usize, requested: &CampaignRequest) -> bool {
    let package = &world.packages[package];
    world.versions[usize::from(package.from)] == requested.firmware_from
        && world.versions[usize::from(package.to)] == requested.firmware_to
        && world.kinds[usize::from(package.kind)].protocol == requested.protocol
}
