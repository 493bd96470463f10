//! Sections, items, dash lines and plain paragraphs: what is numbered gets its label here.

use super::inline;
use super::reader::Reader;
use super::target::{Step, Target};
use crate::compose::numbering;
use crate::compose::problem::ProblemKind;
use crate::compose::prose::trim_end;
use crate::document::{Align, Block, Inline, List, Numbering, Paragraph, Role, Scheme, plain_text};
use crate::form::Alignment;
use crate::language::signs::has_leader;
use roxmltree::Node;

/// Where in the numbering the children of an element stand.
#[derive(Debug, Clone, Default)]
pub(super) struct Level {
    /// Which label of the plan's numbering they take.
    cursor: usize,
    /// Labels that the element around them orders.
    scheme: Option<Scheme>,
    /// How many numbered lists are around.
    depth: u8,
    /// The way here, outermost first.
    path: Vec<Step>,
    /// The number around, for 1.2.3.
    dotted: String,
    /// Whether a dash is around: then lines are `+`.
    dashed: bool,
    /// How many headings without a label are around.
    headed: u8,
}

/// What has been counted inside one element.
#[derive(Default)]
struct Counters {
    numbered: Option<(List, u32)>,
    dashes: Option<(List, u32)>,
}

/// Takes an element that is no block of the body; says whether it did.
pub(super) type Extra<'e> = dyn FnMut(&mut Reader<'_>, Node<'_, '_>, &mut Vec<Block>) -> bool + 'e;

