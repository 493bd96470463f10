//! For people: rustc's look.

use super::report::{FileReport, ends};
use super::voice::{Body, Voice};
use crate::diagnostic::{Diagnostic, Elsewhere, Lang, Level, Message};
use crate::invariant::slice;
use crate::language::letters::graphemes;
use crate::language::lines::{fold, width as letters};
use crate::language::visible::visible;
use crate::source::{Position, Source, Span};
use annotate_snippets::{
    Annotation, AnnotationKind, Element, Level as Head, Origin, Renderer, Snippet, renderer::DecorStyle,
};
use std::ops::Range;

/// Longest piece of a source line that is shown, in bytes on either side of the place.
const AROUND: usize = 160;
/// How wide a line of the plan is shown where no terminal says how wide it is.
const WIDTH: usize = 140;
/// The least that words are folded to: below it there is a word a line.
const LEAST: usize = 20;

pub(super) struct Text;

impl Body for Text {
    fn file(&mut self, file: &FileReport<'_>, voice: &Voice) -> String {
        let look = voice.look;
        let renderer = if look.colour { Renderer::styled() } else { Renderer::plain() };
        let decor = if look.unicode { DecorStyle::Unicode } else { DecorStyle::Ascii };
        let renderer = renderer.decor_style(decor).term_width(look.width.unwrap_or(WIDTH));
        let each = file.diagnostics.iter().map(|found| one(&renderer, file, found, voice) + "\n\n");
        each.collect()
    }
}

fn one(renderer: &Renderer, file: &FileReport<'_>, found: &Diagnostic, voice: &Voice) -> String {
    let (lang, source, width) = (voice.lang, file.source, voice.look.width);
    let message = &voice.message(found);
    let (head, level) = level(found.level, lang);
    let pieces = pieces(source, found, message);
    let others = others(found, message);
    let mut elements: Vec<Element<'_>> = Vec::new();
    let (start, _) = ends(source, found.span);
    let name = visible(file.name);
    elements.push(Origin::path(name.as_ref()).line(start.line).char_column(start.column).into());
    elements.extend(pieces.iter().map(|piece| piece.snippet().into()));
    for (name, start, piece) in &others {
        elements.push(Origin::path(name.as_str()).line(start.line).char_column(start.column).into());
        elements.push(piece.snippet().into());
    }
    let basis = voice.clause(found);
    let data = visible(found.data.as_deref().unwrap_or_default());
    // Before the words: the column of line numbers, ` = `, the name and `: `; before the title the level and `[S002]: `.
    let all = pieces.iter().chain(others.iter().map(|(.., piece)| piece));
    let gutter = all.map(|piece| piece.line.to_string().len()).max().unwrap_or(1);
    for (name, words) in notes(lang, message, basis, &data) {
        let words = folded(words, width, gutter + 3 + letters(name) + 2);
        elements.push(Head::NOTE.with_name(name).message(words).into());
    }
    let title = folded(&message.title, width, letters(level) + found.code.id().len() + 4);
    let group = head.primary_title(title).id(found.code.id()).elements(elements);
    without_empty_origins(&renderer.render(&[group]))
}

/// The place stands in the first line; the renderer's own, empty line of origin (`:::`) above each snippet goes.
fn without_empty_origins(text: &str) -> String {
    let bare = |line: &str| -> String {
        let mut parts = line.split('\u{1b}');
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |out, part| out + part.split_once('m').map_or("", |(_, rest)| rest))
    };
    let kept: Vec<&str> = text.lines().filter(|line| !matches!(bare(line).trim(), ":::" | "⸬")).collect();
    kept.join("\n")
}

fn notes<'a>(lang: Lang, message: &'a Message, basis: &'a str, data: &'a str) -> Vec<(&'static str, &'a str)> {
    let names = match lang {
        Lang::Vi => ["lý do", "gợi ý", "căn cứ", "nguồn"],
        Lang::En => ["why", "help", "basis", "source"],
    };
    let words = [message.reason.as_str(), message.hint.as_str(), basis, data];
    names.into_iter().zip(words).filter(|(_, words)| !words.is_empty()).collect()
}

/// Words folded to what the width leaves beside `before` letters.
fn folded(words: &str, width: Option<usize>, before: usize) -> String {
    let fold_to = |width: usize| fold(words, width.saturating_sub(before).max(LEAST), 0);
    width.map_or_else(|| words.to_owned(), fold_to)
}

