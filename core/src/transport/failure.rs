//! The reasons why no response arrived.

use crate::{
    error::{Cause, Connection, Error},
    error_code::ErrorCode,
    mutation::{self, Mutation},
    network::NetworkError,
    tls::{self, NoTrust},
};
use reqwest::Url;
use std::{error::Error as StdError, io};

/// The reason why no response arrived.
#[derive(Debug)]
pub(crate) enum SendError {
    /// Another attempt may help.
    Temporary(Error),
    /// Another attempt fails in the same way: TLS, a certificate that is not trusted, a proxy that wants a password.
    Final(Error),
}

impl From<Error> for SendError {
    fn from(error: Error) -> Self {
        Self::Temporary(error)
    }
}

/// Returns the error of a proxy that wants a user name and password.
pub(crate) fn proxy_wants_password() -> Error {
    Error::configuration(
        "the proxy requires a user name and password (status 407); write them into its URL, as in http://user:password@host:port",
    )
    .with_code(ErrorCode::ProxyPasswordMissing)
}

/// Returns the causes of an error, outermost first, including those that an I/O error wraps.
fn causes(error: &reqwest::Error) -> impl Iterator<Item = &(dyn StdError + 'static)> {
    std::iter::successors(StdError::source(error), |cause| inner(*cause))
}

