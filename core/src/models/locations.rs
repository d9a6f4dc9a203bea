//! Where devices are, who may know, and what it costs.

use super::DeviceIdKind;
use crate::time::{CalendarDate, Timestamp};
use serde::Serializer;
use thingspace_macros::{model, open_enum};

/// How exact a position is to be.
#[open_enum]
pub enum LocationAccuracy {
    /// As exact as the cell of the network; the only value the platform offers.
    #[wire("0")]
    Coarse,
}

/// Whether a position may be an older one.
#[open_enum]
pub enum LocationCacheMode {
    /// The last position that is known; the report is ready at once.
    #[wire("0")]
    Cached,
    /// Asks the network.
    #[wire("1")]
    Fresh,
    /// Asks the network too; the platform's documents do not tell how it differs.
    #[wire("2")]
    PreferCached,
}

/// A device to locate.
#[model(request)]
pub struct LocationDevice {
    /// Its identifier.
    pub id: String,
    /// What kind of identifier it is, such as `imei`.
    pub kind: DeviceIdKind,
    /// The phone number of its line: 10 digits.
    pub mdn: String,
}

/// Asks where devices are.
#[model(request)]
pub struct LocationRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices: at most 20 to be answered at once, 10,000 for a report.
    pub device_list: Vec<LocationDevice>,
    /// How exact.
    pub accuracy_mode: Option<LocationAccuracy>,
    /// Whether an older position will do.
    pub cache_mode: Option<LocationCacheMode>,
}

/// Where a device is, or why that is not known.
#[model]
pub struct Location {
    /// The phone number of the line.
    pub msid: String,
    /// The position, where there is one.
    #[wire("pd")]
    pub position: Option<Position>,
    /// What went wrong, where there is none.
    pub error: Option<PositionError>,
}

/// Where a device is, on the map.
#[model(or_nothing)]
pub struct Position {
    /// Latitude in degrees, north is positive. `x` on the wire.
    #[wire("x")]
    pub latitude: Option<f64>,
    /// Longitude in degrees, east is positive. `y` on the wire.
    #[wire("y")]
    pub longitude: Option<f64>,
    /// Radius of the circle that the device is in, in metres.
    pub radius: Option<f64>,
    /// When the position was taken, in UTC.
    pub time: Option<Timestamp>,
    /// Offset from UTC at the place.
    #[wire("utcoffset")]
    pub utc_offset: Option<String>,
    /// Whether the accuracy is what was asked for.
    pub qos: Option<bool>,
}

/// Why a device could not be located.
#[model(or_nothing)]
pub struct PositionError {
    /// When it failed, in UTC.
    pub time: Option<Timestamp>,
    /// Offset from UTC.
    #[wire("utcoffset")]
    pub utc_offset: Option<String>,
    /// What failed, such as `POSITION METHOD FAILURE`.
    #[wire("type")]
    pub kind: Option<String>,
    /// Why, such as `Exception code=ABSENT SUBSCRIBER`.
    pub info: Option<String>,
}

/// Where a location report stands.
#[open_enum]
pub enum LocationReportStatus {
    /// Waits; only now can it be cancelled.
    #[wire("QUEUED")]
    Queued,
    /// Is being made.
    #[wire("INPROGRESS")]
    InProgress,
    /// Ready to be read, for 30 days.
    #[wire("COMPLETED")]
    Completed,
    /// Was cancelled. Assumed: the platform's documents do not name this value.
    #[wire("CANCELLED", also("CANCELED"))]
    Cancelled,
}

/// Where a location report stands.
#[model]
pub struct LocationReport {
    /// Identifies the report.
    #[wire("txid")]
    pub transaction_id: String,
    /// Where it stands.
    pub status: LocationReportStatus,
}

/// One page of a location report.
#[model]
pub struct LocationReportPage {
    /// The positions of this page.
    #[wire("devLocationList")]
    pub locations: Vec<Location>,
    /// Whether more follow.
    pub has_more_data: bool,
    /// The index of the first record, counted from 0.
    pub start_index: Option<i64>,
    /// How many records there are.
    pub total_count: Option<i64>,
    /// Identifies the report.
    #[wire("txid")]
    pub transaction_id: Option<String>,
}

/// A location request that was cancelled.
#[model]
pub struct LocationTransaction {
    /// Identifies the request.
    #[wire("txid")]
    pub transaction_id: String,
}

