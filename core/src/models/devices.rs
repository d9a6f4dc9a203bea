//! Lines and their life: provisioning, attributes, lists, diagnostics.

use super::{DeviceFilter, DeviceId, DeviceIdKind, DeviceIdentifiers, KeyValue, PlaceOfUse, RequestStatus, TimeRange};
use crate::time::Timestamp;
use thingspace_macros::{model, open_enum};

/// Activates service for devices.
#[model(request)]
pub struct ActivateRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices: at most 10,000. Give IMEI and ICCID of a 4G device.
    pub devices: Vec<DeviceIdentifiers>,
    /// The plan, by its code.
    pub service_plan: String,
    /// ZIP code of the area that the phone numbers are taken from: five digits.
    pub mdn_zip_code: String,
    /// The pool that IP addresses are taken from; the default pool when absent.
    pub carrier_ip_pool_name: Option<String>,
    /// The carrier; Verizon Wireless when absent.
    pub carrier_name: Option<String>,
    /// Cost centre: up to 36 letters, digits, spaces, `-`, `!`, `#`.
    pub cost_center_code: Option<String>,
    /// Custom fields to set.
    pub custom_fields: Option<Vec<KeyValue>>,
    /// The group to put the devices into.
    pub group_name: Option<String>,
    /// The lead that the lines came from.
    pub lead_id: Option<String>,
    /// Who uses the lines and where.
    pub primary_place_of_use: Option<PlaceOfUse>,
    /// `restricted` or `unrestricted`, for public IP addresses.
    pub public_ip_restriction: Option<String>,
    /// Stock-keeping unit, for devices with an embedded SIM.
    pub sku_number: Option<String>,
}

/// Ends the service of devices. Their phone numbers are gone for good after 50 days.
#[model(request)]
pub struct DeactivateRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices. Give these or a selection below, not both.
    pub devices: Option<Vec<DeviceIdentifiers>>,
    /// Why: `FF` is the general reason.
    pub reason_code: String,
    /// Selects the devices with these custom fields.
    pub custom_fields: Option<Vec<KeyValue>>,
    /// Selects the devices of this group.
    pub group_name: Option<String>,
    /// Selects the devices on this plan.
    pub service_plan: Option<String>,
    /// Asks to waive the early termination fee.
    pub etf_waiver: Option<bool>,
    /// Takes the devices off the account afterwards.
    pub delete_after_deactivation: Option<bool>,
}

/// Devices to suspend or to restore.
#[model(request)]
pub struct DeviceSelectionRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices. Give these or a selection below, not both.
    pub devices: Option<Vec<DeviceIdentifiers>>,
    /// Selects the devices with these custom fields.
    pub custom_fields: Option<Vec<KeyValue>>,
    /// Selects the devices of this group.
    pub group_name: Option<String>,
    /// Selects the devices on this plan.
    pub service_plan: Option<String>,
    /// Whether billing goes on while a line is suspended.
    pub with_billing: Option<bool>,
}

/// Moves devices to a state that the account has defined for a service.
#[model(request)]
pub struct GoToStateRequest {
    /// The account; the client's own when absent. The platform's documents do not show this member.
    pub account_name: Option<String>,
    /// The service.
    pub service_name: String,
    /// The state.
    pub state_name: String,
    /// The plan, by its code.
    pub service_plan: String,
    /// ZIP code of the area that phone numbers are taken from: five digits.
    pub mdn_zip_code: String,
    /// The devices: at most 10,000. All are taken to be in the state of the first; others fail.
    pub devices: Option<Vec<DeviceIdentifiers>>,
    /// Selects devices instead.
    pub filter: Option<DeviceFilter>,
    /// The pool that IP addresses are taken from.
    pub carrier_ip_pool_name: Option<String>,
    /// `restricted` or `unrestricted`, for public IP addresses.
    pub public_ip_restriction: Option<String>,
    /// Devices with the fixed IP address that each gets, in place of `devices`.
    pub devices_with_service_address: Option<Vec<DeviceIdentifiers>>,
    /// The fixed IP address of the only device.
    pub ip_address: Option<String>,
    /// Stock-keeping unit, for devices with an embedded SIM.
    pub sku_number: Option<String>,
    /// Custom fields to set.
    pub custom_fields: Option<Vec<KeyValue>>,
    /// The group to put the devices into.
    pub group_name: Option<String>,
    /// Who uses the lines and where.
    pub primary_place_of_use: Option<PlaceOfUse>,
}

/// Detaches a device from the network, so that it has to attach anew.
#[model(request)]
pub struct CancelLocationRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The device: exactly one.
    pub devices: Vec<DeviceIdentifiers>,
}

