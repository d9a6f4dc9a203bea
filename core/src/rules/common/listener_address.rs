//! Checks the URL of a callback listener.

use super::quoted;
use crate::models::{Finding, Severity};
use std::ops::RangeInclusive;
use url::{Host, Url};

const REGISTER: &str = "ThingSpace: register a callback listener";
const PORTS: &str = "ThingSpace: register a callback listener, ports";
const CREDENTIALS: &str = "ThingSpace: about callback services, no credentials are sent when a message is delivered";

/// The ports that the platform connects to.
const OPEN: [RangeInclusive<u16>; 5] = [80..=80, 443..=443, 9001..=9006, 50551..=50559, 28200..=28220];

/// Checks the URL of a listener of Connectivity Management, which may use http too.
pub(in crate::rules) fn check_listener(text: &str, local: bool) -> Vec<Finding> {
    let mut findings = check(text, local);
    for finding in &mut findings {
        if finding.code == "callback.not_https" && finding.value == "\"http\"" {
            finding.severity = Severity::Warning;
            "http sends messages, and the password in them, without encryption; use https://host/path"
                .clone_into(&mut finding.message);
        }
    }
    findings
}

/// Checks the URL of a listener that must use https.
pub(in crate::rules) fn check(text: &str, local: bool) -> Vec<Finding> {
    let error =
        |code: &str, value: String, message: String, source: &str| Finding::error("url", code, value, message, source);
    if text.trim().is_empty() {
        return vec![error(
            "callback.missing",
            String::new(),
            "the URL is missing; write it as https://host/path".to_owned(),
            REGISTER,
        )];
    }
    // Text that may contain a password is never shown.
    let shown = if text.contains('@') { "***".to_owned() } else { quoted(text) };
    if !has_host(text) {
        return vec![error(
            "callback.no_host",
            shown,
            "the URL has no host; write it as https://host/path".to_owned(),
            REGISTER,
        )];
    }
    let url = match Url::parse(text) {
        Ok(url) if !text.contains(|letter: char| letter.is_whitespace() || letter.is_control()) => url,
        _ => {
            return vec![error(
                "callback.not_a_url",
                shown,
                "the address is not a valid URL; write it as https://host/path".to_owned(),
                REGISTER,
            )];
        }
    };
    let mut findings = Vec::new();
    let local = local && is_loopback(&url);
    if url.scheme() != "https" && !(local && url.scheme() == "http") {
        let message = format!(
            "the URL starts with {}, but the platform supports https only; write it as https://host/path",
            url.scheme()
        );
        findings.push(error("callback.not_https", quoted(url.scheme()), message, REGISTER));
    }
    if !url.username().is_empty() || url.password().is_some() {
        let message =
            "the URL contains a user name or password, which the platform does not send; remove the part before the @";
        findings.push(error("callback.credentials", "***".to_owned(), message.to_owned(), CREDENTIALS));
    }
    if let Some(port) = url.port().filter(|port| !local && !OPEN.iter().any(|open| open.contains(port))) {
        let message = format!(
            "the platform does not connect to port {port}; use 443 (the default), 80, 9001-9006, 50551-50559 or 28200-28220"
        );
        findings.push(error("callback.port", port.to_string(), message, PORTS));
    }
    if !local && is_private(&url) {
        let message = "the platform cannot reach this address; use a public one";
        findings.push(Finding::warning("url", "callback.not_public", shown, message, PORTS));
    }
    findings
}

/// Returns whether text of the form `scheme://authority` has an authority: parsers of URLs read `https:///path` as the host
/// `path`.
fn has_host(text: &str) -> bool {
    text.split_once("://").is_none_or(|(_, rest)| {
        let authority = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
        let host = authority.rsplit('@').next().unwrap_or_default();
        !host.is_empty() && !host.starts_with(':')
    })
}

/// Returns whether the host is this machine.
fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

/// Returns whether the host can only be reached from inside a network or a machine.
fn is_private(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => {
            address.is_loopback() || address.is_private() || address.is_link_local() || address.is_unspecified()
        }
        Some(Host::Ipv6(address)) => {
            address.is_loopback()
                || address.is_unspecified()
                || address.is_unique_local()
                || address.is_unicast_link_local()
        }
        None => false,
    }
}
