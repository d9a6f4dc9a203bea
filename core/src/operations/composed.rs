//! The table of what is composed of other services, nothing that they could not do; and what a row
//! means in Rust and to the JSON door.

use super::door::{invalid, json};
use crate::{
    client::{CallOptions, Client},
    error::{Error, Result},
    models,
    rules::{self, Finding, ValidationContext},
};
use serde_json::Value;

/// Applies a macro to the table of every composed service.
///
/// Each function takes one model and answers one; it is written in Rust on the services it is composed
/// of, and every layer projects it like a row of a service.
#[macro_export]
macro_rules! composed_services {
    ($apply:path) => {
        $apply! {
            /// One campaign, whatever the version: a plan is split by protocol, sent to v1, v2 and v3, and
            /// followed as one. It adds nothing that the three services cannot do.
            Campaigns as campaigns {
                /// Looks up every device of a plan and says what would become of it; nothing is scheduled.
                ///
                /// Protocol, make, model, version, licence and running campaigns of each device are read. That
                /// takes a call for each 1,000 devices, one for each 1,000 devices of unfinished campaigns for
                /// such makes and models (1,000 calls at most), one for each earlier campaign of a package that
                /// needs a pilot, and some twenty more.
                check_plan(plan: CampaignPlan) -> CampaignPlanCheck;
                /// Checks a plan, gives out licences where the plan says so, and schedules its parts.
                ///
                /// A package that has not passed its pilot begins with at most 20 devices; the others wait for
                /// `continue_plan`. Keep the answer: the other functions want it back. When a part is refused the
                /// others go on, and the part says why.
                schedule_plan(plan: CampaignPlan) -> PlannedCampaign;
                /// Schedules what can be scheduled by now; call it when the report says so.
                ///
                /// That is what waited for a pilot that has passed, and what was not sent. Where a pilot is over and
                /// did not pass, up to 20 of the devices that wait become the next one. A part of which nobody
                /// knows whether it was scheduled is looked for first, and only sent again if it is not there.
                continue_plan(campaign: PlannedCampaign) -> PlannedCampaign;
                /// Reads how far every part of a plan is, as one report.
                get_plan_report(campaign: PlannedCampaign) -> CampaignPlanReport;
                /// Waits until a plan is finished, or needs a word from you, and reads the report then.
                ///
                /// It needs one when `continue_plan` has something to do, or a pilot did not pass. Upgrades of v1
                /// may last for ever: nobody waits for what is left after the last day of the plan.
                wait_for_plan(wait: CampaignPlanWait) -> CampaignPlanReport;
                /// Cancels every part that can still be cancelled, and says which cannot.
                ///
                /// v1 and v3 cancel nothing that has started; v2 stops it, and some devices may be done already.
                cancel_plan(campaign: PlannedCampaign) -> PlannedCampaign;
            }
            /// One request about any number of devices: sent in parts of 10,000, followed as one.
            ///
            /// A device that is named twice is sent once. The rules of every part are checked before anything is
            /// sent. Then the parts are sent one after the other; one that fails does not stop the others, and says
            /// why, unless it is the first: then nothing was sent, and the error is yours. The option
            /// `most_devices_per_request` of the rules makes the parts smaller.
            Bulk as bulk {
                /// Activates service for devices, in no more than 100 requests a minute.
                activate(request: ActivateRequest) -> BulkRequest;
                /// Ends the service of devices, which are named in a list.
                deactivate(request: DeactivateRequest) -> BulkRequest;
                /// Suspends the service of devices, which are named in a list.
                suspend(request: DeviceSelectionRequest) -> BulkRequest;
                /// Restores the service of suspended devices, which are named in a list.
                restore(request: DeviceSelectionRequest) -> BulkRequest;
                /// Moves devices, which are named in a list, to another service plan.
                change_service_plan(request: ServicePlanChangeRequest) -> BulkRequest;
                /// Moves devices, which are named in a list, to another account of the same customer.
                move_to_account(request: MoveRequest) -> BulkRequest;
                /// Asks whether devices can be activated.
                check_availability(request: AvailabilityRequest) -> BulkRequest;
                /// Uploads identifiers of devices, and activates the lines, in no more than 100 requests a minute.
                upload_activate(request: UploadActivateRequest) -> BulkRequest;
                /// Waits until every part is done, and gathers what came of them.
                ///
                /// Parts are done by callbacks that are handed to the client, as single requests are. What is not
                /// done by the deadline is no error: its part is `Pending`, and says what is missing.
                wait(request: BulkWait) -> BulkResult;
            }
        }
    };
}

/// A function of a composed service as data.
#[derive(Debug, Clone, Copy)]
pub struct ComposedFunction {
    /// The accessor of its service: `campaigns`.
    pub service: &'static str,
    /// Its name in Rust and Python; camel case in Node and Swift.
    pub name: &'static str,
    /// Its documentation.
    pub docs: &'static [&'static str],
    /// The name of its argument.
    pub argument: &'static str,
    /// The model of its argument.
    pub question: &'static str,
    /// The model of its answer.
    pub answer: &'static str,
}

