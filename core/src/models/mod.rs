//! What is sent and received: one struct per shape, one file per service.
//!
//! Members keep the platform's meaning and get a plain name; the name on the wire is the camel-case
//! form of the field unless its `#[wire]` attribute says otherwise. Answers are read leniently (see
//! [`wire`]); requests are checked by the rules ([`crate::rules`]) before they are sent.

pub use crate::wire;

mod accounts;
mod bulk;
mod callbacks;
mod campaigns;
mod connectivity_callbacks;
mod devices;
mod euicc;
mod groups;
mod history;
mod identifiers;
mod labels;
mod listeners;
mod locations;
mod nidd;
mod oauth;
mod reachability;
mod requests;
mod sessions;
mod sms;
mod software;
mod software_v1;
mod software_v2;
mod software_v3;
mod timing;
mod validation;
mod values;

pub use accounts::*;
pub use bulk::*;
pub use callbacks::*;
pub use campaigns::*;
pub use connectivity_callbacks::*;
pub use devices::*;
pub use euicc::*;
pub use groups::*;
pub use history::*;
pub use identifiers::*;
pub use labels::*;
pub use listeners::*;
pub use locations::*;
pub use nidd::*;
pub use oauth::*;
pub use reachability::*;
pub use requests::*;
pub use sessions::*;
pub use sms::*;
pub use software::*;
pub use software_v1::*;
pub use software_v2::*;
pub use software_v3::*;
pub use timing::*;
pub use validation::*;
pub use values::*;

use crate::error::{Error, Result};
use serde::{Deserialize, Deserializer, Serialize, de::DeserializeOwned};
use serde_json::error::Category;

