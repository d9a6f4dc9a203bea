//! Builds the world that a scenario describes. The scenario was validated before, so nothing here can fail.

use crate::{
    clock::Moment,
    options::{
        Scenario, SimulatorOptions,
        scenario::{
            AccountEntry, BehaviourEntry, ConnectivityEntry, Document, FleetEntry, GroupEntry, LineEntry, MixEntry,
            PackageEntry, Pattern, PowerEntry, ProtocolEntry, SubscriptionEntry,
        },
    },
    random::Stream,
    world::{
        Account, Application, Behaviour, Device, Facts, Imei, Kind, Line, Package, Power, RandomDevice, User, World,
        default, lines::CustomFields, listeners::Listener,
    },
};
use std::collections::{HashMap, HashSet};
use thingspace::models::Protocol;

/// The first generated IMEI, in a type allocation code that the default world does not use.
const FIRST_GENERATED: u64 = 86_000_000_000_000;

/// Returns the name of a package, generated if the scenario gives none.
pub(super) fn package_name(package: &PackageEntry) -> String {
    let PackageEntry { name, make, model, from, to, .. } = package;
    name.clone().unwrap_or_else(|| format!("{}_{model}_{from}_{to}", make.replace(' ', "")))
}

/// Builds the world that the options describe: that of their scenario, or else the default one.
pub(crate) fn build_world(options: &SimulatorOptions) -> World {
    let mut world = world_of(options);
    if options.random_credentials {
        let random = &mut options.secret_stream("credentials");
        replace_credentials(&mut world, options.scenario.as_ref().map(Scenario::document), random);
    }
    world
}

/// Replaces the credentials that follow from the seed; those that the scenario sets stay.
fn replace_credentials(world: &mut World, document: Option<&Document>, random: &mut Stream) {
    for user in &mut world.users {
        let entry = document.and_then(|document| document.users.iter().find(|entry| entry.name == user.name));
        if entry.is_none() {
            user.name = format!("uws{}", random.hex(8));
        }
        if entry.is_none_or(|entry| entry.password.is_none()) {
            user.password = random.word(16);
        }
    }
    for application in &mut world.applications {
        *application = Application { key: random.word(28), secret: random.word(28) };
    }
}

fn world_of(options: &SimulatorOptions) -> World {
    let Some(document) = options.scenario.as_ref().map(Scenario::document) else {
        return World::generated(options);
    };
    let mut world = if document.accounts.is_empty() {
        // The scenario only adds packages, plans and faults to the default world.
        let mut builder = Builder::new(World::default_world(options), options);
        builder.packages(&document.packages);
        builder.plans(document);
        builder.build(document)
    } else {
        described(document, options)
    };
    let devices = document.accounts.iter().flat_map(|account| &account.devices);
    let fixed = devices.filter_map(|device| device.mdn.as_ref()?.parse().ok()).collect();
    world.assign_lines(options.start.into(), &fixed);
    world
}

fn described(document: &Document, options: &SimulatorOptions) -> World {
    let start = Moment::from(options.start);
    let mut world = World { seed: options.seed, behaviours: default::behaviours(), ..World::default() };
    let random = &mut Stream::new(options.seed, "scenario");
    for entry in &document.behaviours {
        let behaviour = behaviour(entry);
        match world.behaviours.iter_mut().find(|existing| existing.name == behaviour.name) {
            Some(existing) => *existing = behaviour,
            None => world.behaviours.push(behaviour),
        }
    }
    for entry in &document.accounts {
        let mut account = Account::new(&entry.name, start);
        account.monthly = entry.buys_monthly();
        account.rtr_customer = entry.rtr_customer;
        account.by_event = matches!(entry.subscription, SubscriptionEntry::Event | SubscriptionEntry::Both);
        for listener in &entry.listeners {
            let (username, password) = (listener.username.clone(), listener.password.clone());
            let registered = Listener { username, password, ..Listener::new(&*listener.url) };
            match (listener.version, &listener.service) {
                (Some(version), _) => account.listeners.set(version, Some(registered)),
                (None, Some(service)) => account.listeners.set_service(service, registered),
                (None, None) => {}
            }
        }
        world.accounts.push(account);
    }
    add_users(&mut world, document, random);
    let mut builder = Builder::new(world, options);
    builder.packages(&document.packages);
    builder.plans(document);
    builder.reserve(document);
    for (account, entry) in document.accounts.iter().enumerate() {
        builder.account(account, entry, options, random);
    }
    builder.build(document)
}

