//! Parses the four shapes of the platform's error bodies, in linear time.

use crate::{
    error::{ApiErrorDetails, Error, ErrorContext},
    error_code::ErrorCode,
};
use jiter::{Jiter, Peek};
use quick_xml::{escape::resolve_predefined_entity, events::Event};

/// The platform's code and text, from any of the four shapes.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct ErrorBody {
    /// The code, prefixed by the service's name where the platform writes one.
    pub code: Option<String>,
    pub message: String,
}

impl ErrorBody {
    /// Returns the code without the name of the service: the same code has the same meaning in each of them.
    pub fn plain_code(&self) -> Option<String> {
        self.code.as_deref().map(|code| plain_code(code).to_owned())
    }

    /// Returns the error of a response with a success status.
    pub fn under_success(&self, status: Option<u16>) -> Error {
        let code = self.plain_code();
        let kind = ErrorCode::of_rejection(code.as_deref().unwrap_or_default(), &self.message);
        Error::Api(ApiErrorDetails {
            status,
            platform_code: code,
            context: kind.map(ErrorContext::of).unwrap_or_default(),
            message: self.message.clone(),
            hint: Some("the platform sent this error with a success status".to_owned()),
            outcome_unknown: false,
        })
    }

    /// Returns whether the gateway, not the platform behind it, rejected the bearer token.
    pub fn is_bearer_rejected(&self, status: u16) -> bool {
        status == 401 && matches!(self.code.as_deref(), Some("900901" | "900902" | "900903" | "900904"))
    }

    /// Returns whether the session has expired. Device Location has one code for nearly all errors, so its text decides.
    pub fn is_session_gone(&self) -> bool {
        let by_code = |code: &str| code.contains(".SessionToken.") || code.starts_with("SessionToken.");
        let by_text = || self.message.starts_with("UWS verification failure (The Session");
        self.code.as_deref().is_some_and(|code| by_code(code) || (code == "INVALID_PARAMETER" && by_text()))
    }
}

/// Returns a code without the name of the service.
pub(crate) fn plain_code(code: &str) -> &str {
    let classes = ["INPUT_INVALID", "REQUEST_FAILED", "REQUEST_ONHOLD", "REQUEST_CANCELLED"];
    match code.split_once('.') {
        Some((_, rest)) if classes.iter().any(|class| rest.starts_with(class)) => rest,
        _ => code,
    }
}

/// The most bytes of a text that are kept.
const MAX_TEXT: usize = 64 << 10;

/// The members of an object that say what went wrong; the other shape is XML.
const MARKS: [&str; 3] = ["errorCode", "fault", "error"];

/// Returns whether a member of this name indicates an error.
pub(crate) fn is_mark(member: &str) -> bool {
    MARKS.contains(&member)
}

/// Returns whether a body may have one of the shapes; far cheaper than reading it.
pub(crate) fn is_likely(body: &[u8]) -> bool {
    ["\"errorCode\"", "\"fault\"", "\"error\"", "fault>"]
        .iter()
        .any(|mark| memchr::memmem::find(body, mark.as_bytes()).is_some())
}

/// Reads a body in any of the four shapes; `None` for other bodies.
///
/// Takes time in proportion to the length of the body, and keeps only the texts. A body that was cut off, or that
/// cannot be read to its end, still has what came before.
pub(crate) fn read(body: &[u8]) -> Option<ErrorBody> {
    let body = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body).trim_ascii();
    match body.first() {
        Some(b'<') => read_xml(body),
        // A list is not an object, though its elements could be read as members.
        Some(b'{') => read_json(body),
        _ => None,
    }
}

/// `{"errorCode", "errorMessage"}`, `{"fault": {...}}` or `{"error", "error_description"}`.
fn read_json(body: &[u8]) -> Option<ErrorBody> {
    let mut json = Jiter::new(body);
    let mut fault = None;
    let mut has_code = false;
    let [mut code, mut message, mut error, mut description] = [const { None }; 4];
    let known = ["errorCode", "errorMessage", "error", "error_description", "fault"];
    let _ = members(&mut json, known, &mut |name, json, peek| {
        match name {
            0 => {
                text(json, peek, &mut code)?;
                has_code |= peek != Peek::Null;
            }
            1 => text(json, peek, &mut message)?,
            2 => text(json, peek, &mut error)?,
            3 => text(json, peek, &mut description)?,
            _ if peek == Peek::Object => {
                let [mut code, mut message, mut description] = [const { None }; 3];
                let read = members(json, ["code", "message", "description"], &mut |name, json, peek| {
                    text(json, peek, [&mut code, &mut message, &mut description][name])
                });
                fault = Some(ErrorBody { code, message: joined(message, description) });
                return read;
            }
            _ => json.known_skip(peek).ok()?,
        }
        Some(())
    });
    if fault.is_some() {
        return fault;
    }
    if has_code {
        return Some(ErrorBody { code, message: message.unwrap_or_default() });
    }
    let code = error?;
    Some(ErrorBody { message: description.unwrap_or_else(|| code.clone()), code: Some(code) })
}

