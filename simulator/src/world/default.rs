//! The default world, which a simulator starts with unless a scenario describes another.

use super::{Account, Application, Behaviour, Device, Imei, Kind, Line, Package, Power, RandomDevice, User, World};
use crate::{clock::Moment, fault::Outcome, options::SimulatorOptions, random::Stream};
use jiff::{SignedDuration, civil::date};
use std::collections::HashSet;
use thingspace::models::Protocol;

/// The device of the guided tour: LWM2M, licensed, reachable, ready for the upgrade.
const FIRST_DEVICE: u64 = 35_465_809_035_397;
/// The number of devices of the other accounts.
const OTHER_DEVICES: usize = 17;
/// The main account.
const ACCOUNT: &str = "0642233522-00001";

/// A make and model in the default world.
pub(crate) struct Model {
    pub kind: Kind,
    /// The first 8 digits of its IMEIs; further codes follow if a model has very many devices.
    tac: u64,
    /// The share in 100 devices.
    pub share: usize,
    /// The versions; most devices run the first one.
    pub versions: &'static [&'static str],
}

pub(crate) fn models() -> [Model; 5] {
    let kind = |make: &str, reported_make: &str, model: &str, protocol| Kind {
        make: make.to_owned(),
        reported_make: reported_make.to_owned(),
        model: model.to_owned(),
        protocol,
    };
    [
        Model {
            kind: kind("SEQUANS Communications", "SEQUANS COMMUNICATIONS", "GM01Q", Protocol::Lwm2m),
            tac: 35_465_809,
            share: 70,
            versions: &["SR1.2.0.0-10512", "SR1.2.0.0-10657"],
        },
        Model {
            kind: kind("Nordic Semiconductor ASA", "Nordic Semiconductor ASA", "nRF9160", Protocol::Lwm2m),
            tac: 35_265_610,
            share: 8,
            versions: &["ee58ac77-f1fd-4960-8dc4-4d32e118a6d4", "4325d595-7b69-4474-ba39-9c177930aac3"],
        },
        Model {
            kind: kind("Verizon Smart Communities", "Verizon Smart Communities", "LCO-277C4N", Protocol::OmaDm),
            tac: 86_683_404,
            share: 17,
            versions: &["BG96MAR04A04M1G", "BG96MAR04A04M1G_BETA0130B"],
        },
        Model {
            kind: kind("Verizon", "VERIZON", "Model-A", Protocol::Http),
            tac: 99_001_234,
            share: 3,
            versions: &["VerizonFirmwareVersion-01", "VerizonFirmwareVersion-02"],
        },
        Model {
            kind: kind("Verizon", "Verizon", "VZW1", Protocol::None),
            tac: 99_004_321,
            share: 2,
            versions: &["1.0"],
        },
    ]
}

impl World {
    /// Builds the default world with the lines of its devices.
    pub(crate) fn generated(options: &SimulatorOptions) -> Self {
        let mut world = Self::default_world(options);
        world.assign_lines(options.start.into(), &HashSet::new());
        world
    }

    /// Builds the default world, with the number of devices in the main account that `options` request.
    pub(crate) fn default_world(options: &SimulatorOptions) -> Self {
        let start = Moment::from(options.start);
        let random = &mut Stream::new(options.seed, "world");
        let mut world = Self { seed: options.seed, behaviours: behaviours(), ..Self::default() };
        world.add_users(random, start);
        let models = models();
        let packages = world.packages(&models);
        world.packages = packages;
        world.devices = Self::devices(&models, options.devices, random, start);
        world.kinds = models.into_iter().map(|model| model.kind).collect();
        for (at, device) in world.devices.iter().enumerate() {
            let (at, account) =
                (u32::try_from(at).unwrap_or(u32::MAX), &mut world.accounts[usize::from(device.account)]);
            account.devices.push(at);
            if device.licensed.is_some() {
                account.licensed.insert(at);
            }
        }
        let main = &mut world.accounts[0];
        main.licenses = main.used_licenses() + options.free_licenses;
        world
    }

