//! Tests of the callback server under clients that stall, flood and lie. Time is virtual.
#![allow(clippy::disallowed_methods, reason = "Tokio's time is paused here")]

use super::{
    Event,
    handling::either,
    server::{MAX_CONNECTIONS, Server},
};
use crate::{models::ListenerOptions, time::SystemClock};
use std::{
    convert::Infallible,
    future::Future,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex},
    sync::Semaphore,
};

const MESSAGE: &str = r#"{"requestId":"r","status":"Success","username":"listener","password":"Wanderer-7"}"#;
/// listener:Wanderer-7, listener:Wanderer-8
const RIGHT: &str = "authorization: Basic bGlzdGVuZXI6V2FuZGVyZXItNw==\r\n";
const WRONG: &str = "authorization: Basic bGlzdGVuZXI6V2FuZGVyZXItOA==\r\n";

type Handling = Pin<Box<dyn Future<Output = Result<(), Infallible>> + Send>>;
type Handler = Box<dyn Fn(Event) -> Handling + Send + Sync>;

fn options() -> ListenerOptions {
    ListenerOptions {
        username: Some("listener".to_owned()),
        password: Some("Wanderer-7".into()),
        ..ListenerOptions::default()
    }
}

/// Returns a server whose handler counts messages and waits for `gate`.
fn server(gate: &Arc<Semaphore>) -> (Server<Event, Handler>, Arc<AtomicUsize>) {
    let taken = Arc::new(AtomicUsize::new(0));
    let (gate, counter) = (Arc::clone(gate), Arc::clone(&taken));
    let handler = move |_: Event| -> Handling {
        let (gate, counter) = (Arc::clone(&gate), Arc::clone(&counter));
        Box::pin(async move {
            drop(gate.acquire().await);
            counter.fetch_add(1, Ordering::SeqCst);
            Ok(())
        })
    };
    (Server::new(None, options(), either, Box::new(handler), SystemClock::default()), taken)
}

fn open_server() -> (Server<Event, Handler>, Arc<AtomicUsize>) {
    server(&Arc::new(Semaphore::new(1)))
}

/// Connects and sends some bytes.
async fn connect(server: &Server<Event, Handler>, text: &str) -> DuplexStream {
    let (mut near, far) = duplex(1 << 16);
    server.admit(far).await;
    near.write_all(text.as_bytes()).await.expect("a connection");
    near
}

fn post(headers: &str, body: &str) -> String {
    let length = body.len();
    format!("POST /x HTTP/1.1\r\nhost: x\r\n{headers}connection: close\r\ncontent-length: {length}\r\n\r\n{body}")
}

/// Returns what the server sends until it closes the connection.
async fn rest(mut connection: DuplexStream) -> String {
    let mut text = String::new();
    connection.read_to_string(&mut text).await.expect("text");
    text
}