/// What the messages to a location listener are about.
#[open_enum]
pub enum LocationCallbackService {
    /// Reports that are ready.
    #[wire("Location")]
    Location,
    /// Positions, one message for each device.
    #[wire("DeviceLocation")]
    DeviceLocation,
}

/// Where the platform sends location messages. Each service needs an address of its own.
#[model(request)]
pub struct LocationCallbackListener {
    /// The service.
    pub name: LocationCallbackService,
    /// The address of the listener: `https`.
    pub url: String,
}

/// A location listener that was registered.
#[model]
pub struct LocationCallbackRegistration {
    /// The account.
    #[wire("account", also("accountName"))]
    pub account_name: String,
    /// The service.
    pub name: LocationCallbackService,
}

/// What an account has bought of location services.
#[model]
pub struct LocationSubscription {
    /// The account.
    pub account_name: String,
    /// The kind of licence, such as `TS-LOC-COARSE-CellID-5K`.
    #[wire("locType")]
    pub location_type: Option<String>,
    /// How many requests a cycle includes.
    pub max_allowance: Option<i64>,
    /// When it was bought.
    pub purchase_time: Option<Timestamp>,
}

/// Asks how many location requests were billed.
#[model(request)]
pub struct LocationUsageRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// First day. Written as month-day-year on the wire.
    #[serde(serialize_with = "month_first")]
    pub start_date: CalendarDate,
    /// Last day. Written as month-day-year on the wire.
    #[serde(serialize_with = "month_first")]
    pub end_date: CalendarDate,
    /// Whether accounts that are managed by this one count too.
    pub usage_for_all_accounts: Option<bool>,
}

/// How many location requests were billed. The platform's documents do not show this answer; it is assumed.
#[model]
pub struct LocationUsage {
    /// The account.
    pub account_name: Option<String>,
    /// How many requests were billed.
    #[wire("transactionsCount", also("transactions", "count"))]
    pub transactions_count: Option<i64>,
    /// The same for each account that is managed by this one.
    pub accounts: Vec<LocationAccountUsage>,
}

/// How many location requests of an account were billed. Assumed, like the answer it is in.
#[model]
pub struct LocationAccountUsage {
    /// The account.
    pub account_name: String,
    /// How many requests were billed.
    #[wire("transactionsCount", also("transactions", "count"))]
    pub transactions_count: i64,
}

/// Says which devices must not be located.
#[model(request)]
pub struct ExclusionRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// Whether no device of the account may be located.
    pub all_device: Option<bool>,
    /// `replace` puts this list in place of the one before; `append` adds to it.
    #[wire("type")]
    pub change: Option<String>,
    /// The devices, by IMEI or MEID.
    pub exclusion: Option<Vec<String>>,
}

/// One page of the devices that must not be located.
#[model]
pub struct ExclusionPage {
    /// The devices of this page, by IMEI or MEID.
    pub exclusion: Vec<String>,
    /// Whether more follow.
    pub has_more_data: bool,
    /// Whether no device of the account may be located.
    pub all_device: bool,
    /// The account.
    pub account_name: Option<String>,
    /// How many there are.
    pub total_count: Option<i64>,
    /// When the list last changed.
    pub update_time: Option<Timestamp>,
}

/// Whether devices of an account may be located.
#[model]
pub struct LocationConsent {
    /// The account.
    pub account_name: Option<String>,
    /// Whether all devices may be located: 1 yes, 0 no, 2 only those in the list (assumed).
    #[wire("allDeviceConsent", also("allDevice"))]
    pub all_device_consent: Option<i32>,
    /// The devices that may be located.
    pub device_list: Vec<String>,
}

/// Gives consent that devices are located.
#[model(request)]
pub struct LocationConsentRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices; all of the account when absent.
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
#[model]
pub struct ConsentTransaction {
    /// Identifies the change.
    #[wire("transactionId", also("txid"))]
    pub transaction_id: String,
    /// Where it stands.
    pub status: Option<String>,
}

/// Writes a day as this one call wants it: `04-30-2018`.
fn month_first<S: Serializer>(date: &CalendarDate, to: S) -> Result<S::Ok, S::Error> {
    match date.day() {
        Some(day) => to.collect_str(&format_args!("{:02}-{:02}-{:04}", day.month(), day.day(), day.year())),
        None => to.collect_str(date),
    }
}
