//! Plan, template and form to the document tree.
//!
//! A template prints an XML vocabulary (templates/README.md) from the plan's values; the markup is read into the tree,
//! where labels, footnote numbers and references are made; then abbreviations and no-break spaces are set. The order of
//! a Kế hoạch and its sentences stand in the template, not here. The only room that knows the template language.

mod abbreviation;
mod environment;
mod lines;
mod markup;
mod numbering;
mod problem;
mod prose;
mod said;
mod template;
#[cfg(test)]
mod tests;
mod trace;
mod typography;
mod values;

pub use environment::Environment;
pub use problem::{Problem, ProblemKind};
pub use template::Template;

use crate::document::{Block, Document, Metadata, Places, Role};
use crate::form::Form;
use crate::language::letters::lower_first;
use crate::plan::Plan;

/// The document of a plan. What the plan does not hold is left blank.
///
/// # Errors
/// Every mistake of the template, with its file and line.
pub fn compose(plan: &Plan, form: &Form, template: &Template, env: &Environment<'_>) -> Result<Document, Vec<Problem>> {
    let facts = values::Facts { plan, form, env };
    env.traced.into_iter().for_each(trace::begin);
    let mut setting = setting(plan, form, env);
    let markup = template.render(setting.entry, values::values(&facts));
    setting.origins = env.traced.zip(trace::end()).map(|(source, origins)| markup::Origins::new(source, origins));
    let document = markup::read(&markup.map_err(|problem| vec![problem])?, &setting)?;
    Ok(finish(document, &facts))
}

/// The extract of a plan for one of its units: what it has to do, told where it stands in the `whole` document. Nothing
/// when the plan has no unit with this id, or nothing for it to do.
///
/// # Errors
/// Every mistake of the template, with its file and line.
pub fn extract(
    plan: &Plan,
    whole: &Document,
    unit: &str,
    form: &Form,
    template: &Template,
    env: &Environment<'_>,
) -> Result<Option<Document>, Vec<Problem>> {
    let Some(unit) = plan.unit(unit).filter(|unit| plan.concerns(unit)) else { return Ok(None) };
    let facts = values::Facts { plan, form, env };
    let mut setting = setting(plan, form, env);
    setting.entry = "extract.xml";
    setting.known = whole.places.clone();
    let values = values::extract(&facts, unit, &whole.places);
    let markup = template.render(setting.entry, values).map_err(|problem| vec![problem])?;
    let mut document = finish(markup::read(&markup, &setting)?, &facts);
    abbreviation::spell(&mut document, plan);
    document.metadata.title = format!("Trích {}: {}", document.metadata.title, unit.name.value);
    Ok(Some(document))
}

fn setting<'a>(plan: &Plan, form: &'a Form, env: &Environment<'a>) -> markup::Setting<'a> {
    let footnotes = plan.footnotes.iter().map(|(id, text)| (id.value.clone(), prose::footnote(text)));
    markup::Setting {
        form,
        numbering: values::numbering(plan),
        footnotes: footnotes.collect(),
        known: Places::new(),
        pictures: env.pictures,
        entry: "paper.xml",
        origins: None,
    }
}

/// What every paper gets at the end: what it says about itself, abbreviations, no-break spaces.
fn finish(mut document: Document, facts: &values::Facts<'_>) -> Document {
    document.metadata = metadata(facts);
    abbreviation::add(&mut document, facts.plan);
    typography::set(&mut document, facts.form);
    document.parts.iter_mut().for_each(|part| one_rule(&mut part.blocks));
    document
}

/// What is attached has one rule, below "(Kèm theo …)" (nd30, Phụ lục III, mẫu 1.3).
fn one_rule(blocks: &mut [Block]) {
    let mut below = None;
    for block in blocks.iter_mut().rev() {
        let Block::Paragraph(line) = block else { continue };
        line.unruled = line.role == Role::Title && below == Some(Role::AttachmentNote);
        below = Some(line.role);
    }
}

/// What the files say about themselves.
fn metadata(facts: &values::Facts<'_>) -> Metadata {
    let plan = facts.plan;
    let title = plan.title.iter().flat_map(|title| title.value.split_whitespace()).collect::<Vec<_>>().join(" ");
    let issuer = plan.issuers.first().and_then(|issuer| issuer.said());
    let author = plan.metadata.author.as_ref().or(issuer);
    Metadata {
        title: format!("{} {}", plan.kind.value.name(), lower_first(&title)).trim().to_owned(),
        creator: author.map(|author| author.value.clone()).unwrap_or_default(),
        subject: values::subject(facts),
        keywords: plan.metadata.keywords.iter().map(|keyword| keyword.value.clone()).collect(),
        date: plan.dated().and_then(|date| date.value.full()),
        from: plan.period.as_ref().and_then(|period| period.kind.first()),
    }
}
