//! The data of a scenario. The JSON Schema of scenarios is generated from these types, so their doc
//! comments address the authors of scenarios.

use crate::{
    api_version::ApiVersion,
    fault::{Fault, Outcome},
    options::SimulatorOptions,
};
use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::{fmt, sync::Arc};

/// A description of a world in JSON or TOML: accounts, users, packages, devices (individual, in groups or
/// as a fleet of any size) and their behaviour, forced outcomes, and the options of the simulator.
/// `docs/scenario.schema.json` is its JSON Schema.
///
/// ```
/// use thingspace_simulator::{Scenario, Simulator};
///
/// let scenario = Scenario::from_toml(
///     r#"
///     [options]
///     seed = 7
///
///     [[accounts]]
///     name = "0642233522-00001"
///
///     [[accounts.groups]]
///     count = 1000
///     make = "SimMake"
///     model = "Model-A"
///     protocol = "LWM2M"
///     version = "1.0"
///     "#,
/// )?;
/// let simulator = Simulator::start_blocking(scenario)?;
/// assert_eq!(simulator.account(), "0642233522-00001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq)]
pub struct Scenario(Arc<Document>);

impl Scenario {
    pub(crate) fn new(document: Document) -> Self {
        Self(Arc::new(document))
    }

    pub(crate) fn document(&self) -> &Document {
        &self.0
    }
}

/// Copies the options of the scenario, and keeps the scenario itself.
impl From<Scenario> for SimulatorOptions {
    fn from(scenario: Scenario) -> Self {
        Self { scenario: Some(scenario.clone()), ..scenario.0.options.clone() }
    }
}

/// Hides the content, because it may contain passwords.
impl fmt::Debug for Scenario {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Scenario").field("accounts", &self.0.accounts.len()).finish_non_exhaustive()
    }
}

/// A world for the simulator: its accounts, users, packages and devices, the behaviour of the devices, and
/// forced outcomes. Times are UTC.
#[derive(Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[schemars(title = "Scenario of the ThingSpace simulator")]
pub(crate) struct Document {
    /// The options that the simulator is started with. `devices` has an effect only if there are no accounts.
    pub options: SimulatorOptions,
    /// The users who can log in. Without users, the simulator creates one user with a random name and password, who
    /// sees every account.
    pub users: Vec<UserEntry>,
    /// The behaviours of devices, by name. The behaviours `good`, `flaky`, `never`, `daytime`, `nowAndThen`,
    /// `ownHours` and `clumsy` always exist; a behaviour with the same name replaces the built-in one.
    pub behaviours: Vec<BehaviourEntry>,
    /// The firmware and software packages that devices can be upgraded with.
    pub packages: Vec<PackageEntry>,
    /// Additional service plans. The built-in plans always exist.
    pub plans: Vec<PlanEntry>,
    /// The accounts, the main one first. Without accounts, the simulator uses its default world.
    pub accounts: Vec<AccountEntry>,
    /// The outcomes that are forced from the start, oldest first.
    pub faults: Vec<Fault>,
}

/// A user.
#[derive(Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct UserEntry {
    /// The name to log in with.
    #[schemars(length(min = 1))]
    pub name: String,
    /// The password; if absent, a random one from the seed.
    #[serde(default)]
    pub password: Option<String>,
    /// The names of the accounts that this user can see.
    pub accounts: Vec<String>,
}

/// The behaviour of devices.
#[derive(Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub(crate) struct BehaviourEntry {
    /// The name that devices use to refer to it.
    #[schemars(length(min = 1))]
    pub name: String,
    /// When a device is switched on.
    pub power: PowerEntry,
    /// The number of minutes between check-ins of an HTTP device. A device also checks in when it is switched on.
    #[schemars(range(min = 1, max = 525_600))]
    pub check_in_minutes: u32,
    /// The maximum number of minutes by which a check-in can be late.
    #[schemars(range(max = 525_600))]
    pub check_in_jitter_minutes: u32,
    /// Whether an HTTP device respects time windows.
    pub honours_windows: bool,
    /// Whether the device can write verbose logs.
    pub supports_logging: bool,
    /// The percentage of attempts in which the network reaches the device.
    #[schemars(range(max = 100))]
    pub reachable_percent: u8,
    /// The percentage of attempts that succeed.
    #[schemars(range(max = 100))]
    pub success_percent: u8,
    /// The percentage of attempts that the upgrade server rejects; the sum with `successPercent` is at most
    /// 100. A campaign fails as a whole if the server rejects every attempt of its devices.
    #[schemars(range(max = 100))]
    pub rejected_percent: u8,
    /// The way in which the other attempts fail.
    pub failure: Outcome,
}

