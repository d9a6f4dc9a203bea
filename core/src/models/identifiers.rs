//! Identifiers of devices in Connectivity Management, and types that several services share.

use super::LocationReportStatus;
use crate::time::Timestamp;
use thingspace_macros::{model, open_enum};

/// The kind of an identifier. The platform writes kinds in any casing; the client sends lower case.
#[open_enum]
pub enum DeviceIdKind {
    /// International Mobile Equipment Identity, of the radio: 15 digits, the last a check digit; some calls accept the
    /// 16 digits of an IMEISV.
    #[wire("imei")]
    Imei,
    /// Integrated Circuit Card Identifier, of the SIM: 18 to 20 digits, the last a check digit.
    #[wire("iccid")]
    Iccid,
    /// Identifier of an eUICC: 32 digits, the last two check digits.
    #[wire("eid")]
    Eid,
    /// Mobile Directory Number, the phone number: 10 digits; a line gets a new one each time it is activated.
    #[wire("mdn")]
    Mdn,
    /// Phone number with country code: 11 digits in the United States, up to 15 elsewhere.
    #[wire("msisdn")]
    Msisdn,
    /// Mobile Equipment Identifier of a CDMA device: 14 hexadecimal digits.
    #[wire("meid")]
    Meid,
    /// Electronic Serial Number of an older CDMA device: 11 decimal digits.
    #[wire("esn")]
    Esn,
    /// International Mobile Subscriber Identity: 15 digits; only some calls accept it.
    #[wire("imsi")]
    Imsi,
    /// Mobile Identification Number, for routing inside the network: 10 digits; only some calls accept it.
    #[wire("min")]
    Min,
    /// Stock-keeping unit of a kind of device, for calls that accept it instead of an identifier.
    #[wire("sku")]
    Sku,
}

/// One identifier of a device.
#[model(request, alone)]
pub struct DeviceId {
    /// The identifier. Always text: leading zeros are significant.
    #[required]
    pub id: String,
    /// The kind of the identifier.
    #[required]
    pub kind: DeviceIdKind,
}

/// A device, by one or more of its identifiers.
#[model(request)]
pub struct DeviceIdentifiers {
    /// Identifiers of this one device, such as its IMEI and its ICCID.
    pub device_ids: Vec<DeviceId>,
    /// A fixed IP address for the device, if the account has static addresses and the call assigns one.
    pub ip_address: Option<String>,
}

/// A name and its value: a custom field, or an attribute.
#[model(request)]
pub struct KeyValue {
    /// The name: `CustomField1` to `CustomField5` for a custom field.
    #[required]
    pub key: String,
    /// The value; up to 50 characters for a custom field.
    pub value: Option<String>,
}

/// A usage segmentation label, such as a vehicle identification number.
#[model(request)]
pub struct Label {
    /// The name, such as `VIN`: up to 20 characters.
    #[required]
    pub name: String,
    /// The value: up to 50 characters.
    #[required]
    pub value: String,
}

/// Selects devices by common attributes, instead of a list.
#[model(request)]
pub struct DeviceFilter {
    /// Devices of this account. Some calls do not accept it.
    pub account: Option<String>,
    /// Devices of this group.
    pub group_name: Option<String>,
    /// Devices on this service plan, by its code.
    pub service_plan: Option<String>,
    /// Devices with these custom fields.
    pub custom_fields: Option<Vec<KeyValue>>,
}

/// A period of time.
#[model(request)]
pub struct TimeRange {
    /// The start.
    pub earliest: Timestamp,
    /// The end.
    pub latest: Timestamp,
}

/// A postal address in the United States. The ZIP code and its extension are two members.
#[model(request)]
pub struct Address {
    /// Street and number; no PO box.
    pub address_line1: Option<String>,
    /// Second line.
    pub address_line2: Option<String>,
    /// Town or city.
    pub city: Option<String>,
    /// State: two letters.
    pub state: Option<String>,
    /// ZIP code: five digits, as text because it may begin with 0.
    pub zip: Option<String>,
    /// Extension of the ZIP code: four digits.
    pub zip4: Option<String>,
    /// Country: `US` or `USA`.
    pub country: Option<String>,
    /// Phone number of the customer.
    pub phone: Option<String>,
    /// Kind of phone: one letter.
    pub phone_type: Option<String>,
    /// E-mail address.
    pub email_address: Option<String>,
}

/// A person, for taxation and contact.
#[model(request)]
pub struct CustomerName {
    /// Form of address.
    pub title: Option<String>,
    /// Given name.
    pub first_name: Option<String>,
    /// Middle name.
    pub middle_name: Option<String>,
    /// Family name.
    pub last_name: Option<String>,
    /// A suffix of the name.
    pub suffix: Option<String>,
}

/// The user and place of use of a line, which decide the taxes.
#[model(request)]
pub struct PlaceOfUse {
    /// The place of use.
    pub address: Option<Address>,
    /// The user.
    pub customer_name: Option<CustomerName>,
}

/// The acceptance of an asynchronous request.
#[model(response)]
pub struct RequestAccepted {
    /// Identifies the request, and each of its callbacks; the transaction of a location request.
    #[required]
    #[wire("requestId", also("requestID", "txid"))]
    pub request_id: String,
    /// The status of a location request; absent for other requests.
    pub status: Option<LocationReportStatus>,
    /// The expected duration of a location report, in minutes; absent for other requests.
    pub estimated_duration: Option<String>,
}
