//! The rule that projects a row of a table into a JavaScript method.

use crate::{
    call::{CallOptions, response_promise},
    client::Client,
    lists::Pager,
    requests::Sending,
    uploads::{Transfer, UploadOptions},
};
use napi::{
    Env,
    bindgen_prelude::{ClassInstance, PromiseRaw},
};
use napi_derive::napi;
use thingspace::{models::*, operations::DeviceIds};

macro_rules! project {
    (service [$($doc:literal)*] $Service:ident $service:ident) => {
        $(#[doc = $doc])*
        #[napi]
        pub struct $Service(pub(crate) thingspace::$Service);

        #[napi]
        impl Client {
            $(#[doc = $doc])*
            #[napi(catch_unwind, getter)]
            pub fn $service(&self) -> $Service {
                $Service(self.core().$service())
            }
        }
    };
    (call [$($doc:literal)*] $Service:ident $service:ident $name:ident
        ($($arg:ident: $Arg:ident),*) ($($opt:ident: $Opt:ident),*) -> $Response:ty) => { pastey::paste! {
        #[napi]
        impl $Service {
            $(#[doc = $doc])*
            #[napi(catch_unwind)]
            pub fn $name<'env>(
                &self,
                env: &'env Env,
                $($arg: $Arg,)*
                $($opt: Option<$Opt>,)*
                options: Option<CallOptions<'_>>,
            ) -> napi::Result<PromiseRaw<'env, $Response>> {
                let (options, stopped) = CallOptions::split(options)?;
                response_promise(env, stopped, self.0.with_options(options).[<prepare_ $name>]($($arg,)* $($opt,)*).send())
            }
        }
    } };
    (request [$($doc:literal)*] $Service:ident $service:ident $name:ident
        ($($arg:ident: $Arg:ident),*) ($($opt:ident: $Opt:ident),*) -> $Response:ty) => { pastey::paste! {
        #[napi]
        impl $Service {
            $(#[doc = $doc])*
            #[doc = ""]
            #[doc = " Resolves once the platform has accepted the request; `wait` of the handle resolves to its result."]
            #[napi(catch_unwind, ts_return_type = "Promise<PendingRequest>")]
            pub fn $name(
                &self,
                $($arg: $Arg,)*
                $($opt: Option<$Opt>,)*
                options: Option<CallOptions<'_>>,
            ) -> napi::Result<Sending> {
                let (options, _) = CallOptions::split(options)?;
                Ok(Sending::new(self.0.with_options(options).[<prepare_ $name>]($($arg,)* $($opt,)*).request()))
            }
        }
    } };
    (list [$($doc:literal)*] $Service:ident $service:ident $name:ident
        ($($arg:ident: $Arg:ident),*) [$($selection:ident: $Selection:ident)?] ($($opt:ident: $Opt:ident),*)
        -> $Page:ident of $Item:ident) => { pastey::paste! {
        #[napi]
        impl $Service {
            $(#[doc = $doc])*
            #[doc = ""]
            #[doc = " The list fetches pages as they are needed; it sends nothing before the first item is requested."]
            #[napi(catch_unwind)]
            pub fn $name(
                &self,
                $($arg: $Arg,)*
                $($selection: Option<$Selection>,)?
                $($opt: Option<$Opt>,)*
                options: Option<CallOptions<'_>>,
            ) -> napi::Result<Pager<$Item, $Page>> {
                let (options, _) = CallOptions::split(options)?;
                let call = self.0.with_options(options).[<prepare_ $name>]($($arg,)* $($selection,)? $($opt,)*);
                Ok(Pager::new(call.pages()))
            }
        }
    } };
    (upload [$($doc:literal)*] $Service:ident $service:ident $name:ident
        ($($arg:ident: $Arg:ident),*) ($($opt:ident: $Opt:ident),*) -> $Response:ty) => { pastey::paste! {
        #[napi]
        impl $Service {
            $(#[doc = $doc])*
            #[napi(catch_unwind)]
            pub fn $name<'env>(
                &self,
                env: &'env Env,
                $($arg: $Arg,)*
                #[napi(ts_arg_type = "UploadSource")] file: ClassInstance<'_, Transfer>,
                $($opt: Option<$Opt>,)*
                options: Option<UploadOptions<'_>>,
            ) -> napi::Result<PromiseRaw<'env, $Response>> {
                let (file, options, stopped) = file.begin(options)?;
                let call = self.0.with_options(options).[<prepare_ $name>]($($arg,)* $($opt,)*);
                response_promise(env, stopped, call.upload(file))
            }
        }
    } };
}
thingspace::operations!(project);
