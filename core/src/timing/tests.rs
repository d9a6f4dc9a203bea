//! Property tests of all timing functions.

use super::*;
use crate::models::{CellCapacityRequest, Protocol, SafeEndDateRequest, TimeWindow, UtcInterval};
use jiff::Span;
use proptest::prelude::*;

fn campaign(start: &str, end: &str, windows: &[(i32, i32)], now: &str) -> CampaignTiming {
    let windows =
        windows.iter().map(|(start_time, end_time)| TimeWindow { start_time: *start_time, end_time: *end_time });
    CampaignTiming {
        version: SoftwareVersion::V3,
        start_date: start.into(),
        end_date: Some(end.into()),
        campaign_time_windows: Some(windows.collect()),
        now: Some(now.into()),
        ..CampaignTiming::default()
    }
}

pub(super) fn codes<T: std::fmt::Debug>(outcome: Result<T>) -> Vec<(String, String)> {
    let error = outcome.expect_err("findings");
    error.findings().iter().map(|finding| (finding.path.clone(), finding.code.clone())).collect()
}

fn text(interval: &UtcInterval) -> String {
    format!("{} {}", interval.start, interval.end)
}

#[test]
fn the_clock_of_the_machine_is_the_default_time() {
    let soon = |days| Plan::new(&CampaignTiming::default()).today.saturating_add(Span::new().days(days));
    let request = CampaignTiming { now: None, ..campaign("2026-03-01", "2026-03-01", &[], "") };
    let tomorrow = CampaignTiming { start_date: soon(2).into(), end_date: Some(soon(3).into()), ..request.clone() };
    assert!(!campaign_start(&tomorrow).unwrap().on_demand);
    assert_eq!(remaining_windows(&tomorrow).unwrap().remaining_minutes, 2880);
    assert_eq!(codes(campaign_start(&request)), [("startDate".to_owned(), "date.start_in_past".to_owned())]);
    assert_eq!(remaining_windows(&request).unwrap().window_count, 0, "an end in the past leaves nothing");
}

#[test]
fn all_findings_are_returned_at_once() {
    let request = CampaignTiming {
        version: "v4".into(),
        protocol: Some(Protocol::Http),
        campaign_time_windows: Some(vec![TimeWindow { start_time: 22, end_time: 2 }]),
        now: Some("soon".into()),
        attempt_hours: Some(0),
        attempts_per_day: Some(25),
        on_demand_minutes: Some(-1),
        ..campaign("2026-03-02", "2026-03-01", &[], "")
    };
    let expected = [
        ("version", "version.unknown"),
        ("endDate", "date.end_before_start"),
        ("campaignTimeWindowList[0].endTime", "window.across_midnight"),
        ("now", "timestamp.unparseable"),
        ("onDemandMinutes", "number.out_of_range"),
        ("attemptHours", "number.out_of_range"),
        ("attemptsPerDay", "number.out_of_range"),
    ];
    let expected: Vec<_> = expected.iter().map(|(path, code)| ((*path).to_owned(), (*code).to_owned())).collect();
    assert_eq!(codes(attempts_per_device(&request)), expected);
    let inside: Vec<_> = expected.iter().map(|(path, code)| (format!("campaign.{path}"), code.clone())).collect();
    let nested = SafeEndDateRequest { campaign: request, attempts: 1 };
    assert_eq!(codes(safe_end_date(&nested)), inside);
}

#[test]
fn instants_at_the_limits_do_not_panic() {
    for now in ["9999-12-30T22:00:00Z", "-009999-01-02T01:59:59Z", "0001-01-01T00:00:00.5Z"] {
        let request = campaign("9000-12-30", "9000-12-31", &[], now);
        let left = remaining_windows(&request).unwrap().remaining_minutes;
        assert_eq!(left, if now.starts_with("9999") { 0 } else { 2880 });
        assert!(attempts_per_device(&request).unwrap().attempts.is_some());
        safe_end_date(&SafeEndDateRequest { campaign: request, attempts: 10_000 }).ok();
    }
    assert_eq!(codes(remaining_windows(&campaign("9001-01-01", "9001-01-02", &[], "2026-01-01T00:00:00Z"))).len(), 2);
}

