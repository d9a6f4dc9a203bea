//! `Page`: one page of a list, its items and the cursor of the next page.

use super::CursorLocation;
use crate::{
    error::{Error, Result},
    models::{
        Campaign, CampaignDevice, CampaignDevicePage, CampaignPage, CancelCandidatePage, ConnectionEvent,
        ConnectionPage, DailyUsage, Device, DeviceGroupPage, DeviceIdentifiers, DeviceInformation,
        DeviceInformationPage, DevicePage, ExclusionPage, FirmwareUpgrade, FirmwareUpgradePage, Lead, LeadPage,
        LicensePage, LicensedDevice, Location, LocationReportPage, ProvisioningEvent, ProvisioningPage, ResponseBody,
        SmsMessage, SmsPage, SoftwareCampaign, SoftwareCampaignPage, UsagePage,
    },
    wire::Members,
};
use jiff::Timestamp as Instant;
use serde::Serialize;
use serde_json::Value;
use std::any::Any;

/// The name of the path argument that takes the cursor, as errors show it.
const START_INDEX_WIRE: &str = "startIndex";

/// The context of a page: facts that its body does not contain.
#[derive(Debug, Clone, Copy, Default)]
pub struct PageContext<'a> {
    /// The cursor with which the page was requested; none for the first.
    pub cursor: Option<&'a str>,
    /// The header `Location` of the response.
    pub location: Option<&'a str>,
    /// Whether the response had the status 202, with which Connectivity Management indicates that more pages follow.
    pub is_partial: bool,
}

/// One page of a list.
pub trait Page: ResponseBody + Members + Clone + Send + Sync + Unpin + 'static {
    /// The type of the items.
    type Item: ResponseBody + Serialize + Clone + Send + Unpin + 'static;
    /// The query argument, or the member of the body, that carries the cursor.
    const CURSOR: &'static str;
    /// The member that contains the items, by its name on the wire.
    const ITEMS: &'static str;
    /// The location of the cursor.
    const CURSOR_LOCATION: CursorLocation = CursorLocation::Address;
    /// Whether consecutive pages overlap: a page may repeat the last items of the previous one.
    const OVERLAPS: bool = false;
    /// Returns the cursor of the next page, empty if the platform does not send one; `None` on the last page.
    ///
    /// A page that does not say whether more follow returns the cursor that it has.
    fn next_cursor(&self, context: PageContext<'_>) -> Option<String>;
    /// Returns whether the page does not say whether more follow, so that its cursor may lead nowhere.
    fn is_open_ended(&self) -> bool {
        false
    }
    /// Removes the items that repeat those of the previous page, if pages overlap.
    fn remove_overlap(&mut self, before: &Self) {
        let _ = before;
    }
    /// Returns the items of this page.
    fn items(&mut self) -> &mut Vec<Self::Item>;
    /// Returns the items of this page and drops the page.
    fn into_items(mut self) -> Vec<Self::Item> {
        std::mem::take(self.items())
    }
}

