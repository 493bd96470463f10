//! How a command ended, before it is an exit code.

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing to complain about: exit code 0.
    Clean,
    /// Problems in a plan: exit code 1.
    Problems,
}
