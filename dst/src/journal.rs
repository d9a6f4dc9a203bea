//! The journal: what the programs write to their disks, and find there after a crash.

use std::{
    ops::{Deref, DerefMut},
    sync::{Mutex, PoisonError},
};
use thingspace::models::{BulkRequest, CampaignPlan, PlannedCampaign};
use tokio::time::Instant;

/// The entries of all programs.
#[derive(Default)]
pub struct Journal(Mutex<Vec<Entry>>);

/// A plan, a request or a bulk request that a program has begun.
#[derive(Debug, Clone)]
pub enum Entry {
    Plan(Plan),
    Request(Request),
    Bulk(Bulk),
}

/// A plan.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The calls that were made for it.
    pub calls: Vec<u64>,
    /// When the program decided to schedule it.
    pub begun: Instant,
    /// The `CampaignPlan`, or the `PlannedCampaign` once there is one, as JSON.
    pub text: String,
    pub is_scheduled: bool,
}

impl Plan {
    pub fn plan(&self) -> Option<CampaignPlan> {
        serde_json::from_str(&self.text).ok()
    }

    pub fn campaign(&self) -> Option<PlannedCampaign> {
        serde_json::from_str(&self.text).ok()
    }

    /// Writes the state of the plan.
    pub fn write(&mut self, campaign: &PlannedCampaign) {
        (self.text, self.is_scheduled) = (serde_json::to_string(campaign).unwrap_or_default(), true);
    }
}

/// An asynchronous request that was accepted.
#[derive(Debug, Clone)]
pub struct Request {
    pub id: String,
    pub devices: usize,
}

/// A bulk request, as JSON, and the devices of each part.
#[derive(Debug, Clone)]
pub struct Bulk {
    pub text: String,
    pub devices: Vec<String>,
}

impl Bulk {
    pub fn request(&self) -> Option<BulkRequest> {
        serde_json::from_str(&self.text).ok()
    }
}

impl Journal {
    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<Entry>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes an entry, and works on it: unless it is removed, it can be taken again later.
    pub fn write(&self, entry: Entry) -> Open<'_> {
        Open { journal: self, entry, is_done: false }
    }

    /// Takes the oldest entry that no program works on.
    pub fn take(&self) -> Option<Open<'_>> {
        let mut entries = self.lock();
        let entry = (!entries.is_empty()).then(|| entries.remove(0))?;
        Some(Open { journal: self, entry, is_done: false })
    }
}

/// An entry that a program works on.
pub struct Open<'a> {
    journal: &'a Journal,
    entry: Entry,
    is_done: bool,
}

impl Open<'_> {
    /// Removes the entry: nothing is left to do.
    pub fn remove(mut self) {
        self.is_done = true;
    }
}

impl Deref for Open<'_> {
    type Target = Entry;

    fn deref(&self) -> &Entry {
        &self.entry
    }
}

impl DerefMut for Open<'_> {
    fn deref_mut(&mut self) -> &mut Entry {
        &mut self.entry
    }
}

impl Drop for Open<'_> {
    fn drop(&mut self) {
        if !self.is_done {
            self.journal.lock().push(self.entry.clone());
        }
    }
}
