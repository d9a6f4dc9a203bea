//! `SimulatorError`: the errors of starting and controlling a simulator.

use std::{io, net::IpAddr};

/// An error from starting or controlling a simulator.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SimulatorError {
    /// An option is out of its range.
    #[error("{rule}")]
    Options {
        /// The rule that the option breaks.
        rule: &'static str,
    },
    /// The simulator cannot listen on the port.
    #[error("cannot listen on port {port} of {host}: {source}")]
    Listen {
        /// The requested address.
        host: IpAddr,
        /// The requested port.
        port: u16,
        /// The reason.
        source: io::Error,
    },
    /// A fault contradicts itself, or its device is not a valid IMEI.
    #[error("the fault cannot be forced: {problem}")]
    Fault {
        /// The member, and what it must be.
        problem: String,
    },
    /// A device cannot do what the caller requested.
    #[error("device {device}: {problem}")]
    Device {
        /// The identifier that the caller gave.
        device: String,
        /// The reason.
        problem: String,
    },
    /// A URL cannot be that of a listener.
    #[error("url: {url:?} is not the URL of a listener; use http or https on this machine, or https elsewhere")]
    Listener {
        /// The URL.
        url: String,
    },
    /// The journal of a simulator cannot be continued.
    #[error("the kept state cannot be continued: {problem}")]
    Journal {
        /// The reason.
        problem: String,
    },
    /// The system cannot create a thread.
    #[error("the simulator cannot start a thread: {0}")]
    Thread(#[source] io::Error),
}
