//! Conversion of the tables' names into Swift names.

pub use thingspace::operations::pascal_case as pascal;
use thingspace::operations::{OfflineFunction, camel_case};

/// Types with another name in Swift, because Apple uses theirs: `Protocol` is a class, and `ThingSpace.Protocol`
/// does not parse; `Label` is a view that every app uses.
pub const RENAMED: [(&str, &str); 2] = [("Protocol", "DeviceProtocol"), ("Label", "UsageLabel")];

/// Returns the Swift name of a type of the tables.
pub fn type_name(name: &str) -> &str {
    RENAMED.iter().find(|(old, _)| *old == name).map_or(name, |(_, new)| new)
}

/// Converts `software_v3` into `softwareV3`, and `Ended` into `ended`.
pub fn camel(name: &str) -> String {
    let mut name = camel_case(name);
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    name
}

/// Returns the name that UniFFI gives to an offline function.
pub fn offline_name(function: &OfflineFunction) -> String {
    camel(&format!("{}_{}", function.group, function.name))
}
