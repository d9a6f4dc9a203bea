#![no_main]

use libfuzzer_sys::fuzz_target;
use thingspace_simulator::fuzzing::read_multipart;

fuzz_target!(|input: &[u8]| {
    let ([content_type, sizes], body) = thingspace_fuzz::lines(input);
    let content_type = thingspace_fuzz::text(content_type);
    let whole = read_multipart(content_type, [body]);
    let mut rest = body;
    let mut chunks = Vec::new();
    for size in sizes {
        let (chunk, others) = rest.split_at(usize::from(*size).min(rest.len()));
        chunks.push(chunk);
        rest = others;
    }
    chunks.push(rest);
    match (whole, read_multipart(content_type, chunks)) {
        (Ok(whole), Ok(pieces)) => assert_eq!(whole, pieces),
        (Err(_), Err(_)) => {}
        (whole, pieces) => panic!("whole: {whole:?}; in pieces: {pieces:?}"),
    }
});
