//! Rendering of lines and times in lists and callbacks.

use super::reject;
use crate::{
    clock::Moment,
    response::Response,
    world::{Id, IdKind, Profile, World, lines::ErrorResponse},
};
use jiff::{Timestamp, civil::Date};
use serde::{Serialize, Serializer};

/// A moment with seconds: `2019-08-07T10:42:15Z`.
#[derive(Debug, Clone, Copy)]
pub(in crate::routes) struct Seconds(pub Moment);

impl std::fmt::Display for Seconds {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let seconds = self.0.milliseconds().div_euclid(1000);
        Timestamp::from_second(seconds).unwrap_or_default().fmt(out)
    }
}

impl Serialize for Seconds {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

/// Reads a moment of a request: ISO 8601 with a zone, including the form of a sample of the platform, which
/// has a `Z` after its offset. Fractions of a second are ignored.
pub(in crate::routes) fn moment(text: &str) -> Result<Moment, Response> {
    let text = text.trim();
    let parsed = text.parse::<Timestamp>().ok();
    let parsed = parsed.or_else(|| text.strip_suffix(['Z', 'z'])?.parse().ok());
    match parsed.and_then(|time| Timestamp::from_second(time.as_second()).ok()) {
        Some(time) => Ok(Moment::from(time)),
        None => Err(reject(&ErrorResponse::unexpected(format!("{text} is not a time such as 2026-03-01T00:00:00Z")))),
    }
}

#[derive(Debug, Serialize)]
struct Pair<'a> {
    key: &'static str,
    value: &'a str,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Subscription<'a> {
    carrier_name: &'static str,
    service_plan: &'a str,
    state: &'static str,
}

/// A line as a device list shows it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Information<'a> {
    account_name: &'a str,
    billing_cycle_end_date: Seconds,
    carrier_informations: [Subscription<'a>; 1],
    connected: bool,
    created_at: Seconds,
    custom_fields: Vec<Pair<'a>>,
    device_ids: Vec<Id>,
    extended_attributes: Vec<Attribute>,
    group_names: Vec<&'a str>,
    ip_address: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_activation_by: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_activation_date: Option<Seconds>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last_connection_date: Option<Seconds>,
}

#[derive(Debug, Serialize)]
struct Attribute {
    key: &'static str,
    value: String,
}

/// Returns the end of the billing cycle of a moment: the end of its month.
pub(in crate::routes) fn cycle_end(now: Moment) -> Moment {
    let last: Date = now.day().last_of_month();
    Moment::end_of(last)
}

/// Returns a line as a device list shows it. A list of many devices shows the status of their eUICC profiles only where
/// it has changed, unless `profiles` is set.
pub(crate) fn information(world: &World, line: u32, now: Moment, profiles: bool) -> Information<'_> {
    let view = world.line(line);
    Information {
        account_name: &world.accounts[view.account()].name,
        billing_cycle_end_date: Seconds(cycle_end(now)),
        carrier_informations: [Subscription {
            carrier_name: "Verizon Wireless",
            service_plan: view.plan_code(),
            state: view.state().wire(),
        }],
        connected: view.is_connected(now),
        created_at: Seconds(view.created()),
        custom_fields: view.custom_fields().map(|(key, value)| Pair { key, value }).collect(),
        device_ids: view.ids(),
        extended_attributes: attributes(world, line, profiles),
        group_names: view.group_names(),
        ip_address: view.ip_address().unwrap_or_else(|| "0.0.0.0".to_owned()),
        last_activation_by: view.activated_by(),
        last_activation_date: view.activated().map(Seconds),
        last_connection_date: view.last_seen(now).map(Seconds),
    }
}

/// Returns the extended attributes. `DeviceId` is the number by which lists are paged.
fn attributes(world: &World, line: u32, profiles: bool) -> Vec<Attribute> {
    let view = world.line(line);
    let mut all = vec![Attribute { key: "DeviceId", value: view.device_id().to_string() }];
    let mut add = |key, value: Option<&str>| {
        all.extend(value.map(|value| Attribute { key, value: value.to_owned() }));
    };
    add("CostCenterCode", view.cost_center());
    add("SkuNumber", view.sku());
    for promotion in view.promotions() {
        add("PromotionCode", Some(promotion));
    }
    if let Some(mismatch) = view.mismatch() {
        add("PreIMEI", Some(&mismatch.paired));
        add("PostIMEI", view.id(IdKind::Imei).as_deref());
    }
    if world.profiles.contains_key(&line) || (profiles && view.id(IdKind::Eid).is_some()) {
        let all = world.profiles_of(line);
        let join = |part: fn(&Profile) -> &str| all.iter().map(part).collect::<Vec<_>>().join(",");
        let enabled = all.iter().find(|profile| profile.enabled);
        let downloaded =
            if all.is_empty() { "NOT_DOWNLOADED".to_owned() } else { join(|profile| profile.last.status()) };
        add("DownloadedProfileStatus", Some(&downloaded));
        add("EnabledProfileStatus", Some(enabled.map_or("none", |profile| profile.last.status())));
        // The platform does not document where the ICCIDs of the profiles are; these two are assumed.
        add("DownloadedProfileIccid", Some(&*join(|profile| &profile.iccid)).filter(|all| !all.is_empty()));
        add("EnabledProfileIccid", enabled.map(|profile| &*profile.iccid));
    }
    let Some(record) = view.changed() else {
        return all;
    };
    add("LeadId", record.lead.as_deref());
    if let Some((service, state)) = record.custom_state
        && let Some(service) = world.catalogue.services.get(usize::from(service))
    {
        add("ServiceName", Some(service.name));
        add("StateName", service.states.get(usize::from(state)).map(|state| state.name));
        add("ServiceStateStartDate", Some(&Seconds(record.custom_state_since).to_string()));
    }
    if let Some(place) = &record.place_of_use {
        for (key, path) in [
            ("PrimaryPlaceOfUseTitle", "/customerName/title"),
            ("PrimaryPlaceOfUseFirstName", "/customerName/firstName"),
            ("PrimaryPlaceOfUseMiddleName", "/customerName/middleName"),
            ("PrimaryPlaceOfUseLastName", "/customerName/lastName"),
            ("PrimaryPlaceOfUseSuffix", "/customerName/suffix"),
            ("PrimaryPlaceOfUseAddressLine1", "/address/addressLine1"),
            ("PrimaryPlaceOfUseAddressLine2", "/address/addressLine2"),
            ("PrimaryPlaceOfUseCity", "/address/city"),
            ("PrimaryPlaceOfUseState", "/address/state"),
            ("PrimaryPlaceOfUseCountry", "/address/country"),
            ("PrimaryPlaceOfUseZipCode", "/address/zip"),
            ("PrimaryPlaceOfUseZipCode4", "/address/zip4"),
            ("PrimaryPlaceOfUsePhone", "/address/phone"),
            ("PrimaryPlaceOfUseEmailAddress", "/address/emailAddress"),
        ] {
            add(key, place.pointer(path).and_then(serde_json::Value::as_str));
        }
    }
    all
}
