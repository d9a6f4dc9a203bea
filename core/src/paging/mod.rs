//! Lists that fetch their pages as they are needed.

mod pager;
mod read_page;
mod requests;

pub(crate) use pager::OnItems;
pub use pager::Pager;
pub(crate) use requests::PageRequests;
