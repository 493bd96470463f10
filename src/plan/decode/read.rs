//! Reading one node: mappings with known keys, lists, texts, numbers, choices.

use super::spoken;
use crate::calendar;
use crate::diagnostic::{Code, Diagnostic, Findings, Fix};
use crate::plan::{Frame, Spanned};
use crate::source::Span;
use crate::yaml::{Entry, Node, Style, Text, Value, written};
use std::collections::BTreeMap;

/// What is read so far, and what was found.
#[derive(Default)]
pub(super) struct Reader {
    pub found: Findings,
    /// Keys that the language does not have and that are read as one that it has, by where they begin.
    pub meant: BTreeMap<usize, &'static str>,
    /// What supplies the year of a deadline; nothing before the head of the plan is read.
    pub frame: Frame,
}

/// A mapping whose keys have been looked over.
pub(super) struct Map<'n> {
    pub node: &'n Node,
    /// Its first key: where what is missing is reported.
    pub span: Span,
    /// Values under another word for their key.
    meant: Vec<(&'static str, &'n Node)>,
}

impl<'n> Map<'n> {
    /// The value of `key` unless it is absent or says nothing.
    pub fn get(&self, key: &str) -> Option<&'n Node> {
        let meant = || self.meant.iter().find(|(meant, _)| *meant == key).map(|(_, node)| *node);
        self.node.get(key).or_else(meant).filter(|node| !node.is_null())
    }
}

impl Reader {
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    /// A mapping named `place` that may have `keys`. Anything else is S003; other keys are S002, repeated ones S004.
    pub fn map<'n>(&mut self, node: &'n Node, place: &str, keys: &[&'static str]) -> Option<Map<'n>> {
        let Value::Mapping { entries, .. } = &node.value else {
            self.wrong(node, "mapping", &keys.join(", "));
            return None;
        };
        let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
        let mut meant: Vec<(&'static str, &Node)> = Vec::new();
        let mut cut = 0;
        for (at, entry) in entries.iter().enumerate() {
            let key = entry.key.value.as_str();
            if at < cut {
                continue;
            }
            if let Some(first) = seen.get(key) {
                self.push(Diagnostic::new(Code::S004, entry.key.span).fact("key", key).related(*first, "first"));
                continue;
            }
            seen.insert(key, entry.key.span);
            if keys.contains(&key) {
                continue;
            }
            if let Some((found, end)) = cut_value(entries, at, place, keys) {
                self.push(found);
                cut = end;
                continue;
            }
            // The value is read under the key that was meant, so that what only follows is not told.
            let known = self.unknown_key(&entry.key, &entry.value, place, keys);
            let free = |known: &&str| node.get(known).is_none() && meant.iter().all(|(other, _)| other != known);
            if let Some(known) = known.filter(free) {
                meant.push((known, &entry.value));
                self.meant.insert(entry.key.span.start, known);
            }
        }
        let span = entries.first().map_or(node.span, |entry| entry.key.span);
        Some(Map { node, span, meant })
    }

    /// Any mapping, its keys the author's own.
    pub fn free_map<'n>(&mut self, node: &'n Node) -> Vec<(&'n Text, &'n Node)> {
        let Value::Mapping { entries, .. } = &node.value else {
            self.wrong(node, "free-mapping", "");
            return Vec::new();
        };
        let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
        let mut out: Vec<(&Text, &Node)> = Vec::new();
        for entry in entries {
            let key = entry.key.value.as_str();
            match seen.get(key) {
                Some(first) => {
                    self.push(Diagnostic::new(Code::S004, entry.key.span).fact("key", key).related(*first, "first"));
                }
                None => {
                    seen.insert(key, entry.key.span);
                    out.push((&entry.key, &entry.value));
                }
            }
        }
        out
    }

    /// S002 at the later of two keys that say the same thing, when both are there.
    pub fn either(&mut self, map: &Map<'_>, one: &'static str, two: &'static str) {
        let place =
            |key: &str| map.node.entries().iter().find(|entry| entry.key.value == key).map(|entry| entry.key.span);
        if map.get(one).is_none() || map.get(two).is_none() {
            return;
        }
        if let (Some(a), Some(b)) = (place(one), place(two)) {
            let [(first, key), (second, other)] = if a < b { [(a, one), (b, two)] } else { [(b, two), (a, one)] };
            let found = Diagnostic::new(Code::S002, second).variant("either").fact("key", key).fact("other", other);
            self.push(found.related(first, "other"));
        }
    }

    /// S002 at a key that says something of another key only, when none of these is there.
    pub fn beside(&mut self, map: &Map<'_>, key: &'static str, others: &[&'static str]) {
        let lonely = map.get(key).is_some() && others.iter().all(|other| map.get(other).is_none());
        let place = map.node.entries().iter().find(|entry| entry.key.value == key).filter(|_| lonely);
        if let Some(entry) = place {
            let found = Diagnostic::new(Code::S002, entry.key.span).variant("beside").fact("key", key);
            self.push(found.fact("other", others.join("`, `")));
        }
    }

    /// S002 at a key that the mapping does not have; the key that was meant, where that is sure enough to read it so.
    fn unknown_key(&mut self, key: &Text, value: &Node, place: &str, keys: &[&'static str]) -> Option<&'static str> {
        let diagnostic = Diagnostic::new(Code::S002, key.span).fact("key", &key.value).fact("place", place);
        if self.found.is_full(&diagnostic) {
            self.push(diagnostic);
            return None;
        }
        if let Some(meant) = spoken::key(&key.value, keys) {
            let diagnostic = diagnostic.variant("spoken").fact("near", meant);
            self.push(diagnostic.fix(Fix::suggested(key.span, meant)));
            return Some(meant);
        }
        let words = key.value.contains(' ');
        let near = nearest(&key.value, keys.iter().copied());
        let diagnostic = match near {
            // "a, b" inside braces falls apart at the comma: the second half becomes a key without a value.
            _ if words || value.is_null() && value.span.is_empty() && !key.value.is_ascii() => {
                self.push(diagnostic.variant("quote").fact("known", keys.join(", ")));
                return None;
            }
            Some(near) => diagnostic.variant("near").fact("near", near).fix(Fix::suggested(key.span, near)),
            None => diagnostic.fact("known", keys.join(", ")),
        };
        self.push(diagnostic);
        near
    }

    /// S003: `expected` names the sentence.
    pub fn wrong(&mut self, node: &Node, expected: &'static str, known: &str) {
        let split = matches!(&node.value, Value::Mapping { .. }) && expected == "text";
        let variant = if split { "text-mapping" } else { expected };
        self.push(Diagnostic::new(Code::S003, node.span).variant(variant).fact("known", known));
    }

    /// A text; any scalar is one.
    pub fn text(&mut self, node: &Node) -> Option<Text> {
        match &node.value {
            Value::Scalar(text) if text.value.trim().is_empty() => {
                self.push(Diagnostic::new(Code::S008, text.span).variant("text"));
                None
            }
            Value::Scalar(text) => Some(text.clone()),
            _ => {
                self.wrong(node, "text", "");
                None
            }
        }
    }

    /// The text under `key`.
    pub fn text_of(&mut self, map: &Map<'_>, key: &str) -> Option<Text> {
        map.get(key).and_then(|node| self.text(node))
    }

    /// A list; a single value where one is meant is S003. An empty list is S008.
    pub fn list<'n>(&mut self, node: &'n Node) -> &'n [Node] {
        match &node.value {
            Value::Sequence { items, .. } => {
                if items.is_empty() {
                    self.push(Diagnostic::new(Code::S008, node.span).variant("list"));
                }
                for item in items.iter().filter(|item| item.is_null()) {
                    self.push(Diagnostic::new(Code::S008, item.span).variant("item"));
                }
                items
            }
            _ => {
                self.wrong(node, "list", "");
                &[]
            }
        }
    }

    /// The list under `key`, empty when absent.
    pub fn list_of<'n>(&mut self, map: &Map<'n>, key: &str) -> Vec<&'n Node> {
        let items = map.get(key).map_or(&[][..], |node| self.list(node));
        items.iter().filter(|item| !item.is_null()).collect()
    }