#[test]
fn long_lists_are_truncated_and_counted() {
    let request = CampaignTiming {
        version: SoftwareVersion::V2,
        ..campaign("2026-01-01", "2036-01-01", &[(0, 1), (2, 3), (4, 5), (6, 7), (8, 9)], "2026-01-01T00:00:00Z")
    };
    let left = remaining_windows(&request).unwrap();
    assert_eq!((left.windows.len(), left.window_count, left.remaining_minutes), (1000, 3653 * 5, 3653 * 300));
    assert!(left.notes.iter().any(|note| note.contains("1000")), "{:?}", left.notes);
}

#[test]
fn attempts_count_on_the_day_on_which_they_start() {
    // Joined at midnight, 20 to 4 has room for two attempts a night.
    let request = campaign("2026-03-01", "2026-03-03", &[(20, 24), (0, 4)], "2026-02-20T00:00:00Z");
    let response = attempts_per_device(&request).unwrap();
    assert_eq!(response.attempts, Some(6));
    assert_eq!(text(&response.last_attempt.unwrap()), "2026-03-03T20:00:00Z 2026-03-04T00:00:00Z");
    let one = CampaignTiming { attempts_per_day: Some(1), ..request };
    assert_eq!(attempts_per_device(&one).unwrap().attempts, Some(3));
}

#[test]
fn a_single_cohort_respects_the_daily_limit_of_attempts() {
    let ask = |devices_per_cell, attempts| {
        cell_capacity(&CellCapacityRequest {
            campaign: campaign("2026-03-01", "2026-03-01", &[], "2026-02-20T00:00:00Z"),
            devices_per_cell,
            cohort_size: None,
            attempts: Some(attempts),
        })
        .unwrap()
    };
    assert!(ask(50, 3).fits && !ask(50, 4).fits && !ask(51, 4).fits && ask(100, 3).fits && ask(300, 1).fits);
    let over = ask(301, 1);
    assert_eq!((over.slots_needed, over.slots_available, over.devices_that_fit), (7, 6, 300));
    assert_eq!(over.earliest_end_date.unwrap().to_string(), "2026-03-02");
    assert!(over.last_slot.is_none() && over.changes.len() == 2, "{:?}", over.changes);
}

/// Generates a v3 campaign of up to five weeks, before or after its start.
fn campaigns() -> impl Strategy<Value = CampaignTiming> {
    let windows = prop::collection::vec((0..=20_i32, 4..=24_i32), 0..4);
    (windows, 0..35_i64, -3..10_i64, 0..1440_i64, 1..=6_i32, 1..=6_i32).prop_map(
        |(windows, days, started, minute, attempt_hours, attempts_per_day)| {
            let start = Date::constant(2026, 2, 20);
            let now = Minute::from(day_begins(start)) + started * hours::DAY + minute;
            let windows = windows.into_iter().map(|(start, length)| (start, (start + length).min(24)));
            CampaignTiming {
                attempt_hours: Some(attempt_hours),
                attempts_per_day: Some(attempts_per_day),
                end_date: Some(start.saturating_add(Span::new().days(days)).into()),
                ..campaign(&start.to_string(), "", &windows.collect::<Vec<_>>(), &hours::instant(now).to_string())
            }
        },
    )
}

fn later(request: &CampaignTiming, days: i64) -> CampaignTiming {
    let end = request.end_date.as_ref().and_then(crate::CalendarDate::day).unwrap();
    CampaignTiming { end_date: Some(end.saturating_add(Span::new().days(days)).into()), ..request.clone() }
}

fn attempts(request: &CampaignTiming) -> i64 {
    attempts_per_device(request).unwrap().attempts.unwrap()
}

