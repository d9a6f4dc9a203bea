//! Lists that fetch their pages as they are needed.

use crate::{
    client::{Client, More},
    error::{Error, Result},
    models::{
        Answer, Campaign, CampaignDevice, CampaignDevicePage, CampaignPage, CancelCandidatePage, ConnectionEvent,
        ConnectionPage, DailyUsage, Device, DeviceGroupPage, DeviceIdentifiers, DeviceInformation,
        DeviceInformationPage, DevicePage, ExclusionPage, FirmwareUpgrade, FirmwareUpgradePage, Lead, LeadPage,
        LicensePage, LicensedDevice, Location, LocationReportPage, ProvisioningEvent, ProvisioningPage, SmsMessage,
        SmsPage, SoftwareCampaign, SoftwareCampaignPage, UsagePage,
    },
    operations::Argument,
    transport::call::{Body, Call},
};
use futures::Stream;
use jiff::Timestamp as Instant;
use serde::Serialize;
use std::{
    collections::{HashSet, VecDeque},
    fmt,
    sync::Arc,
};
use tokio::task::JoinSet;
use tracing::Instrument;

/// How the pages of a list are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The answer holds the cursor, or counts; it goes into the query, or into the path where that has
    /// `{start_index}`.
    Address,
    /// The header `Location` of the answer holds the cursor; it goes into the query.
    Header,
    /// The items hold the cursor; it goes into a member of the body.
    Body,
}

/// What is known of a page besides the page.
#[derive(Debug, Clone, Copy, Default)]
pub struct Arrived<'a> {
    /// The cursor that the page was asked for with; none for the first.
    pub cursor: Option<&'a str>,
    /// The header `Location` of the answer.
    pub location: Option<&'a str>,
    /// Whether the answer came with the status 202, by which Connectivity Management says that more follows.
    pub is_partial: bool,
}

/// One page of a list.
pub trait Page: Answer + Clone + Send + Sync + Unpin + 'static {
    /// What the list is of.
    type Item: Answer + Serialize + Clone + Send + Unpin + 'static;
    /// The query argument, or the member of the body, that takes the cursor.
    const CURSOR: &'static str;
    /// The member that holds the items, as the wire names it.
    const ITEMS: &'static str;
    /// Where the cursor stands.
    const PLACE: Place = Place::Address;
    /// Whether a page tells again what the one before told last.
    const OVERLAPS: bool = false;
    /// Where the next page begins, empty if the platform does not say; `None` on the last page.
    fn next_cursor(&self, arrived: Arrived<'_>) -> Option<String>;
    /// Takes out what the page before has told already, where pages overlap.
    fn without(&mut self, before: &Self) {
        let _ = before;
    }
    /// The items of this page.
    fn items(&mut self) -> &mut Vec<Self::Item>;
    /// The items of this page, without the rest of it.
    fn into_items(mut self) -> Vec<Self::Item> {
        std::mem::take(self.items())
    }
}

