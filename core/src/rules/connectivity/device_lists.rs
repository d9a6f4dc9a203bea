//! Lists of devices: their number, the kinds of their identifiers, duplicates.

use super::{
    checks::{Checks, at},
    identifier_kinds,
    identifier_kinds::kind_name,
};
use crate::{
    models::{DeviceId, DeviceIdKind, DeviceIdentifiers, Finding},
    rules::common::quoted,
};
use std::{collections::HashMap, net::IpAddr};

const LIMIT_SOURCE: &str = "ThingSpace Connectivity Management: error messages, INPUT_INVALID.MaxRequestsExceeded";
const TWICE: &str = "assumed: the platform counts a device once, however often it is listed";
const SAME_KIND: &str = "assumed: a device has one identifier of each kind";

/// The maximum number of devices of a request.
pub(super) struct DeviceLimit {
    pub count: usize,
    pub source: &'static str,
    /// The way to send more.
    pub instead: &'static str,
}

const CDMA: &str = "ThingSpace Connectivity Management: what is new, the CDMA network is retired";

/// The limit of every request of Connectivity Management.
pub(super) const ANY_NUMBER: DeviceLimit =
    DeviceLimit { count: 10_000, source: LIMIT_SOURCE, instead: "send several requests" };

/// Returns the same limit for a request that the composed service `bulk` can split.
pub(super) const fn splittable(source: &'static str, instead: &'static str) -> DeviceLimit {
    DeviceLimit { count: 10_000, source, instead }
}

/// The kinds of identifiers that a call accepts.
pub(super) struct AcceptedKinds {
    /// The accepted kinds; all if empty.
    pub kinds: &'static [DeviceIdKind],
    /// Whether the platform documents that it accepts no others.
    pub certain: bool,
    /// The kinds that each device must have.
    pub needs: &'static [DeviceIdKind],
}

/// Identifiers of any kind.
pub(super) const ANY_KIND: AcceptedKinds = AcceptedKinds { kinds: &[], certain: false, needs: &[] };

