//! Lists in brackets whose commas cut a sentence or a name: `[Sở Văn hóa, Thể thao và Du lịch]` is two items.

use crate::check::Context;
use crate::check::explain::{Rule, Sink};
use crate::diagnostic::{Diagnostic, Edit, Fix, Safety};
use crate::invariant::slice;
use crate::language::names;
use crate::language::words::begins;
use crate::plan::is_id;
use crate::source::Span;
use crate::yaml::{Node, Style, Text, Value, written};
use std::cell::LazyCell;
use std::collections::BTreeSet;
use std::ops::Deref;

/// Keys whose lists hold sentences: none of them begins with a small letter.
const SENTENCES: [&str; 7] = ["purposes", "requirements", "duties", "items", "blocks", "text", "legal_bases"];
/// Keys whose lists hold names or ids.
const NAMES: [&str; 5] = ["recipients", "capacity", "lead", "support", "by"];
/// Keys whose lists hold cells, in which a name can fall apart, but a small letter begins many a cell.
const CELLS: [&str; 2] = ["rows", "columns"];

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

/// Names that are known, as they compare.
struct Known {
    /// Bodies and units whose names a comma would cut.
    cut: BTreeSet<String>,
    /// Departments of a province.
    departments: BTreeSet<String>,
}

/// S017 at each run of items that are one sentence or one name; where they are.
pub(super) fn check(rule: &Rule, context: &Context<'_>, sink: &mut Sink) -> Vec<Span> {
    let units = context.plan.units.iter().map(|unit| unit.name.value.as_str());
    let bodies: Vec<&str> = context.register.bodies().map(|body| &*body.name).collect();
    // Few plans have lists in brackets that may be cut.
    let known = LazyCell::new(|| Known {
        cut: units.chain(bodies.iter().copied()).filter(|name| name.contains(',')).map(names::key).collect(),
        departments: bodies.iter().copied().filter(|name| names::start(name) == "sở").map(names::key).collect(),
    });
    let mut places = Vec::new();
    visit(&context.tree.root, "", &known, &mut |lost| {
        places.push(lost.span);
        sink.push(lost.told(rule));
    });
    places
}

fn visit(node: &Node, key: &str, known: &dyn Deref<Target = Known>, tell: &mut dyn FnMut(Lost)) {
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
fn list(items: &[Node], key: &str, known: &dyn Deref<Target = Known>, tell: &mut dyn FnMut(Lost)) {
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

/// How many commas a name may have.
const IN_NAME: usize = 3;

/// How many items from `first` on are one text, and whether they are one sentence or one name.
fn run(first: &Text, behind: &[Option<Text>], key: &str, known: &Known) -> (usize, &'static str) {
    let next = || behind.iter().map_while(|text| text.as_ref().map(|text| text.value.as_str()));
    let near: Vec<&str> = next().take(IN_NAME).collect();
    if let Some(more) = name(&first.value, &near, known) {
        return (1 + more, "comma-name");
    }
    let named = NAMES.contains(&key);
    // A list whose first item is small too is one of small items; "các …" begins a recipient of its own.
    let opens = first.value.starts_with(|c: char| !c.is_lowercase()) || begins(&first.value, "các");
    if opens && (named || SENTENCES.contains(&key)) {
        let own = |text: &str| named && (is_unit_id(text) || begins(text, "các"));
        let goes_on = |text: &&str| text.starts_with(char::is_lowercase) && !own(text);
        let more = next().take_while(goes_on).count();
        if more > 0 {
            return (1 + more, "comma-sentence");
        }
    }
    (1, "")
}

/// How many of the next items belong to the name at the end of `first`: with them it is a body that is known, or it is one
/// as bodies are named, "Sở Văn hóa" before "Thể thao và Du lịch".
fn name(first: &str, next: &[&str], known: &Known) -> Option<usize> {
    for more in (1..=next.len()).rev() {
        let (head, rest) = (names::key(first), names::key(&next.get(..more)?.join(", ")));
        let whole = format!("{head}, {rest}");
        let ends = |known: &str| known.len() > rest.len() && whole.ends_with(known);
        // The place may stand behind the name.
        let last = next.get(more - 1).map_or(0, |last| names::key(last).len());
        let begins = |known: &str| known.len() + last > whole.len() && begins(&whole, known);
        if known.cut.iter().any(|known| ends(known) || begins(known)) {
            return Some(more);
        }
    }
    let rest = next.first()?;
    let goes_on = rest.starts_with(char::is_uppercase) && names::key(rest).contains(" và ");
    (goes_on && is_unfinished(first, &known.departments)).then_some(1)
}

/// Whether a text ends in "Sở …" with a name that no department has: they are few and known, so the rest of it stands behind
/// the comma. Of other bodies nobody can tell: "Trung tâm Y tế" is whole.
fn is_unfinished(text: &str, departments: &BTreeSet<String>) -> bool {
    let key = names::key(text);
    let name = key.rfind("sở ").filter(|at| *at == 0 || slice(&key, ..*at).ends_with(' ')).map(|at| slice(&key, at..));
    name.is_some_and(|name| {
        name.split(' ').count() <= 4 && !name.contains(" và ") && !departments.iter().any(|whole| begins(name, whole))
    })
}

/// An id of more than one word: no word of a sentence looks so.
fn is_unit_id(text: &str) -> bool {
    is_id(text) && text.contains('-')
}
