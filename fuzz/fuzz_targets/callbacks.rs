#![no_main]

use libfuzzer_sys::fuzz_target;
use thingspace::callbacks::{parse, parse_connectivity, receive};
use thingspace::models::{ConnectivityCallback, ListenerOptions, SoftwareCallback};

fuzz_target!(|input: &[u8]| {
    let ([authorization], body) = thingspace_fuzz::lines(input);
    let authorization = (!authorization.is_empty()).then(|| thingspace_fuzz::text(authorization));
    for options in [ListenerOptions::default(), ListenerOptions { password: Some("p".into()), ..Default::default() }] {
        let received = receive("POST", authorization, body, &options);
        assert!([200, 400, 401, 413].contains(&received.status), "{}", received.status);
        let has_event = received.event.is_some() || received.connectivity_event.is_some();
        assert_eq!(received.status == 200, has_event, "{}", received.message);
    }
    // What a listener stores is read again, unchanged.
    if let Ok(event) = parse(body) {
        let text = serde_json::to_vec(&event).expect("an event can be written");
        assert_eq!(serde_json::from_slice::<SoftwareCallback>(&text).ok(), Some(event));
    }
    if let Ok(event) = parse_connectivity(body) {
        let text = serde_json::to_vec(&event).expect("an event can be written");
        assert_eq!(serde_json::from_slice::<ConnectivityCallback>(&text).ok(), Some(event));
    }
});
