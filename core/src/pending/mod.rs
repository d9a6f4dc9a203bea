//! Asynchronous requests: what comes of one, told by callbacks or by asking.

use crate::{
    client::{CallOptions, Client},
    error::{Error, Result},
    models::{AsynchronousRequest, ConnectivityCallback, RequestAccepted, RequestProgress, RequestResult, RequestWait},
    operations::Operation,
    transport::call::{Body, Call},
};
use serde_json::Value;
use std::{fmt, ops::ControlFlow};

/// An asynchronous request that the platform has accepted.
///
/// It is done when every message that will come has been handed to the client with
/// [`Client::deliver_callback`], or when the platform says so on being asked, whichever is first. The platform can be
/// asked about requests to activate, deactivate, suspend or restore one device, and about location reports.
#[derive(Clone)]
pub struct PendingRequest {
    client: Client,
    options: CallOptions,
    row: Option<&'static Operation>,
    accepted: RequestAccepted,
    expected: Option<i64>,
}

impl PendingRequest {
    pub(crate) async fn send<B: Body>(client: &Client, call: Call, body: B) -> Result<Self> {
        let (row, options) = (call.row, call.options.clone());
        let expected = expected(row, &body);
        let accepted: RequestAccepted = client.call(call, Some(body)).await?;
        Ok(Self { client: client.clone(), options, row: Some(row), accepted, expected })
    }

    /// What identifies the request; enough to pick it up again with [`Client::pending_request`].
    pub fn id(&self) -> &str {
        &self.accepted.request_id
    }

    /// The platform's answer to the request.
    pub fn accepted(&self) -> &RequestAccepted {
        &self.accepted
    }
}

/// How many final messages will come, where the body tells.
fn expected(row: &Operation, body: &impl Body) -> Option<i64> {
    match row.answers? {
        "once" => Some(1),
        member => {
            let body = body.value().ok()?;
            body.get(member).and_then(Value::as_array).and_then(|list| i64::try_from(list.len()).ok())
        }
    }
}

impl fmt::Debug for PendingRequest {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("PendingRequest")
            .field("id", &self.id())
            .field("operation", &self.row.map(|row| row.name))
            .finish_non_exhaustive()
    }
}