/// Adds the users and the application. Credentials are random unless the scenario sets them.
fn add_users(world: &mut World, document: &Document, random: &mut Stream) {
    let mut users: Vec<User> = Vec::new();
    for entry in &document.users {
        let generated = random.word(16);
        users.push(User {
            name: entry.name.clone(),
            password: entry.password.clone().unwrap_or(generated),
            accounts: entry.accounts.iter().filter_map(|name| world.account(name)).collect(),
            failures: 0,
        });
    }
    if users.is_empty() {
        let (name, password) = (format!("uws{}", random.hex(8)), random.word(16));
        users.push(User { name, password, accounts: (0..world.accounts.len()).collect(), failures: 0 });
    }
    world.users = users;
    world.applications.push(Application { key: random.word(28), secret: random.word(28) });
}

fn behaviour(entry: &BehaviourEntry) -> Behaviour {
    Behaviour {
        name: entry.name.clone(),
        power: power(entry.power),
        check_in: entry.check_in_minutes,
        jitter: entry.check_in_jitter_minutes,
        honours_windows: entry.honours_windows,
        supports_logging: entry.supports_logging,
        reachable: entry.reachable_percent,
        success: entry.success_percent,
        rejected: entry.rejected_percent,
        failure: entry.failure,
    }
}

fn power(entry: PowerEntry) -> Power {
    match entry.pattern {
        Pattern::Always => Power::Always,
        Pattern::Never => Power::Never,
        Pattern::Hours => Power::Hours { from: entry.from.unwrap_or(0), to: entry.to.unwrap_or(24) },
        Pattern::Every => Power::Every { every: entry.every_minutes.unwrap_or(2), on: entry.on_minutes.unwrap_or(1) },
    }
}

/// A builder of the devices of a world.
struct Builder {
    world: World,
    start: Moment,
    kinds: HashMap<(String, String, ProtocolEntry), u16>,
    versions: HashMap<String, u16>,
    facts: HashMap<(usize, Facts), u16>,
    /// The next number that may become an IMEI, and the used numbers.
    next: u64,
    used: HashSet<u64>,
    ranges: Vec<std::ops::Range<u64>>,
}

impl Builder {
    fn new(world: World, options: &SimulatorOptions) -> Self {
        let mut builder = Self {
            start: options.start.into(),
            kinds: HashMap::new(),
            versions: HashMap::new(),
            facts: HashMap::new(),
            next: FIRST_GENERATED,
            used: HashSet::new(),
            ranges: Vec::new(),
            world,
        };
        for (index, version) in (0..).zip(&builder.world.versions) {
            builder.versions.entry(version.clone()).or_insert(index);
        }
        builder
    }

    /// Returns the index of a make and model, and adds it if it is new.
    fn kind(&mut self, make: &str, model: &str, protocol: ProtocolEntry) -> u16 {
        let protocol_kind = match protocol {
            ProtocolEntry::Lwm2m => Protocol::Lwm2m,
            ProtocolEntry::OmaDm => Protocol::OmaDm,
            ProtocolEntry::Http => Protocol::Http,
            ProtocolEntry::None => Protocol::None,
        };
        let is_same = |kind: &Kind| kind.make == make && kind.model == model && kind.protocol == protocol_kind;
        let kinds = &mut self.world.kinds;
        *self.kinds.entry((make.to_owned(), model.to_owned(), protocol)).or_insert_with(|| {
            to_index(kinds.iter().position(is_same).unwrap_or_else(|| {
                let (make, model) = (make.to_owned(), model.to_owned());
                kinds.push(Kind { reported_make: make.clone(), make, model, protocol: protocol_kind.clone() });
                kinds.len() - 1
            }))
        })
    }

