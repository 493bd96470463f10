//! A form file as flat entries: path → value, what is allowed, clause.

use crate::source::{Source, Span};
use crate::yaml::{self, Node};
use std::collections::BTreeMap;

/// How the words of a style look: what its clause orders together with their size.
const LOOKS: [&str; 7] = ["bold", "italic", "underline", "caps", "align", "rule", "boxed"];

/// One figure or word of the regulation.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The value as written.
    pub value: String,
    /// What the clause allows.
    pub allowed: Allowed,
    /// The clause, or "practice", or nothing.
    pub clause: String,
}

/// What a clause allows.
#[derive(Debug, Clone, PartialEq)]
pub enum Allowed {
    /// Anything of the same kind.
    Any,
    /// A number from the first to the second, both included.
    Range(f32, f32),
    /// One of these words or numbers.
    OneOf(Vec<String>),
}

/// Something in an office's form that cannot be taken.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// The entry's path: `page.margin_top`.
    pub path: String,
    /// Where it stands in the office's file.
    pub span: Span,
    /// Why.
    pub kind: ProblemKind,
}

/// Why an entry cannot be taken.
#[derive(Debug, Clone, PartialEq)]
pub enum ProblemKind {
    /// The file is not YAML.
    Syntax,
    /// The form has no such entry.
    Unknown,
    /// A number was wanted.
    NotANumber,
    /// The regulation does not allow the value: the entry says what it allows, and by which clause.
    NotAllowed(Entry),
}

impl Entry {
    /// Whether the clause allows `value`.
    pub fn allows(&self, value: &str) -> bool {
        match &self.allowed {
            Allowed::Any => true,
            Allowed::Range(low, high) => value.parse().is_ok_and(|value: f32| (*low..=*high).contains(&value)),
            Allowed::OneOf(values) => values.iter().any(|one| one == value),
        }
    }
}

/// All entries of a form by path.
#[derive(Debug, Clone, Default)]
pub struct Entries(BTreeMap<String, Entry>);

impl Entries {
    /// Reads a whole form file.
    pub fn read(source: &Source) -> (Entries, Vec<Problem>) {
        let mut entries = Entries::default();
        let mut problems = Vec::new();
        match yaml::parse(source) {
            Ok(tree) => walk(&tree.root, "", &mut |path, node| {
                entries.0.insert(path.to_owned(), entry(node));
            }),
            Err(fault) => problems.push(Problem { path: String::new(), span: fault.span, kind: ProblemKind::Syntax }),
        }
        entries.settle();
        (entries, problems)
    }

    /// What a form file leaves unsaid about what is allowed: a word whose clause gives no choice has its own value only;
    /// so have the marks of a style whose size rests on a clause. A mark that no clause orders is still one of its kind.
    fn settle(&mut self) {
        let regulation = self.get("basis").map(|entry| entry.value.clone()).unwrap_or_default();
        let sizes: BTreeMap<String, String> = self
            .iter()
            .filter_map(|(path, entry)| Some((path.strip_suffix(".size")?.to_owned(), entry.clause.clone())))
            .collect();
        for (path, entry) in self.0.iter_mut().filter(|(_, entry)| entry.allowed == Allowed::Any) {
            let Some((section, key)) = path.rsplit_once('.') else { continue };
            if section.starts_with("styles.") && entry.clause.is_empty() && LOOKS.contains(&key) {
                // Roles that do not say how they look take it from `default`: the whole regulation speaks there.
                let of_size = sizes.get(section).cloned().unwrap_or_default();
                entry.clause = if section == "styles.default" { regulation.clone() } else { of_size };
            }
            let words = matches!(section, "words" | "kinds" | "codes") || LOOKS.contains(&key);
            let fixed = words && !entry.clause.is_empty() && !entry.clause.starts_with("practice");
            let kind = match key {
                _ if fixed => &[][..],
                "align" => &["left", "center", "right", "justify"],
                _ if matches!(entry.value.as_str(), "true" | "false") => &["true", "false"],
                _ => continue,
            };
            let own = if fixed { vec![entry.value.clone()] } else { Vec::new() };
            entry.allowed = Allowed::OneOf(own.into_iter().chain(kind.iter().map(|&word| word.to_owned())).collect());
        }
    }

    /// Lays an office's values over these; what cannot be taken is left out and returned.
    pub fn overlay(&mut self, source: &Source) -> Vec<Problem> {
        let mut problems = Vec::new();
        let tree = match yaml::parse(source) {
            Ok(tree) => tree,
            Err(fault) => return vec![Problem { path: String::new(), span: fault.span, kind: ProblemKind::Syntax }],
        };
        walk(&tree.root, "", &mut |path, node| {
            let value = entry(node).value;
            let kind = match self.0.get_mut(path) {
                None => ProblemKind::Unknown,
                Some(entry) if path == "name" => {
                    entry.value = value;
                    return;
                }
                Some(entry) if entry.value.parse::<f32>().is_ok() && value.parse::<f32>().is_err() => {
                    ProblemKind::NotANumber
                }
                Some(entry) if !entry.allows(&value) => ProblemKind::NotAllowed(entry.clone()),
                Some(entry) => {
                    entry.value = value;
                    return;
                }
            };
            problems.push(Problem { path: path.to_owned(), span: node.span, kind });
        });
        problems
    }

    /// The entry at `path`.
    pub fn get(&self, path: &str) -> Option<&Entry> {
        self.0.get(path)
    }

    /// The number at `path`; 0 where there is none.
    pub fn number(&self, path: &str) -> f32 {
        self.get(path).and_then(|entry| entry.value.parse().ok()).unwrap_or_default()
    }

    /// The words at `section.key`; empty where there are none.
    pub fn text(&self, section: &str, key: &str) -> &str {
        let path = if section.is_empty() { key.to_owned() } else { format!("{section}.{key}") };
        self.get(&path).map(|entry| entry.value.as_str()).unwrap_or_default()
    }

    /// All entries in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Entry)> {
        self.0.iter().map(|(path, entry)| (path.as_str(), entry))
    }

    /// Paths whose own value its clause does not allow: a mistake in the form file itself.
    #[cfg(test)]
    pub fn violations(&self) -> Vec<String> {
        self.iter().filter(|(_, entry)| !entry.allows(&entry.value)).map(|(path, _)| path.to_owned()).collect()
    }
}

/// Calls `leaf` for every value, with its path.
fn walk(node: &Node, path: &str, leaf: &mut dyn FnMut(&str, &Node)) {
    if node.entries().is_empty() || node.get("value").is_some() {
        return leaf(path, node);
    }
    for child in node.entries() {
        let dot = if path.is_empty() { "" } else { "." };
        walk(&child.value, &format!("{path}{dot}{}", child.key.value), leaf);
    }
}

fn entry(node: &Node) -> Entry {
    let text = |node: Option<&Node>| node.and_then(Node::text).map(|text| text.value.clone()).unwrap_or_default();
    let number = |node: Option<&Node>| text(node).parse().unwrap_or_default();
    let allowed = if let Some(range) = node.get("range") {
        Allowed::Range(number(range.items().first()), number(range.items().last()))
    } else if let Some(values) = node.get("one_of") {
        Allowed::OneOf(values.items().iter().map(|value| text(Some(value))).collect())
    } else {
        Allowed::Any
    };
    Entry { value: text(node.get("value").or(Some(node))), allowed, clause: text(node.get("clause")) }
}
