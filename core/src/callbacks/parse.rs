//! Parses the body of a request into a typed message.

use super::{
    connectivity, limits,
    lossless::{LosslessReader, Path, is_empty},
};
use crate::{
    error::{Error, Result},
    models::{SoftwareCallback, SoftwareCallbackKind as Kind},
    secret::Secret,
    wire,
};
use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};
use serde_json::value::RawValue;
use std::fmt;

/// Reads a message of Software Management, of v1, v2 or v3.
///
/// Nothing in a message is lost: values without a member in the model, or of an unexpected type, are in
/// `unknown_members`. Names of the message's own members are read in any casing.
///
/// # Errors
/// `UnexpectedResponse` when the body is not a JSON object: empty, truncated, not UTF-8, HTML, a list; when it is nested
/// more than 512 levels deep; and when it has more than 10,000 members that the model does not have.
pub fn parse(body: &[u8]) -> Result<SoftwareCallback> {
    let event = read(&members(object(body)?)?);
    limits::check_unknown(event.unknown_members.len())?;
    Ok(event)
}

/// Returns the JSON object of a message.
pub(super) fn object(body: &[u8]) -> Result<&RawValue> {
    let text = wire::text(body).map_err(|problem| unreadable(&problem))?.trim();
    if text.is_empty() {
        return Err(unreadable("it is empty"));
    }
    limits::check(text.as_bytes(), usize::MAX)?;
    let json: &RawValue = serde_json::from_str(text).map_err(|error| not_json(&error))?;
    if !json.get().starts_with('{') {
        return Err(unreadable("it is JSON, but not an object"));
    }
    Ok(json)
}

pub(super) fn members(object: &RawValue) -> Result<Vec<(String, &RawValue)>> {
    let Members(members) = serde_json::from_str(object.get()).map_err(|error| not_json(&error))?;
    Ok(members)
}

/// Returns whether a message belongs to Connectivity Management or Location: it has one of their members and none of Software
/// Management's.
pub(super) fn is_connectivity(object: &RawValue) -> bool {
    let members = members(object).unwrap_or_default();
    let software = |name: &str| {
        part(name).is_some() || ["type", "participantName"].iter().any(|own| own.eq_ignore_ascii_case(name))
    };
    members.iter().any(|(name, _)| connectivity::is_own(name)) && !members.iter().any(|(name, _)| software(name))
}

pub(super) fn unreadable(problem: &str) -> Error {
    Error::unexpected("", format!("not a message of the platform: {problem}"))
}

/// Returns the parser's error without any of the text: it may contain a password.
fn not_json(error: &serde_json::Error) -> Error {
    if error.is_eof() { unreadable("the JSON is truncated") } else { unreadable(&format!("it is not JSON: {error}")) }
}

/// The members of the message itself, in their order, including repeated ones.
struct Members<'de>(Vec<(String, &'de RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Each;
        impl<'de> Visitor<'de> for Each {
            type Value = Members<'de>;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Members<'de>, A::Error> {
                let mut all = Vec::new();
                while let Some(member) = members.next_entry()? {
                    all.push(member);
                }
                Ok(Members(all))
            }
        }
        from.deserialize_map(Each)
    }
}

/// The parts, of which a message has one, and their kinds.
static PARTS: [(&str, Kind); 6] = [
    ("firmwareList", Kind::FirmwareList),
    ("upgradeScheduled", Kind::UpgradeScheduled),
    ("upgradeProgress", Kind::UpgradeProgress),
    ("upgradeFinished", Kind::UpgradeFinished),
    ("softwareList", Kind::NewSoftware),
    ("campaign", Kind::CampaignStatus),
];

/// Returns the kind that belongs to a part; `None` for a member that is not a part.
fn part(name: &str) -> Option<&'static Kind> {
    PARTS.iter().find_map(|(part, kind)| part.eq_ignore_ascii_case(name).then_some(kind))
}

fn read(members: &[(String, &RawValue)]) -> SoftwareCallback {
    let mut reader = LosslessReader::default();
    let mut event = SoftwareCallback { kind: kind(members), ..SoftwareCallback::default() };
    let mut filled = Vec::new();
    for (name, raw) in members {
        let path = Path::Top(name);
        let lower = name.to_ascii_lowercase();
        let part = part(name);
        let known = part.is_some()
            || matches!(lower.as_str(), "type" | "accountname" | "participantname" | "username" | "password");
        if known && (raw.get() == "null" || part.is_some() && is_empty(raw)) {
            continue;
        }
        // The first of two counts, and only the part that the kind names.
        if !known || filled.contains(&lower) || part.is_some_and(|kind| *kind != event.kind) {
            reader.keep(&path, raw.get());
            continue;
        }
        match lower.as_str() {
            "type" => _ = reader.read::<String>(&path, raw),
            "accountname" => event.account_name = reader.read(&path, raw),
            "participantname" => event.participant_name = reader.read(&path, raw),
            "username" => event.username = reader.read(&path, raw),
            "password" => event.password = reader.read::<Secret>(&path, raw),
            _ => match event.kind {
                Kind::FirmwareList => event.firmware_list = reader.read(&path, raw).unwrap_or_default(),
                Kind::NewSoftware => event.software_list = reader.read(&path, raw).unwrap_or_default(),
                Kind::CampaignStatus => event.campaign = reader.read(&path, raw),
                _ => event.upgrade = reader.read(&path, raw),
            },
        }
        filled.push(lower);
    }
    event.unknown_members = reader.found;
    event
}

/// Returns the kind that the message states, or else the kind of its only part that is not empty.
fn kind(members: &[(String, &RawValue)]) -> Kind {
    let said = members
        .iter()
        .filter(|(name, _)| name.eq_ignore_ascii_case("type"))
        .find_map(|(name, raw)| LosslessReader::default().read::<Kind>(&Path::Top(name), raw))
        .filter(|kind| !kind.as_str().is_empty());
    said.unwrap_or_else(|| {
        let mut found = members.iter().filter(|(_, raw)| !is_empty(raw)).filter_map(|(name, _)| part(name));
        match (found.next(), found.next()) {
            (Some(only), None) => only.clone(),
            _ => Kind::default(),
        }
    })
}