impl Default for BehaviourEntry {
    fn default() -> Self {
        Self {
            name: String::new(),
            power: PowerEntry::default(),
            check_in_minutes: 24 * 60,
            check_in_jitter_minutes: 30,
            honours_windows: true,
            supports_logging: true,
            reachable_percent: 100,
            success_percent: 100,
            rejected_percent: 0,
            failure: Outcome::UpgradeFailed,
        }
    }
}

/// The times at which a device is switched on.
#[derive(Clone, Copy, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub(crate) struct PowerEntry {
    /// The pattern.
    pub pattern: Pattern,
    /// With `hours`: the first hour of the day.
    #[schemars(range(max = 23))]
    pub from: Option<u8>,
    /// With `hours`: the hour of the day at which the device is switched off. If it is before `from`, the device stays
    /// on across midnight.
    #[schemars(range(max = 24))]
    pub to: Option<u8>,
    /// With `every`: the length of the cycle in minutes. The cycles of different devices begin at different times.
    #[schemars(range(min = 1, max = 525_600))]
    pub every_minutes: Option<u32>,
    /// With `every`: the number of minutes in each cycle during which the device is on.
    #[schemars(range(min = 1, max = 525_600))]
    pub on_minutes: Option<u32>,
}

/// A pattern of the times at which a device is on.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) enum Pattern {
    /// Always on.
    #[default]
    Always,
    /// Never on.
    Never,
    /// On from one hour of the day to another.
    Hours,
    /// On for some minutes in each cycle.
    Every,
}

/// A protocol.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub(crate) enum ProtocolEntry {
    /// LWM2M: v1 and v3.
    #[serde(rename = "LWM2M")]
    Lwm2m,
    /// OMA-DM: v1 and v3.
    #[serde(rename = "OMA-DM")]
    OmaDm,
    /// HTTP: v2.
    #[serde(rename = "HTTP")]
    Http,
    /// None: the device cannot be upgraded.
    #[serde(rename = "none")]
    None,
}

/// A package that upgrades devices from one version to another.
#[derive(Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct PackageEntry {
    /// The name; `<make>_<model>_<from>_<to>` if absent.
    #[serde(default)]
    pub name: Option<String>,
    /// The make of the devices that the package is for.
    #[schemars(length(min = 1))]
    pub make: String,
    /// The model of the devices that the package is for.
    #[schemars(length(min = 1))]
    pub model: String,
    /// The protocol of the devices that the package is for.
    pub protocol: ProtocolEntry,
    /// The version before the upgrade.
    #[schemars(length(min = 1))]
    pub from: String,
    /// The version after the upgrade.
    #[schemars(length(min = 1))]
    pub to: String,
    /// The time from which the package is available; listeners are notified then. Available from the start if absent.
    #[serde(default)]
    pub launched: Option<Timestamp>,
    /// A note about the release.
    #[serde(default)]
    pub note: String,
}

/// A service plan.
#[derive(Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct PlanEntry {
    /// The code that requests use.
    #[schemars(length(min = 1))]
    pub code: String,
    /// The name; the code if absent.
    #[serde(default)]
    pub name: Option<String>,
    /// The size in kilobytes.
    #[serde(default)]
    pub size_kb: u64,
    /// Whether lines on this plan accept non-IP data.
    #[serde(default)]
    pub nb_iot: bool,
}

