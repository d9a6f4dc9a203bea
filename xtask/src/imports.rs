//! Reads which top-level modules of a crate import which others.
//!
//! The sources are read as tokens, so that comments and strings do not count, but the bodies of macros do.
//! Code behind `#[cfg(test)]` is skipped, and so is the output of procedural macros, except
//! for the macros that `#[service]` makes of a trait, since others call them by name.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};

/// An import of one top-level module by another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Import {
    /// The importing module.
    pub from: String,
    /// The imported module; [`ROOT`] for what the root of the crate defines itself.
    pub to: String,
    /// The source file.
    pub file: PathBuf,
    /// The line in it, counted from 1.
    pub line: usize,
}

/// The root of a crate as a module.
pub const ROOT: &str = "the root of the crate";

/// The top-level modules of a crate and the imports between them. Imports of the root itself are not included: it is
/// above all modules.
#[derive(Debug)]
pub struct Modules {
    /// The modules' names.
    pub names: BTreeSet<String>,
    /// The imports, in the order of modules, files and lines.
    pub imports: Vec<Import>,
}

/// A path as the sources write it, from the root of the crate.
#[derive(Debug)]
struct Found {
    from: String,
    path: Vec<String>,
    file: PathBuf,
    line: usize,
}

/// Reads a crate from its root file, following its `mod` declarations.
pub fn read(root: &Path) -> Result<Modules> {
    let mut reader = Reader::default();
    let folder = root.parent().context("a source file has a folder")?;
    reader.file(root, folder, &[])?;
    Ok(reader.finish())
}

#[derive(Default)]
struct Reader {
    names: BTreeSet<String>,
    found: Vec<Found>,
    /// The re-exports of the root: the exported name → the path.
    reexports: BTreeMap<String, Vec<String>>,
    /// Macros with `#[macro_export]`, which belong to the root of the crate: their name → their module.
    macros: BTreeMap<String, String>,
}

/// The position of the reader.
#[derive(Clone, Copy)]
struct Location<'a> {
    file: &'a Path,
    /// The folder with the files of modules that are declared here.
    folder: &'a Path,
    /// The module, from the root.
    module: &'a [String],
}

impl Reader {
    fn file(&mut self, file: &Path, folder: &Path, module: &[String]) -> Result<()> {
        let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
        let tokens: TokenStream =
            text.parse().map_err(|error| anyhow::anyhow!("{} is not valid Rust: {error}", file.display()))?;
        self.tokens(tokens, Location { file, folder, module })
    }

    fn tokens(&mut self, tokens: TokenStream, location: Location<'_>) -> Result<()> {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let (mut exported, mut is_service) = (false, false);
        let mut at = 0;
        while at < tokens.len() {
            if let Some(attribute) = attribute(&tokens[at..]) {
                at += 2;
                match attribute.replace([' ', '\n'], "").as_str() {
                    "macro_export" => exported = true,
                    "service" => is_service = true,
                    text if text == "cfg(test)" || text.starts_with("cfg(all(test,") => at += item(&tokens[at..]),
                    text if text.starts_with("path=") => {
                        bail!("{}: `#[path]` is not supported", location.file.display())
                    }
                    _ => {}
                }
                continue;
            }
            match &tokens[at] {
                // Quoted code belongs to another crate.
                TokenTree::Group(_)
                    if at > 1 && is_punct(&tokens[at - 1], '!') && is_word(&tokens[at - 2], "quote") => {}
                TokenTree::Group(group) => self.tokens(group.stream(), location)?,
                TokenTree::Ident(word) if word == "mod" => at += self.module(&tokens[at + 1..], location)?,
                // `use<'a>` in a bound imports nothing.
                TokenTree::Ident(word)
                    if word == "use" && !tokens.get(at + 1).is_some_and(|next| is_punct(next, '<')) =>
                {
                    let end = tokens[at..].iter().position(|token| is_punct(token, ';'));
                    let end = end.map_or(tokens.len(), |length| at + length);
                    self.import(&tokens[at + 1..end], &[], location);
                    at = end;
                }
                TokenTree::Ident(word) if word == "macro_rules" && exported => {
                    exported = false;
                    if let (Some(TokenTree::Ident(name)), Some(module)) = (tokens.get(at + 2), location.module.first())
                    {
                        self.macros.insert(name.to_string(), module.clone());
                    }
                }
                TokenTree::Ident(word) if word == "trait" && is_service => {
                    is_service = false;
                    if let (Some(TokenTree::Ident(name)), Some(module)) = (tokens.get(at + 1), location.module.first())
                    {
                        let name = snake(&name.to_string());
                        for made in ["rows", "service"] {
                            self.macros.insert(format!("{name}_{made}"), module.clone());
                        }
                    }
                }
                // `pub(in crate::a)` imports nothing.
                TokenTree::Ident(word)
                    if (word == "crate" || word == "super") && !(at > 0 && is_word(&tokens[at - 1], "in")) =>
                {
                    let (path, length) = path(&tokens[at..]);
                    // `crate` alone, as in `pub(crate)`, imports nothing.
                    if path.len() > 1 {
                        self.add(&path, location);
                    }
                    at += length;
                    continue;
                }
                _ => {}
            }
            at += 1;
        }
        Ok(())
    }

