//! Profiles of embedded SIMs: the downloaded profiles, the enabled one, and the fallback.

use super::{IdKind, World, lines::ErrorResponse};
use std::{borrow::Cow, collections::HashMap};

/// A change of a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ProfileChange {
    DownloadEnable,
    DownloadDisable,
    Enable,
    Disable,
    Delete,
    FallBack,
}

impl ProfileChange {
    /// Returns true if the change downloads a profile, which need not exist before.
    fn downloads(self) -> bool {
        matches!(self, Self::DownloadEnable | Self::DownloadDisable)
    }

    /// Returns the status of a profile after this change, as device lists show it.
    pub fn status(self) -> &'static str {
        match self {
            Self::DownloadEnable => "DOWNLOAD_ENABLE",
            Self::DownloadDisable => "DOWNLOAD_DISABLE",
            Self::Enable => "ENABLE",
            Self::Disable => "DISABLE",
            Self::Delete => "DELETE",
            Self::FallBack => "UNKNOWN",
        }
    }
}

/// A profile on an eUICC.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Profile {
    pub iccid: Box<str>,
    pub enabled: bool,
    /// The change that led to its status.
    pub last: ProfileChange,
    /// Whether the device uses this profile when the enabled one has no network.
    pub fallback: bool,
}

/// The profiles of lines that have changed. While no profile is enabled, the boot profile is active.
pub(crate) type Profiles = HashMap<u32, Vec<Profile>>;

impl World {
    /// Returns the profiles of a line: initially the one with its own ICCID, enabled.
    pub fn profiles_of(&self, line: u32) -> Cow<'_, [Profile]> {
        if let Some(profiles) = self.profiles.get(&line) {
            return Cow::Borrowed(profiles);
        }
        let view = self.line(line);
        let own = view.id(IdKind::Eid).and(view.id(IdKind::Iccid));
        let own = own.map(|iccid| Profile {
            iccid: iccid.into(),
            enabled: true,
            last: ProfileChange::Enable,
            fallback: false,
        });
        Cow::Owned(own.into_iter().collect())
    }

    /// Returns the state of a profile as callbacks contain it.
    pub fn profile_state(&self, line: u32, iccid: &str) -> &'static str {
        match self.profiles_of(line).iter().find(|profile| &*profile.iccid == iccid) {
            Some(Profile { enabled: true, .. }) => "Enabled",
            Some(_) => "Disabled",
            None => "Deleted",
        }
    }

    /// Checks that a change of a profile is possible: the device must have an eUICC and, unless the profile
    /// is downloaded, the profile.
    pub fn may_change_profile(&self, line: u32, iccid: &str, change: ProfileChange) -> Result<(), ErrorResponse> {
        if self.line(line).id(IdKind::Eid).is_none() {
            return Err(ErrorResponse::unexpected("The device has no eUICC"));
        }
        let is_there = self.profiles_of(line).iter().any(|profile| &*profile.iccid == iccid);
        if is_there || change.downloads() {
            return Ok(());
        }
        Err(ErrorResponse::unexpected(format!("The profile {iccid} is not on the device; download it first")))
    }

    /// Exchanges the profiles of two lines, because they are on the eUICCs.
    pub fn exchange_profiles(&mut self, one: u32, other: u32) {
        let (first, second) = (self.profiles.remove(&one), self.profiles.remove(&other));
        self.profiles.extend(first.map(|profiles| (other, profiles)));
        self.profiles.extend(second.map(|profiles| (one, profiles)));
    }

    /// Changes a profile. Enabling an enabled profile, disabling a disabled one or setting the same fallback
    /// has no effect.
    pub fn change_profile(&mut self, line: u32, iccid: &str, change: ProfileChange) -> Result<(), ErrorResponse> {
        self.may_change_profile(line, iccid, change)?;
        let mut profiles = self.profiles_of(line).into_owned();
        if profiles.iter().all(|profile| &*profile.iccid != iccid) {
            profiles.push(Profile { iccid: iccid.into(), enabled: false, last: change, fallback: false });
        }
        if change == ProfileChange::Delete {
            profiles.retain(|profile| &*profile.iccid != iccid);
        }
        for profile in &mut profiles {
            let (is_it, was_enabled) = (&*profile.iccid == iccid, profile.enabled);
            match change {
                ProfileChange::DownloadEnable | ProfileChange::Enable => profile.enabled = is_it,
                ProfileChange::DownloadDisable | ProfileChange::Disable => profile.enabled &= !is_it,
                ProfileChange::FallBack => profile.fallback = is_it,
                ProfileChange::Delete => {}
            }
            if is_it && change != ProfileChange::FallBack {
                profile.last = change;
            } else if was_enabled && !profile.enabled {
                profile.last = ProfileChange::Disable;
            }
        }
        self.profiles.insert(line, profiles);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::options::SimulatorOptions;
    use proptest::prelude::*;

    fn change() -> impl Strategy<Value = ProfileChange> {
        use ProfileChange::{Delete, Disable, DownloadDisable, DownloadEnable, Enable, FallBack};
        prop::sample::select(vec![DownloadEnable, DownloadDisable, Enable, Disable, Delete, FallBack])
    }

    proptest! {
        /// At most one profile is enabled and one is the fallback, and a rejected change has no effect.
        #[test]
        fn profiles_stay_in_order(steps in prop::collection::vec((change(), 0..4_u32), 1..40)) {
            let mut world = World::generated(&SimulatorOptions { devices: 1, ..SimulatorOptions::default() });
            for (change, number) in steps {
                let iccid = format!("8914800000000000000{number}");
                let before = world.profiles_of(0).into_owned();
                let was_there = before.iter().any(|profile| *profile.iccid == *iccid);
                let done = world.change_profile(0, &iccid, change);
                let after = world.profiles_of(0).into_owned();
                prop_assert_eq!(done.is_ok(), was_there || change.downloads());
                if done.is_err() {
                    prop_assert_eq!(&after, &before);
                    continue;
                }
                prop_assert!(after.iter().filter(|profile| profile.enabled).count() <= 1);
                prop_assert!(after.iter().filter(|profile| profile.fallback).count() <= 1);
                let state = world.profile_state(0, &iccid);
                match change {
                    ProfileChange::DownloadEnable | ProfileChange::Enable => prop_assert_eq!(state, "Enabled"),
                    ProfileChange::DownloadDisable | ProfileChange::Disable => prop_assert_eq!(state, "Disabled"),
                    ProfileChange::Delete => prop_assert_eq!(state, "Deleted"),
                    ProfileChange::FallBack => {
                        let fallback = after.iter().find(|profile| profile.fallback).map(|profile| &*profile.iccid);
                        prop_assert_eq!(fallback, Some(&*iccid));
                    }
                }
            }
        }
    }

    #[test]
    fn a_line_initially_has_its_own_profile() {
        let world = World::generated(&SimulatorOptions { devices: 1, ..SimulatorOptions::default() });
        let own = world.line(0).id(IdKind::Iccid).unwrap();
        assert_eq!(world.profile_state(0, &own), "Enabled");
    }
}
