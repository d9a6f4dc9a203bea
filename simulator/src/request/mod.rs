//! An HTTP request: its path, query, headers, and body or uploaded file.

#[cfg(any(fuzzing, test))]
pub mod fuzzing;
mod multipart;
pub(crate) mod origin;
pub(crate) mod upload;

use axum::http::{
    HeaderName,
    header::{ACCEPT_ENCODING, AUTHORIZATION, CONTENT_TYPE},
    request::Parts,
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use percent_encoding::percent_decode_str;
use serde::{Deserialize, Serialize};
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

/// The headers on which a response depends.
const KEPT_HEADERS: [HeaderName; 4] =
    [ACCEPT_ENCODING, AUTHORIZATION, CONTENT_TYPE, HeaderName::from_static("vz-m2m-token")];

/// A request as a journal keeps it.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct KeptRequest {
    method: String,
    target: String,
    headers: Vec<(String, String)>,
    /// The body in base64.
    body: String,
    upload: Option<Received>,
}

impl KeptRequest {
    pub fn new(request: &Request<'_>) -> Self {
        let header = |name: &HeaderName| Some((name.as_str().to_owned(), request.header(name)?.to_owned()));
        Self {
            method: request.method.to_owned(),
            target: request.target.to_owned(),
            headers: KEPT_HEADERS.iter().filter_map(header).collect(),
            body: STANDARD.encode(request.body),
            upload: request.upload.cloned(),
        }
    }

    /// Calls `with` with the request.
    pub fn revive<T>(&self, with: impl FnOnce(&Request<'_>) -> T) -> Result<T, String> {
        let head = axum::http::Request::builder().method(&*self.method).uri(&*self.target);
        let head = self.headers.iter().fold(head, |head, (name, value)| head.header(name, value));
        let (parts, ()) = head.body(()).map_err(|error| error.to_string())?.into_parts();
        let body = STANDARD.decode(&self.body).map_err(|error| error.to_string())?;
        Ok(with(&Request::new(&parts, &body).with_upload(self.upload.as_ref())))
    }
}

/// Splits a path into segments and decodes each one, so that an encoded slash stays part of its segment.
pub(crate) fn segments(path: &str) -> Vec<Cow<'_, str>> {
    path.split('/').map(|segment| percent_decode_str(segment).decode_utf8_lossy()).collect()
}
