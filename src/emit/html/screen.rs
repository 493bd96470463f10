//! CSS for windows narrower than the sheet.

use super::letterhead::whole;
use crate::document::{Orientation, Role};
use crate::form::Form;
use std::fmt::Write;

/// Room for the words of a column of a table that scrolls, in ems.
const COLUMN: f32 = 6.0;

/// CSS pixels beside a sheet below which it fills the window.
const BESIDE: f32 = 8.0;

/// The most that a line of the letterhead that stays whole may take: the font size as a share of the window's width.
const WHOLE: f32 = 4.4;

/// One column, wide tables in a region that scrolls of itself; a sheet held the broad way needs a wider window.
pub(super) fn sheet(form: &Form) -> String {
    let page = form.page;
    let shapes = [("portrait", page.width, Orientation::Portrait), ("landscape", page.height, Orientation::Landscape)];
    let mut out = String::new();
    for (shape, width, orientation) in shapes {
        let window = (width * 96.0 / 25.4 + BESIDE).ceil();
        let _ = writeln!(
            out,
            "@media screen and (max-width: {window}px) {{
.{shape} {{ --both: left; width: auto; min-height: 0; margin: 0 0 8mm; padding: 5mm; }}
.{shape} > .margin {{ margin: 0 0 4mm; min-height: 0; }}
.{shape} .letterhead, .{shape} .signature {{ grid-template-columns: minmax(0, 1fr); row-gap: 12pt; }}
{}.{shape} .scroll {{ overflow-x: auto; }}
.{shape} table {{ table-layout: auto; min-width: min(var(--columns) * {COLUMN}em, {}mm); }}
.{shape} col {{ width: auto; }}
}}",
            lines(form, shape),
            page.text_width(orientation),
        );
    }
    out
}

fn lines(form: &Form, shape: &str) -> String {
    let size = |role: Role| {
        let size = form.style(role).size;
        format!(".{shape} .{} {{ font-size: min({size}pt, {WHOLE}vw); }}\n", role.name())
    };
    whole(form).map(size).collect()
}
