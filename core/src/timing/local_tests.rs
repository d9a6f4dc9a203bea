//! Tests of local hours on days of clock changes.

use super::{local_windows, tests::codes};
use crate::{
    error::Result,
    models::{HourRounding, LocalHours, LocalWindows, LocalWindowsRequest, SoftwareVersion, TimeWindow},
};
use jiff::{
    Span, ToSpan,
    civil::Date,
    tz::{TimeZone, TimeZoneDatabase},
};
use proptest::prelude::*;

const SOME_ZONES: &[&str] = &[
    "America/New_York",
    "America/St_Johns",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "Australia/Sydney",
    "Europe/London",
    "Pacific/Chatham",
    "Pacific/Kiritimati",
    "UTC",
];

fn request(zone: &str, hours: (i32, i32), start: &str, end: &str) -> LocalWindowsRequest {
    LocalWindowsRequest {
        time_zone: zone.to_owned(),
        local_hours: vec![LocalHours { start_hour: hours.0, end_hour: hours.1 }],
        start_date: start.into(),
        end_date: end.into(),
        rounding: None,
        version: None,
    }
}

fn response(zone: &str, hours: (i32, i32), start: &str, end: &str) -> Result<LocalWindows> {
    local_windows(&request(zone, hours, start, end))
}

fn outward(zone: &str, hours: (i32, i32), start: &str, end: &str) -> Result<LocalWindows> {
    local_windows(&LocalWindowsRequest { rounding: Some(HourRounding::Outward), ..request(zone, hours, start, end) })
}

fn pairs(windows: &[TimeWindow]) -> Vec<(i32, i32)> {
    windows.iter().map(|window| (window.start_time, window.end_time)).collect()
}

/// Returns days and windows of each period.
fn periods(response: &LocalWindows) -> Vec<(String, Vec<(i32, i32)>)> {
    let text = |period: &crate::models::LocalWindowsPeriod| {
        format!("{} to {} {}", period.start_date, period.end_date, period.utc_offset)
    };
    response.periods.iter().map(|period| (text(period), pairs(&period.windows))).collect()
}

#[test]
fn the_clocks_of_new_york_go_forward() {
    let response = response("America/New_York", (22, 3), "2026-03-02", "2026-03-20").unwrap();
    assert_eq!((pairs(&response.windows), response.exact), (vec![(3, 8)], true));
    assert_eq!(response.first_window_local, "2026-03-01 22:00 to 2026-03-02 03:00");
    assert_eq!(pairs(&response.dst_safe_windows), [(3, 7)]);
    let [change] = response.clock_changes.as_slice() else { panic!("{:?}", response.clock_changes) };
    assert_eq!(
        (change.at.to_string(), change.local_date.to_string()),
        ("2026-03-08T07:00:00Z".into(), "2026-03-08".into())
    );
    assert_eq!((change.offset_before.as_str(), change.offset_after.as_str()), ("-05:00", "-04:00"));
    assert_eq!((change.missing_local_hours.as_deref(), &change.repeated_local_hours), (Some("02:00-03:00"), &None));
    assert_eq!((&change.local_hours_before[0][..], &change.local_hours_after[0][..]), ("22:00-03:00", "23:00-04:00"));
    assert_eq!(
        change.explanation,
        "on 2026-03-08 the clocks in America/New_York go from 02:00 to 03:00, so that 02:00-03:00 is missing; \
         3-8 UTC is 22:00-03:00 local time before and 23:00-04:00 afterwards"
    );
    assert_eq!(
        periods(&response),
        [
            ("2026-03-02 to 2026-03-07 -05:00".to_owned(), vec![(3, 8)]),
            ("2026-03-08 to 2026-03-20 -04:00".to_owned(), vec![(2, 7)])
        ]
    );
}

#[test]
fn the_clocks_of_new_york_go_back() {
    let response = response("america/new_york", (22, 2), "2026-10-25", "2026-11-05").unwrap();
    let [change] = response.clock_changes.as_slice() else { panic!("{:?}", response.clock_changes) };
    assert_eq!(change.at.to_string(), "2026-11-01T06:00:00Z");
    assert_eq!((&change.missing_local_hours, change.repeated_local_hours.as_deref()), (&None, Some("01:00-02:00")));
    assert_eq!(pairs(&response.dst_safe_windows), [], "three hours are too few for v3");
    assert!(response.notes.iter().any(|note| note.starts_with("warning: the clocks in America/New_York change once")));
}

