//! Words, bold, italic, footnote marks and references inside a paragraph.

use super::reader::Reader;
use super::target::{Step, Target};
use crate::compose::abbreviation;
use crate::compose::problem::ProblemKind;
use crate::compose::template::PLACE;
use crate::document::{Align, Inline, NOTE, Paragraph, REFERENCE, Role, Scheme, Trace, plain_text};
use roxmltree::Node;
use std::borrow::Cow;
use std::sync::Arc;

/// Elements that a paragraph may hold beside its words, each a block of its own.
const BLOCKS: [&str; 1] = ["dash"];

/// Inlines, and what stands behind their letters.
type Traced = (Vec<Inline>, Option<Arc<Trace>>);

impl Reader<'_> {
    /// The plan's footnote with this id, as inlines; nothing when the plan has no such note.
    fn footnote(&mut self, id: &str) -> Option<Traced> {
        let markup = self.setting.footnotes.get(id).map(|text| format!("<note>{text}</note>"))?;
        let tree = roxmltree::Document::parse(&markup).ok()?;
        Some(self.traced(tree.root_element()))
    }

    /// A paragraph with the words of `node`: its end mark set, its capitals made.
    pub(super) fn paragraph(&mut self, node: Node<'_, '_>, role: Role) -> Paragraph {
        self.paragraph_ending(node, role, true)
    }

    /// [`Reader::paragraph`], whose end mark is set only where it `ends`.
    pub(super) fn paragraph_ending(&mut self, node: Node<'_, '_>, role: Role, ends: bool) -> Paragraph {
        let (mut content, trace) = self.traced(node);
        if let Some(mark) = node.attribute("end").filter(|_| ends) {
            set_end(&mut content, mark);
        }
        if self.setting.form.style(role).caps {
            content.iter_mut().for_each(capitals);
        }
        let ends_open = plain_text(&content).ends_with(':');
        let label = node.attribute("label").filter(|label| !label.is_empty()).map(str::to_owned);
        let plain = !self.choice(node, "abbreviate", true, &[("yes", true), ("no", false)]);
        let aligns = [("left", Align::Left), ("center", Align::Center), ("right", Align::Right)];
        let aligns = aligns.map(|(name, align)| (name, Some(align)));
        let align = if role == Role::Body { self.choice(node, "align", None, &aligns) } else { None };
        let id = if plain { Some(abbreviation::NO_PLACE.to_owned()) } else { self.own_id(node, role, &content) };
        Paragraph { label, id, keep_next: ends_open, align, trace, ..Paragraph::new(role, content) }
    }

    /// The id of a plain paragraph, by which it is referred to with its own words.
    fn own_id(&mut self, node: Node<'_, '_>, role: Role, content: &[Inline]) -> Option<String> {
        let id = node.attribute("id").filter(|id| !id.is_empty() && matches!(role, Role::Body | Role::TableCaption))?;
        let text = plain_text(content);
        let target = Target::at(
            self.part,
            &self.part_label,
            vec![Step { scheme: Scheme::None, value: 1, number: String::new(), heading: text }],
        );
        self.target(id, target).then(|| id.to_owned())
    }

    /// The inlines of `node`, without white space at both ends.
    pub(super) fn inlines(&mut self, node: Node<'_, '_>) -> Vec<Inline> {
        self.traced(node).0
    }

    /// The inlines of `node`, and what stands behind their letters where values are followed.
    fn traced(&mut self, node: Node<'_, '_>) -> Traced {
        let around = self.raw.as_mut().map(std::mem::take);
        let mut out = Vec::new();
        self.collect(node, false, false, &mut out);
        let own = std::mem::replace(&mut self.raw, around);
        let trace = self.setting.origins.as_ref().zip(own).and_then(|(origins, raw)| origins.trace(raw));
        (tidy(out), trace)
    }

    /// The words of a text node, the marks of values taken out.
    fn words<'t>(&mut self, text: &'t str) -> Cow<'t, str> {
        match &mut self.raw {
            Some(raw) => raw.unmarked(text).into(),
            None => text.into(),
        }
    }

    /// A letter that stands for what has none yet.
    fn stands_for(&mut self, letter: char) {
        self.raw.iter_mut().for_each(|raw| raw.push(letter));
    }

    fn collect(&mut self, node: Node<'_, '_>, bold: bool, italic: bool, out: &mut Vec<Inline>) {
        for child in node.children() {
            if child.is_text() {
                let text = one_line(&self.words(child.text().unwrap_or_default()));
                out.push(Inline::Text { text, bold, italic });
                continue;
            }
            if !child.is_element() {
                continue;
            }
            match child.tag_name().name() {
                "b" => self.collect(child, true, italic, out),
                "i" => self.collect(child, bold, true, out),
                "br" => {
                    self.stands_for(' ');
                    out.push(Inline::Break);
                }
                "note" => {
                    self.stands_for(NOTE);
                    let note = self.note(child);
                    out.push(note);
                }
                "ref" | "refs" => {
                    let target = child.attribute("to").unwrap_or_default().to_owned();
                    if child.has_attribute(PLACE) {
                        let place = self.place(child);
                        let ids = target.split_whitespace().map(|id| (id.to_owned(), place.clone()));
                        self.asked.extend(ids);
                    }
                    self.stands_for(REFERENCE);
                    out.push(Inline::Reference { text: String::new(), target, bold, italic });
                }
                name if BLOCKS.contains(&name) => {}
                _ => self.unknown(child),
            }
        }
    }

    /// A footnote mark: the plan's note under its id, numbered at its first mention, or a note of the template.
    fn note(&mut self, node: Node<'_, '_>) -> Inline {
        let Some(id) = node.attribute("id") else {
            self.mentioned.push(String::new());
            let number = self.mentioned.len();
            let (content, trace) = self.traced(node);
            self.raw.iter_mut().for_each(|raw| raw.note(number, trace.clone()));
            if content.is_empty() {
                self.problem(node, ProblemKind::Missing("note".to_owned(), "id".to_owned()));
            }
            return Inline::Footnote { number, content: Some(content) };
        };
        if let Some(at) = self.mentioned.iter().position(|one| one == id) {
            return Inline::Footnote { number: at + 1, content: None };
        }
        // A note that the plan does not have is the checker's to report; here it stays as typed.
        let Some((content, trace)) = self.footnote(id) else { return Inline::text(format!("[^{id}]")) };
        self.mentioned.push(id.to_owned());
        let number = self.mentioned.len();
        self.raw.iter_mut().for_each(|raw| raw.note(number, trace.clone()));
        Inline::Footnote { number, content: Some(content) }
    }
}

