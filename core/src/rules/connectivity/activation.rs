//! Rules of requests that add, activate or upload devices, or move them to a state.

use super::{
    checks::Checks,
    device_lists::{ANY_KIND, ANY_NUMBER, AcceptedKinds, DeviceLimit, splittable},
    selection::Selector,
};
use crate::{
    models::{
        ActivateRequest, AddDevicesRequest, AvailabilityRequest, DeviceIdKind, DeviceIdentifiers, DeviceUploadRequest,
        Finding, GoToStateRequest, UploadActivateRequest, Validate, ValidationContext,
    },
    rules::common::quoted,
};

const ACTIVATE: &str = "ThingSpace Connectivity Management: activate service for devices";
const GO_TO_STATE: &str = "ThingSpace Connectivity Management: go to state";
const ADD: &str = "ThingSpace Connectivity Management: add devices";
const AVAILABILITY: &str = "ThingSpace Connectivity Management: check device availability";
const UPLOAD: &str = "ThingSpace Connectivity Management: upload device identifiers";
const UPLOAD_ACTIVATE: &str = "ThingSpace Connectivity Management: upload and activate devices";
const PAIR: &str = "ThingSpace Connectivity Management: about device identifiers, a 4G device has an IMEI and an ICCID";
const NUMBER: &str = "ThingSpace: about device identifiers, a line gets a new phone number each time it is activated";

const MAX_DEVICES: DeviceLimit = splittable(ACTIVATE, "use bulk.activate, which splits a longer list");
const MAX_STATES: DeviceLimit = splittable(GO_TO_STATE, "send several requests of 10,000 or fewer");
const MAX_AVAILABILITY: DeviceLimit =
    splittable(AVAILABILITY, "use bulk.check_availability, which splits a longer list");
const MAX_UPLOADS: DeviceLimit = splittable(UPLOAD_ACTIVATE, "use bulk.upload_activate, which splits a longer list");

impl Validate for ActivateRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, ACTIVATE);
        checks.account(self.account_name.as_ref(), false);
        checks.devices("devices", &self.devices, &MAX_DEVICES, &ANY_KIND);
        checks.imei_iccid_pairs(&self.devices, self.sku_number.is_some());
        checks.cdma("devices", Some(&self.devices));
        checks.plan("servicePlan", &self.service_plan);
        checks.zip("mdnZipCode", &self.mdn_zip_code, None);
        checks.optional_text("carrierIpPoolName", self.carrier_ip_pool_name.as_ref());
        checks.optional_text("carrierName", self.carrier_name.as_ref());
        checks.cost_center("costCenterCode", self.cost_center_code.as_ref());
        checks.custom_fields("customFields", self.custom_fields.as_ref(), false);
        checks.group(self.group_name.as_ref());
        checks.optional("leadId", self.lead_id.as_ref(), "the lead");
        if let Some(used) = &self.primary_place_of_use {
            checks.place_of_use("primaryPlaceOfUse", used);
        }
        checks.public_ip(self.public_ip_restriction.as_ref());
        checks.optional("skuNumber", self.sku_number.as_ref(), "the stock-keeping unit");
        checks.done()
    }
}

impl Checks<'_> {
    /// Checks devices to activate: an IMEI with an ICCID, or one of them if a stock-keeping unit determines the other.
    fn imei_iccid_pairs(&mut self, devices: &[DeviceIdentifiers], sku: bool) {
        for (index, device) in devices.iter().enumerate().filter(|(_, device)| !device.device_ids.is_empty()) {
            let has = |kind: DeviceIdKind| device.device_ids.iter().any(|id| id.kind == kind);
            let path = || format!("devices[{index}].deviceIds");
            let (imei, iccid) = (has(DeviceIdKind::Imei), has(DeviceIdKind::Iccid));
            let number = |id: &crate::models::DeviceId| matches!(id.kind, DeviceIdKind::Mdn | DeviceIdKind::Msisdn);
            if device.device_ids.iter().all(number) {
                let message =
                    "a line gets its phone number when it is activated; identify the device by IMEI and ICCID";
                self.warning(&path(), "device.not_hardware", device.device_ids[0].kind.as_str(), message, NUMBER);
            } else if imei != iccid && !sku && !has(DeviceIdKind::Eid) {
                let (has, lacks) = if imei { ("an IMEI", "ICCID") } else { ("an ICCID", "IMEI") };
                let message =
                    format!("the device has {has} only; add its {lacks}, unless the platform already has the pair");
                self.warning_at(&path(), "device.half_a_pair", "", message, PAIR);
            }
        }
    }
}

