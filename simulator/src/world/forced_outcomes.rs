//! The outcomes that are forced now, and where each applies.

use super::{Imei, lines::ErrorResponse};
use crate::{
    api_version::ApiVersion,
    callback_service,
    error::SimulatorError,
    fault::{Fault, Outcome, Point, Times, When},
    random::Stream,
};
use axum::http::HeaderValue;
use jiff::SignedDuration;
use thingspace::operations::{self, Operation};

/// Returns the members that outcomes at a point may have, besides those that all may have.
fn allowed_members(outcome: Outcome) -> &'static [&'static str] {
    match outcome.point() {
        Point::Request | Point::Start => &["version", "campaign"],
        Point::Line => &["device", "code"],
        Point::Activation | Point::Sms | Point::Nidd | Point::Profile => &["device"],
        Point::Callback if outcome == Outcome::CallbackLate => &["version", "service", "delay"],
        Point::Callback => &["version", "service"],
        Point::Http => match outcome {
            Outcome::Throttled => &["operation", "when", "retryAfter"],
            Outcome::ServerError => &["operation", "when", "status", "retryAfter"],
            Outcome::HtmlPage => &["operation", "when", "status"],
            Outcome::ResponseDrips | Outcome::ResponseDelayed => &["operation", "when", "delay"],
            _ => &["operation", "when"],
        },
        _ => &["device", "version", "campaign"],
    }
}

/// Returns why an outcome cannot have a member.
fn not_allowed(member: &str, point: Point) -> String {
    match (member, point) {
        ("device", Point::Request | Point::Start) => "this outcome applies to a whole campaign; omit the device".into(),
        ("code", _) => "is allowed only with lineRequestFailed".into(),
        ("operation" | "when", _) => "is allowed only with an outcome of requests, such as serverError".into(),
        ("service", _) => "is allowed only with an outcome of callbacks, such as callbackLost".into(),
        ("status", _) => "is allowed only with serverError and htmlPage".into(),
        ("retryAfter", _) => "is allowed only with throttled and serverError".into(),
        ("delay", _) => "is allowed only with responseDelayed, responseDrips and callbackLate".into(),
        (_, Point::Http) => "this outcome applies to a request; omit this member, and name the operation".into(),
        (_, Point::Callback) => "this outcome applies to a callback; omit this member".into(),
        _ => "this outcome applies to a line; omit this member".into(),
    }
}

