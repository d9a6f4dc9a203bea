//! Messages of Connectivity Management and Location to a listener.

use super::{
    BilledSegment, DeviceId, DeviceIdKind, DeviceInformation, KeyValue, Label, LocationReportStatus, PlaceOfUse,
    Position, PositionError, ReachabilityType, RequestStatus, UnknownMember,
};
use crate::{secret::Secret, time::Timestamp};
use thingspace_macros::{model, open_enum};

/// A message that the platform sent to a listener of Connectivity Management or Location.
///
/// A message concerns one device; the parts that do not belong to its kind are empty. `unknown_members` contains
/// everything else in the message, so that nothing is lost. The platform documents only some of its messages; the shape
/// of the others is assumed.
#[model]
pub struct ConnectivityCallback {
    /// The identifier of the request whose result the message reports, or the transaction of a location request; a
    /// separate identifier in unsolicited messages.
    #[wire("requestId", also("requestID", "txid"))]
    pub request_id: Option<String>,
    /// The device.
    pub device_ids: Vec<DeviceId>,
    /// The status; absent in some messages.
    pub status: Option<CallbackStatus>,
    /// The result of a request for a device.
    pub device_response: Option<DeviceResponse>,
    /// The reason why a request failed.
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
    /// The requested usage.
    #[wire("usageResponse")]
    pub usage: Option<UsageResponse>,
    /// The position of a device.
    #[wire("devicelocation", also("deviceLocation"))]
    pub location: Option<DeviceLocation>,
    /// The status of a location report.
    #[wire("reportStatus")]
    pub report_status: Option<LocationReportStatus>,
    /// A change that was made outside this API.
    #[wire("externalProvisioningChange")]
    pub external_change: Option<ExternalProvisioningChange>,
    /// A promotion that was removed from the device.
    #[wire("promoChange")]
    pub promo_change: Option<PromoChange>,
    /// A remark of the platform; in a message of `ResumeTrackingNotification`, the day on which a suspended line
    /// resumes.
    pub comment: Option<String>,
    /// The number of times that this message has been sent, including this time.
    pub callback_count: Option<i32>,
    /// The maximum number of times that the platform sends the message.
    #[wire("maxCallbackThreshold", also("maxCallbackTreshold"))]
    pub max_callback_threshold: Option<i32>,
    /// The user name from the registration of the listener; usually empty.
    pub username: Option<String>,
    /// The password from the registration of the listener. A listener removes it after the check.
    pub password: Option<Secret>,
    /// The rest of the message. Empty parts are omitted.
    pub unknown_members: Vec<UnknownMember>,
}

/// The status in a message of Connectivity Management.
#[open_enum]
pub enum CallbackStatus {
    /// The request succeeded.
    #[wire("Success")]
    Success,
    /// The request failed; see `fault`.
    #[wire("Failed", also("Failure"))]
    Failed,
    /// The request waits for the approval of credit; another message follows.
    #[wire("OnHold", also("On Hold"))]
    OnHold,
    /// The request was not approved within a week.
    #[wire("Cancelled", also("Canceled"))]
    Cancelled,
    /// The request is not done yet; another message follows.
    #[wire("Pending")]
    Pending,
    /// The device cannot be reached now; another message follows (NIDD).
    #[wire("Queued")]
    Queued,
    /// The device received the data (NIDD).
    #[wire("Delivered")]
    Delivered,
    /// The device did not receive the data (NIDD).
    #[wire("DeliveryFailed")]
    DeliveryFailed,
    /// The line can receive non-IP data (NIDD).
    #[wire("ConfigCreated")]
    ConfigCreated,
    /// The line cannot receive non-IP data (NIDD).
    #[wire("ConfigFailed")]
    ConfigFailed,
}

/// The reason why a request failed.
#[model]
pub struct CallbackFault {
    /// The code: `Service.CLASS.Specific`, as in `UnifiedWebService.REQUEST_FAILED.DeviceAlreadyActive`.
    #[wire("faultcode")]
    pub code: Option<String>,
    /// The text, which may change between releases.
    #[wire("faultstring")]
    pub text: Option<String>,
}

