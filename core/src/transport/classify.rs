//! Classifies a response: success, an error, or an expired token.

use super::{Incoming, failure::proxy_wants_password};
use crate::{
    error::{ApiErrorDetails, Error, ErrorContext, FAILED, cut},
    error_body,
    error_code::ErrorCode,
    operations::{Access, Operation, ResponseKind},
    platform::hint,
    wire::{other_encoding, without_mark},
};
use jiff::Timestamp;
use reqwest::header::{CONTENT_TYPE, DATE, HeaderMap, LOCATION, RETRY_AFTER};
use std::time::Duration;

/// A response with a success status.
#[derive(Debug)]
pub(crate) struct SuccessResponse {
    pub status: u16,
    pub body: Vec<u8>,
    /// The header `Location`, which points to more of the list.
    pub location: Option<String>,
    /// The identifier that the platform gave the request.
    pub request_id: Option<String>,
    /// How often the request was sent.
    pub attempts: u32,
}

/// The class of a response.
#[derive(Debug)]
pub(crate) enum ResponseClass {
    /// A success status, and a body to read the model from.
    Success(SuccessResponse),
    /// The bearer token has expired; the session is not affected.
    BearerGone(Error),
    /// The session has expired; the bearer token is not affected.
    SessionGone(Error),
    /// The platform denies access to the account, or the session has expired: the two look the same.
    PerhapsSessionGone(Error),
    /// Rejected without a readable reason; either token may have expired.
    PerhapsBothGone(Error),
    /// A transient failure, and how long the platform requests to wait.
    Temporary(Error, Option<Duration>),
    /// Final.
    Failed(Error),
}

impl ResponseClass {
    /// Adds facts to the error of a class that has one.
    fn map_error(self, add: impl FnOnce(Error) -> Error) -> Self {
        match self {
            Self::Success(success) => Self::Success(success),
            Self::BearerGone(error) => Self::BearerGone(add(error)),
            Self::SessionGone(error) => Self::SessionGone(add(error)),
            Self::PerhapsSessionGone(error) => Self::PerhapsSessionGone(add(error)),
            Self::PerhapsBothGone(error) => Self::PerhapsBothGone(add(error)),
            Self::Temporary(error, wait) => Self::Temporary(add(error), wait),
            Self::Failed(error) => Self::Failed(add(error)),
        }
    }
}

/// The longest body that is searched for an error under a success status; the reader of the model finds it in longer
/// ones.
const SHORT: usize = 16 << 10;

/// Classifies a response to `row` that arrived at `now`, by the platform's clock as far as it is known.
pub(crate) fn classify(row: &Operation, incoming: Incoming, now: Timestamp) -> ResponseClass {
    let request_id = request_id(&incoming.headers);
    match classify_kind(row, incoming, now) {
        ResponseClass::Success(success) => ResponseClass::Success(SuccessResponse { request_id, ..success }),
        class => class.map_error(|error| error.about_request(request_id.as_deref())),
    }
}

/// Returns the identifier that the platform or its gateway gave the request, by which their support finds it.
fn request_id(headers: &HeaderMap) -> Option<String> {
    let names = ["x-request-id", "x-correlation-id", "activityid"];
    let value = names.iter().find_map(|name| headers.get(*name))?.to_str().ok()?;
    Some(cut(value))
}

fn classify_kind(row: &Operation, incoming: Incoming, now: Timestamp) -> ResponseClass {
    let Incoming { status, headers, mut body } = incoming;
    // Every reader after this one sees the JSON itself.
    let mark = body.len() - without_mark(&body).len();
    body.drain(..mark);
    match status {
        200..=299 => success(row, status, &headers, body),
        300..=399 => {
            let said = "the response is a redirect, which the platform never sends; check the base URL and any proxy";
            let error = Error::unexpected_response(Some(status), "", said, false);
            ResponseClass::Failed(error.with_code(ErrorCode::ResponseRedirect))
        }
        407 => ResponseClass::Failed(proxy_wants_password()),
        _ => failure(row, status, retry_after(&headers, now), &body),
    }
}