    /// Reads the module whose declaration follows `mod`; returns how many tokens that has.
    fn module(&mut self, tokens: &[TokenTree], location: Location<'_>) -> Result<usize> {
        // In the body of a macro the name may be a variable.
        let sign = usize::from(tokens.first().is_some_and(|token| is_punct(token, '$')));
        let [TokenTree::Ident(name), after, ..] = &tokens[sign..] else { return Ok(0) };
        let name = name.to_string();
        let folder = location.folder.join(&name);
        let module = [location.module, std::slice::from_ref(&name)].concat();
        match after {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                // A module inside the root's own file belongs to the root.
                let module = if location.module.is_empty() { &[] } else { module.as_slice() };
                self.tokens(group.stream(), Location { folder: &folder, module, ..location })?;
            }
            after if is_punct(after, ';') => {
                if location.module.is_empty() {
                    self.names.insert(name.clone());
                }
                let (flat, nested) = (location.folder.join(format!("{name}.rs")), folder.join("mod.rs"));
                self.file(if flat.exists() { &flat } else { &nested }, &folder, &module)?;
            }
            _ => return Ok(0),
        }
        Ok(sign + 2)
    }

    /// Reads a tree of imports that begins with `before`.
    fn import(&mut self, tree: &[TokenTree], before: &[Ident], location: Location<'_>) {
        let mut path = before.to_vec();
        let mut name = None;
        let mut rest = tree.iter();
        while let Some(token) = rest.next() {
            match token {
                TokenTree::Ident(word) if word == "as" => name = rest.next().map(ToString::to_string),
                TokenTree::Ident(word) => path.push(word.clone()),
                TokenTree::Group(group) => {
                    let trees: Vec<TokenTree> = group.stream().into_iter().collect();
                    for tree in trees.split(|token| is_punct(token, ',')) {
                        self.import(tree, &path, location);
                    }
                    return;
                }
                _ => {}
            }
        }
        let Some(last) = path.last().filter(|_| path.len() > before.len()) else { return };
        if location.module.is_empty() {
            let name = name.unwrap_or_else(|| last.to_string());
            let path = path.iter().map(ToString::to_string).filter(|word| word != "crate" && word != "self");
            self.reexports.insert(name, path.collect());
        } else if path[0] == "crate" || path[0] == "super" || path[0] == "self" {
            self.add(&path, location);
        }
    }

    /// Adds a path that begins with `crate`, `super` or `self`.
    fn add(&mut self, path: &[Ident], location: Location<'_>) {
        let Some(from) = location.module.first() else { return };
        let mut full = location.module.to_vec();
        let mut words = path.iter().peekable();
        while let Some(word) = words.next_if(|word| ["crate", "super", "self"].iter().any(|start| word == start)) {
            if *word == "crate" {
                full.clear();
            } else if *word == "super" {
                full.pop();
            }
        }
        let line = words.peek().or(path.last().as_ref()).map_or(0, |word| word.span().start().line);
        full.extend(words.map(ToString::to_string));
        self.found.push(Found { from: from.clone(), path: full, file: location.file.to_owned(), line });
    }

    fn finish(self) -> Modules {
        let mut imports: Vec<Import> = Vec::new();
        for found in &self.found {
            let to = self.top(&found.path, 0);
            if to.as_ref().is_some_and(|to| *to != found.from) {
                let (from, file) = (found.from.clone(), found.file.clone());
                imports.extend(to.map(|to| Import { from, to, file, line: found.line }));
            }
        }
        imports.sort();
        imports.dedup();
        Modules { names: self.names, imports }
    }

    /// Returns the top-level module that a path leads into; `None` if that is another crate.
    fn top(&self, path: &[String], depth: usize) -> Option<String> {
        let Some(first) = path.first() else { return Some(ROOT.to_owned()) };
        if self.names.contains(first) {
            return Some(first.clone());
        }
        if let Some(module) = self.macros.get(first) {
            return Some(module.clone());
        }
        match self.reexports.get(first) {
            Some(path) if path.first() != Some(first) && depth < 8 => {
                let start = path.first()?;
                let is_ours = self.names.contains(start) || self.reexports.contains_key(start);
                if is_ours { self.top(path, depth + 1) } else { None }
            }
            Some(_) => None,
            None => Some(ROOT.to_owned()),
        }
    }
}

