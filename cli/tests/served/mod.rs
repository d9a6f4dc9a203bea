//! Tests of the command from the shell, against a simulator that it serves itself.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Command, Output, Stdio},
};
use tempfile::TempDir;

pub const COMMAND: &str = env!("CARGO_BIN_EXE_thingspace");

/// A simulator in a process of its own, ended when dropped.
pub struct Served {
    process: Child,
    /// The output of the command at its start.
    pub facts: Value,
    /// The folder in which the runs of the command share their tokens.
    store: TempDir,
}

impl Served {
    pub fn start() -> Result<Self> {
        Self::start_with(&[])
    }

    /// Starts a simulator with more arguments.
    pub fn start_with(arguments: &[&str]) -> Result<Self> {
        let arguments = ["simulate", "--json"].iter().chain(arguments);
        let mut process = Command::new(COMMAND).args(arguments).stdout(Stdio::piped()).spawn()?;
        let mut line = String::new();
        BufReader::new(process.stdout.take().context("an output")?).read_line(&mut line)?;
        let facts = serde_json::from_str(&line).with_context(|| format!("the command ended: {:?}", process.wait()))?;
        Ok(Self { process, facts, store: tempfile::tempdir()? })
    }

    /// Ends the process at once, as the kernel does when memory runs out.
    pub fn kill(mut self) -> Result<()> {
        self.process.kill()?;
        self.process.wait()?;
        Ok(())
    }

    /// Sends a request to a control path. Returns the status and the body.
    pub fn control(&self, method: &str, path: &str, body: &str) -> Result<(u16, String)> {
        let url = self.facts["control"].as_str().and_then(|url| url.strip_prefix("http://")).context("control")?;
        let (address, prefix) = url.split_once('/').context("a path")?;
        let mut stream = TcpStream::connect(address)?;
        write!(
            stream,
            "{method} /{prefix}{path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        )?;
        let mut response = String::new();
        stream.read_to_string(&mut response)?;
        let status = response.split(' ').nth(1).and_then(|status| status.parse().ok()).context("a status")?;
        Ok((status, response.split_once("\r\n\r\n").map(|(_, body)| body.to_owned()).unwrap_or_default()))
    }

    /// Advances the simulator's time, as its help describes.
    pub fn advance(&self, days: u32) -> Result<()> {
        let (status, body) = self.control("POST", "/advance", &json!({ "days": days }).to_string())?;
        ensure!(status == 200, "{body}");
        Ok(())
    }

    /// Returns the command with the credentials of this simulator.
    pub fn command(&self, arguments: &[&str]) -> Result<Command> {
        let mut command = Command::new(COMMAND);
        command.env("THINGSPACE_TOKEN_STORE", self.store.path().join("tokens"));
        command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        for (name, variable) in [
            ("url", "BASE_URL"),
            ("key", "KEY"),
            ("secret", "SECRET"),
            ("username", "USERNAME"),
            ("password", "PASSWORD"),
            ("account", "ACCOUNT"),
        ] {
            command.env(format!("THINGSPACE_{variable}"), self.facts[name].as_str().context(name)?);
        }
        Ok(command)
    }

    pub fn run(&self, arguments: &[&str], input: &str) -> Result<Output> {
        let mut process = self.command(arguments)?.spawn()?;
        process.stdin.take().context("an input")?.write_all(input.as_bytes())?;
        Ok(process.wait_with_output()?)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Returns all output of the command.
pub fn text(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}
