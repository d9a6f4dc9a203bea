//! Asynchronous requests for positions: reports, and callbacks for each device.

use super::Context;
use crate::{
    callback_service,
    clock::Moment,
    world::{
        Position,
        locations::{PositionRequest, PositionRequestStatus, RequestedDevice, Row},
    },
};
use jiff::SignedDuration;
use serde::Serialize;

/// The number of devices that are located in a minute.
const LOCATED_PER_MINUTE: usize = 500;
const MINUTE: SignedDuration = SignedDuration::from_mins(1);

/// An accepted request for positions.
#[derive(Debug)]
pub(crate) struct LocationRequest {
    pub account: usize,
    /// Whether the positions are kept as a report; otherwise each position is sent in its own callback.
    pub is_report: bool,
    /// Whether the last known positions are sufficient.
    pub cached: bool,
    pub devices: Vec<RequestedDevice>,
}

/// A position as the platform writes it.
#[derive(Debug, Serialize)]
pub(crate) struct WrittenPosition {
    time: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    utcoffset: Option<&'static str>,
    x: String,
    y: String,
    radius: String,
    qos: bool,
}

impl WrittenPosition {
    pub fn new(position: &Position, utcoffset: Option<&'static str>) -> Self {
        Self {
            time: compact(position.at),
            utcoffset,
            x: format!("{:.6}", position.latitude),
            y: format!("{:.6}", position.longitude),
            radius: position.radius.to_string(),
            // Every sample has this value, whatever the request.
            qos: false,
        }
    }
}

/// The reason why there is no position, as the platform writes it.
#[derive(Debug, Serialize)]
pub(crate) struct WrittenError {
    time: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    utcoffset: Option<&'static str>,
    #[serde(rename = "type")]
    kind: &'static str,
    info: String,
}

impl WrittenError {
    /// Returns the error of a row; `None` if the device was located.
    pub fn new(row: &Row, utcoffset: Option<&'static str>) -> Option<Self> {
        let reason = row.outcome.err()?;
        let (code, kind) = reason.rejection().unwrap_or(("ABSENT SUBSCRIBER", "POSITION METHOD FAILURE"));
        Some(Self { time: compact(row.at), utcoffset, kind, info: format!("Exception code={code}") })
    }
}

/// Formats a moment as `YYYYMMDDhhmmss`, in UTC.
fn compact(at: Moment) -> String {
    at.timestamp().strftime("%Y%m%d%H%M%S").to_string()
}

#[derive(Serialize)]
struct LocationNotification<'a> {
    txid: &'a str,
    devicelocation: DeviceLocation<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DeviceLocation<'a> {
    device_id: &'a str,
    kind: &'a str,
    position: Option<WrittenPosition>,
    position_error: Option<WrittenError>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ReportNotification<'a> {
    txid: &'a str,
    report_status: &'static str,
}

/// Returns the number of minutes that a report of this many devices takes.
fn minutes(devices: usize) -> i64 {
    i64::try_from(devices.div_ceil(LOCATED_PER_MINUTE)).unwrap_or(i64::MAX)
}

impl Context<'_> {
    /// Accepts a request for positions. Returns its transaction, and the number of minutes it will take. A
    /// report of the last known positions is ready at once.
    pub fn request_locations(&mut self, request: LocationRequest) -> (String, i64) {
        let LocationRequest { account, is_report, cached, mut devices } = request;
        let id = self.new_id();
        let count = devices.len();
        devices.reverse();
        let status = PositionRequestStatus::Queued;
        let position_request = PositionRequest {
            account,
            is_report,
            cached,
            status,
            changed: self.now,
            pending: devices,
            rows: Vec::new(),
        };
        self.world.locations.keep(id.clone(), position_request);
        let transaction = id.clone();
        if is_report && cached {
            self.locate_some(&transaction, count);
            return (id, 0);
        }
        let delay = self.options.request_delay;
        self.later(delay, move |context| context.begin_locating(&transaction));
        let in_all = delay.saturating_add(SignedDuration::from_mins(minutes(count)));
        (id, in_all.as_secs().saturating_add(59) / 60)
    }

    /// Begins a queued request, unless it was cancelled.
    fn begin_locating(&mut self, id: &str) {
        let now = self.now;
        let Some(position_request) = self
            .world
            .locations
            .request_mut(id)
            .filter(|position_request| position_request.status == PositionRequestStatus::Queued)
        else {
            return;
        };
        (position_request.status, position_request.changed) = (PositionRequestStatus::InProgress, now);
        if position_request.is_report { self.locate_on(id) } else { self.locate_some(id, LOCATED_PER_MINUTE) }
    }

    fn locate_on(&mut self, id: &str) {
        let id = id.to_owned();
        self.later(MINUTE, move |context| context.locate_some(&id, LOCATED_PER_MINUTE));
    }

    /// Locates the next devices of a request, and continues in a minute until all are located.
    fn locate_some(&mut self, id: &str, limit: usize) {
        let now = self.now;
        let Some(position_request) = self.world.locations.request_mut(id) else {
            return;
        };
        let (account, is_report, cached) =
            (position_request.account, position_request.is_report, position_request.cached);
        let batch = position_request.pending.split_off(position_request.pending.len().saturating_sub(limit));
        let mut rows = Vec::with_capacity(batch.len());
        for requested in batch.into_iter().rev() {
            let row = self.world.locate_for(account, &requested, cached, now);
            if is_report {
                rows.push(row);
            } else {
                self.notify_location(id, account, &requested, &row);
            }
        }
        let Some(position_request) = self.world.locations.request_mut(id) else {
            return;
        };
        position_request.rows.extend(rows);
        position_request.changed = now;
        if !position_request.pending.is_empty() {
            position_request.status = PositionRequestStatus::InProgress;
            self.locate_on(id);
            return;
        }
        position_request.status = PositionRequestStatus::Completed;
        if is_report && !cached {
            let notification = ReportNotification { txid: id, report_status: PositionRequestStatus::Completed.name() };
            self.outbox.location(self.world, now, account, (callback_service::LOCATION, "reportStatus"), &notification);
        }
    }

    fn notify_location(&mut self, id: &str, account: usize, requested: &RequestedDevice, row: &Row) {
        let utc = Some("+0000");
        let notification = LocationNotification {
            txid: id,
            devicelocation: DeviceLocation {
                device_id: &requested.id.id,
                kind: requested.id.kind.name(),
                position: row.outcome.ok().map(|position| WrittenPosition::new(&position, utc)),
                position_error: WrittenError::new(row, utc),
            },
        };
        let subject = (callback_service::DEVICE_LOCATION, "devicelocation");
        self.outbox.location(self.world, self.now, account, subject, &notification);
    }
}