/// Pages of Software Management: the answer names the cursor.
macro_rules! last_seen {
    ($($Page:ident of $Item:ident in $items:ident as $wire:literal while $more:ident by $cursor:ident as $name:literal;)*) => { $(
        impl Page for $Page {
            type Item = $Item;
            const CURSOR: &'static str = $name;
            const ITEMS: &'static str = $wire;
            fn next_cursor(&self, _: Arrived<'_>) -> Option<String> {
                self.$more.then(|| self.$cursor.clone().unwrap_or_default())
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

/// The page names no cursor: the next one begins after its last device.
impl Page for CancelCandidatePage {
    type Item = String;
    const CURSOR: &'static str = START_INDEX_WIRE;
    const ITEMS: &'static str = "deviceList";
    fn next_cursor(&self, _: Arrived<'_>) -> Option<String> {
        self.has_more_data.then(|| self.device_list.last().cloned().unwrap_or_default())
    }
    fn items(&mut self) -> &mut Vec<String> {
        &mut self.device_list
    }
}

/// Pages of Connectivity Management that are read with `GET`: the header `Location` holds the cursor.
macro_rules! next_header {
    ($($Page:ident of $Item:ident in $items:ident as $wire:literal;)*) => { $(
        impl Page for $Page {
            type Item = $Item;
            const CURSOR: &'static str = "next";
            const ITEMS: &'static str = $wire;
            const PLACE: Place = Place::Header;
            fn next_cursor(&self, arrived: Arrived<'_>) -> Option<String> {
                let next = arrived.location.and_then(next_argument);
                let more = self.has_more_data || arrived.is_partial || next.is_some();
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

/// The argument `next` in the query of an address, whole or relative.
fn next_argument(location: &str) -> Option<String> {
    let (_, query) = location.split_once('?')?;
    let query = query.split('#').next().unwrap_or_default();
    url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "next").map(|(_, value)| value.into_owned())
}

/// The pages of the device list follow the numbers of the devices.
impl Page for DeviceInformationPage {
    type Item = DeviceInformation;
    const CURSOR: &'static str = "largestDeviceIdSeen";
    const ITEMS: &'static str = "devices";
    const PLACE: Place = Place::Body;
    fn next_cursor(&self, arrived: Arrived<'_>) -> Option<String> {
        let number = |device: &DeviceInformation| {
            let attributes = device.extended_attributes.iter();
            attributes
                .filter(|entry| entry.key.eq_ignore_ascii_case("DeviceId"))
                .find_map(|entry| entry.value.parse().ok())
        };
        let largest: Option<u64> = self.devices.iter().filter_map(number).max();
        (self.has_more_data || arrived.is_partial).then(|| largest.map(|number| number.to_string()).unwrap_or_default())
    }
    fn items(&mut self) -> &mut Vec<DeviceInformation> {
        &mut self.devices
    }
}

/// Histories: the next page begins at the time of the last record, which it tells again.
macro_rules! by_time {
    ($($Page:ident of $Item:ident in $items:ident as $wire:literal at $time:ident;)*) => { $(
        impl Page for $Page {
            type Item = $Item;
            const CURSOR: &'static str = "earliest";
            const ITEMS: &'static str = $wire;
            const PLACE: Place = Place::Body;
            const OVERLAPS: bool = true;
            fn next_cursor(&self, arrived: Arrived<'_>) -> Option<String> {
                if !self.has_more_data && !arrived.is_partial {
                    return None;
                }
                // Everything that is left may have been told already.
                let latest = latest(self.$items.iter().filter_map(|entry| entry.$time.instant()));
                Some(latest.map(|time| time.to_string()).or(arrived.cursor.map(str::to_owned)).unwrap_or_default())
            }
            fn without(&mut self, before: &Self) {
                let from = latest(before.$items.iter().filter_map(|entry| entry.$time.instant()));
                let mut told: Vec<&$Item> = before.$items.iter().filter(|entry| entry.$time.instant() >= from).collect();
                self.$items.retain(|entry| match told.iter().position(|other| *other == entry) {
                    Some(index) => { told.swap_remove(index); false }
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

/// The last of some instants, in whole seconds: the platform passes over fractions in what it is asked.
fn latest(instants: impl Iterator<Item = Instant>) -> Option<Instant> {
    Instant::from_second(instants.max()?.as_second()).ok()
}

/// Pages of Device Location: the next one begins where the records of this one end.
macro_rules! counted {
    ($($Page:ident of $Item:ident in $items:ident as $wire:literal;)*) => { $(
        impl Page for $Page {
            type Item = $Item;
            const CURSOR: &'static str = START_INDEX_WIRE;
            const ITEMS: &'static str = $wire;
            fn next_cursor(&self, arrived: Arrived<'_>) -> Option<String> {
                let begin: u64 = arrived.cursor.and_then(|cursor| cursor.parse().ok()).unwrap_or(0);
                self.has_more_data.then(|| begin.saturating_add(self.$items.len() as u64).to_string())
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

/// An error that tells of the cursor, not of the member of the body that takes it.
fn of_cursor<P: Page>(mut error: Error) -> Error {
    if let Error::Validation { findings, .. } = &mut error {
        for finding in findings.iter_mut().filter(|finding| finding.path == P::CURSOR) {
            "cursor".clone_into(&mut finding.path);
        }
    }
    error
}

/// The argument of a path that takes the cursor, where it does not stand in the query.
const START_INDEX: &str = "start_index";
/// The same as errors name it.
const START_INDEX_WIRE: &str = "startIndex";
/// Where the first page begins.
const FIRST: &str = "0";

/// A list whose pages are fetched as they are needed.
///
/// Take items with [`try_next`](Self::try_next), whole pages with [`next_page`](Self::next_page), or
/// turn it into a [`Stream`]. After an error the same call may be made again: no item is lost.
pub struct Pager<P: Page> {
    client: Client,
    call: Call,
    body: Option<Arc<dyn Body>>,
    next: Next,
    /// The cursors followed so far: one that comes back would lead round in circles.
    followed: HashSet<String>,
    items: VecDeque<P::Item>,
    /// The fetching of the next page, if it has begun; ends when this is dropped.
    ahead: JoinSet<Result<Fetched<P>>>,
    /// The page before, where pages overlap.
    before: Option<P>,
}

/// A page, how many of its items were shown while it was read, and what its answer says about more.
type Fetched<P> = (P, usize, More);

/// Who is shown items while others are still being read.
pub(crate) type Seen<'s, P> = &'s mut (dyn FnMut(&[<P as Page>::Item]) + Send);

enum Next {
    First,
    After(String),
    /// More follows, but the platform did not say where.
    Nowhere,
    End,
}

impl<P: Page> Pager<P> {
    pub(crate) fn new(client: Client, call: Call, body: Option<Box<dyn Body>>) -> Self {
        Self {
            client,
            call,
            body: body.map(Arc::from),
            before: None,
            next: Next::First,
            followed: HashSet::new(),
            items: VecDeque::new(),
            ahead: JoinSet::new(),
        }
    }

    /// Begins after `cursor`, as [`cursor`](Self::cursor) or the page of an earlier list gave it.
    ///
    /// A list of what happened begins at an instant: what happened then is told again.
    #[must_use]
    pub fn starting_after(mut self, cursor: impl Into<String>) -> Self {
        let cursor = cursor.into();
        self.followed = HashSet::from([cursor.clone()]);
        self.next = Next::After(cursor);
        self.items.clear();
        self.ahead = JoinSet::new();
        self.before = None;
        self
    }

    /// Where the page after the last one fetched begins; `None` before the first and after the last.
    pub fn cursor(&self) -> Option<&str> {
        match &self.next {
            Next::After(cursor) => Some(cursor),
            Next::First | Next::Nowhere | Next::End => None,
        }
    }

    /// Fetches the next page; `None` when there are no more.
    ///
    /// Items of an earlier page that [`try_next`](Self::try_next) has not handed out yet stay with it.
    pub async fn next_page(&mut self) -> Result<Option<P>> {
        Ok(self.take_page(None).await?.map(|(page, _)| page))
    }

    /// Fetches the next page like [`next_page`](Self::next_page), and shows `seen` its first items, some at a time, while
    /// the others are still being read; answers the page, and how many of its items were shown.
    ///
    /// None are shown of a page that was fetched ahead, or that may tell again what the one before told. What was
    /// shown counts only if a page is answered, and only as many as it says.
    pub async fn next_page_showing(&mut self, seen: &mut (dyn FnMut(&[P::Item]) + Send)) -> Result<Option<(P, usize)>> {
        self.take_page(if P::OVERLAPS { None } else { Some(seen) }).await
    }

    async fn take_page(&mut self, seen: Option<Seen<'_, P>>) -> Result<Option<(P, usize)>> {
        let (mut page, shown, more) = match self.ahead.join_next().await {
            Some(Ok(page)) => page?,
            // Not begun, or not ended in an orderly way.
            Some(Err(_)) | None => match self.fetch(seen) {
                Some(page) => page.await?,
                None => return self.end(),
            },
        };
        let is_partial = more.status == 202;
        let arrived = Arrived { cursor: self.cursor(), location: more.location.as_deref(), is_partial };
        self.next = match page.next_cursor(arrived) {
            None => Next::End,
            Some(cursor) if cursor.is_empty() || !self.followed.insert(cursor.clone()) => Next::Nowhere,
            Some(cursor) => Next::After(cursor),
        };
        if P::OVERLAPS {
            let told = self.before.replace(page.clone());
            if let Some(told) = told {
                page.without(&told);
            }
        }
        Ok(Some((page, shown)))
    }

    /// What comes after the last page: nothing, or the error that it should not have been the last.
    fn end<T>(&self) -> Result<Option<T>> {
        match self.next {
            Next::Nowhere => Err(Error::unexpected(
                P::CURSOR,
                "the platform says that more follows, but not where: its cursor is missing or one that was followed before",
            )),
            _ => Ok(None),
        }
    }

    /// Begins to fetch the next page, if there is one, while the caller is busy with the one before.
    ///
    /// [`next_page`](Self::next_page) gives it then, or the error that it met. For callers that want
    /// every page; to be called in a Tokio runtime.
    pub fn fetch_ahead(&mut self) {
        if self.ahead.is_empty()
            && let Some(page) = self.fetch(None)
        {
            self.ahead.spawn(page.in_current_span());
        }
    }

    /// What fetches the next page; `None` when there are no more.
    fn fetch<'s>(
        &self,
        seen: Option<Seen<'s, P>>,
    ) -> Option<impl Future<Output = Result<Fetched<P>>> + Send + use<'s, P>> {
        let (client, mut call, body) = (self.client.clone(), self.call.clone(), self.body.clone());
        let cursor = match &self.next {
            Next::End | Next::Nowhere => return None,
            Next::First => None,
            Next::After(cursor) => Some(cursor.clone()),
        };
        let mut in_body = None;
        if P::PLACE == Place::Body {
            in_body = cursor;
        } else if call.row.path.contains("{start_index}") {
            let value = cursor.unwrap_or_else(|| FIRST.to_owned());
            call.arguments.path.push(Argument { name: START_INDEX, value });
        } else {
            call.arguments.query.extend(cursor.map(|value| Argument { name: P::CURSOR, value }));
        }
        let is_given = in_body.is_some();
        Some(async move {
            let body = match (&body, in_body) {
                (Some(body), Some(cursor)) => Some(body.with_text(P::CURSOR, &cursor)?),
                (Some(body), None) => Some(body.copy()),
                (None, _) => None,
            };
            client
                .call_page(call, body, seen)
                .await
                .map_err(|error| if is_given { of_cursor::<P>(error) } else { error })
        })
    }

    /// The next item; `None` when there are no more.
    pub async fn try_next(&mut self) -> Result<Option<P::Item>> {
        loop {
            if let Some(item) = self.items.pop_front() {
                return Ok(Some(item));
            }
            match self.next_page().await? {
                Some(page) => self.items = page.into_items().into(),
                None => return Ok(None),
            }
        }
    }

    /// All items that are left, in one list.
    pub async fn try_collect(mut self) -> Result<Vec<P::Item>> {
        let mut all = Vec::from(std::mem::take(&mut self.items));
        while let Some(page) = self.next_page().await? {
            all.extend(page.into_items());
        }
        Ok(all)
    }

    /// The items as a stream, which ends after the first error.
    pub fn into_stream(self) -> impl Stream<Item = Result<P::Item>> + Send {
        futures::stream::try_unfold(
            self,
            |mut pager| async move { Ok(pager.try_next().await?.map(|item| (item, pager))) },
        )
    }
}

impl<P: Page> fmt::Debug for Pager<P> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Pager")
            .field("operation", &self.call.row.name)
            .field("cursor", &self.cursor())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::{Arrived, Page};
    use crate::models::{ConnectionPage, DeviceInformationPage, SmsPage, read_answer};

    fn events(times: &[&str]) -> ConnectionPage {
        let events: Vec<String> = times.iter().map(|time| format!(r#"{{"occurredAt": "{time}"}}"#)).collect();
        read_answer(format!(r#"{{"connectionHistory": [{}]}}"#, events.join(",")).as_bytes()).expect("a page")
    }

    /// The platform passes over fractions of a second in what it is asked.
    #[test]
    fn nothing_of_the_last_second_comes_twice_or_is_lost() {
        let first = events(&["2026-03-01T00:00:04Z", "2026-03-01T00:00:05.100Z", "2026-03-01T00:00:05.900Z"]);
        let partial = Arrived { is_partial: true, ..Arrived::default() };
        assert_eq!(first.next_cursor(partial).as_deref(), Some("2026-03-01T00:00:05Z"));
        let mut next = events(&["2026-03-01T00:00:05.100Z", "2026-03-01T00:00:05.900Z", "2026-03-01T00:00:05.950Z"]);
        next.without(&first);
        assert_eq!(next, events(&["2026-03-01T00:00:05.950Z"]));
    }

    #[test]
    fn a_status_of_202_says_that_more_follows() {
        let page: SmsPage = read_answer(br#"{"messages": []}"#).expect("a page");
        let here = |location| Arrived { is_partial: true, location, ..Arrived::default() };
        assert_eq!(page.next_cursor(Arrived::default()), None);
        assert_eq!(page.next_cursor(here(Some("/api/m2m/v1/sms/a/history?next=7%2B"))).as_deref(), Some("7+"));
        assert_eq!(page.next_cursor(here(None)).as_deref(), Some(""), "it does not say where");
        let devices = br#"{"devices": [{"extendedAttributes": [{"key": "DeviceId", "value": "9"}]}]}"#;
        let page: DeviceInformationPage = read_answer(devices).expect("a page");
        assert_eq!(page.next_cursor(here(None)).as_deref(), Some("9"));
    }
}
