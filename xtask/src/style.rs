//! Style: the spell check, and the phrases that STYLE.md rules out.
//!
//! The phrases are the table at the end of STYLE.md, so that the page and the check cannot disagree.

use anyhow::{Context, Result, bail};
use xshell::cmd;

use crate::python;
use crate::workspace::{Workspace, read, run};

/// The page that names the phrases.
const PAGE: &str = "STYLE.md";

/// The files that quote the phrases, or names from before them.
const EXEMPT: [&str; 3] = [PAGE, "CHANGELOG.md", "xtask/src/style.rs"];

/// The heading of the table.
const HEADING: &str = "## Phrases that the lint rejects";

/// The files that people read.
const KINDS: [&str; 10] = ["md", "rs", "py", "pyi", "mjs", "cjs", "ts", "swift", "toml", "sh"];

/// The folder of the vectors, whose names and descriptions are read; their bodies quote the platform.
const VECTORS: &str = "tests/vectors/";

/// Runs the spell check with the vocabulary of `_typos.toml`.
pub fn spelling(ws: &Workspace) -> Result<()> {
    let typos = python::setup(ws)?.tool("typos");
    run(cmd!(ws.sh, "{typos} --format brief ."))
}

/// Fails on each phrase of the page that appears in a tracked file.
pub fn phrases(ws: &Workspace) -> Result<()> {
    let phrases = table(&ws.sh.read_file(PAGE).with_context(|| format!("{PAGE} is missing"))?)?;
    let mut found = Vec::new();
    for file in read(cmd!(ws.sh, "git ls-files"))?.lines().filter(|file| is_read(file)) {
        let mut text = ws.sh.read_file(file)?;
        if file.starts_with(VECTORS) {
            text = descriptions(&text);
        }
        found.extend(search(&text, &phrases).map(|(line, phrase)| format!("{file}:{line}: {phrase}")));
    }
    if found.is_empty() {
        return Ok(());
    }
    bail!("{PAGE} rules these phrases out; its table says what to write instead:\n{}", found.join("\n"))
}

fn is_read(file: &str) -> bool {
    !EXEMPT.contains(&file)
        && (file.starts_with(VECTORS)
            || KINDS.iter().any(|kind| file.rsplit_once('.').is_some_and(|(_, ending)| ending == *kind)))
}

/// Returns the lines of a file of vectors that describe a case; the others are empty.
fn descriptions(text: &str) -> String {
    let is_description =
        |line: &str| ["\"name\": ", "\"about\": "].iter().any(|key| line.trim_start().starts_with(key));
    text.lines().map(|line| if is_description(line) { line } else { "" }).collect::<Vec<_>>().join("\n")
}

/// Returns the phrases in the first column of the table, in lower case.
fn table(page: &str) -> Result<Vec<Vec<String>>> {
    let (_, rest) = page.split_once(HEADING).with_context(|| format!("{PAGE} has no section {HEADING:?}"))?;
    let rows = rest.lines().filter_map(|line| line.strip_prefix("| "));
    let cells = rows.filter_map(|row| row.split(" | ").next()).skip(1);
    let phrases: Vec<Vec<String>> = cells.flat_map(|cell| cell.split(", ")).map(words).collect();
    if phrases.is_empty() || phrases.iter().any(Vec::is_empty) {
        bail!("the table in {PAGE} has no phrases, or an empty one");
    }
    Ok(phrases)
}

/// Returns the words of a line in lower case. Underscores and humps separate words, so that the search covers names of
/// functions; a hyphen joins them.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut was_lower = false;
    for letter in line.chars() {
        let is_part = letter.is_alphanumeric() || matches!(letter, '-' | '\'');
        if !is_part || (was_lower && letter.is_uppercase()) {
            words.push(String::new());
        }
        if is_part {
            words.last_mut().expect("there is a word").extend(letter.to_lowercase());
        }
        was_lower = letter.is_lowercase();
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Returns the phrases that a text contains, each with the number of its line.
fn search<'a>(text: &'a str, phrases: &'a [Vec<String>]) -> impl Iterator<Item = (usize, String)> + 'a {
    text.lines().enumerate().flat_map(move |(index, line)| {
        let words = words(line);
        let hits = phrases.iter().filter(|phrase| {
            words
                .windows(phrase.len())
                .enumerate()
                .any(|(at, window)| window == phrase.as_slice() && !is_plain_english(&words, at, phrase.len()))
        });
        hits.map(|phrase| (index + 1, phrase.join(" "))).collect::<Vec<_>>()
    })
}

/// Returns whether the phrase is plain English: "there is no …" and comparisons such as "is no longer" and "is no more than".
fn is_plain_english(words: &[String], at: usize, length: usize) -> bool {
    let after = words.get(at + length).map(String::as_str).unwrap_or_default();
    if words[at] == "refused" {
        return at.checked_sub(1).is_some_and(|before| words[before] == "connection");
    }
    words[at + length - 1] == "no"
        && (at.checked_sub(1).is_some_and(|before| words[before] == "there")
            || matches!(after, "more" | "less")
            || after.ends_with("er"))
}

#[cfg(test)]
mod tests {
    use super::{search, table};

    const PAGE: &str = "# Style\n\n## Phrases that the lint rejects\n\n| instead of | write |\n|---|---|\n| tells, told | reports |\n| is no | is not a |\n";

    fn found(text: &str) -> Vec<(usize, String)> {
        search(text, &table(PAGE).expect("a table")).collect()
    }

    #[test]
    fn phrases_are_found_in_any_casing_and_in_names() {
        assert_eq!(found("one\nIt Tells a story\nfn was_told() {}"), [(2, "tells".to_owned()), (3, "told".to_owned())]);
        assert_eq!(found("2026 is no day"), [(1, "is no".to_owned())]);
        assert_eq!(found("func everyRuleIsToldAtOnce()"), [(1, "told".to_owned())]);
    }

    #[test]
    fn words_that_contain_a_phrase_and_plain_english_pass() {
        let page = PAGE.replace("tells, told", "refused");
        let name = search("raises ConnectionRefusedError", &table(&page).expect("a table")).next();
        assert_eq!(name, None);
        assert!(found("a storytold is untold; there is no day; it is no longer a day; is no later than").is_empty());
    }

    #[test]
    fn the_names_of_vectors_are_read_and_their_bodies_are_not() {
        let file = "{\n  \"name\": \"told\",\n  \"text\": \"told\"\n}";
        assert_eq!(found(&super::descriptions(file)), [(2, "told".to_owned())]);
    }

    #[test]
    fn a_page_without_the_table_is_an_error() {
        assert!(table("# Style").is_err());
        assert!(table("## Phrases that the lint rejects\n\nnone\n").is_err());
    }
}
