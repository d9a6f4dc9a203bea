//! Campaigns of software and of files: scheduling, changing and reading them, and their reports.

use super::{
    Outcome, Request, imeis, pages, read, read_changes,
    view::{View, scheduled_view, view, view_with_devices},
};
use crate::{
    engine::v2::{Change, NewPhase, NewPlan, Order, Phase, Plan, Subject},
    response::Response,
    routes::software::common::{MAX_NAME_LENGTH, campaign_query, day, optional_day, windows},
    state::State,
    world::Imei,
};
use jiff::SignedDuration;
use serde::Serialize;
use thingspace::{
    CalendarDate,
    models::{
        FileCampaignRequest, Protocol, SoftwareCampaignDatesRequest, SoftwareCampaignRequest, Success, TimeWindow,
    },
};

/// The shortest window, in hours; v3 requires more.
const MIN_WINDOW_HOURS: i32 = 1;
/// The time from the first day to the last, if the last day is omitted and may be.
const WEEK: SignedDuration = SignedDuration::from_hours(7 * 24);

pub(super) fn schedule_software(state: &mut State, request: &Request<'_>, account: usize) -> Outcome {
    let requested: SoftwareCampaignRequest = read(request)?;
    let devices = imeis(&requested.device_list)?;
    if requested.distribution_type != Protocol::Http {
        return Err(Response::invalid("Invalid distribution type"));
    }
    let (world, now) = (&state.world, state.now());
    let package = world.package(&requested.software_name).filter(|at| world.packages[*at].launched <= now);
    let package = package.ok_or_else(|| Response::invalid("Software not found"))?;
    let record = &world.packages[package];
    let leads = world.versions[usize::from(record.from)] == requested.software_from
        && world.versions[usize::from(record.to)] == requested.software_to
        && world.kinds[usize::from(record.kind)].protocol == requested.distribution_type;
    if !leads {
        return Err(Response::invalid("Software does not match device make, model or version"));
    }
    let plan = Dates {
        start: &requested.start_date,
        end: &requested.end_date,
        download: (requested.download_after_date.as_ref(), requested.download_time_windows.as_deref()),
        install: (requested.install_after_date.as_ref(), requested.install_time_windows.as_deref()),
    };
    let plan = plan.read(state)?;
    schedule(state, Order { account, name: requested.campaign_name, subject: Subject::Package(package), plan, devices })
}

pub(super) fn schedule_file(state: &mut State, request: &Request<'_>, account: usize) -> Outcome {
    let requested: FileCampaignRequest = read(request)?;
    // The sample of the documents names no devices: its check finds that there is nothing to do.
    let devices = requested.device_list.as_deref().map_or(Ok(Vec::new()), imeis)?;
    if !matches!(requested.distribution_type, Protocol::Http | Protocol::OmaDm) {
        return Err(Response::invalid("Invalid distribution type"));
    }
    let world = &state.world;
    let file = world.files.find(account, &requested.file_name, &requested.file_version);
    let file = file.ok_or_else(|| Response::invalid("File not found"))?;
    if world.kinds[usize::from(world.files.get(file).kind)].protocol != requested.distribution_type {
        return Err(Response::invalid("File does not match the distribution type"));
    }
    let plan = Dates {
        start: &requested.start_date,
        end: &requested.end_date,
        download: (requested.download_after_date.as_ref(), requested.download_time_windows.as_deref()),
        install: (requested.install_after_date.as_ref(), requested.install_time_windows.as_deref()),
    };
    let plan = plan.read(state)?;
    schedule(state, Order { account, name: requested.campaign_name, subject: Subject::File(file), plan, devices })
}

fn schedule(state: &mut State, order: Order) -> Outcome {
    if order.name.as_ref().is_some_and(|name| name.chars().count() > MAX_NAME_LENGTH) {
        return Err(Response::invalid("Invalid campaign name"));
    }
    let (engine, mut context) = state.split();
    let at = engine.v2.accept(order, &mut context).map_err(Response::invalid)?;
    Ok(Response::ok(&scheduled_view(&state.world, state.engine.v2.get(at))))
}

/// The dates of a request, as they were sent.
struct Dates<'a> {
    start: &'a CalendarDate,
    end: &'a CalendarDate,
    download: (Option<&'a CalendarDate>, Option<&'a [TimeWindow]>),
    install: (Option<&'a CalendarDate>, Option<&'a [TimeWindow]>),
}

impl Dates<'_> {
    fn read(&self, state: &State) -> Result<Plan, Response> {
        let start = day(self.start, "Invalid start date")?;
        let end = if self.end.is_absent() && state.options.fill_end_date {
            start.saturating_add(WEEK)
        } else {
            day(self.end, "Invalid end date")?
        };
        let phase = |new: NewPhase| Phase { after: new.after, windows: new.windows.unwrap_or_default() };
        let (download, install) = (phase(download_phase(self.download)?), phase(install_phase(self.install)?));
        if start < state.now().day() {
            return Err(Response::invalid("Invalid start date"));
        }
        let plan = Plan { start, end, download, install };
        match plan.problem() {
            Some(problem) => Err(Response::invalid(problem)),
            None => Ok(plan),
        }
    }
}

