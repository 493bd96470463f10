//! Words of a Word file: pieces of one look with clean blanks, cut and joined as a paper needs them.

use crate::invariant::slice;
use crate::language::forms::composed;
use crate::language::signs::{is_hidden, is_no_break};

/// A stretch of a line.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Bit {
    /// Words of one look.
    Words { text: String, bold: bool, italic: bool },
    /// The mark of a note, from 1.
    Note(usize),
    /// A reference to what bears this id, printed as these words.
    Reference { id: String, text: String, bold: bool, italic: bool },
    /// A line break of the author's.
    Break,
}

/// A line with its looks.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Rich(pub Vec<Bit>);

impl Rich {
    /// Words without a look.
    pub fn plain(text: &str) -> Rich {
        Rich(vec![Bit::Words { text: text.to_owned(), bold: false, italic: false }]).clean()
    }

    /// The words in the look of another line.
    pub fn looking_like(mut self, other: &Rich) -> Rich {
        let (all_bold, all_italic) = (other.is_bold(), other.is_all(|_, italic| italic));
        for bit in &mut self.0 {
            if let Bit::Words { bold, italic, .. } = bit {
                (*bold, *italic) = (all_bold, all_italic);
            }
        }
        self
    }

    /// Adds words, to those before them where they look the same.
    pub fn push(&mut self, more: &str, bold: bool, italic: bool) {
        if let Some(Bit::Words { text, bold: b, italic: i }) = self.0.last_mut()
            && (*b, *i) == (bold, italic)
        {
            text.push_str(more);
            return;
        }
        if !more.is_empty() {
            self.0.push(Bit::Words { text: more.to_owned(), bold, italic });
        }
    }

    /// With one blank between words, none at the ends and around breaks, in normal form C, without what nobody sees.
    pub fn clean(self) -> Rich {
        let mut out = Rich::default();
        for bit in self.0 {
            match bit {
                Bit::Words { text, bold, italic } => {
                    let mut words = String::with_capacity(text.len());
                    for c in
                        composed(&text).chars().filter(|c| !is_hidden(*c) && (!c.is_control() || c.is_whitespace()))
                    {
                        let c = if is_no_break(c) || c.is_whitespace() { ' ' } else { c };
                        let after_blank = words.ends_with(' ') || (words.is_empty() && out.ends_blank());
                        if !(c == ' ' && after_blank) {
                            words.push(c);
                        }
                    }
                    out.push(&words, bold, italic);
                }
                Bit::Break => {
                    out.trim_end();
                    if !matches!(out.0.last(), None | Some(Bit::Break)) {
                        out.0.push(Bit::Break);
                    }
                }
                other => out.0.push(other),
            }
        }
        out.trim_end();
        out
    }

    /// Whether a blank more would be one too many.
    fn ends_blank(&self) -> bool {
        match self.0.last() {
            None | Some(Bit::Break) => true,
            Some(Bit::Words { text, .. }) => text.ends_with(' '),
            Some(Bit::Reference { .. } | Bit::Note(_)) => false,
        }
    }

    fn trim_end(&mut self) {
        while let Some(Bit::Words { text, .. }) = self.0.last_mut() {
            text.truncate(text.trim_end().len());
            if !text.is_empty() {
                return;
            }
            self.0.pop();
        }
        if matches!(self.0.last(), Some(Bit::Break)) {
            self.0.pop();
            self.trim_end();
        }
    }

    /// Its words; a break is a blank, marks of notes are nothing.
    pub fn text(&self) -> String {
        self.lines().join(" ")
    }

    /// Its lines, where a line was broken by hand.
    pub fn parted(&self) -> Vec<Rich> {
        let lines = self.0.split(|bit| *bit == Bit::Break).map(|bits| Rich(bits.to_vec()));
        lines.filter(|line| !line.is_empty()).collect()
    }

