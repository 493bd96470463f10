//! The form as CSS: letterhead, tables, signature block, notes, what stands in the margins of page 1.

use crate::document::Role;
use crate::form::{Form, Ink};
use crate::layout::FIELD_GAP;

/// Points between the line above the contact lines and their words.
pub(super) const CONTACT_PADDING: f32 = 4.0;

/// Everything that is made of more than one paragraph.
pub(super) fn sheet(form: &Form) -> String {
    [letterhead(form), tables(form), signature(form), margins(form)].concat()
}

/// The roles of the letterhead whose words stay on one line, in the order of the paper.
pub(super) fn whole(form: &Form) -> impl Iterator<Item = Role> {
    Role::ALL.iter().copied().filter(|role| form.style(*role).whole && form.style(*role).cell.is_some())
}

fn letterhead(form: &Form) -> String {
    let head = form.letterhead;
    let gap = (0..form.letterhead_rows()).map(|row| form.letterhead_row(row).gap).fold(0.0, f32::max);
    let whole: Vec<String> = whole(form).map(|role| format!(".{}", role.name())).collect();
    format!(
        ".letterhead {{ display: grid; grid-template-columns: minmax(25%, {:.1}fr) minmax(max-content, {:.1}fr); align-items: first baseline; row-gap: {gap}pt; margin-bottom: {}pt; break-inside: avoid; break-after: avoid; }}
.letterhead > * {{ min-width: 0; }}
.letterhead p:not(.boxed), .signature p, td p, th p, .contact p, .notes p {{ margin-block: 0; padding-block: 0; }}
{} {{ white-space: nowrap; }}
",
        head.left * 100.0,
        (1.0 - head.left) * 100.0,
        head.gap_after,
        whole.join(", "),
    )
}

/// Each cell draws its right and lower side, a pixel inside the page area: borders that collapse are cut by its edge, and
/// drawn once more at the foot of a page.
fn tables(form: &Form) -> String {
    let table = form.table;
    format!(
        ".scroll {{ margin-top: {1}pt; margin-bottom: {2}pt; }}
table {{ border-collapse: separate; border-spacing: 0; width: 100%; table-layout: fixed; padding: 1px 1px 0 0; box-decoration-break: clone; }}
table:not(:has(thead)) {{ border-top: {0}pt solid; }}
col {{ width: var(--share); }}
td, th {{ border: solid; border-width: 0 {0}pt {0}pt 0; padding: {3}pt {4}mm; vertical-align: middle; }}
td:first-child, th:first-child {{ border-left-width: {0}pt; }} .inner.inner {{ border-left-width: 0; }} thead > :first-child > * {{ border-top-width: {0}pt; }}
table.plain, .plain td, .plain th {{ border: none; }}
table[style*=--type] p {{ font-size: var(--type); }}
.filled {{ background: #{6}; print-color-adjust: exact; -webkit-print-color-adjust: exact; }}
.upward > * {{ writing-mode: vertical-rl; transform: rotate(180deg); margin-inline: auto; max-height: {5}mm; }}
tr {{ break-inside: avoid; }} .group {{ break-after: avoid; }} .total {{ break-before: avoid; }}
.left > * {{ text-align: left; }} .center > * {{ text-align: center; }} .right > * {{ text-align: right; }} .justify > * {{ text-align: var(--both); }}
p.to-left {{ text-align: left; }} p.to-center {{ text-align: center; text-indent: 0; }} p.to-right {{ text-align: right; text-indent: 0; }}
caption {{ position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }}
",
        table.border, table.gap_before, table.gap_after, table.padding_vertical, table.padding, table.vertical, Ink::Shade.hex(),
    )
}

fn signature(form: &Form) -> String {
    let sign = form.signature;
    let (side, gap) = ((1.0 - sign.field) / 2.0, FIELD_GAP);
    format!(
        ".signature {{ display: grid; grid-template-columns: {:.1}fr {:.1}fr; align-items: first baseline; padding-top: {}pt; break-before: avoid; break-inside: avoid; }}
.signature.joint {{ grid-template-columns: 1fr; row-gap: {}pt; }}
.signature > * {{ min-width: 0; }} .signature > :first-child {{ padding-right: 3mm; }} .joint > :first-child {{ padding-right: 0; }}
.signers {{ display: flex; flex-direction: row-reverse; }} .signers.from-left {{ flex-direction: row; }} .signers > * {{ flex: 1; display: flex; flex-direction: column; }} .signers > * > :first-child {{ flex: 1; }}
.new-page {{ border: 0; border-top: 1px dashed #aaa; margin: 15mm 0; break-after: page; }} @media print {{ .new-page {{ border: 0; margin: 0; }} }}
.hand {{ height: {}pt; padding: {gap}pt {:.0}%; }}
.blank {{ border: 0.5pt dotted; height: 100%; }}
",
        sign.left * 100.0,
        (1.0 - sign.left) * 100.0,
        sign.gap_before,
        sign.gap_before,
        sign.space,
        side * 100.0,
    )
}

fn margins(form: &Form) -> String {
    let top = form.top_margin;
    let depth = form.page.top - top.from_top;
    format!(
        ".sheet > .margin {{ display: flex; justify-content: flex-end; align-items: flex-start; gap: {}mm; margin: -{depth}mm 0 0; min-height: {depth}mm; padding-bottom: 1mm; }}
.margin > * {{ margin: 0; }} .margin > :not(.agency) {{ max-width: 50%; }} .margin > .agency {{ width: {}mm; max-width: 100%; height: {}mm; }}
.notes {{ margin-top: 12pt; }} .notes::before {{ content: \"\"; display: block; width: {}mm; border-top: 0.5pt solid; margin-bottom: 3pt; }}
.contact {{ margin-top: 18pt; border-top: {}pt solid; padding-top: {CONTACT_PADDING}pt; }}
",
        top.gap,
        top.field_width,
        top.field_height,
        form.footnote.rule,
        form.rule.width,
    )
}
