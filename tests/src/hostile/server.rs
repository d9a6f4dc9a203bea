//! The server of the hostile responses.

use super::{Case, Step, Target, call, cases, listing};
use anyhow::{Context, Result};
use futures::{StreamExt, stream};
use serde_json::{Value, json};
use std::{
    sync::{Arc, OnceLock},
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

/// The calls that are made at the same time.
const CONCURRENT: usize = 16;
/// The longest request that is read.
const MAX_REQUEST: usize = 1 << 20;
/// What is sent at once of a response without end.
const BLOCK: usize = 64 << 10;

/// A server on this machine that sends the hostile responses, until the program ends.
#[derive(Debug)]
pub struct Server {
    url: String,
    cases: Arc<Vec<Case>>,
    listing: Arc<OnceLock<Value>>,
}

/// Returns a valid bearer token.
pub(super) fn bearer() -> Value {
    json!({ "access_token": "bearer", "scope": "ts.mapi.apicore", "token_type": "Bearer", "expires_in": 3600 })
}

/// Returns a valid session.
pub(super) fn session() -> Value {
    json!({ "sessionToken": "session" })
}

impl Server {
    /// Starts the server for the cases of a seed.
    ///
    /// # Errors
    /// The vectors cannot be read, or there is no free port.
    pub async fn start(seed: u64) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let url = format!("http://{}", listener.local_addr()?);
        let server = Self { url, cases: Arc::new(cases(seed)?), listing: Arc::default() };
        let (cases, listing) = (server.cases.clone(), server.listing.clone());
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (cases, listing) = (cases.clone(), listing.clone());
                tokio::spawn(async move {
                    // The client may close the connection at any time.
                    let _ = serve(stream, &cases, &listing).await;
                });
            }
        });
        Ok(server)
    }

    /// Returns the base URL.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Makes every call with the client in Rust, and lists the outcomes at `/cases` from then on.
    ///
    /// # Errors
    /// A call panicked, or did not end.
    pub async fn run(&self) -> Result<Vec<Case>> {
        let calls = self.cases.iter().enumerate().map(|(number, case)| {
            let (url, case) = (self.url.clone(), case.clone());
            // Twice its timeout: a call that is still running then has no timeout.
            let limit = Duration::from_secs(case.timeout * 2);
            async move {
                let name = case.name.clone();
                let task = tokio::spawn(async move {
                    let outcome = tokio::time::timeout(limit, call(&url, number, &case)).await.context("no end")??;
                    anyhow::Ok(Case { outcome: Some(outcome), ..case })
                });
                task.await.map_err(anyhow::Error::from).flatten().with_context(|| name)
            }
        });
        let outcomes: Vec<Result<Case>> = stream::iter(calls).buffered(CONCURRENT).collect().await;
        let cases = outcomes.into_iter().collect::<Result<Vec<_>>>()?;
        self.listing.get_or_init(|| listing(&cases));
        Ok(cases)
    }
}

/// Sends the response of one request.
async fn serve(mut stream: TcpStream, cases: &[Case], listing: &OnceLock<Value>) -> Result<()> {
    let target = request(&mut stream).await?;
    if target == "/cases" {
        let body = listing.get().map(Value::to_string).unwrap_or_default();
        return Ok(stream.write_all(&ok(&body)).await?);
    }
    let (number, path) = target.strip_prefix("/case/").and_then(|rest| rest.split_once('/')).context("a case")?;
    let case = cases.get(number.parse::<usize>()?).context("a case")?;
    let wanted = match path {
        "api/ts/v1/oauth2/token" => Target::Bearer,
        "api/m2m/v1/session/login" => Target::Session,
        _ => Target::Operation,
    };
    if wanted == case.target {
        return send(stream, &case.answer).await;
    }
    let body = if wanted == Target::Bearer { bearer() } else { session() };
    Ok(stream.write_all(&ok(&body.to_string())).await?)
}

/// Returns a valid response, on a day on which the requests of the vectors are valid.
fn ok(body: &str) -> Vec<u8> {
    let head =
        "HTTP/1.1 200 OK\r\nDate: Fri, 20 Feb 2026 00:00:00 GMT\r\nContent-Type: application/json\r\nConnection: close";
    format!("{head}\r\nContent-Length: {}\r\n\r\n{body}", body.len()).into_bytes()
}

/// Reads a request; returns its target.
async fn request(stream: &mut TcpStream) -> Result<String> {
    let mut read = Vec::new();
    loop {
        anyhow::ensure!(stream.read_buf(&mut read).await? > 0 && read.len() < MAX_REQUEST, "no complete request");
        let Some(end) = read.windows(4).position(|bytes| bytes == b"\r\n\r\n") else { continue };
        let head = std::str::from_utf8(&read[..end])?;
        let length = head.lines().find_map(|line| {
            let (name, value) = line.split_once(':')?;
            name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse::<usize>().ok())?
        });
        if read.len() >= end + 4 + length.unwrap_or(0) {
            return Ok(head.split(' ').nth(1).context("a target")?.to_owned());
        }
    }
}

async fn send(mut stream: TcpStream, answer: &[Step]) -> Result<()> {
    for step in answer {
        match step {
            Step::Send(bytes) => stream.write_all(bytes).await?,
            Step::Repeat(bytes, times) => {
                let block = bytes.repeat((BLOCK / bytes.len()).clamp(1, *times));
                for _ in 0..times.div_ceil(block.len() / bytes.len()) {
                    stream.write_all(&block).await?;
                }
            }
            Step::Stall => {
                // Ends when the client closes the connection.
                let _ = stream.read_u8().await;
                return Ok(());
            }
            Step::Reset => {
                stream.set_zero_linger()?;
                return Ok(());
            }
        }
    }
    // Without it, bytes of the client that were not read would reset the connection.
    stream.shutdown().await?;
    Ok(())
}
