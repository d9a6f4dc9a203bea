//! What accounts have said about who may know where their devices are, what was billed, and requests for positions
//! that are answered later.

use super::{Id, IdKind, NoPosition, Position, World};
use crate::clock::Moment;
use jiff::SignedDuration;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use thingspace::models::LocationReportStatus;

/// How long a report can be read.
const KEPT: SignedDuration = SignedDuration::from_hours(30 * 24);

/// What there is of Device Location.
#[derive(Debug, Default)]
pub(crate) struct Locations {
    accounts: HashMap<usize, AccountLocations>,
    jobs: HashMap<String, Job>,
}

/// Who may know where the devices of an account are.
#[derive(Debug, Clone, Default)]
pub(crate) struct AccountLocations {
    /// Whether no device may be located.
    pub all_excluded: bool,
    /// The devices that must not be located, by IMEI or MEID.
    pub excluded: BTreeSet<String>,
    /// When the list last changed.
    pub excluded_at: Option<Moment>,
    pub consent: Consent,
    /// Positions that were given, by the day (days since 1970).
    pub billed: BTreeMap<i32, u64>,
}

/// The consent on file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) enum Consent {
    /// Every device may be located. This is where accounts begin.
    #[default]
    All,
    /// None may be.
    Denied,
    /// These lines may be.
    Listed(BTreeSet<u32>),
}

impl Consent {
    /// As the platform writes it; the 2 is assumed.
    pub fn level(&self) -> u8 {
        match self {
            Self::Denied => 0,
            Self::All => 1,
            Self::Listed(_) => 2,
        }
    }
}

/// Why a device is not located.
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
    /// The code and text of a request that is refused for it; none where only the device's row tells.
    pub fn refusal(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::NotFound => Some(("INVALID_PARAMETER", "Device not found")),
            Self::NotOwned => Some(("INVALID_PARAMETER", "Ownership or MDN validation failed")),
            Self::NoConsent => Some(("INVALID_PARAMETER", "Consent check failed")),
            Self::NothingCached => Some(("CACHE_UNAVAILABLE", "Location cache has no data for this device")),
            Self::Absent => None,
        }
    }
}

/// A device that is to be located: as the request names it, and its line.
#[derive(Debug, Clone)]
pub(crate) struct Wanted {
    pub id: Id,
    /// The phone number that was asked for.
    pub number: String,
    pub line: Result<u32, NotLocated>,
}

/// What came of it.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub number: String,
    pub at: Moment,
    pub outcome: Result<Position, NotLocated>,
}

/// Where a request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum JobStatus {
    Queued,
    InProgress,
    Completed,
    Cancelled,
}

impl JobStatus {
    pub fn name(self) -> &'static str {
        match self {
            Self::Queued => LocationReportStatus::Queued.as_str(),
            Self::InProgress => LocationReportStatus::InProgress.as_str(),
            Self::Completed => LocationReportStatus::Completed.as_str(),
            // The platform names no such state.
            Self::Cancelled => LocationReportStatus::Cancelled.as_str(),
        }
    }
}

/// A request for positions that is answered later.
#[derive(Debug)]
pub(crate) struct Job {
    pub account: usize,
    /// Whether the positions are kept as a report; otherwise each goes out as a message of its own.
    pub is_report: bool,
    pub cached: bool,
    pub status: JobStatus,
    /// When it last changed.
    pub changed: Moment,
    /// The devices that are still to be located, the first last.
    pub left: Vec<Wanted>,
    pub rows: Vec<Row>,
}

impl Locations {
    pub fn account(&self, account: usize) -> AccountLocations {
        self.accounts.get(&account).cloned().unwrap_or_default()
    }

    pub fn account_mut(&mut self, account: usize) -> &mut AccountLocations {
        self.accounts.entry(account).or_default()
    }

    /// Keeps a request, and forgets those that nobody can read any more.
    pub fn keep(&mut self, id: String, job: Job) {
        let now = job.changed;
        self.jobs.retain(|_, job| job.status == JobStatus::InProgress || now <= job.changed.plus(KEPT));
        self.jobs.insert(id, job);
    }

    /// A request of an account, as long as it is kept.
    pub fn job(&self, id: &str, account: usize, now: Moment) -> Option<&Job> {
        self.jobs.get(id).filter(|job| job.account == account && now <= job.changed.plus(KEPT))
    }

    pub fn job_mut(&mut self, id: &str) -> Option<&mut Job> {
        self.jobs.get_mut(id)
    }

    /// Whether a line of an account may be located.
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
    /// The line of a device to be located: it must be on the account, with the phone number that is given.
    pub fn to_locate(&self, account: usize, id: &Id, number: &str) -> Result<u32, NotLocated> {
        let line = self.find_line(id.kind, &id.id).ok_or(NotLocated::NotFound)?;
        let view = self.line(line);
        let is_owned = view.account() == account && view.id(IdKind::Mdn).is_some_and(|own| own == number);
        if is_owned { Ok(line) } else { Err(NotLocated::NotOwned) }
    }

    /// Whether the account of a line lets it be located.
    pub fn may_be_located(&self, line: u32) -> bool {
        let view = self.line(line);
        let names: Vec<String> = [IdKind::Imei, IdKind::Meid].into_iter().filter_map(|kind| view.id(kind)).collect();
        self.locations.allows(view.account(), line, &names)
    }

    /// Locates a device; a position that is given is billed.
    pub fn locate_for(&mut self, account: usize, wanted: &Wanted, cached: bool, now: Moment) -> Row {
        let outcome = wanted.line.and_then(|line| {
            // It may have gone since it was asked for.
            if self.line(line).is_deleted() || self.line(line).account() != account {
                return Err(NotLocated::NotOwned);
            }
            if !self.may_be_located(line) {
                return Err(NotLocated::NoConsent);
            }
            let position = if cached { self.cached_position(line, now) } else { self.locate(line, now) };
            position.map_err(|why| match why {
                NoPosition::Absent => NotLocated::Absent,
                NoPosition::NothingCached => NotLocated::NothingCached,
            })
        });
        if outcome.is_ok() {
            *self.locations.account_mut(account).billed.entry(now.day_number()).or_default() += 1;
        }
        Row { number: wanted.number.clone(), at: now, outcome }
    }
}
