//! The regulation as data: how every role looks, and the fixed words, each with the clause it rests on.
//!
//! `nd30.yaml` and `hd05.yaml` are the only places where such figures and words stand. An office's own form is laid over
//! one of them and may choose only what the clause allows.

mod entries;
mod style;

pub use entries::{Allowed, Entry, Problem, ProblemKind};
pub use style::{Alignment, Ink, Line, LineSpacing, Style};

use crate::document::{Orientation, Role};
use crate::source::Source;
use entries::Entries;
use std::collections::BTreeMap;

const ND30: &str = include_str!("nd30.yaml");
const HD05: &str = include_str!("hd05.yaml");

/// A form: page, styles and words, read and checked.
#[derive(Debug, Clone)]
pub struct Form {
    entries: Entries,
    styles: BTreeMap<Role, Style>,
    /// Sheet and margins.
    pub page: Page,
    /// The letterhead's geometry.
    pub letterhead: LetterheadForm,
    /// The signature block's geometry.
    pub signature: SignatureForm,
    /// The top margin of page 1.
    pub top_margin: TopMarginForm,
    /// Tables.
    pub table: TableForm,
    /// Width of a rule, points.
    pub rule_width: f32,
    /// Gap between words and the rule below, points.
    pub rule_gap: f32,
    /// Length of the line above footnotes, mm.
    pub footnote_rule: f32,
}

/// Sheet and margins in millimetres, portrait.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Page {
    /// 210
    pub width: f32,
    /// 297
    pub height: f32,
    /// Top margin.
    pub top: f32,
    /// Bottom margin.
    pub bottom: f32,
    /// Left margin.
    pub left: f32,
    /// Right margin.
    pub right: f32,
    /// From the top edge of the sheet to the top of the page number's line.
    pub number_from_top: f32,
}

/// The letterhead.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LetterheadForm {
    /// Share of the text width that the left column takes.
    pub left: f32,
    /// Points between the rules and the line of number and date.
    pub gap_before_number: f32,
    /// Points below the letterhead.
    pub gap_after: f32,
}

/// The signature block.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SignatureForm {
    /// Share of the text width that Nơi nhận takes.
    pub left: f32,
    /// Points between chức vụ and họ tên.
    pub space: f32,
    /// Lines of text that must stand above the block on its page.
    pub lines_above: usize,
    /// Points above the block.
    pub gap_before: f32,
    /// Share of its column that a visible blank for a signature takes.
    pub field: f32,
}

/// What stands in the top margin of page 1, at the right: the circulation note (ô 11), the blank for the agency's electronic
/// signature (ô 14). Millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TopMarginForm {
    /// From the top edge of the sheet.
    pub from_top: f32,
    /// Between the two.
    pub gap: f32,
    /// Width of the blank.
    pub field_width: f32,
    /// Height of the blank.
    pub field_height: f32,
}

/// Tables.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TableForm {
    /// Border, points.
    pub border: f32,
    /// Left and right inner margin of a cell, mm.
    pub padding: f32,
    /// Upper and lower inner margin of a cell, points.
    pub padding_vertical: f32,
    /// Points above the table.
    pub gap_before: f32,
    /// Points below the table.
    pub gap_after: f32,
    /// The most height that words running upward take, mm.
    pub vertical: f32,
}

impl Page {
    /// The width of the text on a sheet held this way, mm.
    pub fn text_width(&self, orientation: Orientation) -> f32 {
        let sheet = if orientation == Orientation::Landscape { self.height } else { self.width };
        sheet - self.left - self.right
    }
}

impl Form {
    /// The form of Nghị định 30/2020/NĐ-CP.
    pub fn nd30() -> Form {
        Form::build(Entries::read(&Source::new("nd30.yaml", ND30)).0)
    }

    /// The form of Hướng dẫn 05-HD/VPTW.
    pub fn hd05() -> Form {
        Form::build(Entries::read(&Source::new("hd05.yaml", HD05)).0)
    }

    /// This form with an office's own choices laid over it, and everything in them that the regulation does not allow;
    /// a value that is not allowed is not taken.
    pub fn with(&self, office: &Source) -> (Form, Vec<Problem>) {
        let mut entries = self.entries.clone();
        let problems = entries.overlay(office);
        (Form::build(entries), problems)
    }

    /// How a role looks.
    pub fn style(&self, role: Role) -> &Style {
        self.styles.get(&role).unwrap_or(&style::FALLBACK)
    }

    /// A fixed word, empty when the form has none under `key`.
    pub fn word(&self, key: &str) -> &str {
        self.entries.text("words", key)
    }

