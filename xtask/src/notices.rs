//! What the packages say about the crates that are linked into them: the licence texts, the notices of third parties,
//! and a list of the components (SBOM) in the format `CycloneDX`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use serde_json::{Value, json};
use xshell::cmd;

use crate::workspace::{Workspace, read, write_if_changed};

/// The notices of third parties, in the folder of a package.
pub const NOTICES: &str = "THIRD-PARTY-NOTICES.txt";

/// The list of components, in the folder of a package.
pub const SBOM: &str = "sbom.cdx.json";

/// The beginnings of the names of files with a licence or a notice, in lower case.
const LICENSE_FILES: [&str; 6] = ["license", "licence", "copying", "copyright", "notice", "unlicense"];

/// The licences whose text stands for a crate that contains none: both are in every package.
const OWN: [&str; 2] = ["MIT", "Apache-2.0"];

const HEADER: &str = "Third-party software

The native library of this package contains the crates below, from crates.io, on at least one system. Their licence
texts and notices follow.
";

/// A crate as `cargo metadata` describes it.
#[derive(Debug, Clone, Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    license_file: Option<PathBuf>,
    repository: Option<String>,
    source: Option<String>,
    manifest_path: PathBuf,
}

#[derive(Debug, Deserialize)]
struct Node {
    id: String,
    dependencies: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Debug, Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

/// The crates that are linked into a package, and what each of them uses.
#[derive(Debug)]
struct Linked {
    crates: BTreeMap<String, Package>,
    uses: BTreeMap<String, BTreeSet<String>>,
}

impl Package {
    /// The name and version, which identify a crate.
    fn key(&self) -> String {
        format!("{} {}", self.name, self.version)
    }

    /// The licence as an SPDX expression; older crates separate alternatives with a slash.
    fn expression(&self) -> String {
        self.license.as_deref().unwrap_or_default().replace(" / ", " OR ").replace('/', " OR ")
    }

    /// The identifier of a crate in `CycloneDX`.
    fn purl(&self) -> String {
        format!("pkg:cargo/{}@{}", self.name, self.version)
    }
}

impl Linked {
    /// Asks cargo which crates a package of the workspace links, on any system; macros and build scripts are not linked.
    fn read(ws: &Workspace, package: &str) -> Result<Self> {
        let metadata = read(cmd!(ws.sh, "cargo metadata --format-version 1 --locked"))?;
        let metadata: Metadata = serde_json::from_str(&metadata).context("cannot read what `cargo metadata` prints")?;
        let edges = "normal,no-proc-macro";
        let tree = cmd!(ws.sh, "cargo tree --locked --package {package} --edges {edges} --target all --prefix none");
        let linked: BTreeSet<String> = read(tree.args(["--format", "{p}"]))?.lines().filter_map(key_of).collect();
        let keys: BTreeMap<&str, String> =
            metadata.packages.iter().map(|package| (package.id.as_str(), package.key())).collect();
        let uses = metadata.resolve.nodes.iter().filter_map(|node| {
            let key = keys.get(node.id.as_str()).filter(|key| linked.contains(*key))?;
            let used = node.dependencies.iter().filter_map(|id| keys.get(id.as_str()));
            Some((key.clone(), used.filter(|key| linked.contains(*key)).cloned().collect()))
        });
        let uses = uses.collect();
        let crates = metadata.packages.iter().map(|package| (package.key(), package.clone()));
        let crates: BTreeMap<_, _> = crates.filter(|(key, _)| linked.contains(key)).collect();
        if crates.len() != linked.len() {
            bail!("cargo names {} crates of {package}, and describes {}", linked.len(), crates.len());
        }
        Ok(Self { crates, uses })
    }

