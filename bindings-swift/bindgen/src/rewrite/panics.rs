//! Panics: a function that throws throws a `ThingSpaceError` for a panic too.

use super::replace;
use anyhow::Result;
use thingspace::panics::panicked;

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

#[cfg(test)]
mod tests {
    use super::{PRIVATE, typed};

    #[test]
    fn a_panic_is_an_error_of_the_package() {
        let out = typed(&format!("case CALL_UNEXPECTED_ERROR:\n{PRIVATE}")).unwrap();
        assert!(out.contains("throw ThingSpaceError.unexpectedResponse(") && !out.contains("rustPanic"), "{out}");
        assert!(typed("nothing").is_err());
    }
}
