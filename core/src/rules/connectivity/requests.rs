//! Asynchronous requests.

use super::{
    checks::Checks,
    device_lists::{AcceptedKinds, DeviceLimit},
};
use crate::{
    models::{DeviceIdKind, Finding, OrderStatusRequest, Validate, ValidationContext},
    rules::common::{identifiers, quoted},
};

const ORDER: &str = "ThingSpace Connectivity Management: check order status";
const UUID: &str = "assumed: requests are identified by a UUID, as in the platform's samples";

impl Validate for OrderStatusRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        const ONE: DeviceLimit = DeviceLimit { count: 1, source: ORDER, instead: "send one request for each" };
        const TAKES: AcceptedKinds = AcceptedKinds {
            kinds: &[DeviceIdKind::Esn, DeviceIdKind::Iccid, DeviceIdKind::Meid],
            certain: true,
            needs: &[],
        };
        let mut checks = Checks::new(context, ORDER);
        checks.account(self.account_name.as_ref(), true);
        checks.devices("devices", &self.devices, &ONE, &TAKES);
        if let Some(id) = &self.order_request_id
            && checks.required("orderRequestId", id, "the id of the activation, or omit it")
            && !identifiers::is_uuid(id)
        {
            let message = format!(
                "{} is not a UUID; the platform's ids look like f55fea16-3664-4a32-ae9d-c0cbe3eedf1d",
                quoted(id)
            );
            checks.warning("orderRequestId", "request_id.unusual", id, message, UUID);
        }
        checks.done()
    }
}
