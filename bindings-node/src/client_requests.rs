//! The methods of `Client` about asynchronous requests.

use crate::{call::CallOptions, client::Client, requests::Sending};
use napi::{Env, bindgen_prelude::Unknown};
use napi_derive::napi;
use thingspace::{
    Error, ListenOptions,
    json::read_data,
    languages::node::{raise, text_of},
    models::ListenerOptions,
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

    /// Listens for callbacks of Connectivity Management and Location on a port of this machine, and delivers them to the
    /// pending requests of this client. It does not need the event loop, does not keep the process alive, and ends when
    /// it or the client is closed.
    ///
    /// Register its `url`, or, since the platform calls only https, that of a proxy in front of it. `host` is an address
    /// of this machine, 127.0.0.1 when absent; without a `port` the system chooses one. The other options are those of
    /// `callbackHandler`. Callbacks of Software Management get the status 400: use `callbackHandler` for them.
    #[napi(
        catch_unwind,
        ts_args_type = "options?: ({ host?: string | null; port?: number | null } & ListenerOptions) | null",
        ts_return_type = "Promise<CallbackListener>"
    )]
    #[allow(clippy::unused_async, reason = "N-API enters the runtime only for async functions")]
    pub async fn listen(
        &self,
        host: Option<String>,
        port: Option<f64>,
        options: ListenerOptions,
    ) -> napi::Result<CallbackListener> {
        let start = || {
            let host = ListenOptions::parse_host(host.as_deref().unwrap_or("localhost"))?;
            let port = port.unwrap_or(0.0);
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the cast is compared")]
            let whole = port as u16;
            if f64::from(whole).to_bits() != port.to_bits() {
                let message = format!("port: must be a whole number from 0 to 65535, not {port}");
                return Err(Error::configuration(message));
            }
            self.core().listen(ListenOptions { host, port: whole, callbacks: options })
        };
        start().map(CallbackListener).map_err(|error| raise(&error))
    }
}

/// A running callback listener of a client; `listen` of the client starts it.
#[napi]
pub struct CallbackListener(thingspace::CallbackListener);

#[napi]
impl CallbackListener {
    /// The URL of the listener on this machine; its path cannot be guessed.
    #[napi(catch_unwind, getter)]
    pub fn url(&self) -> &str {
        self.0.url()
    }

    /// Ends the listener and closes its connections; a second time does nothing.
    #[napi(catch_unwind)]
    pub fn close(&self) {
        self.0.close();
    }

    /// Ends the listener, as `close` does, at the end of a `using` block.
    #[napi(catch_unwind, well_known_symbol = "dispose")]
    pub fn dispose(&self) {
        self.0.close();
    }
}
