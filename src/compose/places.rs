//! Where the paper prints each task: "điểm a khoản 1 Mục II".

use super::{context, walk};
use crate::document::{Document, Paragraph, Scheme};
use crate::form::Form;
use crate::plan::Plan;
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
        out.push(places.get(&context::mark(task, count)).cloned().unwrap_or_default());
    });
    out
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
    path.push(format!("{} {}", form.word(word), label.trim_end_matches(['.', ')'])));
}
