//! Authentication: the source of the two tokens, their refresh, the lock-out guard, and the stores that processes share.

mod credentials;
mod lockout;
mod login;
mod store;
mod token_cache;
mod token_manager;

pub(crate) use credentials::variable;
pub use credentials::{Authentication, Credentials, RejectedTokens, TokenProvider, Tokens};
pub(crate) use login::login;
pub use store::{FileTokenStore, MemoryTokenStore, TokenStore};
pub(crate) use token_manager::{AuthHeaders, Suspect, TokenManager};
