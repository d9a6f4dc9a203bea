//! The API as data: one table per service.
//!
//! A row is the whole truth about an operation: documentation, what may be repeated when it fails,
//! HTTP method, path, name, arguments, body, source, answer, paging. Every layer applies its own macro to the
//! same rows: `operations!(apply)` calls `apply! { ... }` once per service, and `services!(apply)`
//! gives the list of services.

mod arguments;
#[macro_use]
mod oauth;
#[macro_use]
mod sessions;
#[macro_use]
mod software_v1;
#[macro_use]
mod software_v2;
#[macro_use]
mod software_v3;
#[macro_use]
mod devices;
#[macro_use]
mod requests;
#[macro_use]
mod euicc;
#[macro_use]
mod history;
#[macro_use]
mod reachability;
#[macro_use]
mod groups;
#[macro_use]
mod sms;
#[macro_use]
mod callbacks;
#[macro_use]
mod accounts;
#[macro_use]
mod labels;
#[macro_use]
mod nidd;
#[macro_use]
mod locations;
#[macro_use]
mod offline;
#[macro_use]
mod composed;

pub use crate::services::{all, call_offline, find, invoke, read, validate, validate_arguments};
pub use arguments::{Argument, DeviceIds, QueryText};
pub use composed::{COMPOSED_FUNCTIONS, ComposedFunction};
pub use offline::{OFFLINE_FUNCTIONS, OfflineFunction};

/// Applies a macro to the table of every service, one after the other.
#[macro_export]
macro_rules! operations {
    ($apply:path) => {
        $crate::oauth_operations!($apply);
        $crate::sessions_operations!($apply);
        $crate::software_v1_operations!($apply);
        $crate::software_v2_operations!($apply);
        $crate::software_v3_operations!($apply);
        $crate::devices_operations!($apply);
        $crate::requests_operations!($apply);
        $crate::euicc_operations!($apply);
        $crate::history_operations!($apply);
        $crate::reachability_operations!($apply);
        $crate::groups_operations!($apply);
        $crate::sms_operations!($apply);
        $crate::callbacks_operations!($apply);
        $crate::accounts_operations!($apply);
        $crate::labels_operations!($apply);
        $crate::nidd_operations!($apply);
        $crate::locations_operations!($apply);
    };
}

/// Applies a macro to the list of services: `Type as accessor`.
#[macro_export]
macro_rules! services {
    ($apply:path) => {
        $apply! {
            /// The bearer token of the platform's gateway. Mostly done for you.
            Oauth as oauth,
            /// Sessions: log in and out, reset the password. Mostly done for you.
            Sessions as sessions,
            /// Upgrades that are pushed to OMA-DM and LWM2M devices on a day (Software Management v1).
            SoftwareV1 as software_v1,
            /// Campaigns of devices that check in over HTTP, their files and logs (Software Management v2).
            SoftwareV2 as software_v2,
            /// Network-aware firmware campaigns, and licences for every protocol (Software Management v3).
            SoftwareV3 as software_v3,
            /// Lines and their life: activate, suspend, change, list and diagnose devices.
            Devices as devices,
            /// Asynchronous requests: what became of one.
            Requests as requests,
            /// Profiles of embedded SIMs: download, enable, disable, delete.
            Euicc as euicc,
            /// What devices used, when they connected, what was done to their lines.
            History as history,
            /// Monitors for data, short messages and loss of connection.
            Reachability as reachability,
            /// Groups of devices.
            Groups as groups,
            /// Short messages to and from devices.
            Sms as sms,
            /// Listeners of Connectivity Management: one for each callback service.
            Callbacks as callbacks,
            /// Accounts: plans, leads, states, kinds of devices.
            Accounts as accounts,
            /// Labels that usage is counted by, and what was billed.
            Labels as labels,
            /// Non-IP data to narrow-band devices.
            Nidd as nidd,
            /// Where devices are: positions, reports, consent, exclusions.
            Locations as locations,
        }
    };
}

/// What may be done again when a call brings no answer, or a temporary failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retry {
    /// It only reads: repeated.
    Safe,
    /// Doing it twice is the same as doing it once: repeated.
    Idempotent,
    /// Doing it twice may do harm, and a look tells whether it was done: repeated only where the platform
    /// cannot have done anything; otherwise the error says that the outcome is unknown.
    Reconcile,
    /// Never repeated.
    Never,
}

/// What a call needs to be let in, and what it does to the tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// The bearer token and the session.
    Session,
    /// The key and secret, to get a bearer token.
    Key,
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

/// An operation as data.
#[derive(Debug, Clone, Copy)]
pub struct Operation {
    /// The accessor of its service: `software_v3`.
    pub service: &'static str,
    /// Its name in Rust and Python; camel case in Node and Swift.
    pub name: &'static str,
    /// Its documentation.
    pub docs: &'static [&'static str],
    /// The HTTP method.
    pub method: &'static str,
    /// The path, with its arguments in braces.
    pub path: &'static str,
    /// What may be repeated.
    pub retry: Retry,
    /// What lets it in.
    pub access: Access,
    /// The arguments in the path, in order, after the account.
    pub arguments: &'static [&'static str],
    /// The name and model of the body.
    pub body: Option<(&'static str, &'static str)>,
    /// Required query arguments: name, type, name on the wire.
    pub query: &'static [(&'static str, &'static str, &'static str)],
    /// Optional query arguments: name, type, name on the wire.
    pub options: &'static [(&'static str, &'static str, &'static str)],
    /// The model of the answer, or of one page of it.
    pub answer: &'static str,
    /// The model of an item, for lists.
    pub item: Option<&'static str>,
    /// For lists: what tells the pages apart, and how it is called.
    pub pages: Option<(CursorLocation, &'static str)>,
    /// The callback services that bring the result later, in the order in which their messages come.
    pub callbacks: &'static [&'static str],
    /// For asynchronous requests: the member of the body that has an entry for each message that will come, or how many
    /// come in all: `once`, `3 times`.
    pub answers: Option<&'static str>,
    /// What the platform limits: how many, how long, how often.
    pub limits: &'static [&'static str],
    /// The part of the form that carries the file, for uploads.
    pub file: Option<&'static str>,
    /// Where the platform documents it.
    pub source: &'static str,
}

impl Operation {
    /// Whether the path names an account.
    pub fn has_account(&self) -> bool {
        self.path.contains("{account}")
    }

    /// How many final messages answer a request, where that does not depend on its body.
    pub fn messages(&self) -> Option<i64> {
        match self.answers? {
            "once" => Some(1),
            answers => answers.strip_suffix(" times")?.parse().ok(),
        }
    }
}
