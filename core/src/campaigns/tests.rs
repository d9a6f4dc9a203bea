//! Property tests of `split` and `packages`, for any plan and any devices.

use super::{
    lookup::{Facts, Found, Kind},
    packages::Offer,
    split::{FleetState, PILOT_DEVICES, Part, cut, distinct, group, route},
};
use crate::models::{CampaignPartState, CampaignPlan, Protocol, RejectedDevice, SoftwareVersion, TimeWindow};
use proptest::prelude::*;
use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

fn kind(protocol: Protocol, version: &str) -> Kind {
    Kind {
        protocol: Some(protocol),
        make: "VERIZON".to_owned(),
        model: "M1".to_owned(),
        version: version.to_owned(),
        line: "Active".to_owned(),
    }
}

fn device(imei: &str, kind: Kind) -> Facts {
    Facts { imei: imei.to_owned(), found: Found::Yes { kind: Arc::new(kind), eligible: true, licensed: true } }
}

fn offer(version: SoftwareVersion, protocol: Protocol, name: &str, leads: Option<(&str, &str)>) -> Offer {
    Offer {
        version,
        protocol: Some(protocol),
        make: "Verizon".to_owned(),
        model: "M1".to_owned(),
        name: name.to_owned(),
        leads: leads.map(|(from, to)| (from.to_owned(), to.to_owned())),
    }
}

fn offers() -> Vec<Offer> {
    vec![
        offer(SoftwareVersion::V1, Protocol::OmaDm, "oma_1_2", Some(("1", "2"))),
        offer(SoftwareVersion::V2, Protocol::Http, "http_2", None),
        offer(SoftwareVersion::V3, Protocol::Lwm2m, "lwm2m_1_2", Some(("1", "2"))),
        offer(SoftwareVersion::V3, Protocol::Lwm2m, "lwm2m_1_3", Some(("1", "3"))),
        offer(SoftwareVersion::V3, Protocol::OmaDm, "oma_1_2", Some(("1", "2"))),
    ]
}

fn plan(target: &str) -> CampaignPlan {
    CampaignPlan { target_version: Some(target.to_owned()), ..CampaignPlan::default() }
}

/// Returns the result for one device: its package, or the code of its rejection.
fn classification(facts: Facts, plan: &CampaignPlan, fleet: &FleetState) -> String {
    let (groups, out) = group(vec![facts], plan, fleet);
    match (&groups[..], &out[..]) {
        ([group], []) => group.purpose.package.clone(),
        ([], [RejectedDevice { code, reason, .. }]) => {
            assert!(reason.len() > 10, "{reason}");
            code.clone()
        }
        both => panic!("neither one nor the other: {both:?}"),
    }
}

#[test]
fn every_reason_for_a_rejection_is_named() {
    let lwm2m = || kind(Protocol::Lwm2m, "1");
    let fleet =
        FleetState { offers: offers(), busy: HashMap::from([("3".to_owned(), "campaign c of v3".into())]), free: None };
    let target = plan("2");
    let named = |names: &[&str], target: Option<&str>| CampaignPlan {
        package_names: Some(names.iter().map(|name| (*name).to_owned()).collect()),
        target_version: target.map(str::to_owned),
        ..CampaignPlan::default()
    };
    let http = CampaignPlan { http_target_version: Some("5".to_owned()), ..named(&["http_2", "oma_1_2"], None) };
    let found = |eligible| Found::Yes { kind: Arc::new(lwm2m()), eligible, licensed: true };
    let at = |version: &str| device("1", kind(Protocol::Lwm2m, version));
    for (facts, plan, wanted) in [
        (at("1"), &target, "lwm2m_1_2"),
        (device("1", kind(Protocol::OmaDm, "1")), &target, "oma_1_2"),
        (device("1", kind(Protocol::Http, "1")), &target, "http_2"),
        (device("1", Kind { model: "M2".to_owned(), ..lwm2m() }), &target, "package.none"),
        (device("1", Kind { make: "verizon".to_owned(), ..lwm2m() }), &target, "lwm2m_1_2"),
        (device("1", Kind { line: "Suspend".to_owned(), ..lwm2m() }), &target, "device.not_active"),
        (device("1", Kind { line: String::new(), ..lwm2m() }), &target, "lwm2m_1_2"),
        (device("1", Kind { protocol: None, ..lwm2m() }), &target, "device.no_protocol"),
        (device("1", kind(Protocol::None, "1")), &target, "device.no_protocol"),
        (device("1", kind(Protocol::from("ZIGBEE"), "1")), &target, "device.no_protocol"),
        (at(""), &target, "device.version_unknown"),
        (at("2"), &target, "device.up_to_date"),
        (at("7"), &target, "package.none"),
        (at("1"), &plan("9"), "package.none"),
        (device("3", lwm2m()), &target, "device.in_campaign"),
        (
            Facts { imei: "1".to_owned(), found: Found::No("Device does not exist.".to_owned()) },
            &target,
            "device.not_found",
        ),
        (Facts { imei: "1".to_owned(), found: found(false) }, &target, "device.not_eligible"),
        (at("1"), &CampaignPlan::default(), "package.ambiguous"),
        (at("1"), &named(&["lwm2m_1_3"], None), "lwm2m_1_3"),
        (at("3"), &named(&["lwm2m_1_3"], None), "device.up_to_date"),
        (at("1"), &named(&["lwm2m_1_2", "lwm2m_1_3"], None), "package.ambiguous"),
        (at("1"), &named(&["lwm2m_1_2", "lwm2m_1_3"], Some("3")), "lwm2m_1_3"),
        (at("1"), &named(&["oma_1_2"], Some("2")), "package.none"),
        (device("1", kind(Protocol::Http, "1")), &named(&["http_2"], None), "plan.target_version_missing"),
        (device("1", kind(Protocol::Http, "1")), &http, "http_2"),
        (device("1", kind(Protocol::Http, "5")), &http, "device.up_to_date"),
        (device("1", kind(Protocol::OmaDm, "1")), &http, "oma_1_2"),
    ] {
        assert_eq!(classification(facts.clone(), plan, &fleet), wanted, "{facts:?} {plan:?}");
    }
}

