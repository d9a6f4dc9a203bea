//! `CallbackListener`: a small server in this process that delivers callbacks to a client.

use crate::{
    callbacks,
    client::Client,
    error::{Error, Result},
    inbox::Inbox,
    models::ListenerOptions,
    rules::{self, Finding, ValidationContext},
};
use std::{
    convert::Infallible,
    fmt,
    future::ready,
    net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener},
    sync::Arc,
};
use tokio::runtime::Handle;

/// Where a [`CallbackListener`] listens, and what it accepts.
#[derive(Debug, Clone)]
pub struct ListenOptions {
    /// The address of this machine; 127.0.0.1 by default.
    pub host: IpAddr,
    /// The port; 0, the default, selects a free one. The platform calls 80, 443, 9001-9006, 50551-50559 and 28200-28220.
    pub port: u16,
    /// The credentials that callbacks must carry, and their maximum size.
    pub callbacks: ListenerOptions,
}

impl Default for ListenOptions {
    fn default() -> Self {
        Self { host: Ipv4Addr::LOCALHOST.into(), port: 0, callbacks: ListenerOptions::default() }
    }
}

impl ListenOptions {
    /// Parses the address of a host: an IP address of this machine, or `localhost`.
    ///
    /// # Errors
    /// `Configuration` when it is another name.
    pub fn parse_host(host: &str) -> Result<IpAddr> {
        if host.eq_ignore_ascii_case("localhost") {
            return Ok(Ipv4Addr::LOCALHOST.into());
        }
        host.parse().map_err(|_| {
            Error::configuration(format!(
                "host: must be an IP address of this machine, such as 127.0.0.1, not {host:?}"
            ))
        })
    }
}

/// A running callback listener of a client. It ends when it is closed or dropped, and when the client is closed.
pub struct CallbackListener {
    url: String,
    number: u64,
    inbox: Arc<Inbox>,
}

impl Client {
    /// Listens for callbacks of Connectivity Management and Location, and delivers them to the waiting requests of this
    /// client and its clones, as [`deliver_callback`](Self::deliver_callback) does.
    ///
    /// Register the listener's [`url`](CallbackListener::url), or, since the platform calls only https, that of a proxy
    /// in front of it. The path cannot be guessed, and other paths receive nothing. Callbacks of Software Management get
    /// the status 400: use a listener of [`callbacks`](crate::callbacks) for them.
    ///
    /// # Errors
    /// `Validation` when the options are not valid, and `Configuration` when the port cannot be used or no Tokio runtime
    /// is running.
    pub fn listen(&self, options: ListenOptions) -> Result<CallbackListener> {
        let ListenOptions { host, port, callbacks: accepted } = options;
        let findings = rules::check(&accepted, &ValidationContext::default());
        if Finding::has_errors(&findings) {
            return Err(Error::validation("ListenerOptions", findings));
        }
        let runtime = Handle::try_current()
            .map_err(|_| Error::configuration("a listener needs a Tokio runtime; call `listen` inside one"))?;
        let (socket, address) = bind(host, port).map_err(|error| {
            Error::configuration(format!("cannot listen on {host}, port {port}: {error}; choose another host or port"))
        })?;
        let path = format!("/callbacks-{:016x}{:016x}", self.random().next(), self.random().next());
        let url = format!("http://{address}{path}");
        let (own, inbox) = (Some(path), Arc::clone(self.inbox()));
        let task = runtime.spawn(async move {
            let deliver = move |event| {
                inbox.deliver(event);
                ready(Ok::<(), Infallible>(()))
            };
            let serving = match tokio::net::TcpListener::from_std(socket) {
                Ok(socket) => callbacks::serve_at(socket, own, accepted, callbacks::connectivity, deliver).await,
                Err(error) => Err(error),
            };
            if let Err(error) = serving {
                tracing::error!(%error, "the callback listener ended");
            }
        });
        let number = self.inbox().add_listener(task.abort_handle());
        Ok(CallbackListener { url, number, inbox: Arc::clone(self.inbox()) })
    }
}

fn bind(host: IpAddr, port: u16) -> std::io::Result<(TcpListener, SocketAddr)> {
    let socket = TcpListener::bind((host, port))?;
    socket.set_nonblocking(true)?;
    let address = socket.local_addr()?;
    Ok((socket, address))
}

impl CallbackListener {
    /// Returns the URL of the listener on this machine, such as `http://127.0.0.1:40123/callbacks-6d1f…`.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Ends the listener and closes its connections. A second call does nothing.
    pub fn close(&self) {
        self.inbox.remove_listener(self.number);
    }
}

impl Drop for CallbackListener {
    fn drop(&mut self) {
        self.close();
    }
}

impl fmt::Debug for CallbackListener {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("CallbackListener").field("url", &self.url).finish_non_exhaustive()
    }
}
