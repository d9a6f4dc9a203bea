#![no_main]

use libfuzzer_sys::fuzz_target;
use thingspace::dispatch::validate_arguments;

fuzz_target!(|input: &[u8]| {
    let ([name, account], json) = thingspace_fuzz::lines(input);
    let row = thingspace_fuzz::operation(name);
    let Some(arguments) = thingspace_fuzz::value(json) else { return };
    let account = (!account.is_empty()).then(|| thingspace_fuzz::text(account).to_owned());
    let findings = || format!("{:?}", validate_arguments(row.service, row.name, arguments.clone(), account.clone()));
    assert_eq!(findings(), findings());
});