    /// One text or a list of texts.
    pub fn texts(&mut self, node: &Node) -> Vec<Text> {
        match &node.value {
            Value::Sequence { .. } => {
                let items: Vec<&Node> = self.list(node).iter().filter(|item| !item.is_null()).collect();
                items.into_iter().filter_map(|item| self.text(item)).collect()
            }
            _ => self.text(node).into_iter().collect(),
        }
    }

    /// The texts under `key`.
    pub fn texts_of(&mut self, map: &Map<'_>, key: &str) -> Vec<Text> {
        map.get(key).map(|node| self.texts(node)).unwrap_or_default()
    }

    /// `true` or `false`, nothing else.
    pub fn flag_of(&mut self, map: &Map<'_>, key: &str) -> bool {
        let Some(node) = map.get(key) else { return false };
        match node.text().filter(|text| text.style == Style::Plain).map(|text| text.value.as_str()) {
            Some("true") => true,
            Some("false") => false,
            _ => {
                self.wrong(node, "boolean", "");
                false
            }
        }
    }

    /// A whole number of at least `low`.
    pub fn number(&mut self, node: &Node, low: u32) -> Option<Spanned<u32>> {
        let value = node.text().and_then(|text| text.value.parse::<u32>().ok()).filter(|value| *value >= low);
        if value.is_none() {
            self.wrong(node, "number", "");
        }
        value.map(|value| Spanned { value, span: node.span })
    }

    /// A year of four figures.
    pub fn year(&mut self, node: &Node) -> Option<Spanned<i32>> {
        let value = node.text().and_then(|text| calendar::read::year(text.value.trim()));
        if value.is_none() {
            self.wrong(node, "year", "");
        }
        value.map(|value| Spanned { value, span: node.span })
    }

