//! Notifications of monitors when a device becomes reachable or unreachable.

use super::{
    Context,
    reach::Condition,
    requests::{DeviceResult, Order, Target},
};
use crate::{
    callback_service,
    callbacks::LineNotification,
    clock::Moment,
    world::{
        lines::ErrorResponse,
        monitors::{Monitor, Watched},
    },
};
use serde_json::{Value, json};

const RESPONSE: &str = "deviceReachabilityResponse";

impl Context<'_> {
    /// Starts a monitor for each device; the first callback about each confirms it. Returns the `requestId`.
    pub fn start_monitors(
        &mut self,
        account: usize,
        targets: Vec<Target>,
        watched: Watched,
        expires: Moment,
    ) -> String {
        let order = Order { account, service: callback_service::DIAGNOSTICS, pollable: false, targets };
        self.submit(order, move |context, accepted_request, target, line| {
            if expires <= context.now {
                return Err(ErrorResponse::unexpected("The monitor has expired before it began"));
            }
            let id = context.new_id();
            let (request, device_ids) = (accepted_request.id.clone(), target.ids.clone());
            let monitor = Monitor { id: id.clone(), account, request, device_ids, watched, expires };
            let reached = context.world.is_reached(line, context.now);
            let content = context.monitor_facts(&monitor, line, watched.status(true).filter(|_| reached));
            context.world.monitors.add(line, monitor);
            context.watch(line);
            context.at(expires, move |context| {
                context.end_monitor(None, &id);
            });
            Ok(DeviceResult::new(RESPONSE, content))
        })
    }

    /// Returns the content of a callback about a monitor, with the status of its device if there is one.
    fn monitor_facts(&self, monitor: &Monitor, line: u32, status: Option<&str>) -> Value {
        let mut facts = self.reachability(line, status);
        facts["monitorId"] = json!(monitor.id);
        facts["monitorType"] = json!(monitor.watched.name());
        facts["monitorExpirationTime"] = json!(monitor.expires);
        facts
    }

    /// Adds until when a reachable device stays reachable, if it does not stay so forever.
    fn add_availability(&self, facts: &mut Value, line: u32) {
        let until = self.world.is_reached(line, self.now).then(|| self.world.next_unpowered(line, self.now)).flatten();
        if let Some(until) = until {
            facts["maxUEAvailabilityTime"] = json!(until);
        }
    }

    fn end_monitor(&mut self, account: Option<usize>, id: &str) -> Option<Monitor> {
        let (line, monitor) = self.world.monitors.remove(account, id)?;
        self.unwatch(line);
        Some(monitor)
    }

    /// Returns the status of a device; without a status if the request does not cover it.
    fn reachability(&self, line: u32, status: Option<&str>) -> Value {
        let mut facts = json!({});
        if let Some(status) = status {
            facts["reachabilityStatus"] = json!(status);
            self.add_availability(&mut facts, line);
        }
        facts
    }

    /// Notifies the monitors of a device that became reachable or unreachable.
    pub(super) fn notify_monitors(&mut self, line: u32, reached: bool) {
        for monitor in self.world.monitors.of(line).to_vec() {
            if let Some(status) = monitor.watched.status(reached)
                && monitor.expires > self.now
            {
                let content = self.monitor_facts(&monitor, line, Some(status));
                let ids = monitor.device_ids;
                let notification = LineNotification::succeeded(
                    callback_service::DIAGNOSTICS,
                    &monitor.request,
                    ids,
                    RESPONSE,
                    content,
                );
                self.notify(monitor.account, &notification);
            }
        }
    }

    /// Stops monitors; each one is confirmed in its own callback. Returns the `requestId`.
    pub fn stop_monitors(&mut self, account: usize, ids: Vec<String>) -> String {
        let accepted_request = self.begin(account, callback_service::DIAGNOSTICS, false);
        let request = accepted_request.id.clone();
        self.later(self.options.request_delay, move |context| {
            for id in ids {
                if let Some(monitor) = context.end_monitor(Some(account), &id) {
                    let content = json!({"monitorId": id, "monitorType": monitor.watched.name()});
                    context.report(&accepted_request, monitor.device_ids, Ok(DeviceResult::new(RESPONSE, content)));
                } else {
                    let rejection = ErrorResponse::unexpected(format!("There is no active monitor {id}"));
                    context.report(&accepted_request, Vec::new(), Err(rejection));
                }
            }
        });
        request
    }

    /// Sends the active monitors of devices in a callback, of one type or of all. Returns the `requestId`.
    pub fn list_monitors(&mut self, account: usize, targets: Vec<Target>, requested: Option<Watched>) -> String {
        let order = Order { account, service: callback_service::DIAGNOSTICS, pollable: false, targets };
        self.submit(order, move |context, _, _, line| {
            let fits = |monitor: &&Monitor| {
                monitor.account == account && requested.is_none_or(|requested| monitor.watched == requested)
            };
            let monitors = context.world.monitors.of(line).iter().filter(fits);
            let reached = context.world.is_reached(line, context.now);
            let facts = monitors
                .map(|monitor| context.monitor_facts(monitor, line, monitor.watched.status(true).filter(|_| reached)));
            Ok(DeviceResult::new("deviceMonitorsResponse", facts.collect()))
        })
    }

    /// Reports whether a device is reachable. If it is not, the first callback has no status, and a second
    /// one reports when the device becomes reachable or that the request has lapsed. Returns the `requestId`.
    pub fn request_reachability(&mut self, account: usize, target: Target, watched: Watched, lapses: Moment) -> String {
        let accepted_request = self.begin(account, callback_service::DIAGNOSTICS, false);
        let request = accepted_request.id.clone();
        self.later(self.options.request_delay, move |context| {
            let line = match context.reached(account, &target) {
                Ok(line) => line,
                Err(rejection) => return context.report(&accepted_request, target.ids, Err(rejection)),
            };
            let reached = context.world.is_reached(line, context.now);
            // A request that covers only the loss of a device still learns that the device is reachable.
            let status = watched.status(reached).or(reached.then_some("REACHABLE_FOR_DATA"));
            if status.is_some() {
                let content = context.reachability(line, status);
                return context.report(&accepted_request, target.ids, Ok(DeviceResult::new(RESPONSE, content)));
            }
            let (ids, nothing) = (target.ids.clone(), json!({}));
            let notification = LineNotification::succeeded(
                callback_service::DIAGNOSTICS,
                &accepted_request.id,
                ids,
                RESPONSE,
                nothing,
            );
            context.notify(account, &notification.with_status("Pending"));
            let (late, ids) = (accepted_request.clone(), target.ids.clone());
            context.when_until(
                line,
                Condition::Reached,
                lapses,
                move |context| {
                    let content = context.reachability(line, watched.status(true));
                    context.report(&accepted_request, target.ids, Ok(DeviceResult::new(RESPONSE, content)));
                },
                move |context| {
                    let rejection = ErrorResponse::unexpected("The device was not reached before the request lapsed");
                    context.report(&late, ids, Err(rejection));
                },
            );
        });
        request
    }
}
