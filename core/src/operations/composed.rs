//! The table of services that are composed of other services.

/// Applies a macro to the table of every composed service.
///
/// Each function takes one model and returns one. It is written in Rust on the services that it combines, and every
/// language projects it like an operation. A wait also names the function that watches in steps, and the model of its
/// progress; it takes the options of waits.
#[macro_export]
macro_rules! composed_services {
    ($apply:path) => {
        $apply! {
            /// Campaigns of any version. The service splits a plan by protocol, sends its parts to v1, v2 and v3, and
            /// follows them as one campaign. It uses only operations of these three services.
            Campaigns as campaigns {
                /// Looks up every device of a plan and returns what scheduling it would do; schedules nothing.
                ///
                /// The check reads the protocol, make, model, version, licence and running campaigns of each device. It
                /// sends one call for each 1,000 devices, one for each 1,000 devices of unfinished campaigns for the
                /// same makes and models (at most 1,000 calls), one for each earlier campaign of a package that needs a
                /// pilot, and about twenty more.
                check_plan(plan: CampaignPlan) -> CampaignPlanCheck;
                /// Checks a plan, assigns licences if the plan allows it, and schedules its parts.
                ///
                /// A package that has not passed its pilot starts with at most 20 devices; the others wait for
                /// `continue_plan`. Store the returned campaign: the other functions take it. If the platform rejects a
                /// part, the others are still scheduled, the part contains the reason, and `outcome` is
                /// `partiallyScheduled`. If nothing was scheduled, the call fails with `NothingScheduledError`, which
                /// contains the campaign with the reason for each device and part.
                schedule_plan(plan: CampaignPlan) -> PlannedCampaign;
                /// Schedules the parts that can be scheduled now; call it when the report sets `can_continue`.
                ///
                /// These are the parts whose pilot has passed, and the parts that were not sent. If a pilot failed, up
                /// to 20 of the waiting devices form the next pilot. If the outcome of a part is unknown, the function
                /// first looks the part up on the platform, and sends it again only if it is not there. If nothing of
                /// the plan was ever scheduled, the call fails with `NothingScheduledError`.
                continue_plan(campaign: PlannedCampaign) -> PlannedCampaign;
                /// Reads the progress of every part of a plan as one report.
                get_plan_report(campaign: PlannedCampaign) -> CampaignPlanReport;
                /// Waits until a plan finishes or needs your decision, then reads the report.
                ///
                /// A plan needs a decision when the report sets `can_continue` or `pilot_failed`. Upgrades of v1 may
                /// stay queued without a limit: the wait ends after the last day of the plan if only these remain.
                /// It fails with `NothingScheduledError` if nothing was scheduled and nothing can be.
                ///
                /// It takes the options of every wait: the timeout, as long as the plan lasts when absent; the time
                /// between two polls, 30 seconds when absent; and a function for the progress, which is called after
                /// each poll with the report. After the timeout, it fails with `TimeoutError`.
                wait_for_plan(campaign: PlannedCampaign) -> CampaignPlanReport, watch_plan of CampaignPlanWatch reports CampaignPlanReport;
                /// Cancels every part that can still be cancelled, and reports the parts that cannot.
                ///
                /// v1 and v3 cannot cancel an upgrade that has started. v2 aborts it, but some devices may be upgraded
                /// already.
                cancel_plan(campaign: PlannedCampaign) -> PlannedCampaign;
            }
            /// One request for any number of devices, sent in parts of 10,000 and followed as one.
            ///
            /// The service sends a repeated device once. It validates all parts before it sends the first, and sends
            /// them in sequence. If the first part fails, the call fails with its error and sends nothing else. A later
            /// part that fails does not stop the others, and contains the reason. The rule option
            /// `max_devices_per_request` makes the parts smaller.
            Bulk as bulk {
                /// Activates service for devices, with at most 100 requests a minute.
                activate(request: ActivateRequest) -> BulkRequest;
                /// Ends the service of a list of devices.
                deactivate(request: DeactivateRequest) -> BulkRequest;
                /// Suspends the service of a list of devices.
                suspend(request: DeviceSelectionRequest) -> BulkRequest;
                /// Restores the service of a list of suspended devices.
                restore(request: DeviceSelectionRequest) -> BulkRequest;
                /// Moves a list of devices to another service plan.
                change_service_plan(request: ServicePlanChangeRequest) -> BulkRequest;
                /// Moves a list of devices to another account of the same customer.
                move_to_account(request: MoveRequest) -> BulkRequest;
                /// Checks whether devices can be activated.
                check_availability(request: AvailabilityRequest) -> BulkRequest;
                /// Uploads identifiers of devices and activates the lines, with at most 100 requests a minute.
                upload_activate(request: UploadActivateRequest) -> BulkRequest;
                /// Waits until every part is done, and collects the results.
                ///
                /// Callbacks that are delivered to the client complete the parts, as they do for single requests. A
                /// part that is not done after the timeout is not an error: its status is `Pending`, and its `problem`
                /// says what is missing.
                ///
                /// It takes the options of every wait: the timeout, 24 hours when absent; the time between two polls, 30
                /// seconds when absent; and a function for the progress, which is called at once and at each change.
                wait(bulk: BulkRequest) -> BulkResult, watch of BulkWatch reports BulkProgress;
            }
            /// Whether a request was carried out, after a call whose error sets `outcome_unknown`.
            ///
            /// Each function takes the request of the operation of its name, looks at the platform, and sends nothing
            /// else. `outcome` is `done`, `notDone`, `partlyDone` with the devices that remain, or `unknown` with the
            /// reason. The platform may still be working on a request whose response was lost: what a function does not
            /// find at once, it looks for again later, which takes 10 seconds, and for lines up to 5 minutes.
            Reconcile as reconcile {
                /// Looks for the campaign that `software_v3.schedule_campaign` may have scheduled.
                schedule_campaign(request: CampaignRequest) -> Reconciliation;
                /// Looks for the campaign that `software_v2.schedule_software_campaign` may have scheduled.
                schedule_software_campaign(request: SoftwareCampaignRequest) -> Reconciliation;
                /// Looks for the campaign that `software_v2.schedule_file_campaign` may have scheduled.
                schedule_file_campaign(request: FileCampaignRequest) -> Reconciliation;
                /// Looks for the upgrade that `software_v1.schedule_upgrade` may have scheduled.
                schedule_upgrade(request: FirmwareUpgradeRequest) -> Reconciliation;
                /// Looks whether devices have licences, in any version.
                assign_licenses(devices: DeviceList) -> Reconciliation;
                /// Looks whether devices have no licences any more, in any version.
                remove_licenses(devices: DeviceList) -> Reconciliation;
                /// Looks whether the lines of a list of devices are suspended.
                suspend(request: DeviceSelectionRequest) -> Reconciliation;
                /// Looks whether the lines of a list of devices are active again.
                restore(request: DeviceSelectionRequest) -> Reconciliation;
                /// Looks whether the service of a list of devices has ended.
                deactivate(request: DeactivateRequest) -> Reconciliation;
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
    pub request: &'static str,
    /// The model that it returns.
    pub response: &'static str,
    /// The model of its progress, if it is a wait.
    pub progress: Option<&'static str>,
    /// The name of the function that watches in steps, if it is a wait.
    pub watch: Option<&'static str>,
}

macro_rules! rows {
    ($(
        $(#[doc = $about:literal])*
        $Service:ident as $service:ident { $(
            $(#[doc = $doc:literal])*
            $function:ident ( $argument:ident : $Argument:ident ) -> $Response:ident $(, $watch:ident of $Watch:ident reports $Progress:ident)?;
        )* }
    )*) => {
        /// Every function of every composed service.
        pub const COMPOSED_FUNCTIONS: &[ComposedFunction] = &[$($(ComposedFunction {
            service: stringify!($service),
            name: stringify!($function),
            docs: &[$($doc),*],
            argument: stringify!($argument),
            request: stringify!($Argument),
            response: stringify!($Response),
            progress: [$(Some(stringify!($Progress)),)? None][0],
            watch: [$(Some(stringify!($watch)),)? None][0],
        },)*)*];
    };
}
crate::composed_services!(rows);
