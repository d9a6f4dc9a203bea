//! Device Location: positions, reports, consent and subscriptions.

use super::DeviceIdKind;
use crate::time::{CalendarDate, Timestamp};
use serde::Serializer;
use thingspace_macros::{model, open_enum};

/// The requested accuracy of a position.
#[open_enum]
pub enum LocationAccuracy {
    /// The cell of the network; the only value that the platform offers.
    #[wire("0")]
    Coarse,
}

/// Whether the platform may return a cached position.
#[open_enum]
pub enum LocationCacheMode {
    /// The last known position; the report is ready at once.
    #[wire("0")]
    Cached,
    /// A position from the network.
    #[wire("1")]
    Fresh,
    /// Also a position from the network; the platform's documentation does not explain the difference.
    #[wire("2")]
    PreferCached,
}

/// A device to locate.
#[model(request)]
pub struct LocationDevice {
    /// Its identifier.
    pub id: String,
    /// The kind of the identifier, such as `imei`.
    pub kind: DeviceIdKind,
    /// The phone number of its line: 10 digits.
    pub mdn: String,
}

/// Requests the positions of devices.
#[model(request)]
pub struct LocationRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices: at most 20 for an immediate response, 10,000 for a report.
    pub device_list: Vec<LocationDevice>,
    /// The accuracy.
    pub accuracy_mode: Option<LocationAccuracy>,
    /// Whether a cached position may be returned.
    pub cache_mode: Option<LocationCacheMode>,
}

/// The position of a device, or the reason why it is unknown.
#[model(response)]
pub struct Location {
    /// The phone number of the line.
    #[required]
    pub msid: String,
    /// The position, if there is one.
    #[wire("pd")]
    pub position: Option<Position>,
    /// The error, if there is no position.
    pub error: Option<PositionError>,
}

/// The position of a device.
#[model(or_nothing)]
pub struct Position {
    /// Latitude in degrees, north is positive. `x` on the wire.
    #[wire("x")]
    pub latitude: Option<f64>,
    /// Longitude in degrees, east is positive. `y` on the wire.
    #[wire("y")]
    pub longitude: Option<f64>,
    /// Radius in metres of the circle that contains the device.
    pub radius: Option<f64>,
    /// When the position was determined, in UTC.
    pub time: Option<Timestamp>,
    /// Offset from UTC at the position.
    #[wire("utcoffset")]
    pub utc_offset: Option<String>,
    /// Whether the accuracy is as requested.
    pub qos: Option<bool>,
}

/// The reason why a device could not be located.
#[model(or_nothing)]
pub struct PositionError {
    /// When it failed, in UTC.
    pub time: Option<Timestamp>,
    /// Offset from UTC.
    #[wire("utcoffset")]
    pub utc_offset: Option<String>,
    /// The kind of failure, such as `POSITION METHOD FAILURE`.
    #[wire("type")]
    pub kind: Option<String>,
    /// The cause, such as `Exception code=ABSENT SUBSCRIBER`.
    pub info: Option<String>,
}

/// The status of a location report.
#[open_enum]
pub enum LocationReportStatus {
    /// Queued; it can be cancelled only in this state.
    #[wire("QUEUED")]
    Queued,
    /// In progress.
    #[wire("INPROGRESS")]
    InProgress,
    /// Ready to read, for 30 days.
    #[wire("COMPLETED")]
    Completed,
    /// Cancelled. Assumed: the platform's documentation does not name this value.
    #[wire("CANCELLED", also("CANCELED"))]
    Cancelled,
}

/// The status of a location report.
#[model(response)]
pub struct LocationReport {
    /// Identifies the report.
    #[required]
    #[wire("txid")]
    pub transaction_id: String,
    /// Its status.
    #[required]
    pub status: LocationReportStatus,
}

/// One page of a location report.
#[model(response)]
pub struct LocationReportPage {
    /// The positions of this page.
    #[wire("devLocationList")]
    pub locations: Vec<Location>,
    /// Whether more follow; absent if the platform does not say.
    pub has_more_data: Option<bool>,
    /// The index of the first record, counted from 0.
    pub start_index: Option<i64>,
    /// The total number of records.
    pub total_count: Option<i64>,
    /// Identifies the report.
    #[wire("txid")]
    pub transaction_id: Option<String>,
}

/// A location request that was cancelled.
#[model(response)]
pub struct LocationTransaction {
    /// Identifies the request.
    #[required]
    #[wire("txid")]
    pub transaction_id: String,
}

/// The subject of the messages to a location listener.
#[open_enum]
pub enum LocationCallbackService {
    /// Reports that are ready.
    #[wire("Location")]
    Location,
    /// Positions, one message for each device.
    #[wire("DeviceLocation")]
    DeviceLocation,
}