/// The result of a request for a device: the part that belongs to the request is set.
#[model]
pub struct DeviceResponse {
    /// The line was activated: its phone number and IP address.
    #[wire("activateResponse")]
    pub activate: Option<LineResponse>,
    /// The line was deactivated.
    #[wire("deactivateResponse")]
    pub deactivate: Option<LineResponse>,
    /// The line was restored.
    #[wire("restoreResponse")]
    pub restore: Option<LineResponse>,
    /// The line was suspended, with the end of the suspension.
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
    /// The user and place of use of the line after the change.
    #[wire("changeContactInfoResponse")]
    pub change_contact_info: Option<ContactInfoResponse>,
    /// The labels that were assigned to the device, or removed from devices.
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
    /// The result of an upload.
    #[wire("uploadResponse", also("deviceUploadResponse"))]
    pub upload: Option<UploadResponse>,
    /// The result of an order.
    #[wire("orderStatusResponse")]
    pub order_status: Option<OrderStatusResponse>,
    /// The result of a change of a profile.
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
    /// Its identifiers, including the new phone number.
    pub device_ids: Vec<DeviceId>,
    /// Its IP address.
    pub ip_address: Option<String>,
    /// Its plan.
    pub service_plan: Option<String>,
    /// Its state among those that the account has defined.
    pub state: Option<LineStateResponse>,
    /// The kind of subscription, as a code, after a move to a state. The position of this member and of the next three
    /// in the message is assumed.
    pub subscription_type_code: Option<String>,
    /// The kind of subscription, as text.
    pub subscription_type_code_desc: Option<String>,
    /// The reason for the change of state, as a code.
    pub stage_state_change_reason_code: Option<String>,
    /// The reason for the change of state, as text.
    pub stage_state_change_reason_code_desc: Option<String>,
}

/// The cost centre of a line. Assumed.
#[model]
pub struct CostCenterResponse {
    /// The code; absent if it was removed.
    pub cost_center_code: Option<String>,
}

/// The custom fields of a line. Assumed.
#[model]
pub struct CustomFieldsResponse {
    /// The fields that were changed.
    pub custom_fields: Vec<KeyValue>,
}

/// The user and place of use of a line. Assumed.
#[model]
pub struct ContactInfoResponse {
    /// The user and the place of use.
    pub primary_place_of_use: Option<PlaceOfUse>,
}

