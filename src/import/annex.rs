//! What stands behind the signature → annexes: title, sheet, text, blank forms.

use super::foot;
use super::head::{self, is_ornament};
use super::line::{Grid, Item, Line};
use super::natural::Evidence;
use super::note::{Note, What};
use super::opening;
use super::outline::outline;
use super::proof::Proof;
use super::rich::Rich;
use super::sections::{Level, Writer};
use super::words::Words;
use super::write::Out;
use crate::form::Word;
use crate::language::letters::is_shouted;
use crate::language::roman;
use crate::word::Align;

/// One annex as it was found.
#[derive(Debug, Default)]
pub(super) struct Annex {
    items: Vec<Item>,
    landscape: bool,
    /// Lines that the plan writes by itself: the label, "(Kèm theo …)".
    pub own: Vec<Line>,
    title: Vec<Line>,
}

/// Whether a line names an annex: "Phụ lục", "PHỤ LỤC II", "Phụ lục 01".
fn names_annex(line: &Line, words: Words) -> bool {
    let text = line.text();
    let Some(rest) = words.behind(Word::Annex, &text) else { return false };
    let rest = rest.trim_matches([' ', '.', ':']);
    let number = rest.is_empty()
        || rest.bytes().all(|b| b.is_ascii_digit())
        || roman::read(rest).is_some()
        || rest.chars().count() == 1;
    line.label.is_none() && number
}

/// The place at which annexes begin without a signature before them.
pub(super) fn first(items: &[Item], words: Words) -> Option<usize> {
    items.iter().position(
        |item| matches!(item, Item::Line(line) if names_annex(line, words) && (line.is_centered() || line.new_page)),
    )
}

/// The annexes among what stands behind the signature.
pub(super) fn split(items: Vec<Item>, words: Words) -> Vec<Annex> {
    let mut out: Vec<Annex> = Vec::new();
    for item in items {
        let opens = matches!(&item, Item::Line(line) if names_annex(line, words));
        if opens || out.is_empty() {
            if out.is_empty() && !opens && matches!(item, Item::Section(_)) {
                continue;
            }
            out.push(Annex::default());
        }
        let Some(annex) = out.last_mut() else { continue };
        match item {
            Item::Line(line) if opens => annex.own.push(line),
            Item::Section(section) => annex.landscape |= section.landscape,
            item => annex.items.push(item),
        }
    }
    out.retain(|annex| !annex.items.is_empty() || !annex.own.is_empty());
    out.iter_mut().for_each(|annex| annex.head(words));
    out
}

impl Annex {
    /// Takes the lines above the text: the title in the middle, "(Kèm theo …)".
    fn head(&mut self, words: Words) {
        while let Some(Item::Line(line)) = self.items.first() {
            let text = line.text();
            let attached = text.starts_with('(')
                && text.ends_with(')')
                && (words.behind(Word::Attached, text.trim_start_matches('(')).is_some()
                    || words.behind(Word::IssuedWith, text.trim_start_matches('(')).is_some());
            let title = line.is_centered() && line.rich.is_bold() && self.own.len() < 2 || line.style == "TenPhuLuc";
            let line = line.clone();
            if attached || is_ornament(&text) {
                self.own.push(line);
            } else if title && !line.new_page {
                self.title.push(line);
            } else {
                break;
            }
            self.items.remove(0);
        }
    }

    /// The table that is all of its text.
    pub fn only_table(&self) -> Option<&Grid> {
        match self.items.as_slice() {
            [Item::Table(grid)] => Some(grid),
            _ => None,
        }
    }

    /// Its keys, as the place of the plan's table of tasks.
    pub fn of_tasks(&self, columns: &[&str], evidence: &Evidence) -> Out {
        let title = self.title.iter().fold(Rich::default(), |title, line| title.joined(line.rich.clone()));
        Out::map([
            ("title", Some(Out::text(head::said(&title, evidence))).filter(|_| !title.is_empty())),
            ("orientation", Some(Out::raw("landscape")).filter(|_| self.landscape)),
            ("use", Some(Out::raw("task_table"))),
            ("columns", Some(Out::List(columns.iter().map(Out::raw).collect()))),
        ])
    }

    /// Counts its words.
    pub fn count(&self, proof: &mut Proof) {
        for line in self.title.iter() {
            proof.paper(line.place, &line.text());
        }
        for item in &self.items {
            match item {
                Item::Line(line) => proof.paper(line.place, &line.text()),
                Item::Table(grid) => grid.lines().for_each(|line| proof.paper(line.place, &line.whole())),
                Item::Picture(..) | Item::Section(_) => {}
            }
        }
    }

    /// Its keys.
    pub fn out(
        &self,
        writer: &Writer<'_>,
        words: Words,
        evidence: &Evidence,
        end: &[&str],
        notes: &mut Vec<Note>,
    ) -> Out {
        let title = self.title.iter().fold(Rich::default(), |title, line| title.joined(line.rich.clone()));
        if title.is_empty() {
            let place = self.own.first().map(|line| line.place);
            notes.push(Note { place, what: What::Lacks, words: "annexes.title".to_owned() });
        }
        let (text, forms) = forms(self.items.clone(), words);
        let mut entries = outline(text, notes);
        trim_end(&mut entries, end);
        let content = writer.content(&entries, Level::default());
        let (numbering, blocks, sections) = (content.numbering, content.blocks, content.sections);
        let labels = numbering.map(|scheme| {
            let rest = [
                crate::document::Scheme::Decimal,
                crate::document::Scheme::Letter,
                crate::document::Scheme::Dash,
                crate::document::Scheme::Plus,
            ];
            let rest = rest.into_iter().skip_while(|one| *one == scheme);
            Out::List(std::iter::once(scheme).chain(rest).map(|scheme| Out::raw(scheme.name())).collect())
        });
        let forms: Vec<Out> = forms.into_iter().map(|form| form.out(writer, words, evidence, notes)).collect();
        Out::map([
            ("title", Some(Out::text(head::said(&title, evidence))).filter(|_| !title.is_empty())),
            ("orientation", Some(Out::raw("landscape")).filter(|_| self.landscape)),
            ("blocks", Out::List(blocks).some()),
            ("numbering", labels),
            ("sections", Out::List(sections).some()),
            ("forms", Out::List(forms).some()),
        ])
    }
}

