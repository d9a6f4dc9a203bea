//! Tells cargo how an addon of Node is linked.

fn main() {
    napi_build::setup();
}