    /// One of the words of `choices`.
    pub fn choice<T: Copy>(&mut self, node: &Node, choices: &[(T, &str)]) -> Option<Spanned<T>> {
        let word = node.text().map(|text| text.value.as_str());
        let found = choices.iter().find(|(_, name)| Some(*name) == word).map(|(value, _)| *value);
        if found.is_none() {
            let known = choices.iter().map(|(_, name)| *name).collect::<Vec<_>>().join(", ");
            let names = || choices.iter().map(|(_, name)| *name);
            let said = word.and_then(|word| spoken::choice(word, names()));
            let near = said.or_else(|| word.and_then(|word| nearest(word, names())));
            let diagnostic = Diagnostic::new(Code::S003, node.span).fact("known", known);
            self.push(match near {
                Some(near) => {
                    let fix = Fix::suggested(node.span, near);
                    diagnostic.variant("choice-near").fact("near", near).fix(fix)
                }
                None => diagnostic.variant("choice"),
            });
            // What was meant is known: the rest is judged by it.
            if let Some(said) = said {
                let value = choices.iter().find(|(_, name)| *name == said).map(|(value, _)| *value);
                return value.map(|value| Spanned { value, span: node.span });
            }
        }
        found.map(|value| Spanned { value, span: node.span })
    }

    /// The choice under `key`.
    pub fn choice_of<T: Copy>(&mut self, map: &Map<'_>, key: &str, choices: &[(T, &str)]) -> Option<Spanned<T>> {
        map.get(key).and_then(|node| self.choice(node, choices))
    }

    /// An id: lower-case letters without marks, digits, `-`.
    pub fn id(&mut self, node: &Node) -> Option<Text> {
        let text = self.text(node)?;
        self.check_id(&text);
        Some(text)
    }

    /// S003 for what is not an id.
    pub fn check_id(&mut self, text: &Text) {
        let good = is_id(&text.value);
        if !good {
            self.push(Diagnostic::new(Code::S003, text.span).variant("id").fact("known", ""));
        }
    }
}

/// Whether a word is an id: lower-case letters without marks, digits, `-`.
pub fn is_id(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// S002 where a comma inside braces cut a value: what stands behind it became keys without values, up to the second place
/// that is given back. `{to: Sở Văn hóa, Thể thao và Du lịch}`.
fn cut_value(entries: &[Entry], at: usize, place: &str, keys: &[&'static str]) -> Option<(Diagnostic, usize)> {
    let value = entries.get(at.checked_sub(1)?)?.value.text().filter(|text| text.style == Style::Plain)?;
    let is_part = |entry: &&Entry| {
        let bare = entry.key.style == Style::Plain && entry.value.is_null() && entry.value.span.is_empty();
        let words = entry.key.value.contains(' ') || !entry.key.value.is_ascii();
        bare && words && !keys.contains(&entry.key.value.as_str())
    };
    let parts: Vec<&Entry> = entries.iter().skip(at).take_while(is_part).collect();
    let (first, last) = (parts.first()?, parts.last()?);
    let words: Vec<&str> = parts.iter().map(|entry| entry.key.value.as_str()).collect();
    let whole = format!("{}, {}", value.value, words.join(", "));
    let span = Span::new(value.span.start, last.key.span.end);
    let found = Diagnostic::new(Code::S002, first.key.span.join(last.key.span)).variant("quote");
    let found = found.fact("key", words.join(", ")).fact("place", place).fact("known", keys.join(", "));
    Some((found.fix(Fix::suggested(span, written(&whole, true))), at + parts.len()))
}

/// The word of `words` that `word` most probably means: at most a third of its letters differ.
pub fn nearest<'w>(word: &str, words: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    let limit = (word.chars().count() / 3).max(1);
    let scored = words.filter_map(|candidate| Some((distance(word, candidate, limit)?, candidate)));
    scored.min_by_key(|(distance, _)| *distance).map(|(_, word)| word)
}

/// How many letters must be changed, added, dropped or swapped to turn one word into the other; nothing for more than
/// `limit`, which words of very different lengths show before they are compared.
fn distance(a: &str, b: &str, limit: usize) -> Option<usize> {
    if a.chars().count().abs_diff(b.chars().count()) > limit {
        return None;
    }
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().take(64).collect(), b.chars().take(64).collect());
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut next = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let at = |row: &[usize], j: usize| row.get(j).copied().unwrap_or(usize::MAX / 2);
            let mut best = (at(&row, j) + usize::from(x != y)).min(at(&row, j + 1) + 1).min(at(&next, j) + 1);
            let swapped = i > 0 && j > 0 && a.get(i - 1) == Some(y) && b.get(j - 1) == Some(x);
            if swapped {
                best = best.min(at(&before, j - 1) + 1);
            }
            next.push(best);
        }
        // Two rows without a cheaper start: a swap reaches no further back.
        if next.iter().chain(&row).all(|cost| *cost > limit) {
            return None;
        }
        before = std::mem::replace(&mut row, next);
    }
    row.last().copied().filter(|distance| *distance <= limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_the_one_that_was_meant() {
        let words = ["lead", "support", "deadline", "output"];
        for (typed, meant) in [("leads", "lead"), ("suport", "support"), ("dealdine", "deadline"), ("ouput", "output")]
        {
            assert_eq!(nearest(typed, words.into_iter()), Some(meant));
        }
        assert_eq!(nearest("xyz", words.into_iter()), None);
    }
}
