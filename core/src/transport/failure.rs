//! The reasons why no response arrived.

use crate::{
    error::Error,
    network::NetworkError,
    tls::{self, NoTrust},
};
use std::error::Error as StdError;

/// The reason why no response arrived.
#[derive(Debug)]
pub(crate) enum SendError {
    /// Another attempt may help.
    Temporary(Error),
    /// Another attempt fails in the same way: a certificate that is not trusted, a proxy that wants a password.
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
}

/// Returns the causes of an error, outermost first, including those that an I/O error wraps.
fn causes(error: &reqwest::Error) -> impl Iterator<Item = &(dyn StdError + 'static)> {
    std::iter::successors(StdError::source(error), |cause| inner(*cause))
}

fn inner<'a>(error: &'a (dyn StdError + 'static)) -> Option<&'a (dyn StdError + 'static)> {
    let wrapped = error.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
    wrapped.map(|inner| inner as &(dyn StdError + 'static)).or_else(|| error.source())
}

/// Returns the error of a request that got no response from `host`.
pub(super) fn failed(error: NetworkError, host: &str) -> SendError {
    match error {
        NetworkError::Http(error) => broken(&error, host, !error.is_connect() && !error.is_builder()),
        NetworkError::Other { message, is_connected: outcome_unknown, is_timeout: true } => {
            SendError::Temporary(Error::Timeout { message, outcome_unknown })
        }
        NetworkError::Other { message, is_connected: outcome_unknown, is_timeout: false } => {
            SendError::Temporary(Error::Transport { message, outcome_unknown })
        }
    }
}

/// Describes why no response arrived from `host`.
pub(super) fn broken(error: &reqwest::Error, host: &str, outcome_unknown: bool) -> SendError {
    if let Some(problem) = causes(error).find_map(|cause| cause.downcast_ref::<rustls::Error>()) {
        if let Some(reason) = NoTrust::of(problem) {
            return SendError::Final(Error::configuration(reason.to_string()));
        }
        let (message, may_pass) = tls::describe(problem, host);
        let error = Error::Transport { message, outcome_unknown };
        return if may_pass { SendError::Temporary(error) } else { SendError::Final(error) };
    }
    // The library has no name for it.
    if causes(error).any(|cause| cause.to_string().contains("proxy authorization required")) {
        return SendError::Final(proxy_wants_password());
    }
    let message = describe(error);
    SendError::Temporary(if error.is_timeout() {
        Error::Timeout { message, outcome_unknown }
    } else {
        Error::Transport { message, outcome_unknown }
    })
}

/// The headers arrived but the body was interrupted: the request was carried out, its response is lost.
pub(super) fn interrupted(status: u16, error: &reqwest::Error) -> SendError {
    let corrupt = causes(error)
        .filter_map(|cause| cause.downcast_ref::<std::io::Error>())
        .any(|cause| matches!(cause.kind(), std::io::ErrorKind::InvalidData | std::io::ErrorKind::InvalidInput));
    let message = describe(error);
    SendError::Temporary(if corrupt {
        Error::UnexpectedResponse {
            status: Some(status),
            path: String::new(),
            message: format!("the body cannot be read: {message}"),
            outcome_unknown: true,
        }
    } else if error.is_timeout() {
        Error::Timeout { message, outcome_unknown: true }
    } else {
        Error::Transport { message, outcome_unknown: true }
    })
}

/// Describes an error with its causes; leaves out the URL, since arguments may be private.
pub(super) fn describe(error: &reqwest::Error) -> String {
    let mut text = if error.is_timeout() {
        "the timeout passed".to_owned()
    } else if error.is_connect() {
        "the connection could not be made".to_owned()
    } else if error.is_body() || error.is_decode() {
        "the response was interrupted".to_owned()
    } else {
        "the connection broke".to_owned()
    };
    if let Some(last) = causes(error).last() {
        text.push_str(": ");
        text.push_str(&last.to_string());
    }
    text
}
