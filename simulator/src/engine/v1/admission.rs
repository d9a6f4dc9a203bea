//! Admission: the devices that may take part in an upgrade.

use super::{Context, Member, Rejection, Stage, Upgrade, reference};
use crate::{api_version::ApiVersion, fault::Point, world::Line};
use thingspace::models::Protocol;

/// Frees the device of a member for other campaigns. Before the check the device may belong to another campaign.
pub(super) fn release(member: &Member, upgrade: usize, context: &mut Context<'_>) {
    if let Some(device) = member.device.map(|device| &mut context.world.devices[device as usize])
        && device.campaign == Some(reference(upgrade))
    {
        device.campaign = None;
    }
}

/// Admits a member, or rejects it.
pub(super) fn admit(upgrade: &mut Upgrade, at: usize, index: usize, context: &mut Context<'_>) {
    let Upgrade { members, id, .. } = &*upgrade;
    let (imei, device) = (members[index].imei, members[index].device);
    let forced = context.world.faults.take(Point::Check, ApiVersion::V1, id, Some(imei));
    let outcome = match forced.and_then(Rejection::forced) {
        Some(rejection) => Err(rejection),
        None => check_device(upgrade, device, context),
    };
    match outcome {
        Ok(device) => {
            context.world.devices[device as usize].campaign = Some(reference(at));
            upgrade.members[index].set(Stage::Accepted, context.now);
        }
        Err(rejection) => {
            upgrade.members[index].set(Stage::Rejected(rejection), context.now);
            upgrade.open_members -= 1;
        }
    }
}

/// Checks whether a device may take part.
fn check_device(upgrade: &Upgrade, device: Option<u32>, context: &Context<'_>) -> Result<u32, Rejection> {
    let world = &*context.world;
    let at = device.ok_or(Rejection::NotFound)?;
    let device = &world.devices[at as usize];
    let package = &world.packages[upgrade.package];
    let (has, wants) = (&world.kinds[usize::from(device.kind)], &world.kinds[usize::from(package.kind)]);
    let has_license = !world.accounts[upgrade.account].needs_licenses() || device.licensed.is_some();
    let rules = [
        // v1 supports only OMA-DM and LWM2M clients.
        (matches!(has.protocol, Protocol::OmaDm | Protocol::Lwm2m), Rejection::UnknownClient),
        (has.reported_make.eq_ignore_ascii_case(&wants.make) && has.model == wants.model, Rejection::Model),
        (has.protocol == wants.protocol, Rejection::Protocol),
        (device.firmware == package.from, Rejection::Version),
        (device.eligible, Rejection::NotEligible),
        (device.line == Line::Active, Rejection::NotActive),
        (device.campaign.is_none(), Rejection::Elsewhere),
        (has_license, Rejection::NoLicense),
    ];
    match rules.into_iter().find(|(holds, _)| !holds) {
        Some((_, rejection)) => Err(rejection),
        None => Ok(at),
    }
}
