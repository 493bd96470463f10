//! Căn cứ, objectives, tasks, units.

use super::facts::Facts;
use super::parts::{annex_id, places, table_annex};
use super::shares::{self, Placed};
use crate::calendar::read::spoken;
use crate::compose::prose::{bare, paragraphs, prose, trim_end, words};
use crate::compose::said::{Of, Said, said, spanned};
use crate::document::Scheme;
use crate::form::Word;
use crate::language::letters::{lower_first, same};
use crate::language::sentence::rests_on;
use crate::money;
use crate::plan::{
    Assignee, BasisContent, Deadline, Indicator, Item, LegalBasis, Milestone, Money, Objectives, Plan, PreambleLayout,
    Reading, Share, Spanned, Task, TaskBudget, Unit, Use,
};
use crate::yaml::Text;
use minijinja::{Value, context};

pub(super) fn bases(bases: &[LegalBasis], facts: &Facts<'_>) -> Vec<Value> {
    let default = facts.form.word(Word::Basis);
    let mut before = String::new();
    let mut one = |basis: &LegalBasis| {
        let (of, cited) = match &basis.content {
            BasisContent::Text(text) => (text, text.value.clone()),
            BasisContent::Document(symbol) => {
                (symbol, (facts.env.cite)(&symbol.value).unwrap_or_else(|| symbol.value.clone()))
            }
        };
        let (own, cited) = split_verb(trim_end(&cited));
        let asked = basis.verb.as_ref().map(|verb| said(verb, verb.value.trim()));
        let verb = asked.or(own.map(|own| said(of, own))).unwrap_or_else(|| default.into());
        let repeated = same(&verb.words, &before);
        before = verb.words.clone().into_owned();
        let verb_inner = verb.clone().begun(lower_first);
        context! { verb => words(verb), verb_inner => words(verb_inner), repeated, text => prose(said(of, cited)) }
    };
    bases.iter().map(&mut one).collect()
}

/// The verb that the author wrote, and the citation behind it.
fn split_verb(text: &str) -> (Option<String>, String) {
    match rests_on(text) {
        Some((verb, rest)) => (Some(verb.to_owned()), rest.to_owned()),
        None => (None, text.to_owned()),
    }
}

/// How the căn cứ stand; not above the body when a section of the plan places them.
pub(super) fn layout(facts: &Facts<'_>) -> &'static str {
    let plan = facts.plan;
    let placed = plan.sections.as_ref().is_some_and(|sections| places(sections, Use::LegalBases));
    match plan.preamble.layout {
        _ if plan.legal_bases.is_empty() || placed => "none",
        PreambleLayout::List => "list",
        PreambleLayout::Paragraph => "paragraph",
        PreambleLayout::Section if plan.sections.is_some() => "list",
        PreambleLayout::Section => "section",
        PreambleLayout::None => "none",
    }
}

pub(super) fn items(items: &[Item]) -> Vec<Value> {
    let one = |item: &Item| {
        context! {
            text => prose(&item.text),
            items => self::items(&item.items),
            numbering => labels(item.numbering),
        }
    };
    items.iter().map(one).collect()
}

/// The name of the labels that lines have; nothing where they have the usual ones.
pub(super) fn labels(numbering: Option<Spanned<Scheme>>) -> Option<&'static str> {
    numbering.map(|scheme| scheme.value.name())
}

pub(super) fn objectives(objectives: &Objectives) -> Value {
    context! {
        numbering => labels(objectives.numbering),
        purposes => items(&objectives.purposes),
        requirements => items(&objectives.requirements),
        indicators => objectives.indicators.iter().map(indicator).collect::<Vec<_>>(),
    }
}

/// A figure: its name, "120 tin, bài", and by when ("năm 2024" for a bare year).
pub(super) fn indicator(indicator: &Indicator) -> Value {
    context! {
        name => indicator.name.as_ref().map(bare),
        figure => figure(indicator).map(words),
        by => indicator.by.as_ref().map(|by| words(said(by, spoken(by.value.trim())))),
    }
}

