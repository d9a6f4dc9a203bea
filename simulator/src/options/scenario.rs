//! The data of a scenario. Its JSON Schema is generated from these types, so their doc comments address the authors
//! of scenarios.

use crate::{
    api_version::ApiVersion,
    fault::{Fault, Outcome},
    options::SimulatorOptions,
};
use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::{fmt, sync::Arc};

/// A world described in JSON or TOML: accounts, users, packages, devices one by one, in groups or as a
/// fleet of any size, how they behave, what is forced to go wrong, and the options of the simulator.
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

/// The options of a scenario, and the scenario itself.
impl From<Scenario> for SimulatorOptions {
    fn from(scenario: Scenario) -> Self {
        Self { scenario: Some(scenario.clone()), ..scenario.0.options.clone() }
    }
}

/// It may have passwords in it.
impl fmt::Debug for Scenario {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Scenario").field("accounts", &self.0.accounts.len()).finish_non_exhaustive()
    }
}

/// A world for the simulator: its accounts, users, packages, devices, how they behave, and what is forced
/// to go wrong. Times are UTC.
#[derive(Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[schemars(title = "Scenario of the ThingSpace simulator")]
pub(crate) struct Document {
    /// What the simulator is started with. `devices` counts only when there are no accounts.
    pub options: SimulatorOptions,
    /// Who can log in. Without any, one user with a drawn name and password sees every account.
    pub users: Vec<UserEntry>,
    /// How devices behave, by name. There are always `good`, `flaky`, `never`, `daytime`, `nowAndThen`,
    /// `ownHours` and `clumsy`; one of the same name replaces it.
    pub behaviours: Vec<BehaviourEntry>,
    /// Firmware and software that devices can be upgraded with.
    pub packages: Vec<PackageEntry>,
    /// Service plans, besides those that there always are.
    pub plans: Vec<PlanEntry>,
    /// The accounts, the main one first. Without any, the simulator's usual world.
    pub accounts: Vec<AccountEntry>,
    /// What is forced from the start, oldest first.
    pub faults: Vec<Fault>,
}

/// A user.
#[derive(Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct UserEntry {
    /// The name to log in with.
    #[schemars(length(min = 1))]
    pub name: String,
    /// The password; drawn from the seed when absent.
    #[serde(default)]
    pub password: Option<String>,
    /// The names of the accounts that this user sees.
    pub accounts: Vec<String>,
}

/// How devices behave.
#[derive(Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub(crate) struct BehaviourEntry {
    /// What devices call it by.
    #[schemars(length(min = 1))]
    pub name: String,
    /// When a device is on.
    pub power: PowerEntry,
    /// Minutes from one check-in of an HTTP device to the next; a device checks in when it is switched on, too.
    #[schemars(range(min = 1, max = 525_600))]
    pub check_in_minutes: u32,
    /// Up to how many minutes later a check-in may be.
    #[schemars(range(max = 525_600))]
    pub check_in_jitter_minutes: u32,
    /// Whether an HTTP device honours windows of hours.
    pub honours_windows: bool,
    /// Whether verbose logs can be collected.
    pub supports_logging: bool,
    /// In how many of 100 cases the network says where the device is.
    #[schemars(range(max = 100))]
    pub reachable_percent: u8,
    /// How many of 100 attempts succeed.
    #[schemars(range(max = 100))]
    pub success_percent: u8,
    /// How many of 100 attempts the upgrade server refuses; together with those that succeed at most 100. A
    /// campaign of devices that it always refuses fails as a whole.
    #[schemars(range(max = 100))]
    pub refused_percent: u8,
    /// How the other attempts fail.
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
            refused_percent: 0,
            failure: Outcome::UpgradeFailed,
        }
    }
}

/// When a device is on.
#[derive(Clone, Copy, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub(crate) struct PowerEntry {
    /// The pattern.
    pub pattern: Pattern,
    /// With `hours`: from this hour of the day on.
    #[schemars(range(max = 23))]
    pub from: Option<u8>,
    /// With `hours`: up to this hour of the day, across midnight when it is before `from`.
    #[schemars(range(max = 24))]
    pub to: Option<u8>,
    /// With `every`: once in so many minutes, each device at a time of its own.
    #[schemars(range(min = 1, max = 525_600))]
    pub every_minutes: Option<u32>,
    /// With `every`: for so many minutes.
    #[schemars(range(min = 1, max = 525_600))]
    pub on_minutes: Option<u32>,
}