/// Line breaks and the indentation around them are one space; spaces inside a line stay as they are.
fn one_line(text: &str) -> String {
    if !text.contains('\n') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            out.truncate(out.trim_end_matches([' ', '\t', '\r']).len());
            out.push(' ');
        }
        out.push_str(if at > 0 { line.trim_start_matches([' ', '\t']) } else { line });
    }
    out
}

/// Joins neighbours of one style, and takes white space away at both ends and before a break.
pub(super) fn tidy(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::with_capacity(inlines.len());
    for inline in inlines {
        match (out.last_mut(), inline) {
            (Some(Inline::Text { text, bold, italic }), Inline::Text { text: more, bold: b, italic: i })
                if *bold == b && *italic == i =>
            {
                join(text, &more);
            }
            (Some(Inline::Text { text, .. }), inline @ Inline::Text { .. }) if text.ends_with(' ') => {
                if let Inline::Text { text: more, bold, italic } = inline {
                    out.push(Inline::Text { text: more.trim_start_matches(' ').to_owned(), bold, italic });
                }
            }
            (_, inline) => out.push(inline),
        }
    }
    if let Some(Inline::Text { text, .. }) = out.first_mut() {
        *text = text.trim_start_matches(' ').to_owned();
    }
    if let Some(Inline::Text { text, .. }) = out.last_mut() {
        text.truncate(text.trim_end_matches(' ').len());
    }
    out.retain(|inline| !matches!(inline, Inline::Text { text, .. } if text.is_empty()));
    out
}

/// Two spaces never meet where two pieces do.
fn join(text: &mut String, more: &str) {
    text.push_str(if text.ends_with(' ') { more.trim_start_matches(' ') } else { more });
}

/// Ends the paragraph with `mark`, in place of the author's own `;`, `,` or `.`; an open end (`…`, `?`, `!`, `:`) stays
/// when a full stop is asked for.
pub(super) fn set_end(content: &mut Vec<Inline>, mark: &str) {
    let footnotes = content.iter().rev().take_while(|inline| matches!(inline, Inline::Footnote { .. })).count();
    let at = content.len() - footnotes;
    if let Some(Inline::Text { text, .. }) = content.get_mut(..at).and_then(<[Inline]>::last_mut) {
        let kept = crate::compose::prose::trim_end(text).len();
        text.truncate(kept);
        if mark == "." && text.ends_with(['…', '?', '!', ':']) {
            return;
        }
        if !text.is_empty() || at > 1 {
            text.push_str(mark);
        }
    } else if at > 0 {
        content.insert(at, Inline::text(mark));
    }
}

/// Capitals, as the style of the role asks.
pub(super) fn capitals(inline: &mut Inline) {
    match inline {
        Inline::Text { text, .. } | Inline::Reference { text, .. } => *text = text.to_uppercase(),
        Inline::Footnote { .. } | Inline::Break => {}
    }
}
