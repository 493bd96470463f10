//! The words of a file one after another, below which keys they stand, and which of them edits touch.

use crate::diagnostic::Edit;
use crate::invariant::slice;
use crate::language::forms::composed;
use crate::source::{Source, Span};
use crate::yaml::{Comment, Node, Style, Text, Tree, Value, parse};
use std::collections::BTreeSet;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

/// Whether an edit touches a stretch of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Touch {
    No,
    /// It begins or ends where the stretch ends or begins.
    Beside,
    Yes,
}

/// A key or a value.
pub struct Leaf<'t> {
    /// The keys above it, as one number; a key that is touched counts as any other.
    path: u64,
    pub text: &'t Text,
    /// Whether it stands inside `[…]` or `{…}`.
    pub flow: bool,
    pub touch: Touch,
}

/// What a word is to say after the edits in it.
#[derive(Debug, PartialEq, Eq)]
pub enum Intended {
    /// These words.
    Words(String),
    /// These letters, white space apart.
    Letters(String),
    /// Something that is no word any more.
    Structure,
    /// What cannot be read.
    Nothing,
}

/// The leaves and comments of a tree.
pub struct Leaves<'t> {
    pub list: Vec<Leaf<'t>>,
    comments: Vec<(&'t Comment, Touch)>,
    /// How many keys stand in a mapping that has them already.
    doubled: usize,
}

impl<'t> Leaves<'t> {
    /// Those of a tree whose places in order are edited.
    pub fn of(tree: &'t Tree, places: &[Span]) -> Leaves<'t> {
        let mut list = Vec::new();
        collect(&tree.root, 0, false, places, &mut list);
        let worded: Vec<Span> = places.iter().filter(|place| touches_words(&list, **place)).copied().collect();
        let comments = tree.comments.iter().map(|comment| (comment, aimed_at(places, &worded, comment.span))).collect();
        Leaves { list, comments, doubled: doubled(&tree.root) }
    }

    /// Whether all that is not touched is in `after` too, in this order and below the same keys, and nothing else.
    pub fn kept_in(&self, after: &Leaves<'_>) -> bool {
        let same = |a: &&Leaf<'_>, b: &&Leaf<'_>| a.path == b.path && a.text.value == b.text.value;
        let rest = |leaf: &&Leaf<'_>| leaf.touch != Touch::Yes;
        let leaves = runs_along(self.list.iter().filter(rest), after.list.iter().filter(rest), same, |leaf| leaf.touch);
        let same = |a: &&(&Comment, Touch), b: &&(&Comment, Touch)| a.0.text == b.0.text;
        let rest = |comment: &&(&Comment, Touch)| comment.1 != Touch::Yes;
        let (before, later) = (self.comments.iter().filter(rest), after.comments.iter().filter(rest));
        leaves
            && after.doubled <= self.doubled
            && after.comments.len() <= self.comments.len()
            && runs_along(before, later, same, |comment| comment.1)
    }

    /// Whether the words that edits stand in say what they are to say. Edits between words mean a structure, of which nothing
    /// more is known.
    pub fn intended_in(&self, source: &Source, edits: &[&Edit], after: &Leaves<'_>) -> bool {
        let intended: Vec<Option<Intended>> = self.list.iter().map(|leaf| leaf.meant(source, edits)).collect();
        let own: usize = self.list.iter().map(|leaf| leaf.own(edits).len()).sum();
        if own < edits.len() || intended.contains(&Some(Intended::Structure)) {
            return true;
        }
        let comments = self.comments.len() == after.comments.len();
        let pairs = self.list.iter().zip(&after.list).zip(intended);
        comments
            && self.list.len() == after.list.len()
            && pairs.into_iter().all(|((before, after), intended)| match intended {
                None => before.text.value == after.text.value,
                Some(Intended::Words(words)) => after.text.value == composed(&words),
                Some(Intended::Letters(letters)) => squeezed(&after.text.value) == squeezed(&composed(&letters)),
                Some(Intended::Structure | Intended::Nothing) => false,
            })
    }
}

impl Leaf<'_> {
    /// The edits that stand in this word. What is added behind or before it on a line of its own is none of it.
    pub fn own<'e>(&self, edits: &[&'e Edit]) -> Vec<&'e Edit> {
        let span = self.text.span;
        let first = edits.partition_point(|edit| edit.span.end < span.start);
        let near = edits.iter().skip(first).take_while(|edit| edit.span.start <= span.end);
        near.filter(|edit| stands_in(edit.span, span)).copied().collect()
    }

    fn meant(&self, source: &Source, edits: &[&Edit]) -> Option<Intended> {
        let own = self.own(edits);
        (!own.is_empty()).then(|| self.intended(source, &own))
    }

    /// What it is to say after these edits of its own.
    pub fn intended(&self, source: &Source, own: &[&Edit]) -> Intended {
        let raw = self.edited(source, own);
        let whole = own.iter().any(|edit| edit.span == self.text.span);
        if matches!(self.text.style, Style::Literal | Style::Folded) && !whole {
            return Intended::Letters(raw);
        }
        match alone(self.before(source), &raw) {
            // A dash that begins a line was to open an item, not to be printed.
            Alone::Words(_) if own.iter().any(|edit| opens_an_item(&edit.text)) => Intended::Nothing,
            Alone::Words(words) => Intended::Words(words),
            Alone::Structure if whole && (raw.starts_with(['[', '{']) || raw.contains('\n')) => Intended::Structure,
            Alone::Structure | Alone::Unread if whole || self.text.style == Style::Plain => {
                Intended::Words(raw.split_whitespace().collect::<Vec<_>>().join(" "))
            }
            Alone::Structure | Alone::Unread => Intended::Nothing,
        }
    }

    /// What its line has before it where that says how deep it stands: white space and the dashes of lists.
    fn before<'s>(&self, source: &'s Source) -> &'s str {
        let start = source.line_start(source.line_of(self.text.span.start));
        let before = slice(source.text(), start..self.text.span.start);
        if before.contains('-') && before.chars().all(|letter| matches!(letter, ' ' | '-')) { before } else { "- " }
    }

    /// Its bytes after the edits.
    fn edited(&self, source: &Source, own: &[&Edit]) -> String {
        let span = self.text.span;
        let mut raw = String::new();
        let mut last = span.start;
        for edit in own {
            raw.push_str(slice(source.text(), last..edit.span.start));
            raw.push_str(&edit.text);
            last = edit.span.end;
        }
        raw + slice(source.text(), last..span.end)
    }
}