    /// The printed name of a kind of document: `ke_hoach` → KẾ HOẠCH.
    pub fn kind(&self, key: &str) -> &str {
        self.entries.text("kinds", key)
    }

    /// The code of a kind of document: `ke_hoach` → KH.
    pub fn code(&self, key: &str) -> &str {
        self.entries.text("codes", key)
    }

    /// Width and height in mm of the box around a fixed word that the regulation gives its sides (HỎA TỐC: 30 × 8); nothing
    /// for other words.
    pub fn box_size(&self, words: &str) -> Option<(f32, f32)> {
        let words = words.replace('\u{A0}', " ");
        let is_it = |(path, entry): (&str, &Entry)| {
            path.strip_prefix("words.").filter(|_| !words.is_empty() && entry.value == words).map(str::to_owned)
        };
        let key = self.entries.iter().find_map(is_it)?;
        let width = self.entries.get(&format!("boxes.{key}"))?.value.parse().ok()?;
        Some((width, self.entries.number("boxes.height")))
    }

    /// `nd30`, `hd05` or the name of an office's own form.
    pub fn name(&self) -> &str {
        self.entries.text("", "name")
    }

    /// The font that the DOCX names; the PDF embeds its metric twin.
    pub fn font(&self) -> &str {
        self.entries.text("font", "family")
    }

