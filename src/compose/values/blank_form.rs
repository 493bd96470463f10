//! Blank forms of an annex.

use super::facts::Facts;
use super::letterhead;
use super::section;
use crate::compose::lines;
use crate::compose::prose::{broken, of_author, plain, prose, words};
use crate::compose::said::{broken_at, said};
use crate::document::Role;
use crate::form::{Form, Word};
use crate::language::signs::NO_BREAK;
use crate::plan::{Annex, BlankForm, FormHead, Signer};
use crate::yaml::Text;
use minijinja::{Value, context};

/// The forms of an annex, each as a template prints it.
pub(super) fn forms(annex: &Annex, facts: &Facts<'_>) -> Vec<Value> {
    annex.forms.iter().map(|one| blank_form(one, facts)).collect()
}

fn blank_form(one: &BlankForm, facts: &Facts<'_>) -> Value {
    let form = facts.form;
    let name = [&one.title, &one.subtitle].into_iter().flatten().map(|text| plain(&text.value).to_string());
    context! {
        code => one.code.as_ref().map(|code| words(said(code, code.value.trim().replace(' ', &NO_BREAK.to_string())))),
        name => name.collect::<Vec<_>>().join(" "),
        own_head => matches!(one.head, Some(FormHead::Own)),
        head => match &one.head {
            Some(FormHead::Lines { left, right }) => Some(head(left, right, facts)),
            Some(FormHead::Own) | None => None,
        },
        title => one.title.as_ref().map(broken),
        subtitle => one.subtitle.as_ref().map(broken),
        blocks => section::blocks(&one.blocks, form),
        signers => one.signers.iter().map(|one| signer(one, form)).collect::<Vec<_>>(),
    }
}

/// The lines of a letterhead of the author's own, each with the part of a letterhead that it is. A name too long for its
/// column is broken as the issuer's is.
fn head(left: &[Text], right: &[Text], facts: &Facts<'_>) -> Vec<Value> {
    let share = facts.env.name_share;
    let own_lines = |part: &'static str, text: &Text| match part {
        "parent" => lines::name(&text.value, &|text: &str| share(Role::ParentBody, text)),
        "issuer" => lines::name(&text.value, &|text: &str| share(Role::Issuer, text)),
        _ => of_author(&text.value).map(str::to_owned).collect(),
    };
    let left = parts(left, ["parent", "issuer"], &|text| of_left(text, facts.form));
    let all = left.into_iter().chain(parts(right, ["national", "motto"], &of_right));
    let lines =
        all.flat_map(|(part, text)| broken_at(text, own_lines(part, text)).into_iter().map(move |line| (part, line)));
    lines.map(|(part, line)| context! { part, text => words(line) }).collect()
}

/// What a line at the left is when it is no name: "Số: ……/BB-MTTQ", a line of signs.
fn of_left(text: &str, form: &Form) -> Option<&'static str> {
    let number = form.word(Word::Number).trim_end_matches(':');
    let behind = text.trim().strip_prefix(number);
    match behind {
        _ if !text.contains(char::is_alphanumeric) => Some("star"),
        Some(rest) if !rest.starts_with(char::is_alphabetic) => Some("number"),
        _ => None,
    }
}

/// What a line at the right is when it is no name: place and day.
fn of_right(text: &str) -> Option<&'static str> {
    text.to_lowercase().split_whitespace().any(|word| word == "ngày").then_some("date")
}

/// The part of each line of a column: what `other` knows, and names, of which the last is another part than those before it.
/// A name that stands alone at the right is that of the State or the Party.
fn parts<'a>(
    texts: &'a [Text],
    [first, last]: [&'static str; 2],
    other: &dyn Fn(&str) -> Option<&'static str>,
) -> Vec<(&'static str, &'a Text)> {
    let names = texts.iter().filter(|text| other(&text.value).is_none()).count();
    let alone = names == 1 && first == "national";
    let mut so_far = 0;
    let part = |text: &'a Text| {
        let part = other(&text.value).unwrap_or_else(|| {
            so_far += 1;
            if so_far == names && !alone { last } else { first }
        });
        (part, text)
    };
    texts.iter().map(part).collect()
}

fn signer(one: &Signer, form: &Form) -> Value {
    let note = one.note.as_ref().map(|note| {
        let words = note.value.trim();
        prose(said(note, if words.starts_with('(') { words.to_owned() } else { format!("({words})") }))
    });
    context! { capacity => letterhead::capacity(&one.capacity, form), note }
}