/// Checks a fault. Returns the member that is wrong, and what it must be.
pub(crate) fn fault_problem(fault: &Fault) -> Option<(&'static str, String)> {
    let point = fault.outcome.point();
    let members = [
        ("device", fault.device.is_some()),
        ("version", fault.version.is_some()),
        ("campaign", fault.campaign.is_some()),
        ("code", fault.code.is_some()),
        ("operation", fault.operation.is_some()),
        ("when", fault.when.is_some()),
        ("service", fault.service.is_some()),
        ("status", fault.status.is_some()),
        ("retryAfter", fault.retry_after.is_some()),
        ("delay", fault.delay.is_some()),
    ];
    let allowed = allowed_members(fault.outcome);
    if let Some((member, _)) = members.into_iter().find(|(name, is_set)| *is_set && !allowed.contains(name)) {
        return Some((member, not_allowed(member, point)));
    }
    if let Some(device) = fault.device.as_ref().filter(|device| Imei::parse(device).is_none()) {
        return Some(("device", format!("{device:?} is not an IMEI of 14 to 16 digits")));
    }
    if let (Some(only), Some(version)) = (fault.outcome.only_version(), fault.version)
        && only != version
    {
        return Some(("version", format!("only {only:?} has this outcome")));
    }
    if let Some(code) = &fault.code {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'.' || byte == b'_';
        if code.is_empty() || !code.bytes().all(plain) {
            return Some(("code", format!("{code:?} is not a code such as REQUEST_FAILED.DeviceNotFound")));
        }
    }
    let whens = fault.outcome.whens();
    if let Some(when) = fault.when.filter(|when| !whens.contains(when)) {
        let (this, other) = if when == When::Before { ("before", "after") } else { ("after", "before") };
        let problem =
            format!("this outcome cannot occur {this} a request is carried out; write \"{other}\" or omit it");
        return Some(("when", problem));
    }
    if let Some(pattern) =
        fault.operation.as_ref().filter(|pattern| !operations::all().any(|row| is_named(row, pattern)))
    {
        let problem = format!(
            "no operation has the name {pattern:?}; use SERVICE.OPERATION, such as devices.suspend or devices.*"
        );
        return Some(("operation", problem));
    }
    if let Some(service) =
        fault.service.as_ref().filter(|name| !callback_service::all().any(|service| service.eq_ignore_ascii_case(name)))
    {
        return Some(("service", format!("{service:?} is not a callback service such as CarrierService")));
    }
    if fault.service.is_some() && fault.version.is_some() {
        return Some(("service", "excludes version; omit one of them".to_owned()));
    }
    if let Some(status) = fault.status {
        let least = if fault.outcome == Outcome::ServerError { 500 } else { 200 };
        if !(least..=599).contains(&status) {
            return Some(("status", format!("must be {least} to 599, not {status}")));
        }
    }
    if let Some(text) = fault.retry_after.as_ref().filter(|text| HeaderValue::from_str(text).is_err()) {
        return Some(("retryAfter", format!("{text:?} is not the value of a header, such as 30")));
    }
    let is_delay = |delay: &SignedDuration| delay.is_positive() && *delay <= SignedDuration::from_hours(24);
    if let Some(delay) = fault.delay.filter(|delay| !is_delay(delay)) {
        return Some(("delay", format!("must be more than 0 and at most 24 hours, not {delay}")));
    }
    if fault.delay.is_none() && matches!(fault.outcome, Outcome::ResponseDelayed | Outcome::CallbackLate) {
        return Some(("delay", "is missing; this outcome requires it, as in 5s".to_owned()));
    }
    if let Some(probability) = fault.probability.filter(|probability| !(*probability > 0.0 && *probability <= 1.0)) {
        return Some(("probability", format!("must be more than 0 and at most 1, not {probability}")));
    }
    if fault.seed.is_some() && fault.probability.is_none() {
        return Some(("seed", "has no effect without probability; set both or omit it".to_owned()));
    }
    (fault.times == Times::Count(0)).then(|| ("times", "must be at least 1, or \"always\"".to_owned()))
}

/// Returns true if the name of an operation matches a pattern, in which `*` stands for any text. Case and underscores are
/// ignored, so that the spelling of every language matches.
fn is_named(row: &Operation, pattern: &str) -> bool {
    let plain = |text: &str| text.replace('_', "").to_ascii_lowercase();
    let (name, pattern) = (plain(&format!("{}.{}", row.service, row.name)), plain(pattern));
    let mut parts = pattern.split('*');
    let Some(mut rest) = parts.next().and_then(|first| name.strip_prefix(first)) else { return false };
    let mut parts: Vec<&str> = parts.collect();
    let Some(last) = parts.pop() else { return rest.is_empty() };
    for part in parts {
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
    }
    rest.ends_with(last)
}

/// A fault that is in effect.
#[derive(Debug)]
struct Rule {
    fault: Fault,
    device: Option<Imei>,
    random: Stream,
}

impl Rule {
    fn strikes(&mut self) -> bool {
        self.fault.probability.is_none_or(|probability| self.random.fraction() < probability)
    }
}

/// The faults that are in effect.
#[derive(Debug, Default)]
pub(crate) struct ForcedOutcomes {
    rules: Vec<Rule>,
    /// The number of faults that were ever added.
    added: u64,
}

impl ForcedOutcomes {
    /// Adds a fault to a simulator with a seed. Fails if the fault is not valid.
    pub fn add(&mut self, fault: Fault, seed: u64) -> Result<(), SimulatorError> {
        if let Some((member, problem)) = fault_problem(&fault) {
            return Err(SimulatorError::Fault { problem: format!("{member}: {problem}") });
        }
        self.added += 1;
        let random = match fault.seed {
            Some(seed) => Stream::new(seed, "fault"),
            None => Stream::new(seed, &format!("fault {}", self.added)),
        };
        let device = fault.device.as_deref().and_then(Imei::parse);
        self.rules.push(Rule { fault, device, random });
        Ok(())
    }

