//! Finds the values of a request that its open enums do not recognize.

use super::{EnumInfo, MemberPath, OpenEnum};

/// A value that an open enum does not recognize.
#[derive(Debug)]
pub struct UnknownValue {
    /// The path of the member.
    pub path: String,
    /// The value.
    pub value: String,
    /// The enum.
    pub known: &'static EnumInfo,
}

/// A value that may be, or contain, one of an open enum.
pub trait OpenValues {
    /// Adds the unknown values to `found`.
    fn visit(&self, at: &MemberPath<'_>, found: &mut Vec<UnknownValue>);
}

impl<T: OpenValues> OpenValues for Option<T> {
    fn visit(&self, at: &MemberPath<'_>, found: &mut Vec<UnknownValue>) {
        if let Some(value) = self {
            value.visit(at, found);
        }
    }
}

impl<T: OpenValues> OpenValues for Vec<T> {
    fn visit(&self, at: &MemberPath<'_>, found: &mut Vec<UnknownValue>) {
        for (index, value) in self.iter().enumerate() {
            value.visit(&MemberPath::Element(at, index), found);
        }
    }
}

/// Adds a value to `found` unless the enum recognizes it, or it is empty: a member that is absent, of which another rule
/// says whether it is required.
pub fn visit_text(value: &str, known: &'static EnumInfo, at: &MemberPath<'_>, found: &mut Vec<UnknownValue>) {
    if !value.is_empty() && !(known.is_known)(value) {
        found.push(UnknownValue { path: at.to_string(), value: value.to_owned(), known });
    }
}

/// Text that has the values of the open enum `E`.
pub trait TextOf {
    /// Adds the text to `found` if the enum does not recognize it.
    fn visit_as<E: OpenEnum>(&self, at: &MemberPath<'_>, found: &mut Vec<UnknownValue>);
}

impl TextOf for String {
    fn visit_as<E: OpenEnum>(&self, at: &MemberPath<'_>, found: &mut Vec<UnknownValue>) {
        visit_text(self, &E::INFO, at, found);
    }
}

impl TextOf for Option<String> {
    fn visit_as<E: OpenEnum>(&self, at: &MemberPath<'_>, found: &mut Vec<UnknownValue>) {
        if let Some(text) = self {
            text.visit_as::<E>(at, found);
        }
    }
}
