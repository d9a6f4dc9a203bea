//! The table of services that are composed of other services.

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
            /// `max_devices_per_request` of the rules makes the parts smaller.
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

macro_rules! rows {
    ($(
        $(#[doc = $about:literal])*
        $Service:ident as $service:ident { $(
            $(#[doc = $doc:literal])*
            $function:ident ( $argument:ident : $Argument:ident ) -> $Answer:ident;
        )* }
    )*) => {
        /// Every function of every composed service.
        pub const COMPOSED_FUNCTIONS: &[ComposedFunction] = &[$($(ComposedFunction {
            service: stringify!($service),
            name: stringify!($function),
            docs: &[$($doc),*],
            argument: stringify!($argument),
            question: stringify!($Argument),
            answer: stringify!($Answer),
        },)*)*];
    };
}
crate::composed_services!(rows);
