//! What keys, words and ids of a plan are called where people do not write them: in the form, and in messages about it.

use super::part::Part;
use super::parts::{node_at, say, way};
use super::words::parts_of;
use crate::desk::Desk;
use crate::diagnostic::Pair;
use crate::plan::{key_at, kind_at, words_of};
use crate::yaml::Node;

/// What a key of a mapping of the language is called; no words where it has no name.
pub(super) fn title(mapping: &str, key: &str) -> Pair {
    known(mapping, key).map_or(Pair::EMPTY, |part| part.label)
}

/// What something outermost is for.
pub(super) fn about(key: &str) -> Pair {
    let own = known("plan", key).and_then(|part| part.help);
    own.or_else(|| key_at(&[Some(key)]).map(|key| key.about)).unwrap_or(Pair::EMPTY)
}

fn known(mapping: &str, key: &str) -> Option<&'static Part> {
    parts_of(mapping).iter().copied().flatten().find(|part| part.key == key)
}

/// The steps of a way as the language has them: nothing for the number of an item, and units by any name.
pub(super) fn steps(way: &[String]) -> Vec<Option<&str>> {
    way.iter().map(|step| Some(step.as_str()).filter(|step| step.parse::<usize>().is_err())).collect()
}

/// What a key below a place is called: of the mapping there.
pub(super) fn titled(around: &[Option<&str>], key: &str) -> Option<Pair> {
    let kind = kind_at(around.iter().copied())?;
    let mut mappings = kind.split(['/', '[', ']', '{', '}']).filter_map(|one| one.strip_prefix('#'));
    mappings.find_map(|mapping| known(mapping, key)).map(|part| part.label)
}

/// What a piece of a message between backticks is called: a key, a key with a word, an id of a unit. It is looked for around the
/// place that the message is about, the innermost first.
pub(super) fn named(desk: &Desk, root: &Node, place: &[String], piece: &str) -> Option<String> {
    let (key, value) = match piece.split_once(':') {
        Some((key, value)) => (key.trim_end(), value.trim()),
        None => (piece, ""),
    };
    let steps = steps(place);
    let around = (0..=steps.len()).rev().filter_map(|depth| steps.get(..depth));
    for around in around {
        let Some(title) = titled(around, key) else { continue };
        let whole: Vec<Option<&str>> = around.iter().copied().chain([Some(key)]).collect();
        let word = key_at(&whole).and_then(|key| words_of(key.kind).into_iter().find(|word| word.name == value));
        return Some(match (value, word) {
            ("" | "…", _) => say(desk, title),
            (_, Some(word)) => format!("{}: {}", say(desk, title), short(word.about.get(desk.lang))),
            (value, None) => format!("{}: {value}", say(desk, title)),
        });
    }
    let unit = node_at(root, &way("/units")).and_then(|units| units.get(piece));
    unit.and_then(|unit| unit.get("name")).and_then(Node::text).map(|name| name.value.clone())
}

/// The first words of what a word of a list means; what they are good for stands behind a comma.
fn short(about: &str) -> &str {
    about.split(", ").next().unwrap_or(about)
}
