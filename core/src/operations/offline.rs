//! The table of functions that work offline.
//!
//! A row is a pure function from a request to a result, in the module of its group. Every language projects it, as it
//! projects the operations: `thingspace::timing::campaign_start(&request)` in Rust.

use crate::{
    error::{Error, Result},
    json::read_request,
    models,
};
use serde_json::Value;

/// Applies a macro to the table of offline functions, all groups at once.
#[macro_export]
macro_rules! offline_functions {
    ($apply:path) => {
        $apply! {
            /// Offline calculations about a campaign: its start, its windows, and the attempts that they allow.
            timing {
                /// Calculates the earliest and the latest instant at which a campaign would start.
                ///
                /// A campaign that starts today starts on demand, within 90 minutes; one of at most 20 devices starts
                /// markedly sooner in v3. Any other campaign starts at 00:00 UTC of its start date.
                campaign_start(request: CampaignTiming) -> CampaignStart;
                /// Lists the windows from now to the end of a campaign, joining those that touch or overlap (v2 and
                /// v3).
                remaining_windows(request: CampaignTiming) -> RemainingWindows;
                /// Calculates the number of attempts that a device can have before a campaign ends.
                ///
                /// In v3 an attempt takes 4 hours inside the windows, and up to 3 attempts start on one day. The
                /// platform does not document these numbers, so both are members of the request.
                attempts_per_device(request: CampaignTiming) -> AttemptsPerDevice;
                /// Calculates the earliest end date that gives every device a number of attempts (v2 and v3).
                safe_end_date(request: SafeEndDateRequest) -> SafeEndDate;
                /// Checks whether all devices of the fullest cell get an attempt before a v3 campaign ends, and
                /// proposes changes if they do not.
                ///
                /// The platform upgrades the devices of one cell in cohorts of 50, one cohort in 4 hours. It does not
                /// document the size of a cohort, so the size is a member of the request.
                cell_capacity(request: CellCapacityRequest) -> CellCapacity;
                /// Converts local hours to UTC windows, and reports the effect of clock changes.
                ///
                /// The SDK includes the time zone database, so that the result is the same on every machine.
                local_windows(request: LocalWindowsRequest) -> LocalWindows;
            }
            /// Facts about the platform: its error codes, and the addresses from which it sends callbacks.
            platform {
                /// Explains an error code of the platform: its cause, and what to do.
                ///
                /// An error that the platform returned has the same text as its hint. Use the function for the faults of
                /// callbacks, and for codes from elsewhere.
                explain_error(request: ErrorCodeRequest) -> ErrorExplanation;
                /// Lists the addresses from which the platform sends callbacks of a product, for a firewall.
                ///
                /// They have changed before. Compare them with the platform's page regularly, and never accept a
                /// callback for its address alone.
                callback_sources(request: CallbackSourcesRequest) -> CallbackSources;
            }
        }
    };
}

/// An offline function as data.
#[derive(Debug, Clone, Copy)]
pub struct OfflineFunction {
    /// The group, which is a module in Rust: `timing`.
    pub group: &'static str,
    /// Its name in Rust and Python; camel case in Node and Swift.
    pub name: &'static str,
    /// Its documentation.
    pub docs: &'static [&'static str],
    /// The model of its argument.
    pub request: &'static str,
    /// The model that it returns.
    pub response: &'static str,
    /// Calls the function, from JSON to JSON.
    pub(crate) call: fn(&[u8]) -> Result<Value>,
}

macro_rules! rows {
    ($(
        $(#[doc = $about:literal])*
        $group:ident { $(
            $(#[doc = $doc:literal])*
            $function:ident ( $request:ident : $Request:ident ) -> $Response:ident;
        )* }
    )*) => {
        /// Every offline function.
        pub const OFFLINE_FUNCTIONS: &[OfflineFunction] = &[$($(OfflineFunction {
            group: stringify!($group),
            name: stringify!($function),
            docs: &[$($doc),*],
            request: stringify!($Request),
            response: stringify!($Response),
            call: |request| {
                let $request: models::$Request = read_request(request)?;
                let response: models::$Response = crate::$group::$function(&$request)?;
                serde_json::to_value(&response)
                    .map_err(|error| Error::unexpected("", format!("the response cannot be written as JSON: {error}")))
            },
        },)*)*];
    };
}
crate::offline_functions!(rows);
