//! Profiles of embedded SIMs.

use super::{
    checks::{Checks, at},
    device_lists::{AcceptedKinds, DeviceLimit},
};
use crate::models::{
    DeviceIdKind, DeviceIdentifiers, EuiccActivateEnableRequest, EuiccActivateRequest, EuiccDeactivateRequest,
    EuiccDeviceSwapRequest, EuiccFallbackRequest, EuiccPlaceOfUse, EuiccProfileRequest, Finding, Validate,
    ValidationContext,
};

const PROFILE: &str = "ThingSpace Connectivity Management: profiles of eUICC devices, each by EID and ICCID";
const ACTIVATE: &str = "ThingSpace Connectivity Management: activate a device by profile";
const DEACTIVATE: &str = "ThingSpace Connectivity Management: deactivate a device by profile";
const FALLBACK: &str = "ThingSpace Connectivity Management: set the fallback attribute";
const SWAP: &str = "ThingSpace Connectivity Management: EID device swap";
const NO_EID: &str = "assumed: a device with an eUICC is identified by its EID";

const fn most(source: &'static str) -> DeviceLimit {
    DeviceLimit { count: 100, source, instead: "send several requests of 100 or fewer" }
}

const EID_AND_ICCID: AcceptedKinds = AcceptedKinds {
    kinds: &[DeviceIdKind::Eid, DeviceIdKind::Iccid],
    certain: false,
    needs: &[DeviceIdKind::Eid, DeviceIdKind::Iccid],
};
const EUICC: AcceptedKinds =
    AcceptedKinds { kinds: &[DeviceIdKind::Eid, DeviceIdKind::Iccid, DeviceIdKind::Imei], certain: false, needs: &[] };

impl Checks<'_> {
    /// Checks devices with an eUICC, which need an EID.
    fn euicc_devices(&mut self, devices: &[DeviceIdentifiers], source: &'static str) {
        self.devices("devices", devices, &most(source), &EUICC);
        for (index, device) in devices.iter().enumerate() {
            if !device.device_ids.is_empty() && device.device_ids.iter().all(|id| id.kind != DeviceIdKind::Eid) {
                let path = format!("devices[{index}].deviceIds");
                self.warning_at(
                    &path,
                    "device.no_eid",
                    "",
                    "the device has no EID, which identifies its eUICC; add it",
                    NO_EID,
                );
            }
        }
    }

    pub(super) fn euicc_place(&mut self, parent: &str, used: &EuiccPlaceOfUse) {
        self.at_most(&at(parent, "customerName"), used.customer_name.as_ref().map_or(0, Vec::len), 5);
        for (index, name) in used.customer_name.iter().flatten().enumerate() {
            self.customer(&format!("{}[{index}]", at(parent, "customerName")), name);
        }
        self.at_most(&at(parent, "address"), used.address.as_ref().map_or(0, Vec::len), 5);
        for (index, address) in used.address.iter().flatten().enumerate() {
            self.address(&format!("{}[{index}]", at(parent, "address")), address);
        }
    }

    fn at_most(&mut self, path: &str, count: usize, most: usize) {
        if count > most {
            self.error_at(
                path,
                "list.too_long",
                &count.to_string(),
                format!("{count} entries exceed the limit of {most}; remove some"),
            );
        }
    }
}

impl Validate for EuiccProfileRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, PROFILE);
        checks.account(self.account_name.as_ref(), true);
        let list =
            DeviceLimit { count: 100, source: "assumed: as for the other calls about profiles", ..most(PROFILE) };
        checks.devices("devices", &self.devices, &list, &EID_AND_ICCID);
        checks.smsr_oid(Some(&self.smsr_oid));
        checks.done()
    }
}

impl Validate for EuiccActivateEnableRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, ACTIVATE);
        checks.account(self.account_name.as_ref(), true);
        checks.euicc_devices(&self.devices, ACTIVATE);
        if let Some(plan) = &self.service_plan {
            checks.plan("servicePlan", plan);
        }
        checks.optional_zip("mdnZipCode", self.mdn_zip_code.as_ref());
        checks.done()
    }
}

impl Validate for EuiccActivateRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, ACTIVATE);
        checks.account(self.account_name.as_ref(), true);
        checks.euicc_devices(&self.devices, ACTIVATE);
        checks.optional_text("carrierName", self.carrier_name.as_ref());
        if let Some(plan) = &self.service_plan {
            checks.plan("servicePlan", plan);
        }
        checks.optional_zip("mdnZipCode", self.mdn_zip_code.as_ref());
        checks.at_most("primaryPlaceOfUse", self.primary_place_of_use.as_ref().map_or(0, Vec::len), 25);
        for (index, used) in self.primary_place_of_use.iter().flatten().enumerate() {
            checks.euicc_place(&format!("primaryPlaceOfUse[{index}]"), used);
        }
        checks.smsr_oid(self.smsr_oid.as_ref());
        checks.optional_text("carrierIpPoolName", self.carrier_ip_pool_name.as_ref());
        checks.done()
    }
}

impl Validate for EuiccDeactivateRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, DEACTIVATE);
        checks.account(self.account_name.as_ref(), true);
        match &self.devices {
            Some(devices) => checks.euicc_devices(devices, DEACTIVATE),
            None => checks.warning_at(
                "devices",
                "selection.missing",
                "",
                "no device is listed, which only a sample in the platform's documentation does; list the devices",
                DEACTIVATE,
            ),
        }
        checks.reason(&self.reason_code);
        checks.optional_text("carrierName", self.carrier_name.as_ref());
        checks.done()
    }
}

impl Validate for EuiccFallbackRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, FALLBACK);
        checks.account(self.account_name.as_ref(), true);
        checks.euicc_devices(&self.devices, FALLBACK);
        checks.optional_text("carrierName", self.carrier_name.as_ref());
        checks.done()
    }
}

impl Validate for EuiccDeviceSwapRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, SWAP);
        checks.account(self.account_name.as_ref(), false);
        for (list, ids) in [("deviceIds", &self.device_ids), ("deviceIdsTo", &self.device_ids_to)] {
            checks.one_device(&|| list.to_owned(), ids, &EUICC);
            if !ids.is_empty() && ids.iter().all(|id| id.kind != DeviceIdKind::Eid) {
                checks.warning_at(
                    list,
                    "device.no_eid",
                    "",
                    "the device has no EID, which identifies its eUICC; add it",
                    NO_EID,
                );
            }
        }
        for (index, id) in self.device_ids_to.iter().enumerate() {
            if id.kind == DeviceIdKind::Eid && self.device_ids.contains(id) {
                let message = "the replacement equals the replaced device; write the EID of the new one";
                checks.error(&format!("deviceIdsTo[{index}].id"), "change.same_identifier", &id.id, message);
            }
        }
        checks.smsr_oid(self.smsr_oid.as_ref());
        checks.done()
    }
}
