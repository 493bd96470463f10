//! The content of a paragraph as words and what stands between them.

use super::notes::{Notes, marked};
use super::properties;
use super::xml::{child, closing, is, opening, text, xml};
use crate::compare::words::pieces;
use roxmltree::Node;

/// A piece of a paragraph.
#[derive(Debug)]
pub(super) struct Token<'x> {
    /// By what it is compared.
    pub key: String,
    /// Its look, an `rPr` as written.
    pub look: &'x str,
    pub content: Content<'x>,
    /// What stands before it and is no content: a bookmark, the begin or end of a link.
    pub before: String,
}

#[derive(Debug)]
pub(super) enum Content<'x> {
    /// A word, a blank, a mark.
    Words(String),
    /// A line break, a tab: the element.
    Break(&'x str),
    /// The mark of a footnote: its number, and the element.
    Note(String, &'x str),
    /// A number that Word counts: the whole element, and its words.
    Field(&'x str, String),
    /// A picture or another thing of a run: the element.
    Thing(&'x str),
}

/// The pieces of a paragraph, and what stands behind the last.
pub(super) fn tokens<'x>(paragraph: Node<'x, 'x>, notes: &Notes<'_>, is_old: bool) -> (Vec<Token<'x>>, String) {
    let mut reader = Reader { out: Vec::new(), before: String::new(), notes, is_old };
    reader.children(paragraph);
    (reader.out, reader.before)
}

/// By what a paragraph or a table is compared as a whole.
pub(super) fn key(node: Node<'_, '_>, notes: &Notes<'_>, is_old: bool) -> String {
    if !is(node, "p") {
        return format!("\u{1D}\u{1D}{}", text(node).replace('\u{1F}', " "));
    }
    let style = properties::seen(node).0.unwrap_or_default().to_owned();
    let said: String = tokens(node, notes, is_old).0.into_iter().map(|token| token.key).collect();
    format!("{style} \u{1D} {said}")
}

struct Reader<'n, 'x> {
    out: Vec<Token<'x>>,
    before: String,
    notes: &'n Notes<'n>,
    is_old: bool,
}

impl<'x> Reader<'_, 'x> {
    fn children(&mut self, node: Node<'x, 'x>) {
        for child in node.children().filter(Node::is_element) {
            match child.tag_name().name() {
                "r" => self.run(child),
                "hyperlink" => {
                    self.aside(&opening(child));
                    self.children(child);
                    self.aside(&closing(child));
                }
                "fldSimple" => self.field(child),
                "pPr" => {}
                _ => self.aside(xml(child)),
            }
        }
    }

    /// What is no content belongs to the new file alone.
    fn aside(&mut self, xml: &str) {
        if !self.is_old {
            self.before.push_str(xml);
        }
    }

    fn push(&mut self, key: String, look: &'x str, content: Content<'x>) {
        let before = std::mem::take(&mut self.before);
        self.out.push(Token { key, look, content, before });
    }

    fn run(&mut self, run: Node<'x, 'x>) {
        let look = child(run, "rPr").map_or("", xml);
        for child in run.children().filter(Node::is_element) {
            match child.tag_name().name() {
                "rPr" => {}
                "t" => {
                    for piece in pieces(child.text().unwrap_or_default()) {
                        self.push(piece.to_owned(), look, Content::Words(piece.to_owned()));
                    }
                }
                "br" | "tab" | "cr" | "noBreakHyphen" => {
                    self.push(format!("\n{}", child.tag_name().name()), look, Content::Break(xml(child)));
                }
                "footnoteReference" => {
                    let id = marked(run).unwrap_or_default();
                    let said = self.notes.said(&id, self.is_old);
                    self.push(format!("\u{1E}{said}"), look, Content::Note(id, xml(child)));
                }
                name => self.push(format!("\u{1C}{name}"), look, Content::Thing(xml(child))),
            }
        }
    }

    fn field(&mut self, field: Node<'x, 'x>) {
        let said = text(field);
        let look = field.children().find(|node| is(*node, "r")).and_then(|run| child(run, "rPr")).map_or("", xml);
        self.push(format!("\u{1B}{said}"), look, Content::Field(xml(field), said));
    }
}