    pub fn clear(&mut self) {
        self.rules.clear();
    }

    /// Returns the remaining faults, oldest first.
    pub fn all(&self) -> impl Iterator<Item = &Fault> {
        self.rules.iter().map(|rule| &rule.fault)
    }

    /// Takes the failure of a request: how long its response is delayed, and the fault that applies. `row` is the
    /// operation, if there is one.
    pub fn take_for_request(&mut self, row: Option<&Operation>) -> (SignedDuration, Option<Fault>) {
        let is_automatic =
            row.is_some_and(|row| row.service == "oauth" || (row.service, row.name) == ("sessions", "login"));
        let matches = |rule: &Rule| {
            rule.fault.outcome.point() == Point::Http
                && match &rule.fault.operation {
                    Some(pattern) => row.is_some_and(|row| is_named(row, pattern)),
                    None => !is_automatic,
                }
        };
        let mut delay = SignedDuration::ZERO;
        let is_delay = |rule: &Rule| rule.fault.outcome == Outcome::ResponseDelayed;
        if let Some(fault) = self.take_first(|rule| matches(rule) && is_delay(rule)) {
            delay = fault.delay.unwrap_or(delay);
        }
        (delay, self.take_first(|rule| matches(rule) && !is_delay(rule)))
    }

    /// Takes the failure of a callback to the listener of a version or service.
    pub fn take_for_callback(&mut self, version: Option<ApiVersion>, service: Option<&str>) -> Option<Fault> {
        self.take_first(|Rule { fault, .. }| {
            fault.outcome.point() == Point::Callback
                && fault.version.is_none_or(|requested| version == Some(requested))
                && fault
                    .service
                    .as_ref()
                    .is_none_or(|requested| service.is_some_and(|service| service.eq_ignore_ascii_case(requested)))
        })
    }

    /// Takes the outcome that is forced at a point in the life of a campaign: for one of its devices or, without one,
    /// for the campaign itself. The oldest fault that matches is used once.
    pub fn take(&mut self, point: Point, version: ApiVersion, campaign: &str, device: Option<Imei>) -> Option<Outcome> {
        let matches = |Rule { fault, device: only, .. }: &Rule| {
            fault.outcome.point() == point
                && fault.version.is_none_or(|requested| requested == version)
                && fault.campaign.as_ref().is_none_or(|requested| requested.eq_ignore_ascii_case(campaign))
                && only.is_none_or(|only| device == Some(only))
        };
        self.take_first(matches).map(|fault| fault.outcome)
    }

    /// Takes the error that is forced on a request about a line.
    pub fn take_rejection(&mut self, device: Option<Imei>) -> Option<ErrorResponse> {
        let fault = self.take_for_line(Point::Line, device)?;
        let code = fault.code.unwrap_or_else(|| "REQUEST_FAILED.UnexpectedError".to_owned());
        Some(ErrorResponse::new(code, "Forced by the simulator"))
    }

    /// Takes the hold that is forced on an activation.
    pub fn take_hold(&mut self, device: Option<Imei>) -> Option<Outcome> {
        self.take_for_line(Point::Activation, device).map(|fault| fault.outcome)
    }

    /// Takes the outcome that is forced on a device at a point in the life of its line.
    pub fn take_on_line(&mut self, point: Point, device: Option<Imei>) -> Option<Outcome> {
        self.take_for_line(point, device).map(|fault| fault.outcome)
    }

    fn take_for_line(&mut self, point: Point, device: Option<Imei>) -> Option<Fault> {
        self.take_first(|Rule { fault, device: only, .. }| {
            fault.outcome.point() == point && only.is_none_or(|only| device == Some(only))
        })
    }

    /// Uses the oldest fault that matches and that its probability lets apply, and removes it when it is used up.
    fn take_first(&mut self, matches: impl Fn(&Rule) -> bool) -> Option<Fault> {
        let at = self.rules.iter_mut().position(|rule| matches(rule) && rule.strikes())?;
        let fault = self.rules[at].fault.clone();
        if let Times::Count(remaining) = &mut self.rules[at].fault.times {
            *remaining -= 1;
            if *remaining == 0 {
                self.rules.remove(at);
            }
        }
        Some(fault)
    }
}
