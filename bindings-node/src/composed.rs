//! The composed services, projected like the services themselves.

use crate::{
    call::{CallOptions, promise},
    client::Client,
};
use napi::{Env, bindgen_prelude::PromiseRaw};
use napi_derive::napi;
use thingspace::models::*;
use thingspace_macros::plain_docs;

macro_rules! project {
    ($(
        $(#[doc = $about:literal])*
        $Service:ident as $service:ident { $(
            $(#[doc = $doc:literal])*
            $function:ident ( $argument:ident : $Argument:ident ) -> $Response:ident;
        )* }
    )*) => { $(
        #[plain_docs]
        $(#[doc = $about])*
        #[napi]
        pub struct $Service(thingspace::$Service);

        #[plain_docs]
        #[napi]
        impl $Service { $(
            $(#[doc = $doc])*
            #[napi(catch_unwind)]
            pub fn $function<'env>(
                &self,
                env: &'env Env,
                $argument: $Argument,
                options: Option<CallOptions<'_>>,
            ) -> napi::Result<PromiseRaw<'env, $Response>> {
                let (options, stopped) = CallOptions::split(options)?;
                let service = self.0.with_options(options);
                promise(env, stopped, async move { service.$function($argument).await })
            }
        )* }

        #[plain_docs]
        #[napi]
        impl Client {
            $(#[doc = $about])*
            #[napi(catch_unwind, getter)]
            pub fn $service(&self) -> $Service {
                $Service(self.core().$service())
            }
        }
    )* };
}
thingspace::composed_services!(project);