/// Reads an object: calls `visit` for the members that `known` lists, with their index, and skips the others. `None` if
/// it cannot be read to its end.
fn members<const N: usize>(
    json: &mut Jiter<'_>,
    known: [&str; N],
    visit: &mut dyn FnMut(usize, &mut Jiter<'_>, Peek) -> Option<()>,
) -> Option<()> {
    let mut key = json.next_object().ok()?.map(|name| known.iter().position(|known| *known == name));
    while let Some(index) = key {
        let peek = json.peek().ok()?;
        match index {
            Some(index) => visit(index, json, peek)?,
            None => json.known_skip(peek).ok()?,
        }
        key = json.next_key().ok()?.map(|name| known.iter().position(|known| *known == name));
    }
    Some(())
}

/// Reads a text or a number into `to`, and skips any other value; `None` if it is cut off.
fn text(json: &mut Jiter<'_>, peek: Peek, to: &mut Option<String>) -> Option<()> {
    if peek == Peek::String {
        *to = Some(kept(json.known_str().ok()?));
        return Some(());
    }
    let start = json.current_index();
    json.known_skip(peek).ok()?;
    let digits = String::from_utf8_lossy(json.slice_to_current(start));
    *to = peek.is_num().then(|| kept(&digits));
    Some(())
}

/// Returns a text without what is longer than any that is shown.
fn kept(text: &str) -> String {
    text[..text.floor_char_boundary(MAX_TEXT)].to_owned()
}

fn joined(message: Option<String>, description: Option<String>) -> String {
    match (message, description) {
        (Some(message), Some(description)) if !description.is_empty() => format!("{message}: {description}"),
        (message, description) => message.or(description).unwrap_or_default(),
    }
}

/// `<am:fault><am:code>..</am:code><am:message>..</am:message><am:description>..</am:description></am:fault>`.
///
/// The reader looks at no attribute: to check that none occurs twice takes quadratic time.
fn read_xml(body: &[u8]) -> Option<ErrorBody> {
    let readable = body.utf8_chunks().next()?.valid();
    let mut reader = quick_xml::Reader::from_str(readable);
    let [mut code, mut message, mut description] = [const { None }; 3];
    let mut depth = 0_usize;
    let mut current = String::new();
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(tag) => {
                if depth == 0 && tag.local_name().as_ref() != "fault" {
                    return None;
                }
                depth += 1;
                current.clear();
            }
            Event::Text(text) if depth == 2 => current.push_str(&text.xml10_content()),
            Event::CData(text) if depth == 2 => current.push_str(&text.xml10_content()),
            Event::GeneralRef(name) if depth == 2 => match name.resolve_char_ref().ok()? {
                Some(letter) => current.push(letter),
                None => current.push_str(resolve_predefined_entity(&name)?),
            },
            Event::End(tag) => {
                if depth == 2 {
                    let field = match tag.local_name().as_ref() {
                        "code" => Some(&mut code),
                        "message" => Some(&mut message),
                        "description" => Some(&mut description),
                        _ => None,
                    };
                    if let Some(field) = field {
                        *field = Some(kept(current.trim()));
                    }
                }
                depth -= 1;
            }
            Event::Eof => break,
            _ => {}
        }
    }
    let is_read = code.is_some() || message.is_some() || description.is_some();
    is_read.then(|| ErrorBody { code, message: joined(message, description) })
}

#[cfg(test)]
mod tests {
    use super::{ErrorBody, read};

    fn said(code: &str, message: &str) -> ErrorBody {
        ErrorBody { code: Some(code.into()), message: message.into() }
    }

