//! The rules of v1, v2 and plans, compared with independent implementations and with random requests.

use anyhow::{Result, bail, ensure};
use jiff::civil::{Date, date};
use proptest::{collection::vec, option, prelude::*, sample::select};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use thingspace::{
    Client, Error,
    dispatch::validate,
    models::{FirmwareUpgradeRequest, MODELS, Model, ModelInfo, RuleOptions},
    operations::{COMPOSED_FUNCTIONS, all},
    rules::Finding,
};
use thingspace_tests::{builder, simulator};

use crate::vectors::{self, Kind};

const TODAY: Date = date(2026, 2, 20);
const V2: &str = "software_v2.schedule_software_campaign";

fn check(operation: &str, request: &Value, context: &Value) -> Vec<Finding> {
    let (service, name) = operation.split_once('.').expect("service.operation");
    validate(service, name, request.clone(), context.clone()).expect("an operation with a body")
}

fn now() -> Value {
    json!({"now": "2026-02-20T09:30:00Z"})
}

/// Returns the request model of an operation or a composed function.
fn model(operation: &str) -> ModelInfo {
    let (service, name) = operation.split_once('.').expect("service.operation");
    let of_row = all().find(|row| (row.service, row.name) == (service, name)).and_then(|row| row.request);
    let of_function = COMPOSED_FUNCTIONS.iter().find(|function| (function.service, function.name) == (service, name));
    let expected = of_row.map(|request| request.model).or(of_function.map(|function| function.request));
    *MODELS.iter().find(|info| Some(info.name) == expected).expect("a model")
}

/// Returns the first step of a path: `deviceList` of `deviceList[3]`.
fn head(path: &str) -> &str {
    path.split(['.', '[']).next().unwrap_or_default()
}