fn inner<'a>(error: &'a (dyn StdError + 'static)) -> Option<&'a (dyn StdError + 'static)> {
    let wrapped = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
    wrapped.map(|inner| inner as &(dyn StdError + 'static)).or_else(|| error.source())
}

/// Returns the error of a request that got no response.
pub(super) fn failed(error: NetworkError, endpoint: &Endpoint) -> SendError {
    let (message, outcome_unknown, is_timeout) = match error {
        NetworkError::Http(error) => return broken(&error, endpoint, !error.is_connect() && !error.is_builder()),
        NetworkError::Other { message, is_connected, is_timeout } => {
            (message, is_connected && !mutation::is(Mutation::ClaimKnownOutcome), is_timeout)
        }
    };
    let (code, kind) = match (outcome_unknown, is_timeout) {
        (false, true) => ("ETIMEDOUT", ErrorCode::ConnectionTimedOut),
        (true, true) => ("ETIMEDOUT", ErrorCode::ResponseTimedOut),
        (false, false) => ("ECONNREFUSED", ErrorCode::ConnectionFailed),
        (true, false) => ("ECONNRESET", ErrorCode::ConnectionBroke),
    };
    SendError::Temporary(endpoint.unanswered(kind, Cause { code, message }, outcome_unknown))
}

/// The host and port that a request is sent to.
pub(super) struct Endpoint {
    host: String,
    port: u16,
}

impl Endpoint {
    pub fn of(url: &Url) -> Self {
        let host = url.host_str().unwrap_or_default().to_owned();
        Self { host, port: url.port_or_known_default().unwrap_or_default() }
    }

    /// Returns the facts about a failure of the connection.
    fn failed(&self, cause: Cause) -> Connection {
        Connection { host: self.host.clone(), port: self.port, cause }
    }

    /// Returns the error of a connection that failed or was too slow.
    fn unanswered(&self, code: ErrorCode, cause: Cause, outcome_unknown: bool) -> Error {
        let Self { host, port } = self;
        let message = match code {
            ErrorCode::HostNotFound => {
                format!("the host {host} was not found; check the base URL and the network: {cause}")
            }
            ErrorCode::ConnectionTimedOut => format!("the connection to {host}:{port} was not made in time: {cause}"),
            ErrorCode::ResponseTimedOut => format!("{host}:{port} sent nothing in time: {cause}"),
            ErrorCode::ConnectionBroke => format!("the connection to {host}:{port} broke: {cause}"),
            _ => format!("no connection to {host}:{port} could be made: {cause}"),
        };
        let error = match code {
            ErrorCode::ConnectionTimedOut | ErrorCode::ResponseTimedOut => Error::timeout(message, outcome_unknown),
            _ => Error::transport(message, outcome_unknown),
        };
        error.with_code(code).on(self.failed(cause))
    }
}

/// Describes why no response arrived from a host.
pub(super) fn broken(error: &reqwest::Error, endpoint: &Endpoint, outcome_unknown: bool) -> SendError {
    if let Some(problem) = causes(error).find_map(|cause| cause.downcast_ref::<rustls::Error>()) {
        if let Some(reason) = NoTrust::of(problem) {
            let message = reason.to_string();
            return if reason.may_pass {
                let cause = Cause { code: "EMFILE", message };
                SendError::Temporary(endpoint.unanswered(ErrorCode::ConnectionFailed, cause, false))
            } else {
                SendError::Final(Error::configuration(message))
            };
        }
        let (message, is_certificate) = tls::describe(problem, &endpoint.host);
        let code = if is_certificate { ErrorCode::CertificateInvalid } else { ErrorCode::TlsFailed };
        let cause = Cause { code: tls::cause_code(problem), message: problem.to_string() };
        let error = Error::transport(message, outcome_unknown).with_code(code).on(endpoint.failed(cause));
        return SendError::Final(error);
    }
    // The library has no name for it.
    if causes(error).any(|cause| cause.to_string().contains("proxy authorization required")) {
        return SendError::Final(proxy_wants_password());
    }
    let (code, cause) = cause_of(error);
    SendError::Temporary(endpoint.unanswered(code, cause, outcome_unknown))
}

/// The headers arrived but the body was interrupted: the request was carried out, its response is lost.
pub(super) fn interrupted(status: u16, error: &reqwest::Error, endpoint: &Endpoint) -> SendError {
    let corrupt = causes(error)
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|cause| matches!(cause.kind(), io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput));
    SendError::Temporary(if corrupt {
        let message = format!("the body cannot be read: {}", describe(error));
        Error::unexpected_response(Some(status), "", message, true)
    } else {
        let (code, cause) = cause_of(error);
        endpoint.unanswered(code, cause, true)
    })
}

/// Returns the code of a failure, and its cause.
fn cause_of(error: &reqwest::Error) -> (ErrorCode, Cause) {
    let last = causes(error).last().map_or_else(|| "the timeout passed".to_owned(), ToString::to_string);
    let cause = |code| Cause { code, message: last.clone() };
    if causes(error).any(|cause| cause.to_string().starts_with("dns error")) {
        return (ErrorCode::HostNotFound, cause("ENOTFOUND"));
    }
    let system = causes(error).filter_map(|cause| cause.downcast_ref::<io::Error>()).last().map(io::Error::kind);
    let timed_out = error.is_timeout() || system == Some(io::ErrorKind::TimedOut);
    let code = match system {
        _ if timed_out => "ETIMEDOUT",
        _ if causes(error).filter_map(|cause| cause.downcast_ref()).any(tls::is_exhausted) => "EMFILE",
        Some(io::ErrorKind::ConnectionRefused) => "ECONNREFUSED",
        Some(io::ErrorKind::ConnectionAborted) => "ECONNABORTED",
        Some(io::ErrorKind::BrokenPipe) => "EPIPE",
        Some(io::ErrorKind::HostUnreachable) => "EHOSTUNREACH",
        Some(io::ErrorKind::NetworkUnreachable) => "ENETUNREACH",
        Some(io::ErrorKind::AddrNotAvailable) => "EADDRNOTAVAIL",
        Some(io::ErrorKind::PermissionDenied) => "EACCES",
        _ => "ECONNRESET",
    };
    let kind = match (error.is_connect(), code) {
        (true, "ETIMEDOUT") => ErrorCode::ConnectionTimedOut,
        (false, "ETIMEDOUT") => ErrorCode::ResponseTimedOut,
        (_, "ECONNREFUSED") => ErrorCode::ConnectionRefused,
        (true, _) => ErrorCode::ConnectionFailed,
        (false, _) => ErrorCode::ConnectionBroke,
    };
    (kind, cause(code))
}

/// Describes an error with its causes; leaves out the URL, since arguments may be private.
pub(super) fn describe(error: &reqwest::Error) -> String {
    causes(error).last().map_or_else(|| "the response was interrupted".to_owned(), ToString::to_string)
}
