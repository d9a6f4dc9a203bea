//! Non-IP data for narrow-band devices.

use super::{checks::Checks, device_lists::ANY_KIND};
use crate::models::{Finding, NiddMessageRequest, Validate, ValidationContext};
use base64::{Engine, engine::general_purpose::STANDARD};

const SEND: &str = "ThingSpace Connectivity Management: send NIDD to devices";

/// The maximum number of bytes of a message, before it is encoded.
const MAX_BYTES: usize = 1358;
/// The longest time to try delivery, in seconds: 30 days.
const MAX_LENGTH: i64 = 2_592_000;

impl Validate for NiddMessageRequest {
    fn findings(&self, context: &ValidationContext) -> Vec<Finding> {
        let mut checks = Checks::new(context, SEND);
        checks.account(self.account_name.as_ref(), true);
        checks.one_device(&|| "deviceIds".to_owned(), &self.device_ids, &ANY_KIND);
        checks.number("maximumDeliveryTime", Some(self.maximum_delivery_time), 2..=MAX_LENGTH);
        checks.data(&self.message);
        checks.done()
    }
}

impl Checks<'_> {
    fn data(&mut self, message: &str) {
        let path = "message";
        match STANDARD.decode(message) {
            Ok(data) if data.is_empty() => {
                self.error(path, "nidd.empty", message, "the data is empty; write it in base64");
            }
            Ok(data) if data.len() > MAX_BYTES => {
                let (size, parts) = (data.len(), data.len().div_ceil(MAX_BYTES));
                let text =
                    format!("{size} bytes exceed the limit of {MAX_BYTES} for one message; send {parts} messages");
                self.error_at(path, "nidd.too_long", &size.to_string(), text);
            }
            Ok(_) => {}
            Err(_) => {
                let text = "the data is not in base64; encode it with A-Z, a-z, 0-9, + and /, padded with =";
                self.error(path, "nidd.not_base64", message, text);
            }
        }
    }
}
