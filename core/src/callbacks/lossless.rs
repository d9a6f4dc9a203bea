//! Reads JSON into models and keeps whatever they have no place for.
//!
//! An answer with a member of the wrong type is an error; a message from the platform must not be lost
//! for that. So what cannot be read where it stands is kept as it came, next to what nobody knows.

use crate::models::{MODELS, UnknownMember, wire::FromWire};
use serde::{
    Deserialize, Deserializer,
    de::{DeserializeSeed, IntoDeserializer, MapAccess, SeqAccess, Visitor, value::UnitDeserializer},
    forward_to_deserialize_any,
};
use serde_json::{Error, value::RawValue};
use std::{
    collections::HashMap,
    fmt,
    hash::{DefaultHasher, Hash, Hasher},
    marker::PhantomData,
    mem::discriminant,
    sync::LazyLock,
};

/// Where a value stands in the message.
#[derive(Clone, Copy)]
pub(super) enum Path<'p> {
    /// The message itself.
    Whole,
    Top(&'p str),
    Member(&'p Path<'p>, &'p str),
    Element(&'p Path<'p>, usize),
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole => Ok(()),
            Self::Top(name) | Self::Member(Self::Whole, name) => out.write_str(name),
            Self::Member(parent, name) => write!(out, "{parent}.{name}"),
            Self::Element(parent, index) => write!(out, "{parent}[{index}]"),
        }
    }
}

/// What was found that has no place.
#[derive(Default)]
pub(super) struct LosslessReader {
    pub(super) found: Vec<UnknownMember>,
    in_any_case: bool,
}

impl LosslessReader {
    /// One that knows members in any casing.
    pub(super) fn in_any_case() -> Self {
        Self { in_any_case: true, ..Self::default() }
    }

    /// Keeps a value as it came, unless it may show a password.
    pub(super) fn keep(&mut self, path: &Path<'_>, json: &str) {
        let path = path.to_string();
        let secret = [path.as_str(), json].iter().any(|text| text.to_ascii_lowercase().contains("password"));
        let json = if secret { "***" } else { json }.to_owned();
        self.found.push(UnknownMember { path, json });
    }

    /// Reads a value as models read their members; what makes no sense is kept, unless it is empty.
    pub(super) fn read<'de, T: FromWire<'de>>(&mut self, path: &Path<'_>, raw: &'de RawValue) -> Option<T> {
        struct Lenient<T>(T);
        impl<'de, T: FromWire<'de>> Deserialize<'de> for Lenient<T> {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                T::from_wire(from).map(Self)
            }
        }
        self.read_as::<Lenient<T>>(path, raw).map(|read| read.0)
    }

    /// Reads a value; one that makes no sense is kept, unless it is empty, and gives nothing.
    fn read_as<'de, T: Deserialize<'de>>(&mut self, path: &Path<'_>, raw: &'de RawValue) -> Option<T> {
        let before = self.found.len();
        let read = T::deserialize(Value { raw, path, reader: self });
        if read.is_err() {
            self.found.truncate(before);
            if !is_empty(raw) {
                self.keep(path, raw.get());
            }
        }
        read.ok()
    }
}

/// Whether a value says nothing: null, or text, list or object without content.
pub(super) fn is_empty(raw: &RawValue) -> bool {
    let json = raw.get();
    let inner = [('"', '"'), ('[', ']'), ('{', '}')]
        .iter()
        .find_map(|(open, close)| json.strip_prefix(*open)?.strip_suffix(*close));
    match inner {
        Some(inner) if json.starts_with('"') => inner.is_empty(),
        Some(inner) => inner.trim().is_empty(),
        None => json == "null",
    }
}

/// A value of the message, read by way of its text.
struct Value<'a, 'de> {
    raw: &'de RawValue,
    path: &'a Path<'a>,
    reader: &'a mut LosslessReader,
}

