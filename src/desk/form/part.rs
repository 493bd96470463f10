//! What a part of the form is made of: its key, its name, how it is filled in and how its words stand in the plan.

use crate::diagnostic::Pair;

/// How something is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// A few words.
    Text,
    /// A sentence or more.
    Long,
    /// A day.
    Date,
    /// A whole number.
    Number,
    /// Yes, or nothing.
    Flag,
    /// One of a few words.
    Choice,
    /// Several of them; the text has commas between.
    Choices,
    /// A legal document, found by its words.
    Document,
}

/// How the words of a part stand in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// As one text.
    One,
    /// Each line is an item of a list.
    Lines,
    /// Each line is a point; one behind `+ ` is a point below the one above it.
    Points,
    /// Each line is a paragraph; those behind `- ` are the points of a list, those behind `+ ` points below them.
    Blocks,
    /// Each line is a name and what belongs to it, a colon between.
    Pairs,
}

impl Shape {
    /// Whether each line stands for itself.
    pub fn is_lines(self) -> bool {
        self != Shape::One
    }
}

/// What a part is called, under which key of its mapping it stands, and how it is filled in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    pub key: &'static str,
    pub label: Pair,
    pub kind: FieldKind,
    pub shown: Shown,
    pub shape: Shape,
    /// What holds where nothing stands there.
    pub unset: Option<Pair>,
    /// What it is for, where the words of the language speak of how it is written.
    pub help: Option<Pair>,
}

/// When a part is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// Always.
    Always,
    /// Where the plan has it: few do.
    Where,
    /// Never: it has a name, and stands in the text alone.
    Never,
}

pub(super) const fn part(key: &'static str, kind: FieldKind, vi: &'static str, en: &'static str) -> Part {
    Part { key, label: Pair::new(vi, en), kind, shown: Shown::Always, shape: Shape::One, unset: None, help: None }
}

pub(super) const fn rare(part: Part) -> Part {
    Part { shown: Shown::Where, ..part }
}

/// A part that has a name only: it is a group, a list, or written in the text.
pub(super) const fn name(key: &'static str, vi: &'static str, en: &'static str) -> Part {
    Part { shown: Shown::Never, ..part(key, FieldKind::Text, vi, en) }
}

pub(super) const fn lines(shape: Shape, part: Part) -> Part {
    Part { shape, ..part }
}

pub(super) const fn unset(vi: &'static str, en: &'static str, part: Part) -> Part {
    Part { unset: Some(Pair::new(vi, en)), ..part }
}

pub(super) const fn helped(vi: &'static str, en: &'static str, part: Part) -> Part {
    Part { help: Some(Pair::new(vi, en)), ..part }
}
