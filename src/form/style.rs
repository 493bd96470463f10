//! How one role looks.

use super::entries::Entries;
use super::keys::Look;
use super::lettering::Lettering;
use crate::document::Role;
use crate::invariant::held;

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
    /// Its words stay on one line.
    pub whole: bool,
    /// Where it stands in the letterhead; absent for roles that stand elsewhere.
    pub cell: Option<CellForm>,
    /// The office's own fonts.
    pub lettering: Lettering,
}

/// A cell of the letterhead.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CellForm {
    /// From 0.
    pub row: usize,
    /// 0 at the left, 1 at the right.
    pub column: usize,
    /// Points that the role asks for above the row.
    pub gap: f32,
}

/// A colour of the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ink {
    /// Everything but stamps.
    #[default]
    Black,
    /// Bright red (đỏ tươi), for stamps.
    Red,
    /// The light grey of a shaded cell; no words are in it.
    Shade,
}

impl Ink {
    /// Its red, green and blue.
    pub fn rgb(self) -> [u8; 3] {
        match self {
            Ink::Black => [0, 0, 0],
            Ink::Red => [255, 0, 0],
            Ink::Shade => [217, 217, 217],
        }
    }

    /// `000000`, `FF0000`
    pub fn hex(self) -> String {
        self.rgb().iter().map(|part| format!("{part:02X}")).collect()
    }
}

/// Alignment of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Alignment {
    /// Left.
    #[default]
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
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Line {
    /// No rule.
    #[default]
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
    whole: false,
    cell: None,
    lettering: Lettering::NONE,
};

/// The style of `role`: its own entries, then those of `default`.
pub(super) fn read(entries: &Entries, role: Role) -> Style {
    let (own, usual) = (entries.looks(role.name()), entries.looks("default"));
    let said = |look: Look| own.iter().chain(&usual).find(|(key, _)| *key == look.key()).map(|(_, value)| *value);
    let text = |look| held(said(look), "a key that a style has");
    let number = |look| held(text(look).parse::<f32>().ok(), "a number of a style");
    let flag = |look| held(text(look).parse::<bool>().ok(), "true or false of a style");
    Style {
        size: number(Look::Size),
        bold: flag(Look::Bold),
        italic: flag(Look::Italic),
        underline: flag(Look::Underline),
        caps: flag(Look::Caps),
        boxed: flag(Look::Boxed),
        ink: held(ink(text(Look::Color)), "a colour of a style"),
        align: held(alignment(text(Look::Align)), "an alignment of a style"),
        first_line: number(Look::FirstLine),
        left: number(Look::Left),
        right: number(Look::Right),
        before: number(Look::Before),
        after: number(Look::After),
        line: match number(Look::Exact) {
            exact if exact > 0.0 => LineSpacing::Exact(exact),
            _ => LineSpacing::Lines(number(Look::Line)),
        },
        rule: held(rule(text(Look::Rule)), "a rule of a style"),
        keep_next: flag(Look::KeepNext),
        balance: flag(Look::Balance),
        whole: flag(Look::Whole),
        cell: held(cell(text(Look::Cell)), "a cell of the letterhead").map(|(column, row)| CellForm {
            row,
            column,
            gap: number(Look::RowGap),
        }),
        lettering: Lettering::NONE,
    }
}

/// `none`, or column and row as `left 1`, rows from 1 to 9; both counted from 0.
fn cell(text: &str) -> Option<Option<(usize, usize)>> {
    if text == "none" {
        return Some(None);
    }
    let (column, row) = text.split_once(' ')?;
    let column = ["left", "right"].iter().position(|name| *name == column)?;
    let row = row.parse().ok().filter(|row: &usize| (1..=9).contains(row))?;
    Some(Some((column, row - 1)))
}

fn ink(text: &str) -> Option<Ink> {
    match text {
        "black" => Some(Ink::Black),
        "red" => Some(Ink::Red),
        _ => None,
    }
}

fn alignment(text: &str) -> Option<Alignment> {
    match text {
        "left" => Some(Alignment::Left),
        "center" => Some(Alignment::Center),
        "right" => Some(Alignment::Right),
        "justify" => Some(Alignment::Justify),
        _ => None,
    }
}

fn rule(text: &str) -> Option<Line> {
    match text {
        "none" => Some(Line::None),
        "text" => Some(Line::Text),
        share => share.parse().map(Line::Share).ok(),
    }
}
