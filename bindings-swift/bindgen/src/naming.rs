//! Names of the tables, as Swift spells them.

use thingspace::operations::OfflineFunction;

/// Types that have another name in Swift, since Apple has types of theirs: `Protocol` is a class, and
/// `ThingSpace.Protocol` cannot be written; `Label` is a view, and every app has some.
pub const RENAMED: [(&str, &str); 2] = [("Protocol", "DeviceProtocol"), ("Label", "UsageLabel")];

/// The name of a type of the tables in Swift.
pub fn type_name(name: &str) -> &str {
    RENAMED.iter().find(|(old, _)| *old == name).map_or(name, |(_, new)| new)
}

/// `software_v3` as `SoftwareV3`.
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

/// `software_v3` as `softwareV3`.
pub fn camel(name: &str) -> String {
    let mut name = pascal(name);
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    name
}

/// The name under which UniFFI writes an offline function.
pub fn offline_name(function: &OfflineFunction) -> String {
    camel(&format!("{}_{}", function.group, function.name))
}
