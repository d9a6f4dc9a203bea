//! How members are read from what the platform really sends.
//!
//! The rules, for every model: null counts as absent, a member in another spelling is the same
//! member, text may come as a number and a number as text, a null in a list is skipped, and a member
//! nobody knows is passed over. What is left is a real error, reported with the member's path.

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Unexpected, Visitor,
    value::MapAccessDeserializer,
};
use std::{fmt, marker::PhantomData};

/// A type that can be read from a member of an answer.
pub trait FromWire<'de>: Sized {
    /// Whether one of it may stand in place of a list of it.
    const ALONE: bool = false;

    /// Whether the value says no more than that it is absent.
    fn is_nothing(&self) -> bool {
        false
    }

    /// Reads the value; never called for null.
    fn from_wire<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error>;

    /// Reads the value onto the end of a list, where a large one is made in place.
    fn push_from_wire<D: Deserializer<'de>>(list: &mut Vec<Self>, from: D) -> Result<(), D::Error> {
        list.push(Self::from_wire(from)?);
        Ok(())
    }
}

/// Reads the next member into `place`, which keeps what it has when the member is null.
pub(crate) fn fill<'de, T: FromWire<'de>, A: MapAccess<'de>>(place: &mut T, members: &mut A) -> Result<(), A::Error> {
    if let Some(value) = members.next_value::<Nullable<T>>()?.0 {
        *place = value;
    }
    Ok(())
}

/// A value, or null.
struct Nullable<T>(Option<T>);

impl<'de, T: FromWire<'de>> Deserialize<'de> for Nullable<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct OrNull<T>(PhantomData<T>);
        impl<'de, T: FromWire<'de>> Visitor<'de> for OrNull<T> {
            type Value = Option<T>;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a value or null")
            }
            fn visit_none<E>(self) -> Result<Option<T>, E> {
                Ok(None)
            }
            fn visit_unit<E>(self) -> Result<Option<T>, E> {
                Ok(None)
            }
            fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Option<T>, D::Error> {
                T::from_wire(from).map(Some)
            }
        }
        from.deserialize_option(OrNull(PhantomData)).map(Nullable)
    }
}

impl<'de, T: FromWire<'de>> FromWire<'de> for Option<T> {
    fn from_wire<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        T::from_wire(from).map(|value| if value.is_nothing() { None } else { Some(value) })
    }
}

impl<'de, T: FromWire<'de>> FromWire<'de> for Vec<T> {
    fn from_wire<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Elements<T>(PhantomData<T>);
        impl<'de, T: FromWire<'de>> Visitor<'de> for Elements<T> {
            type Value = Vec<T>;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a list")
            }
            /// The platform writes a list of one as the one, in some answers.
            fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<Vec<T>, A::Error> {
                if !T::ALONE {
                    return Err(A::Error::invalid_type(Unexpected::Map, &self));
                }
                T::from_wire(MapAccessDeserializer::new(members)).map(|only| vec![only])
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Vec<T>, A::Error> {
                let mut out = Vec::with_capacity(elements.size_hint().unwrap_or(0).min(1024));
                while elements.next_element_seed(Element(&mut out))?.is_some() {}
                Ok(out)
            }
        }
        from.deserialize_any(Elements(PhantomData))
    }
}

/// Reads the next element of a list onto its end; null is passed over.
pub(crate) struct Element<'a, T>(pub &'a mut Vec<T>);

impl<'de, T: FromWire<'de>> DeserializeSeed<'de> for Element<'_, T> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_option(self)
    }
}

impl<'de, T: FromWire<'de>> Visitor<'de> for Element<'_, T> {
    type Value = ();
    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a value or null")
    }
    fn visit_none<E>(self) -> Result<(), E> {
        Ok(())
    }
    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }
    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        // A list would begin with room for four, which is most of what a device with short lists takes.
        if self.0.len() == self.0.capacity() && self.0.len() < 8 {
            self.0.reserve_exact(1);
        }
        T::push_from_wire(self.0, from)
    }
}

