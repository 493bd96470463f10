//! A Word file into a plan: what every line is for is told by its label, its look and its words, never by styles alone.
//!
//! What the language has a part for becomes that part where it prints the same; all else is kept as free `sections`. Every word
//! of the paper is counted against the words of the plan before anything is given back, and what differs is told.

mod annex;
mod assign;
mod bodies;
mod body;
mod decision;
mod encoding;
mod facts;
mod foot;
mod head;
mod label;
mod line;
mod natural;
mod note;
mod opening;
mod outline;
mod paper;
mod proof;
mod prose;
mod rich;
mod sections;
mod table;
mod task_table;
mod typed;
mod words;
mod write;

pub use note::{Note, What};
pub use paper::import;

use crate::calendar::Date;

/// How a file is imported.
#[derive(Debug, Clone)]
pub struct How {
    /// Whether only text is wanted: no part is recognised between the opening and the signature.
    pub sections_only: bool,
    /// The day whose forms the paper may be in.
    pub today: Date,
    /// How the names of pictures begin, which are written beside the plan.
    pub stem: String,
}

/// A plan made of a Word file.
#[derive(Debug, Clone)]
pub struct Imported {
    /// The plan, in canonical form.
    pub text: String,
    /// What there is to say, in the order of the paper.
    pub notes: Vec<Note>,
    /// Pictures by the names that the plan has for them.
    pub pictures: Vec<(String, Vec<u8>)>,
}

impl Imported {
    /// Whether words of the paper are in no part of the plan.
    pub fn is_lossy(&self) -> bool {
        self.notes.iter().any(|note| note.what == What::Lost)
    }
}
