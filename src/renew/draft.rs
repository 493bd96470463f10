//! The draft of the next plan, with what was done to get there.

/// The draft of the next plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renewed {
    /// The file.
    pub text: String,
    /// What was done, and what must be looked at, in the order of the file.
    pub notes: Vec<Note>,
}

/// Something that was done, or must be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Where it stands in the new file, bytes.
    pub at: usize,
    /// What.
    pub what: Told,
}

/// What was done, or must be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// A value became another: as written before and after.
    Moved(String, String),
    /// A value of the old paper was taken out.
    Emptied(String),
    /// Words that somebody must look at; they stay as they are.
    ToConfirm(String),
}

/// Why there can be no next plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// The old plan has no period that can be read, so nobody knows how far to move it.
    NoPeriod,
    /// The new plan would lie in the years of the old one, or outside the calendar.
    Year,
    /// The file is written in a way that cannot be changed in place without touching more than was meant.
    Unclear,
}
