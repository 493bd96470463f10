//! An outline → `sections` and `blocks` of the plan, each label where the numbering of the plan puts it.

use super::facts::Picture;
use super::line::Line;
use super::natural::Evidence;
use super::outline::{Entry, Node, Shape};
use super::table::table;
use super::write::Out;
use crate::document::Scheme;
use crate::word::Align;

/// Where in the numbering the children of a section stand.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Level {
    cursor: usize,
    own: Option<Scheme>,
}

/// How outlines become sections.
pub(super) struct Writer<'a> {
    /// The labels by depth.
    pub numbering: Vec<Scheme>,
    pub evidence: &'a Evidence,
    /// Pictures by their place in the document.
    pub pictures: &'a [Picture],
}

/// What stands in a section.
#[derive(Debug, Default)]
pub(super) struct Content {
    /// The labels of its children, where they are not those of their depth.
    pub numbering: Option<Scheme>,
    pub blocks: Vec<Out>,
    pub sections: Vec<Out>,
}

impl Content {
    /// Its keys.
    pub fn entries(self) -> Vec<(String, Out)> {
        let numbering = self.numbering.map(|scheme| Out::raw(scheme.name()));
        let keys = [
            ("blocks", Out::List(self.blocks).some()),
            ("numbering", numbering),
            ("sections", Out::List(self.sections).some()),
        ];
        keys.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect()
    }
}

impl Level {
    fn scheme(self, numbering: &[Scheme]) -> Scheme {
        self.own.unwrap_or_else(|| numbering.get(self.cursor).copied().unwrap_or(Scheme::None))
    }

    /// As composing counts: the label after this one in the plan's numbering; one that is not in there takes the level's own place.
    fn below(self, scheme: Scheme, own: Option<Scheme>, numbering: &[Scheme]) -> Level {
        let cursor = match self.own {
            None => self.cursor + 1,
            Some(Scheme::None) => self.cursor,
            Some(_) => numbering.iter().position(|one| *one == scheme).map_or(self.cursor + 1, |at| at + 1),
        };
        Level { cursor, own }
    }
}

/// Whether a line with its label is a section of the plan.
fn is_section(node: &Node) -> bool {
    let counts =
        matches!(node.label.scheme, Scheme::Upper | Scheme::Roman | Scheme::Decimal | Scheme::Dotted | Scheme::Letter);
    counts || !is_item(node)
}

/// Whether a line and all under it are lines of a list.
fn is_item(node: &Node) -> bool {
    let lines = |scheme| {
        matches!(scheme, Scheme::Dash | Scheme::Plus | Scheme::Star | Scheme::Paren | Scheme::Letter | Scheme::Decimal)
    };
    lines(node.label.scheme) && node.entries.iter().all(|entry| matches!(entry, Entry::Node(node) if is_item(node)))
}

