#![no_main]

use libfuzzer_sys::fuzz_target;
use serde_json::json;
use thingspace::dispatch::validate;

const KINDS: [&str; 12] =
    ["imei", "iccid", "mdn", "msisdn", "meid", "eid", "esn", "imsi", "min", "sku", "vin", "unknown"];

fuzz_target!(|text: &str| {
    for kind in KINDS {
        let request = json!({
            "accountName": "0642233522-00001",
            "devices": [{ "deviceIds": [{ "id": text, "kind": kind }] }],
        });
        let findings = validate("devices", "suspend", request.clone(), thingspace_fuzz::context());
        let findings = findings.expect("the operation has a body");
        // The platform does not document the characters of the other kinds.
        if findings.is_empty() && !matches!(kind, "sku" | "vin" | "unknown") {
            assert!(text.chars().all(|letter| letter.is_ascii_alphanumeric()), "{kind} {text:?}");
        }
        thingspace_fuzz::validate("devices", "suspend", &request);
    }
    let request = json!({ "type": "append", "deviceList": [text] });
    thingspace_fuzz::validate("software_v3", "modify_campaign_devices", &request);
});
