//! Properties of every row of every table.

use std::collections::{BTreeMap, BTreeSet};
use thingspace::{
    models::{ENUMS, MODELS},
    operations,
};

#[test]
fn every_row_is_complete() {
    let models: BTreeSet<&str> = MODELS.iter().map(|model| model.name).collect();
    let enums: BTreeSet<&str> = ENUMS.iter().map(|model| model.name).collect();
    let mut seen = BTreeSet::new();
    for row in operations::all() {
        let name = format!("{}.{}", row.service, row.name);
        assert!(seen.insert(name.clone()), "{name} appears twice");
        assert!(row.docs.first().is_some_and(|line| line.trim().len() > 10), "{name} is not documented");
        assert!(row.path.starts_with("/api/"), "{name}: {}", row.path);
        let in_path: Vec<&str> = row
            .path
            .split('{')
            .skip(1)
            .filter_map(|rest| rest.split('}').next())
            .filter(|name| *name != "account")
            .collect();
        let typed = |argument: &str| row.query.iter().any(|given| given.is_in_path && given.name == argument);
        let item = row.response.as_page().map(|page| page.item);
        let cursor = |argument: &str| argument == "start_index" && item.is_some();
        let given: Vec<&str> = in_path.into_iter().filter(|argument| !cursor(argument) && !typed(argument)).collect();
        assert_eq!(given, row.arguments, "{name}: the arguments are those of the path, in order");
        let callback = row.messages.is_some() && row.fixed_messages().is_none();
        assert!(!callback || row.request.is_some(), "{name}: the messages are counted by the body");
        assert_eq!(row.messages.is_some(), row.response.model == "RequestAccepted", "{name}");
        assert!(row.source.len() > 10, "{name} says where it is documented");
        assert_eq!(
            row.file.is_some(),
            name.contains("_file") && row.request.is_some() && !name.contains("campaign"),
            "{name}"
        );
        let answer = row.response.model;
        assert!(models.contains(answer), "{name} answers {answer}");
        for item in item.into_iter().chain(row.request.map(|request| request.model)) {
            assert!(models.contains(item) || item == "String", "{name}: {item}");
        }
        for given in row.query {
            assert!(
                (enums.contains(given.model) || ["DeviceIds", "String"].contains(&given.model))
                    && !given.wire.is_empty(),
                "{name}: {}",
                given.name
            );
        }
    }
}

#[test]
fn every_member_and_value_is_documented() {
    for model in MODELS {
        assert!(model.docs.len() > 10, "{}", model.name);
        for field in model.fields {
            assert!(field.docs.len() > 3, "{}.{}", model.name, field.name);
        }
    }
    for info in ENUMS {
        assert!(info.docs.len() > 10, "{}", info.name);
        for value in info.values {
            assert!(value.docs.len() > 5, "{}.{}", info.name, value.name);
        }
    }
}

#[test]
fn the_readme_states_the_number_of_operations() {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for row in operations::all() {
        *counts.entry(row.service).or_default() += 1;
    }
    let readme = include_str!("../../../README.md");
    for (service, count) in counts {
        let row = readme.lines().find(|line| {
            let cell = line.trim_start_matches("| ").split(" |").next().unwrap_or_default();
            cell == format!("`{service}`") || cell == format!("[`{service}`](docs/services/{service}.md)")
        });
        assert!(row.is_some_and(|row| row.trim_end().ends_with(&format!("| {count} |"))), "{service}: {count}");
    }
}
