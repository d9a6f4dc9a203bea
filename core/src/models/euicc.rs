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
    /// Object identifier of the subscription manager (SM-SR): digits and points, 3 to 46 characters.
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
    /// ZIP code of the area that phone numbers are taken from: five digits.
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
    /// ZIP code of the area that phone numbers are taken from: five digits.
    pub mdn_zip_code: Option<String>,
    /// Who uses the lines and where: at most 25.
    pub primary_place_of_use: Option<Vec<EuiccPlaceOfUse>>,
    /// Object identifier of the subscription manager (SM-SR): digits and points, 3 to 46 characters.
    pub smsr_oid: Option<String>,
    /// The pool that IP addresses are taken from.
    pub carrier_ip_pool_name: Option<String>,
}

/// Who uses lines and where. This call takes lists in both members.
#[model(request)]
pub struct EuiccPlaceOfUse {
    /// Who uses them: at most 5.
    pub customer_name: Option<Vec<CustomerName>>,
    /// Where they are used: at most 5.
    pub address: Option<Vec<Address>>,
}

/// Deactivates lines by their profiles.
#[model(request)]
pub struct EuiccDeactivateRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices: at most 100.
    pub devices: Option<Vec<DeviceIdentifiers>>,
    /// Why: `FF` is the general reason.
    pub reason_code: String,
    /// The carrier.
    pub carrier_name: Option<String>,
    /// Asks to waive the early termination fee.
    pub etf_waiver: Option<bool>,
    /// Whether to check first that a fallback profile is there.
    pub check_fallback_profile: Option<bool>,
}

/// Makes the profiles of devices the ones they fall back to.
#[model(request)]
pub struct EuiccFallbackRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The devices: at most 100.
    pub devices: Vec<DeviceIdentifiers>,
    /// The carrier.
    pub carrier_name: Option<String>,
}

/// Moves a line to a replacement device with an eUICC. The platform's documents do not show this body; it is
/// assumed.
#[model(request)]
pub struct EuiccDeviceSwapRequest {
    /// The account; the client's own when absent.
    pub account_name: Option<String>,
    /// The device that is replaced: EID and ICCID.
    pub device_ids: Vec<DeviceId>,
    /// Its replacement: EID, and IMEI where it changes.
    pub device_ids_to: Vec<DeviceId>,
    /// Object identifier of the subscription manager (SM-SR).
    pub smsr_oid: Option<String>,
}
