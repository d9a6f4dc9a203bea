//! The columns of a row.

use super::{QueryText, RequestBody, ResponseShape, request_body::read_body};
use crate::{
    error::{Error, Result},
    models::Request,
};

/// The retry class: whether the client repeats a call that gets no response or fails transiently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Retry {
    /// The operation only reads; the client repeats it.
    Safe,
    /// A second call has no further effect; the client repeats it.
    Idempotent,
    /// Repeating the operation may do harm, and a caller can look up whether it was carried out. The client repeats it
    /// only where the platform cannot have carried it out; otherwise the error reports that the outcome is unknown.
    NonIdempotent,
    /// The client never repeats the operation.
    Never,
}

/// The class of requests that a limit of requests a minute counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RateClass {
    /// Every request.
    All,
    /// Requests that activate lines.
    Activation,
}

/// The authentication that a call needs, and its effect on the tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Needs the bearer token and the session token.
    Session,
    /// Needs the key and secret; requests a bearer token.
    ClientCredentials,
    /// Needs the bearer token; starts a session, under the lock-out guard.
    Login,
    /// Needs the bearer token and the session token; ends the session.
    Logout,
    /// Needs the bearer token and the session token; changes the password.
    Password,
}

/// The location of a list's cursor in requests and responses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CursorLocation {
    /// The cursor is in the response, or follows from the number of its items; the next request carries it in the
    /// query, or in the path if the path has `{start_index}`.
    Address,
    /// The cursor is in the header `Location` of the response; the next request carries it in the query.
    Header,
    /// The cursor is in the items; the next request carries it in a member of the body.
    Body,
}

/// The family of APIs that an operation belongs to. Errors, accounts and retries differ between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Api {
    /// The gateway, which issues bearer tokens.
    Gateway,
    /// Connectivity Management. It infers the account of a user who has only one.
    Connectivity,
    /// Software Management, all versions.
    Fota,
    /// Device Location.
    Location,
}

/// A parameter of the query, or a typed parameter of the path.
#[derive(Debug, Clone, Copy)]
pub struct QueryParameter {
    /// Its name in Rust and Python; camel case in Node and Swift.
    pub name: &'static str,
    /// Its type.
    pub model: &'static str,
    /// Its name in the query.
    pub wire: &'static str,
    /// Whether the parameter is required.
    pub is_required: bool,
    /// Whether the parameter belongs to the path instead of the query.
    pub is_in_path: bool,
    /// The spelling of OMA-DM in this parameter, if it differs from the usual one.
    pub oma_dm: Option<&'static str>,
    /// Reads the value from plain text and returns it as it is sent.
    pub(crate) text: fn(&str, &Self) -> String,
}

impl QueryParameter {
    /// Creates a parameter of a type, for `#[service]`, which sets the other members.
    pub(crate) const fn of<T: QueryText>(model: &'static str) -> Self {
        Self { name: "", model, wire: "", is_required: true, is_in_path: false, oma_dm: None, text: text::<T> }
    }
}

fn text<T: QueryText>(value: &str, parameter: &QueryParameter) -> String {
    T::read(value).text(parameter).into_owned()
}

/// The body of a request.
#[derive(Debug, Clone, Copy)]
pub struct RequestShape {
    /// The name of the parameter.
    pub name: &'static str,
    /// The model.
    pub model: &'static str,
    /// Whether the body is required. If it is optional and absent, an empty model is sent.
    pub is_required: bool,
    /// Reads the model from JSON.
    pub(crate) read: fn(&[u8]) -> Result<Box<dyn RequestBody>>,
}

impl RequestShape {
    /// Returns the shape of a body with this model.
    pub(crate) const fn of<T: Request>(name: &'static str, is_required: bool) -> Self {
        Self { name, model: T::INFO.name, is_required, read: read_body::<T> }
    }
}

/// The number of final callbacks of an asynchronous request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExpectedMessages {
    /// A fixed number, independent of the request.
    Fixed(u32),
    /// One for each entry of a member of the body.
    PerEntry(&'static str),
}

/// The status that the client can poll for an asynchronous request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Poll {
    /// The status of the request, if it concerns one device.
    RequestStatus,
    /// The status of the location report.
    LocationReport,
}

/// The subject of a message; each subject counts once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessageSubject {
    /// The device or devices that the message names.
    Device,
    /// The reachability monitor that the message names.
    Monitor,
}

/// The role of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessageRole {
    /// The message reports the result of the request.
    Result,
    /// The message arrives in addition to those that report the result.
    Interim,
}