impl Writer<'_> {
    /// What stands under a heading.
    pub fn content(&self, entries: &[Entry], level: Level) -> Content {
        let nodes = entries.iter().filter_map(|entry| if let Entry::Node(node) = entry { Some(node) } else { None });
        let main = nodes.clone().find(|node| is_section(node)).map(|node| self.wanted(node, level));
        let own = main.filter(|main| *main != level.scheme(&self.numbering));
        let level = Level { own: own.or(level.own), ..level };
        let mut out = Content { numbering: own, ..Content::default() };
        let mut run: Vec<Out> = Vec::new();
        let mut at = 0;
        while let Some(entry) = entries.get(at) {
            match entry {
                Entry::Node(node)
                    if is_section(node)
                        && (self.wanted(node, level) == main.unwrap_or(Scheme::None) || !is_item(node)) =>
                {
                    run.push(self.section(node, level));
                    at += 1;
                }
                Entry::Node(node) => {
                    self.settle(&mut run, &mut out.blocks);
                    let same = |entry: &&Entry| matches!(entry, Entry::Node(other) if other.label.scheme == node.label.scheme && is_item(other));
                    let count = entries.iter().skip(at).take_while(same).count().max(1);
                    let lines = entries.iter().skip(at).take(count);
                    let lines: Vec<&Node> = lines
                        .filter_map(|entry| if let Entry::Node(node) = entry { Some(node) } else { None })
                        .collect();
                    let numbering = (node.label.scheme != Scheme::Dash).then(|| Out::raw(node.label.scheme.name()));
                    let items = Out::List(lines.into_iter().map(|node| self.item(node)).collect());
                    out.blocks.push(Out::map([("items", Some(items)), ("numbering", numbering)]));
                    at += count;
                }
                _ => {
                    self.settle(&mut run, &mut out.blocks);
                    at += self.block(entries, at, &mut out.blocks);
                }
            }
        }
        out.sections = run;
        out
    }

    /// Which label a section wants: a dash that holds more than lines takes no label of its own depth.
    fn wanted(&self, node: &Node, _level: Level) -> Scheme {
        match node.label.scheme {
            Scheme::Paren | Scheme::Star => Scheme::Dash,
            scheme => scheme,
        }
    }

    /// Sections behind which the text goes on are a block.
    fn settle(&self, run: &mut Vec<Out>, blocks: &mut Vec<Out>) {
        if !run.is_empty() {
            blocks.push(Out::map([("sections", Some(Out::List(std::mem::take(run))))]));
        }
    }

    /// A section with what stands in it.
    fn section(&self, node: &Node, level: Level) -> Out {
        self.section_of(node, level, false)
    }

    /// [`Writer::section`] for one that holds a typed part beside what stands under it.
    pub fn section_of(&self, node: &Node, level: Level, holds: bool) -> Out {
        let (heading, text) = self.head(node, holds);
        let scheme = self.wanted(node, level);
        let inner = level.below(scheme, None, &self.numbering);
        let content = self.content(&node.entries, inner);
        let mut entries: Vec<(String, Out)> = Vec::new();
        entries.extend(heading.map(|heading| ("heading".to_owned(), Out::text(heading))));
        entries.extend(text.map(|text| ("text".to_owned(), Out::text(text))));
        entries.extend(content.entries());
        Out::Map(entries)
    }

    /// Heading and text of a labelled line.
    fn head(&self, node: &Node, holds: bool) -> (Option<String>, Option<String>) {
        let rich = &node.line.rich;
        match node.shape() {
            // A heading that nothing follows is a paragraph in bold.
            Shape::Heading if node.entries.is_empty() && !holds => (None, Some(rich.one_line())),
            Shape::Heading => {
                let words = rich.clone().unmarked(true, node.label.scheme != Scheme::Letter).one_line();
                let outer = matches!(node.label.scheme, Scheme::Roman | Scheme::Upper);
                (Some(if outer { self.evidence.natural(&words) } else { words }), None)
            }
            Shape::Lead(length) => {
                let front = rich.front(length).unmarked(true, false).without_end(&[':', ' ']);
                (Some(front.one_line()), Some(rich.cut_front(length).one_line()))
            }
            Shape::Text => (None, Some(rich.one_line())),
        }
    }

    /// A line of a list with those under it.
    pub fn item(&self, node: &Node) -> Out {
        let text = Out::text(node.line.rich.one_line());
        let nodes: Vec<&Node> = node.nodes().collect();
        let Some(first) = nodes.first() else { return text };
        let scheme = first.label.scheme;
        let numbering = (scheme != node.label.scheme.below()).then(|| Out::raw(scheme.name()));
        let items = nodes.iter().map(|node| self.item(node)).collect();
        Out::map([("text", Some(text)), ("items", Some(Out::List(items))), ("numbering", numbering)])
    }

    /// A block that is no labelled line; how many entries it took.
    fn block(&self, entries: &[Entry], at: usize, out: &mut Vec<Out>) -> usize {
        match (entries.get(at), entries.get(at + 1), entries.get(at + 2)) {
            (Some(Entry::Line(line)), Some(Entry::Table(grid)), next) if is_caption(line) => {
                let note = next.and_then(table_note);
                out.push(Out::map([("table", Some(table(grid, Some(line), note)))]));
                2 + usize::from(note.is_some())
            }
            (Some(Entry::Table(grid)), next, _) => {
                let note = next.and_then(table_note);
                out.push(Out::map([("table", Some(table(grid, None, note)))]));
                1 + usize::from(note.is_some())
            }
            (Some(Entry::Picture(picture)), next, _) => {
                let caption = next.and_then(picture_caption);
                out.extend(self.picture(*picture, caption));
                1 + usize::from(caption.is_some())
            }
            (Some(Entry::Line(line)), ..) => {
                out.push(paragraph(line));
                1
            }
            _ => 1,
        }
    }

    fn picture(&self, at: usize, caption: Option<&Line>) -> Option<Out> {
        let Picture { name: path, alt, width, .. } = self.pictures.get(at)?;
        Some(Out::map([
            ("image", Some(Out::text(path.clone())).filter(|_| !path.is_empty())),
            ("alt", Some(Out::text(alt.clone()))),
            ("width_mm", Some(Out::raw(width)).filter(|_| *width > 0)),
            ("caption", caption.map(|line| Out::text(line.rich.clone().unmarked(true, true).one_line()))),
        ]))
        .filter(|_| !path.is_empty())
    }
}

/// A paragraph, with how it is set where that is not usual.
pub(super) fn paragraph(line: &Line) -> Out {
    let align = match line.align {
        Align::Center => Some("center"),
        Align::Right => Some("right"),
        Align::Left | Align::Justify => None,
    };
    let text = Out::text(line.rich.one_line());
    match align {
        Some(align) => Out::map([("text", Some(text)), ("align", Some(Out::raw(align)))]),
        None => text,
    }
}

/// Whether a line right above a table is its title.
fn is_caption(line: &Line) -> bool {
    let words = line.text();
    let short = words.chars().count() < 150 && !words.ends_with([';', '.']);
    short && (line.style == "TenBang" || (line.align == Align::Center && line.rich.is_bold()))
}

fn table_note(entry: &Entry) -> Option<&Line> {
    let Entry::Line(line) = entry else { return None };
    let words = line.text().to_lowercase();
    let says = words.starts_with("ghi chú:") || words.starts_with("(*)");
    (line.style == "GhiChuBang" || (says && line.rich.is_all(|_, italic| italic))).then_some(line)
}

fn picture_caption(entry: &Entry) -> Option<&Line> {
    let Entry::Line(line) = entry else { return None };
    let says = line.text().to_lowercase().starts_with("hình");
    (line.style == "TenHinh" || (says && line.align == Align::Center)).then_some(line)
}