/// Converts `SoftwareV3` into `software_v3`.
fn snake(name: &str) -> String {
    let mut out = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}

/// Returns the content of the attribute at the start of the tokens.
fn attribute(tokens: &[TokenTree]) -> Option<String> {
    match tokens {
        [hash, TokenTree::Group(group), ..] if is_punct(hash, '#') && group.delimiter() == Delimiter::Bracket => {
            Some(group.stream().to_string())
        }
        _ => None,
    }
}

/// Returns the number of tokens of the item at the start, with its other attributes.
fn item(tokens: &[TokenTree]) -> usize {
    let mut start = 0;
    while attribute(&tokens[start..]).is_some() {
        start += 2;
    }
    let begins = |words: &[&str]| {
        let mut first = tokens[start..].iter().filter(|token| !is_word(token, "pub")).take(2);
        first.any(|token| words.iter().any(|word| is_word(token, word)))
    };
    let is_end = |token: &TokenTree| {
        is_punct(token, ';')
            || matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace && !begins(&["use"]))
    };
    let is_item = begins(&[
        "async",
        "const",
        "enum",
        "extern",
        "fn",
        "impl",
        "macro_rules",
        "mod",
        "static",
        "struct",
        "trait",
        "type",
        "unsafe",
        "use",
    ]);
    let end = tokens[start..].iter().position(|token| is_end(token) || (!is_item && is_punct(token, ',')));
    end.map_or(tokens.len(), |length| start + length + 1)
}

/// Returns the path of names at the start, and the number of its tokens.
fn path(tokens: &[TokenTree]) -> (Vec<Ident>, usize) {
    let (mut path, mut at) = (Vec::new(), 0);
    while let Some(TokenTree::Ident(word)) = tokens.get(at) {
        path.push(word.clone());
        at += 1;
        match tokens.get(at..at + 3) {
            Some([one, two, TokenTree::Ident(_)]) if is_punct(one, ':') && is_punct(two, ':') => at += 2,
            _ => break,
        }
    }
    (path, at)
}

fn is_punct(token: &TokenTree, expected: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == expected)
}

