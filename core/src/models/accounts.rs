//! Accounts and what they may use.

use super::{Address, KeyValue};
use thingspace_macros::model;

/// An account, and what it may use.
#[model]
pub struct AccountInformation {
    /// Its name, leading zeros included.
    pub account_name: String,
    /// Its billing number.
    pub account_number: Option<String>,
    /// Whose it is.
    pub organization_name: Option<String>,
    /// Whether devices may be added and activated in one request.
    pub is_provisioning_allowed: bool,
    /// Its carriers.
    pub carriers: Vec<String>,
    /// What it has, such as `Static IP`.
    pub features: Vec<String>,
    /// Its pools of IP addresses.
    #[wire("iPPools", also("ipPools"))]
    pub ip_pools: Vec<IpPool>,
    /// Its plans.
    pub service_plans: Vec<ServicePlan>,
}

/// A pool of IP addresses.
#[model]
pub struct IpPool {
    /// Its name.
    pub pool_name: String,
    /// `Static IP` or `Dynamic IP`.
    pub pool_type: String,
    /// Whether it is the one used when none is named.
    pub is_default_pool: bool,
}

/// A service plan.
#[model]
pub struct ServicePlan {
    /// Its name.
    pub name: String,
    /// Its code, which requests take; it may differ from the name.
    pub code: String,
    /// Its size in kilobytes.
    pub size_kb: Option<i64>,
    /// Its code at the carrier.
    pub carrier_service_plan_code: Option<String>,
    /// Whatever else the platform tells.
    pub extended_attributes: Vec<KeyValue>,
}

/// One page of leads.
#[model]
pub struct LeadPage {
    /// The leads of this page.
    pub leads: Vec<Lead>,
    /// Whether more follow.
    pub has_more_data: bool,
}

/// A customer who may become one.
#[model]
pub struct Lead {
    /// Identifies the lead.
    pub lead_id: String,
    /// Where it stands, such as `Qualified`.
    pub lead_state: Option<String>,
    /// Where the customer is.
    pub address: Option<Address>,
}

/// The services that an account has defined, and their states.
#[model]
pub struct StatesAndServices {
    /// The account's engagements.
    pub engagement: Vec<Engagement>,
}

/// An engagement of an account.
#[model]
pub struct Engagement {
    /// Identifies it.
    pub engagement_id: String,
    /// Its charging group.
    pub charging_group: Option<String>,
    /// Its services.
    pub services: Vec<AccountService>,
}

/// A service that the account has defined.
#[model]
pub struct AccountService {
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// Its states.
    pub states: Vec<AccountState>,
}

/// A state of a service that the account has defined.
#[model]
pub struct AccountState {
    /// Its name.
    pub name: String,
    /// Its place among the states.
    pub workflow_sequence_number: Option<i64>,
    /// The plans it may be combined with, by their codes.
    pub service_plans: Vec<String>,
}

/// The kinds of devices that an account has registered.
#[model]
pub struct DeviceSkuList {
    /// The account.
    pub account_name: String,
    /// The kinds.
    pub device_sku_info: Vec<DeviceSku>,
}

/// A kind of device.
#[model]
pub struct DeviceSku {
    /// Its stock-keeping unit.
    pub device_sku: String,
    /// Whether the device database has it: `Valid`.
    pub device_sku_status: Option<String>,
}