/// "120 tin, bài"; a percent sign follows its number at once.
pub(super) fn figure(indicator: &Indicator) -> Option<Said<'_>> {
    let target = indicator.target.as_ref()?;
    let mut out = said(target, grouped(target.value.trim()));
    if let Some(measure) = &indicator.measure {
        let words = measure.value.trim();
        out.push(if words.is_empty() || words.starts_with('%') { "" } else { " " });
        out.push(said(measure, words));
    }
    Some(out)
}

/// The figure of a task with what it says beyond the task's title and the plan's period: "số cuộc 3 cuộc (năm 2025)".
pub(super) fn named_figure(indicator: &Indicator) -> Option<Value> {
    let Some(figure) = figure(indicator) else {
        return indicator.name.as_ref().map(bare);
    };
    let name = indicator.name.as_ref().map(|name| said(name, trim_end(&name.value)));
    let mut out = Said::joined(name.into_iter().chain([figure]), " ");
    if let Some(by) = &indicator.by {
        out.push(" (");
        out.push(said(by, spoken(by.value.trim())));
        out.push(")");
    }
    Some(words(out))
}

/// A bare whole number of five digits or more gets its dots; anything else stays as written.
fn grouped(target: &str) -> String {
    match target.parse::<u64>() {
        Ok(number) if target.len() >= 4 && target.bytes().all(|byte| byte.is_ascii_digit()) => money::dots(number),
        _ => target.to_owned(),
    }
}

/// All tasks of the plan.
pub(super) fn tasks(plan: &Plan) -> Vec<Value> {
    Tasks { plan, titled: titled(plan), count: 0 }.list(&plan.tasks, 0)
}

/// The tasks as they are written down.
struct Tasks<'a> {
    plan: &'a Plan,
    /// By depth: whether the tasks there are titles.
    titled: Vec<bool>,
    /// Tasks so far.
    count: usize,
}

/// Whether a task has more under it than who does it.
fn has_more(task: &Task) -> bool {
    !task.tasks.is_empty() || !task.text.is_empty() || !task.items.is_empty()
}

/// By depth: whether any task there has more under it; then all of its depth are titles, in every group.
fn titled(plan: &Plan) -> Vec<bool> {
    let mut titled = Vec::new();
    plan.each_task(&mut |around, task| {
        titled.resize(titled.len().max(around.len() + 1), false);
        titled.iter_mut().skip(around.len()).take(1).for_each(|titled| *titled |= has_more(task));
    });
    titled
}

impl Tasks<'_> {
    fn list(&mut self, tasks: &[Task], depth: usize) -> Vec<Value> {
        // None of this list has more under it: points, which end with a mark, unless a label makes all of the depth bold.
        let points = !tasks.iter().any(has_more);
        tasks.iter().map(|task| self.task(task, depth, points)).collect()
    }

    fn task(&mut self, task: &Task, depth: usize, point: bool) -> Value {
        self.count += 1;
        context! {
            id => words(task.mark(self.count)),
            title => task.title.as_ref().map(prose),
            titled => self.titled.get(depth).copied().unwrap_or_default(),
            point,
            text => task.text.iter().flat_map(paragraphs).collect::<Vec<_>>(),
            items => items(&task.items),
            assignment => assignment(task, self.plan),
            tasks => self.list(&task.tasks, depth + 1),
        }
    }
}

/// Who does it with whom, by when, with what result and money; nothing when the plan says none of it.
fn assignment(task: &Task, plan: &Plan) -> Option<Value> {
    let money = task.budget.as_ref().and_then(TaskBudget::total);
    task.is_assigned().then(|| {
        context! {
            lead => (!task.lead.is_empty()).then(|| words(names(&task.lead, plan, false))),
            support => (!task.support.is_empty()).then(|| words(names(&task.support, plan, false))),
            deadline => task.deadline.as_ref().map(|deadline| words(due_words(deadline))),
            output => task.output.as_ref().map(bare),
            indicator => task.indicator.as_ref().and_then(named_figure),
            money => money.map(|dong| words(said(budget_span(task), money::dots(dong)))),
            money_words => task.budget.as_ref().and_then(|budget| budget.words.as_ref()).map(bare),
            shares => task.budget.as_ref().map(shares),
        }
    })
}

