//! Lists the packages and selects the one that takes a device to the version of the plan.

use super::lookup::Kind;
use crate::{
    error::Result,
    models::{CampaignPlan, Protocol, SoftwareVersion},
    services::Campaigns,
};
use std::collections::BTreeSet;

/// The maximum number of packages that a reason lists.
const NAMED: usize = 5;

/// An available package of any version.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Offer {
    pub version: SoftwareVersion,
    /// Absent if the list does not state it.
    pub protocol: Option<Protocol>,
    pub make: String,
    pub model: String,
    pub name: String,
    /// The versions before and after; absent in v2, whose list has none.
    pub leads: Option<(String, String)>,
}

/// The package for a device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choice {
    pub make: String,
    pub name: String,
    pub to: String,
}

/// Why there is no package for a device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NoChoice {
    pub code: &'static str,
    pub reason: String,
}

impl From<(&'static str, &str)> for NoChoice {
    fn from((code, reason): (&'static str, &str)) -> Self {
        Self { code, reason: reason.to_owned() }
    }
}

/// Reads the lists that the devices of a plan need.
pub(super) async fn read_offers(service: &Campaigns, routes: &[(SoftwareVersion, Protocol)]) -> Result<Vec<Offer>> {
    let mut offers = Vec::new();
    for (version, protocol) in routes {
        match version {
            SoftwareVersion::V1 => {
                offers.extend(service.v1().list_firmware(None).await?.into_iter().map(|package| Offer {
                    version: SoftwareVersion::V1,
                    protocol: package.client_type,
                    make: package.make.unwrap_or_default(),
                    model: package.model.unwrap_or_default(),
                    name: package.firmware_name,
                    leads: package.from_version.zip(package.to_version),
                }));
            }
            SoftwareVersion::V2 => {
                offers.extend(service.v2().list_software(Some(protocol.clone())).await?.into_iter().map(|package| {
                    Offer {
                        version: SoftwareVersion::V2,
                        protocol: package.distribution_type,
                        make: package.make.unwrap_or_default(),
                        model: package.model.unwrap_or_default(),
                        name: package.software_name,
                        leads: None,
                    }
                }));
            }
            _ => offers.extend(service.v3().list_firmware(protocol.clone()).await?.into_iter().map(|package| Offer {
                version: SoftwareVersion::V3,
                protocol: package.protocol,
                make: package.make.unwrap_or_default(),
                model: package.model.unwrap_or_default(),
                name: package.firmware_name,
                leads: Some((package.firmware_from, package.firmware_to)),
            })),
        }
    }
    Ok(offers)
}

/// Selects the only package that takes devices of a kind to the version of the plan.
pub(super) fn choose(
    offers: &[Offer],
    plan: &CampaignPlan,
    version: &SoftwareVersion,
    kind: &Kind,
) -> Result<Choice, NoChoice> {
    let no = |code, reason| Err(NoChoice { code, reason });
    let target = match kind.protocol {
        Some(Protocol::Http) => plan.http_target_version.as_deref().or(plan.target_version.as_deref()),
        _ => plan.target_version.as_deref(),
    };
    if kind.version.is_empty() {
        return no(
            "device.version_unknown",
            "the platform has no version of it; request it with software_v3.sync_device_firmware, then plan again"
                .to_owned(),
        );
    }
    let for_kind: Vec<&Offer> = offers.iter().filter(|offer| offer.is_for(version, kind, plan)).collect();
    let leads_here = |offer: &&Offer| offer.leads.as_ref().is_some_and(|(_, to)| *to == kind.version);
    let there = match target {
        Some(target) => target == kind.version,
        None => plan.package_names.is_some() && for_kind.iter().any(leads_here),
    };
    if there {
        return no("device.up_to_date", format!("it runs {} already; leave it out", kind.version));
    }
    let fitting: Vec<Choice> = for_kind.iter().filter_map(|offer| offer.choice(kind, target)).collect();
    let distinct: BTreeSet<(&str, &str)> =
        fitting.iter().map(|choice| (choice.name.as_str(), choice.to.as_str())).collect();
    match fitting.first() {
        Some(choice) if distinct.len() == 1 => Ok(choice.clone()),
        Some(_) => {
            let names = list_names(distinct.into_iter().map(|(name, to)| format!("{name} (to {to})")));
            no("package.ambiguous", format!("several packages fit: {names}; name one of them in packageNames"))
        }
        None if target.is_none() && for_kind.iter().any(|offer| offer.leads.is_none()) => no(
            "plan.target_version_missing",
            "packages for HTTP devices do not state their versions; write the one it gets in httpTargetVersion"
                .to_owned(),
        ),
        None => no("package.none", nothing_fits(&for_kind, plan, kind, target)),
    }
}

impl Offer {
    /// Returns whether the plan may use it for devices of a kind, whatever its version.
    fn is_for(&self, version: &SoftwareVersion, kind: &Kind, plan: &CampaignPlan) -> bool {
        self.version == *version
            && (self.protocol.is_none() || self.protocol == kind.protocol)
            && self.make.trim().eq_ignore_ascii_case(&kind.make)
            && self.model.trim() == kind.model
            && plan.package_names.as_ref().is_none_or(|names| names.contains(&self.name))
    }

    fn choice(&self, kind: &Kind, target: Option<&str>) -> Option<Choice> {
        let to = match &self.leads {
            Some((from, to)) => {
                (*from == kind.version && target.is_none_or(|target| target == to)).then_some(to.as_str())
            }
            None => target,
        }?;
        Some(Choice { make: self.make.clone(), name: self.name.clone(), to: to.to_owned() })
    }
}

fn nothing_fits(for_kind: &[&Offer], plan: &CampaignPlan, kind: &Kind, target: Option<&str>) -> String {
    let to = target.map(|target| format!(" to {target}")).unwrap_or_default();
    let among = if plan.package_names.is_some() { "none of packageNames" } else { "no package" };
    let problem = format!("{among} leads {} {} from {}{to}", kind.make, kind.model, kind.version);
    if for_kind.is_empty() {
        return format!("{problem}; there is none for this make and model");
    }
    let names = list_names(for_kind.iter().map(|offer| match &offer.leads {
        Some((from, to)) => format!("{} (from {from} to {to})", offer.name),
        None => offer.name.clone(),
    }));
    format!("{problem}; for this make and model there is {names}")
}

/// Returns the first few names, and the number of the others.
fn list_names(names: impl Iterator<Item = String>) -> String {
    let all: Vec<String> = names.collect();
    match all.split_at_checked(NAMED) {
        Some((first, rest)) if !rest.is_empty() => format!("{} and {} more", first.join(", "), rest.len()),
        _ => all.join(", "),
    }
}
