//! Hostile changes of JSON.

use super::{below, pick};
use serde_json::{Map, Value, json};
use thingspace::random::Random;

/// Text that is hard to store or to show.
const TEXTS: [&str; 14] = [
    "",
    " ",
    "\0",
    "\u{feff}",
    "\u{202e}",
    "\u{1f4a9}",
    "null",
    "NaN",
    "-1",
    "2026-02-30T25:61:61Z",
    "+292277026596-12-04T15:30:08Z",
    "<script>alert(1)</script>",
    "../../etc/passwd",
    "\r\nSet-Cookie: a=b",
];

/// Returns a value that no model expects.
pub fn odd(random: &Random) -> Value {
    match below(random, 14) {
        0 => Value::Null,
        1 => json!(true),
        2 => json!(-1),
        3 => json!(u64::MAX),
        4 => json!(i64::MIN),
        5 => json!(1e308),
        6 => json!(0.1),
        7 => json!([]),
        8 => json!({}),
        9 => json!([[[{}]]]),
        10 => json!({ "fault": { "faultstring": "x", "detail": [] } }),
        11 => json!("x".repeat(10_000)),
        12 => json!((0..1_000).collect::<Vec<_>>()),
        _ => json!(pick(random, &TEXTS)),
    }
}

/// Replaces one value with an odd one.
pub fn replace(random: &Random, value: &mut Value) {
    let count = count(value);
    let mut at = below(random, count);
    visit(value, &mut |inner| {
        if at == 0 {
            *inner = odd(random);
        }
        at = at.wrapping_sub(1);
        at < usize::MAX / 2
    });
}

/// Removes a member, renames it, or writes its name in another case.
pub fn rename(random: &Random, value: &mut Value) {
    let how = below(random, 4);
    let mut at = below(random, objects(value));
    visit(value, &mut |inner| {
        let Value::Object(members) = inner else { return true };
        if at > 0 || members.is_empty() {
            at = at.saturating_sub(1);
            return true;
        }
        let names: Vec<String> = members.keys().cloned().collect();
        let name = &names[below(random, names.len())];
        let member = members.remove(name).unwrap_or_default();
        match how {
            0 => {}
            1 => drop(members.insert(name.to_uppercase(), member)),
            2 => drop(members.insert(format!("{name}\0"), member)),
            _ => drop(members.insert(pick(random, &TEXTS).to_string(), member)),
        }
        false
    });
}

/// Wraps the value, or a part of it, in an array or an object.
pub fn wrap(random: &Random, value: &mut Value) {
    let mut at = below(random, count(value));
    let how = below(random, 4);
    visit(value, &mut |inner| {
        if at == 0 {
            let kept = inner.take();
            *inner = match how {
                0 => json!([kept]),
                1 => json!({ "data": kept }),
                2 => json!([kept.clone(), kept]),
                _ => Value::Object(Map::from_iter([(String::new(), kept)])),
            };
        }
        at = at.wrapping_sub(1);
        at < usize::MAX / 2
    });
}

/// Writes every number as text, and the other way round.
pub fn swap_types(value: &mut Value) {
    visit(value, &mut |inner| {
        match inner {
            Value::Number(number) => *inner = json!(number.to_string()),
            Value::String(text) => *inner = json!(text.len()),
            Value::Bool(flag) => *inner = json!(flag.to_string()),
            _ => {}
        }
        true
    });
}

/// Writes each member of the outermost object twice.
pub fn duplicate_members(value: &Value) -> String {
    let Value::Object(members) = value else { return format!("[{value},{value}]") };
    let twice = members.iter().flat_map(|(name, member)| {
        let name = json!(name);
        [format!("{name}:{member}"), format!("{name}:null"), format!("{name}:[{member}]")]
    });
    format!("{{{}}}", twice.collect::<Vec<_>>().join(","))
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(count).sum(),
        Value::Object(members) => members.values().map(count).sum(),
        _ => 0,
    }
}

fn objects(value: &Value) -> usize {
    match value {
        Value::Array(items) => items.iter().map(objects).sum(),
        Value::Object(members) => 1 + members.values().map(objects).sum::<usize>(),
        _ => 0,
    }
}

/// Passes each value to `change`, the outer ones first, until it returns false.
fn visit(value: &mut Value, change: &mut impl FnMut(&mut Value) -> bool) -> bool {
    change(value)
        && match value {
            Value::Array(items) => items.iter_mut().all(|item| visit(item, change)),
            Value::Object(members) => members.values_mut().all(|member| visit(member, change)),
            _ => true,
        }
}