/// Whether an edit stands inside a word.
pub fn stands_in(edit: Span, word: Span) -> bool {
    let added = edit.is_empty() && (edit.start == word.start || edit.start == word.end);
    word.start <= edit.start && edit.end <= word.end && !word.is_empty() && !added
}

/// Whether a line of it, behind the first, begins with a dash.
fn opens_an_item(text: &str) -> bool {
    text.lines().skip(1).any(|line| line.trim_start().starts_with("- "))
}

/// What YAML reads where nothing is around it.
enum Alone {
    Words(String),
    Structure,
    Unread,
}

/// `raw` behind what its line has before it: a dash that begins a line in it opens an item only in the column of the list.
fn alone(before: &str, raw: &str) -> Alone {
    if raw.trim().is_empty() {
        return Alone::Words(String::new());
    }
    let Ok(tree) = parse(&Source::new("", format!("{before}{raw}\n"))) else { return Alone::Unread };
    if !tree.comments.is_empty() {
        return Alone::Unread;
    }
    let mut node = &tree.root;
    for _ in 0..before.matches('-').count() {
        match node.items() {
            [only] => node = only,
            [] => return Alone::Unread,
            _ => return Alone::Structure,
        }
    }
    match &node.value {
        Value::Scalar(text) => Alone::Words(text.value.clone()),
        Value::Sequence { .. } | Value::Mapping { .. } => Alone::Structure,
    }
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

/// Whether two rows are the same; what edits stand beside may be in one of them alone.
fn runs_along<T>(
    before: impl Iterator<Item = T>,
    after: impl Iterator<Item = T>,
    same: impl Fn(&T, &T) -> bool,
    touch: impl Fn(&T) -> Touch,
) -> bool {
    let mut after = after.peekable();
    for one in before {
        loop {
            match after.peek() {
                Some(next) if same(&one, next) => {
                    after.next();
                    break;
                }
                Some(next) if touch(next) == Touch::Beside && touch(&one) != Touch::Beside => {
                    after.next();
                }
                _ if touch(&one) == Touch::Beside => break,
                _ => return false,
            }
        }
    }
    after.all(|left| touch(&left) == Touch::Beside)
}

fn collect<'t>(node: &'t Node, path: u64, flow: bool, places: &[Span], out: &mut Vec<Leaf<'t>>) {
    match &node.value {
        Value::Scalar(text) => out.push(Leaf { path, text, flow, touch: touch(places, text.span) }),
        Value::Sequence { items, flow: own } => {
            let below = step(path, None);
            items.iter().for_each(|item| collect(item, below, flow || *own, places, out));
        }
        Value::Mapping { entries, flow: own } => {
            for entry in entries {
                let touch = touch(places, entry.key.span);
                out.push(Leaf { path, text: &entry.key, flow: flow || *own, touch });
                let name = if touch == Touch::Yes { "" } else { entry.key.value.as_str() };
                collect(&entry.value, step(path, Some(name)), flow || *own, places, out);
            }
        }
    }
}

/// The number of a place one step further down.
fn step(path: u64, key: Option<&str>) -> u64 {
    let mut hasher = DefaultHasher::new();
    (path, key).hash(&mut hasher);
    hasher.finish()
}

/// How the edited places touch a comment. Words that are written anew may have a comment among them, which is none of them and
/// stays: an edit is meant for a comment where it touches no words.
fn aimed_at(places: &[Span], worded: &[Span], comment: Span) -> Touch {
    match touch(places, comment) {
        Touch::Yes if touch(worded, comment) == Touch::Yes => Touch::No,
        touch => touch,
    }
}

fn touches_words(leaves: &[Leaf<'_>], place: Span) -> bool {
    let behind = leaves.partition_point(|leaf| leaf.text.span.end <= place.start);
    leaves.get(behind).is_some_and(|leaf| leaf.text.span.start < place.end)
}

fn doubled(node: &Node) -> usize {
    let mut keys = BTreeSet::new();
    let twice = node.entries().iter().filter(|entry| !keys.insert(entry.key.value.as_str())).count();
    let children = node.entries().iter().map(|entry| &entry.value).chain(node.items());
    twice + children.map(doubled).sum::<usize>()
}

/// How the edited places, which are in order and do not overlap, touch a stretch.
fn touch(places: &[Span], span: Span) -> Touch {
    let first = places.partition_point(|place| place.end < span.start);
    let near = places.iter().skip(first).take_while(|place| place.start <= span.end);
    near.map(|place| {
        let overlap = place.start < span.end && span.start < place.end;
        if overlap { Touch::Yes } else { Touch::Beside }
    })
    .fold(Touch::No, |most, one| if most == Touch::Yes { most } else { one })
}
