//! The rules compared with independent implementations, and with random requests.

use jiff::civil::{Date, date};
use proptest::{collection::vec, prelude::*, sample::select};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use thingspace::{
    dispatch::validate,
    json::read_request,
    models::{CampaignDatesRequest, CampaignRequest, DeviceList, Model, TimeWindow, ValidationContext},
    operations::all,
    rules::{Finding, Validate, check_argument},
};

const TODAY: Date = date(2026, 2, 20);

fn context() -> ValidationContext {
    ValidationContext { now: Some("2026-02-20T09:30:00Z".into()), ..ValidationContext::default() }
}

fn valid() -> CampaignRequest {
    CampaignRequest {
        campaign_name: Some("Spring rollout".into()),
        firmware_name: "SEQUANSCommunications_GM01Q_SR1.2.0.0-10512_SR1.2.0.0-10657".into(),
        firmware_from: "SR1.2.0.0-10512".into(),
        firmware_to: "SR1.2.0.0-10657".into(),
        protocol: "LWM2M".into(),
        start_date: "2026-03-01".into(),
        end_date: "2026-03-08".into(),
        campaign_time_windows: Some(vec![TimeWindow { start_time: 18, end_time: 22 }]),
        device_list: vec!["354658090353977".into()],
        ..CampaignRequest::default()
    }
}

fn with_windows(windows: &[(i32, i32)]) -> CampaignRequest {
    let windows = windows.iter().map(|&(start_time, end_time)| TimeWindow { start_time, end_time }).collect();
    CampaignRequest { campaign_time_windows: Some(windows), ..valid() }
}

fn codes(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(|finding| finding.code.as_str()).collect()
}

fn errors(findings: &[Finding]) -> Vec<(&str, &str)> {
    findings
        .iter()
        .filter(|finding| finding.is_error())
        .map(|finding| (finding.path.as_str(), finding.code.as_str()))
        .collect()
}

/// The hours of a day, one letter each. A window is a run of at least four `#` in it.
///
/// This is an independent form of the rule: it enumerates all valid windows by painting them.
fn windows_that_exist() -> BTreeSet<(i32, i32)> {
    let mut found = BTreeSet::new();
    for length in 4..=24_usize {
        for before in 0..=24 - length {
            let day = format!("{}{}{}", ".".repeat(before), "#".repeat(length), ".".repeat(24 - before - length));
            assert_eq!(day.len(), 24);
            let first = day.find('#').expect("a painted hour");
            let last = day.rfind('#').expect("a painted hour");
            found.insert((i32::try_from(first).expect("an hour"), i32::try_from(last + 1).expect("an hour")));
        }
    }
    found
}

/// Row by row, the code for each start hour (down, 0 to 23) and end hour (across, 1 to 24):
/// `m` crosses midnight, `s` is too short, `.` is fine. Written by hand, not computed.
const TABLE: [&str; 24] = [
    "sss.....................",
    "msss....................",
    "mmsss...................",
    "mmmsss..................",
    "mmmmsss.................",
    "mmmmmsss................",
    "mmmmmmsss...............",
    "mmmmmmmsss..............",
    "mmmmmmmmsss.............",
    "mmmmmmmmmsss............",
    "mmmmmmmmmmsss...........",
    "mmmmmmmmmmmsss..........",
    "mmmmmmmmmmmmsss.........",
    "mmmmmmmmmmmmmsss........",
    "mmmmmmmmmmmmmmsss.......",
    "mmmmmmmmmmmmmmmsss......",
    "mmmmmmmmmmmmmmmmsss.....",
    "mmmmmmmmmmmmmmmmmsss....",
    "mmmmmmmmmmmmmmmmmmsss...",
    "mmmmmmmmmmmmmmmmmmmsss..",
    "mmmmmmmmmmmmmmmmmmmmsss.",
    "mmmmmmmmmmmmmmmmmmmmmsss",
    "mmmmmmmmmmmmmmmmmmmmmmss",
    "mmmmmmmmmmmmmmmmmmmmmmms",
];

