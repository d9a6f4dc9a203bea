//! Counters of what happened since the simulator started.

use serde::Serialize;

/// Counters of what happened since the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Statistics {
    /// Requests of every kind, except those to the simulator's own control paths.
    pub requests: u64,
    /// Requests for a bearer token.
    pub token_requests: u64,
    /// Bearer tokens that were issued; a second request within the hour returns the same token.
    pub tokens_issued: u64,
    /// Requests to log in.
    pub login_requests: u64,
    /// Logins that succeeded.
    pub logins: u64,
    /// Logins that were rejected because of the user name or password, or because the user is locked.
    pub failed_logins: u64,
    /// Users that are locked now.
    pub locked_users: u64,
    /// Requests that received a scripted response.
    pub scripted_responses: u64,
    /// Requests that a fault made fail or delayed.
    pub faulted_requests: u64,
    /// Campaigns that were accepted.
    pub campaigns: u64,
    /// Attempts to upgrade a device that began.
    pub attempts: u64,
    /// Devices that were upgraded.
    pub upgrades: u64,
    /// Attempts to deliver a callback to a listener.
    pub callbacks_sent: u64,
    /// Callbacks that a listener acknowledged; one that was sent twice counts twice.
    pub callbacks_acknowledged: u64,
    /// Attempts to deliver a callback that failed.
    pub callbacks_failed: u64,
    /// Callbacks that were archived because every attempt failed.
    pub callbacks_archived: u64,
    /// Callbacks for which no listener was registered.
    pub callbacks_lost: u64,
}
