//! The listeners of an account: the URLs that receive its callbacks.

use crate::api_version::ApiVersion;
use std::collections::BTreeMap;

/// A listener that an account registered.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Listener {
    pub url: String,
    /// The user name that callbacks of v1 and Connectivity Management repeat in the body.
    pub username: Option<String>,
    pub password: Option<String>,
}

impl Listener {
    /// Creates a listener without a password.
    pub fn new(url: impl Into<String>) -> Self {
        Self { url: url.into(), username: None, password: None }
    }

    /// Returns the user name and the password; empty where the registration had none.
    pub fn credentials(&self) -> (&str, &str) {
        (self.username.as_deref().unwrap_or_default(), self.password.as_deref().unwrap_or_default())
    }
}

impl std::fmt::Debug for Listener {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Listener").field("url", &self.url).finish_non_exhaustive()
    }
}

/// The listeners of an account: one for each version of Software Management, where that of v1 is called
/// `Fota`, and one for each service of Connectivity Management and Location, by its name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Listeners([Option<Listener>; 3], BTreeMap<String, Listener>);

impl Listeners {
    pub fn get(&self, version: ApiVersion) -> Option<&Listener> {
        self.0[version as usize].as_ref()
    }

    /// Replaces the listener of a version, or removes it.
    pub fn set(&mut self, version: ApiVersion, listener: Option<Listener>) {
        self.0[version as usize] = listener;
    }

    /// Returns the listener of a service of Connectivity Management or Location.
    pub fn service(&self, name: &str) -> Option<&Listener> {
        self.1.get(name)
    }

    pub fn services(&self) -> impl Iterator<Item = (&str, &Listener)> {
        self.1.iter().map(|(name, listener)| (name.as_str(), listener))
    }

    /// Returns the URLs of all listeners.
    pub fn urls(&self) -> impl Iterator<Item = &str> {
        self.0.iter().flatten().chain(self.1.values()).map(|listener| &*listener.url)
    }

    /// Registers a listener for a service, in place of the previous one.
    pub fn set_service(&mut self, name: &str, listener: Listener) {
        self.1.insert(name.to_owned(), listener);
    }

    /// Removes the listener of a service. Returns true if there was one.
    pub fn remove_service(&mut self, name: &str) -> bool {
        self.1.remove(name).is_some()
    }
}

/// Returns true if the platform accepts a listener URL: https on a few ports. A listener on this machine is accepted
/// on any port, also with http.
pub(crate) fn is_listener(url: &str) -> bool {
    let Ok(url) = url::Url::parse(url) else {
        return false;
    };
    let local = is_local(&url);
    url.host().is_some() && ((local && url.scheme() == "http") || (url.scheme() == "https" && (is_port(&url) || local)))
}

/// Returns true if Connectivity Management accepts a listener URL. It also accepts http, on the same ports.
pub(crate) fn is_connectivity_listener(url: &str) -> bool {
    let Ok(parsed) = url::Url::parse(url) else {
        return false;
    };
    let plain = parsed.scheme() == "http" && parsed.host().is_some() && is_port(&parsed);
    plain || is_listener(url)
}

/// Returns true if the platform calls the port of a URL.
fn is_port(url: &url::Url) -> bool {
    matches!(url.port_or_known_default(), Some(80 | 443 | 9001..=9006 | 50_551..=50_559 | 28_200..=28_220))
}

/// Returns true if a URL leads to this machine.
pub(crate) fn is_local(url: &url::Url) -> bool {
    match url.host() {
        Some(url::Host::Domain(name)) => name == "localhost",
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}
