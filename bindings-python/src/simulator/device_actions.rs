//! Actions of single devices, triggered by a test.

use super::{Simulator, wrong};
use pyo3::prelude::*;
use serde_json::json;
use thingspace::languages::python::OrRaise;

#[pymethods]
impl Simulator {
    /// Makes a device send a short message to its account. The message waits in the queue until it is fetched. After
    /// the account has started SMS callbacks, the simulator sends it to the listener of `EnhancedConnectivityService`
    /// instead.
    ///
    /// `device_id` is any identifier of the device. Raises `ConfigurationError` when no line has it, or when the line
    /// is not active.
    fn send_sms_from_device(&self, py: Python<'_>, device_id: &str, text: &str) -> PyResult<()> {
        self.with(py, |world| world.send_sms_from_device(device_id, text).map_err(wrong))?.or_raise(py)
    }
    /// Makes a device send non-IP data, at most 1,358 bytes, to the listener of `NiddService`. Without a listener, the
    /// data is lost.
    ///
    /// `device_id` is any identifier of the device. Raises `ConfigurationError` when no line has it, or when the line
    /// is not active or does not accept non-IP data.
    fn send_nidd_from_device(&self, py: Python<'_>, device_id: &str, payload: &[u8]) -> PyResult<()> {
        self.with(py, |world| world.send_nidd_from_device(device_id, payload).map_err(wrong))?.or_raise(py)
    }
    /// Makes a device with an active line reachable or unreachable from now on, regardless of its behaviour.
    ///
    /// `device_id` is any identifier of the device. Raises `ConfigurationError` when no line has it.
    fn set_reachable(&self, py: Python<'_>, device_id: &str, reachable: bool) -> PyResult<()> {
        self.with(py, |world| world.set_reachable(device_id, reachable).map_err(wrong))?.or_raise(py)
    }
    /// Changes a line outside the API, as the platform's portal does, and notifies the listener of
    /// `ExternalProvisioningChanges`.
    ///
    /// `device_id` is any identifier of the device, `change` one of `activate`, `suspend`, `restore`, `deactivate`,
    /// `changeEsn`, `changeDevice3gTo4g`, `changeDevice4gTo3g`, `changeImei`, `changeIccid`, `changeImeiAndIccid` and
    /// `deviceDetection`. Raises `ConfigurationError` when no line has the identifier, or when its state or its
    /// identifiers do not allow the change.
    fn change_externally(&self, py: Python<'_>, device_id: &str, change: &str) -> PyResult<()> {
        let change = serde_json::from_value(json!(change)).map_err(wrong).or_raise(py)?;
        self.with(py, |world| world.change_externally(device_id, change).map_err(wrong))?.or_raise(py)
    }
}
