//! The methods of `Client` about asynchronous requests.

use crate::{call::CallOptions, client::Client, requests::Sending};
use napi::{Env, bindgen_prelude::Unknown};
use napi_derive::napi;
use thingspace::{
    json::read_response,
    languages::node::{raise, text_of},
};

#[napi]
impl Client {
    /// Picks an asynchronous request up again by its identifier, which outlives the process: `requestId`, or `txid`
    /// of a location request. Nothing is sent.
    ///
    /// Messages that were handed to this client before count. How many will come is only known for a request that
    /// this client has sent: otherwise say it in `messages` of `wait`, if callbacks are to end the waiting.
    /// `account` and `timeout` of the options are for asking the platform.
    #[napi(
        ts_args_type = "id: string, options?: Omit<CallOptions, 'signal'> | null",
        ts_return_type = "PendingRequest"
    )]
    pub fn pending_request(&self, id: String, options: Option<CallOptions<'_>>) -> napi::Result<Sending> {
        let (options, _) = CallOptions::split(options)?;
        let handle = self.core().pending_request(id).with_options(options);
        Ok(Sending::sent(handle))
    }

    /// Hands a message that a listener received to whoever waits for its request, on this client.
    ///
    /// It may come before the request's own answer, and more than once. Messages that answer no request are passed
    /// over. Of all requests together 100,000 messages are kept; the oldest request's go first. It may be given away
    /// as a handler: `callbackHandler(null, { onConnectivity: client.deliverCallback })`.
    #[napi(ts_args_type = "event: ConnectivityCallback")]
    pub fn deliver_callback(&self, env: &Env, event: Unknown<'_>) -> napi::Result<()> {
        let text = text_of(env, event)?;
        self.core().deliver_callback(read_response(text.as_bytes()).map_err(|error| raise(&error))?);
        Ok(())
    }
}
