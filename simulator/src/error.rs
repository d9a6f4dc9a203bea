//! `SimulatorError`: what starting or controlling a simulator can fail with.

use std::io;

/// Why a simulator did not start, or could not do what it was asked to.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SimulatorError {
    /// An option is out of its range.
    #[error("{rule}")]
    Options {
        /// What must hold.
        rule: &'static str,
    },
    /// The port cannot be listened on.
    #[error("port {port} of 127.0.0.1 cannot be listened on: {source}")]
    Listen {
        /// The port that was asked for.
        port: u16,
        /// Why.
        source: io::Error,
    },
    /// A fault contradicts itself, or its device is no IMEI.
    #[error("the fault cannot be forced: {problem}")]
    Fault {
        /// The member, and what it must be.
        problem: String,
    },
    /// A device cannot do what it was asked to.
    #[error("device {device}: {problem}")]
    Device {
        /// The identifier that was given.
        device: String,
        /// Why.
        problem: String,
    },
    /// The system gives no thread to run on.
    #[error("the simulator cannot run: {0}")]
    Thread(#[source] io::Error),
}