#[test]
fn every_pair_of_hours_has_the_expected_finding() {
    let exist = windows_that_exist();
    let mut checked = 0;
    for (start, row) in (0..).zip(TABLE) {
        assert_eq!(row.len(), 24);
        for (end, letter) in (1..).zip(row.chars()) {
            let findings = with_windows(&[(start, end)]).findings(&context());
            let expected: &[&str] = match letter {
                'm' => &["window.across_midnight"],
                's' => &["window.too_short"],
                _ => &[],
            };
            assert_eq!(codes(&findings), expected, "{start} to {end}");
            assert!(
                findings
                    .iter()
                    .all(|finding| finding.is_error() && finding.path == "campaignTimeWindowList[0].endTime"),
                "{start} to {end}"
            );
            assert_eq!(findings.is_empty(), exist.contains(&(start, end)), "{start} to {end}");
            checked += 1;
        }
    }
    assert_eq!(checked, 576);
    assert_eq!(exist.len(), 231);
}

#[test]
fn hours_outside_the_day_are_rejected() {
    for start in [-1, 24, 25, i32::MIN, i32::MAX] {
        for end in 1..=24 {
            assert_eq!(
                codes(&with_windows(&[(start, end)]).findings(&context())),
                ["window.start_out_of_range"],
                "{start} to {end}"
            );
        }
        for end in [-1, 0, 25, i32::MIN, i32::MAX] {
            assert_eq!(
                codes(&with_windows(&[(start, end)]).findings(&context())),
                ["window.start_out_of_range", "window.end_out_of_range"],
                "{start} to {end}"
            );
        }
    }
    for start in 0..=23 {
        for end in [-1, 0, 25, i32::MIN, i32::MAX] {
            assert_eq!(
                codes(&with_windows(&[(start, end)]).findings(&context())),
                ["window.end_out_of_range"],
                "{start} to {end}"
            );
        }
    }
}

/// The windows and hours that a message proposes are valid themselves.
#[test]
fn a_proposed_window_is_valid() {
    let (mut split, mut later) = (0, 0);
    for start in 0..=23 {
        for end in 1..=24 {
            for finding in with_windows(&[(start, end)]).findings(&context()) {
                let numbers = |text: &str| -> Vec<i32> {
                    text.split(|letter: char| !letter.is_ascii_digit())
                        .filter_map(|number| number.parse().ok())
                        .collect()
                };
                if let Some((_, two)) =
                    finding.message.split_once("two, ").or_else(|| finding.message.split_once("two windows, "))
                {
                    let hours = numbers(two);
                    let [a, b, c, d] = hours[..] else { panic!("{}", finding.message) };
                    assert!(with_windows(&[(a, b), (c, d)]).findings(&context()).is_empty(), "{}", finding.message);
                    split += 1;
                } else if let Some((_, hour)) = finding.message.split_once("; use ") {
                    assert!(
                        with_windows(&[(start, numbers(hour)[0])]).findings(&context()).is_empty(),
                        "{}",
                        finding.message
                    );
                    later += 1;
                } else {
                    assert!(finding.message.contains("omit the windows"), "{}", finding.message);
                }
            }
        }
    }
    assert!(split > 100 && later > 50, "{split} {later}");
}

#[test]
fn findings_have_their_exact_texts() {
    let request = CampaignRequest { end_date: "2026-02-27".into(), ..with_windows(&[(18, 21)]) };
    let lines: Vec<String> = request.findings(&context()).iter().map(ToString::to_string).collect();
    assert_eq!(
        lines,
        [
            "end_date (endDate): 2026-02-27 is before start_date 2026-03-01; use 2026-03-01 or later",
            "campaign_time_windows[0].end_time (campaignTimeWindowList[0].endTime): 21 is less than 4 hours after start_time 18; use 22 or later",
        ]
    );
}

#[test]
fn a_password_is_never_in_a_finding() {
    let request = json!({"url": "http://user:hunter2secret@localhost:8080/x"});
    let findings = validate("software_v3", "register_callback", request, json!({})).expect("an operation with a body");
    assert_eq!(findings.len(), 4);
    for finding in &findings {
        assert!(!format!("{finding:?} {finding}").contains("hunter2secret"), "{finding:?}");
    }
    let rejected =
        validate("software_v3", "register_callback", json!({"url": "https://user:hunter2secret@"}), json!({}))
            .expect("an operation with a body");
    assert!(!format!("{rejected:?}").contains("hunter2secret"), "{rejected:?}");
}

