//! `PreparedCall`: a call with its arguments, before it is sent.

use crate::{
    client::{Client, Response},
    error::Result,
    models::Request,
    operations::{Argument, Operation, Page, PageShape, QueryText, RequestBody},
    paging::{PageRequests, Pager},
    pending::PendingRequest,
    transport::{
        call::{Arguments, Call},
        call_options::CallOptions,
    },
    upload::Upload,
};
use futures::future::BoxFuture;
use std::fmt;

/// A call with its arguments, before it is sent. All operations in all languages are sent by these few functions,
/// which do not depend on types.
pub struct PreparedCall {
    client: Client,
    call: Call,
    body: Option<Box<dyn RequestBody>>,
}

impl PreparedCall {
    pub(crate) fn new(client: &Client, options: &CallOptions, row: &'static Operation) -> Self {
        let call = Call { row, arguments: Arguments::default(), options: options.clone() };
        Self { client: client.clone(), call, body: None }
    }

    /// Sets an argument of the path.
    pub(crate) fn path(&mut self, name: &'static str, value: String) {
        self.call.arguments.path.push(Argument { name, value });
    }

    /// Sets the parameter of the query at `index` in the row; without a value it is not sent.
    pub(crate) fn query<T: QueryText>(&mut self, index: usize, value: Option<&T>) {
        let parameter = &self.call.row.query[index];
        if let Some(value) = value {
            self.parameter(index, value.text(parameter).into_owned());
        }
    }

    /// Sets a parameter to its text on the wire.
    pub(crate) fn parameter(&mut self, index: usize, value: String) {
        let parameter = &self.call.row.query[index];
        if parameter.is_in_path {
            self.path(parameter.name, value);
        } else {
            self.call.arguments.query.push(Argument { name: parameter.wire, value });
        }
    }

    /// Sets the body.
    pub(crate) fn body(&mut self, body: impl Request) {
        self.boxed_body(Box::new(body));
    }

    /// Sets the body, whatever its type.
    pub(crate) fn boxed_body(&mut self, body: Box<dyn RequestBody>) {
        self.body = Some(body);
    }

    /// Sends the call. The response is checked for errors of the platform, but its body is not read yet.
    pub fn send(self) -> BoxFuture<'static, Result<Response>> {
        Box::pin(async move { self.client.send(self.call, self.body, None).await })
    }

    /// Sends the call with a file.
    pub fn upload(self, file: Upload) -> BoxFuture<'static, Result<Response>> {
        Box::pin(async move { self.client.upload(self.call, self.body, file).await })
    }

    /// Sends an asynchronous request.
    pub fn request(self) -> BoxFuture<'static, Result<PendingRequest>> {
        Box::pin(async move { PendingRequest::send(&self.client, self.call, self.body).await })
    }

    /// Returns the pager of the list.
    pub fn pages<P: Page>(self) -> Pager<P> {
        let shape = self.call.row.response.as_page().copied().unwrap_or(PageShape::of::<P>("", false));
        Pager::new(self.page_requests(shape))
    }

    /// Returns the requests for the pages of the list.
    pub(crate) fn page_requests(self, shape: PageShape) -> PageRequests {
        PageRequests::new(self.client, self.call, self.body, shape)
    }
}

impl fmt::Debug for PreparedCall {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("PreparedCall").field("operation", &self.call.row.name).finish_non_exhaustive()
    }
}
