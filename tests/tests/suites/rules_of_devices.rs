//! The rules of Connectivity Management and Location, compared with independent implementations and with random
//! requests.

use base64::{Engine, engine::general_purpose::STANDARD};
use proptest::{collection::vec, option, prelude::*, sample::select};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use thingspace::{
    dispatch::validate,
    models::{MODELS, Severity},
    operations::{Operation, all},
    rules::{Finding, check_argument},
};

const ACCOUNT: &str = "0642233522-00001";

/// The tables of Connectivity Management and Location.
const SERVICES: [&str; 12] = [
    "devices",
    "requests",
    "euicc",
    "history",
    "reachability",
    "groups",
    "sms",
    "callbacks",
    "accounts",
    "labels",
    "nidd",
    "locations",
];

fn rows() -> impl Iterator<Item = &'static Operation> {
    all().filter(|row| SERVICES.contains(&row.service) && row.request.is_some())
}

fn findings(operation: &str, request: Value) -> Vec<Finding> {
    let (service, name) = operation.split_once('.').expect("service.operation");
    let context = json!({"now": "2026-02-20T00:00:00Z", "account": ACCOUNT});
    validate(service, name, request, context).expect("an operation with a body")
}

fn codes(operation: &str, request: Value) -> Vec<String> {
    findings(operation, request).into_iter().map(|finding| finding.code).collect()
}

/// Returns the findings about a single identifier.
fn about(id: &str, kind: &str) -> Vec<String> {
    codes("devices.restore", json!({"devices": [{"deviceIds": [{"id": id, "kind": kind}]}]}))
}

/// Checks Luhn's rule in its textbook form: double every second digit from the right; the sum ends in 0.
fn luhn_holds(digits: &str) -> bool {
    let mut sum = 0;
    for (place, digit) in digits.bytes().rev().map(|byte| u32::from(byte - b'0')).enumerate() {
        let twice = digit * 2;
        sum += if place % 2 == 1 { twice / 10 + twice % 10 } else { digit };
    }
    sum % 10 == 0
}

/// Appends the digit that satisfies Luhn's rule, by trying all ten.
fn with_luhn(digits: &str) -> String {
    let mut numbers = (0..10).map(|last| format!("{digits}{last}"));
    numbers.find(|number| luhn_holds(number)).expect("one of ten")
}

/// Returns the remainder of a number of any length divided by 97, nine digits at a time.
fn modulo_97(digits: &str) -> u64 {
    digits.as_bytes().chunks(9).fold(0, |rest, chunk| {
        let chunk = std::str::from_utf8(chunk).expect("digits");
        format!("{rest}{chunk}").parse::<u64>().expect("a number") % 97
    })
}

fn with_eid(digits: &str) -> String {
    // 98 minus a remainder is never 00, 01 or 99.
    let mut numbers = (2..99).map(|last| format!("{digits}{last:02}"));
    numbers.find(|number| modulo_97(number) == 1).expect("one of 97")
}

/// Returns the digits with one of them changed.
fn misread(digits: &str, place: usize, by: u8) -> String {
    let mut bytes = digits.as_bytes().to_vec();
    let place = place % bytes.len();
    bytes[place] = b'0' + (bytes[place] - b'0' + 1 + by % 9) % 10;
    String::from_utf8(bytes).expect("digits")
}

/// Vehicle identification numbers that many authorities publish as examples on their web pages.
const VEHICLES: [&str; 4] = ["1M8GDM9AXKP042788", "1HGCM82633A004352", "11111111111111111", "5GZCZ43D13S812715"];

#[test]
fn a_misread_character_of_a_vehicle_number_is_a_finding() {
    let about = |vin: &str| {
        let id = json!({"id": with_eid("890490321234512345123456789012"), "kind": "eid"});
        codes("labels.set", json!({"labels": [{"deviceIds": [id], "label": {"name": "VIN", "value": vin}}]}))
    };
    for vin in VEHICLES {
        assert_eq!(about(vin), Vec::<String>::new(), "{vin}");
        // A wrong digit changes the sum by less than 11 times its weight.
        for place in (0..17).filter(|place| *place != 8 && vin.as_bytes()[*place].is_ascii_digit()) {
            for digit in b'0'..=b'9' {
                let mut bytes = vin.as_bytes().to_vec();
                bytes[place] = digit;
                let other = String::from_utf8(bytes).expect("letters");
                if other != vin {
                    assert_eq!(about(&other), ["vin.check_digit"], "{other}");
                }
            }
        }
    }
}

