//! Changes of eUICC profiles over the air, with a warning first if the device does not respond at once.

use super::{
    Context,
    reach::Condition,
    requests::{AcceptedRequest, DeviceResult, Progress, Target},
};
use crate::{
    callback_service,
    callbacks::LineNotification,
    fault::{Outcome, Point},
    world::{
        Id, IdKind, Line, ProfileChange,
        lines::{Action, Activation, ErrorResponse},
    },
};
use jiff::SignedDuration;
use serde_json::{Value, json};
use thingspace::models::ProfileStatus;

const RESPONSE: &str = "eUICCProvisionResponse";
/// The time after which a change that completed with a warning completes fully.
const COMPLETION_DELAY: SignedDuration = SignedDuration::from_mins(5);
/// The time to wait for a device that does not respond.
const RESPONSE_TIMEOUT: SignedDuration = SignedDuration::from_hours(24);

/// A change of one device's profile in progress.
#[derive(Debug, Clone)]
struct PendingProfileChange {
    request: AcceptedRequest,
    device_ids: Vec<Id>,
    line: u32,
    iccid: String,
    change: ProfileChange,
}

/// Returns the ICCID that a request names, if any.
fn named_iccid(ids: &[Id]) -> Option<String> {
    ids.iter().find(|id| id.kind == IdKind::Iccid).map(|id| id.id.clone())
}

