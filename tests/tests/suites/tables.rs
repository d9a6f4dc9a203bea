//! Properties of every row of every table.

use anyhow::{Result, ensure};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use thingspace::{
    json,
    models::{
        DeviceId, DeviceIdKind, DeviceIdentifiers, DeviceInformation, DeviceSelectionRequest, ENUMS, LineState, MODELS,
        OpenEnum,
    },
    operations::{self, Retry},
    platform,
};

/// Operations that must not be repeated blindly, and whose effect the platform does not show.
const NOT_SHOWN: [&str; 7] = [
    "devices.cancel_location",
    "locations.create_report",
    "locations.locate_async",
    "nidd.send",
    "sessions.login",
    "sessions.logout",
    "sessions.reset_password",
];

#[test]
fn every_operation_that_is_not_repeated_says_how_to_check_its_outcome() {
    for row in operations::all() {
        let name = format!("{}.{}", row.service, row.name);
        let is_repeated = matches!(row.retry, Retry::Safe | Retry::Idempotent);
        let has_none = is_repeated || NOT_SHOWN.contains(&&*name);
        assert_eq!(row.check_with.is_empty(), has_none, "{name}");
        for other in row.check_with {
            let (service, operation) = other.split_once('.').expect("a service and an operation");
            let is_composed = operations::COMPOSED_FUNCTIONS
                .iter()
                .any(|function| (function.service, function.name) == (service, operation));
            let reads = operations::find(service, operation).is_some_and(|row| row.retry == Retry::Safe);
            assert!(is_composed || reads, "{name}: {other}");
        }
    }
}

#[test]
fn every_row_is_complete() {
    let models: BTreeSet<&str> = MODELS.iter().map(|model| model.name).collect();
    let enums: BTreeSet<&str> = ENUMS.iter().map(|model| model.name).collect();
    let mut seen = BTreeSet::new();
    for row in operations::all() {
        let name = format!("{}.{}", row.service, row.name);
        assert!(seen.insert(name.clone()), "{name} appears twice");
        assert!(row.docs.first().is_some_and(|line| line.trim().len() > 10), "{name} is not documented");
        assert!(row.path.starts_with("/api/"), "{name}: {}", row.path);
        let in_path: Vec<&str> = row
            .path
            .split('{')
            .skip(1)
            .filter_map(|rest| rest.split('}').next())
            .filter(|name| *name != "account")
            .collect();
        let typed = |argument: &str| row.query.iter().any(|given| given.is_in_path && given.name == argument);
        let item = row.response.as_page().map(|page| page.item);
        let cursor = |argument: &str| argument == "start_index" && item.is_some();
        let given: Vec<&str> = in_path.into_iter().filter(|argument| !cursor(argument) && !typed(argument)).collect();
        assert_eq!(given, row.arguments, "{name}: the arguments are those of the path, in order");
        let callback = row.messages.is_some() && row.fixed_messages().is_none();
        assert!(!callback || row.request.is_some(), "{name}: the messages are counted by the body");
        assert_eq!(row.messages.is_some(), row.response.model == "RequestAccepted", "{name}");
        assert!(row.source.len() > 10, "{name} says where it is documented");
        assert_eq!(
            row.file.is_some(),
            name.contains("_file") && row.request.is_some() && !name.contains("campaign"),
            "{name}"
        );
        let answer = row.response.model;
        assert!(models.contains(answer), "{name} answers {answer}");
        for item in item.into_iter().chain(row.request.map(|request| request.model)) {
            assert!(models.contains(item) || item == "String", "{name}: {item}");
        }
        for given in row.query {
            assert!(
                (enums.contains(given.model) || ["DeviceIds", "String"].contains(&given.model))
                    && !given.wire.is_empty(),
                "{name}: {}",
                given.name
            );
        }
    }
}

#[test]
fn every_member_and_value_is_documented() {
    for model in MODELS {
        assert!(model.docs.len() > 10, "{}", model.name);
        for field in model.fields {
            assert!(field.docs.len() > 3, "{}.{}", model.name, field.name);
        }
    }
    for info in ENUMS {
        assert!(info.docs.len() > 10, "{}", info.name);
        for value in info.values {
            assert!(value.docs.len() > 5, "{}.{}", info.name, value.name);
        }
    }
}

