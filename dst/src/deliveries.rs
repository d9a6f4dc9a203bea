//! The callbacks of a run: which were stored, and which were passed on.

use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex, PoisonError},
};

/// The bodies of callbacks, by request.
type Received = BTreeMap<String, BTreeSet<String>>;

/// The callbacks that were stored, and those that were passed on to the clients, by request.
#[derive(Clone, Default)]
pub struct Deliveries(Arc<Mutex<[Received; 2]>>);

impl Deliveries {
    /// Adds a callback to the stored ones (0), or to those that were passed on (1).
    pub fn add(&self, list: usize, (request, body): (String, String)) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)[list].entry(request).or_default().insert(body);
    }

    /// Returns whether a callback was stored.
    pub fn has(&self, body: &str) -> bool {
        let (request, body) = normal(body);
        let stored = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        stored[0].get(&request).is_some_and(|bodies| bodies.contains(&body))
    }

    /// Returns how many callbacks of a request were stored, and how many were passed on.
    pub fn of(&self, request: &str) -> [usize; 2] {
        let lists = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        [0, 1].map(|list: usize| lists[list].get(request).map_or(0, BTreeSet::len))
    }
}

/// Returns the request of a body, and the body without the number of the attempt.
pub fn normal(body: &str) -> (String, String) {
    let mut value: Value = serde_json::from_str(body).unwrap_or_default();
    let request = value["requestId"].as_str().unwrap_or_default().to_owned();
    if let Some(members) = value.as_object_mut() {
        members.retain(|name, _| !matches!(name.as_str(), "callbackCount" | "callback_count" | "password"));
    }
    (request, value.to_string())
}
