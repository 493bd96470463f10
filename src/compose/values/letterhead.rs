//! The frame of the paper: letterhead, number, dates, signatures, recipients.

use super::facts::Facts;
use crate::calendar::PartialDate;
use crate::compose::lines;
use crate::compose::prose::{self, bare, prose, words};
use crate::document::Role;
use crate::form::{Form, Word};
use crate::plan::{Archive, Issuer, Plan, Recipient, Signature};
use minijinja::{Value, context};

/// The room for a number to be written by hand.
const BLANK_NUMBER: &str = "\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}";
/// The room for a day, a month or a year.
const BLANK: &str = "\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}";

/// The number with its zero below 10, or room for it.
pub(super) fn padded(number: Option<u32>) -> String {
    number.map_or_else(|| BLANK_NUMBER.to_owned(), |number| format!("{number:02}"))
}

/// `36/KH-UBND`: number, code of the kind, codes of the issuers, as the form puts them together.
pub(super) fn symbol(facts: &Facts<'_>) -> Value {
    let joint = facts.plan.issuers.len() > 1;
    let code = |joint| facts.form.code(facts.plan.kind.value.code(joint));
    let code = if code(joint).is_empty() { code(false) } else { code(joint) };
    words(&symbol_of(facts, &padded(facts.plan.number.map(|number| number.value)), code))
}

/// A number and a kind's code with the codes of the plan's issuers.
pub(super) fn symbol_of(facts: &Facts<'_>, number: &str, code: &str) -> String {
    let codes: Vec<_> = facts.plan.issuers.iter().filter_map(|issuer| issuer.code.as_ref()).collect();
    let codes: Vec<_> = codes.iter().map(|code| code.value.trim()).collect();
    let pattern = facts.form.word(Word::SymbolPattern);
    let whole = pattern.replace("{number}", number).replace("{type}", code).replace("{codes}", &codes.join("-"));
    whole.trim_end_matches(['-', '/']).to_owned()
}

/// `ngày 05 tháng 01 năm 2024` with room for what is not known.
pub(super) fn date(date: Option<PartialDate>) -> String {
    let month = crate::calendar::Date::month_text;
    match date {
        Some(PartialDate::Day(date)) => date.long(),
        Some(PartialDate::Month(year, of)) => format!("ngày{BLANK}tháng {} năm {year}", month(of)),
        Some(PartialDate::Year(year)) => format!("ngày{BLANK}tháng{BLANK}năm {year}"),
        None => format!("ngày{BLANK}tháng{BLANK}năm{BLANK}"),
    }
}

pub(super) fn issuers(facts: &Facts<'_>) -> Vec<Value> {
    let share = facts.env.name_share;
    facts
        .plan
        .issuers
        .iter()
        .map(|issuer| {
            let broken = |text: &Option<crate::yaml::Text>, role: Role| {
                let share = |text: &str| share(role, text);
                text.iter()
                    .flat_map(|text| lines::name(&text.value, &share))
                    .map(|line| words(&line))
                    .collect::<Vec<_>>()
            };
            context! {
                name => issuer.name.as_ref().map(|name| words(&name.value)),
                lines => broken(&issuer.name, Role::Issuer),
                parent_lines => broken(&issuer.parent, Role::ParentBody),
            }
        })
        .collect()
}

/// The issuers as a sentence names them: "A và B".
pub(super) fn issuing(plan: &Plan) -> Value {
    let names: Vec<_> = plan.issuers.iter().filter_map(Issuer::said).map(|name| name.value.trim()).collect();
    let joined = match names.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, first)) => format!("{} và {last}", first.join(", ")),
        None => String::new(),
    };
    words(&joined)
}

pub(super) fn contact(plan: &Plan) -> Option<Value> {
    let contact = plan.contact.as_ref()?;
    let text = |text: &Option<crate::yaml::Text>| text.as_ref().map(|text| words(&text.value));
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
        context! { text => prose::lines(&text.value), authority }
    };
    lines.iter().map(line).collect()
}

/// A signer.
pub(super) fn signature(signature: &Signature, form: &Form) -> Value {
    context! {
        capacity => capacity(&signature.capacity, form),
        office => signature.office.as_ref().map(|office| prose::lines(&office.value)),
        name => signature.name.as_ref().map(|name| words(&name.value)),
        field => signature.field,
    }
}

pub(super) fn recipients(recipients: &[Recipient]) -> Vec<Value> {
    let one = |recipient: &Recipient| {
        let to = recipient.to.value.trim().trim_start_matches("- ");
        context! { to => bare(to), note => recipient.note.as_ref().map(|note| prose(&note.value)) }
    };
    recipients.iter().map(one).collect()
}

/// The Lưu line's codes joined, and the mark of who drafted it with the number of copies: "NTH.(60)".
pub(super) fn archive(archive: &Archive) -> Value {
    let codes: Vec<_> = archive.codes.iter().map(|code| code.value.trim()).collect();
    let drafter = archive.drafter.as_ref().map(|drafter| drafter.value.trim_end_matches('.').to_owned());
    let copies = archive.copies.map(|copies| format!("({})", copies.value));
    let mark = match (drafter, copies) {
        (Some(drafter), Some(copies)) => Some(format!("{drafter}.{copies}")),
        (drafter, copies) => drafter.or(copies),
    };
    context! { codes => words(&codes.join(", ")), mark => mark.map(|mark| words(&mark)) }
}
