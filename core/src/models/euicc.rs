//! Profiles of embedded SIMs (eUICC).

use super::{Address, CustomerName, DeviceId, DeviceIdentifiers};
use thingspace_macros::model;

/// Changes a profile on eUICC devices.
#[model(request)]
pub struct EuiccProfileRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices, each by its EID and the ICCID of the profile.
    pub devices: Vec<DeviceIdentifiers>,
    /// Object identifier of the subscription manager (SM-SR): digits and periods, 3 to 46 characters.
    pub smsr_oid: String,
}

/// Activates lines and enables their profiles.
#[model(request)]
pub struct EuiccActivateEnableRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices: at most 100.
    pub devices: Vec<DeviceIdentifiers>,
    /// The plan, by its code.
    pub service_plan: Option<String>,
    /// ZIP code of the area that provides phone numbers: five digits.
    pub mdn_zip_code: Option<String>,
}

/// Activates lines by their profiles.
#[model(request)]
pub struct EuiccActivateRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices: at most 100.
    pub devices: Vec<DeviceIdentifiers>,
    /// The carrier.
    pub carrier_name: Option<String>,
    /// The plan, by its code.
    pub service_plan: Option<String>,
    /// ZIP code of the area that provides phone numbers: five digits.
    pub mdn_zip_code: Option<String>,
    /// The users and places of use of the lines: at most 25.
    pub primary_place_of_use: Option<Vec<EuiccPlaceOfUse>>,
    /// Object identifier of the subscription manager (SM-SR): digits and periods, 3 to 46 characters.
    pub smsr_oid: Option<String>,
    /// The pool that provides the IP addresses.
    pub carrier_ip_pool_name: Option<String>,
}

/// The users and places of use of lines. Both members of this call are lists.
#[model(request)]
pub struct EuiccPlaceOfUse {
    /// The users: at most 5.
    pub customer_name: Option<Vec<CustomerName>>,
    /// The places of use: at most 5.
    pub address: Option<Vec<Address>>,
}

/// Deactivates lines by their profiles.
#[model(request)]
pub struct EuiccDeactivateRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices: at most 100.
    pub devices: Option<Vec<DeviceIdentifiers>>,
    /// The reason: `FF` is the general one.
    pub reason_code: String,
    /// The carrier.
    pub carrier_name: Option<String>,
    /// Whether to request a waiver of the early termination fee.
    pub etf_waiver: Option<bool>,
    /// Whether to check first that a fallback profile exists.
    pub check_fallback_profile: Option<bool>,
}

/// Makes profiles of devices their fallback profiles.
#[model(request)]
pub struct EuiccFallbackRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices: at most 100.
    pub devices: Vec<DeviceIdentifiers>,
    /// The carrier.
    pub carrier_name: Option<String>,
}

/// Moves a line to a replacement device with an eUICC. The platform's documentation does not show this body; it is
/// assumed.
#[model(request)]
pub struct EuiccDeviceSwapRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The device that is replaced: EID and ICCID.
    pub device_ids: Vec<DeviceId>,
    /// Its replacement: EID, and IMEI if it changes.
    pub device_ids_to: Vec<DeviceId>,
    /// Object identifier of the subscription manager (SM-SR).
    pub smsr_oid: Option<String>,
}