/// The data of a device in Connectivity Management, except the state of its line.
#[derive(Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub(crate) struct ConnectivityEntry {
    /// The code of its service plan; the simulator creates an unknown plan. If absent, `NBIoT250KB` for LWM2M devices
    /// and `m2m4G` for others.
    pub plan: Option<String>,
    /// The device group of its account that it belongs to; the simulator creates an unknown group.
    pub device_group: Option<String>,
    /// The values of `CustomField1` to `CustomField5`, in this order; empty values are not set.
    #[schemars(length(max = 5))]
    pub custom_fields: Vec<String>,
    /// Whether it accepts non-IP data; if absent, only LWM2M devices do.
    pub nb_iot: Option<bool>,
    /// The stock-keeping unit of its model.
    pub sku: Option<String>,
    /// The cost centre.
    pub cost_center: Option<String>,
    /// Promotions that end when its plan changes.
    pub promotions: Vec<String>,
    /// The IMEI that its SIM is paired with, if that is not its own.
    pub paired_imei: Option<String>,
}

/// The subscription of an account.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) enum SubscriptionEntry {
    /// Licences per month.
    #[default]
    Monthly,
    /// A charge for each upgrade.
    Event,
    /// Both.
    Both,
    /// Nothing.
    None,
}

/// An account and its devices.
#[derive(Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub(crate) struct AccountEntry {
    /// The name, such as `0642233522-00001`.
    #[schemars(length(min = 1))]
    pub name: String,
    /// The subscription that the account has bought.
    pub subscription: SubscriptionEntry,
    /// The number of licences that the account has bought. If absent, the number of its devices with a licence plus
    /// `options.freeLicenses`.
    pub licenses: Option<u32>,
    /// Whether the account belongs to an RTR customer: the platform then reports the domestic and the international part
    /// of data usage too.
    pub rtr_customer: bool,
    /// The listeners that are registered from the start.
    pub listeners: Vec<ListenerEntry>,
    /// Individual devices.
    pub devices: Vec<DeviceEntry>,
    /// Groups of similar devices.
    pub groups: Vec<GroupEntry>,
    /// A fleet of random devices.
    pub fleet: Option<FleetEntry>,
}

/// A listener.
#[derive(Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ListenerEntry {
    /// The version of Software Management whose callbacks it receives. Set either this member or `service`.
    #[serde(default)]
    pub version: Option<ApiVersion>,
    /// The service of Connectivity Management or Location whose callbacks it receives, such as `CarrierService`.
    #[serde(default)]
    pub service: Option<String>,
    /// The URL: on this machine, or https on a port that the platform allows.
    pub url: String,
    /// The user name that callbacks of v1 and of services repeat.
    #[serde(default)]
    pub username: Option<String>,
    /// The password that callbacks of v1 and of services repeat.
    #[serde(default)]
    pub password: Option<String>,
}

/// The state of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) enum LineEntry {
    /// Active.
    #[default]
    Active,
    /// Suspended.
    Suspended,
    /// Deactivated.
    Deactivated,
    /// Added to the account, but never activated.
    PreActive,
}

/// A device.
#[derive(Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct DeviceEntry {
    /// The IMEI, 14 to 16 digits.
    pub imei: String,
    /// The make.
    #[schemars(length(min = 1))]
    pub make: String,
    /// The model.
    #[schemars(length(min = 1))]
    pub model: String,
    /// The protocol.
    pub protocol: ProtocolEntry,
    /// The version that the device runs.
    #[schemars(length(min = 1))]
    pub version: String,
    /// The phone number (MDN), 10 digits; random if absent.
    #[serde(default)]
    pub mdn: Option<String>,
    /// Whether it has a licence; if absent, it has one if the account buys licences per month.
    #[serde(default)]
    pub licensed: Option<bool>,
    /// Whether it can be upgraded over the air.
    #[serde(default = "yes")]
    pub eligible: bool,
    /// The state of the line.
    #[serde(default)]
    pub line: LineEntry,
    /// The cell of the network that serves the device.
    #[serde(default)]
    pub cell: u32,
    /// The name of its behaviour; `good` if absent.
    #[serde(default)]
    pub behaviour: Option<String>,
    /// The data of the device in Connectivity Management.
    #[serde(default)]
    pub connectivity: Option<ConnectivityEntry>,
}

