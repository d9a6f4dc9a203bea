//! The models and open enums of the tables.

pub use thingspace::models::{ENUMS, MODELS};

/// Returns the names of all members of all models, in snake case.
pub fn members() -> impl Iterator<Item = &'static str> {
    MODELS.iter().flat_map(|info| info.fields).map(|field| field.name)
}