#[test]
fn an_argument_of_a_path_is_checked_by_its_name() {
    let one = |name: &str, value: &str| {
        let findings = check_argument(name, value);
        assert!(findings.len() <= 1, "{findings:?}");
        findings
            .first()
            .map(|finding| format!("{} {} {}", finding.severity, finding.path, finding.code))
            .unwrap_or_default()
    };
    assert_eq!(one("account", "0642233522-00001"), "");
    assert_eq!(one("account", "TestAccount-2"), "warning account account.unusual");
    assert_eq!(one("account", ""), "error account account.missing");
    assert_eq!(one("account", "a b"), "error account account.bad_character");
    assert_eq!(one("campaign_id", "f858b8c4-2153-11ec-8c44-aeb16d1aa652"), "");
    assert_eq!(one("campaign_id", "F858B8C4-2153-11EC-8C44-AEB16D1AA652"), "");
    assert_eq!(one("campaign_id", "f858b8c4215311ec8c44aeb16d1aa652"), "warning campaign_id campaign_id.unusual");
    assert_eq!(one("campaign_id", "a/../b"), "warning campaign_id campaign_id.unusual");
    assert_eq!(one("campaign_id", ""), "error campaign_id campaign_id.missing");
    assert_eq!(one("campaign_id", ".."), "error campaign_id argument.not_a_segment");
    assert_eq!(one("device_id", "354658090353977"), "");
    assert_eq!(one("device_id", "354658090353970"), "warning device_id device.check_digit");
    assert_eq!(one("device_id", "35465809035397"), "warning device_id device.unusual_length");
    assert_eq!(one("device_id", ".."), "error device_id device.not_an_imei");
    assert_eq!(one("upgrade_id", "f858b8c4-2153-11ec-8c44-aeb16d1aa652"), "");
    assert_eq!(one("upgrade_id", "42"), "warning upgrade_id upgrade_id.unusual");
    assert_eq!(one("upgrade_id", ""), "error upgrade_id upgrade_id.missing");
    assert_eq!(one("upgrade_id", "."), "error upgrade_id argument.not_a_segment");
    assert_eq!(one("service_name", "Fota"), "");
    assert_eq!(one("service_name", "fota"), "error service_name service_name.unknown");
    assert_eq!(one("service_name", ""), "error service_name service_name.unknown");
    assert_eq!(one("device_ids", "354658090353977,354658090354058"), "");
    assert_eq!(one("device_ids", "354658090353977,x"), "error device_ids[1] device.not_an_imei");
    assert_eq!(one("device_ids", ""), "error device_ids devices.empty");
    assert_eq!(one("anything_else", ".."), "");
}

/// A comparison of each pair of devices would take hours for a list of this length.
#[test]
fn a_hundred_thousand_devices_are_validated_quickly() {
    let device_list: Vec<String> = (0..100_000).map(|number| format!("35465809{:06}0", number % 99_999)).collect();
    let findings = DeviceList { device_list }.findings(&context());
    let count = |code: &str| findings.iter().filter(|finding| finding.code == code).count();
    assert_eq!(count("device.duplicate"), 1);
    // One of ten consecutive numbers has the check digit 0.
    assert!((89_000..91_000).contains(&count("device.check_digit")), "{}", count("device.check_digit"));
    assert_eq!(findings.len(), count("device.duplicate") + count("device.check_digit"));
}

#[test]
fn every_finding_is_complete() {
    for row in all().filter(|row| row.request.is_some()) {
        for request in [
            json!({}),
            json!({"deviceList": ["x", "x", "1234567890123456", "354658090353970"], "startDate": "soon", "url": "ftp://:1", "grant_type": "x"}),
        ] {
            for finding in
                validate(row.service, row.name, request, json!({"account": "x y"})).expect("an operation with a body")
            {
                assert!(
                    !finding.message.is_empty() && !finding.source.is_empty() && !finding.code.is_empty(),
                    "{finding:?}"
                );
                assert!(!finding.message.ends_with('.') && finding.code.contains('.'), "{finding:?}");
            }
        }
    }
}