type SentPhase<'a> = (Option<&'a CalendarDate>, Option<&'a [TimeWindow]>);

fn download_phase((after, windows): SentPhase<'_>) -> Result<NewPhase, Response> {
    phase(after, windows, "Invalid download date")
}

fn install_phase((after, windows): SentPhase<'_>) -> Result<NewPhase, Response> {
    phase(after, windows, "Invalid install date")
}

fn phase(after: Option<&CalendarDate>, hours: Option<&[TimeWindow]>, message: &str) -> Result<NewPhase, Response> {
    let after = after.filter(|date| !date.is_absent()).map(|date| day(date, message)).transpose()?;
    Ok(NewPhase { after, windows: hours.map(|hours| windows(hours, MIN_WINDOW_HOURS)).transpose()? })
}

pub(super) fn modify_devices(state: &mut State, request: &Request<'_>, account: usize, id: &str) -> Outcome {
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Changed<'a> {
        account_name: &'a str,
        campaign_id: &'a str,
        request_id: String,
    }
    let at = find(state, account, id)?;
    let changes: Vec<_> = read_changes(request)?.into_iter().map(|(add, devices)| Change { add, devices }).collect();
    let (engine, mut context) = state.split();
    engine.v2.change_devices(at, &changes, &mut context).map_err(Response::invalid)?;
    let request_id = state.random.names.uuid();
    Ok(Response::ok(&Changed {
        account_name: &state.world.accounts[account].name,
        campaign_id: &state.engine.v2.get(at).id,
        request_id,
    }))
}

pub(super) fn change_dates(state: &mut State, request: &Request<'_>, account: usize, id: &str) -> Outcome {
    let at = find(state, account, id)?;
    let requested: SoftwareCampaignDatesRequest = read(request)?;
    let plan = NewPlan {
        start: optional_day(&requested.start_date, "Invalid start date")?,
        end: optional_day(&requested.end_date, "Invalid end date")?,
        download: download_phase((requested.download_after_date.as_ref(), requested.download_time_windows.as_deref()))?,
        install: install_phase((requested.install_after_date.as_ref(), requested.install_time_windows.as_deref()))?,
    };
    let (engine, mut context) = state.split();
    engine.v2.change_plan(at, plan, &mut context).map_err(Response::invalid)?;
    Ok(Response::ok(&view(&state.world, state.engine.v2.get(at))))
}

pub(super) fn get(state: &State, account: usize, id: &str) -> Outcome {
    let at = find(state, account, id)?;
    Ok(Response::ok(&view_with_devices(&state.world, state.engine.v2.get(at))))
}

pub(super) fn cancel(state: &mut State, account: usize, id: &str) -> Outcome {
    let at = find(state, account, id)?;
    let (engine, mut context) = state.split();
    engine.v2.cancel(at, &mut context).map_err(Response::invalid)?;
    Ok(Response::ok(&Success { success: Some(true), ..Success::default() }))
}

pub(super) fn list(state: &State, request: &Request<'_>, account: usize) -> Outcome {
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Page<'a> {
        has_more_data: bool,
        #[serde(skip_serializing_if = "Option::is_none")]
        last_seen_campaign_id: Option<&'a str>,
        campaign_list: Vec<View<'a>>,
    }
    let (status, from) = campaign_query(request, |id| state.engine.v2.find(account, id))?;
    let campaigns = state.engine.v2.all()[from..].iter();
    let found = campaigns.filter(|campaign| campaign.account == account && campaign.status == status);
    let (page, has_more_data) = pages::page(found, state.options.page_size);
    Ok(Response::ok(&Page {
        has_more_data,
        last_seen_campaign_id: page.last().map(|campaign| campaign.id.as_str()),
        campaign_list: page.into_iter().map(|campaign| view(&state.world, campaign)).collect(),
    }))
}

pub(super) fn devices(state: &State, request: &Request<'_>, account: usize, id: &str) -> Outcome {
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Report {
        total_device: usize,
        has_more_data: bool,
        last_seen_device_id: Imei,
        max_page_size: usize,
        device_list: Vec<Line>,
    }
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Line {
        device_id: Imei,
        status: &'static str,
        result_reason: &'static str,
    }
    let campaign = state.engine.v2.get(find(state, account, id)?);
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
                result_reason: member.stage.reason(),
            })
            .collect(),
    }))
}

fn find(state: &State, account: usize, id: &str) -> Result<usize, Response> {
    state.engine.v2.find(account, id).ok_or_else(|| Response::invalid("Campaign not found"))
}
