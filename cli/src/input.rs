//! Reads JSON from a file or standard input.

use anyhow::{Context, Result, anyhow};
use std::{io::Read, path::Path};
use thingspace::json;

/// A text, and where it comes from.
pub struct Input {
    pub text: String,
    pub source: String,
}

/// Reads a file, or standard input for `-`. Skips a byte order mark; fails for a text that is not UTF-8.
pub fn read(file: &Path) -> Result<Input> {
    let (bytes, source) = if file.as_os_str() == "-" {
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes).context("cannot read standard input")?;
        (bytes, "standard input".to_owned())
    } else {
        let source = file.display().to_string();
        (std::fs::read(file).with_context(|| format!("cannot read {source}"))?, source)
    };
    let text = json::text(&bytes).map_err(|problem| anyhow!("{source}: {problem}"))?.to_owned();
    Ok(Input { text, source })
}