fn day(text: &str) -> bool {
    let digits = |range: std::ops::Range<usize>| text.get(range).and_then(|part| part.parse::<i16>().ok());
    let (Some(year), Some(month), Some(of_month)) = (digits(0..4), digits(5..7), digits(8..10)) else { return false };
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    let days = match month {
        2 => 28 + i16::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    text.len() == 10 && text.get(4..5) == Some("-") && text.get(7..8) == Some("-") && (1..=days).contains(&of_month)
}

/// Returns whether v2 accepts a campaign, independently of the rules: it compares days as text, and looks windows up
/// among the valid ones.
fn v2_accepts(request: &Value) -> bool {
    let text = |name: &str| request[name].as_str().unwrap_or_default();
    let names = ["softwareName", "softwareFrom", "softwareTo", "distributionType"]
        .iter()
        .all(|name| text(name).chars().any(|letter| !letter.is_whitespace()));
    let label = text("campaignName");
    let protocol = !["lwm2m", "oma", "none", "all"].contains(&text("distributionType").to_lowercase().as_str());
    let (start, end) = (text("startDate"), text("endDate"));
    let days = day(start) && day(end) && start >= "2026-02-20" && end >= start;
    let after = ["downloadAfterDate", "installAfterDate"]
        .iter()
        .all(|name| request[*name].is_null() || (day(text(name)) && text(name) <= end));
    let mut exist = Vec::new();
    for first in 0..24 {
        for last in first..24 {
            exist.push(json!({"startTime": first, "endTime": last + 1}));
        }
    }
    let windows = ["downloadTimeWindowList", "installTimeWindowList"].iter().all(|name| {
        request[*name].as_array().is_none_or(|list| list.len() < 25 && list.iter().all(|window| exist.contains(window)))
    });
    let devices = request["deviceList"].as_array().is_some_and(|list| {
        !list.is_empty()
            && list.iter().all(|imei| {
                imei.as_str().is_some_and(|imei| {
                    imei.len() / 2 >= 7 && imei.len() < 17 && imei.chars().all(|digit| "0123456789".contains(digit))
                })
            })
    });
    names
        && protocol
        && days
        && after
        && windows
        && devices
        && label.chars().count() < 101
        && !label.contains(char::is_control)
}

fn any_day(days: std::ops::Range<i64>) -> impl Strategy<Value = String> {
    prop_oneof![
        30 => days.prop_map(|days| (TODAY + jiff::Span::new().days(days)).to_string()),
        1 => select(vec!["", "soon", "2026-02-29", "20260301", "2026-03-01T00:00:00Z"]).prop_map(str::to_owned),
    ]
}

fn any_windows() -> impl Strategy<Value = Option<Value>> {
    let hours = prop_oneof![30 => (0..24_i32, 1..5_i32).prop_map(|(start, length)| (start, (start + length).min(24))), 1 => (-2..27_i32, -2..27_i32)];
    let window = hours.prop_map(|(start, end)| json!({"startTime": start, "endTime": end}));
    option::of(vec(window, 0..4).prop_map(Value::from))
}

fn any_campaign() -> impl Strategy<Value = Value> {
    let device = prop_oneof![30 => "[0-9]{15}", 1 => "[0-9]{13,17}", 1 => "[ -~]{0,16}"];
    let name = || prop_oneof![30 => "[a-z]{1,3}", 1 => " {0,2}"];
    let invalid = select(vec!["http", "LWM2M", "OMA", "all", "NONE", "", "MQTT"]);
    let protocol = prop_oneof![6 => Just("HTTP"), 1 => invalid];
    (
        (option::of(prop_oneof![30 => "[a-z ]{0,20}", 1 => ".{95,105}"]), name(), name(), name(), protocol),
        (any_day(-2..14), any_day(4..30), option::weighted(0.3, any_day(0..24)), option::weighted(0.3, any_day(0..24))),
        (any_windows(), any_windows()),
        vec(device, 0..5),
    )
        .prop_map(|((label, software, from, to, protocol), (start, end, download, install), windows, devices)| {
            let mut request = json!({
                "softwareName": software, "softwareFrom": from, "softwareTo": to, "distributionType": protocol,
                "startDate": start, "endDate": end, "deviceList": devices,
            });
            let optional = [
                ("campaignName", label.map(Value::from)),
                ("downloadAfterDate", download.map(Value::from)),
                ("downloadTimeWindowList", windows.0),
                ("installAfterDate", install.map(Value::from)),
                ("installTimeWindowList", windows.1),
            ];
            for (member, value) in optional {
                if let Some(value) = value {
                    request[member] = value;
                }
            }
            request
        })
}

/// Returns every rules case of the vectors: operation, request, context.
fn cases() -> Vec<(String, Value, Value)> {
    let files = vectors::files().expect("the vectors").into_values();
    let cases: Vec<_> = files
        .flat_map(|file| file.cases)
        .filter_map(|case| match case.kind {
            Kind::Rules(rules) => Some((case.operation, rules.request, rules.context)),
            _ => None,
        })
        .collect();
    assert!(cases.len() > 600, "{}", cases.len());
    cases
}

/// Checks that findings about the request are in the order of its members, after those about the context.
fn in_order(operation: &str, findings: &[Finding]) -> std::result::Result<(), String> {
    let members: BTreeMap<&str, usize> =
        model(operation).fields.iter().enumerate().map(|(place, field)| (field.wire, place)).collect();
    let places: Vec<usize> = findings
        .iter()
        .filter(|finding| !finding.code.starts_with("json."))
        .filter_map(|finding| members.get(head(&finding.path)).copied())
        .collect();
    if places.is_sorted() { Ok(()) } else { Err(format!("{operation}: {findings:?}")) }
}

/// Returns whether a finding is complete.
fn is_whole(finding: &Finding) -> bool {
    !finding.message.is_empty()
        && !finding.source.is_empty()
        && finding.code.contains('.')
        && !finding.message.ends_with('.')
}

#[test]
fn each_vector_gives_the_same_findings_twice_in_the_order_of_the_members() {
    for (operation, request, context) in cases() {
        let findings = check(&operation, &request, &context);
        assert_eq!(findings, check(&operation, &request, &context));
        in_order(&operation, &findings).expect("the order of the members");
        assert!(findings.iter().all(is_whole), "{operation}: {findings:?}");
    }
}

/// Removes each member of every vector's request: its findings disappear, unless the member is required.
#[test]
fn an_omitted_member_has_no_findings() {
    let mut taken = 0;
    for (operation, request, context) in cases() {
        let findings = check(&operation, &request, &context);
        for field in model(&operation).fields.iter().filter(|field| field.optional) {
            let about =
                |findings: &[Finding]| findings.iter().filter(|finding| head(&finding.path) == field.wire).count();
            // In a change of a campaign that has started, an omitted member is a change too; a plan needs one of two
            // members, and so do requests that select devices.
            let kept = context.get("campaign").is_some()
                || context.get("softwareCampaign").is_some()
                || operation.starts_with("campaigns.");
            if about(&findings) == 0 || kept {
                continue;
            }
            let mut less = request.clone();
            less.as_object_mut().expect("an object").remove(field.wire);
            let left = check(&operation, &less, &context);
            let missing = |finding: &&Finding| finding.code.contains("missing") || finding.code == "change.nothing";
            let needed = left.iter().filter(missing).count();
            assert_eq!(about(&left).saturating_sub(needed), 0, "{operation} without {}: {left:?}", field.wire);
            taken += 1;
        }
    }
    assert!(taken > 100, "{taken}");
}

/// Any JSON with some names of real members, so that the rules see more than unknown members.
fn any_json() -> impl Strategy<Value = Value> {
    let mut names: Vec<&'static str> =
        MODELS.iter().filter(|info| info.request).flat_map(|info| info.fields).map(|field| field.wire).collect();
    names.sort_unstable();
    names.dedup();
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        any_day(-4..24).prop_map(Value::from),
        "[0-9]{13,17}".prop_map(Value::from),
        select(vec![
            "HTTP",
            "OMA",
            "v1",
            "v2",
            "v3",
            "append",
            "Scheduled",
            "CampaignScheduled",
            "planned",
            "/a/../b",
            "Fota"
        ])
        .prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 60, 8, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..5).prop_map(Value::from),
            vec((select(names.clone()), inner), 0..10).prop_map(|members| Value::Object(
                members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
            )),
        ]
    })
}

