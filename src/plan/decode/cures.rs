//! Findings of decoding to their fixes, where these need the bytes of the file: ids, labels of articles.

use crate::diagnostic::{Code, Diagnostic, Edit, Fix, Safety};
use crate::language::forms::slug;
use crate::plan::Plan;
use crate::source::{Source, Span};
use crate::yaml::{self, Text};
use std::collections::BTreeSet;

/// Gives what was found about the letters of an id ("So_NgV") the id that it may be ("so-ngv"), and the fix that writes it at
/// every place. Nothing where another part has that id already.
pub(super) fn spell(source: &Source, plan: &Plan, found: &mut [Diagnostic]) {
    let all = ids(plan);
    let taken: BTreeSet<&str> = all.iter().map(|id| id.value.as_str()).collect();
    for one in found.iter_mut().filter(|one| one.code == Code::S003 && one.variant == "id") {
        let Some(id) = all.iter().find(|id| id.span == one.span) else { continue };
        let right = slug(&id.value);
        if right.is_empty() || taken.contains(right.as_str()) {
            continue;
        }
        let mut spans = vec![id.span];
        spans.extend(plan.calls().into_iter().filter(|call| call.value == id.value).map(|call| call.span));
        spans.extend(marks(source.text(), &id.value));
        let edits = spans.into_iter().map(|span| Edit { span, text: right.clone() }).collect();
        let told = one.clone().variant("id-near").fact("near", &right);
        *one = told.fix(Fix { safety: Safety::Suggested, edits });
    }
}

/// Gives the label that stands before an article ("Điều 1. Ban hành …") the fix that takes it out.
pub(super) fn unlabel(source: &Source, plan: &Plan, found: &mut [Diagnostic]) {
    let articles: Vec<&Text> =
        plan.decision.iter().flat_map(|decision| &decision.articles).map(|article| &article.text).collect();
    for one in found.iter_mut().filter(|one| one.code == Code::S003 && one.variant == "article") {
        let Some(text) = articles.iter().find(|text| text.span == one.span) else { continue };
        let label = one.facts.get("label").map_or(0, String::len);
        let lead = text.value.len() - text.value.trim_start().len();
        // The mark behind the label and the white space behind that.
        let Some(words) = text.value.get(lead + label + 1..).map(str::trim_start).filter(|words| !words.is_empty())
        else {
            continue;
        };
        let span = yaml::locate(source, text, 0..text.value.len() - words.len());
        *one = one.clone().fix(Fix::suggested(span, ""));
    }
}

/// Every id that the plan gives.
fn ids(plan: &Plan) -> Vec<&Text> {
    plan.units.iter().map(|unit| &unit.id).chain(plan.ids()).collect()
}

/// The id inside every `[[id]]` of the file.
fn marks(text: &str, id: &str) -> Vec<Span> {
    let at = |(at, _): (usize, &str)| Span::new(at + 2, at + 2 + id.len());
    text.match_indices(&format!("[[{id}]]")).map(at).collect()
}
