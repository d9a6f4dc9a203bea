//! What is wrong with a hostile response. Each kind changes a valid one.

use super::{
    LIMIT, Step, below,
    json::{duplicate_members, odd, rename, replace, swap_types, wrap},
    pick,
};
use flate2::{Compression, write::GzEncoder};
use serde_json::Value;
use std::{io::Write, iter, sync::LazyLock};
use thingspace::random::Random;

/// 40 times the limit, in few bytes.
static BOMB: LazyLock<Vec<u8>> = LazyLock::new(|| gzip(&vec![b' '; 40 * LIMIT]));

type Answer = fn(&Random, u16, &Value) -> Vec<Step>;

/// All kinds, with their names.
pub const KINDS: [(&str, Answer); 67] = [
    // The body is JSON, but not the expected one.
    ("odd value", |random, status, good| changed(status, good, |value| replace(random, value))),
    ("odd values", |random, status, good| changed(status, good, |value| (0..4).for_each(|_| replace(random, value)))),
    ("renamed member", |random, status, good| changed(status, good, |value| rename(random, value))),
    ("wrapped value", |random, status, good| changed(status, good, |value| wrap(random, value))),
    ("swapped types", |_, status, good| changed(status, good, swap_types)),
    ("another document", |random, status, _| whole(status, odd(random).to_string())),
    ("duplicate members", |_, status, good| whole(status, duplicate_members(good))),
    ("two documents", |_, status, good| whole(status, format!("{good}{good}"))),
    ("trailing comma", |_, status, good| whole(status, format!("[{good},]"))),
    ("unfinished text", |_, status, good| whole(status, format!("{good}\""))),
    ("comments", |_, status, good| whole(status, format!("/* x */ {good} // x"))),
    ("single quotes", |_, status, good| whole(status, good.to_string().replace('"', "'"))),
    ("not a number", |_, status, _| whole(status, "{\"a\": NaN, \"b\": Infinity}")),
    ("lone surrogate", |_, status, good| whole(status, good.to_string().replacen(":\"", ":\"\\ud800", 3))),
    ("escaped zero", |_, status, good| whole(status, good.to_string().replace(":\"", ":\"\\u0000"))),
    ("long number", |_, status, good| whole(status, digits(good, &"9".repeat(20_000)))),
    ("large exponent", |_, status, good| whole(status, digits(good, "1e999999999"))),
    ("long fraction", |_, status, good| whole(status, digits(good, &format!("0.{}", "1".repeat(20_000))))),
    ("deep array", |_, status, _| whole(status, "[".repeat(300_000))),
    ("deep object", |_, status, _| whole(status, "{\"a\":".repeat(100_000))),
    ("deep unknown member", |_, status, good| {
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        whole(status, with_member(good, &format!("\"zz\":{deep}")))
    }),
    ("many unknown members", |_, status, good| {
        let members: Vec<String> = (0..20_000).map(|number| format!("\"z{number}\":[{number}]")).collect();
        whole(status, with_member(good, &members.join(",")))
    }),
    ("long text", |_, status, good| {
        whole(status, with_member(good, &format!("\"zz\":\"{}\"", "\u{1f4a9}".repeat(100_000))))
    }),
    ("many empty items", |_, status, _| whole(status, format!("[{}]", vec!["{}"; 200_000].join(",")))),
    // The body is not JSON.
    ("truncated body", |random, status, good| {
        let body = good.to_string();
        whole(status, &body.as_bytes()[..below(random, body.len())])
    }),
    ("flipped bits", |random, status, good| {
        let mut body = good.to_string().into_bytes();
        (0..3).for_each(|_| {
            let at = below(random, body.len());
            body[at] ^= 1 << below(random, 8);
        });
        whole(status, body)
    }),
    ("random bytes", |random, status, _| whole(status, noise(random, 2_000))),
    ("byte order mark", |_, status, good| whole(status, format!("\u{feff}{good}"))),
    ("UTF-16", |_, status, good| {
        whole(status, good.to_string().encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>())
    }),
    ("Latin 1", |_, status, good| whole(status, [b"\"\xe9\xff\"", good.to_string().as_bytes()].concat())),
    ("no body", |_, status, _| whole(status, "")),
    ("blank body", |_, status, _| whole(status, " \r\n\t".repeat(1_000))),
    ("HTML", |_, status, _| whole(status, "<html><body><h1>502 Bad Gateway</h1></body></html>")),
    ("XML with entities", |random, _, _| {
        let status = pick(random, &[400, 500]);
        whole(status, "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;&c;</a>")
    }),
    ("fault in XML", |random, _, _| {
        let status = pick(random, &[400, 401, 500]);
        whole(status, format!("<ams:fault>{}<ams:code>900901</ams:code></ams:fault>", "<a>".repeat(50_000)))
    }),
    // The status.
    ("any status", |random, _, good| {
        let status = 200 + u16::try_from(below(random, 400)).expect("it fits");
        whole(status, good.to_string())
    }),
    ("error with an odd body", |random, _, good| {
        let status = pick(random, &[400, 401, 403, 404, 406, 409, 429, 500, 502, 503]);
        changed(status, good, |value| *value = odd(random))
    }),
    ("error code with an odd type", |random, _, _| {
        let status = pick(random, &[200, 400, 401, 403, 404, 500]);
        let value = odd(random);
        whole(status, format!("{{\"errorCode\":{value},\"errorMessage\":{value},\"code\":{value}}}"))
    }),
    ("long error", |random, _, _| {
        let status = pick(random, &[400, 500]);
        whole(status, format!("{{\"errorCode\":\"X\",\"errorMessage\":\"{}\"}}", "x\\n".repeat(300_000)))
    }),
    ("odd wait", |random, _, _| {
        const WAITS: [&str; 8] =
            ["-1", "1e9", "99999999999999999999", "soon", "Fri, 31 Feb 2026 25:00:00 GMT", "0.5", "\u{1f4a9}", ""];
        let status = pick(random, &[429, 503]);
        headed(status, &[("Retry-After", pick(random, &WAITS))], b"{}")
    }),
    ("odd date", |random, status, good| {
        const DATES: [&str; 5] =
            ["0", "Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "now", "Mon, 99 Xxx 2026"];
        headed(status, &[("Date", pick(random, &DATES))], good.to_string().as_bytes())
    }),
    ("redirect", |random, _, _| {
        const PLACES: [&str; 5] = ["/", "http://192.0.2.1/", "file:///etc/passwd", "//", "\u{1f4a9}"];
        let status = pick(random, &[301, 302, 303, 307, 308, 300, 304]);
        headed(status, &[("Location", pick(random, &PLACES))], b"")
    }),
    ("accepted somewhere", |random, _, good| {
        const PLACES: [&str; 4] = ["", "http://192.0.2.1/x?next=%00%ff", "?next=", "\t;"];
        headed(202, &[("Location", pick(random, &PLACES))], good.to_string().as_bytes())
    }),
    ("challenge", |_, _, _| headed(401, &[("WWW-Authenticate", "Negotiate, Basic realm=\"\\\"\", Bearer x=")], b"{}")),
    ("no content", |_, _, good| raw(format!("HTTP/1.1 204 No Content\r\nContent-Length: 9\r\n\r\n{good}"))),
    ("status of two digits", |_, _, good| raw(format!("HTTP/1.1 20 OK\r\n\r\n{good}"))),
    ("status of four digits", |_, _, good| raw(format!("HTTP/1.1 2000 OK\r\n\r\n{good}"))),
    ("status beyond 599", |_, _, good| raw(format!("HTTP/1.1 999 X\r\nConnection: close\r\n\r\n{good}"))),
    ("many interim responses", |_, status, good| {
        let interim = Step::Repeat(b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n".to_vec(), 2_000);
        iter::once(interim).chain(whole(status, good.to_string())).collect()
    }),
    // The head, and the framing of the body.
    ("another protocol", |random, _, _| {
        const OTHERS: [&[u8]; 6] = [
            b"SSH-2.0-OpenSSH_9.2\r\n",
            b"220 smtp.example.com ESMTP\r\n",
            b"\x15\x03\x03\x00\x02\x02\x28",
            b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            b"HTTP/0.9 200\r\n\r\n{}",
            b"ICY 200 OK\r\n\r\n{}",
        ];
        vec![Step::Send(pick(random, &OTHERS).to_vec())]
    }),
    ("noise instead of a head", |random, _, _| vec![Step::Send(noise(random, 500))]),
    ("many headers", |_, _, good| {
        let headers: Vec<String> = (0..500).map(|number| format!("X-{number}: {number}")).collect();
        raw(format!("HTTP/1.1 200 OK\r\n{}\r\n\r\n{good}", headers.join("\r\n")))
    }),
    ("header without end", |_, _, _| {
        vec![Step::Send(b"HTTP/1.1 200 OK\r\nX-Long: ".to_vec()), Step::Repeat(vec![b'x'; 1_000], 20 * LIMIT / 1_000)]
    }),
    ("bytes in headers", |random, _, good| {
        let value = noise(random, 60);
        let head = [b"HTTP/1.1 200 OK\r\nX-Noise: ", &*value, b"\r\nContent-Type: ", &*value, b"\r\n\r\n"].concat();
        vec![Step::Send([head, good.to_string().into_bytes()].concat())]
    }),
    ("odd content type", |random, status, good| {
        const TYPES: [&str; 5] = ["text/html", "application/json; charset=utf-16", "image/png", ";;;", "*/*"];
        headed(status, &[("Content-Type", pick(random, &TYPES))], good.to_string().as_bytes())
    }),
    ("odd length", |random, _, good| {
        const LENGTHS: [&str; 7] = ["-1", "18446744073709551616", "0x10", "1 2", "", "9999999", "3"];
        raw(format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{good}", pick(random, &LENGTHS)))
    }),
    ("two lengths", |_, _, good| {
        raw(format!("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 40\r\n\r\n{good}"))
    }),
    ("odd chunks", |random, _, good| {
        const SIZES: [&str; 6] = ["ffffffffffffffffff", "-1", "zz", "7fffffffffffffff", "", "5;a=\"b"];
        let size = pick(random, &SIZES);
        raw(format!("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{size}\r\n{good}\r\n0\r\n\r\n"))
    }),
    ("many small chunks", |_, _, good| {
        let chunks: Vec<u8> =
            good.to_string().bytes().flat_map(|byte| [b'1', b'\r', b'\n', byte, b'\r', b'\n']).collect();
        let chunks = String::from_utf8_lossy(&chunks);
        raw(format!("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{chunks}0\r\nX-Trailer: x\r\n\r\n"))
    }),
    ("odd encoding", |random, status, good| {
        const ENCODINGS: [&str; 5] = ["gzip", "br", "gzip, gzip", "identity, x", "deflate"];
        headed(status, &[("Content-Encoding", pick(random, &ENCODINGS))], good.to_string().as_bytes())
    }),
    ("truncated gzip", |random, status, good| {
        let body = gzip(good.to_string().as_bytes());
        headed(status, &[("Content-Encoding", "gzip")], &body[..below(random, body.len())])
    }),
    ("gzip bomb", |_, status, _| headed(status, &[("Content-Encoding", "gzip")], &BOMB)),
    ("body without end", |_, _, _| {
        let head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n[";
        vec![Step::Send(head.to_vec()), Step::Repeat(b"{},".to_vec(), 1_000 * LIMIT)]
    }),
    // The connection.
    ("reset at once", |_, _, _| vec![Step::Reset]),
    ("reset in the body", |random, status, good| {
        let mut bytes = message(status, &[], good.to_string().as_bytes());
        bytes.truncate(below(random, bytes.len()));
        vec![Step::Send(bytes), Step::Reset]
    }),
    ("no response", |_, _, _| vec![Step::Stall]),
    ("stalled body", |random, status, good| {
        let mut bytes = message(status, &[], good.to_string().as_bytes());
        bytes.truncate(below(random, bytes.len()));
        vec![Step::Send(bytes), Step::Stall]
    }),
];

/// Returns a message with a body.
fn message(status: u16, headers: &[(&str, &str)], body: &[u8]) -> Vec<u8> {
    let mut head = format!("HTTP/1.1 {status} X\r\nConnection: close\r\nContent-Length: {}\r\n", body.len());
    for (name, value) in headers {
        head.extend([name, ": ", value, "\r\n"]);
    }
    if !headers.iter().any(|(name, _)| *name == "Content-Type") {
        head += "Content-Type: application/json\r\n";
    }
    [head.as_bytes(), b"\r\n", body].concat()
}

fn headed(status: u16, headers: &[(&str, &str)], body: &[u8]) -> Vec<Step> {
    vec![Step::Send(message(status, headers, body))]
}

fn whole(status: u16, body: impl AsRef<[u8]>) -> Vec<Step> {
    headed(status, &[], body.as_ref())
}

fn raw(text: String) -> Vec<Step> {
    vec![Step::Send(text.into_bytes())]
}

fn changed(status: u16, good: &Value, change: impl FnOnce(&mut Value)) -> Vec<Step> {
    let mut value = good.clone();
    change(&mut value);
    whole(status, value.to_string())
}

/// Replaces the numbers of a document, or adds one.
fn digits(good: &Value, number: &str) -> String {
    let mut text = String::new();
    let (mut is_number, mut is_text) = (false, false);
    for letter in good.to_string().chars() {
        is_text ^= letter == '"';
        let was_number = std::mem::replace(&mut is_number, !is_text && matches!(letter, '0'..='9' | '.'));
        if !is_number {
            text.push(letter);
        } else if !was_number {
            text += number;
        }
    }
    with_member_text(&text, &format!("\"zz\":{number}"))
}

fn with_member(good: &Value, member: &str) -> String {
    with_member_text(&good.to_string(), member)
}

/// Adds a member to an object; returns any other document with the member after it.
fn with_member_text(text: &str, member: &str) -> String {
    match text.strip_prefix('{') {
        Some("}") => format!("{{{member}}}"),
        Some(rest) => format!("{{{member},{rest}"),
        None => format!("[{text},{{{member}}}]"),
    }
}

fn noise(random: &Random, most: usize) -> Vec<u8> {
    let length = 1 + below(random, most);
    iter::repeat_with(|| random.next().to_le_bytes()[0]).filter(|byte| !b"\r\n".contains(byte)).take(length).collect()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).expect("memory takes all");
    encoder.finish().expect("memory takes all")
}
