//! Labels by which usage is counted.

use std::collections::{BTreeSet, HashMap};

/// A label as the request gives it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Label {
    pub name: String,
    pub value: String,
}

/// The labels of lines, by account. Names are case-insensitive.
#[derive(Debug, Default)]
pub(crate) struct Labels(HashMap<(usize, String, String), BTreeSet<u32>>);

fn key(account: usize, label: &Label) -> (usize, String, String) {
    (account, label.name.to_ascii_lowercase(), label.value.clone())
}

impl Labels {
    pub fn set(&mut self, account: usize, label: &Label, line: u32) {
        self.0.entry(key(account, label)).or_default().insert(line);
    }

    /// Removes a label from one line or from all lines. Returns true if there was one.
    pub fn remove(&mut self, account: usize, label: &Label, line: Option<u32>) -> bool {
        let key = key(account, label);
        let Some(line) = line else {
            return self.0.remove(&key).is_some();
        };
        let Some(lines) = self.0.get_mut(&key) else {
            return false;
        };
        let removed = lines.remove(&line);
        if lines.is_empty() {
            self.0.remove(&key);
        }
        removed
    }

    /// Returns the lines with a label.
    pub fn lines(&self, account: usize, label: &Label) -> Vec<u32> {
        self.0.get(&key(account, label)).into_iter().flatten().copied().collect()
    }
}
