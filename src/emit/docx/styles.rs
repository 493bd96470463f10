//! `word/styles.xml`: one named style a role, made from the form. A style says only what differs from the one it rests on,
//! so a clerk who changes "Thân bài" changes the whole body.

use super::grid::{self, Margins};
use super::look::{look, plain};
use super::names::{self, Base, FOOTNOTE_MARK, LAYOUT_TABLE, RULE, SPACER, TABLE};
use super::numbering::Ties;
use super::part::NAMESPACES;
use super::properties::{self, Border, Line, Paragraph, Run};
use super::unit;
use super::xml::{Value, Xml};
use crate::document::Role;
use crate::form::Form;
use std::collections::BTreeMap;

/// Which heading level each role has in this document.
pub(super) type Levels = BTreeMap<Role, u8>;

/// The whole part. `ties` are the lists that belong to styles.
pub(super) fn write(form: &Form, lang: &str, levels: &Levels, ties: &Ties) -> String {
    Xml::document("w:styles", NAMESPACES, |xml| {
        defaults(xml, form, lang);
        latent(xml);
        builtin(xml);
        let deepest = levels.values().copied().max().unwrap_or(1).max(3);
        (1..=deepest).for_each(|level| heading(xml, form, level));
        Role::ALL.iter().for_each(|role| of_role(xml, form, *role, levels, ties));
        technical(xml, form);
    })
}

fn defaults(xml: &mut Xml, form: &Form, lang: &str) {
    let (paragraph, run) = plain(form);
    xml.nest("w:docDefaults", &[], |xml| {
        xml.nest("w:rPrDefault", &[], |xml| {
            let (font, lang) = (Some(form.font().to_owned()), Some(lang.to_owned()));
            Run { font, lang, size: run.size, ..Run::default() }.write(xml);
        });
        xml.nest("w:pPrDefault", &[], |xml| {
            let (before, after, line) = (paragraph.before, paragraph.after, paragraph.line);
            Paragraph { widow_control: Some(true), before, after, line, ..Paragraph::default() }.write(xml);
        });
    });
}

/// Hides Word's own styles, so that the list shows the roles.
fn latent(xml: &mut Xml) {
    xml.leaf(
        "w:latentStyles",
        &[
            ("w:defLockedState", &0),
            ("w:defUIPriority", &99),
            ("w:defSemiHidden", &1),
            ("w:defUnhideWhenUsed", &1),
            ("w:defQFormat", &0),
            ("w:count", &376),
        ],
    );
}

fn builtin(xml: &mut Xml) {
    style(xml, "paragraph", "Normal", true, |xml| {
        xml.val("w:name", "Normal");
        xml.leaf("w:qFormat", &[]);
    });
    style(xml, "character", "DefaultParagraphFont", true, |xml| {
        xml.val("w:name", "Default Paragraph Font");
        hidden(xml);
    });
    style(xml, "table", "TableNormal", true, |xml| {
        xml.val("w:name", "Normal Table");
        hidden(xml);
        xml.nest("w:tblPr", &[], |xml| {
            xml.leaf("w:tblInd", &[("w:w", &0), ("w:type", &"dxa")]);
            Margins { left: 108, right: 108, ..Margins::default() }.write(xml, "w:tblCellMar");
        });
    });
    style(xml, "numbering", "NoList", true, |xml| {
        xml.val("w:name", "No List");
        hidden(xml);
    });
}

fn hidden(xml: &mut Xml) {
    xml.val("w:uiPriority", 99);
    xml.leaf("w:semiHidden", &[]);
    xml.leaf("w:unhideWhenUsed", &[]);
}

