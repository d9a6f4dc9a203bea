#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let ([cursor, location], json) = thingspace_fuzz::lines(input);
    thingspace::fuzzing::cursors(thingspace_fuzz::text(cursor), thingspace_fuzz::text(location), json);
});
