//! Panics: a function that throws throws a `ThingSpaceError` for a panic too.

use super::replace;
use anyhow::{Context, Result, ensure};
use thingspace::{operations, panics::panicked};

/// What UniFFI generates: an error of a private type, with the text of the panic.
const PRIVATE: &str = r#"            if callStatus.errorBuf.len > 0 {
                throw UniffiInternalError.rustPanic(try FfiConverterString.lift(callStatus.errorBuf))
            } else {
                callStatus.errorBuf.deallocate()
                throw UniffiInternalError.rustPanic("Rust panic")
            }
"#;

/// Replaces the private error by one of the package, without the text of the panic, which may contain a secret.
pub fn typed(source: &str) -> Result<String> {
    let error = panicked(true);
    let (message, code) = (error.to_string(), error.code());
    let thrown = format!(
        "            callStatus.errorBuf.deallocate()
            throw ThingSpaceError.unexpectedResponse(
                message: {message:?}, status: nil, path: \"\", outcomeUnknown: true,
                facts: ErrorFacts(code: \"{code}\"))
"
    );
    replace(source, PRIVATE, &thrown)
}

/// The functions that do not throw, next to those of the tables. A panic in one would end the program, so each of them
/// returns what it holds, or catches panics itself.
const NEVER_PANIC: &[&str] = &[
    "account",
    "accepted",
    "base_url",
    "callbacks",
    "close",
    "composed_table",
    "cursor",
    "deliver_callback",
    "error_kinds",
    "finding_member",
    "finding_text",
    "id",
    "info",
    "is_known",
    "log",
    "max_activations_per_minute",
    "max_requests_per_minute",
    "offline_table",
    "operations_table",
    "pending_request",
    "progress",
    "receive_callback",
    "receive_callback_head",
    "resolved",
    "sent",
    "types_table",
    "uniffi_trait_display",
    "upload_from_data",
    "upload_from_path",
    "url",
    "validate",
    "watch",
    "watch_campaign",
    "watch_plan",
    "wire",
];

/// Fails if a function that does not throw is not known to be free of panics.
pub fn check(source: &str) -> Result<()> {
    let rows = || operations::all().map(|row| (row.service, row.name));
    let composed = || operations::COMPOSED_FUNCTIONS.iter().map(|function| function.service);
    for call in source.split("try! rustCall() {").skip(1) {
        let name = call.split_once("_fn_").and_then(|(_, rest)| Some(rest.split_once('(')?.0));
        let name = name.context("a call of UniFFI has no name")?;
        // `method_client_base_url`, `func_error_kinds`: the name is all or the end of what follows the kind.
        let (_, name) = name.split_once('_').unwrap_or_default();
        let is = |known: &str| name == known || name.strip_suffix(known).is_some_and(|start| start.ends_with('_'));
        let is_known = NEVER_PANIC.iter().copied().any(is)
            || composed().any(is)
            || rows().any(|(service, list)| is(service) || is(list));
        ensure!(
            is_known,
            "{name} does not throw, so that a panic in it ends the program: return a Result, or catch panics in it and \
             add it to the list here"
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{PRIVATE, check, typed};

    #[test]
    fn a_function_that_does_not_throw_is_known_to_be_free_of_panics() {
        let calling = |name: &str| format!("return try! rustCall() {{\n uniffi_thingspace_swift_fn_{name}(self) }}");
        for known in ["method_client_base_url", "method_softwarev3_list_devices", "func_error_kinds"] {
            check(&calling(known)).unwrap();
        }
        for unknown in ["method_client_send_all", "func_compute", "method_client_surl"] {
            assert!(check(&calling(unknown)).unwrap_err().to_string().contains("does not throw"));
        }
    }

    #[test]
    fn a_panic_is_an_error_of_the_package() {
        let out = typed(&format!("case CALL_UNEXPECTED_ERROR:\n{PRIVATE}")).unwrap();
        assert!(out.contains("throw ThingSpaceError.unexpectedResponse(") && !out.contains("rustPanic"), "{out}");
        assert!(typed("nothing").is_err());
    }
}
