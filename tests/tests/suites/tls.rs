//! TLS against a server whose certificate comes from a test authority.

use anyhow::{Context, Result, ensure};
use rustls::{
    ServerConfig, SupportedProtocolVersion,
    crypto::ring,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
    version::{TLS12, TLS13},
};
use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};
use thingspace::{Client, ClientBuilder, Credentials, Error, ErrorCode, Secret, Tokens};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};
use tokio_rustls::TlsAcceptor;

/// A certificate authority, and its certificate for 127.0.0.1 with the key, created for these tests.
const AUTHORITY: &[u8] = include_bytes!("../tls/authority.pem");
const CERTIFICATE: &[u8] = include_bytes!("../tls/server.pem");
const KEY: &[u8] = include_bytes!("../tls/server.key");

const ANSWER: &str = "HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: 66\r\n\
    Connection: close\r\n\r\n{\"errorCode\": \"INVALID_CAMPAIGN\", \"errorMessage\": \"sent over TLS\"}";

/// Serves the same error response over one version of TLS.
async fn serve(version: &'static SupportedProtocolVersion) -> Result<String> {
    let chain = CertificateDer::pem_slice_iter(CERTIFICATE).collect::<Result<Vec<_>, _>>()?;
    let configuration = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_protocol_versions(&[version])?
        .with_no_client_auth()
        .with_single_cert(chain, PrivateKeyDer::from_pem_slice(KEY)?)?;
    let acceptor = TlsAcceptor::from(Arc::new(configuration));
    let socket = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("https://{}", socket.local_addr()?);
    tokio::spawn(async move {
        while let Ok((connection, _)) = socket.accept().await {
            let Ok(mut connection) = acceptor.accept(connection).await else { continue };
            let mut request = Vec::new();
            while !request.ends_with(b"\r\n\r\n") && connection.read_buf(&mut request).await.is_ok_and(|read| read > 0)
            {
            }
            // The client may have disconnected.
            let _ = connection.write_all(ANSWER.as_bytes()).await;
            let _ = connection.shutdown().await;
        }
    });
    Ok(url)
}

fn builder(url: &str) -> ClientBuilder {
    let tokens = Tokens { bearer: Secret::new("bearer"), session: Secret::new("session"), expires_in: None };
    Client::builder(tokens).account("0642233522-00001").base_url(url).max_attempts(1)
}

async fn ask(builder: ClientBuilder) -> Result<Error> {
    let client = builder.build()?;
    client.software_v3().get_campaign("f858b8c4-2153-11ec-8c44-aeb16d1aa652").await.err().context("a rejection")
}

#[tokio::test]
async fn an_additional_authority_is_trusted_over_tls_1_2_and_1_3() -> Result<()> {
    for version in [&TLS12, &TLS13] {
        let url = serve(version).await?;
        let error = ask(builder(&url).certificate_authority(AUTHORITY)).await?;
        ensure!(error.to_string().contains("sent over TLS"), "{:?}: {error}", version.version);
    }
    Ok(())
}

#[tokio::test]
async fn a_certificate_of_an_unknown_authority_is_rejected_at_once() -> Result<()> {
    let url = serve(&TLS13).await?;
    let (address, connections) = counted(url.trim_start_matches("https://").to_owned()).await?;
    let error = ask(builder(&format!("https://{address}")).max_attempts(3)).await?;
    ensure!(matches!(error, Error::Transport { .. }), "{error}");
    ensure!(!error.outcome_unknown(), "nothing was sent");
    let text = error.to_string();
    ensure!(text.contains("the certificate of 127.0.0.1 is signed by an authority that is not trusted"), "{text}");
    ensure!(text.contains("SSL_CERT_FILE"), "{text}");
    ensure!(connections.load(Ordering::SeqCst) == 1, "another attempt cannot help");
    Ok(())
}