    /// Every entry with its clause, in the order of their paths.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &Entry)> {
        self.entries.iter()
    }

    fn build(entries: Entries) -> Form {
        let mm = |key| entries.number(key);
        Form {
            styles: Role::ALL.iter().map(|role| (*role, style::read(&entries, *role))).collect(),
            page: Page {
                width: mm("page.width"),
                height: mm("page.height"),
                top: mm("page.margin_top"),
                bottom: mm("page.margin_bottom"),
                left: mm("page.margin_left"),
                right: mm("page.margin_right"),
                number_from_top: mm("page.number_from_top"),
            },
            letterhead: LetterheadForm {
                left: mm("letterhead.left"),
                gap_before_number: mm("letterhead.gap_before_number"),
                gap_after: mm("letterhead.gap_after"),
            },
            signature: SignatureForm {
                left: mm("signature.left"),
                space: mm("signature.space"),
                lines_above: mm("signature.lines_above") as usize,
                gap_before: mm("signature.gap_before"),
                field: mm("signature.field"),
            },
            top_margin: TopMarginForm {
                from_top: mm("top_margin.from_top"),
                gap: mm("top_margin.gap"),
                field_width: mm("top_margin.field_width"),
                field_height: mm("top_margin.field_height"),
            },
            table: TableForm {
                border: mm("table.border"),
                padding: mm("table.padding"),
                padding_vertical: mm("table.padding_vertical"),
                gap_before: mm("table.gap_before"),
                gap_after: mm("table.gap_after"),
                vertical: mm("table.vertical"),
            },
            rule_width: mm("rule.width"),
            rule_gap: mm("rule.gap"),
            footnote_rule: mm("footnote.rule"),
            entries,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_forms_are_whole_and_inside_their_own_ranges() {
        let read = |name, text| Entries::read(&Source::new(name, text));
        let (nd30, _) = read("nd30.yaml", ND30);
        for (name, text) in [("nd30.yaml", ND30), ("hd05.yaml", HD05)] {
            let (entries, problems) = read(name, text);
            assert_eq!(problems, []);
            assert_eq!(entries.violations(), Vec::<String>::new());
            for role in Role::ALL {
                assert!(entries.get(&format!("styles.{}.size", role.name())).is_some(), "{role:?}");
            }
            let shared = |path: &&str| !path.starts_with("styles.");
            for path in nd30.iter().map(|(path, _)| path).filter(shared) {
                assert!(entries.get(path).is_some(), "{name} lacks {path}");
            }
        }
    }

    #[test]
    fn the_party_form_differs_where_the_guide_does() {
        let form = Form::hd05();
        assert_eq!(form.word("national_name"), "ĐẢNG CỘNG SẢN VIỆT NAM");
        assert_eq!(form.style(Role::NationalName).rule, Line::Text);
        assert_eq!(form.style(Role::Body).line, LineSpacing::Exact(18.0));
        assert!(form.style(Role::RecipientsHead).underline);
        assert!(!form.style(Role::Position).bold);
        assert!(!form.style(Role::Basis).italic);
        assert_eq!(form.style(Role::Number).size, 14.0);
    }

    #[test]
    fn the_state_form_holds_the_figures_of_the_decree() {
        let form = Form::nd30();
        assert_eq!(form.style(Role::Recipient).size, 11.0);
        assert_eq!(form.style(Role::Motto).rule, Line::Text);
        assert_eq!(form.word("motto"), "Độc lập - Tự do - Hạnh phúc");
        assert_eq!(form.page.left, 30.0);
        let sides = ["HỎA TỐC", "THƯỢNG KHẨN", "KHẨN", "MẬT", ""].map(|words| form.box_size(words));
        assert_eq!(sides, [Some((30.0, 8.0)), Some((40.0, 8.0)), Some((20.0, 8.0)), None, None]);
        assert_eq!(form.style(Role::Urgency).ink, Ink::Red);
        assert_eq!(form.style(Role::Body).ink, Ink::Black);
    }

    #[test]
    fn fixed_words_and_looks_of_the_regulation_are_not_an_offices_to_change() {
        let problems = |base: &Form, text: &str| base.with(&Source::new("so.yaml", text)).1;
        let (nd30, hd05) = (Form::nd30(), Form::hd05());
        for (base, text, path, allowed, clause) in [
            (&nd30, "words: {motto: Độc lập}", "words.motto", "Độc lập - Tự do - Hạnh phúc", "mục II.1"),
            (&nd30, "words: {end: .}", "words.end", "./.", "mẫu 1.4"),
            (&nd30, "words: {symbol_pattern: x}", "words.symbol_pattern", "{number}/{type}-{codes}", "mục II.3.b"),
            (&nd30, "kinds: {ke_hoach: Kế hoạch}", "kinds.ke_hoach", "KẾ HOẠCH", "Điều 7"),
            (&nd30, "codes: {ke_hoach: KHo}", "codes.ke_hoach", "KH", "Phụ lục III, mục I"),
            (&nd30, "styles: {quoc_hieu: {bold: false}}", "styles.quoc_hieu.bold", "true", "mục II.1"),
            (&nd30, "styles: {can_cu: {italic: false}}", "styles.can_cu.italic", "true", "mục II.6"),
            (&nd30, "styles: {do_khan: {boxed: false}}", "styles.do_khan.boxed", "true", "mục III.2"),
            (&nd30, "styles: {than_bai: {align: left}}", "styles.than_bai.align", "justify", "mục II.6"),
            (&nd30, "styles: {default: {bold: true}}", "styles.default.bold", "false", "30/2020"),
            (&hd05, "words: {motto: Tự do}", "words.motto", "", "không có tiêu ngữ"),
            (&hd05, "styles: {ho_ten: {bold: false}}", "styles.ho_ten.bold", "true", "họ tên"),
        ] {
            let found = problems(base, text);
            let [Problem { path: at, kind: ProblemKind::NotAllowed(entry), .. }] = found.as_slice() else {
                panic!("{text}: {found:?}")
            };
            assert_eq!((at.as_str(), &entry.allowed), (path, &Allowed::OneOf(vec![allowed.to_owned()])));
            assert!(entry.clause.contains(clause), "{text}: {}", entry.clause);
        }
    }

    #[test]
    fn what_no_clause_orders_stays_an_offices_own() {
        let text = "name: so-x\nwords: {draft: BẢN NHÁP, end: ./.}\ncodes: {ke_hoach_joint: KH}\nstyles:\n  \
                    ten_loai: {before: 6, keep_next: false, bold: true}\n  phan_cong: {italic: false}\n  bang_nhom: {bold: \
                    false}\n";
        assert_eq!(Form::nd30().with(&Source::new("so.yaml", text)).1, []);
        let (form, problems) = Form::nd30().with(&Source::new("so.yaml", "styles: {bang_nhom: {bold: đậm}}"));
        assert!(matches!(problems.as_slice(), [Problem { kind: ProblemKind::NotAllowed(_), .. }]), "{problems:?}");
        assert!(form.style(Role::TableGroup).bold);
    }

    #[test]
    fn an_office_chooses_within_what_the_decree_allows() {
        let office =
            Source::new("so.yaml", "page: {margin_left: 32, margin_top: 26}\nstyles:\n  muc: {size: 15}\nblah: 1\n");
        let (form, problems) = Form::nd30().with(&office);
        assert_eq!(form.page.left, 32.0);
        assert_eq!(form.page.top, 20.0);
        let found: Vec<_> = problems.iter().map(|p| (p.path.as_str(), &p.kind)).collect();
        assert!(matches!(
            found[..],
            [
                ("page.margin_top", ProblemKind::NotAllowed(_)),
                ("styles.muc.size", ProblemKind::NotAllowed(_)),
                ("blah", ProblemKind::Unknown),
            ]
        ));
    }
}