/// The callbacks of an asynchronous request.
#[derive(Debug, Clone, Copy)]
pub struct Messages {
    /// The number of final messages.
    pub expected: ExpectedMessages,
    /// The status that the client can poll until then.
    pub poll: Option<Poll>,
    /// The subject of a message.
    pub subject: MessageSubject,
    /// The role of a message of the NIDD service.
    pub nidd: MessageRole,
    /// The role of the message about an upload of devices, if one is sent.
    pub upload: Option<MessageRole>,
    /// Whether a message without a reachability status means only that the platform waits for the device.
    pub waits_for_device: bool,
}

/// An operation as data.
#[derive(Debug, Clone, Copy)]
pub struct Operation {
    /// The accessor of its service: `software_v3`.
    pub service: &'static str,
    /// The type of its service: `SoftwareV3`.
    pub class: &'static str,
    /// Its name in Rust and Python; camel case in Node and Swift.
    pub name: &'static str,
    /// Its documentation.
    pub docs: &'static [&'static str],
    /// The HTTP method.
    pub method: &'static str,
    /// The path, with its arguments in braces.
    pub path: &'static str,
    /// Whether the path names an account.
    pub has_account: bool,
    /// The family of APIs it belongs to.
    pub api: Api,
    /// The retry class.
    pub retry: Retry,
    /// The operations that show whether a call with an unknown outcome was carried out: `reconcile.suspend`.
    pub check_with: &'static [&'static str],
    /// The class of its requests, whose number in a minute is limited.
    pub rate: RateClass,
    /// The authentication it needs.
    pub access: Access,
    /// The text arguments of the path, in order, after the account.
    pub arguments: &'static [&'static str],
    /// The body.
    pub request: Option<RequestShape>,
    /// Whether the hours of windows in the body are sent as text.
    pub hours_as_text: bool,
    /// The parameters of the query: the required ones first.
    pub query: &'static [QueryParameter],
    /// The response.
    pub response: ResponseShape,
    /// The callback services that deliver the result later, in the order in which their messages arrive.
    pub callbacks: &'static [&'static str],
    /// The callbacks of the request, for asynchronous requests.
    pub messages: Option<Messages>,
    /// The argument that identifies the asynchronous request that the operation cancels.
    pub cancels: Option<&'static str>,
    /// The limits that the platform sets on number, length and rate.
    pub limits: &'static [&'static str],
    /// The part of the form that carries the file, for uploads.
    pub file: Option<&'static str>,
    /// The page of the platform's documentation that describes the operation.
    pub source: &'static str,
}

/// The path of v3 campaigns that the client uses by default, and the second form on the page that describes it.
const FIRST_CAMPAIGN_PATH: &str = "/api/fota/v3/campaigns/firmware/";
const SECOND_CAMPAIGN_PATH: &str = "/api/fota/v3/campaigns/software/";

impl Operation {
    /// Returns the path with the segment that the page "Schedule a campaign" of v3 shows in its second form, if the
    /// operation has such a path.
    pub(crate) fn second_path(target: &str) -> Option<String> {
        target.strip_prefix(FIRST_CAMPAIGN_PATH).map(|rest| format!("{SECOND_CAMPAIGN_PATH}{rest}"))
    }

    /// Returns the operation's name in Node and Swift: `scheduleCampaign`.
    pub fn camel_name(&self) -> String {
        camel_case(self.name)
    }

    /// Adds this operation to the error of a call, unless the error has one.
    pub(crate) fn failed(&self, error: Error) -> Error {
        let error = error.during(self.service, self.name, self.method, self.path);
        let is_own = || error.operation().and_then(|name| name.split_once('.')) == Some((self.service, self.name));
        if error.outcome_unknown() && is_own() { error.with_check(self.check_with) } else { error }
    }

    /// Returns the number of final callbacks of a request, if it does not depend on the body.
    pub fn fixed_messages(&self) -> Option<u32> {
        match self.messages?.expected {
            ExpectedMessages::Fixed(count) => Some(count),
            ExpectedMessages::PerEntry(_) => None,
        }
    }
}

/// Converts `campaign_name` to `campaignName`.
pub fn camel_case(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |mut name, word| {
        let mut letters = word.chars();
        name.extend(letters.next().map(|letter| letter.to_ascii_uppercase()));
        name.push_str(letters.as_str());
        name
    })
}

/// Converts `software_v3` to `SoftwareV3`.
pub fn pascal_case(name: &str) -> String {
    camel_case(&format!("_{name}"))
}
