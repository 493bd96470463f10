//! Tree to typed plan, collecting every mistake on the way.
//!
//! Each mapping of the language names its keys once, in its reader; an unknown key gets the nearest of them. A part that
//! cannot be read is absent afterwards and never hides the others.

mod blank_form;
mod body;
mod cures;
mod frame;
mod load;
mod merge;
mod read;
mod recognise;
mod spoken;
mod table;
mod value;

pub(super) use frame::KEYS;
pub use load::{Loaded, load};
pub use read::{is_id, nearest};
pub use recognise::is_plan;

use super::Plan;
use crate::diagnostic::{Code, Diagnostic};
use crate::plan::inline::{Piece, inlines};
use crate::source::Source;
use crate::yaml::{self, Tree};
use read::Reader;

/// The typed plan of `tree`, and every structural mistake of the file. A key that the language does not have and whose
/// meaning is known bears, in the tree, the name that it should have: whoever looks for a part finds it.
pub fn decode(tree: &mut Tree) -> (Plan, Vec<Diagnostic>) {
    let mut reader = Reader::default();
    let plan = frame::plan(&mut reader, &tree.root);
    let Reader { found, meant, .. } = reader;
    let mut found = found.into_vec();
    if !meant.is_empty() {
        tree.root.rename(&meant);
    }
    found.sort_by_key(|diagnostic| (diagnostic.span, diagnostic.code));
    (plan, found)
}

/// S006 for every `[^id]` in a footnote: a footnote stands at the foot of a page, where no other can be called, and one
/// that calls itself would never end. Found here, so that nothing is composed.
fn nested_footnotes(source: &Source, plan: &Plan) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (inside, text) in &plan.footnotes {
        for piece in inlines(&text.value) {
            if let Piece::Footnote { id, range } = piece {
                let span = yaml::locate(source, text, range);
                let diagnostic = Diagnostic::new(Code::S006, span).variant("footnote-inside");
                found.push(diagnostic.fact("id", id).fact("inside", &inside.value));
            }
        }
    }
    found
}