/// A pattern of being on.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) enum Pattern {
    /// All the time.
    #[default]
    Always,
    /// At no time.
    Never,
    /// From one hour of the day to another.
    Hours,
    /// Again and again for some minutes.
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
    /// None: it cannot be upgraded.
    #[serde(rename = "none")]
    None,
}

/// A package that leads from one version to another.
#[derive(Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct PackageEntry {
    /// Its name; `<make>_<model>_<from>_<to>` when absent.
    #[serde(default)]
    pub name: Option<String>,
    /// The make of the devices it is for.
    #[schemars(length(min = 1))]
    pub make: String,
    /// The model of the devices it is for.
    #[schemars(length(min = 1))]
    pub model: String,
    /// The protocol of the devices it is for.
    pub protocol: ProtocolEntry,
    /// The version before.
    #[schemars(length(min = 1))]
    pub from: String,
    /// The version after.
    #[schemars(length(min = 1))]
    pub to: String,
    /// From when on it is to be had; who listens is told then. From the start when absent.
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
    /// Its code, which requests name.
    #[schemars(length(min = 1))]
    pub code: String,
    /// Its name; the code when absent.
    #[serde(default)]
    pub name: Option<String>,
    /// Its size in kilobytes.
    #[serde(default)]
    pub size_kb: u64,
    /// Whether lines on it take non-IP data.
    #[serde(default)]
    pub nb_iot: bool,
}

/// What Connectivity Management knows of a device besides the state of its line.
#[derive(Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub(crate) struct ConnectivityEntry {
    /// Its service plan, by code; one that is not known is made up. `NBIoT250KB` for LWM2M devices when absent,
    /// `m2m4G` for others.
    pub plan: Option<String>,
    /// The device group of its account that it is in, which is made when there is none of this name.
    pub device_group: Option<String>,
    /// The values of `CustomField1` to `CustomField5`, in this order; empty ones are not set.
    #[schemars(length(max = 5))]
    pub custom_fields: Vec<String>,
    /// Whether it takes non-IP data; when absent, if it is an LWM2M device.
    pub nb_iot: Option<bool>,
    /// The stock-keeping unit of its kind.
    pub sku: Option<String>,
    /// Its cost centre.
    pub cost_center: Option<String>,
    /// Promotions that end when its plan changes.
    pub promotions: Vec<String>,
    /// The IMEI that its SIM is paired with, where that is not its own.
    pub paired_imei: Option<String>,
}

/// What an account has bought.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) enum SubscriptionEntry {
    /// Licences by the month.
    #[default]
    Monthly,
    /// It pays for each upgrade.
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
    /// Its name, such as `0642233522-00001`.
    #[schemars(length(min = 1))]
    pub name: String,
    /// What it has bought.
    pub subscription: SubscriptionEntry,
    /// How many licences it has bought; as many as its devices hold and `options.freeLicenses` when absent.
    pub licenses: Option<u32>,
    /// Listeners that are registered from the start.
    pub listeners: Vec<ListenerEntry>,
    /// Devices, one by one.
    pub devices: Vec<DeviceEntry>,
    /// Devices that are alike.
    pub groups: Vec<GroupEntry>,
    /// Devices as chance has it.
    pub fleet: Option<FleetEntry>,
}

/// A listener.
#[derive(Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ListenerEntry {
    /// The version of Software Management that it listens to; this or a service.
    #[serde(default)]
    pub version: Option<ApiVersion>,
    /// The service of Connectivity Management or Location that it listens to, such as `CarrierService`.
    #[serde(default)]
    pub service: Option<String>,
    /// Its URL: on this machine, or https on a port that the platform allows.
    pub url: String,
    /// What v1 and services repeat in their messages.
    #[serde(default)]
    pub username: Option<String>,
    /// What v1 and services repeat in their messages.
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
    /// Added to the account, never activated.
    PreActive,
}

