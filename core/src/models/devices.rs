//! Devices and their lines: provisioning, attributes, lists, diagnostics.

use super::{DeviceFilter, DeviceId, DeviceIdKind, DeviceIdentifiers, KeyValue, PlaceOfUse, RequestStatus, TimeRange};
use crate::time::Timestamp;
use thingspace_macros::{model, open_enum};

/// Activates service for devices.
#[model(request)]
pub struct ActivateRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices: at most 10,000. For a 4G device, set its IMEI and its ICCID.
    pub devices: Vec<DeviceIdentifiers>,
    /// The plan, by its code.
    pub service_plan: String,
    /// ZIP code of the area that provides the phone numbers: five digits.
    pub mdn_zip_code: String,
    /// The pool that provides the IP addresses; the default pool when absent.
    pub carrier_ip_pool_name: Option<String>,
    /// The carrier; Verizon Wireless when absent.
    pub carrier_name: Option<String>,
    /// Cost centre: up to 36 letters, digits, spaces, `-`, `!`, `#`.
    pub cost_center_code: Option<String>,
    /// Custom fields to set.
    pub custom_fields: Option<Vec<KeyValue>>,
    /// The group to add the devices to.
    pub group_name: Option<String>,
    /// The lead that the lines came from.
    pub lead_id: Option<String>,
    /// The user and place of use of the lines.
    pub primary_place_of_use: Option<PlaceOfUse>,
    /// `restricted` or `unrestricted`, for public IP addresses.
    pub public_ip_restriction: Option<String>,
    /// Stock-keeping unit, for devices with an embedded SIM.
    pub sku_number: Option<String>,
}

/// Ends the service of devices. The platform deletes their phone numbers after 50 days.
#[model(request)]
pub struct DeactivateRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices. Set these or a selection below, not both.
    pub devices: Option<Vec<DeviceIdentifiers>>,
    /// The reason: `FF` is the general one.
    pub reason_code: String,
    /// Selects the devices with these custom fields.
    pub custom_fields: Option<Vec<KeyValue>>,
    /// Selects the devices of this group.
    pub group_name: Option<String>,
    /// Selects the devices on this plan.
    pub service_plan: Option<String>,
    /// Whether to request a waiver of the early termination fee.
    pub etf_waiver: Option<bool>,
    /// Whether to remove the devices from the account afterwards.
    pub delete_after_deactivation: Option<bool>,
}

/// Devices to suspend or to restore.
#[model(request)]
pub struct DeviceSelectionRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices. Set these or a selection below, not both.
    pub devices: Option<Vec<DeviceIdentifiers>>,
    /// Selects the devices with these custom fields.
    pub custom_fields: Option<Vec<KeyValue>>,
    /// Selects the devices of this group.
    pub group_name: Option<String>,
    /// Selects the devices on this plan.
    pub service_plan: Option<String>,
    /// Whether billing continues while a line is suspended.
    pub with_billing: Option<bool>,
}

/// Moves devices to a state that the account has defined for a service.
#[model(request)]
pub struct GoToStateRequest {
    /// The account; the client's own when absent. The platform's documentation does not show this member.
    pub account_name: Option<String>,
    /// The service.
    pub service_name: String,
    /// The state.
    pub state_name: String,
    /// The plan, by its code.
    pub service_plan: String,
    /// ZIP code of the area that provides phone numbers: five digits.
    pub mdn_zip_code: String,
    /// The devices: at most 10,000. The platform assumes that all are in the state of the first; others fail.
    pub devices: Option<Vec<DeviceIdentifiers>>,
    /// Selects devices instead.
    pub filter: Option<DeviceFilter>,
    /// The pool that provides the IP addresses.
    pub carrier_ip_pool_name: Option<String>,
    /// `restricted` or `unrestricted`, for public IP addresses.
    pub public_ip_restriction: Option<String>,
    /// Devices, each with its fixed IP address, instead of `devices`.
    pub devices_with_service_address: Option<Vec<DeviceIdentifiers>>,
    /// The fixed IP address of the only device.
    pub ip_address: Option<String>,
    /// Stock-keeping unit, for devices with an embedded SIM.
    pub sku_number: Option<String>,
    /// Custom fields to set.
    pub custom_fields: Option<Vec<KeyValue>>,
    /// The group to add the devices to.
    pub group_name: Option<String>,
    /// The user and place of use of the lines.
    pub primary_place_of_use: Option<PlaceOfUse>,
}

