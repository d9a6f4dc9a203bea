//! The server of the hostile responses, which the suites of Python, Node and Swift share.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, ensure};
use xshell::cmd;

use crate::workspace::{Workspace, run};

/// The variable with the URL of the server.
pub const VARIABLE: &str = "THINGSPACE_TEST_HOSTILE";

/// A server that ends when this is dropped.
#[derive(Debug)]
pub struct Server {
    process: Child,
    /// Its URL.
    pub url: String,
}

impl Server {
    /// Builds and starts the server. It makes every call with the client in Rust before it is ready.
    pub fn start(ws: &Workspace) -> Result<Self> {
        // With the tests, for the reason that `Workspace::command` gives.
        run(cmd!(ws.sh, "cargo build -p thingspace-tests --bins --tests"))?;
        let program: PathBuf = ws.target.join("debug").join(format!("hostile{}", std::env::consts::EXE_SUFFIX));
        let mut process = Command::new(&program)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot start {}", program.display()))?;
        let output = process.stdout.take().context("the output of the server")?;
        let mut server = Self { process, url: String::new() };
        BufReader::new(output).read_line(&mut server.url)?;
        server.url.truncate(server.url.trim_end().len());
        ensure!(!server.url.is_empty(), "the server of hostile responses ended, see the output above");
        Ok(server)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It ends with its standard input; no caller may wait for that.
        drop(self.process.stdin.take());
        let _ = self.process.wait();
    }
}
