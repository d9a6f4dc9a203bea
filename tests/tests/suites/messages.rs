//! The texts in the sources that people read: messages, findings, help texts.

use anyhow::{Context, Result, ensure};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Returns the Rust files of a folder and its subfolders.
fn sources(folder: &Path, found: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            sources(&path, found)?;
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    Ok(())
}

/// Returns the string literals of a source as the compiler reads them: without raw ones, comments, and tests.
fn literals(source: &str) -> Vec<String> {
    let source = source.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    let mut found = Vec::new();
    let mut rest = source;
    while let Some(letter) = rest.chars().next() {
        let raw = ["r\"", "r#\"", "r##\""].iter().find(|start| rest.starts_with(**start));
        if rest.starts_with("//") {
            rest = rest.split_once('\n').map_or("", |(_, after)| after);
        } else if let Some(start) = raw {
            let end = format!("\"{}", "#".repeat(start.len() - 2));
            rest = rest[start.len()..].split_once(&end).map_or("", |(_, after)| after);
        } else if letter == '\'' && (rest.starts_with("'\"'") || rest.starts_with("'\\\"'")) {
            rest = &rest[rest[1..].find('\'').map_or(rest.len(), |end| end + 2)..];
        } else if letter == '"' {
            let (text, after) = literal(&rest[1..]);
            found.push(text);
            rest = after;
        } else {
            rest = &rest[letter.len_utf8()..];
        }
    }
    found
}

/// Reads a literal after its quote. A backslash at the end of a line skips the white space that follows.
fn literal(source: &str) -> (String, &str) {
    let mut text = String::new();
    let mut rest = source;
    while let Some(letter) = rest.chars().next() {
        rest = &rest[letter.len_utf8()..];
        match letter {
            '"' => break,
            '\\' if rest.starts_with('\n') => rest = rest.trim_start(),
            '\\' => {
                text.push('\\');
                text.extend(rest.chars().next());
                rest = &rest[rest.chars().next().map_or(0, char::len_utf8)..];
            }
            letter => text.push(letter),
        }
    }
    (text, rest)
}

/// Returns whether a text has two blanks in a row where a person reads one: not at its start, and not to indent a line.
fn has_run_of_blanks(text: &str) -> bool {
    // Columns of a table.
    let text = text.replace("}  {", "} {");
    text.split("\\n").any(|line| line.trim_start_matches(' ').trim_end().contains("  "))
        || text.lines().skip(1).any(|line| line.starts_with("  "))
}

#[test]
fn no_text_has_a_run_of_blanks() -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = Vec::new();
    for folder in ["core", "simulator", "cli", "bindings-python", "bindings-node", "bindings-swift"] {
        sources(&root.join(folder).join("src"), &mut files)?;
    }
    ensure!(files.len() > 200, "only {} files", files.len());
    let mut wrong = Vec::new();
    let is_test = |file: &PathBuf| file.file_stem().is_some_and(|name| name.to_string_lossy().ends_with("tests"));
    for file in files.into_iter().filter(|file| !is_test(file)) {
        let texts = literals(&fs::read_to_string(&file)?);
        wrong.extend(
            texts
                .into_iter()
                .filter(|text| has_run_of_blanks(text))
                .map(|text| format!("{}: {text:?}", file.display())),
        );
    }
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

#[test]
fn runs_of_blanks_are_found() {
    let shown = |source: &str| literals(source).iter().map(|text| has_run_of_blanks(text)).collect::<Vec<_>>();
    assert_eq!(shown("say(\"one two\", \"one \\\n      two\", r\"one  two\", '\"'); // \"a  b\""), [false, false]);
    assert_eq!(shown("(\"one  two\", \"one\n      two\", \"one\\n  two\", \"  x\")"), [true, true, false, false]);
}
