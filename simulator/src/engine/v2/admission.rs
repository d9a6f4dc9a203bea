//! Admission: the devices that may take part in a campaign.

use super::{Campaign, Context, Member, Rejection, Stage, Subject, stored_index};
use crate::{
    api_version::ApiVersion,
    fault::Point,
    world::{CampaignRef, Imei, Line, Power},
};
use thingspace::models::Protocol;

/// Frees the device of a member for other campaigns. Before the check the device may belong to another campaign.
pub(super) fn release(member: &Member, campaign: usize, context: &mut Context<'_>) {
    if let Some(device) = member.device.map(|device| &mut context.world.devices[device as usize])
        && device.campaign == Some(reference(campaign))
    {
        device.campaign = None;
    }
}

fn reference(campaign: usize) -> CampaignRef {
    CampaignRef { version: ApiVersion::V2, index: stored_index(campaign) }
}

/// Admits a member, or rejects it.
pub(super) fn admit(campaign: &mut Campaign, at: usize, index: usize, context: &mut Context<'_>) {
    let Member { imei, device, .. } = campaign.members[index];
    let forced = context.world.faults.take(Point::Check, ApiVersion::V2, &campaign.id, Some(imei));
    let outcome = match forced {
        Some(outcome) => Err(Rejection::from_outcome(outcome)),
        None => check_device(campaign, imei, device, context),
    };
    let stage = match outcome {
        Ok(device) => {
            context.world.devices[device as usize].campaign = Some(reference(at));
            Stage::Accepted
        }
        Err(rejection) => {
            campaign.open_members -= 1;
            Stage::Rejected(rejection)
        }
    };
    campaign.members[index].set(stage, context.now);
}

/// Checks whether a device may take part.
fn check_device(campaign: &Campaign, imei: Imei, device: Option<u32>, context: &Context<'_>) -> Result<u32, Rejection> {
    let world = &*context.world;
    let at = device.ok_or(if imei.is_checked() { Rejection::NotFound } else { Rejection::InvalidImei })?;
    let device = &world.devices[at as usize];
    let has = &world.kinds[usize::from(device.kind)];
    let wants = &world.kinds[usize::from(campaign.subject.kind(world))];
    // A file may go to any version.
    let version_fits = match campaign.subject {
        Subject::Package(package) => device.firmware == world.packages[package].from,
        Subject::File(_) => true,
    };
    let behaviour = world.behaviour(at);
    let connected = behaviour.power != Power::Never && behaviour.reachable > 0;
    let needs_license = world.accounts[campaign.account].needs_licenses() && device.licensed.is_none();
    let rules = [
        (has.protocol != Protocol::None && device.eligible, Rejection::NotCapable),
        (has.reported_make.eq_ignore_ascii_case(&wants.make) && has.model == wants.model, Rejection::Model),
        (has.protocol == wants.protocol, Rejection::NotCapable),
        (version_fits, Rejection::Version),
        (device.line == Line::Active && connected, Rejection::NotActive),
        (device.campaign.is_none(), Rejection::Elsewhere),
        (!needs_license, Rejection::NoLicense),
    ];
    match rules.into_iter().find(|(holds, _)| !holds) {
        Some((_, rejection)) => Err(rejection),
        None => Ok(at),
    }
}
