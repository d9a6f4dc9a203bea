//! The data of requests and responses: one struct per shape, one file per service.
//!
//! Members keep the platform's meaning and get a plain name; the name on the wire is the camel-case form of the field
//! unless its `#[wire]` attribute states another one. Responses are read leniently (see [`crate::wire`]); the rules
//! ([`crate::rules`]) check requests before they are sent.

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
mod member_path;
mod names;
mod nidd;
mod oauth;
mod open_values;
mod platform;
mod reachability;
mod reconcile;
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
pub use member_path::MemberPath;
pub(crate) use names::WARNING;
pub use names::{Names, Noted};
pub use nidd::*;
pub use oauth::*;
pub use open_values::{OpenValues, TextOf, UnknownValue, visit_text};
pub use platform::*;
pub use reachability::*;
pub use reconcile::*;
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

use crate::{secret::Secret, wire::FromWire};
use serde::{Serialize, de::DeserializeOwned};

/// Applies a macro to every model and every open enum, for the layers that must list them all.
///
/// `models!(apply)` calls `apply! { models { A, B } enums { C, D } }`. A test compares the list with the sources.
#[macro_export]
macro_rules! models {
    ($apply:path) => {
        $apply! {
            models {
                CallbackCampaign, CallbackUpgrade, ListenerOptions, ReceivedCallback, SoftwareCallback, UnknownMember,
                CancelCandidatePage, CancelCandidates, CancelCandidatesRequest, CheckIn, ConfigurationFile, DeviceLog,
                DeviceLoggingRequest, FileCampaignRequest, FileUpload, Firmware, FirmwareUpgrade, FirmwareUpgradePage,
                FirmwareUpgradeRequest, LoggingDevice, RegisteredUpgradeCallback, SoftwareCampaign, SoftwareCampaignDevice,
                SoftwareCampaignDatesRequest, SoftwareCampaignPage, SoftwareCampaignRequest, SoftwarePackage,
                UpgradeCallbackListener, UpgradeCallbackRegistration, UpgradeDevicesRequest,
                CampaignPart, CampaignPartCheck, CampaignPartReport, CampaignPlan, CampaignPlanCheck, CampaignPlanReport, PlannedCampaign,
                RejectedDevice, RuleOptions,
                BearerToken, Campaign, CampaignDatesRequest, CampaignDevice, CampaignDevicePage,
                CampaignDevicesRequest, CampaignDevicesResult, CampaignPage, CampaignProgress, CampaignRequest,
                Device, DeviceChange, DeviceCount, DeviceFirmware, DeviceFirmwareList, DeviceList, DevicePage,
                DeviceQueryResult, DeviceUpgrade, Finding, FirmwarePackage, FirmwareReportRequest,
                FotaCallbackListener, LicenseChangeResult, LicensedDevice, LicensePage, LoginRequest,
                PasswordResetRequest, PasswordResetResult, SessionToken, SoftwareInfo, Subscription, Success,
                TimeWindow, TokenRequest, ValidationContext,
                AttemptsPerDevice, CampaignStart, CampaignTiming, CellCapacity, CellCapacityRequest, ClockChange,
                LocalHours, LocalWindows, LocalWindowsPeriod, LocalWindowsRequest, SafeEndDate, SafeEndDateRequest,
                UtcInterval, RemainingWindows,
                DeviceId, DeviceIdentifiers, KeyValue, Label, DeviceFilter, TimeRange, Address, CustomerName,
                PlaceOfUse, RequestAccepted, AsynchronousRequest, OrderStatusRequest, RequestProgress,
                RequestResult, ActivateRequest, DeactivateRequest, DeviceSelectionRequest, GoToStateRequest,
                CancelLocationRequest, AddDevicesRequest, AddedDevice, AvailabilityRequest, DeleteDevicesRequest,
                DeletedDevice, MismatchRequest, MismatchedDevice, DeviceListRequest, DeviceListFilter,
                DeviceIdSearch, DeviceInformationPage, DeviceInformation, CarrierInformation,
                ChangeIdentifierRequest, CostCenterRequest, CustomFieldsRequest, ContactInfoRequest,
                ServicePlanChangeRequest, MoveRequest, DiagnosticsRequest, Diagnostics, DiagnosticAttributes, DiagnosticsCategory,
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
                UploadedDevice, OrderStatusResponse, ProfileResponse, ReachabilityResponse, NiddResponse, NiddUplink,
                NiddDelivery, SmsResponse, SmsDelivery, SmsEvent, UsageResponse, AggregateUsage, DeviceLocation,
                ExternalProvisioningChange, PromoChange, BulkRequest, BulkPart, BulkProgress, BulkResult, BulkPartResult, Reconciliation,
                CostCenterResponse, CustomFieldsResponse, ContactInfoResponse, LabelsResponse,
                CallbackSources, CallbackSourcesRequest, ErrorCodeRequest, ErrorExplanation
            }
            enums { DeviceIdKind, RequestStatus, LineState, IdentifierChange, ReachabilityType, SmsEncoding, CallbackService, LocationAccuracy, LocationCacheMode, LocationReportStatus, LocationCallbackService, CallbackProduct, CallbackStatus, ProfileStatus, ExternalChangeKind, CampaignPartState, PlanOutcome, ReconciliationOutcome, CampaignStatus, CancelListChange, DeviceChangeType, DeviceUpgradeStatus, HourRounding, Protocol, Severity, SoftwareCallbackKind, SoftwareVersion, UpgradeStatus }
        }
    };
}

/// A type made by `#[model]`.
pub trait Model: Sized {
    /// The model as data.
    const INFO: ModelInfo;
}

/// A model that users send: unknown members are rejected when it is read from JSON.
pub trait Request:
    Model + ResponseBody + OpenValues + Clone + Serialize + DeserializeOwned + Validate + Send + Sync + 'static
{
    /// Sets the account if the request has a member for it that is not set.
    fn set_account(&mut self, _account: &str) {}
    /// Returns whether the request needs an account and has none.
    fn lacks_account(&self) -> bool {
        false
    }
    /// Returns the values of the request that must never be shown.
    fn secrets(&self) -> Vec<Secret> {
        Vec::new()
    }
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
    /// Whether only the platform sends it.
    #[cfg(test)]
    pub(crate) response: bool,
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
    /// Whether a response without it is an error.
    #[cfg(test)]
    pub(crate) required: bool,
    /// Its type, as Rust writes it.
    #[cfg(test)]
    pub(crate) of: &'static str,
}

/// An open enum as data.
#[derive(Debug, Clone, Copy)]
pub struct EnumInfo {
    /// The name of the enum.
    pub name: &'static str,
    /// Its documentation.
    pub docs: &'static str,
    /// The known values.
    pub values: &'static [ValueInfo],
    /// Returns whether this version of the SDK recognizes a value, in any spelling that it reads.
    pub is_known: fn(&str) -> bool,
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

/// A type that can be read from a response: a model, or a list of models.
pub trait ResponseBody: FromWire {}
impl<T: FromWire> ResponseBody for T {}

macro_rules! infos {
    (models { $($Model:ident),* $(,)? } enums { $($Enum:ident),* $(,)? }) => {
        /// Every model as data.
        pub const MODELS: &[ModelInfo] = &[$($Model::INFO),*];
        /// Every open enum as data.
        pub const ENUMS: &[EnumInfo] = &[$($Enum::INFO),*];
    };
}
crate::models!(infos);

#[cfg(test)]
mod tests;