fn success(row: &Operation, status: u16, headers: &HeaderMap, body: Vec<u8>) -> ResponseClass {
    if body.len() <= SHORT
        && error_body::is_likely(&body)
        && let Some(said) = error_body::read(&body)
    {
        let error = said.under_success(Some(status));
        return if said.is_session_gone() { ResponseClass::SessionGone(error) } else { ResponseClass::Failed(error) };
    }
    let location = headers.get(LOCATION).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let success =
        |body| ResponseClass::Success(SuccessResponse { status, body, location, request_id: None, attempts: 1 });
    let first = body.iter().copied().find(|byte| !byte.is_ascii_whitespace());
    let problem = match (first, row.response.kind) {
        // Some operations return an empty body on success.
        (None, ResponseKind::Success) => return success(b"{}".to_vec()),
        // The list of listeners is absent when there are none.
        (None, ResponseKind::List) => return success(b"[]".to_vec()),
        (None, _) => "the body is empty where JSON was expected",
        (Some(b'<'), _) => "the body is HTML or XML where JSON was expected; a proxy or a login page may be in the way",
        _ => return success(body),
    };
    let kind = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("none");
    let error = Error::unexpected_response(
        Some(status),
        "",
        format!("{problem} (content type {}, {} bytes)", cut(kind), body.len()),
        true,
    );
    ResponseClass::Failed(error.with_code(ErrorCode::ResponseNotJson))
}

fn failure(row: &Operation, status: u16, retry_after: Option<Duration>, body: &[u8]) -> ResponseClass {
    let said = error_body::read(body);
    let readable = said.is_some();
    let said = said.unwrap_or_default();
    let code = said.plain_code();
    let kind = code_of(row, status, code.as_deref().unwrap_or_default(), &said.message);
    let mut details = ApiErrorDetails {
        status: Some(status),
        platform_code: code.clone(),
        message: said.message.clone(),
        context: kind.map(ErrorContext::of).unwrap_or_default(),
        ..ApiErrorDetails::default()
    };
    if !readable {
        details.message = match status {
            500..=599 => FAILED.to_owned(),
            _ => "the response has no readable reason".to_owned(),
        };
        if let Some(name) = other_encoding(body) {
            details.message = format!("{}; its body is {name}, but JSON is UTF-8", details.message);
        }
    }
    let code = code.unwrap_or_default();
    details.hint = hint(&code, &said.message);
    if status == 429 || code == "900800" {
        return ResponseClass::Temporary(Error::RateLimited { details, retry_after }, retry_after);
    }
    if row.access == Access::ClientCredentials {
        if status == 401 || code == "invalid_client" {
            details.hint = Some("check the key and the secret of the application".to_owned());
            details.context.set_code(ErrorCode::KeyRejected);
            return ResponseClass::Failed(Error::Authentication(details));
        }
    } else if said.is_bearer_rejected(status) {
        details.hint = Some(
            "the platform rejects new bearer tokens too; check that the application may use this API; this client requests no other token for a minute".to_owned(),
        );
        details.context.set_code(ErrorCode::BearerRejected);
        return ResponseClass::BearerGone(Error::Authentication(details));
    }
    if said.is_session_gone() {
        details.hint = Some(
            "the platform rejects new sessions too; check that the user may use this API; this client does not log in again for a minute".to_owned(),
        );
        details.context.set_code(ErrorCode::SessionRejected);
        return ResponseClass::SessionGone(Error::Authentication(details));
    }
    if matches!(row.access, Access::Session | Access::Logout | Access::Password) {
        if status == 401 {
            details.hint = Some(
                "the platform rejects new tokens too; check that the user may use this API; this client fetches no other ones for a minute".to_owned(),
            );
            details.context.set_code(ErrorCode::TokenRejected);
            return ResponseClass::PerhapsBothGone(Error::Authentication(details));
        }
        if code == "INVALID_ACCESS" {
            details.hint = Some("the user has no access to this account; check its name".to_owned());
            return ResponseClass::PerhapsSessionGone(Error::Api(details));
        }
    }
    match status {
        401 => ResponseClass::Failed(Error::Authentication(details)),
        408 | 500..=599 => ResponseClass::Temporary(Error::Api(details), retry_after),
        404 => ResponseClass::Failed(Error::NotFound(details)),
        _ if kind.is_some_and(|kind| kind.missing().is_some() && kind != ErrorCode::PathNotFound) => {
            ResponseClass::Failed(Error::NotFound(details))
        }
        _ => ResponseClass::Failed(Error::Api(details)),
    }
}

/// Returns the code of an error, from the platform's code and text, or else from the status.
fn code_of(row: &Operation, status: u16, code: &str, text: &str) -> Option<ErrorCode> {
    if let Some(known) = ErrorCode::of_rejection(code, text) {
        return Some(known)
            .filter(|known| *known != ErrorCode::ResourceNotFound || row.arguments.is_empty())
            .or_else(|| Some(ErrorCode::of_argument(row.arguments.last().copied())));
    }
    // The gateway has a number, or nothing that can be read, where it has no such path.
    let is_of_gateway = code.bytes().all(|byte| byte.is_ascii_digit());
    match status {
        404 if is_of_gateway => Some(ErrorCode::PathNotFound),
        404 => Some(ErrorCode::of_argument(row.arguments.last().copied())),
        413 => Some(ErrorCode::RequestTooLarge),
        _ => None,
    }
}

