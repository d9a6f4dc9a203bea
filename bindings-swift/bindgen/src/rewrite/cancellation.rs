//! Cancellation: a cancelled task aborts its request.

use super::replace;
use anyhow::{Result, ensure};

/// Makes a cancelled task drop the Rust future, which aborts the request, and throw `CancellationError`.
pub fn cancellable(source: &str) -> Result<String> {
    let mut out = replace(source, r#"fatalError("Cancellation not supported yet")"#, "throw CancellationError()")?;
    out = replace(
        &out,
        "    completeFunc: (UInt64, UnsafeMutablePointer<RustCallStatus>) -> F,\n",
        "    cancelFunc: @escaping @Sendable (UInt64) -> (),\n    completeFunc: (UInt64, UnsafeMutablePointer<RustCallStatus>) -> F,\n",
    )?;
    out = replace(
        &out,
        "        pollResult = await withUnsafeContinuation {
            pollFunc(
                rustFuture,
                { handle, pollResult in
                    uniffiFutureContinuationCallback(handle: handle, pollResult: pollResult)
                },
                uniffiContinuationHandleMap.insert(obj: $0)
            )
        }
",
        "        pollResult = await withTaskCancellationHandler {
            await withUnsafeContinuation {
                pollFunc(
                    rustFuture,
                    { handle, pollResult in
                        uniffiFutureContinuationCallback(handle: handle, pollResult: pollResult)
                    },
                    uniffiContinuationHandleMap.insert(obj: $0)
                )
            }
        } onCancel: {
            cancelFunc(rustFuture)
        }
",
    )?;
    ensure!(
        !out.contains("try! await"),
        "every asynchronous function returns a Result, so that it can throw CancellationError"
    );
    let mut lines = Vec::new();
    for line in out.lines() {
        lines.push(line.to_owned());
        if let Some(function) = line.trim_start().strip_prefix("pollFunc: ffi_") {
            lines.push(format!("            cancelFunc: ffi_{}", function.replace("_future_poll_", "_future_cancel_")));
        }
    }
    Ok(lines.join("\n") + "\n")
}
