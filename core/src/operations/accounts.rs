//! The table of accounts.

use crate::models::{AccountInformation, DeviceSkuList, Lead, LeadPage, ServicePlan, StatesAndServices};
use thingspace_macros::service;

/// Accounts: service plans, leads, states and device SKUs.
#[service]
#[api(Connectivity)]
trait Accounts {
    /// Reads the account: its features, IP address pools and service plans.
    #[get("/api/m2m/v1/accounts/{account}")]
    #[retry(Safe)]
    #[source("Connectivity Management, get account information")]
    fn get() -> AccountInformation;

    /// Lists the service plans of the account.
    #[get("/api/m2m/v1/plans/{account}")]
    #[retry(Safe)]
    #[source("Connectivity Management, list service plans")]
    fn list_service_plans() -> Vec<ServicePlan>;

    /// Reads the services and states that the account has defined.
    #[get("/api/m2m/v1/accounts/{account}/statesandservices")]
    #[retry(Safe)]
    #[source("Connectivity Management, list states and services")]
    fn list_states_and_services() -> StatesAndServices;

    /// Lists the kinds of devices (SKUs) that the account has registered. It only reads, although the platform uses
    /// `POST`.
    #[post("/api/m2m/v1/accounts/{account}/sku")]
    #[retry(Safe)]
    #[source("Connectivity Management, list device SKUs (limited release)")]
    fn list_device_skus() -> DeviceSkuList;

    /// Lists the leads of the account.
    #[get("/api/m2m/v1/leads/{account}")]
    #[retry(Safe)]
    #[item(Lead)]
    #[source("Connectivity Management, list leads")]
    fn list_leads() -> Pager<LeadPage>;
}
