//! The HTTP server: passes requests on to the platform's routes, or to the control paths under `/_simulator`.

use crate::{
    control,
    request::{Request, origin, upload},
    response::Response,
    routes,
    shared::Shared,
};
use axum::{
    Router,
    body::{Body, to_bytes},
    extract::Request as Incoming,
    http::HeaderValue,
    response::Response as HttpResponse,
};
use std::sync::Arc;

/// The largest body that the server reads.
const MAX_BODY_BYTES: usize = 64 << 20;

/// Returns the router, which hands every request to [`serve`].
pub(crate) fn router(shared: Arc<Shared>) -> Router {
    Router::new().fallback(move |incoming: Incoming| serve(Arc::clone(&shared), incoming))
}

async fn serve(shared: Arc<Shared>, incoming: Incoming) -> HttpResponse {
    let (parts, body) = incoming.into_parts();
    if let Some(reason) = origin::foreign(&parts) {
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
    let advanced = if control::is_advance(&request) { Some(control::advance(&shared, &request).await) } else { None };
    let mut state = shared.state();
    let response = match request.path.strip_prefix("/_simulator") {
        _ if let Some(response) = advanced => response,
        Some(rest) if rest.is_empty() || rest.starts_with('/') => control::respond(&mut state, &request, rest),
        _ => routes::respond(&mut state, &request),
    };
    let date = state.date();
    shared.wake_if_due(&state);
    drop(state);
    response.into_response(date)
}