/// A heading style of Word: it brings the outline level and keeps the heading with what follows; the look is the role's.
fn heading(xml: &mut Xml, form: &Form, level: u8) {
    // LibreOffice has gaps of its own for its headings unless the file says others.
    let (body, _) = look(form.style(Role::Body));
    let (keep_next, outline) = (Some(true), Some(level.saturating_sub(1)));
    let (before, after) = (body.before, body.after);
    style(xml, "paragraph", &names::heading(level), false, |xml| {
        xml.val("w:name", format!("heading {level}"));
        xml.val("w:basedOn", names::id(Role::Body));
        xml.val("w:next", names::id(Role::Body));
        xml.val("w:uiPriority", 9);
        xml.leaf("w:qFormat", &[]);
        Paragraph { keep_next, outline, before, after, ..Paragraph::default() }.write(xml);
    });
}

fn of_role(xml: &mut Xml, form: &Form, role: Role, levels: &Levels, ties: &Ties) {
    let level = levels.get(&role).copied();
    let (based_on, (under_paragraph, under_run)) = foundation(form, role, level);
    let (paragraph, run) = look(form.style(role));
    style(xml, "paragraph", names::id(role), false, |xml| {
        xml.val("w:name", names::display(role));
        if role == Role::Footnote {
            xml.val("w:aliases", role.title());
        }
        xml.val("w:basedOn", based_on);
        if level.is_some() {
            xml.val("w:next", names::id(Role::Body));
        }
        xml.val("w:uiPriority", 1);
        xml.leaf("w:qFormat", &[]);
        let mut paragraph = difference(&paragraph, &under_paragraph);
        paragraph.list = ties.get(&role).copied();
        // The title of a paper and of an annex stand in the navigation pane beside the sections.
        paragraph.outline = names::TITLES.contains(&role).then_some(0);
        paragraph.write(xml);
        let mut run = run_difference(&run, &under_run);
        if role == Role::Body {
            run.size = Some(unit::half_points(form.style(role).size));
        }
        run.write(xml);
    });
}

/// The style under a role's style and its look.
fn foundation(form: &Form, role: Role, level: Option<u8>) -> (String, (Paragraph, Run)) {
    match (level, names::base(role)) {
        (Some(level), _) => {
            let (paragraph, run) = look(form.style(Role::Body));
            (names::heading(level), (Paragraph { keep_next: Some(true), ..paragraph }, run))
        }
        (None, Base::Role(base)) => (names::id(base).to_owned(), look(form.style(base))),
        (None, Base::Normal) => ("Normal".to_owned(), plain(form)),
    }
}

/// What `own` says that `under` does not.
fn difference(own: &Paragraph, under: &Paragraph) -> Paragraph {
    Paragraph {
        keep_next: differing(own.keep_next, under.keep_next),
        before: differing(own.before, under.before),
        after: differing(own.after, under.after),
        line: differing(own.line, under.line),
        left: differing(own.left, under.left),
        right: differing(own.right, under.right),
        first_line: differing(own.first_line, under.first_line),
        justify: differing(own.justify, under.justify),
        ..Paragraph::default()
    }
}

fn run_difference(own: &Run, under: &Run) -> Run {
    Run {
        bold: differing(own.bold, under.bold),
        italic: differing(own.italic, under.italic),
        underline: differing(own.underline, under.underline),
        ink: differing(own.ink, under.ink),
        size: differing(own.size, under.size),
        ..Run::default()
    }
}

fn differing<T: PartialEq>(own: Option<T>, under: Option<T>) -> Option<T> {
    if own == under { None } else { own }
}

