//! No store: the programs of the guard share nothing among processes.
#![allow(clippy::unused_async, clippy::unused_self, reason = "the core's store waits for its threads")]

use crate::{error::Result, lockout::LoginRecord, random::Random};
use std::{sync::Arc, time::Duration};
use thingspace::Secret;
pub use thingspace::TokenStore;

#[derive(Debug, Default)]
pub struct UserEntry {
    pub(crate) logins: LoginRecord,
}

impl UserEntry {
    pub fn salt(&mut self, _: &Random) -> &'static str {
        ""
    }
}

#[derive(Debug)]
pub struct Locked<T> {
    pub value: T,
}

impl Locked<UserEntry> {
    pub async fn new(_: Arc<dyn TokenStore>, _: String, _: Duration) -> Result<Self> {
        Ok(Self { value: UserEntry { logins: LoginRecord::default() } })
    }
    pub async fn save(&self) -> Result<()> {
        Ok(())
    }
    pub async fn save_or_warn(&self) {}
    pub async fn fingerprint(&mut self, _: &Secret, _: &Random) -> Result<String> {
        Ok(String::new())
    }
}
