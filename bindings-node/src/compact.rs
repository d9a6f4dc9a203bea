//! A compact format for pages, which JavaScript reads faster than JSON.
//!
//! `JSON.parse` spends most of its time on recognizing the next token, and on texts that occurred before. In this
//! format, values are a table of texts, each mostly once, the members of objects, and a list of codes.
//! `lib/compact.cjs` reads it into the same plain objects that `JSON.parse` creates from JSON. It starts with the
//! first items of a page while this module is still writing the others.

use serde::{
    Serialize,
    ser::{Error as _, Impossible, SerializeSeq, SerializeStruct, Serializer},
};
use serde_json::{Error, Result};
use std::mem;

/// The kind of a code, in its three lowest bits; the others are a number.
const TEXT: u32 = 0;
const OBJECT: u32 = 1;
const LIST: u32 = 2;
const WORD: u32 = 3;
/// The list of all items that were sent before.
const SENT_ITEMS: u32 = 4;

/// The largest number that a code can hold.
const MAX_SIZE: usize = (u32::MAX >> 3) as usize;

/// The number of texts that the cache holds: far more than the repeated texts of a part.
const REMEMBERED: usize = 4096;

/// The approximate number of codes in a part: some hundred items.
const PART: usize = 32_768;

/// Values in the compact format.
#[derive(Debug)]
pub struct Compact {
    /// Texts and numbers, as a JSON list.
    pub table: String,
    /// Beginnings of objects: each is the beginning at an index, and one more member. The first is empty.
    pub beginnings: Vec<(u32, &'static str)>,
    /// The codes of the values, depth first, each a kind and a number.
    pub codes: Vec<u32>,
}

/// A text of the table: its index and its position there; position 0 means none.
#[derive(Clone, Copy, Default)]
struct Known {
    index: u32,
    start: usize,
    length: usize,
}

/// A part of a page.
struct Part {
    table: Vec<u8>,
    count: usize,
    remembered: Vec<Known>,
    codes: Vec<u32>,
}

impl Part {
    fn new() -> Self {
        Self { table: b"[".to_vec(), count: 0, remembered: Vec::new(), codes: Vec::new() }
    }
}

/// Writes a page in the compact format, its items in parts.
pub struct Writer<'t> {
    part: Part,
    beginnings: Vec<(u32, &'static str)>,
    /// For each beginning, those that are one member longer.
    following: Vec<Vec<(&'static str, u32)>>,
    /// The member of the page that holds the items.
    items: &'static str,
    /// The number of items written before the page.
    written: usize,
    /// The depth of the objects and lists being written.
    depth: usize,
    /// Whether the next value is the list of items.
    is_items: bool,
    send_part: &'t mut (dyn FnMut(Compact) -> Result<()> + Send),
}

/// Checks that a code can hold a number.
fn coded(kind: u32, number: usize) -> Result<u32> {
    if number > MAX_SIZE {
        return Err(Error::custom("the page is too large"));
    }
    #[allow(clippy::cast_possible_truncation, reason = "the comparison above excludes larger values")]
    Ok((number as u32) << 3 | kind)
}

/// Returns the cache slot of a text, from its length, its beginning and its end.
fn place(text: &[u8]) -> usize {
    let word = |bytes: &[u8]| bytes.iter().fold(0_u64, |word, byte| word << 8 | u64::from(*byte));
    let (head, tail) = match (text.first_chunk::<8>(), text.last_chunk::<8>()) {
        (Some(head), Some(tail)) => (u64::from_le_bytes(*head), u64::from_le_bytes(*tail)),
        _ => (word(text), 0),
    };
    let mixed = (head ^ tail.rotate_left(29) ^ text.len() as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (mixed >> 52) as usize % REMEMBERED
}

impl<'t> Writer<'t> {
    /// Starts a page whose items, the member of this name, are sent in parts.
    pub fn new(items: &'static str, send_part: &'t mut (dyn FnMut(Compact) -> Result<()> + Send)) -> Self {
        Self {
            part: Part::new(),
            beginnings: vec![(0, "")],
            following: vec![Vec::new()],
            items,
            written: 0,
            depth: 0,
            is_items: false,
            send_part,
        }
    }

    /// Writes items of the page, before the page itself.
    pub fn items(&mut self, items: &[impl Serialize]) -> Result<()> {
        // They are nested in the page and in its list.
        self.depth = 2;
        for item in items {
            item.serialize(&mut *self)?;
        }
        self.depth = 0;
        self.written += items.len();
        let part = self.compact()?;
        (self.send_part)(part)
    }

    /// Writes the page after this number of its items. Returns it, and the number of items sent before that do not belong
    /// to the page.
    pub fn page(mut self, page: &impl Serialize, items_sent: usize) -> Result<(Compact, usize)> {
        let dropped = self.written - items_sent;
        self.written = items_sent;
        page.serialize(&mut self)?;
        Ok((self.compact()?, dropped))
    }

    /// Returns the part written so far, and starts a new one.
    fn compact(&mut self) -> Result<Compact> {
        let Part { mut table, codes, .. } = mem::replace(&mut self.part, Part::new());
        table.push(b']');
        let table = String::from_utf8(table).map_err(Error::custom)?;
        Ok(Compact { table, beginnings: self.beginnings.clone(), codes })
    }

    /// Appends an entry to the table.
    fn add(&mut self, write: impl FnOnce(&mut Vec<u8>) -> Result<()>) -> Result<()> {
        let part = &mut self.part;
        if part.count > 0 {
            part.table.push(b',');
        }
        write(&mut part.table)?;
        part.codes.push(coded(TEXT, part.count)?);
        part.count += 1;
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<()> {
        let bytes = text.as_bytes();
        if bytes.iter().any(|byte| matches!(byte, b'"' | b'\\' | ..0x20)) {
            return self.add(|table| serde_json::to_writer(table, text));
        }
        let at = place(bytes);
        // Only parts with texts need the cache.
        self.part.remembered.resize(REMEMBERED, Known::default());
        let known = self.part.remembered[at];
        if known.start > 0
            && known.length == bytes.len()
            && self.part.table[known.start..known.start + known.length] == *bytes
        {
            self.part.codes.push(known.index << 3 | TEXT);
            return Ok(());
        }
        let index = self.part.count;
        self.add(|table| {
            table.push(b'"');
            table.extend_from_slice(bytes);
            table.push(b'"');
            Ok(())
        })?;
        let start = self.part.table.len() - 1 - bytes.len();
        #[allow(clippy::cast_possible_truncation, reason = "a code holds it")]
        let index = index as u32;
        self.part.remembered[at] = Known { index, start, length: bytes.len() };
        Ok(())
    }

    fn word(&mut self, number: usize) -> Result<()> {
        self.part.codes.push(coded(WORD, number)?);
        Ok(())
    }

    fn number(&mut self, number: impl Serialize) -> Result<()> {
        self.add(|table| serde_json::to_writer(table, &number))
    }

    /// Returns the beginning that has one more member.
    fn longer(&mut self, beginning: u32, name: &'static str) -> Result<u32> {
        let following = &self.following[beginning as usize];
        if let Some((_, longer)) = following.iter().find(|(known, _)| *known == name) {
            return Ok(*longer);
        }
        let longer = u32::try_from(self.beginnings.len()).map_err(Error::custom)?;
        self.beginnings.push((beginning, name));
        self.following.push(Vec::new());
        self.following[beginning as usize].push((name, longer));
        Ok(longer)
    }
}

/// An object or a list that is being written.
pub struct Parts<'a, 't> {
    writer: &'a mut Writer<'t>,
    /// The position of its code.
    at: usize,
    /// Its beginning so far, or the number of its elements.
    number: u32,
    /// For the items of the page, which are sent in parts: the codes written before them.
    before: Option<Part>,
}

impl<'a, 't> Parts<'a, 't> {
    fn new(writer: &'a mut Writer<'t>) -> Self {
        let at = writer.part.codes.len();
        writer.part.codes.push(0);
        writer.depth += 1;
        Self { writer, at, number: 0, before: None }
    }

    fn end(self, kind: u32) -> Result<()> {
        self.writer.depth -= 1;
        self.writer.part.codes[self.at] = coded(kind, self.number as usize)?;
        Ok(())
    }

    /// Sends the items written so far.
    fn send_items(&mut self) -> Result<()> {
        let part = self.writer.compact()?;
        (self.writer.send_part)(part)
    }
}

impl SerializeSeq for Parts<'_, '_> {
    type Ok = ();
    type Error = Error;
    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<()> {
        self.number += 1;
        if self.before.is_some() && self.number as usize <= self.writer.written {
            return Ok(());
        }
        value.serialize(&mut *self.writer)?;
        if self.before.is_some() && self.writer.part.codes.len() >= PART { self.send_items() } else { Ok(()) }
    }
    fn end(mut self) -> Result<()> {
        match self.before.take() {
            None => Parts::end(self, LIST),
            Some(before) => {
                if !self.writer.part.codes.is_empty() {
                    self.send_items()?;
                }
                self.writer.part = before;
                Parts::end(self, SENT_ITEMS)
            }
        }
    }
}

impl SerializeStruct for Parts<'_, '_> {
    type Ok = ();
    type Error = Error;
    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<()> {
        self.number = self.writer.longer(self.number, name)?;
        self.writer.is_items = self.writer.depth == 1 && name == self.writer.items;
        value.serialize(&mut *self.writer)
    }
    fn end(self) -> Result<()> {
        Parts::end(self, OBJECT)
    }
}

/// Rejects a value that models do not contain.
fn foreign<T>() -> Result<T> {
    Err(Error::custom("a page is made of objects, lists, texts, numbers and truth values"))
}

macro_rules! numbers {
    ($($method:ident $Number:ty),*) => {
        $(fn $method(self, number: $Number) -> Result<()> { self.number(number) })*
    };
}

impl<'a, 't> Serializer for &'a mut Writer<'t> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Parts<'a, 't>;
    type SerializeStruct = Parts<'a, 't>;
    type SerializeTuple = Impossible<(), Error>;
    type SerializeTupleStruct = Impossible<(), Error>;
    type SerializeTupleVariant = Impossible<(), Error>;
    type SerializeMap = Impossible<(), Error>;
    type SerializeStructVariant = Impossible<(), Error>;

    numbers!(
        serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64, serialize_u8 u8, serialize_u16 u16,
        serialize_u32 u32, serialize_u64 u64, serialize_f32 f32, serialize_f64 f64
    );
    fn serialize_bool(self, flag: bool) -> Result<()> {
        self.word(if flag { 2 } else { 1 })
    }
    fn serialize_str(self, text: &str) -> Result<()> {
        self.text(text)
    }
    fn serialize_char(self, character: char) -> Result<()> {
        self.text(character.encode_utf8(&mut [0; 4]))
    }
    fn serialize_none(self) -> Result<()> {
        self.word(0)
    }
    fn serialize_unit(self) -> Result<()> {
        self.word(0)
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<()> {
        value.serialize(self)
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Parts<'a, 't>> {
        let is_items = mem::take(&mut self.is_items);
        let mut parts = Parts::new(self);
        if is_items {
            parts.before = Some(mem::replace(&mut parts.writer.part, Part::new()));
        }
        Ok(parts)
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Parts<'a, 't>> {
        Ok(Parts::new(self))
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<()> {
        value.serialize(self)
    }
    fn serialize_bytes(self, _: &[u8]) -> Result<()> {
        foreign()
    }
    fn serialize_unit_struct(self, _: &'static str) -> Result<()> {
        foreign()
    }
    fn serialize_unit_variant(self, _: &'static str, _: u32, name: &'static str) -> Result<()> {
        self.text(name)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<()> {
        foreign()
    }
    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple> {
        foreign()
    }
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct> {
        foreign()
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant> {
        foreign()
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap> {
        foreign()
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant> {
        foreign()
    }
}
