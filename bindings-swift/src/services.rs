//! The rule that projects a row of the tables into a Swift method, and a list into an `AsyncSequence`.

use crate::{
    client::{CallOptions, Client, call_options},
    error::{Result, ThingSpaceError, caught},
    pending::PendingRequest,
    upload::Upload,
};
use std::sync::{Arc, Mutex};
#[allow(clippy::wildcard_imports, reason = "the tables name them")]
use thingspace::models::*;
use thingspace::{Page, Pager, operations::DeviceIds, services::PreparedCall, sync::lock};

macro_rules! project {
    (service [$($doc:literal)*] $Service:ident $service:ident) => {
        $(#[doc = $doc])*
        #[derive(uniffi::Object)]
        pub struct $Service(pub(crate) thingspace::$Service);

        impl $Service {
            fn with(&self, options: Option<CallOptions>) -> Result<thingspace::$Service> {
                Ok(self.0.with_options(call_options(options)?))
            }
        }

        #[uniffi::export]
        impl Client {
            $(#[doc = $doc])*
            pub fn $service(&self) -> Arc<$Service> {
                Arc::new($Service(self.0.$service()))
            }
        }
    };
    (call [$($doc:literal)*] $Service:ident $service:ident $name:ident
        ($($arg:ident: $Arg:ident),*) ($($opt:ident: $Opt:ident),*) -> $Response:ty) => { pastey::paste! {
        #[uniffi::export(async_runtime = "tokio")]
        impl $Service {
            $(#[doc = $doc])*
            #[uniffi::method(default($($opt = None,)* options = None))]
            pub async fn $name(
                &self,
                $($arg: $Arg,)*
                $($opt: Option<$Opt>,)*
                options: Option<CallOptions>,
            ) -> Result<$Response> {
                let call = self.with(options)?.[<prepare_ $name>]($($arg,)* $($opt,)*);
                Ok(call.send().await?.read()?)
            }
        }
    } };
    (request [$($doc:literal)*] $Service:ident $service:ident $name:ident
        ($($arg:ident: $Arg:ident),*) ($($opt:ident: $Opt:ident),*) -> $Response:ty) => { pastey::paste! {
        #[uniffi::export(async_runtime = "tokio")]
        impl $Service {
            $(#[doc = $doc])*
            ///
            /// Returns once the platform has accepted the request; `wait` of the handle returns the result.
            #[uniffi::method(default($($opt = None,)* options = None))]
            pub async fn $name(
                &self,
                $($arg: $Arg,)*
                $($opt: Option<$Opt>,)*
                options: Option<CallOptions>,
            ) -> Result<Arc<PendingRequest>> {
                let call = self.with(options)?.[<prepare_ $name>]($($arg,)* $($opt,)*);
                Ok(PendingRequest::new(call.request().await?))
            }
        }
    } };
    (upload [$($doc:literal)*] $Service:ident $service:ident $name:ident
        ($($arg:ident: $Arg:ident),*) ($($opt:ident: $Opt:ident),*) -> $Response:ty) => { pastey::paste! {
        #[uniffi::export(async_runtime = "tokio")]
        impl $Service {
            $(#[doc = $doc])*
            #[uniffi::method(default($($opt = None,)* options = None))]
            pub async fn $name(
                &self,
                $($arg: $Arg,)*
                file: Arc<Upload>,
                $($opt: Option<$Opt>,)*
                options: Option<CallOptions>,
            ) -> Result<$Response> {
                let call = self.with(options)?.[<prepare_ $name>]($($arg,)* $($opt,)*);
                Ok(call.upload(file.as_ref().into()).await?.read()?)
            }
        }
    } };
    (list [$($doc:literal)*] $Service:ident $service:ident $name:ident
        ($($arg:ident: $Arg:ident),*) [$($selection:ident: $Selection:ident)?] ($($opt:ident: $Opt:ident),*)
        -> $Page:ident of $Item:ident) => { pastey::paste! {
        #[uniffi::export]
        impl $Service {
            $(#[doc = $doc])*
            ///
            /// The list fetches pages as they are needed; it sends nothing before the first item is requested.
            /// `startingAfter` begins with the page of a cursor that an earlier list returned.
            #[uniffi::method(default($($selection = None,)? $($opt = None,)* starting_after = None, options = None))]
            pub fn $name(
                &self,
                $($arg: $Arg,)*
                $($selection: Option<$Selection>,)?
                $($opt: Option<$Opt>,)*
                starting_after: Option<String>,
                options: Option<CallOptions>,
            ) -> Arc<[<$Service $name:camel>]> {
                let call = || self.with(options).map(|service| service.[<prepare_ $name>]($($arg,)* $($selection,)? $($opt,)*));
                Arc::new([<$Service $name:camel>](Pages::new(call, starting_after)))
            }
        }

        #[doc = "The list that `" $name "` returns: items with `for try await`, or whole pages."]
        ///
        /// You can iterate over it once; another iteration needs a new list.
        #[derive(uniffi::Object)]
        pub struct [<$Service $name:camel>](Pages<$Page>);

        #[uniffi::export(async_runtime = "tokio")]
        impl [<$Service $name:camel>] {
            /// Fetches the next page; `nil` after the last page. You can repeat the call after an error.
            pub async fn next_page(&self) -> Result<Option<$Page>> {
                self.0.next_page().await
            }
            /// Fetches the items of the next page; `nil` after the last page.
            pub async fn next_items(&self) -> Result<Option<Vec<$Item>>> {
                Ok(self.0.next_page().await?.map(Page::into_items))
            }
            /// The cursor of the next page; `nil` before the first page has been fetched and after the last page.
            pub fn cursor(&self) -> Option<String> {
                self.0.cursor()
            }
        }
    } };
}
thingspace::operations!(project);

/// A list in progress: the pager, and a copy of its cursor that can be read without waiting.
struct Pages<P: Page> {
    pager: Result<tokio::sync::Mutex<Pager<P>>>,
    cursor: Mutex<Option<String>>,
}

impl<P: Page> Pages<P> {
    /// Reports options that are not valid with the first page, so that starting a list cannot fail.
    fn new(call: impl FnOnce() -> Result<PreparedCall>, cursor: Option<String>) -> Self {
        let pager = caught(|| {
            let pager = call()?.pages();
            Ok(match &cursor {
                Some(cursor) => pager.starting_after(cursor),
                None => pager,
            })
        });
        Self { pager: pager.map(tokio::sync::Mutex::new), cursor: Mutex::new(cursor) }
    }

    async fn next_page(&self) -> Result<Option<P>> {
        let mut pager = self.pager.as_ref().map_err(ThingSpaceError::clone)?.lock().await;
        let page = pager.next_page().await?;
        *lock(&self.cursor) = pager.cursor().map(str::to_owned);
        Ok(page)
    }

    fn cursor(&self) -> Option<String> {
        lock(&self.cursor).clone()
    }
}
