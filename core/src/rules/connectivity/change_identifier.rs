//! Rules of moving a line to other hardware or to another phone number, which exclude each other.

use super::{checks::Checks, common_fields::is_digits, device_lists::ANY_KIND};
use crate::{
    models::{ChangeIdentifierRequest, DeviceId, DeviceIdKind, Finding, IdentifierChange, Validate, ValidationContext},
    rules::common::quoted,
};

const CHANGE: &str = "ThingSpace Connectivity Management: change device identifier";
const OPTION: &str = "assumed: the platform may have changes that this version of the SDK does not recognize";
const CDMA: &str = "assumed: a 3G device has an ESN or a MEID, a 4G device an IMEI and an ICCID";

/// The new identifiers that a change needs.
struct Needs {
    /// All of these.
    all: &'static [DeviceIdKind],
    /// One of these.
    one: &'static [DeviceIdKind],
}

fn needs(change: &IdentifierChange) -> Option<Needs> {
    use DeviceIdKind::{Eid, Esn, Iccid, Imei, Meid};
    let all: &'static [DeviceIdKind] = match change {
        IdentifierChange::ChangeIccid => &[Iccid],
        IdentifierChange::ChangeImei => &[Imei],
        IdentifierChange::ChangeImeiAndIccid | IdentifierChange::From3GTo4G => &[Imei, Iccid],
        IdentifierChange::ChangeImeiAndEid => &[Imei, Eid],
        IdentifierChange::From4GTo3G => return Some(Needs { all: &[], one: &[Esn, Meid] }),
        _ => return None,
    };
    Some(Needs { all, one: &[] })
}

fn is_number(id: &DeviceId) -> bool {
    matches!(id.kind, DeviceIdKind::Mdn | DeviceIdKind::Msisdn | DeviceIdKind::Min)
}

impl Validate for ChangeIdentifierRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, CHANGE);
        checks.one_device(&|| "deviceIds".to_owned(), &self.device_ids, &ANY_KIND);
        if let Some(ids) = &self.device_ids_to {
            checks.one_device(&|| "deviceIdsTo".to_owned(), ids, &ANY_KIND);
        }
        checks.check_change(self);
        let to_4g = self.change4g_option == Some(IdentifierChange::From3GTo4G);
        let new = self.device_ids_to.as_deref().unwrap_or_default();
        if new.is_empty() && !to_4g {
            checks.cdma_device(&|| "deviceIds".to_owned(), &self.device_ids);
        } else {
            checks.cdma_device(&|| "deviceIdsTo".to_owned(), new);
        }
        if let Some(area) = self.npa_nxx.as_ref().filter(|area| !is_digits(area, 6)) {
            let message = format!("{} is not an area code and prefix; write six digits, such as 603226", quoted(area));
            checks.error("npaNxx", "npa_nxx.malformed", area, message);
        }
        if let Some(plan) = &self.service_plan {
            checks.plan("servicePlan", plan);
        }
        checks.optional_zip("zipCode", self.zip_code.as_ref());
        checks.smsr_oid(self.smsr_oid.as_ref());
        checks.done()
    }
}

