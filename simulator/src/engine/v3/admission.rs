//! Admission: the devices that may take part in a campaign.

use super::{Campaign, Context, Member, Stage, stored_index};
use crate::{
    api_version::ApiVersion,
    engine::rejection::Rejection,
    fault::Point,
    world::{CampaignRef, Line},
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

/// Returns the reference to a v3 campaign that devices store.
pub(super) fn reference(campaign: usize) -> CampaignRef {
    CampaignRef { version: ApiVersion::V3, index: stored_index(campaign) }
}

/// Admits a member, or rejects it.
pub(super) fn admit(campaign: &mut Campaign, at: usize, index: usize, context: &mut Context<'_>) {
    let Member { imei, device, .. } = campaign.members[index];
    let forced = context.world.faults.take(Point::Check, ApiVersion::V3, &campaign.id, Some(imei));
    let outcome = match forced.and_then(Rejection::forced) {
        Some(rejection) => Err(rejection),
        None => check_device(campaign, device, context).and_then(|(device, needs_license)| {
            let assigned = !needs_license || context.world.assign_license(device, context.now).is_ok();
            if assigned { Ok(device) } else { Err(Rejection::NoFreeLicense) }
        }),
    };
    match outcome {
        Ok(device) => context.world.devices[device as usize].campaign = Some(reference(at)),
        Err(rejection) => {
            campaign.members[index].set(Stage::Rejected(rejection), context.now);
            campaign.members[index].next = None;
            campaign.open_members -= 1;
        }
    }
}

/// Checks whether a device may take part, and whether it must receive a licence for it.
pub(super) fn check_device(
    campaign: &Campaign,
    device: Option<u32>,
    context: &Context<'_>,
) -> Result<(u32, bool), Rejection> {
    let world = &*context.world;
    let at = device.ok_or(Rejection::NotFound)?;
    let device = &world.devices[at as usize];
    let package = &world.packages[campaign.package];
    let (has, wants) = (&world.kinds[usize::from(device.kind)], &world.kinds[usize::from(package.kind)]);
    let needs_license = world.accounts[campaign.account].needs_licenses() && device.licensed.is_none();
    let rules = [
        (has.protocol != Protocol::None, Rejection::UnknownClient),
        (has.reported_make.eq_ignore_ascii_case(&wants.make) && has.model == wants.model, Rejection::Model),
        (has.protocol == wants.protocol, Rejection::Protocol),
        (device.firmware == package.from, Rejection::Version),
        (device.eligible, Rejection::NotEligible),
        (device.line == Line::Active, Rejection::NotActive),
        (device.campaign.is_none(), Rejection::Elsewhere),
        (!needs_license || campaign.auto_assign == Some(true), Rejection::NoLicense),
    ];
    match rules.into_iter().find(|(holds, _)| !holds) {
        Some((_, rejection)) => Err(rejection),
        None => Ok((at, needs_license)),
    }
}
