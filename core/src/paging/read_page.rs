//! Reads a page and passes its first items on while the others are still being read.

use super::OnItems;
use crate::{
    error::Result,
    error_body,
    json::read_response,
    models::ResponseBody,
    operations::Page,
    wire::{Elements, Growing, Members, Policy, ReadResult, Reader, Shape},
};

/// The number of items in a batch.
const PART: usize = 256;

/// Reads a page and passes items to `on_items` in batches; returns the page, and how many of its items were passed.
pub(crate) fn read_page<P: Page>(json: &[u8], on_items: OnItems<'_, P>) -> Result<(P, usize)> {
    match in_parts(json, on_items) {
        Some(page) => Ok(page),
        // It has another form, or an error to report; items that were passed no longer count.
        None => read_response(json).map(|page| (page, 0)),
    }
}

fn in_parts<P: Page>(json: &[u8], on_items: OnItems<'_, P>) -> Option<(P, usize)> {
    let empty = P::from_wire(&mut Reader::new(b"{}", Policy::Data)).ok()?;
    let field = empty.names().iter().find(|(name, _)| *name == P::ITEMS)?.1;
    let mut parts = Parts { page: empty, field, items: Items { all: Vec::new(), shown: 0, show: on_items } };
    let mut reader = Reader::new(json, Policy::Response);
    reader.object(&mut parts).ok()?;
    reader.finish().ok()?;
    if reader.into_notes().outermost.iter().any(|name| error_body::is_mark(name)) {
        return None;
    }
    let Parts { mut page, items: Items { all, shown, .. }, .. } = parts;
    if !all.is_empty() {
        *page.items() = all;
    }
    Some((page, shown))
}

/// A page whose items are read separately from its other members.
struct Parts<'s, P: Page> {
    page: P,
    /// The number of the field that holds the items.
    field: usize,
    items: Items<'s, P::Item>,
}

impl<P: Page> Members for Parts<'_, P> {
    fn names(&self) -> &'static [(&'static str, usize)] {
        self.page.names()
    }
    fn expected(&self) -> &'static str {
        self.page.expected()
    }
    fn shape(&self) -> Shape {
        self.page.shape()
    }
    fn keep_unknown(&mut self, path: String, json: &str) {
        self.page.keep_unknown(path, json);
    }
    fn read_member(&mut self, field: usize, reader: &mut Reader<'_>) -> ReadResult<()> {
        if field != self.field {
            return self.page.read_member(field, reader);
        }
        if !self.items.all.is_empty() {
            return Err(reader.wrong_type("one list of items"));
        }
        reader.list(&mut self.items)
    }
}

/// The items so far.
struct Items<'s, T> {
    all: Vec<T>,
    shown: usize,
    show: &'s mut (dyn FnMut(&[T]) + Send),
}

impl<T: ResponseBody> Elements for Items<'_, T> {
    fn read_element(&mut self, reader: &mut Reader<'_>) -> ReadResult<()> {
        Growing(&mut self.all).read_element(reader)?;
        if self.all.len() - self.shown >= PART {
            (self.show)(&self.all[self.shown..]);
            self.shown = self.all.len();
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{PART, read_page};
    use crate::json::read_response;
    use crate::models::DevicePage;
    use serde_json::{Value, json};

    /// Returns the items that were passed, and the page.
    fn read(json: &str) -> (Vec<String>, Result<(DevicePage, usize), String>) {
        let mut shown = Vec::new();
        let mut on_items =
            |devices: &[_]| shown.extend(devices.iter().map(|device: &crate::models::Device| device.device_id.clone()));
        let page = read_page(json.as_bytes(), &mut on_items).map_err(|error| error.to_string());
        (shown, page)
    }

    fn devices(count: usize) -> Vec<Value> {
        (0..count).map(|number| json!({"deviceId": number.to_string(), "unknown": {"deep": [1]}})).collect()
    }

    #[test]
    fn a_page_is_the_same_with_and_without_batches() {
        for count in [0, 1, PART - 1, PART, PART + 1, 3 * PART] {
            for page in [
                json!({"hasMoreData": true, "deviceList": devices(count), "lastSeenDeviceId": 7, "new": [null]}),
                json!({"deviceList": devices(count), "hasMoreData": "false", "lastSeenDeviceId": null}),
                json!([{"hasMoreData": false, "deviceList": devices(count)}]),
            ] {
                let text = page.to_string();
                let (shown, read) = read(&text);
                let (read, count) = read.expect("a page");
                assert_eq!(read, read_response::<DevicePage>(text.as_bytes()).expect("a page"));
                let expected: Vec<_> = read.device_list.iter().map(|device| device.device_id.clone()).collect();
                assert_eq!(shown, expected[..count]);
                assert_eq!(count, if page.is_array() { 0 } else { expected.len() / PART * PART });
            }
        }
    }

    #[test]
    fn an_invalid_page_reports_its_error_and_passes_no_items() {
        let mut wrong = devices(2 * PART);
        wrong.push(json!({"deviceId": {"a": "b"}}));
        for text in [
            json!({"hasMoreData": false, "deviceList": wrong}).to_string(),
            json!({"hasMoreData": 3.5, "deviceList": devices(2)}).to_string(),
            json!({"hasMoreData": false, "deviceList": devices(PART)}).to_string().trim_end_matches('}').to_owned(),
        ] {
            let (_, page) = read(&text);
            let plain = read_response::<DevicePage>(text.as_bytes()).map_err(|error| error.to_string());
            assert!(page.is_err());
            assert_eq!(page.map(|(page, _)| page), plain);
        }
        let twice = r#"{"deviceList": [{"deviceId": "1"}], "hasMoreData": false, "deviceList": [{"deviceId": "2"}]}"#;
        let (page, count) = read(twice).1.expect("a page");
        assert_eq!((page.device_list[0].device_id.as_str(), count), ("2", 0));
        let nothing = read(r#"{"deviceList": null, "hasMoreData": false}"#).1.expect("a page");
        assert_eq!((nothing.0.device_list.len(), nothing.1), (0, 0));
    }
}