/// Adds devices to the account without activating them.
#[model(request)]
pub struct AddDevicesRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The state to add them in: `preactive`.
    pub state: String,
    /// The devices.
    pub devices_to_add: Vec<DeviceIdentifiers>,
    /// Custom fields to set.
    pub custom_fields: Option<Vec<KeyValue>>,
    /// The group to put the devices into.
    pub group_name: Option<String>,
    /// Stock-keeping unit, for devices with an embedded SIM.
    pub sku_number: Option<String>,
    /// Object identifier of the subscription manager (SM-SR): digits and points, 3 to 46 characters.
    pub smsr_oid: Option<String>,
}

/// What became of a device that was to be added.
#[model]
pub struct AddedDevice {
    /// The device.
    pub device_ids: Vec<DeviceId>,
    /// `Success`, or why not.
    pub response: String,
}

/// Asks whether devices can be activated.
#[model(request)]
pub struct AvailabilityRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices: at most 10,000.
    pub devices: Vec<DeviceIdentifiers>,
}

/// Takes deactivated devices off the account.
#[model(request)]
pub struct DeleteDevicesRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices: at most 100, all deactivated.
    pub devices_to_delete: Vec<DeviceIdentifiers>,
}

/// What became of a device that was to be deleted.
#[model]
pub struct DeletedDevice {
    /// The device. The platform sends one identifier bare and several in a list; both are read.
    pub device_ids: Vec<DeviceId>,
    /// `Success` or `Failed`.
    pub status: RequestStatus,
    /// Why it failed.
    pub message: Option<String>,
}

/// Asks for SIMs that were found in other hardware than they are paired with.
#[model(request)]
pub struct MismatchRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// When the mismatch was found.
    pub filter: TimeRange,
    /// Only these devices.
    pub devices: Option<Vec<DeviceIdentifiers>>,
    /// Only devices of this group.
    pub group_name: Option<String>,
}

/// A SIM that was found in other hardware.
#[model]
pub struct MismatchedDevice {
    /// The account.
    pub account_name: String,
    /// Phone number of the line.
    pub mdn: Option<String>,
    /// When the SIM was last activated.
    pub activation_date: Option<Timestamp>,
    /// The SIM.
    pub iccid: Option<String>,
    /// The IMEI it is paired with.
    pub pre_imei: Option<String>,
    /// The IMEI it was found in.
    pub post_imei: Option<String>,
    /// When the SIM was activated over the air.
    pub sim_ota_date: Option<Timestamp>,
}

/// Selects the devices to list; all of the account when nothing is given.
#[model(request)]
pub struct DeviceListRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// One device.
    pub device_id: Option<DeviceId>,
    /// Devices by a part of an identifier.
    pub filter: Option<DeviceListFilter>,
    /// Devices in this state, such as `active`.
    pub current_state: Option<String>,
    /// Devices with these custom fields.
    pub custom_fields: Option<Vec<KeyValue>>,
    /// Devices added at this time or later.
    pub earliest: Option<Timestamp>,
    /// Devices added before this time.
    pub latest: Option<Timestamp>,
    /// Devices of this group.
    pub group_name: Option<String>,
    /// Devices on this plan.
    pub service_plan: Option<String>,
    /// Devices in one page: at most 2,000, which is also the default.
    pub max_number_of_devices: Option<i64>,
    /// Begins after the device with this number, the attribute `DeviceId` of the last one seen. The list counts
    /// it by itself.
    pub largest_device_id_seen: Option<i64>,
}

/// Selects devices by a part of an identifier.
#[model(request)]
pub struct DeviceListFilter {
    /// What to look for.
    pub device_identifier_filters: Vec<DeviceIdSearch>,
}

/// A part of an identifier to look for: one of the three.
#[model(request)]
pub struct DeviceIdSearch {
    /// The kind of identifier.
    pub kind: DeviceIdKind,
    /// The part, anywhere in the identifier.
    pub contains: Option<String>,
    /// What the identifier begins with.
    pub startswith: Option<String>,
    /// What the identifier ends with.
    pub endswith: Option<String>,
}

/// One page of devices.
#[model]
pub struct DeviceInformationPage {
    /// The devices of this page.
    pub devices: Vec<DeviceInformation>,
    /// Whether more follow.
    pub has_more_data: bool,
}

