//! A read-only view of a line.

use super::{CUSTOM_FIELDS, Facts, Groups, Id, IdKind, LineRecord, Mismatch, Suspension, catalogue::Plan, identifiers};
use crate::{
    clock::Moment,
    world::{Imei, Line, World, behaviour::mix_bits},
};
use jiff::SignedDuration;
use thingspace::models::Protocol;

/// The default plans of lines, as indexes in the catalogue.
const DEFAULT_PLAN: u16 = 0;
const NB_IOT_PLAN: u16 = 1;
/// Separates the random choice of a mismatch from others.
const MISMATCH: u64 = 0x6d69_736d_6174_6368;

/// A view of a line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct View<'a> {
    world: &'a World,
    line: u32,
    changed: Option<&'a LineRecord>,
}

impl<'a> View<'a> {
    pub(super) fn new(world: &'a World, line: u32) -> Self {
        Self { world, line, changed: world.lines.changed.get(&line).map(|record| &**record) }
    }

    fn device(&self) -> Option<&'a super::super::Device> {
        self.world.devices.get(self.line as usize)
    }

    fn added(&self) -> Option<&'a super::Added> {
        self.world.lines.added.get((self.line as usize).checked_sub(self.world.devices.len())?)
    }

    fn facts(&self) -> &'a Facts {
        &self.world.lines.facts[self.device().map_or(0, |device| usize::from(device.facts))]
    }

    fn is_lwm2m(&self) -> bool {
        self.device().is_some_and(|device| *self.world.protocol(device) == Protocol::Lwm2m)
    }

    /// Returns the account of the line.
    pub fn account(&self) -> usize {
        let account = self.device().map(|device| device.account).or(self.added().map(|added| added.account));
        usize::from(account.unwrap_or(0))
    }

    pub fn state(&self) -> Line {
        let state = self.device().map(|device| device.line).or(self.added().map(|added| added.state));
        state.unwrap_or(Line::PreActive)
    }

    /// Returns true if the line was removed from its account.
    pub fn is_deleted(&self) -> bool {
        self.changed.is_some_and(|record| record.deleted)
    }

    /// Returns the phone number, while the line has one.
    pub fn number(&self) -> Option<u64> {
        let number = match self.device() {
            Some(device) => Some(device.mdn),
            None => self.added().and_then(|added| added.number),
        };
        number.filter(|_| self.state().has_number())
    }

    /// Returns the identifier of a kind, if the line has one.
    pub fn id(&self, kind: IdKind) -> Option<String> {
        if matches!(kind, IdKind::Mdn | IdKind::Msisdn) {
            let code = if kind == IdKind::Msisdn { "1" } else { "" };
            return self.number().map(|number| format!("{code}{number:010}"));
        }
        let changed = self.changed.and_then(|record| record.ids.iter().find(|(changed_kind, _)| *changed_kind == kind));
        if let Some((_, id)) = changed {
            return id.as_deref().map(str::to_owned);
        }
        match (kind, self.device()) {
            (IdKind::Imei, Some(device)) => Some(device.imei.to_string()),
            (IdKind::Iccid, Some(_)) => Some(identifiers::iccid(self.line)),
            (IdKind::Eid, Some(_)) => Some(identifiers::eid(self.line)),
            (IdKind::Imsi, Some(_)) => Some(identifiers::imsi(self.line)),
            (IdKind::Min, Some(_)) => Some(identifiers::min(self.line)),
            _ => None,
        }
    }

    /// Returns the IMEI of the hardware.
    pub fn imei(&self) -> Option<Imei> {
        match (self.changed, self.device()) {
            (None, Some(device)) => Some(device.imei),
            _ => self.id(IdKind::Imei).and_then(|imei| Imei::parse(&imei)),
        }
    }

    /// Returns all identifiers.
    pub fn ids(&self) -> Vec<Id> {
        IdKind::ALL.into_iter().filter_map(|kind| Some(Id::new(kind, self.id(kind)?))).collect()
    }

    /// Returns the identifiers that represent the line by default: hardware and SIM.
    pub fn main_ids(&self) -> Vec<Id> {
        let kinds = [IdKind::Imei, IdKind::Meid, IdKind::Esn, IdKind::Iccid];
        kinds.into_iter().filter_map(|kind| Some(Id::new(kind, self.id(kind)?))).collect()
    }

    /// Returns the `DeviceId`, by which lists are paged; it grows in the order of creation.
    pub fn device_id(&self) -> u64 {
        self.world.lines.order.get(self.line as usize).map_or(0, |rank| u64::from(*rank) + 1)
    }

    /// Returns the index of the plan in the catalogue; `None` while the line is out of service.
    pub fn plan_number(&self) -> Option<u16> {
        let plan = match self.changed {
            Some(record) => record.plan,
            None => Some(self.first_plan()),
        };
        plan.filter(|_| self.state().has_number())
    }

    /// Returns the index of the plan that the line had at the start.
    pub fn first_plan(&self) -> u16 {
        self.facts().plan.unwrap_or(if self.is_lwm2m() { NB_IOT_PLAN } else { DEFAULT_PLAN })
    }

    /// Returns the moment when the world began.
    pub fn began(&self) -> Moment {
        self.world.lines.start.unwrap_or_default()
    }

    pub fn plan(&self) -> Option<&'a Plan> {
        self.world.catalogue.plans.get(usize::from(self.plan_number()?))
    }

    /// Returns the code of the plan; empty while the line is out of service.
    pub fn plan_code(&self) -> &'a str {
        self.plan().map_or("", |plan| &plan.code)
    }

    /// Returns the numbers of the groups; empty for the default group. Some groups may have been removed.
    pub fn group_numbers(&self) -> &'a [u16] {
        match self.changed {
            Some(record) => &record.groups,
            None => self.facts().group.as_slice(),
        }
    }

    pub fn group_names(&self) -> Vec<&'a str> {
        let groups = &self.world.accounts[self.account()].groups;
        let mut names: Vec<&str> =
            self.group_numbers().iter().filter_map(|number| groups.get(*number)).map(|group| &*group.name).collect();
        if names.is_empty() {
            names.extend(groups.get(Groups::DEFAULT).map(|group| &*group.name));
        }
        names
    }

    /// Returns a custom field by its number, counted from 0.
    pub fn custom_field(&self, number: usize) -> Option<&'a str> {
        let fields = self.changed.map_or(&self.facts().custom_fields, |record| &record.custom_fields);
        fields.get(number)?.as_deref()
    }

    /// Returns the custom fields that are set, with their names.
    pub fn custom_fields(&self) -> impl Iterator<Item = (&'static str, &'a str)> {
        const NAMES: [&str; CUSTOM_FIELDS] =
            ["CustomField1", "CustomField2", "CustomField3", "CustomField4", "CustomField5"];
        let view = *self;
        NAMES.into_iter().enumerate().filter_map(move |(number, name)| Some((name, view.custom_field(number)?)))
    }

    pub fn cost_center(&self) -> Option<&'a str> {
        self.changed.map_or(&self.facts().cost_center, |record| &record.cost_center).as_deref()
    }

    pub fn sku(&self) -> Option<&'a str> {
        self.changed.map_or(&self.facts().sku, |record| &record.sku).as_deref()
    }

    pub fn promotions(&self) -> &'a [Box<str>] {
        self.changed.map_or(&self.facts().promotions, |record| &record.promotions)
    }

    /// Returns true if the line accepts non-IP data.
    pub fn is_nb_iot(&self) -> bool {
        match self.changed {
            Some(record) => record.nb_iot,
            None => self.facts().nb_iot.unwrap_or_else(|| self.is_lwm2m()),
        }
    }

    /// Returns the address, while the line is in service.
    pub fn ip_address(&self) -> Option<String> {
        let fixed = self.changed.and_then(|record| record.ip_address.as_deref()).map(str::to_owned);
        let [_, high, middle, low] = (self.line + 1).to_be_bytes();
        let own = || format!("10.{high}.{middle}.{low}");
        self.state().has_number().then(|| fixed.unwrap_or_else(own))
    }

    /// Returns when the line was added to its account.
    pub fn created(&self) -> Moment {
        let changed = self.changed.map(|record| record.created);
        changed.or(self.device().map(|device| device.created)).unwrap_or_default()
    }

    /// Returns when the line was last activated.
    pub fn activated(&self) -> Option<Moment> {
        match (self.changed, self.device()) {
            (Some(record), _) => record.activated,
            (None, Some(device)) if device.line != Line::PreActive => {
                Some(device.created.plus(SignedDuration::from_hours(1)))
            }
            _ => None,
        }
    }

    pub fn activated_by(&self) -> Option<&'a str> {
        self.activated()?;
        let recorded = self.changed.and_then(|record| record.activated_by.as_deref());
        recorded.or_else(|| self.world.owner_of(self.account()))
    }

    /// Returns when the device last began a data session, up to now: from the connection history, or from
    /// before the history began.
    pub fn last_seen(&self, now: Moment) -> Option<Moment> {
        let before = || self.device().map(|device| device.connected).max(self.activated());
        self.world.usage(self.line).last(now).or_else(before)
    }

    /// Returns true if the line has a data session now.
    pub fn is_connected(&self, now: Moment) -> bool {
        self.world.line_next_on(self.line, now) == Some(now)
    }

    /// Returns the mismatch if the SIM was found in other hardware than it is paired with. One in a hundred
    /// of the initial devices has one.
    pub fn mismatch(&self) -> Option<Mismatch> {
        if let Some(record) = self.changed {
            return record.mismatch.clone();
        }
        if let Some(paired) = &self.facts().paired_imei {
            return Some(Mismatch { paired: paired.to_string(), since: self.world.lines.start.unwrap_or_default() });
        }
        let roll = mix_bits(self.world.seed ^ u64::from(self.line) ^ MISMATCH);
        let device = self.device().filter(|device| roll.is_multiple_of(100) && device.line == Line::Active)?;
        // The previous hardware had a serial number of a type that the world does not contain.
        let paired = identifiers::with_luhn(86_999_900_000_000 + roll / 100 % 1_000_000);
        Some(Mismatch { paired, since: device.created.plus(SignedDuration::from_hours(12)) })
    }

    pub fn suspensions(&self) -> Vec<Suspension> {
        match self.changed {
            Some(record) => record.suspensions.clone(),
            // The suspension began at some time in the month before the world began.
            None if self.state() == Line::Suspended => {
                let hours = mix_bits(self.world.seed ^ u64::from(self.line)) % (30 * 24);
                let ago = SignedDuration::from_hours(i64::try_from(hours).unwrap_or(0));
                vec![Suspension { from: self.world.lines.start.unwrap_or_default().plus(-ago), until: None }]
            }
            None => Vec::new(),
        }
    }

    /// Returns the record of the line, whether it has changed or not.
    pub fn record(&self) -> LineRecord {
        if let Some(record) = self.changed {
            return record.clone();
        }
        let facts = self.facts();
        LineRecord {
            plan: self.plan_number(),
            groups: facts.group.into_iter().collect(),
            custom_fields: facts.custom_fields.clone(),
            cost_center: facts.cost_center.clone(),
            sku: facts.sku.clone(),
            promotions: facts.promotions.clone(),
            nb_iot: self.is_nb_iot(),
            created: self.created(),
            activated: self.activated(),
            initial: self.device().map(|_| (self.state(), self.number())),
            suspensions: self.suspensions(),
            mismatch: self.mismatch(),
            ..LineRecord::default()
        }
    }

    /// Returns the record of the line, or `None` if it has not changed.
    pub fn changed(&self) -> Option<&'a LineRecord> {
        self.changed
    }
}