/// A device.
#[derive(Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct DeviceEntry {
    /// Its IMEI, 14 to 16 digits.
    pub imei: String,
    /// Its make.
    #[schemars(length(min = 1))]
    pub make: String,
    /// Its model.
    #[schemars(length(min = 1))]
    pub model: String,
    /// Its protocol.
    pub protocol: ProtocolEntry,
    /// The version it runs.
    #[schemars(length(min = 1))]
    pub version: String,
    /// Its mobile number, 10 digits; drawn when absent.
    #[serde(default)]
    pub mdn: Option<String>,
    /// Whether it holds a licence; when absent, if the account buys them by the month.
    #[serde(default)]
    pub licensed: Option<bool>,
    /// Whether it can be upgraded over the air.
    #[serde(default = "yes")]
    pub eligible: bool,
    /// The state of its line.
    #[serde(default)]
    pub line: LineEntry,
    /// The cell of the network that serves it.
    #[serde(default)]
    pub cell: u32,
    /// How it behaves, by name; `good` when absent.
    #[serde(default)]
    pub behaviour: Option<String>,
    /// What Connectivity Management knows of it.
    #[serde(default)]
    pub connectivity: Option<ConnectivityEntry>,
}

/// Devices that are alike.
#[derive(Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct GroupEntry {
    /// How many.
    #[schemars(range(min = 1, max = 10_000_000))]
    pub count: usize,
    /// Their make.
    #[schemars(length(min = 1))]
    pub make: String,
    /// Their model.
    #[schemars(length(min = 1))]
    pub model: String,
    /// Their protocol.
    pub protocol: ProtocolEntry,
    /// The version they run.
    #[schemars(length(min = 1))]
    pub version: String,
    /// The 14 digits before the check digit of the first IMEI; the others follow. Made up when absent.
    #[serde(default)]
    pub first_imei: Option<String>,
    /// Over how many cells they are spread, evenly; one for 50 devices when absent.
    #[serde(default)]
    #[schemars(range(min = 1))]
    pub cells: Option<u32>,
    /// The number of the first cell.
    #[serde(default = "first_cell")]
    pub first_cell: u32,
    /// Whether they hold licences; when absent, if the account buys them by the month.
    #[serde(default)]
    pub licensed: Option<bool>,
    /// Whether they can be upgraded over the air.
    #[serde(default = "yes")]
    pub eligible: bool,
    /// The state of their lines.
    #[serde(default)]
    pub line: LineEntry,
    /// How they behave, by name; `good` when absent.
    #[serde(default)]
    pub behaviour: Option<String>,
    /// What Connectivity Management knows of them.
    #[serde(default)]
    pub connectivity: Option<ConnectivityEntry>,
}

/// Devices as chance has it: some unreachable, some without a licence, some not active.
#[derive(Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct FleetEntry {
    /// How many.
    #[schemars(range(min = 1, max = 10_000_000))]
    pub count: usize,
    /// What they are drawn from; `options.seed` when absent.
    #[serde(default)]
    pub seed: Option<u64>,
    /// Over how many cells they are spread, unevenly; one for 50 devices when absent.
    #[serde(default)]
    #[schemars(range(min = 1))]
    pub cells: Option<u32>,
    /// Which devices there are, and how many of each; when absent those of the simulator's usual world,
    /// with their packages.
    #[serde(default)]
    pub mix: Vec<MixEntry>,
}

/// A part of a fleet.
#[derive(Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct MixEntry {
    /// Its share, compared with those of the others.
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
    /// The version that they run.
    #[schemars(length(min = 1))]
    pub version: String,
    /// How they behave, by name; as chance has it when absent.
    #[serde(default)]
    pub behaviour: Option<String>,
    /// What Connectivity Management knows of them.
    #[serde(default)]
    pub connectivity: Option<ConnectivityEntry>,
}

impl AccountEntry {
    pub fn buys_monthly(&self) -> bool {
        matches!(self.subscription, SubscriptionEntry::Monthly | SubscriptionEntry::Both)
    }

    /// How many devices hold a licence for sure: those of a fleet get what is left.
    pub fn licensed(&self) -> usize {
        let monthly = self.buys_monthly();
        let devices = self.devices.iter().filter(|device| device.licensed.unwrap_or(monthly)).count();
        let groups = self.groups.iter().filter(|group| group.licensed.unwrap_or(monthly)).map(|group| group.count);
        devices + groups.sum::<usize>()
    }

    /// How many devices it has.
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
