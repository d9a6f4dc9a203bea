//! Support for Python's `dataclasses`, so that `asdict`, `fields`, `replace` and `pandas.DataFrame` accept models.

use crate::models::{Model, ModelInfo};
#[cfg(feature = "stubs")]
use pyo3::{inspect::PyStaticExpr, type_hint_identifier, type_hint_subscript};
use pyo3::{
    prelude::*,
    sync::PyOnceLock,
    types::{IntoPyDict, PyDict, PyList},
};

/// A member that models share with dataclasses. It is created on first use: that takes Python a while, and most
/// programs never need it.
#[pyclass(frozen)]
struct Member {
    model: &'static ModelInfo,
    name: &'static str,
    made: PyOnceLock<Py<PyAny>>,
}

#[pymethods]
impl Member {
    fn __get__(&self, py: Python<'_>, _instance: &Bound<'_, PyAny>, _class: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
        let made =
            self.made.get_or_try_init(py, || dataclass(py, self.model)?.getattr(self.name).map(Bound::unbind))?;
        Ok(made.clone_ref(py))
    }
}

/// A dataclass with the members of a model.
fn dataclass<'py>(py: Python<'py>, model: &ModelInfo) -> PyResult<Bound<'py, PyAny>> {
    let dataclasses = py.import("dataclasses")?;
    let any = py.import("typing")?.getattr("Any")?;
    let members = PyList::empty(py);
    for field in model.fields {
        let default = field.optional.then(|| py.None());
        let default = default.map(|none| [("default", none)].into_py_dict(py)).transpose()?;
        members.append((field.name, &any, dataclasses.call_method("field", (), default.as_ref())?))?;
    }
    let options = ["init", "repr", "eq"].map(|option| (option, false)).into_py_dict(py)?;
    options.set_item("kw_only", true)?;
    dataclasses.call_method("make_dataclass", (model.name, members), Some(&options))
}

macro_rules! member {
    ($Type:ident, $name:literal, $hint:expr) => {
        #[doc = concat!("`", $name, "` of a model.")]
        #[derive(Debug)]
        pub struct $Type(&'static ModelInfo);

        impl $Type {
            /// Of the model `M`.
            pub const fn of<M: Model>() -> Self {
                Self(&M::INFO)
            }
        }

        impl<'py> IntoPyObject<'py> for $Type {
            type Target = PyAny;
            type Output = Bound<'py, PyAny>;
            type Error = PyErr;
            #[cfg(feature = "stubs")]
            const OUTPUT_TYPE: PyStaticExpr = type_hint_subscript!(type_hint_identifier!("typing", "ClassVar"), $hint);
            fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
                let member = Member { model: self.0, name: $name, made: PyOnceLock::new() };
                Ok(Bound::new(py, member)?.into_any())
            }
        }
    };
}
member!(
    DataclassFields,
    "__dataclass_fields__",
    type_hint_subscript!(
        type_hint_identifier!("builtins", "dict"),
        type_hint_identifier!("builtins", "str"),
        type_hint_subscript!(type_hint_identifier!("dataclasses", "Field"), type_hint_identifier!("typing", "Any"))
    )
);
member!(DataclassParameters, "__dataclass_params__", type_hint_identifier!("typing", "Any"));

/// Returns a copy of a model with some members changed, for `copy.replace`.
///
/// # Errors
/// `TypeError` when it has no such member, or the value is of another type.
pub fn replace<'py, T: Model + pyo3::PyClass>(
    model: &Bound<'py, T>,
    changes: Option<&Bound<'py, PyDict>>,
) -> PyResult<Bound<'py, T>> {
    Ok(changed(model.as_any(), &T::INFO, changes)?.cast_into()?)
}

fn changed<'py>(
    model: &Bound<'py, PyAny>,
    info: &ModelInfo,
    changes: Option<&Bound<'py, PyDict>>,
) -> PyResult<Bound<'py, PyAny>> {
    let members = PyDict::new(model.py());
    for field in info.fields {
        if changes.is_none_or(|changes| !changes.contains(field.name).unwrap_or(false)) {
            members.set_item(field.name, model.getattr(field.name)?)?;
        }
    }
    if let Some(changes) = changes {
        members.update(changes.as_mapping())?;
    }
    model.get_type().call((), Some(&members))
}