    fn version(&mut self, version: &str) -> u16 {
        let versions = &mut self.world.versions;
        *self.versions.entry(version.to_owned()).or_insert_with(|| {
            versions.push(version.to_owned());
            to_index(versions.len() - 1)
        })
    }

    fn behaviour(&self, name: &str) -> u16 {
        to_index(self.world.behaviours.iter().position(|behaviour| behaviour.name == name).unwrap_or(0))
    }

    fn packages(&mut self, packages: &[PackageEntry]) {
        for entry in packages {
            let name = package_name(entry);
            if self.world.package(&name).is_some() {
                continue;
            }
            let package = Package {
                name,
                kind: self.kind(&entry.make, &entry.model, entry.protocol),
                from: self.version(&entry.from),
                to: self.version(&entry.to),
                launched: entry.launched.map_or(self.start, Moment::from),
                note: entry.note.clone(),
            };
            self.world.packages.push(package);
        }
    }

    fn plans(&mut self, document: &Document) {
        for entry in &document.plans {
            let index = usize::from(self.world.catalogue.plan_or_new(&entry.code));
            let plan = &mut self.world.catalogue.plans[index];
            (plan.size_kb, plan.nb_iot) = (entry.size_kb, entry.nb_iot);
            plan.name.clone_from(entry.name.as_ref().unwrap_or(&entry.code));
        }
    }

    /// Returns the index of the connectivity data of a device, and adds it if it is new.
    fn facts(&mut self, account: usize, entry: Option<&ConnectivityEntry>) -> u16 {
        let Some(entry) = entry.filter(|entry| **entry != ConnectivityEntry::default()) else {
            return 0;
        };
        let groups = &mut self.world.accounts[account].groups;
        let group = entry.device_group.as_ref();
        let text = |text: &String| (!text.is_empty()).then(|| Box::from(text.as_str()));
        let mut custom_fields = CustomFields::default();
        for (field, value) in custom_fields.iter_mut().zip(&entry.custom_fields) {
            *field = text(value);
        }
        let facts = Facts {
            group: group.map(|name| groups.find(name).unwrap_or_else(|| groups.add(name, ""))),
            plan: entry.plan.as_ref().map(|plan| self.world.catalogue.plan_or_new(plan)),
            custom_fields,
            nb_iot: entry.nb_iot,
            sku: entry.sku.as_ref().and_then(text),
            cost_center: entry.cost_center.as_ref().and_then(text),
            promotions: entry.promotions.iter().filter_map(text).collect(),
            paired_imei: entry.paired_imei.as_ref().and_then(text),
        };
        let entries = &mut self.world.lines.facts;
        if entries.is_empty() {
            entries.push(Facts::default());
        }
        *self.facts.entry((account, facts.clone())).or_insert_with(|| {
            entries.push(facts);
            to_index(entries.len() - 1)
        })
    }

    /// Marks the IMEIs that the scenario names as used.
    fn reserve(&mut self, document: &Document) {
        for account in &document.accounts {
            let fixed = account.devices.iter().filter_map(|device| Imei::parse(&device.imei));
            self.used.extend(fixed.map(|imei| imei.number() / 10));
            for group in &account.groups {
                if let Some(first) = first_of(group) {
                    self.ranges.push(first..first + group.count as u64);
                }
            }
        }
    }

    /// Generates an unused IMEI, at least `gap` numbers after the previous one.
    fn generate_imei(&mut self, gap: u64) -> Imei {
        self.next += gap;
        while let Some(range) = self.ranges.iter().find(|range| range.contains(&self.next)) {
            self.next = range.end;
        }
        while self.used.contains(&self.next) {
            self.next += 1;
        }
        self.next += 1;
        Imei::with_check_digit(self.next - 1)
    }

