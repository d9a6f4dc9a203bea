//! Lists that fetch their pages as they are needed.

mod page;
mod pager;
mod read_page;

pub use page::{Arrived, Page};
pub use pager::Pager;
pub(crate) use pager::Seen;
pub(crate) use read_page::read_page;
