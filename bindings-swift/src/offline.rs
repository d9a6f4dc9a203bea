//! The offline functions. `bindgen` moves each group into a namespace of its name.

use crate::{client::json, error::Result};
use thingspace::languages::swift::guarded;
#[allow(clippy::wildcard_imports, reason = "the table names the models")]
use thingspace::models::*;

macro_rules! project {
    ($(
        $(#[doc = $about:literal])*
        $group:ident { $(
            $(#[doc = $doc:literal])*
            $function:ident ( $request:ident : $Request:ident ) -> $Response:ident;
        )* }
    )*) => { $( pastey::paste! { $(
        $(#[doc = $doc])*
        #[uniffi::export]
        pub fn [<$group _ $function>]($request: $Request) -> Result<$Response> {
            Ok(thingspace::$group::$function(&$request)?.spelled(Names::Camel))
        }
    )* } )* };
}
thingspace::offline_functions!(project);

/// Calls an offline function by the names of its table, from JSON to JSON. For tools: programs use the
/// functions themselves, such as `Timing.campaignStart`.
#[uniffi::export]
pub fn call_offline_json(group: String, name: String, request_json: String) -> Result<String> {
    let request = json("requestJson", &request_json)?;
    Ok(thingspace::dispatch::call_offline(&group, &name, request)?.to_string())
}

/// Returns the path of a finding's member in the names of Swift.
#[uniffi::export]
pub fn finding_member(finding: Finding) -> String {
    guarded(String::new(), || Names::Camel.path(&finding.path))
}

/// Returns a finding as text, with the names of Swift, and those on the wire beside them.
#[uniffi::export]
pub fn finding_text(finding: Finding) -> String {
    guarded(String::new(), || Names::Camel.located(&finding, &finding.message))
}
