//! What Connectivity Management and Location tell a listener.

use super::{
    BilledSegment, DeviceId, DeviceIdKind, DeviceInformation, KeyValue, Label, LocationReportStatus, PlaceOfUse,
    Position, PositionError, ReachabilityType, RequestStatus, UnknownMember,
};
use crate::{secret::Secret, time::Timestamp};
use thingspace_macros::{model, open_enum};

/// A message that the platform sent to a listener of Connectivity Management or Location.
///
/// A message is about one device; the parts that do not belong to its kind are empty. Whatever else it holds is
/// in `unknown_members`, so that nothing is lost. The platform documents only some of its messages; the others
/// are read in an assumed shape.
#[model]
pub struct ConnectivityCallback {
    /// The request that it answers, or the transaction of a location request; for other news, an identifier of
    /// its own.
    #[wire("requestId", also("requestID", "txid"))]
    pub request_id: String,
    /// The device.
    pub device_ids: Vec<DeviceId>,
    /// What happened; some messages leave it out.
    pub status: Option<CallbackStatus>,
    /// What a request about a device brought.
    pub device_response: Option<DeviceResponse>,
    /// Why a request failed.
    #[wire("faultResponse")]
    pub fault: Option<CallbackFault>,
    /// Non-IP data.
    #[wire("niddResponse")]
    pub nidd: Option<NiddResponse>,
    /// A short message that was sent, or one from a device.
    #[wire("smsResponse")]
    pub sms: Option<SmsResponse>,
    /// A short message that was delivered, or expired.
    #[wire("smsDeliveryConfirmation")]
    pub sms_delivery: Option<SmsDelivery>,
    /// Usage that was asked for.
    #[wire("usageResponse")]
    pub usage: Option<UsageResponse>,
    /// Where a device is.
    #[wire("devicelocation", also("deviceLocation"))]
    pub location: Option<DeviceLocation>,
    /// Where a location report stands.
    #[wire("reportStatus")]
    pub report_status: Option<LocationReportStatus>,
    /// A change that was made outside this interface.
    #[wire("externalProvisioningChange")]
    pub external_change: Option<ExternalProvisioningChange>,
    /// A promotion that was taken off the device.
    #[wire("promoChange")]
    pub promo_change: Option<PromoChange>,
    /// Remark of the platform; the day a suspended line resumes, in a message of `ResumeTrackingNotification`.
    pub comment: Option<String>,
    /// How often this message has been sent, this time included.
    pub callback_count: Option<i32>,
    /// How often it is sent at most.
    #[wire("maxCallbackThreshold", also("maxCallbackTreshold"))]
    pub max_callback_threshold: Option<i32>,
    /// The user name that was given when the listener was registered; mostly empty.
    pub username: Option<String>,
    /// The password that was given when the listener was registered. A listener that has checked it leaves it
    /// out.
    pub password: Option<Secret>,
    /// What the message holds besides. Empty parts are left out.
    pub unknown_members: Vec<UnknownMember>,
}

/// What a message of Connectivity Management says happened.
#[open_enum]
pub enum CallbackStatus {
    /// What was asked for is done.
    #[wire("Success")]
    Success,
    /// Failed; see `fault`.
    #[wire("Failed", also("Failure"))]
    Failed,
    /// Waits for the approval of credit; another message follows.
    #[wire("OnHold", also("On Hold"))]
    OnHold,
    /// Was not approved within a week.
    #[wire("Cancelled", also("Canceled"))]
    Cancelled,
    /// Not done yet; another message follows.
    #[wire("Pending")]
    Pending,
    /// The device cannot be reached now; another message follows (NIDD).
    #[wire("Queued")]
    Queued,
    /// The device has the data (NIDD).
    #[wire("Delivered")]
    Delivered,
    /// The device did not get the data (NIDD).
    #[wire("DeliveryFailed")]
    DeliveryFailed,
    /// The line can take non-IP data (NIDD).
    #[wire("ConfigCreated")]
    ConfigCreated,
    /// The line cannot take non-IP data (NIDD).
    #[wire("ConfigFailed")]
    ConfigFailed,
}

/// Why a request failed.
#[model]
pub struct CallbackFault {
    /// The code: `Service.CLASS.Specific`, as in `UnifiedWebService.REQUEST_FAILED.DeviceAlreadyActive`.
    #[wire("faultcode")]
    pub code: String,
    /// The text, which may change between releases.
    #[wire("faultstring")]
    pub text: Option<String>,
}

