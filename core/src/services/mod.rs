//! The services: one type for each, with a method for each row of its table.
//!
//! `dispatch` calls any row by its name, from JSON to JSON; `composed` and `offline` do the same for the two smaller
//! tables.

mod campaign_watch;
pub(crate) mod composed;
mod dispatch;
mod offline;

pub use campaign_watch::{CampaignWatch, WaitOptions};
pub use composed::{Bulk, Campaigns};
pub use dispatch::{invoke, read, validate, validate_arguments};
pub use offline::call_offline;

use crate::{
    client::Client,
    error::Result,
    operations::{Access, Argument, DeviceIds, Operation, QueryText, Retry},
    paging::{Page, Pager},
    pending::PendingRequest,
    transport::{
        body::{NoBody, RequestBody},
        call::{Arguments, Call},
        call_options::CallOptions,
    },
    upload::Upload,
};

// The rows name any of them.
#[allow(clippy::wildcard_imports)]
use crate::models::*;

macro_rules! row {
    ($service:ident, [$($doc:literal)*], $retry:ident $access:ident $method:ident $path:literal, $op:ident, [$($arg:ident)*],
     [$($body:ident $Body:ident)?], [$($q:ident $Q:ident $qname:literal)*], [$($o:ident $O:ident $oname:literal)*],
     $answer:expr, [$($Item:ident from $Page:ident)?], [$($callback:literal)*] [$($answers:literal)?], [$($limit:literal)*], [$($part:literal)?] $source:literal) => {
        Operation {
            service: stringify!($service),
            name: stringify!($op),
            docs: &[$($doc),*],
            method: stringify!($method),
            path: $path,
            retry: Retry::$retry,
            access: Access::$access,
            arguments: &[$(stringify!($arg)),*],
            body: row!(@some $((stringify!($body), stringify!($Body)))?),
            query: &[$((stringify!($q), stringify!($Q), $qname)),*],
            options: &[$((stringify!($o), stringify!($O), $oname)),*],
            answer: $answer,
            item: row!(@some $(stringify!($Item))?),
            pages: row!(@some $((<$Page as Page>::PLACE, <$Page as Page>::CURSOR))?),
            callbacks: &[$($callback),*],
            answers: row!(@some $($answers)?),
            limits: &[$($limit),*],
            file: row!(@some $($part)?),
            source: $source,
        }
    };
    (@some $value:expr) => { Some($value) };
    (@some) => { None };
}

macro_rules! body {
    ($body:ident) => {
        Some($body.into())
    };
    () => {
        None::<NoBody>
    };
}

