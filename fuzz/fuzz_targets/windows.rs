#![no_main]

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use serde_json::json;
use thingspace::dispatch::call_offline;

const ZONES: [&str; 6] =
    ["America/New_York", "Asia/Kolkata", "Asia/Kathmandu", "Pacific/Apia", "Australia/Lord_Howe", "UTC"];

#[derive(Debug, Arbitrary)]
struct Windows {
    zone: u8,
    hours: Vec<(i8, i8)>,
    start: (u8, u8, u8),
    days: u16,
    outward: bool,
    is_v2: bool,
}

fuzz_target!(|windows: Windows| {
    let (year, month, day) = windows.start;
    let start = jiff::civil::Date::new(2000 + i16::from(year % 60), 1 + (month % 12) as i8, 1 + (day % 28) as i8);
    let start = start.expect("the date exists");
    let end = start.saturating_add(jiff::Span::new().days(windows.days % 1000));
    let hours = windows.hours.iter().take(8).map(|(start, end)| json!({ "startHour": start, "endHour": end }));
    let request = json!({
        "timeZone": ZONES[usize::from(windows.zone) % ZONES.len()],
        "localHours": hours.collect::<Vec<_>>(),
        "startDate": start.to_string(),
        "endDate": end.to_string(),
        "rounding": if windows.outward { "outward" } else { "inward" },
        "version": if windows.is_v2 { "v2" } else { "v3" },
    });
    if let Ok(local) = call_offline("timing", "local_windows", request) {
        let all = ["windows", "dstSafeWindows"].into_iter().filter_map(|name| local[name].as_array()).flatten();
        for window in all {
            let hour = |name: &str| window[name].as_i64().expect("an hour is a number");
            let (first, last) = (hour("startTime"), hour("endTime"));
            assert!((0..24).contains(&first) && first < last && last <= 24, "{window}");
        }
    }
});
