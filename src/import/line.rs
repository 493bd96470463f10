//! Blocks of a Word file → lines and tables of a paper: labels told from words, blanks cleaned, what is not text noted.

use super::encoding::Letters;
use super::label::{self, Label};
use super::note::{Note, What};
use super::rich::{Bit, Rich};
use crate::word::{Align, Block, Cell, Document, Paragraph, Piece, Place, Section, Table};
use std::collections::BTreeMap;

/// The table style of letterheads and signatures that ttdn writes.
const LAYOUT: &str = "BangTrinhBay";

/// The styles of contact lines and of the box in the top margin.
pub(super) const MARGINS: [&str; 2] = ["DiaChi", "PhamViLuuHanh"];

/// What a paper is made of.
#[derive(Debug, Clone)]
pub(super) enum Item {
    /// A line that says something.
    Line(Line),
    /// A table.
    Table(Grid),
    /// A picture: its place in the document.
    Picture(usize, Place),
    /// What stands before is a section of such pages.
    Section(Section),
}

/// A line.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    /// Where it stands in the file.
    pub place: Place,
    /// The identifier of its style.
    pub style: String,
    /// Its label, typed or counted.
    pub label: Option<Label>,
    /// Its words, without the label.
    pub rich: Rich,
    /// How it is set.
    pub align: Align,
    /// Heading level, from 1, where its style or Word's outline has one.
    pub outline: Option<u8>,
    /// Whether it begins on a new page.
    pub new_page: bool,
    /// Its words between tabs, where it has any.
    pub tabs: Vec<String>,
    /// Whether an empty line stands above it.
    pub gap: bool,
}

/// A table with its words.
#[derive(Debug, Clone, Default)]
pub(super) struct Grid {
    /// The first paragraph of it.
    pub place: Place,
    /// Its rows: whether it repeats, its cells.
    pub rows: Vec<(bool, Vec<Field>)>,
    /// Whether it has no borders.
    pub borderless: bool,
}

/// A cell.
#[derive(Debug, Clone, Default)]
pub(super) struct Field {
    /// How many columns it covers.
    pub span: usize,
    /// How many rows it covers; 0 where the cell above goes on.
    pub rows: usize,
    /// Its lines.
    pub lines: Vec<Line>,
}

impl Line {
    /// Its words without looks.
    pub fn text(&self) -> String {
        self.rich.text()
    }

    /// Its words with the label in front, as they are read.
    pub fn whole(&self) -> String {
        let label = self.label.as_ref().map(|label| format!("{} ", label.text)).unwrap_or_default();
        format!("{label}{}", self.text())
    }

    /// Its words left and right of its tabs; one piece where it has none.
    pub fn columns(&self) -> Vec<String> {
        if self.tabs.is_empty() { vec![self.whole()] } else { self.tabs.clone() }
    }

    /// Whether it stands in the middle and has no label.
    pub fn is_centered(&self) -> bool {
        self.align == Align::Center && self.label.is_none()
    }
}

impl Line {
    /// A line of its own for each that was broken by hand (Shift and Enter).
    fn parted(self) -> Vec<Line> {
        let lines = self.rich.parted();
        if lines.len() < 2 {
            return vec![self];
        }
        let labels = std::iter::once(self.label.clone()).chain(std::iter::repeat(None));
        lines
            .into_iter()
            .zip(labels)
            .map(|(rich, label)| Line { rich, label, tabs: Vec::new(), ..self.clone() })
            .collect()
    }
}

impl Grid {
    /// The same cells with their lines parted where they were broken by hand.
    pub fn parted(mut self) -> Grid {
        for field in self.rows.iter_mut().flat_map(|(_, fields)| fields) {
            field.lines = std::mem::take(&mut field.lines).into_iter().flat_map(Line::parted).collect();
        }
        self
    }

    /// Its cells that say something of their own, row by row.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.rows.iter().flat_map(|(_, fields)| fields)
    }

    /// All its lines.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.fields().flat_map(|field| &field.lines)
    }
}

impl Field {
    /// Its words; several lines as one.
    pub fn text(&self) -> String {
        self.lines.iter().map(Line::whole).collect::<Vec<_>>().join(" ")
    }
}

