//! Callback listeners of Software Management.

use crate::{
    models::{Finding, FotaCallbackListener, UpgradeCallbackListener, Validate, ValidationContext},
    rules::common::{identifiers::CALLBACK_SERVICE, listener_address, quoted, stray_secret},
};

const REGISTER_V1: &str = "ThingSpace Software Management v1: register a callback listener";
const DROPPED: &str = "ThingSpace release notes 2.9: callback listeners without user name and password";

impl Validate for FotaCallbackListener {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        listener_address::check(&self.url, context.limits().local_listeners)
    }
}

impl Validate for UpgradeCallbackListener {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut findings: Vec<Finding> = check_service(&self.name).into_iter().collect();
        findings.extend(listener_address::check(&self.url, context.limits().local_listeners));
        findings.extend(self.check_credentials(context.limits().callback_credentials));
        let username = self.username.as_deref().and_then(|text| stray_secret("username", text, REGISTER_V1));
        let password = self.password.as_ref().and_then(|text| stray_secret("password", text.expose(), REGISTER_V1));
        findings.extend(username.into_iter().chain(password));
        findings
    }
}

fn check_service(name: &str) -> Option<Finding> {
    if name == CALLBACK_SERVICE {
        return None;
    }
    let (code, message) = if name.trim().is_empty() {
        ("callback.service_missing", format!("the name of the service is missing; write {CALLBACK_SERVICE}"))
    } else {
        ("callback.service_unknown", format!("there is no service {}; write {CALLBACK_SERVICE}", quoted(name)))
    };
    Some(Finding::error("name", code, quoted(name), message, REGISTER_V1))
}

impl UpgradeCallbackListener {
    /// Checks credentials, which some pages of the platform's documentation still have.
    fn check_credentials(&self, allowed: bool) -> Option<Finding> {
        let (given, other) = match (&self.username, &self.password) {
            (None, None) => return None,
            (Some(_), Some(_)) if allowed => return None,
            (Some(_), password) => ("username", password.is_none().then_some("password")),
            (None, Some(_)) => ("password", Some("username")),
        };
        let code = if allowed { "callback.credentials_incomplete" } else { "callback.credentials_dropped" };
        if let Some(other) = other.filter(|_| allowed) {
            let message = format!("{given} has no effect without {other}; set both, or neither");
            return Some(Finding::error(given, code, "***", message, REGISTER_V1));
        }
        let message = "the platform dropped user names and passwords of listeners in release 2.9; omit them, and verify the origin of messages by other means";
        Some(Finding::warning(given, code, "***", message, DROPPED))
    }
}
