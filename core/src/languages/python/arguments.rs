//! Arguments of Python calls, read by name: an error says which argument it is, what was expected, what was given, and
//! what to write.

use super::Dictionary;
use crate::{
    models::MemberPath,
    secret::Secret,
    time::{CalendarDate, Timestamp},
};
use pyo3::{
    PyClass,
    exceptions::{PyOverflowError, PyTypeError},
    intern,
    prelude::*,
    pyclass::boolean_struct::True,
    types::{PyByteArray, PyBytes, PyDict, PyIterator, PyList, PyString, PyTuple},
};
#[cfg(feature = "stubs")]
use pyo3::{inspect::PyStaticExpr, type_hint_identifier, type_hint_subscript};
use std::{borrow::Cow, collections::BTreeMap, convert::Infallible, marker::PhantomData};

/// An argument as it was given. [`Named::named`] reads it.
#[derive(Debug)]
pub struct Given<'py, T>(Bound<'py, PyAny>, PhantomData<T>);

impl<'py, T: Argument<'py>> FromPyObject<'_, 'py> for Given<'py, T> {
    type Error = Infallible;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr = T::HINT;
    fn extract(object: Borrowed<'_, 'py, PyAny>) -> Result<Self, Infallible> {
        Ok(Self(object.to_owned(), PhantomData))
    }
}

/// Reads an argument.
pub trait Named {
    /// The type of the argument.
    type Value;
    /// Returns the value.
    ///
    /// # Errors
    /// `TypeError`, which begins with the name.
    fn named(self, name: &str) -> PyResult<Self::Value>;
}

impl<'py, T: Argument<'py>> Named for Given<'py, T> {
    type Value = T;
    #[inline(never)]
    fn named(self, name: &str) -> PyResult<T> {
        T::read(&self.0, &MemberPath::Member(&MemberPath::Root, name))
    }
}

impl<'py, T: Argument<'py>> Named for Option<Given<'py, T>> {
    type Value = Option<T>;
    fn named(self, name: &str) -> PyResult<Option<T>> {
        self.map(|given| given.named(name)).transpose()
    }
}

/// A type that arguments may have.
pub trait Argument<'py>: Sized {
    /// The type in the stubs.
    #[cfg(feature = "stubs")]
    const HINT: PyStaticExpr;
    /// Returns the name of the type for Python, such as `str`.
    fn expected() -> Cow<'static, str>;
    /// Reads an object.
    ///
    /// # Errors
    /// `TypeError`, which begins with the path.
    fn read(object: &Bound<'py, PyAny>, at: &MemberPath<'_>) -> PyResult<Self>;
}

/// Implements `Argument` for types that PyO3 reads.
///
/// `Type => "expected"`, or `Type => "expected"; "remedy"`. An empty remedy stands for the text of the type's own error.
#[macro_export]
macro_rules! python_arguments {
    ($($Type:ty => $expected:literal $(; $remedy:literal)?),+ $(,)?) => { $(
        impl<'py> $crate::languages::python::Argument<'py> for $Type {
            #[cfg(feature = "stubs")]
            const HINT: pyo3::inspect::PyStaticExpr = <$Type as pyo3::FromPyObject<'_, '_>>::INPUT_TYPE;
            fn expected() -> std::borrow::Cow<'static, str> {
                $expected.into()
            }
            fn read(
                object: &pyo3::Bound<'py, pyo3::PyAny>, at: &$crate::models::MemberPath<'_>,
            ) -> pyo3::PyResult<Self> {
                let remedy: Option<&str> = None $(.or(Some($remedy)))?;
                let read: Result<Self, _> = pyo3::types::PyAnyMethods::extract(object);
                read.map_err(|error| $crate::languages::python::rejected(object, at, $expected, remedy, error.into()))
            }
        }
    )+ };
}
pub use crate::python_arguments;

python_arguments! {
    String => "str",
    bool => "bool",
    i32 => "int from -2147483648 to 2147483647",
    i64 => "int of 64 bits",
    u16 => "int from 0 to 65535",
    u32 => "int from 0 to 4294967295",
    u64 => "int of 0 or more",
    usize => "int of 0 or more",
    f64 => "float",
    CalendarDate => "datetime.date or str"; "",
    Timestamp => "datetime.datetime or str"; "",
    Dictionary<'py> => "dict",
    BTreeMap<String, String> => "dict of str to str"; "write a dictionary of texts",
}

