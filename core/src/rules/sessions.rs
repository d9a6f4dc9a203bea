//! Rules of logins.

use crate::{
    models::{Finding, LoginRequest, PasswordResetRequest, TokenRequest, Validate, ValidationContext},
    rules::common::{quoted, stray_secret},
};

const LOGIN: &str = "ThingSpace: start a Connectivity Management session";
const RESET: &str = "ThingSpace: session management, reset the password";
const TOKEN: &str = "ThingSpace: get credentials, the token request";

impl Validate for LoginRequest {
    fn findings(&self, _: &ValidationContext) -> Vec<Finding> {
        let username = self.username.trim().is_empty().then(|| {
            let message = "the user name is missing; write the API (UWS) user name of the account";
            Finding::error("username", "username.missing", quoted(&self.username), message, LOGIN)
        });
        let password = self.password.is_empty().then(|| {
            let message = "the password is missing; write the password of the API (UWS) user";
            Finding::error("password", "password.missing", "", message, LOGIN)
        });
        let stray_username = username.is_none().then(|| stray_secret("username", &self.username, LOGIN)).flatten();
        let stray_password = stray_secret("password", self.password.expose(), LOGIN);
        username.into_iter().chain(stray_username).chain(password).chain(stray_password).collect()
    }
}

impl Validate for PasswordResetRequest {
    fn findings(&self, _: &ValidationContext) -> Vec<Finding> {
        let old = self.old_password.is_empty().then(|| {
            let message = "the current password is missing; the platform requires it";
            Finding::error("oldPassword", "password.missing", "", message, RESET)
        });
        old.into_iter().chain(stray_secret("oldPassword", self.old_password.expose(), RESET)).collect()
    }
}

impl Validate for TokenRequest {
    fn findings(&self, _: &ValidationContext) -> Vec<Finding> {
        let grant = self.grant_type.as_deref().filter(|grant| *grant != "client_credentials").map(|grant| {
            let message = format!(
                "the platform does not support the grant type {}; write client_credentials, or omit it",
                quoted(grant)
            );
            Finding::error("grant_type", "grant.unsupported", quoted(grant), message, TOKEN)
        });
        grant.into_iter().collect()
    }
}