/// Replaces one member of a valid request with any JSON.
fn disturbed() -> impl Strategy<Value = (String, Value, Value)> {
    (select(cases()), any::<prop::sample::Index>(), any_json(), any::<bool>()).prop_map(
        |((operation, mut request, mut context), index, value, in_context)| {
            let target = if in_context { &mut context } else { &mut request };
            let info = if in_context { thingspace::models::ValidationContext::INFO } else { model(&operation) };
            if let (Some(members), false) = (target.as_object_mut(), info.fields.is_empty()) {
                members.insert(index.get(info.fields).wire.to_owned(), value);
            }
            (operation, request, context)
        },
    )
}

/// The property below is meaningful only if the strategy generates both kinds.
#[test]
fn the_strategy_generates_valid_and_invalid_campaigns() {
    use proptest::{strategy::ValueTree, test_runner::TestRunner};
    let mut runner = TestRunner::deterministic();
    let taken =
        (0..2000).filter(|_| v2_accepts(&any_campaign().new_tree(&mut runner).expect("a campaign").current())).count();
    assert!((200..1800).contains(&taken), "{taken} of 2000");
}

#[tokio::test]
async fn a_client_applies_its_rule_options() -> Result<()> {
    let simulator = simulator(1).await?;
    let request = || FirmwareUpgradeRequest {
        firmware_name: "F".into(),
        firmware_to: "2".into(),
        start_date: "2026-04-01".into(),
        device_list: vec!["354658090353977".into(), "354658090354058".into()],
        ..FirmwareUpgradeRequest::default()
    };
    let strict = RuleOptions { max_devices: Some(1), ..RuleOptions::default() };
    let client = builder(&simulator).0.rules(strict).build()?;
    let rejected = client.software_v1().schedule_upgrade(request()).await;
    let Err(Error::Validation { findings, .. }) = rejected else { bail!("{rejected:?}") };
    ensure!(findings.iter().any(|finding| finding.code == "devices.too_many"), "{findings:?}");
    let invalid = builder(&simulator).0.account("no account").build()?;
    let rejected = invalid.software_v1().schedule_upgrade(request()).await;
    let Err(Error::Validation { findings, .. }) = rejected else { bail!("{rejected:?}") };
    ensure!(findings.iter().any(|finding| finding.code == "account.bad_character"), "{findings:?}");
    let wide = RuleOptions { max_windows: Some(0), ..RuleOptions::default() };
    let broken = builder(&simulator).0.rules(wide).build();
    ensure!(
        matches!(&broken, Err(Error::Configuration { message, .. }) if message.contains("maxWindows")),
        "{broken:?}"
    );
    Ok(())
}

