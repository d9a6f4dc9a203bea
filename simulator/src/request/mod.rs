//! An HTTP request: its path, query, headers, and body or uploaded file.

#[cfg(any(fuzzing, test))]
pub mod fuzzing;
mod multipart;
pub(crate) mod origin;
pub(crate) mod upload;

use axum::http::{HeaderName, request::Parts};
use percent_encoding::percent_decode_str;
use std::borrow::Cow;
use upload::Received;

/// A request with its body.
#[derive(Debug)]
pub(crate) struct Request<'a> {
    pub method: &'a str,
    pub path: &'a str,
    /// Path and query, as they arrived.
    pub target: &'a str,
    pub body: &'a [u8],
    /// The uploaded file, if the body is a multipart form.
    pub upload: Option<&'a Received>,
    parts: &'a Parts,
}

impl<'a> Request<'a> {
    pub fn new(parts: &'a Parts, body: &'a [u8]) -> Self {
        let target = parts.uri.path_and_query().map_or("/", |target| target.as_str());
        Self { method: parts.method.as_str(), path: parts.uri.path(), target, body, upload: None, parts }
    }

    /// Returns the same request with its uploaded file.
    pub fn with_upload(self, upload: Option<&'a Received>) -> Self {
        Self { upload, ..self }
    }

    /// Returns a header, if its value is text.
    pub fn header(&self, name: &HeaderName) -> Option<&'a str> {
        self.parts.headers.get(name)?.to_str().ok()
    }

    /// Returns the query parameters, decoded.
    pub fn queries(&self) -> impl Iterator<Item = (Cow<'a, str>, Cow<'a, str>)> + use<'a> {
        url::form_urlencoded::parse(self.parts.uri.query().unwrap_or_default().as_bytes())
    }

    /// Returns a query parameter, decoded.
    pub fn query(&self, name: &str) -> Option<Cow<'a, str>> {
        self.queries().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}

/// Splits a path into segments and decodes each one, so that an encoded slash stays part of its segment.
pub(crate) fn segments(path: &str) -> Vec<Cow<'_, str>> {
    path.split('/').map(|segment| percent_decode_str(segment).decode_utf8_lossy()).collect()
}