/// Styles that carry no words: rules, spacers, footnote marks, tables.
fn technical(xml: &mut Xml, form: &Form) {
    let tiny = Run { size: Some(2), ..Run::default() };
    let rule = Border::solid(unit::eighths(form.rule.width), 0);
    let before = Some(unit::pt(form.rule.gap));
    let line = Some(Line::Exact(20));
    let ruled = Paragraph { frame: Some(properties::Frame::Top(rule)), before, line, ..Paragraph::default() };
    for (id, name, paragraph) in
        [(RULE, "Nét kẻ", ruled), (SPACER, "Khoảng cách", Paragraph { line, ..Paragraph::default() })]
    {
        style(xml, "paragraph", id, false, |xml| {
            xml.val("w:name", name);
            xml.val("w:basedOn", "Normal");
            xml.val("w:uiPriority", 2);
            paragraph.write(xml);
            tiny.write(xml);
        });
    }
    style(xml, "character", FOOTNOTE_MARK, false, |xml| {
        xml.val("w:name", "footnote reference");
        xml.val("w:aliases", "Dấu chú thích");
        xml.val("w:basedOn", "DefaultParagraphFont");
        xml.val("w:uiPriority", 2);
        Run { superscript: true, ..Run::default() }.write(xml);
    });
    table(xml, LAYOUT_TABLE, "Bảng trình bày", Border::NONE, Margins::default());
    table(xml, TABLE, "Bảng số liệu", border(form), margins(form));
}

/// The lines of a table.
pub(super) fn border(form: &Form) -> Border {
    Border::solid(unit::eighths(form.table.border), 0)
}

/// The inner margins of a table's cells.
pub(super) fn margins(form: &Form) -> Margins {
    let (side, upright) = (unit::mm(form.table.padding), unit::pt(form.table.padding_vertical));
    Margins { top: upright, left: side, bottom: upright, right: side }
}

fn table(xml: &mut Xml, id: &str, name: &str, border: Border, margins: Margins) {
    style(xml, "table", id, false, |xml| {
        xml.val("w:name", name);
        xml.val("w:basedOn", "TableNormal");
        xml.val("w:uiPriority", 2);
        xml.nest("w:tblPr", &[], |xml| {
            if border != Border::NONE {
                xml.nest("w:tblBorders", &[], |xml| grid::all_borders(xml, border));
            }
            margins.write(xml, "w:tblCellMar");
        });
    });
}

fn style(xml: &mut Xml, kind: &str, id: &str, default: bool, content: impl FnOnce(&mut Xml)) {
    let custom = !(default || id.starts_with("Heading") || id.starts_with("Footnote"));
    let mut attributes: Vec<(&str, &dyn Value)> = vec![("w:type", &kind)];
    if default {
        attributes.push(("w:default", &1));
    }
    if custom {
        attributes.push(("w:customStyle", &1));
    }
    attributes.push(("w:styleId", &id));
    xml.nest("w:style", &attributes, content);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::{LineSpacing, Style};

    fn of(role: Role) -> String {
        let text = write(&Form::nd30(), "vi-VN", &Levels::from([(Role::SectionRoman, 1)]), &Ties::new());
        let (_, style) = text.split_once(&format!("w:styleId=\"{}\"", names::id(role))).expect("a style");
        style.split("</w:style>").next().unwrap_or_default().to_owned()
    }

    #[test]
    fn the_size_of_the_body_is_said_once() {
        assert!(of(Role::Body).contains("<w:sz w:val=\"28\"/>"));
        for role in [Role::SectionRoman, Role::Clause, Role::Point, Role::Dash, Role::Basis, Role::Assignment] {
            assert!(!of(role).contains("w:sz "), "{role:?}");
        }
        assert!(of(Role::SectionRoman).contains("<w:basedOn w:val=\"Heading1\"/>"));
        assert!(of(Role::Dash).contains("<w:basedOn w:val=\"ThanBai\"/>"));
    }

    #[test]
    fn titles_stand_in_the_navigation_pane() {
        for role in [Role::Title, Role::AnnexTitle] {
            assert!(of(role).contains("<w:outlineLvl w:val=\"0\"/>"), "{role:?}");
        }
        assert!(!of(Role::Kind).contains("outlineLvl"));
    }

    #[test]
    fn the_party_underlines_and_sets_lines_of_exact_height() {
        let style = Style { underline: true, line: LineSpacing::Exact(18.0), ..*Form::nd30().style(Role::Body) };
        let (paragraph, run) = look(&style);
        assert_eq!((run.underline, paragraph.line), (Some(true), Some(Line::Exact(360))));
    }
}
