//! The HTTP server: passes requests on to the platform's routes, or to the control paths under `/_simulator`.

use crate::{
    connection::Link,
    control, history,
    request::{Request, origin::Access, upload},
    response::Response,
    shared::Shared,
};
use axum::{
    Router,
    body::{Body, to_bytes},
    extract::{ConnectInfo, Request as Incoming},
    http::HeaderValue,
    response::Response as HttpResponse,
};
use std::sync::Arc;

/// The largest body that the server reads.
const MAX_BODY_BYTES: usize = 64 << 20;

/// Returns the router, which hands every request to [`serve`].
pub(crate) fn router(shared: Arc<Shared>, access: Access) -> Router {
    let access = Arc::new(access);
    Router::new().fallback(move |incoming: Incoming| serve(Arc::clone(&shared), Arc::clone(&access), incoming))
}

async fn serve(shared: Arc<Shared>, access: Arc<Access>, incoming: Incoming) -> HttpResponse {
    let (parts, body) = incoming.into_parts();
    if let Some(reason) = access.foreign(&parts) {
        return Response::fault(403, "900910", "Forbidden", &reason).into_response(HeaderValue::from_static(""));
    }
    // A summary replaces the content of an uploaded file.
    let (uploaded, body) = if upload::is_upload(&parts) {
        let max_bytes = shared.state().options.max_file_size;
        let received = upload::receive(&parts, body, max_bytes).await;
        let summary = upload::summary(&received);
        (Some(received), Body::from(summary))
    } else {
        (None, body)
    };
    let Ok(body) = to_bytes(body, MAX_BODY_BYTES).await else {
        return Response::fault(413, "101504", "Request too large", "The body is larger than 64 MiB")
            .into_response(HeaderValue::from_static(""));
    };
    let request = Request::new(&parts, &body).with_upload(uploaded.as_ref());
    let control = access.control(request.path);
    let is_advance = control.is_some_and(|rest| control::is_advance(&request, rest));
    let advanced = if is_advance { Some(control::advance(&shared, &request).await) } else { None };
    let (response, date) = {
        let mut state = shared.state();
        let response = match control {
            _ if let Some(response) = advanced => response,
            Some(rest) if let Some(response) = history::respond(&mut state, &request, rest) => response,
            None if request.path == "/_simulator" || request.path.starts_with("/_simulator/") => control::hidden(),
            _ => history::carry_out(&mut state, &request, control),
        };
        shared.wake_if_due(&state);
        (response, state.date())
    };
    let link = parts.extensions.get::<ConnectInfo<Link>>().map(|ConnectInfo(link)| link.clone());
    response.send(date, link).await
}
