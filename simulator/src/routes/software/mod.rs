//! The parts that the versions of Software Management share.

pub(super) mod common;
pub(super) mod listeners;
pub(super) mod pages;
