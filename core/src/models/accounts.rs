//! Accounts, their features and plans.

use super::{Address, KeyValue};
use thingspace_macros::model;

/// An account, with its features, IP address pools and service plans.
#[model(response)]
pub struct AccountInformation {
    /// Its name, including leading zeros.
    #[required]
    pub account_name: String,
    /// Its billing number.
    pub account_number: Option<String>,
    /// Its owner.
    pub organization_name: Option<String>,
    /// Whether devices may be added and activated in one request.
    pub is_provisioning_allowed: Option<bool>,
    /// Its carriers.
    pub carriers: Vec<String>,
    /// Its features, such as `Static IP`.
    pub features: Vec<String>,
    /// Its pools of IP addresses.
    #[wire("iPPools", also("ipPools"))]
    pub ip_pools: Vec<IpPool>,
    /// Its plans.
    pub service_plans: Vec<ServicePlan>,
}

/// A pool of IP addresses.
#[model(response)]
pub struct IpPool {
    /// Its name.
    #[required]
    pub pool_name: String,
    /// `Static IP` or `Dynamic IP`.
    pub pool_type: Option<String>,
    /// Whether the platform uses it when a request names no pool.
    pub is_default_pool: Option<bool>,
}

/// A service plan.
#[model(response)]
pub struct ServicePlan {
    /// Its name.
    pub name: Option<String>,
    /// Its code, which requests use; it may differ from the name.
    #[required]
    pub code: String,
    /// Its size in kilobytes.
    pub size_kb: Option<i64>,
    /// Its code at the carrier.
    pub carrier_service_plan_code: Option<String>,
    /// Further attributes that the platform sends.
    pub extended_attributes: Vec<KeyValue>,
}

/// One page of leads.
#[model(response)]
pub struct LeadPage {
    /// The leads of this page.
    pub leads: Vec<Lead>,
    /// Whether more leads follow; absent if the platform does not say.
    pub has_more_data: Option<bool>,
}

/// A prospective customer.
#[model(response)]
pub struct Lead {
    /// Identifies the lead.
    #[required]
    pub lead_id: String,
    /// Its state, such as `Qualified`.
    pub lead_state: Option<String>,
    /// The address of the customer.
    pub address: Option<Address>,
}

/// The services that an account has defined, and their states.
#[model(response)]
pub struct StatesAndServices {
    /// The account's engagements.
    pub engagement: Vec<Engagement>,
}

/// An engagement of an account.
#[model(response)]
pub struct Engagement {
    /// Identifies the engagement.
    #[required]
    pub engagement_id: String,
    /// Its charging group.
    pub charging_group: Option<String>,
    /// Its services.
    pub services: Vec<AccountService>,
}

/// A service that the account has defined.
#[model(response)]
pub struct AccountService {
    /// Its name.
    #[required]
    pub name: String,
    /// Its description.
    pub description: Option<String>,
    /// Its states.
    pub states: Vec<AccountState>,
}

/// A state of a service that the account has defined.
#[model(response)]
pub struct AccountState {
    /// Its name.
    #[required]
    pub name: String,
    /// Its position in the order of the states.
    pub workflow_sequence_number: Option<i64>,
    /// The codes of the plans that it can be combined with.
    pub service_plans: Vec<String>,
}

/// The kinds of devices that an account has registered.
#[model(response)]
pub struct DeviceSkuList {
    /// The account.
    pub account_name: Option<String>,
    /// The kinds.
    pub device_sku_info: Vec<DeviceSku>,
}

/// A kind of device.
#[model(response)]
pub struct DeviceSku {
    /// Its stock-keeping unit.
    #[required]
    pub device_sku: String,
    /// Its status in the device database: `Valid`.
    pub device_sku_status: Option<String>,
}
