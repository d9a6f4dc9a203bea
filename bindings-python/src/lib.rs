//! The Python layer: the tables of the core as `thingspace.Client` and `thingspace.AsyncClient`.
//!
//! What stands here does not grow with the API: [`services`], [`composed`] and [`offline`] project the
//! tables, the models bring their own classes, and the rest is what Python needs besides.

mod authentication;
mod call;
mod callbacks;
mod client;
mod composed;
mod door;
mod lists;
mod logging;
mod offline;
mod pending;
mod runtime;
mod services;
mod simulator;
mod uploads;
mod waiting;

macro_rules! module {
    (models { $($Model:ident),* $(,)? } enums { $($Enum:ident),* $(,)? }) => {
        pastey::paste! {
            /// The native part of `thingspace`.
            #[pyo3::pymodule]
            mod _thingspace {
                #[pymodule_export]
                use thingspace::models::{$($Model),*};
                #[pymodule_export]
                use thingspace::models::{$([<$Enum Values>]),*};
                #[pymodule_export]
                use crate::{
                    authentication::{Credentials, TokenRefusal, Tokens},
                    callbacks::{parse_callback, parse_connectivity_callback, receive_callback},
                    composed::{AsyncBulk, AsyncCampaigns, Bulk, Campaigns},
                    door::{run_command_line, table, validate},
                    lists::Pages,
                    offline::timing,
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
                };
                #[pymodule_export]
                const _VERSION: &str = env!("CARGO_PKG_VERSION");
            }
        }
    };
}
thingspace::models!(module);
