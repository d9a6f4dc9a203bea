//! `thingspace coverage`: every operation of the tables, with its name in each language.

use std::fmt::Write;
use thingspace::{
    CursorLocation,
    operations::{self, Operation, Retry},
};

/// Prints the page in Markdown.
pub fn print() {
    print!("{}", page());
}

fn page() -> String {
    let mut out = String::from(
        "# Operations\n\n\
         Every operation of the tables in `core/src/operations`: its name in each language, that the simulator answers\n\
         it, and where the platform documents it. Written by `cargo xtask generate`; tests fail when a row is missing\n\
         here, in a language, or in the simulator.\n",
    );
    let mut service = "";
    for row in operations::all() {
        if row.service != service {
            service = row.service;
            // Writing into a String cannot fail.
            let _ = write!(
                out,
                "\n## `{service}`\n\n\
                 | Rust | Python | Node | Swift | simulator | request | answer | later, by callback | limits | repeated on failure | documented in |\n\
                 |---|---|---|---|---|---|---|---|---|---|---|\n"
            );
        }
        let _ = writeln!(
            out,
            "| `{0}` | `{0}` | `{1}` | `{1}` | answers | `{2} {3}` | {4} | {5} | {6} | {7} | {8} |",
            row.name,
            camel(row.name),
            row.method,
            row.path,
            answer(row),
            callbacks(row),
            row.limits.join("; "),
            repeated(row.retry),
            row.source,
        );
    }
    out.push_str(
        "\n## Composed of these\n\n\
         What the service does with calls of the others; it adds nothing that they cannot do.\n\n\
         | Rust | Python | Node | Swift | takes | answer |\n\
         |---|---|---|---|---|---|\n",
    );
    for row in operations::COMPOSED_FUNCTIONS {
        function(&mut out, row.service, row.name, row.question, row.answer);
    }
    out.push_str(
        "\n## Offline\n\n\
         Functions that send nothing.\n\n\
         | Rust | Python | Node | Swift | takes | answer |\n\
         |---|---|---|---|---|---|\n",
    );
    for row in operations::OFFLINE_FUNCTIONS {
        function(&mut out, row.group, row.name, row.question, row.answer);
    }
    out
}

fn function(out: &mut String, group: &str, name: &str, question: &str, answer: &str) {
    let camel = camel(name);
    let _ = writeln!(
        out,
        "| `{group}.{name}` | `{group}.{name}` | `{group}.{camel}` | `{group}.{camel}` | `{question}` | `{answer}` |"
    );
}

fn answer(row: &Operation) -> String {
    match (row.item, row.pages) {
        (Some(item), Some((CursorLocation::Header, cursor))) => {
            format!("pages of `{item}` by `{cursor}` of the header `Location`")
        }
        (Some(item), Some((CursorLocation::Body, cursor))) => format!("pages of `{item}` by `{cursor}` in the body"),
        (Some(item), Some((CursorLocation::Address, cursor))) => format!("pages of `{item}` by `{cursor}`"),
        _ => format!("`{}`", row.answer.replace(' ', "")),
    }
}

/// The services whose messages bring the result, and how many there are.
fn callbacks(row: &Operation) -> String {
    let services = row.callbacks.join("`, `");
    match row.answers {
        _ if row.callbacks.is_empty() => String::new(),
        Some(times) if row.messages().is_some() => format!("`{services}`, {times}"),
        Some(member) => format!("`{services}`, for each of `{member}`"),
        None => format!("`{services}`"),
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