    fn account(&mut self, account: usize, entry: &AccountEntry, options: &SimulatorOptions, random: &mut Stream) {
        let monthly = entry.buys_monthly();
        for device in &entry.devices {
            let Some(imei) = Imei::parse(&device.imei) else {
                continue;
            };
            let kind = self.kind(&device.make, &device.model, device.protocol);
            let firmware = self.version(&device.version);
            let behaviour = self.behaviour(device.behaviour.as_deref().unwrap_or("good"));
            let sample = RandomDevice::new(random, self.start);
            let mdn = device.mdn.as_ref().and_then(|mdn| mdn.parse().ok()).unwrap_or(sample.mdn);
            let licensed = device.licensed.unwrap_or(monthly);
            let record = Device { mdn, ..sample.device(imei, to_index(account), kind, firmware, licensed) };
            let (eligible, line, cell) = (device.eligible, line(device.line), device.cell);
            let facts = self.facts(account, device.connectivity.as_ref());
            self.world.devices.push(Device { eligible, line, behaviour, facts, cell, ..record });
        }
        for group in &entry.groups {
            self.group(account, group, monthly, random);
        }
        if let Some(fleet) = &entry.fleet {
            let licenses = entry.licenses.map_or(usize::MAX, |licenses| licenses as usize - entry.licensed());
            let mut own = fleet.seed.map(|seed| Stream::new(seed, "fleet"));
            let free = if monthly { licenses } else { 0 };
            self.fleet(account, fleet, free, own.as_mut().unwrap_or(random));
        }
        let bought = entry.licenses.unwrap_or(if monthly { options.free_licenses } else { 0 });
        self.world.accounts[account].licenses = bought;
    }

    fn group(&mut self, account: usize, group: &GroupEntry, monthly: bool, random: &mut Stream) {
        let kind = self.kind(&group.make, &group.model, group.protocol);
        let firmware = self.version(&group.version);
        let behaviour = self.behaviour(group.behaviour.as_deref().unwrap_or("good"));
        let cells = group.cells.map_or(group.count.div_ceil(50), |cells| cells as usize).max(1);
        let licensed = group.licensed.unwrap_or(monthly);
        let first = first_of(group);
        let facts = self.facts(account, group.connectivity.as_ref());
        for at in 0..group.count {
            let imei = match first {
                Some(first) => Imei::with_check_digit(first + at as u64),
                None => self.generate_imei(0),
            };
            let record =
                RandomDevice::new(random, self.start).device(imei, to_index(account), kind, firmware, licensed);
            let cell = group.first_cell.saturating_add(u32::try_from(at % cells).unwrap_or(0));
            let (eligible, line) = (group.eligible, line(group.line));
            self.world.devices.push(Device { eligible, line, behaviour, facts, cell, ..record });
        }
    }

    /// Adds random devices. At most `free` of them hold a licence.
    fn fleet(&mut self, account: usize, fleet: &FleetEntry, mut free: usize, random: &mut Stream) {
        let (default_world, packages) = if fleet.mix.is_empty() { default_mix() } else { Default::default() };
        self.packages(&packages);
        let mix = if fleet.mix.is_empty() { &default_world } else { &fleet.mix };
        let cells = fleet.cells.map_or(fleet.count.div_ceil(50) as u64, u64::from).max(1);
        let shares: u64 = mix.iter().map(|part| u64::from(part.share)).sum();
        let parts: Vec<(u64, u16, u16, Option<u16>, u16)> = mix
            .iter()
            .scan(0, |end, part: &MixEntry| {
                *end += u64::from(part.share);
                Some((*end, part))
            })
            .map(|(end, part)| {
                let kind = self.kind(&part.make, &part.model, part.protocol);
                let behaviour = part.behaviour.as_deref().map(|name| self.behaviour(name));
                let facts = self.facts(account, part.connectivity.as_ref());
                (end, kind, self.version(&part.version), behaviour, facts)
            })
            .collect();
        for _ in 0..fleet.count {
            let roll = random.below(shares);
            let part = parts.iter().find(|(end, ..)| roll < *end).copied();
            let (_, kind, firmware, behaviour, facts) = part.unwrap_or((0, 0, 0, None, 0));
            let gap = random.below(3);
            let imei = self.generate_imei(gap);
            let sample = RandomDevice::new(random, self.start);
            let protocol = &self.world.kinds[usize::from(kind)].protocol;
            let behaviour = behaviour.unwrap_or_else(|| sample.behaviour(protocol));
            let licensed = free > 0 && sample.licensed;
            free -= usize::from(licensed);
            let cell = RandomDevice::cell(random, cells);
            let record = sample.device(imei, to_index(account), kind, firmware, licensed);
            let (eligible, line) = (sample.eligible, sample.line);
            self.world.devices.push(Device { eligible, line, behaviour, facts, cell, ..record });
        }
    }

