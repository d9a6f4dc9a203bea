//! Accounts and their catalogue: plans, SKUs, services and leads.

use super::{Call, Handler, Outcome};
use crate::{
    response::Response,
    state::State,
    world::lines::catalogue::{Lead, Plan},
};
use axum::http::header;
use serde::Serialize;
use serde_json::{Value, json};

pub(super) fn route(method: &str, path: &[&str]) -> Option<Handler> {
    Some(match (method, path) {
        ("GET", ["accounts", _]) => get,
        ("GET", ["plans", _]) => plans,
        ("GET", ["leads", _]) => leads,
        ("GET", ["accounts", _, "statesandservices"]) => states_and_services,
        ("POST", ["accounts", _, "sku"]) => skus,
        _ => return None,
    })
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PlanView<'a> {
    name: &'a str,
    code: &'a str,
    size_kb: u64,
    carrier_service_plan_code: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    extended_attributes: Option<[Value; 0]>,
}

impl<'a> PlanView<'a> {
    fn new(plan: &'a Plan, with_attributes: bool) -> Self {
        Self {
            name: &plan.name,
            code: &plan.code,
            size_kb: plan.size_kb,
            carrier_service_plan_code: &plan.carrier_code,
            extended_attributes: with_attributes.then_some([]),
        }
    }
}

fn get(state: &mut State, call: &Call<'_>) -> Outcome {
    let account = call.account(state, call.argument(1))?;
    let (name, catalogue) = (&state.world.accounts[account].name, &state.world.catalogue);
    let pools: Vec<Value> = (catalogue.pools.iter().enumerate())
        .map(|(at, (pool, fixed))| {
            let kind = if *fixed { "Static IP" } else { "Dynamic IP" };
            json!({"poolName": pool, "poolType": kind, "isDefaultPool": at == 0})
        })
        .collect();
    let plans: Vec<PlanView<'_>> = catalogue.plans.iter().map(|plan| PlanView::new(plan, true)).collect();
    Ok(Response::ok(&json!({
        "accountName": name,
        "accountNumber": name,
        "organizationName": format!("Organization of {name}"),
        "isProvisioningAllowed": true,
        "carriers": ["Verizon Wireless"],
        "features": ["Static IP", "Dynamic IP"],
        "iPPools": pools,
        "servicePlans": plans,
    })))
}

fn plans(state: &mut State, call: &Call<'_>) -> Outcome {
    call.account(state, call.argument(1))?;
    let plans = state.world.catalogue.plans.iter().map(|plan| PlanView::new(plan, false));
    Ok(Response::ok(&plans.collect::<Vec<_>>()))
}

fn states_and_services(state: &mut State, call: &Call<'_>) -> Outcome {
    call.account(state, call.argument(1))?;
    let catalogue = &state.world.catalogue;
    let codes: Vec<&str> = catalogue.plans.iter().map(|plan| &*plan.code).collect();
    let services: Vec<Value> = (catalogue.services.iter())
        .map(|service| {
            let states: Vec<Value> = (1..)
                .zip(&service.states)
                .map(|(number, state)| {
                    json!({"name": state.name, "workflowSequenceNumber": number, "servicePlans": codes})
                })
                .collect();
            json!({"name": service.name, "description": service.description, "states": states})
        })
        .collect();
    let engagement = json!({"engagementId": "1001", "chargingGroup": "Engagement1001", "services": services});
    Ok(Response::ok(&json!({"engagement": [engagement]})))
}

fn skus(state: &mut State, call: &Call<'_>) -> Outcome {
    let account = call.account(state, call.argument(1))?;
    let info: Vec<Value> =
        (state.world.catalogue.skus.iter()).map(|sku| json!({"deviceSku": sku, "deviceSkuStatus": "Valid"})).collect();
    Ok(Response::ok(&json!({"accountName": state.world.accounts[account].name, "deviceSkuInfo": info})))
}

/// Lists leads in pages: with status 202 and the address of the next page as long as there is one.
fn leads(state: &mut State, call: &Call<'_>) -> Outcome {
    call.account(state, call.argument(1))?;
    let (from, size) = (call.next()?, state.options.page_size);
    let rest = state.world.catalogue.leads.get(usize::try_from(from).unwrap_or(usize::MAX)..).unwrap_or_default();
    let has_more_data = rest.len() > size;
    let leads: Vec<Value> = rest
        .iter()
        .take(size)
        .map(|Lead { id, state, street, city, region, zip }| {
            json!({"leadId": id, "leadState": state, "address": {
                "addressLine1": street, "addressLine2": "", "city": city, "state": region, "zip": zip, "country": "USA",
            }})
        })
        .collect();
    let page = json!({"leads": leads, "hasMoreData": has_more_data});
    Ok(paged(call, &page, has_more_data.then_some(from + size as u64)))
}

/// Returns a page with the address of the next one.
pub(super) fn paged(call: &Call<'_>, page: &impl Serialize, next: Option<u64>) -> Response {
    match next {
        Some(next) => {
            Response::json(202, page).with_header(header::LOCATION, &format!("{}?next={next}", call.request.path))
        }
        None => Response::ok(page),
    }
}