/// Detaches a device from the network, so that it has to attach again.
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
    /// The state in which to add them: `preactive`.
    pub state: String,
    /// The devices.
    pub devices_to_add: Vec<DeviceIdentifiers>,
    /// Custom fields to set.
    pub custom_fields: Option<Vec<KeyValue>>,
    /// The group to add the devices to.
    pub group_name: Option<String>,
    /// Stock-keeping unit, for devices with an embedded SIM.
    pub sku_number: Option<String>,
    /// Object identifier of the subscription manager (SM-SR): digits and periods, 3 to 46 characters.
    pub smsr_oid: Option<String>,
}

/// The result for a device that was to be added.
#[model(response)]
pub struct AddedDevice {
    /// The device.
    #[required]
    pub device_ids: Vec<DeviceId>,
    /// `Success`, or the reason for the failure.
    pub response: Option<String>,
}

/// Checks whether devices can be activated.
#[model(request)]
pub struct AvailabilityRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices: at most 10,000.
    pub devices: Vec<DeviceIdentifiers>,
}

/// Removes deactivated devices from the account.
#[model(request)]
pub struct DeleteDevicesRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices: at most 100, all deactivated.
    pub devices_to_delete: Vec<DeviceIdentifiers>,
}

/// The result for a device that was to be deleted.
#[model(response)]
pub struct DeletedDevice {
    /// The device. The platform sends one identifier as an object and several in a list; the client reads both.
    #[required]
    pub device_ids: Vec<DeviceId>,
    /// `Success` or `Failed`.
    pub status: Option<RequestStatus>,
    /// The reason for the failure.
    pub message: Option<String>,
}

/// Requests the SIMs that were found in hardware other than the one they are paired with.
#[model(request)]
pub struct MismatchRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// When the mismatch was found.
    pub filter: TimeRange,
    /// Restricts the list to these devices.
    pub devices: Option<Vec<DeviceIdentifiers>>,
    /// Restricts the list to devices of this group.
    pub group_name: Option<String>,
}

/// A SIM that was found in other hardware.
#[model(response, wrapped = "devices")]
pub struct MismatchedDevice {
    /// The account.
    pub account_name: Option<String>,
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

/// Selects the devices to list; all devices of the account when nothing is set.
#[model(request)]
pub struct DeviceListRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// One device.
    pub device_id: Option<DeviceId>,
    /// Devices by a part of an identifier.
    pub filter: Option<DeviceListFilter>,
    /// Devices in this state, such as `active`.
    #[text_of(LineState)]
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
    /// The number of devices in one page: at most 2,000, which is also the default.
    pub max_number_of_devices: Option<i64>,
    /// The number of the last device of the previous page, from its attribute `DeviceId`; the list starts after it. The
    /// pager sets it.
    pub largest_device_id_seen: Option<i64>,
}

/// Selects devices by a part of an identifier.
#[model(request)]
pub struct DeviceListFilter {
    /// The filters.
    pub device_identifier_filters: Vec<DeviceIdSearch>,
}

/// A part of an identifier to match: one of the three.
#[model(request)]
pub struct DeviceIdSearch {
    /// The kind of identifier.
    pub kind: DeviceIdKind,
    /// A part anywhere in the identifier.
    pub contains: Option<String>,
    /// The beginning of the identifier.
    pub startswith: Option<String>,
    /// The end of the identifier.
    pub endswith: Option<String>,
}

/// One page of devices.
#[model(response)]
pub struct DeviceInformationPage {
    /// The devices of this page.
    pub devices: Vec<DeviceInformation>,
    /// Whether more follow; absent if the platform does not say.
    pub has_more_data: Option<bool>,
}

/// A device of the account and its line.
#[model(response)]
pub struct DeviceInformation {
    /// The account.
    pub account_name: Option<String>,
    /// When the current billing cycle ends.
    pub billing_cycle_end_date: Option<Timestamp>,
    /// Carrier, plan and state of the line.
    pub carrier_informations: Vec<CarrierInformation>,
    /// Whether the line has a data session now.
    pub connected: Option<bool>,
    /// When the device was added.
    pub created_at: Option<Timestamp>,
    /// The custom fields that are set.
    pub custom_fields: Vec<KeyValue>,
    /// The device's identifiers.
    pub device_ids: Vec<DeviceId>,
    /// Further attributes that the platform sends; `DeviceId` is the number by which lists are paged.
    pub extended_attributes: Vec<KeyValue>,
    /// The groups that contain it.
    pub group_names: Vec<String>,
    /// The IP address of the line.
    pub ip_address: Option<String>,
    /// The user who last activated the line.
    pub last_activation_by: Option<String>,
    /// When the line was last activated.
    pub last_activation_date: Option<Timestamp>,
    /// When the line last had a data session.
    pub last_connection_date: Option<Timestamp>,
}

