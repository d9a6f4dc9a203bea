//! Checks the user name and password of a message.

use super::{
    lossless::{LosslessReader, Path},
    parse::members,
};
use crate::{models::ListenerOptions, secret::Secret};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::value::RawValue;

/// The most members of one name that are considered; a message has one.
const MAX_SPELLINGS: usize = 8;

/// What the HTTP header says about the sender.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Header {
    /// The options require no credentials, or the header carries them.
    Accepted,
    /// The header carries other credentials.
    Rejected,
    /// The header carries none: the message must.
    Absent,
}

/// Checks the header of a request, before its body is read.
pub(super) fn check_header(options: &ListenerOptions, authorization: Option<&str>) -> Header {
    if options.username.is_none() && options.password.is_none() && options.previous_password.is_none() {
        return Header::Accepted;
    }
    match authorization.and_then(basic) {
        Some((username, password)) if matches(options, &username, &password) => Header::Accepted,
        Some(_) => Header::Rejected,
        None => Header::Absent,
    }
}

/// Returns whether a message carries the user name and password that the options require.
pub(super) fn accept(options: &ListenerOptions, username: Option<&str>, password: Option<&Secret>) -> bool {
    matches(options, &username.unwrap_or_default().into(), password.unwrap_or(&Secret::default()))
}

/// Returns whether a message can pass [`accept`], from its own members, before the others are read.
pub(super) fn may_accept(options: &ListenerOptions, object: &RawValue) -> bool {
    let members = members(object).unwrap_or_default();
    let values = |name: &str| -> Vec<Secret> {
        let own = members.iter().filter(|(member, _)| member.eq_ignore_ascii_case(name)).take(MAX_SPELLINGS);
        own.filter_map(|(_, raw)| LosslessReader::default().read(&Path::Whole, raw)).collect()
    };
    let (mut usernames, mut passwords) = (values("username"), values("password"));
    usernames.push(Secret::default());
    passwords.push(Secret::default());
    usernames.iter().any(|username| passwords.iter().any(|password| matches(options, username, password)))
}

/// Returns the user name and password of an `Authorization: Basic` header.
fn basic(header: &str) -> Option<(Secret, Secret)> {
    let (scheme, text) = header.trim().split_once(' ')?;
    let text = scheme.eq_ignore_ascii_case("basic").then(|| STANDARD.decode(text.trim()).ok()).flatten()?;
    let text = String::from_utf8(text).ok()?;
    let (username, password) = text.split_once(':')?;
    Some((username.into(), password.into()))
}

/// Compares all parts whichever is wrong; secrets compare in constant time. A password that is set but empty rejects
/// every message: it was forgotten, not omitted on purpose.
fn matches(options: &ListenerOptions, username: &Secret, password: &Secret) -> bool {
    let user = options.username.as_deref().is_none_or(|wanted| Secret::from(wanted) == *username);
    let is = |wanted: &Option<Secret>| wanted.as_ref().is_some_and(|wanted| wanted == password && !wanted.is_empty());
    let none_asked = options.password.is_none() && options.previous_password.is_none();
    let (current, previous) = (is(&options.password), is(&options.previous_password));
    user && (none_asked || current || previous)
}
