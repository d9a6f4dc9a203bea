//! The addresses from which the platform sends callbacks.

use crate::models::CallbackProduct;

/// The month in which the platform's pages showed these addresses.
pub const CALLBACK_SOURCES_DATE: &str = "2026-09";

/// The addresses that send callbacks of Connectivity Management.
pub const CONNECTIVITY_CALLBACK_SOURCES: &[&str] = &[
    "137.117.33.109",
    "168.62.173.153",
    "3.87.163.45",
    "3.91.119.203",
    "54.197.62.209",
    "35.165.205.14",
    "54.200.43.232",
    "34.216.81.234",
];

/// The addresses that send callbacks of Software Management.
pub const SOFTWARE_CALLBACK_SOURCES: &[&str] = &[
    "137.117.33.109",
    "168.62.173.153",
    "3.87.163.45",
    "3.91.119.203",
    "54.197.62.209",
    "54.200.43.232",
    "34.216.81.234",
    "68.128.212.217",
];

/// Returns the addresses of a product, and the page that lists them; nothing if the platform does not publish them.
pub(super) fn sources(product: &CallbackProduct) -> (&'static [&'static str], &'static str) {
    match product {
        CallbackProduct::Connectivity => {
            (CONNECTIVITY_CALLBACK_SOURCES, "ThingSpace Connectivity Management: register a callback listener")
        }
        CallbackProduct::Software => {
            (SOFTWARE_CALLBACK_SOURCES, "ThingSpace Software Management: about callback services")
        }
        _ => (&[], "the platform's documentation lists no addresses for this product"),
    }
}
