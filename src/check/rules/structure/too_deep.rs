//! S013: more levels than there are labels.

use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair, Sentence};
use crate::document::Scheme;
use crate::plan::{Block, Item, Section, Spanned, Task, Use};
use crate::source::Span;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::S013,
    explanation: Explanation {
        finds: Pair::new("Nhiều cấp hơn số cấp mà kiểu đánh số có.", "More levels than the form has numbering for."),
        why: Pair::new(
            "Cấp không có ký hiệu thì người đọc không viện dẫn được.",
            "A level without a label cannot be cited.",
        ),
        wrong: "numbering: [roman]\nsections:\n  - heading: Nhiệm vụ\n    sections:\n      - {heading: Tuyên truyền, blocks: [Nội dung.]}\n",
        right: "numbering: [roman, decimal]\nsections:\n  - heading: Nhiệm vụ\n    sections:\n      - {heading: Tuyên truyền, blocks: [Nội dung.]}\n",
        basis: Pair::new(
            "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.d",
            "Decree 30/2020/NĐ-CP, Annex I, Part I, II.6.d",
        ),
    },
    sentences: &[
        Sentence::new(
            "",
            Pair::new(
                "sâu hơn số cấp mà kiểu đánh số có ({known} cấp)",
                "deeper than the numbering goes ({known} {known|level|levels})",
            ),
        )
        .reason(
            "cấp này không có ký hiệu để in, người đọc không viện dẫn được",
            "there is no label to print, so nobody can cite it",
        )
        .hint("bớt một cấp, hoặc thêm cấp vào `numbering`", "use a level less, or add one to `numbering`"),
        Sentence::new(
            "items",
            Pair::new("gạch đầu dòng lồng quá hai cấp", "dash lines are nested more than two levels deep"),
        )
        .reason("dưới dấu `-` và `+` không còn ký hiệu nào để in", "below `-` and `+` there is no label left to print")
        .hint(
            "gộp các ý ở cấp này vào cấp trên, hoặc tách thành mục có đánh số",
            "merge these lines into the level above, or make numbered sections",
        ),
    ],
    labels: &[],
    check: Some(check),
};

/// How many labels a plan has when it does not say: I. 1. a) - +
const USUAL: usize = 5;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let plan = context.plan;
    let labels = plan.numbering.as_ref().map(|all| all.iter().map(|one| one.value).collect::<Vec<_>>());
    let mut walk = Walk::new(labels, &plan.tasks);
    match &plan.sections {
        Some(sections) => walk.sections(sections, 0, None),
        None => walk.tasks(&plan.tasks, 1),
    }
    for annex in &plan.annexes {
        let own = annex.numbering.as_ref().map(|all| all.iter().map(|one| one.value).collect::<Vec<_>>());
        let mut inside = Walk { found: Vec::new(), ..Walk::new(own.or_else(|| walk.labels.clone()), &plan.tasks) };
        annex.block_lists().for_each(|blocks| inside.blocks(blocks, 0, None));
        inside.sections(&annex.sections, 0, None);
        walk.found.extend(inside.found);
    }
    if let Some(objectives) = &plan.objectives {
        walk.items(&objectives.purposes, objectives.numbering);
        walk.items(&objectives.requirements, objectives.numbering);
    }
    plan.units.iter().for_each(|unit| walk.items(&unit.duties, unit.numbering));
    plan.each_task(&mut |_, task| walk.items(&task.items, None));
    let known = walk.levels;
    for (span, items) in walk.found {
        let diagnostic = RULE.at(span).fact("known", known);
        sink.push(if items { diagnostic.variant("items") } else { diagnostic });
    }
}

/// The way down, as the labels are given: `cursor` counts the labels of `numbering` that are used up.
struct Walk<'a> {
    levels: usize,
    labels: Option<Vec<Scheme>>,
    tasks: &'a [Task],
    found: Vec<(Span, bool)>,
}

impl<'a> Walk<'a> {
    fn new(labels: Option<Vec<Scheme>>, tasks: &'a [Task]) -> Self {
        Self { levels: labels.as_ref().map_or(USUAL, Vec::len), labels, tasks, found: Vec::new() }
    }

    fn sections(&mut self, sections: &[Section], cursor: usize, own: Option<Scheme>) {
        for section in sections {
            if own.is_none() && cursor >= self.levels {
                let place = section.head().map_or(section.span, |head| head.span);
                self.found.push((place, false));
                // What is below is too deep as well: one finding is enough.
                continue;
            }
            let below = match own {
                None => cursor + 1,
                Some(Scheme::None) => cursor,
                Some(scheme) => self.position(scheme).unwrap_or(cursor) + 1,
            };
            let inner = section.numbering.map(|scheme| scheme.value);
            self.blocks(&section.blocks, below, inner);
            self.sections(&section.sections, below, inner);
            if section.part.is_some_and(|part| part.value == Use::Tasks) && inner.is_none() {
                self.tasks(self.tasks.to_vec().as_slice(), below);
            }
        }
    }

    fn position(&self, scheme: Scheme) -> Option<usize> {
        let usual = Scheme::USUAL;
        self.labels.as_deref().unwrap_or(&usual).iter().position(|one| *one == scheme)
    }

    fn tasks(&mut self, tasks: &[Task], cursor: usize) {
        for task in tasks {
            if cursor >= self.levels {
                self.found.push((task.title.as_ref().map_or(task.span, |title| title.span), false));
            } else {
                self.tasks(&task.tasks, cursor + 1);
            }
        }
    }

    fn blocks(&mut self, blocks: &[Block], cursor: usize, own: Option<Scheme>) {
        for block in blocks {
            match block {
                Block::Items(items, numbering) => self.items(items, *numbering),
                Block::Sections(sections) => self.sections(sections, cursor, own),
                Block::Table(table) => table.lists().for_each(|cell| self.items(&cell.items, cell.numbering)),
                Block::Paragraph(..) | Block::Image(_) => {}
            }
        }
    }

    /// The lines of a list: `-`, then `+`, then nothing, unless they choose labels of their own.
    fn items(&mut self, items: &[Item], numbering: Option<Spanned<Scheme>>) {
        self.below(items, numbering.map_or(Scheme::Dash, |own| own.value));
    }

    fn below(&mut self, items: &[Item], scheme: Scheme) {
        for item in items {
            match item.numbering {
                Some(own) => self.below(&item.items, own.value),
                None if scheme == Scheme::Plus => self.found.extend(item.items.iter().map(|one| (one.text.span, true))),
                None => self.below(&item.items, scheme.below()),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{BASE, only, with};
    use crate::diagnostic::Code;

    #[test]
    fn a_level_without_a_label_is_found() {
        let sections = "sections:\n  - heading: Một\n    sections:\n      - {heading: Hai, use: tasks}\n";
        insta::assert_snapshot!(only(Code::S013, &format!("{BASE}numbering: [roman]\n{sections}")));
        insta::assert_snapshot!(only(
            Code::S013,
            &with("- Theo dõi, đôn đốc việc thực hiện Kế hoạch.", "- {text: Một, items: [{text: Hai, items: [Ba]}]}")
        ));
    }

    #[test]
    fn labels_that_reach_are_enough() {
        let sections = "sections:\n  - heading: Một\n    sections:\n      - {heading: Hai, use: tasks}\n";
        assert_eq!(only(Code::S013, &format!("{BASE}{sections}")), "");
        assert_eq!(only(Code::S013, BASE), "");
    }
}
