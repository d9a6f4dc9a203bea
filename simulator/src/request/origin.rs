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

/// Who may reach a simulator, and under which names.
#[derive(Debug, Default)]
pub(crate) struct Access {
    /// The segment with which control paths begin, if the simulator listens elsewhere than on this machine.
    pub token: Option<String>,
    /// The names of the simulator, besides those of this machine.
    pub names: Vec<String>,
}

impl Access {
    /// Returns the part of a path behind `/_simulator`, and behind the token if there is one. `None` if it is not a
    /// control path.
    pub fn control<'a>(&self, path: &'a str) -> Option<&'a str> {
        let rest = path.strip_prefix("/_simulator")?;
        let rest = match &self.token {
            // In constant time, so that the token cannot be guessed character by character.
            Some(token) => {
                let (given, rest) = rest.strip_prefix('/')?.split_at_checked(token.len())?;
                let different = given.bytes().zip(token.bytes()).fold(0, |sum, (given, own)| sum | (given ^ own));
                if different == 0 { rest } else { return None }
            }
            None => rest,
        };
        (rest.is_empty() || rest.starts_with('/')).then_some(rest)
    }

    /// Returns the reason to reject a request: the header that names a stranger, with its value.
    pub fn foreign(&self, parts: &Parts) -> Option<String> {
        let target = parts.uri.host().filter(|host| !self.is_own(host));
        let target = target.map(|host| format!("the target names {host}, which is not an address of the simulator"));
        let is_own_host = |host: &str| host.parse::<Authority>().is_ok_and(|authority| self.is_own(authority.host()));
        let is_own_origin = |origin: &str| {
            origin.parse::<Uri>().is_ok_and(|origin| origin.host().is_some_and(|host| self.is_own(host)))
        };
        target.or_else(|| first(parts, &HOST, is_own_host)).or_else(|| first(parts, &ORIGIN, is_own_origin)).or_else(
            || {
                first(parts, &FETCH_SITE, |site| site != "cross-site")
                    .map(|_| "a web page of another site has sent the request".to_owned())
            },
        )
    }

    /// Returns true if a host of a URL is this simulator. An address cannot lead elsewhere, as a name can.
    fn is_own(&self, host: &str) -> bool {
        let name = host.to_ascii_lowercase();
        let address = name.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
        name == "localhost"
            || name.ends_with(".localhost")
            || self.names.iter().any(|own| own.eq_ignore_ascii_case(&name))
            || address.is_ok_and(|address| address.is_loopback() || self.token.is_some())
    }
}

fn first(parts: &Parts, name: &HeaderName, is_own: impl Fn(&str) -> bool) -> Option<String> {
    let text = |value: &HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    let foreign = parts.headers.get_all(name).iter().map(text).find(|value| !is_own(value))?;
    Some(format!(
        "{name}: {foreign} is not an address of the simulator, such as localhost or 127.0.0.1; start it with this name if \
         it has another one (--name)"
    ))
}

#[cfg(test)]
mod tests {
    use super::Access;
    use axum::http::Request;

    fn reason(headers: &[(&str, &str)], target: &str) -> Option<String> {
        reason_of(&Access::default(), headers, target)
    }

    fn reason_of(access: &Access, headers: &[(&str, &str)], target: &str) -> Option<String> {
        let request =
            headers.iter().fold(Request::builder().uri(target), |request, (name, value)| request.header(*name, *value));
        access.foreign(&request.body(()).expect("a request").into_parts().0)
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

    #[test]
    fn a_simulator_that_listens_elsewhere_has_names_and_addresses() {
        let access = Access { token: Some("ab12".to_owned()), names: vec!["sim".to_owned(), "Sim.Test".to_owned()] };
        for own in ["sim", "SIM:8080", "sim.test", "localhost", "172.17.0.2:8080", "[fd00::2]:80"] {
            assert_eq!(reason_of(&access, &[("host", own)], "/"), None, "{own}");
        }
        for stranger in ["evil.example", "sim.evil.example", "172.17.0.2.nip.io"] {
            assert!(reason_of(&access, &[("host", stranger)], "/").is_some(), "{stranger}");
        }
        assert!(reason_of(&access, &[("host", "sim"), ("origin", "http://evil.example")], "/").is_some());
        assert_eq!(access.control("/_simulator/ab12"), Some(""));
        assert_eq!(access.control("/_simulator/ab12/advance"), Some("/advance"));
        for path in
            ["/_simulator", "/_simulator/advance", "/_simulator/ab13/advance", "/_simulator/ab123", "/_simulator/ab1"]
        {
            assert_eq!(access.control(path), None, "{path}");
        }
        assert_eq!(Access::default().control("/_simulator/advance"), Some("/advance"));
        assert_eq!(Access::default().control("/_simulators"), None);
    }
}
