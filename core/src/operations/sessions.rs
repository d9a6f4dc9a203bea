//! The table of sessions.

use crate::models::{LoginRequest, PasswordResetRequest, PasswordResetResult, SessionToken};
use thingspace_macros::service;

/// Sessions: log in and out, reset the password. Mostly done for you.
#[service]
#[api(Connectivity)]
trait Sessions {
    /// Logs a user in. The calls that follow use the session if the user is the client's own.
    ///
    /// The client logs in by itself when it must. Five failed logins in a row lock a user until
    /// support is called, so a password that was refused once is never sent again.
    #[post("/api/m2m/v1/session/login")]
    #[retry(Never)]
    #[access(Login)]
    #[source("Connectivity Management, start a session")]
    fn login(request: LoginRequest) -> SessionToken;

    /// Ends the session of this client, and answers the token that ended.
    ///
    /// The next call begins another session.
    #[post("/api/m2m/v1/session/logout")]
    #[retry(Never)]
    #[access(Logout)]
    #[source("Connectivity Management, end a session")]
    fn logout() -> SessionToken;

    /// Has the platform make up a new password for the user of this client.
    ///
    /// The new password counts at once, and the client uses it from then on; store it before
    /// anything else. Passwords do not expire; a change every 90 days is advised.
    #[put("/api/m2m/v1/session/password/actions/reset")]
    #[retry(Never)]
    #[access(Password)]
    #[source("Connectivity Management, reset the session password")]
    fn reset_password(request: PasswordResetRequest) -> PasswordResetResult;
}
