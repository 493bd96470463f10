//! Where the paper prints each task and each report: "điểm a khoản 1 Mục II", "Mục V".

use super::{values, walk};
use crate::document::{Document, Paragraph, Scheme, plain_text};
use crate::form::Form;
use crate::plan::inline::{Piece, inlines};
use crate::plan::{Plan, Report};
use crate::yaml::Text;
use std::collections::BTreeMap;

/// The printed place of every task and group, in the order of [`Plan::each_task`]; empty where the paper prints none.
pub fn task_numbers(document: &Document, plan: &Plan, form: &Form) -> Vec<String> {
    let mut places: BTreeMap<String, String> = BTreeMap::new();
    for part in &document.parts {
        let mut path: Vec<String> = Vec::new();
        walk::part(&mut part.clone(), &mut |paragraph| {
            step(paragraph, form, &mut path);
            if let Some(id) = &paragraph.id {
                let words: Vec<&str> = path.iter().rev().map(String::as_str).collect();
                places.entry(id.clone()).or_insert_with(|| words.join(" "));
            }
        });
    }
    let mut out = Vec::new();
    let mut count = 0;
    plan.each_task(&mut |_, task| {
        count += 1;
        out.push(places.get(&values::mark(task, count)).cloned().unwrap_or_default());
    });
    out
}

/// The printed place of every report, in the order of the file: "Mục V"; empty where the paper words it in another way.
pub fn report_numbers(document: &Document, plan: &Plan, form: &Form) -> Vec<String> {
    let mut places = vec![String::new(); plan.reporting.len()];
    for part in &document.parts {
        let mut path: Vec<String> = Vec::new();
        walk::part(&mut part.clone(), &mut |paragraph| {
            step(paragraph, form, &mut path);
            let printed = squeezed(&plain_text(&paragraph.content));
            for (report, place) in plan.reporting.iter().zip(&mut places) {
                if place.is_empty() && says(report, plan, &printed) {
                    *place = path.iter().rev().map(String::as_str).collect::<Vec<_>>().join(" ");
                }
            }
        });
    }
    places
}

/// Whether a printed sentence is a report's: its own words, or who reports to whom by when.
fn says(report: &Report, plan: &Plan, printed: &str) -> bool {
    let name = |id: &Text| plan.unit(&id.value).map_or(id, |unit| &unit.name).value.clone();
    match &report.text {
        Some(text) => match inlines(&text.value).first() {
            Some(Piece::Text { text, .. }) => printed.starts_with(&squeezed(text)),
            _ => false,
        },
        None => {
            let facts =
                report.by.iter().chain(&report.via).map(name).chain(report.to.iter().map(|to| to.value.clone()));
            let facts: Vec<String> = facts.map(|fact| squeezed(&fact)).collect();
            facts.first().is_some_and(|first| printed.starts_with(first))
                && facts.iter().all(|fact| printed.contains(fact))
                && printed.contains("báocáo")
        }
    }
}

/// Letters without white space: a printed line has spaces of its own.
fn squeezed(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

/// Follows the numbered paragraphs: a label replaces what stood at its depth and below.
fn step(paragraph: &Paragraph, form: &Form, path: &mut Vec<String>) {
    let (Some(numbering), Some(label)) = (&paragraph.numbering, &paragraph.label) else { return };
    let word = match numbering.scheme {
        Scheme::Upper => "cite_upper",
        Scheme::Roman => "cite_roman",
        Scheme::Decimal | Scheme::Dotted => "cite_decimal",
        Scheme::Letter => "cite_letter",
        Scheme::Dash | Scheme::Plus | Scheme::None => return,
    };
    path.truncate(numbering.list.depth.into());
    path.push(format!("{} {}", form.word(word), label.trim_end_matches(['.', ')', '-'])));
}
