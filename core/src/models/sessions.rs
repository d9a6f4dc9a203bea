//! The session of a user (the `VZ-M2M-Token`), and its password.

use crate::secret::Secret;
use thingspace_macros::model;

/// Logs a user in. Five failed logins in a row lock the user until the platform's support unlocks it.
#[model(request)]
pub struct LoginRequest {
    /// The API (UWS) user name.
    pub username: String,
    /// The password of that user.
    pub password: Secret,
}

/// A session. It ends after 20 minutes without use.
#[model]
pub struct SessionToken {
    /// The token, for the `VZ-M2M-Token` header; after a logout, the token of the session that ended.
    #[required]
    pub session_token: Secret,
}

/// Requests a new password, which the platform generates.
#[model(request)]
pub struct PasswordResetRequest {
    /// The current password.
    pub old_password: Secret,
}

/// The new password. It is valid at once; store it before you do anything else.
#[model]
pub struct PasswordResetResult {
    /// The password that now applies.
    #[required]
    pub new_password: Secret,
}
