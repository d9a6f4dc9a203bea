//! The columns of a row.

use super::{QueryText, RequestBody, ResponseShape, request_body::read_body};
use crate::{error::Result, models::Request};

/// What may be done again when a call brings no answer, or a temporary failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retry {
    /// It only reads: repeated.
    Safe,
    /// Doing it twice is the same as doing it once: repeated.
    Idempotent,
    /// Doing it twice may do harm, and a look tells whether it was done: repeated only where the platform
    /// cannot have done anything; otherwise the error says that the outcome is unknown.
    NonIdempotent,
    /// Never repeated.
    Never,
}

/// What a call needs to be let in, and what it does to the tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// The bearer token and the session.
    Session,
    /// The key and secret, to get a bearer token.
    ClientCredentials,
    /// The bearer token, to begin a session; watched by the lock-out guard.
    Login,
    /// The bearer token and the session, which ends.
    Logout,
    /// The bearer token and the session; changes the password.
    Password,
}

/// How the pages of a list are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CursorLocation {
    /// The answer holds the cursor, or counts; it goes into the query, or into the path where that has
    /// `{start_index}`.
    Address,
    /// The header `Location` of the answer holds the cursor; it goes into the query.
    Header,
    /// The items hold the cursor; it goes into a member of the body.
    Body,
}

/// The family of APIs that an operation belongs to. Errors, accounts and retries differ between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Api {
    /// The gateway, which issues bearer tokens.
    Gateway,
    /// Connectivity Management. It knows the account of a user who has only one.
    Connectivity,
    /// Software Management, all versions.
    Fota,
    /// Device Location.
    Location,
}

/// A parameter that stands in the query, or a typed one that stands in the path.
#[derive(Debug, Clone, Copy)]
pub struct QueryParameter {
    /// Its name in Rust and Python; camel case in Node and Swift.
    pub name: &'static str,
    /// Its type.
    pub model: &'static str,
    /// Its name in the query.
    pub wire: &'static str,
    /// Whether a call must have it.
    pub is_required: bool,
    /// Whether it stands in the path instead of the query.
    pub is_in_path: bool,
    /// How the platform spells OMA-DM in it, where that is not its usual spelling.
    pub oma_dm: Option<&'static str>,
    /// Reads the value from plain text, and writes it as it is sent.
    pub(crate) text: fn(&str, &Self) -> String,
}

impl QueryParameter {
    /// A parameter of a type, for `#[service]`, which fills in the rest.
    pub(crate) const fn of<T: QueryText>(model: &'static str) -> Self {
        Self { name: "", model, wire: "", is_required: true, is_in_path: false, oma_dm: None, text: text::<T> }
    }
}

fn text<T: QueryText>(given: &str, parameter: &QueryParameter) -> String {
    T::read(given).text(parameter).into_owned()
}

/// The body of a request.
#[derive(Debug, Clone, Copy)]
pub struct RequestShape {
    /// The name of the parameter.
    pub name: &'static str,
    /// The model.
    pub model: &'static str,
    /// Whether a call must have it. Otherwise an empty model is sent.
    pub is_required: bool,
    /// Reads the model from JSON.
    pub(crate) read: fn(&[u8]) -> Result<Box<dyn RequestBody>>,
}

impl RequestShape {
    /// The body of a model.
    pub(crate) const fn of<T: Request>(name: &'static str, is_required: bool) -> Self {
        Self { name, model: T::INFO.name, is_required, read: read_body::<T> }
    }
}

/// How many final messages answer an asynchronous request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExpectedMessages {
    /// So many, whatever the request says.
    Fixed(u32),
    /// One for each entry of a member of the body.
    PerEntry(&'static str),
}

/// What the platform can be asked about an asynchronous request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Poll {
    /// The status of the request, where it is about one device.
    RequestStatus,
    /// The status of the location report.
    LocationReport,
}

/// What a message is about: each one counts once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessageSubject {
    /// The device, or devices, that it names.
    Device,
    /// The reachability monitor that it names.
    Monitor,
}

/// The part that a message plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessageRole {
    /// It answers the request.
    Result,
    /// It comes besides the messages that answer the request.
    Interim,
}

/// The messages that answer an asynchronous request.
#[derive(Debug, Clone, Copy)]
pub struct Messages {
    /// How many final ones come.
    pub expected: ExpectedMessages,
    /// What the platform can be asked about meanwhile.
    pub poll: Option<Poll>,
    /// What a message is about.
    pub subject: MessageSubject,
    /// The part of a message of the NIDD service.
    pub nidd: MessageRole,
    /// The part of the message about an upload of devices, where one comes.
    pub upload: Option<MessageRole>,
    /// Whether a message without a reachability status says only that the platform waits for the device.
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
    /// The authentication it needs.
    pub access: Access,
    /// The arguments of the path that are text, in order, after the account.
    pub arguments: &'static [&'static str],
    /// The body.
    pub request: Option<RequestShape>,
    /// The parameters of the query: those that are required, then the others.
    pub query: &'static [QueryParameter],
    /// The response.
    pub response: ResponseShape,
    /// The callback services that bring the result later, in the order in which their messages come.
    pub callbacks: &'static [&'static str],
    /// For asynchronous requests: the messages that answer it.
    pub messages: Option<Messages>,
    /// The argument that identifies the asynchronous request which the operation cancels.
    pub cancels: Option<&'static str>,
    /// What the platform limits: how many, how long, how often.
    pub limits: &'static [&'static str],
    /// The part of the form that carries the file, for uploads.
    pub file: Option<&'static str>,
    /// Where the platform documents it.
    pub source: &'static str,
}

impl Operation {
    /// Its name in Node and Swift: `scheduleCampaign`.
    pub fn camel_name(&self) -> String {
        camel_case(self.name)
    }

    /// How many final messages answer a request, where that does not depend on its body.
    pub fn fixed_messages(&self) -> Option<u32> {
        match self.messages?.expected {
            ExpectedMessages::Fixed(count) => Some(count),
            ExpectedMessages::PerEntry(_) => None,
        }
    }
}

/// `campaign_name` as `campaignName`.
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

/// `software_v3` as `SoftwareV3`.
pub fn pascal_case(name: &str) -> String {
    camel_case(&format!("_{name}"))
}