/// Reads text, or a number or boolean as the text that stands for it.
pub(crate) fn read_text<'de, T, D: Deserializer<'de>>(from: D, make: impl Fn(&str) -> T) -> Result<T, D::Error> {
    struct Text<F>(F);
    impl<T, F: Fn(&str) -> T> Visitor<'_> for Text<F> {
        type Value = T;
        fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
            out.write_str("text")
        }
        fn visit_str<E>(self, text: &str) -> Result<T, E> {
            Ok((self.0)(text))
        }
        fn visit_u64<E>(self, number: u64) -> Result<T, E> {
            Ok((self.0)(&number.to_string()))
        }
        fn visit_i64<E>(self, number: i64) -> Result<T, E> {
            Ok((self.0)(&number.to_string()))
        }
        fn visit_f64<E>(self, number: f64) -> Result<T, E> {
            Ok((self.0)(&number.to_string()))
        }
        fn visit_bool<E>(self, flag: bool) -> Result<T, E> {
            Ok((self.0)(if flag { "true" } else { "false" }))
        }
    }
    from.deserialize_any(Text(make))
}

impl<'de> FromWire<'de> for String {
    fn from_wire<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Text;
        impl Visitor<'_> for Text {
            type Value = String;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("text")
            }
            fn visit_str<E>(self, text: &str) -> Result<String, E> {
                Ok(text.to_owned())
            }
            fn visit_string<E>(self, text: String) -> Result<String, E> {
                Ok(text)
            }
            fn visit_u64<E>(self, number: u64) -> Result<String, E> {
                Ok(number.to_string())
            }
            fn visit_i64<E>(self, number: i64) -> Result<String, E> {
                Ok(number.to_string())
            }
            fn visit_f64<E>(self, number: f64) -> Result<String, E> {
                Ok(number.to_string())
            }
            fn visit_bool<E>(self, flag: bool) -> Result<String, E> {
                Ok(flag.to_string())
            }
        }
        from.deserialize_any(Text)
    }
}

impl<'de> FromWire<'de> for i64 {
    fn from_wire<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Number;
        impl Visitor<'_> for Number {
            type Value = i64;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a whole number")
            }
            fn visit_i64<E>(self, number: i64) -> Result<i64, E> {
                Ok(number)
            }
            fn visit_u64<E: Error>(self, number: u64) -> Result<i64, E> {
                i64::try_from(number).map_err(|_| E::invalid_value(Unexpected::Unsigned(number), &self))
            }
            #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)]
            fn visit_f64<E: Error>(self, number: f64) -> Result<i64, E> {
                if number.fract() == 0.0 && number.abs() < 9_007_199_254_740_992.0 {
                    Ok(number as i64)
                } else {
                    Err(E::invalid_value(Unexpected::Float(number), &self))
                }
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<i64, E> {
                text.trim().parse().map_err(|_| E::invalid_value(Unexpected::Str(text), &self))
            }
        }
        from.deserialize_any(Number)
    }
}

impl<'de> FromWire<'de> for i32 {
    fn from_wire<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let number = i64::from_wire(from)?;
        i32::try_from(number).map_err(|_| D::Error::custom(format_args!("{number} is out of range")))
    }
}

impl<'de> FromWire<'de> for f64 {
    fn from_wire<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = read_text(from, str::to_owned)?;
        let number = text.trim().parse().ok().filter(|number: &f64| number.is_finite());
        number.ok_or_else(|| D::Error::invalid_value(Unexpected::Str(&text), &"a number"))
    }
}

impl<'de> FromWire<'de> for bool {
    fn from_wire<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Flag;
        impl Visitor<'_> for Flag {
            type Value = bool;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("true or false")
            }
            fn visit_bool<E>(self, flag: bool) -> Result<bool, E> {
                Ok(flag)
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<bool, E> {
                match text.trim() {
                    t if t.eq_ignore_ascii_case("true") => Ok(true),
                    t if t.eq_ignore_ascii_case("false") => Ok(false),
                    _ => Err(E::invalid_value(Unexpected::Str(text), &self)),
                }
            }
        }
        from.deserialize_any(Flag)
    }
}
