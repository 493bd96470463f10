//! What form files say as settled entries: path → value, what is allowed, clause.

use super::file::{self, Allowed, File, Words};
use crate::invariant::held;
use crate::source::{Source, Span};
use crate::yaml;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Bound;

/// How the words of a style look: what its clause orders together with their size.
const LOOKS: [&str; 7] = ["bold", "italic", "underline", "caps", "align", "rule", "boxed"];

/// One figure or word of the regulation.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The value as written.
    pub value: Cow<'static, str>,
    /// What the clause allows.
    pub allowed: Allowed,
    /// The clause, or "practice", or nothing.
    pub clause: Cow<'static, str>,
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
    /// `extends` names no built-in form: those that there are.
    NoSuchForm(Vec<&'static str>),
    /// The plan is in a form, named here, that does not rest on the one that the file extends.
    OtherForm(String),
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

    /// Why `value` cannot stand here in place of the form's own.
    fn refuses(&self, value: &str) -> Option<ProblemKind> {
        let number = |text: &str| text.parse().is_ok_and(f32::is_finite);
        if number(&self.value) && !number(value) {
            return Some(ProblemKind::NotANumber);
        }
        (!self.allows(value)).then(|| ProblemKind::NotAllowed(self.clone()))
    }
}

/// What a figure of the form is in the code.
pub(super) trait Figure: Default {
    /// The figure that is written so.
    fn read(text: &str) -> Option<Self>;
}

impl Figure for f32 {
    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl Figure for usize {
    fn read(text: &str) -> Option<Self> {
        text.parse::<f32>().ok().map(|number| number as usize)
    }
}

impl Figure for bool {
    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

/// All entries of a form by path.
#[derive(Debug, Clone, Default)]
pub(super) struct Entries(BTreeMap<String, Entry>);

impl Entries {
    /// What a file and those below it say, settled.
    pub fn of(file: &File) -> Entries {
        let entry = |said: file::Said| Entry {
            value: held(said.value, "a value of every entry"),
            allowed: said.allowed.unwrap_or(Allowed::Any),
            clause: said.clause.unwrap_or_default(),
        };
        let mut entries = Entries(file.said().into_iter().map(|(path, said)| (path, entry(said))).collect());
        entries.settle(file.head("basis"));
        entries
    }

    /// What a form file leaves unsaid about what is allowed: a word whose clause gives no choice has its own value only;
    /// so have the marks of a style whose size rests on a clause. A mark that no clause orders is still one of its kind.
    fn settle(&mut self, regulation: &str) {
        let sizes: BTreeMap<String, Words> = self
            .iter()
            .filter_map(|(path, entry)| Some((path.strip_suffix(".size")?.to_owned(), entry.clause.clone())))
            .collect();
        for (path, entry) in self.0.iter_mut().filter(|(_, entry)| entry.allowed == Allowed::Any) {
            let Some((section, key)) = path.rsplit_once('.') else { continue };
            if section.starts_with("styles.") && entry.clause.is_empty() && LOOKS.contains(&key) {
                // Roles that do not say how they look take it from `default`: the whole regulation speaks there.
                let of_size = sizes.get(section).cloned().unwrap_or_default();
                entry.clause = if section == "styles.default" { Cow::Owned(regulation.to_owned()) } else { of_size };
            }
            let words = matches!(section, "words" | "kinds" | "codes") || LOOKS.contains(&key);
            let fixed = words && !entry.clause.is_empty() && !entry.clause.starts_with("practice");
            let kind = match key {
                _ if fixed => &[][..],
                "align" => &["left", "center", "right", "justify"],
                "color" => &["black", "red"],
                _ if matches!(&*entry.value, "true" | "false") => &["true", "false"],
                _ => continue,
            };
            let own = if fixed { vec![entry.value.clone()] } else { Vec::new() };
            entry.allowed =
                Allowed::OneOf(own.into_iter().chain(kind.iter().map(|&word| Cow::Borrowed(word))).collect());
        }
    }

    /// What an office says that can be taken, and everything else.
    pub fn taken(&self, office: &Source) -> (Vec<(String, String)>, Vec<Problem>) {
        let (mut taken, mut problems) = (Vec::new(), Vec::new());
        let tree = match yaml::parse(office) {
            Ok(tree) => tree,
            Err(fault) => {
                let problem = Problem { path: String::new(), span: fault.span, kind: ProblemKind::Syntax };
                return (taken, vec![problem]);
            }
        };
        file::walk(&tree.root, &mut |path, node| {
            if matches!(path, "name" | "extends") {
                return;
            }
            let value = file::value(node);
            let kind = self.get(path).map_or(Some(ProblemKind::Unknown), |entry| entry.refuses(&value));
            match kind {
                Some(kind) => problems.push(Problem { path: path.to_owned(), span: node.span, kind }),
                None => taken.push((path.to_owned(), value)),
            }
        });
        (taken, problems)
    }

    /// The entry at `path`.
    pub fn get(&self, path: &str) -> Option<&Entry> {
        self.0.get(path)
    }

    /// The words at `section.key`, which every form has.
    pub fn text(&self, section: &str, key: &str) -> &str {
        held(self.get(&format!("{section}.{key}")).map(|entry| &*entry.value), "a key that the form has")
    }

    /// The figure at `path`, which every form has.
    pub fn figure<T: Figure>(&self, path: &str) -> T {
        held(self.get(path).and_then(|entry| T::read(&entry.value)), "a figure that the form has")
    }

    /// What a style says, each value behind its key.
    pub fn looks(&self, style: &str) -> Vec<(&str, &str)> {
        let prefix = format!("styles.{style}.");
        let from = self.0.range::<str, _>((Bound::Included(prefix.as_str()), Bound::Unbounded));
        from.map_while(|(path, entry)| Some((path.strip_prefix(&prefix)?, &*entry.value))).collect()
    }

    /// All entries in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Entry)> {
        self.0.iter().map(|(path, entry)| (path.as_str(), entry))
    }
}