#[test]
fn repeated_packages_count_once_and_ambiguous_ones_are_listed() {
    let mut fleet = FleetState { offers: offers(), ..FleetState::default() };
    fleet.offers.extend(offers());
    let facts = || device("1", kind(Protocol::Lwm2m, "1"));
    assert_eq!(classification(facts(), &plan("2"), &fleet), "lwm2m_1_2");
    fleet.offers.push(offer(SoftwareVersion::V3, Protocol::Lwm2m, "other_1_2", Some(("1", "2"))));
    let (_, out) = group(vec![facts()], &plan("2"), &fleet);
    assert!(out[0].reason.contains("lwm2m_1_2 (to 2), other_1_2 (to 2)"), "{}", out[0].reason);
}

#[test]
fn oma_dm_uses_v3_only_for_windows_or_when_requested() {
    let route = |plan: CampaignPlan| route(Some(&Protocol::OmaDm), &plan);
    let windows = Some(vec![TimeWindow { start_time: 0, end_time: 4 }]);
    let plan = |time_windows, oma_dm_version| CampaignPlan { time_windows, oma_dm_version, ..CampaignPlan::default() };
    assert_eq!(route(plan(None, None)), Some(SoftwareVersion::V1));
    assert_eq!(route(plan(Some(Vec::new()), None)), Some(SoftwareVersion::V1));
    assert_eq!(route(plan(windows.clone(), None)), Some(SoftwareVersion::V3));
    assert_eq!(route(plan(windows, Some(SoftwareVersion::V1))), Some(SoftwareVersion::V1));
    assert_eq!(route(plan(None, Some(SoftwareVersion::V3))), Some(SoftwareVersion::V3));
}

#[test]
fn licences_are_assigned_in_the_order_of_the_list() {
    let lacks = |imei: &str| {
        let kind = Arc::new(kind(Protocol::Lwm2m, "1"));
        Facts { imei: imei.to_owned(), found: Found::Yes { kind, eligible: true, licensed: false } }
    };
    let facts = || vec![lacks("1"), device("2", kind(Protocol::Lwm2m, "1")), lacks("3"), lacks("4")];
    let codes = |plan: &CampaignPlan, free| {
        let (groups, out) = group(facts(), plan, &FleetState { offers: offers(), free, ..FleetState::default() });
        let unlicensed = groups.iter().flat_map(|group| &group.devices).filter(|(_, lacks)| *lacks).count();
        (unlicensed, out.into_iter().map(|device| (device.device_id, device.code)).collect::<Vec<_>>())
    };
    let out = |devices: &[&str], code: &str| {
        devices.iter().map(|imei| ((*imei).to_owned(), code.to_owned())).collect::<Vec<_>>()
    };
    assert_eq!(codes(&plan("2"), Some(2)), (2, out(&["4"], "license.none_free")));
    assert_eq!(codes(&plan("2"), None), (0, Vec::new()));
    let none = CampaignPlan { assign_licenses: Some(false), ..plan("2") };
    assert_eq!(codes(&none, Some(2)), (0, out(&["1", "3", "4"], "license.missing")));
}

#[test]
fn a_list_is_counted_once() {
    let devices: Vec<String> = ["1", "2", "1", "3", "1"].map(str::to_owned).into();
    let (once, again) = distinct(&devices);
    assert_eq!(once, ["1", "2", "3"]);
    assert_eq!(again.iter().map(|device| device.device_id.as_str()).collect::<Vec<_>>(), ["1", "1"]);
}