    /// Sorts the devices and assigns them to their accounts.
    fn build(mut self, document: &Document) -> World {
        self.world.devices.sort_unstable_by_key(|device| device.imei);
        let World { devices, accounts, .. } = &mut self.world;
        for account in accounts.iter_mut() {
            account.devices.clear();
            account.licensed.clear();
        }
        for (at, device) in (0..).zip(devices.iter()) {
            let account = &mut accounts[usize::from(device.account)];
            account.devices.push(at);
            if device.licensed.is_some() {
                account.licensed.insert(at);
            }
        }
        if !document.accounts.is_empty() {
            for (account, entry) in accounts.iter_mut().zip(&document.accounts) {
                if entry.licenses.is_none() {
                    account.licenses += account.used_licenses();
                }
            }
        }
        let seed = self.world.seed;
        for fault in &document.faults {
            if let Err(error) = self.world.faults.add(fault.clone(), seed) {
                tracing::error!(%error, "ignoring an invalid fault of the scenario");
            }
        }
        self.world
    }
}

/// Returns the makes and models of the default world, and their packages.
fn default_mix() -> (Vec<MixEntry>, Vec<PackageEntry>) {
    let (mut mix, mut packages) = (Vec::new(), Vec::new());
    for model in default::models() {
        let protocol = match model.kind.protocol {
            Protocol::Lwm2m => ProtocolEntry::Lwm2m,
            Protocol::OmaDm => ProtocolEntry::OmaDm,
            Protocol::Http => ProtocolEntry::Http,
            _ => ProtocolEntry::None,
        };
        for (at, version) in model.versions.iter().enumerate() {
            // Nine of ten devices run the older version.
            let tenths = if at > 0 { 1 } else { 11 - model.versions.len() };
            mix.push(MixEntry {
                share: u32::from(to_index(model.share * tenths)),
                make: model.kind.make.clone(),
                model: model.kind.model.clone(),
                protocol,
                version: (*version).to_owned(),
                behaviour: None,
                connectivity: None,
            });
        }
        if let [old, new] = model.versions {
            let package = |from: &str, to: &str| PackageEntry {
                name: None,
                make: model.kind.make.clone(),
                model: model.kind.model.clone(),
                protocol,
                from: from.to_owned(),
                to: to.to_owned(),
                launched: None,
                note: String::new(),
            };
            packages.extend([package(old, new), package(new, old)]);
        }
    }
    (mix, packages)
}

fn first_of(group: &GroupEntry) -> Option<u64> {
    group.first_imei.as_ref().and_then(|text| text.parse().ok())
}

fn line(entry: LineEntry) -> Line {
    match entry {
        LineEntry::Active => Line::Active,
        LineEntry::Suspended => Line::Suspended,
        LineEntry::Deactivated => Line::Deactivated,
        LineEntry::PreActive => Line::PreActive,
    }
}

fn to_index(index: usize) -> u16 {
    u16::try_from(index).unwrap_or(u16::MAX)
}