/// Where a task's money comes from and when it is spent: its source, or its shares by source; its shares by year.
fn shares(budget: &TaskBudget) -> Vec<Value> {
    let source = budget.source.iter().map(|source| said(source, trim_end(&source.value)));
    let sources =
        budget.by_source.iter().map(|(name, amount)| share(said(name, name.value.trim()), amount, &money::dots));
    let year = |year: &Spanned<i32>| spanned(year, format!("năm {}", year.value));
    let years = budget.by_year.iter().map(|(of, amount)| share(year(of), amount, &money::dots));
    source.chain(sources).chain(years).map(words).collect()
}

/// "ngân sách tỉnh: 300.000.000": a name and its share of money.
pub(super) fn share<'a>(name: Said<'a>, amount: &'a Money, figures: &dyn Fn(u64) -> String) -> Said<'a> {
    Said::joined([name, said(&amount.text, figures(amount.dong))], ": ")
}

/// What a task's money stands in, for a sum of it.
pub(super) fn budget_span(task: &Task) -> Of<'_> {
    let budget = task.budget.as_ref();
    let amount = budget.and_then(|budget| budget.amount.as_ref());
    amount.map_or(Of::Span(budget.map(|budget| budget.span).unwrap_or_default()), |amount| (&amount.text).into())
}

/// All that a deadline says, in a row.
pub(super) fn due_words(deadline: &Deadline) -> Said<'_> {
    Said::joined(due_lines(deadline), "; ")
}

/// What a deadline says: one line, or one a milestone.
pub(super) fn due_lines(deadline: &Deadline) -> Vec<Said<'_>> {
    let lines = deadline.lines();
    match &deadline.reading {
        Reading::Milestones(steps) => lines.into_iter().zip(steps).map(|(line, step)| milestone(line, step)).collect(),
        _ => lines.into_iter().map(|line| said(&deadline.text, line)).collect(),
    }
}

/// "tháng 3/2024: khởi động": what says the day, then what says the work.
fn milestone(line: String, step: &Milestone) -> Said<'_> {
    let day = step.when.said();
    let Some(work) = line.strip_prefix(day.as_str()).and_then(|rest| rest.strip_prefix(": ")) else {
        return said(&step.what, line);
    };
    let mut out = said(&step.when.text, day.clone());
    out.push(": ");
    out.push(said(&step.what, work.to_owned()));
    out
}

/// Names of units, full or short, with their share of the task in brackets; `;` between names that hold a comma.
pub(super) fn names<'a>(assignees: &'a [Assignee], plan: &'a Plan, short: bool) -> Said<'a> {
    let name = |assignee: &'a Assignee| {
        let unit = plan.unit(&assignee.unit.value);
        let name = unit.map_or(&assignee.unit, |unit| if short { unit.label() } else { &unit.name });
        // The plan says here who does it; the unit's name it says elsewhere.
        let mut out = named(&assignee.unit, unit, name.value.trim());
        if let Some(scope) = &assignee.scope {
            out.push(" (");
            out.push(said(scope, trim_end(&scope.value)));
            out.push(")");
        }
        out
    };
    join_names(assignees.iter().map(name).collect())
}

/// The name of a unit, for which a plan writes its id; a name of its own is written as it prints.
pub(super) fn named<'a>(written: &'a Text, unit: Option<&Unit>, name: &'a str) -> Said<'a> {
    if unit.is_some() { said(written.span, name) } else { said(written, name) }
}

