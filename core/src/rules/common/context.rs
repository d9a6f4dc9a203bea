//! Rules of a validation context, and the values that other rules read from it.

use crate::{
    models::{Finding, Validate, ValidationContext},
    rules::common::{identifiers, options::Limits, quoted},
    time::{Clock, SystemClock, Timestamp},
};
use jiff::{Timestamp as Instant, civil::Date, tz::TimeZone};

impl ValidationContext {
    /// Returns the current time.
    pub(in crate::rules) fn instant(&self) -> Instant {
        self.now.as_ref().and_then(Timestamp::instant).unwrap_or_else(|| SystemClock::default().now())
    }

    /// Returns the current day of the platform, which counts days in UTC.
    pub(in crate::rules) fn today(&self) -> Date {
        self.instant().to_zoned(TimeZone::UTC).date()
    }

    /// Returns the decisions for points that the platform's documentation leaves open.
    pub(in crate::rules) fn limits(&self) -> Limits {
        Limits::new(self.options.as_ref())
    }

    /// Whether the request is for an operation of a service, such as `software_v2`.
    pub(in crate::rules) fn is_for(&self, service: &str) -> bool {
        self.operation.as_ref().is_some_and(|name| name.strip_prefix(service).is_some_and(|rest| rest.starts_with('.')))
    }
}

impl Validate for ValidationContext {
    fn findings(&self, _: &ValidationContext) -> Vec<Finding> {
        let now = self.now.as_ref().filter(|now| now.instant().is_none()).map(|now| {
            let shown = quoted(&now.to_string());
            let message = format!("{shown} is not a valid instant; write one such as 2026-03-01T00:00:00Z, or omit it");
            Finding::error("now", "timestamp.unparseable", shown, message, "RFC 3339")
        });
        let account = self.account.iter().filter_map(|account| identifiers::account("account", account));
        let options = self.options.iter().flat_map(|options| options.out_of_range("options."));
        now.into_iter().chain(account).chain(options).collect()
    }
}