    /// The crates of others.
    fn third_party(&self) -> impl Iterator<Item = &Package> {
        self.crates.values().filter(|package| package.source.is_some())
    }
}

/// Reads a line of `cargo tree`: `serde v1.0.0 (proc-macro) (*)`.
fn key_of(line: &str) -> Option<String> {
    let mut words = line.split(' ');
    let (name, version) = (words.next()?, words.next()?);
    Some(format!("{name} {}", version.strip_prefix('v')?))
}

/// Copies a licence text of this project into the folder of a package.
pub fn write_license(ws: &Workspace, folder: &str, name: &str) -> Result<()> {
    let text = std::fs::read(ws.root.join(name)).with_context(|| format!("{name} cannot be read"))?;
    write_if_changed(&ws.root.join(folder).join(name), &text)
}

/// Writes the notices of third parties of a package.
pub fn write_notices(ws: &Workspace, package: &str, folder: &str) -> Result<()> {
    let linked = Linked::read(ws, package)?;
    let mut list = String::new();
    let mut texts = Texts::default();
    for package in linked.third_party() {
        let repository = package.repository.as_deref().unwrap_or("crates.io");
        writeln!(list, "- {}: {}, {repository}", package.key(), package.expression())?;
        let found = license_texts(package)?;
        if found.is_empty() && !package.expression().split(" OR ").any(|license| OWN.contains(&license)) {
            bail!("{} contains no text of its licence, {}", package.key(), package.expression());
        }
        for text in found {
            texts.add(package, &text);
        }
    }
    let text = format!("{HEADER}\n{list}{texts}");
    write_if_changed(&ws.root.join(folder).join(NOTICES), text.as_bytes())
}

/// Reads the licence texts and notices in a crate. A crate that may be used under the MIT licence is used under it.
fn license_texts(package: &Package) -> Result<Vec<String>> {
    let folder = package.manifest_path.parent().context("a manifest is in a folder")?;
    let mut files: BTreeSet<PathBuf> = package.license_file.iter().map(|file| folder.join(file)).collect();
    for entry in std::fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().to_ascii_lowercase();
        if entry.file_type()?.is_file() && LICENSE_FILES.iter().any(|start| name.starts_with(start)) && is_text(&name) {
            files.insert(entry.path());
        }
    }
    let is_named = |file: &PathBuf, words: &[&str]| {
        let name = file.file_name().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
        words.iter().any(|word| name.contains(word))
    };
    let has_choice = package.expression().split(" OR ").any(|license| license == "MIT");
    if has_choice && files.iter().any(|file| is_named(file, &["mit"])) {
        files.retain(|file| is_named(file, &["mit", "notice", "copyright"]));
    }
    let read = |file: &PathBuf| {
        let bytes = std::fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    };
    files.iter().map(read).collect()
}

/// Returns whether a file with this name is written for people, not a program.
fn is_text(name: &str) -> bool {
    Path::new(name).extension().is_none_or(|end| end != "rs" && end != "html" && end != "spdx")
}

/// Different licence texts, each with the crates that contain it.
#[derive(Debug, Default)]
struct Texts {
    /// By the words of the text, since crates wrap and indent the same text differently.
    texts: BTreeMap<String, (String, BTreeSet<String>)>,
}

impl Texts {
    fn add(&mut self, package: &Package, text: &str) {
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.is_empty() {
            return;
        }
        let lines = || text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n").trim_matches('\n').to_owned();
        self.texts.entry(words).or_insert_with(|| (lines(), BTreeSet::new())).1.insert(package.key());
    }
}

impl std::fmt::Display for Texts {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut texts: Vec<_> = self.texts.values().collect();
        texts.sort_by(|a, b| a.1.first().cmp(&b.1.first()).then_with(|| a.0.cmp(&b.0)));
        for (text, crates) in texts {
            let crates: Vec<&str> = crates.iter().map(String::as_str).collect();
            let line = "-".repeat(80);
            writeln!(out, "\n{line}\n{}\n{line}\n\n{text}", crates.join(", "))?;
        }
        Ok(())
    }
}

