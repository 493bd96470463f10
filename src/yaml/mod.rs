//! Bytes to a tree in which every node knows the bytes it was written with.
//!
//! The only importer of the YAML parser. Anchors, aliases, tags, merge keys and several documents are faults: a plan
//! is data that a person reads from top to bottom. Duplicate keys stay in the tree, so that they can be reported.

mod data;
mod fault;
mod format;
mod locate;
mod mend;
mod read;
mod tree;
mod write;

pub use data::Data;
pub(crate) use data::embedded;
pub use fault::{Cure, Fault, FaultKind};
pub use format::format;
pub use locate::{Places, locate};
pub use mend::{Edit, Keys, Mended, mend};
pub use read::{MAX_BYTES, MAX_DEPTH, decode, parse};
pub use tree::{Comment, Entry, Node, Style, Text, Tree, Value};
pub use write::{quoted, written};
