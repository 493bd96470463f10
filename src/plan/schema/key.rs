//! What the language says of one key, one mapping, one word.

use crate::diagnostic::Pair;
use crate::form;

/// A key of the language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    /// How it is written.
    pub name: &'static str,
    /// What may stand behind it: see [`Mapping`].
    pub kind: &'static str,
    /// What it is for.
    pub about: Pair,
    /// A value, as it is written on one line.
    pub(super) example: &'static str,
}

impl Key {
    /// A value, as it is written on one line.
    pub fn example(&self) -> &'static str {
        match self.kind {
            "form" => form::names().next().unwrap_or_default(),
            _ => self.example,
        }
    }

    /// The key with that value, as a line of a plan has it.
    pub fn written(&self) -> String {
        format!("{}: {}", self.name, self.example())
    }
}

/// A mapping of the language: its name, its keys, those that it cannot lack.
///
/// A kind is `text`, `id`, `flag`, `count` (a whole number from 1), `size` (from 0), `year`, `measure` (a number with or without a
/// comma), `form` (the name of a built-in form), `@name` for a word of a list, `#name` for a mapping; `[…]` around one makes a
/// list, `{…}` a mapping with the author's own keys, `a/b` is one or the other.
#[derive(Debug, Clone, Copy)]
pub struct Mapping {
    /// Its name, by which kinds call it.
    pub name: &'static str,
    /// Its keys.
    pub keys: &'static [Key],
    /// The keys that it cannot lack.
    pub required: &'static [&'static str],
}

/// A word of a list, and what it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// How it is written.
    pub name: &'static str,
    /// What it means.
    pub about: Pair,
}

/// Keys, each as `name: "kind" = "example", "Vietnamese", "English";`.
macro_rules! keys {
    ($($name:ident: $kind:literal = $example:literal, $vi:literal, $en:literal;)*) => {
        &[$(crate::plan::schema::key::Key {
            name: stringify!($name),
            kind: $kind,
            about: crate::diagnostic::Pair::new($vi, $en),
            example: $example,
        }),*]
    };
}

/// Words, each as `name: "Vietnamese", "English";`.
macro_rules! words {
    ($($name:ident: $vi:literal, $en:literal;)*) => {
        &[$(crate::plan::schema::key::Word {
            name: stringify!($name),
            about: crate::diagnostic::Pair::new($vi, $en),
        }),*]
    };
}

pub(super) use {keys, words};