#[test]
fn sydney_changes_in_the_other_direction_and_lord_howe_by_half_an_hour() {
    let sydney = response("Australia/Sydney", (10, 16), "2026-10-01", "2026-10-10").unwrap();
    assert_eq!(pairs(&sydney.windows), [(0, 6)]);
    assert_eq!(sydney.clock_changes[0].at.to_string(), "2026-10-03T16:00:00Z");
    assert_eq!(sydney.clock_changes[0].local_date.to_string(), "2026-10-04");
    assert_eq!(sydney.clock_changes[0].missing_local_hours.as_deref(), Some("02:00-03:00"));
    assert_eq!(sydney.periods[1].local_hours, ["11:00-17:00"]);
    assert_eq!(pairs(&sydney.dst_safe_windows), [(0, 5)]);
    let howe = response("Australia/Lord_Howe", (9, 15), "2026-04-01", "2026-04-10").unwrap();
    assert_eq!(howe.clock_changes[0].repeated_local_hours.as_deref(), Some("01:30-02:00"));
    assert_eq!((&howe.periods[0].utc_offset[..], &howe.periods[1].utc_offset[..]), ("+11:00", "+10:30"));
    // 22 to 4 is two windows, and the one before midnight is too short.
    assert_eq!((pairs(&howe.windows), howe.exact), (vec![(0, 4)], false));
}

#[test]
fn half_hours_are_rounded_as_requested_with_a_note() {
    let inward = response("Asia/Kolkata", (21, 2), "2026-03-01", "2026-03-05").unwrap();
    assert_eq!((pairs(&inward.windows), inward.exact), (vec![(16, 20)], false));
    assert_eq!(inward.periods[0].local_hours, ["21:30-01:30"]);
    assert!(inward.notes[0].contains("inside the requested hours"), "{:?}", inward.notes);
    assert_eq!(pairs(&outward("Asia/Kolkata", (21, 2), "2026-03-01", "2026-03-05").unwrap().windows), [(15, 21)]);
    let error = response("Asia/Kolkata", (22, 2), "2026-03-01", "2026-03-05").unwrap_err();
    assert_eq!(error.findings()[0].code, "window.cannot_be_sent");
    assert!(error.to_string().contains("outward, which gives 16-21 UTC"), "{error}");
}

#[test]
fn midnight_in_utc_splits_windows() {
    assert_eq!(codes(response("UTC", (22, 2), "2026-03-01", "2026-03-01"))[0].1, "window.cannot_be_sent");
    assert_eq!(pairs(&outward("UTC", (22, 2), "2026-03-01", "2026-03-01").unwrap().windows), [(0, 4), (20, 24)]);
    let v2 = LocalWindowsRequest {
        version: Some(SoftwareVersion::V2),
        ..request("UTC", (22, 2), "2026-03-01", "2026-03-01")
    };
    let v2 = local_windows(&v2).unwrap();
    assert_eq!((pairs(&v2.windows), v2.exact), (vec![(0, 2), (22, 24)], true));
    assert_eq!(v2.periods[0].local_hours, ["22:00-02:00"]);
    assert_eq!(pairs(&response("UTC", (0, 24), "2026-03-01", "2026-03-01").unwrap().windows), [(0, 24)]);
}

#[test]
fn a_change_on_the_first_day_counts_too() {
    let response = response("America/New_York", (22, 3), "2026-03-08", "2026-03-09").unwrap();
    assert_eq!(periods(&response), [("2026-03-08 to 2026-03-09 -04:00".to_owned(), vec![(2, 7)])]);
    assert_eq!((response.clock_changes.len(), pairs(&response.dst_safe_windows)), (1, vec![(3, 7)]));
}

#[test]
fn similar_time_zones_are_suggested() {
    let message =
        |zone: &str| response(zone, (22, 2), "2026-03-01", "2026-03-02").unwrap_err().findings()[0].message.clone();
    assert!(message("America/NewYork").ends_with("did you mean America/New_York?"), "{}", message("America/NewYork"));
    assert!(message("new york").ends_with("did you mean America/New_York?"), "{}", message("new york"));
    assert!(message("US/New_York").contains("America/New_York"), "{}", message("US/New_York"));
    assert!(message("Asia/Calcuta").contains("Asia/Calcutta"), "{}", message("Asia/Calcuta"));
    assert!(message("Mars/Olympus_Mons").contains("write its IANA name"), "{}", message("Mars/Olympus_Mons"));
    assert!(message(" ").contains("is missing"));
    assert!(message(&"x".repeat(100_000)).len() < 300);
    assert_eq!(codes(response("Etc/Unknown", (22, 2), "2026-03-01", "2026-03-02"))[0].1, "time_zone.unknown");
    let fixed = response("EST", (22, 2), "2026-03-01", "2026-03-02").unwrap();
    assert!(fixed.notes.iter().any(|note| note.contains("is not the zone of a location")), "{:?}", fixed.notes);
}

#[test]
fn all_findings_are_returned_at_once() {
    let found = codes(local_windows(&LocalWindowsRequest {
        time_zone: String::new(),
        local_hours: vec![LocalHours { start_hour: 24, end_hour: 25 }, LocalHours { start_hour: 3, end_hour: 3 }],
        start_date: "2026-02-30".into(),
        end_date: "".into(),
        rounding: Some("sideways".into()),
        version: Some(SoftwareVersion::V1),
    }));
    let expected = [
        ("timeZone", "time_zone.missing"),
        ("localHours[0].startHour", "number.out_of_range"),
        ("localHours[0].endHour", "number.out_of_range"),
        ("localHours[1].endHour", "hours.empty"),
        ("startDate", "date.unparseable"),
        ("endDate", "date.missing"),
        ("rounding", "rounding.unknown"),
        ("version", "version.no_windows"),
    ];
    assert_eq!(found, expected.map(|(path, code)| (path.to_owned(), code.to_owned())));
}