impl<'de> Deserializer<'de> for Value<'_, 'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let mut json = serde_json::Deserializer::from_str(self.raw.get());
        match self.raw.get().as_bytes().first() {
            Some(b'{') => json.deserialize_map(Inside { value: self, visitor }),
            Some(b'[') => json.deserialize_seq(Inside { value: self, visitor }),
            _ => json.deserialize_any(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.raw.get() == "null" { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    /// Only a member that nobody knows is ignored.
    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.reader.keep(self.path, self.raw.get());
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier
    }
}

/// Stands between a list or an object and its visitor.
struct Inside<'a, 'de, V> {
    value: Value<'a, 'de>,
    visitor: V,
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Inside<'_, 'de, V> {
    type Value = V::Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(out)
    }

    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<V::Value, A::Error> {
        let Value { path, reader, .. } = self.value;
        self.visitor.visit_map(Members {
            inner: members,
            path,
            reader,
            name: String::new(),
            field: 0,
            filled: Vec::new(),
        })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, elements: A) -> Result<V::Value, A::Error> {
        let Value { path, reader, .. } = self.value;
        self.visitor.visit_seq(Elements { inner: elements, path, reader, index: 0 })
    }
}

struct Members<'a, A> {
    inner: A,
    path: &'a Path<'a>,
    reader: &'a mut LosslessReader,
    name: String,
    /// The field of the model that the present member belongs to, whatever its spelling.
    field: u64,
    filled: Vec<u64>,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Members<'_, A> {
    type Error = A::Error;

    fn next_key<K: Deserialize<'de>>(&mut self) -> Result<Option<K>, A::Error> {
        let Some(key) = self.next_key_seed(PhantomData::<K>)? else { return Ok(None) };
        if !self.reader.in_any_case {
            return Ok(Some(key));
        }
        // The key of a model has one variant more, for names that it does not know.
        let read = |name: &str| K::deserialize(name.into_deserializer()).map(|key: K| (variant(&key), key));
        let (unknown, _) = read("")?;
        if self.field != unknown {
            return Ok(Some(key));
        }
        for spelling in spellings(&self.name) {
            let (field, key) = read(spelling)?;
            if field != unknown {
                self.field = field;
                return Ok(Some(key));
            }
        }
        Ok(Some(key))
    }

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        let Some(name) = self.inner.next_key()? else { return Ok(None) };
        self.name = name;
        let key = seed.deserialize(self.name.as_str().into_deserializer())?;
        self.field = variant(&key);
        Ok(Some(key))
    }

    fn next_value<T: Deserialize<'de>>(&mut self) -> Result<T, A::Error> {
        let raw: &RawValue = self.inner.next_value()?;
        let path = Path::Member(self.path, &self.name);
        let filled = raw.get() != "null";
        let read = if filled && self.filled.contains(&self.field) {
            // The first of two counts.
            self.reader.keep(&path, raw.get());
            None
        } else {
            self.reader.read_as(&path, raw)
        };
        if filled && !self.filled.contains(&self.field) {
            self.filled.push(self.field);
        }
        // Null leaves a field as it is.
        read.map_or_else(|| T::deserialize(UnitDeserializer::new()), Ok)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        self.inner.next_value_seed(seed)
    }
}

/// The variant of a key: that of a model is an enum with a variant for each field.
fn variant<K>(key: &K) -> u64 {
    let mut hasher = DefaultHasher::new();
    discriminant(key).hash(&mut hasher);
    hasher.finish()
}

/// The names that models know and that differ from this one by their casing alone.
fn spellings(name: &str) -> &'static [&'static str] {
    static KNOWN: LazyLock<HashMap<String, Vec<&'static str>>> = LazyLock::new(|| {
        let mut known = HashMap::<String, Vec<&'static str>>::new();
        let names = MODELS.iter().flat_map(|model| model.fields).map(|field| field.wire);
        for name in names.chain(["maxCallbackTreshold"]) {
            let spelt = known.entry(name.to_ascii_lowercase()).or_default();
            if !spelt.contains(&name) {
                spelt.push(name);
            }
        }
        known
    });
    KNOWN.get(&name.to_ascii_lowercase()).map_or(&[], Vec::as_slice)
}

struct Elements<'a, A> {
    inner: A,
    path: &'a Path<'a>,
    reader: &'a mut LosslessReader,
    index: usize,
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Elements<'_, A> {
    type Error = A::Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        while let Some(raw) = self.inner.next_element::<&RawValue>()? {
            let path = Path::Element(self.path, self.index);
            self.index += 1;
            // The lists of messages are lists of objects.
            if raw.get().starts_with('{') {
                let read = seed.deserialize(Value { raw, path: &path, reader: self.reader });
                return read.map(Some).map_err(serde::de::Error::custom);
            }
            if raw.get() != "null" {
                self.reader.keep(&path, raw.get());
            }
        }
        Ok(None)
    }
}
