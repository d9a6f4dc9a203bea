//! The body of a call: bytes, or a form with a file.

use crate::upload::Upload;
use std::sync::Arc;

/// What a call carries, to be sent as often as it must.
#[derive(Clone)]
pub(crate) enum Payload {
    /// Content type and bytes.
    Bytes(&'static str, Vec<u8>),
    /// A form, and the file that goes with it.
    Form(Arc<Form>),
}

/// The fields of a form in their order, and the part that carries a file.
pub(crate) struct Form {
    pub fields: Vec<(String, String)>,
    pub part: &'static str,
    pub file: Upload,
}
