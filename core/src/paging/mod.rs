//! Lists that fetch their pages as they are needed.

mod pager;
mod read_page;
mod requests;

pub use pager::Pager;
pub(crate) use pager::Seen;
pub(crate) use requests::PageRequests;
