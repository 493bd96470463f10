//! The frame of the paper: letterhead, number, dates, signatures, recipients.

use super::facts::Facts;
use crate::calendar::PartialDate;
use crate::compose::lines;
use crate::compose::prose::{self, prose, trim_end, words};
use crate::compose::said::{Said, broken_at, said, spanned};
use crate::document::Role;
use crate::form::{Form, Word};
use crate::plan::{Archive, Issuer, Plan, Recipient, Signature, Spanned};
use crate::yaml::Text;
use minijinja::{Value, context};

/// The room for a number to be written by hand.
const BLANK_NUMBER: &str = "\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}";
/// The room for a day, a month or a year.
const BLANK: &str = "\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}";

/// The number with its zero below 10, or room for it.
fn padded<'a>(number: Option<Spanned<u32>>) -> Said<'a> {
    number.map_or_else(|| BLANK_NUMBER.into(), |number| spanned(&number, format!("{:02}", number.value)))
}

/// `36/KH-UBND`: number, code of the kind, codes of the issuers, as the form puts them together.
pub(super) fn symbol(facts: &Facts<'_>) -> Value {
    let joint = facts.plan.issuers.len() > 1;
    let code = |joint| facts.form.code(facts.plan.kind.value.code(joint));
    let code = if code(joint).is_empty() { code(false) } else { code(joint) };
    words(symbol_of(facts, facts.plan.number, code))
}

/// A number and a kind's code with the codes of the plan's issuers.
pub(super) fn symbol_of<'a>(facts: &Facts<'a>, number: Option<Spanned<u32>>, code: &str) -> Said<'a> {
    let codes = facts.plan.issuers.iter().filter_map(|issuer| issuer.code.as_ref());
    let codes = Said::joined(codes.map(|code| said(code, code.value.trim())), "-");
    let mut out = Said::default();
    // "{number}/{type}-{codes}"
    for piece in facts.form.word(Word::SymbolPattern).split(['{', '}']) {
        match piece {
            "number" => out.push(padded(number)),
            "type" => out.push(code.to_owned()),
            "codes" => out.push(codes.clone()),
            sign => out.push(sign.to_owned()),
        }
    }
    out.without_end(&['-', '/'])
}

/// `ngày 05 tháng 01 năm 2024` with room for what is not known.
pub(super) fn date<'a>(date: Option<Spanned<PartialDate>>) -> Said<'a> {
    let month = crate::calendar::Date::month_text;
    let words = match date.map(|date| date.value) {
        Some(PartialDate::Day(date)) => date.long(),
        Some(PartialDate::Month(year, of)) => format!("ngày{BLANK}tháng {} năm {year}", month(of)),
        Some(PartialDate::Year(year)) => format!("ngày{BLANK}tháng{BLANK}năm {year}"),
        None => format!("ngày{BLANK}tháng{BLANK}năm{BLANK}"),
    };
    date.map_or(words.clone().into(), |date| spanned(&date, words))
}

pub(super) fn issuers<'a>(facts: &Facts<'a>) -> Vec<Value> {
    let share = facts.env.name_share;
    facts
        .plan
        .issuers
        .iter()
        .map(|issuer| {
            let broken = |text: &'a Option<Text>, role: Role| {
                let share = |text: &str| share(role, text);
                let lines = |text: &'a Text| broken_at(text, lines::name(&text.value, &share)).into_iter().map(words);
                text.iter().flat_map(lines).collect::<Vec<_>>()
            };
            context! {
                name => issuer.name.as_ref().map(words),
                lines => broken(&issuer.name, Role::Issuer),
                parent_lines => broken(&issuer.parent, Role::ParentBody),
            }
        })
        .collect()
}

/// The issuers as a sentence names them: "A và B".
pub(super) fn issuing(plan: &Plan) -> Value {
    let names = plan.issuers.iter().filter_map(Issuer::said);
    let names: Vec<_> = names.map(|name| said(name, name.value.trim())).collect();
    let Some((last, first)) = names.split_last() else { return words("") };
    let mut joined = Said::joined(first.iter().cloned(), ", ");
    if !first.is_empty() {
        joined.push(" và ");
    }
    joined.push(last.clone());
    words(joined)
}

pub(super) fn contact(plan: &Plan) -> Option<Value> {
    let contact = plan.contact.as_ref()?;
    let text = |text: &Option<Text>| text.as_ref().map(words);
    Some(context! {
        address => text(&contact.address),
        email => text(&contact.email),
        phone => text(&contact.phone),
        fax => text(&contact.fax),
        website => text(&contact.website),
    })
}

/// The lines above a signer's name, each with whether it is a quyền hạn (TM., KT. …).
pub(super) fn capacity(lines: &[crate::yaml::Text], form: &Form) -> Vec<Value> {
    let marks =
        [Word::Behalf, Word::For, Word::ByOrder, Word::ByAuthorization, Word::Acting].map(|word| form.word(word));
    let line = |text: &crate::yaml::Text| {
        let authority = marks.iter().any(|mark| !mark.is_empty() && text.value.to_uppercase().starts_with(mark));
        context! { text => prose::lines(text), authority }
    };
    lines.iter().map(line).collect()
}

/// A signer.
pub(super) fn signature(signature: &Signature, form: &Form) -> Value {
    context! {
        capacity => capacity(&signature.capacity, form),
        office => signature.office.as_ref().map(prose::lines),
        name => signature.name.as_ref().map(words),
        field => signature.field,
    }
}

pub(super) fn recipients(recipients: &[Recipient]) -> Vec<Value> {
    let one = |recipient: &Recipient| {
        let to = trim_end(recipient.to.value.trim().trim_start_matches("- "));
        context! { to => prose(said(&recipient.to, to)), note => recipient.note.as_ref().map(prose) }
    };
    recipients.iter().map(one).collect()
}

/// The Lưu line's codes joined, and the mark of who drafted it with the number of copies: "NTH.(60)".
pub(super) fn archive(archive: &Archive) -> Value {
    let codes = Said::joined(archive.codes.iter().map(|code| said(code, code.value.trim())), ", ");
    let drafter = archive.drafter.as_ref().map(|drafter| said(drafter, drafter.value.trim_end_matches('.')));
    let copies = archive.copies.map(|copies| spanned(&copies, format!("({})", copies.value)));
    let mark = match (drafter, copies) {
        (Some(drafter), Some(copies)) => Some(Said::joined([drafter, copies], ".")),
        (drafter, copies) => drafter.or(copies),
    };
    context! { codes => words(codes), mark => mark.map(words) }
}
