//! Changes for programs: `schemas/diff.schema.json`, schema 1.

use super::compared::Compared;
use crate::compare::change::{Change, Side};
use crate::compare::words::{Kept, words};
use crate::language::visible::visible_json;
use crate::source::Source;
use serde_json::{Value, json};

/// The JSON Schema of [`json()`].
pub const SCHEMA: &str = include_str!("../../../schemas/diff.schema.json");

/// The version of the form. A field that comes in does not change it; one that goes out or changes its meaning does.
const VERSION: u32 = 1;

/// The changes as JSON.
pub fn json(compared: &Compared<'_>) -> String {
    let changes: Vec<Value> = compared.changes.iter().map(|change| one(change, compared)).collect();
    let whole = json!({
        "schema": VERSION,
        "old": compared.old.name(),
        "new": compared.new.name(),
        "same": changes.is_empty(),
        "changes": changes,
    });
    visible_json(&format!("{whole:#}\n"))
}

fn one(change: &Change, compared: &Compared<'_>) -> Value {
    let text = |side: &Option<Side>| side.as_ref().map(|side| side.text.clone());
    let line = |side: &Option<Side>, source: &Source| side.as_ref().map(|side| source.position(side.span.start).line);
    let (old, new) = (text(&change.old), text(&change.new));
    let by_words = change.field.and(old.as_ref().zip(new.as_ref())).map(|(old, new)| stretches(old, new));
    json!({
        "what": change.what.code(),
        "how": change.how.code(),
        "id": change.id,
        "name": change.name,
        "field": change.field.map(|field| field.code()),
        "old": old,
        "new": new,
        "old_line": line(&change.old, compared.old),
        "new_line": line(&change.new, compared.new),
        "words": by_words,
    })
}

/// Pairs of "same", "old" or "new" and the words.
fn stretches(old: &str, new: &str) -> Vec<Value> {
    let kept = |kept: Kept| match kept {
        Kept::Same => "same",
        Kept::Old => "old",
        Kept::New => "new",
    };
    words(old, new).iter().map(|one| json!([kept(one.kept), one.text])).collect()
}
