//! The form as CSS: the sheet of paper, one class a role.

use crate::document::Role;
use crate::form::{Alignment, Form, Ink, Line, LineSpacing, Style};
use std::fmt::Write;

/// The height of a line of a font's own spacing, in ems: that of the fonts that look like the form's.
const LINE: f32 = 1.149;

/// What all pages share, and how each role looks.
pub(super) fn sheet(form: &Form) -> String {
    let page = form.page;
    let mut out = format!(
        "* {{ box-sizing: border-box; }}
:root {{ --both: justify; }}
body {{ margin: 0; background: #e7e7e7; color: #000; font-family: {}; }}
.sheet {{ display: flow-root; position: relative; background: #fff; margin: 8mm auto; width: {}mm; min-height: {}mm; padding: {}mm {}mm {}mm {}mm; box-shadow: 0 1px 4px #0004; }}
.landscape {{ width: {}mm; min-height: {}mm; }}
",
        family(form),
        page.width,
        page.height,
        page.top,
        page.right,
        page.bottom,
        page.left,
        page.height,
        page.width,
    );
    out.push_str(
        "p, h1, h2, h3, h4, h5, h6, li, td, th, caption { margin: 0; font-weight: inherit; }
ul { list-style: none; margin: 0; padding: 0; }
a { color: inherit; text-decoration: none; }
a:focus, a:hover { text-decoration: underline; }
sup { line-height: 0; }
.whole { white-space: nowrap; }
.long, .leader { overflow-wrap: anywhere; }
",
    );
    for role in Role::ALL {
        let _ = writeln!(out, ".{} {{ {} }}", role.name(), declarations(form.style(*role), form));
        rule(&mut out, form, *role);
    }
    // Below the roles, because they say otherwise.
    out.push_str(
        ".keep { break-after: avoid; }\n.leader { text-align: left; }\n.sheet > :first-child { margin-top: 0; }\n",
    );
    out
}

/// The form's font and those with the same widths.
pub(super) fn family(form: &Form) -> String {
    format!("\"{}\", Tinos, \"Liberation Serif\", serif", form.font())
}

/// Gaps are margins: of two that meet, the larger counts, as on paper.
fn declarations(style: &Style, form: &Form) -> String {
    let mut out = format!("font-size: {}pt; ", style.size);
    let align = match style.align {
        Alignment::Left => "left",
        Alignment::Center => "center",
        Alignment::Right => "right",
        Alignment::Justify => "var(--both)",
    };
    let _ = write!(out, "text-align: {align}; font-weight: {}; ", if style.bold { "bold" } else { "normal" });
    if style.italic {
        out.push_str("font-style: italic; ");
    }
    if style.ink != Ink::Black {
        let _ = write!(out, "color: #{}; ", style.ink.hex());
    }
    if style.underline {
        out.push_str("text-decoration: underline; ");
    }
    if style.balance {
        out.push_str("text-wrap: balance; ");
    }
    if style.keep_next {
        out.push_str("break-after: avoid; ");
    }
    let _ = match style.line {
        LineSpacing::Lines(lines) => write!(out, "line-height: {:.3}; ", lines * LINE),
        LineSpacing::Exact(points) => write!(out, "line-height: {points}pt; "),
    };
    if style.first_line > 0.0 {
        let _ = write!(out, "text-indent: {}mm; ", style.first_line);
    }
    if style.boxed {
        let _ = write!(
            out,
            "margin: {}pt auto {}pt; border: {}pt solid; width: fit-content; padding: 0 6pt; display: flex; align-items: center; justify-content: center;",
            style.before, style.after, form.rule.width
        );
        return out;
    }
    let _ = write!(out, "margin: {}pt {}mm {}pt {}mm;", style.before, style.right, style.after, style.left);
    out
}

/// The rule below the words of a role: as long as they are, or a share of it.
fn rule(out: &mut String, form: &Form, role: Role) {
    let width = match form.style(role).rule {
        Line::None => return,
        Line::Text => 100.0,
        Line::Share(share) => share * 100.0,
    };
    let _ = writeln!(
        out,
        ".{0}.ruled > span {{ display: block; width: fit-content; margin-inline: auto; }}\n.{0}.ruled > span::after {{ content: \"\"; display: block; width: {width}%; margin: {1}pt auto 0; border-top: {2}pt solid; }}",
        role.name(),
        form.rule.gap,
        form.rule.width,
    );
}
