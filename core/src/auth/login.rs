//! Logs a user in, if the lock-out guard allows it.

use super::{
    lockout::{Ending, Guard},
    token_manager::TokenManager,
};
use crate::{
    error::{Error, Result},
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
    // The bearer token comes first: failing to get one is not a failed login.
    auth.headers(Access::Login).await?;
    let guard = Guard::of(&auth.sender().platform().realm, &Secret::new(request.username.as_str()));
    guard.login(&request.password, send_login(auth, request)).await
}

async fn send_login(auth: &Arc<TokenManager>, request: &LoginRequest) -> Ending<Vec<u8>> {
    let row = &sessions::LOGIN;
    let body = match serde_json::to_vec(request) {
        Ok(body) => Payload::Bytes("application/json", body),
        Err(error) => return Ending::NotSeen(Error::configuration(error.to_string())),
    };
    let mut replayed = false;
    loop {
        let headers = match auth.headers(Access::Login).await {
            Ok(headers) => headers,
            Err(error) => return Ending::NotSeen(error),
        };
        let class = match auth.sender().send(row, row.path, &headers.headers, Some(body.clone())).await {
            Ok(class) => class,
            Err(
                error @ (Error::Transport { outcome_unknown: false, .. }
                | Error::Timeout { outcome_unknown: false, .. }
                | Error::Configuration { .. }),
            ) => return Ending::NotSeen(error),
            // A response that cannot be read counts as a failed login: the platform received it.
            Err(error) => return Ending::Unknown(error),
        };
        match class {
            ResponseClass::BearerGone(_) if !replayed => {
                replayed = true;
                auth.reject_bearer(&headers);
            }
            class => return ending(class),
        }
    }
}

fn ending(class: ResponseClass) -> Ending<Vec<u8>> {
    match class {
        ResponseClass::Success(SuccessResponse { body, .. }) => match read_response::<SessionToken>(&body) {
            Ok(token) if !token.session_token.is_empty() => Ending::Success(body),
            Ok(_) => Ending::Unknown(Error::unexpected(
                "sessionToken",
                "the platform's response to the login has no session token",
            )),
            Err(error) => Ending::Unknown(error),
        },
        ResponseClass::BearerGone(error) | ResponseClass::Temporary(error @ Error::RateLimited { .. }, _) => {
            Ending::NotSeen(error)
        }
        ResponseClass::Temporary(error, _)
        | ResponseClass::Failed(
            error @ (Error::UnexpectedResponse { .. } | Error::Timeout { .. } | Error::Transport { .. }),
        ) => Ending::Unknown(error),
        ResponseClass::SessionGone(error)
        | ResponseClass::PerhapsSessionGone(error)
        | ResponseClass::PerhapsBothGone(error)
        | ResponseClass::Failed(error) => {
            let mut details = error.details().cloned().unwrap_or_default();
            let code = details.code.clone().unwrap_or_default();
            // An error of the gateway, or a wrong path: the login was not evaluated.
            if code.starts_with("9009") || details.status == Some(404) {
                return Ending::NotSeen(error);
            }
            if code.contains("Locked") {
                details.hint = Some("the user is locked out; only Verizon's support can unlock it".to_owned());
                return Ending::Locked(Error::Authentication(details));
            }
            details.hint = Some(
                "check the user name and the password; this password is not sent again, since five failed logins lock the user until support unlocks it"
                    .to_owned(),
            );
            Ending::Rejected(Error::Authentication(details))
        }
    }
}
