//! The location consents and exclusions of accounts, the billed positions, and the asynchronous
//! requests for positions.

use super::{Id, IdKind, NoPosition, Position, World};
use crate::clock::Moment;
use jiff::SignedDuration;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use thingspace::models::LocationReportStatus;

/// The time for which a report can be read.
const RETENTION: SignedDuration = SignedDuration::from_hours(30 * 24);

/// The data of Device Location.
#[derive(Debug, Default)]
pub(crate) struct Locations {
    accounts: HashMap<usize, AccountLocations>,
    requests: HashMap<String, PositionRequest>,
}

/// The location settings of an account.
#[derive(Debug, Clone, Default)]
pub(crate) struct AccountLocations {
    /// Whether all devices are excluded.
    pub all_excluded: bool,
    /// The excluded devices, by IMEI or MEID.
    pub excluded: BTreeSet<String>,
    /// The moment when the list last changed.
    pub excluded_at: Option<Moment>,
    pub consent: Consent,
    /// The number of positions that were returned, by the day (days since 1970).
    pub billed: BTreeMap<i32, u64>,
}

/// The consent on file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) enum Consent {
    /// Every device may be located. Accounts begin with this.
    #[default]
    All,
    /// No device may be located.
    Denied,
    /// Only these lines may be located.
    Listed(BTreeSet<u32>),
}

impl Consent {
    /// Returns the level that the platform writes; the 2 is assumed.
    pub fn level(&self) -> u8 {
        match self {
            Self::Denied => 0,
            Self::All => 1,
            Self::Listed(_) => 2,
        }
    }
}

/// The reason why a device is not located.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotLocated {
    NotFound,
    /// It is on another account, or has another phone number.
    NotOwned,
    NoConsent,
    NothingCached,
    Absent,
}

impl NotLocated {
    /// Returns the code and text with which a whole request is rejected; `None` if only the device's row
    /// shows the reason.
    pub fn rejection(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::NotFound => Some(("INVALID_PARAMETER", "Device not found")),
            Self::NotOwned => Some(("INVALID_PARAMETER", "Ownership or MDN validation failed")),
            Self::NoConsent => Some(("INVALID_PARAMETER", "Consent check failed")),
            Self::NothingCached => Some(("CACHE_UNAVAILABLE", "Location cache has no data for this device")),
            Self::Absent => None,
        }
    }
}

/// A device to locate: its identifier in the request, and its line.
#[derive(Debug, Clone)]
pub(crate) struct RequestedDevice {
    pub id: Id,
    /// The phone number in the request.
    pub number: String,
    pub line: Result<u32, NotLocated>,
}

/// The result for a device.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub number: String,
    pub at: Moment,
    pub outcome: Result<Position, NotLocated>,
}

/// The status of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PositionRequestStatus {
    Queued,
    InProgress,
    Completed,
    Cancelled,
}

impl PositionRequestStatus {
    pub fn name(self) -> &'static str {
        match self {
            Self::Queued => LocationReportStatus::Queued.as_str(),
            Self::InProgress => LocationReportStatus::InProgress.as_str(),
            Self::Completed => LocationReportStatus::Completed.as_str(),
            // The platform has no name for this state.
            Self::Cancelled => LocationReportStatus::Cancelled.as_str(),
        }
    }
}

/// An asynchronous request for positions.
#[derive(Debug)]
pub(crate) struct PositionRequest {
    pub account: usize,
    /// Whether the positions are kept as a report; otherwise each position is sent in its own callback.
    pub is_report: bool,
    pub cached: bool,
    pub status: PositionRequestStatus,
    /// The moment of its last change.
    pub changed: Moment,
    /// The devices that are still to be located, the next one last.
    pub pending: Vec<RequestedDevice>,
    pub rows: Vec<Row>,
}

impl Locations {
    pub fn account(&self, account: usize) -> AccountLocations {
        self.accounts.get(&account).cloned().unwrap_or_default()
    }

    pub fn account_mut(&mut self, account: usize) -> &mut AccountLocations {
        self.accounts.entry(account).or_default()
    }

    /// Stores a request, and removes those that can no longer be read.
    pub fn keep(&mut self, id: String, request: PositionRequest) {
        let now = request.changed;
        self.requests
            .retain(|_, kept| kept.status == PositionRequestStatus::InProgress || now <= kept.changed.plus(RETENTION));
        self.requests.insert(id, request);
    }

    /// Returns a request of an account, as long as it is kept.
    pub fn request(&self, id: &str, account: usize, now: Moment) -> Option<&PositionRequest> {
        self.requests.get(id).filter(|request| request.account == account && now <= request.changed.plus(RETENTION))
    }

    pub fn request_mut(&mut self, id: &str) -> Option<&mut PositionRequest> {
        self.requests.get_mut(id)
    }

    /// Returns true if a line of an account may be located.
    fn allows(&self, account: usize, line: u32, names: &[String]) -> bool {
        let Some(account) = self.accounts.get(&account) else {
            return true;
        };
        let consents = match &account.consent {
            Consent::All => true,
            Consent::Denied => false,
            Consent::Listed(lines) => lines.contains(&line),
        };
        consents && !account.all_excluded && !names.iter().any(|name| account.excluded.contains(name))
    }
}

impl World {
    /// Returns the line of a device to locate: it must be on the account and have the phone number of the request.
    pub fn to_locate(&self, account: usize, id: &Id, number: &str) -> Result<u32, NotLocated> {
        let line = self.find_line(id.kind, &id.id).ok_or(NotLocated::NotFound)?;
        let view = self.line(line);
        let is_owned = view.account() == account && view.id(IdKind::Mdn).is_some_and(|own| own == number);
        if is_owned { Ok(line) } else { Err(NotLocated::NotOwned) }
    }

    /// Returns true if the account of a line allows that it is located.
    pub fn may_be_located(&self, line: u32) -> bool {
        let view = self.line(line);
        let names: Vec<String> = [IdKind::Imei, IdKind::Meid].into_iter().filter_map(|kind| view.id(kind)).collect();
        self.locations.allows(view.account(), line, &names)
    }

    /// Locates a device. A position that is returned is billed.
    pub fn locate_for(&mut self, account: usize, requested: &RequestedDevice, cached: bool, now: Moment) -> Row {
        let outcome = requested.line.and_then(|line| {
            // The line may have been removed since the request.
            if self.line(line).is_deleted() || self.line(line).account() != account {
                return Err(NotLocated::NotOwned);
            }
            if !self.may_be_located(line) {
                return Err(NotLocated::NoConsent);
            }
            let position = if cached { self.cached_position(line, now) } else { self.locate(line, now) };
            position.map_err(|reason| match reason {
                NoPosition::Absent => NotLocated::Absent,
                NoPosition::NothingCached => NotLocated::NothingCached,
            })
        });
        if outcome.is_ok() {
            *self.locations.account_mut(account).billed.entry(now.day_number()).or_default() += 1;
        }
        Row { number: requested.number.clone(), at: now, outcome }
    }
}
