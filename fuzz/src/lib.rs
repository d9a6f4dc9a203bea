//! What several targets use. Their inputs are text where possible: some lines, then the body, so that a failing input
//! can be read.
#![forbid(unsafe_code)]

use serde_json::{Value, json};
use thingspace::operations::{Operation, all, find};

/// Splits the first lines off.
pub fn lines<const N: usize>(mut input: &[u8]) -> ([&[u8]; N], &[u8]) {
    let lines = std::array::from_fn(|_| {
        let end = input.iter().position(|byte| *byte == b'\n');
        let line = &input[..end.unwrap_or(input.len())];
        input = end.map_or(&[], |end| &input[end + 1..]);
        line
    });
    (lines, input)
}

/// Returns the text of a line; an empty one if it is not UTF-8.
pub fn text(line: &[u8]) -> &str {
    std::str::from_utf8(line).unwrap_or_default()
}

/// Returns the operation of this name, and some operation for any other text.
pub fn operation(name: &[u8]) -> &'static Operation {
    let known = text(name).split_once('.').and_then(|(service, name)| find(service, name));
    known.unwrap_or_else(|| {
        let rows: Vec<_> = all().collect();
        let number = name.iter().fold(0_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(usize::from(*byte)));
        rows[number % rows.len()]
    })
}

/// Returns the context of a validation: without it, the rules would ask the clock of the machine.
pub fn context() -> Value {
    json!({ "now": "2026-03-01T00:00:00Z", "account": "0642233522-00001" })
}

/// Reads JSON; `None` for any other text.
pub fn value(json: &[u8]) -> Option<Value> {
    thingspace::json::read_value(json).ok()
}

/// Validates the body of an operation twice; panics unless both results are equal and every finding has a code.
pub fn validate(service: &str, operation: &str, request: &Value) {
    let findings = || thingspace::dispatch::validate(service, operation, request.clone(), context());
    let (first, second) = (findings(), findings());
    assert_eq!(format!("{first:?}"), format!("{second:?}"), "{service}.{operation}");
    for finding in first.into_iter().flatten() {
        assert!(!finding.code.is_empty(), "{service}.{operation}: {finding}");
    }
}