    #[test]
    fn every_shape_is_read() {
        assert_eq!(
            read(br#"{"fault":{"code":900901,"message":"Invalid Credentials","description":"Access failure"}}"#),
            Some(said("900901", "Invalid Credentials: Access failure"))
        );
        assert_eq!(
            read(br#"<am:fault xmlns:am="http://wso2.org/apimanager"><am:code>404</am:code><am:message>Not Found</am:message></am:fault>"#),
            Some(said("404", "Not Found"))
        );
        assert_eq!(
            read(br#"{"errorCode":"INVALID_PARAMETER","errorMessage":"x"}"#),
            Some(said("INVALID_PARAMETER", "x"))
        );
        assert_eq!(read(br#"{"error":"invalid_client"}"#), Some(said("invalid_client", "invalid_client")));
        assert_eq!(read(b"<html><body>502</body></html>"), None);
        assert_eq!(read(br#"{"id":"1"}"#), None);
        assert_eq!(read(b"[]"), None);
        assert_eq!(read(br#"[{"error":{}},{"error":{}},{"error":{}},{"error":{}},{"error":{}}]"#), None);
    }

    #[test]
    fn a_body_that_is_cut_off_has_what_came_before() {
        assert_eq!(read(br#"{"errorCode":"X","errorMessage":"y","details":[{"a":"#), Some(said("X", "y")));
        assert_eq!(read(br#"{"errorCode":"X","errorMessage":"y"#), Some(said("X", "")));
        assert_eq!(read(br#"{"fault":{"code":900901,"message":"Inv"#), Some(said("900901", "")));
        assert_eq!(read(br#"{"errorCode":"X"#), None);
        assert_eq!(read(b"<a:fault><a:code>1</a:code><a:message>Inv"), Some(said("1", "")));
    }

    #[test]
    fn escapes_are_read_in_both_formats() {
        assert_eq!(
            read(b"<fault a='<'><code>1</code><message>a &lt; &#98;<![CDATA[ & c]]></message></fault>"),
            Some(said("1", "a < b & c"))
        );
        assert_eq!(read(br#"{"errorCode":1.10,"errorMessage":"a\u0062"}"#), Some(said("1.10", "ab")));
    }

    /// The numbers of attributes and elements with which other readers take minutes or gigabytes.
    #[test]
    fn a_large_body_is_read_in_linear_time() {
        let attributes: String =
            (0..200_000).flat_map(|number| ["b".to_owned(), number.to_string(), "='' ".to_owned()]).collect();
        let deep = "<a>".repeat(200_000);
        for inner in [&attributes, &deep] {
            assert_eq!(read(format!("<fault {inner}/>").as_bytes()), None);
        }
        let xml = format!("<fault {attributes}><code>1</code>{deep}");
        assert_eq!(read(xml.as_bytes()), Some(said("1", "")));
        let many = format!(r#"{{"error":[{}1],"errorCode":"X"}}"#, "{},".repeat(1_000_000));
        assert_eq!(read(many.as_bytes()), Some(said("X", "")));
        let long = format!(r#"{{"errorCode":"X","errorMessage":"{}"}}"#, "é".repeat(1_000_000));
        assert!(read(long.as_bytes()).is_some_and(|said| said.message.len() <= 64 << 10));
    }

    #[test]
    fn an_expired_session_is_distinguished_from_other_rejections() {
        for (code, message) in [
            ("UnifiedWebService.REQUEST_FAILED.SessionToken.Expired", ""),
            ("INVALID_PARAMETER", "UWS verification failure (The Session has expired.)"),
        ] {
            assert!(said(code, message).is_session_gone(), "{code} {message}");
        }
        for (code, message) in [
            ("INVALID_PARAMETER", "UWS verification failure (Could not find account 0642233522-00001)"),
            ("INVALID_PARAMETER", "Invalid JSON"),
            ("UnifiedWebService.REQUEST_FAILED.AccountNotFound", "UWS verification failure (The Session has expired.)"),
        ] {
            assert!(!said(code, message).is_session_gone(), "{code} {message}");
        }
    }

    #[test]
    fn the_name_of_the_service_is_omitted() {
        let plain = |code: &str| said(code, "").plain_code();
        assert_eq!(
            plain("UnifiedWebService.REQUEST_FAILED.SessionToken.Expired").as_deref(),
            Some("REQUEST_FAILED.SessionToken.Expired")
        );
        assert_eq!(plain("INPUT_INVALID.Account.NotDefined").as_deref(), Some("INPUT_INVALID.Account.NotDefined"));
        assert_eq!(plain("900901").as_deref(), Some("900901"));
    }
}