impl DeviceInformation {
    /// Returns the state of the line, at the first carrier that has one.
    pub fn state(&self) -> Option<&LineState> {
        self.carrier_informations.iter().find_map(|carrier| carrier.state.as_ref())
    }

    /// Returns the plan of the line, by its code, at the first carrier that has one.
    pub fn service_plan(&self) -> Option<&str> {
        self.carrier_informations.iter().find_map(|carrier| carrier.service_plan.as_deref())
    }
}

/// The data of a line at a carrier.
#[model(response)]
pub struct CarrierInformation {
    /// The carrier.
    pub carrier_name: Option<String>,
    /// The plan, by its code.
    pub service_plan: Option<String>,
    /// The state of the line.
    pub state: Option<LineState>,
}

/// The state of a line.
#[open_enum]
pub enum LineState {
    /// In service.
    #[wire("active")]
    Active,
    /// Suspended: no service, but the line keeps its number, address and plan. At most 90 days in succession and 180 in
    /// a year.
    #[wire("suspend", also("suspended"))]
    Suspend,
    /// Out of service; the platform releases the number and the address.
    #[wire("deactive", also("deactivated"))]
    Deactive,
    /// Added but never activated.
    #[wire("pre-active", also("preactive"))]
    PreActive,
    /// Changing to `active`: usually within minutes, at most 24 hours.
    #[wire("pending activation")]
    PendingActivation,
    /// Changing to `deactive`.
    #[wire("pending deactivation")]
    PendingDeactivation,
}

/// A change of identifiers of a 4G device.
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
    /// Another phone number; cannot be combined with other hardware.
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

/// Moves a line to other hardware, or assigns it another phone number.
#[model(request)]
pub struct ChangeIdentifierRequest {
    /// The current identifiers of the line.
    pub device_ids: Vec<DeviceId>,
    /// The new identifiers; absent when the line gets a new phone number.
    pub device_ids_to: Option<Vec<DeviceId>>,
    /// The kind of change of a 4G device.
    pub change4g_option: Option<IdentifierChange>,
    /// Whether the new number is non-geographic.
    pub assign_non_geo_mdn: Option<bool>,
    /// Area code and prefix of the new number: six digits.
    pub npa_nxx: Option<String>,
    /// The plan, by its code.
    pub service_plan: Option<String>,
    /// ZIP code for a non-geographic number: five digits.
    pub zip_code: Option<String>,
    /// Object identifier of the subscription manager (SM-SR), for an eUICC.
    pub smsr_oid: Option<String>,
}

/// Sets or clears the cost centre, or the place of use, of devices.
#[model(request)]
pub struct CostCenterRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices. Set these or a selection below, not both.
    pub devices: Option<Vec<DeviceIdentifiers>>,
    /// The cost centre: up to 36 letters, digits, spaces, `-`, `!`, `#`.
    pub cost_center: Option<String>,
    /// Whether to clear the cost centre.
    pub remove_cost_center: Option<bool>,
    /// The user and place of use of the lines.
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
    /// The devices. Set these or a selection below, not both.
    pub devices: Option<Vec<DeviceIdentifiers>>,
    /// Selects the devices with these custom fields.
    pub custom_fields: Option<Vec<KeyValue>>,
    /// Selects the devices of this group.
    pub group_name: Option<String>,
    /// Selects the devices on this plan.
    pub service_plan: Option<String>,
}

/// Changes the user and place of use of lines.
#[model(request)]
pub struct ContactInfoRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The user and place of use.
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
    /// The devices. Set these or a selection below, not both.
    pub devices: Option<Vec<DeviceIdentifiers>>,
    /// Selects the devices on this plan.
    pub current_service_plan: Option<String>,
    /// Selects the devices with these custom fields.
    pub custom_fields: Option<Vec<KeyValue>>,
    /// Selects the devices of this group.
    pub group_name: Option<String>,
    /// The pool that provides the IP addresses.
    pub carrier_ip_pool_name: Option<String>,
    /// When the change takes effect; at once when absent.
    pub take_effect: Option<Timestamp>,
}

