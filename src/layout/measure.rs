//! How long words are before they are set: for columns, rules, boxes and balanced lines.

use super::fonts::{self, Face};
use super::stretches::{Ends, stretches};
use crate::document::{Inline, Paragraph};
use crate::form::Style;

/// The share of a line from which an unbreakable stretch spoils justified text.
const LONG: f32 = 0.4;

/// Words between two places where a line may end.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Piece {
    /// Points.
    width: f32,
    /// Points of the space behind it, which vanishes at the end of a line.
    space: f32,
    /// Whether the line must end here.
    end: bool,
    /// How many letters it has, the space behind it included.
    letters: usize,
    /// How many of them are the space behind it, and how many no-break spaces inside.
    spaces: usize,
    held: usize,
    /// How much wider than its font says it may come out, points.
    wider: f32,
}

/// A line of measured words.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct MeasuredLine {
    /// Points, the space behind its last word left out.
    pub length: f32,
    /// How many letters of the paragraph stand before its end, label and spaces included.
    pub letters: usize,
    /// How many spaces stand between its words, and how many no-break spaces besides.
    pub spaces: usize,
    pub held: usize,
    /// Whether it ends where the paragraph or its author says so.
    pub last: bool,
}

/// A paragraph measured in the style of its role.
#[derive(Debug, Clone)]
pub struct Measured {
    pieces: Vec<Piece>,
}

impl Measured {
    /// Measures label and words.
    pub fn new(paragraph: &Paragraph, style: &Style) -> Measured {
        Measured::ending(paragraph, style, Ends::Usual)
    }

    /// Measures label and words in a column too narrow for them, where lines end wherever they may at last.
    pub fn loose(paragraph: &Paragraph, style: &Style) -> Measured {
        Measured::ending(paragraph, style, Ends::Last)
    }

    fn ending(paragraph: &Paragraph, style: &Style, ends: Ends) -> Measured {
        let mut pieces = Vec::with_capacity(16);
        pieces.push(Piece::default());
        let label = paragraph.label.iter().map(|label| format!("{label} "));
        label.for_each(|label| add(&mut pieces, &label, style, face(style, false, false), ends));
        for inline in &paragraph.content {
            match inline {
                Inline::Text { text, bold, italic } | Inline::Reference { text, bold, italic, .. } => {
                    add(&mut pieces, text, style, face(style, *bold, *italic), ends);
                }
                Inline::Footnote { .. } => {}
                Inline::Break => {
                    pieces.last_mut().into_iter().for_each(|piece| piece.end = true);
                    pieces.push(Piece::default());
                }
            }
        }
        Measured { pieces }.spaced(paragraph.spacing)
    }

    /// The same with every letter so many points further from the next.
    pub(super) fn spaced(mut self, points: f32) -> Measured {
        for piece in self.pieces.iter_mut().filter(|_| points != 0.0) {
            piece.width += points * (piece.letters - piece.spaces) as f32;
            piece.space += points * piece.spaces as f32;
        }
        self
    }

    /// The same as a program sets it that draws no-break spaces wider.
    pub(super) fn widened(mut self) -> Measured {
        self.pieces.iter_mut().for_each(|piece| piece.width += piece.wider);
        self
    }

    /// Room to leave beside the words, points: programs draw no-break spaces a little wider than the font says.
    pub fn spare(&self) -> f32 {
        self.pieces.iter().map(|piece| piece.wider).sum()
    }

    /// The longest stretch that cannot be broken, points.
    pub fn longest(&self) -> f32 {
        self.pieces.iter().map(|piece| piece.width).fold(0.0, f32::max)
    }

    /// Whether a stretch fills so much of a line of `width` points by itself (dots to write on, an address) that justified words
    /// before it would be torn apart.
    pub fn tears(&self, width: f32) -> bool {
        self.longest() > width * LONG
    }

    /// The length of all words in one line, points.
    pub fn width(&self) -> f32 {
        let (mut longest, mut line, mut space) = (0.0_f32, 0.0, 0.0);
        for piece in &self.pieces {
            line += space + piece.width;
            space = piece.space;
            if piece.end {
                longest = longest.max(line);
                (line, space) = (0.0, 0.0);
            }
        }
        longest.max(line)
    }

    /// How many lines there are when none may be longer than `available`.
    pub fn count(&self, available: f32) -> usize {
        let (mut count, mut line, mut space) = (1, 0.0, 0.0);
        for piece in &self.pieces {
            if line > 0.0 && line + space + piece.width > available {
                count += 1;
                (line, space) = (0.0, 0.0);
            }
            line += space + piece.width;
            space = piece.space;
            if piece.end {
                count += 1;
                (line, space) = (0.0, 0.0);
            }
        }
        count
    }

    /// The lengths of the lines when none may be longer than `available`.
    pub fn lines(&self, available: f32) -> Vec<f32> {
        self.broken(available, available).into_iter().map(|line| line.length).collect()
    }

