//! Inlines to words.

use super::fonts::Face;
use super::shaper;
use super::tags::NodeId;
use crate::form::{Ink, Style};
use crate::language::holds::{ends_line, line_ends};

/// Size of a footnote mark as a share of the text, and how far it is raised.
const MARK: (f32, f32) = (0.65, 0.35);

/// A piece of a word: one face, one size, one tag.
#[derive(Debug, Clone)]
pub struct Piece {
    pub text: String,
    pub face: Face,
    pub size: f32,
    /// Points above the base line.
    pub rise: f32,
    pub width: f32,
    /// Points that each of its letters stands further from the next than the font says.
    pub spacing: f32,
    pub tag: Option<NodeId>,
    /// Target and node of the link that it belongs to.
    pub link: Option<(String, NodeId)>,
    /// The footnote that it marks.
    pub note: Option<usize>,
    pub ink: Ink,
}

/// What stands between two places where a line may end.
#[derive(Debug, Clone, Default)]
pub struct Word {
    pub pieces: Vec<Piece>,
    pub width: f32,
    /// Points of the space behind it; 0 at the end.
    pub space: f32,
    /// Whether the line ends behind it.
    pub end: bool,
}

/// Collects words of one paragraph.
pub struct Words {
    style: Style,
    spacing: f32,
    pub words: Vec<Word>,
    open: Word,
}

impl Words {
    /// `spacing` are the points that each letter stands further from the next than its font says.
    pub fn new(style: &Style, spacing: f32) -> Self {
        Self { style: *style, spacing, words: Vec::new(), open: Word::default() }
    }

    fn face(&self, bold: bool, italic: bool) -> Face {
        Face { bold: bold || self.style.bold, italic: italic || self.style.italic, ..Face::of(&self.style) }
    }

    /// Words of one face, each up to where a line may end.
    pub fn text(&mut self, text: &str, bold: bool, italic: bool, tag: Option<NodeId>, link: Option<&(String, NodeId)>) {
        let face = self.face(bold, italic);
        let size = self.style.size;
        let parts = line_ends(text);
        let last = parts.len().saturating_sub(1);
        for (at, word) in parts.into_iter().enumerate() {
            let spaced = word.ends_with(ends_line);
            let bare = word.trim_end_matches(ends_line);
            let spacing = self.spacing;
            let space = if spaced { shaper::width(" ", face, size) + spacing } else { 0.0 };
            let owned = |(face, run): (Face, &str)| {
                let mut text = String::with_capacity(run.len() + 1);
                text.push_str(run);
                (face, text)
            };
            let mut runs: Vec<(Face, String)> = face.runs(bare).into_iter().map(owned).collect();
            // The space is that of the text, whose font surely has one.
            match runs.last_mut().filter(|(own, _)| *own == face) {
                Some((_, run)) if spaced => run.push(' '),
                None if spaced => runs.push((face, " ".to_owned())),
                _ => {}
            }
            for (face, text) in runs {
                let width = shaper::spaced(text.trim_end_matches(' '), face, size, spacing);
                let (link, ink) = (link.cloned(), self.style.ink);
                self.open.pieces.push(Piece {
                    text,
                    face,
                    size,
                    rise: 0.0,
                    width,
                    spacing,
                    tag,
                    link,
                    note: None,
                    ink,
                });
                self.open.width += width;
            }
            if spaced || at < last {
                self.open.space = space;
                self.close(false);
            }
        }
    }

    /// A raised footnote mark, stuck to the word before it.
    pub fn mark(&mut self, number: usize, first: bool, tag: Option<NodeId>) {
        let face = self.face(false, false);
        let size = self.style.size * MARK.0;
        let text = number.to_string();
        let width = shaper::width(&text, face, size);
        let note = first.then_some(number);
        let rise = self.style.size * MARK.1;
        let (ink, spacing, link) = (self.style.ink, 0.0, None);
        self.open.pieces.push(Piece { text, face, size, rise, width, spacing, tag, link, note, ink });
        self.open.width += width;
    }

    /// Ends the word, and the line when asked.
    pub fn close(&mut self, end: bool) {
        let mut word = std::mem::take(&mut self.open);
        if word.pieces.is_empty() && !end {
            return;
        }
        word.end = end;
        self.words.push(word);
    }
}
