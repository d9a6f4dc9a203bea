//! The attributes that make one Rust declaration a type of four languages.
//!
//! They are meant for the `thingspace` crate alone: their output names its modules, and the cargo
//! features `python`, `node` and `swift`, which it passes on, decide which languages a declaration reaches.

mod model;
mod open_enum;
mod plain_docs;
mod wire;

use proc_macro::TokenStream;

/// Turns a struct with named fields into a model of the platform.
///
/// The struct becomes readable from JSON in whatever odd shape the platform sends it (null or absent
/// members, numbers written as text, several spellings of a name), writes one spelling, and becomes a
/// Python class, a TypeScript interface and a Swift struct under the cargo feature of each language.
///
/// `#[model(request)]` marks what users send: it gains `validate`, and members nobody knows are
/// refused when it is read from JSON. One that is `alone` may stand by itself where a list of it belongs.
/// `#[model(or_nothing)]` is absent where the platform sends it without a member.
/// `#[wire("name", also("other", ...))]` on a field gives the name
/// on the wire where it is not the field's own in camel case, and the spellings that are read besides.
#[proc_macro_attribute]
pub fn model(arguments: TokenStream, item: TokenStream) -> TokenStream {
    model::expand(arguments.into(), item.into()).unwrap_or_else(syn::Error::into_compile_error).into()
}

/// Turns an enum of plain variants into one the platform may extend: a value nobody knew is kept as
/// `Other`, compared, and sent back unchanged.
///
/// Every variant carries `#[wire("name", also("other", ...))]`. Names are compared without regard to
/// case; the first is sent.
#[proc_macro_attribute]
pub fn open_enum(_arguments: TokenStream, item: TokenStream) -> TokenStream {
    open_enum::expand(item.into()).unwrap_or_else(syn::Error::into_compile_error).into()
}

/// Rewrites the raw string literals that `macro_rules!` makes of doc comments into plain ones, which
/// is all that napi-rs can print into TypeScript.
#[proc_macro_attribute]
pub fn plain_docs(_arguments: TokenStream, item: TokenStream) -> TokenStream {
    plain_docs::expand(item.into()).into()
}