/// Writes the list of the components of a package, in the format `CycloneDX`. `purl` identifies the package.
pub fn write_sbom(ws: &Workspace, package: &str, folder: &str, purl: &str) -> Result<()> {
    let linked = Linked::read(ws, package)?;
    let lock = std::fs::read_to_string(ws.root.join("Cargo.lock")).context("Cargo.lock cannot be read")?;
    let checksums = checksums(&lock);
    let root = linked.crates.values().find(|known| known.name == package).context("the package links itself")?;
    let component = |package: &Package| {
        let mut component = json!({
            "type": "library", "bom-ref": package.purl(), "name": package.name, "version": package.version,
            "licenses": [{ "expression": package.expression() }], "purl": package.purl(),
        });
        if let Some(checksum) = checksums.get(&package.key()) {
            component["hashes"] = json!([{ "alg": "SHA-256", "content": checksum }]);
        }
        if let Some(repository) = &package.repository {
            component["externalReferences"] = json!([{ "type": "vcs", "url": repository }]);
        }
        component
    };
    let components: Vec<Value> = linked.crates.values().map(component).collect();
    let purl_of = |key: &String| linked.crates.get(key).map(Package::purl);
    let mut dependencies = vec![json!({ "ref": purl, "dependsOn": [root.purl()] })];
    dependencies.extend(linked.uses.iter().map(
        |(key, uses)| json!({ "ref": purl_of(key), "dependsOn": uses.iter().filter_map(purl_of).collect::<Vec<_>>() }),
    ));
    let licenses = json!([{ "expression": root.expression() }]);
    let sbom = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": {
            "type": "library", "bom-ref": purl, "name": "thingspace", "version": root.version, "licenses": licenses,
            "purl": purl,
        } },
        "components": components,
        "dependencies": dependencies,
    });
    let text = format!("{}\n", serde_json::to_string_pretty(&sbom)?);
    write_if_changed(&ws.root.join(folder).join(SBOM), text.as_bytes())
}

/// Reads the checksums of crates from `Cargo.lock`.
fn checksums(lock: &str) -> BTreeMap<String, &str> {
    lock.split("[[package]]")
        .filter_map(|block| {
            let (name, version) = (member(block, "name")?, member(block, "version")?);
            Some((format!("{name} {version}"), member(block, "checksum")?))
        })
        .collect()
}

/// Returns a member of a package in `Cargo.lock`, where each stands on a line of its own.
fn member<'a>(block: &'a str, name: &str) -> Option<&'a str> {
    block.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(" = \"")?.strip_suffix('"'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_the_tree_are_read() {
        for line in ["serde v1.0.2", "serde v1.0.2 (*)", "serde v1.0.2 (proc-macro) (*)", "serde v1.0.2 (/src/serde)"] {
            assert_eq!(key_of(line).unwrap(), "serde 1.0.2");
        }
        assert_eq!(key_of(""), None);
    }

    #[test]
    fn checksums_are_read_where_a_crate_has_one() {
        let lock = "version = 4\n\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nsource = \"x\"\nchecksum = \"0f\"\n\
            \n[[package]]\nname = \"own\"\nversion = \"0.1.0\"\n";
        assert_eq!(checksums(lock), BTreeMap::from([("a 1.0.0".to_owned(), "0f")]));
    }

    #[test]
    fn the_same_text_is_listed_once_with_all_its_crates() {
        let package = |name: &str| Package {
            id: name.to_owned(),
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            license: Some("MIT/Apache-2.0".to_owned()),
            license_file: None,
            repository: None,
            source: None,
            manifest_path: PathBuf::new(),
        };
        let mut texts = Texts::default();
        texts.add(&package("b"), "Permission is\n granted");
        texts.add(&package("a"), "Permission\nis granted\n");
        let text = texts.to_string();
        assert!(text.contains("\na 1.0.0, b 1.0.0\n"), "{text}");
        assert_eq!(text.matches("Permission").count(), 1);
        assert_eq!(package("a").expression(), "MIT OR Apache-2.0");
    }
}
