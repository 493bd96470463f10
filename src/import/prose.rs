//! A line with its looks → prose of the plan language: marks that hug their words, and signs of the paper that stay signs.

use super::rich::{Bit, Rich};
use crate::invariant::slice;
use crate::plan::inline::{Piece, inlines, lone_stars};

impl Rich {
    /// The prose of the plan language that prints these words with these looks; looks that it cannot say are left out.
    pub fn prose(&self) -> String {
        self.prose_with("\n")
    }

    /// [`Rich::prose`] for a place where a line break is none.
    pub fn one_line(&self) -> String {
        self.prose_with(" ")
    }

    fn prose_with(&self, line: &str) -> String {
        let hugging = hugging(&self.0);
        let ways = [(true, false), (true, true), (false, false), (false, true)];
        let mut tries = ways.into_iter().map(|(marks, escaped)| written(&hugging, line, marks, escaped));
        let right = |text: &String| {
            let looks = text.contains(['*', '[', '\\']);
            !looks || (said(text) == plain_of(&hugging, line) && lone_stars(text).is_empty())
        };
        tries.find(right).unwrap_or_else(|| written(&hugging, line, false, true))
    }
}

/// What a prose says, without looks, marks of notes kept.
fn said(prose: &str) -> String {
    let piece = |piece: Piece| match piece {
        Piece::Text { text, .. } => text,
        Piece::Footnote { id, .. } => format!("\u{1}{id}\u{1}"),
        Piece::Reference { id, .. } => format!("\u{2}{id}\u{2}"),
    };
    inlines(prose).into_iter().map(piece).collect()
}

fn plain_of(bits: &[Bit], line: &str) -> String {
    let one = |bit: &Bit| match bit {
        Bit::Words { text, .. } => text.clone(),
        Bit::Note(number) => format!("\u{1}{number}\u{1}"),
        Bit::Reference { id, .. } => format!("\u{2}{id}\u{2}"),
        Bit::Break => line.to_owned(),
    };
    bits.iter().map(one).collect()
}

/// The bits with looks that begin and end at words, as marks want them; looks inside a word are none.
fn hugging(bits: &[Bit]) -> Vec<Bit> {
    let mut out = Rich::default();
    let mut plain = Rich::default();
    for bit in bits {
        match bit {
            Bit::Words { text, bold, italic } if *bold || *italic => {
                let inner = text.trim();
                let lead = text.len() - text.trim_start().len();
                out.push(slice(text, ..lead), false, false);
                out.push(inner, *bold && !inner.is_empty(), *italic && !inner.is_empty());
                out.push(if inner.is_empty() { "" } else { slice(text, lead + inner.len()..) }, false, false);
            }
            Bit::Words { text, .. } => out.push(text, false, false),
            other => out.0.push(other.clone()),
        }
    }
    // Bold words with a blank between them are one stretch.
    let bits = std::mem::take(&mut out.0);
    for (at, bit) in bits.iter().enumerate() {
        let around = (at.checked_sub(1).and_then(|at| bits.get(at)), bits.get(at + 1));
        match (bit, around) {
            (
                Bit::Words { text, bold: false, italic: false },
                (Some(Bit::Words { bold, italic, .. }), Some(Bit::Words { bold: next_bold, italic: next_italic, .. })),
            ) if text == " " && (bold, italic) == (next_bold, next_italic) => plain.push(" ", *bold, *italic),
            (Bit::Words { text, bold, italic }, _) => plain.push(text, *bold, *italic),
            (other, _) => plain.0.push(other.clone()),
        }
    }
    plain.0
}

fn written(bits: &[Bit], line: &str, marks: bool, escaped: bool) -> String {
    let mut out = String::new();
    for bit in bits {
        match bit {
            Bit::Words { text, bold, italic } => {
                let stars = match (marks, bold, italic) {
                    (true, true, true) => "***",
                    (true, true, false) => "**",
                    (true, false, true) => "*",
                    _ => "",
                };
                out.push_str(stars);
                if escaped {
                    for c in text.chars() {
                        if matches!(c, '*' | '[' | '\\') {
                            out.push('\\');
                        }
                        out.push(c);
                    }
                } else {
                    out.push_str(text);
                }
                out.push_str(stars);
            }
            Bit::Note(number) => out.push_str(&format!("[^{number}]")),
            Bit::Reference { id, .. } => out.push_str(&format!("[[{id}]]")),
            Bit::Break => out.push_str(line),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::rich::tests::rich;
    use super::*;

    #[test]
    fn looks_become_marks_that_hug_their_words() {
        let prose = |pieces: &[(&str, bool, bool)]| rich(pieces).prose();
        assert_eq!(
            prose(&[("Hiệp thương ", false, false), ("lần thứ nhất ", true, false), (": x", false, false)]),
            "Hiệp thương **lần thứ nhất** : x"
        );
        assert_eq!(prose(&[("một", true, false), (" ", false, false), ("hai", true, false)]), "**một hai**");
        assert_eq!(prose(&[("a", false, false), ("b", true, false), ("c", false, false)]), "abc");
        assert_eq!(prose(&[("cả hai", true, true)]), "***cả hai***");
    }

    #[test]
    fn signs_of_the_paper_stay_signs() {
        for text in ["giá *chưa thuế* x", "**đậm** giả", "[^1] và [[a]]", r"C:\*", "a [^b", "*Ghi chú: x*", r"\[x"]
        {
            assert_eq!(said(&Rich::plain(text).prose()), text, "{}", Rich::plain(text).prose());
        }
        for text in ["3 * 4", "12.000*", "[x]", "a_b_c", r"C:\tệp"] {
            assert_eq!(Rich::plain(text).prose(), text);
        }
    }
}
