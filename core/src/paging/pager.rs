//! `Pager`: a list that fetches its pages as they are needed.

use super::{read_page::read_page, requests::PageRequests};
use crate::{
    client::Response,
    error::Result,
    json::read_response,
    mutation::{self, Mutation},
    operations::Page,
};
use futures::Stream;
use std::{collections::VecDeque, fmt};
use tokio::task::JoinSet;
use tracing::Instrument;

/// A list whose pages are fetched as they are needed.
///
/// Take items with [`try_next`](Self::try_next), whole pages with [`next_page`](Self::next_page), or turn it into a
/// [`Stream`]. After an error the same call may be made again: no item is lost.
///
/// A list never ends silently: if the platform reports that more pages follow, and its cursor is missing or was used
/// before, or after 100 pages without items in a row, the list ends with an error, after the items that arrived. If the
/// platform does not report whether more pages follow, the list continues as long as there are items and new cursors.
pub struct Pager<P: Page> {
    requests: PageRequests,
    items: VecDeque<P::Item>,
    /// The task that prefetches the next page, if it has started; ends when this is dropped.
    ahead: JoinSet<Result<Fetched<P>>>,
    /// The previous page, if pages overlap.
    before: Option<P>,
}

/// A page, how many of its items the callback received while it was read, and its response.
type Fetched<P> = (P, usize, Response);

/// The callback for items that arrive while others are still being read.
pub(crate) type OnItems<'s, P> = &'s mut (dyn FnMut(&[<P as Page>::Item]) + Send);

impl<P: Page> Pager<P> {
    pub(crate) fn new(requests: PageRequests) -> Self {
        Self { requests, before: None, items: VecDeque::new(), ahead: JoinSet::new() }
    }

    /// Starts after `cursor`, as [`cursor`](Self::cursor) or a page of an earlier list returned it.
    ///
    /// A list of events starts at an instant: events of that instant are repeated.
    #[must_use]
    pub fn starting_after(mut self, cursor: impl Into<String>) -> Self {
        self.requests.start_after(cursor.into());
        self.items.clear();
        self.ahead = JoinSet::new();
        self.before = None;
        self
    }

    /// Returns the cursor after the last page that was fetched; `None` before the first and after the last.
    pub fn cursor(&self) -> Option<&str> {
        self.requests.cursor()
    }

    /// Fetches the next page; `None` when there are no more.
    ///
    /// Items of an earlier page that [`try_next`](Self::try_next) has not returned yet remain there.
    pub async fn next_page(&mut self) -> Result<Option<P>> {
        Ok(self.take_page(None).await?.map(|(page, _)| page))
    }

    /// Fetches the next page like [`next_page`](Self::next_page), and passes its first items to `on_items` in batches
    /// while the others are still being read. Returns the page, and how many of its items were passed.
    ///
    /// No items are passed of a page that was prefetched, or that may repeat items of the previous one. Use the passed
    /// items only if a page is returned, and only as many as it states.
    pub async fn next_page_with(
        &mut self,
        on_items: &mut (dyn FnMut(&[P::Item]) + Send),
    ) -> Result<Option<(P, usize)>> {
        self.take_page(if P::OVERLAPS { None } else { Some(on_items) }).await
    }

    async fn take_page(&mut self, on_items: Option<OnItems<'_, P>>) -> Result<Option<(P, usize)>> {
        let client = self.requests.client().clone();
        let fetched = client.until_closed(async {
            match self.ahead.join_next().await {
                Some(Ok(page)) => page.map(Some),
                // Not started, or not ended regularly.
                Some(Err(_)) | None => match self.fetch(on_items) {
                    Some(page) => page.await.map(Some),
                    None => self.requests.end().map(|()| None),
                },
            }
        });
        let fetched = fetched.await;
        if fetched.is_err() && mutation::is(Mutation::SkipPageAfterError) {
            return Ok(None);
        }
        let Some((mut page, shown, response)) = fetched? else { return Ok(None) };
        let (next, is_open_ended) = (page.next_cursor(self.requests.page_context(&response)), page.is_open_ended());
        if P::OVERLAPS {
            let previous = self.before.replace(page.clone());
            if let Some(previous) = previous {
                page.remove_overlap(&previous);
            }
        }
        self.requests.advance(next, is_open_ended, !page.items().is_empty());
        Ok(Some((page, shown)))
    }

    /// Starts fetching the next page, if there is one, while the caller processes the current one.
    ///
    /// [`next_page`](Self::next_page) then returns it, or its error. For callers that want every page; call it in a
    /// Tokio runtime.
    pub fn fetch_ahead(&mut self) {
        if self.ahead.is_empty()
            && let Some(page) = self.fetch(None)
        {
            self.ahead.spawn(page.in_current_span());
        }
    }

    /// Returns the future that fetches the next page; `None` when there are no more.
    fn fetch<'s>(
        &self,
        on_items: Option<OnItems<'s, P>>,
    ) -> Option<impl Future<Output = Result<Fetched<P>>> + Send + use<'s, P>> {
        let response = self.requests.fetch()?;
        Some(async move {
            let response = response.await?;
            let (page, shown) = response.read_with(|json| match on_items {
                Some(on_items) => read_page(json, on_items),
                None => read_response(json).map(|page| (page, 0)),
            })?;
            Ok((page, shown, response))
        })
    }

    /// Returns the next item; `None` when there are no more.
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

    /// Collects all remaining items.
    pub async fn try_collect(mut self) -> Result<Vec<P::Item>> {
        let mut all = Vec::from(std::mem::take(&mut self.items));
        while let Some(page) = self.next_page().await? {
            all.extend(page.into_items());
        }
        Ok(all)
    }

    /// Returns the items as a stream, which ends after the first error.
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
            .field("operation", &self.requests.operation().name)
            .field("cursor", &self.cursor())
            .finish_non_exhaustive()
    }
}
