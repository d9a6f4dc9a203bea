//! The functions of the composed services: as methods, and by name, from JSON to JSON.

use super::{invalid, json};
use crate::{
    client::Client,
    error::{Error, Result},
    json::read_request,
    models,
    operations::{COMPOSED_FUNCTIONS, ComposedFunction},
    rules::{self, Finding, ValidationContext},
    services::{Bulk, Campaigns},
    transport::call_options::CallOptions,
};
use serde_json::Value;

macro_rules! methods {
    ($(
        $(#[doc = $about:literal])*
        $Service:ident as $service:ident { $(
            $(#[doc = $doc:literal])*
            $function:ident ( $argument:ident : $Argument:ident ) -> $Answer:ident;
        )* }
    )*) => {
        $(
            impl $Service {
                $(
                    $(#[doc = $doc])*
                    pub async fn $function(&self, $argument: models::$Argument) -> Result<models::$Answer> {
                        crate::$service::$function(self, $argument).await
                    }
                )*

                async fn invoke(&self, name: &str, mut arguments: serde_json::Map<String, Value>) -> Result<Value> {
                    match name {
                        $(stringify!($function) => {
                            let given = arguments.remove(stringify!($argument)).unwrap_or_default();
                            let given: models::$Argument = read_request(given.to_string().as_bytes())?;
                            json(&self.$function(given).await?)
                        })*
                        _ => Err(unknown(stringify!($service), name)),
                    }
                }
            }
        )*

        async fn invoke_function(
            client: &Client,
            function: &ComposedFunction,
            arguments: serde_json::Map<String, Value>,
            options: CallOptions,
        ) -> Result<Value> {
            match function.service {
                $(stringify!($service) => client.$service().with_options(options).invoke(function.name, arguments).await,)*
                service => Err(unknown(service, function.name)),
            }
        }

        /// Checks the argument of a function of a composed service, offline.
        pub(super) fn validate(function: &ComposedFunction, request: &Value, context: &ValidationContext) -> Result<Vec<Finding>> {
            if let Some(found) = crate::bulk::validate(function, request, context) {
                return match found {
                    Err(Error::Validation { findings, .. }) => Ok(findings),
                    found => found,
                };
            }
            let json = request.to_string();
            let read = match (function.service, function.name) {
                $($((stringify!($service), stringify!($function)) => {
                    read_request::<models::$Argument>(json.as_bytes()).map(|request| rules::check(&request, context))
                })*)*
                (service, name) => return Err(unknown(service, name)),
            };
            match read {
                Err(Error::Validation { findings, .. }) => Ok(findings),
                read => read,
            }
        }
    };
}
crate::composed_services!(methods);

/// Looks a function of a composed service up by its names; camel case is understood too.
pub(super) fn find(service: &str, name: &str) -> Option<&'static ComposedFunction> {
    let plain = |text: &str| text.replace('_', "").to_ascii_lowercase();
    COMPOSED_FUNCTIONS
        .iter()
        .find(|function| plain(function.service) == plain(service) && plain(function.name) == plain(name))
}

/// Calls a function of a composed service, from JSON to JSON; `arguments` has its one argument by name.
pub(super) async fn invoke(
    client: &Client,
    function: &ComposedFunction,
    arguments: Value,
    options: CallOptions,
) -> Result<Value> {
    let Value::Object(arguments) = arguments else {
        return Err(invalid(function.name, "", "json.wrong_type", "the arguments are an object, one member for each"));
    };
    if let Some(odd) = arguments.keys().find(|name| *name != function.argument) {
        let findings = vec![Finding::unknown_member(odd.clone(), &[function.argument])];
        return Err(Error::Validation { what: function.name.to_owned(), findings });
    }
    if !arguments.contains_key(function.argument) {
        return Err(invalid(function.name, function.argument, "argument.missing", "give this argument"));
    }
    invoke_function(client, function, arguments, options).await
}

fn unknown(service: &str, name: &str) -> Error {
    Error::configuration(format!("there is no function {service}.{name}"))
}
