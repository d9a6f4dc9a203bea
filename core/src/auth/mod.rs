//! The two tokens: where they come from, how they are renewed, and what keeps a user from being
//! locked out.

mod credentials;
mod lockout;
mod manager;
mod single_flight;

pub use credentials::{Authentication, Credentials, TokenProvider, TokenRefusal, Tokens};
pub(crate) use manager::{Grant, Manager, login};