fn level(level: Level, lang: Lang) -> (Head<'static>, &'static str) {
    let (head, name) = match level {
        Level::Error => (Head::ERROR, "lỗi"),
        Level::Warning => (Head::WARNING, "cảnh báo"),
        Level::Note => (Head::NOTE, "lưu ý"),
    };
    match lang {
        Lang::Vi => (head.with_name(name), name),
        Lang::En => (head, level.word()),
    }
}

/// A mark under a piece of source: bytes in the piece, words, whether it is the primary place.
type Mark = (Range<usize>, String, bool);

/// Lines of the file with the marks that stand in them.
struct Piece {
    text: String,
    line: usize,
    marks: Vec<Mark>,
}

impl Piece {
    fn new((line, text, range): (usize, &str, Range<usize>), words: String, primary: bool) -> Piece {
        let (text, range) = crop(text, range);
        Piece { text, line, marks: vec![(range, words, primary)] }
    }

    fn snippet(&self) -> Snippet<'_, Annotation<'_>> {
        let snippet = Snippet::source(self.text.as_str()).line_start(self.line).fold(false);
        self.marks.iter().fold(snippet, |snippet, (range, label, primary)| {
            let kind = if *primary { AnnotationKind::Primary } else { AnnotationKind::Context };
            let mark = kind.span(range.clone());
            snippet.annotation(if label.is_empty() { mark } else { mark.label(label.as_str()) })
        })
    }
}

/// One piece for each line that holds a place, the first of them in the order of the file.
fn pieces(source: &Source, found: &Diagnostic, message: &Message) -> Vec<Piece> {
    let mut places = vec![(found.span, message.label.clone(), true)];
    for ((span, _), words) in found.related.iter().zip(&message.related) {
        places.push((*span, words.clone(), false));
    }
    let mut pieces: Vec<Piece> = Vec::new();
    for (span, words, primary) in places {
        let (line, text, range) = in_line(source, span);
        match pieces.iter_mut().find(|piece| piece.line == line && text.len() <= 2 * AROUND) {
            Some(piece) => piece.marks.push((range, words, primary)),
            None => pieces.push(Piece::new((line, text, range), words, primary)),
        }
    }
    pieces.sort_by_key(|piece| piece.line);
    pieces.into_iter().map(harmless).collect()
}

/// The pieces of other files, each with the name of its file and its place there.
fn others(found: &Diagnostic, message: &Message) -> Vec<(String, Position, Piece)> {
    let of = |(other, words): (&Elsewhere, &String)| {
        let piece = Piece::new(in_line(&other.source, other.span), words.clone(), false);
        (visible(&other.name).into_owned(), other.source.position(other.span.start), harmless(piece))
    };
    found.elsewhere.iter().zip(&message.elsewhere).map(of).collect()
}

/// The first line of a place, and its bytes there.
fn in_line(source: &Source, span: Span) -> (usize, &str, Range<usize>) {
    let line = source.line_of(span.start);
    let (start, text) = (source.line_start(line), source.line(line));
    let from = span.start.saturating_sub(start).min(text.len());
    (line, text, from..span.end.saturating_sub(start).clamp(from, text.len()))
}

/// The piece with what a terminal would obey by its number, the marks where they were.
fn harmless(piece: Piece) -> Piece {
    let Piece { text, line, marks } = piece;
    let at = |offset: usize| visible(slice(&text, ..offset)).len();
    let marks = marks.into_iter().map(|(range, words, primary)| (at(range.start)..at(range.end), words, primary));
    Piece { line, marks: marks.collect(), text: visible(&text).into_owned() }
}

/// A long line is shown only around the place, so that a paragraph in one line stays readable.
fn crop(text: &str, range: Range<usize>) -> (String, Range<usize>) {
    if text.len() <= 2 * AROUND {
        return (text.to_owned(), range);
    }
    let before = slice(text, ..range.start);
    let after = slice(text, range.end..);
    let inside = slice(text, range.clone());
    let head: usize = graphemes(before).rev().map(str::len).take(AROUND / 3).sum();
    let tail: usize = graphemes(after).map(str::len).take(AROUND / 3).sum();
    let shown: usize = graphemes(inside).map(str::len).take(AROUND).sum();
    let head = slice(before, before.len() - head..);
    let inside = slice(inside, ..shown);
    let tail = if shown == range.len() { slice(after, ..tail) } else { "" };
    let lead = if head.len() < before.len() { "… " } else { "" };
    let trail = if tail.len() < after.len() { " …" } else { "" };
    let start = lead.len() + head.len();
    (format!("{lead}{head}{inside}{tail}{trail}"), start..start + inside.len())
}
