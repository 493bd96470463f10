//! Changes for people: a line each, below what they belong to. What a terminal would obey in them is shown.

use super::compared::Compared;
use crate::compare::change::{Change, How, What};
use crate::compare::words::marked;
use crate::diagnostic::{Lang, Pair};
use crate::language::visible::visible;

/// Letters of a name that are shown.
const NAME: usize = 80;

/// Values as short as this stand side by side; longer ones are shown by their words.
const SHORT: usize = 48;

/// The changes as text.
pub fn text(compared: &Compared<'_>, lang: Lang) -> String {
    let mut out = String::new();
    let mut above = String::new();
    for change in compared.changes {
        let heading = heading(change, lang);
        if change.field.is_some() && heading != above {
            push(&heading, &mut out);
        }
        let indent = if change.field.is_some() { "  " } else { "" };
        above = if change.field.is_some() { heading.clone() } else { String::new() };
        let line = compared.line(change, lang);
        match change.field {
            Some(field) => {
                push(&format!("{indent}{}: {}{line}", field.words().get(lang), value(change, lang)), &mut out);
            }
            None => push(&format!("{}{line}", whole(change, &heading, lang)), &mut out),
        }
    }
    out
}

fn push(line: &str, out: &mut String) {
    out.push_str(&visible(line));
    out.push('\n');
}

impl Compared<'_> {
    /// In which lines a change stands.
    fn line(&self, change: &Change, lang: Lang) -> String {
        let old = change.old.as_ref().map(|side| self.old.position(side.span.start).line);
        let new = change.new.as_ref().map(|side| self.new.position(side.span.start).line);
        let word = match lang {
            Lang::Vi => "dòng",
            Lang::En => "line",
        };
        match (old, new) {
            (Some(old), Some(new)) if old != new => format!(" ({word} {old} → {new})"),
            (_, Some(line)) | (Some(line), None) => format!(" ({word} {line})"),
            (None, None) => String::new(),
        }
    }
}

/// What stands where nothing does.
const NOTHING: Pair = Pair::new("(trống)", "(nothing)");

/// What a change belongs to.
pub(super) fn heading(change: &Change, lang: Lang) -> String {
    let kind = change.what.words().get(lang);
    let name = name(&change.name);
    match (&change.id, name.is_empty()) {
        (_, true) => kind.to_owned(),
        (Some(id), false) => format!("{kind} “{name}” ({id})"),
        (None, false) if change.what == What::Key => format!("{kind}: {name}"),
        (None, false) => format!("{kind} “{name}”"),
    }
}

/// The first letters of a name.
pub(super) fn name(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    if letters.len() <= NAME {
        return name.to_owned();
    }
    let head: String = letters.iter().take(NAME).collect();
    let end = head.rfind(' ').and_then(|at| head.get(..at)).unwrap_or(&head);
    format!("{end} …")
}

/// Something that came in, went out or moved.
fn whole(change: &Change, heading: &str, lang: Lang) -> String {
    let sign = match change.how {
        How::Added => "+",
        How::Removed => "-",
        _ => "~",
    };
    let rest = change.new.as_ref().or(change.old.as_ref()).map(|side| side.text.as_str()).unwrap_or_default();
    let rest = rest.strip_prefix(&change.name).unwrap_or(rest).trim().replace('\n', "; ");
    let rest = if rest.is_empty() || change.how == How::Moved { String::new() } else { format!(": {rest}") };
    let rest = if change.what == What::Key && change.how == How::Changed {
        format!(": {}", value(change, lang))
    } else {
        rest
    };
    format!("{sign} {}: {heading}{rest}", how(change.how).get(lang))
}

/// The word for how something changed.
pub(super) fn how(how: How) -> Pair {
    match how {
        How::Added => Pair::new("thêm", "added"),
        How::Removed => Pair::new("bớt", "removed"),
        How::Moved => Pair::new("đổi chỗ", "moved"),
        How::Replaced => Pair::new("thay", "replaced"),
        How::Changed => Pair::new("đổi", "changed"),
    }
}

/// What stood there and what stands there.
fn value(change: &Change, lang: Lang) -> String {
    let of = |side: &Option<crate::compare::change::Side>| side.as_ref().map(|side| side.text.replace('\n', " / "));
    match (of(&change.old), of(&change.new)) {
        (Some(old), Some(new)) if old.chars().count() <= SHORT && new.chars().count() <= SHORT => {
            format!("{old} → {new}")
        }
        (Some(old), Some(new)) => marked(&old, &new),
        (Some(old), None) => format!("{old} → {}", NOTHING.get(lang)),
        (None, Some(new)) => format!("{} → {new}", NOTHING.get(lang)),
        (None, None) => String::new(),
    }
}
