//! An HTTP request: its path, query, headers and body, or the file that it uploads.

mod multipart;
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
    /// The file it brought, where the body was one in parts.
    pub upload: Option<&'a Received>,
    parts: &'a Parts,
}

impl<'a> Request<'a> {
    pub fn new(parts: &'a Parts, body: &'a [u8]) -> Self {
        let target = parts.uri.path_and_query().map_or("/", |target| target.as_str());
        Self { method: parts.method.as_str(), path: parts.uri.path(), target, body, upload: None, parts }
    }

    /// The same request, with the file that it brought.
    pub fn with_upload(self, upload: Option<&'a Received>) -> Self {
        Self { upload, ..self }
    }

    /// A header, where it is text.
    pub fn header(&self, name: &HeaderName) -> Option<&'a str> {
        self.parts.headers.get(name)?.to_str().ok()
    }

    /// An argument of the query, decoded.
    pub fn query(&self, name: &str) -> Option<Cow<'a, str>> {
        let pairs = url::form_urlencoded::parse(self.parts.uri.query()?.as_bytes());
        pairs.into_iter().find(|(given, _)| given.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}

/// The segments of a path, each decoded by itself, so that an encoded slash stays data.
pub(crate) fn segments(path: &str) -> Vec<Cow<'_, str>> {
    path.split('/').map(|segment| percent_decode_str(segment).decode_utf8_lossy()).collect()
}
