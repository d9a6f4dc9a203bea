use super::Handler;

pub(super) fn route(_method: &str, _path: &[&str]) -> Option<Handler> {
    None
}
