//! The protocols of the devices that each version upgrades.

use crate::{
    models::{Finding, Protocol},
    rules::common::quoted,
};

const SERVICES: &str = "ThingSpace Software Management: which version for which device";

/// A request that accepts devices of some protocols only.
pub(in crate::rules) struct AcceptedProtocols {
    /// The code for other protocols.
    pub code: &'static str,
    /// The accepted protocols.
    pub protocols: &'static [Protocol],
    /// The accepted protocols, for messages.
    pub named: &'static str,
}

/// Upgrades of v1.
pub(in crate::rules) const V1: AcceptedProtocols = AcceptedProtocols {
    code: "protocol.not_v1",
    protocols: &[Protocol::OmaDm, Protocol::Lwm2m],
    named: "OMA or LWM2M",
};
/// Software campaigns of v2.
pub(in crate::rules) const V2: AcceptedProtocols =
    AcceptedProtocols { code: "protocol.not_v2", protocols: &[Protocol::Http], named: "HTTP" };
/// File campaigns of v2.
pub(in crate::rules) const FILES: AcceptedProtocols = AcceptedProtocols {
    code: "protocol.not_file",
    protocols: &[Protocol::Http, Protocol::OmaDm],
    named: "HTTP or OMA",
};
/// Campaigns of v3.
pub(in crate::rules) const V3: AcceptedProtocols = AcceptedProtocols {
    code: "protocol.not_v3",
    protocols: &[Protocol::Lwm2m, Protocol::OmaDm],
    named: "LWM2M or OMA",
};

/// Checks the protocol of a v3 campaign. The documentation lists HTTP, although v2 is meant for such devices: it is sent
/// with a warning, unless the options reject it.
pub(in crate::rules) fn check_v3(path: &str, protocol: &Protocol, rejects_http: bool) -> Option<Finding> {
    if *protocol == Protocol::Http && !rejects_http {
        let message = "v2 is meant for HTTP devices; use software_v2, or check that these devices take part in v3";
        return Some(Finding::warning(path, V3.code, quoted(protocol.as_str()), message, SERVICES));
    }
    check(path, protocol, &V3)
}

/// Checks that a protocol is accepted.
pub(in crate::rules) fn check(path: &str, protocol: &Protocol, accepted: &AcceptedProtocols) -> Option<Finding> {
    if accepted.protocols.contains(protocol) {
        return None;
    }
    let named = accepted.named;
    let stop =
        |code: &str, message: String| Some(Finding::error(path, code, quoted(protocol.as_str()), message, SERVICES));
    match protocol {
        Protocol::Http => stop(
            accepted.code,
            format!("HTTP devices are upgraded by software_v2; schedule them there, or use {named}"),
        ),
        Protocol::Lwm2m => stop(
            accepted.code,
            format!("LWM2M devices are upgraded by software_v3; schedule them there, or use {named}"),
        ),
        Protocol::OmaDm => stop(
            accepted.code,
            format!("OMA-DM devices are upgraded by software_v1 or software_v3; schedule them there, or use {named}"),
        ),
        Protocol::None => {
            stop(accepted.code, format!("devices without a protocol cannot be upgraded over the air; use {named}"))
        }
        Protocol::All => stop(
            accepted.code,
            format!("all is only a filter for lists of firmware; use {named}, one campaign for each"),
        ),
        Protocol::Other { value } if value.trim().is_empty() => {
            stop("protocol.missing", format!("the protocol is missing; use {named}"))
        }
        Protocol::Other { value } => {
            let message = format!(
                "{} is not a protocol that this SDK recognizes; it is sent unchanged; this call is for {named}",
                quoted(value)
            );
            Some(Finding::warning(path, "protocol.unknown", quoted(value), message, SERVICES))
        }
    }
}
