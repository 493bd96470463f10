//! Tree to typed plan, collecting every mistake on the way.
//!
//! Each mapping of the language names its keys once, in its reader; an unknown key gets the nearest of them. A part that
//! cannot be read is absent afterwards and never hides the others.

mod body;
mod frame;
mod read;
mod table;
mod value;

pub(super) use frame::KEYS;
pub use read::nearest;
pub use value::read_money;

use super::Plan;
use crate::diagnostic::{Code, Diagnostic};
use crate::plan::inline::{Piece, inlines};
use crate::source::Source;
use crate::yaml::{self, Fault, Tree};
use read::Reader;

/// A file that could be read: its text, its tree, the plan, and every structural mistake.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The file.
    pub source: Source,
    /// Its tree, with comments.
    pub tree: Tree,
    /// The plan, as far as it could be read.
    pub plan: Plan,
    /// What decoding found.
    pub found: Vec<Diagnostic>,
}

/// Bytes to plan.
///
/// # Errors
/// The file, as far as it is text, and S001 when it is not YAML at all.
pub fn load(name: &str, bytes: &[u8]) -> Result<Loaded, Box<(Source, Diagnostic)>> {
    let fault = |fault: Fault| Diagnostic::new(Code::S001, fault.span).variant(fault.kind.name());
    let source = match yaml::decode(name, bytes) {
        Ok(source) => source,
        Err(error) => {
            // What can be shown of a file that is not text: its readable beginning.
            let end = error.span.start.min(bytes.len());
            let text = String::from_utf8_lossy(bytes.get(..end).unwrap_or_default());
            return Err(Box::new((Source::new(name, text), fault(error))));
        }
    };
    match yaml::parse(&source) {
        Ok(tree) => {
            let (plan, mut found) = decode(&tree);
            found.extend(nested_footnotes(&source, &plan));
            found.sort_by_key(|diagnostic| (diagnostic.span, diagnostic.code));
            Ok(Loaded { source, tree, plan, found })
        }
        Err(error) => Err(Box::new((source, fault(error)))),
    }
}

/// The typed plan of `tree`, and every structural mistake of the file.
pub fn decode(tree: &Tree) -> (Plan, Vec<Diagnostic>) {
    let mut reader = Reader::default();
    let plan = frame::plan(&mut reader, &tree.root);
    let mut found = reader.found;
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