macro_rules! methods {
    ($(
        $(#[doc = $about:literal])*
        $Service:ident as $service:ident { $(
            $(#[doc = $doc:literal])*
            $function:ident ( $argument:ident : $Argument:ident ) -> $Answer:ident;
        )* }
    )*) => {
        $(
            $(#[doc = $about])*
            #[derive(Debug, Clone)]
            pub struct $Service {
                pub(crate) client: Client,
                pub(crate) options: CallOptions,
            }

            impl $Service {
                /// The same service with other options for its calls: another account, another time-out for
                /// each of them.
                #[must_use]
                pub fn with_options(&self, options: CallOptions) -> Self {
                    Self { client: self.client.clone(), options }
                }

                /// The same service for another account than the client's own.
                #[must_use]
                pub fn for_account(&self, account: impl Into<String>) -> Self {
                    self.with_options(CallOptions { account: Some(account.into()), ..self.options.clone() })
                }

                $(
                    $(#[doc = $doc])*
                    pub async fn $function(&self, $argument: models::$Argument) -> Result<models::$Answer> {
                        crate::$service::$function(self, $argument).await
                    }
                )*

                async fn invoke(&self, name: &str, mut arguments: serde_json::Map<String, Value>) -> Result<Value> {
                    match name {
                        $(stringify!($function) => {
                            let given = arguments.remove(stringify!($argument)).unwrap_or_default();
                            let given: models::$Argument = models::read_request(given.to_string().as_bytes())?;
                            json(&self.$function(given).await?)
                        })*
                        _ => Err(unknown(stringify!($service), name)),
                    }
                }
            }

            impl Client {
                $(#[doc = $about])*
                pub fn $service(&self) -> $Service {
                    $Service { client: self.clone(), options: CallOptions::default() }
                }
            }
        )*

        /// Every function of every composed service.
        pub const COMPOSED_FUNCTIONS: &[ComposedFunction] = &[$($(ComposedFunction {
            service: stringify!($service),
            name: stringify!($function),
            docs: &[$($doc),*],
            argument: stringify!($argument),
            question: stringify!($Argument),
            answer: stringify!($Answer),
        },)*)*];

        async fn invoke_function(
            client: &Client,
            function: &ComposedFunction,
            arguments: serde_json::Map<String, Value>,
            options: CallOptions,
        ) -> Result<Value> {
            match function.service {
                $(stringify!($service) => client.$service().with_options(options).invoke(function.name, arguments).await,)*
                service => Err(unknown(service, function.name)),
            }
        }

        /// Checks the argument of a function of a composed service, offline.
        pub(super) fn validate(function: &ComposedFunction, request: &Value, context: &ValidationContext) -> Result<Vec<Finding>> {
            if let Some(found) = crate::bulk::validate(function, request, context) {
                return match found {
                    Err(Error::Validation { findings, .. }) => Ok(findings),
                    found => found,
                };
            }
            let json = request.to_string();
            let read = match (function.service, function.name) {
                $($((stringify!($service), stringify!($function)) => {
                    models::read_request::<models::$Argument>(json.as_bytes()).map(|request| rules::check(&request, context))
                })*)*
                (service, name) => return Err(unknown(service, name)),
            };
            match read {
                Err(Error::Validation { findings, .. }) => Ok(findings),
                read => read,
            }
        }
    };
}
crate::composed_services!(methods);

/// Looks a function of a composed service up by its names; camel case is understood too.
pub(super) fn find(service: &str, name: &str) -> Option<&'static ComposedFunction> {
    let plain = |text: &str| text.replace('_', "").to_ascii_lowercase();
    COMPOSED_FUNCTIONS
        .iter()
        .find(|function| plain(function.service) == plain(service) && plain(function.name) == plain(name))
}

/// Calls a function of a composed service, from JSON to JSON; `arguments` has its one argument by name.
pub(super) async fn invoke(
    client: &Client,
    function: &ComposedFunction,
    arguments: Value,
    options: CallOptions,
) -> Result<Value> {
    let Value::Object(arguments) = arguments else {
        return Err(invalid(function.name, "", "json.wrong_type", "the arguments are an object, one member for each"));
    };
    if let Some(odd) = arguments.keys().find(|name| *name != function.argument) {
        let findings = vec![Finding::unknown_member(odd.clone(), &[function.argument])];
        return Err(Error::Validation { what: function.name.to_owned(), findings });
    }
    if !arguments.contains_key(function.argument) {
        return Err(invalid(function.name, function.argument, "argument.missing", "give this argument"));
    }
    invoke_function(client, function, arguments, options).await
}

fn unknown(service: &str, name: &str) -> Error {
    Error::configuration(format!("there is no function {service}.{name}"))
}
