//! The figures of a form, each under the key that it has in `form/*.yaml`.

use super::entries::Entries;
use crate::document::Orientation;

macro_rules! figures {
    ($($(#[$doc:meta])* $name:ident = $section:literal {
        $($(#[$field_doc:meta])* $field:ident: $kind:ty = $key:literal,)*
    })*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy, PartialEq)]
            pub struct $name {
                $($(#[$field_doc])* pub $field: $kind,)*
            }

            impl $name {
                pub(super) fn read(entries: &Entries) -> Self {
                    Self { $($field: entries.figure(concat!($section, ".", $key)),)* }
                }
            }
        )*

        /// Every figure: its path and the field that holds it.
        #[cfg(test)]
        pub(super) const FIGURES: &[(&str, &str)] =
            &[$($((concat!($section, ".", $key), stringify!($field)),)*)*];
    };
}

figures! {
    /// Sheet and margins in millimetres, portrait.
    Page = "page" {
        /// 210
        width: f32 = "width",
        /// 297
        height: f32 = "height",
        /// Top margin.
        top: f32 = "margin_top",
        /// Bottom margin.
        bottom: f32 = "margin_bottom",
        /// Left margin.
        left: f32 = "margin_left",
        /// Right margin.
        right: f32 = "margin_right",
        /// From the top edge of the sheet to the top of the page number's line.
        number_from_top: f32 = "number_from_top",
        /// Whether the first page bears its number too.
        number_on_first: bool = "number_on_first",
    }

    /// The letterhead.
    LetterheadForm = "letterhead" {
        /// Share of the text width that the left column takes.
        left: f32 = "left",
        /// Points below the letterhead.
        gap_after: f32 = "gap_after",
    }

    /// The signature block.
    SignatureForm = "signature" {
        /// Share of the text width that Nơi nhận takes.
        left: f32 = "left",
        /// Points between chức vụ and họ tên.
        space: f32 = "space",
        /// Lines of text that must stand above the block on its page.
        lines_above: usize = "lines_above",
        /// Points above the block.
        gap_before: f32 = "gap_before",
        /// Share of its column that a visible blank for a signature takes.
        field: f32 = "field",
    }

    /// What stands in the top margin of page 1, at the right: the circulation note (ô 11), the blank for the agency's
    /// electronic signature (ô 14). Millimetres.
    TopMarginForm = "top_margin" {
        /// From the top edge of the sheet.
        from_top: f32 = "from_top",
        /// Between the two.
        gap: f32 = "gap",
        /// Width of the blank.
        field_width: f32 = "field_width",
        /// Height of the blank.
        field_height: f32 = "field_height",
    }

    /// The boxes of words whose box has sides of its own, millimetres.
    BoxForm = "boxes" {
        /// Height of each.
        height: f32 = "height",
        /// Width for HỎA TỐC.
        hoa_toc: f32 = "hoa_toc",
        /// Width for THƯỢNG KHẨN.
        thuong_khan: f32 = "thuong_khan",
        /// Width for KHẨN.
        khan: f32 = "khan",
    }

    /// The rule below a paragraph, points.
    RuleForm = "rule" {
        /// Its width.
        width: f32 = "width",
        /// Between the words and the rule.
        gap: f32 = "gap",
    }

    /// Tables.
    TableForm = "table" {
        /// Border, points.
        border: f32 = "border",
        /// Left and right inner margin of a cell, mm.
        padding: f32 = "padding",
        /// Upper and lower inner margin of a cell, points.
        padding_vertical: f32 = "padding_vertical",
        /// Points above the table.
        gap_before: f32 = "gap_before",
        /// Points below the table.
        gap_after: f32 = "gap_after",
        /// The most height that words running upward take, mm.
        vertical: f32 = "vertical",
        /// The smallest type of a table that needs more room than its paper has, points.
        smallest: f32 = "smallest",
        /// The least width of the running text in a table that is divided by its other columns, mm.
        lead: f32 = "lead",
    }

    /// How the text may be set so that its lines and pages end well: no page before the signatures half empty, no gaping line.
    /// Line spacing in lines or points, as the style of the text counts.
    FittingForm = "fitting" {
        /// The closest lines.
        closest: f32 = "closest",
        /// The widest lines.
        widest: f32 = "widest",
        /// From one choice to the next.
        step: f32 = "step",
        /// The share of the text's height that a page may leave empty.
        void: f32 = "void",
        /// Lines of text above the signatures that do not look left over.
        lines_above: usize = "lines_above",
        /// Points by which the letters of a paragraph may stand closer or further apart.
        letters: f32 = "letters",
        /// How wide the spaces of a justified line may become, in spaces of its font.
        gape: f32 = "gape",
    }

    /// Footnotes.
    FootnoteForm = "footnote" {
        /// Length of the line above them, mm.
        rule: f32 = "rule",
    }
}

impl Page {
    /// The width of the text on a sheet held this way, mm.
    pub fn text_width(&self, orientation: Orientation) -> f32 {
        let sheet = if orientation == Orientation::Landscape { self.height } else { self.width };
        sheet - self.left - self.right
    }
}