/// The longest wait that is believed.
const MAX_WAIT: Duration = Duration::from_hours(24);

/// Reads seconds, also with decimals, or a date, which counts from the date of the response or else from `now`. A wait of
/// more than a day counts as a day; what cannot be read counts as absent.
fn retry_after(headers: &HeaderMap, now: Timestamp) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = text.parse::<f64>() {
        let seconds = Some(seconds).filter(|seconds| seconds.is_finite() && *seconds >= 0.0)?;
        return Some(Duration::try_from_secs_f64(seconds).unwrap_or(MAX_WAIT).min(MAX_WAIT));
    }
    let wait = parse_http_date(text)?.duration_since(date(headers).unwrap_or(now));
    // More than a day apart: one of the two dates is wrong.
    Some(Duration::try_from(wait).unwrap_or_default()).filter(|wait| *wait <= MAX_WAIT)
}

/// Returns the platform's time from the `Date` header. A year before 2000 or from 2090 on is an error of its sender.
pub(crate) fn date(headers: &HeaderMap) -> Option<Timestamp> {
    const PLAUSIBLE: std::ops::Range<i64> = 946_684_800..3_786_912_000;
    let at = parse_http_date(headers.get(DATE)?.to_str().ok()?.trim())?;
    Some(at).filter(|at| PLAUSIBLE.contains(&at.as_second()))
}

fn parse_http_date(text: &str) -> Option<Timestamp> {
    Timestamp::try_from(httpdate::parse_http_date(text).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::{date, retry_after};
    use jiff::Timestamp;
    use reqwest::header::{DATE, HeaderMap, HeaderValue, RETRY_AFTER};
    use std::time::Duration;

    fn headers(retry_after: &'static str, date: &'static str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(RETRY_AFTER, HeaderValue::from_static(retry_after));
        headers.insert(DATE, HeaderValue::from_static(date));
        headers
    }

    #[test]
    fn a_wait_is_read_leniently_and_within_a_day() {
        let now = "Sun, 01 Mar 2026 12:00:00 GMT";
        for (text, seconds) in [
            ("7", Some(7.0)),
            (" 7 ", Some(7.0)),
            ("1.5", Some(1.5)),
            ("0", Some(0.0)),
            ("99999999999999999999", Some(86400.0)),
            ("1e300", Some(86400.0)),
            ("-1", None),
            ("NaN", None),
            ("inf", None),
            ("soon", None),
            ("Sun, 01 Mar 2026 12:00:09 GMT", Some(9.0)),
            ("Sun, 01 Mar 2026 11:00:00 GMT", Some(0.0)),
            ("Sunday, 01-Mar-26 12:00:09 GMT", Some(9.0)),
            ("Sun Mar  1 12:00:09 2026", Some(9.0)),
            ("Sun, 01 Mar 2099 12:00:00 GMT", None),
            ("-Infinity", None),
            ("+3", Some(3.0)),
            ("-0.0", Some(0.0)),
            ("0x10", None),
            ("5s", None),
            ("1,5", None),
            ("2026-03-01T12:00:09Z", None),
            ("", None),
        ] {
            let seconds = seconds.map(Duration::from_secs_f64);
            assert_eq!(retry_after(&headers(text, now), Timestamp::UNIX_EPOCH), seconds, "{text}");
        }
    }

    #[test]
    fn a_date_without_the_date_of_the_response_counts_from_now() {
        let now = "2026-03-01T12:00:00Z".parse().expect("an instant");
        for (date, seconds) in [("Sun, 01 Mar 2026 12:00:09 GMT", 9), ("Sun, 01 Mar 2026 11:00:00 GMT", 0)] {
            assert_eq!(retry_after(&headers(date, "soon"), now), Some(Duration::from_secs(seconds)));
        }
        assert_eq!(retry_after(&HeaderMap::new(), now), None);
        let unreadable = HeaderValue::from_bytes(b"\xff\xfe").expect("a header");
        assert_eq!(retry_after(&HeaderMap::from_iter([(RETRY_AFTER, unreadable)]), now), None);
    }

    #[test]
    fn an_implausible_date_is_ignored() {
        for odd in ["Thu, 01 Jan 1970 00:00:00 GMT", "Thu, 01 Jan 2099 00:00:00 GMT", "yesterday", ""] {
            assert_eq!(date(&headers("1", odd)), None, "{odd}");
        }
        assert!(date(&headers("1", "Sun, 01 Mar 2026 12:00:00 GMT")).is_some());
    }
}
