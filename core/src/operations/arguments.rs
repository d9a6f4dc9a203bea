//! How arguments stand in a path or a query.

use crate::models::{CampaignStatus, Protocol};
use std::borrow::Cow;

/// A named argument in a path, or one in a query with its name on the wire.
#[derive(Debug, Clone)]
pub struct Argument {
    /// The name.
    pub name: &'static str,
    /// The value, not encoded yet.
    pub value: String,
}

/// A type that can stand in a query.
pub trait QueryText {
    /// The value as it is sent to the operation `path`.
    fn text(&self, path: &str) -> Cow<'_, str>;
}

impl QueryText for CampaignStatus {
    fn text(&self, _: &str) -> Cow<'_, str> {
        self.as_str().into()
    }
}

/// The platform wants another spelling of OMA-DM on each call.
impl QueryText for Protocol {
    fn text(&self, path: &str) -> Cow<'_, str> {
        match self {
            Self::OmaDm if path.contains("/firmware/") => "OMD-DM".into(),
            Self::OmaDm if path.contains("/devices/") => "OMADM".into(),
            _ => self.as_str().into(),
        }
    }
}
