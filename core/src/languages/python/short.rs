//! Shorter forms of models: text for an IMEI, identifiers for a device, a list for the request whose only member it is.

use super::arguments::{Argument, list_of, mismatch};
use crate::models::{
    DeviceId, DeviceIdentifiers, DeviceInformation, DeviceList, DeviceLoggingRequest, LineState, MemberPath,
};
#[cfg(feature = "stubs")]
use pyo3::{PyTypeInfo, inspect::PyStaticExpr, type_hint_identifier, type_hint_union};
use pyo3::{prelude::*, types::PyString};
use std::borrow::Cow;

/// A list of IMEIs, which is the only member of these requests.
macro_rules! lists {
    ($($Model:ident)*) => { $(
        impl<'py> Argument<'py> for $Model {
            #[cfg(feature = "stubs")]
            const HINT: PyStaticExpr = type_hint_union!(<Self as PyTypeInfo>::TYPE_HINT, <Vec<String>>::HINT);
            fn expected() -> Cow<'static, str> {
                concat!("a list of str (IMEIs), or ", stringify!($Model)).into()
            }
            fn read(object: &Bound<'py, PyAny>, at: &MemberPath<'_>) -> PyResult<Self> {
                match object.cast::<Self>() {
                    Ok(model) => Ok(model.get().clone()),
                    Err(_) => list_of::<String>(object, at, Self::expected).map(Into::into),
                }
            }
        }
    )* };
}
lists!(DeviceList DeviceLoggingRequest);

/// A `DeviceId`, or an IMEI as text.
impl<'py> Argument<'py> for DeviceId {
    #[cfg(feature = "stubs")]
    const HINT: PyStaticExpr =
        type_hint_union!(<Self as PyTypeInfo>::TYPE_HINT, type_hint_identifier!("builtins", "str"));
    fn expected() -> Cow<'static, str> {
        "str (an IMEI), or DeviceId".into()
    }
    fn read(object: &Bound<'py, PyAny>, at: &MemberPath<'_>) -> PyResult<Self> {
        if let Ok(imei) = object.cast::<PyString>() {
            return Ok(imei.to_cow()?.as_ref().into());
        }
        let id = object.cast::<Self>().map_err(|_| mismatch(object, at, &Self::expected(), None))?;
        Ok(id.get().clone())
    }
}

/// A `DeviceIdentifiers`, one identifier of the device, or several.
impl<'py> Argument<'py> for DeviceIdentifiers {
    #[cfg(feature = "stubs")]
    const HINT: PyStaticExpr = type_hint_union!(<Self as PyTypeInfo>::TYPE_HINT, DeviceId::HINT, <Vec<DeviceId>>::HINT);
    fn expected() -> Cow<'static, str> {
        "str (an IMEI), DeviceId, a list of them, or DeviceIdentifiers".into()
    }
    fn read(object: &Bound<'py, PyAny>, at: &MemberPath<'_>) -> PyResult<Self> {
        if let Ok(device) = object.cast::<Self>() {
            Ok(device.get().clone())
        } else if object.is_instance_of::<PyString>() || object.is_instance_of::<DeviceId>() {
            DeviceId::read(object, at).map(Into::into)
        } else if object.try_iter().is_ok() {
            list_of::<DeviceId>(object, at, Self::expected).map(Into::into)
        } else {
            Err(mismatch(object, at, &Self::expected(), None))
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