/// The account of an upgrade is in its body, so the path does not require it.
#[tokio::test]
async fn an_upgrade_for_no_account_is_not_sent() -> Result<()> {
    let simulator = simulator(1).await?;
    let client = Client::builder(simulator.credentials()).base_url(simulator.url()).build()?;
    let rejected = client.software_v1().schedule_upgrade(FirmwareUpgradeRequest::default()).await;
    ensure!(matches!(&rejected, Err(Error::Configuration { .. })), "{rejected:?}");
    ensure!(simulator.requests().is_empty(), "something was sent");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn v2_accepts_what_the_rules_accept(request in any_campaign()) {
        let findings = check(V2, &request, &now());
        let accepted = !findings.iter().any(Finding::is_error);
        prop_assert_eq!(accepted, v2_accepts(&request), "{} {:?}", request, findings);
        in_order(V2, &findings).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn omitting_an_optional_member_of_a_v2_campaign_adds_no_error(request in any_campaign(), index in any::<prop::sample::Index>()) {
        let optional: Vec<&str> = model(V2).fields.iter().filter(|field| field.optional).map(|field| field.wire).collect();
        let member = index.get(&optional);
        let mut less = request.clone();
        less.as_object_mut().expect("an object").remove(*member);
        let errors = |findings: Vec<Finding>| -> Vec<(String, String)> {
            findings.into_iter().filter(|finding| finding.is_error() && head(&finding.path) != *member).map(|finding| (finding.path, finding.code)).collect()
        };
        prop_assert_eq!(errors(check(V2, &less, &now())), errors(check(V2, &request, &now())));
        prop_assert!(check(V2, &less, &now()).iter().all(|finding| head(&finding.path) != *member));
    }

    #[test]
    fn removing_a_device_adds_no_finding(request in any_campaign()) {
        let findings = check(V2, &request, &now());
        for finding in findings.iter().filter(|finding| finding.code == "device.not_an_imei") {
            let index: usize = finding.path.trim_start_matches("deviceList[").trim_end_matches(']').parse().expect("an index");
            let mut less = request.clone();
            less["deviceList"].as_array_mut().expect("a list").remove(index);
            let count = |findings: &[Finding]| findings.iter().filter(|finding| finding.code == "device.not_an_imei").count();
            prop_assert!(count(&check(V2, &less, &now())) <= count(&findings));
        }
    }

    #[test]
    fn the_rules_never_panic_on_a_changed_member((operation, request, context) in disturbed()) {
        let findings = check(&operation, &request, &context);
        prop_assert_eq!(&findings, &check(&operation, &request, &context));
        prop_assert!(findings.iter().all(|finding| !finding.message.is_empty() && finding.code.contains('.')), "{:?}", findings);
        in_order(&operation, &findings).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn the_rules_never_panic_on_any_option(numbers in vec(option::of(prop_oneof![any::<i32>(), -2..40_i32]), 9), flags in any::<[Option<bool>; 4]>(), request in any_campaign()) {
        let options = RuleOptions {
            min_v3_window_hours: numbers[0],
            min_v2_window_hours: numbers[1],
            max_windows: numbers[2],
            usual_campaign_days: numbers[3],
            allow_past_start: flags[0],
            max_campaign_name_length: numbers[4],
            min_imei_length: numbers[5],
            max_imei_length: numbers[6],
            max_devices: numbers[7],
            allow_callback_credentials: flags[1],
            allow_local_listeners: flags[2],
            reject_unknown_values: flags[3],
            max_devices_per_request: numbers[8],
            reject_http_in_v3: flags[3],
        };
        let context = json!({"now": "2026-02-20T09:30:00Z", "options": options});
        let findings = check(V2, &request, &context);
        prop_assert!(findings.iter().all(is_whole), "{:?}", findings);
    }
}
