//! Lists of devices.

use super::{Call, DeviceEntry, KeyValue, Outcome, Seconds, ids_of, information, moment, reject, selection};
use crate::{
    clock::Moment,
    response::Response,
    routes::connectivity::RawId,
    state::State,
    world::{
        IdKind, Line, World,
        lines::{ErrorResponse, Mismatch},
    },
};
use selection::Filter;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
struct Body {
    account_name: Option<String>,
    device_id: Option<RawId>,
    filter: Option<IdFilters>,
    current_state: Option<String>,
    custom_fields: Vec<KeyValue>,
    earliest: Option<String>,
    latest: Option<String>,
    group_name: Option<String>,
    service_plan: Option<String>,
    max_number_of_devices: Option<usize>,
    largest_device_id_seen: Option<u64>,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
struct IdFilters {
    device_identifier_filters: Vec<IdFilter>,
}

#[derive(Deserialize)]
struct IdFilter {
    kind: String,
    contains: Option<String>,
    startswith: Option<String>,
    endswith: Option<String>,
}

/// Whether a list is restricted to one device.
enum DeviceFilter {
    All,
    One(u32),
    Missing,
}

/// The criteria of a device list.
struct Criteria {
    state: Option<Line>,
    earliest: Option<Moment>,
    latest: Option<Moment>,
    ids: Vec<(IdKind, IdFilter)>,
    device: DeviceFilter,
}

impl Criteria {
    fn new(world: &World, body: &mut Body) -> Result<Self, Response> {
        let state = match &body.current_state {
            Some(text) => Some(Line::parse(text).ok_or_else(|| {
                let text = format!("{text} is not a state of a device");
                reject(&ErrorResponse::new("INPUT_INVALID.DeviceState.Invalid", text))
            })?),
            None => None,
        };
        let device = match body.device_id.take() {
            Some(raw) => match ids_of(&[raw])? {
                (_, Some(invalid)) => return Err(reject(&invalid)),
                (ids, None) => selection::line_of(world, &ids).map_or(DeviceFilter::Missing, DeviceFilter::One),
            },
            None => DeviceFilter::All,
        };
        let filters = body.filter.take().unwrap_or_default().device_identifier_filters;
        let ids = filters.into_iter().map(|filter| {
            let unknown = || format!("{} is not a kind of identifier", filter.kind);
            let kind = IdKind::parse(&filter.kind)
                .ok_or_else(|| reject(&ErrorResponse::new("INPUT_INVALID.Device.Kind.Invalid", unknown())))?;
            Ok((kind, filter))
        });
        Ok(Self {
            state,
            earliest: body.earliest.as_deref().map(moment).transpose()?,
            latest: body.latest.as_deref().map(moment).transpose()?,
            ids: ids.collect::<Result<_, _>>()?,
            device,
        })
    }

