//! `Pager`: a list that fetches its pages as they are needed.

use super::page::{Arrived, Page};
use crate::{
    client::{Client, More},
    error::{Error, Result},
    operations::{Argument, CursorLocation},
    transport::{body::RequestBody, call::Call},
};
use futures::Stream;
use std::{
    collections::{HashSet, VecDeque},
    fmt,
    sync::Arc,
};
use tokio::task::JoinSet;
use tracing::Instrument;

/// The argument of a path that takes the cursor, where it does not stand in the query.
const START_INDEX: &str = "start_index";
/// Where the first page begins.
const FIRST: &str = "0";

/// An error that tells of the cursor, not of the member of the body that takes it.
fn of_cursor<P: Page>(mut error: Error) -> Error {
    if let Error::Validation { findings, .. } = &mut error {
        for finding in findings.iter_mut().filter(|finding| finding.path == P::CURSOR) {
            "cursor".clone_into(&mut finding.path);
        }
    }
    error
}

/// A list whose pages are fetched as they are needed.
///
/// Take items with [`try_next`](Self::try_next), whole pages with [`next_page`](Self::next_page), or
/// turn it into a [`Stream`]. After an error the same call may be made again: no item is lost.
pub struct Pager<P: Page> {
    client: Client,
    call: Call,
    body: Option<Arc<dyn RequestBody>>,
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
    pub(crate) fn new(client: Client, call: Call, body: Option<Box<dyn RequestBody>>) -> Self {
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
        if P::PLACE == CursorLocation::Body {
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