/// Returns a list of devices with different IMEIs.
fn devices(count: usize) -> Vec<Value> {
    let number = |index: usize| with_luhn(&format!("35465809{index:06}"));
    (0..count).map(|index| json!({"deviceIds": [{"id": number(index), "kind": "imei"}]})).collect()
}

/// Makes a list with this number of entries.
type Make<'a> = &'a dyn Fn(usize) -> Value;

#[test]
fn each_operation_limits_its_number_of_devices() {
    let pair = |index: usize| {
        let eid = with_eid(&format!("8904903212345123451234{index:08}"));
        json!({"deviceIds": [{"id": eid, "kind": "eid"}, {"id": with_luhn(&format!("8914800000080{index:06}")), "kind": "iccid"}]})
    };
    let located =
        |index: usize| json!({"id": with_luhn(&format!("35465809{index:06}")), "kind": "imei", "mdn": "5096300587"});
    let assigned = |index: usize| {
        let eid = with_eid(&format!("8904903212345123451234{index:08}"));
        json!({"deviceIds": [{"id": eid, "kind": "eid"}], "label": {"name": "Route", "value": "12"}})
    };
    let listed = |count: usize, entry: Make<'_>| (0..count).map(entry).collect::<Vec<Value>>();
    let label = |index: usize| json!({"name": "Route", "value": index.to_string()});
    let cases: [(&str, &str, usize, Make<'_>); 16] = [
        ("devices.activate", "devices", 10_000, &|count| devices(count).into()),
        ("devices.deactivate", "devices", 10_000, &|count| devices(count).into()),
        ("devices.suspend", "devices", 10_000, &|count| devices(count).into()),
        ("devices.check_availability", "devices", 10_000, &|count| devices(count).into()),
        ("devices.move_to_account", "devices", 10_000, &|count| devices(count).into()),
        ("devices.upload_activate", "devices", 10_000, &|count| devices(count).into()),
        ("devices.delete", "devicesToDelete", 100, &|count| devices(count).into()),
        ("devices.cancel_location", "devices", 1, &|count| devices(count).into()),
        ("euicc.activate", "devices", 100, &|count| listed(count, &pair).into()),
        ("euicc.deactivate", "devices", 100, &|count| listed(count, &pair).into()),
        ("euicc.set_fallback_attribute", "devices", 100, &|count| listed(count, &pair).into()),
        ("locations.locate", "deviceList", 20, &|count| listed(count, &located).into()),
        ("locations.create_report", "deviceList", 10_000, &|count| listed(count, &located).into()),
        ("locations.locate_async", "deviceList", 10_000, &|count| listed(count, &located).into()),
        ("labels.set", "labels", 2000, &|count| listed(count, &assigned).into()),
        ("labels.billed_usage_list", "labels", 2000, &|count| listed(count, &label).into()),
    ];
    for (operation, list, most, make) in cases {
        let too_many = |count: usize| {
            let found = findings(operation, json!({list: make(count)}));
            let limit_findings: Vec<Finding> =
                found.into_iter().filter(|finding| finding.code.ends_with(".too_many")).collect();
            assert!(
                limit_findings.iter().all(|finding| finding.path == list && finding.is_error()),
                "{operation}: {limit_findings:?}"
            );
            limit_findings
        };
        assert!(too_many(most).is_empty(), "{operation} takes {most}");
        let limit_findings = too_many(most + 1);
        assert_eq!(limit_findings.len(), 1, "{operation} does not take {}", most + 1);
        assert_eq!(limit_findings[0].value, (most + 1).to_string(), "{operation}");
    }
    let activation = findings("devices.activate", json!({"devices": devices(10_001)}));
    assert!(activation.iter().any(|finding| finding.message.contains("bulk.activate")), "it says what takes more");
}

/// `bulk` accepts any number of devices, since it sends them in parts.
#[test]
fn bulk_requests_accept_any_number_of_devices() {
    let request = json!({"devices": devices(10_001), "servicePlan": "4G 2GB", "mdnZipCode": "02101"});
    let errors = findings("bulk.activate", request).into_iter().filter(Finding::is_error).collect::<Vec<_>>();
    assert!(errors.is_empty(), "{errors:?}");
}

#[test]
fn arguments_are_validated_by_their_service() {
    let one =
        |name: &str, value: &str| check_argument(name, value).into_iter().map(|found| found.code).collect::<Vec<_>>();
    assert_eq!(one("service_type", "4G"), Vec::<String>::new());
    assert_eq!(one("service_type", "3G"), Vec::<String>::new());
    assert_eq!(one("service_type", "4g"), ["service_type.unknown"]);
    assert_eq!(one("group_name", "West Region"), Vec::<String>::new());
    assert_eq!(one("group_name", " "), ["group_name.missing"]);
    assert_eq!(one("group_name", "a<b"), ["text.illegal_character"]);
    assert_eq!(one("group_name", ".."), ["argument.not_a_segment"]);
    assert_eq!(one("request_id", ""), ["request_id.missing"]);
    assert_eq!(one("transaction_id", "2017-12-11Te8b47da2"), Vec::<String>::new());
    assert_eq!(one("device_list", "354658090353977,A100003685E561"), Vec::<String>::new());
    assert_eq!(one("device_list", "354658090353977,x"), ["device.not_an_imei"]);
    assert_eq!(one("device_list", ""), ["devices.empty"]);
}

#[test]
fn a_password_is_never_in_a_finding() {
    let password = "hunter2<secret".repeat(4);
    let request = json!({"name": "CarrierService", "url": "https://listener.example.com/x", "password": password});
    let found = findings("callbacks.register", request);
    let codes: Vec<&str> = found.iter().map(|finding| finding.code.as_str()).collect();
    assert_eq!(codes, ["text.too_long", "text.illegal_character", "callback.credentials_incomplete"]);
    assert!(!format!("{found:?}").contains("hunter2"), "{found:?}");
}

/// JSON of any shape, with some names of real members.
fn any_json() -> impl Strategy<Value = Value> {
    let names: BTreeSet<&'static str> = rows()
        .filter_map(|row| row.request)
        .flat_map(|request| fields(request.model))
        .chain(["deviceIds", "id", "kind", "key", "value", "address", "zip", "label", "url", "earliest", "x"])
        .collect();
    let names: Vec<&'static str> = names.into_iter().collect();
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        "[0-9]{9,33}".prop_map(Value::from),
        "[0-9A-Fa-f]{8,18}".prop_map(Value::from),
        "[0-9]{5}-[0-9]{4}".prop_map(Value::from),
        select(vec!["imei", "iccid", "eid", "mdn", "msisdn", "meid", "esn", "imsi", "min", "sku", "VIN"])
            .prop_map(Value::from),
        select(vec!["ChangeIMEI", "4Gto3G", "7-bit", "8-bit-ASCII", "2026-03-01T00:00:00Z", "9999-12-31T23:59:59Z"])
            .prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 60, 6, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..5).prop_map(Value::from),
            vec((select(names.clone()), inner), 0..8).prop_map(|members| {
                let members = members.into_iter().map(|(name, value)| (name.to_owned(), value));
                Value::Object(members.collect::<Map<_, _>>())
            }),
        ]
    })
}

