//! `MemberPath`: where a value is in a request.

use std::fmt;

/// The path of a member, `a[0].b`, as a list that lives on the stack while a value is visited.
#[derive(Debug, Clone, Copy)]
pub enum MemberPath<'a> {
    /// The request itself.
    Root,
    /// A member of an object.
    Member(&'a Self, &'a str),
    /// An element of a list.
    Element(&'a Self, usize),
}

impl fmt::Display for MemberPath<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => Ok(()),
            Self::Member(Self::Root, name) => out.write_str(name),
            Self::Member(parent, name) => write!(out, "{parent}.{name}"),
            Self::Element(parent, index) => write!(out, "{parent}[{index}]"),
        }
    }
}