    /// Adds accounts, users and applications. All credentials are random.
    fn add_users(&mut self, random: &mut Stream, start: Moment) {
        // The second account pays for each upgrade; the third belongs to another customer.
        self.accounts = [ACCOUNT, "0642233522-00002", "0712345678-00001"].map(|name| Account::new(name, start)).into();
        self.accounts[0].monthly = true;
        self.accounts[1].by_event = true;
        self.accounts[2].monthly = true;
        for accounts in [vec![0, 1], vec![2]] {
            self.users.push(User {
                name: format!("uws{}", random.hex(8)),
                password: random.word(16),
                accounts,
                failures: 0,
            });
        }
        self.applications.push(Application { key: random.word(28), secret: random.word(28) });
    }

    /// Returns a package in each direction between the two versions of every model that has two.
    fn packages(&mut self, models: &[Model]) -> Vec<Package> {
        let mut packages = Vec::new();
        for (kind, model) in models.iter().enumerate() {
            let first = self.versions.len();
            self.versions.extend(model.versions.iter().map(|version| (*version).to_owned()));
            if let [old, new] = model.versions {
                let make: String = model.kind.make.split(' ').collect();
                let package = |from: &str, to: &str, from_at: usize, to_at: usize, note: &str| Package {
                    name: format!("{make}_{}_{from}_{to}", model.kind.model),
                    kind: to_index(kind),
                    from: to_index(from_at),
                    to: to_index(to_at),
                    launched: Moment::start_of(date(2021, 6, 3)).plus(SignedDuration::from_millis(66_236_079)),
                    note: String::from(note),
                };
                packages.push(package(old, new, first, first + 1, ""));
                packages.push(package(new, old, first + 1, first, "back to the version before"));
            }
        }
        packages
    }

    /// Returns the devices of every account, by IMEI.
    fn devices(models: &[Model], count: usize, random: &mut Stream, start: Moment) -> Vec<Device> {
        let cells = (count / 50).clamp(6, 20_000) as u64;
        let mut devices = Vec::with_capacity(count + OTHER_DEVICES);
        let mut first = device(models, 0, FIRST_DEVICE, 0, cells, random, start);
        (first.firmware, first.eligible, first.line, first.behaviour) = (0, true, Line::Active, GOOD);
        first.licensed = first.licensed.or(Some(first.created));
        devices.push(first);
        let shares: Vec<usize> = models.iter().map(|model| (count - 1) * model.share / 100).collect();
        let rest = count - 1 - shares.iter().sum::<usize>();
        for (at, model) in models.iter().enumerate() {
            let share = shares[at] + if at == 0 { rest } else { 0 };
            generate_serials(model.tac, share, random, |body, random| {
                devices.push(device(models, at, body, 0, cells, random, start));
            });
        }
        // The devices of the other accounts have their own type allocation codes.
        generate_serials(35_465_700, OTHER_DEVICES - 5, random, |body, random| {
            devices.push(device(models, 0, body, 1, cells, random, start));
        });
        generate_serials(35_465_701, 5, random, |body, random| {
            devices.push(device(models, 0, body, 2, cells, random, start));
        });
        devices.sort_unstable_by_key(|device| device.imei);
        devices
    }
}

/// The indexes of the built-in behaviours.
pub(super) const GOOD: u16 = 0;
pub(super) const FLAKY: u16 = 1;
pub(super) const NEVER: u16 = 2;
pub(super) const DAYTIME: u16 = 3;
pub(super) const NOW_AND_THEN: u16 = 4;
pub(super) const OWN_HOURS: u16 = 5;
pub(super) const CLUMSY: u16 = 6;

/// Returns the built-in behaviours.
pub(crate) fn behaviours() -> Vec<Behaviour> {
    let behaviour = |name: &str| Behaviour { name: name.to_owned(), ..Behaviour::default() };
    let flaky = Behaviour { reachable: 75, success: 50, rejected: 15, ..behaviour("flaky") };
    let never = Behaviour { reachable: 0, success: 0, power: Power::Never, ..behaviour("never") };
    let daytime = Behaviour { power: Power::Hours { from: 6, to: 22 }, ..behaviour("daytime") };
    let now_and_then = Behaviour { power: Power::Every { every: 12 * 60, on: 60 }, ..behaviour("nowAndThen") };
    let own_hours = Behaviour { honours_windows: false, supports_logging: false, ..behaviour("ownHours") };
    let clumsy = Behaviour { success: 50, failure: Outcome::InstallFailed, check_in: 12 * 60, ..behaviour("clumsy") };
    vec![behaviour("good"), flaky, never, daytime, now_and_then, own_hours, clumsy]
}