/// Returns the members of a model by their names on the wire.
fn fields(name: &str) -> Vec<&'static str> {
    MODELS.iter().filter(|model| model.name == name).flat_map(|model| model.fields).map(|field| field.wire).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_misread_digit_of_an_imei_is_a_finding(digits in "[0-9]{14}", place in 0..15_usize, by in 0..9_u8) {
        let imei = with_luhn(&digits);
        prop_assert_eq!(about(&imei, "imei"), Vec::<String>::new());
        prop_assert_eq!(about(&misread(&imei, place, by), "imei"), ["device.check_digit"]);
    }

    #[test]
    fn a_misread_digit_of_an_iccid_is_a_finding(digits in "[0-9]{17,19}", place in 0..20_usize, by in 0..9_u8) {
        let iccid = with_luhn(&digits);
        prop_assert_eq!(about(&iccid, "iccid"), Vec::<String>::new());
        prop_assert_eq!(about(&misread(&iccid, place, by), "iccid"), ["device.check_digit"]);
    }

    #[test]
    fn a_misread_digit_of_an_eid_is_a_finding(digits in "[0-9]{30}", place in 0..32_usize, by in 0..9_u8) {
        let eid = with_eid(&digits);
        prop_assert_eq!(about(&eid, "eid"), Vec::<String>::new());
        prop_assert_eq!(about(&misread(&eid, place, by), "eid"), ["device.check_digit"]);
    }

    #[test]
    fn an_identifier_of_another_length_is_not_valid(length in 0..40_usize, kind in select(vec![
        ("mdn", 10, 10), ("msisdn", 11, 15), ("imsi", 15, 15), ("min", 10, 10), ("esn", 11, 11), ("meid", 14, 14), ("eid", 32, 32),
    ])) {
        let (kind, shortest, longest) = kind;
        let found = findings("devices.restore", json!({"devices": [{"deviceIds": [{"id": "1".repeat(length), "kind": kind}]}]}));
        let rejected = found.iter().any(Finding::is_error);
        prop_assert_eq!(rejected, !(shortest..=longest).contains(&length), "{:?}", found);
    }

    /// In 7 bits most characters take one unit, and ten characters take two; in 8 bits each byte counts.
    #[test]
    fn an_sms_is_rejected_if_it_exceeds_its_encoding(plain in 0..170_usize, twice in 0..85_usize) {
        let text = format!("{}{}", "a".repeat(plain), "€".repeat(twice));
        prop_assume!(!text.is_empty());
        let rejected = |encoding: &str| {
            let request = json!({"smsMessage": text, "dataEncoding": encoding, "groupName": "West"});
            !codes("sms.send", request).is_empty()
        };
        prop_assert_eq!(rejected("7-bit"), plain + 2 * twice > 160);
        prop_assert_eq!(rejected("8-bit-UTF-8"), text.len() > 140);
        prop_assert_eq!(rejected("8-bit-ASCII"), twice > 0 || plain > 140);
    }

    #[test]
    fn nidd_data_is_rejected_if_it_is_too_long(data in vec(any::<u8>(), 0..1500), seconds in option::of(-5_i64..2_600_000)) {
        let seconds = seconds.unwrap_or(400);
        let request = json!({
            "deviceIds": [{"id": "5096300587", "kind": "mdn"}],
            "maximumDeliveryTime": seconds,
            "message": STANDARD.encode(&data),
        });
        let mut expected = Vec::new();
        if !(2..=2_592_000).contains(&seconds) {
            expected.push("number.out_of_range");
        }
        match data.len() {
            0 => expected.push("nidd.empty"),
            1..=1358 => {}
            _ => expected.push("nidd.too_long"),
        }
        prop_assert_eq!(codes("nidd.send", request), expected);
    }

    /// Every row returns complete findings for any request.
    #[test]
    fn the_rules_accept_any_request_without_a_panic(request in any_json()) {
        for row in rows() {
            let context = json!({"now": "2026-02-20T00:00:00Z"});
            let found = validate(row.service, row.name, request.clone(), context).expect("an operation with a body");
            for finding in found {
                prop_assert!(!finding.message.is_empty() && !finding.message.ends_with('.') && !finding.source.is_empty());
                prop_assert!(finding.code.contains('.') && matches!(finding.severity, Severity::Error | Severity::Warning));
                prop_assert!(!finding.message.chars().any(char::is_control), "{:?}", finding.message);
            }
        }
    }

    /// The findings do not depend on the clock, unless the request contains an instant.
    #[test]
    fn the_rules_never_panic_at_the_ends_of_time(now in select(vec!["-009999-01-02T01:59:59Z", "0001-01-01T00:00:00Z", "9999-12-30T22:00:00Z"]), at in select(vec![
        "-009999-01-02T01:59:59Z", "0001-01-01T00:00:00Z", "2026-02-20T00:00:00Z", "9999-12-30T22:00:00Z",
    ])) {
        let context = json!({"now": now, "account": ACCOUNT});
        let device = json!({"id": "5096300587", "kind": "mdn"});
        for (service, name, request) in [
            ("reachability", "status", json!({"device": device, "requestType": "REACHABLE_FOR_DATA", "requestExpirationTime": at})),
            ("history", "aggregate_usage", json!({"startTime": at, "endTime": "9999-12-30T22:00:00Z"})),
            ("history", "list_usage", json!({"deviceId": device, "earliest": "-009999-01-02T01:59:59Z", "latest": at})),
            ("sms", "event_history", json!({"deviceId": device, "latest": at})),
            ("labels", "billed_usage", json!({"billingCycle": {"year": "9999", "month": "12"}})),
        ] {
            prop_assert!(validate(service, name, request, context.clone()).is_ok());
        }
    }
}
