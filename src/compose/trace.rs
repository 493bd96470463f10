//! Which words of a paper come from which bytes of its plan: followed through the template, never found again by their letters.
//!
//! Only where somebody asks ([`begin`]). Then each value knows what says it by the address of its text, which templates hand on
//! and never change; where a template prints it, marks stand around the words. The reader of the markup takes them out again. What
//! a template makes of values itself (`~`, `join`, `upper`) has no marks: it prints as ever and leads nowhere.
//!
//! The marks are non-characters, which no text has (Unicode 23.7); a plan that has some is not followed.

use super::said::{Of, Said};
use crate::source::{Source, Span};
use crate::yaml::Text;
use minijinja::value::Value;
use minijinja::{Error, Output, State, escape_formatter};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// Begins a mark, ends its number, ends the marked words; a number is written in sixteen digits.
pub(super) const OPEN: char = '\u{fdd0}';
pub(super) const NUMBERED: char = '\u{fdd1}';
pub(super) const CLOSE: char = '\u{fdd2}';
pub(super) const DIGIT: u32 = 0xfde0;

/// What says a value: [`Of`] on its own.
#[derive(Debug)]
pub(super) enum Origin {
    /// From this byte of its value on, and whether it is prose with marks of bold, footnotes and references.
    Text(Arc<Text>, usize, bool),
    Span(Span),
}

/// Where the words of a value are that something says, and the number of that.
type Pieces = Vec<(Range<usize>, usize)>;

/// What is known of the values of one paper.
#[derive(Debug, Default)]
struct Known {
    origins: Vec<Origin>,
    /// By the address of its value each text.
    texts: BTreeMap<usize, Arc<Text>>,
    /// By the address of its text each value, kept so that no other takes its place, and what says pieces of it.
    values: BTreeMap<usize, (Value, Pieces)>,
}

thread_local! {
    // Values are made and printed on one thread, in one go; the engine hands them on in the same way.
    static KNOWN: RefCell<Option<Known>> = const { RefCell::new(None) };
}

/// Follows the values that are made from now on, until [`end`]; not where the plan has letters that are taken for marks.
pub(super) fn begin(source: &Source) {
    let marked = source.text().contains(|letter| ('\u{fdd0}'..='\u{fdef}').contains(&letter));
    KNOWN.set((!marked).then(Known::default));
}

/// What the marks of the markup stand for; nothing where nobody asked.
pub(super) fn end() -> Option<Vec<Origin>> {
    KNOWN.take().map(|known| known.origins)
}

/// Whether values are followed.
pub(super) fn is_on() -> bool {
    KNOWN.with_borrow(Option::is_some)
}

/// The value of words, which are markup already or will be made safe when they are printed.
pub(super) fn value(text: String, said: &Said<'_>, is_markup: bool) -> Value {
    if text.is_empty() || (said.whole.is_none() && said.pieces.is_empty()) || !is_on() {
        return if is_markup { Value::from_safe_string(text) } else { Value::from(text) };
    }
    // A short text would stand in the value itself and have no address of its own.
    let value = if is_markup { Value::from_safe_string(text) } else { Value::from(Arc::<str>::from(text)) };
    KNOWN.with_borrow_mut(|known| {
        let (Some(known), Some(text)) = (known, value.as_str()) else { return };
        let whole = said.whole.map(|of| (0..text.len(), of)).into_iter();
        let pieces = whole.chain(said.pieces.iter().cloned());
        let pieces = pieces.map(|(range, of)| (range, known.add(of, is_markup))).collect();
        known.values.insert(address(text), (value.clone(), pieces));
    });
    value
}

/// Markup that no template prints: a footnote.
pub(super) fn marked(markup: String, text: &Text) -> String {
    let number = KNOWN.with_borrow_mut(|known| known.as_mut().map(|known| known.add(text.into(), true)));
    number.map_or(markup.clone(), |number| format!("{}{markup}{CLOSE}", open(number)))
}

impl Known {
    fn add(&mut self, of: Of<'_>, prose: bool) -> usize {
        let mut own =
            |text: &Text| Arc::clone(self.texts.entry(address(&text.value)).or_insert_with(|| Arc::new(text.clone())));
        self.origins.push(match of {
            Of::Text(text, at) => Origin::Text(own(text), at, prose),
            Of::Span(span) => Origin::Span(span),
        });
        self.origins.len() - 1
    }
}

fn address(text: &str) -> usize {
    text.as_ptr() as usize
}

/// The mark in front of words.
fn open(number: usize) -> String {
    let digit = |nibble: char| nibble.to_digit(16).and_then(|digit| char::from_u32(DIGIT + digit));
    let digits: String = format!("{number:x}").chars().filter_map(digit).collect();
    format!("{OPEN}{digits}{NUMBERED}")
}

/// Prints a value as ever, marks around what the plan says of it.
pub(super) fn print(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    let pieces = KNOWN.with_borrow(|known| {
        let (_, pieces) = known.as_ref()?.values.get(&value.as_str().map(address)?)?;
        Some(pieces.clone())
    });
    let (Some(pieces), Some(text)) = (pieces, value.as_str()) else { return escape_formatter(out, state, value) };
    let mut at = 0;
    for (range, number) in pieces {
        let (before, inside) = (text.get(at..range.start), text.get(range.clone()));
        let (Some(before), Some(inside)) = (before, inside.filter(|inside| !inside.is_empty())) else { continue };
        words(out, state, value, before)?;
        out.write_str(&open(number))?;
        words(out, state, value, inside)?;
        out.write_str(CLOSE.encode_utf8(&mut [0; 4]))?;
        at = range.end;
    }
    words(out, state, value, text.get(at..).unwrap_or_default())
}

/// Some of the words of a value, made safe unless they are markup.
fn words(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value, words: &str) -> Result<(), Error> {
    if value.is_safe() { Ok(out.write_str(words)?) } else { escape_formatter(out, state, &Value::from(words)) }
}

/// The markup without the marks inside tags: a value may stand in an attribute.
pub(super) fn without_marks_in_tags(markup: &str) -> String {
    let mut out = String::with_capacity(markup.len());
    let mut quote = None;
    let mut in_tag = false;
    for letter in markup.chars() {
        match (in_tag, quote, letter) {
            (false, _, '<') => in_tag = true,
            (true, None, '>') => in_tag = false,
            (true, None, '"' | '\'') => quote = Some(letter),
            (true, Some(open), _) if open == letter => quote = None,
            (true, _, '\u{fdd0}'..='\u{fdef}') => continue,
            _ => {}
        }
        out.push(letter);
    }
    out
}
