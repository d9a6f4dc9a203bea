//! `ApiVersion`: the versions of Software Management.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A version of Software Management.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum ApiVersion {
    /// Upgrades of OMA-DM and LWM2M devices.
    V1,
    /// Campaigns of HTTP devices, and files.
    V2,
    /// Campaigns that take the state of the network into account.
    V3,
}
