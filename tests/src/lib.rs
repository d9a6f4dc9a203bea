//! What holds across layers is tested in `tests/tests`.
