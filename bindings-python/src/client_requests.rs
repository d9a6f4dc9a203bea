//! The methods of `Client` and `AsyncClient` about asynchronous requests.

use crate::{
    client::options,
    pending::{AsyncPendingRequest, PendingRequest},
    services::{AsyncClient, Client},
};
use pyo3::prelude::*;
use thingspace::{languages::python::OrRaise, models::ConnectivityCallback};

macro_rules! methods {
    ($Client:ident, $Handle:ident) => {
        #[pymethods]
        impl $Client {
            /// Picks an asynchronous request up again, by the `id` it had; nothing is sent.
            ///
            /// Messages that were handed to this client before count. How many will come is not known: say it in
            /// `messages` of `wait`, if callbacks are to end the waiting. `account` is the account of the request,
            /// where it is not the client's own.
            #[pyo3(signature = (id, *, account = None))]
            fn pending_request(&self, py: Python<'_>, id: String, account: Option<String>) -> PyResult<$Handle> {
                let client = self.shared();
                let request = client.get().or_raise(py)?.pending_request(id).with_options(options(account, None));
                Ok($Handle::new(request, &client))
            }
            /// Hands a message that a listener received to whoever waits for its request.
            ///
            /// It may come before the request's own answer, and more than once. Messages that answer no request are
            /// passed over.
            fn deliver_callback(&self, event: ConnectivityCallback) {
                self.shared().peek().deliver_callback(event);
            }
        }
    };
}
methods!(Client, PendingRequest);
methods!(AsyncClient, AsyncPendingRequest);