/// Counts attempts independently: tries every minute, and counts by the day.
fn counted(request: &CampaignTiming) -> i64 {
    let plan = Plan::new(request);
    let open = |minute: Minute| plan.hours.0[usize::try_from(minute.rem_euclid(hours::DAY) / HOUR).unwrap()];
    let (mut at, last) = (plan.first_minute(), day_ends(plan.end.unwrap()));
    let mut started = std::collections::BTreeMap::new();
    while at + plan.attempt <= last {
        let today: &mut i64 = started.entry(at / hours::DAY).or_default();
        if *today < plan.attempts_per_day && (at..at + plan.attempt).all(open) {
            *today += 1;
            at += plan.attempt;
        } else {
            at += 1;
        }
    }
    started.values().sum()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn windows_are_apart_and_in_order_and_every_open_minute_is_in_one(request in campaigns()) {
        let left = remaining_windows(&request).unwrap();
        let plan = Plan::new(&request);
        let open = (minute_from(plan.begins().0)..day_ends(plan.end.unwrap()))
            .filter(|minute| plan.hours.0[usize::try_from(minute.rem_euclid(hours::DAY) / HOUR).unwrap()]);
        prop_assert_eq!(left.remaining_minutes, i64::try_from(open.count()).unwrap());
        let instants: Vec<_> = left.windows.iter().flat_map(|window| [&window.start, &window.end]).collect();
        prop_assert!(instants.is_sorted_by(|left, right| left.instant() < right.instant()));
    }

    #[test]
    fn attempts_fit_into_the_windows_and_match_an_independent_count(request in campaigns()) {
        let room = remaining_windows(&request).unwrap().remaining_minutes;
        let length = i64::from(request.attempt_hours.unwrap()) * HOUR;
        prop_assert!(attempts(&request) * length <= room);
        prop_assert_eq!(attempts(&request), counted(&request));
    }

    #[test]
    fn adding_days_never_reduces_attempts(request in campaigns(), days in 0..20_i64) {
        prop_assert!(attempts(&later(&request, days)) >= attempts(&request));
    }

    #[test]
    fn the_safe_end_date_is_the_earliest_sufficient_one(request in campaigns(), expected in 1..60_i32) {
        let requested = SafeEndDateRequest { campaign: request.clone(), attempts: expected };
        if let Ok(response) = safe_end_date(&requested) {
            let until = |day: Date| attempts(&CampaignTiming { end_date: Some(day.into()), ..request.clone() });
            let end = response.earliest.day().unwrap();
            prop_assert!(until(end) >= i64::from(expected));
            let before = end.yesterday().unwrap();
            prop_assert!(before < request.start_date.day().unwrap() || until(before) < i64::from(expected));
            prop_assert_eq!(response.given_is_enough, Some(attempts(&request) >= i64::from(expected)));
        } else {
            let plan = Plan::new(&request);
            prop_assert_eq!(plan.hours.slots(0, 3 * hours::DAY, plan.attempt, 24).count(), 0);
        }
    }

    #[test]
    fn a_cell_fits_up_to_the_devices_that_fit(campaign in campaigns(), devices in 1..3000_i32, attempts in 1..4_i32) {
        let ask = |campaign: &CampaignTiming, devices: i64| cell_capacity(&CellCapacityRequest {
            campaign: campaign.clone(),
            devices_per_cell: i32::try_from(devices).unwrap(),
            cohort_size: None,
            attempts: Some(attempts),
        }).unwrap();
        let response = ask(&campaign, devices.into());
        prop_assert_eq!(response.fits, i64::from(devices) <= response.devices_that_fit);
        prop_assert_eq!(response.fits, response.last_slot.is_some());
        prop_assert_eq!(response.fits, response.changes.is_empty());
        prop_assert_eq!(response.fits, response.slots_needed <= response.slots_available);
        if response.devices_that_fit > 0 {
            prop_assert!(ask(&campaign, response.devices_that_fit).fits);
        }
        prop_assert!(!ask(&campaign, response.devices_that_fit + 1).fits);
        if let Some(end) = response.earliest_end_date {
            let until = CampaignTiming { end_date: Some(end), ..campaign };
            prop_assert!(ask(&until, devices.into()).fits);
        }
    }
}
