//! Checks that a request comes from a program on this machine, and not from a web page of a stranger.
//!
//! A browser sends the requests of any page to 127.0.0.1, directly or under a name that leads there. Such a page could
//! advance time, force failures and read tokens. Browsers state the page in `Origin`, and the name in `Host`.

use axum::http::{
    HeaderName, HeaderValue, Uri,
    header::{HOST, ORIGIN},
    request::Parts,
    uri::Authority,
};
use std::net::IpAddr;

const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Returns the reason to reject a request: the header that names a stranger, with its value.
pub(crate) fn foreign(parts: &Parts) -> Option<String> {
    let target = parts.uri.host().filter(|host| !is_loopback(host));
    let target = target.map(|host| format!("the target names {host}, which is not an address of the simulator"));
    target.or_else(|| first(parts, &HOST, is_own_host)).or_else(|| first(parts, &ORIGIN, is_own_origin)).or_else(|| {
        first(parts, &FETCH_SITE, |site| site != "cross-site")
            .map(|_| "a web page of another site has sent the request".to_owned())
    })
}

fn first(parts: &Parts, name: &HeaderName, is_own: fn(&str) -> bool) -> Option<String> {
    let text = |value: &HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    let foreign = parts.headers.get_all(name).iter().map(text).find(|value| !is_own(value))?;
    Some(format!("{name}: {foreign} is not an address of the simulator, such as localhost or 127.0.0.1"))
}

fn is_own_host(host: &str) -> bool {
    host.parse::<Authority>().is_ok_and(|authority| is_loopback(authority.host()))
}

fn is_own_origin(origin: &str) -> bool {
    origin.parse::<Uri>().is_ok_and(|origin| origin.host().is_some_and(is_loopback))
}

fn is_loopback(host: &str) -> bool {
    let name = host.to_ascii_lowercase();
    let address = name.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    name == "localhost" || name.ends_with(".localhost") || address.is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::foreign;
    use axum::http::Request;

    fn reason(headers: &[(&str, &str)], target: &str) -> Option<String> {
        let request =
            headers.iter().fold(Request::builder().uri(target), |request, (name, value)| request.header(*name, *value));
        foreign(&request.body(()).expect("a request").into_parts().0)
    }

    #[test]
    fn only_names_of_this_machine_are_accepted() {
        for own in ["localhost", "LOCALHOST:8080", "127.0.0.1:4", "127.8.0.1", "[::1]:80", "sim.localhost"] {
            assert_eq!(reason(&[("host", own)], "/"), None, "{own}");
            assert_eq!(reason(&[("origin", &format!("http://{own}"))], "/"), None, "{own}");
        }
        assert_eq!(reason(&[], "/"), None);
        for stranger in
            ["evil.example", "localhost.evil.example:80", "192.168.0.1", "127.0.0.1.nip.io", "[::2]", "a b", ""]
        {
            let rejected = reason(&[("host", stranger)], "/").expect(stranger);
            assert!(rejected.starts_with(&format!("host: {stranger}")), "{rejected}");
            assert!(reason(&[("origin", &format!("https://{stranger}"))], "/").is_some(), "{stranger}");
        }
        assert!(reason(&[("origin", "null")], "/").is_some());
        assert!(reason(&[("host", "localhost"), ("host", "evil.example")], "/").is_some());
        assert!(reason(&[("host", "localhost")], "http://evil.example/").is_some());
        assert!(reason(&[("host", "localhost"), ("sec-fetch-site", "cross-site")], "/").is_some());
        assert_eq!(reason(&[("host", "localhost"), ("sec-fetch-site", "same-origin")], "/"), None);
    }
}
