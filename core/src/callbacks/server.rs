//! A small HTTP server for callbacks, which a stranger can neither stall nor exhaust.

use super::{
    Event,
    handling::{self, Wanted},
    http,
    receive::reply,
};
use crate::{
    models::ListenerOptions,
    sync::lock,
    time::{Clock, SystemClock},
};
use hyper::{Request, body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use std::{
    collections::BTreeMap,
    convert::Infallible,
    fmt::Display,
    io::Result,
    sync::{Arc, Mutex},
    time::Duration,
};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpListener,
    sync::Notify,
    task::AbortHandle,
};

/// The most connections at a time. Each takes a file descriptor and at most one message.
pub(super) const MAX_CONNECTIONS: usize = 128;

/// The time in which the head of a request must arrive, also on a connection that is kept alive.
const HEAD_TIMEOUT: Duration = Duration::from_secs(10);

/// The largest head.
const MAX_HEAD_BYTES: usize = 64 << 10;

/// The pause after connections could not be accepted, which happens when descriptors are scarce.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

/// Serves callbacks on a socket, under any path, until the future is dropped, which closes all connections. Passes
/// every message to `handler`, like [`event_listener`](super::event_listener).
///
/// The server has at most 128 connections; when there are more, it closes the one that has waited longest for a
/// complete request. The head of a request must arrive within 10 seconds and the body within 30.
pub async fn serve<H, F, E>(socket: TcpListener, options: ListenerOptions, handler: H) -> Result<()>
where
    H: Fn(Event) -> F + Send + Sync + 'static,
    F: Future<Output = std::result::Result<(), E>> + Send,
    E: Display + Send,
{
    serve_at(socket, None, options, handling::either, handler).await
}

/// Serves the callbacks that `wanted` selects, under `path` if it is set, otherwise under any path.
pub(crate) async fn serve_at<M, H, F, E>(
    socket: TcpListener,
    path: Option<String>,
    options: ListenerOptions,
    wanted: Wanted<M>,
    handler: H,
) -> Result<()>
where
    M: Send + 'static,
    H: Fn(M) -> F + Send + Sync + 'static,
    F: Future<Output = std::result::Result<(), E>> + Send,
    E: Display + Send,
{
    let clock = SystemClock::default();
    let server = Server::new(path, options, wanted, handler, clock.clone());
    loop {
        match socket.accept().await {
            Ok((stream, _)) => {
                if let Err(error) = stream.set_nodelay(true) {
                    tracing::debug!(%error, "cannot set TCP_NODELAY");
                }
                server.admit(stream).await;
            }
            Err(error) => {
                tracing::debug!(%error, "a connection could not be accepted");
                clock.sleep(ACCEPT_PAUSE).await;
            }
        }
    }
}

/// The connections, and what each of them needs.
pub(super) struct Server<M, H> {
    shared: Arc<Shared<M, H>>,
}

struct Shared<M, H> {
    /// The only path, if there is one.
    path: Option<String>,
    options: ListenerOptions,
    wanted: Wanted<M>,
    handler: H,
    clock: SystemClock,
    connections: Mutex<Connections>,
    /// Notified when a connection ends.
    ended: Notify,
}

/// The open connections, oldest first.
#[derive(Default)]
struct Connections {
    open: BTreeMap<u64, Connection>,
    next: u64,
}

struct Connection {
    task: Option<AbortHandle>,
    /// Whether the handler has a message of this connection.
    is_handling: bool,
}

impl Connections {
    /// Removes and ends the oldest connection that has no message at the handler.
    fn evict(&mut self) -> bool {
        let oldest = self.open.iter().find(|(_, connection)| !connection.is_handling).map(|(number, _)| *number);
        oldest.and_then(|number| self.open.remove(&number)).is_some_and(|connection| {
            tracing::debug!("too many connections: the oldest one without a request is closed");
            connection.task.is_none_or(|task| {
                task.abort();
                true
            })
        })
    }
}

