//! The network below every client: one trait, which the HTTP client over TCP and TLS implements.

use futures::{FutureExt, TryFutureExt, future::BoxFuture};
use std::fmt;

/// Carries requests. Only simulations need another network than that of the machine.
pub trait Network: Send + Sync + fmt::Debug + 'static {
    /// Connects if necessary, sends a request, and receives the head of its response; the caller reads the body.
    fn execute(&self, request: reqwest::Request) -> BoxFuture<'static, Result<reqwest::Response, NetworkError>>;
}

/// The reason why no response arrived.
#[derive(Debug)]
pub enum NetworkError {
    /// The HTTP client's own error.
    Http(reqwest::Error),
    /// Another network failed.
    Other {
        /// What happened.
        message: String,
        /// Whether there was a connection, on which the request may have been sent.
        is_connected: bool,
        /// Whether a time limit passed.
        is_timeout: bool,
    },
}

impl Network for reqwest::Client {
    fn execute(&self, request: reqwest::Request) -> BoxFuture<'static, Result<reqwest::Response, NetworkError>> {
        reqwest::Client::execute(self, request).map_err(NetworkError::Http).boxed()
    }
}
