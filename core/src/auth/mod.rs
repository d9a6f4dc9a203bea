//! Authentication: the source of the two tokens, their refresh, and the lock-out guard.

mod credentials;
mod lockout;
mod login;
mod token_cache;
mod token_manager;

pub(crate) use credentials::variable;
pub use credentials::{Authentication, Credentials, RejectedTokens, TokenProvider, Tokens};
pub(crate) use login::login;
pub(crate) use token_manager::{AuthHeaders, Suspect, TokenManager};
