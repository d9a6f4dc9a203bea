//! The table of sessions.

use crate::models::{LoginRequest, PasswordResetRequest, PasswordResetResult, SessionToken};
use thingspace_macros::service;

/// Sessions: log in and out, reset the password. The client logs in when needed.
#[service]
#[api(Connectivity)]
trait Sessions {
    /// Logs a user in. Subsequent calls use the session if the user is the client's own.
    ///
    /// The client logs in automatically when needed. Five failed logins in a row lock a user until the platform's
    /// support unlocks it, so one process never sends a rejected password again; each new process sends it once.
    #[post("/api/m2m/v1/session/login")]
    #[retry(Never)]
    #[access(Login)]
    #[source("Connectivity Management, start a session")]
    fn login(request: LoginRequest) -> SessionToken;

    /// Ends the session of this client, and returns the token of the ended session.
    ///
    /// The next call starts another session.
    #[post("/api/m2m/v1/session/logout")]
    #[retry(Never)]
    #[access(Logout)]
    #[source("Connectivity Management, end a session")]
    fn logout() -> SessionToken;

    /// Requests a new password, which the platform generates, for the user of this client.
    ///
    /// The new password is valid at once, and the client uses it from then on; store it before you do anything else.
    /// Passwords do not expire; the platform recommends a new one every 90 days.
    #[put("/api/m2m/v1/session/password/actions/reset")]
    #[retry(Never)]
    #[access(Password)]
    #[source("Connectivity Management, reset the session password")]
    fn reset_password(request: PasswordResetRequest) -> PasswordResetResult;
}
