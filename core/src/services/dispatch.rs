//! Calls any row of any table by its name, from JSON to JSON, for the command line and the vector runners.

use super::{
    Accounts, Callbacks, Devices, Euicc, Groups, History, Labels, Locations, Nidd, Oauth, Reachability, Requests,
    Sessions, Sms, SoftwareV1, SoftwareV2, SoftwareV3, composed, find,
};
use crate::{
    client::Client,
    error::{Error, Result},
    operations::{DeviceIds, Operation, QueryText},
    rules::{self, Finding, ValidationContext},
    transport::call_options::CallOptions,
};
use serde::Serialize;
use serde_json::{Map, Value};

// The rows name any of them.
#[allow(clippy::wildcard_imports)]
use crate::models::{self, *};

/// Calls an operation, or a function of a composed service, by name, from JSON to JSON.
///
/// `arguments` is an object with the arguments under their names in the table, the body among them
/// with the member names of the wire. A list answers all its items; the member `cursor` begins it
/// elsewhere. An upload takes the path of its file as the member `file`.
pub async fn invoke(
    client: &Client,
    service: &str,
    operation: &str,
    arguments: Value,
    options: CallOptions,
) -> Result<Value> {
    if let Some(function) = composed::find(service, operation) {
        return composed::invoke(client, function, arguments, options).await;
    }
    let row = row(service, operation)?;
    invoke_row(client, row, JsonArguments::new(row, arguments)?, options).await
}

/// Checks the body of an operation by name, offline; a body that cannot be read gives findings too.
#[allow(clippy::needless_pass_by_value)]
pub fn validate(service: &str, operation: &str, request: Value, context: Value) -> Result<Vec<Finding>> {
    let mut context = match found(models::read_request::<ValidationContext>(context.to_string().as_bytes()))? {
        Ok(context) => context,
        Err(findings) => return Ok(findings),
    };
    if let Some(function) = composed::find(service, operation) {
        context.operation = Some(format!("{}.{}", function.service, function.name));
        return composed::validate(function, &request, &context);
    }
    let row = row(service, operation)?;
    context.operation = Some(format!("{}.{}", row.service, row.name));
    validate_row(row, request, &context)
}

/// Checks the arguments of an operation besides its body, offline: that there are those it needs and no others, and what
/// each says.
pub fn validate_arguments(
    service: &str,
    operation: &str,
    arguments: Value,
    account: Option<String>,
) -> Result<Vec<Finding>> {
    let row = row(service, operation)?;
    let operation = Some(format!("{}.{}", row.service, row.name));
    let context = ValidationContext { account, operation, ..ValidationContext::default() };
    let mut given = match found(JsonArguments::new(row, arguments))? {
        Ok(given) => given,
        Err(findings) => return Ok(findings),
    };
    let needed = row.arguments.iter().chain(row.query.iter().map(|(name, _, _)| name)).map(|name| (name, true));
    let names = needed.chain(row.options.iter().map(|(name, _, _)| (name, false)));
    let account = context.account.as_deref().filter(|_| row.has_account());
    let mut findings: Vec<Finding> =
        account.into_iter().flat_map(|account| rules::check_argument_within("account", account, &context)).collect();
    for (name, is_needed) in names {
        let value = if is_needed { given.text(name).map(Some) } else { given.optional(name) };
        match found(value)? {
            Ok(Some(value)) => findings.extend(rules::check_argument_within(name, &value, &context)),
            Ok(None) => {}
            Err(wrong) => findings.extend(wrong),
        }
    }
    Ok(findings)
}

/// Takes out the findings of an error that is made of them.
fn found<T>(outcome: Result<T>) -> Result<std::result::Result<T, Vec<Finding>>> {
    match outcome {
        Ok(value) => Ok(Ok(value)),
        Err(Error::Validation { findings, .. }) => Ok(Err(findings)),
        Err(error) => Err(error),
    }
}