impl<M, H, F, E> Server<M, H>
where
    M: Send + 'static,
    H: Fn(M) -> F + Send + Sync + 'static,
    F: Future<Output = std::result::Result<(), E>> + Send,
    E: Display + Send,
{
    pub fn new(
        path: Option<String>,
        options: ListenerOptions,
        wanted: Wanted<M>,
        handler: H,
        clock: SystemClock,
    ) -> Self {
        let (connections, ended) = (Mutex::default(), Notify::new());
        let shared = Shared { path, options, wanted, handler, clock, connections, ended };
        Self { shared: Arc::new(shared) }
    }

    /// Serves a connection in a task of its own, as soon as there is room for it.
    pub async fn admit(&self, stream: impl AsyncRead + AsyncWrite + Send + Unpin + 'static) {
        let number = loop {
            // Registered before the check, so that the end of a connection between the two is not missed.
            let ended = self.shared.ended.notified();
            if let Some(number) = self.shared.reserve() {
                break number;
            }
            ended.await;
        };
        let open = Open { shared: Arc::clone(&self.shared), number };
        let task = tokio::spawn(async move { open.shared.serve(stream, open.number).await });
        if let Some(connection) = lock(&self.shared.connections).open.get_mut(&number) {
            connection.task = Some(task.abort_handle());
        }
    }
}

impl<M, H> Drop for Server<M, H> {
    fn drop(&mut self) {
        for connection in lock(&self.shared.connections).open.values() {
            connection.task.as_ref().map(AbortHandle::abort);
        }
    }
}

impl<M, H> Shared<M, H> {
    /// Makes room for a connection, and returns its number; nothing if the handler is busy with all of them.
    fn reserve(&self) -> Option<u64> {
        let mut connections = lock(&self.connections);
        if connections.open.len() >= MAX_CONNECTIONS && !connections.evict() {
            return None;
        }
        connections.next += 1;
        let number = connections.next;
        connections.open.insert(number, Connection { task: None, is_handling: false });
        Some(number)
    }

    fn note_handling(&self, number: u64, is_handling: bool) {
        if let Some(connection) = lock(&self.connections).open.get_mut(&number) {
            connection.is_handling = is_handling;
        }
    }
}

impl<M, H, F, E> Shared<M, H>
where
    M: Send + 'static,
    H: Fn(M) -> F + Send + Sync + 'static,
    F: Future<Output = std::result::Result<(), E>> + Send,
    E: Display + Send,
{
    async fn serve(&self, stream: impl AsyncRead + AsyncWrite + Send + Unpin + 'static, number: u64) {
        let respond = service_fn(async |request: Request<Incoming>| {
            let path = request.uri().path().trim_end_matches('/');
            let rejected = if self.path.as_deref().is_some_and(|own| own != path) {
                Some(reply(404, "this path receives no callbacks"))
            } else {
                http::reject(&request, &self.options)
            };
            if let Some(rejected) = rejected {
                tokio::spawn(http::discard(request.into_body(), self.clock.clone()));
                return Ok::<_, Infallible>(http::response(rejected));
            }
            let received = http::read(request, &self.options, &self.clock).await;
            self.note_handling(number, true);
            let received = handling::hand_over(received, self.wanted, &self.handler).await;
            self.note_handling(number, false);
            Ok(http::response(received))
        });
        let mut http = http1::Builder::new();
        http.timer(TokioTimer::new()).header_read_timeout(HEAD_TIMEOUT).max_buf_size(MAX_HEAD_BYTES);
        if let Err(error) = http.serve_connection(TokioIo::new(stream), respond).await {
            tracing::debug!(%error, "a connection to the callback listener ended early");
        }
    }
}

/// A connection while it is open.
struct Open<M, H> {
    shared: Arc<Shared<M, H>>,
    number: u64,
}

impl<M, H> Drop for Open<M, H> {
    fn drop(&mut self) {
        lock(&self.shared.connections).open.remove(&self.number);
        self.shared.ended.notify_one();
    }
}
