//! Changes for the description of a pull request. Nothing of a plan is obeyed there: no mark, no mention, no address, no
//! control.

use super::compared::Compared;
use super::text::{heading, how, name};
use crate::compare::change::{Change, How, Side};
use crate::compare::words::{Kept, words};
use crate::diagnostic::Lang;
use crate::language::markdown;
use crate::language::visible::visible;

/// The changes as Markdown.
pub fn markdown(compared: &Compared<'_>, lang: Lang) -> String {
    let title = match lang {
        Lang::Vi => "Thay đổi",
        Lang::En => "Changes",
    };
    let mut out = format!("### {title}: {} → {}\n", literal(compared.old.name()), literal(compared.new.name()));
    if compared.changes.is_empty() {
        let same = match lang {
            Lang::Vi => "Không có gì đổi.",
            Lang::En => "Nothing changed.",
        };
        out.push_str(&format!("\n{same}\n"));
    }
    let mut above = String::new();
    for change in compared.changes {
        let kind = change.what.words().get(lang);
        if kind != above {
            out.push_str(&format!("\n**{}**\n\n", literal(kind)));
            above = kind.to_owned();
        }
        let called = literal(&name(&change.name));
        let subject = if called.is_empty() { String::new() } else { format!("{called} — ") };
        match change.field {
            Some(field) => out.push_str(&format!("- {subject}{}: {}\n", field.words().get(lang), value(change))),
            None => out.push_str(&format!("- {}: {}\n", how(change.how).get(lang), whole(change, lang))),
        }
    }
    out
}

fn whole(change: &Change, lang: Lang) -> String {
    let called = heading(change, lang);
    let called = literal(&called);
    match change.how {
        How::Added => format!("**{called}**"),
        How::Removed => format!("~~{called}~~"),
        _ => called,
    }
}

/// Words as they are, with what would be obeyed shown.
fn literal(text: &str) -> String {
    markdown::literal(&visible(text))
}

/// Words that went out struck through, words that came in bold.
fn value(change: &Change) -> String {
    let of = |side: &Option<Side>| side.as_ref().map(|side| side.text.replace('\n', " / ")).unwrap_or_default();
    let all = words(&visible(&of(&change.old)), &visible(&of(&change.new)));
    all.iter().map(|one| marked(one.kept, &one.text)).collect()
}

/// Markdown wants the marks beside letters: blanks stand outside.
fn marked(kept: Kept, text: &str) -> String {
    let words = text.trim();
    let (head, tail) = text.split_once(words).unwrap_or_default();
    let words = literal(words);
    match kept {
        _ if words.is_empty() => text.to_owned(),
        Kept::Same => format!("{head}{words}{tail}"),
        Kept::Old => format!("{head}~~{words}~~{tail}"),
        Kept::New => format!("{head}**{words}**{tail}"),
    }
}
