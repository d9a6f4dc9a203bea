//! Lists that fetch their pages as they are needed.

mod pager;
mod read_page;
mod requests;

pub(crate) use pager::OnItems;
pub use pager::Pager;
#[cfg(any(fuzzing, test))]
pub(crate) use read_page::read_page;
pub(crate) use requests::PageRequests;
