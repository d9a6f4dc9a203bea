//! The `thingspace` command, for `python -m thingspace`.

use pyo3::prelude::*;

/// Runs the command line and returns its exit code.
#[pyfunction]
#[pyo3(name = "_run_command_line")]
pub fn run_command_line(py: Python<'_>, arguments: Vec<String>) -> i32 {
    py.detach(|| thingspace_cli::run(arguments))
}
