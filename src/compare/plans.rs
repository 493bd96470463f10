//! Two plans to what changed: things found again by id, by name, by likeness; then part by part.

use super::called::Called;
use super::change::{Change, Field, How, Side, What};
use super::facts::{Fact, facts};
use super::pairs::{Pair, alike, pairs, sorted};
use crate::plan::Loaded;
use crate::source::Span;
use crate::yaml::{Node, Tree, Value};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::ops::Range;

/// What changed from `old` to `new`, in the order of the plan: none where both say the same, however they are written.
pub fn plans(old: &Loaded, new: &Loaded) -> Vec<Change> {
    let called = Called::of([&old.plan, &new.plan]);
    let (mut before, mut after) = (by_kind(facts(old, called)), by_kind(facts(new, called)));
    let mut out = Vec::new();
    let kinds: BTreeSet<What> = before.keys().chain(after.keys()).copied().collect();
    for what in kinds {
        list(&before.remove(&what).unwrap_or_default(), &after.remove(&what).unwrap_or_default(), &mut out);
    }
    out.extend(others(old, new, &out));
    out
}

fn by_kind(facts: Vec<Fact>) -> BTreeMap<What, Vec<Fact>> {
    let mut out: BTreeMap<What, Vec<Fact>> = BTreeMap::new();
    facts.into_iter().for_each(|fact| out.entry(fact.what).or_default().push(fact));
    out
}

/// The changes of one list.
fn list(old: &[Fact], new: &[Fact], out: &mut Vec<Change>) {
    let found = found(old, new);
    let moved = moved(&found);
    let kept: BTreeSet<usize> = found.iter().filter_map(|from| *from).collect();
    let gone = |range: Range<usize>, out: &mut Vec<Change>| {
        let facts = range.filter(|at| !kept.contains(at)).filter_map(|at| old.get(at));
        out.extend(facts.map(|fact| whole(How::Removed, Some(fact), None)));
    };
    let mut at_old = 0;
    for (to, fact) in new.iter().enumerate() {
        let from = found.get(to).copied().flatten();
        match from.and_then(|from| Some((from, old.get(from)?))) {
            Some((from, before)) => {
                if moved.contains(&to) {
                    out.push(whole(How::Moved, Some(before), Some(fact)));
                }
                parts(before, fact, out);
                gone(at_old..from, out);
                at_old = at_old.max(from + 1);
            }
            None => out.push(whole(How::Added, None, Some(fact))),
        }
    }
    gone(at_old..old.len(), out);
}

fn side(text: &str, span: Span) -> Option<Side> {
    Some(Side { text: text.to_owned(), span })
}

/// Something that came in, went out or moved.
fn whole(how: How, old: Option<&Fact>, new: Option<&Fact>) -> Change {
    let fact = new.or(old);
    let of = |fact: Option<&Fact>| fact.and_then(|fact| side(&said(fact), fact.span));
    Change {
        what: fact.map_or(What::Key, |fact| fact.what),
        how,
        id: fact.and_then(|fact| fact.id.clone()),
        name: fact.map(|fact| fact.name.clone()).unwrap_or_default(),
        field: None,
        old: of(old),
        new: of(new),
    }
}

/// All that a thing says, a part a line, behind its name.
fn said(fact: &Fact) -> String {
    let named = [Field::Title, Field::Name, Field::Text];
    let own = |field: Field, text: &str| named.contains(&field) && text.replace('\n', " ") == fact.name;
    let parts = fact.fields.iter().filter(|part| !own(part.field, &part.text) && part.field != Field::Group);
    let parts: Vec<String> = parts.map(|part| part.text.clone()).collect();
    let name = Some(fact.name.clone()).filter(|name| !name.is_empty());
    name.into_iter().chain(parts).collect::<Vec<_>>().join("\n")
}