/// Follows a path such as `campaignTimeWindowList[0].endTime` into a request, and returns whether at most the last
/// step is missing.
fn path_exists(request: &Value, path: &str) -> bool {
    let steps: Vec<&str> =
        path.split(['.', '[']).map(|step| step.trim_end_matches(']')).filter(|step| !step.is_empty()).collect();
    let mut place = request;
    for (index, step) in steps.iter().enumerate() {
        let next = match place {
            Value::Object(members) => members.get(*step),
            Value::Array(items) => step.parse::<usize>().ok().and_then(|at| items.get(at)),
            _ => None,
        };
        match next {
            Some(value) => place = value,
            None => return index + 1 == steps.len(),
        }
    }
    true
}

/// `path_exists` detects wrong paths, otherwise the property below would prove nothing.
#[test]
fn path_exists_recognizes_paths_that_do_not_exist() {
    let request = json!({"a": [{"b": 1}]});
    for (path, exists) in [
        ("", true),
        ("a", true),
        ("a[0].b", true),
        ("a[0].c", true),
        ("z", true),
        ("a[1].b", false),
        ("z.b", false),
        ("a[0].b.c.d", false),
    ] {
        assert_eq!(path_exists(&request, path), exists, "{path}");
    }
}

fn any_date() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => (-40_i64..80).prop_map(|days| (TODAY + jiff::Span::new().days(days)).to_string()),
        1 => select(vec!["", "soon", "2026-02-30", "20260301", "2026-03-01T00:00:00Z"]).prop_map(str::to_owned),
    ]
}

fn any_window() -> impl Strategy<Value = (i32, i32)> {
    (-2..27, -2..27)
}

fn any_device() -> impl Strategy<Value = String> {
    prop_oneof!["[0-9]{12,17}", "[ -~]{0,20}", Just("354658090353977".to_owned())]
}

fn any_request() -> impl Strategy<Value = CampaignRequest> {
    let texts = (
        proptest::option::of(".{0,110}"),
        "[a-z ]{0,3}",
        "[ab]{0,1}",
        "[ab]{0,1}",
        select(vec!["LWM2M", "OMA", "HTTP", "NONE", "all", "", "MQTT"]),
    );
    (
        texts,
        any_date(),
        any_date(),
        proptest::option::of(vec(any_window(), 0..28)),
        vec(any_device(), 0..30),
        any::<Option<bool>>(),
    )
        .prop_map(|((name, firmware, from, to, protocol), start, end, windows, device_list, flag)| {
            CampaignRequest {
                campaign_name: name,
                firmware_name: firmware,
                firmware_from: from,
                firmware_to: to,
                protocol: protocol.into(),
                start_date: start.into(),
                end_date: end.into(),
                campaign_time_windows: windows.map(|list| {
                    list.into_iter().map(|(start_time, end_time)| TimeWindow { start_time, end_time }).collect()
                }),
                device_list,
                auto_assign_license_flag: flag,
                auto_add_devices_flag: flag.map(|flag| !flag),
            }
        })
}

/// JSON of any shape, with some names of real members.
fn any_json() -> impl Strategy<Value = Value> {
    let names = || {
        let known: Vec<&'static str> = CampaignRequest::INFO
            .fields
            .iter()
            .chain(TimeWindow::INFO.fields)
            .map(|field| field.wire)
            .chain(["url", "Type", "password", "x"])
            .collect();
        select(known)
    };
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        any_date().prop_map(Value::from),
        any_device().prop_map(Value::from),
        "[a-z]{0,6}://[a-z@:0-9.]{0,12}/?".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            vec((names(), inner), 0..8).prop_map(|members| Value::Object(
                members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect::<Map<_, _>>()
            )),
        ]
    })
}

/// All windows that a caller can write, and some around them.
fn all_windows() -> impl Iterator<Item = (i32, i32)> {
    (-2..27).flat_map(|start| (-2..27).map(move |end| (start, end)))
}

