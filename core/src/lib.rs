//! Manage devices on Verizon's ThingSpace platform.
//!
//! A [`Client`] obtains and refreshes both tokens, checks every request against the platform's rules before it sends
//! anything, and groups the operations by service:
//!
//! ```no_run
//! use thingspace::{Client, Credentials};
//! # async fn run(request: thingspace::models::CampaignRequest) -> thingspace::Result<()> {
//! let client = Client::builder(Credentials::from_env()?).account("0642233522-00001").build()?;
//! let campaign = client.software_v3().schedule_campaign(request).await?;
//! let mut devices = client.software_v3().list_campaign_devices(&campaign.id);
//! while let Some(device) = devices.try_next().await? {
//!     println!("{} {}", device.device_id, device.status.unwrap_or_default());
//! }
//! # Ok(())
//! # }
//! ```
//!
//! Without an account, run the same program against the simulator (crate `thingspace-simulator`).
#![deny(missing_docs)]
#![warn(clippy::iter_over_hash_type)]
#![cfg_attr(not(any(feature = "python", feature = "node", feature = "swift")), forbid(unsafe_code))]

mod auth;
mod bulk;
pub mod callbacks;
mod campaigns;
mod client;
pub mod dispatch;
mod error;
mod error_body;
mod error_code;
#[cfg(any(fuzzing, test))]
#[doc(hidden)]
pub mod fuzzing;
mod inbox;
pub mod json;
#[doc(hidden)]
pub mod languages;
#[macro_use]
pub mod models;
#[doc(hidden)]
pub mod mutation;
#[doc(hidden)]
pub mod network;
#[macro_use]
pub mod operations;
mod paging;
pub mod panics;
mod pending;
mod pipeline;
pub mod platform;
#[doc(hidden)]
pub mod random;
mod reconcile;
mod redaction;
pub mod rules;
mod secret;
pub mod services;
#[doc(hidden)]
pub mod sync;
mod time;
pub mod timing;
mod tls;
mod transport;
mod upload;
mod waiting;
pub mod wire;

pub use auth::{
    Authentication, Credentials, FileTokenStore, MemoryTokenStore, RejectedTokens, TokenProvider, TokenStore, Tokens,
};
pub use bulk::BulkWatch;
pub use campaigns::CampaignPlanWatch;
pub use client::{Client, ClientBuilder, PRODUCTION_URL, Response};
pub use error::{ApiErrorDetails, Cause, Connection, Error, ErrorContext, ErrorInfo, ErrorKind, Result};
pub use error_code::ErrorCode;
pub use operations::{CursorLocation, Page, PageContext, RateClass};
pub use paging::Pager;
#[cfg(feature = "server")]
pub use pending::{CallbackListener, ListenOptions};
pub use pending::{PendingRequest, RequestWatch};
pub use secret::Secret;
pub use services::{
    Accounts, Bulk, Callbacks, CampaignWatch, Campaigns, Devices, Euicc, Groups, History, Labels, Locations, Nidd,
    Oauth, Reachability, Reconcile, Requests, Sessions, Sms, SoftwareV1, SoftwareV2, SoftwareV3,
};
pub use time::{CalendarDate, Clock, SystemClock, Timestamp};
#[doc(hidden)]
pub use tls::tls_configuration;
pub use transport::{
    call_options::CallOptions,
    rate_limit::{RateLimit, RateLimiter, RateLimits, RateWait},
};
pub use upload::Upload;
pub use waiting::{ReportedWait, WaitOptions, Watch, WatchStep};

#[cfg(feature = "swift")]
uniffi::setup_scaffolding!();