#[tokio::test(start_paused = true)]
async fn a_message_is_acknowledged() {
    let (server, taken) = open_server();
    for text in [post("", MESSAGE), post(RIGHT, r#"{"requestId":"r"}"#)] {
        let answer = rest(connect(&server, &text).await).await;
        assert!(answer.starts_with("HTTP/1.1 200 OK") && answer.ends_with("accepted"), "{answer}");
    }
    assert_eq!(taken.load(Ordering::SeqCst), 2);
}

#[tokio::test(start_paused = true)]
async fn a_request_is_rejected_by_its_head_before_its_body_arrives() {
    let (server, taken) = open_server();
    let announced =
        |headers: &str, length: u64| format!("POST / HTTP/1.1\r\nhost: x\r\n{headers}content-length: {length}\r\n\r\n");
    for (head, status) in [
        (announced(WRONG, 500), "401"),
        (announced("", (1 << 20) + 1), "413"),
        (announced(RIGHT, 60 << 20), "413"),
        (announced("", 500).replace("POST", "PUT"), "405"),
    ] {
        let begun = tokio::time::Instant::now();
        let mut connection = connect(&server, &head).await;
        let mut first = [0; 12];
        connection.read_exact(&mut first).await.expect("a response");
        assert_eq!(String::from_utf8_lossy(&first), format!("HTTP/1.1 {status}"), "{head}");
        assert_eq!(begun.elapsed().as_secs(), 0, "{head}");
    }
    assert_eq!(taken.load(Ordering::SeqCst), 0);
}

#[tokio::test(start_paused = true)]
async fn a_rejected_body_that_arrives_after_the_response_does_not_reset_the_connection() {
    let (server, _) = open_server();
    let begun = tokio::time::Instant::now();
    let mut connection = connect(&server, &post(WRONG, MESSAGE).replace(MESSAGE, "")).await;
    let mut answer = [0; 12];
    connection.read_exact(&mut answer).await.expect("a response");
    // A connection that the server closed would fail here.
    connection.write_all(MESSAGE.as_bytes()).await.expect("a connection that is open");
    assert!(rest(connection).await.ends_with("the user name or the password is missing or wrong"));
    assert_eq!(begun.elapsed().as_secs(), 0);
    // It does not stay open for longer than a moment.
    let head = post(WRONG, MESSAGE).replace(MESSAGE, "");
    assert!(rest(connect(&server, &head).await).await.starts_with("HTTP/1.1 401"));
    assert_eq!(begun.elapsed().as_secs(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_head_or_a_body_that_never_ends_times_out() {
    let (server, _) = open_server();
    let begun = tokio::time::Instant::now();
    for head in ["", "POST / HTTP/1.1\r\nhost: x\r\n"] {
        let answer = rest(connect(&server, head).await).await;
        assert!(!answer.contains("200"), "{answer}");
    }
    assert_eq!(begun.elapsed().as_secs(), 20);
    let answer = rest(connect(&server, "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 90\r\n\r\n{").await).await;
    assert!(answer.starts_with("HTTP/1.1 408") && answer.contains("within 30 s"), "{answer}");
    assert_eq!(begun.elapsed().as_secs(), 50);
}

#[tokio::test(start_paused = true)]
async fn idle_connections_make_room_for_new_ones() {
    let (server, taken) = open_server();
    let mut idle = Vec::new();
    for _ in 0..MAX_CONNECTIONS {
        idle.push(connect(&server, "POST / HTTP/1.1\r\n").await);
    }
    let begun = tokio::time::Instant::now();
    let answer = rest(connect(&server, &post("", MESSAGE)).await).await;
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert_eq!((begun.elapsed().as_secs(), taken.load(Ordering::SeqCst)), (0, 1));
    // The oldest one was closed, and no other.
    assert_eq!(rest(idle.remove(0)).await, "");
    assert_eq!(begun.elapsed().as_secs(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_connection_whose_message_is_handled_stays_open() {
    let gate = Arc::new(Semaphore::new(0));
    let (server, taken) = server(&gate);
    let mut handled = Vec::new();
    for _ in 0..MAX_CONNECTIONS {
        handled.push(connect(&server, &post("", MESSAGE)).await);
        // Until the handler has the message.
        tokio::time::advance(std::time::Duration::from_millis(1)).await;
    }
    let late = post("", MESSAGE);
    let (answer, ()) = tokio::join!(async { rest(connect(&server, &late).await).await }, async {
        tokio::task::yield_now().await;
        gate.add_permits(1);
    });
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    for connection in handled {
        assert!(rest(connection).await.starts_with("HTTP/1.1 200"));
    }
    assert_eq!(taken.load(Ordering::SeqCst), MAX_CONNECTIONS + 1);
}

#[tokio::test(start_paused = true)]
async fn dropping_the_server_closes_its_connections() {
    let (server, _) = open_server();
    let connection = connect(&server, "POST / HTTP/1.1\r\n").await;
    let begun = tokio::time::Instant::now();
    drop(server);
    assert_eq!(rest(connection).await, "");
    assert_eq!(begun.elapsed().as_secs(), 0);
}