macro_rules! dispatch {
    ($($(#[doc = $doc:literal])* $Service:ident as $service:ident,)*) => {
        async fn invoke_row(client: &Client, row: &Operation, given: JsonArguments, options: CallOptions) -> Result<Value> {
            match row.service {
                $(stringify!($service) => client.$service().with_options(options).invoke(row.name, given).await,)*
                service => Err(unknown(service, row.name)),
            }
        }

        /// Reads an answer of an operation, or a page of a list, as its model; answers the model as JSON.
        pub fn read(row: &Operation, answer: &[u8]) -> Result<Value> {
            match row.service {
                $(stringify!($service) => $Service::read(row.name, answer),)*
                service => Err(unknown(service, row.name)),
            }
        }

        fn validate_row(row: &Operation, request: Value, context: &ValidationContext) -> Result<Vec<Finding>> {
            match row.service {
                $(stringify!($service) => $Service::validate(row.name, request, context),)*
                service => Err(unknown(service, row.name)),
            }
        }
    };
}
crate::services!(dispatch);

fn row(service: &str, operation: &str) -> Result<&'static Operation> {
    find(service, operation).ok_or_else(|| unknown(service, operation))
}

fn unknown(service: &str, operation: &str) -> Error {
    Error::configuration(format!("there is no operation {service}.{operation}"))
}

/// The argument with the path of the file, for uploads.
const FILE: &str = "file";

/// The arguments that were given, taken out one by one.
struct JsonArguments {
    what: &'static str,
    values: Map<String, Value>,
}

impl JsonArguments {
    fn new(row: &'static Operation, arguments: Value) -> Result<Self> {
        let values = match arguments {
            Value::Object(values) => values,
            Value::Null => Map::new(),
            _ => {
                return Err(invalid(
                    row.name,
                    "",
                    "json.wrong_type",
                    "the arguments are an object, one member for each",
                ));
            }
        };
        let mut known: Vec<&str> = row.arguments.to_vec();
        known.extend(row.body.map(|(name, _)| name));
        known.extend(row.query.iter().chain(row.options).map(|(name, _, _)| *name));
        known.extend(row.item.map(|_| "cursor"));
        known.extend(row.file.map(|_| FILE));
        match values.keys().find(|name| !known.contains(&name.as_str())) {
            Some(name) => Err(Error::Validation {
                what: row.name.to_owned(),
                findings: vec![Finding::unknown_member(name.clone(), &known)],
            }),
            None => Ok(Self { what: row.name, values }),
        }
    }

    fn text(&mut self, name: &str) -> Result<String> {
        self.optional(name)?.ok_or_else(|| invalid(self.what, name, "argument.missing", "give this argument"))
    }

    fn optional(&mut self, name: &str) -> Result<Option<String>> {
        match self.values.remove(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(Value::Array(list)) if list.iter().all(Value::is_string) => {
                Ok(Some(list.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(",")))
            }
            Some(_) => Err(invalid(self.what, name, "json.wrong_type", "write this argument as text")),
        }
    }

    /// The body of a list that may be left out.
    fn body_or_default<T: Request + Default>(&mut self, name: &str) -> Result<T> {
        if self.values.get(name).is_none_or(Value::is_null) { Ok(T::default()) } else { self.body(name) }
    }

    fn body<T: Request>(&mut self, name: &str) -> Result<T> {
        let body =
            self.values.remove(name).ok_or_else(|| invalid(self.what, name, "argument.missing", "give the body"))?;
        models::read_request(body.to_string().as_bytes())
    }
}

pub(super) fn invalid(what: &str, path: &str, code: &str, fix: &str) -> Error {
    let finding = Finding::error(path, code, "", fix, "the arguments of this operation in the SDK's table");
    Error::Validation { what: what.to_owned(), findings: vec![finding] }
}

pub(super) fn json(answer: &impl Serialize) -> Result<Value> {
    serde_json::to_value(answer)
        .map_err(|error| Error::unexpected("", format!("the answer cannot be written as JSON: {error}")))
}

fn check<T: Request>(request: &Value, context: &ValidationContext) -> Result<Vec<Finding>> {
    Ok(match found(models::read_request::<T>(request.to_string().as_bytes()))? {
        Ok(request) => rules::check(&request, context),
        Err(findings) => findings,
    })
}

macro_rules! doors {
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
        impl $Service {
            #[allow(unused_mut)]
            async fn invoke(&self, operation: &str, mut given: JsonArguments) -> Result<Value> {
                match operation {
                    $(stringify!($op) => {
                        $(let $arg = given.text(stringify!($arg))?;)*
                        $(let $body: $Body = given.body(stringify!($body))?;)?
                        $($(let $q = <$Q as QueryText>::read(&given.text(stringify!($q))?);)*)?
                        $($(let $o = given.optional(stringify!($o))?.map(|text| <$O as QueryText>::read(&text));)*)?
                        json(&self.$op($($arg,)* $($body,)? $($($q,)*)? $($($o,)*)?).await?)
                    })*
                    $(stringify!($rop) => {
                        $(let $rarg = given.text(stringify!($rarg))?;)*
                        let $rbody: $rBody = given.body(stringify!($rbody))?;
                        json(self.$rop($($rarg,)* $rbody).await?.accepted())
                    })*
                    $(stringify!($lop) => {
                        $(let $larg = given.text(stringify!($larg))?;)*
                        $(let $lbody: $lBody = given.body(stringify!($lbody))?;)?
                        $(let $lsel: $lSel = given.body_or_default(stringify!($lsel))?;)?
                        $($(let $lq = <$lQ as QueryText>::read(&given.text(stringify!($lq))?);)*)?
                        $($(let $lo = given.optional(stringify!($lo))?.map(|text| <$lO as QueryText>::read(&text));)*)?
                        let mut pager = self.$lop($($larg,)* $($lbody,)? $($lsel,)? $($($lq,)*)? $($($lo,)*)?);
                        if let Some(cursor) = given.optional("cursor")? {
                            pager = pager.starting_after(cursor);
                        }
                        json(&pager.try_collect().await?)
                    })*
                    $(stringify!($uop) => {
                        let $form: $Form = given.body(stringify!($form))?;
                        json(&self.$uop($form, given.text(FILE)?).await?)
                    })*
                    _ => Err(unknown(stringify!($service), operation)),
                }
            }

            fn read(operation: &str, answer: &[u8]) -> Result<Value> {
                match operation {
                    $(stringify!($op) => json(&models::read_answer::<$Answer>(answer)?),)*
                    $(stringify!($rop) => json(&models::read_answer::<RequestAccepted>(answer)?),)*
                    $(stringify!($lop) => json(&models::read_answer::<$Page>(answer)?),)*
                    $(stringify!($uop) => json(&models::read_answer::<$Uploaded>(answer)?),)*
                    _ => Err(unknown(stringify!($service), operation)),
                }
            }

            fn validate(operation: &str, request: Value, context: &ValidationContext) -> Result<Vec<Finding>> {
                match operation {
                    $($(stringify!($op) => check::<$Body>(&request, context),)?)*
                    $(stringify!($rop) => check::<$rBody>(&request, context),)*
                    $($(stringify!($lop) => check::<$lBody>(&request, context),)?)*
                    $($(stringify!($lop) => check::<$lSel>(&request, context),)?)*
                    $(stringify!($uop) => check::<$Form>(&request, context),)*
                    _ => {
                        drop(request);
                        let _ = context;
                        Err(Error::configuration(format!("{}.{operation} has no body to check", stringify!($service))))
                    }
                }
            }
        }
    };
}
crate::operations!(doors);
