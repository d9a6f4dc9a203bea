//! What the attributes of the models need from each language. Only the bindings switch these on.

#[cfg(feature = "node")]
pub mod node;
#[cfg(feature = "python")]
pub mod python;
#[cfg(feature = "swift")]
pub mod swift;
