//! The regulation as data: how every role looks, and the fixed words, each with the clause it rests on.
//!
//! `nd30.yaml`, `hd05.yaml` and the `common.yaml` that both rest on are the only places where such figures and words stand;
//! `keys` and `figures` name what every form has. An office's own form is laid over one of them and may choose only what
//! the clause allows.

mod built_in;
mod entries;
mod figures;
mod file;
mod keys;
mod lettering;
mod style;
#[cfg(test)]
mod tests;

pub use built_in::{bases_beside, basis, chosen, form_of, names};
pub use entries::{Entry, Problem, ProblemKind};
pub use figures::{
    BoxForm, FittingForm, FootnoteForm, LetterheadForm, Page, RuleForm, SignatureForm, TableForm, TopMarginForm,
};
pub use file::Allowed;
pub use keys::{KindCode, KindName, Look, System, Word};
pub use lettering::{FontFault, Lettering};
pub use style::{Alignment, CellForm, Ink, Line, LineSpacing, Style};

use crate::calendar::{Date, read};
use crate::document::{Fit, Role};
use crate::invariant::{heard, held};
use crate::language::signs::NO_BREAK;
use crate::source::Source;
use entries::Entries;
use file::File;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A row of the letterhead.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct RowForm {
    /// Points above it.
    pub gap: f32,
    /// The role that stands first in each cell; absent where none stands.
    pub first: [Option<Role>; 2],
}

/// Whose papers a form is for, and the days between which it is in force, both included.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Term {
    system: System,
    from: Option<Date>,
    until: Option<Date>,
}