/// A device of the account and its line.
#[model]
pub struct DeviceInformation {
    /// The account.
    pub account_name: String,
    /// When the present billing cycle ends.
    pub billing_cycle_end_date: Option<Timestamp>,
    /// Carrier, plan and state of the line.
    pub carrier_informations: Vec<CarrierInformation>,
    /// Whether the line has a data session now.
    pub connected: bool,
    /// When the device was added.
    pub created_at: Option<Timestamp>,
    /// Custom fields that are set.
    pub custom_fields: Vec<KeyValue>,
    /// The identifiers that the platform knows.
    pub device_ids: Vec<DeviceId>,
    /// Whatever else the platform tells; `DeviceId` is the number that lists are paged by.
    pub extended_attributes: Vec<KeyValue>,
    /// The groups it is in.
    pub group_names: Vec<String>,
    /// The IP address of the line.
    pub ip_address: Option<String>,
    /// Who last activated the line.
    pub last_activation_by: Option<String>,
    /// When the line was last activated.
    pub last_activation_date: Option<Timestamp>,
    /// When the line last had a data session.
    pub last_connection_date: Option<Timestamp>,
}

/// What a carrier says about a line.
#[model]
pub struct CarrierInformation {
    /// The carrier.
    pub carrier_name: String,
    /// The plan, by its code.
    pub service_plan: Option<String>,
    /// The state of the line.
    pub state: LineState,
}

/// The state of a line.
#[open_enum]
pub enum LineState {
    /// In service.
    #[wire("active")]
    Active,
    /// Suspended: no service, but number, address and plan are kept. At most 90 days on end and 180 in a year.
    #[wire("suspend", also("suspended"))]
    Suspend,
    /// Out of service; number and address are gone.
    #[wire("deactive", also("deactivated"))]
    Deactive,
    /// Added, never activated.
    #[wire("pre-active", also("preactive"))]
    PreActive,
    /// On the way to `active`: mostly minutes, at most 24 hours.
    #[wire("pending activation")]
    PendingActivation,
    /// On the way to `deactive`.
    #[wire("pending deactivation")]
    PendingDeactivation,
}

/// What is changed about a 4G device.
#[open_enum]
pub enum IdentifierChange {
    /// Another SIM in the same device.
    #[wire("ChangeICCID")]
    ChangeIccid,
    /// The same SIM in another device.
    #[wire("ChangeIMEI")]
    ChangeImei,
    /// Another device and another SIM.
    #[wire("ChangeIMEIandICCID")]
    ChangeImeiAndIccid,
    /// Another phone number; never together with hardware.
    #[wire("ChangeMSISDN")]
    ChangeMsisdn,
    /// From a 3G to a 4G device.
    #[wire("3Gto4G")]
    From3GTo4G,
    /// From a 4G to a 3G device.
    #[wire("4Gto3G")]
    From4GTo3G,
    /// Another device with another eUICC; needs `smsr_oid`.
    #[wire("ChangeIMEIandEID")]
    ChangeImeiAndEid,
}

/// Moves a line to other hardware, or gives it another phone number.
#[model(request)]
pub struct ChangeIdentifierRequest {
    /// The identifiers of the line as it is.
    pub device_ids: Vec<DeviceId>,
    /// The identifiers it gets. Absent for a new phone number.
    pub device_ids_to: Option<Vec<DeviceId>>,
    /// What changes about a 4G device.
    pub change4g_option: Option<IdentifierChange>,
    /// Whether the new number is to be one without a place.
    pub assign_non_geo_mdn: Option<bool>,
    /// Area code and prefix of the new number: six digits.
    pub npa_nxx: Option<String>,
    /// The plan, by its code.
    pub service_plan: Option<String>,
    /// ZIP code for a number without a place: five digits.
    pub zip_code: Option<String>,
    /// Object identifier of the subscription manager (SM-SR), for an eUICC.
    pub smsr_oid: Option<String>,
}

/// Sets or clears the cost centre, or the place of use, of devices.
#[model(request)]
pub struct CostCenterRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices. Give these or a selection below, not both.
    pub devices: Option<Vec<DeviceIdentifiers>>,
    /// The cost centre: up to 36 letters, digits, spaces, `-`, `!`, `#`.
    pub cost_center: Option<String>,
    /// Clears the cost centre.
    pub remove_cost_center: Option<bool>,
    /// Who uses the lines and where.
    pub primary_place_of_use: Option<PlaceOfUse>,
    /// Selects the devices with these custom fields.
    pub custom_fields: Option<Vec<KeyValue>>,
    /// Selects the devices of this group.
    pub group_name: Option<String>,
    /// Selects the devices on this plan.
    pub service_plan: Option<String>,
}

