//! The requests for the pages of a list, independent of the type of the page.

use crate::{
    client::{Client, Response},
    error::{Error, Result},
    operations::{Argument, CursorLocation, Operation, PageContext, PageShape, RequestBody},
    transport::call::Call,
    wire::quoted,
};
use futures::future::BoxFuture;
use std::{collections::HashSet, sync::Arc};

/// The path argument that carries the cursor, if the query does not.
const START_INDEX: &str = "start_index";
/// The cursor of the first page.
const FIRST: &str = "0";
/// The most pages without items in a row: a list of such pages might never end.
const MOST_EMPTY_PAGES: u32 = 100;

/// The requests for the pages of a list, in sequence.
pub(crate) struct PageRequests {
    client: Client,
    call: Call,
    body: Option<Arc<dyn RequestBody>>,
    shape: PageShape,
    next: Next,
    /// The cursors used so far: a repeated one would loop.
    followed: HashSet<String>,
    /// The number of pages without items since the last item.
    empty_pages: u32,
}

enum Next {
    First,
    After(String),
    /// More pages follow, but they cannot be requested, for this reason.
    Nowhere(String),
    End,
}

impl PageRequests {
    pub fn new(client: Client, call: Call, body: Option<Box<dyn RequestBody>>, shape: PageShape) -> Self {
        Self {
            client,
            call,
            body: body.map(Arc::from),
            shape,
            next: Next::First,
            followed: HashSet::new(),
            empty_pages: 0,
        }
    }

    /// Returns the list's operation.
    pub fn operation(&self) -> &'static Operation {
        self.call.row
    }

    /// Starts after `cursor`.
    pub fn start_after(&mut self, cursor: String) {
        self.followed = HashSet::from([cursor.clone()]);
        self.next = Next::After(cursor);
        self.empty_pages = 0;
    }

    /// Returns the cursor after the last page that was fetched; `None` before the first and after the last.
    pub fn cursor(&self) -> Option<&str> {
        match &self.next {
            Next::After(cursor) => Some(cursor),
            Next::First | Next::Nowhere(_) | Next::End => None,
        }
    }

    /// Returns the client that sends the requests.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Sends the request for the next page; `None` when there are no more.
    pub fn fetch(&self) -> Option<BoxFuture<'static, Result<Response>>> {
        let (client, mut call, body) = (self.client.clone(), self.call.clone(), self.body.clone());
        let cursor = match &self.next {
            Next::End | Next::Nowhere(_) => return None,
            Next::First => None,
            Next::After(cursor) => Some(cursor.clone()),
        };
        let name = self.shape.cursor;
        let mut in_body = None;
        if self.shape.cursor_location == CursorLocation::Body {
            in_body = cursor;
        } else if self.shape.is_cursor_in_path {
            let value = cursor.unwrap_or_else(|| FIRST.to_owned());
            call.arguments.path.push(Argument { name: START_INDEX, value });
        } else {
            call.arguments.query.extend(cursor.map(|value| Argument { name, value }));
        }
        Some(Box::pin(async move {
            let is_given = in_body.is_some();
            let body = match (&body, in_body) {
                (Some(body), Some(cursor)) => Some(body.with_text(name, &cursor)?),
                (Some(body), None) => Some(body.copy()),
                (None, _) => None,
            };
            let response = client.send(call, body, None).await;
            response.map_err(|error| if is_given { of_cursor(error, name) } else { error })
        }))
    }

    /// Returns the context of a page: facts that its body does not hold.
    pub fn page_context<'a>(&'a self, response: &'a Response) -> PageContext<'a> {
        PageContext { cursor: self.cursor(), location: response.location(), is_partial: response.status() == 202 }
    }

    /// Moves to the page at `cursor` from one that had items or not; `None` after the last page. An open-ended page did
    /// not say whether more follow: it is the last one unless its cursor leads on.
    pub fn advance(&mut self, cursor: Option<String>, is_open_ended: bool, had_items: bool) {
        self.empty_pages = if had_items { 0 } else { self.empty_pages + 1 };
        let leads_on = |cursor: &String| had_items && !cursor.is_empty() && !self.followed.contains(cursor);
        self.next = match cursor.filter(|cursor| !is_open_ended || leads_on(cursor)) {
            None => Next::End,
            Some(cursor) if cursor.is_empty() => Next::Nowhere(
                "the platform reports that more pages follow, but sends no cursor; the list is incomplete".to_owned(),
            ),
            Some(cursor) if self.empty_pages >= MOST_EMPTY_PAGES => Next::Nowhere(format!(
                "the platform sent {MOST_EMPTY_PAGES} pages without items in a row and reports that more follow; to \
                 continue nevertheless, start a list after the cursor {}",
                quoted(&cursor)
            )),
            Some(cursor) if self.followed.contains(&cursor) => Next::Nowhere(format!(
                "the platform reports that more pages follow, but its cursor {} was used before; the list is incomplete",
                quoted(&cursor)
            )),
            Some(cursor) => {
                self.followed.insert(cursor.clone());
                Next::After(cursor)
            }
        };
    }

    /// Fails after the last page if more pages should follow.
    pub fn end(&self) -> Result<()> {
        match &self.next {
            Next::Nowhere(reason) => Err(Error::unexpected(self.shape.cursor, reason)),
            _ => Ok(()),
        }
    }
}

/// Converts an error so that it concerns the cursor, not the member of the body that carries it.
fn of_cursor(mut error: Error, member: &str) -> Error {
    if let Error::Validation { findings, .. } = &mut error {
        for finding in findings.iter_mut().filter(|finding| finding.path == member) {
            "cursor".clone_into(&mut finding.path);
        }
    }
    error
}
