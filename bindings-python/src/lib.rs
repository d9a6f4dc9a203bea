//! The Python layer: the tables of the core as `thingspace.Client` and `thingspace.AsyncClient`.
//!
//! This crate does not grow with the API: [`services`], [`composed`] and [`offline`] project the
//! tables, the models bring their own classes, and the other modules hold what only Python needs.

mod authentication;
mod awaitable;
mod callbacks;
mod calls;
mod cli;
mod client;
mod client_requests;
mod composed;
mod duration;
mod lists;
mod logging;
mod metadata;
mod offline;
mod pending;
mod progress;
mod read;
mod runtime;
mod services;
mod simulator;
mod token_store;
mod uploads;
mod validate;
mod waiting;

macro_rules! module {
    (models { $($Model:ident),* $(,)? } enums { $($Enum:ident),* $(,)? }) => {
        pastey::paste! {
            /// The native part of `thingspace`.
            #[pyo3::pymodule]
            mod _thingspace {
                #[pymodule_export]
                use thingspace::models::{$($Model),*};
                #[cfg(feature = "stubs")]
                #[pymodule_export]
                use thingspace::models::{$([<$Enum Values>]),*};
                #[pymodule_export]
                use crate::{
                    authentication::{Credentials, RejectedTokens, Tokens},
                    callbacks::{parse_callback, parse_connectivity_callback, receive_callback, receive_callback_head},
                    cli::run_command_line,
                    client_requests::CallbackListener,
                    composed::{AsyncBulk, AsyncCampaigns, AsyncReconcile, Bulk, Campaigns, Reconcile},
                    lists::Pages,
                    metadata::table,
                    offline::{platform, timing},
                    pending::{AsyncPendingRequest, PendingRequest},
                    services::{
                        AsyncClient, Client,
                        Accounts, AsyncAccounts, Callbacks, AsyncCallbacks, Devices, AsyncDevices, Euicc, AsyncEuicc,
                        Groups, AsyncGroups, History, AsyncHistory, Labels, AsyncLabels, Locations, AsyncLocations,
                        Nidd, AsyncNidd, Oauth, AsyncOauth, Reachability, AsyncReachability, Requests, AsyncRequests,
                        Sessions, AsyncSessions, Sms, AsyncSms, SoftwareV1, AsyncSoftwareV1, SoftwareV2,
                        AsyncSoftwareV2, SoftwareV3, AsyncSoftwareV3,
                    },
                    simulator::{CallbackMessage, RecordedRequest, Simulator},
                    token_store::{FileTokenStore, MemoryTokenStore},
                    validate::validate,
                };
                #[pymodule_export]
                const _VERSION: &str = env!("CARGO_PKG_VERSION");
                #[pymodule_init]
                fn add_enums(module: &pyo3::Bound<'_, pyo3::types::PyModule>) -> pyo3::PyResult<()> {
                    thingspace::languages::python::enums::add_all(module)
                }
            }
        }
    };
}
thingspace::models!(module);
