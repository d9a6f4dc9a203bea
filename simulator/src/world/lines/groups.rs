//! Groups of an account's devices.

use super::super::World;
use std::collections::BTreeMap;

/// The platform's name for the group of the devices that are in no other group.
const DEFAULT: &str = "Unassigned Devices";

/// A group.
#[derive(Debug, Clone)]
pub(crate) struct Group {
    pub name: String,
    pub description: String,
}

/// The groups of an account, by their numbers. The default group has the number 0, and contains every device
/// that is in no other group.
#[derive(Debug)]
pub(crate) struct Groups {
    list: BTreeMap<u16, Group>,
    next: u16,
}

impl Default for Groups {
    fn default() -> Self {
        let description = "All devices that are not in another device group.".to_owned();
        let default = Group { name: DEFAULT.to_owned(), description };
        Self { list: BTreeMap::from([(0, default)]), next: 1 }
    }
}

impl Groups {
    /// The number of the default group.
    pub const DEFAULT: u16 = 0;

    pub fn find(&self, name: &str) -> Option<u16> {
        self.list.iter().find(|(_, group)| group.name.eq_ignore_ascii_case(name)).map(|(number, _)| *number)
    }

    pub fn get(&self, number: u16) -> Option<&Group> {
        self.list.get(&number)
    }

    pub fn get_mut(&mut self, number: u16) -> Option<&mut Group> {
        self.list.get_mut(&number)
    }

    pub fn all(&self) -> impl Iterator<Item = (u16, &Group)> {
        self.list.iter().map(|(number, group)| (*number, group))
    }

    /// Adds a group. Its number is never that of a removed group.
    pub fn add(&mut self, name: &str, description: &str) -> u16 {
        let number = self.next;
        self.next = self.next.saturating_add(1);
        self.list.insert(number, Group { name: name.to_owned(), description: description.to_owned() });
        number
    }

    /// Removes a group; its devices return to the default one, unless they are in another group.
    pub fn remove(&mut self, number: u16) {
        self.list.remove(&number);
    }
}

impl World {
    /// Returns true if a line is in a group of its account.
    pub fn is_in_group(&self, line: u32, group: u16) -> bool {
        let groups = &self.accounts[self.line(line).account()].groups;
        let mut own = self.line(line).group_numbers().iter().filter(|number| groups.get(**number).is_some()).peekable();
        if group == Groups::DEFAULT { own.peek().is_none() } else { own.any(|number| *number == group) }
    }

    /// Adds a line to a group. The default group removes it from all others.
    pub fn add_to_group(&mut self, line: u32, group: u16) {
        let groups = &mut self.line_mut(line).groups;
        if group == Groups::DEFAULT {
            groups.clear();
        } else if !groups.contains(&group) {
            groups.push(group);
        }
    }

    pub fn remove_from_group(&mut self, line: u32, group: u16) {
        self.line_mut(line).groups.retain(|number| *number != group);
    }
}