#[test]
fn the_readme_states_the_number_of_operations() {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for row in operations::all() {
        *counts.entry(row.service).or_default() += 1;
    }
    let readme = include_str!("../../../README.md");
    for (service, count) in counts {
        let row = readme.lines().find(|line| {
            let cell = line.trim_start_matches("| ").split(" |").next().unwrap_or_default();
            cell == format!("`{service}`") || cell == format!("[`{service}`](docs/services/{service}.md)")
        });
        assert!(row.is_some_and(|row| row.trim_end().ends_with(&format!("| {count} |"))), "{service}: {count}");
    }
}

#[test]
fn each_kind_of_identifier_has_a_constructor_and_a_property() -> Result<()> {
    let ids = [
        DeviceId::imei("1"),
        DeviceId::iccid("2"),
        DeviceId::eid("3"),
        DeviceId::mdn("4"),
        DeviceId::msisdn("5"),
        DeviceId::meid("6"),
        DeviceId::esn("7"),
        DeviceId::imsi("8"),
        DeviceId::min("9"),
        DeviceId::sku("10"),
    ];
    let kinds: Vec<&str> = DeviceIdKind::INFO.values.iter().map(|value| value.wire).collect();
    let named: Vec<&str> = ids.iter().map(|id| id.kind.as_str()).collect();
    ensure!(named == kinds, "{named:?}");
    let device = DeviceIdentifiers::from(ids.clone());
    let read = [
        device.imei(),
        device.iccid(),
        device.eid(),
        device.mdn(),
        device.msisdn(),
        device.meid(),
        device.esn(),
        device.imsi(),
        device.min(),
        device.sku(),
    ];
    ensure!(read.iter().copied().eq(ids.iter().map(|id| Some(id.id.as_str()))), "{read:?}");
    ensure!(DeviceIdentifiers::default().imei().is_none());
    // Identifiers are keys, and text is an IMEI.
    let distinct = HashSet::from([DeviceId::from("1"), DeviceId::imei("1"), "1".to_owned().into(), DeviceId::mdn("1")]);
    ensure!(distinct.len() == 2 && ids[0].to_string() == "imei:1");
    ensure!(DeviceIdentifiers::from("1") == DeviceIdentifiers::from(ids[0].clone()));
    // Only users write shorter forms.
    let short = br#"{"devices": ["354658090353977"]}"#;
    ensure!(json::read_request::<DeviceSelectionRequest>(short)?.devices == Some(vec!["354658090353977".into()]));
    ensure!(json::read_response::<DeviceSelectionRequest>(short).is_err());
    Ok(())
}

#[test]
fn a_line_has_the_state_of_its_first_carrier() -> Result<()> {
    let line: DeviceInformation = json::read_response(
        br#"{"carrierInformations": [{"carrierName": "A"}, {"servicePlan": "P", "state": "active"}, {"state": "suspend"}]}"#,
    )?;
    ensure!((line.state(), line.service_plan()) == (Some(&LineState::Active), Some("P")));
    ensure!(DeviceInformation::default().state().is_none() && line.imei().is_none());
    Ok(())
}

/// Returns a sentence.
fn sentence(text: &str) -> String {
    let (first, rest) = text.split_at(1);
    format!("{}{rest}.", first.to_uppercase())
}

#[test]
fn the_page_of_error_codes_is_the_table() {
    let page = include_str!("../../../docs/error-codes.md");
    let rows: Vec<&str> = page.lines().filter(|line| line.starts_with("| `")).collect();
    let expected: Vec<String> = platform::PLATFORM_CODES
        .iter()
        .map(|entry| {
            let text = if entry.text.is_empty() { String::new() } else { format!(", \"{}\"", entry.text) };
            format!("| `{}`{text} | {} | {} |", entry.code, sentence(entry.cause), sentence(entry.remedy))
        })
        .collect();
    assert_eq!(rows, expected);
}

#[test]
fn the_page_of_callback_addresses_has_each_address_and_their_date() {
    let page = include_str!("../../../docs/callback-addresses.md");
    assert!(page.contains(platform::CALLBACK_SOURCES_DATE));
    for (product, addresses) in [
        ("Connectivity Management", platform::CONNECTIVITY_CALLBACK_SOURCES),
        ("Software Management", platform::SOFTWARE_CALLBACK_SOURCES),
    ] {
        assert!(page.contains(&format!("| {product} | {} |", addresses.join(", "))), "{product}");
        assert!(addresses.iter().all(|address| address.parse::<std::net::Ipv4Addr>().is_ok()), "{addresses:?}");
    }
}
