#![no_main]

use libfuzzer_sys::fuzz_target;
use thingspace::dispatch::read;

fuzz_target!(|input: &[u8]| {
    let ([name], json) = thingspace_fuzz::lines(input);
    let row = thingspace_fuzz::operation(name);
    if let Ok(value) = read(row, json) {
        let again = read(row, value.to_string().as_bytes());
        assert_eq!(again.ok(), Some(value), "{}.{}", row.service, row.name);
    }
});
