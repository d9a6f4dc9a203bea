//! The proxy of a client: the one that was set, or those of the environment.

use crate::error::{Error, Result};
use reqwest::{NoProxy, Proxy, Url};
use std::ffi::OsString;

/// The variables that apply to https, in the order of precedence.
const VARIABLES: [&str; 4] = ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"];

/// Returns the proxy of the environment, if there is one. A value that cannot be used is an error: the calls would go to
/// the platform directly, past the proxy, without a word.
pub(super) fn from_environment(read: impl Fn(&str) -> Option<OsString>) -> Result<Option<Proxy>> {
    for name in VARIABLES {
        let Some(value) = read(name).filter(|value| !value.is_empty()) else { continue };
        let text = value.into_string().map_err(|_| unusable(name))?;
        return Ok(Some(self::read(name, &text)?.no_proxy(NoProxy::from_env())));
    }
    Ok(None)
}

/// Returns a proxy from its URL, which may lack `http://`.
pub(super) fn read(name: &str, text: &str) -> Result<Proxy> {
    let text = text.trim();
    let url = if text.contains("://") { Url::parse(text) } else { Url::parse(&format!("http://{text}")) };
    let url = url.ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    url.and_then(|url| Proxy::all(url).ok()).ok_or_else(|| unusable(name))
}

/// Does not show the value, which may hold a password.
fn unusable(name: &str) -> Error {
    let unset = if VARIABLES.contains(&name) { ", or unset it" } else { "" };
    Error::configuration(format!(
        "{name} is not the URL of a proxy that can be used; write it as http://host:port{unset}; SOCKS is not supported"
    ))
}

#[cfg(test)]
mod tests {
    use super::{from_environment, read};
    use std::ffi::OsString;

    #[test]
    fn proxies_with_and_without_a_scheme_are_read() {
        for good in
            ["http://proxy:3128", "proxy:3128", "https://proxy", "http://user:pass%20word@proxy:3128/", "10.0.0.1"]
        {
            assert!(read("proxy", good).is_ok(), "{good}");
        }
    }

    #[test]
    fn a_proxy_that_cannot_be_used_is_an_error_and_not_a_direct_connection() {
        for bad in ["socks5://proxy:1080", "http://", "http://proxy:port", "http://hunter2@", "://", "ftp://proxy", " "]
        {
            for name in ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"] {
                let found = from_environment(|asked| (asked == name).then(|| OsString::from(bad)));
                let error = found.expect_err(bad).to_string();
                assert!(error.starts_with(&format!("configuration: {name} is not the URL")), "{error}");
                assert!(!error.contains("hunter2"), "{error}");
            }
        }
        assert!(from_environment(|_| Some(OsString::new())).expect("empty is unset").is_none());
        assert!(
            from_environment(|name| (name == "http_proxy").then(|| "nonsense://".into())).expect("for http").is_none()
        );
    }
}
