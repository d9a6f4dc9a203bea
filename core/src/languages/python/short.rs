//! Shorter forms of models: text for an IMEI, identifiers for a device, a list for the request whose only member it is.

use crate::models::{DeviceId, DeviceIdentifiers, DeviceInformation, DeviceList, DeviceLoggingRequest, LineState};
#[cfg(feature = "stubs")]
use pyo3::{PyTypeInfo, inspect::PyStaticExpr, type_hint_identifier, type_hint_subscript, type_hint_union};
use pyo3::{exceptions::PyTypeError, prelude::*, types::PyString};

fn wrong(expected: &str, object: Borrowed<'_, '_, PyAny>) -> PyErr {
    match object.get_type().name() {
        Ok(found) => PyTypeError::new_err(format!("expected {expected}, got {found}")),
        Err(error) => error,
    }
}

macro_rules! lists {
    ($($Model:ident)*) => { $(
        #[doc = concat!("A `", stringify!($Model), "`, or the list of IMEIs that is its only member.")]
        impl<'py> FromPyObject<'_, 'py> for $Model {
            type Error = PyErr;
            #[cfg(feature = "stubs")]
            const INPUT_TYPE: PyStaticExpr =
                type_hint_union!(<Self as PyTypeInfo>::TYPE_HINT, <Vec<String> as FromPyObject<'_, '_>>::INPUT_TYPE);
            fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
                if let Ok(model) = object.cast::<Self>() {
                    return Ok(model.get().clone());
                }
                let wrong = concat!("pass a list of IMEIs as text, or a ", stringify!($Model));
                object.extract::<Vec<String>>().map(Into::into).map_err(|_| PyTypeError::new_err(wrong))
            }
        }
    )* };
}
lists!(DeviceList DeviceLoggingRequest);

/// A `DeviceId`, or an IMEI as text.
impl<'py> FromPyObject<'_, 'py> for DeviceId {
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr =
        type_hint_union!(<Self as PyTypeInfo>::TYPE_HINT, type_hint_identifier!("builtins", "str"));
    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(imei) = object.cast::<PyString>() {
            return Ok(imei.to_cow()?.as_ref().into());
        }
        let id = object.cast::<Self>().map_err(|_| wrong("a DeviceId, or an IMEI as str", object))?;
        Ok(id.get().clone())
    }
}

/// A `DeviceIdentifiers`, one identifier of the device, or several.
impl<'py> FromPyObject<'_, 'py> for DeviceIdentifiers {
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr = type_hint_union!(
        <Self as PyTypeInfo>::TYPE_HINT,
        <DeviceId as PyTypeInfo>::TYPE_HINT,
        type_hint_identifier!("builtins", "str"),
        type_hint_subscript!(
            type_hint_identifier!("collections.abc", "Sequence"),
            <DeviceId as FromPyObject<'_, '_>>::INPUT_TYPE
        )
    );
    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(device) = object.cast::<Self>() {
            Ok(device.get().clone())
        } else if object.is_instance_of::<PyString>() || object.is_instance_of::<DeviceId>() {
            object.extract::<DeviceId>().map(Into::into)
        } else if object.try_iter().is_ok() {
            object.extract::<Vec<DeviceId>>().map(Into::into)
        } else {
            Err(wrong("a DeviceIdentifiers, a DeviceId, an IMEI as str, or a list of identifiers", object))
        }
    }
}

#[pymethods]
impl DeviceId {
    fn __str__(&self) -> String {
        self.to_string()
    }
}

#[pymethods]
impl DeviceInformation {
    /// The state of the line, at the first carrier that has one.
    #[getter(state)]
    fn __get_state(&self) -> Option<&LineState> {
        self.state()
    }
    /// The plan of the line, by its code, at the first carrier that has one.
    #[getter(service_plan)]
    fn __get_service_plan(&self) -> Option<&str> {
        self.service_plan()
    }
}