/// A page of any list, for calls by name.
pub(crate) trait AnyPage: Any + Send {
    /// Returns the cursor of the next page; see [`Page::next_cursor`].
    fn next_cursor(&self, context: PageContext<'_>) -> Option<String>;
    /// Returns whether the cursor may lead nowhere; see [`Page::is_open_ended`].
    fn is_open_ended(&self) -> bool;
    /// Removes the items that repeat those of the previous page, and returns the page to compare the next page with.
    fn take_overlap(&mut self, before: Option<&dyn Any>) -> Option<Box<dyn Any + Send>>;
    /// Returns the items as JSON.
    fn items_json(&mut self) -> Result<Vec<Value>>;
}

impl<P: Page> AnyPage for P {
    fn next_cursor(&self, context: PageContext<'_>) -> Option<String> {
        Page::next_cursor(self, context)
    }
    fn is_open_ended(&self) -> bool {
        Page::is_open_ended(self)
    }
    fn take_overlap(&mut self, before: Option<&dyn Any>) -> Option<Box<dyn Any + Send>> {
        if !P::OVERLAPS {
            return None;
        }
        let whole = self.clone();
        if let Some(before) = before.and_then(|before| before.downcast_ref()) {
            self.remove_overlap(before);
        }
        Some(Box::new(whole))
    }
    fn items_json(&mut self) -> Result<Vec<Value>> {
        let items = std::mem::take(self.items());
        let json = |error| Error::unexpected("", format!("an item cannot be written as JSON: {error}"));
        items.iter().map(|item| serde_json::to_value(item).map_err(json)).collect()
    }
}

/// Pages of Software Management: the response contains the cursor.
macro_rules! last_seen {
    ($($Page:ident of $Item:ident in $items:ident as $wire:literal while $more:ident by $cursor:ident as $name:literal;)*) => { $(
        impl Page for $Page {
            type Item = $Item;
            const CURSOR: &'static str = $name;
            const ITEMS: &'static str = $wire;
            fn next_cursor(&self, _: PageContext<'_>) -> Option<String> {
                let cursor = || self.$cursor.clone();
                self.$more.map_or_else(cursor, |more| more.then(|| cursor().unwrap_or_default()))
            }
            fn is_open_ended(&self) -> bool {
                self.$more.is_none()
            }
            fn items(&mut self) -> &mut Vec<$Item> {
                &mut self.$items
            }
        }
    )* };
}
last_seen! {
    DevicePage of Device in device_list as "deviceList" while has_more_data by last_seen_device_id as "lastSeenDeviceId";
    LicensePage of LicensedDevice in device_list as "deviceList" while has_more_data by last_seen_device_id as "lastSeenDeviceId";
    CampaignPage of Campaign in campaign_list as "campaignList" while has_more_data by last_seen_campaign_id as "lastSeenCampaignId";
    CampaignDevicePage of CampaignDevice in device_list as "deviceList" while has_more_data by last_seen_device_id as "lastSeenDeviceId";
    SoftwareCampaignPage of SoftwareCampaign in campaign_list as "campaignList" while has_more_data by last_seen_campaign_id as "lastSeenCampaignId";
    FirmwareUpgradePage of FirmwareUpgrade in report_list as "reportList" while has_more_flag by last_seen_upgrade_id as "lastSeenUpgradeId";
}

/// The page does not contain a cursor: the next one starts after its last device.
impl Page for CancelCandidatePage {
    type Item = String;
    const CURSOR: &'static str = START_INDEX_WIRE;
    const ITEMS: &'static str = "deviceList";
    fn next_cursor(&self, _: PageContext<'_>) -> Option<String> {
        let listed = self.device_list.len() as u64;
        let is_short = || self.count.is_some_and(|count| u64::try_from(count).is_ok_and(|count| count > listed));
        self.has_more_data.unwrap_or_else(is_short).then(|| self.device_list.last().cloned().unwrap_or_default())
    }
    fn is_open_ended(&self) -> bool {
        self.has_more_data.is_none()
    }
    fn items(&mut self) -> &mut Vec<String> {
        &mut self.device_list
    }
}

/// Pages of Connectivity Management that are read with `GET`: the header `Location` contains the cursor.
macro_rules! next_header {
    ($($Page:ident of $Item:ident in $items:ident as $wire:literal;)*) => { $(
        impl Page for $Page {
            type Item = $Item;
            const CURSOR: &'static str = "next";
            const ITEMS: &'static str = $wire;
            const CURSOR_LOCATION: CursorLocation = CursorLocation::Header;
            fn next_cursor(&self, context: PageContext<'_>) -> Option<String> {
                let next = context.location.and_then(next_argument);
                let more = self.has_more_data == Some(true) || context.is_partial || next.is_some();
                more.then(|| next.unwrap_or_default())
            }
            fn items(&mut self) -> &mut Vec<$Item> {
                &mut self.$items
            }
        }
    )* };
}
next_header! {
    DeviceGroupPage of DeviceIdentifiers in devices as "devices";
    SmsPage of SmsMessage in messages as "messages";
    LeadPage of Lead in leads as "leads";
}

/// Returns the argument `next` in the query of an absolute or relative URL.
fn next_argument(location: &str) -> Option<String> {
    let (_, query) = location.split_once('?')?;
    let query = query.split('#').next().unwrap_or_default();
    url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "next").map(|(_, value)| value.into_owned())
}

/// The pages of the device list are ordered by device number.
impl Page for DeviceInformationPage {
    type Item = DeviceInformation;
    const CURSOR: &'static str = "largestDeviceIdSeen";
    const ITEMS: &'static str = "devices";
    const CURSOR_LOCATION: CursorLocation = CursorLocation::Body;
    fn next_cursor(&self, context: PageContext<'_>) -> Option<String> {
        let number = |device: &DeviceInformation| {
            let attributes = device.extended_attributes.iter();
            attributes
                .filter(|entry| entry.key.eq_ignore_ascii_case("DeviceId"))
                .find_map(|entry| entry.value.as_ref()?.parse().ok())
        };
        let largest: Option<u64> = self.devices.iter().filter_map(number).max();
        let more = self.has_more_data == Some(true) || context.is_partial;
        more.then(|| largest.map(|number| number.to_string()).unwrap_or_default())
    }
    fn items(&mut self) -> &mut Vec<DeviceInformation> {
        &mut self.devices
    }
}