/// `;` between names when one of them holds a comma.
pub(super) fn join_names(names: Vec<Said<'_>>) -> Said<'_> {
    let comma = names.len() > 1 && names.iter().any(|name| name.words.contains(','));
    let names = names.into_iter().enumerate().map(|(at, name)| if at == 0 { name } else { name.begun(inside) });
    Said::joined(names, if comma { "; " } else { ", " })
}

/// A name inside a sentence: "các sở, ban, ngành". A proper name keeps its capital.
pub(super) fn inside(name: &str) -> String {
    name.strip_prefix("Các ").map_or_else(|| name.to_owned(), |rest| format!("các {rest}"))
}

/// The units that have something to do, each with its duties or the ids of its tasks.
pub(super) fn units(plan: &Plan) -> Vec<Value> {
    let tasks = shares::tasks(plan);
    plan.units.iter().filter(|unit| !unit.unlisted).filter_map(|unit| self::unit(unit, plan, &tasks)).collect()
}

fn unit(unit: &Unit, plan: &Plan, tasks: &[Placed<'_>]) -> Option<Value> {
    let marks = |part| {
        let (marks, count) = shares::marks(&unit.id.value, part, tasks);
        // When only an annex shows the tasks, the annex stands for all of them.
        let elsewhere = plan.sections.as_ref().is_some_and(|sections| !places(sections, Use::Tasks));
        let annex = || table_annex(plan).map(annex_id).into_iter().collect();
        (if marks.is_empty() || !elsewhere { marks } else { annex() }, count > 1)
    };
    let ((leads, leads_several), (supports, supports_several)) = (marks(Share::Lead), marks(Share::Support));
    let idle = unit.duties.is_empty() && leads.is_empty() && supports.is_empty();
    (!idle).then(|| {
        context! {
            id => words(&unit.id),
            name => words(&unit.name),
            duties => items(&unit.duties),
            numbering => labels(unit.numbering),
            leads => leads.join(" "),
            supports => supports.join(" "),
            leads_several,
            supports_several,
        }
    })
}

/// The enacting sentence with the colon behind "như sau" that its author may have left out.
pub(super) fn enacting(text: &str) -> String {
    let bare = text.trim_end().trim_end_matches([':', '.', ';', ',', ' ']);
    let opens = ["như sau", "sau đây"].iter().any(|end| bare.to_lowercase().ends_with(end));
    if opens { format!("{bare}:") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_citation_may_bring_its_verb() {
        assert_eq!(split_verb("Thực hiện Nghị quyết X"), (Some("Thực hiện".into()), "Nghị quyết X".into()));
        assert_eq!(split_verb("Nghị quyết X"), (None, "Nghị quyết X".into()));
        assert_eq!(split_verb("Theoris"), (None, "Theoris".into()));
    }

    #[test]
    fn names_with_commas_are_parted_by_semicolons() {
        let joined = |names: [&'static str; 2]| join_names(names.map(Said::from).to_vec()).words.into_owned();
        assert_eq!(joined(["Sở A", "Sở B"]), "Sở A, Sở B");
        assert_eq!(joined(["Các phòng", "Các đơn vị"]), "Các phòng, các đơn vị");
        assert_eq!(joined(["Sở Văn hóa, Thể thao và Du lịch", "Sở B"]), "Sở Văn hóa, Thể thao và Du lịch; Sở B");
    }

    #[test]
    fn figures_keep_their_words() {
        let text = |value: &str| Some(crate::yaml::Text { value: value.to_owned(), ..Default::default() });
        let figure = |target, measure| {
            let indicator = Indicator { target: text(target), measure: text(measure), ..Default::default() };
            super::figure(&indicator).unwrap().words.into_owned()
        };
        assert_eq!(figure("120", "tin, bài"), "120 tin, bài");
        assert_eq!(figure("100", "%"), "100%");
        assert_eq!(figure("12000", "lượt"), "12.000 lượt");
        assert_eq!(figure("ít nhất 5", "lớp"), "ít nhất 5 lớp");
    }

    #[test]
    fn a_sentence_that_opens_the_plan_ends_with_a_colon() {
        for typed in ["Sở ban hành Kế hoạch như sau", "Sở ban hành Kế hoạch như sau.", "Sở ban hành Kế hoạch như sau: "]
        {
            assert_eq!(super::enacting(typed), "Sở ban hành Kế hoạch như sau:");
        }
        assert_eq!(super::enacting("Sở ban hành Kế hoạch này."), "Sở ban hành Kế hoạch này.");
    }
}