/// Of each thing of the new list which of the old one it is.
fn found(old: &[Fact], new: &[Fact]) -> Vec<Option<usize>> {
    let mut out: Vec<Option<usize>> = vec![None; new.len()];
    let mut taken = vec![false; old.len()];
    let by_id = |fact: &Fact| fact.id.as_ref().map(|id| format!("#{id}"));
    let by_key = |fact: &Fact| Some(fact.key.clone());
    same(old, new, &by_id, (&mut out, &mut taken));
    same(old, new, &by_key, (&mut out, &mut taken));
    // What is left is the same where it is alike, or where nothing else can have taken its place.
    let rest_old: Vec<usize> = (0..old.len()).filter(|from| taken.get(*from) == Some(&false)).collect();
    let rest_new: Vec<usize> = (0..new.len()).filter(|to| out.get(*to) == Some(&None)).collect();
    let keys = |all: &[Fact], rest: &[usize]| {
        rest.iter().filter_map(|at| all.get(*at)).map(|fact| fact.key.clone()).collect::<Vec<_>>()
    };
    let (keys_old, keys_new) = (keys(old, &rest_old), keys(new, &rest_new));
    let single = old.len() == 1 && new.len() == 1;
    let has_id = |all: &[Fact], rest: &[usize], at: usize| {
        rest.get(at).and_then(|at| all.get(*at)).is_some_and(|fact| fact.id.is_some())
    };
    // Each is asked for about many others.
    let words_old: Vec<Vec<&str>> = keys_old.iter().map(|key| sorted(key)).collect();
    let words_new: Vec<Vec<&str>> = keys_new.iter().map(|key| sorted(key)).collect();
    let may = |row: usize, column: usize| {
        let texts = words_old.get(row).zip(words_new.get(column));
        // Two ids of their author are two things.
        let apart = has_id(old, &rest_old, row) && has_id(new, &rest_new, column);
        single || texts.is_some_and(|(one, other)| !apart && alike(one, other) >= ALIKE)
    };
    for pair in pairs(&keys_old, &keys_new, &may) {
        if let Pair::Same(row, column) | Pair::Changed(row, column) = pair {
            let slot = rest_new.get(column).and_then(|to| out.get_mut(*to));
            slot.into_iter().for_each(|slot| *slot = rest_old.get(row).copied());
        }
    }
    out
}

/// Things of the same mark, the first of the old list for the first of the new one.
fn same(
    old: &[Fact],
    new: &[Fact],
    mark: &dyn Fn(&Fact) -> Option<String>,
    (out, taken): (&mut [Option<usize>], &mut [bool]),
) {
    let mut known: BTreeMap<String, VecDeque<usize>> = BTreeMap::new();
    for (from, fact) in old.iter().enumerate().filter(|(from, _)| taken.get(*from) == Some(&false)) {
        mark(fact).into_iter().for_each(|mark| known.entry(mark).or_default().push_back(from));
    }
    for (slot, fact) in out.iter_mut().zip(new).filter(|(slot, _)| slot.is_none()) {
        *slot = mark(fact).and_then(|mark| known.get_mut(&mark)).and_then(VecDeque::pop_front);
        let used = slot.and_then(|from| taken.get_mut(from));
        used.into_iter().for_each(|used| *used = true);
    }
}

/// How much of two names must be alike that they are the same thing's.
const ALIKE: f32 = 0.5;