    /// Its words, line by line.
    pub fn lines(&self) -> Vec<String> {
        let mut out = vec![String::new()];
        for bit in &self.0 {
            match (bit, out.last_mut()) {
                (Bit::Break, _) => out.push(String::new()),
                (Bit::Words { text, .. } | Bit::Reference { text, .. }, Some(line)) => line.push_str(text),
                _ => {}
            }
        }
        out
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|bit| matches!(bit, Bit::Words { text, .. } if text.trim().is_empty()) || *bit == Bit::Break)
    }

    /// Whether all its letters look so.
    pub fn is_all(&self, look: impl Fn(bool, bool) -> bool) -> bool {
        let mut any = false;
        for bit in &self.0 {
            let (text, bold, italic) = match bit {
                Bit::Words { text, bold, italic } | Bit::Reference { text, bold, italic, .. } => (text, *bold, *italic),
                Bit::Note(_) | Bit::Break => continue,
            };
            if text.chars().any(char::is_alphanumeric) {
                any = true;
                if !look(bold, italic) {
                    return false;
                }
            }
        }
        any
    }

    /// Whether every word is bold.
    pub fn is_bold(&self) -> bool {
        self.is_all(|bold, _| bold)
    }

    /// The same words in one look.
    pub fn unmarked(mut self, bold_too: bool, italic_too: bool) -> Rich {
        for bit in &mut self.0 {
            if let Bit::Words { bold, italic, .. } | Bit::Reference { bold, italic, .. } = bit {
                *bold &= !bold_too;
                *italic &= !italic_too;
            }
        }
        let bits = std::mem::take(&mut self.0);
        let mut out = Rich::default();
        for bit in bits {
            match bit {
                Bit::Words { text, bold, italic } => out.push(&text, bold, italic),
                other => out.0.push(other),
            }
        }
        out
    }

    /// Without its first `bytes` bytes of words and the blanks behind them.
    pub fn cut_front(&self, bytes: usize) -> Rich {
        let mut left = bytes;
        let mut out = Rich::default();
        for bit in &self.0 {
            match bit {
                Bit::Words { text, bold, italic } => {
                    let gone = left.min(text.len());
                    left -= gone;
                    out.push(slice(text, gone..), *bold, *italic);
                }
                Bit::Break if left > 0 => left = left.saturating_sub(1),
                other => out.0.push(other.clone()),
            }
        }
        out.trimmed_front()
    }

    /// The first `bytes` bytes of its words.
    pub fn front(&self, bytes: usize) -> Rich {
        let mut left = bytes;
        let mut out = Rich::default();
        for bit in &self.0 {
            if left == 0 {
                break;
            }
            match bit {
                Bit::Words { text, bold, italic } => {
                    let taken = left.min(text.len());
                    left -= taken;
                    out.push(slice(text, ..taken), *bold, *italic);
                }
                other => out.0.push(other.clone()),
            }
        }
        out.trim_end();
        out
    }

    fn trimmed_front(mut self) -> Rich {
        while let Some(Bit::Words { text, .. }) = self.0.first_mut() {
            let blank = text.len() - text.trim_start().len();
            text.drain(..blank);
            if !text.is_empty() {
                break;
            }
            self.0.remove(0);
        }
        self
    }

    /// Without these letters at its end.
    pub fn without_end(mut self, letters: &[char]) -> Rich {
        if let Some(Bit::Words { text, .. }) = self.0.last_mut() {
            text.truncate(text.trim_end_matches(letters).len());
        }
        self.trim_end();
        self
    }

    /// Two lines as one.
    pub fn joined(mut self, other: Rich) -> Rich {
        if !self.is_empty() {
            self.push(" ", false, false);
        }
        for bit in other.0 {
            match bit {
                Bit::Words { text, bold, italic } => self.push(&text, bold, italic),
                bit => self.0.push(bit),
            }
        }
        self.clean()
    }

    /// How many bytes of words at its front are bold, when other words follow; 0 where its front is not.
    pub fn bold_front(&self) -> usize {
        let mut length = 0;
        for bit in &self.0 {
            match bit {
                Bit::Words { text, bold: true, .. } => length += text.len(),
                Bit::Words { text, .. } if text.chars().all(|c| !c.is_alphanumeric()) && length > 0 => {
                    // The colon behind a bold name.
                    let colon = text.find(':').map_or(0, |at| at + 1);
                    return length + colon;
                }
                Bit::Words { text, .. } => return length + text.len() - text.trim_start_matches(':').len(),
                _ => return length,
            }
        }
        length
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Words, each bold and italic or not.
    pub(in crate::import) fn rich(pieces: &[(&str, bool, bool)]) -> Rich {
        let mut out = Rich::default();
        pieces.iter().for_each(|(text, bold, italic)| out.push(text, *bold, *italic));
        out.clean()
    }

    #[test]
    fn blanks_that_nobody_sees_are_one() {
        assert_eq!(rich(&[("  a\u{a0}\u{a0}b ", false, false), (" c\t", true, false)]).prose(), "a b **c**");
        assert_eq!(Rich::plain("Kê\u{301} hoa\u{323}ch\u{200b}").text(), "Kế hoạch");
    }

    #[test]
    fn a_line_is_cut_behind_its_label() {
        let line = rich(&[("1", true, false), (". Mục", true, false), (" đích", false, false)]);
        assert_eq!(line.cut_front(2).prose(), "**Mục** đích");
        assert_eq!(rich(&[("Thời gian:", true, false), (" 2 ngày", false, false)]).bold_front(), "Thời gian:".len());
        assert_eq!(rich(&[("Thời gian", true, false), (": 2 ngày", false, false)]).bold_front(), "Thời gian:".len());
    }
}
