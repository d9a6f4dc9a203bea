#![no_main]

use libfuzzer_sys::fuzz_target;
use thingspace::fuzzing::classify_response;

fuzz_target!(|input: &[u8]| {
    let ([name, status, retry_after, date, content_type], body) = thingspace_fuzz::lines(input);
    let row = thingspace_fuzz::operation(name);
    let status = thingspace_fuzz::text(status).parse().ok().filter(|status| (100..1000).contains(status));
    let headers =
        [("retry-after", retry_after), ("date", date), ("content-type", content_type), ("location", content_type)];
    let read = || classify_response(row, status.unwrap_or(500), &headers, body);
    assert_eq!(read(), read());
});