/// Implements `Argument` for a model that has no shorter form.
#[macro_export]
macro_rules! python_model_argument {
    ($Model:ident) => {
        impl<'py> $crate::languages::python::Argument<'py> for $Model {
            #[cfg(feature = "stubs")]
            const HINT: pyo3::inspect::PyStaticExpr = <$Model as pyo3::PyTypeInfo>::TYPE_HINT;
            fn expected() -> std::borrow::Cow<'static, str> {
                stringify!($Model).into()
            }
            fn read(
                object: &pyo3::Bound<'py, pyo3::PyAny>,
                at: &$crate::models::MemberPath<'_>,
            ) -> pyo3::PyResult<Self> {
                $crate::languages::python::model(object, at, stringify!($Model))
            }
        }
    };
}
pub use crate::python_model_argument;

/// Returns a copy of a model.
///
/// # Errors
/// `TypeError`, which begins with the path.
pub fn model<T: PyClass<Frozen = True> + Clone + Sync>(
    object: &Bound<'_, PyAny>,
    at: &MemberPath<'_>,
    name: &str,
) -> PyResult<T> {
    match object.cast::<T>() {
        Ok(model) => Ok(model.get().clone()),
        Err(_) => Err(mismatch(object, at, name, None)),
    }
}

impl<'py, T: Argument<'py>> Argument<'py> for Vec<T> {
    #[cfg(feature = "stubs")]
    const HINT: PyStaticExpr = type_hint_subscript!(type_hint_identifier!("collections.abc", "Iterable"), T::HINT);
    fn expected() -> Cow<'static, str> {
        format!("a list of {}", T::expected()).into()
    }
    fn read(object: &Bound<'py, PyAny>, at: &MemberPath<'_>) -> PyResult<Self> {
        list_of(object, at, Self::expected)
    }
}

/// Reads the items of a list, a set, a generator, an array or a column.
///
/// # Errors
/// `TypeError`, which begins with the path, and the index of an item.
pub fn list_of<'py, T: Argument<'py>>(
    object: &Bound<'py, PyAny>,
    at: &MemberPath<'_>,
    expected: fn() -> Cow<'static, str>,
) -> PyResult<Vec<T>> {
    let (items, length) = iterate(object, at, expected)?;
    let mut list = Vec::with_capacity(length);
    for (index, item) in items.enumerate() {
        list.push(T::read(&item?, &MemberPath::Element(at, index))?);
    }
    Ok(list)
}

impl<'py> Argument<'py> for Secret {
    #[cfg(feature = "stubs")]
    const HINT: PyStaticExpr = <Self as FromPyObject<'_, '_>>::INPUT_TYPE;
    fn expected() -> Cow<'static, str> {
        "str".into()
    }
    fn read(object: &Bound<'py, PyAny>, at: &MemberPath<'_>) -> PyResult<Self> {
        if object.is_instance_of::<PyString>() {
            return object.extract();
        }
        // The value may be the secret.
        Err(PyTypeError::new_err(format!("{at}: expected str, got {}; a secret is text", type_name(object))))
    }
}

/// Returns an iterator over the items of a list, a set, a generator, an array or a column, and their number if it is
/// known.
fn iterate<'py>(
    object: &Bound<'py, PyAny>,
    at: &MemberPath<'_>,
    expected: fn() -> Cow<'static, str>,
) -> PyResult<(Bound<'py, PyIterator>, usize)> {
    let py = object.py();
    let is_plain = object.is_instance_of::<PyList>() || object.is_instance_of::<PyTuple>();
    let is_one = object.is_instance_of::<PyString>()
        || object.is_instance_of::<PyBytes>()
        || object.is_instance_of::<PyByteArray>()
        || object.is_instance_of::<PyDict>()
        // The items of a data frame are the names of its columns.
        || (!is_plain && object.hasattr(intern!(py, "columns"))?);
    if is_one {
        return Err(mismatch(object, at, &expected(), None));
    }
    let items = object.try_iter().map_err(|error| rejected(object, at, &expected(), None, error))?;
    Ok((items, if is_plain { object.len()? } else { 0 }))
}