impl Reader<'_> {
    /// The blocks inside `node`; `extra` may take elements that stand only here.
    pub(super) fn blocks(&mut self, node: Node<'_, '_>, level: &Level, extra: &mut Extra<'_>) -> Vec<Block> {
        let mut out = Vec::new();
        let mut counters = Counters::default();
        for child in self.elements(node) {
            if !extra(self, child, &mut out) {
                self.block(child, level, &mut counters, &mut out);
            }
        }
        out
    }

    fn block(&mut self, node: Node<'_, '_>, level: &Level, counters: &mut Counters, out: &mut Vec<Block>) {
        match node.tag_name().name() {
            "section" | "item" => self.numbered(node, level, counters, out),
            "heading" | "text" if !level.path.is_empty() => {}
            "dash" => self.dash(node, level, None, &mut counters.dashes, out),
            "list" => self.list(node, level, out),
            "end" => self.end(node, out),
            "image" => out.extend(self.picture(node)),
            "table" => out.push(Block::Table(self.table(node))),
            "form" if level.path.is_empty() => self.form(node, level, out),
            "letterhead" => out.push(Block::Letterhead(self.letterhead(node))),
            "signatures" => out.push(Block::Signature(self.signatures(node))),
            name => match role(name) {
                Some(role) => {
                    self.mark(node, &level.path);
                    out.push(Block::Paragraph(self.paragraph(node, role)));
                }
                None => self.unknown(node),
            },
        }
    }

    /// A section with a heading, or an item with a sentence: its label, then what stands under it.
    fn numbered(&mut self, node: Node<'_, '_>, level: &Level, counters: &mut Counters, out: &mut Vec<Block>) {
        let section = node.tag_name().name() == "section";
        let scheme = level.scheme.unwrap_or_else(|| self.numbering.get(level.cursor).copied().unwrap_or(Scheme::None));
        let (list, value) = self.count(&mut counters.numbered, level.depth);
        let head = node.children().find(|child| matches!(child.tag_name().name(), "heading" | "text"));
        let Some(head) = head else {
            self.problem(node, ProblemKind::Missing(node.tag_name().name().to_owned(), "<heading>".to_owned()));
            return;
        };
        // A point is a title, without a mark at its end, where its label makes titles bold and the others of its depth are some.
        let among_titles = self.flag(node, "title");
        let title = section || among_titles && numbering::role(scheme, true) != numbering::role(scheme, false);
        let mut paragraph = self.paragraph_ending(head, numbering::role(scheme, title), section || !title);
        paragraph.label = numbering::label(scheme, value, &level.dotted, self.setting.form);
        paragraph.numbering = paragraph.label.as_ref().map(|_| Numbering { scheme, list, value });
        let mut inner = level.clone();
        let number = numbering::bare(scheme, value, &level.dotted);
        let called = named(&paragraph.content, title);
        // A mark that the template sets is no word of the author's.
        let called = if head.has_attribute("end") { trim_end(&called).to_owned() } else { called };
        inner.path.push(Step { scheme, value, number: number.clone(), heading: called });
        inner.depth += u8::from(paragraph.label.is_some());
        inner.dotted = if matches!(scheme, Scheme::Decimal | Scheme::Dotted) { number } else { String::new() };
        inner.dashed = level.dashed || matches!(scheme, Scheme::Dash | Scheme::Plus);
        inner.cursor = self.below(level, scheme);
        inner.scheme = self.scheme(node);
        if title {
            paragraph.outline = u8::try_from(inner.path.len()).ok().map(|depth| depth.saturating_add(level.headed));
        }
        self.mark(node, &inner.path);
        if let Some(id) = node.attribute("id").filter(|id| !id.is_empty()) {
            let free = self.target(id, Target::at(self.part, &self.part_label, inner.path.clone()));
            paragraph.id = free.then(|| id.to_owned());
        }
        let at = out.len();
        out.push(Block::Paragraph(paragraph));
        out.extend(self.blocks(node, &inner, &mut |_, _, _| false));
        let followed = out.len() > at + 1;
        if let Some(Block::Paragraph(paragraph)) = out.get_mut(at) {
            paragraph.keep_next |= title && followed;
        }
    }

    /// Which label comes below `scheme`: the one after it in the plan's numbering; one that is not in there takes the
    /// place of the level's own, and "no label" takes none.
    fn below(&self, level: &Level, scheme: Scheme) -> usize {
        match level.scheme {
            None => level.cursor + 1,
            Some(Scheme::None) => level.cursor,
            Some(_) => match self.numbering.iter().position(|one| *one == scheme) {
                Some(at) => at + 1,
                None => level.cursor + 1,
            },
        }
    }

    /// A blank form on pages of its own, in which labels are counted anew below its title.
    fn form(&mut self, node: Node<'_, '_>, level: &Level, out: &mut Vec<Block>) {
        let start = out.len();
        out.push(Block::NewPage);
        let title = |child: Node<'_, '_>| child.has_tag_name("form-title");
        let inner = Level { headed: u8::from(node.children().any(title)), ..level.clone() };
        out.extend(self.blocks(node, &inner, &mut |reader, child, out| {
            let own = title(child);
            if own {
                let line = reader.paragraph(child, Role::FormTitle);
                out.push(Block::Paragraph(Paragraph { outline: Some(1), ..line }));
            }
            own
        }));
        // Dots that end a line early would tear its words apart.
        for block in out.iter_mut().skip(start) {
            if let Block::Paragraph(line) = block
                && line.align.is_none()
                && self.setting.form.style(line.role).align == Alignment::Justify
                && has_leader(&plain_text(&line.content))
            {
                line.align = Some(Align::Left);
            }
        }
    }

    fn count(&mut self, counter: &mut Option<(List, u32)>, depth: u8) -> (List, u32) {
        let (list, value) = counter.unwrap_or_else(|| {
            self.lists += 1;
            (List { id: self.lists, depth }, 0)
        });
        *counter = Some((list, value + 1));
        (list, value + 1)
    }

    /// Lines whose labels the list orders; each list counts from 1.
    fn list(&mut self, node: Node<'_, '_>, level: &Level, out: &mut Vec<Block>) {
        let scheme = self.scheme(node);
        let mut counter = None;
        for child in self.elements(node) {
            if child.tag_name().name() == "dash" {
                self.dash(child, level, scheme, &mut counter, out);
            } else {
                self.unknown(child);
            }
        }
    }

    /// A line of a list and the lines under it; without a `scheme` of its list it is a dash, a plus below a dash.
    fn dash(
        &mut self,
        node: Node<'_, '_>,
        level: &Level,
        scheme: Option<Scheme>,
        counter: &mut Option<(List, u32)>,
        out: &mut Vec<Block>,
    ) {
        self.mark(node, &level.path);
        let scheme = scheme.unwrap_or(if level.dashed { Scheme::Plus } else { Scheme::Dash });
        let (list, value) = self.count(counter, level.depth);
        let mut paragraph = self.paragraph(node, numbering::role(scheme, false));
        paragraph.label = numbering::label(scheme, value, "", self.setting.form);
        paragraph.numbering = paragraph.label.as_ref().map(|_| Numbering { scheme, list, value });
        out.push(Block::Paragraph(paragraph));
        let dashed = scheme.below() == Scheme::Plus;
        let inner = Level { depth: level.depth + 1, dashed, ..level.clone() };
        let (below, mut counter) = (self.scheme(node), None);
        for child in node.children().filter(|child| child.tag_name().name() == "dash") {
            self.dash(child, &inner, below, &mut counter, out);
        }
    }

    /// A picture; one that is not there is the checker's to report.
    fn picture(&mut self, node: Node<'_, '_>) -> Option<Block> {
        let src = node.attribute("src").unwrap_or_default();
        let Some(Ok(picture)) = self.setting.pictures.get(src) else { return None };
        let written = node.attribute("width").filter(|written| !written.is_empty());
        let width = written.and_then(|written| written.parse().ok());
        if let (Some(written), None) = (written, width) {
            self.problem(node, ProblemKind::Value("width".to_owned(), written.to_owned()));
        }
        let alt = node.attribute("alt").unwrap_or_default().to_owned();
        let keep_next = node.next_sibling_element().is_some_and(|next| next.has_tag_name("picture-caption"));
        Some(Block::Picture(crate::document::Picture { width, alt, keep_next, ..picture.clone() }))
    }

    /// `<end>`: its mark closes the last paragraph of the text, unless that is a table or a line left blank to fill in.
    fn end(&mut self, node: Node<'_, '_>, out: &mut [Block]) {
        let mark = plain_text(&self.inlines(node));
        let Some(Block::Paragraph(Paragraph { content, .. })) = out.last_mut() else { return };
        if !plain_text(content).ends_with(['…', '_', ':']) {
            inline::set_end(content, &mark);
        }
    }
}