#[test]
fn every_window_breaks_the_rules_that_the_platform_documents() {
    for (version, shortest) in [("software_v2", 1), ("software_v3", 4)] {
        let context = ValidationContext {
            operation: Some(format!("{version}.schedule_campaign")),
            ..ValidationContext::default()
        };
        for (start_time, end_time) in all_windows() {
            let found = TimeWindow { start_time, end_time }.findings(&context);
            let found: BTreeSet<&str> = found.iter().map(|finding| finding.code.as_str()).collect();
            let (starts, ends) = ((0..24).contains(&start_time), (1..25).contains(&end_time));
            let expected = [
                (!starts, "window.start_out_of_range"),
                (!ends, "window.end_out_of_range"),
                (starts && ends && end_time <= start_time, "window.across_midnight"),
                (starts && ends && (1..shortest).contains(&(end_time - start_time)), "window.too_short"),
            ];
            let expected = expected.into_iter().filter_map(|(is_broken, code)| is_broken.then_some(code)).collect();
            assert_eq!(found, expected, "{version}: {start_time} to {end_time}");
        }
    }
}

#[test]
fn every_pair_of_windows_overlaps_if_an_hour_lies_in_both() {
    let valid: Vec<_> = all_windows().filter(|(start, end)| *start >= 0 && *end <= 24 && end - start >= 4).collect();
    assert_eq!(valid.len(), 231);
    for one in &valid {
        for other in &valid {
            let found = with_windows(&[*one, *other]).findings(&context());
            let found: Vec<&str> = found.iter().map(|finding| finding.path.as_str()).collect();
            let is_overlap = (one.0..one.1).any(|hour| (other.0..other.1).contains(&hour));
            let expected: &[&str] = if is_overlap { &["campaignTimeWindowList[1]"] } else { &[] };
            assert_eq!(found, expected, "{one:?} {other:?}");
        }
    }
}

#[test]
fn widening_any_window_within_the_day_adds_no_error() {
    for (start, end) in all_windows().filter(|(start, end)| *start >= 0 && *end <= 24 && start < end) {
        let narrow = with_windows(&[(start, end)]).findings(&context());
        for wider in [(start - 1, end), (start, end + 1)].into_iter().filter(|(start, end)| *start >= 0 && *end <= 24) {
            let wide = with_windows(&[wider]).findings(&context());
            assert!(errors(&wide).iter().all(|error| errors(&narrow).contains(error)), "{narrow:?} {wide:?}");
        }
    }
}

