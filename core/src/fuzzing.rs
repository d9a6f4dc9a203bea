//! The readers of what the platform sends that are private otherwise, for the fuzz targets. Built only there, and in tests,
//! so that it does not fall behind.

use crate::{
    models::{CampaignDevicePage, CancelCandidatePage, DevicePage, ProvisioningPage, SmsPage, UsagePage},
    operations::{Operation, Page, PageContext},
    paging::read_page,
    transport::{Incoming, classify::classify},
};
use jiff::Timestamp;
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};

/// Classifies a response with these headers; returns its debug text.
pub fn classify_response(row: &Operation, status: u16, headers: &[(&'static str, &[u8])], body: &[u8]) -> String {
    let headers: HeaderMap = headers
        .iter()
        .filter_map(|(name, value)| Some((HeaderName::from_static(name), HeaderValue::from_bytes(value).ok()?)))
        .collect();
    format!("{:?}", classify(row, Incoming { status, headers, body: body.to_vec() }, Timestamp::UNIX_EPOCH))
}

/// Reads a page of each of three lists, in parts and as a whole.
///
/// # Panics
/// The two readings differ.
pub fn pages(json: &[u8]) {
    page::<DevicePage>(json);
    page::<CampaignDevicePage>(json);
    page::<SmsPage>(json);
}

/// Finds the cursor after a page of each of six lists, and removes the items that two pages have in common.
///
/// # Panics
/// A page that repeats another one has items that the other one lacks.
pub fn cursors(cursor: &str, location: &str, json: &[u8]) {
    let context = PageContext { cursor: Some(cursor), location: Some(location), is_partial: true };
    cursor_of::<DevicePage>(json, context);
    cursor_of::<CampaignDevicePage>(json, context);
    cursor_of::<CancelCandidatePage>(json, context);
    cursor_of::<SmsPage>(json, context);
    cursor_of::<UsagePage>(json, context);
    cursor_of::<ProvisioningPage>(json, context);
}

fn cursor_of<P: Page>(json: &[u8], context: PageContext<'_>) {
    let Ok(mut page) = crate::json::read_response::<P>(json) else { return };
    let first = page.next_cursor(context);
    assert_eq!(first, page.next_cursor(context), "two cursors of one page");
    let before = page.clone();
    page.remove_overlap(&before);
    assert!(page.items().len() <= before.into_items().len(), "an overlap added items");
}

fn page<P: Page<Item: std::fmt::Debug>>(json: &[u8]) {
    let text = |items: &[P::Item]| items.iter().map(|item| format!("{item:?}")).collect::<Vec<_>>();
    let mut passed = Vec::new();
    let in_parts = read_page::<P>(json, &mut |items| passed.extend(text(items)));
    let whole = crate::json::read_response::<P>(json);
    match (in_parts, whole) {
        (Ok((mut parts, shown)), Ok(mut whole)) => {
            assert_eq!(text(parts.items()), text(whole.items()), "the readers differ");
            assert_eq!(passed.get(..shown), text(whole.items()).get(..shown), "the parts differ from the page");
        }
        (Err(parts), Err(whole)) => assert_eq!(parts.to_string(), whole.to_string(), "the errors differ"),
        (parts, whole) => panic!("in parts: {:?}; as a whole: {:?}", parts.err(), whole.err()),
    }
}

#[cfg(test)]
mod tests {
    use super::{classify_response, cursors, pages};
    use crate::operations::find;

    #[test]
    fn the_readers_that_the_fuzz_targets_call_accept_what_the_platform_sends() {
        let page =
            br#"{"hasMoreData": true, "lastSeenDeviceId": "1", "deviceList": [{"deviceId": "1"}, {"deviceId": "2"}]}"#;
        pages(page);
        pages(b"[");
        cursors("0", "/a?next=1", page);
        let row = find("software_v3", "get_campaign").expect("the operation");
        let class = classify_response(row, 429, &[("retry-after", b"30")], b"{}");
        assert!(class.contains("30s"), "{class}");
    }
}
