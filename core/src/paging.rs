//! Lists that fetch their pages as they are needed.

use crate::{
    client::Client,
    error::{Error, Result},
    models::{
        Answer, Campaign, CampaignDevice, CampaignDevicePage, CampaignPage, CancelCandidatePage, Device, DevicePage,
        FirmwareUpgrade, FirmwareUpgradePage, LicensePage, LicensedDevice, SoftwareCampaign, SoftwareCampaignPage,
    },
    operations::Argument,
    transport::call::{Call, Nothing},
};
use futures::Stream;
use std::{
    collections::{HashSet, VecDeque},
    fmt,
};
use tokio::task::JoinSet;
use tracing::Instrument;

/// One page of a list.
pub trait Page: Answer + Clone + Send + Sync + Unpin + 'static {
    /// What the list is of.
    type Item: Clone + Send + Unpin + 'static;
    /// The query argument that takes the cursor.
    const CURSOR: &'static str;
    /// The member that holds the items, as the wire names it.
    const ITEMS: &'static str;
    /// Where the next page begins; `None` on the last page.
    fn next_cursor(&self) -> Option<&str>;
    /// The items of this page.
    fn into_items(self) -> Vec<Self::Item>;
}

macro_rules! pages {
    ($($Page:ident of $Item:ident in $items:ident as $wire:literal by $cursor:ident as $name:literal;)*) => { $(
        impl Page for $Page {
            type Item = $Item;
            const CURSOR: &'static str = $name;
            const ITEMS: &'static str = $wire;
            fn next_cursor(&self) -> Option<&str> {
                if self.has_more_data { Some(self.$cursor.as_deref().unwrap_or_default()) } else { None }
            }
            fn into_items(self) -> Vec<$Item> {
                self.$items
            }
        }
    )* };
}
pages! {
    DevicePage of Device in device_list as "deviceList" by last_seen_device_id as "lastSeenDeviceId";
    LicensePage of LicensedDevice in device_list as "deviceList" by last_seen_device_id as "lastSeenDeviceId";
    CampaignPage of Campaign in campaign_list as "campaignList" by last_seen_campaign_id as "lastSeenCampaignId";
    CampaignDevicePage of CampaignDevice in device_list as "deviceList" by last_seen_device_id as "lastSeenDeviceId";
    SoftwareCampaignPage of SoftwareCampaign in campaign_list as "campaignList" by last_seen_campaign_id as "lastSeenCampaignId";
}

impl Page for FirmwareUpgradePage {
    type Item = FirmwareUpgrade;
    const CURSOR: &'static str = "lastSeenUpgradeId";
    const ITEMS: &'static str = "reportList";
    fn next_cursor(&self) -> Option<&str> {
        self.has_more_flag.then(|| self.last_seen_upgrade_id.as_deref().unwrap_or_default())
    }
    fn into_items(self) -> Vec<FirmwareUpgrade> {
        self.report_list
    }
}

/// The page names no cursor: the next one begins after its last device.
impl Page for CancelCandidatePage {
    type Item = String;
    const CURSOR: &'static str = "startIndex";
    const ITEMS: &'static str = "deviceList";
    fn next_cursor(&self) -> Option<&str> {
        self.has_more_data.then(|| self.device_list.last().map_or("", String::as_str))
    }
    fn into_items(self) -> Vec<String> {
        self.device_list
    }
}

/// The argument of a path that takes the cursor, where it does not stand in the query.
const START_INDEX: &str = "start_index";
/// Where the first page begins.
const FIRST: &str = "0";

/// A list whose pages are fetched as they are needed.
///
/// Take items with [`try_next`](Self::try_next), whole pages with [`next_page`](Self::next_page), or
/// turn it into a [`Stream`]. After an error the same call may be made again: no item is lost.
pub struct Pager<P: Page> {
    client: Client,
    call: Call,
    next: Next,
    /// The cursors followed so far: one that comes back would lead round in circles.
    followed: HashSet<String>,
    items: VecDeque<P::Item>,
    /// The fetching of the next page, if it has begun; ends when this is dropped.
    ahead: JoinSet<Result<P>>,
}

enum Next {
    First,
    After(String),
    /// More follows, but the platform did not say where.
    Nowhere,
    End,
}

impl<P: Page> Pager<P> {
    pub(crate) fn new(client: Client, call: Call) -> Self {
        Self {
            client,
            call,
            next: Next::First,
            followed: HashSet::new(),
            items: VecDeque::new(),
            ahead: JoinSet::new(),
        }
    }

    /// Begins after `cursor`, as [`cursor`](Self::cursor) or the page of an earlier list gave it.
    #[must_use]
    pub fn starting_after(mut self, cursor: impl Into<String>) -> Self {
        let cursor = cursor.into();
        self.followed = HashSet::from([cursor.clone()]);
        self.next = Next::After(cursor);
        self.items.clear();
        self.ahead = JoinSet::new();
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
        let page = match self.ahead.join_next().await {
            Some(Ok(page)) => page?,
            // Not begun, or not ended in an orderly way.
            Some(Err(_)) | None => match self.fetch() {
                Some(page) => page.await?,
                None => return self.end(),
            },
        };
        self.next = match page.next_cursor() {
            None => Next::End,
            Some(cursor) if cursor.is_empty() || !self.followed.insert(cursor.to_owned()) => Next::Nowhere,
            Some(cursor) => Next::After(cursor.to_owned()),
        };
        Ok(Some(page))
    }

    /// What comes after the last page: nothing, or the error that it should not have been the last.
    fn end(&self) -> Result<Option<P>> {
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
            && let Some(page) = self.fetch()
        {
            self.ahead.spawn(page.in_current_span());
        }
    }

    /// What fetches the next page; `None` when there are no more.
    fn fetch(&self) -> Option<impl Future<Output = Result<P>> + Send + use<P>> {
        let (client, mut call) = (self.client.clone(), self.call.clone());
        let cursor = match &self.next {
            Next::End | Next::Nowhere => return None,
            Next::First => None,
            Next::After(cursor) => Some(cursor.clone()),
        };
        if call.row.path.contains("{start_index}") {
            let value = cursor.unwrap_or_else(|| FIRST.to_owned());
            call.arguments.path.push(Argument { name: START_INDEX, value });
        } else {
            call.arguments.query.extend(cursor.map(|value| Argument { name: P::CURSOR, value }));
        }
        Some(async move { client.call(call, None::<Nothing>).await })
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
