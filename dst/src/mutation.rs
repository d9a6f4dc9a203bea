//! Deliberate faults of the client, the simulator and the network between: each must be caught by some seed.

pub use thingspace::mutation::{Mutation, activate, is};
