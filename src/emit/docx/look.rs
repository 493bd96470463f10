//! How the form's styles look as properties of Word.

use super::properties::{Justify, Line, Paragraph, Run};
use super::unit;
use crate::document::{Align, Role};
use crate::form::{self, Alignment, Form, Ink, LineSpacing, Style};

/// What a role's style says when nothing is inherited.
pub(super) fn look(style: &Style) -> (Paragraph, Run) {
    let paragraph = Paragraph {
        keep_next: Some(style.keep_next),
        before: Some(unit::pt(style.before)),
        // Behind a rule, the gap stands below the rule.
        after: Some(if style.rule == form::Line::None { unit::pt(style.after) } else { 0 }),
        line: Some(match style.line {
            LineSpacing::Lines(lines) => Line::Auto(unit::lines(lines)),
            LineSpacing::Exact(points) => Line::Exact(unit::pt(points)),
        }),
        left: Some(unit::mm(style.left)),
        right: Some(unit::mm(style.right)),
        first_line: Some(unit::mm(style.first_line)),
        justify: Some(justify(style.align)),
        ..Paragraph::default()
    };
    let run = Run {
        bold: Some(style.bold),
        italic: Some(style.italic),
        underline: Some(style.underline),
        ink: Some(style.ink).filter(|ink| *ink != Ink::Black),
        size: Some(unit::half_points(style.size)),
        ..Run::default()
    };
    (paragraph, run)
}

/// The alignment of the form as Word names it.
pub(super) fn justify(align: Alignment) -> Justify {
    match align {
        Alignment::Left => Justify::Left,
        Alignment::Center => Justify::Center,
        Alignment::Right => Justify::Right,
        Alignment::Justify => Justify::Both,
    }
}

/// An alignment of the tree as Word names it.
pub(super) fn aligned(align: Align) -> Justify {
    match align {
        Align::Left => Justify::Left,
        Align::Center => Justify::Center,
        Align::Right => Justify::Right,
        Align::Justify => Justify::Both,
    }
}

/// The look of text that no style touches: the body's size and nothing else.
pub(super) fn plain(form: &Form) -> (Paragraph, Run) {
    let paragraph = Paragraph {
        keep_next: Some(false),
        before: Some(0),
        after: Some(0),
        line: Some(Line::Auto(240)),
        left: Some(0),
        right: Some(0),
        first_line: Some(0),
        justify: Some(Justify::Left),
        ..Paragraph::default()
    };
    let (bold, italic, underline) = (Some(false), Some(false), Some(false));
    let size = Some(unit::half_points(form.style(Role::Body).size));
    (paragraph, Run { bold, italic, underline, size, ..Run::default() })
}
