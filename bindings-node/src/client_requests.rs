//! The methods of `Client` about asynchronous requests.

use crate::{call::CallOptions, client::Client, requests::Sending};
use napi::{Env, bindgen_prelude::Unknown};
use napi_derive::napi;
use thingspace::{
    json::read_data,
    languages::node::{raise, text_of},
};

#[napi]
impl Client {
    /// Resumes an asynchronous request by its identifier, which stays valid after the process ends: `requestId`, or
    /// `txid` of a location request. Nothing is sent.
    ///
    /// Callbacks that this client has already received count too. The client knows the number of expected callbacks
    /// only for a request that it sent: otherwise pass `expectedCallbacks` to `wait`, if callbacks are to end the wait.
    /// `account` and `timeout` of the options apply to polls of the platform.
    #[napi(
        catch_unwind,
        ts_args_type = "id: string, options?: Omit<CallOptions, 'signal'> | null",
        ts_return_type = "PendingRequest"
    )]
    pub fn pending_request(&self, id: String, options: Option<CallOptions<'_>>) -> napi::Result<Sending> {
        let (options, _) = CallOptions::split(options)?;
        let handle = self.core().pending_request(id).with_options(options);
        Ok(Sending::sent(handle))
    }

    /// Delivers a callback that a listener received to the pending request of this client that it belongs to.
    ///
    /// It may arrive before the response to the request itself, and more than once. The client ignores callbacks that
    /// do not belong to any request. The client keeps at most 100,000 callbacks of all requests together, and drops
    /// those of the oldest request first. You can pass the method as a handler:
    /// `callbackHandler(null, { onConnectivity: client.deliverCallback })`.
    #[napi(catch_unwind, ts_args_type = "event: ConnectivityCallback")]
    pub fn deliver_callback(&self, env: &Env, event: Unknown<'_>) -> napi::Result<()> {
        let text = text_of(env, event)?;
        self.core().deliver_callback(read_data(text.as_bytes()).map_err(|error| raise(&error))?);
        Ok(())
    }
}
