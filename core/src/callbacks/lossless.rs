//! Reads JSON into models and keeps every value that has no member in them.
//!
//! A response with a member of the wrong type is an error, but a message from the platform must not be lost. The
//! reader keeps values that it cannot read, and unknown members, as received.

use crate::{
    models::UnknownMember,
    wire::{self, FromWire, Policy, Reader},
};
use serde_json::value::RawValue;
use std::fmt;

/// The path of a value in the message.
#[derive(Clone, Copy)]
pub(super) enum Path<'p> {
    /// The message itself.
    Whole,
    Top(&'p str),
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole => Ok(()),
            Self::Top(name) => out.write_str(name),
        }
    }
}

/// The values without a member in the model.
#[derive(Default)]
pub(super) struct LosslessReader {
    pub(super) found: Vec<UnknownMember>,
    in_any_case: bool,
}

impl LosslessReader {
    /// Returns a reader that accepts names of members in any casing.
    pub(super) fn in_any_case() -> Self {
        Self { in_any_case: true, ..Self::default() }
    }

    /// Keeps a value as received, unless it may contain a password.
    pub(super) fn keep(&mut self, path: &Path<'_>, json: &str) {
        self.keep_at(path.to_string(), json);
    }

    fn keep_at(&mut self, path: String, json: &str) {
        self.found.push(UnknownMember::received(path, json));
    }

    /// Reads a value as models read their members; keeps a value of an unexpected type, unless it is empty.
    pub(super) fn read<T: FromWire>(&mut self, path: &Path<'_>, raw: &RawValue) -> Option<T> {
        let policy = Policy::Lossless { any_case: self.in_any_case };
        let mut reader = Reader::inside(raw.get(), policy, path.to_string());
        let read = T::from_wire(&mut reader).ok();
        if read.is_some() {
            for (path, json) in reader.into_notes().kept {
                self.keep_at(path, &json);
            }
        } else if !is_empty(raw) {
            self.keep(path, raw.get());
        }
        read
    }
}

/// Returns whether a value is empty: null, or a text, list or object without content.
pub(super) fn is_empty(raw: &RawValue) -> bool {
    wire::is_empty(raw.get())
}
