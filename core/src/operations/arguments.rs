//! How arguments stand in a path or a query.

use crate::models::{CallbackService, CampaignStatus, LocationCallbackService, Protocol, UpgradeStatus};
use std::borrow::Cow;

/// A named argument in a path, or one in a query with its name on the wire.
#[derive(Debug, Clone)]
pub struct Argument {
    /// The name.
    pub name: &'static str,
    /// The value, not encoded yet.
    pub value: String,
}

impl Argument {
    /// The name, without the braces that say that a value of a query stands in the path.
    pub(crate) fn bare_name(&self) -> &'static str {
        self.name.trim_start_matches('{').trim_end_matches('}')
    }

    /// Whether a value of a query stands in the path instead.
    pub(crate) fn is_in_path(&self) -> bool {
        self.name.starts_with('{')
    }
}

/// A type that can stand in a query.
pub trait QueryText {
    /// The value as it is sent to the operation `path`.
    fn text(&self, path: &str) -> Cow<'_, str>;
    /// Reads the value from plain text.
    fn read(text: &str) -> Self;
}

macro_rules! as_the_wire_names_it {
    ($($Enum:ident)*) => { $(
        impl QueryText for $Enum {
            fn read(text: &str) -> Self {
                text.into()
            }
            fn text(&self, _: &str) -> Cow<'_, str> {
                self.as_str().into()
            }
        }
    )* };
}
as_the_wire_names_it!(CallbackService CampaignStatus LocationCallbackService String UpgradeStatus);

/// IMEIs in a query. The platform does not say what stands between them; a comma is assumed.
pub type DeviceIds = Vec<String>;

impl QueryText for DeviceIds {
    fn read(text: &str) -> Self {
        text.split(',').map(|imei| imei.trim().to_owned()).collect()
    }
    fn text(&self, _: &str) -> Cow<'_, str> {
        self.join(",").into()
    }
}

/// The platform wants another spelling of OMA-DM on each call.
impl QueryText for Protocol {
    fn read(text: &str) -> Self {
        text.into()
    }
    fn text(&self, path: &str) -> Cow<'_, str> {
        match self {
            Self::OmaDm if path.contains("/v3/devices/") => "OMADM".into(),
            Self::OmaDm if path.contains("/v2/files/") => "OMA".into(),
            Self::OmaDm if path.contains("/v3/firmware/") || path.contains("/v2/") => "OMD-DM".into(),
            Self::OmaDm if path.contains("/v1/") => "OMA-DM".into(),
            _ => self.as_str().into(),
        }
    }
}
