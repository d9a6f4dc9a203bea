//! The body of a call: bytes, or a form with a file.

use crate::upload::Upload;
use std::sync::Arc;

/// The body of a call, which can be sent repeatedly.
#[derive(Clone)]
pub(crate) enum Payload {
    /// Content type and bytes.
    Bytes(&'static str, Vec<u8>),
    /// A form with a file.
    Form(Arc<Form>),
}

/// The fields of a form in their order, and the part that carries a file.
pub(crate) struct Form {
    pub fields: Vec<(String, String)>,
    pub part: &'static str,
    pub file: Upload,
}
