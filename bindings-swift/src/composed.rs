//! The composed services, projected like the services themselves.

use crate::{
    client::{CallOptions, Client, call_options},
    error::Result,
};
use std::sync::Arc;
#[allow(clippy::wildcard_imports, reason = "the table names the models")]
use thingspace::models::*;

macro_rules! project {
    ($(
        $(#[doc = $about:literal])*
        $Service:ident as $service:ident { $(
            $(#[doc = $doc:literal])*
            $function:ident ( $argument:ident : $Argument:ident ) -> $Response:ident;
        )* }
    )*) => { $(
        $(#[doc = $about])*
        #[derive(uniffi::Object)]
        pub struct $Service(thingspace::$Service);

        #[uniffi::export(async_runtime = "tokio")]
        impl $Service { $(
            $(#[doc = $doc])*
            #[uniffi::method(default(options = None))]
            pub async fn $function(&self, $argument: $Argument, options: Option<CallOptions>) -> Result<$Response> {
                Ok(self.0.with_options(call_options(options)?).$function($argument).await?)
            }
        )* }

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
