//! `Rejection`: the reason why a device cannot take part in a v1 upgrade or a v3 campaign.

use crate::fault::Outcome;

/// The reason why a device cannot take part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rejection {
    NotFound,
    UnknownClient,
    Model,
    Protocol,
    Version,
    NotEligible,
    NotActive,
    Elsewhere,
    NoLicense,
    NoFreeLicense,
    InvalidImei,
    Internal,
}

impl Rejection {
    pub fn text(self) -> &'static str {
        match self {
            Self::NotFound => "Device not found",
            Self::UnknownClient => "Unknown client device type",
            Self::Model => "Device make and model do not match the firmware",
            Self::Protocol => "Device protocol does not match the firmware",
            Self::Version => "Device firmware version does not match the firmware",
            Self::NotEligible => "Not eligible for service",
            Self::NotActive => "Device is not active",
            Self::Elsewhere => "Scheduled for a firmware upgrade previously; must be completed first",
            Self::NoLicense => "No license attached to device",
            Self::NoFreeLicense => "No available license",
            Self::InvalidImei => "Invalid device IMEI",
            Self::Internal => "Internal error",
        }
    }

    /// Returns the rejection that a forced outcome causes.
    pub fn forced(outcome: Outcome) -> Option<Self> {
        Some(match outcome {
            Outcome::DeviceNotFound => Self::NotFound,
            Outcome::InvalidImei => Self::InvalidImei,
            Outcome::NotEligible => Self::NotEligible,
            Outcome::UnknownClientType => Self::UnknownClient,
            Outcome::AlreadyScheduled => Self::Elsewhere,
            Outcome::WrongVersion => Self::Version,
            Outcome::WrongModel => Self::Model,
            Outcome::WrongProtocol => Self::Protocol,
            Outcome::NotActive => Self::NotActive,
            Outcome::NoLicense => Self::NoLicense,
            Outcome::NoFreeLicense => Self::NoFreeLicense,
            Outcome::InternalError => Self::Internal,
            _ => return None,
        })
    }
}
