//! Messages of Connectivity Management and Location.

use super::{
    limits,
    lossless::{LosslessReader, Path},
    parse::{object, unreadable},
};
use crate::{
    error::{Error, Result},
    models::{ConnectivityCallback, NiddUplink},
};
use base64::{
    Engine,
    alphabet::STANDARD,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};

/// Members that identify a message of this family; each message has at least one of them.
const MEMBERS: [&str; 16] = [
    "requestId",
    "txid",
    "deviceIds",
    "deviceResponse",
    "faultResponse",
    "niddResponse",
    "smsResponse",
    "smsDeliveryConfirmation",
    "usageResponse",
    "devicelocation",
    "reportStatus",
    "externalProvisioningChange",
    "promoChange",
    "callbackCount",
    "maxCallbackThreshold",
    "maxCallbackTreshold",
];

/// Reads a message of any service of Connectivity Management or Location.
///
/// Nothing in a message is lost: values without a member in the model, or of an unexpected type, are in
/// `unknown_members`. Names of members and kinds of identifiers are read in any casing.
///
/// # Errors
/// `UnexpectedResponse` when the body is not a JSON object: empty, truncated, not UTF-8, HTML, a list; when it is nested
/// more than 512 levels deep; and when it has more than 10,000 members that the model does not have.
pub fn parse_connectivity(body: &[u8]) -> Result<ConnectivityCallback> {
    let whole = object(body)?;
    let mut reader = LosslessReader::in_any_case();
    let read = reader.read::<ConnectivityCallback>(&Path::Whole, whole);
    let mut event = read.ok_or_else(|| unreadable("its members are not valid"))?;
    if let Some(uplink) = event.nidd.as_mut().and_then(|nidd| nidd.uplink.as_mut()) {
        // The platform was seen to escape the padding twice.
        uplink.message = uplink.message.take().map(|text| text.replace("\\u003d", "=").replace("\\u003D", "="));
    }
    event.unknown_members.extend(reader.found);
    limits::check_unknown(event.unknown_members.len())?;
    Ok(event)
}

/// Returns whether a member of a message identifies this family.
pub(super) fn is_own(name: &str) -> bool {
    MEMBERS.iter().any(|member| member.eq_ignore_ascii_case(name))
}

impl NiddUplink {
    /// Returns the data that the device sent, decoded.
    ///
    /// # Errors
    /// `UnexpectedResponse` when the message is missing or not base64.
    pub fn payload(&self) -> Result<Vec<u8>> {
        let Some(message) = &self.message else {
            return Err(Error::unexpected("message", "the message has no data of the device"));
        };
        let padding = GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
        GeneralPurpose::new(&STANDARD, padding)
            .decode(message)
            .map_err(|error| Error::unexpected("message", format!("the data of the device is not base64: {error}")))
    }
}
