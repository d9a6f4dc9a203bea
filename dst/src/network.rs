//! The virtual network: connections in memory, on which a seeded stream of faults acts at any byte.

use crate::{
    clock::now,
    mutation::{self, Mutation},
    trace::Trace,
};
use bytes::Bytes;
use futures::{FutureExt, future::BoxFuture};
use http_body::{Body, Frame};
use hyper::{Request, Uri, body::Incoming, service::service_fn};
use hyper_util::{
    client::legacy::{
        Client,
        connect::{Connected, Connection},
    },
    rt::{TokioExecutor, TokioIo, TokioTimer},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt, io,
    pin::Pin,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    task::{Context, Poll, ready},
    time::Duration,
};
use thingspace::{
    network::{Network, NetworkError},
    random::Random,
};
use tokio::{
    io::{
        AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, DuplexStream, ReadBuf, ReadHalf, WriteHalf, duplex, split,
    },
    sync::oneshot,
    time::{Instant, Sleep},
};

/// The time limits of the client over TCP.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
const READ_TIMEOUT: Duration = Duration::from_secs(30);

/// What answers the requests to a port.
pub type Service = Arc<
    dyn Fn(Request<Incoming>) -> BoxFuture<'static, Result<hyper::Response<axum::body::Body>, io::Error>> + Send + Sync,
>;

/// The network between all parts of a run.
pub struct Net {
    pub trace: Trace,
    pub random: Random,
    begun: Instant,
    services: Mutex<BTreeMap<u16, Service>>,
    /// The port that accepts no connections at the moment.
    pub is_down: AtomicBool,
    /// The chance of a fault of a connection; 0 once the storm is over.
    intensity: AtomicU64,
    connections: AtomicU64,
    watch: Mutex<Watch>,
    /// The open connections, each with its client and what breaks it.
    open: Mutex<BTreeMap<u64, (&'static str, oneshot::Sender<()>)>>,
}

impl fmt::Debug for Net {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Net")
    }
}

impl Net {
    pub fn new(seed: u64, trace: Trace) -> Arc<Self> {
        Arc::new(Self {
            trace,
            begun: now(),
            random: Random::seeded(seed),
            services: Mutex::default(),
            is_down: AtomicBool::new(false),
            intensity: AtomicU64::new(0),
            connections: AtomicU64::new(0),
            watch: Mutex::default(),
            open: Mutex::default(),
        })
    }

    /// Returns the instant of a `SENT_HEADER`.
    pub fn instant(&self, sent: &str) -> Option<Instant> {
        Some(self.begun + Duration::from_millis(sent.parse().ok()?))
    }

