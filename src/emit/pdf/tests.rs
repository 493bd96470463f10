//! The bytes: valid by the writer's own check of PDF/A-3a and PDF/UA-1, the same every time, never with a blank for a letter.

use super::{Options, Problem, write};
use crate::document::{
    Align, Block, Cell, Column, Document, Inline, Metadata, Orientation, Paragraph, Part, PartKind, Role, Row, RowKind,
    Signature, SignatureBlock, Table,
};
use crate::form::Form;
use crate::layout::{self, Item};

fn options() -> Options {
    Options { timestamp: 1_706_054_400, lang: "vi-VN".to_owned(), origin: None }
}

fn line(role: Role, words: &str) -> Paragraph {
    Paragraph::new(role, vec![Inline::text(words)])
}

fn part(kind: PartKind, orientation: Orientation, blocks: Vec<Block>) -> Part {
    let name = "Kế hoạch".to_owned();
    Part { kind, orientation, name, blocks, circulation: None, contact: Vec::new(), agency_signature: false }
}

/// Headings that skip a level, dashes with pluses inside, a footnote cited twice, a reference, a table with a group.
fn rich() -> Document {
    let heading = |level: u8, words: &str| Paragraph {
        label: Some("I.".to_owned()),
        id: Some(format!("muc-{level}")),
        outline: Some(level),
        ..line(Role::SectionRoman, words)
    };
    let item = |role, label: &str, words| Paragraph { label: Some(label.to_owned()), ..line(role, words) };
    let mut cited = line(Role::Body, "Theo ");
    cited.content.push(Inline::Reference {
        text: "Mục I".to_owned(),
        target: "muc-1".to_owned(),
        bold: false,
        italic: false,
    });
    cited.content.push(Inline::Footnote { number: 1, content: Some(vec![Inline::text("Nguồn số liệu.")]) });
    cited.content.push(Inline::text(" và như trên"));
    cited.content.push(Inline::Footnote { number: 1, content: None });
    let cell = |words: &str, span| Cell { content: vec![line(Role::TableCell, words)], ..Cell::empty(span) };
    let table = Table {
        columns: vec![
            Column { weight: Some(1.0), align: Align::Center },
            Column { weight: Some(4.0), align: Align::Right },
        ],
        header_rows: 1,
        rows: vec![
            Row { kind: RowKind::Header, cells: vec![cell("TT", 1), cell("Kinh phí", 1)] },
            Row { kind: RowKind::Group, cells: vec![cell("Nhóm một", 2)] },
            Row { kind: RowKind::Body, cells: vec![cell("1", 1), Cell::empty(1)] },
        ],
        summary: "Kinh phí".to_owned(),
        ..Table::default()
    };
    let blocks = vec![
        Block::Paragraph(heading(1, "MỤC ĐÍCH, YÊU CẦU")),
        Block::Paragraph(heading(4, "Mục đích")),
        Block::Paragraph(item(Role::Dash, "-", "Ngày\u{A0}05 tháng\u{A0}9.")),
        Block::Paragraph(item(Role::Plus, "+", "Chi tiết.")),
        Block::Paragraph(item(Role::Dash, "-", "Việc khác.")),
        Block::Paragraph(cited),
    ];
    let metadata =
        Metadata {
            title: "Kế hoạch năm 2024".to_owned(), creator: "UBND tỉnh".to_owned(), ..Default::default()
        };
    let plan = part(PartKind::Plan, Orientation::Portrait, blocks);
    let annex = part(PartKind::Annex, Orientation::Landscape, vec![Block::Table(table)]);
    Document { metadata, parts: vec![plan, annex], ..Document::default() }
}

#[test]
fn one_file_keeps_to_both_standards_and_is_the_same_every_time() {
    let (document, form) = (rich(), Form::nd30());
    let one = write(&document, &form, &options()).unwrap();
    assert!(one.starts_with(b"%PDF-1.7"));
    let text = String::from_utf8_lossy(&one);
    assert!(text.contains("<pdfaid:part>3</pdfaid:part>") && text.contains("<pdfuaid:part>1</pdfuaid:part>"));
    assert!(text.contains("2024-01-24T00:00:00"), "the given time, not the clock's");
    assert_eq!(write(&document, &form, &options()).unwrap(), one);
    let other = Options { timestamp: 0, ..options() };
    assert_ne!(write(&document, &form, &other).unwrap(), one);
}

#[test]
fn an_empty_document_is_still_a_page() {
    let document = Document { parts: vec![part(PartKind::Plan, Orientation::Portrait, Vec::new())], ..rich() };
    assert!(write(&document, &Form::nd30(), &options()).is_ok());
}

#[test]
fn a_letter_that_the_font_lacks_is_named_and_nothing_is_written() {
    let blocks = vec![Block::Paragraph(line(Role::Body, "Hợp tác với 中国."))];
    let document = Document { parts: vec![part(PartKind::Plan, Orientation::Portrait, blocks)], ..rich() };
    let Err(Problem::MissingLetters(letters)) = write(&document, &Form::nd30(), &options()) else {
        panic!("written with a blank for a letter")
    };
    assert!(letters.contains('中'), "{letters}");
}

