//! Words for the paper together with what says them in the plan.

use crate::plan::Spanned;
use crate::source::Span;
use crate::yaml::Text;
use std::borrow::Cow;
use std::ops::Range;

/// What says words in a plan.
#[derive(Debug, Clone, Copy)]
pub(super) enum Of<'a> {
    /// A text, from this byte of its value on.
    Text(&'a Text, usize),
    /// A value that is printed in other letters: a date, a number.
    Span(Span),
}

impl<'a> From<&'a Text> for Of<'a> {
    fn from(text: &'a Text) -> Self {
        Of::Text(text, 0)
    }
}

impl From<Span> for Of<'_> {
    fn from(span: Span) -> Self {
        Of::Span(span)
    }
}

/// Words, and what says them: all of them, or pieces of them.
#[derive(Debug, Clone, Default)]
pub(super) struct Said<'a> {
    pub words: Cow<'a, str>,
    /// What says all the words.
    pub whole: Option<Of<'a>>,
    /// What says pieces of them, in their order.
    pub pieces: Vec<(Range<usize>, Of<'a>)>,
}

impl<'a> From<&'a Text> for Said<'a> {
    fn from(text: &'a Text) -> Self {
        said(text, text.value.as_str())
    }
}

impl<'a> From<&'a str> for Said<'a> {
    fn from(words: &'a str) -> Self {
        Said { words: words.into(), ..Said::default() }
    }
}

impl From<String> for Said<'_> {
    fn from(words: String) -> Self {
        Said { words: words.into(), ..Said::default() }
    }
}

/// Words that something in the plan says.
pub(super) fn said<'a>(of: impl Into<Of<'a>>, words: impl Into<Cow<'a, str>>) -> Said<'a> {
    Said { words: words.into(), whole: Some(of.into()), pieces: Vec::new() }
}

/// A part of a text's value, which begins there.
pub(super) fn part<'a>(text: &'a Text, words: &'a str) -> Said<'a> {
    let at = (words.as_ptr() as usize).saturating_sub(text.value.as_ptr() as usize);
    said(Of::Text(text, at.min(text.value.len())), words)
}

/// The lines into which a text was broken between its words.
pub(super) fn broken_at<'a>(text: &'a Text, lines: Vec<String>) -> Vec<Said<'a>> {
    let mut at = 0;
    let line = |line: String| {
        let mut begins = None;
        for word in line.split_whitespace() {
            let Some(found) = text.value.get(at..).and_then(|rest| rest.find(word)) else { continue };
            begins = begins.or(Some(at + found));
            at += found + word.len();
        }
        said(Of::Text(text, begins.unwrap_or(at)), line)
    };
    lines.into_iter().map(line).collect()
}

/// What a value with a place says; a default that the file does not write has none.
pub(super) fn spanned<'a, T>(value: &Spanned<T>, words: impl Into<Cow<'a, str>>) -> Said<'a> {
    said(value.span, words)
}

impl<'a> Said<'a> {
    /// Puts words behind these.
    pub fn push(&mut self, other: impl Into<Said<'a>>) {
        let other = other.into();
        let at = self.words.len();
        if let Some(whole) = self.whole.take() {
            self.pieces.push((0..at, whole));
        }
        self.words.to_mut().push_str(&other.words);
        self.pieces.extend(other.whole.map(|of| (at..self.words.len(), of)));
        self.pieces.extend(other.pieces.into_iter().map(|(range, of)| (range.start + at..range.end + at, of)));
    }

    /// All of these with `between` between them.
    pub fn joined(all: impl IntoIterator<Item = Said<'a>>, between: &'a str) -> Said<'a> {
        let mut out = Said::default();
        for (at, one) in all.into_iter().enumerate() {
            if at > 0 {
                out.push(between);
            }
            out.push(one);
        }
        out
    }

    /// Without these signs at their end.
    pub fn without_end(mut self, signs: &[char]) -> Said<'a> {
        let length = self.words.trim_end_matches(signs).len();
        if length < self.words.len() {
            self.words.to_mut().truncate(length);
            self.pieces.iter_mut().for_each(|(range, _)| range.end = range.end.min(length));
        }
        self
    }

    /// The words changed a little at their beginning: a capital, a small letter.
    pub fn begun(self, change: impl Fn(&str) -> String) -> Said<'a> {
        Said { words: change(&self.words).into(), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(said: &Said<'_>) -> Vec<String> {
        said.pieces.iter().map(|(range, _)| said.words.get(range.clone()).unwrap().to_owned()).collect()
    }

    #[test]
    fn joined_words_know_each_of_their_own() {
        let text = |value: &str| Text { value: value.to_owned(), ..Text::default() };
        let (one, two, scope) = (text("Sở A"), text("Sở B"), text("mời khách"));
        let mut second = Said::from(&two);
        second.push(" (");
        second.push(&scope);
        second.push(")");
        let all = Said::joined([Said::from(&one), second], "; ");
        assert_eq!(all.words, "Sở A; Sở B (mời khách)");
        assert_eq!(pieces(&all), ["Sở A", "Sở B", "mời khách"]);
    }

    #[test]
    fn a_part_knows_where_it_begins() {
        let text = Text { value: "một\nhai".to_owned(), ..Text::default() };
        let second = text.value.lines().nth(1).unwrap();
        assert!(matches!(part(&text, second).whole, Some(Of::Text(_, at)) if at == "một\n".len()));
    }
}