    /// Stops serving, and drops what the services hold.
    pub fn stop_serving(&self) {
        self.services.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Serves a port.
    pub fn serve(&self, port: u16, service: Service) {
        self.services.lock().unwrap_or_else(PoisonError::into_inner).insert(port, service);
    }

    /// Sets the chance of faults: 1.0 is a bad day.
    #[allow(clippy::cast_sign_loss, clippy::cast_possible_truncation)]
    pub fn set_intensity(&self, intensity: f64) {
        self.intensity.store((intensity * 1e6) as u64, Ordering::Relaxed);
    }

    /// Returns true in `chance` of all cases, times the intensity of the storm.
    #[allow(clippy::cast_precision_loss)]
    pub fn strikes(&self, chance: f64) -> bool {
        self.random.fraction() < chance * self.intensity.load(Ordering::Relaxed) as f64 / 1e6
    }

    /// Returns whether nothing fails.
    pub fn is_calm(&self) -> bool {
        self.intensity.load(Ordering::Relaxed) == 0
    }

    /// Returns a number from 0 up to, not including, `end`.
    pub fn below(&self, end: u64) -> u64 {
        self.random.next() % end.max(1)
    }

    /// Returns a duration between two.
    pub fn between(&self, least: Duration, most: Duration) -> Duration {
        least + most.saturating_sub(least).mul_f64(self.random.fraction())
    }

    /// Notes what a client does, and reports what it must not do.
    fn observe(&self, note: impl FnOnce(&mut Watch) -> Option<String>) {
        let problem = note(&mut self.watch.lock().unwrap_or_else(PoisonError::into_inner));
        if let Some(problem) = problem {
            self.trace.problem(problem);
        }
    }

    /// Notes a call that consists of many requests.
    pub fn note_composed(&self, call: u64) {
        self.observe(|watch| {
            watch.composed.insert(call);
            None
        });
    }

    /// Returns how many requests of a call were sent.
    pub fn attempts(&self, call: u64) -> u32 {
        let watch = self.watch.lock().unwrap_or_else(PoisonError::into_inner);
        watch.calls.get(&call).map_or(0, |(attempts, _)| *attempts)
    }

    pub fn open_connections(&self) -> usize {
        self.open.lock().unwrap_or_else(PoisonError::into_inner).len()
    }

    /// Breaks every connection of a client, or of all, the oldest first.
    pub fn break_connections(&self, of: Option<&str>) {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        let broken: Vec<_> = open.extract_if(.., |_, (name, _)| of.is_none_or(|of| of == *name)).collect();
        drop(open);
        for (_, (_, breaks)) in broken {
            // A connection that has ended does not listen.
            _ = breaks.send(());
        }
    }

    async fn connect(self: Arc<Self>, port: u16, name: &'static str) -> io::Result<Stream> {
        let number = self.connections.fetch_add(1, Ordering::Relaxed);
        tokio::time::sleep(self.between(Duration::from_millis(1), Duration::from_millis(80))).await;
        if self.strikes(0.01) {
            self.trace.add(|| format!("{name} connection {number} hangs"));
            tokio::time::sleep(CONNECT_TIMEOUT).await;
            return Err(io::Error::new(io::ErrorKind::TimedOut, "no connection within 10 s"));
        }
        let service = self.services.lock().unwrap_or_else(PoisonError::into_inner).get(&port).cloned();
        let Some(service) = service.filter(|_| !self.is_down.load(Ordering::Relaxed) && !self.strikes(0.02)) else {
            self.trace.add(|| format!("{name} connection {number} is rejected"));
            return Err(io::ErrorKind::ConnectionRefused.into());
        };
        let (near, near_end) = duplex(1 << 16);
        let (far, far_end) = duplex(1 << 16);
        let is_broken = Arc::new(AtomicBool::new(false));
        let stream = |inner| Stream { inner, is_broken: Arc::clone(&is_broken) };
        let link = Link::new(&self, name, number, Arc::clone(&is_broken));
        tokio::spawn(link.run(near_end, far_end));
        let serving = hyper::server::conn::http1::Builder::new()
            .timer(TokioTimer::new())
            .auto_date_header(false)
            .half_close(true)
            .serve_connection(TokioIo::new(stream(far)), service_fn(move |request| service(request)));
        // An error is a connection that broke.
        tokio::spawn(async move { _ = serving.await });
        Ok(stream(near))
    }
}

/// What happens to one direction of a connection.
#[derive(Debug, Clone, Copy)]
enum Fault {
    None,
    /// The connection is reset at this byte.
    Reset(u64),
    /// This direction ends at this byte.
    End(u64),
    /// Nothing more arrives from this byte on.
    Stall(u64),
}

/// One direction of a connection.
struct Direction {
    fault: Fault,
    /// The most bytes that arrive at once.
    chunk: usize,
    /// The time between two chunks.
    latency: Duration,
    random: Random,
}

struct Link {
    net: Arc<Net>,
    name: &'static str,
    number: u64,
    is_broken: Arc<AtomicBool>,
    directions: [Direction; 2],
}

impl Link {
    fn new(net: &Arc<Net>, name: &'static str, number: u64, is_broken: Arc<AtomicBool>) -> Self {
        let direction = || {
            let at = net.below(4000);
            let fault = match net.below(8) {
                _ if !net.strikes(0.12) => Fault::None,
                0..4 => Fault::Reset(at),
                4..6 => Fault::End(at),
                _ => Fault::Stall(at),
            };
            let chunk = if net.strikes(0.1) { 1 + net.below(40) } else { 1 << 14 };
            Direction {
                fault,
                chunk: usize::try_from(chunk).unwrap_or(1),
                latency: net.between(Duration::from_millis(1), Duration::from_millis(120)),
                random: Random::seeded(net.random.next()),
            }
        };
        let directions = [direction(), direction()];
        Self { net: Arc::clone(net), name, number, is_broken, directions }
    }