/// Labels after a change. Assumed.
#[model]
pub struct LabelsResponse {
    /// The label that was assigned to the device.
    pub label: Option<Label>,
    /// The labels that were removed.
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

/// The current and past suspension of a line.
#[model]
pub struct SuspendResponse {
    /// When the platform resumes the line.
    pub expected_resume_date: Option<Timestamp>,
    /// The maximum number of successive days of a suspension.
    pub max_number_of_days_allowed: Option<i64>,
    /// The number of days on which the line was suspended in the last 12 months.
    #[wire("numberOfDaysSuspendedLast12Months")]
    pub number_of_days_suspended_last12_months: Option<i64>,
}

/// The preferred roaming list of a device.
#[model]
pub struct PrlResponse {
    /// Its version.
    #[wire("prlVersion", also("version"))]
    pub prl_version: Option<String>,
    /// When the device reported it.
    pub reported_at: Option<Timestamp>,
}

/// Whether a device can be activated.
#[model]
pub struct AvailabilityResponse {
    /// Whether it can be activated.
    pub available: Option<bool>,
    /// The reason why it cannot.
    pub reason: Option<String>,
}

/// The result of an upload of identifiers.
#[model]
pub struct UploadResponse {
    /// The number of devices that were accepted.
    pub uploaded: Option<i64>,
    /// The devices that were rejected.
    pub failed: Vec<UploadedDevice>,
    /// All devices, each with its status; absent in messages of older releases.
    pub devices: Option<Vec<UploadedDevice>>,
}

/// A device of an upload.
#[model]
pub struct UploadedDevice {
    /// The device.
    pub device_ids: Vec<DeviceId>,
    /// Whether it was uploaded.
    pub status: Option<CallbackStatus>,
    /// The reason why it was rejected.
    pub reason: Option<String>,
}

/// The result of an order to activate a device.
#[model]
pub struct OrderStatusResponse {
    /// Its status.
    #[wire("orderStatus", also("status"))]
    pub status: Option<RequestStatus>,
    /// The `requestId` of the activation.
    pub order_request_id: Option<String>,
}

/// The result of a change of a profile.
#[model]
pub struct ProfileResponse {
    /// The result.
    pub status: Option<ProfileStatus>,
    /// The state of the profile afterwards: `Enabled`, `Disabled` or `Deleted`.
    pub profile_state: Option<String>,
    /// The profile.
    pub iccid: Option<String>,
}

/// The result of a change of a profile.
#[open_enum]
pub enum ProfileStatus {
    /// The request succeeded.
    #[wire("EXECUTED_SUCCESS")]
    Success,
    /// The profile was downloaded but is not enabled yet; another message follows.
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
    /// The reachability of the device; absent if it cannot be reached.
    pub reachability_status: Option<ReachabilityType>,
    /// What the monitor watches.
    pub monitor_type: Option<ReachabilityType>,
    /// The time until which the device stays reachable, in UTC.
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
    /// The delivery result of data for the device.
    #[wire("niddMTDeliveryResponse")]
    pub delivery: Option<NiddDelivery>,
    /// Whether the line can receive non-IP data.
    #[wire("niddConfigResponse")]
    pub configuration: Option<NiddDelivery>,
}

/// Data that a device sent.
#[model]
pub struct NiddUplink {
    /// The account.
    pub account_name: Option<String>,
    /// The data in base64; padding that the platform wrote as `\u003d` is repaired.
    pub message: Option<String>,
    /// All identifiers of the device.
    pub device_ids: Vec<DeviceId>,
}

/// The delivery result of data for a device.
#[model]
pub struct NiddDelivery {
    /// The account.
    pub account_name: Option<String>,
    /// All identifiers of the device.
    pub device_ids: Vec<DeviceId>,
    /// When the network confirmed the delivery.
    pub acknowledge_time: Option<Timestamp>,
    /// When the network first tried to deliver.
    pub first_attempt_delivery_time: Option<Timestamp>,
    /// The reason, such as `Buffered, device not reachable`.
    pub reason: Option<String>,
}

/// A short message that was sent to a device, or one from a device. Assumed.
#[model]
pub struct SmsResponse {
    /// `Sent` for a message to a device.
    pub sms_status: Option<String>,
    /// The text of a message from a device.
    pub message: Option<String>,
    /// When it was sent.
    pub timestamp: Option<Timestamp>,
}

/// The result of a short message. Assumed.
#[model]
pub struct SmsDelivery {
    /// `delivered` or `expired`.
    pub confirmation: Option<String>,
    /// When it was sent.
    pub timestamp: Option<Timestamp>,
}

/// A short message in a history. Assumed.
#[model]
pub struct SmsEvent {
    /// `MT` for a message to the device, `MO` for one from it.
    pub direction: Option<String>,
    /// Its status.
    pub status: Option<String>,
    /// The text.
    pub message: Option<String>,
    /// When it was sent.
    pub timestamp: Option<Timestamp>,
}

/// The requested usage. The platform documents only the name of this part; its shape is assumed.
#[model]
pub struct UsageResponse {
    /// The usage of each device.
    #[wire("deviceUsage", also("devices"))]
    pub devices: Vec<AggregateUsage>,
    /// The billed usage.
    #[wire("billedUsage")]
    pub billed: Vec<BilledSegment>,
}

/// The total usage of a device.
#[model]
pub struct AggregateUsage {
    /// The device.
    pub device_ids: Vec<DeviceId>,
    /// Bytes sent and received.
    pub bytes_used: Option<i64>,
    /// Short messages.
    pub sms_used: Option<i64>,
    /// Data sessions.
    pub number_of_sessions: Option<i64>,
    /// Bytes used at home, for RTR customers.
    pub domestic_usage: Option<i64>,
    /// Bytes used abroad, for RTR customers.
    pub international_usage: Option<i64>,
}

/// The position of a device, or the reason why it is unknown.
#[model]
pub struct DeviceLocation {
    /// The identifier with which the device was requested.
    pub device_id: Option<String>,
    /// The kind of that identifier.
    pub kind: Option<DeviceIdKind>,
    /// The position, if there is one.
    pub position: Option<Position>,
    /// The error, if there is no position.
    pub position_error: Option<PositionError>,
}

/// A change that was made outside this API. Assumed.
#[model]
pub struct ExternalProvisioningChange {
    /// The source of the change.
    pub source: Option<String>,
    /// The kind of change.
    pub change: Option<ExternalChangeKind>,
    /// The device after the change.
    pub device_info: Option<DeviceInformation>,
}

/// A kind of change that was made outside this API.
#[open_enum]
pub enum ExternalChangeKind {
    /// The line was activated.
    #[wire("Activate")]
    Activate,
    /// The line was suspended.
    #[wire("Suspend")]
    Suspend,
    /// The line was restored.
    #[wire("Restore")]
    Restore,
    /// The line was deactivated.
    #[wire("Deactivate")]
    Deactivate,
    /// The device got another ESN.
    #[wire("ChangeEsn")]
    ChangeEsn,
    /// The line moved from a 3G to a 4G device.
    #[wire("changeDevice3gTo4g")]
    From3GTo4G,
    /// The line moved from a 4G to a 3G device.
    #[wire("changeDevice4gTo3g")]
    From4GTo3G,
    /// The line got another IMEI.
    #[wire("changeIMEI")]
    ChangeImei,
    /// The line got another SIM.
    #[wire("changeICCID")]
    ChangeIccid,
    /// The line got another IMEI and another SIM.
    #[wire("changeiMEIiCCID", also("changeIMEIICCID"))]
    ChangeImeiAndIccid,
    /// The device was detected.
    #[wire("Device Detection")]
    DeviceDetection,
}

/// A promotion that was removed from a device. Assumed.
#[model]
pub struct PromoChange {
    /// The promotion that ended.
    pub change: Option<String>,
    /// When it ended.
    pub change_date: Option<Timestamp>,
}