/// Registers the URL to which the platform sends location messages. Each service needs its own URL.
#[model(request)]
pub struct LocationCallbackListener {
    /// The service.
    #[required]
    pub name: LocationCallbackService,
    /// The URL of the listener: `https`.
    #[required]
    pub url: String,
}

/// A location listener that was registered.
#[model(response)]
pub struct LocationCallbackRegistration {
    /// The account.
    #[wire("account", also("accountName"))]
    pub account_name: Option<String>,
    /// The service.
    #[required]
    pub name: LocationCallbackService,
}

/// An account's subscription to location services.
#[model(response)]
pub struct LocationSubscription {
    /// The account.
    pub account_name: Option<String>,
    /// The kind of licence, such as `TS-LOC-COARSE-CellID-5K`.
    #[wire("locType")]
    pub location_type: Option<String>,
    /// The number of requests that a cycle includes.
    pub max_allowance: Option<i64>,
    /// When it was bought.
    pub purchase_time: Option<Timestamp>,
}

/// Requests the number of billed location requests.
#[model(request)]
pub struct LocationUsageRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// First day. Sent as month-day-year.
    #[serde(serialize_with = "month_first")]
    pub start_date: CalendarDate,
    /// Last day. Sent as month-day-year.
    #[serde(serialize_with = "month_first")]
    pub end_date: CalendarDate,
    /// Whether to include the accounts that this one manages.
    pub usage_for_all_accounts: Option<bool>,
}

/// The number of billed location requests. The platform's documentation does not show this response; it is assumed.
#[model(response)]
pub struct LocationUsage {
    /// The account.
    pub account_name: Option<String>,
    /// The number of billed requests.
    #[wire("transactionsCount", also("transactions", "count"))]
    pub transactions_count: Option<i64>,
    /// The number for each account that this one manages.
    pub accounts: Vec<LocationAccountUsage>,
}

/// The number of billed location requests of an account. Assumed, like the response that contains it.
#[model(response)]
pub struct LocationAccountUsage {
    /// The account.
    #[required]
    pub account_name: String,
    /// The number of billed requests.
    #[wire("transactionsCount", also("transactions", "count"))]
    pub transactions_count: Option<i64>,
}

/// Excludes devices from being located.
#[model(request)]
pub struct ExclusionRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// Whether to exclude all devices of the account.
    pub all_device: Option<bool>,
    /// `replace` replaces the previous list; `append` adds to it.
    #[wire("type")]
    #[text_of(CancelListChange)]
    pub change_type: Option<String>,
    /// The devices, by IMEI or MEID.
    pub exclusion: Option<Vec<String>>,
}

/// One page of the devices that are excluded from being located.
#[model(response)]
pub struct ExclusionPage {
    /// The devices of this page, by IMEI or MEID.
    pub exclusion: Vec<String>,
    /// Whether more follow; absent if the platform does not say.
    pub has_more_data: Option<bool>,
    /// Whether to exclude all devices of the account.
    pub all_device: Option<bool>,
    /// The account.
    pub account_name: Option<String>,
    /// The total number of devices.
    pub total_count: Option<i64>,
    /// When the list last changed.
    pub update_time: Option<Timestamp>,
}

/// Whether devices of an account may be located.
#[model(response)]
pub struct LocationConsent {
    /// The account.
    pub account_name: Option<String>,
    /// Whether all devices may be located: 1 yes, 0 no, 2 only those in the list (assumed).
    #[wire("allDeviceConsent", also("allDevice"))]
    pub all_device_consent: Option<i32>,
    /// The devices that may be located.
    pub device_list: Vec<String>,
}

/// Gives consent to locate devices.
#[model(request)]
pub struct LocationConsentRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices; all devices of the account when absent.
    pub device_list: Option<Vec<String>>,
}

/// Changes whether devices of the account may be located.
#[model(request)]
pub struct LocationConsentUpdate {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// Whether all devices may be located: 1 yes, 0 no.
    pub all_device_consent: Option<i32>,
}

/// A change of consent that was accepted.
#[model(response)]
pub struct ConsentTransaction {
    /// Identifies the change.
    #[required]
    #[wire("transactionId", also("txid"))]
    pub transaction_id: String,
    /// Its status.
    pub status: Option<String>,
}

/// Writes a day in the format of this call: `04-30-2018`.
fn month_first<S: Serializer>(date: &CalendarDate, to: S) -> Result<S::Ok, S::Error> {
    match date.day() {
        Some(day) => to.collect_str(&format_args!("{:02}-{:02}-{:04}", day.month(), day.day(), day.year())),
        None => to.collect_str(date),
    }
}