/// Reads a document into items.
pub(super) struct Gatherer<'d> {
    letters: Letters,
    /// Targets of links inside the paper: the id that a bookmark stands for.
    pub ids: BTreeMap<String, String>,
    pub notes: Vec<Note>,
    document: &'d Document,
    tables: usize,
}

impl<'d> Gatherer<'d> {
    pub fn new(document: &'d Document) -> Gatherer<'d> {
        Gatherer { letters: Letters::of(document), ids: BTreeMap::new(), notes: Vec::new(), document, tables: 0 }
    }

    /// The items of the text.
    pub fn items(&mut self) -> Vec<Item> {
        let mut out = Vec::new();
        self.blocks(&self.document.blocks, Place::default(), &mut out);
        if self.document.comments > 0 {
            self.say(None, What::Comments, &self.document.comments.to_string());
        }
        out
    }

    /// The notes at the foot, each as one line.
    pub fn footnotes(&mut self) -> Vec<Rich> {
        let document = self.document;
        let read = |(at, note): (usize, &'d crate::word::Note)| {
            let mut items = Vec::new();
            self.blocks(&note.blocks, Place { note: Some(at + 1), ..Place::default() }, &mut items);
            let lines =
                items.into_iter().filter_map(|item| if let Item::Line(line) = item { Some(line) } else { None });
            lines.fold(Rich::default(), |rich, line| rich.joined(labelled(line)))
        };
        document.notes.iter().enumerate().map(read).collect()
    }

    /// What ttdn prints in the margins of its own papers, by style: contact lines, who may see the paper.
    pub fn margins(&mut self) -> Vec<Line> {
        let mut items = Vec::new();
        self.blocks(&self.document.margins, Place::default(), &mut items);
        let lines = items.into_iter().filter_map(|item| if let Item::Line(line) = item { Some(line) } else { None });
        lines.filter(|line| MARGINS.contains(&line.style.as_str())).collect()
    }

    fn say(&mut self, place: Option<Place>, what: What, words: &str) {
        self.notes.push(Note { place, what, words: words.to_owned() });
    }

    fn blocks(&mut self, blocks: &'d [Block], place: Place, out: &mut Vec<Item>) {
        let mut gap = false;
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => {
                    let place = Place { paragraph: paragraph.number, ..place };
                    let before = out.len();
                    self.paragraph(paragraph, place, gap, out);
                    gap = out.len() == before;
                }
                Block::Table(table) => {
                    out.push(Item::Table(self.table(table, place)));
                    gap = false;
                }
                Block::Section(section) => out.push(Item::Section(*section)),
            }
        }
    }

    fn paragraph(&mut self, paragraph: &'d Paragraph, place: Place, gap: bool, out: &mut Vec<Item>) {
        let rich = self.rich(paragraph, place);
        if paragraph.changes != Default::default() {
            self.say(Some(place), What::Tracked, &rich.text());
        }
        let line = self.line(paragraph, place, rich, gap);
        out.extend(line.map(Item::Line));
        for piece in &paragraph.pieces {
            if let Piece::Picture(at) = piece {
                out.push(Item::Picture(*at, place));
            }
        }
        if !paragraph.boxes.is_empty() {
            let mut boxed = Vec::new();
            self.blocks(&paragraph.boxes, Place { boxed: true, ..place }, &mut boxed);
            out.extend(boxed);
        }
    }

    fn line(&mut self, paragraph: &Paragraph, place: Place, rich: Rich, gap: bool) -> Option<Line> {
        if rich.is_empty() {
            return None;
        }
        let whole =
            paragraph.label.as_ref().map_or_else(|| rich.text(), |label| format!("{} {}", label.text, rich.text()));
        let counted = paragraph.label.as_ref().and_then(|label| label::counted(&label.text));
        let (label, mut rich, mut twice) = match (counted, label::read(&rich.text())) {
            (None, Some((label, at))) => (Some(label), rich.cut_front(at), false),
            // A bullet before "a)" says nothing, the letter says the place.
            (Some(sign), Some((label, at))) if sign.is_sign() && !label.is_sign() => {
                (Some(label), rich.cut_front(at), true)
            }
            (counted, _) => (counted, rich, false),
        };
        let second = label.as_ref().map_or(0, |label| label.second(&rich.text()));
        if second > 0 {
            (rich, twice) = (rich.cut_front(second), true);
        }
        if twice {
            self.say(Some(place), What::Twice, &whole);
        }
        let style = paragraph.style.as_ref().map(|style| style.id.clone()).unwrap_or_default();
        let tabs = if paragraph.pieces.contains(&Piece::Tab) { parted(paragraph) } else { Vec::new() };
        let (align, outline, new_page) = (paragraph.align, paragraph.outline, paragraph.new_page);
        Some(Line { place, style, label, rich, align, outline, new_page, tabs, gap })
    }

    fn rich(&mut self, paragraph: &Paragraph, place: Place) -> Rich {
        let mut out = Rich::default();
        let (mut coloured, mut hidden, mut rewritten) = (String::new(), String::new(), false);
        for piece in &paragraph.pieces {
            match piece {
                Piece::Words(words) if words.look.hidden => hidden.push_str(&words.text),
                Piece::Words(words) => {
                    let text = self.letters.read(words, paragraph);
                    rewritten |= text != words.text;
                    let text = if words.look.capitals { text.to_uppercase() } else { text };
                    if (words.look.colour.is_some() || words.look.highlight.is_some())
                        && words.link.is_none()
                        && !text.trim().is_empty()
                    {
                        coloured.push_str(&text);
                    }
                    let (bold, italic) = (words.look.bold, words.look.italic);
                    let target = words.link.as_deref().and_then(|link| link.strip_prefix('#'));
                    match target.and_then(|target| self.ids.get(target)) {
                        Some(id) => out.0.push(Bit::Reference { id: id.clone(), text, bold, italic }),
                        None => out.push(&text, bold, italic),
                    }
                }
                Piece::Tab => out.push(" ", false, false),
                Piece::Line => out.0.push(Bit::Break),
                Piece::Note(at) => out.0.push(Bit::Note(at + 1)),
                Piece::Page | Piece::Picture(_) => {}
            }
        }
        for (what, words) in [(What::Coloured, coloured), (What::Hidden, hidden)] {
            if !words.trim().is_empty() {
                self.say(Some(place), what, words.trim());
            }
        }
        let rich = out.clean();
        if rewritten {
            self.say(Some(place), What::Rewritten, &rich.text());
        }
        rich
    }

    fn table(&mut self, table: &'d Table, place: Place) -> Grid {
        self.tables += 1;
        let number = self.tables;
        // The table style of letterheads and signatures of ttdn has no borders.
        let plain = table.style.as_ref().is_some_and(|style| style.id == LAYOUT);
        let mut grid = Grid { place, borderless: table.borderless || plain, ..Grid::default() };
        for (at, row) in table.rows.iter().enumerate() {
            let fields = row.cells.iter().map(|cell| {
                let place = Place { cell: Some((number, at + 1, cell.column + 1)), ..place };
                self.field(cell, place)
            });
            let fields: Vec<Field> = fields.collect();
            grid.rows.push((row.header, fields));
        }
        let first = grid.lines().next().map(|line| line.place);
        grid.place = first.unwrap_or(place);
        grid
    }

    /// A cell; a table in it is read line by line.
    fn field(&mut self, cell: &'d Cell, place: Place) -> Field {
        let mut items = Vec::new();
        self.blocks(&cell.blocks, place, &mut items);
        let mut lines = Vec::new();
        for item in items {
            match item {
                Item::Line(line) => lines.push(line),
                Item::Table(grid) => lines.extend(grid.lines().cloned()),
                Item::Picture(_, place) => self.say(Some(place), What::NoPicture, ""),
                Item::Section(_) => {}
            }
        }
        Field { span: cell.span, rows: cell.rows, lines }
    }
}

/// The words of a paragraph between its tabs.
fn parted(paragraph: &Paragraph) -> Vec<String> {
    let pieces = paragraph.text();
    let pieces = pieces.split('\t').map(|piece| Rich::plain(piece).text());
    pieces.filter(|piece| !piece.is_empty()).collect()
}

/// A line with its label among its words.
pub(super) fn labelled(line: Line) -> Rich {
    let label = line.label.map(|label| Rich::plain(&label.text)).unwrap_or_default();
    label.joined(line.rich)
}