#[test]
fn signature_fields_are_unsigned_named_and_seated_in_the_tag_tree() {
    let signature = Signature {
        capacity: vec![line(Role::Position, "CHỦ TỊCH")],
        name: Some(line(Role::SignerName, "Nguyễn Văn An")),
        field: true,
        ..Signature::default()
    };
    let block = SignatureBlock { signatures: vec![signature], ..SignatureBlock::default() };
    let mut document = rich();
    document.parts[0].blocks.push(Block::Signature(block));
    document.parts[0].agency_signature = true;
    let bytes = write(&document, &Form::nd30(), &options()).unwrap();
    assert_eq!(write(&document, &Form::nd30(), &options()).unwrap(), bytes, "the same every time");
    let file = lopdf::Document::load_mem(&bytes).unwrap();
    let form = file.catalog().unwrap().get(b"AcroForm").unwrap().as_reference().unwrap();
    let fields = file.get_dictionary(form).unwrap().get(b"Fields").unwrap().as_array().unwrap().clone();
    assert_eq!(fields.len(), 2);
    for field in fields {
        let field = file.get_dictionary(field.as_reference().unwrap()).unwrap();
        assert_eq!(field.get(b"FT").unwrap().as_name().unwrap(), b"Sig");
        assert!(field.get(b"V").is_err(), "not signed");
        assert!(field.get(b"Contents").is_err() && field.get(b"Dest").is_err(), "nothing of the link is left");
        for key in [&b"Rect"[..], b"P", b"StructParent", b"TU", b"AP"] {
            assert!(field.get(key).is_ok(), "{}", String::from_utf8_lossy(key));
        }
    }
    let plain = write(&rich(), &Form::nd30(), &options()).unwrap();
    assert!(lopdf::Document::load_mem(&plain).unwrap().catalog().unwrap().get(b"AcroForm").is_err());
}

#[test]
fn the_catalog_says_marked_and_not_suspects_which_readers_take_for_a_fault() {
    for agency_signature in [false, true] {
        let mut document = rich();
        document.parts.iter_mut().for_each(|part| part.agency_signature = agency_signature);
        let bytes = write(&document, &Form::nd30(), &options()).unwrap();
        let holds = |what: &[u8]| bytes.windows(what.len()).any(|window| window == what);
        assert!(holds(b"/Marked true") && !holds(b"/Suspects"), "{agency_signature}");
    }
}

/// How many marked pieces of text the first page of a file has.
fn spans(operations: &[lopdf::content::Operation]) -> usize {
    operations.iter().filter(|one| one.operator == "BDC" && one.operands[0].as_name().unwrap() == b"Span").count()
}

#[test]
fn lines_that_their_author_parts_are_not_glued_into_one_word() {
    let mut paragraph = line(Role::Body, "Địa chỉ");
    paragraph.content.extend([Inline::Break, Inline::text("Điện thoại")]);
    let blocks = vec![Block::Paragraph(paragraph)];
    let document = Document { parts: vec![part(PartKind::Plan, Orientation::Portrait, blocks)], ..rich() };
    let file = write(&document, &Form::nd30(), &options()).unwrap();
    let file = lopdf::Document::load_mem(&file).unwrap();
    let content = file.get_page_content(file.get_pages()[&1]);
    assert_eq!(spans(&lopdf::content::Content::decode(&content).unwrap().operations), 2);
}

#[test]
fn the_lines_of_a_paragraph_are_one_mark_and_stand_where_they_were_set() {
    let words = "Tổ chức hội nghị tập huấn nghiệp vụ thông tin đối ngoại cho cán bộ, công chức cấp xã. ".repeat(4);
    let blocks = vec![Block::Paragraph(line(Role::Body, words.trim_end()))];
    let document = Document { parts: vec![part(PartKind::Plan, Orientation::Portrait, blocks)], ..rich() };
    let form = Form::nd30();
    let mut set: Vec<(f32, f32)> = Vec::new();
    for item in &layout::pages(&document, &form).pages[0].items {
        let Item::Text { at, .. } = item else { continue };
        if set.last().is_none_or(|(_, line)| *line != at.y) {
            set.push((at.x, at.y));
        }
    }
    let file = lopdf::Document::load_mem(&write(&document, &form, &options()).unwrap()).unwrap();
    let content = file.get_page_content(file.get_pages()[&1]);
    let operations = lopdf::content::Content::decode(&content).unwrap().operations;
    let places: Vec<(f32, f32)> = operations
        .iter()
        .filter(|one| one.operator == "Tm")
        .map(|one| (one.operands[4].as_float().unwrap(), one.operands[5].as_float().unwrap()))
        .collect();
    assert_eq!((set.len(), places.len()), (5, 5));
    let apart = |((x, y), (a, b)): (&(f32, f32), &(f32, f32))| (x - a).abs().max((y - b).abs());
    assert!(set.iter().zip(&places).map(apart).all(|apart| apart < 0.001), "{set:?} {places:?}");
    assert_eq!(spans(&operations), 1);
}