/// Histories: the next page starts at the time of the last record, which it repeats.
macro_rules! by_time {
    ($($Page:ident of $Item:ident in $items:ident as $wire:literal at $time:ident;)*) => { $(
        impl Page for $Page {
            type Item = $Item;
            const CURSOR: &'static str = "earliest";
            const ITEMS: &'static str = $wire;
            const CURSOR_LOCATION: CursorLocation = CursorLocation::Body;
            const OVERLAPS: bool = true;
            fn next_cursor(&self, context: PageContext<'_>) -> Option<String> {
                if self.has_more_data != Some(true) && !context.is_partial {
                    return None;
                }
                // All remaining items may be repetitions.
                let latest = latest(self.$items.iter().filter_map(|entry| entry.$time.instant()));
                Some(latest.map(|time| time.to_string()).or(context.cursor.map(str::to_owned)).unwrap_or_default())
            }
            fn remove_overlap(&mut self, before: &Self) {
                let from = latest(before.$items.iter().filter_map(|entry| entry.$time.instant()));
                let mut repeated: Vec<&$Item> = before.$items.iter().filter(|entry| entry.$time.instant() >= from).collect();
                self.$items.retain(|entry| match repeated.iter().position(|other| *other == entry) {
                    Some(index) => { repeated.swap_remove(index); false }
                    None => true,
                });
            }
            fn items(&mut self) -> &mut Vec<$Item> {
                &mut self.$items
            }
        }
    )* };
}
by_time! {
    UsagePage of DailyUsage in usage_history as "usageHistory" at timestamp;
    ConnectionPage of ConnectionEvent in connection_history as "connectionHistory" at occurred_at;
    ProvisioningPage of ProvisioningEvent in provisioning_history as "provisioningHistory" at occurred_at;
}

/// Returns the latest of some instants, in whole seconds: the platform ignores fractions in requests.
fn latest(instants: impl Iterator<Item = Instant>) -> Option<Instant> {
    Instant::from_second(instants.max()?.as_second()).ok()
}

/// Pages of Device Location: the next one starts after the records of this one.
macro_rules! counted {
    ($($Page:ident of $Item:ident in $items:ident as $wire:literal;)*) => { $(
        impl Page for $Page {
            type Item = $Item;
            const CURSOR: &'static str = START_INDEX_WIRE;
            const ITEMS: &'static str = $wire;
            fn next_cursor(&self, context: PageContext<'_>) -> Option<String> {
                let begin: u64 = context.cursor.and_then(|cursor| cursor.parse().ok()).unwrap_or(0);
                let end = begin.saturating_add(self.$items.len() as u64);
                let is_short = || self.total_count.is_some_and(|count| u64::try_from(count).is_ok_and(|count| count > end));
                self.has_more_data.unwrap_or_else(is_short).then(|| end.to_string())
            }
            fn is_open_ended(&self) -> bool {
                self.has_more_data.is_none()
            }
            fn items(&mut self) -> &mut Vec<$Item> {
                &mut self.$items
            }
        }
    )* };
}
counted! {
    LocationReportPage of Location in locations as "devLocationList";
    ExclusionPage of String in exclusion as "exclusion";
}

#[cfg(test)]
mod tests {
    use super::{Page, PageContext};
    use crate::json::read_response;
    use crate::models::{ConnectionPage, DeviceInformationPage, SmsPage};

    fn events(times: &[&str]) -> ConnectionPage {
        let events: Vec<String> = times.iter().map(|time| format!(r#"{{"occurredAt": "{time}"}}"#)).collect();
        read_response(format!(r#"{{"connectionHistory": [{}]}}"#, events.join(",")).as_bytes()).expect("a page")
    }

    /// The platform ignores fractions of a second in requests.
    #[test]
    fn records_of_the_last_second_are_neither_repeated_nor_lost() {
        let first = events(&["2026-03-01T00:00:04Z", "2026-03-01T00:00:05.100Z", "2026-03-01T00:00:05.900Z"]);
        let partial = PageContext { is_partial: true, ..PageContext::default() };
        assert_eq!(first.next_cursor(partial).as_deref(), Some("2026-03-01T00:00:05Z"));
        let mut next = events(&["2026-03-01T00:00:05.100Z", "2026-03-01T00:00:05.900Z", "2026-03-01T00:00:05.950Z"]);
        next.remove_overlap(&first);
        assert_eq!(next, events(&["2026-03-01T00:00:05.950Z"]));
    }

    #[test]
    fn a_status_of_202_means_that_more_pages_follow() {
        let page: SmsPage = read_response(br#"{"messages": []}"#).expect("a page");
        let here = |location| PageContext { is_partial: true, location, ..PageContext::default() };
        assert_eq!(page.next_cursor(PageContext::default()), None);
        assert_eq!(page.next_cursor(here(Some("/api/m2m/v1/sms/a/history?next=7%2B"))).as_deref(), Some("7+"));
        assert_eq!(page.next_cursor(here(None)).as_deref(), Some(""), "it does not send a cursor");
        let devices = br#"{"devices": [{"extendedAttributes": [{"key": "DeviceId", "value": "9"}]}]}"#;
        let page: DeviceInformationPage = read_response(devices).expect("a page");
        assert_eq!(page.next_cursor(here(None)).as_deref(), Some("9"));
    }
}