/// Returns a device with the IMEI that begins with `body`; everything else is random.
fn device(
    models: &[Model],
    kind: usize,
    body: u64,
    account: u16,
    cells: u64,
    random: &mut Stream,
    start: Moment,
) -> Device {
    let first_version: usize = models[..kind].iter().map(|model| model.versions.len()).sum();
    let upgraded = models[kind].versions.len() > 1 && random.percent(10);
    let firmware = to_index(first_version + usize::from(upgraded));
    let sample = RandomDevice::new(random, start);
    let cell = RandomDevice::cell(random, cells);
    let licensed = account != 1 && sample.licensed;
    let device = sample.device(Imei::with_check_digit(body), account, to_index(kind), firmware, licensed);
    let behaviour = sample.behaviour(&models[kind].kind.protocol);
    Device { eligible: sample.eligible, line: sample.line, behaviour, cell, ..device }
}

/// Generates `count` serial numbers of a type allocation code, ascending, with gaps, and without that of the
/// first device. Very many of them continue into the following codes.
fn generate_serials(tac: u64, count: usize, random: &mut Stream, mut take: impl FnMut(u64, &mut Stream)) {
    let step = (1_000_000 / (count as u64 + 1)).clamp(2, 5_000);
    let mut serial = tac * 1_000_000;
    for _ in 0..count {
        serial += 1 + random.below(step);
        if serial == FIRST_DEVICE {
            serial += 1;
        }
        take(serial, random);
    }
}

/// Converts an index in a list that is never long.
fn to_index(index: usize) -> u16 {
    u16::try_from(index).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn world(devices: usize, seed: u64) -> World {
        World::generated(&SimulatorOptions { seed, devices, ..SimulatorOptions::default() })
    }

    #[test]
    fn every_size_has_the_requested_number_of_distinct_devices() {
        for count in [1, 2, 300, 20_000] {
            let world = world(count, 7);
            assert_eq!(world.accounts[0].devices.len(), count);
            assert!(world.devices.windows(2).all(|pair| pair[0].imei < pair[1].imei));
        }
    }

    #[test]
    fn the_fleet_is_mixed_and_the_first_device_is_ready() {
        for seed in 0..20 {
            let world = world(300, seed);
            let first = &world.devices[world.device(0, Imei::parse("354658090353977").unwrap()).unwrap() as usize];
            assert!(
                first.eligible && first.licensed.is_some() && first.behaviour == GOOD && first.line == Line::Active
            );
            assert_eq!(world.versions[usize::from(first.firmware)], "SR1.2.0.0-10512");
            let count = |test: fn(&Device) -> bool| world.devices.iter().filter(|device| test(device)).count();
            for (what, number) in [
                ("unreachable", count(|device| device.behaviour == NEVER)),
                ("flaky", count(|device| device.behaviour == FLAKY)),
                ("without licence", count(|device| device.licensed.is_none())),
                ("not eligible", count(|device| !device.eligible)),
                ("not active", count(|device| device.line != Line::Active)),
            ] {
                assert!((1..100).contains(&number), "{number} {what} at seed {seed}");
            }
        }
    }

    #[test]
    fn packages_have_the_platforms_names_and_exist_in_both_directions() {
        let world = world(1, 1);
        for name in [
            "SEQUANSCommunications_GM01Q_SR1.2.0.0-10512_SR1.2.0.0-10657",
            "SEQUANSCommunications_GM01Q_SR1.2.0.0-10657_SR1.2.0.0-10512",
        ] {
            assert!(world.package(name).is_some(), "{name}");
        }
        assert!(
            world.packages.iter().any(|package| world.kinds[usize::from(package.kind)].protocol == Protocol::OmaDm)
        );
    }
}
