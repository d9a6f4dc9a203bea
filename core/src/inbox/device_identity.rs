//! Determines which identifiers belong to one device.

use crate::random::KeyedHash;
use serde_json::Value;
use std::{collections::HashMap, hash::BuildHasher};

/// An identifier with its kind. Both are hashed to save memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Name {
    kind: u64,
    id: u64,
}

/// Devices, or monitors, by their identifiers.
#[derive(Debug, Default)]
pub(crate) struct Devices {
    /// The first device of each identifier.
    names: HashMap<Name, usize>,
    /// The identifiers of each device.
    named: Vec<Vec<Name>>,
    hasher: KeyedHash,
}

impl Devices {
    pub fn name(&self, kind: &str, id: &str) -> Name {
        let hash = |text: &str| self.hasher.hash_one(text.to_ascii_lowercase());
        Name { kind: hash(kind), id: hash(id) }
    }

    /// Adds a device by its identifiers and returns whether it is new. One without identifiers is.
    pub fn add(&mut self, names: Vec<Name>) -> bool {
        let known = names.iter().find_map(|name| {
            let device = *self.names.get(name)?;
            // A device that shares a SIM but has another IMEI is another device.
            let clashes = |known: &Name| names.iter().any(|name| name.kind == known.kind && name.id != known.id);
            (!self.named.get(device)?.iter().any(clashes)).then_some(device)
        });
        let device = known.unwrap_or(self.named.len());
        if known.is_none() && !names.is_empty() {
            self.named.push(Vec::new());
        }
        for name in names {
            self.names.entry(name).or_insert(device);
            if let Some(of_device) = self.named.get_mut(device).filter(|of_device| !of_device.contains(&name)) {
                of_device.push(name);
            }
        }
        known.is_none()
    }

    /// Returns how many devices the entries of a request list: each has identifiers, or is one.
    pub fn count(entries: &[Value]) -> usize {
        let mut devices = Self::default();
        let names: Vec<Vec<Name>> = entries
            .iter()
            .map(|entry| {
                let ids = entry.get("deviceIds").and_then(Value::as_array);
                let ids = ids.map_or(std::slice::from_ref(entry), Vec::as_slice).iter();
                let named = ids.filter_map(|id| match id {
                    Value::String(id) => Some(devices.name("", id)),
                    id => Some(devices.name(id["kind"].as_str()?, id["id"].as_str()?)),
                });
                named.collect()
            })
            .collect();
        names.into_iter().filter(|names| devices.add(names.clone())).count()
    }
}