/// What a request about a device brought: the one part that belongs to the request is filled.
#[model]
pub struct DeviceResponse {
    /// The line was activated: its number and address.
    #[wire("activateResponse")]
    pub activate: Option<LineResponse>,
    /// The line was deactivated.
    #[wire("deactivateResponse")]
    pub deactivate: Option<LineResponse>,
    /// The line was restored.
    #[wire("restoreResponse")]
    pub restore: Option<LineResponse>,
    /// The line was suspended, until when.
    #[wire("suspendResponse")]
    pub suspend: Option<SuspendResponse>,
    /// The identifiers after the change.
    #[wire("changeIdentifierResponse")]
    pub change_identifier: Option<LineResponse>,
    /// The plan after the change.
    #[wire("changeServicePlanResponse")]
    pub change_service_plan: Option<LineResponse>,
    /// The state after the move.
    #[wire("goToStateResponse")]
    pub go_to_state: Option<LineResponse>,
    /// The line was moved to another account. Assumed, as are the next five.
    #[wire("moveDeviceResponse")]
    pub move_to_account: Option<LineResponse>,
    /// The device was detached from the network.
    #[wire("cancelLocationResponse")]
    pub cancel_location: Option<LineResponse>,
    /// The cost centre after the change.
    #[wire("changeCostCenterResponse")]
    pub change_cost_center: Option<CostCenterResponse>,
    /// The custom fields after the change.
    #[wire("changeCustomFieldsResponse")]
    pub change_custom_fields: Option<CustomFieldsResponse>,
    /// Who uses the line and where after the change.
    #[wire("changeContactInfoResponse")]
    pub change_contact_info: Option<ContactInfoResponse>,
    /// The labels that were put on the device, or taken off devices.
    #[wire("setUsageSegmentationLabelResponse", also("removeUsageSegmentationLabelResponse"))]
    pub labels: Option<LabelsResponse>,
    /// How long the line has been suspended.
    #[wire("suspensionStatusResponse", also("deviceSuspensionStatusResponse"))]
    pub suspension_status: Option<SuspendResponse>,
    /// The preferred roaming list.
    #[wire("prlResponse", also("devicePrlResponse"))]
    pub prl: Option<PrlResponse>,
    /// Whether the device can be activated.
    #[wire("availabilityResponse", also("deviceAvailabilityResponse"))]
    pub availability: Option<AvailabilityResponse>,
    /// What became of an upload.
    #[wire("uploadResponse", also("deviceUploadResponse"))]
    pub upload: Option<UploadResponse>,
    /// What became of an order.
    #[wire("orderStatusResponse")]
    pub order_status: Option<OrderStatusResponse>,
    /// What became of a change of a profile.
    #[wire("eUICCProvisionResponse")]
    pub profile: Option<ProfileResponse>,
    /// Whether the device can be reached.
    #[wire("deviceReachabilityResponse")]
    pub reachability: Option<ReachabilityResponse>,
    /// The monitors of the device.
    #[wire("deviceMonitorsResponse")]
    pub monitors: Option<Vec<ReachabilityResponse>>,
    /// Short messages to and from the device.
    #[wire("smsEventHistoryResponse")]
    pub sms_history: Option<Vec<SmsEvent>>,
}

/// A line after a change.
#[model]
pub struct LineResponse {
    /// Its identifiers, the new phone number among them.
    pub device_ids: Vec<DeviceId>,
    /// Its IP address.
    pub ip_address: Option<String>,
    /// Its plan.
    pub service_plan: Option<String>,
    /// Its state among those that the account has defined.
    pub state: Option<LineStateResponse>,
    /// The kind of subscription, as a code, after a move to a state; its place is assumed, as are those of the next
    /// three.
    pub subscription_type_code: Option<String>,
    /// The kind of subscription, as text.
    pub subscription_type_code_desc: Option<String>,
    /// Why the state changed, as a code.
    pub stage_state_change_reason_code: Option<String>,
    /// Why the state changed, as text.
    pub stage_state_change_reason_code_desc: Option<String>,
}

/// The cost centre of a line. Assumed.
#[model]
pub struct CostCenterResponse {
    /// The code; absent where it was removed.
    pub cost_center_code: Option<String>,
}

