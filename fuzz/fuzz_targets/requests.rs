#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let ([name], json) = thingspace_fuzz::lines(input);
    let row = thingspace_fuzz::operation(name);
    if let Some(request) = thingspace_fuzz::value(json) {
        thingspace_fuzz::validate(row.service, row.name, &request);
    }
});