#[tokio::test]
async fn a_server_without_tls_is_asked_once() -> Result<()> {
    let socket = TcpListener::bind("127.0.0.1:0").await?;
    let plain = socket.local_addr()?.to_string();
    tokio::spawn(async move {
        while let Ok((mut connection, _)) = socket.accept().await {
            // The client may have disconnected.
            let _ = connection.write_all(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n").await;
        }
    });
    let (address, connections) = counted(plain).await?;
    let error = ask(builder(&format!("https://{address}")).max_attempts(3)).await?;
    ensure!(error.code() == ErrorCode::TlsFailed && !error.outcome_unknown(), "{error}");
    ensure!(connections.load(Ordering::SeqCst) == 1, "another attempt cannot help");
    Ok(())
}

#[tokio::test]
async fn a_certificate_for_another_name_is_rejected_with_the_name_that_was_asked_for() -> Result<()> {
    let url = serve(&TLS13).await?.replace("127.0.0.1", "localhost");
    let error = ask(builder(&url).certificate_authority(AUTHORITY)).await?;
    ensure!(error.to_string().contains("the certificate is not for localhost"), "{error}");
    Ok(())
}

/// Forwards connections to an address, and counts them.
async fn counted(to: String) -> Result<(String, Arc<AtomicUsize>)> {
    let socket = TcpListener::bind("127.0.0.1:0").await?;
    let address = socket.local_addr()?.to_string();
    let count = Arc::new(AtomicUsize::new(0));
    let counter = count.clone();
    tokio::spawn(async move {
        while let Ok((mut near, _)) = socket.accept().await {
            counter.fetch_add(1, Ordering::SeqCst);
            let to = to.clone();
            tokio::spawn(async move {
                let Ok(mut far) = TcpStream::connect(to).await else { return };
                let _ = tokio::io::copy_bidirectional(&mut near, &mut far).await;
            });
        }
    });
    Ok((address, count))
}

/// Serves a proxy that wants a password, and counts its requests.
async fn reluctant_proxy() -> Result<(String, Arc<AtomicUsize>)> {
    let socket = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}", socket.local_addr()?);
    let count = Arc::new(AtomicUsize::new(0));
    let counter = count.clone();
    tokio::spawn(async move {
        while let Ok((mut connection, _)) = socket.accept().await {
            let mut request = Vec::new();
            while !request.windows(4).any(|end| end == b"\r\n\r\n")
                && connection.read_buf(&mut request).await.is_ok_and(|read| read > 0)
            {}
            counter.fetch_add(1, Ordering::SeqCst);
            let answer = "HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            // The client may have disconnected.
            let _ = connection.write_all(answer.as_bytes()).await;
        }
    });
    Ok((url, count))
}

#[tokio::test]
async fn a_proxy_that_wants_a_password_is_asked_once_and_named() -> Result<()> {
    for url in ["https://example.com", "http://127.0.0.1:1"] {
        let (proxy, requests) = reluctant_proxy().await?;
        let error = ask(builder(url).proxy(&proxy).max_attempts(3)).await?;
        ensure!(matches!(error, Error::Configuration { .. }), "{error}");
        ensure!(error.to_string().contains("the proxy requires a user name and password"), "{error}");
        ensure!(requests.load(Ordering::SeqCst) == 1, "{url}");
    }
    Ok(())
}

#[tokio::test]
async fn a_proxy_that_wants_a_password_costs_no_login() -> Result<()> {
    let (proxy, _) = reluctant_proxy().await?;
    let credentials = Credentials::new("key", "secret", "a user behind a proxy", "password");
    let client = Client::builder(credentials)
        .account("0642233522-00001")
        .base_url("http://127.0.0.1:1")
        .proxy(&proxy)
        .build()?;
    for _ in 0..5 {
        let error = client.software_v3().get_subscription().await.err().context("no proxy let it through")?;
        ensure!(matches!(error, Error::Configuration { .. }), "{error}");
    }
    Ok(())
}

#[test]
fn a_proxy_that_cannot_be_used_is_rejected() {
    for wrong in ["socks5://proxy:1080", "proxy:port", "http://", "ftp://proxy"] {
        let error = builder("https://127.0.0.1").proxy(wrong).build().unwrap_err();
        assert!(error.to_string().contains("proxy is not the URL of a proxy"), "{error}");
    }
}

#[test]
fn an_authority_that_is_not_a_certificate_is_rejected() {
    for wrong in [&b""[..], b"no certificate", b"-----BEGIN CERTIFICATE-----\n*\n-----END CERTIFICATE-----\n"] {
        let error = builder("https://127.0.0.1").certificate_authority(wrong).build().unwrap_err();
        assert!(error.to_string().contains("PEM"), "{error}");
    }
}
