//! The languages of the workspace.

use clap::ValueEnum;

/// A language that is set up and tested.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Language {
    /// The core, the simulator, the command line and these tools.
    Rust,
    /// `bindings-python`.
    Python,
    /// `bindings-node`.
    Node,
    /// `bindings-swift`.
    Swift,
}

impl Language {
    /// Every language, in the order of the suites.
    pub const ALL: [Self; 4] = [Self::Rust, Self::Python, Self::Node, Self::Swift];

    /// The name, as written on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Rust => "rust",
            Self::Python => "python",
            Self::Node => "node",
            Self::Swift => "swift",
        }
    }
}
