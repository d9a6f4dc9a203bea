#![no_main]

use libfuzzer_sys::fuzz_target;
use thingspace::{Client, Credentials};

fuzz_target!(|input: &[u8]| {
    let ([url, proxy], _) = thingspace_fuzz::lines(input);
    let url = thingspace_fuzz::text(url);
    let credentials = Credentials::new("key", "secret", "user", "a password");
    let mut builder = Client::builder(credentials).base_url(url);
    if !proxy.is_empty() {
        builder = builder.proxy(thingspace_fuzz::text(proxy));
    }
    if builder.build().is_ok() {
        // As WHATWG URLs are read: tabs and line ends are ignored, and any number of slashes is read.
        let text: String = url.chars().filter(|letter| !letter.is_ascii_control()).collect();
        let text = text.trim().to_ascii_lowercase();
        let is_local =
            ["127.", "[::1]", "localhost", "0x7f", "0177", "2130706433", "0"].map(|host| text.contains(host));
        assert!(text.starts_with("https:") || text.starts_with("http:") && is_local.contains(&true), "{text}");
    }
});
