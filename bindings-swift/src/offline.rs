//! The offline functions. `bindgen` moves each group into a namespace of its name.

use crate::{client::json, error::Result};
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
            Ok(thingspace::$group::$function(&$request)?)
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