fn is_word(token: &TokenTree, expected: &str) -> bool {
    matches!(token, TokenTree::Ident(word) if word == expected)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads a crate with these files.
    fn read_crate(files: &[(&str, &str)]) -> Modules {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        read(&folder.path().join("lib.rs")).unwrap()
    }

    /// The imports of a crate with the modules `a`, whose text is given, `b` and `c`: what is imported, and the line.
    fn imports_of(a: &str) -> Vec<(String, usize)> {
        let root = "mod a; mod b; mod c; pub use b::{inner::Thing, Other as Renamed}; pub use serde; struct Own;";
        let b = "#[macro_export]\nmacro_rules! make { () => {} }\n";
        let modules = read_crate(&[("lib.rs", root), ("a.rs", a), ("b.rs", b), ("c.rs", "")]);
        assert!(modules.imports.iter().all(|import| import.from == "a" && import.file.ends_with("a.rs")));
        modules.imports.into_iter().map(|import| (import.to, import.line)).collect()
    }

    fn to(module: &str, line: usize) -> (String, usize) {
        (module.to_owned(), line)
    }

    #[test]
    fn imports_and_paths_are_found_with_their_lines() {
        assert_eq!(imports_of("use crate::b::X;\n\nfn f() { crate::c::g(); }\n"), [to("b", 1), to("c", 3)]);
        assert_eq!(imports_of("use super::{\n    b::X,\n    c::{Y, Z},\n};\n"), [to("b", 2), to("c", 3)]);
        assert_eq!(imports_of("mod inner { use super::super::c::X; use super::Y; }"), [to("c", 1)]);
    }

    #[test]
    fn bodies_of_macros_count() {
        assert_eq!(imports_of("macro_rules! m {\n    () => { $crate::b::X };\n}\n"), [to("b", 2)]);
        assert_eq!(imports_of("macro_rules! m { ($x:ident) => { mod $x { use super::*; } } }"), []);
    }

    #[test]
    fn quoted_code_does_not_count() {
        assert_eq!(imports_of("fn f() {\n    quote!(crate::b::X);\n    other!(crate::c::X)\n}\n"), [to("c", 3)]);
    }

    #[test]
    fn names_of_the_root_lead_to_the_module_that_defines_them() {
        assert_eq!(imports_of("use crate::Thing;"), [to("b", 1)]);
        assert_eq!(imports_of("use crate::Renamed;"), [to("b", 1)]);
        assert_eq!(imports_of("crate::make!();"), [to("b", 1)]);
        assert_eq!(imports_of("use crate::Own;"), [to(ROOT, 1)]);
        assert_eq!(imports_of("use crate::serde::Serialize;"), []);
    }

    #[test]
    fn macros_of_a_service_belong_to_its_module() {
        let a = "#[service]\ntrait SoftwareV3 {}\nmacro_rules! all { () => { $crate::software_v3_rows!(); } }\n";
        assert_eq!(imports_of(a), []);
        assert_eq!(imports_of("trait SoftwareV3 {}\nfn f() { crate::software_v3_rows!(); }"), [to(ROOT, 2)]);
    }

    #[test]
    fn comments_strings_tests_and_visibility_do_not_count() {
        let text = "// use crate::b::X;\n/// [`crate::b::X`]\nconst T: &str = \"crate::b\";\npub(crate) struct S;\n\
            pub(in crate::b) struct V;\nfn f<'a>() -> impl Sized + use<'a> { S }\n";
        assert_eq!(imports_of(text), []);
        assert_eq!(imports_of("#[cfg(test)]\nuse crate::{b::X, b::Y};\nuse crate::c::Z;\n"), [to("c", 3)]);
        let module = "#[cfg(test)]\n#[allow(unused)]\nmod tests { use crate::b::X; }\nuse crate::c::Z;\n";
        assert_eq!(imports_of(module), [to("c", 4)]);
    }

    #[test]
    fn files_of_tests_are_not_read() {
        let files = [("lib.rs", "mod a; mod b;"), ("a/mod.rs", "#[cfg(test)]\nmod tests;\nmod deep;\n"), ("b.rs", "")];
        let more = [("a/tests.rs", "use crate::b::X;"), ("a/deep.rs", "use super::super::b::X;")];
        let modules = read_crate(&[&files[..], &more[..]].concat());
        assert_eq!(modules.imports.len(), 1);
        assert!(modules.imports[0].file.ends_with("a/deep.rs"));
        assert_eq!(modules.names, BTreeSet::from(["a".to_owned(), "b".to_owned()]));
    }
}
