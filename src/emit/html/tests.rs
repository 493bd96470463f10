use super::*;
use crate::document::{
    Align, Block, Cell, Column, Inline, Metadata, Paragraph, PartKind, Recipients, Role, Row, RowKind, Signature,
    SignatureBlock, Table,
};

fn part(blocks: Vec<Block>) -> Part {
    Part {
        kind: PartKind::Plan,
        orientation: Orientation::Portrait,
        name: "Kế hoạch".into(),
        blocks,
        circulation: None,
        contact: Vec::new(),
        agency_signature: false,
    }
}

/// The style sheet and the body of a page.
fn document(parts: Vec<Part>) -> (String, String) {
    let metadata = Metadata { title: "Kế hoạch <thử>".into(), ..Metadata::default() };
    let html = write(&Document { metadata, parts, ..Document::default() }, &Form::nd30());
    let (head, body) = html.split_once("<body>\n").unwrap();
    (head.to_owned(), body.to_owned())
}

fn page(blocks: Vec<Block>) -> String {
    document(vec![part(blocks)]).1
}

fn line(role: Role, text: &str) -> Paragraph {
    Paragraph::new(role, vec![Inline::text(text)])
}

fn paragraph(role: Role, text: &str) -> Block {
    Block::Paragraph(line(role, text))
}

fn heading(role: Role, outline: u8, text: &str) -> Block {
    Block::Paragraph(Paragraph { outline: Some(outline), ..line(role, text) })
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
            Row { kind: RowKind::Total, cells: vec![cell(Role::TableTotal, "Tổng cộng", 1), Cell::empty(1)] },
        ],
        summary: "Danh mục".into(),
        ..Table::default()
    };
    insta::assert_snapshot!(page(vec![Block::Paragraph(text), Block::Table(table)]));
}

#[test]
fn the_form_decides_sizes_margins_and_rules() {
    let css = style::sheet(&Form::nd30());
    assert!(css.contains(".noi_nhan_dong { font-size: 11pt;"));
    assert!(css.contains("padding: 20mm 15mm 20mm 30mm"));
    // Of two gaps that meet the larger counts, as on paper: margins do so by themselves.
    assert!(css.contains("margin: 0pt 0mm 14pt 0mm; }\n.trich_yeu.ruled"));
    // A stamp is bright red (nd30, Phụ lục I, III.2).
    assert!(css.contains(".do_khan { font-size: 14pt; text-align: center; font-weight: bold; color: #FF0000;"));
    assert!(css.contains(".tieu_ngu.ruled > span::after { content: \"\"; display: block; width: 100%"));
    assert!(
        print::sheet(&Document::default(), &Form::nd30()).contains("@page { size: A4; margin: 20mm 15mm 20mm 30mm; }")
    );
    let mut form = Form::nd30();
    let document = Document { parts: vec![part(Vec::new())], ..Document::default() };
    assert!(print::sheet(&document, &form).contains("content: counter(part-1, from-two);"));
    form.page.number_on_first = true;
    assert!(print::sheet(&document, &form).contains("content: counter(part-1);"));
}

#[test]
fn the_label_of_an_article_is_bold_and_its_words_are_not() {
    let article = Paragraph { label: Some("Điều 1.".into()), ..line(Role::Article, "Ban hành kèm theo") };
    let clause = Paragraph { label: Some("1.".into()), ..line(Role::Clause, "Giao Sở Nội vụ") };
    let html = page(vec![Block::Paragraph(article), Block::Paragraph(clause)]);
    assert!(html.contains("<p class=\"dieu\"><strong>Điều 1.</strong> Ban hành kèm theo</p>"), "{html}");
    assert!(html.contains("<p class=\"khoan\">1. Giao Sở Nội vụ</p>"), "{html}");
}

#[test]
fn headings_skip_no_level_and_start_anew_in_each_part() {
    let plan = part(vec![
        paragraph(Role::Kind, "KẾ HOẠCH"),
        heading(Role::SectionRoman, 1, "MỤC ĐÍCH"),
        heading(Role::Point, 3, "Tập huấn"),
        paragraph(Role::Point, "Không là đề mục"),
    ]);
    // An annex without a title is headed by its label.
    let annex = part(vec![paragraph(Role::AnnexLabel, "Phụ lục I"), heading(Role::ClauseTitle, 2, "Số liệu")]);
    let (_, body) = document(vec![plan, annex]);
    let tags: Vec<&str> = body.lines().filter_map(|line| Some(line.split_once(" class=")?.0)).collect();
    assert_eq!(tags, ["<article", "<h1", "<h2", "<h3", "<p", "<article", "<h1", "<h2"], "{body}");
}

