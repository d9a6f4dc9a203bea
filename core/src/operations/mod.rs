//! The API as data: one trait per service, one row per operation.
//!
//! A row is the only definition of an operation: documentation, retry class, HTTP method, path, name, parameters,
//! body, response, paging, messages, source. `#[service]` (in `macros`) reads the rows and generates [`Operation`]s;
//! its documentation has the grammar. Every binding applies its own macro to the same rows: `operations!(project)`
//! calls `project! { ... }` once per service and once per row.

mod arguments;
mod columns;
mod page;
mod request_body;
mod response;

#[macro_use]
pub(crate) mod oauth;
#[macro_use]
pub(crate) mod sessions;
#[macro_use]
pub(crate) mod software_v1;
#[macro_use]
pub(crate) mod software_v2;
#[macro_use]
pub(crate) mod software_v3;
#[macro_use]
pub(crate) mod devices;
#[macro_use]
pub(crate) mod requests;
#[macro_use]
pub(crate) mod euicc;
#[macro_use]
pub(crate) mod history;
#[macro_use]
pub(crate) mod reachability;
#[macro_use]
pub(crate) mod groups;
#[macro_use]
pub(crate) mod sms;
#[macro_use]
pub(crate) mod callbacks;
#[macro_use]
pub(crate) mod accounts;
#[macro_use]
pub(crate) mod labels;
#[macro_use]
pub(crate) mod nidd;
#[macro_use]
pub(crate) mod locations;
#[macro_use]
mod offline;
#[macro_use]
mod composed;

pub use arguments::{Argument, DeviceIds, QueryText};
pub use columns::{
    Access, Api, CursorLocation, ExpectedMessages, MessageRole, MessageSubject, Messages, Operation, Poll,
    QueryParameter, RateClass, RequestShape, Retry, camel_case, pascal_case,
};
pub use composed::{COMPOSED_FUNCTIONS, ComposedFunction};
pub use offline::{OFFLINE_FUNCTIONS, OfflineFunction};
pub(crate) use page::AnyPage;
pub use page::{Page, PageContext};
pub(crate) use request_body::RequestBody;
pub use response::{PageShape, ResponseKind, ResponseShape};

/// Applies a macro to every service and every row, in sequence.
#[macro_export]
macro_rules! operations {
    ($project:path) => {
        $crate::oauth_rows!($project);
        $crate::sessions_rows!($project);
        $crate::software_v1_rows!($project);
        $crate::software_v2_rows!($project);
        $crate::software_v3_rows!($project);
        $crate::devices_rows!($project);
        $crate::requests_rows!($project);
        $crate::euicc_rows!($project);
        $crate::history_rows!($project);
        $crate::reachability_rows!($project);
        $crate::groups_rows!($project);
        $crate::sms_rows!($project);
        $crate::callbacks_rows!($project);
        $crate::accounts_rows!($project);
        $crate::labels_rows!($project);
        $crate::nidd_rows!($project);
        $crate::locations_rows!($project);
    };
}

/// The rows of every service.
const TABLES: [&[&Operation]; 17] = [
    oauth::OPERATIONS,
    sessions::OPERATIONS,
    software_v1::OPERATIONS,
    software_v2::OPERATIONS,
    software_v3::OPERATIONS,
    devices::OPERATIONS,
    requests::OPERATIONS,
    euicc::OPERATIONS,
    history::OPERATIONS,
    reachability::OPERATIONS,
    groups::OPERATIONS,
    sms::OPERATIONS,
    callbacks::OPERATIONS,
    accounts::OPERATIONS,
    labels::OPERATIONS,
    nidd::OPERATIONS,
    locations::OPERATIONS,
];

/// Returns every operation.
pub fn all() -> impl Iterator<Item = &'static Operation> {
    TABLES.into_iter().flatten().copied()
}

/// Finds an operation: `find("software_v3", "get_campaign")`. Accepts camel case too.
pub fn find(service: &str, name: &str) -> Option<&'static Operation> {
    let plain = |text: &str| text.replace('_', "").to_ascii_lowercase();
    all().find(|row| plain(row.service) == plain(service) && plain(row.name) == plain(name))
}
