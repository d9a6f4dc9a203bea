//! Conversion of the tables' names into Swift names.

use thingspace::operations::OfflineFunction;

/// Types with another name in Swift, because Apple uses theirs: `Protocol` is a class, and `ThingSpace.Protocol`
/// does not parse; `Label` is a view that every app uses.
pub const RENAMED: [(&str, &str); 2] = [("Protocol", "DeviceProtocol"), ("Label", "UsageLabel")];

/// Returns the Swift name of a type of the tables.
pub fn type_name(name: &str) -> &str {
    RENAMED.iter().find(|(old, _)| *old == name).map_or(name, |(_, new)| new)
}

/// Converts `software_v3` into `SoftwareV3`.
pub fn pascal(name: &str) -> String {
    let mut upper = true;
    name.chars()
        .filter_map(|letter| {
            let shown = if upper { letter.to_ascii_uppercase() } else { letter };
            upper = letter == '_';
            (letter != '_').then_some(shown)
        })
        .collect()
}

/// Converts `software_v3` into `softwareV3`.
pub fn camel(name: &str) -> String {
    let mut name = pascal(name);
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    name
}

/// Returns the name that UniFFI gives to an offline function.
pub fn offline_name(function: &OfflineFunction) -> String {
    camel(&format!("{}_{}", function.group, function.name))
}
