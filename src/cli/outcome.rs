//! How a command ended, before it is an exit code.

/// How a command ended, the worse the later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Nothing to complain about: exit code 0.
    Clean,
    /// Problems in a plan: exit code 1.
    Problems,
    /// Something that was asked for could not be read or written: exit code 2.
    Unread,
}

impl Outcome {
    /// Its exit code.
    pub fn code(self) -> u8 {
        match self {
            Outcome::Clean => 0,
            Outcome::Problems => 1,
            Outcome::Unread => 2,
        }
    }
}