/// Every model and every open enum, for the layers that must name them all.
///
/// `models!(apply)` calls `apply! { models { A, B } enums { C, D } }`. A test compares the list with
/// the sources.
#[macro_export]
macro_rules! models {
    ($apply:path) => {
        $apply! {
            models {
                CallbackCampaign, CallbackUpgrade, ListenerOptions, ReceivedCallback, SoftwareCallback, UnknownMember,
                CancelCandidatePage, CancelCandidates, CancelCandidatesRequest, CheckIn, ConfigurationFile, DeviceLog,
                DeviceLoggingRequest, FileCampaignRequest, FileUpload, Firmware, FirmwareUpgrade, FirmwareUpgradePage,
                FirmwareUpgradeRequest, LoggingDevice, RegisteredUpgradeCallback, SoftwareCampaign,
                SoftwareCampaignDatesRequest, SoftwareCampaignPage, SoftwareCampaignRequest, SoftwarePackage,
                UpgradeCallbackListener, UpgradeCallbackRegistration, UpgradeDevicesRequest,
                CampaignPart, CampaignPartCheck, CampaignPartReport, CampaignPlan, CampaignPlanCheck, CampaignPlanReport, CampaignPlanWait, PlannedCampaign,
                RejectedDevice, RuleOptions,
                BearerToken, Campaign, CampaignDatesRequest, CampaignDevice, CampaignDevicePage,
                CampaignDevicesRequest, CampaignDevicesResult, CampaignPage, CampaignProgress, CampaignRequest,
                Device, DeviceChange, DeviceCount, DeviceFirmware, DeviceFirmwareList, DeviceList, DevicePage,
                DeviceQueryResult, DeviceUpgrade, Finding, FirmwarePackage, FirmwareReportRequest,
                FotaCallbackListener, LicenseChangeResult, LicensedDevice, LicensePage, LoginRequest,
                PasswordResetRequest, PasswordResetResult, SessionToken, SoftwareInfo, Subscription, Success,
                TimeWindow, TokenRequest, ValidationContext,
                AttemptsPerDevice, CampaignStart, CampaignTiming, CellCapacity, CellCapacityQuestion, ClockChange,
                LocalHours, LocalWindows, LocalWindowsPeriod, LocalWindowsQuestion, SafeEndDate, SafeEndDateQuestion,
                UtcInterval, WindowsLeft,
                DeviceId, DeviceIdentifiers, KeyValue, Label, DeviceFilter, TimeRange, Address, CustomerName,
                PlaceOfUse, RequestAccepted, AsynchronousRequest, OrderStatusRequest, RequestWait, RequestProgress,
                RequestResult, ActivateRequest, DeactivateRequest, DeviceSelectionRequest, GoToStateRequest,
                CancelLocationRequest, AddDevicesRequest, AddedDevice, AvailabilityRequest, DeleteDevicesRequest,
                DeletedDevice, MismatchRequest, MismatchedDevice, DeviceListRequest, DeviceListFilter,
                DeviceIdSearch, DeviceInformationPage, DeviceInformation, CarrierInformation,
                ChangeIdentifierRequest, CostCenterRequest, CustomFieldsRequest, ContactInfoRequest,
                ServicePlanChangeRequest, MoveRequest, DiagnosticsRequest, Diagnostics, DiagnosticsCategory,
                SuspensionStatusRequest, PrlRequest, DeviceUploadRequest, UploadActivateRequest,
                EuiccProfileRequest, EuiccActivateEnableRequest, EuiccActivateRequest, EuiccPlaceOfUse,
                EuiccDeactivateRequest, EuiccFallbackRequest, EuiccDeviceSwapRequest, UsageRequest, UsagePage,
                DailyUsage, AggregateUsageRequest, DeviceHistoryRequest, ConnectionPage, ConnectionEvent,
                ProvisioningPage, ProvisioningEvent, MonitorRequest, StopMonitorsRequest, ListMonitorsRequest,
                ReachabilityStatusRequest, CreateGroupRequest, GroupUpdateRequest, DeviceGroup, DeviceGroupPage,
                SmsSendRequest, SmsPage, SmsMessage, SmsHistoryRequest, RegisterCallbackRequest,
                CallbackRegistration, RegisteredCallback, AccountInformation, IpPool, ServicePlan, LeadPage, Lead,
                StatesAndServices, Engagement, AccountService, AccountState, DeviceSkuList, DeviceSku,
                SetLabelsRequest, LabelAssignment, RemoveLabelsRequest, BilledUsageRequest, BillingCycle,
                BilledUsage, BilledSegment, NiddMessageRequest, LocationDevice, LocationRequest, Location, Position,
                PositionError, LocationReport, LocationReportPage, LocationTransaction, LocationCallbackListener,
                LocationCallbackRegistration, LocationSubscription, LocationUsageRequest, LocationUsage,
                LocationAccountUsage, ExclusionRequest, ExclusionPage, LocationConsent, LocationConsentRequest,
                LocationConsentUpdate, ConsentTransaction, ConnectivityCallback, CallbackFault, DeviceResponse,
                LineResponse, LineStateResponse, SuspendResponse, PrlResponse, AvailabilityResponse, UploadResponse,
                UploadFailure, OrderStatusResponse, ProfileResponse, ReachabilityResponse, NiddResponse, NiddUplink,
                NiddDelivery, SmsResponse, SmsDelivery, SmsEvent, UsageResponse, AggregateUsage, DeviceLocation,
                ExternalProvisioningChange, PromoChange, BulkRequest, BulkPart, BulkWait, BulkResult, BulkPartResult,
                CostCenterResponse, CustomFieldsResponse, ContactInfoResponse, LabelsResponse
            }
            enums { DeviceIdKind, RequestStatus, LineState, IdentifierChange, ReachabilityType, SmsEncoding, CallbackService, LocationAccuracy, LocationCacheMode, LocationReportStatus, LocationCallbackService, CallbackStatus, ProfileStatus, ExternalChangeKind, CampaignPartState, CampaignStatus, CancelListChange, DeviceChangeType, DeviceUpgradeStatus, HourFit, Protocol, Severity, SoftwareCallbackKind, SoftwareVersion, UpgradeStatus }
        }
    };
}

/// A type made by `#[model]`.
pub trait Model: Sized {
    /// The model as data.
    const INFO: ModelInfo;
}

/// A model that users send: members nobody knows are refused when it is read from JSON.
pub trait Request: Model + Clone + Serialize + DeserializeOwned + Validate + Send + Sync + 'static {
    /// Puts the account where the request wants one and has none.
    fn set_account(&mut self, _account: &str) {}
}

/// A type made by `#[open_enum]`.
pub trait OpenEnum {
    /// The enum as data.
    const INFO: EnumInfo;
}

/// A model as data.
#[derive(Debug, Clone, Copy)]
pub struct ModelInfo {
    /// The name of the struct.
    pub name: &'static str,
    /// Its documentation.
    pub docs: &'static str,
    /// Whether users send it.
    pub request: bool,
    /// Its members.
    pub fields: &'static [FieldInfo],
}

