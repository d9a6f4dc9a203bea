//! Validates what a JSON Schema cannot express: unique names, references to names, and values that
//! contradict each other.

use super::{ScenarioProblem, schema::nearest};
use crate::{
    callback_service,
    fault::{Outcome, Point},
    options::{
        SimulatorOptions,
        scenario::{AccountEntry, BehaviourEntry, ConnectivityEntry, Document, Pattern},
    },
    world::{Imei, fault_problem, lines::CUSTOM_FIELDS, listeners::is_listener},
};
use std::collections::{BTreeMap, HashMap, HashSet};

/// The maximum number of devices in all accounts together.
const MAX_DEVICES: usize = 10_000_000;
/// The maximum number of makes with their models, of versions, of behaviours and of accounts.
const MAX_NAMES: usize = 60_000;
/// The built-in behaviours.
pub(super) const BEHAVIOURS: [&str; 7] = ["good", "flaky", "never", "daytime", "nowAndThen", "ownHours", "clumsy"];

/// Returns all problems of a scenario that matches the schema.
pub(super) fn problems(document: &Document) -> Vec<ScenarioProblem> {
    let mut check = Check { document, problems: Vec::new() };
    check.options();
    check.users();
    check.behaviours();
    check.packages();
    check.accounts();
    check.devices();
    for (at, fault) in document.faults.iter().enumerate() {
        if let Some((member, problem)) = fault_problem(fault) {
            check.report(format!("faults[{at}].{member}"), problem);
        }
    }
    check.problems
}

struct Check<'a> {
    document: &'a Document,
    problems: Vec<ScenarioProblem>,
}

impl<'a> Check<'a> {
    fn report(&mut self, path: String, message: impl Into<String>) {
        self.problems.push(ScenarioProblem { path, message: message.into() });
    }

    /// Checks that names in a list are unique.
    fn check_unique(&mut self, list: &str, member: &str, names: impl Iterator<Item = &'a str>) {
        let mut seen = HashMap::new();
        for (at, name) in names.enumerate() {
            if let Some(first) = seen.insert(name, at) {
                self.report(format!("{list}[{at}].{member}"), format!("{name:?} is already used by {list}[{first}]"));
            }
        }
    }

    fn options(&mut self) {
        if let Some(rule) = self.document.options.problem() {
            let (member, range) = rule.split_once(' ').unwrap_or(("", rule));
            self.report(format!("options.{}", in_document(member)), range.to_owned());
        }
        let counted = self.document.options.devices != SimulatorOptions::default().devices;
        if !self.document.accounts.is_empty() && counted {
            let message = "has no effect when accounts are defined; set the devices, groups or fleet of each account";
            self.report("options.devices".to_owned(), message);
        }
    }

    fn users(&mut self) {
        let document = self.document;
        self.check_unique("users", "name", document.users.iter().map(|user| user.name.as_str()));
        for (at, user) in document.users.iter().enumerate() {
            for (index, name) in user.accounts.iter().enumerate() {
                let candidates = document.accounts.iter().map(|account| account.name.as_str());
                self.check_known(format!("users[{at}].accounts[{index}]"), "account", name, candidates);
            }
        }
        if !document.users.is_empty() && document.accounts.is_empty() {
            self.report("users".to_owned(), "require at least one account; add it to accounts");
        }
    }