impl Checks<'_> {
    /// Checks a list of devices, each with one or more identifiers.
    pub fn devices(&mut self, list: &str, devices: &[DeviceIdentifiers], most: &DeviceLimit, accepted: &AcceptedKinds) {
        if !self.count(list, devices.len(), most) {
            return;
        }
        let mut seen = HashMap::new();
        for (index, device) in devices.iter().enumerate() {
            let parent = || format!("{list}[{index}]");
            self.device(device, &parent, accepted);
            self.duplicate(&mut seen, index, &device.device_ids, list);
        }
    }

    /// Checks one device, in a list or alone.
    pub fn device(&mut self, device: &DeviceIdentifiers, parent: &impl Fn() -> String, accepted: &AcceptedKinds) {
        self.one_device(&|| at(&parent(), "deviceIds"), &device.device_ids, accepted);
        if let Some(address) = device.ip_address.as_ref().filter(|address| address.parse::<IpAddr>().is_err()) {
            let message =
                format!("{} is not an IP address; write one such as 10.20.30.40, or omit it", quoted(address));
            self.error(&at(&parent(), "ipAddress"), "ip_address.malformed", address, message);
        }
    }

    /// Warns about devices that are named as CDMA devices are: their network is switched off.
    pub fn cdma(&mut self, list: &str, devices: Option<&Vec<DeviceIdentifiers>>) {
        for (index, device) in devices.into_iter().flatten().enumerate() {
            self.cdma_device(&|| format!("{list}[{index}].deviceIds"), &device.device_ids);
        }
    }

    /// Warns if a device is named as CDMA devices are: by its MEID or ESN, without identifiers of a SIM.
    pub fn cdma_device(&mut self, path: &impl Fn() -> String, ids: &[DeviceId]) {
        let is_cdma = |id: &&DeviceId| matches!(id.kind, DeviceIdKind::Meid | DeviceIdKind::Esn);
        let has_sim =
            ids.iter().any(|id| matches!(id.kind, DeviceIdKind::Imei | DeviceIdKind::Iccid | DeviceIdKind::Eid));
        let Some(id) = ids.iter().find(is_cdma).filter(|_| !has_sim) else { return };
        let message = format!(
            "a device that is named by its {} only is a CDMA device, and the CDMA network is switched off; use a 4G \
             device, by its IMEI and ICCID",
            kind_name(&id.kind)
        );
        self.warning(&path(), "device.cdma_retired", id.kind.as_str(), message, CDMA);
    }

    /// Checks the identifiers of one device.
    pub fn one_device(&mut self, list: &impl Fn() -> String, ids: &[DeviceId], accepted: &AcceptedKinds) {
        if ids.is_empty() {
            let message = "the device has no identifier; write at least one, with its kind";
            self.error_at(&list(), "device.no_id", "[]", message);
            return;
        }
        let lacks = |kind: &&DeviceIdKind| ids.iter().all(|id| id.kind != **kind);
        let missing: Vec<&str> = accepted.needs.iter().filter(lacks).map(DeviceIdKind::as_str).collect();
        let accepted = if missing.is_empty() { accepted } else { &ANY_KIND };
        for (index, id) in ids.iter().enumerate() {
            self.device_id(&|| format!("{}[{index}]", list()), id, accepted);
            if ids[..index].iter().any(|other| other.kind == id.kind) {
                let message = format!(
                    "the device has two identifiers of the kind {}; remove one, or list two devices",
                    kind_name(&id.kind)
                );
                let path = format!("{}[{index}].kind", list());
                self.warning(&path, "device.kind_twice", id.kind.as_str(), message, SAME_KIND);
            }
        }
        if !missing.is_empty() {
            let message = format!("the device has no {}, which this call needs; add it", missing.join(" and no "));
            self.error(&list(), "device.kind_missing", &missing.join(", "), message);
        }
    }

    /// Checks a list of devices with one identifier for each.
    pub fn device_ids(&mut self, list: &str, ids: &[DeviceId], most: &DeviceLimit, accepted: &AcceptedKinds) {
        if !self.count(list, ids.len(), most) {
            return;
        }
        let mut seen = HashMap::new();
        for (index, id) in ids.iter().enumerate() {
            self.device_id(&|| format!("{list}[{index}]"), id, accepted);
            self.duplicate(&mut seen, index, std::slice::from_ref(id), list);
        }
    }

    /// Checks one identifier, and whether the call accepts its kind.
    pub fn device_id(&mut self, parent: &impl Fn() -> String, id: &DeviceId, accepted: &AcceptedKinds) {
        let found = identifier_kinds::check(id, &self.limits, parent);
        let has_kind = found.as_ref().is_none_or(|finding| !finding.path.ends_with("kind"));
        self.add(found);
        if !has_kind || accepted.kinds.is_empty() || accepted.kinds.contains(&id.kind) {
            return;
        }
        let names: Vec<&str> = accepted.kinds.iter().map(DeviceIdKind::as_str).collect();
        let message = format!("this call does not accept {}; use one of {}", kind_name(&id.kind), names.join(", "));
        let path = at(&parent(), "kind");
        if accepted.certain {
            self.error(&path, "device.kind_not_taken", id.kind.as_str(), message);
        } else {
            let source = "assumed: the platform's documentation names no other kinds for this call";
            self.warning(&path, "device.kind_not_taken", id.kind.as_str(), message, source);
        }
    }

    /// Checks that a list is neither empty nor too long. Returns whether there are entries to check.
    pub fn count(&mut self, list: &str, count: usize, most: &DeviceLimit) -> bool {
        if count == 0 {
            self.error_at(list, "devices.empty", "[]", format!("{list} is empty; name at least one device"));
            return false;
        }
        // Requests that `bulk` sends have parts.
        if count > most.count && !self.context.is_for("bulk") {
            let DeviceLimit { count: limit, source, instead } = most;
            let message = match limit {
                1 => format!("{count} devices exceed the limit of one for this request; {instead}"),
                _ => format!("{count} devices exceed the limit of {limit} for one request; {instead}"),
            };
            self.add([Finding::error(list, "devices.too_many", count.to_string(), message, source)]);
        }
        true
    }

    /// Reports a device that an earlier entry of the list contains too.
    fn duplicate<'d>(
        &mut self,
        seen: &mut HashMap<(&'d DeviceIdKind, &'d str), usize>,
        index: usize,
        ids: &'d [DeviceId],
        list: &str,
    ) {
        let mut first = None;
        for id in ids.iter().filter(|id| !id.id.is_empty()) {
            let at = *seen.entry((&id.kind, &id.id)).or_insert(index);
            if at != index && first.is_none() {
                first = Some((at, id));
            }
        }
        if let Some((at, id)) = first {
            let message = format!("{} {} duplicates {list}[{at}]; remove one", kind_name(&id.kind), quoted(&id.id));
            self.warning(&format!("{list}[{index}]"), "device.duplicate", &id.id, message, TWICE);
        }
    }
}
