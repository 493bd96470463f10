//! Inlines to words.

use super::fonts::{Face, all_usual};
use super::shaper::{self, Shaped};
use super::tags::NodeId;
use crate::form::{Ink, Style};
use crate::language::holds::{ends_line, line_ends};
use std::borrow::Cow;
use std::rc::Rc;

/// Size of a footnote mark as a share of the text, and how far it is raised.
const MARK: (f32, f32) = (0.65, 0.35);

/// A piece of a word: one face, one size, one tag.
#[derive(Debug, Clone)]
pub struct Piece<'t> {
    pub text: Cow<'t, str>,
    /// The text without the space behind it, where it was shaped as it stands.
    pub shaped: Option<Rc<Shaped>>,
    pub face: Face,
    pub size: f32,
    /// Points above the base line.
    pub rise: f32,
    pub width: f32,
    /// Points that each of its letters stands further from the next than the font says.
    pub spacing: f32,
    pub tag: Option<NodeId>,
    /// Target and node of the link that it belongs to.
    pub link: Option<(&'t str, NodeId)>,
    /// The footnote that it marks.
    pub note: Option<usize>,
    pub ink: Ink,
}

impl Piece<'_> {
    /// Its text without the space behind it, shaped; of a word that was cut only now.
    pub fn word(&self) -> Rc<Shaped> {
        self.shaped.clone().unwrap_or_else(|| shaper::shaped(self.text.trim_end_matches(' '), self.face))
    }
}

/// What stands between two places where a line may end.
#[derive(Debug, Clone, Default)]
pub struct Word<'t> {
    pub pieces: Vec<Piece<'t>>,
    pub width: f32,
    /// Points of the space behind it; 0 at the end.
    pub space: f32,
    /// Whether the line ends behind it.
    pub end: bool,
}

/// Collects words of one paragraph.
pub struct Words<'t> {
    style: Style,
    spacing: f32,
    pub words: Vec<Word<'t>>,
    open: Word<'t>,
}

impl<'t> Words<'t> {
    /// `spacing` are the points that each letter stands further from the next than its font says.
    pub fn new(style: &Style, spacing: f32) -> Self {
        Self { style: *style, spacing, words: Vec::new(), open: Word::default() }
    }

    fn face(&self, bold: bool, italic: bool) -> Face {
        Face { bold: bold || self.style.bold, italic: italic || self.style.italic, ..Face::of(&self.style) }
    }

    /// Words of one face, each up to where a line may end.
    pub fn text(
        &mut self,
        text: &'t str,
        (bold, italic): (bool, bool),
        tag: Option<NodeId>,
        link: Option<(&'t str, NodeId)>,
    ) {
        let face = self.face(bold, italic);
        let space = shaper::width(" ", face, self.style.size) + self.spacing;
        let of_one_face = all_usual(text);
        let parts = line_ends(text);
        let last = parts.len().saturating_sub(1);
        for (at, word) in parts.into_iter().enumerate() {
            let spaced = word.ends_with(ends_line);
            let bare = word.trim_end_matches(ends_line);
            let (whole, several);
            let runs: &[(Face, &str)] = if of_one_face {
                whole = [(face, bare)];
                &whole
            } else {
                several = face.runs(bare);
                &several
            };
            // The space is that of the text, whose font surely has one.
            let behind = runs.last().is_some_and(|(own, _)| *own == face);
            for (at, (face, run)) in runs.iter().copied().enumerate() {
                let text = match spaced && behind && at + 1 == runs.len() {
                    // Nothing is copied where the text itself has this space behind the word.
                    true if word.strip_prefix(run) == Some(" ") => Cow::Borrowed(word),
                    true => Cow::Owned(format!("{run} ")),
                    false => Cow::Borrowed(run),
                };
                self.push(text, face, tag, link);
            }
            if spaced && !behind {
                self.push(Cow::Borrowed(" "), face, tag, link);
            }
            if spaced || at < last {
                self.open.space = if spaced { space } else { 0.0 };
                self.close(false);
            }
        }
    }

    /// Adds a piece to the open word.
    fn push(&mut self, text: Cow<'t, str>, face: Face, tag: Option<NodeId>, link: Option<(&'t str, NodeId)>) {
        let (size, ink, spacing) = (self.style.size, self.style.ink, self.spacing);
        let shaped = shaper::shaped(text.trim_end_matches(' '), face);
        let width = shaped.points(size, spacing);
        let shaped = Some(shaped);
        // Nearly every word is one piece.
        self.open.pieces.reserve_exact(1);
        self.open.pieces.push(Piece {
            text,
            shaped,
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

    /// A raised footnote mark, stuck to the word before it.
    pub fn mark(&mut self, number: usize, first: bool, tag: Option<NodeId>) {
        let face = self.face(false, false);
        let size = self.style.size * MARK.0;
        let text = Cow::Owned(number.to_string());
        let shaped = shaper::shaped(&text, face);
        let width = shaped.points(size, 0.0);
        let shaped = Some(shaped);
        let note = first.then_some(number);
        let rise = self.style.size * MARK.1;
        let (ink, spacing, link) = (self.style.ink, 0.0, None);
        self.open.pieces.push(Piece { text, shaped, face, size, rise, width, spacing, tag, link, note, ink });
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
