//! The two tokens: where they come from, how they are renewed, and what keeps a user from being
//! locked out.

mod credentials;
mod lockout;
mod login;
mod token_cache;
mod token_manager;

pub use credentials::{Authentication, Credentials, RejectedTokens, TokenProvider, Tokens};
pub(crate) use login::login;
pub(crate) use token_manager::TokenManager;
