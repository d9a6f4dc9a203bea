//! The table of accounts.

/// Applies a macro to the table of `accounts`.
#[macro_export]
macro_rules! accounts_operations {
    ($apply:path) => {
        $apply! {
            /// Accounts: plans, leads, states, kinds of devices.
            Accounts as accounts
            calls {
                /// Reads the account: features, pools of IP addresses, plans.
                Safe Session GET "/api/m2m/v1/accounts/{account}"
                    get()
                    from "Connectivity Management, get account information"
                    -> AccountInformation;
                /// Lists the service plans of the account.
                Safe Session GET "/api/m2m/v1/plans/{account}"
                    list_service_plans()
                    from "Connectivity Management, list service plans"
                    -> Vec<ServicePlan>;
                /// Reads the services and states that the account has defined.
                Safe Session GET "/api/m2m/v1/accounts/{account}/statesandservices"
                    list_states_and_services()
                    from "Connectivity Management, list states and services"
                    -> StatesAndServices;
                /// Lists the kinds of devices that the account has registered. It only reads, although by
                /// `POST`.
                Safe Session POST "/api/m2m/v1/accounts/{account}/sku"
                    list_device_skus()
                    from "Connectivity Management, list device SKUs (limited release)"
                    -> DeviceSkuList;
            }
            requests {}
            lists {
                /// Lists the leads of the account.
                Safe Session GET "/api/m2m/v1/leads/{account}"
                    list_leads()
                    from "Connectivity Management, list leads"
                    -> LeadPage of Lead;
            }
            uploads {}
        }
    };
}