impl Context<'_> {
    /// Changes the profile of each device, identified by its EID and the profile's ICCID. Returns the `requestId`.
    pub fn change_profiles(&mut self, account: usize, targets: Vec<Target>, change: ProfileChange) -> String {
        let request = self.begin(account, callback_service::PROFILE, false);
        let id = request.id.clone();
        self.later(self.options.request_delay, move |context| {
            for target in targets {
                let job = context.reached(account, &target).and_then(|line| {
                    let iccid = named_iccid(&target.ids)
                        .or_else(|| context.profile_in_use(line).filter(|_| change == ProfileChange::FallBack));
                    let iccid = iccid.ok_or_else(|| {
                        ErrorResponse::unexpected("The device is named without the ICCID of its profile")
                    })?;
                    context.world.may_change_profile(line, &iccid, change)?;
                    Ok(PendingProfileChange {
                        request: request.clone(),
                        device_ids: target.ids.clone(),
                        line,
                        iccid,
                        change,
                    })
                });
                match job {
                    Ok(job) => context.begin_profile(job),
                    Err(rejection) => context.report(&request, target.ids, Err(rejection)),
                }
            }
        });
        id
    }

    /// Returns the enabled profile, or else the first one.
    fn profile_in_use(&self, line: u32) -> Option<String> {
        let profiles = self.world.profiles_of(line);
        let found = profiles.iter().find(|profile| profile.enabled).or(profiles.first());
        found.map(|profile| String::from(&*profile.iccid))
    }

    fn begin_profile(&mut self, job: PendingProfileChange) {
        let imei = self.world.line(job.line).imei();
        let forced = self.world.faults.take_on_line(Point::Profile, imei);
        if forced == Some(Outcome::ProfileFailed) {
            self.profile_failed(&job);
            return;
        }
        let share = u64::from(self.options.profile_warning_percent);
        let unlucky = share > 0 && self.random.outcomes.percent(share);
        let answers = self.world.is_powered(job.line, self.now);
        if answers && !unlucky && forced.is_none() {
            self.finish_profile(&job);
            return;
        }
        if answers && job.change == ProfileChange::DownloadEnable {
            // Downloaded, but not enabled yet.
            let downloaded = self.world.change_profile(job.line, &job.iccid, ProfileChange::DownloadDisable);
            if let Err(rejection) = downloaded {
                return self.report(&job.request, job.device_ids, Err(rejection));
            }
        }
        self.notify_profile(&job, ProfileStatus::WithWarning.as_str(), "Success");
        let delay = if answers { COMPLETION_DELAY } else { SignedDuration::ZERO };
        self.later(delay, move |context| {
            let (line, late, until) = (job.line, job.clone(), context.now.plus(RESPONSE_TIMEOUT));
            context.when_until(
                line,
                Condition::Powered,
                until,
                move |context| context.finish_profile(&job),
                move |context| context.profile_failed(&late),
            );
        });
    }

    fn finish_profile(&mut self, job: &PendingProfileChange) {
        match self.world.change_profile(job.line, &job.iccid, job.change) {
            Ok(()) => {
                self.set_progress(&job.request, Progress::Success);
                self.notify_profile(job, ProfileStatus::Success.as_str(), "Success");
            }
            Err(rejection) => self.report(&job.request, job.device_ids.clone(), Err(rejection)),
        }
    }

    fn profile_failed(&mut self, job: &PendingProfileChange) {
        self.set_progress(&job.request, Progress::Failed);
        self.notify_profile(job, ProfileStatus::Failed.as_str(), "Failed");
    }

    fn profile_facts(&self, line: u32, iccid: &str, status: &str) -> Value {
        json!({"status": status, "profileState": self.world.profile_state(line, iccid), "iccid": iccid})
    }

    fn notify_profile(&mut self, job: &PendingProfileChange, executed: &str, status: &'static str) {
        let facts = self.profile_facts(job.line, &job.iccid, executed);
        let notification = LineNotification::succeeded(
            callback_service::PROFILE,
            &job.request.id,
            job.device_ids.clone(),
            RESPONSE,
            facts,
        );
        self.notify(job.request.account, &notification.with_status(status));
    }

    /// Activates lines by their profiles, and enables the profiles if `enable` is set. Returns the `requestId`.
    pub fn activate_profiles(
        &mut self,
        account: usize,
        targets: Vec<Target>,
        activation: Activation,
        enable: bool,
    ) -> String {
        let request = self.begin(account, callback_service::PROFILE, false);
        let id = request.id.clone();
        self.later(self.options.request_delay, move |context| {
            for target in targets {
                let begun =
                    context.reached(account, &target).and_then(|line| context.begin_by_profile(line, &target.ids));
                match begun {
                    Ok((line, iccid)) => {
                        let (request, activation) = (request.clone(), activation.clone());
                        context.later(context.options.activation_delay, move |context| {
                            context.finish_by_profile(&request, target.ids, line, &iccid, &activation, enable);
                        });
                    }
                    Err(rejection) => context.report(&request, target.ids, Err(rejection)),
                }
            }
        });
        id
    }

    fn begin_by_profile(&mut self, line: u32, ids: &[Id]) -> Result<(u32, String), ErrorResponse> {
        self.world.check_action(line, Action::Activate, self.now, self.options)?;
        let iccid = named_iccid(ids).or_else(|| self.profile_in_use(line));
        let iccid = iccid.ok_or_else(|| ErrorResponse::unexpected("The device has no profile; download one first"))?;
        self.world.may_change_profile(line, &iccid, ProfileChange::Enable)?;
        self.world.begin_activation(line, self.now);
        Ok((line, iccid))
    }

    fn finish_by_profile(
        &mut self,
        request: &AcceptedRequest,
        device_ids: Vec<Id>,
        line: u32,
        iccid: &str,
        activation: &Activation,
        enable: bool,
    ) {
        let view = self.world.line(line);
        if view.is_deleted() || view.state() != Line::PendingActivation {
            return;
        }
        self.world.finish_activation(line, activation, self.now, &mut self.random.names);
        let enabled = if enable { self.world.change_profile(line, iccid, ProfileChange::Enable) } else { Ok(()) };
        let facts = self.profile_facts(line, iccid, ProfileStatus::Success.as_str());
        self.report(request, device_ids, enabled.map(|()| DeviceResult::new(RESPONSE, facts)));
    }

    /// Deactivates lines by their profiles; if `fallback` is set, only those with a fallback profile. Returns
    /// the `requestId`.
    pub fn deactivate_profiles(&mut self, account: usize, targets: Vec<Target>, fallback: bool) -> String {
        let order = super::requests::Order { account, service: callback_service::PROFILE, pollable: false, targets };
        self.submit(order, move |context, _, target, line| {
            context.world.check_action(line, Action::Deactivate, context.now, context.options)?;
            if fallback && !context.world.profiles_of(line).iter().any(|profile| profile.fallback) {
                return Err(ErrorResponse::unexpected("The device has no fallback profile"));
            }
            let iccid = named_iccid(&target.ids).or_else(|| context.profile_in_use(line)).unwrap_or_default();
            context.world.deactivate(line, context.now);
            Ok(DeviceResult::new(RESPONSE, context.profile_facts(line, &iccid, ProfileStatus::Success.as_str())))
        })
    }
}