fn protocols() -> impl Strategy<Value = Protocol> {
    prop_oneof![
        4 => Just(Protocol::Lwm2m),
        4 => Just(Protocol::OmaDm),
        4 => Just(Protocol::Http),
        1 => Just(Protocol::None),
    ]
}

prop_compose! {
    /// Generates a device with arbitrary attributes.
    fn any_device()(
        protocol in protocols(),
        version in prop_oneof![5 => Just("1"), 1 => Just("2"), 1 => Just("")],
        line in prop_oneof![9 => Just("Active"), 1 => Just("Suspend")],
        luck in (0..20u8, 0..3u8, 0..20u8),
    ) -> Found {
        if luck.0 == 0 {
            return Found::No(String::new());
        }
        let kind = Kind { line: line.to_owned(), ..kind(protocol, version) };
        Found::Yes { kind: Arc::new(kind), eligible: luck.2 > 0, licensed: luck.1 > 0 }
    }
}

prop_compose! {
    fn any_plan()(
        oma in prop_oneof![Just(None), Just(Some(SoftwareVersion::V1)), Just(Some(SoftwareVersion::V3))],
        most in prop_oneof![Just(None), (-1..40i64).prop_map(Some)],
        pilot_first in any::<Option<bool>>(),
        assign_licenses in any::<Option<bool>>(),
    ) -> CampaignPlan {
        CampaignPlan { oma_dm_version: oma, max_devices_per_part: most, pilot_first, assign_licenses, ..plan("2") }
    }
}

fn pilots_of(parts: &[Part]) -> HashMap<(SoftwareVersion, String), usize> {
    let mut devices = HashMap::new();
    for part in parts.iter().filter(|part| part.is_pilot) {
        let key = (part.purpose.version.clone(), part.purpose.package.clone());
        *devices.entry(key).or_default() += part.devices.len();
    }
    devices
}

proptest! {
    #[test]
    fn every_device_is_in_one_part_or_rejected(
        fleet in prop::collection::vec(any_device(), 0..300),
        plan in any_plan(),
        free in prop::option::of(0..100usize),
        passed in any::<[bool; 2]>(),
    ) {
        let facts: Vec<Facts> =
            fleet.into_iter().enumerate().map(|(at, found)| Facts { imei: at.to_string(), found }).collect();
        let busy = (0..facts.len()).step_by(17).map(|at| (at.to_string(), "a campaign".into())).collect();
        let fleet = FleetState { offers: offers(), busy, free };
        let has_passed = |version: &SoftwareVersion, _: &str| passed[usize::from(*version == SoftwareVersion::V2)];
        let (groups, out) = group(facts.clone(), &plan, &fleet);
        let parts = cut(groups, &plan, has_passed);

        let placed = parts.iter().flat_map(|part| part.devices.iter());
        let all: Vec<&String> = placed.chain(out.iter().map(|device| &device.device_id)).collect();
        prop_assert_eq!(all.len(), facts.len());
        prop_assert_eq!(all.into_iter().collect::<BTreeSet<_>>().len(), facts.len());

        let most = usize::try_from(plan.max_devices_per_part.unwrap_or(10_000)).unwrap_or(10_000).max(1);
        for part in &parts {
            prop_assert!((1..=most).contains(&part.devices.len()), "{part:?}");
            let waits = part.state == CampaignPartState::WaitingForPilot;
            let needs_pilot = part.purpose.version != SoftwareVersion::V1
                && plan.pilot_first != Some(false)
                && !has_passed(&part.purpose.version, "");
            prop_assert_eq!(part.is_pilot || waits, needs_pilot);
            prop_assert!(!(part.is_pilot && waits));
            let right = match part.purpose.protocol {
                Protocol::Lwm2m => part.purpose.version == SoftwareVersion::V3,
                Protocol::Http => part.purpose.version == SoftwareVersion::V2,
                _ => part.purpose.version == plan.oma_dm_version.clone().unwrap_or(SoftwareVersion::V1),
            };
            prop_assert!(right, "{part:?}");
            prop_assert_eq!((part.purpose.from.as_str(), part.purpose.to.as_str()), ("1", "2"));
        }
        let pilots = pilots_of(&parts);
        prop_assert!(pilots.values().all(|devices| *devices <= PILOT_DEVICES), "{pilots:?}");
        for part in parts.iter().filter(|part| part.state == CampaignPartState::WaitingForPilot) {
            let key = (part.purpose.version.clone(), part.purpose.package.clone());
            prop_assert!(pilots.contains_key(&key), "waits for nothing: {part:?}");
        }

        let unlicensed: usize = parts.iter().map(|part| part.unlicensed).sum();
        prop_assert!(free.map_or(unlicensed == 0, |free| unlicensed <= free));
        if plan.assign_licenses == Some(false) {
            prop_assert_eq!(unlicensed, 0);
        }
    }
}