impl Validate for GoToStateRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, GO_TO_STATE).converting();
        checks.account(self.account_name.as_ref(), false);
        checks.required("serviceName", &self.service_name, "the service, as the account has defined it");
        checks.required("stateName", &self.state_name, "the state, as the account has defined it");
        checks.plan("servicePlan", &self.service_plan);
        checks.zip("mdnZipCode", &self.mdn_zip_code, None);
        let filter: [Selector; 1] = [("filter", self.filter.is_some())];
        let rules = (&MAX_STATES, &ANY_KIND);
        let is_required = self.devices_with_service_address.is_none();
        checks.devices_or_selection(("devices", self.devices.as_ref()), &filter, is_required, rules);
        if let Some(devices) = &self.devices_with_service_address {
            checks.devices("devicesWithServiceAddress", devices, rules.0, rules.1);
        }
        checks.cdma("devices", self.devices.as_ref());
        checks.cdma("devicesWithServiceAddress", self.devices_with_service_address.as_ref());
        if let Some(filter) = &self.filter {
            checks.filter("filter", filter, true);
        }
        checks.optional_text("carrierIpPoolName", self.carrier_ip_pool_name.as_ref());
        checks.public_ip(self.public_ip_restriction.as_ref());
        checks.optional("skuNumber", self.sku_number.as_ref(), "the stock-keeping unit");
        checks.custom_fields("customFields", self.custom_fields.as_ref(), false);
        checks.group(self.group_name.as_ref());
        if let Some(used) = &self.primary_place_of_use {
            checks.place_of_use("primaryPlaceOfUse", used);
        }
        checks.done()
    }
}

impl Validate for AddDevicesRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, ADD);
        checks.account(self.account_name.as_ref(), false);
        if checks.required("state", &self.state, "preactive") && self.state != "preactive" {
            let message = format!("{} is unusual; devices are added in the state preactive", quoted(&self.state));
            checks.warning("state", "state.unusual", &self.state, message, ADD);
        }
        checks.devices("devicesToAdd", &self.devices_to_add, &ANY_NUMBER, &ANY_KIND);
        checks.custom_fields("customFields", self.custom_fields.as_ref(), false);
        checks.group(self.group_name.as_ref());
        checks.optional("skuNumber", self.sku_number.as_ref(), "the stock-keeping unit");
        checks.smsr_oid(self.smsr_oid.as_ref());
        checks.done()
    }
}

impl Validate for AvailabilityRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, AVAILABILITY);
        checks.account(self.account_name.as_ref(), true);
        checks.devices("devices", &self.devices, &MAX_AVAILABILITY, &ANY_KIND);
        checks.done()
    }
}

const IMEI: AcceptedKinds =
    AcceptedKinds { kinds: &[DeviceIdKind::Imei], certain: false, needs: &[DeviceIdKind::Imei] };
const IMEI_AND_ICCID: AcceptedKinds = AcceptedKinds {
    kinds: &[DeviceIdKind::Imei, DeviceIdKind::Iccid],
    certain: false,
    needs: &[DeviceIdKind::Imei, DeviceIdKind::Iccid],
};

/// Returns the identifiers that an upload of a type contains.
fn uploaded(kind: &str) -> &'static AcceptedKinds {
    match kind {
        "IMEI" => &IMEI,
        "IMEI ICCID Pair" => &IMEI_AND_ICCID,
        _ => &ANY_KIND,
    }
}

impl Checks<'_> {
    fn upload(&mut self, devices: (&[DeviceIdentifiers], &DeviceLimit), email: &str, sku: &str, kind: &str) {
        self.devices("devices", devices.0, devices.1, uploaded(kind));
        self.email("emailAddress", email);
        self.required("deviceSku", sku, "the stock-keeping unit of the kind of device");
        if self.required("uploadType", kind, "IMEI or IMEI ICCID Pair") && !matches!(kind, "IMEI" | "IMEI ICCID Pair") {
            let message = format!("{} is unusual; write IMEI or IMEI ICCID Pair", quoted(kind));
            self.warning("uploadType", "upload.unusual_type", kind, message, UPLOAD);
        }
    }
}

impl Validate for DeviceUploadRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, UPLOAD);
        checks.account(self.account_name.as_ref(), false);
        checks.upload((&self.devices, &ANY_NUMBER), &self.email_address, &self.device_sku, &self.upload_type);
        checks.done()
    }
}

impl Validate for UploadActivateRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, UPLOAD_ACTIVATE);
        checks.account(self.account_name.as_ref(), true);
        let devices = (self.devices.as_slice(), &MAX_UPLOADS);
        checks.upload(devices, &self.email_address, &self.device_sku, &self.upload_type);
        checks.cdma("devices", Some(&self.devices));
        checks.plan("servicePlan", &self.service_plan);
        checks.zip("mdnZipCode", &self.mdn_zip_code, None);
        checks.optional_text("carrierIpPoolName", self.carrier_ip_pool_name.as_ref());
        checks.done()
    }
}
