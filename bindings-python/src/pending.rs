//! Handles of asynchronous requests: one that blocks, and one that is awaited.

use crate::client::Shared;
use pyo3::prelude::*;
use thingspace::{self as core, models::RequestAccepted};

macro_rules! handle {
    ($Handle:ident, $(#[doc = $doc:literal])*) => {
        $(#[doc = $doc])*
        #[pyclass(frozen, module = "thingspace")]
        pub struct $Handle {
            request: core::PendingRequest,
            client: Shared,
        }

        impl $Handle {
            pub fn new(request: core::PendingRequest, client: &Shared) -> Self {
                Self { request, client: client.clone() }
            }
        }

        #[pymethods]
        impl $Handle {
            /// What identifies the request; enough to pick it up again with `client.pending_request(id)`.
            #[getter]
            fn id(&self) -> &str {
                self.request.id()
            }
            /// The platform's answer to the request.
            #[getter]
            fn accepted(&self) -> RequestAccepted {
                self.request.accepted().clone()
            }
        }
    };
}
handle!(
    PendingRequest,
    /// An asynchronous request that the platform has accepted.
);
handle!(
    AsyncPendingRequest,
    /// An asynchronous request that the platform has accepted.
);