/// Returns the error for an argument that could not be read.
pub fn rejected(
    object: &Bound<'_, PyAny>,
    at: &MemberPath<'_>,
    expected: &str,
    remedy: Option<&str>,
    error: PyErr,
) -> PyErr {
    let py = object.py();
    if error.is_instance_of::<PyOverflowError>(py) {
        return PyOverflowError::new_err(format!("{at}: {} is out of range; expected {expected}", shown(object)));
    }
    if !error.is_instance_of::<PyTypeError>(py) {
        return error;
    }
    match remedy {
        Some("") => mismatch(object, at, expected, Some(&error.value(py).to_string())),
        remedy => mismatch(object, at, expected, remedy),
    }
}

/// Returns the error for an argument of another type.
#[cold]
pub fn mismatch(object: &Bound<'_, PyAny>, at: &MemberPath<'_>, expected: &str, remedy: Option<&str>) -> PyErr {
    let remedy = remedy.map_or_else(|| remedy_for(object, at, expected), str::to_owned);
    // Text of other arguments may be a secret.
    let shows_value = matches!(expected.split(' ').next(), Some("str" | "int" | "float" | "bool" | "a"));
    let value = if object.is_none() || !shows_value { String::new() } else { shown(object) };
    let blank = if value.is_empty() { "" } else { " " };
    PyTypeError::new_err(format!("{at}: expected {expected}, got {}{blank}{value}; {remedy}", type_name(object)))
}

/// Returns the name of an object's type, with its module unless it is a builtin.
fn type_name(object: &Bound<'_, PyAny>) -> String {
    if object.is_none() {
        return "None".to_owned();
    }
    object.get_type().fully_qualified_name().map_or_else(|_| "another type".to_owned(), |name| name.to_string())
}

fn is_number(object: &Bound<'_, PyAny>) -> bool {
    object.hasattr(intern!(object.py(), "__float__")).unwrap_or(false) && object.len().is_err()
}

/// Returns the value if it is text or a number, shortened; other values may be large, or hold secrets.
fn shown(object: &Bound<'_, PyAny>) -> String {
    const MAX_LENGTH: usize = 60;
    let text = if object.is_instance_of::<PyString>() {
        object.repr()
    } else if is_number(object) {
        object.str()
    } else {
        return String::new();
    };
    let text = text.map(|text| text.to_string()).unwrap_or_default();
    match text.char_indices().nth(MAX_LENGTH) {
        Some((end, _)) => format!("{}...", &text[..end]),
        None => text,
    }
}

/// Returns what to write instead.
fn remedy_for(object: &Bound<'_, PyAny>, at: &MemberPath<'_>, expected: &str) -> String {
    let value = shown(object);
    let number = if is_number(object) { object.extract::<f64>().ok() } else { None };
    let is_text = object.is_instance_of::<PyString>();
    let is_float = number.is_some() && !object.hasattr(intern!(object.py(), "__index__")).unwrap_or(true);
    let is_missing =
        number.is_some_and(f64::is_nan) || matches!(type_name(object).rsplit('.').next(), Some("NAType" | "NaTType"));
    let is_whole = number.is_some_and(|number| number.fract() == 0.0);
    if object.is_none() || is_missing {
        let what = if matches!(at, MemberPath::Element(..)) { "the missing value" } else { "the argument" };
        return format!("write a value, or leave {what} out");
    }
    let kind = expected.split(' ').next().unwrap_or_default();
    match kind {
        "str" if object.is_instance_of::<PyBytes>() => "write value.decode()".to_owned(),
        "str" if is_float && is_whole => format!("write str(int({value}))"),
        "str" if number.is_some() => format!("write str({value})"),
        "str" => "write a text".to_owned(),
        "int" if is_text || is_whole => format!("write int({value})"),
        "int" => "write a whole number".to_owned(),
        "float" if is_text => format!("write float({value})"),
        "float" => "write a number".to_owned(),
        "bool" => "write True or False".to_owned(),
        "dict" => "write a dictionary".to_owned(),
        "a" if is_text || number.is_some() => format!("write [{value}]"),
        "a" if object.hasattr(intern!(object.py(), "columns")).unwrap_or(false) => {
            "write one of its columns, such as frame[\"imei\"]".to_owned()
        }
        "a" => "write a list".to_owned(),
        model if object.is_instance_of::<PyDict>() => format!("write {model}(...), or {model}.from_dict(...)"),
        model => format!("write {model}(...)"),
    }
}