    /// Checks that a name is one of the known names.
    fn check_known<'k>(
        &mut self,
        path: String,
        what: &str,
        name: &str,
        candidates: impl Iterator<Item = &'k str> + Clone,
    ) {
        if candidates.clone().any(|candidate| candidate == name) {
            return;
        }
        let suggestion =
            nearest(name, candidates).map(|suggestion| format!("; did you mean {suggestion:?}?")).unwrap_or_default();
        self.report(path, format!("there is no {what} {name:?}{suggestion}"));
    }

    fn behaviours(&mut self) {
        let behaviours = &self.document.behaviours;
        self.check_unique("behaviours", "name", behaviours.iter().map(|behaviour| behaviour.name.as_str()));
        for (at, behaviour) in behaviours.iter().enumerate() {
            let path = format!("behaviours[{at}]");
            let BehaviourEntry { power, success_percent, rejected_percent, .. } = behaviour;
            if behaviour.name.is_empty() {
                self.report(format!("{path}.name"), "is missing");
            }
            if success_percent + rejected_percent > 100 {
                self.report(format!("{path}.rejectedPercent"), "must be at most 100 minus successPercent");
            }
            if behaviour.failure.point() != Point::Attempt || behaviour.failure == Outcome::UpgradeSucceeded {
                let message = "must be an outcome of an attempt, such as upgradeFailed, neverEnds or installFailed";
                self.report(format!("{path}.failure"), message);
            }
            let hours = [("from", power.from.is_some()), ("to", power.to.is_some())];
            let minutes = [("everyMinutes", power.every_minutes.is_some()), ("onMinutes", power.on_minutes.is_some())];
            let (required, others): (&[_], &[_]) = match power.pattern {
                Pattern::Hours => (&hours, &minutes),
                Pattern::Every => (&minutes, &hours),
                Pattern::Always | Pattern::Never => (&[], &[hours[0], hours[1], minutes[0], minutes[1]]),
            };
            for (name, _) in required.iter().filter(|(_, is_set)| !is_set) {
                self.report(format!("{path}.power.{name}"), "is missing; this pattern requires it");
            }
            for (name, _) in others.iter().filter(|(_, is_set)| *is_set) {
                self.report(format!("{path}.power.{name}"), "is not allowed with this pattern");
            }
            if power.pattern == Pattern::Hours && power.from.is_some() && power.from.map(|from| from % 24) == power.to {
                self.report(
                    format!("{path}.power.to"),
                    "must not equal from; use the pattern \"always\" for the whole day",
                );
            }
            if let (Some(every), Some(on)) = (power.every_minutes, power.on_minutes)
                && on >= every
            {
                self.report(format!("{path}.power.onMinutes"), "must be less than everyMinutes");
            }
        }
    }

    fn packages(&mut self) {
        let names: Vec<String> = self.document.packages.iter().map(super::build::package_name).collect();
        let mut seen = HashMap::new();
        for (at, (package, name)) in self.document.packages.iter().zip(names).enumerate() {
            if package.from == package.to {
                self.report(format!("packages[{at}].to"), "must not equal from");
            }
            if let Some(first) = seen.insert(name.clone(), at) {
                self.report(format!("packages[{at}].name"), format!("{name:?} is already used by packages[{first}]"));
            }
        }
    }

    fn accounts(&mut self) {
        let accounts = &self.document.accounts;
        self.check_unique("accounts", "name", accounts.iter().map(|account| account.name.as_str()));
        for (at, account) in accounts.iter().enumerate() {
            let path = format!("accounts[{at}]");
            let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
            if account.name.is_empty() {
                self.report(format!("{path}.name"), "is missing");
            } else if !account.name.bytes().all(plain) {
                let message = "must be letters, digits and hyphens, such as 0642233522-00001";
                self.report(format!("{path}.name"), message);
            }
            let licensed = account.licensed();
            if let Some(licenses) = account.licenses.filter(|licenses| (*licenses as usize) < licensed) {
                let message =
                    format!("must be at least {licensed}, the number of devices with a licence, not {licenses}");
                self.report(format!("{path}.licenses"), message);
            }
            let mut versions = HashSet::new();
            for (index, listener) in account.listeners.iter().enumerate() {
                let path = format!("{path}.listeners[{index}]");
                if !is_listener(&listener.url) {
                    let message = "must be https on a port that the platform allows, or on this machine";
                    self.report(format!("{path}.url"), message);
                }
                match (listener.version, &listener.service) {
                    (Some(_), Some(_)) => self.report(format!("{path}.service"), "excludes version; omit one of them"),
                    (None, None) => self.report(format!("{path}.version"), "is missing; set version or service"),
                    (Some(_), None) if !versions.insert((listener.version, None)) => {
                        self.report(format!("{path}.version"), "already has a listener");
                    }
                    (None, Some(name)) => {
                        self.check_known(format!("{path}.service"), "service", name, callback_service::all());
                        if !versions.insert((None, Some(name))) {
                            self.report(format!("{path}.service"), "already has a listener");
                        }
                    }
                    (Some(_), None) => {}
                }
            }
            self.account_behaviours(account, &path);
        }
    }

    fn account_behaviours(&mut self, account: &'a AccountEntry, path: &str) {
        let own = self.document.behaviours.iter().map(|behaviour| behaviour.name.as_str());
        let candidates: Vec<&str> = BEHAVIOURS.into_iter().chain(own).collect();
        let devices = account.devices.iter().map(|device| &device.behaviour).enumerate();
        let devices = devices.map(|(at, name)| (format!("devices[{at}]"), name));
        let groups = account.groups.iter().map(|group| &group.behaviour).enumerate();
        let groups = groups.map(|(at, name)| (format!("groups[{at}]"), name));
        for (at, part) in account.fleet.iter().flat_map(|fleet| &fleet.mix).enumerate() {
            self.connectivity(part.connectivity.as_ref(), &format!("{path}.fleet.mix[{at}]"));
        }
        let mix = account.fleet.iter().flat_map(|fleet| &fleet.mix).map(|part| &part.behaviour).enumerate();
        let mix = mix.map(|(at, name)| (format!("fleet.mix[{at}]"), name));
        for (index, name) in devices.chain(groups).chain(mix) {
            if let Some(name) = name {
                self.check_known(format!("{path}.{index}.behaviour"), "behaviour", name, candidates.iter().copied());
            }
        }
    }

    /// Checks that the data of lines follows the same rules as in requests.
    fn connectivity(&mut self, entry: Option<&ConnectivityEntry>, path: &str) {
        let Some(entry) = entry else {
            return;
        };
        let path = format!("{path}.connectivity");
        let too_long = entry.custom_fields.iter().position(|value| value.chars().count() > 50);
        if let Some(index) = too_long {
            self.report(format!("{path}.customFields[{index}]"), "must have at most 50 characters");
        }
        if entry.custom_fields.len() > CUSTOM_FIELDS {
            self.report(format!("{path}.customFields"), "must have at most five values");
        }
        if entry.device_group.as_ref().is_some_and(|name| name.trim().is_empty()) {
            self.report(format!("{path}.deviceGroup"), "must have a name");
        }
        if entry.plan.as_ref().is_some_and(|plan| plan.trim().is_empty()) {
            self.report(format!("{path}.plan"), "must have a code");
        }
        if let Some(imei) = entry.paired_imei.as_ref().filter(|imei| Imei::parse(imei).is_none()) {
            self.report(format!("{path}.pairedImei"), format!("must be an IMEI of 14 to 16 digits, not {imei:?}"));
        }
    }

    /// Checks that identifiers are well formed and that no device appears twice.
    fn devices(&mut self) {
        let accounts = &self.document.accounts;
        let mut seen: BTreeMap<Imei, String> = BTreeMap::new();
        let mut names = HashSet::new();
        let mut numbers = HashMap::new();
        let mut ranges: Vec<(u64, u64, String)> = Vec::new();
        for (at, account) in accounts.iter().enumerate() {
            for (index, device) in account.devices.iter().enumerate() {
                let path = format!("accounts[{at}].devices[{index}]");
                names.insert(device.version.as_str());
                names.insert(device.model.as_str());
                match Imei::parse(&device.imei) {
                    None => {
                        let message = format!("must be an IMEI of 14 to 16 digits, not {:?}", device.imei);
                        self.report(format!("{path}.imei"), message);
                    }
                    Some(imei) => {
                        if let Some(first) = seen.insert(imei, path.clone()) {
                            self.report(format!("{path}.imei"), format!("{imei} is already used by {first}"));
                        }
                    }
                }
                self.connectivity(device.connectivity.as_ref(), &path);
                if let Some(first) = device.mdn.as_ref().and_then(|mdn| numbers.insert(mdn, path.clone())) {
                    self.report(format!("{path}.mdn"), format!("is already used by {first}"));
                }
                let number = |mdn: &&String| mdn.len() != 10 || !mdn.bytes().all(|byte| byte.is_ascii_digit());
                if device.mdn.as_ref().is_some_and(|mdn| number(&mdn)) {
                    self.report(format!("{path}.mdn"), "must be 10 digits");
                }
            }
            for (index, group) in account.groups.iter().enumerate() {
                let path = format!("accounts[{at}].groups[{index}]");
                self.connectivity(group.connectivity.as_ref(), &path);
                names.insert(group.version.as_str());
                names.insert(group.model.as_str());
                let Some(text) = &group.first_imei else {
                    continue;
                };
                match Some(text).filter(|text| text.len() == 14).and_then(|text| text.parse::<u64>().ok()) {
                    Some(first) if first >= 10_000_000_000_000 && first + group.count as u64 <= 100_000_000_000_000 => {
                        ranges.push((first, first + group.count as u64, path));
                    }
                    _ => self.report(
                        format!("{path}.firstImei"),
                        "must be the 14 digits before the check digit, not beginning with 0, and leave room for the others",
                    ),
                }
            }
        }
        ranges.sort();
        for pair in ranges.windows(2) {
            if pair[0].1 > pair[1].0 {
                self.report(format!("{}.firstImei", pair[1].2), format!("overlaps the IMEIs of {}", pair[0].2));
            }
        }
        for (imei, path) in &seen {
            let body = imei.number() / 10;
            let range = ranges.iter().find(|(first, end, _)| (*first..*end).contains(&body));
            if let Some((_, _, group)) = range.filter(|_| Imei::with_check_digit(body) == *imei) {
                self.report(format!("{path}.imei"), format!("{imei} is already used by {group}"));
            }
        }
        let size: usize = accounts.iter().map(AccountEntry::size).sum();
        if size > MAX_DEVICES {
            self.report("accounts".to_owned(), format!("must have at most {MAX_DEVICES} devices in total, not {size}"));
        }
        if !accounts.is_empty() && accounts[0].size() == 0 {
            self.report("accounts[0]".to_owned(), "is the main account and must have devices, groups or a fleet");
        }
        if names.len() > MAX_NAMES || accounts.len() > MAX_NAMES || self.document.behaviours.len() > MAX_NAMES {
            self.report("accounts".to_owned(), format!("must have at most {MAX_NAMES} different models and versions"));
        }
    }
}

/// Returns the name of an option as a scenario spells it.
fn in_document(member: &str) -> String {
    let mut words = member.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| {
        let (initial, rest) = word.split_at(usize::from(!word.is_empty()));
        name + &initial.to_ascii_uppercase() + rest
    })
}
