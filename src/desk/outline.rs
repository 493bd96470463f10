//! A plan as its table of contents, with the numbers that the paper prints, and what can be folded away.

use super::{Desk, Meant};
use crate::plan::{Plan, Section, Task};
use crate::source::Span;
use crate::yaml::{Node, Text};

/// An entry of the outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Symbol {
    /// What it is called, with its printed number before it.
    pub name: String,
    /// A word beside it: an id.
    pub detail: String,
    /// What it is.
    pub kind: SymbolKind,
    /// All of it.
    pub span: Span,
    /// The words that name it, inside `span`.
    pub name_span: Span,
    /// What stands in it.
    pub children: Vec<Symbol>,
}

/// What an entry of the outline is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SymbolKind {
    /// A top-level key.
    Part,
    /// A task that holds tasks, a section.
    Group,
    /// A task.
    Task,
    /// A unit.
    Unit,
    /// An annex.
    Annex,
}

/// Lines that can be folded into the first of them, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fold {
    /// The line that stays.
    pub first: usize,
    /// The last that goes.
    pub last: usize,
}

impl Desk {
    /// The outline, in the order of the file.
    pub fn symbols(&self) -> Vec<Symbol> {
        let (Some(tree), Some(plan)) = (&self.checked.tree, self.plan()) else {
            return self.meant().map(|meant| led_back(meant, meant.desk.symbols())).unwrap_or_default();
        };
        let places = self.printed().document.as_ref().map(|document| document.places.clone()).unwrap_or_default();
        let mut numbers = Vec::new();
        plan.each_marked(&mut |mark, _, task| numbers.push((task.span, places.get(mark).cloned().unwrap_or_default())));
        let tree_of = Outline { numbers };
        let part = |entry: &crate::yaml::Entry| {
            let key = entry.key.value.as_str();
            let children = match key {
                "tasks" => tree_of.tasks(&plan.tasks, entry.value.span),
                "units" => units(plan, &entry.value),
                "sections" => plan.sections.iter().flatten().map(section).collect(),
                "annexes" => annexes(plan, entry.value.span),
                _ => Vec::new(),
            };
            Symbol {
                name: entry.key.value.clone(),
                detail: String::new(),
                kind: SymbolKind::Part,
                span: entry.key.span.join(entry.value.span),
                name_span: entry.key.span,
                children,
            }
        };
        tree.root.entries().iter().map(part).collect()
    }

    /// What can be folded: every mapping and list over several lines, and runs of comments.
    pub fn folds(&self) -> Vec<Fold> {
        let mut folds = Vec::new();
        let Some(tree) = &self.checked.tree else {
            return self.meant().map(|meant| self.folds_of(meant)).unwrap_or_default();
        };
        self.fold(&tree.root, &mut folds);
        folds.sort_by_key(|fold| (fold.first, fold.last));
        folds.dedup_by_key(|fold| fold.first);
        folds
    }

    fn folds_of(&self, meant: &Meant) -> Vec<Fold> {
        let line = |line: usize| {
            let start = meant.desk.source.line_start(line);
            self.source.line_of(meant.typed(Span::new(start, start)).start)
        };
        let folds = meant.desk.folds().into_iter().map(|fold| Fold { first: line(fold.first), last: line(fold.last) });
        folds.filter(|fold| fold.last > fold.first).collect()
    }

    fn fold(&self, node: &Node, folds: &mut Vec<Fold>) {
        let mut add = |from: usize, span: Span| {
            let end = span.end.saturating_sub(1).max(span.start);
            let (first, last) = (self.source.line_of(from), self.source.line_of(end));
            folds.extend((last > first).then_some(Fold { first, last }));
        };
        for entry in node.entries() {
            add(entry.key.span.start, entry.value.span);
        }
        for item in node.items() {
            add(item.span.start, item.span);
        }
        node.entries().iter().map(|entry| &entry.value).chain(node.items()).for_each(|below| self.fold(below, folds));
    }
}

/// Entries of the mended text, with places of the typed one.
fn led_back(meant: &Meant, symbols: Vec<Symbol>) -> Vec<Symbol> {
    let back = |symbol: Symbol| {
        let (span, name_span) = (meant.typed(symbol.span), meant.typed(symbol.name_span));
        // An editor wants the name inside the whole.
        Symbol { span: span.join(name_span), name_span, children: led_back(meant, symbol.children), ..symbol }
    };
    symbols.into_iter().map(back).collect()
}

/// Tasks with their printed numbers.
struct Outline {
    numbers: Vec<(Span, String)>,
}

impl Outline {
    fn tasks(&self, tasks: &[Task], whole: Span) -> Vec<Symbol> {
        let ends = tasks.iter().skip(1).map(|task| task.span.start).chain([whole.end]);
        tasks
            .iter()
            .zip(ends)
            .map(|(task, end)| {
                let span = Span::new(task.span.start, end.max(task.span.end));
                let number = self.numbers.iter().find(|(at, _)| *at == task.span).map_or("", |(_, number)| number);
                let kind = if task.is_group() { SymbolKind::Group } else { SymbolKind::Task };
                let children = self.tasks(&task.tasks, span);
                entry(number, task.title.as_ref(), task.id.as_ref(), kind, span, children)
            })
            .collect()
    }
}

fn units(plan: &Plan, node: &Node) -> Vec<Symbol> {
    let of = |unit: &crate::plan::Unit| {
        let whole = node.entries().iter().find(|entry| entry.key.span == unit.id.span);
        let span = whole.map_or(unit.id.span, |entry| entry.key.span.join(entry.value.span));
        entry("", Some(&unit.name), Some(&unit.id), SymbolKind::Unit, span, Vec::new())
    };
    plan.units.iter().map(of).collect()
}

fn section(section: &Section) -> Symbol {
    let children: Vec<Symbol> = section.sections.iter().map(self::section).collect();
    let end = children.iter().map(|child| child.span.end).max().unwrap_or(section.span.end);
    let span = Span::new(section.span.start, end.max(section.span.end));
    let words = section.heading.as_ref().or(section.text.first());
    entry("", words, section.id.as_ref(), SymbolKind::Group, span, children)
}

fn annexes(plan: &Plan, whole: Span) -> Vec<Symbol> {
    let ends = plan.annexes.iter().skip(1).map(|annex| annex.span.start).chain([whole.end]);
    let of = |(annex, end): (&crate::plan::Annex, usize)| {
        let span = Span::new(annex.span.start, end.max(annex.span.end));
        entry("", annex.title.as_ref(), annex.id.as_ref(), SymbolKind::Annex, span, Vec::new())
    };
    plan.annexes.iter().zip(ends).map(of).collect()
}

fn entry(
    number: &str,
    words: Option<&Text>,
    id: Option<&Text>,
    kind: SymbolKind,
    span: Span,
    children: Vec<Symbol>,
) -> Symbol {
    let words_of = |text: Option<&Text>| text.map(|text| text.value.trim().replace('\n', " ")).unwrap_or_default();
    let (title, id_words) = (words_of(words), words_of(id));
    let name = [number, &title].into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" · ");
    let name_span = words.or(id).map_or(span, |text| text.span);
    Symbol {
        // An entry without words is no entry to an editor.
        name: if name.is_empty() { "…".to_owned() } else { name },
        detail: id_words,
        kind,
        span: span.join(name_span),
        name_span,
        children,
    }
}
