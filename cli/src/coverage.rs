//! `thingspace coverage`: every operation of the tables, with its name in each language.

use std::fmt::Write;
use thingspace::operations::{self, Operation, Retry};

/// Prints the page in Markdown.
pub fn print() {
    print!("{}", page());
}

fn page() -> String {
    let mut out = String::from(
        "# Operations\n\n\
         Every operation of the tables in `core/src/operations`, which each language projects and the simulator answers;\n\
         tests fail when one is missing. Written by `cargo xtask generate`.\n",
    );
    let mut service = "";
    for row in operations::all() {
        if row.service != service {
            service = row.service;
            // Writing into a String cannot fail.
            let _ = write!(
                out,
                "\n## `{service}`\n\n\
                 | Rust and Python | Node and Swift | request | answer | repeated on failure |\n\
                 |---|---|---|---|---|\n"
            );
        }
        let _ = writeln!(
            out,
            "| `{}` | `{}` | `{} {}` | {} | {} |",
            row.name,
            camel(row.name),
            row.method,
            row.path,
            answer(row),
            repeated(row.retry),
        );
    }
    out
}

fn answer(row: &Operation) -> String {
    match row.item {
        Some(item) => format!("pages of `{item}`"),
        None => format!("`{}`", row.answer.replace(' ', "")),
    }
}

fn repeated(retry: Retry) -> &'static str {
    match retry {
        Retry::Safe => "yes, it only reads",
        Retry::Idempotent => "yes, twice is the same as once",
        Retry::Reconcile => "no; look whether it was done",
        Retry::Never => "never",
    }
}

fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |mut name, word| {
        let mut letters = word.chars();
        name.extend(letters.next().map(|letter| letter.to_ascii_uppercase()));
        name.push_str(letters.as_str());
        name
    })
}
