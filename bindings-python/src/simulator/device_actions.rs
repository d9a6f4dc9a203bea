//! Actions of single devices, triggered by a test.

use super::{Simulator, wrong};
use crate::uploads::bytes;
use pyo3::{exceptions::PyTypeError, prelude::*};
#[cfg(feature = "stubs")]
use pyo3::{inspect::PyStaticExpr, type_hint_identifier};
use serde_json::json;
use thingspace::languages::python::{Given, Named, OrRaise, python_arguments};

/// The bytes of a message.
struct Payload(Vec<u8>);

impl<'py> FromPyObject<'_, 'py> for Payload {
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr = type_hint_identifier!("builtins", "bytes");
    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        bytes(&object).map(Self).ok_or_else(|| PyTypeError::new_err("pass bytes"))
    }
}

python_arguments!(Payload => "bytes"; "write a text as text.encode()");

#[pymethods]
impl Simulator {
    /// Makes a device send a short message to its account. The message waits in the queue until it is fetched. After
    /// the account has started SMS callbacks, the simulator sends it to the listener of `EnhancedConnectivityService`
    /// instead.
    ///
    /// `device_id` is any identifier of the device. Raises `ConfigurationError` when no line has it, or when the line
    /// is not active.
    fn send_sms_from_device(
        &self,
        py: Python<'_>,
        device_id: Given<'_, String>,
        text: Given<'_, String>,
    ) -> PyResult<()> {
        let (device_id, text) = (device_id.named("device_id")?, text.named("text")?);
        self.with(py, |world| world.send_sms_from_device(&device_id, &text).map_err(wrong))?.or_raise(py)
    }
    /// Makes a device send non-IP data, at most 1,358 bytes, to the listener of `NiddService`. Without a listener, the
    /// data is lost.
    ///
    /// `device_id` is any identifier of the device. Raises `ConfigurationError` when no line has it, or when the line
    /// is not active or does not accept non-IP data.
    fn send_nidd_from_device(
        &self,
        py: Python<'_>,
        device_id: Given<'_, String>,
        payload: Given<'_, Payload>,
    ) -> PyResult<()> {
        let (device_id, payload) = (device_id.named("device_id")?, payload.named("payload")?);
        self.with(py, |world| world.send_nidd_from_device(&device_id, &payload.0).map_err(wrong))?.or_raise(py)
    }
    /// Makes a device with an active line reachable or unreachable from now on, regardless of its behaviour.
    ///
    /// `device_id` is any identifier of the device. Raises `ConfigurationError` when no line has it.
    fn set_reachable(&self, py: Python<'_>, device_id: Given<'_, String>, reachable: Given<'_, bool>) -> PyResult<()> {
        let (device_id, reachable) = (device_id.named("device_id")?, reachable.named("reachable")?);
        self.with(py, |world| world.set_reachable(&device_id, reachable).map_err(wrong))?.or_raise(py)
    }
    /// Changes a line outside the API, as the platform's portal does, and notifies the listener of
    /// `ExternalProvisioningChanges`.
    ///
    /// `device_id` is any identifier of the device, `change` one of `activate`, `suspend`, `restore`, `deactivate`,
    /// `changeEsn`, `changeDevice3gTo4g`, `changeDevice4gTo3g`, `changeImei`, `changeIccid`, `changeImeiAndIccid` and
    /// `deviceDetection`. Raises `ConfigurationError` when no line has the identifier, or when its state or its
    /// identifiers do not allow the change.
    fn change_externally(
        &self,
        py: Python<'_>,
        device_id: Given<'_, String>,
        change: Given<'_, String>,
    ) -> PyResult<()> {
        let (device_id, change) = (device_id.named("device_id")?, change.named("change")?);
        let change = serde_json::from_value(json!(change)).map_err(wrong).or_raise(py)?;
        self.with(py, |world| world.change_externally(&device_id, change).map_err(wrong))?.or_raise(py)
    }
}
