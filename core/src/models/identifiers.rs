//! Identifiers of devices in Connectivity Management, and types that several services share.

use super::{DeviceList, DeviceLoggingRequest, LocationReportStatus};
use crate::{
    time::Timestamp,
    wire::{FromWire, ReadResult, Reader},
};
use std::fmt;
use thingspace_macros::{model, open_enum};

/// The kind of an identifier. The platform writes kinds in any casing; the client sends lower case.
#[open_enum(
    kinds_of(DeviceId),
    found_in(DeviceIdentifiers, DeviceInformation, AddedDevice, DeletedDevice, ConnectivityCallback)
)]
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

/// One identifier of a device. In a request, text stands for an IMEI.
#[model(request, alone, key, short = "an IMEI as text")]
pub struct DeviceId {
    /// The identifier. Always text: leading zeros are significant.
    #[required]
    pub id: String,
    /// The kind of the identifier.
    #[required]
    pub kind: DeviceIdKind,
}

/// A device, by one or more of its identifiers. In a request, text stands for its IMEI, and one identifier or a list of
/// them for the whole.
#[model(request, key, short = "an IMEI as text")]
pub struct DeviceIdentifiers {
    /// Identifiers of this one device, such as its IMEI and its ICCID.
    pub device_ids: Vec<DeviceId>,
    /// A fixed IP address for the device, if the account has static addresses and the call assigns one.
    pub ip_address: Option<String>,
}

/// A model that users may write in a shorter form in a request.
pub trait ShortForm: Sized {
    /// Reads the shorter form, if the reader reads what a user wrote and it is there.
    fn read(reader: &mut Reader<'_>) -> ReadResult<Option<Self>>;
}

impl ShortForm for DeviceId {
    fn read(reader: &mut Reader<'_>) -> ReadResult<Option<Self>> {
        if reader.is_at_text_of_user()? { reader.text().map(|imei| Some(imei.into())) } else { Ok(None) }
    }
}

impl ShortForm for DeviceIdentifiers {
    fn read(reader: &mut Reader<'_>) -> ReadResult<Option<Self>> {
        if reader.is_at_text_of_user()? || reader.is_at_object_of_user_with("id")? {
            DeviceId::from_wire(reader).map(|id| Some(id.into()))
        } else if reader.is_at_list_of_user()? {
            Vec::<DeviceId>::from_wire(reader).map(|ids| Some(ids.into()))
        } else {
            Ok(None)
        }
    }
}

impl ShortForm for DeviceList {
    fn read(reader: &mut Reader<'_>) -> ReadResult<Option<Self>> {
        if reader.is_at_list_of_user()? {
            Vec::<String>::from_wire(reader).map(|ids| Some(ids.into()))
        } else {
            Ok(None)
        }
    }
}

impl ShortForm for DeviceLoggingRequest {
    fn read(reader: &mut Reader<'_>) -> ReadResult<Option<Self>> {
        if reader.is_at_list_of_user()? {
            Vec::<String>::from_wire(reader).map(|ids| Some(ids.into()))
        } else {
            Ok(None)
        }
    }
}

impl From<&str> for DeviceId {
    /// Text is an IMEI.
    fn from(imei: &str) -> Self {
        Self::imei(imei)
    }
}

impl From<String> for DeviceId {
    /// Text is an IMEI.
    fn from(imei: String) -> Self {
        Self::imei(imei)
    }
}

impl fmt::Display for DeviceId {
    /// Writes the kind and the identifier, as in `imei:354658090353977`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}", self.kind, self.id)
    }
}

impl From<&str> for DeviceIdentifiers {
    /// Text is the IMEI of the device.
    fn from(imei: &str) -> Self {
        DeviceId::imei(imei).into()
    }
}

impl From<String> for DeviceIdentifiers {
    /// Text is the IMEI of the device.
    fn from(imei: String) -> Self {
        DeviceId::imei(imei).into()
    }
}

impl From<DeviceId> for DeviceIdentifiers {
    fn from(id: DeviceId) -> Self {
        vec![id].into()
    }
}

impl From<Vec<DeviceId>> for DeviceIdentifiers {
    fn from(device_ids: Vec<DeviceId>) -> Self {
        Self { device_ids, ip_address: None }
    }
}

impl<const COUNT: usize> From<[DeviceId; COUNT]> for DeviceIdentifiers {
    fn from(device_ids: [DeviceId; COUNT]) -> Self {
        device_ids.to_vec().into()
    }
}

/// Returns the first identifier of a kind.
pub(crate) fn first_id<'a>(ids: &'a [DeviceId], kind: &DeviceIdKind) -> Option<&'a str> {
    ids.iter().find(|id| id.kind == *kind).map(|id| id.id.as_str())
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
