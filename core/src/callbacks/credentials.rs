//! Checks the user name and password of a message.

use crate::{models::ListenerOptions, secret::Secret};
use base64::{Engine, engine::general_purpose::STANDARD};

/// Whether the message or its HTTP header carries the user name and password that the options require; always true if
/// they require none.
pub(super) fn accept(
    options: &ListenerOptions,
    authorization: Option<&str>,
    username: Option<&str>,
    password: Option<&Secret>,
) -> bool {
    if options.username.is_none() && options.password.is_none() && options.previous_password.is_none() {
        return true;
    }
    let header =
        authorization.and_then(basic).is_some_and(|(username, password)| matches(options, &username, &password));
    let username = username.unwrap_or_default().into();
    let body = matches(options, &username, password.unwrap_or(&Secret::default()));
    header || body
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
