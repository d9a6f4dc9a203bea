//! Rules of queries about devices: lists, mismatches, diagnostics, suspension, roaming lists.

use super::{
    checks::{Checks, at},
    device_lists::{ANY_KIND, ANY_NUMBER, AcceptedKinds, DeviceLimit},
    selection::{Selector, selectors},
};
use crate::{
    models::{
        DeviceIdKind, DeviceIdSearch, DeviceListFilter, DeviceListRequest, DiagnosticsRequest, Finding, LineState,
        MismatchRequest, PrlRequest, SuspensionStatusRequest, TimeRange, Validate, ValidationContext,
    },
    rules::common::quoted,
};

const LIST: &str = "ThingSpace Connectivity Management: get device list";
const STATES: &str = "ThingSpace Connectivity Management: about device states";
const MISMATCH: &str = "ThingSpace Connectivity Management: get a list of IMEI and ICCID mismatches";
const DIAGNOSTICS: &str = "ThingSpace Connectivity Management: extended device diagnostics";
const SUSPENSION: &str = "ThingSpace Connectivity Management: device suspension status";
const PRL: &str = "ThingSpace Connectivity Management: get device PRL version";

/// The maximum number of devices of a page.
const PAGE: i64 = 2000;

impl Validate for DeviceListRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, LIST);
        checks.account(self.account_name.as_ref(), false);
        if let Some(id) = &self.device_id {
            checks.device_id(&|| "deviceId".to_owned(), id, &ANY_KIND);
        }
        if let Some(filter) = &self.filter {
            checks.searches("filter", filter);
        }
        if let Some(state) = &self.current_state
            && checks.required("currentState", state, "a state such as active, or omit it")
            && !LineState::from(state.as_str()).is_known()
        {
            let message = format!(
                "{} is an unusual state; the usual ones are active, suspend, deactive and pre-active",
                quoted(state)
            );
            checks.warning("currentState", "state.unusual", state, message, STATES);
        }
        checks.custom_fields("customFields", self.custom_fields.as_ref(), false);
        match (&self.earliest, &self.latest) {
            (Some(earliest), Some(latest)) => {
                checks.range(("earliest", earliest), ("latest", latest));
            }
            (earliest, latest) => {
                for (path, value) in [("earliest", earliest), ("latest", latest)] {
                    if let Some(value) = value {
                        checks.instant(path, value);
                    }
                }
            }
        }
        checks.group(self.group_name.as_ref());
        checks.optional("servicePlan", self.service_plan.as_ref(), "the code of a plan");
        checks.number("maxNumberOfDevices", self.max_number_of_devices, 1..=PAGE);
        checks.number("largestDeviceIdSeen", self.largest_device_id_seen, 0..=i64::MAX);
        checks.done()
    }
}

impl Checks<'_> {
    pub(super) fn searches(&mut self, parent: &str, filter: &DeviceListFilter) {
        let list = at(parent, "deviceIdentifierFilters");
        if filter.device_identifier_filters.is_empty() {
            let message = "the filter is empty; name a part of an identifier, or omit the filter";
            self.error_at(&list, "search.none", "[]", message);
        }
        for (index, search) in filter.device_identifier_filters.iter().enumerate() {
            self.search(&format!("{list}[{index}]"), search);
        }
    }

    pub(super) fn search(&mut self, parent: &str, search: &DeviceIdSearch) {
        if search.kind.as_str().trim().is_empty() {
            let message = "the kind of the identifier is missing; write one such as imei, iccid or mdn";
            self.error(&at(parent, "kind"), "device.no_kind", search.kind.as_str(), message);
        }
        let parts =
            [("contains", &search.contains), ("startswith", &search.startswith), ("endswith", &search.endswith)];
        let mut value = parts.into_iter().filter_map(|(name, part)| Some((name, part.as_ref()?)));
        let Some((name, part)) = value.next() else {
            let message = "the filter matches nothing; set one of contains, startswith and endswith";
            self.error_at(parent, "search.nothing", "", message);
            return;
        };
        self.required(&at(parent, name), part, "a part of an identifier");
        if let Some((other, part)) = value.next() {
            let message = format!("{name} and {other} exclude each other; use a separate filter for each");
            self.error(&at(parent, other), "search.two_parts", part, message);
        }
    }
}

impl Validate for MismatchRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, MISMATCH);
        checks.account(self.account_name.as_ref(), false);
        let TimeRange { earliest, latest } = &self.filter;
        checks.range(("filter.earliest", earliest), ("filter.latest", latest));
        if let Some(devices) = &self.devices {
            checks.devices("devices", devices, &ANY_NUMBER, &ANY_KIND);
        }
        checks.group(self.group_name.as_ref());
        checks.done()
    }
}

impl Validate for DiagnosticsRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        const ONE: DeviceLimit = DeviceLimit { count: 1, source: DIAGNOSTICS, instead: "send one request for each" };
        const TAKES: AcceptedKinds = AcceptedKinds {
            kinds: &[
                DeviceIdKind::Mdn,
                DeviceIdKind::Iccid,
                DeviceIdKind::Imei,
                DeviceIdKind::Msisdn,
                DeviceIdKind::Esn,
                DeviceIdKind::Meid,
            ],
            certain: false,
            needs: &[],
        };
        let mut checks = Checks::new(context, DIAGNOSTICS);
        checks.account(self.account_name.as_ref(), true);
        checks.device_ids("deviceList", &self.device_list, &ONE, &TAKES);
        checks.done()
    }
}

impl Validate for SuspensionStatusRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, SUSPENSION);
        checks.account(self.account_name.as_ref(), false);
        let filter: [Selector; 1] = [("filter", self.filter.is_some())];
        checks.one_selection("deviceIds", self.device_ids.is_some(), &filter, true);
        if let Some(ids) = &self.device_ids {
            checks.device_ids("deviceIds", ids, &ANY_NUMBER, &ANY_KIND);
        }
        if let Some(filter) = &self.filter {
            checks.filter("filter", filter, false);
        }
        checks.done()
    }
}

impl Validate for PrlRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        const CDMA: AcceptedKinds = AcceptedKinds {
            kinds: &[DeviceIdKind::Meid, DeviceIdKind::Esn, DeviceIdKind::Mdn, DeviceIdKind::Min],
            certain: false,
            needs: &[],
        };
        let mut checks = Checks::new(context, PRL);
        checks.account(self.account_name.as_ref(), false);
        let (fields, group, plan) = (self.custom_fields.as_ref(), self.group_name.as_ref(), self.service_plan.as_ref());
        checks.one_selection("deviceIds", self.device_ids.is_some(), &selectors(fields, group, plan), false);
        if let Some(ids) = &self.device_ids {
            checks.device_ids("deviceIds", ids, &ANY_NUMBER, &CDMA);
        }
        checks.selects(fields, group, plan.map(|plan| ("servicePlan", plan)));
        checks.done()
    }
}
