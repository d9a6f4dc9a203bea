//! Callbacks of Device Location, signed with a secret that the listener received when it was registered.

use super::Outbox;
use crate::{clock::Moment, world::World};
use axum::http::{HeaderName, HeaderValue};
use ring::hmac;
use serde::Serialize;
use std::fmt::Write;

/// Returns the signature of a body: HMAC with SHA-256, in hexadecimal digits.
pub(crate) fn signature(secret: &str, body: &[u8]) -> String {
    let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes()), body);
    tag.as_ref().iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

impl Outbox {
    /// Sends a callback to the listener of a service of Device Location.
    pub fn location(
        &mut self,
        world: &World,
        now: Moment,
        account: usize,
        subject: (&'static str, &'static str),
        message: &impl Serialize,
    ) {
        let name = HeaderName::from_bytes(self.options.signature_header.as_bytes()).ok();
        self.raw(world, now, account, subject, message, |listener, body| {
            let signed = listener.password.as_deref().map(|secret| signature(secret, body));
            let value = signed.and_then(|signed| HeaderValue::from_str(&signed).ok());
            name.into_iter().zip(value).collect()
        });
    }
}

#[cfg(test)]
mod tests {
    use super::signature;

    /// The second case of RFC 4231.
    #[test]
    fn signatures_match_the_standard() {
        assert_eq!(
            signature("Jefe", b"what do ya want for nothing?"),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        );
    }
}
