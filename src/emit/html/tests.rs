use super::*;
use crate::document::{Align, Block, Cell, Column, Inline, Metadata, PartKind, Role, Row, RowKind, Table};

fn page(blocks: Vec<Block>) -> String {
    let part = Part {
        kind: PartKind::Plan,
        orientation: Orientation::Portrait,
        name: "Kế hoạch".into(),
        blocks,
        circulation: None,
        contact: Vec::new(),
        agency_signature: false,
    };
    let metadata = Metadata { title: "Kế hoạch <thử>".into(), ..Metadata::default() };
    let html = write(&Document { metadata, parts: vec![part] }, &Form::nd30());
    let (_, body) = html.split_once("<body>\n").unwrap();
    body.to_owned()
}

fn paragraph(role: Role, text: &str) -> Block {
    Block::Paragraph(Paragraph::new(role, vec![Inline::text(text)]))
}

#[test]
fn dashes_are_lists_and_pluses_lists_inside_them() {
    let html = page(vec![
        paragraph(Role::Body, "Mở đầu <b> & \"ngoặc\""),
        paragraph(Role::Dash, "một"),
        paragraph(Role::Plus, "một một"),
        paragraph(Role::Plus, "một hai"),
        paragraph(Role::Dash, "hai"),
        paragraph(Role::Body, "kết"),
    ]);
    insta::assert_snapshot!(html);
}

#[test]
fn notes_links_and_table_headers_are_accessible() {
    let note = |content| Inline::Footnote { number: 1, content };
    let text = Paragraph::new(
        Role::Body,
        vec![
            Inline::text("Xem"),
            note(Some(vec![Inline::text("Chú thích.")])),
            note(None),
            Inline::Reference { text: "Mục\u{a0}II".into(), target: "muc-2".into(), bold: true, italic: false },
            Inline::Break,
        ],
    );
    let cell = |role, text: &str, span| Cell {
        content: vec![Paragraph::new(role, vec![Inline::text(text)])],
        ..Cell::empty(span)
    };
    let table = Table {
        columns: vec![
            Column { weight: Some(3.0), align: Align::Left },
            Column { weight: Some(1.0), align: Align::Right },
        ],
        header_rows: 1,
        rows: vec![
            Row {
                kind: RowKind::Header,
                cells: vec![cell(Role::TableHead, "Nội dung", 1), cell(Role::TableHead, "Kinh phí", 1)],
            },
            Row { kind: RowKind::Group, cells: vec![cell(Role::TableGroup, "Nhóm", 2)] },
            Row {
                kind: RowKind::Body,
                cells: vec![cell(Role::TableCell, "Tập huấn", 1), cell(Role::TableCell, "120", 1)],
            },
        ],
        borderless: false,
        summary: "Danh mục".into(),
    };
    insta::assert_snapshot!(page(vec![Block::Paragraph(text), Block::Table(table)]));
}

#[test]
fn the_form_decides_sizes_margins_and_rules() {
    let css = style::sheet(&Form::nd30());
    assert!(css.contains(".noi_nhan_dong { font-size: 11pt;"));
    assert!(css.contains("margin: 20mm 15mm 20mm 30mm"));
    assert!(css.contains(".tieu_ngu.ruled > span::after { content: \"\"; display: block; width: 100%"));
}