#[test]
fn blanks_to_fill_in_are_not_drawn_apart() {
    let html = page(vec![paragraph(Role::Body, "Đề xuất: ………………"), paragraph(Role::Body, "Đề xuất khác./.")]);
    assert!(html.contains("<p class=\"than_bai leader\">Đề xuất: ………………</p>"), "{html}");
    assert!(html.contains("<p class=\"than_bai\">Đề xuất khác./.</p>"), "{html}");
}

#[test]
fn blanks_to_sign_in_are_seen_but_not_read_out() {
    let signature = |field| Signature {
        capacity: vec![line(Role::Position, "CHỦ TỊCH")],
        name: Some(line(Role::SignerName, "Nguyễn Văn Minh")),
        field,
        ..Signature::default()
    };
    let recipients = Recipients { lines: vec![line(Role::RecipientsHead, "Nơi nhận:")], drafter: None };
    let one = SignatureBlock { recipients: recipients.clone(), signatures: vec![signature(true)], from_left: false };
    let joint = SignatureBlock { recipients, signatures: vec![signature(false), signature(false)], from_left: false };
    let first = Part {
        circulation: Some(line(Role::Circulation, "LƯU HÀNH NỘI BỘ")),
        agency_signature: true,
        ..part(vec![Block::Signature(one), Block::Signature(joint)])
    };
    insta::assert_snapshot!(document(vec![first]).1);
}

#[test]
fn each_part_has_pages_of_its_own_the_first_without_a_number() {
    let broad = Part { orientation: Orientation::Landscape, ..part(Vec::new()) };
    let (css, body) = document(vec![part(Vec::new()), broad]);
    assert!(
        css.contains("@counter-style from-two { system: extends decimal; range: 2 infinite; fallback: no-number; }")
    );
    for (name, size) in [("part-1", "A4"), ("part-2", "A4 landscape")] {
        let own =
            format!("size: {size}; counter-increment: {name}; @top-center {{ content: counter({name}, from-two);");
        assert!(css.contains(&format!("@page {name} {{ {own}")), "{css}");
        assert!(css.contains(&format!(".{name} {{ page: {name}; }}")));
    }
    assert!(body.contains("<article class=\"sheet landscape part-2\""));
    // Nothing stands in the margins of page 1: it is like the others.
    assert!(!css.contains(":first {"));
}

#[test]
fn the_address_stands_at_the_foot_of_page_1_and_last_in_the_text() {
    let contact = vec![line(Role::Contact, "Địa chỉ: Số 01 đường Trần Phú"), line(Role::Contact, "Điện thoại: 0200")];
    let (css, body) = document(vec![Part { contact, ..part(vec![paragraph(Role::Body, "Nội dung")]) }]);
    // Its foot is as far from the edge as the page number is; what it takes beyond the margin is kept free of text.
    assert!(css.contains("@page part-1:first { margin-bottom: 10mm; }"), "{css}");
    let free: f32 =
        css.split_once(".part-1 { padding-bottom: ").unwrap().1.split_once("mm").unwrap().0.parse().unwrap();
    assert!((10.0..13.0).contains(&free), "{free}");
    assert!(css.contains(&format!("@page part-1 {{ margin-bottom: {:.2}mm; }}", 20.0 - free)), "{css}");
    assert!(body.find("Địa chỉ").unwrap() > body.find("Nội dung").unwrap());
}

#[test]
fn a_line_that_no_column_holds_ends_at_its_no_break_space() {
    let cell = |text: &str| Cell { content: vec![line(Role::TableCell, text)], ..Cell::empty(1) };
    let column = |weight| Column { weight: Some(weight), align: Align::Left };
    let table = |text: &str| Table {
        columns: vec![column(1.0), column(2.0)],
        header_rows: 0,
        rows: vec![Row { kind: RowKind::Body, cells: vec![cell(text), cell("Nội dung")] }],
        ..Table::default()
    };
    let html = page(vec![Block::Table(table("Quý\u{a0}I/2030")), Block::Table(table(&["một"; 40].join("\u{a0}")))]);
    assert!(html.contains("Quý&nbsp;<span class=\"whole\">I/2030</span>"), "{html}");
    assert!(html.contains("một một một") && !html.contains("một&nbsp;một"), "{html}");
    // Each table is a region with a name of its own.
    assert!(html.contains("aria-label=\"Bảng 1\"") && html.contains("aria-label=\"Bảng 2\""), "{html}");
}
