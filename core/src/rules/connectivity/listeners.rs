//! Listeners of Connectivity Management and Location.

use super::checks::Checks;
use crate::{
    models::{
        CallbackService, Finding, LocationCallbackListener, LocationCallbackService, RegisterCallbackRequest, Validate,
        ValidationContext,
    },
    rules::common::{listener_address, quoted, stray_secret},
};

const REGISTER: &str = "ThingSpace Connectivity Management: register a callback listener";
const LOCATION: &str = "ThingSpace Device Location: register a callback listener";
const SERVICE: &str = "assumed: the platform may have services that this version of the SDK does not recognize";

/// The longest user name and password of a listener.
const MAX_LENGTH: usize = 40;

impl Checks<'_> {
    /// Checks a service; `other_call` is the operation that registers it, if it is not this one.
    fn service(&mut self, name: &str, known: bool, example: &str, other_call: Option<&str>) {
        if self.required("name", name, &format!("the service, such as {example}")) && !known {
            let message = match other_call {
                Some(other_call) => format!("{} is not a service of this call; use {other_call}", quoted(name)),
                None => format!("{} is an unknown service; check its spelling", quoted(name)),
            };
            self.warning("name", "callback.service_unusual", name, message, SERVICE);
        }
    }

    fn credential(&mut self, path: &str, value: Option<&str>) {
        let Some(value) = value else { return };
        let length = value.chars().count();
        if length > MAX_LENGTH {
            let message = format!("{path} has {length} characters; write {MAX_LENGTH} or fewer");
            self.add([Finding::error(path, "text.too_long", "***", message, REGISTER)]);
        }
        self.secret_text(path, value);
        self.add(stray_secret(path, value, REGISTER));
    }
}

impl Validate for RegisterCallbackRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, REGISTER);
        let (name, known) = (self.name.as_str(), self.name.is_known());
        let other_call = LocationCallbackService::from(name).is_known().then_some("locations.register_callback");
        checks.service(name, known, "CarrierService", other_call);
        checks.add(listener_address::check_listener(&self.url, checks.limits.local_listeners));
        checks.credential("username", self.username.as_deref());
        let password = self.password.as_ref().map(crate::secret::Secret::expose);
        checks.credential("password", password);
        if self.username.is_none() && password.is_some() {
            let message = "password has no effect without username; set both, or neither";
            checks.add([Finding::warning("password", "callback.credentials_incomplete", "***", message, REGISTER)]);
        }
        checks.done()
    }
}

impl Validate for LocationCallbackListener {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, LOCATION);
        let (name, known) = (self.name.as_str(), self.name.is_known());
        let other_call = CallbackService::from(name).is_known().then_some("callbacks.register");
        checks.service(name, known, "Location", other_call);
        checks.add(listener_address::check_listener(&self.url, checks.limits.local_listeners));
        checks.done()
    }
}
