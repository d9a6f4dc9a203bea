//! Adding lines to accounts, moving them between accounts, and removing them.

use super::{Added, Id, LineRecord, catalogue::Plan};
use crate::{
    clock::Moment,
    world::{Line, LineEventKind, World},
};
use std::collections::{BTreeSet, HashSet};

impl World {
    /// Returns the lines of an account after a `DeviceId`, in the order of their creation.
    pub fn lines_after(&self, account: usize, device_id: u64) -> &[u32] {
        let lines = &self.accounts[account].lines;
        let from = lines.partition_point(|line| self.line(*line).device_id() <= device_id);
        &lines[from..]
    }

    /// Adds a line with these identifiers, which is pre-active. Hardware that was removed from its account
    /// before keeps its previous line.
    pub fn add_line(&mut self, account: usize, ids: &[Id], now: Moment) -> u32 {
        let back = ids.iter().filter(|id| id.kind.is_hardware()).find_map(|id| self.find_record(id.kind, &id.id));
        let index = u16::try_from(account).unwrap_or(u16::MAX);
        let line = if let Some(line) = back {
            match self.devices.get_mut(line as usize) {
                Some(device) => {
                    device.account = index;
                    let imei = device.imei;
                    let devices = &mut self.accounts[account].devices;
                    let at = devices.partition_point(|at| self.devices[*at as usize].imei < imei);
                    devices.insert(at, line);
                }
                None => self.lines.added[line as usize - self.devices.len()].account = index,
            }
            line
        } else {
            self.lines.added.push(Added { account: index, state: Line::PreActive, number: None });
            self.lines.order.push(0);
            u32::try_from(self.lines.order.len() - 1).unwrap_or(u32::MAX)
        };
        self.lines.order[line as usize] = self.lines.next;
        self.lines.next += 1;
        let (turn, kept) =
            self.line(line).changed().map_or((0, Vec::new()), |record| (record.turn, record.ids.clone()));
        let nb_iot = self.line(line).is_nb_iot();
        let record = LineRecord { ids: kept, created: now, turn, nb_iot, ..LineRecord::default() };
        self.lines.changed.insert(line, Box::new(record));
        for id in ids {
            self.set_line_id(line, id.kind, Some(&id.id));
        }
        self.set_line_state(line, Line::PreActive);
        self.accounts[account].lines.push(line);
        line
    }

    /// Removes lines from their account. Devices lose their licences.
    pub fn remove_lines(&mut self, lines: &[u32], now: Moment) {
        self.leave(lines, now);
        for line in lines {
            self.set_line_number(*line, None, now);
            self.line_mut(*line).deleted = true;
            self.record_event(*line, now, LineEventKind::Deleted);
        }
    }

    /// Moves lines to the default group of another account. Devices lose their licences.
    pub fn move_lines(&mut self, lines: &[u32], account: usize, plan: Option<u16>, now: Moment) {
        self.leave(lines, now);
        let index = u16::try_from(account).unwrap_or(u16::MAX);
        let devices = self.devices.len();
        for line in lines {
            match self.devices.get_mut(*line as usize) {
                Some(device) => {
                    device.account = index;
                    self.accounts[account].devices.push(*line);
                }
                None => self.lines.added[*line as usize - devices].account = index,
            }
            self.accounts[account].lines.push(*line);
            let record = self.line_mut(*line);
            record.groups.clear();
            record.plan = plan.or(record.plan);
            self.record_event(*line, now, LineEventKind::Moved);
        }
        let target = &mut self.accounts[account];
        target.devices.sort_unstable_by_key(|at| self.devices[*at as usize].imei);
        target.lines.sort_unstable_by_key(|line| self.lines.order[*line as usize]);
    }

    fn leave(&mut self, lines: &[u32], now: Moment) {
        let leaving: HashSet<u32> = lines.iter().copied().collect();
        let accounts: BTreeSet<usize> = lines.iter().map(|line| self.line(*line).account()).collect();
        for line in lines {
            if self.devices.get(*line as usize).is_some_and(|device| device.licensed.is_some()) {
                self.take_license(*line, now);
            }
        }
        for account in accounts {
            let account = &mut self.accounts[account];
            account.devices.retain(|at| !leaving.contains(at));
            account.lines.retain(|line| !leaving.contains(line));
            account.cancel_list.retain(|at| !leaving.contains(at));
        }
    }

    /// Returns a plan by its index in the catalogue.
    pub fn plan(&self, number: u16) -> Option<&Plan> {
        self.catalogue.plans.get(usize::from(number))
    }
}