/// Returns the quarter hours of a UTC day in local time: whether each was requested, and whether it is open.
fn quarters(zone: &TimeZone, day: Date, hours: &[LocalHours], windows: &[TimeWindow]) -> Vec<(bool, bool)> {
    let midnight = day.to_zoned(TimeZone::UTC).unwrap().timestamp();
    (0..96_i32)
        .map(|quarter| {
            let local = i32::from(zone.to_datetime(midnight + (quarter * 15).minutes()).hour());
            let requested = hours.iter().any(|hours| {
                if hours.end_hour > hours.start_hour {
                    (hours.start_hour..hours.end_hour).contains(&local)
                } else {
                    local >= hours.start_hour || local < hours.end_hour
                }
            });
            let hour = quarter / 4;
            (requested, windows.iter().any(|window| (window.start_time..window.end_time).contains(&hour)))
        })
        .collect()
}

#[test]
fn every_pair_of_hours_in_every_zone_is_rounded_into_or_around_its_windows() {
    // Days without a change of clocks in any of the zones, in both seasons.
    for day in ["2026-01-15", "2026-07-15"] {
        for zone in SOME_ZONES {
            let zoned = TimeZoneDatabase::bundled().get(zone).unwrap();
            for (start_hour, end_hour) in (0..24).flat_map(|start| (0..=24).map(move |end| (start, end))) {
                if start_hour == end_hour {
                    continue;
                }
                let hours = [LocalHours { start_hour, end_hour }];
                let quarters = |windows: &[TimeWindow]| quarters(&zoned, day.parse().unwrap(), &hours, windows);
                let text = || format!("{zone} {day} {start_hour} to {end_hour}");
                if let Ok(inward) = response(zone, (start_hour, end_hour), day, day) {
                    let is_inside = quarters(&inward.windows).iter().all(|(requested, open)| *requested || !open);
                    assert!(is_inside, "{}: {inward:?}", text());
                }
                let around = outward(zone, (start_hour, end_hour), day, day).unwrap();
                let is_around = quarters(&around.windows).iter().all(|(requested, open)| !requested || *open);
                assert!(is_around, "{}: {around:?}", text());
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_window_lies_inside_the_requested_hours(
        zone in prop::sample::select(SOME_ZONES),
        hours in prop::collection::vec((0..24_i32, 0..=24_i32), 1..3),
        start in 0..700_i64,
        days in 0..40_i64,
        v2 in any::<bool>(),
    ) {
        let local_hours: Vec<_> =
            hours.iter().filter(|(start, end)| start != end).map(|(start, end)| LocalHours { start_hour: *start, end_hour: *end }).collect();
        prop_assume!(!local_hours.is_empty());
        let start = Date::constant(2026, 1, 1).saturating_add(Span::new().days(start));
        let requested = LocalWindowsRequest {
            time_zone: zone.to_owned(),
            local_hours: local_hours.clone(),
            start_date: start.into(),
            end_date: start.saturating_add(Span::new().days(days)).into(),
            rounding: None,
            version: v2.then_some(SoftwareVersion::V2),
        };
        let zoned = TimeZoneDatabase::bundled().get(zone).unwrap();
        let changes = |day: Date| zoned.following(day.to_zoned(TimeZone::UTC).unwrap().timestamp() - 1.second())
            .next().is_some_and(|change| change.timestamp().to_zoned(TimeZone::UTC).date() == day);
        if let Ok(response) = local_windows(&requested) {
            let shortest = if v2 { 1 } else { 4 };
            prop_assert!(response.windows.iter().all(|window| window.end_time - window.start_time >= shortest));
            for period in &response.periods {
                let mut day = period.start_date.day().unwrap();
                while Some(day) <= period.end_date.day() {
                    if !changes(day) {
                        let found = quarters(&zoned, day, &local_hours, &period.windows);
                        prop_assert!(found.iter().all(|(requested, open)| *requested || !open), "{day} {period:?}");
                    }
                    let found = quarters(&zoned, day, &local_hours, &response.dst_safe_windows);
                    prop_assert!(found.iter().all(|(requested, open)| *requested || !open), "{day} {response:?}");
                    day = day.tomorrow().unwrap();
                }
            }
        }
        let outward = local_windows(&LocalWindowsRequest { rounding: Some(HourRounding::Outward), ..requested }).unwrap();
        if !changes(start) {
            let found = quarters(&zoned, start, &local_hours, &outward.windows);
            prop_assert!(found.iter().all(|(requested, open)| !requested || *open), "{outward:?}");
        }
    }
}
