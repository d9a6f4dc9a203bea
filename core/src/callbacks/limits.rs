//! The bounds of a message. A stranger may have sent it, so reading it must cost little.

use super::parse::unreadable;
use crate::error::Result;

/// The deepest nesting of objects and lists.
const MAX_DEPTH: usize = 512;

/// The most values that are kept because the models have no member for them.
pub(super) const MAX_UNKNOWN_MEMBERS: usize = 10_000;

/// Fails if objects and lists are nested too deeply, or if there are more than `max_values` values. Reads the text once
/// and keeps nothing.
pub(super) fn check(text: &[u8], max_values: usize) -> Result<()> {
    let (mut depth, mut values, mut in_text, mut is_escaped) = (0_usize, 0_usize, false, false);
    for byte in text {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if in_text => is_escaped = true,
            b'"' => in_text = !in_text,
            _ if in_text => {}
            b'{' | b'[' => {
                depth += 1;
                values += 1;
                if depth > MAX_DEPTH {
                    return Err(unreadable(&format!("it is nested more than {MAX_DEPTH} levels deep")));
                }
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' => values += 1,
            _ => {}
        }
        if values > max_values {
            return Err(unreadable(&format!("it has more than {max_values} values")));
        }
    }
    Ok(())
}

/// Fails if too many values were kept.
pub(super) fn check_unknown(found: usize) -> Result<()> {
    if found > MAX_UNKNOWN_MEMBERS {
        return Err(unreadable(&format!("it has more than {MAX_UNKNOWN_MEMBERS} members that the SDK does not know")));
    }
    Ok(())
}