/// A member of a model as data.
#[derive(Debug, Clone, Copy)]
pub struct FieldInfo {
    /// The name of the field in Rust and Python; camel case in Swift.
    pub name: &'static str,
    /// The name on the wire and in Node.
    pub wire: &'static str,
    /// Its documentation.
    pub docs: &'static str,
    /// Whether it may be absent.
    pub optional: bool,
    /// Whether it must never be shown.
    pub secret: bool,
}

/// An open enum as data.
#[derive(Debug, Clone, Copy)]
pub struct EnumInfo {
    /// The name of the enum.
    pub name: &'static str,
    /// Its documentation.
    pub docs: &'static str,
    /// The values that are known.
    pub values: &'static [ValueInfo],
}

/// A known value of an open enum as data.
#[derive(Debug, Clone, Copy)]
pub struct ValueInfo {
    /// The name of the constant, such as `REQUEST_PENDING`.
    pub name: &'static str,
    /// The value on the wire.
    pub wire: &'static str,
    /// Its documentation.
    pub docs: &'static str,
}

/// What can be read from an answer: a model, or a list of them.
pub trait Answer: for<'de> wire::FromWire<'de> {}
impl<T: for<'de> wire::FromWire<'de>> Answer for T {}

/// An answer as a whole, read like a member of one: a null in a list is skipped there too.
pub(crate) struct Whole<T>(pub(crate) T);

impl<'de, T: wire::FromWire<'de>> Deserialize<'de> for Whole<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        T::from_wire(from).map(Self)
    }
}

/// Reads an answer: members nobody knows are passed over.
pub fn read_answer<T: Answer>(json: &[u8]) -> Result<T> {
    // Checking the encoding of the whole at once is cheaper than that of every text in it.
    let read = match std::str::from_utf8(json) {
        Ok(text) => serde_json::from_str(text),
        Err(_) => serde_json::from_slice(json),
    };
    match read {
        Ok(Whole(value)) => Ok(value),
        Err(_) => unwrapped(json).ok_or_else(|| misread::<T>(json)),
    }
}

/// Reads a list that came wrapped in an object of which it is the only member, or a page that came in a list of
/// one: sources differ there.
fn unwrapped<T: Answer>(json: &[u8]) -> Option<T> {
    use serde_json::Value;
    let inner = match serde_json::from_slice(json).ok()? {
        Value::Object(mut members) if members.len() == 1 => {
            members.values_mut().next().filter(|list| list.is_array())?.take()
        }
        Value::Array(mut list) if list.len() == 1 => list.pop()?,
        _ => return None,
    };
    serde_json::from_value(inner).ok().map(|Whole(value)| value)
}

/// Reads once more to learn where the answer makes no sense; keeping track always would cost time.
fn misread<T: Answer>(json: &[u8]) -> Error {
    let mut reader = serde_json::Deserializer::from_slice(json);
    match serde_path_to_error::deserialize::<_, Whole<T>>(&mut reader) {
        Err(error) => {
            let path = error.path().to_string();
            let cut = error.inner().is_eof();
            let message = if cut { "the JSON is cut off".to_owned() } else { explain(error.inner()) };
            Error::unexpected(if path == "." || cut { String::new() } else { path }, message)
        }
        Ok(_) => Error::unexpected("", "something follows the JSON"),
    }
}

/// What serde says, without the position in a text the user never saw.
fn explain(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.rfind(" at line ") {
        Some(cut) => text[..cut].to_owned(),
        None => text,
    }
}

/// Reads a request: a member of the wrong type or one that nobody knows is a finding with its path,
/// so that a misspelt member is never silently left out of what is sent.
pub fn read_request<T: Request>(json: &[u8]) -> Result<T> {
    let mut unknown = Vec::new();
    let mut reader = serde_json::Deserializer::from_slice(json);
    let mut track = serde_path_to_error::Track::new();
    let tracked = serde_path_to_error::Deserializer::new(&mut reader, &mut track);
    let read = serde_ignored::deserialize(tracked, |path| unknown.push(member_path(&path)));
    let what = T::INFO.name;
    match read {
        Err(error) => {
            let path = track.path().to_string();
            let path = if path == "." || path == "?" { String::new() } else { path };
            // Broken text is the user's own, and its position helps.
            let finding = match error.classify() {
                Category::Data => Finding::wrong_type(path, &explain(&error)),
                _ => Finding::wrong_type(path, &format!("the text is no JSON: {error}; correct it there")),
            };
            Err(Error::Validation { what: what.to_owned(), findings: vec![finding] })
        }
        Ok(_) if !unknown.is_empty() => {
            let findings = unknown
                .into_iter()
                .map(|path| Finding::unknown_member(path.clone(), &known_members(T::INFO, &path)))
                .collect();
            Err(Error::Validation { what: what.to_owned(), findings })
        }
        Ok(value) => {
            let mut findings = nulls_in_lists(json);
            findings.extend(rounded_numbers(json));
            if findings.is_empty() { Ok(value) } else { Err(Error::Validation { what: what.to_owned(), findings }) }
        }
    }
}

