//! `Roster`: the members of a campaign, found by their index or by their IMEI. All three versions use it.

use crate::world::Imei;
use std::ops::{Deref, DerefMut};

/// A member of a [`Roster`].
pub(crate) trait RosterMember {
    fn imei(&self) -> Imei;
}

/// The members of a campaign, in the order in which they were added. As a slice it is indexed by that order.
#[derive(Debug)]
pub(crate) struct Roster<M> {
    members: Vec<M>,
    /// The indexes of `members`, by IMEI.
    order: Vec<u32>,
}

impl<M: RosterMember> Roster<M> {
    pub fn new(members: Vec<M>) -> Self {
        let mut roster = Self { members, order: Vec::new() };
        roster.index();
        roster
    }

    /// Finds a member by its IMEI.
    pub fn find(&self, imei: Imei) -> Option<&M> {
        self.position(imei).map(|index| &self.members[index])
    }

    /// Finds the index of a member by its IMEI.
    pub fn position(&self, imei: Imei) -> Option<usize> {
        let at = self.order.binary_search_by_key(&imei, |at| self.members[*at as usize].imei()).ok()?;
        Some(self.order[at] as usize)
    }

    /// Returns the members by IMEI.
    pub fn by_imei(&self) -> impl ExactSizeIterator<Item = &M> {
        self.order.iter().map(|at| &self.members[*at as usize])
    }

    /// Returns the members whose IMEIs come after `cursor`, by IMEI.
    pub fn after(&self, cursor: Imei) -> impl ExactSizeIterator<Item = &M> {
        let from = self.order.partition_point(|at| self.members[*at as usize].imei() <= cursor);
        self.order[from..].iter().map(|at| &self.members[*at as usize])
    }

    /// Adds a member. It is not found by its IMEI until [`index`](Self::index) is called: indexing after
    /// every one of many new members would be slow.
    pub fn push(&mut self, member: M) {
        self.members.push(member);
    }

    /// Removes the member that was added last, before it was indexed.
    pub fn pop(&mut self) -> Option<M> {
        self.members.pop()
    }

    /// Indexes the members by IMEI.
    pub fn index(&mut self) {
        self.order = (0..stored_index(self.members.len())).collect();
        let members = &self.members;
        self.order.sort_unstable_by_key(|at| members[*at as usize].imei());
    }

    /// Removes the members for which `keep` returns false. The indexes of the others change.
    pub fn retain(&mut self, keep: impl FnMut(&M) -> bool) {
        self.members.retain(keep);
        self.index();
    }

    /// Sorts the members by IMEI, so that an index is also the rank of an IMEI.
    pub fn sort(&mut self) {
        self.members.sort_unstable_by_key(M::imei);
        self.index();
    }
}

impl<M> Deref for Roster<M> {
    type Target = [M];

    fn deref(&self) -> &[M] {
        &self.members
    }
}

impl<M> DerefMut for Roster<M> {
    fn deref_mut(&mut self) -> &mut [M] {
        &mut self.members
    }
}

/// Converts an index to the type that events and devices store.
pub(super) fn stored_index(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    impl RosterMember for Imei {
        fn imei(&self) -> Imei {
            *self
        }
    }

    fn imei(number: u64) -> Imei {
        Imei::with_check_digit(35_465_809_000_000 + number)
    }

    #[test]
    fn members_are_found_by_imei_at_any_index() {
        let mut roster = Roster::new(vec![imei(3), imei(1)]);
        roster.push(imei(2));
        assert_eq!(roster.position(imei(2)), None, "it is not indexed yet");
        roster.index();
        assert_eq!([1, 2, 3].map(|number| roster.position(imei(number))), [Some(1), Some(2), Some(0)]);
        assert_eq!(roster.after(imei(1)).copied().collect::<Vec<_>>(), [imei(2), imei(3)]);
        roster.retain(|member| *member != imei(1));
        assert_eq!([1, 2, 3].map(|number| roster.position(imei(number))), [None, Some(1), Some(0)]);
        roster.sort();
        assert_eq!(roster[..], [imei(2), imei(3)]);
        assert_eq!(roster.position(imei(3)), Some(1));
    }
}
