//! The composed services, projected like the services themselves.

use crate::{
    call::{CallOptions, promise},
    client::Client,
    waiting::{WaitOptions, Watch},
};
use napi::{
    Env,
    bindgen_prelude::{ClassInstance, PromiseRaw},
};
use napi_derive::napi;
use thingspace::models::*;
use thingspace_macros::plain_docs;

macro_rules! method {
    ($Service:ident [$($doc:literal)*] $function:ident($argument:ident : $Argument:ident) -> $Response:ident) => {
        #[plain_docs]
        #[napi]
        impl $Service {
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
        }
    };
    ($Service:ident [$($doc:literal)*] $function:ident($argument:ident : $Argument:ident) -> $Response:ident, $watch:ident) => {
        #[plain_docs]
        #[napi]
        impl $Service {
            $(#[doc = $doc])*
            #[napi(catch_unwind)]
            pub fn $function<'env>(
                &self,
                env: &'env Env,
                $argument: $Argument,
                options: Option<WaitOptions<'_>>,
            ) -> napi::Result<PromiseRaw<'env, $Response>> {
                let (wait, options, stopped) = WaitOptions::split(options)?;
                let service = self.0.with_options(options);
                promise(env, stopped, async move { service.$function($argument, wait).await })
            }
        }

        /// Starts a wait in steps, for `onProgress`.
        #[napi(catch_unwind, namespace = "internal")]
        pub fn $watch(
            service: ClassInstance<'_, $Service>,
            $argument: $Argument,
            options: Option<WaitOptions<'_>>,
        ) -> napi::Result<Watch> {
            let (wait, options, _) = WaitOptions::split(options)?;
            Ok(Watch::new(service.0.with_options(options).$watch($argument, wait)))
        }
    };
}

macro_rules! project {
    ($(
        $(#[doc = $about:literal])*
        $Service:ident as $service:ident { $(
            $(#[doc = $doc:literal])*
            $function:ident ( $argument:ident : $Argument:ident ) -> $Response:ident $(, $watch:ident of $Watch:ident reports $Progress:ident)?;
        )* }
    )*) => { $(
        #[plain_docs]
        $(#[doc = $about])*
        #[napi]
        pub struct $Service(thingspace::$Service);

        $(method! {
            $Service [$($doc)*] $function($argument: $Argument) -> $Response $(, $watch)?
        })*

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
