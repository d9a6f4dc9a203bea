#![no_main]

use libfuzzer_sys::fuzz_target;
use thingspace::operations::COMPOSED_FUNCTIONS;

fuzz_target!(|json: &[u8]| {
    let Some(plan) = thingspace_fuzz::value(json) else { return };
    for function in COMPOSED_FUNCTIONS {
        thingspace_fuzz::validate(function.service, function.name, &plan);
    }
});