/// The role of an element that is a paragraph.
fn role(name: &str) -> Option<Role> {
    Some(match name {
        "kind" => Role::Kind,
        "title" => Role::Title,
        "attached" => Role::AttachmentNote,
        "basis" => Role::Basis,
        "decision-word" => Role::DecisionWord,
        "article" => Role::Article,
        "ornament" => Role::Star,
        "p" => Role::Body,
        "assignment" => Role::Assignment,
        "annex-label" => Role::AnnexLabel,
        "annex-title" => Role::AnnexTitle,
        "table-unit" => Role::TableUnit,
        "caption" => Role::TableCaption,
        "picture-caption" => Role::PictureCaption,
        "table-note" => Role::TableNote,
        "form-code" => Role::FormCode,
        "form-subtitle" => Role::FormSubtitle,
        _ => return None,
    })
}

/// Words of a sentence by which it is called where it has no label.
const CALLED: usize = 8;

/// The words by which something without a label is called: a heading whole, the beginning of a sentence.
fn named(content: &[Inline], title: bool) -> String {
    let words = plain_text(content);
    let mut called = words.split(' ').take(CALLED).collect::<Vec<_>>().join(" ");
    if title || called.len() >= words.len() {
        return words;
    }
    called.truncate(called.trim_end_matches([',', ';', ':']).len());
    called + "…"
}

/// Whether a paragraph says anything.
pub(super) fn is_empty(content: &[Inline]) -> bool {
    plain_text(content).trim().is_empty()
}