/// A group of similar devices.
#[derive(Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct GroupEntry {
    /// The number of devices.
    #[schemars(range(min = 1, max = 10_000_000))]
    pub count: usize,
    /// The make.
    #[schemars(length(min = 1))]
    pub make: String,
    /// The model.
    #[schemars(length(min = 1))]
    pub model: String,
    /// The protocol.
    pub protocol: ProtocolEntry,
    /// The version that the devices run.
    #[schemars(length(min = 1))]
    pub version: String,
    /// The first 14 digits of the first IMEI, without the check digit; the other IMEIs follow. Generated if absent.
    #[serde(default)]
    pub first_imei: Option<String>,
    /// The number of cells over which the devices are spread evenly; one cell for 50 devices if absent.
    #[serde(default)]
    #[schemars(range(min = 1))]
    pub cells: Option<u32>,
    /// The number of the first cell.
    #[serde(default = "first_cell")]
    pub first_cell: u32,
    /// Whether they have licences; if absent, they have them if the account buys licences per month.
    #[serde(default)]
    pub licensed: Option<bool>,
    /// Whether they can be upgraded over the air.
    #[serde(default = "yes")]
    pub eligible: bool,
    /// The state of their lines.
    #[serde(default)]
    pub line: LineEntry,
    /// The name of their behaviour; `good` if absent.
    #[serde(default)]
    pub behaviour: Option<String>,
    /// The data of the devices in Connectivity Management.
    #[serde(default)]
    pub connectivity: Option<ConnectivityEntry>,
}

/// A fleet of random devices: some are unreachable, some have no licence, some are not active.
#[derive(Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct FleetEntry {
    /// The number of devices.
    #[schemars(range(min = 1, max = 10_000_000))]
    pub count: usize,
    /// The seed of the fleet; `options.seed` if absent.
    #[serde(default)]
    pub seed: Option<u64>,
    /// The number of cells over which the devices are spread unevenly; one cell for 50 devices if absent.
    #[serde(default)]
    #[schemars(range(min = 1))]
    pub cells: Option<u32>,
    /// The kinds of devices and their shares. If absent, the kinds of the simulator's default world, with
    /// their packages.
    #[serde(default)]
    pub mix: Vec<MixEntry>,
}

/// A part of a fleet.
#[derive(Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct MixEntry {
    /// The share of this part, relative to the shares of the others.
    #[schemars(range(min = 1, max = 1_000_000))]
    pub share: u32,
    /// The make.
    #[schemars(length(min = 1))]
    pub make: String,
    /// The model.
    #[schemars(length(min = 1))]
    pub model: String,
    /// The protocol.
    pub protocol: ProtocolEntry,
    /// The version that the devices run.
    #[schemars(length(min = 1))]
    pub version: String,
    /// The name of their behaviour; random if absent.
    #[serde(default)]
    pub behaviour: Option<String>,
    /// The data of the devices in Connectivity Management.
    #[serde(default)]
    pub connectivity: Option<ConnectivityEntry>,
}

impl AccountEntry {
    pub fn buys_monthly(&self) -> bool {
        matches!(self.subscription, SubscriptionEntry::Monthly | SubscriptionEntry::Both)
    }

    /// Returns the number of devices outside the fleet that have a licence. The devices of the fleet get the remaining
    /// licences.
    pub fn licensed(&self) -> usize {
        let monthly = self.buys_monthly();
        let devices = self.devices.iter().filter(|device| device.licensed.unwrap_or(monthly)).count();
        let groups = self.groups.iter().filter(|group| group.licensed.unwrap_or(monthly)).map(|group| group.count);
        devices + groups.sum::<usize>()
    }

    /// Returns the number of devices of the account.
    pub fn size(&self) -> usize {
        self.devices.len()
            + self.groups.iter().map(|group| group.count).sum::<usize>()
            + self.fleet.as_ref().map_or(0, |fleet| fleet.count)
    }
}

fn yes() -> bool {
    true
}

fn first_cell() -> u32 {
    100
}
