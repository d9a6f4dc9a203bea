//! The one rule by which a row of a table becomes a JavaScript method.

use crate::{
    call::{CallOptions, promise},
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
use thingspace_macros::plain_docs;

macro_rules! project {
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
        #[plain_docs]
        $(#[doc = $about])*
        #[napi]
        pub struct $Service(pub(crate) thingspace::$Service);

        #[plain_docs]
        #[napi]
        impl $Service {
            $(
                $(#[doc = $doc])*
                #[napi]
                pub fn $op<'env>(
                    &self,
                    env: &'env Env,
                    $($arg: String,)*
                    $($body: $Body,)?
                    $($($q: $Q,)*)?
                    $($($o: Option<$O>,)*)?
                    options: Option<CallOptions<'_>>,
                ) -> napi::Result<PromiseRaw<'env, $Answer>> {
                    let (options, stopped) = CallOptions::split(options)?;
                    let service = self.0.with_options(options);
                    promise(env, stopped, async move { service.$op($($arg,)* $($body,)? $($($q,)*)? $($($o,)*)?).await })
                }
            )*
            $(
                $(#[doc = $rdoc])*
                #[doc = ""]
                #[doc = " Answers once the request is accepted; the handle tells what comes of it."]
                #[napi(ts_return_type = "Promise<PendingRequest>")]
                pub fn $rop(
                    &self,
                    $($rarg: String,)*
                    $rbody: $rBody,
                    options: Option<CallOptions<'_>>,
                ) -> napi::Result<Sending> {
                    let (options, _) = CallOptions::split(options)?;
                    let service = self.0.with_options(options);
                    Ok(Sending::new(async move { service.$rop($($rarg,)* $rbody).await }))
                }
            )*
            $(
                $(#[doc = $ldoc])*
                #[doc = ""]
                #[doc = " Pages are fetched as they are needed; nothing is sent before the first item is asked for."]
                #[napi]
                pub fn $lop(
                    &self,
                    $($larg: String,)*
                    $($lbody: $lBody,)?
                    $($lsel: Option<$lSel>,)?
                    $($($lq: $lQ,)*)?
                    $($($lo: Option<$lO>,)*)?
                    options: Option<CallOptions<'_>>,
                ) -> napi::Result<Pager<$Item, $Page>> {
                    let (options, _) = CallOptions::split(options)?;
                    $(let $lsel = $lsel.unwrap_or_default();)?
                    Ok(Pager::new(self.0.with_options(options).$lop($($larg,)* $($lbody,)? $($lsel,)? $($($lq,)*)? $($($lo,)*)?)))
                }
            )*
            $(
                $(#[doc = $udoc])*
                #[napi]
                pub fn $uop<'env>(
                    &self,
                    env: &'env Env,
                    $form: $Form,
                    #[napi(ts_arg_type = "UploadSource")] file: ClassInstance<'_, Transfer>,
                    options: Option<UploadOptions<'_>>,
                ) -> napi::Result<PromiseRaw<'env, $Uploaded>> {
                    let (file, options, stopped) = file.begin(options)?;
                    let service = self.0.with_options(options);
                    promise(env, stopped, async move { service.$uop($form, file).await })
                }
            )*
        }
    };
}
thingspace::operations!(project);
