//! The list of `unsafe`: none but what the frameworks of the bindings require.

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use proc_macro2::{TokenStream, TokenTree};
use xshell::cmd;

use crate::workspace::{Workspace, read};

/// The files that contain the word, and how often. Each time, it is a signature or a call that napi-rs requires: a
/// conversion to or from a value of JavaScript.
const REQUIRED: [(&str, usize); 5] = [
    ("bindings-node/src/lists.rs", 2),
    ("bindings-node/src/offline.rs", 2),
    ("core/src/languages/node.rs", 2),
    ("macros/src/model.rs", 2),
    ("macros/src/open_enum.rs", 4),
];

/// The crates whose compiler settings allow it, because the code that a framework generates into them contains it.
const GENERATED: [&str; 4] =
    ["bindings-node/src/lib.rs", "bindings-python/src/lib.rs", "bindings-swift/src/lib.rs", "core/src/lib.rs"];

/// Fails on each `unsafe` that is not in the list, and on each crate that does not forbid it.
pub fn check(ws: &Workspace) -> Result<()> {
    let mut found = BTreeMap::new();
    let mut problems = Vec::new();
    for file in read(cmd!(ws.sh, "git ls-files --cached --others --exclude-standard *.rs"))?.lines() {
        let text = ws.sh.read_file(file)?;
        match text.parse() {
            Ok(tokens) => found.insert(file.to_owned(), count(tokens)),
            Err(error) => bail!("{file} cannot be read: {error}"),
        };
        if is_root(file) && !GENERATED.contains(&file) && !text.contains("#![forbid(unsafe_code)]") {
            problems.push(format!("{file}: the crate does not have #![forbid(unsafe_code)]"));
        }
    }
    found.retain(|_, count| *count > 0);
    let required: BTreeMap<String, usize> = REQUIRED.map(|(file, count)| (file.to_owned(), count)).into();
    problems.extend(differences(&required, &found));
    if problems.is_empty() {
        return Ok(());
    }
    bail!("unsafe code is not as xtask/src/safety.rs lists it:\n{}", problems.join("\n"))
}

/// Returns whether a file is the root of a library or of a program that we ship or test with.
fn is_root(file: &str) -> bool {
    file.ends_with("src/lib.rs") || file.ends_with("src/main.rs") || file.contains("src/bin/")
}

/// Returns how often the word appears outside comments and texts, also within macros.
fn count(tokens: TokenStream) -> usize {
    tokens
        .into_iter()
        .map(|token| match token {
            TokenTree::Ident(word) => usize::from(word == "unsafe"),
            TokenTree::Group(group) => count(group.stream()),
            _ => 0,
        })
        .sum()
}

fn differences(required: &BTreeMap<String, usize>, found: &BTreeMap<String, usize>) -> Vec<String> {
    let files = required.keys().chain(found.keys().filter(|file| !required.contains_key(*file)));
    files
        .filter_map(|file| {
            let (listed, there) = (required.get(file).unwrap_or(&0), found.get(file).unwrap_or(&0));
            (listed != there).then(|| format!("{file}: {there} times, {listed} in the list"))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{BTreeMap, Workspace, check, count, differences};

    #[test]
    fn the_word_is_found_in_code_and_in_macros_but_not_in_text() {
        let code = "// unsafe\nfn a() { let b = \"unsafe\"; quote! { unsafe fn c() { unsafe { d() } } } } // unsafe";
        assert_eq!(count(code.parse().unwrap()), 2);
        assert_eq!(count("#[unsafe(no_mangle)] fn a() {}".parse().unwrap()), 1);
        assert_eq!(count("#![forbid(unsafe_code)]".parse().unwrap()), 0);
    }

    #[test]
    fn the_sources_are_as_listed() {
        check(&Workspace::find().unwrap()).unwrap();
    }

    #[test]
    fn more_and_fewer_than_listed_are_reported() {
        let list = |entries: &[(&str, usize)]| -> BTreeMap<String, usize> {
            entries.iter().map(|(file, count)| ((*file).to_owned(), *count)).collect()
        };
        assert!(differences(&list(&[("a", 1)]), &list(&[("a", 1)])).is_empty());
        assert_eq!(
            differences(&list(&[("a", 1)]), &list(&[("b", 2)])),
            ["a: 0 times, 1 in the list", "b: 2 times, 0 in the list"]
        );
    }
}
