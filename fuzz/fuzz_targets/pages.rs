#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|json: &[u8]| thingspace::fuzzing::pages(json));