/// Of the things found again those whose place is not between the same others: all but the longest row that kept its order.
fn moved(found: &[Option<usize>]) -> BTreeSet<usize> {
    let all: Vec<(usize, usize)> = found.iter().enumerate().filter_map(|(to, from)| Some((to, (*from)?))).collect();
    // Of the rows of each length the one that ends earliest in the old list, by its last thing; and what stands before each.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::new();
    let from = |at: usize| all.get(at).map_or(0, |(_, from)| *from);
    for (at, (_, own)) in all.iter().enumerate() {
        let length = ends.partition_point(|end| from(*end) < *own);
        before.push(length.checked_sub(1).and_then(|length| ends.get(length).copied()));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut kept = BTreeSet::new();
    let mut at = ends.last().copied();
    while let Some(one) = at {
        kept.insert(one);
        at = before.get(one).copied().flatten();
    }
    all.iter().enumerate().filter(|(at, _)| !kept.contains(at)).map(|(_, (to, _))| *to).collect()
}

/// The parts that are not as they were.
fn parts(old: &Fact, new: &Fact, out: &mut Vec<Change>) {
    let mut fields: Vec<Field> = old.fields.iter().chain(&new.fields).map(|part| part.field).collect();
    fields.sort();
    fields.dedup();
    for field in fields {
        let of = |fact: &Fact| {
            let parts: Vec<_> = fact.fields.iter().filter(|part| part.field == field).cloned().collect();
            let text: Vec<&str> = parts.iter().map(|part| part.text.as_str()).collect();
            (
                text.join("\n"),
                parts.first().map(|part| part.span),
                parts.iter().map(|part| part.value).collect::<Option<Vec<_>>>(),
            )
        };
        let ((before, from, sum), (after, to, other)) = (of(old), of(new));
        let same_sum = sum.as_ref().is_some_and(|sum| !sum.is_empty()) && sum == other;
        if before == after || same_sum {
            continue;
        }
        let side = |text: String, span: Option<Span>| span.map(|span| Side { text, span });
        // A căn cứ of another document is another căn cứ.
        let how = if new.what == What::Basis && field == Field::Text { How::Replaced } else { How::Changed };
        let (name, id) = (if old.name.is_empty() { &new.name } else { &old.name }, new.id.clone());
        out.push(Change {
            what: new.what,
            how,
            id,
            name: name.clone(),
            field: Some(field),
            old: side(before, from),
            new: side(after, to),
        });
    }
}

/// Keys of the file that say something else and of which nothing is told yet: nothing that changed stays unsaid.
fn others(old: &Loaded, new: &Loaded, told: &[Change]) -> Vec<Change> {
    let (before, after) = (first_values(&old.tree), first_values(&new.tree));
    let places = |side: fn(&Change) -> &Option<Side>| {
        told.iter().filter_map(|change| side(change).as_ref()).map(|side| (side.span.start, side.span.end)).collect()
    };
    let (gone, come): (BTreeSet<_>, BTreeSet<_>) = (places(|change| &change.old), places(|change| &change.new));
    let inside = |node: Option<&Node>, told: &BTreeSet<(usize, usize)>| {
        let holds = |span: Span| told.range((span.start, 0)..=(span.end, span.end)).any(|(_, end)| *end <= span.end);
        node.is_some_and(|node| holds(node.span))
    };
    let keys = old.tree.root.entries().iter().chain(new.tree.root.entries()).map(|entry| entry.key.value.as_str());
    let mut seen = BTreeSet::new();
    let mut out = Vec::new();
    for key in keys.filter(|key| seen.insert(*key)) {
        let (before, after) = (before.get(key).copied(), after.get(key).copied());
        if before.map(values) == after.map(values) || inside(before, &gone) || inside(after, &come) {
            continue;
        }
        let side = |node: Option<&Node>| node.map(|node| Side { text: values(node).join(", "), span: node.span });
        let how = match (before, after) {
            (None, _) => How::Added,
            (_, None) => How::Removed,
            _ => How::Changed,
        };
        let (old, new) = (side(before), side(after));
        out.push(Change { what: What::Key, how, id: None, name: key.to_owned(), field: None, old, new });
    }
    out
}

/// The values of the top level; of keys that are alike the first counts.
fn first_values(tree: &Tree) -> BTreeMap<&str, &Node> {
    tree.root.entries().iter().rev().map(|entry| (entry.key.value.as_str(), &entry.value)).collect()
}

/// Everything that a node says, keys included.
fn values(node: &Node) -> Vec<String> {
    fn walk(node: &Node, out: &mut Vec<String>) {
        match &node.value {
            Value::Scalar(text) => out.push(if text.is_null() {
                String::new()
            } else {
                text.value.split_whitespace().collect::<Vec<_>>().join(" ")
            }),
            Value::Sequence { items, .. } => items.iter().for_each(|item| walk(item, out)),
            Value::Mapping { entries, .. } => {
                for entry in entries {
                    out.push(format!("{}:", entry.key.value));
                    walk(&entry.value, out);
                }
            }
        }
    }
    let mut out = Vec::new();
    walk(node, &mut out);
    out
}