macro_rules! methods {
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
    ) => {
        $(#[doc = $about])*
        #[derive(Debug, Clone)]
        pub struct $Service {
            pub(crate) client: Client,
            pub(crate) options: CallOptions,
        }

        impl $Service {
            /// The rows of this service.
            pub const OPERATIONS: &'static [Operation] = &[
                $(row!($service, [$($doc)*], $retry $access $method $path, $op, [$($arg)*], [$($body $Body)?],
                    [$($($q $Q $qname)*)?], [$($($o $O $oname)*)?], stringify!($Answer), [], [$($($callback)+)?] [], [$($($limit)+)?], [] $source),)*
                $(row!($service, [$($rdoc)*], $rretry $raccess $rmethod $rpath, $rop, [$($rarg)*], [$rbody $rBody],
                    [], [], "RequestAccepted", [], [$($rcallback)+] [$answers], [$($($rlimit)+)?], [] $rsource),)*
                $(row!($service, [$($ldoc)*], $lretry $laccess $lmethod $lpath, $lop, [$($larg)*], [$($lbody $lBody)? $($lsel $lSel)?],
                    [$($($lq $lQ $lqname)*)?], [$($($lo $lO $loname)*)?], stringify!($Page), [$Item from $Page], [] [], [$($($llimit)+)?], [] $lsource),)*
                $(row!($service, [$($udoc)*], $uretry $uaccess $umethod $upath, $uop, [], [$form $Form],
                    [], [], stringify!($Uploaded), [], [] [], [], [$part] $usource),)*
            ];

            /// The same service with other options for its calls: another account, another time-out.
            #[must_use]
            pub fn with_options(&self, options: CallOptions) -> Self {
                Self { client: self.client.clone(), options }
            }

            /// The same service for another account than the client's own.
            #[must_use]
            pub fn for_account(&self, account: impl Into<String>) -> Self {
                self.with_options(CallOptions { account: Some(account.into()), ..self.options.clone() })
            }

            $(
                $(#[doc = $doc])*
                pub async fn $op(
                    &self,
                    $($arg: impl Into<String>,)*
                    $($body: impl Into<$Body>,)?
                    $($($q: $Q,)*)?
                    $($($o: Option<$O>,)*)?
                ) -> Result<$Answer> {
                    static ROW: Operation = row!($service, [$($doc)*], $retry $access $method $path, $op, [$($arg)*], [$($body $Body)?],
                        [$($($q $Q $qname)*)?], [$($($o $O $oname)*)?], stringify!($Answer), [], [$($($callback)+)?] [], [$($($limit)+)?], [] $source);
                    #[allow(unused_mut)]
                    let mut arguments = Arguments::default();
                    $(arguments.path.push(Argument { name: stringify!($arg), value: $arg.into() });)*
                    $($(arguments.query.push(Argument { name: $qname, value: $q.text($path).into_owned() });)*)?
                    $($(arguments.query.extend($o.map(|value| Argument { name: $oname, value: value.text($path).into_owned() }));)*)?
                    let body: Option<methods!(@body $($Body)?)> = body!($($body)?);
                    let call = Call { row: &ROW, arguments, options: self.options.clone() };
                    self.client.call(call, body).await
                }
            )*

            $(
                $(#[doc = $rdoc])*
                ///
                /// Answers once the request is accepted; the handle tells what comes of it.
                pub async fn $rop(&self, $($rarg: impl Into<String>,)* $rbody: impl Into<$rBody>) -> Result<PendingRequest> {
                    static ROW: Operation = row!($service, [$($rdoc)*], $rretry $raccess $rmethod $rpath, $rop, [$($rarg)*], [$rbody $rBody],
                        [], [], "RequestAccepted", [], [$($rcallback)+] [$answers], [$($($rlimit)+)?], [] $rsource);
                    #[allow(unused_mut)]
                    let mut arguments = Arguments::default();
                    $(arguments.path.push(Argument { name: stringify!($rarg), value: $rarg.into() });)*
                    let call = Call { row: &ROW, arguments, options: self.options.clone() };
                    PendingRequest::send(&self.client, call, $rbody.into()).await
                }
            )*

            $(
                $(#[doc = $ldoc])*
                ///
                /// Pages are fetched as they are needed; nothing is sent before the first item is asked for.
                pub fn $lop(
                    &self,
                    $($larg: impl Into<String>,)*
                    $($lbody: impl Into<$lBody>,)?
                    $($lsel: impl Into<$lSel>,)?
                    $($($lq: $lQ,)*)?
                    $($($lo: Option<$lO>,)*)?
                ) -> Pager<$Page> {
                    static ROW: Operation = row!($service, [$($ldoc)*], $lretry $laccess $lmethod $lpath, $lop, [$($larg)*], [$($lbody $lBody)? $($lsel $lSel)?],
                        [$($($lq $lQ $lqname)*)?], [$($($lo $lO $loname)*)?], stringify!($Page), [$Item from $Page], [] [], [$($($llimit)+)?], [] $lsource);
                    #[allow(unused_mut)]
                    let mut arguments = Arguments::default();
                    $(arguments.path.push(Argument { name: stringify!($larg), value: $larg.into() });)*
                    $($(arguments.query.push(Argument { name: $lqname, value: $lq.text($lpath).into_owned() });)*)?
                    $($(arguments.query.extend($lo.map(|value| Argument { name: $loname, value: value.text($lpath).into_owned() }));)*)?
                    let call = Call { row: &ROW, arguments, options: self.options.clone() };
                    let body: Option<Box<dyn RequestBody>> = methods!(@list $($lbody $lBody)? $($lsel $lSel)?);
                    Pager::new(self.client.clone(), call, body)
                }
            )*

            $(
                $(#[doc = $udoc])*
                pub async fn $uop(&self, $form: impl Into<$Form>, file: impl Into<Upload>) -> Result<$Uploaded> {
                    static ROW: Operation = row!($service, [$($udoc)*], $uretry $uaccess $umethod $upath, $uop, [], [$form $Form],
                        [], [], stringify!($Uploaded), [], [] [], [], [$part] $usource);
                    let call = Call { row: &ROW, arguments: Arguments::default(), options: self.options.clone() };
                    self.client.upload(call, $form.into(), file.into()).await
                }
            )*
        }
    };
    (@body $Body:ident) => { $Body };
    (@body) => { NoBody };
    (@list $body:ident $Body:ident) => { Some(Box::new(Into::<$Body>::into($body))) };
    (@list) => { None };
}
crate::operations!(methods);

macro_rules! accessors {
    ($($(#[doc = $doc:literal])* $Service:ident as $service:ident,)*) => {
        impl Client {
            $(
                $(#[doc = $doc])*
                pub fn $service(&self) -> $Service {
                    $Service { client: self.clone(), options: CallOptions::default() }
                }
            )*
        }
        const TABLES: &[&[Operation]] = &[$($Service::OPERATIONS),*];
    };
}
crate::services!(accessors);

/// Every operation.
pub fn all() -> impl Iterator<Item = &'static Operation> {
    TABLES.iter().copied().flatten()
}

/// Looks an operation up: `find("software_v3", "get_campaign")`. Camel case is understood too.
pub fn find(service: &str, name: &str) -> Option<&'static Operation> {
    let plain = |text: &str| text.replace('_', "").to_ascii_lowercase();
    all().find(|row| plain(row.service) == plain(service) && plain(row.name) == plain(name))
}
