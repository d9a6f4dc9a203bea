//! Reads members as the platform really sends them.
//!
//! The rules apply to every model: null counts as absent; another spelling of a member is the same member; a text may
//! be a number and a number a text; a null in a list is ignored, and so is an unknown member. Everything else is an
//! error with the member's path. So is an object without a member that the model requires, and a response or an element
//! of its list that has none of the model's members: it is something else, such as an error of a proxy.

mod encoding;
mod reader;

pub use encoding::text;
pub(crate) use encoding::{other_encoding, without_mark};
pub use reader::{Elements, Members, ReadError, ReadResult, Reader, Shape};
pub(crate) use reader::{Notes, Policy, Problem, ProblemKind, Unwrapped, is_empty, quoted, shape_text, unwrapped};

use serde::{Deserialize, Deserializer, de::Error};

/// A type that can be read from a member of a response.
pub trait FromWire: Sized {
    /// Whether a single value is accepted in place of a list.
    const ALONE: bool = false;
    /// The member under which a list may be the only one of an object; of a list, that of its elements.
    const WRAPPER: &'static str = "";

    /// Returns whether the value is equivalent to an absent one.
    fn is_nothing(&self) -> bool {
        false
    }

    /// Reads the value; not called for null.
    fn from_wire(reader: &mut Reader<'_>) -> ReadResult<Self>;

    /// Reads the value into the end of a list, without copying a large one.
    fn push_from_wire(list: &mut Vec<Self>, reader: &mut Reader<'_>) -> ReadResult<()> {
        list.push(Self::from_wire(reader)?);
        Ok(())
    }
}

/// Reads a value into `place`, which keeps what it has when the value cannot be read.
#[inline(never)]
pub fn fill<T: FromWire>(place: &mut T, reader: &mut Reader<'_>) -> ReadResult<()> {
    *place = T::from_wire(reader)?;
    Ok(())
}

/// Reads a value into `place`; one that cannot be read counts as absent.
#[inline(never)]
pub fn fill_or_clear<T: FromWire>(place: &mut Option<T>, reader: &mut Reader<'_>) -> ReadResult<()> {
    *place = read_whole(reader.raw()?, Policy::Response).0.ok();
    Ok(())
}

/// Reads one whole JSON text.
#[inline(never)]
pub(crate) fn read_whole<T: FromWire>(json: &[u8], policy: Policy) -> (ReadResult<T>, Notes) {
    if let Some(name) = other_encoding(json) {
        return (Err(ReadError::encoding(name)), Notes::default());
    }
    let mut reader = Reader::new(json, policy);
    let read = T::from_wire(&mut reader).and_then(|value| reader.finish().map(|()| value));
    (read, reader.into_notes())
}

/// Reads a model for `serde`, from its JSON: for callers who deserialize models themselves.
pub(crate) fn deserialize<'de, T: FromWire, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    let json = serde_json::Value::deserialize(from)?.to_string();
    read_text(&json).map_err(D::Error::custom)
}

fn read_text<T: FromWire>(json: &str) -> Result<T, String> {
    read_whole(json.as_bytes(), Policy::Data).0.map_err(|wrong| wrong.problem().to_string())
}

impl<T: FromWire> FromWire for Option<T> {
    fn from_wire(reader: &mut Reader<'_>) -> ReadResult<Self> {
        T::from_wire(reader).map(|value| if value.is_nothing() { None } else { Some(value) })
    }
}

/// A list while it is read.
pub(crate) struct Growing<'a, T>(pub &'a mut Vec<T>);

impl<T: FromWire> Elements for Growing<'_, T> {
    fn accepts_one(&self) -> bool {
        T::ALONE
    }
    fn read_element(&mut self, reader: &mut Reader<'_>) -> ReadResult<()> {
        // A list would start with room for four, which is most of the memory of a device with short lists.
        if self.0.len() == self.0.capacity() && self.0.len() < 8 {
            self.0.reserve_exact(1);
        }
        let length = self.0.len();
        let read = T::push_from_wire(self.0, reader);
        if read.is_err() {
            self.0.truncate(length);
        }
        read
    }
}

impl<T: FromWire> FromWire for Vec<T> {
    const WRAPPER: &'static str = T::WRAPPER;
    fn from_wire(reader: &mut Reader<'_>) -> ReadResult<Self> {
        let mut list = Vec::new();
        reader.list(&mut Growing(&mut list))?;
        Ok(list)
    }
}

impl FromWire for String {
    fn from_wire(reader: &mut Reader<'_>) -> ReadResult<Self> {
        reader.text().map(str::to_owned)
    }
}

impl FromWire for i64 {
    fn from_wire(reader: &mut Reader<'_>) -> ReadResult<Self> {
        reader.whole_number()
    }
}

impl FromWire for i32 {
    fn from_wire(reader: &mut Reader<'_>) -> ReadResult<Self> {
        let number = reader.whole_number()?;
        Self::try_from(number)
            .map_err(|_| reader.invalid_value(number.to_string(), "a whole number from -2147483648 to 2147483647"))
    }
}

impl FromWire for f64 {
    fn from_wire(reader: &mut Reader<'_>) -> ReadResult<Self> {
        reader.decimal_number()
    }
}

impl FromWire for bool {
    fn from_wire(reader: &mut Reader<'_>) -> ReadResult<Self> {
        reader.boolean()
    }
}
