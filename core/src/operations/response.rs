//! The shape of an operation's response.

use super::{AnyPage, CursorLocation, Page};
use crate::{
    error::{Error, Result},
    json::read_response,
    models::{RequestAccepted, ResponseBody},
};
use serde::Serialize;

/// The response of an operation.
#[derive(Debug, Clone, Copy)]
pub struct ResponseShape {
    /// The model: of the body, of an element, or of a page.
    pub model: &'static str,
    /// The structure around the model.
    pub kind: ResponseKind,
    /// Reads the body as its model, and returns the model as JSON.
    pub(crate) to_json: fn(&[u8]) -> Result<String>,
}

/// The structure around the model of a response.
#[derive(Debug, Clone, Copy)]
pub enum ResponseKind {
    /// A model.
    Model,
    /// No model, only success: the body may be empty.
    Success,
    /// A complete list of a model: the body may be empty if there are no elements.
    List,
    /// One page of a list.
    Page(PageShape),
    /// The acceptance of an asynchronous request; callbacks deliver the result.
    Accepted,
}

/// One page of a list.
#[derive(Debug, Clone, Copy)]
pub struct PageShape {
    /// The model of an item.
    pub item: &'static str,
    /// The location of the cursor.
    pub cursor_location: CursorLocation,
    /// The query argument, or the member of the body, that carries the cursor.
    pub cursor: &'static str,
    /// Whether the cursor is a path argument, `{start_index}`, instead of a query argument.
    pub is_cursor_in_path: bool,
    /// Reads a page.
    pub(crate) read: fn(&[u8]) -> Result<Box<dyn AnyPage>>,
}

impl ResponseShape {
    pub(crate) const fn model<T: ResponseBody + Serialize>(model: &'static str) -> Self {
        Self { model, kind: ResponseKind::Model, to_json: to_json::<T> }
    }

    pub(crate) const fn success<T: ResponseBody + Serialize>() -> Self {
        Self { model: "Success", kind: ResponseKind::Success, to_json: to_json::<T> }
    }

    pub(crate) const fn list<T: ResponseBody + Serialize>(model: &'static str) -> Self
    where
        Vec<T>: ResponseBody,
    {
        Self { model, kind: ResponseKind::List, to_json: to_json::<Vec<T>> }
    }

    pub(crate) const fn accepted() -> Self {
        Self { model: "RequestAccepted", kind: ResponseKind::Accepted, to_json: to_json::<RequestAccepted> }
    }

    pub(crate) const fn page<P: Page<Item = T> + Serialize, T>(
        model: &'static str,
        item: &'static str,
        is_cursor_in_path: bool,
    ) -> Self {
        let page = PageShape::of::<P>(item, is_cursor_in_path);
        Self { model, kind: ResponseKind::Page(page), to_json: to_json::<P> }
    }

    /// Returns the shape of a page, for lists.
    pub fn as_page(&self) -> Option<&PageShape> {
        match &self.kind {
            ResponseKind::Page(page) => Some(page),
            _ => None,
        }
    }

    /// Returns the type as Rust writes it: `Campaign`, `Vec<Firmware>`.
    pub fn type_name(&self) -> String {
        match self.kind {
            ResponseKind::List => format!("Vec<{}>", self.model),
            _ => self.model.to_owned(),
        }
    }
}

impl PageShape {
    /// Returns the shape of a page.
    pub(crate) const fn of<P: Page>(item: &'static str, is_cursor_in_path: bool) -> Self {
        Self { item, cursor_location: P::CURSOR_LOCATION, cursor: P::CURSOR, is_cursor_in_path, read: read_page::<P> }
    }
}

fn to_json<T: ResponseBody + Serialize>(body: &[u8]) -> Result<String> {
    let response: T = read_response(body)?;
    serde_json::to_string(&response)
        .map_err(|error| Error::unexpected("", format!("the response cannot be written as JSON: {error}")))
}

fn read_page<P: Page>(body: &[u8]) -> Result<Box<dyn AnyPage>> {
    Ok(Box::new(read_response::<P>(body)?))
}

#[cfg(test)]
mod tests {
    use super::ResponseKind;
    use crate::operations::all;

    /// Returns what gateways and proxies send under a success status.
    #[test]
    fn no_operation_takes_a_body_of_another_kind_for_its_response() {
        for row in all() {
            for body in [
                r#"{"message":"Service unavailable"}"#,
                r#"{"error":{"code":500,"message":"x"}}"#,
                r#"{"status":"error"}"#,
                r#"{"errors":[{"message":"x"}]}"#,
                r#"{"errors":[]}"#,
                r#"[{"message":"x"}]"#,
                "[[]]",
                "[{}]",
                "{}",
            ] {
                let read = match row.response.kind {
                    ResponseKind::Page(page) => (page.read)(body.as_bytes()).map(drop),
                    _ => (row.response.to_json)(body.as_bytes()).map(drop),
                };
                let is_complete = ["{}", "[{}]"].contains(&body) && matches!(row.response.kind, ResponseKind::Success);
                assert_eq!(read.is_ok(), is_complete, "{}.{} and {body}: {read:?}", row.service, row.name);
            }
        }
    }
}