/// Answers skip a null in a list; in a request it would be a device, or a window, that is silently left out.
fn nulls_in_lists(json: &[u8]) -> Vec<Finding> {
    fn walk(value: &serde_json::Value, path: &str, findings: &mut Vec<Finding>) {
        match value {
            serde_json::Value::Array(list) => {
                for (index, value) in list.iter().enumerate() {
                    let path = format!("{path}[{index}]");
                    if value.is_null() {
                        findings.push(Finding::null_in_list(path));
                    } else {
                        walk(value, &path, findings);
                    }
                }
            }
            serde_json::Value::Object(members) => {
                for (name, value) in members {
                    let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                    walk(value, &path, findings);
                }
            }
            _ => {}
        }
    }
    let mut findings = Vec::new();
    if memchr::memmem::find(json, b"null").is_some()
        && let Ok(value) = serde_json::from_slice(json)
    {
        walk(&value, "", &mut findings);
    }
    findings
}

/// Identifiers are text: as a number, one of more digits than a number can hold exactly becomes another one.
fn rounded_numbers(json: &[u8]) -> Vec<Finding> {
    use serde_json::Value;
    const EXACT: f64 = 9_007_199_254_740_991.0;
    fn walk(value: &Value, path: &str, findings: &mut Vec<Finding>) {
        match value {
            Value::Number(number) if number.as_f64().is_some_and(|number| number.abs() > EXACT) => {
                findings.push(Finding::rounded_number(path.to_owned(), &number.to_string()));
            }
            Value::Array(list) => {
                for (index, value) in list.iter().enumerate() {
                    walk(value, &format!("{path}[{index}]"), findings);
                }
            }
            Value::Object(members) => {
                for (name, value) in members {
                    let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                    walk(value, &path, findings);
                }
            }
            _ => {}
        }
    }
    // Looking is cheap; most requests have no number of so many digits outside a text.
    let (mut digits, mut in_text, mut escaped, mut long) = (0_usize, false, false, false);
    for byte in json {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => (in_text, digits) = (!in_text, 0),
            b'0'..=b'9' if !in_text => digits += 1,
            b'e' | b'E' if !in_text && digits > 0 => digits = usize::MAX / 2,
            _ => digits = 0,
        }
        long |= digits > 15;
    }
    let mut findings = Vec::new();
    if long && let Ok(value) = serde_json::from_slice(json) {
        walk(&value, "", &mut findings);
    }
    findings
}

macro_rules! infos {
    (models { $($Model:ident),* $(,)? } enums { $($Enum:ident),* $(,)? }) => {
        /// Every model as data.
        pub(crate) const MODELS: &[ModelInfo] = &[$($Model::INFO),*];
    };
}
crate::models!(infos);

/// The names a member at `path` may have: those of the model, or deeper down those of any request.
fn known_members(model: ModelInfo, path: &str) -> Vec<&'static str> {
    let inside = if path.contains('.') { MODELS } else { &[model] };
    inside.iter().filter(|info| info.request).flat_map(|info| info.fields).map(|field| field.wire).collect()
}

/// `a[0].b`, leaving out the steps into an `Option` that `serde_ignored` writes as `?`.
fn member_path(path: &serde_ignored::Path<'_>) -> String {
    use serde_ignored::Path;
    match path {
        Path::Root => String::new(),
        Path::Seq { parent, index } => format!("{}[{index}]", member_path(parent)),
        Path::Map { parent, key } => {
            let parent = member_path(parent);
            if parent.is_empty() { key.clone() } else { format!("{parent}.{key}") }
        }
        Path::Some { parent } | Path::NewtypeStruct { parent } | Path::NewtypeVariant { parent } => member_path(parent),
    }
}

#[cfg(test)]
mod tests;