impl Term {
    /// What a form file says under `system`, `from` and `until`.
    fn read<'a>(said: impl Fn(&str) -> &'a str) -> Term {
        let day = |key| match said(key) {
            "" => None,
            day => held(read::iso(day).map(Some), "a day of a form file"),
        };
        let system = held(System::from_key(said("system")), "whose papers a form is for");
        Term { system, from: day("from"), until: day("until") }
    }

    fn holds(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// A form: page, styles and words, read and checked.
#[derive(Debug, Clone)]
pub struct Form {
    // Shared: every plan of a batch has its form, and few change it.
    file: Arc<File>,
    entries: Arc<Entries>,
    styles: BTreeMap<Role, Style>,
    /// The rows of the letterhead from above, as the roles ask for them.
    rows: Vec<RowForm>,
    term: Term,
    /// Sheet and margins.
    pub page: Page,
    /// The letterhead's geometry.
    pub letterhead: LetterheadForm,
    /// The signature block's geometry.
    pub signature: SignatureForm,
    /// The top margin of page 1.
    pub top_margin: TopMarginForm,
    /// Boxes with sides of their own.
    pub boxes: BoxForm,
    /// The rule below a paragraph.
    pub rule: RuleForm,
    /// Tables.
    pub table: TableForm,
    /// How the text may be set so that pages end well.
    pub fitting: FittingForm,
    /// Footnotes.
    pub footnote: FootnoteForm,
}

impl Form {
    /// This form with an office's own choices laid over it, and everything in them that the regulation does not allow;
    /// a value that is not allowed is not taken.
    pub fn with(&self, office: &Source) -> (Form, Vec<Problem>) {
        let (taken, problems) = self.entries.taken(office);
        let mut file = File::clone(&self.file);
        taken.iter().for_each(|(path, value)| file.say(path, value));
        (Form::build(file), problems)
    }

    /// The name that a plan writes: `nd30`. An office's own form keeps that of the form that it is laid over.
    pub fn name(&self) -> &str {
        self.file.head("name")
    }

    /// Whose papers it is for.
    pub fn system(&self) -> System {
        self.term.system
    }

    /// Whether it is in force on `day`.
    pub fn is_in_force(&self, day: Date) -> bool {
        self.term.holds(day)
    }

    /// Whether it is the form with this name, or one that rests on it.
    pub fn rests_on(&self, name: &str) -> bool {
        self.name() == name || self.file.below.iter().any(|below| below == name)
    }

    /// How a role looks.
    pub fn style(&self, role: Role) -> &Style {
        heard(self.styles.get(&role), "a style of every role").unwrap_or(&style::FALLBACK)
    }

    /// The form as a paper sets it: its text, and whatever looks like the text, with the lines that the paper asks for.
    pub fn fitted(&self, fit: Fit) -> Cow<'_, Form> {
        if fit == Fit::default() {
            return Cow::Borrowed(self);
        }
        let mut form = self.clone();
        let own = self.style(Role::Body).line;
        let line = match (fit.line, own) {
            (Some(line), LineSpacing::Lines(_)) => LineSpacing::Lines(line),
            (Some(line), LineSpacing::Exact(_)) => LineSpacing::Exact(line),
            (None, own) => own,
        };
        for (role, style) in &mut form.styles {
            let text = *role == Role::Body || self.file.is_like(role.name(), Role::Body.name());
            if text && style.line == own {
                style.line = line;
            }
        }
        form.signature.lines_above = fit.lines_above.unwrap_or(form.signature.lines_above);
        Cow::Owned(form)
    }

    /// The form with an office's own fonts for letters that the built-in ones lack.
    pub fn lettered(mut self, lettering: Lettering) -> Form {
        self.styles.values_mut().for_each(|style| style.lettering = lettering);
        self
    }

    /// The office's own fonts.
    pub fn lettering(&self) -> Lettering {
        self.style(Role::Body).lettering
    }

    /// How many rows the letterhead has.
    pub fn letterhead_rows(&self) -> usize {
        self.rows.len()
    }

    /// A row of the letterhead, from 0; one that no role asks for is bare.
    pub fn letterhead_row(&self, row: usize) -> RowForm {
        self.rows.get(row).copied().unwrap_or_default()
    }

    /// A fixed word; empty where the form has none ("./." closes State papers only).
    pub fn word(&self, word: Word) -> &str {
        self.entries.text("words", word.key())
    }

    /// The printed name of a kind of document: KẾ HOẠCH.
    pub fn kind(&self, kind: KindName) -> &str {
        self.entries.text("kinds", kind.key())
    }

    /// The code of a kind of document: KH.
    pub fn code(&self, kind: KindCode) -> &str {
        self.entries.text("codes", kind.key())
    }

    /// Width and height in mm of the box around a fixed word that the regulation gives its sides (HỎA TỐC: 30 × 8); nothing
    /// for other words.
    pub fn box_size(&self, words: &str) -> Option<(f32, f32)> {
        let words = words.replace(NO_BREAK, " ");
        let boxes = self.boxes;
        let widths = [(Word::HoaToc, boxes.hoa_toc), (Word::ThuongKhan, boxes.thuong_khan), (Word::Khan, boxes.khan)];
        let (_, width) = widths.into_iter().find(|(word, _)| !words.is_empty() && self.word(*word) == words)?;
        Some((width, boxes.height))
    }

    /// The font that the DOCX names; the PDF embeds its metric twin.
    pub fn font(&self) -> &str {
        self.entries.text("font", "family")
    }

    fn build(file: File) -> Form {
        let entries = Entries::of(&file);
        let styles: BTreeMap<Role, Style> =
            Role::ALL.iter().map(|role| (*role, style::read(&entries, *role))).collect();
        Form {
            rows: rows(&styles),
            styles,
            term: Term::read(|key| file.head(key)),
            page: Page::read(&entries),
            letterhead: LetterheadForm::read(&entries),
            signature: SignatureForm::read(&entries),
            top_margin: TopMarginForm::read(&entries),
            boxes: BoxForm::read(&entries),
            rule: RuleForm::read(&entries),
            table: TableForm::read(&entries),
            fitting: FittingForm::read(&entries),
            footnote: FootnoteForm::read(&entries),
            entries: Arc::new(entries),
            file: Arc::new(file),
        }
    }
}

/// The rows that the roles of the letterhead make together.
fn rows(styles: &BTreeMap<Role, Style>) -> Vec<RowForm> {
    let mut rows: Vec<RowForm> = Vec::new();
    for (role, cell) in styles.iter().filter_map(|(role, style)| Some((role, style.cell?))) {
        rows.resize(rows.len().max(cell.row + 1), RowForm::default());
        let Some(row) = rows.get_mut(cell.row) else { continue };
        row.gap = row.gap.max(cell.gap);
        row.first.iter_mut().skip(cell.column).take(1).for_each(|first| *first = first.or(Some(*role)));
    }
    rows
}
