//! Pages of lists.

use crate::{request::Request, response::Response, world::Imei};

/// Returns the IMEI after which a page of devices begins: that of the path or query, or 0.
pub(in crate::routes) fn cursor(request: &Request<'_>, in_path: Option<&str>) -> Result<Imei, Response> {
    let query = request.query("lastSeenDeviceId");
    let text = in_path.or(query.as_deref()).filter(|text| !text.is_empty()).unwrap_or("0");
    Imei::cursor(text).ok_or_else(|| Response::invalid("LastSeenDeviceId Not Valid"))
}

/// Returns the next `size` items, and whether more follow.
pub(in crate::routes) fn page<T>(mut items: impl Iterator<Item = T>, size: usize) -> (Vec<T>, bool) {
    let page: Vec<T> = items.by_ref().take(size).collect();
    (page, items.next().is_some())
}
