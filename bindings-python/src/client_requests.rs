//! The methods of `Client` and `AsyncClient` about asynchronous requests.

use crate::{
    client::options,
    pending::{AsyncPendingRequest, PendingRequest},
    services::{AsyncClient, Client},
};
use pyo3::prelude::*;
use thingspace::{
    languages::python::{OrRaise, catch},
    models::ConnectivityCallback,
};

macro_rules! methods {
    ($Client:ident, $Handle:ident) => {
        #[pymethods]
        impl $Client {
            /// Resumes an asynchronous request by its `id`; nothing is sent.
            ///
            /// Callbacks that this client has already received count too. The client does not know the number of
            /// expected callbacks: pass it to `wait` as `expected_callbacks`, if callbacks are to end the wait.
            /// `account` is the account of the request, if it is not the account of the client.
            #[pyo3(signature = (id, *, account = None))]
            fn pending_request(&self, py: Python<'_>, id: String, account: Option<String>) -> PyResult<$Handle> {
                let client = self.shared();
                let request = client.get().or_raise(py)?.pending_request(id).with_options(options(account, None));
                Ok($Handle::new(request))
            }
            /// Delivers a callback that a listener received to the pending request it belongs to.
            ///
            /// It may arrive before the response to the request itself, and more than once. The client ignores
            /// callbacks that do not belong to any request.
            fn deliver_callback(&self, py: Python<'_>, event: ConnectivityCallback) -> PyResult<()> {
                let client = self.shared();
                catch(py, || {
                    client.get()?.deliver_callback(event);
                    Ok(())
                })
            }
        }
    };
}
methods!(Client, PendingRequest);
methods!(AsyncClient, AsyncPendingRequest);
