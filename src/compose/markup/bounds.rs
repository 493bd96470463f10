//! The bounds of what a template prints. No paper comes near them; beyond them, reading the markup and setting its pages would
//! take the whole machine. A template may come from a stranger's branch.

use super::reader::Reader;
use crate::compose::problem::{Problem, ProblemKind};
use crate::compose::template::last_place;
use roxmltree::{Document, Node};

/// Tags, opening and closing. A table of 100,000 cells is 220,000.
const TAGS: usize = 600_000;
/// Elements in each other. The deepest plan, [`crate::yaml::MAX_DEPTH`], prints about half as many.
const DEPTH: usize = 100;
/// Letters of one paragraph and of one word, as S020 has them for a plan's own.
const PARAGRAPH: usize = 1_000_000;
const WORD: usize = 5_000;
/// Letters of all text: those of the largest plan twice, in its body and in its tables.
const TEXT: usize = 4_000_000;
/// What stands inside a paragraph and ends no word.
const INLINE: [&str; 6] = ["b", "i", "br", "ref", "refs", "note"];

/// The problem of markup with too many tags to be read, at the tag that is one too many.
pub(super) fn tags(markup: &str, entry: &str) -> Option<Problem> {
    let (at, _) = markup.match_indices('<').nth(TAGS)?;
    let (file, line) = markup.get(..at).and_then(last_place).unwrap_or((entry.to_owned(), 0));
    Some(Problem { file, line, kind: ProblemKind::Tags(TAGS) })
}

/// Whether the elements are too deep in each other, or the text too long; told once, at the place.
pub(super) fn exceeded(tree: &Document<'_>, reader: &mut Reader<'_>) -> bool {
    let mut around: Vec<Node<'_, '_>> = Vec::new();
    let mut run = Run::default();
    let mut text = 0;
    for node in tree.root_element().descendants() {
        while around.last().is_some_and(|last| node.parent() != Some(*last)) {
            around.pop().iter().for_each(|closed| run.pass(*closed));
        }
        if node.is_text() {
            text += run.take(node.text().unwrap_or_default());
        } else if node.is_element() {
            around.push(node);
            run.pass(node);
        }
        let kind = match () {
            () if around.len() > DEPTH => ProblemKind::Nested(DEPTH),
            () if run.longest_word > WORD => ProblemKind::Word(WORD),
            () if run.paragraph > PARAGRAPH => ProblemKind::Paragraph(PARAGRAPH),
            () if text > TEXT => ProblemKind::Text(TEXT),
            () => continue,
        };
        reader.problem(node, kind);
        return true;
    }
    false
}

/// The letters since the last element that ends a paragraph, and since the last blank.
#[derive(Default)]
struct Run {
    paragraph: usize,
    word: usize,
    longest_word: usize,
}

impl Run {
    /// Counts the letters of a text.
    fn take(&mut self, text: &str) -> usize {
        let before = self.paragraph;
        for letter in text.chars() {
            self.paragraph += 1;
            self.word = if letter.is_whitespace() { 0 } else { self.word + 1 };
            self.longest_word = self.longest_word.max(self.word);
        }
        self.paragraph - before
    }

    fn pass(&mut self, node: Node<'_, '_>) {
        if !INLINE.contains(&node.tag_name().name()) {
            *self = Run::default();
        }
    }
}
