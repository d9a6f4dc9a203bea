//! The functions of the composed services: as methods, and by name, from JSON to JSON.

use super::{invalid, json};
use crate::{
    client::Client,
    error::{Error, Result},
    json::read_request,
    models,
    operations::{COMPOSED_FUNCTIONS, ComposedFunction},
    rules::{Finding, ValidationContext},
    services::{Bulk, Campaigns, Reconcile},
    transport::call_options::CallOptions,
    waiting::WaitOptions,
};
use futures::future::BoxFuture;
use serde_json::{Map, Value};
use std::time::Duration;

/// The spellings of the options of a wait.
const TIMEOUT: [&str; 2] = ["timeout", "timeout"];
const POLL_INTERVAL: [&str; 2] = ["poll_interval", "pollInterval"];

/// A function of a composed service, independent of its types.
struct Function {
    /// Calls the function with its argument as JSON, and returns the result as JSON. Only a wait uses its options.
    invoke: fn(Client, CallOptions, Value, WaitOptions) -> BoxFuture<'static, Result<Value>>,
    /// Validates its argument offline.
    check: fn(&[u8], &ValidationContext) -> Result<Vec<Finding>>,
}

/// A function of a composed service: its row and its implementation.
pub(super) struct Composed {
    pub row: &'static ComposedFunction,
    function: &'static Function,
}

/// The type of the options of a wait, or their value.
macro_rules! wait_options {
    ($Progress:ident) => {
        WaitOptions
    };
    ($Progress:ident $options:ident) => {
        $options
    };
}

macro_rules! methods {
    ($(
        $(#[doc = $about:literal])*
        $Service:ident as $service:ident { $(
            $(#[doc = $doc:literal])*
            $function:ident ( $argument:ident : $Argument:ident ) -> $Response:ident $(, $watch:ident of $Watch:ident reports $Progress:ident)?;
        )* }
    )*) => {
        $(
            impl $Service {
                $(
                    $(#[doc = $doc])*
                    pub async fn $function(
                        &self, $argument: models::$Argument $(, options: wait_options!($Progress))?
                    ) -> Result<models::$Response> {
                        crate::$service::$function(self, $argument $(, wait_options!($Progress options))?).await
                    }
                )*
            }
        )*

        /// One for each row, in the order of [`COMPOSED_FUNCTIONS`].
        const FUNCTIONS: &[Function] = &[$($(Function {
            invoke: |client, options, argument, wait| Box::pin(async move {
                let _ = &wait;
                let argument: models::$Argument = read_request(argument.to_string().as_bytes())?;
                let service = client.$service().with_options(options);
                json(&service.$function(argument $(, wait_options!($Progress wait))?).await?)
            }),
            check: |argument, context| {
                read_request::<models::$Argument>(argument).map(|argument| crate::$service::checks::$function(&argument, context))
            },
        },)*)*];
    };
}
crate::composed_services!(methods);

/// Takes an option of a wait from the arguments: a number of seconds, which may be text.
fn seconds(function: &str, arguments: &mut Map<String, Value>, names: [&str; 2]) -> Result<Option<Duration>> {
    let Some((name, value)) = names.iter().find_map(|name| Some((*name, arguments.remove(*name)?))) else {
        return Ok(None);
    };
    let number = value.as_f64().or_else(|| value.as_str().and_then(|text| text.trim().parse().ok()));
    let duration = number.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
    duration.map(Some).ok_or_else(|| invalid(function, name, "json.wrong_type", "write a number of seconds, 0 or more"))
}

/// Finds a function of a composed service by its names; accepts camel case too.
pub(super) fn find(service: &str, name: &str) -> Option<Composed> {
    let plain = |text: &str| text.replace('_', "").to_ascii_lowercase();
    let is_named = |row: &ComposedFunction| plain(row.service) == plain(service) && plain(row.name) == plain(name);
    let (row, function) = COMPOSED_FUNCTIONS.iter().zip(FUNCTIONS).find(|(row, _)| is_named(row))?;
    Some(Composed { row, function })
}

impl Composed {
    /// Calls the function, from JSON to JSON; `arguments` contains its one argument by name.
    pub async fn invoke(&self, client: &Client, arguments: Value, options: CallOptions) -> Result<Value> {
        let row = self.row;
        let Value::Object(mut arguments) = arguments else {
            return Err(invalid(
                row.name,
                "",
                "json.wrong_type",
                "write the arguments as an object, with one member for each",
            ));
        };
        let mut wait = WaitOptions::default();
        if row.progress.is_some() {
            wait.timeout = seconds(row.name, &mut arguments, TIMEOUT)?;
            wait.poll_interval = seconds(row.name, &mut arguments, POLL_INTERVAL)?.unwrap_or(wait.poll_interval);
        }
        if let Some(unknown) = arguments.keys().find(|name| *name != row.argument) {
            let known = [row.argument, TIMEOUT[0], POLL_INTERVAL[0]];
            let known = if row.progress.is_some() { &known[..] } else { &known[..1] };
            let findings = vec![Finding::unknown_member(unknown.clone(), known)];
            return Err(Error::validation(row.name, findings));
        }
        let Some(argument) = arguments.remove(row.argument) else {
            return Err(invalid(row.name, row.argument, "argument.missing", "pass this argument"));
        };
        (self.function.invoke)(client.clone(), options, argument, wait).await
    }

    /// Validates the argument of the function offline; an argument that cannot be read has findings too.
    pub fn validate(&self, argument: &Value, context: &ValidationContext) -> Result<Vec<Finding>> {
        match (self.function.check)(argument.to_string().as_bytes(), context) {
            Err(Error::Validation { findings, .. }) => Ok(findings),
            found => found,
        }
    }
}