    /// Carries bytes in both directions until both ended or the connection breaks.
    async fn run(self, near: DuplexStream, far: DuplexStream) {
        let Self { net, name, number, is_broken, directions: [up, down] } = self;
        let (breaks, broken) = oneshot::channel();
        net.open.lock().unwrap_or_else(PoisonError::into_inner).insert(number, (name, breaks));
        let ((near_read, near_write), (far_read, far_write)) = (split(near), split(far));
        let both = futures::future::try_join(up.carry(near_read, far_write), down.carry(far_read, near_write));
        let broken = tokio::select! {
            biased;
            _ = broken => Err(Broken("a restart", 0)),
            carried = both => carried.map(|_| ()),
        };
        if mutation::is(Mutation::LeakConnections) {
            return std::future::pending().await;
        }
        net.open.lock().unwrap_or_else(PoisonError::into_inner).remove(&number);
        if let Err(Broken(what, at)) = broken {
            is_broken.store(true, Ordering::Relaxed);
            net.trace.add(|| format!("{name} connection {number}: {what} at byte {at}"));
        }
    }
}

/// The end of a connection: what happened, and at which byte.
struct Broken(&'static str, u64);

impl Direction {
    async fn carry(self, mut from: ReadHalf<DuplexStream>, mut to: WriteHalf<DuplexStream>) -> Result<(), Broken> {
        let (mut passed, mut buffer) = (0_u64, vec![0; self.chunk]);
        loop {
            let read = from.read(&mut buffer).await.unwrap_or(0);
            if read == 0 {
                // The other end may be gone.
                _ = to.shutdown().await;
                return Ok(());
            }
            tokio::time::sleep(self.latency.mul_f64(0.5 + self.random.fraction())).await;
            let length = u64::try_from(read).unwrap_or(u64::MAX);
            let allowed = match self.fault {
                Fault::Reset(at) | Fault::End(at) | Fault::Stall(at) => at.saturating_sub(passed).min(length),
                Fault::None => length,
            };
            let part = &buffer[..usize::try_from(allowed).unwrap_or(read)];
            if to.write_all(part).await.is_err() {
                return Ok(());
            }
            passed += length;
            if allowed < length {
                match self.fault {
                    Fault::Reset(at) => return Err(Broken("reset", at)),
                    Fault::End(_) => {
                        // The other direction goes on.
                        _ = to.shutdown().await;
                        std::future::pending::<()>().await;
                    }
                    _ => std::future::pending::<()>().await,
                }
            }
        }
    }
}

/// One end of a connection.
pub struct Stream {
    inner: DuplexStream,
    is_broken: Arc<AtomicBool>,
}

impl AsyncRead for Stream {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let before = into.filled().len();
        ready!(Pin::new(&mut self.inner).poll_read(context, into))?;
        if into.filled().len() == before && into.remaining() > 0 && self.is_broken.load(Ordering::Relaxed) {
            return Poll::Ready(Err(io::ErrorKind::ConnectionReset.into()));
        }
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Stream {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.inner).poll_write(context, bytes)
    }
    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(context)
    }
    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(context)
    }
}

impl Connection for Stream {
    fn connected(&self) -> Connected {
        Connected::new()
    }
}

/// Makes the connections of one client.
#[derive(Clone)]
struct Connector {
    net: Arc<Net>,
    name: &'static str,
}

/// An end of a connection as the HTTP client wants it.
type Io = TokioIo<Stream>;

impl tower_service::Service<Uri> for Connector {
    type Response = Io;
    type Error = io::Error;
    type Future = BoxFuture<'static, io::Result<Io>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, uri: Uri) -> Self::Future {
        let connecting = Arc::clone(&self.net).connect(uri.port_u16().unwrap_or(80), self.name);
        connecting.map(|stream| stream.map(TokioIo::new)).boxed()
    }
}

tokio::task_local! {
    /// The number of the call that a task makes.
    pub static CALL: u64;
}

/// The name of the header with the number of a call, and that of its client.
pub const CALL_HEADER: &str = "x-call";
pub const CLIENT_HEADER: &str = "x-client";
/// The header with the time when a login was sent.
pub const SENT_HEADER: &str = "x-sent";

/// The network of one client, with connections of its own.
pub struct ClientNetwork {
    client: Client<Connector, reqwest::Body>,
    net: Arc<Net>,
    name: &'static str,
}

impl fmt::Debug for ClientNetwork {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name)
    }
}

impl ClientNetwork {
    pub fn new(net: &Arc<Net>, name: &'static str) -> Arc<Self> {
        let client = Client::builder(TokioExecutor::new())
            .pool_timer(TokioTimer::new())
            .pool_idle_timeout(Duration::from_secs(50))
            .build(Connector { net: Arc::clone(net), name });
        Arc::new(Self { client, net: Arc::clone(net), name })
    }
}

