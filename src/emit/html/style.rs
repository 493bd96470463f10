//! The form as CSS.

use crate::document::Role;
use crate::form::{Alignment, Form, LineSpacing, Rule, Style};
use std::fmt::Write;

/// The style sheet: the sheet of paper, one class a role, tables, print.
pub(super) fn sheet(form: &Form) -> String {
    let page = form.page;
    let mut out = String::new();
    let _ = writeln!(
        out,
        "@page {{ size: A4; margin: {}mm {}mm {}mm {}mm; @top-center {{ content: counter(page); font: 13pt \"{}\", serif; }} }}
@page :first {{ @top-center {{ content: none; }} }}
@page wide {{ size: A4 landscape; }}
* {{ box-sizing: border-box; }}
body {{ margin: 0; background: #e7e7e7; color: #000; font-family: \"{}\", Tinos, \"Liberation Serif\", serif; }}
.sheet {{ position: relative; background: #fff; margin: 8mm auto; width: {}mm; min-height: {}mm; padding: {}mm {}mm {}mm {}mm; box-shadow: 0 1px 4px #0004; }}
.landscape {{ width: {}mm; min-height: {}mm; page: wide; }}",
        page.top, page.right, page.bottom, page.left, form.font(), form.font(), page.width, page.height, page.top,
        page.right, page.bottom, page.left, page.height, page.width,
    );
    out.push_str("p, h1, h2, h3, h4, h5, h6, li, td, th, caption { margin: 0; font-weight: inherit; overflow-wrap: break-word; }\nul { list-style: none; margin: 0; padding: 0; }\na { color: inherit; text-decoration: none; }\na:focus, a:hover { text-decoration: underline; }\nsup { line-height: 0; }\n");
    for role in Role::ALL {
        let _ = writeln!(out, ".{} {{ {} }}", role.name(), declarations(form.style(*role)));
        rule(&mut out, form, *role);
    }
    tables(&mut out, form);
    frames(&mut out, form);
    out.push_str("@media print { body { background: none; } .sheet { margin: 0; padding: 0; width: auto; min-height: 0; box-shadow: none; break-after: page; } .sheet:last-child { break-after: auto; } }\n@media (max-width: 800px) { .sheet { width: auto; min-height: 0; margin: 0; padding: 5mm; overflow-x: auto; } }\n");
    out
}

fn declarations(style: &Style) -> String {
    let mut out = format!("font-size: {}pt; ", style.size);
    let align = match style.align {
        Alignment::Left => "left",
        Alignment::Center => "center",
        Alignment::Right => "right",
        Alignment::Justify => "justify",
    };
    let _ = write!(out, "text-align: {align}; font-weight: {}; ", if style.bold { "bold" } else { "normal" });
    if style.italic {
        out.push_str("font-style: italic; ");
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
        // A browser's `normal` line height is the font's own, as one line is in the regulation's sense.
        LineSpacing::Lines(lines) => write!(out, "line-height: {:.3}; ", lines * 1.149),
        LineSpacing::Exact(points) => write!(out, "line-height: {points}pt; "),
    };
    if style.first_line > 0.0 {
        let _ = write!(out, "text-indent: {}mm; ", style.first_line);
    }
    let _ = write!(out, "margin: {}pt {}mm {}pt {}mm;", style.before, style.right, style.after, style.left);
    if style.boxed {
        out.push_str(" border: 0.75pt solid; width: fit-content; margin-inline: auto; padding: 1pt 6pt;");
    }
    out
}

/// The rule below the words of a role: as long as they are, or a share of it.
fn rule(out: &mut String, form: &Form, role: Role) {
    let width = match form.style(role).rule {
        Rule::None => return,
        Rule::Text => 100.0,
        Rule::Share(share) => share * 100.0,
    };
    let _ = writeln!(
        out,
        ".{0}.ruled > span {{ display: inline-block; }}\n.{0}.ruled > span::after {{ content: \"\"; display: block; width: {width}%; margin: {1}pt auto 0; border-top: {2}pt solid; }}",
        role.name(),
        form.rule_gap,
        form.rule_width,
    );
}

fn tables(out: &mut String, form: &Form) {
    let table = form.table;
    let _ = writeln!(
        out,
        "table {{ border-collapse: collapse; width: 100%; table-layout: fixed; margin: {}pt 0 {}pt; }}
td, th {{ border: {}pt solid; padding: {}pt {}mm; vertical-align: top; }}
thead th {{ vertical-align: middle; }}
.upward > * {{ writing-mode: vertical-rl; transform: rotate(180deg); margin-inline: auto; max-height: {}mm; }}
table.plain td, table.plain th {{ border: none; }}
tr {{ break-inside: avoid; }}
.left, .left > * {{ text-align: left; }} .center, .center > * {{ text-align: center; }} .right, .right > * {{ text-align: right; }} .justify, .justify > * {{ text-align: justify; }}
caption {{ position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }}",
        table.gap_before, table.gap_after, table.border, table.padding_vertical, table.padding, table.vertical,
    );
}

fn frames(out: &mut String, form: &Form) {
    let head = form.letterhead;
    let sign = form.signature;
    let columns = |left: f32| format!("{:.1}fr {:.1}fr", left * 100.0, (1.0 - left) * 100.0);
    let _ = writeln!(
        out,
        ".letterhead {{ display: grid; grid-template-columns: {}; row-gap: {}pt; margin-bottom: {}pt; }}
.letterhead > * {{ min-width: 0; }} .quoc_hieu, .tieu_ngu {{ white-space: nowrap; }}
.signature {{ display: grid; grid-template-columns: {}; margin-top: {}pt; break-inside: avoid; }}
.signers {{ display: flex; flex-direction: row-reverse; justify-content: space-around; gap: 4mm; }} .signers > * {{ flex: 1; }}
.hand {{ height: {}pt; }}
.notes {{ margin-top: 12pt; }} .notes::before {{ content: \"\"; display: block; width: {}mm; border-top: 0.5pt solid; margin-bottom: 3pt; }}
.contact {{ margin-top: 18pt; border-top: {}pt solid; padding-top: 3pt; }}",
        columns(head.left),
        head.gap_before_number,
        head.gap_after,
        columns(sign.left),
        sign.gap_before,
        sign.space,
        form.footnote_rule,
        form.rule_width,
    );
}