/// Moves devices to another account of the same customer.
#[model(request)]
pub struct MoveRequest {
    /// The account that the devices move to; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices: at most 10,000. Set these or a filter, not both.
    pub devices: Option<Vec<DeviceIdentifiers>>,
    /// Selects devices instead; `account` is their current account.
    pub filter: Option<DeviceFilter>,
    /// Custom fields to set.
    pub custom_fields: Option<Vec<KeyValue>>,
    /// The group to add the devices to.
    pub group_name: Option<String>,
    /// The pool that provides the IP addresses.
    pub carrier_ip_pool_name: Option<String>,
    /// The code of the plan in the new account.
    pub service_plan: Option<String>,
}

/// Requests the network's diagnostic data about a device.
#[model(request)]
pub struct DiagnosticsRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The device: exactly one.
    pub device_list: Vec<DeviceId>,
}

/// The network's diagnostic data about a device. Extended diagnostics have `categories`, basic ones the other members.
#[model(response)]
pub struct Diagnostics {
    /// Attributes by category.
    pub categories: Vec<DiagnosticsCategory>,
    /// The identifiers of the device.
    pub device_ids: Option<Vec<DeviceId>>,
    /// The attributes of basic diagnostics.
    pub attributes: Option<DiagnosticAttributes>,
}

/// The attributes of basic diagnostics: provisioning, connection, billing, firmware and location. The platform's
/// documentation names the first four; the others are assumed.
#[model(response)]
pub struct DiagnosticAttributes {
    /// The account.
    pub account_name: Option<String>,
    /// The group that contains the device.
    pub group_name: Option<String>,
    /// Mobile country code: the country in which the device is registered.
    pub mcc: Option<String>,
    /// Mobile network code: the network to which the device is connected.
    pub mnc: Option<String>,
    /// Whether the line has a data session now.
    pub connected: Option<bool>,
    /// The IP address of the line.
    pub ip_address: Option<String>,
    /// When the line last had a data session.
    pub last_connection_date: Option<Timestamp>,
    /// The state of the line.
    pub state: Option<LineState>,
    /// The plan, by its code.
    pub service_plan: Option<String>,
    /// When the device was added.
    pub created_at: Option<Timestamp>,
    /// When the line was last activated.
    pub last_activation_date: Option<Timestamp>,
    /// When the current billing cycle ends.
    pub billing_cycle_end_date: Option<Timestamp>,
    /// Bytes used in the current billing cycle.
    pub bytes_used: Option<i64>,
    /// Short messages in the current billing cycle.
    pub sms_used: Option<i64>,
    /// The version of the firmware.
    pub firmware_version: Option<String>,
    /// The last known latitude, in degrees.
    pub latitude: Option<String>,
    /// The last known longitude, in degrees.
    pub longitude: Option<String>,
}

/// A group of diagnostic attributes.
#[model(response)]
pub struct DiagnosticsCategory {
    /// The name of the group, such as `Connectivity`.
    #[required]
    pub category_name: String,
    /// The attributes.
    pub extended_attributes: Vec<KeyValue>,
}

/// Requests how long devices have been suspended.
#[model(request)]
pub struct SuspensionStatusRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices, one identifier for each. Set these or a filter, not both.
    pub device_ids: Option<Vec<DeviceId>>,
    /// Selects devices instead.
    pub filter: Option<DeviceFilter>,
}

/// Requests the preferred roaming list of CDMA devices.
#[model(request)]
pub struct PrlRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices, one identifier for each. Set these or a selection below, not both.
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
    /// The address to which the platform sends the report about the upload.
    pub email_address: String,
    /// Stock-keeping unit of the kind of device.
    pub device_sku: String,
    /// The content of the upload: `IMEI`, or `IMEI ICCID Pair`.
    pub upload_type: String,
}

/// Uploads identifiers of devices and activates the lines.
#[model(request)]
pub struct UploadActivateRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices: at most 10,000.
    pub devices: Vec<DeviceIdentifiers>,
    /// The address to which the platform sends the report about the upload.
    pub email_address: String,
    /// Stock-keeping unit of the kind of device.
    pub device_sku: String,
    /// The content of the upload: `IMEI ICCID Pair`.
    pub upload_type: String,
    /// The plan, by its code.
    pub service_plan: String,
    /// ZIP code of the area that provides the phone numbers: five digits.
    pub mdn_zip_code: String,
    /// The pool that provides the IP addresses.
    pub carrier_ip_pool_name: Option<String>,
}
