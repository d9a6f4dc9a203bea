//! Time zones by name, from the database that comes with the SDK.

use crate::{models::Finding, rules::common::quoted};
use jiff::tz::{TimeZone, TimeZoneDatabase};

const ZONES: &str = "the IANA time zone database";

/// The maximum number of suggestions for a misspelt name.
const MAX_SUGGESTIONS: usize = 3;

/// Returns the time zone of a name.
pub(crate) fn zone(name: &str) -> Option<TimeZone> {
    TimeZoneDatabase::bundled().get(name.trim()).ok().filter(|zone| !zone.is_unknown())
}

/// Checks that a name is one of a time zone.
pub(in crate::rules) fn check(name: &str) -> Option<Finding> {
    if zone(name).is_some() {
        return None;
    }
    let names: Vec<String> = TimeZoneDatabase::bundled().available().map(|name| name.as_str().to_owned()).collect();
    Some(unknown_zone(name, &closest(name, &names)))
}

/// Returns the most similar names, compared as a whole or by the part after the last `/`.
fn closest<'n>(name: &str, names: &'n [String]) -> Vec<&'n str> {
    // A longer text is not a misspelt name, and comparing it takes long.
    if name.trim().is_empty() || name.len() > 64 {
        return Vec::new();
    }
    let plain = |text: &str| text.trim().to_lowercase().replace([' ', '-'], "_");
    let requested = plain(name);
    let city = |text: &str| text.rsplit('/').next().unwrap_or_default().to_owned();
    let mut found: Vec<(usize, &str)> = names
        .iter()
        .filter(|candidate| candidate.contains('/') && !candidate.starts_with("Etc/"))
        .filter_map(|candidate| {
            let whole = plain(candidate);
            // A name without a region is compared with cities; the same city in another region is similar too.
            let distance = if requested.contains('/') {
                let as_a_whole = strsim::damerau_levenshtein(&requested, &whole);
                if city(&requested) == city(&whole) { as_a_whole.min(1) } else { as_a_whole }
            } else {
                strsim::damerau_levenshtein(&requested, &city(&whole))
            };
            (distance <= requested.len().min(9) / 3).then_some((distance, candidate.as_str()))
        })
        .collect();
    found.sort_unstable();
    let best = found.first().map_or(0, |(distance, _)| *distance);
    found
        .into_iter()
        .take_while(|(distance, _)| *distance == best)
        .take(MAX_SUGGESTIONS)
        .map(|(_, name)| name)
        .collect()
}

/// Returns the finding for an unknown time zone; `closest` are similar names.
fn unknown_zone(name: &str, closest: &[&str]) -> Finding {
    let shown = quoted(name);
    if name.trim().is_empty() {
        let message = "the time zone is missing; write its IANA name, such as America/New_York";
        return Finding::error("timeZone", "time_zone.missing", shown, message, ZONES);
    }
    let message = match closest {
        [] => format!("there is no time zone {shown}; write its IANA name, such as America/New_York"),
        names => format!("there is no time zone {shown}; did you mean {}?", names.join(" or ")),
    };
    Finding::error("timeZone", "time_zone.unknown", shown, message, ZONES)
}
