//! Support for models in each language. Only the bindings enable these features.

#[cfg(feature = "node")]
pub mod node;
#[cfg(feature = "python")]
pub mod python;
#[cfg(feature = "swift")]
pub mod swift;