    fn matches(&self, world: &World, line: u32) -> bool {
        let view = world.line(line);
        let has = |(kind, criteria): &(IdKind, IdFilter)| {
            view.id(*kind).is_some_and(|id| {
                criteria.contains.as_ref().is_none_or(|part| id.contains(part))
                    && criteria.startswith.as_ref().is_none_or(|part| id.starts_with(part))
                    && criteria.endswith.as_ref().is_none_or(|part| id.ends_with(part))
            })
        };
        self.state.is_none_or(|state| view.state() == state)
            && self.earliest.is_none_or(|earliest| view.created() >= earliest)
            && self.latest.is_none_or(|latest| view.created() < latest)
            && self.ids.iter().all(has)
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Page<T: Serialize> {
    has_more_data: bool,
    devices: Vec<T>,
}

/// Lists devices in the order in which they were added, of one account or of all accounts of the user.
pub(super) fn list(state: &mut State, call: &Call<'_>) -> Outcome {
    let mut body: Body = call.read()?;
    let (world, now) = (&state.world, state.now());
    let accounts = match body.account_name.as_deref().map(str::trim).filter(|name| !name.is_empty()) {
        Some(name) => vec![call.account(state, name)?],
        None if call.accounts(state).is_empty() => vec![call.account_or_only(state, None)?],
        None => call.accounts(state).to_vec(),
    };
    let limit = state.options.device_list_size;
    let size = body.max_number_of_devices.unwrap_or(limit);
    if size == 0 || size > limit {
        return Err(reject(&ErrorResponse::unexpected(format!("maxNumberOfDevices must be 1 to {limit}"))));
    }
    let criteria = Criteria::new(world, &mut body)?;
    let filters = Filters::new(world, &accounts, &body)?;
    let seen = body.largest_device_id_seen.unwrap_or(0);
    let matches = |line: &u32| filters.matches(world, *line) && criteria.matches(world, *line);
    // Profiles are shown where the request is about one device, or about EIDs.
    let profiles =
        matches!(criteria.device, DeviceFilter::One(_)) || criteria.ids.iter().any(|(kind, _)| *kind == IdKind::Eid);
    let mut page: Vec<u32> = match criteria.device {
        DeviceFilter::One(line) => {
            let own = accounts.contains(&world.line(line).account()) && world.line(line).device_id() > seen;
            Some(line).filter(|_| own).filter(matches).into_iter().collect()
        }
        DeviceFilter::Missing => Vec::new(),
        DeviceFilter::All => merge_lines(world, &accounts, seen).filter(matches).take(size + 1).collect(),
    };
    let has_more_data = page.len() > size;
    page.truncate(size);
    let devices = page.into_iter().map(|line| information(world, line, now, profiles)).collect();
    Ok(Response::json(if has_more_data { 202 } else { 200 }, &Page { has_more_data, devices }))
}

/// Merges the lines of accounts after a `DeviceId`, in the order of their creation.
fn merge_lines<'a>(world: &'a World, accounts: &[usize], seen: u64) -> impl Iterator<Item = u32> + use<'a> {
    let mut rest: Vec<&[u32]> = accounts.iter().map(|account| world.lines_after(*account, seen)).collect();
    std::iter::from_fn(move || {
        let next = rest.iter_mut().filter(|lines| !lines.is_empty());
        let lines = next.min_by_key(|lines| world.line(lines[0]).device_id())?;
        let (first, others) = lines.split_first()?;
        *lines = others;
        Some(*first)
    })
}

/// Filters by group, plan and custom fields for each account; a group need not exist on every account.
struct Filters(Vec<(usize, Filter)>);

impl Filters {
    fn new(world: &World, accounts: &[usize], body: &Body) -> Result<Self, Response> {
        let mut all = Vec::new();
        let mut missing = None;
        for account in accounts {
            let (group, plan) = (body.group_name.as_deref(), body.service_plan.as_deref());
            match Filter::new(world, *account, group, plan, &body.custom_fields) {
                Ok(filter) => all.push((*account, filter)),
                Err(reject) => missing = Some(reject),
            }
        }
        match missing {
            Some(reject) if all.is_empty() => Err(reject),
            _ => Ok(Self(all)),
        }
    }

    fn matches(&self, world: &World, line: u32) -> bool {
        let account = world.line(line).account();
        self.0.iter().any(|(own, filter)| *own == account && filter.matches(world, line))
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct MismatchBody {
    filter: Range,
    #[serde(default)]
    devices: Vec<DeviceEntry>,
    account_name: Option<String>,
    group_name: Option<String>,
}

#[derive(Deserialize)]
struct Range {
    earliest: String,
    latest: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Mismatched<'a> {
    account_name: &'a str,
    mdn: Option<String>,
    activation_date: Option<Seconds>,
    iccid: Option<String>,
    pre_imei: String,
    post_imei: Option<String>,
    sim_ota_date: Seconds,
}

/// Lists SIMs that were found in other hardware than they are paired with, within a period.
pub(super) fn mismatches(state: &mut State, call: &Call<'_>) -> Outcome {
    let body: MismatchBody = call.read()?;
    let world = &state.world;
    let (earliest, latest) = (moment(&body.filter.earliest)?, moment(&body.filter.latest)?);
    if latest < earliest {
        return Err(reject(&ErrorResponse::unexpected("filter.latest is before filter.earliest")));
    }
    let accounts = match body.account_name.as_deref() {
        Some(name) => vec![call.account(state, name)?],
        None => call.accounts(state).to_vec(),
    };
    let mut only = HashSet::new();
    for device in &body.devices {
        let (ids, invalid) = ids_of(&device.device_ids)?;
        if let Some(invalid) = invalid {
            return Err(reject(&invalid));
        }
        only.extend(ids.iter().filter_map(|id| world.find_line(id.kind, &id.id)));
    }
    let list = Body { group_name: body.group_name, ..Body::default() };
    let filters = Filters::new(world, &accounts, &list)?;
    let found = merge_lines(world, &accounts, 0)
        .filter(|line| body.devices.is_empty() || only.contains(line))
        .filter_map(|line| Some((line, world.line(line).mismatch()?)))
        .filter(|(line, mismatch)| (earliest..=latest).contains(&mismatch.since) && filters.matches(world, *line));
    let devices: Vec<_> = found
        .map(|(line, Mismatch { paired, since })| {
            let view = world.line(line);
            Mismatched {
                account_name: &world.accounts[view.account()].name,
                mdn: view.id(IdKind::Mdn),
                activation_date: view.activated().map(Seconds),
                iccid: view.id(IdKind::Iccid),
                pre_imei: paired,
                post_imei: view.id(IdKind::Imei),
                sim_ota_date: Seconds(since),
            }
        })
        .collect();
    Ok(Response::ok(&serde_json::json!({"devices": devices})))
}
