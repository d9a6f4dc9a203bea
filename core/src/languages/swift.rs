//! The types of models' values in Swift.

#[allow(clippy::wildcard_imports, reason = "the macro below names them all")]
use crate::{
    models::*,
    panics,
    secret::Secret,
    time::{CalendarDate, Timestamp},
};

/// Returns findings with the names of Swift in their messages.
pub fn spelled(findings: Vec<Finding>) -> Vec<Finding> {
    findings.into_iter().map(|finding| finding.spelled(Names::Camel)).collect()
}

/// Returns the findings of a check; a panic is one of them, since functions that do not throw would end the program.
pub fn findings(check: impl FnOnce() -> Vec<Finding>) -> Vec<Finding> {
    panics::catch(|| Ok(spelled(check())))
        .unwrap_or_else(|error| vec![Finding::error("", "sdk.panicked", "", error.to_string(), "a bug of the SDK")])
}

/// Runs a function that does not throw in Swift, where a panic would end the program: it is logged, and `otherwise` takes
/// the place of the result.
pub fn guarded<T>(otherwise: T, work: impl FnOnce() -> T) -> T {
    panics::catch(|| Ok(work())).unwrap_or_else(|error| {
        tracing::error!("{error}");
        otherwise
    })
}

uniffi::custom_type!(CalendarDate, String, { lower: |date| date.to_string(), try_lift: |text| Ok(text.into()) });
uniffi::custom_type!(Timestamp, String, { lower: |time| time.to_string(), try_lift: |text| Ok(text.into()) });
uniffi::custom_type!(Secret, String, { lower: |secret| secret.expose().to_owned(), try_lift: |text| Ok(text.into()) });

macro_rules! open_enums {
    (models { $($Model:ident),* $(,)? } enums { $($Enum:ident),* $(,)? }) => { $(
        #[uniffi::export]
        impl $Enum {
            /// Returns the value as it is sent.
            #[uniffi::method(name = "wire")]
            fn __wire(&self) -> String {
                self.as_str().to_owned()
            }
            /// Returns whether this version of the SDK recognizes the value.
            #[uniffi::method(name = "is_known")]
            fn __is_known(&self) -> bool {
                self.is_known()
            }
            /// Returns the same value, as a case of its own if this version of the SDK recognizes its text.
            #[uniffi::method(name = "resolved")]
            fn __resolved(&self) -> Self {
                Self::from(self.as_str())
            }
        }
    )* };
}
crate::models!(open_enums);
