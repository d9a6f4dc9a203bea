//! The rule by which a row of the tables becomes a Swift method, and a list an `AsyncSequence`.

use crate::{
    client::{CallOptions, Client, call_options},
    error::{Result, ThingSpaceError},
    pending::PendingRequest,
    upload::Upload,
};
use std::sync::{Arc, Mutex, PoisonError};
#[allow(clippy::wildcard_imports, reason = "the tables name them")]
use thingspace::models::*;
use thingspace::{Page, Pager, operations::DeviceIds};

macro_rules! swift {
    (
        $(#[doc = $about:literal])*
        $Service:ident as $service:ident
        calls { $(
            $(#[doc = $doc:literal])*
            $retry:ident $access:ident $method:ident $path:literal
                $op:ident ( $($arg:ident),* )
                $(body ( $body:ident : $Body:ident ))?
                $(query ( $($q:ident : $Q:ident as $qname:literal),* ))?
                $(options ( $($o:ident : $O:ident as $oname:literal),* ))?
                $(calls_back ( $($callback:literal),+ ))?
                $(limits ( $($limit:literal),+ ))?
                from $source:literal
                -> $Answer:ty;
        )* }
        requests { $(
            $(#[doc = $rdoc:literal])*
            $rretry:ident $raccess:ident $rmethod:ident $rpath:literal
                $rop:ident ( $($rarg:ident),* ) body ( $rbody:ident : $rBody:ident )
                calls_back ( $($rcallback:literal),+ ) answers ( $answers:literal )
                $(limits ( $($rlimit:literal),+ ))?
                from $rsource:literal;
        )* }
        lists { $(
            $(#[doc = $ldoc:literal])*
            $lretry:ident $laccess:ident $lmethod:ident $lpath:literal
                $lop:ident ( $($larg:ident),* )
                $(body ( $lbody:ident : $lBody:ident ))?
                $(selects ( $lsel:ident : $lSel:ident ))?
                $(query ( $($lq:ident : $lQ:ident as $lqname:literal),* ))?
                $(options ( $($lo:ident : $lO:ident as $loname:literal),* ))?
                $(limits ( $($llimit:literal),+ ))?
                from $lsource:literal
                -> $Page:ident of $Item:ident;
        )* }
        uploads { $(
            $(#[doc = $udoc:literal])*
            $uretry:ident $uaccess:ident $umethod:ident $upath:literal
                $uop:ident () form ( $form:ident : $Form:ident ) file ( $part:literal )
                from $usource:literal
                -> $Uploaded:ty;
        )* }
    ) => { pastey::paste! {
        $(#[doc = $about])*
        #[derive(uniffi::Object)]
        pub struct $Service(pub(crate) thingspace::$Service);

        #[uniffi::export(async_runtime = "tokio")]
        impl $Service {
            $(
                $(#[doc = $doc])*
                #[uniffi::method(default($($($o = None,)*)? options = None))]
                pub async fn $op(
                    &self,
                    $($arg: String,)*
                    $($body: $Body,)?
                    $($($q: $Q,)*)?
                    $($($o: Option<$O>,)*)?
                    options: Option<CallOptions>,
                ) -> Result<$Answer> {
                    let service = self.0.with_options(call_options(options)?);
                    Ok(service.$op($($arg,)* $($body,)? $($($q,)*)? $($($o,)*)?).await?)
                }
            )*
            $(
                $(#[doc = $rdoc])*
                ///
                /// Answers once the request is accepted; the handle tells what comes of it.
                #[uniffi::method(default(options = None))]
                pub async fn $rop(
                    &self,
                    $($rarg: String,)*
                    $rbody: $rBody,
                    options: Option<CallOptions>,
                ) -> Result<Arc<PendingRequest>> {
                    let service = self.0.with_options(call_options(options)?);
                    Ok(PendingRequest::new(service.$rop($($rarg,)* $rbody).await?))
                }
            )*
            $(
                $(#[doc = $udoc])*
                #[uniffi::method(default(options = None))]
                pub async fn $uop(
                    &self,
                    $form: $Form,
                    file: Arc<Upload>,
                    options: Option<CallOptions>,
                ) -> Result<$Uploaded> {
                    Ok(self.0.with_options(call_options(options)?).$uop($form, file.as_ref()).await?)
                }
            )*
        }

        #[uniffi::export]
        impl $Service {
            $(
                $(#[doc = $ldoc])*
                ///
                /// Pages are fetched as they are needed; nothing is sent before the first item is asked for.
                /// `startingAfter` begins after the cursor of an earlier list.
                #[uniffi::method(default($($lsel = None,)? $($($lo = None,)*)? starting_after = None, options = None))]
                pub fn $lop(
                    &self,
                    $($larg: String,)*
                    $($lbody: $lBody,)?
                    $($lsel: Option<$lSel>,)?
                    $($($lq: $lQ,)*)?
                    $($($lo: Option<$lO>,)*)?
                    starting_after: Option<String>,
                    options: Option<CallOptions>,
                ) -> Arc<[<$Service $lop:camel>]> {
                    let pages = Pages::new(call_options(options), starting_after, |options| {
                        self.0.with_options(options).$lop($($larg,)* $($lbody,)? $($lsel.unwrap_or_default(),)? $($($lq,)*)? $($($lo,)*)?)
                    });
                    Arc::new([<$Service $lop:camel>](pages))
                }
            )*
        }

        $(
            #[doc = "The list that `" $lop "` gives: items with `for try await`, or whole pages."]
            ///
            /// It is walked once; a new walk needs a new list.
            #[derive(uniffi::Object)]
            pub struct [<$Service $lop:camel>](Pages<$Page>);

            #[uniffi::export(async_runtime = "tokio")]
            impl [<$Service $lop:camel>] {
                /// Fetches the next page; `nil` when there are no more. After an error the same call may be made again.
                pub async fn next_page(&self) -> Result<Option<$Page>> {
                    self.0.next_page().await
                }
                /// Fetches the items of the next page; `nil` when there are no more.
                pub async fn next_items(&self) -> Result<Option<Vec<$Item>>> {
                    Ok(self.0.next_page().await?.map(Page::into_items))
                }
                /// Where the page after the last one fetched begins; `nil` before the first and after the last.
                pub fn cursor(&self) -> Option<String> {
                    self.0.cursor()
                }
            }
        )*
    } };
}
thingspace::operations!(swift);

macro_rules! accessors {
    ($($(#[doc = $doc:literal])* $Service:ident as $service:ident,)*) => {
        #[uniffi::export]
        impl Client {
            $(
                $(#[doc = $doc])*
                pub fn $service(&self) -> Arc<$Service> {
                    Arc::new($Service(self.0.$service()))
                }
            )*
        }
    };
}
thingspace::services!(accessors);

/// A list on its way: the pager, and its cursor where nobody has to wait for it.
struct Pages<P: Page> {
    pager: Result<tokio::sync::Mutex<Pager<P>>>,
    cursor: Mutex<Option<String>>,
}

impl<P: Page> Pages<P> {
    /// Options that make no sense are told with the first page, so that beginning a list cannot fail.
    fn new(
        options: Result<thingspace::CallOptions>,
        cursor: Option<String>,
        make: impl FnOnce(thingspace::CallOptions) -> Pager<P>,
    ) -> Self {
        let pager = options.map(make).map(|pager| match &cursor {
            Some(cursor) => pager.starting_after(cursor),
            None => pager,
        });
        Self { pager: pager.map(tokio::sync::Mutex::new), cursor: Mutex::new(cursor) }
    }

    async fn next_page(&self) -> Result<Option<P>> {
        let mut pager = self.pager.as_ref().map_err(ThingSpaceError::clone)?.lock().await;
        let page = pager.next_page().await?;
        *self.cursor.lock().unwrap_or_else(PoisonError::into_inner) = pager.cursor().map(str::to_owned);
        Ok(page)
    }

    fn cursor(&self) -> Option<String> {
        self.cursor.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
