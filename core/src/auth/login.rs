//! Logs a user in, if the lock-out guard allows it.

use super::{
    lockout::{Ending, Guard, SharedLogins, normalized},
    store::{SessionEntry, UserEntry, user_key},
    token_manager::{TokenManager, session_header},
};
use crate::{
    error::{Error, Result},
    error_code::ErrorCode,
    json::read_response,
    models::{LoginRequest, SessionToken},
    operations::{Access, sessions},
    secret::Secret,
    transport::{
        body::Payload,
        classify::{ResponseClass, SuccessResponse},
    },
};
use std::sync::Arc;

/// Logs a user in, if the lock-out guard allows it; returns the body, which holds a session token.
pub(crate) async fn login(auth: &Arc<TokenManager>, request: &LoginRequest) -> Result<Vec<u8>> {
    match login_unless(auth, request, &|_| None).await? {
        Login::New(body) => Ok(body),
        // There is nothing else that this login would use.
        Login::Reused(_) => Err(Error::configuration("a login was replaced by a session; this is a bug")),
    }
}

/// A session: of a new login, or of another process.
pub(super) enum Login {
    /// The body of the response.
    New(Vec<u8>),
    /// What the store has.
    Reused(SessionEntry),
}

/// Logs a user in, unless `reuse` finds a session in the user's entry of the token store.
pub(super) async fn login_unless(
    auth: &Arc<TokenManager>,
    request: &LoginRequest,
    reuse: &(dyn Fn(&UserEntry) -> Option<SessionEntry> + Sync),
) -> Result<Login> {
    // The bearer token comes first: failing to get one is not a failed login.
    auth.sender().until_closed(auth.headers(Access::Login)).await?;
    let username = Secret::new(request.username.as_str());
    let guard = Guard::of(&auth.sender().platform().realm, &username);
    let keep = |entry: &mut UserEntry, login: &Login| {
        if let Login::New(body) = login
            && let Ok(token) = read_response::<SessionToken>(body)
        {
            auth.keep_session(entry, &token.session_token);
        }
    };
    let reuse = |entry: &UserEntry| reuse(entry).map(Login::Reused);
    let shared = auth.store().map(|store| SharedLogins {
        store,
        key: user_key(&auth.sender().platform().realm, &normalized(&username)),
        reuse: &reuse,
        keep: &keep,
    });
    guard.login(auth.sender(), &request.password, shared, send_login(auth, request)).await
}

async fn send_login(auth: &Arc<TokenManager>, request: &LoginRequest) -> Ending<Login> {
    let row = &sessions::LOGIN;
    let body = match serde_json::to_vec(request) {
        Ok(body) => Payload::Bytes("application/json", body),
        Err(error) => return Ending::NotSent(Error::configuration(error.to_string())),
    };
    let mut replayed = false;
    loop {
        let headers = match auth.headers(Access::Login).await {
            Ok(headers) => headers,
            Err(error) if replayed => return Ending::NotEvaluated(error, None),
            Err(error) => return Ending::NotSent(error),
        };
        let class = match auth.sender().send(row, row.path, &headers.headers, Some(body.clone())).await {
            Ok(class) => class,
            Err(
                error @ (Error::Transport { outcome_unknown: false, .. }
                | Error::Timeout { outcome_unknown: false, .. }
                | Error::Cancelled { .. }
                | Error::Configuration { .. }),
            ) if !replayed => return Ending::NotSent(error),
            // A response that cannot be read counts as a failed login: the platform received it.
            Err(error) => return Ending::Unknown(error, None),
        };
        match class {
            ResponseClass::BearerGone(_) if !replayed => {
                replayed = true;
                auth.reject_bearer(&headers);
            }
            class => {
                return match ending(class) {
                    Ending::NotSent(error) if replayed => Ending::NotEvaluated(error, None),
                    ending => ending,
                };
            }
        }
    }
}

fn ending(class: ResponseClass) -> Ending<Login> {
    let (error, wait) = match class {
        ResponseClass::Success(SuccessResponse { body, .. }) => {
            return match read_response::<SessionToken>(&body).and_then(|token| session_header(&token.session_token)) {
                Ok(_) => Ending::Success(Login::New(body)),
                Err(error) => Ending::Unknown(error, None),
            };
        }
        ResponseClass::Temporary(error, wait) => (error, wait),
        ResponseClass::BearerGone(error)
        | ResponseClass::SessionGone(error)
        | ResponseClass::PerhapsSessionGone(error)
        | ResponseClass::PerhapsBothGone(error)
        | ResponseClass::Failed(error) => (error, None),
    };
    // A certificate that is not trusted, or a proxy that wants a password.
    if matches!(error, Error::Configuration { .. } | Error::Transport { outcome_unknown: false, .. }) {
        return Ending::NotSent(error);
    }
    // No response of the platform to the login: a redirect, HTML, a timeout.
    let Some(details) = error.details() else { return Ending::Unknown(error, wait) };
    let mut details = details.clone();
    let code = details.platform_code.clone().unwrap_or_default();
    // The code outranks the status: a gateway or a proxy may change the latter.
    if code.contains("Locked") {
        details.context.set_code(ErrorCode::UserLocked);
        details.hint = Some("the user is locked out; only Verizon's support can unlock it".to_owned());
        return Ending::Locked(Error::Authentication(details));
    }
    if !concerns_credentials(&code) {
        let is_of_gateway = code.starts_with("9008") || code.starts_with("9009");
        let is_plain = code.is_empty() || code.bytes().all(|byte| byte.is_ascii_digit());
        match details.status {
            _ if is_of_gateway => return Ending::NotEvaluated(error, wait),
            Some(404 | 429) if is_plain => return Ending::NotEvaluated(error, wait),
            Some(408 | 429 | 500..=599) => return Ending::Unknown(error, wait),
            _ => {}
        }
    }
    details.hint = Some(
        "check the user name and the password; this process does not send this password again, since five failed logins lock the user until support unlocks it, but each new run of a program without a token store does"
            .to_owned(),
    );
    details.context.set_code(ErrorCode::PasswordRejected);
    Ending::Rejected(Error::Authentication(details))
}

/// Returns whether a code of the platform says that the user name or the password is wrong.
fn concerns_credentials(code: &str) -> bool {
    let code = code.to_ascii_lowercase();
    ["password", "username", "credential", "authent", "login"].iter().any(|word| code.contains(word))
}
