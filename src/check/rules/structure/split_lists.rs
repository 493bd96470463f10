//! Lists in brackets whose commas cut a sentence or a name: `[Sở Văn hóa, Thể thao và Du lịch]` is two items.

use crate::check::Context;
use crate::check::explain::{Rule, Sink};
use crate::diagnostic::{Diagnostic, Edit, Fix, Safety};
use crate::language::names;
use crate::language::words::begins;
use crate::source::Span;
use crate::yaml::{Node, Style, Text, Value, written};
use std::collections::BTreeSet;

/// Keys whose lists hold sentences: none of them begins with a small letter.
const SENTENCES: [&str; 7] = ["purposes", "requirements", "duties", "items", "blocks", "text", "legal_bases"];
/// Keys whose lists hold names or ids.
const NAMES: [&str; 5] = ["recipients", "capacity", "lead", "support", "by"];
/// Keys whose lists hold cells, in which a name can fall apart, but a small letter begins many a cell.
const CELLS: [&str; 2] = ["rows", "columns"];

/// What the names of bodies begin with.
const HEADS: [&str; 14] = [
    "bộ",
    "sở",
    "phòng",
    "ban",
    "cục",
    "chi cục",
    "vụ",
    "viện",
    "trung tâm",
    "ủy ban",
    "hội",
    "tổng cục",
    "văn phòng",
    "giám đốc sở",
];

/// A run of items that are one text.
struct Lost {
    span: Span,
    variant: &'static str,
    whole: String,
    fix: Fix,
}

impl Lost {
    fn told(self, rule: &Rule) -> Diagnostic {
        rule.at(self.span).variant(self.variant).fact("words", self.whole).fix(self.fix)
    }
}

/// S017 at each run of items that are one sentence or one name.
pub(super) fn check(rule: &Rule, context: &Context<'_>, sink: &mut Sink) {
    let units = context.plan.units.iter().map(|unit| unit.name.value.as_str());
    let bodies = context.register.bodies().map(|body| &*body.name);
    let known: BTreeSet<String> = units.chain(bodies).filter(|name| name.contains(',')).map(names::key).collect();
    visit(&context.tree.root, "", &known, &mut |lost| sink.push(lost.told(rule)));
}

fn visit(node: &Node, key: &str, known: &BTreeSet<String>, tell: &mut dyn FnMut(Lost)) {
    match &node.value {
        Value::Scalar(_) => {}
        Value::Mapping { entries, .. } => {
            entries.iter().for_each(|entry| visit(&entry.value, &entry.key.value, known, tell));
        }
        Value::Sequence { items, flow } => {
            if *flow {
                list(items, key, known, tell);
            }
            items.iter().for_each(|item| visit(item, key, known, tell));
        }
    }
}

/// The runs of one list.
fn list(items: &[Node], key: &str, known: &BTreeSet<String>, tell: &mut dyn FnMut(Lost)) {
    let holds_text = [&SENTENCES[..], &NAMES, &CELLS].iter().any(|keys| keys.contains(&key));
    let words = |node: &Node| node.text().is_some_and(|text| text.style == Style::Plain && !is_id(&text.value));
    if !holds_text || items.iter().filter(|item| words(item)).count() < 2 {
        return;
    }
    let plain = |node: &Node| node.text().filter(|text| text.style == Style::Plain).cloned();
    let texts: Vec<Option<Text>> = items.iter().map(plain).collect();
    let mut rest = texts.as_slice();
    while let Some((first, behind)) = rest.split_first() {
        let (length, variant) = first.as_ref().map_or((1, ""), |first| run(first, behind, key, known));
        let (own, next) = rest.split_at(length.clamp(1, rest.len()));
        if let ([Some(first), .., Some(last)], false) = (own, variant.is_empty()) {
            let words: Vec<&str> = own.iter().flatten().map(|text| text.value.as_str()).collect();
            let whole = words.join(", ");
            let span = Span::new(first.span.start, last.span.end);
            let edit = Edit { span, text: written(&whole, true) };
            let fix = Fix { safety: Safety::Suggested, edits: vec![edit] };
            tell(Lost { span, variant, whole, fix });
        }
        rest = next;
    }
}

/// How many items from `first` on are one text, and whether they are one sentence or one name.
fn run(first: &Text, behind: &[Option<Text>], key: &str, known: &BTreeSet<String>) -> (usize, &'static str) {
    let next: Vec<&str> = behind.iter().map_while(|text| text.as_ref().map(|text| text.value.as_str())).collect();
    if let Some(more) = name(&first.value, &next, known) {
        return (1 + more, "comma-name");
    }
    let named = NAMES.contains(&key);
    if (named && !is_id(&first.value)) || SENTENCES.contains(&key) {
        let goes_on = |text: &&&str| text.starts_with(char::is_lowercase) && !(named && is_unit_id(text));
        let more = next.iter().take_while(goes_on).count();
        if more > 0 {
            return (1 + more, "comma-sentence");
        }
    }
    (1, "")
}

/// How many of the next items belong to the name at the end of `first`: with them it is a body that is known, or it is one
/// as bodies are named, "Sở Văn hóa" before "Thể thao và Du lịch".
fn name(first: &str, next: &[&str], known: &BTreeSet<String>) -> Option<usize> {
    for more in (1..=next.len().min(3)).rev() {
        let (head, rest) = (names::key(first), names::key(&next.get(..more)?.join(", ")));
        let whole = format!("{head}, {rest}");
        let ends = |known: &str| known.len() > rest.len() && whole.ends_with(known);
        // The place may stand behind the name.
        let last = next.get(more - 1).map_or(0, |last| names::key(last).len());
        let begins = |known: &str| known.len() + last > whole.len() && begins(&whole, known);
        if known.iter().any(|known| ends(known) || begins(known)) {
            return Some(more);
        }
    }
    let (open, rest) = (names::key(first), names::key(next.first()?));
    let is_rest = rest.contains(" và ") && !HEADS.iter().any(|head| begins(&rest, head));
    (is_rest && is_open(&open) && next.first()?.starts_with(char::is_uppercase)).then_some(1)
}

/// Whether a text ends in the name of a body that says one field only: "Sở Văn hóa", "phối hợp với Phòng Kinh tế".
fn is_open(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    let head = |at: usize| {
        let tail = words.get(at..).unwrap_or(&[]).join(" ");
        HEADS.iter().find(|head| begins(&tail, head)).map(|head| at + head.split(' ').count())
    };
    let last = (0..words.len()).filter_map(head).next_back();
    last.is_some_and(|behind| (1..=4).contains(&(words.len() - behind.min(words.len())))) && !text.contains(" và ")
}

fn is_id(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// An id of more than one word: no word of a sentence looks so.
fn is_unit_id(text: &str) -> bool {
    is_id(text) && text.contains('-')
}
