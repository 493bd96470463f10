//! How serious a finding is.

/// How serious it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The build stops and nothing is written.
    Error,
    /// Reported; stops only with `--strict`.
    Warning,
    /// For information.
    Note,
}

impl Level {
    /// `error`, `warning`, `note`: the word of the machine formats.
    pub fn word(self) -> &'static str {
        match self {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Note => "note",
        }
    }
}