    /// How many letters of the words stand before the end of each line when none may be longer than `available`.
    pub fn ends(&self, available: f32) -> Vec<usize> {
        self.broken(available, available).into_iter().map(|line| line.letters).collect()
    }

    /// [`Measured::ends`] when the first line may not be longer than `first`, the others than `rest`.
    pub fn line_ends(&self, first: f32, rest: f32) -> Vec<usize> {
        self.broken(first, rest).into_iter().map(|line| line.letters).collect()
    }

    /// The lines when the first may not be longer than `first`, the others than `rest`.
    pub(super) fn broken(&self, first: f32, rest: f32) -> Vec<MeasuredLine> {
        let mut lines = Vec::new();
        let mut line = MeasuredLine::default();
        let mut space = 0.0;
        let mut close = |line: &mut MeasuredLine| {
            lines.push(*line);
            *line = MeasuredLine { letters: line.letters, ..MeasuredLine::default() };
            lines.len()
        };
        let mut count = 0;
        for piece in &self.pieces {
            let available = if count == 0 { first } else { rest };
            if line.length > 0.0 && line.length + space + piece.width > available {
                count = close(&mut line);
                space = 0.0;
            }
            line.length += space + piece.width;
            line.spaces += usize::from(space > 0.0);
            line.letters += piece.letters;
            line.held += piece.held;
            space = piece.space;
            if piece.end {
                line.last = true;
                count = close(&mut line);
                space = 0.0;
            }
        }
        line.last = true;
        close(&mut line);
        lines
    }

    /// The shortest length that no line needs to pass when there are no more lines than `available` asks for: lines set
    /// in it are of about equal length.
    pub fn balanced(&self, available: f32) -> f32 {
        let count = self.lines(available).len();
        let (mut narrow, mut wide) = (0.0, available);
        for _ in 0..16 {
            let middle = (narrow + wide) / 2.0;
            let lines = self.lines(middle);
            let fits = lines.len() <= count && lines.iter().all(|line| *line <= middle);
            if fits { wide = middle } else { narrow = middle }
        }
        wide
    }
}

/// The height of a line of single spacing, points.
pub fn single_line(size: f32) -> f32 {
    size * fonts::LINE
}

fn face(style: &Style, bold: bool, italic: bool) -> Face {
    Face { bold: style.bold || bold, italic: style.italic || italic, ..Face::of(style) }
}

/// Adds words to the last piece.
fn add(pieces: &mut Vec<Piece>, text: &str, style: &Style, face: Face, ends: Ends) {
    let stretches = stretches(text, face, ends);
    pieces.reserve(stretches.len());
    for stretch in stretches.iter() {
        if let Some(piece) = pieces.last_mut() {
            piece.width += stretch.width * style.size;
            piece.space = stretch.space * style.size;
            piece.letters += stretch.letters;
            piece.spaces = stretch.spaces;
            piece.held += stretch.held;
            piece.wider += style.size * stretch.wider;
        }
        if stretch.closed {
            pieces.push(Piece::default());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Role;
    use crate::form::Form;

    fn measured(words: &str) -> Measured {
        let paragraph = Paragraph::new(Role::Title, vec![Inline::text(words)]);
        Measured::new(&paragraph, Form::nd30().style(Role::Title))
    }

    #[test]
    fn lines_of_a_title_are_of_about_equal_length() {
        let title = measured("Công tác thông tin đối ngoại và quảng bá hình ảnh năm 2024 trên địa bàn tỉnh An Bình");
        let greedy = title.lines(467.0);
        assert_eq!(greedy.len(), 2);
        let balanced = title.lines(title.balanced(467.0));
        assert_eq!(balanced.len(), 2);
        assert!((balanced[0] - balanced[1]).abs() < 60.0 && (greedy[0] - greedy[1]).abs() > 200.0);
    }

    #[test]
    fn lines_end_at_spaces_hyphens_and_forced_breaks_only() {
        assert_eq!(measured("ngày\u{A0}05 tháng\u{A0}9").lines(1.0).len(), 2);
        assert_eq!(measured("kinh tế-xã hội, 57-KL/TW").lines(1.0).len(), 5);
        let broken = Paragraph::new(Role::Title, vec![Inline::text("một"), Inline::Break, Inline::text("hai ba")]);
        assert_eq!(Measured::new(&broken, Form::nd30().style(Role::Title)).lines(1000.0).len(), 2);
        let narrow = Paragraph::new(Role::Title, vec![Inline::text("ngày\u{a0}05 tháng\u{a0}9, 123.456")]);
        assert_eq!(Measured::loose(&narrow, Form::nd30().style(Role::Title)).lines(1.0).len(), 5);
        let word = measured(&"a".repeat(100_000));
        assert_eq!(word.lines(word.balanced(467.0)).len(), 1);
    }
}
