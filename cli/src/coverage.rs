//! `thingspace coverage`: lists every operation with its name in each language.

use crate::output::print_text;
use anyhow::Result;
use std::fmt::Write;
use thingspace::{
    CursorLocation,
    operations::{self, ExpectedMessages, Operation, Retry},
};

/// Prints the page in Markdown.
pub fn print() -> Result<()> {
    print_text!("{}", page())
}

fn page() -> String {
    let mut out = String::from(
        "# Operations\n\n\
         Every operation of the tables in `core/src/operations`: its name in each language, whether the simulator supports\n\
         it, and its source in the platform's documentation. `cargo xtask generate` writes this page. Tests fail if a row\n\
         is missing here, in a language, or in the simulator.\n",
    );
    let mut service = "";
    for row in operations::all() {
        if row.service != service {
            service = row.service;
            // Writing into a String cannot fail.
            let _ = write!(
                out,
                "\n## `{service}`\n\n\
                 | Rust | Python | Node | Swift | simulator | request | response | callbacks | limits | retried | source |\n\
                 |---|---|---|---|---|---|---|---|---|---|---|\n"
            );
        }
        let _ = writeln!(
            out,
            "| `{0}` | `{0}` | `{1}` | `{1}` | yes | `{2} {3}` | {4} | {5} | {6} | {7} | {8} |",
            row.name,
            row.camel_name(),
            row.method,
            row.path,
            response(row),
            callbacks(row),
            row.limits.join("; "),
            repeated(row),
            row.source,
        );
    }
    out.push_str(
        "\n## Composed services\n\n\
         Functions that combine calls of the services above.\n\n\
         | Rust | Python | Node | Swift | argument | result |\n\
         |---|---|---|---|---|---|\n",
    );
    for row in operations::COMPOSED_FUNCTIONS {
        function(&mut out, row.service, row.name, row.request, row.response);
    }
    out.push_str(
        "\n## Offline\n\n\
         Functions that send nothing.\n\n\
         | Rust | Python | Node | Swift | argument | result |\n\
         |---|---|---|---|---|---|\n",
    );
    for row in operations::OFFLINE_FUNCTIONS {
        function(&mut out, row.group, row.name, row.request, row.response);
    }
    out
}

fn function(out: &mut String, group: &str, name: &str, request: &str, response: &str) {
    let camel = operations::camel_case(name);
    let _ = writeln!(
        out,
        "| `{group}.{name}` | `{group}.{name}` | `{group}.{camel}` | `{group}.{camel}` | `{request}` | `{response}` |"
    );
}

fn response(row: &Operation) -> String {
    let Some(page) = row.response.as_page() else { return format!("`{}`", row.response.type_name()) };
    let (item, cursor) = (page.item, page.cursor);
    match page.cursor_location {
        CursorLocation::Header => format!("pages of `{item}` by `{cursor}` of the header `Location`"),
        CursorLocation::Body => format!("pages of `{item}` by `{cursor}` in the body"),
        CursorLocation::Address => format!("pages of `{item}` by `{cursor}`"),
    }
}

/// Returns the services whose messages deliver the result, and the number of messages.
fn callbacks(row: &Operation) -> String {
    let services = row.callbacks.join("`, `");
    match row.messages.map(|messages| messages.expected) {
        _ if row.callbacks.is_empty() => String::new(),
        Some(ExpectedMessages::Fixed(1)) => format!("`{services}`, once"),
        Some(ExpectedMessages::Fixed(count)) => format!("`{services}`, {count} times"),
        Some(ExpectedMessages::PerEntry(member)) => format!("`{services}`, for each of `{member}`"),
        None => format!("`{services}`"),
    }
}

fn repeated(row: &Operation) -> String {
    let checked = row.check_with.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(" or ");
    match row.retry {
        Retry::Safe => "yes, it only reads".to_owned(),
        Retry::Idempotent => "yes, it is idempotent".to_owned(),
        Retry::NonIdempotent if checked.is_empty() => "no".to_owned(),
        Retry::NonIdempotent => format!("no; check with {checked}"),
        Retry::Never => "never".to_owned(),
    }
}
