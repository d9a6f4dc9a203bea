//! The subscription of an account, and its billed usage.

use super::{Call, Outcome};
use crate::{
    clock::{GoTime, Moment},
    response::Response,
    state::State,
};
use jiff::{SignedDuration, civil::Date, fmt::strtime};
use serde::Deserialize;
use serde_json::json;

/// The time before the world began at which the service was bought.
const PURCHASED_BEFORE: SignedDuration = SignedDuration::from_hours(90 * 24);

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct UsageRequest {
    #[serde(default)]
    account_name: String,
    #[serde(default)]
    start_date: String,
    #[serde(default)]
    end_date: String,
    #[serde(default)]
    usage_for_all_accounts: bool,
}

pub(super) fn subscription(state: &mut State, call: &Call<'_>) -> Outcome {
    let account = call.account(state, call.argument(1))?;
    let allowance = state.options.location_allowance;
    Ok(Response::ok(&json!({
        "accountName": state.world.accounts[account].name,
        "locType": format!("TS-LOC-COARSE-CellID-{}K", allowance.div_ceil(1000)),
        "maxAllowance": allowance.to_string(),
        "purchaseTime": GoTime(Moment::from(state.options.start).plus(-PURCHASED_BEFORE)),
    })))
}

/// Reads a day such as `04-30-2018`.
fn day(text: &str) -> Result<Date, Response> {
    let parsed = strtime::parse("%m-%d-%Y", text).and_then(|parsed| parsed.to_date());
    parsed.map_err(|_| Response::invalid("Invalid date: mm-dd-yyyy"))
}

/// Returns the usage. The platform does not document this response.
pub(super) fn usage(state: &mut State, call: &Call<'_>) -> Outcome {
    let request: UsageRequest = call.read()?;
    let account = call.account(state, &request.account_name)?;
    let (first, last) = (day(&request.start_date)?, day(&request.end_date)?);
    if last < first {
        return Err(Response::invalid("The end date is before the start date"));
    }
    let days = Moment::start_of(first).day_number()..=Moment::start_of(last).day_number();
    let count = |account: usize| -> u64 {
        let locations = state.world.locations.account(account);
        locations.billed.range(days.clone()).map(|(_, count)| *count).sum()
    };
    let name = |account: usize| &state.world.accounts[account].name;
    let mut response = json!({"accountName": name(account), "transactionsCount": count(account)});
    if request.usage_for_all_accounts {
        let others = call.accounts(state).iter().copied();
        let others = others.map(|other| json!({"accountName": name(other), "transactionsCount": count(other)}));
        response["accounts"] = others.collect();
    }
    Ok(Response::ok(&response))
}