/// Takes the mark that closes an annex from its last line.
pub(super) fn trim_end(entries: &mut [super::outline::Entry], end: &[&str]) {
    match entries.last_mut() {
        Some(super::outline::Entry::Line(line)) => line.rich = opening::without_end(&line.rich, end),
        Some(super::outline::Entry::Node(node)) if node.entries.is_empty() => {
            node.line.rich = opening::without_end(&node.line.rich, end)
        }
        Some(super::outline::Entry::Node(node)) => trim_end(&mut node.entries, end),
        _ => {}
    }
}

/// A blank form as it was found.
#[derive(Debug, Default)]
struct BlankForm {
    code: Option<Line>,
    head: Option<Grid>,
    items: Vec<Item>,
}

/// The text of an annex, and the forms behind it: each begins with its code or with a letterhead of its own.
fn forms(items: Vec<Item>, words: Words) -> (Vec<Item>, Vec<BlankForm>) {
    let mut text = Vec::new();
    let mut forms: Vec<BlankForm> = Vec::new();
    for item in items {
        let headed = matches!(&item, Item::Table(grid) if grid.lines().any(|line| words.is_national(&line.text())));
        let coded = matches!(&item, Item::Line(line) if is_code(line));
        match item {
            Item::Line(line) if coded => forms.push(BlankForm { code: Some(line), ..BlankForm::default() }),
            Item::Table(grid) if headed => {
                match forms.last_mut().filter(|form| form.head.is_none() && form.items.is_empty()) {
                    Some(form) => form.head = Some(grid),
                    None => forms.push(BlankForm { head: Some(grid), ..BlankForm::default() }),
                }
            }
            item => match forms.last_mut() {
                Some(form) => form.items.push(item),
                None => text.push(item),
            },
        }
    }
    (text, forms)
}

/// "Mẫu số 01/HN" at the right above a form.
fn is_code(line: &Line) -> bool {
    let text = line.text();
    let says = text.starts_with("Mẫu số")
        || text.starts_with("Mẫu ")
        || text.starts_with("Biểu mẫu")
        || text.starts_with("Biểu số");
    line.style == "MaMau" || (says && line.align == Align::Right && text.chars().count() < 40)
}

impl BlankForm {
    fn out(mut self, writer: &Writer<'_>, words: Words, evidence: &Evidence, notes: &mut Vec<Note>) -> Out {
        let texts = |lines: Vec<&Line>| Out::texts(lines.iter().flat_map(|line| line.rich.lines())).some();
        let head = self.head.as_ref().map(|grid| {
            let side = |at: usize| {
                texts(
                    grid.rows.iter().filter_map(|(_, fields)| fields.get(at)).flat_map(|field| &field.lines).collect(),
                )
            };
            Out::map([("left", side(0)), ("right", side(1))])
        });
        let mut title: Vec<Line> = Vec::new();
        let mut subtitle: Vec<Line> = Vec::new();
        while let Some(Item::Line(line)) = self.items.first() {
            let bold = line.rich.is_bold() || line.style == "TenMau";
            let into = match (
                line.is_centered() || line.style == "TenMau" || line.style == "TenPhuMau",
                is_shouted(&line.text()) && bold,
            ) {
                (true, true) if subtitle.is_empty() => &mut title,
                (true, _) if !title.is_empty() => &mut subtitle,
                _ => break,
            };
            into.push(line.clone());
            self.items.remove(0);
        }
        let signed = self
            .items
            .iter()
            .rposition(|item| matches!(item, Item::Table(grid) if grid.borderless && grid.rows.len() <= 2));
        let signed = signed.filter(|at| at + 1 == self.items.len()).map(|at| self.items.remove(at));
        let signers = signed.map(|item| match item {
            Item::Table(grid) => foot::signers(&grid, evidence),
            _ => Vec::new(),
        });
        let _ = words;
        let mut content = writer.content(&outline(self.items, notes), Level::default());
        if !content.sections.is_empty() {
            content.blocks.push(Out::map([("sections", Some(Out::List(content.sections)))]));
        }
        let lines = |lines: &[Line]| {
            let all = lines.iter().fold(Rich::default(), |all, line| all.joined(line.rich.clone()));
            Some(Out::text(all.unmarked(true, true).one_line())).filter(|_| !lines.is_empty())
        };
        Out::map([
            ("code", self.code.as_ref().map(|line| Out::text(line.text()))),
            ("letterhead", head),
            ("title", lines(&title)),
            ("subtitle", lines(&subtitle)),
            ("blocks", Out::List(content.blocks).some()),
            ("signatures", signers.and_then(|signers| Out::List(signers).some())),
        ])
    }
}
