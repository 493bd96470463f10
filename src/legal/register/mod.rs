//! The register: legal documents and public bodies, built in or added by an office, and what they answer.
//!
//! Answers are three-valued: known good, known bad, unknown. The tables are made from `data/` when the program is built;
//! nothing is read at run time but an office's own files. Of one document the row with sources of its own wins; the State's
//! codification recognises the others.

mod act;
mod lookup;
mod office;
mod search;
mod standing;
mod table;
#[cfg(test)]
mod tests;
mod titles;
mod words;

pub use act::{Act, Origin, address, is_official};
pub use lookup::{Found, Status};
pub use office::Problem;
pub use standing::Standing;
pub use titles::{title_core, unlike};

use super::body::Body;
use super::day;
use crate::calendar::Date;
use crate::language::names::{key, start};
use crate::language::table::Table;
use std::borrow::Cow;

include!(concat!(env!("OUT_DIR"), "/bodies.rs"));

/// The names of a body as [`key`] writes them.
fn names(body: &Body) -> impl Iterator<Item = String> {
    std::iter::once(&body.name).chain(body.short.iter()).map(|name| key(name))
}

/// The register.
#[derive(Debug, Clone, Default)]
pub struct Register {
    documents: Vec<Act>,
    bodies: Vec<Body>,
}

impl Register {
    /// The built-in register alone.
    pub fn builtin() -> Self {
        Self::default()
    }

    /// Every document, the office's own first.
    pub fn documents(&self) -> impl DoubleEndedIterator<Item = &Act> {
        self.documents.iter().chain((0..table::count()).filter_map(table::row))
    }

    /// Every document of that symbol, the office's own first, then by day.
    pub fn with_symbol(&self, symbol: &str) -> impl Iterator<Item = &Act> {
        self.documents.iter().filter(move |document| document.symbol == symbol).chain(table::with_symbol(symbol))
    }

    /// The last day on which a source of the built-in register was read.
    pub fn read_on() -> Option<Date> {
        day(table::read_on())
    }

    /// Every body of this name or short name, as [`key`] writes it; the office's own first.
    pub fn bodies_named(&self, name: String) -> impl Iterator<Item = &Body> {
        let bearers = NAMES.find(&name).and_then(|at| BEARERS.get(at)).copied().unwrap_or_default();
        let builtin = bearers.iter().filter_map(|at| BODIES.get(usize::from(*at)));
        self.bodies.iter().filter(move |body| names(body).any(|one| one == name)).chain(builtin)
    }

    /// Whether the name or short name of a body may begin where `text` begins: asked before a long one is looked up.
    pub fn may_begin(&self, text: &str) -> bool {
        !self.bodies.is_empty() || STARTS.contains(&start(text))
    }

    /// Every body, the office's own first.
    pub fn bodies(&self) -> impl Iterator<Item = &Body> {
        self.bodies.iter().chain(BODIES)
    }
}
