//! The models and open enums of the tables.

use thingspace::models::{EnumInfo, Model, ModelInfo, OpenEnum};

macro_rules! types {
    (models { $($Model:ident),* $(,)? } enums { $($Enum:ident),* $(,)? }) => {
        pub const MODELS: &[ModelInfo] = &[$(thingspace::models::$Model::INFO),*];
        pub const ENUMS: &[EnumInfo] = &[$(thingspace::models::$Enum::INFO),*];
    };
}
thingspace::models!(types);

/// The names of all members of all models, in snake case.
pub fn members() -> impl Iterator<Item = &'static str> {
    MODELS.iter().flat_map(|info| info.fields).map(|field| field.name)
}
