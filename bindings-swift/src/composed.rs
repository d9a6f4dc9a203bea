//! The composed services, projected like the services themselves.

use crate::{
    client::{CallOptions, Client, call_options},
    error::{Result, caught},
    waiting::{BulkWatch, CampaignPlanWatch, wait_options},
};
use std::sync::Arc;
#[allow(clippy::wildcard_imports, reason = "the table names the models")]
use thingspace::models::*;

macro_rules! method {
    ($Service:ident [$($doc:literal)*] $function:ident($argument:ident : $Argument:ident) -> $Response:ident) => {
        #[uniffi::export(async_runtime = "tokio")]
        impl $Service {
            $(#[doc = $doc])*
            #[uniffi::method(default(options = None))]
            pub async fn $function(&self, $argument: $Argument, options: Option<CallOptions>) -> Result<$Response> {
                Ok(self.0.with_options(call_options(options)?).$function($argument).await?)
            }
        }
    };
    (
        $Service:ident [$($doc:literal)*] $function:ident($argument:ident : $Argument:ident) -> $Response:ident,
        $watch:ident of $Watch:ident
    ) => {
        #[uniffi::export(async_runtime = "tokio")]
        impl $Service {
            $(#[doc = $doc])*
            #[uniffi::method(default(timeout = None, poll_interval = None, options = None))]
            pub async fn $function(
                &self,
                $argument: $Argument,
                timeout: Option<f64>,
                poll_interval: Option<f64>,
                options: Option<CallOptions>,
            ) -> Result<$Response> {
                let service = self.0.with_options(call_options(options)?);
                Ok(service.$function($argument, wait_options(timeout, poll_interval)?).await?)
            }

            /// Watches in steps: an `AsyncSequence` of the progress. The arguments are those of the wait.
            ///
            /// Cancelling the task ends the watch and has no other effect.
            #[uniffi::method(default(timeout = None, poll_interval = None, options = None))]
            pub fn $watch(
                &self,
                $argument: $Argument,
                timeout: Option<f64>,
                poll_interval: Option<f64>,
                options: Option<CallOptions>,
            ) -> Arc<$Watch> {
                let watch = || {
                    let service = self.0.with_options(call_options(options)?);
                    Ok(service.$watch($argument, wait_options(timeout, poll_interval)?))
                };
                $Watch::new(caught(watch))
            }
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
        $(#[doc = $about])*
        #[derive(uniffi::Object)]
        pub struct $Service(thingspace::$Service);

        $(method! {
            $Service [$($doc)*] $function($argument: $Argument) -> $Response $(, $watch of $Watch)?
        })*

        #[uniffi::export]
        impl Client {
            $(#[doc = $about])*
            pub fn $service(&self) -> Arc<$Service> {
                Arc::new($Service(self.0.$service()))
            }
        }
    )* };
}
thingspace::composed_services!(project);
