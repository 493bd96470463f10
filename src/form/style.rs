//! How one role looks.

use super::entries::Entries;
use crate::document::Role;

/// How one role looks. Sizes and gaps in points, indents in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// Font size, points.
    pub size: f32,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Underlined.
    pub underline: bool,
    /// Whether compose prints it in capitals (the text in the tree already is).
    pub caps: bool,
    /// In a single-line box as wide as its words, unless the form gives it sides of its own ([`super::Form::box_size`]).
    pub boxed: bool,
    /// The colour of words, rules and box.
    pub ink: Ink,
    /// Alignment.
    pub align: Alignment,
    /// Indent of the first line, mm.
    pub first_line: f32,
    /// Indent of all lines at the left, mm.
    pub left: f32,
    /// Indent of all lines at the right, mm.
    pub right: f32,
    /// Gap above, points.
    pub before: f32,
    /// Gap below, points.
    pub after: f32,
    /// Line spacing.
    pub line: LineSpacing,
    /// The rule below.
    pub rule: Line,
    /// Stands on the page of what follows.
    pub keep_next: bool,
    /// Lines of about equal length when there are several.
    pub balance: bool,
}

/// A colour of the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ink {
    /// Everything but stamps.
    #[default]
    Black,
    /// Bright red (đỏ tươi), for stamps.
    Red,
}

impl Ink {
    /// Its red, green and blue.
    pub fn rgb(self) -> [u8; 3] {
        match self {
            Ink::Black => [0, 0, 0],
            Ink::Red => [255, 0, 0],
        }
    }

    /// `000000`, `FF0000`
    pub fn hex(self) -> String {
        self.rgb().iter().map(|part| format!("{part:02X}")).collect()
    }
}

/// Alignment of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alignment {
    /// Left.
    Left,
    /// Centre.
    Center,
    /// Right.
    Right,
    /// Both sides.
    Justify,
}

/// Line spacing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum LineSpacing {
    /// This many times the font's own line height.
    Lines(f32),
    /// Exactly this many points.
    Exact(f32),
}

/// The rule below a paragraph, centred under it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Line {
    /// No rule.
    None,
    /// As long as the words of the last line.
    Text,
    /// This share of the length of the last line.
    Share(f32),
}

pub(super) const FALLBACK: Style = Style {
    size: 14.0,
    bold: false,
    italic: false,
    underline: false,
    caps: false,
    boxed: false,
    ink: Ink::Black,
    align: Alignment::Left,
    first_line: 0.0,
    left: 0.0,
    right: 0.0,
    before: 0.0,
    after: 0.0,
    line: LineSpacing::Lines(1.0),
    rule: Line::None,
    keep_next: false,
    balance: false,
};

/// The style of `role`: its own entries, then those of `default`.
pub(super) fn read(entries: &Entries, role: Role) -> Style {
    let text = |key: &str| {
        let own = entries.get(&format!("styles.{}.{key}", role.name()));
        let entry = own.or_else(|| entries.get(&format!("styles.default.{key}")));
        entry.map(|entry| entry.value.as_str()).unwrap_or_default()
    };
    let number = |key: &str| text(key).parse::<f32>().unwrap_or_default();
    let flag = |key: &str| text(key) == "true";
    Style {
        size: number("size"),
        bold: flag("bold"),
        italic: flag("italic"),
        underline: flag("underline"),
        caps: flag("caps"),
        boxed: flag("boxed"),
        ink: if text("color") == "red" { Ink::Red } else { Ink::Black },
        align: match text("align") {
            "center" => Alignment::Center,
            "right" => Alignment::Right,
            "justify" => Alignment::Justify,
            _ => Alignment::Left,
        },
        first_line: number("first_line"),
        left: number("left"),
        right: number("right"),
        before: number("before"),
        after: number("after"),
        line: match number("exact") {
            exact if exact > 0.0 => LineSpacing::Exact(exact),
            _ => LineSpacing::Lines(number("line")),
        },
        rule: match text("rule") {
            "text" => Line::Text,
            share => share.parse().map_or(Line::None, Line::Share),
        },
        keep_next: flag("keep_next"),
        balance: flag("balance"),
    }
}
