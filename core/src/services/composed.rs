//! The composed services as Rust types. Their functions use the public services.

use crate::{client::Client, transport::call_options::CallOptions};

macro_rules! types {
    ($(
        $(#[doc = $about:literal])*
        $Service:ident as $service:ident { $(
            $(#[doc = $doc:literal])*
            $function:ident ( $argument:ident : $Argument:ident ) -> $Response:ident $(, $watch:ident of $Watch:ident reports $Progress:ident)?;
        )* }
    )*) => {
        $(
            $(#[doc = $about])*
            #[derive(Debug, Clone)]
            pub struct $Service {
                pub(crate) client: Client,
                pub(crate) options: CallOptions,
            }

            impl $Service {
                /// Returns the same service with other options for its calls: another account, another timeout for
                /// each of them.
                #[must_use]
                pub fn with_options(&self, options: CallOptions) -> Self {
                    Self { client: self.client.clone(), options }
                }

                /// Returns the same service for an account other than the client's own.
                #[must_use]
                pub fn for_account(&self, account: impl Into<String>) -> Self {
                    self.with_options(CallOptions { account: Some(account.into()), ..self.options.clone() })
                }
            }

            impl Client {
                $(#[doc = $about])*
                pub fn $service(&self) -> $Service {
                    $Service { client: self.clone(), options: CallOptions::default() }
                }
            }
        )*
    };
}
crate::composed_services!(types);
