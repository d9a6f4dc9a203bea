//! The functions of the composed services: as methods, and by name, from JSON to JSON.

use super::{invalid, json};
use crate::{
    client::Client,
    error::{Error, Result},
    json::read_request,
    models,
    operations::{COMPOSED_FUNCTIONS, ComposedFunction},
    rules::{Finding, ValidationContext},
    services::{Bulk, Campaigns},
    transport::call_options::CallOptions,
};
use futures::future::BoxFuture;
use serde_json::Value;

/// A function of a composed service, independent of its types.
struct Function {
    /// Calls the function with its argument as JSON, and returns the result as JSON.
    invoke: fn(Client, CallOptions, Value) -> BoxFuture<'static, Result<Value>>,
    /// Validates its argument offline.
    check: fn(&[u8], &ValidationContext) -> Result<Vec<Finding>>,
}

/// A function of a composed service: its row and its implementation.
pub(super) struct Composed {
    pub row: &'static ComposedFunction,
    function: &'static Function,
}

macro_rules! methods {
    ($(
        $(#[doc = $about:literal])*
        $Service:ident as $service:ident { $(
            $(#[doc = $doc:literal])*
            $function:ident ( $argument:ident : $Argument:ident ) -> $Response:ident;
        )* }
    )*) => {
        $(
            impl $Service {
                $(
                    $(#[doc = $doc])*
                    pub async fn $function(&self, $argument: models::$Argument) -> Result<models::$Response> {
                        crate::$service::$function(self, $argument).await
                    }
                )*
            }
        )*

        /// One for each row, in the order of [`COMPOSED_FUNCTIONS`].
        const FUNCTIONS: &[Function] = &[$($(Function {
            invoke: |client, options, argument| Box::pin(async move {
                let argument: models::$Argument = read_request(argument.to_string().as_bytes())?;
                json(&client.$service().with_options(options).$function(argument).await?)
            }),
            check: |argument, context| {
                read_request::<models::$Argument>(argument).map(|argument| crate::$service::checks::$function(&argument, context))
            },
        },)*)*];
    };
}
crate::composed_services!(methods);

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
        if let Some(unknown) = arguments.keys().find(|name| *name != row.argument) {
            let findings = vec![Finding::unknown_member(unknown.clone(), &[row.argument])];
            return Err(Error::validation(row.name, findings));
        }
        let Some(argument) = arguments.remove(row.argument) else {
            return Err(invalid(row.name, row.argument, "argument.missing", "pass this argument"));
        };
        (self.function.invoke)(client.clone(), options, argument).await
    }

    /// Validates the argument of the function offline; an argument that cannot be read has findings too.
    pub fn validate(&self, argument: &Value, context: &ValidationContext) -> Result<Vec<Finding>> {
        match (self.function.check)(argument.to_string().as_bytes(), context) {
            Err(Error::Validation { findings, .. }) => Ok(findings),
            found => found,
        }
    }
}