/// The custom fields of a line. Assumed.
#[model]
pub struct CustomFieldsResponse {
    /// Those that were changed.
    pub custom_fields: Vec<KeyValue>,
}

/// Who uses a line and where. Assumed.
#[model]
pub struct ContactInfoResponse {
    /// Who, and where.
    pub primary_place_of_use: Option<PlaceOfUse>,
}

/// Labels after a change. Assumed.
#[model]
pub struct LabelsResponse {
    /// The one that was put on the device.
    pub label: Option<Label>,
    /// Those that were taken off.
    pub labels: Vec<Label>,
}

/// A state that the account has defined.
#[model]
pub struct LineStateResponse {
    /// The state.
    pub state_name: Option<String>,
    /// The service.
    pub service_name: Option<String>,
}

/// How long a line is and has been suspended.
#[model]
pub struct SuspendResponse {
    /// When it is resumed by itself.
    pub expected_resume_date: Option<Timestamp>,
    /// How many days on end it may be suspended.
    pub max_number_of_days_allowed: Option<i64>,
    /// How many days it was suspended in the last 12 months.
    #[wire("numberOfDaysSuspendedLast12Months")]
    pub number_of_days_suspended_last12_months: Option<i64>,
}

/// The preferred roaming list of a device.
#[model]
pub struct PrlResponse {
    /// Its version.
    #[wire("prlVersion", also("version"))]
    pub prl_version: Option<String>,
    /// When the device told it.
    pub reported_at: Option<Timestamp>,
}

/// Whether a device can be activated.
#[model]
pub struct AvailabilityResponse {
    /// Whether it can.
    pub available: bool,
    /// Why not.
    pub reason: Option<String>,
}

/// What became of an upload of identifiers.
#[model]
pub struct UploadResponse {
    /// How many devices were taken.
    pub uploaded: i64,
    /// Those that were not.
    pub failed: Vec<UploadFailure>,
}

/// A device that was not uploaded.
#[model]
pub struct UploadFailure {
    /// The device.
    pub device_ids: Vec<DeviceId>,
    /// Why not.
    pub reason: Option<String>,
}

/// What became of an order to activate a device.
#[model]
pub struct OrderStatusResponse {
    /// Where it stands.
    #[wire("orderStatus", also("status"))]
    pub status: Option<RequestStatus>,
    /// The `requestId` of the activation.
    pub order_request_id: Option<String>,
}

/// What became of a change of a profile.
#[model]
pub struct ProfileResponse {
    /// What happened.
    pub status: Option<ProfileStatus>,
    /// The state of the profile afterwards: `Enabled`, `Disabled` or `Deleted`.
    pub profile_state: Option<String>,
    /// The profile.
    pub iccid: Option<String>,
}

/// What happened to a profile.
#[open_enum]
pub enum ProfileStatus {
    /// What was asked for is done.
    #[wire("EXECUTED_SUCCESS")]
    Success,
    /// Downloaded, but not enabled yet; another message follows.
    #[wire("EXECUTED_WITHWARNING", also("EXECUTED_WITH_WARNING"))]
    WithWarning,
    /// Failed.
    #[wire("EXECUTED_FAILED", also("FAILED"))]
    Failed,
}

/// A monitor, and whether its device can be reached.
#[model]
pub struct ReachabilityResponse {
    /// The monitor.
    pub monitor_id: Option<String>,
    /// What has become of the device; absent where it cannot be reached.
    pub reachability_status: Option<ReachabilityType>,
    /// What the monitor watches.
    pub monitor_type: Option<ReachabilityType>,
    /// Until when the device stays reachable, in UTC.
    #[wire("maxUEAvailabilityTime", also("MaxUEAvailabilityTime"))]
    pub max_ue_availability_time: Option<Timestamp>,
    /// When the monitor ends.
    #[wire("monitorExpirationTime")]
    pub expiration_time: Option<Timestamp>,
}

/// Non-IP data: one of the three parts.
#[model]
pub struct NiddResponse {
    /// Data that the device sent.
    #[wire("niddMONotificationResponse")]
    pub uplink: Option<NiddUplink>,
    /// What became of data that was sent to it.
    #[wire("niddMTDeliveryResponse")]
    pub delivery: Option<NiddDelivery>,
    /// Whether the line can take non-IP data.
    #[wire("niddConfigResponse")]
    pub configuration: Option<NiddDelivery>,
}

