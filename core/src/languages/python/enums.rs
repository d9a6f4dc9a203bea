//! The open enums as enums of Python. Their members are `str`, and so is each value that they lack.

use crate::models::ENUMS;
use pyo3::{
    intern,
    prelude::*,
    sync::PyOnceLock,
    types::{IntoPyDict, PyDict},
};

/// A class, and its members by value.
pub type Class = PyOnceLock<(Py<PyAny>, Py<PyDict>)>;

/// Adds the class of every open enum to the native module.
///
/// # Errors
/// When Python cannot create a class.
pub fn add_all(module: &Bound<'_, PyModule>) -> PyResult<()> {
    let py = module.py();
    let base = py.import("thingspace._open_enum")?.getattr("OpenEnum")?;
    let options = [("module", "thingspace")].into_py_dict(py)?;
    for info in ENUMS {
        let members: Vec<(&str, &str)> = info.values.iter().map(|value| (value.name, value.wire)).collect();
        let class = base.call((info.name, members), Some(&options))?;
        class.setattr("__doc__", info.docs)?;
        module.add(info.name, class)?;
    }
    Ok(())
}

/// Returns the member of an enum with this value; a new one if the enum lacks it.
///
/// # Errors
/// When the module is not loaded.
pub fn member<'py>(py: Python<'py>, class: &Class, name: &str, value: &str) -> PyResult<Bound<'py, PyAny>> {
    let (class, members) = class.get_or_try_init(py, || {
        let class = py.import("thingspace._thingspace")?.getattr(name)?;
        let members = class.getattr(intern!(py, "_value2member_map_"))?.cast_into::<PyDict>()?;
        Ok::<_, PyErr>((class.unbind(), members.unbind()))
    })?;
    match members.bind(py).get_item(value)? {
        Some(member) => Ok(member),
        None => class.bind(py).call1((value,)),
    }
}
