//! The offline functions: an object for each group, whose functions return JSON.

use crate::call::json;
use napi::{bindgen_prelude::ToNapiValue, sys};
use napi_derive::napi;
use serde::Serialize;
use std::marker::PhantomData;
use thingspace::{Result, languages::node::raise, models::*};
use thingspace_macros::plain_docs;

/// An `Response` as JSON, which `index.cjs` parses; only the name of `Response` reaches TypeScript.
pub struct Json<Response>(String, PhantomData<Response>);

impl<Response: Serialize> Json<Response> {
    fn new(response: Result<Response>) -> napi::Result<Self> {
        let text = response.and_then(|response| json(&response)).map_err(|error| raise(&error))?;
        Ok(Self(text, PhantomData))
    }
}

#[allow(unsafe_code)]
impl<Response> ToNapiValue for Json<Response> {
    unsafe fn to_napi_value(env: sys::napi_env, value: Self) -> napi::Result<sys::napi_value> {
        // SAFETY: the environment is the caller's.
        unsafe { String::to_napi_value(env, value.0) }
    }
}

macro_rules! project {
    ($(
        $(#[doc = $about:literal])*
        $group:ident { $(
            $(#[doc = $doc:literal])*
            $function:ident ( $request:ident : $Request:ident ) -> $Response:ident;
        )* }
    )*) => {
        /// The documentation of each group.
        pub const GROUPS: &[(&str, &str)] = &[$((stringify!($group), concat!($($about),*)),)*];
        $(
            #[plain_docs]
            #[napi]
            mod $group {
                use super::*;
                $(
                    $(#[doc = $doc])*
                    #[napi(catch_unwind)]
                    pub fn $function($request: $Request) -> napi::Result<Json<$Response>> {
                        Json::new(thingspace::$group::$function(&$request))
                    }
                )*
            }
        )*
    };
}
thingspace::offline_functions!(project);