impl Network for ClientNetwork {
    fn execute(&self, request: reqwest::Request) -> BoxFuture<'static, Result<reqwest::Response, NetworkError>> {
        let limit = request.timeout().copied().unwrap_or(READ_TIMEOUT);
        let other =
            |message: String, is_connected, is_timeout| NetworkError::Other { message, is_connected, is_timeout };
        let request: Request<reqwest::Body> = match request.try_into() {
            Ok(request) => request,
            Err(error) => return futures::future::ready(Err(NetworkError::Http(error))).boxed(),
        };
        let (mut parts, body) = request.into_parts();
        let call = CALL.try_with(|call| *call).ok();
        if let Some(call) = call {
            parts.headers.insert(CALL_HEADER, call.into());
            self.net.observe(|watch| watch.attempt(call));
        }
        let net = Arc::clone(&self.net);
        if parts.uri.path().ends_with("/session/login") {
            let sent = u64::try_from(now().duration_since(net.begun).as_millis()).unwrap_or(u64::MAX);
            parts.headers.insert(SENT_HEADER, sent.into());
        }
        let login = parts.uri.path().ends_with("/session/login").then(|| Login::begin(&net, body.as_bytes()));
        parts.headers.insert(CLIENT_HEADER, hyper::header::HeaderValue::from_static(self.name));
        let sending = self.client.request(Request::from_parts(parts, body));
        async move {
            let sent = tokio::time::timeout(limit, sending).await;
            drop(login);
            match sent {
                Ok(Ok(response)) => {
                    let wait = response.headers().get("x-wait").and_then(|wait| wait.to_str().ok()?.parse().ok());
                    if let (Some(call), Some(wait)) = (call, wait) {
                        net.observe(|watch| watch.asked(call, Duration::from_millis(wait)));
                    }
                    let wrap =
                        |body| reqwest::Body::wrap(Timed { body, limit, timer: Box::pin(tokio::time::sleep(limit)) });
                    Ok(response.map(wrap).into())
                }
                Ok(Err(error)) => Err(other(format!("{error:?}"), !error.is_connect(), false)),
                Err(_) => Err(other("the timeout passed".to_owned(), true, true)),
            }
        }
        .boxed()
    }
}

/// What the network observes of the calls.
#[derive(Default)]
pub struct Watch {
    /// The attempts of each call, and the time before which there must be no other.
    calls: BTreeMap<u64, (u32, Option<Instant>)>,
    /// The calls that consist of many requests.
    composed: BTreeSet<u64>,
    /// The logins in flight, by their user and password.
    logins: BTreeMap<Vec<u8>, u32>,
}

impl Watch {
    /// The attempts that a call may take: three, and one for each refresh of a token.
    const MAX_ATTEMPTS: u32 = 3 + 2;

    fn attempt(&mut self, call: u64) -> Option<String> {
        let (attempts, not_before) = self.calls.entry(call).or_default();
        *attempts += 1;
        if self.composed.contains(&call) {
            return None;
        }
        if not_before.take().is_some_and(|at| now() < at) {
            return Some(format!("call {call} is repeated before the time that the platform asked for"));
        }
        (*attempts == Self::MAX_ATTEMPTS + 1)
            .then(|| format!("call {call} is sent more than {} times", Self::MAX_ATTEMPTS))
    }

    fn asked(&mut self, call: u64, wait: Duration) -> Option<String> {
        self.calls.entry(call).or_default().1 = Some(now() + wait);
        None
    }
}

/// A login in flight.
struct Login {
    net: Arc<Net>,
    body: Vec<u8>,
}

impl Login {
    fn begin(net: &Arc<Net>, body: Option<&[u8]>) -> Self {
        let body = body.unwrap_or_default().to_vec();
        net.observe(|watch| {
            let count = watch.logins.entry(body.clone()).or_default();
            *count += 1;
            (*count > 1).then(|| format!("{count} logins of a user are in flight"))
        });
        Self { net: Arc::clone(net), body }
    }
}

impl Drop for Login {
    fn drop(&mut self) {
        self.net.observe(|watch| {
            *watch.logins.entry(std::mem::take(&mut self.body)).or_default() -= 1;
            None
        });
    }
}

/// A body that fails when nothing arrives for too long.
struct Timed {
    body: Incoming,
    limit: Duration,
    timer: Pin<Box<Sleep>>,
}

impl Body for Timed {
    type Data = Bytes;
    type Error = Box<dyn std::error::Error + Send + Sync>;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        if let Poll::Ready(frame) = Pin::new(&mut self.body).poll_frame(context) {
            let next = now() + self.limit;
            self.timer.as_mut().reset(next);
            return Poll::Ready(frame.map(|frame| frame.map_err(Into::into)));
        }
        ready!(self.timer.as_mut().poll(context));
        Poll::Ready(Some(Err(io::Error::new(io::ErrorKind::TimedOut, "nothing arrived in time").into())))
    }
}