/// Changes custom fields of devices.
#[model(request)]
pub struct CustomFieldsRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The fields and their new values; an empty value clears a field.
    pub custom_fields_to_update: Option<Vec<KeyValue>>,
    /// The devices. Give these or a selection below, not both.
    pub devices: Option<Vec<DeviceIdentifiers>>,
    /// Selects the devices with these custom fields.
    pub custom_fields: Option<Vec<KeyValue>>,
    /// Selects the devices of this group.
    pub group_name: Option<String>,
    /// Selects the devices on this plan.
    pub service_plan: Option<String>,
}

/// Changes who uses lines and where.
#[model(request)]
pub struct ContactInfoRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// Who uses them and where.
    pub primary_place_of_use: PlaceOfUse,
    /// The devices.
    pub devices: Option<Vec<DeviceIdentifiers>>,
}

/// Moves devices to another service plan: at most four times a month, and not while suspended.
#[model(request)]
pub struct ServicePlanChangeRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The new plan, by its code.
    pub service_plan: String,
    /// The devices. Give these or a selection below, not both.
    pub devices: Option<Vec<DeviceIdentifiers>>,
    /// Selects the devices on this plan.
    pub current_service_plan: Option<String>,
    /// Selects the devices with these custom fields.
    pub custom_fields: Option<Vec<KeyValue>>,
    /// Selects the devices of this group.
    pub group_name: Option<String>,
    /// The pool that IP addresses are taken from.
    pub carrier_ip_pool_name: Option<String>,
    /// When the change applies; at once when absent.
    pub take_effect: Option<Timestamp>,
}

/// Moves devices to another account of the same customer.
#[model(request)]
pub struct MoveRequest {
    /// The account that the devices move to; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices: at most 10,000. Give these or a filter, not both.
    pub devices: Option<Vec<DeviceIdentifiers>>,
    /// Selects devices instead; `account` is the one they come from.
    pub filter: Option<DeviceFilter>,
    /// Custom fields to set.
    pub custom_fields: Option<Vec<KeyValue>>,
    /// The group to put the devices into.
    pub group_name: Option<String>,
    /// The pool that IP addresses are taken from.
    pub carrier_ip_pool_name: Option<String>,
    /// The plan in the new account, by its code.
    pub service_plan: Option<String>,
}

/// Asks what the network knows about a device.
#[model(request)]
pub struct DiagnosticsRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The device: exactly one.
    pub device_list: Vec<DeviceId>,
}

/// What the network knows about a device.
#[model]
pub struct Diagnostics {
    /// Attributes by category.
    pub categories: Vec<DiagnosticsCategory>,
}

/// A group of diagnostic attributes.
#[model]
pub struct DiagnosticsCategory {
    /// The name of the group, such as `Connectivity`.
    pub category_name: String,
    /// The attributes.
    pub extended_attributes: Vec<KeyValue>,
}

/// Asks how long devices have been suspended.
#[model(request)]
pub struct SuspensionStatusRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices, one identifier for each. Give these or a filter, not both.
    pub device_ids: Option<Vec<DeviceId>>,
    /// Selects devices instead.
    pub filter: Option<DeviceFilter>,
}

/// Asks for the preferred roaming list of CDMA devices.
#[model(request)]
pub struct PrlRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices, one identifier for each. Give these or a selection below, not both.
    pub device_ids: Option<Vec<DeviceId>>,
    /// Selects the devices with these custom fields.
    pub custom_fields: Option<Vec<KeyValue>>,
    /// Selects the devices of this group.
    pub group_name: Option<String>,
    /// Selects the devices on this plan.
    pub service_plan: Option<String>,
}

/// Uploads identifiers of devices to the platform's device database.
#[model(request)]
pub struct DeviceUploadRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices.
    pub devices: Vec<DeviceIdentifiers>,
    /// Where the report about the upload goes.
    pub email_address: String,
    /// Stock-keeping unit of the kind of device.
    pub device_sku: String,
    /// What is uploaded: `IMEI`, or `IMEI ICCID Pair`.
    pub upload_type: String,
}

/// Uploads identifiers of devices, and activates the lines.
#[model(request)]
pub struct UploadActivateRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices: at most 10,000.
    pub devices: Vec<DeviceIdentifiers>,
    /// Where the report about the upload goes.
    pub email_address: String,
    /// Stock-keeping unit of the kind of device.
    pub device_sku: String,
    /// What is uploaded: `IMEI ICCID Pair`.
    pub upload_type: String,
    /// The plan, by its code.
    pub service_plan: String,
    /// ZIP code of the area that the phone numbers are taken from: five digits.
    pub mdn_zip_code: String,
    /// The pool that IP addresses are taken from.
    pub carrier_ip_pool_name: Option<String>,
}
