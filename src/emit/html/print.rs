//! CSS for the printer: each part has pages of its own, numbered from 1; the form says whether the first one shows it.

use super::letterhead::CONTACT_PADDING;
use super::style::family;
use crate::document::{Document, Orientation, Part, Role};
use crate::form::Form;
use crate::layout::{Measured, mm, single_line};
use std::fmt::Write;

/// Points between the text and the line above the contact lines.
const CONTACT_GAP: f32 = 3.0;

/// Points that a browser may round away.
const ROUNDING: f32 = 1.0;

/// The class and the name of the pages of the part at this place, from 0.
pub(super) fn name(at: usize) -> String {
    format!("part-{}", at + 1)
}

/// Whether something stands in the top margin of the part's page 1.
pub(super) fn has_margin(part: &Part) -> bool {
    part.circulation.is_some() || part.agency_signature
}

/// What the printer does with the sheets.
pub(super) fn sheet(document: &Document, form: &Form) -> String {
    let page = form.page;
    let margin = format!("{}mm {}mm {}mm {}mm", page.top, page.right, page.bottom, page.left);
    let mut out = format!(
        "@counter-style no-number {{ system: cyclic; symbols: \"\"; suffix: \"\"; }}
@counter-style from-two {{ system: extends decimal; range: 2 infinite; fallback: no-number; }}
@page {{ size: A4; margin: {margin}; }}
"
    );
    for (at, part) in document.parts.iter().enumerate() {
        pages(&mut out, form, at, part);
    }
    out.push_str(
        "@media print {
body { background: none; }
.sheet { margin: 0; padding: 0; width: auto; min-height: 0; box-shadow: none; break-after: page; }
.sheet:last-child { break-after: auto; }
.sheet > .margin { margin-top: 0; }
}
",
    );
    if let Some(part) = document.parts.first() {
        first(&mut out, form, part);
    }
    out
}

/// The pages of one part: their sheet and their number, a counter that only they count.
fn pages(out: &mut String, form: &Form, at: usize, part: &Part) {
    let style = form.style(Role::PageNumber);
    let broad = if part.orientation == Orientation::Landscape { " landscape" } else { "" };
    let number = if form.page.number_on_first { "" } else { ", from-two" };
    let number = format!("counter({}{number})", name(at));
    let (bold, italic) = (if style.bold { "bold " } else { "" }, if style.italic { "italic " } else { "" });
    let _ = writeln!(
        out,
        "@page {0} {{ size: A4{broad}; counter-increment: {0}; @top-center {{ content: {5}; vertical-align: top; padding-top: {1}mm; font: {italic}{bold}{2}pt/{3:.3} {4}; }} }}
.{0} {{ page: {0}; }}",
        name(at),
        form.page.number_from_top,
        style.size,
        single_line(1.0),
        family(form),
        number,
    );
}

/// Page 1 of the document: its page area reaches into the margins where something stands in them. A browser clips what
/// leaves the page area, so the foot of the text is padding that every page repeats.
fn first(out: &mut String, form: &Form, part: &Part) {
    let page = form.page;
    let name = name(0);
    let top = if has_margin(part) { form.top_margin.from_top } else { page.top };
    if has_margin(part) {
        let _ = writeln!(out, "@page {name}:first {{ margin-top: {top}mm; }}");
    }
    if part.contact.is_empty() {
        return;
    }
    let height = contact(form, part);
    let millimetres = |points: f32| points * 25.4 / 72.0;
    let foot = page.number_from_top.min(page.bottom);
    let reserved = (page.bottom - foot).max(millimetres(height + CONTACT_GAP));
    let long = if part.orientation == Orientation::Landscape { page.width } else { page.height };
    let down = long - top - foot - millimetres(height + ROUNDING);
    let _ = writeln!(
        out,
        "@supports (box-decoration-break: clone) {{
@page {name} {{ margin-bottom: {:.2}mm; }}
@page {name}:first {{ margin-bottom: {foot}mm; }}
@media print {{
.{name} {{ padding-bottom: {reserved:.2}mm; box-decoration-break: clone; }}
.{name} > .contact {{ position: absolute; top: 0; left: 0; right: 0; margin: 0; transform: translateY({down:.2}mm); }}
}}
}}",
        (page.bottom - reserved).max(0.0),
    );
}

/// The height of the contact lines, points.
fn contact(form: &Form, part: &Part) -> f32 {
    let width = mm(form.page.text_width(part.orientation));
    let lines = part.contact.iter().map(|line| {
        let style = form.style(line.role);
        Measured::new(line, style).count(width) as f32 * single_line(style.size)
    });
    CONTACT_PADDING + form.rule.width + lines.sum::<f32>()
}
