//! Formats arguments of a path or a query.

use super::QueryParameter;
use crate::{
    error_code::ErrorCode,
    models::{CallbackService, CampaignStatus, LocationCallbackService, Protocol, UpgradeStatus},
};
use std::borrow::Cow;

/// A named argument of a path, or one of a query under its name on the wire.
#[derive(Debug, Clone)]
pub struct Argument {
    /// The name.
    pub name: &'static str,
    /// The value, not percent-encoded yet.
    pub value: String,
}

impl Argument {
    /// Returns whether the argument identifies something of a kind, such as `campaign`.
    pub(crate) fn names(&self, kind: &str) -> bool {
        ErrorCode::of_argument(Some(self.name)).missing() == Some(kind)
    }
}

/// A type whose values can be sent in a query.
pub trait QueryText {
    /// Returns the value as it is sent in `parameter`.
    fn text(&self, parameter: &QueryParameter) -> Cow<'_, str>;
    /// Reads the value from plain text.
    fn read(text: &str) -> Self;
}

macro_rules! wire_spelling {
    ($($Enum:ident)*) => { $(
        impl QueryText for $Enum {
            fn text(&self, _: &QueryParameter) -> Cow<'_, str> {
                self.as_str().into()
            }
            fn read(text: &str) -> Self {
                text.into()
            }
        }
    )* };
}
wire_spelling!(CallbackService CampaignStatus LocationCallbackService String UpgradeStatus);

/// IMEIs in a query. The platform does not document the separator; a comma is assumed.
pub type DeviceIds = Vec<String>;

impl QueryText for DeviceIds {
    fn text(&self, _: &QueryParameter) -> Cow<'_, str> {
        self.join(",").into()
    }
    fn read(text: &str) -> Self {
        text.split(',').map(|imei| imei.trim().to_owned()).collect()
    }
}

impl QueryText for Protocol {
    fn text(&self, parameter: &QueryParameter) -> Cow<'_, str> {
        match (self, parameter.oma_dm) {
            (Self::OmaDm, Some(spelling)) => spelling.into(),
            _ => self.as_str().into(),
        }
    }
    fn read(text: &str) -> Self {
        text.into()
    }
}