/// Data that a device sent.
#[model]
pub struct NiddUplink {
    /// The account.
    pub account_name: Option<String>,
    /// The data in base64; padding that the platform wrote as `\u003d` is mended.
    pub message: String,
    /// All identifiers of the device.
    pub device_ids: Vec<DeviceId>,
}

/// What became of data for a device.
#[model]
pub struct NiddDelivery {
    /// The account.
    pub account_name: Option<String>,
    /// All identifiers of the device.
    pub device_ids: Vec<DeviceId>,
    /// When the network confirmed the delivery.
    pub acknowledge_time: Option<Timestamp>,
    /// When delivery was first tried.
    pub first_attempt_delivery_time: Option<Timestamp>,
    /// Why, such as `Buffered, device not reachable`.
    pub reason: Option<String>,
}

/// A short message that left the network, or one from a device. Assumed.
#[model]
pub struct SmsResponse {
    /// `Sent` for one that left.
    pub sms_status: Option<String>,
    /// The text of one from a device.
    pub message: Option<String>,
    /// When.
    pub timestamp: Option<Timestamp>,
}

/// What became of a short message. Assumed.
#[model]
pub struct SmsDelivery {
    /// `delivered` or `expired`.
    pub confirmation: Option<String>,
    /// When.
    pub timestamp: Option<Timestamp>,
}

/// A short message in a history. Assumed.
#[model]
pub struct SmsEvent {
    /// `MT` to the device, `MO` from it.
    pub direction: Option<String>,
    /// What became of it.
    pub status: Option<String>,
    /// The text.
    pub message: Option<String>,
    /// When.
    pub timestamp: Option<Timestamp>,
}

/// Usage that was asked for. Assumed but for its name.
#[model]
pub struct UsageResponse {
    /// What each device used.
    #[wire("deviceUsage", also("devices"))]
    pub devices: Vec<AggregateUsage>,
    /// What was billed.
    #[wire("billedUsage")]
    pub billed: Vec<BilledSegment>,
}

/// What a device used in all.
#[model]
pub struct AggregateUsage {
    /// The device.
    pub device_ids: Vec<DeviceId>,
    /// Bytes sent and received.
    pub bytes_used: i64,
    /// Short messages.
    pub sms_used: i64,
    /// Data sessions.
    pub number_of_sessions: i64,
}

/// Where a device is, or why that is not known.
#[model]
pub struct DeviceLocation {
    /// The identifier by which it was asked for.
    pub device_id: Option<String>,
    /// What kind of identifier that is.
    pub kind: Option<DeviceIdKind>,
    /// The position, where there is one.
    pub position: Option<Position>,
    /// What went wrong, where there is none.
    pub position_error: Option<PositionError>,
}

/// A change that was made outside this interface. Assumed.
#[model]
pub struct ExternalProvisioningChange {
    /// What made it.
    pub source: Option<String>,
    /// What was changed.
    pub change: Option<ExternalChangeKind>,
    /// The device after the change.
    pub device_info: Option<DeviceInformation>,
}

/// What was changed outside this interface.
#[open_enum]
pub enum ExternalChangeKind {
    /// Activated.
    #[wire("Activate")]
    Activate,
    /// Suspended.
    #[wire("Suspend")]
    Suspend,
    /// Restored.
    #[wire("Restore")]
    Restore,
    /// Deactivated.
    #[wire("Deactivate")]
    Deactivate,
    /// Got another ESN.
    #[wire("ChangeEsn")]
    ChangeEsn,
    /// Went from 3G to 4G.
    #[wire("changeDevice3gTo4g")]
    From3GTo4G,
    /// Went from 4G to 3G.
    #[wire("changeDevice4gTo3g")]
    From4GTo3G,
    /// Got another IMEI.
    #[wire("changeIMEI")]
    ChangeImei,
    /// Got another SIM.
    #[wire("changeICCID")]
    ChangeIccid,
    /// Got another IMEI and another SIM.
    #[wire("changeiMEIiCCID", also("changeIMEIICCID"))]
    ChangeImeiAndIccid,
    /// Was found.
    #[wire("Device Detection")]
    DeviceDetection,
}

/// A promotion that was taken off a device. Assumed.
#[model]
pub struct PromoChange {
    /// The promotion that ended.
    pub change: Option<String>,
    /// When it ended.
    pub change_date: Option<Timestamp>,
}