proptest! {
    #[test]
    fn a_campaign_within_the_rules_stays_valid(wait in 0_i64..4000, length in 0_i64..=31, start in 0..=20_i32, hours in 4..=24_i32, devices in 1..=20_usize) {
        let first = TODAY + jiff::Span::new().days(wait);
        let request = CampaignRequest {
            start_date: first.into(),
            end_date: (first + jiff::Span::new().days(length)).into(),
            device_list: (0..devices).map(|number| format!("{:014}", number * 7)).map(|digits| with_check_digit(&digits)).collect(),
            ..with_windows(&[(start, (start + hours).min(24))])
        };
        prop_assert_eq!(request.findings(&context()), []);
    }

    #[test]
    fn adding_a_window_never_removes_an_error(windows in vec(any_window(), 1..6), more in any_window()) {
        let few = with_windows(&windows).findings(&context());
        let many = with_windows(&[windows, vec![more]].concat()).findings(&context());
        prop_assert!(errors(&few).iter().all(|error| errors(&many).contains(error)));
    }

    #[test]
    fn moving_the_end_back_within_the_campaign_adds_no_error(wait in 0_i64..400, length in 0_i64..400, cut in 0_i64..400) {
        let first = TODAY + jiff::Span::new().days(wait);
        let until = |days: i64| CampaignRequest { start_date: first.into(), end_date: (first + jiff::Span::new().days(days)).into(), ..valid() }.findings(&context());
        let (long, short) = (until(length), until((length - cut).max(0)));
        prop_assert_eq!(errors(&long), []);
        prop_assert_eq!(errors(&short), []);
        prop_assert_eq!(long.is_empty(), length <= 31);
    }

    #[test]
    fn waiting_never_makes_a_date_valid(start in any_date(), end in any_date(), days in 0_i64..100) {
        let request = CampaignRequest { start_date: start.into(), end_date: end.into(), ..valid() };
        let later = TODAY + jiff::Span::new().days(days);
        let later = ValidationContext { now: Some(format!("{later}T00:00:00Z").into()), ..ValidationContext::default() };
        let (now, then) = (request.findings(&context()), request.findings(&later));
        prop_assert!(errors(&now).iter().all(|error| errors(&then).contains(error)), "{:?} {:?}", now, then);
    }

    #[test]
    fn every_path_is_one_of_the_request_in_the_order_of_its_members(request in any_request()) {
        let written = serde_json::to_value(&request).expect("a request can be written");
        let findings = request.findings(&context());
        let members: Vec<&str> = CampaignRequest::INFO.fields.iter().map(|field| field.wire).collect();
        let mut order = Vec::new();
        for finding in &findings {
            prop_assert!(path_exists(&written, &finding.path), "{:?}", finding);
            let member = finding.path.split(['.', '[']).next().unwrap_or_default();
            order.push(members.iter().position(|name| *name == member).expect("a member of the request"));
        }
        prop_assert!(order.is_sorted(), "{:?}", findings);
    }

    #[test]
    fn findings_are_the_same_after_a_round_trip_through_json(request in any_request()) {
        let written = serde_json::to_value(&request).expect("a request can be written");
        let read: CampaignRequest = read_request(written.to_string().as_bytes()).expect("what was written can be read");
        prop_assert_eq!(&read, &request);
        let context = serde_json::to_value(context()).expect("a context can be written");
        let through = validate("software_v3", "schedule_campaign", written, context).expect("an operation with a body");
        prop_assert_eq!(through, request.findings(&self::context()));
    }

    #[test]
    fn the_rules_of_a_campaign_hold_for_a_change_of_its_dates(start in any_date(), end in any_date(), windows in vec(any_window(), 0..6)) {
        let schedule = CampaignRequest { start_date: start.as_str().into(), end_date: end.as_str().into(), ..with_windows(&windows) };
        let change = CampaignDatesRequest {
            start_date: schedule.start_date.clone(),
            end_date: schedule.end_date.clone(),
            campaign_time_windows: schedule.campaign_time_windows.clone(),
        };
        let found = |findings: Vec<Finding>| -> Vec<(String, String)> { findings.into_iter().map(|finding| (finding.path, finding.code)).collect() };
        prop_assert_eq!(found(change.findings(&context())), found(schedule.findings(&context())));
    }

    #[test]
    fn the_rules_never_panic_on_any_json(request in any_json(), context in any_json()) {
        for row in all().filter(|row| row.request.is_some()) {
            for context in [&context, &json!({})] {
                for finding in validate(row.service, row.name, request.clone(), context.clone()).expect("an operation with a body") {
                    prop_assert!(!finding.code.is_empty() && !finding.message.is_empty());
                }
            }
        }
    }

    #[test]
    fn the_rules_never_panic_on_any_argument(text in "\\PC{0,40}|.{0,40}") {
        for name in ["account", "campaign_id", "device_id", "upgrade_id", "service_name"] {
            prop_assert!(check_argument(name, &text).len() <= 1);
        }
    }
}

/// Appends the check digit from the table of doubled digits, unlike the rules.
fn with_check_digit(digits: &str) -> String {
    const DOUBLED: [u8; 10] = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
    let total: u32 = digits
        .bytes()
        .enumerate()
        .map(|(at, byte)| u32::from(if at % 2 == 1 { DOUBLED[usize::from(byte - b'0')] } else { byte - b'0' }))
        .sum();
    (0..=9)
        .map(|last| format!("{digits}{last}"))
        .find(|imei| (total + u32::from(imei.as_bytes()[14] - b'0')).is_multiple_of(10))
        .expect("one of ten digits fits")
}
