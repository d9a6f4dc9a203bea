//! Facts about the platform: error codes, and the addresses that send callbacks.

use thingspace_macros::{model, open_enum};

/// A product of the platform that sends callbacks.
#[open_enum]
pub enum CallbackProduct {
    /// Connectivity Management.
    #[wire("connectivity")]
    Connectivity,
    /// Software Management, all versions.
    #[wire("software")]
    Software,
    /// Device Location.
    #[wire("location")]
    Location,
}

/// Selects the product whose callback addresses are requested.
#[model(request)]
pub struct CallbackSourcesRequest {
    /// The product.
    pub product: CallbackProduct,
}

/// The addresses from which the platform sends callbacks of a product.
#[model]
pub struct CallbackSources {
    /// The addresses; empty if the platform does not publish them. They have changed before: update a firewall from the
    /// platform's page, and never accept a callback for its address alone.
    pub addresses: Vec<String>,
    /// The month in which the platform's page showed them, such as `2026-09`.
    pub as_of: String,
    /// The page of the platform that lists them.
    pub source: String,
}

/// An error code to explain.
#[model(request)]
pub struct ErrorCodeRequest {
    /// The code, with or without the name of the service: `platform_code` of an error, or the code of the
    /// fault of a callback.
    pub code: String,
    /// The platform's text, which decides where several causes share a code.
    pub message: Option<String>,
}

/// The explanation of an error code.
#[model]
pub struct ErrorExplanation {
    /// Whether the platform documents the code.
    pub is_known: bool,
    /// The cause; absent for an unknown code.
    pub cause: Option<String>,
    /// What to do; absent for an unknown code.
    pub remedy: Option<String>,
}
