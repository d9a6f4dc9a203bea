//! Reading a page whose first items can be looked at while the others are still being read.

use super::{Page, Seen};
use crate::{
    error::Result,
    models::{Answer, Whole, read_answer},
    wire::Element,
};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::fmt;

/// How many items are shown at once.
const PART: usize = 256;

/// Reads a page and shows items as soon as there are some; answers how many of the page's were shown.
pub(crate) fn read_page<P: Page>(json: &[u8], seen: Seen<'_, P>) -> Result<(P, usize)> {
    match std::str::from_utf8(json).ok().and_then(|text| in_parts(text, seen)) {
        Some(page) => Ok(page),
        // It has a form of its own, or an error that is to be told; what was shown counts no more.
        None => read_answer(json).map(|page| (page, 0)),
    }
}

fn in_parts<P: Page>(json: &str, seen: Seen<'_, P>) -> Option<(P, usize)> {
    let mut items = Items { all: Vec::new(), shown: 0, show: seen };
    let mut rest = Map::new();
    let mut json = serde_json::Deserializer::from_str(json);
    json.deserialize_map(Members::<P> { items: &mut items, rest: &mut rest }).ok()?;
    json.end().ok()?;
    let Whole(mut page): Whole<P> = serde_json::from_value(Value::Object(rest)).ok()?;
    let Items { all, shown, .. } = items;
    if !all.is_empty() {
        *page.items() = all;
    }
    Some((page, shown))
}

/// The members of a page: its items, and the others, which are few.
struct Members<'m, 's, P: Page> {
    items: &'m mut Items<'s, P::Item>,
    rest: &'m mut Map<String, Value>,
}

impl<'de, P: Page> Visitor<'de> for Members<'_, '_, P> {
    type Value = ();
    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a page")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        while let Some(name) = members.next_key::<String>()? {
            if name != P::ITEMS {
                self.rest.insert(name, members.next_value()?);
            } else if self.items.all.is_empty() {
                members.next_value_seed(&mut *self.items)?;
            } else {
                return Err(A::Error::custom("the items come twice"));
            }
        }
        Ok(())
    }
}

/// The items so far.
struct Items<'s, T> {
    all: Vec<T>,
    shown: usize,
    show: &'s mut (dyn FnMut(&[T]) + Send),
}

impl<'de, T: Answer> DeserializeSeed<'de> for &mut Items<'_, T> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de, T: Answer> Visitor<'de> for &mut Items<'_, T> {
    type Value = ();
    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a list or null")
    }
    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<(), A::Error> {
        while elements.next_element_seed(Element(&mut self.all))?.is_some() {
            if self.all.len() - self.shown >= PART {
                (self.show)(&self.all[self.shown..]);
                self.shown = self.all.len();
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{PART, read_page};
    use crate::models::{DevicePage, read_answer};
    use serde_json::{Value, json};

    /// What is shown, and the page.
    fn read(json: &str) -> (Vec<String>, Result<(DevicePage, usize), String>) {
        let mut shown = Vec::new();
        let mut seen =
            |devices: &[_]| shown.extend(devices.iter().map(|device: &crate::models::Device| device.device_id.clone()));
        let page = read_page(json.as_bytes(), &mut seen).map_err(|error| error.to_string());
        (shown, page)
    }

    fn devices(count: usize) -> Vec<Value> {
        (0..count).map(|number| json!({"deviceId": number.to_string(), "unknown": {"deep": [1]}})).collect()
    }

    #[test]
    fn a_page_is_the_same_whether_items_are_shown_or_not() {
        for count in [0, 1, PART - 1, PART, PART + 1, 3 * PART] {
            for page in [
                json!({"hasMoreData": true, "deviceList": devices(count), "lastSeenDeviceId": 7, "new": [null]}),
                json!({"deviceList": devices(count), "hasMoreData": "false", "lastSeenDeviceId": null}),
                json!([{"hasMoreData": false, "deviceList": devices(count)}]),
            ] {
                let text = page.to_string();
                let (shown, read) = read(&text);
                let (read, count) = read.expect("a page");
                assert_eq!(read, read_answer::<DevicePage>(text.as_bytes()).expect("a page"));
                let told: Vec<_> = read.device_list.iter().map(|device| device.device_id.clone()).collect();
                assert_eq!(shown, told[..count]);
                assert_eq!(count, if page.is_array() { 0 } else { told.len() / PART * PART });
            }
        }
    }

    #[test]
    fn what_is_wrong_is_told_as_ever_and_nothing_counts() {
        let mut wrong = devices(2 * PART);
        wrong.push(json!({"deviceId": {"a": "b"}}));
        for text in [
            json!({"hasMoreData": false, "deviceList": wrong}).to_string(),
            json!({"hasMoreData": 3.5, "deviceList": devices(2)}).to_string(),
            json!({"hasMoreData": false, "deviceList": devices(PART)}).to_string().trim_end_matches('}').to_owned(),
        ] {
            let (_, page) = read(&text);
            let plain = read_answer::<DevicePage>(text.as_bytes()).map_err(|error| error.to_string());
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