impl Checks<'_> {
    fn check_change(&mut self, request: &ChangeIdentifierRequest) {
        let new = request.device_ids_to.as_deref().unwrap_or_default();
        let requests_number =
            request.npa_nxx.is_some() || request.zip_code.is_some() || request.assign_non_geo_mdn.is_some();
        match &request.change4g_option {
            Some(IdentifierChange::ChangeMsisdn) => self.new_number(new),
            None if new.is_empty() && request.device_ids_to.is_none() && !requests_number => {
                let message = "no change is specified; set deviceIdsTo, or npaNxx or zipCode for a new phone number";
                self.error_at("deviceIdsTo", "change.nothing", "", message);
            }
            Some(change) if !change.is_known() => {
                let message = format!("{} is an unknown change; check its spelling", quoted(change.as_str()));
                self.warning("change4gOption", "change.unknown", change.as_str(), message, OPTION);
            }
            change => self.new_hardware(request, new, change.as_ref()),
        }
        for (index, id) in new.iter().enumerate() {
            if request.device_ids.contains(id) && !id.id.is_empty() {
                let message = format!("{} is the line's current identifier; write the new one", quoted(&id.id));
                self.error(&format!("deviceIdsTo[{index}].id"), "change.same_identifier", &id.id, message);
            }
        }
    }

    /// Checks a new phone number, which the platform chooses.
    fn new_number(&mut self, new: &[DeviceId]) {
        if let Some((index, id)) = new.iter().enumerate().find(|(_, id)| !is_number(id)) {
            let message = "hardware and phone number cannot change in one call; send two calls, or omit deviceIdsTo";
            let path = format!("deviceIdsTo[{index}].kind");
            self.error(&path, "change.number_and_hardware", id.kind.as_str(), message);
        } else if let Some(id) = new.first() {
            let message = "the platform chooses the new number; omit deviceIdsTo, and set npaNxx or zipCode";
            self.warning("deviceIdsTo", "change.number_given", &id.id, message, CHANGE);
        }
    }

    fn new_hardware(&mut self, request: &ChangeIdentifierRequest, new: &[DeviceId], change: Option<&IdentifierChange>) {
        if let Some((index, id)) = new.iter().enumerate().find(|(_, id)| is_number(id)) {
            let hardware = new.iter().any(|id| !is_number(id));
            let message = if hardware || change.is_some() {
                "hardware and phone number cannot change in one call; send two calls"
            } else {
                "deviceIdsTo cannot request a phone number; set npaNxx or zipCode instead"
            };
            self.error(&format!("deviceIdsTo[{index}].kind"), "change.number_and_hardware", id.kind.as_str(), message);
        }
        let Some((change, Needs { all, one })) = change.and_then(|change| Some((change, needs(change)?))) else {
            return;
        };
        let lacks = |kind: &&DeviceIdKind| new.iter().all(|id| id.kind != **kind);
        let mut missing: Vec<&str> = all.iter().filter(lacks).map(DeviceIdKind::as_str).collect();
        let mut between = " and ";
        if !one.is_empty() && one.iter().all(|kind| lacks(&kind)) {
            (missing, between) = (one.iter().map(DeviceIdKind::as_str).collect(), " or ");
        }
        let accepted = |id: &DeviceId| is_number(id) || all.contains(&id.kind) || one.contains(&id.kind);
        if !missing.is_empty() {
            let message = format!("{change} needs the new {}; add it", missing.join(between));
            self.error("deviceIdsTo", "change.identifier_missing", &missing.join(", "), message);
        } else if let Some((index, id)) = new.iter().enumerate().find(|(_, id)| !accepted(id) && id.kind.is_known()) {
            let message = format!("{change} does not change the {}; remove it, or set the intended change", id.kind);
            self.error(&format!("deviceIdsTo[{index}].kind"), "change.identifier_extra", id.kind.as_str(), message);
        }
        if *change == IdentifierChange::ChangeImeiAndEid && request.smsr_oid.is_none() {
            let message = "ChangeIMEIandEID needs the object identifier of the subscription manager; add it";
            self.error_at("smsrOid", "smsr_oid.missing", "", message);
        }
        let old = |kinds: &[DeviceIdKind]| request.device_ids.iter().any(|id| kinds.contains(&id.kind));
        if *change == IdentifierChange::From3GTo4G && old(&[DeviceIdKind::Imei, DeviceIdKind::Iccid]) {
            let message = "3Gto4G starts from a 3G device, which has an ESN or a MEID; check that this is intended";
            self.warning_at("deviceIds", "change.not_3g", "", message, CDMA);
        }
        if *change == IdentifierChange::From4GTo3G && old(&[DeviceIdKind::Esn, DeviceIdKind::Meid]) {
            let message = "4Gto3G starts from a 4G device, which has an IMEI and an ICCID; check that this is intended";
            self.warning_at("deviceIds", "change.not_4g", "", message, CDMA);
        }
    }
}
