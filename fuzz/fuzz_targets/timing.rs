#![no_main]

use libfuzzer_sys::fuzz_target;
use thingspace::dispatch::call_offline;
use thingspace::operations::OFFLINE_FUNCTIONS;

fuzz_target!(|json: &[u8]| {
    let Some(request) = thingspace_fuzz::value(json) else { return };
    for function in OFFLINE_FUNCTIONS {
        let result = || call_offline(function.group, function.name, request.clone());
        // Without it, the functions ask the clock of the machine.
        if request.get("now").is_some() {
            assert_eq!(format!("{:?}", result()), format!("{:?}", result()), "{}", function.name);
        } else {
            let _ = result();
        }
    }
});
