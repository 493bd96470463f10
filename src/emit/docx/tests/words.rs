//! The words of the file are the words of the tree, letter by letter, and the file is the same every time.

use super::fixture::{self, body, letterhead, line, rich};
use super::{options, read};
use crate::document::*;
use crate::emit::docx::{names, write};
use crate::form::Form;
use crate::language::signs::LINE_MAY_END;
use proptest::prelude::*;

fn docx(document: &Document) -> Vec<u8> {
    write(document, &Form::nd30(), &options()).expect("a file")
}

/// A paragraph of the tree as the reader tells it.
fn told(paragraph: &Paragraph) -> Option<String> {
    let label = paragraph.label.iter().map(|label| format!("{label} "));
    let words = paragraph.content.iter().map(|inline| match inline {
        Inline::Text { text, .. } | Inline::Reference { text, .. } => text.clone(),
        Inline::Footnote { number, .. } => format!("[{number}]"),
        Inline::Break => "\n".to_owned(),
    });
    let line: String = label.chain(words).collect();
    (!line.is_empty()).then(|| format!("{}: {line}", names::id(paragraph.role)))
}

/// The text of the tree; of several signatures the first stands right and all stand above Nơi nhận.
fn text_of(document: &Document) -> Vec<String> {
    let mut paragraphs: Vec<&Paragraph> = Vec::new();
    for block in document.parts.iter().flat_map(|part| &part.blocks) {
        match block {
            Block::Signature(block) => {
                let recipients: Vec<_> = block.recipients.paragraphs().collect();
                let several = block.signatures.len() > 1;
                paragraphs.extend(recipients.iter().filter(|_| !several));
                paragraphs.extend(block.signatures.iter().rev().flat_map(|one| &one.capacity));
                paragraphs.extend(block.signatures.iter().rev().filter_map(|one| one.name.as_ref()));
                paragraphs.extend(recipients.iter().filter(|_| several));
            }
            other => paragraphs.extend(other.paragraphs()),
        }
    }
    paragraphs.into_iter().filter_map(told).collect()
}

#[test]
fn the_words_are_those_of_the_tree_letter_by_letter() {
    let document = rich();
    let bytes = docx(&document);
    assert_eq!(read::paragraphs(&bytes, "word/document.xml"), text_of(&document));
    assert_eq!(read::paragraphs(&bytes, "word/footnotes.xml"), ["FootnoteText:  Theo Nghị định số 72/2015/NĐ-CP."]);
    let header = read::paragraphs(&bytes, "word/header3.xml");
    assert_eq!(header, ["PhamViLuuHanh: LƯU HÀNH NỘI BỘ"]);
    let footer = read::paragraphs(&bytes, "word/footer2.xml");
    assert_eq!(footer.len(), 2);
}

#[test]
fn the_form_says_whether_the_first_page_bears_its_number() {
    let mut form = Form::nd30();
    form.page.number_on_first = true;
    let bytes = write(&rich(), &form, &options()).expect("a file");
    for name in ["word/header2.xml", "word/header3.xml"] {
        assert!(read::part(&bytes, name).contains(" PAGE "), "{name}");
        assert!(!read::part(&docx(&rich()), name).contains(" PAGE "), "{name}");
    }
}

#[test]
fn another_reader_opens_it() {
    let docx = docx_rs::read_docx(&docx(&rich())).expect("docx-rs opens it");
    let tables = docx.document.children.iter().filter(|child| matches!(child, docx_rs::DocumentChild::Table(_)));
    assert_eq!(tables.count(), 7);
}

#[test]
fn two_builds_are_the_same_bytes_and_another_time_is_not() {
    assert_eq!(docx(&rich()), docx(&rich()));
    let later = super::Options { timestamp: Some(1_706_140_800), ..options() };
    assert_ne!(docx(&rich()), write(&rich(), &Form::nd30(), &later).expect("a file"));
}

#[test]
fn every_bookmark_that_a_link_names_is_there_once() {
    let text = read::part(&docx(&rich()), "word/document.xml");
    assert_eq!(text.matches("w:anchor=\"tham_chieu_1\"").count(), 1);
    assert_eq!(text.matches("w:name=\"tham_chieu_1\"").count(), 1);
    assert_eq!(text.matches("<w:bookmarkStart").count(), text.matches("<w:bookmarkEnd").count());
    // The note that is mentioned twice: one mark of Word's own, one that refers to it.
    assert_eq!(text.matches("<w:footnoteReference").count(), 1);
    assert!(text.contains(" NOTEREF chu_thich_1 \\f \\h "));
}

#[test]
fn a_reference_to_nothing_is_plain_text() {
    let mut paragraph = line(Role::Body, "Theo ");
    let target = "khong-co".to_owned();
    paragraph.content.push(Inline::Reference { text: "Phụ lục".to_owned(), target, bold: false, italic: false });
    let text = read::part(&docx(&of_blocks(vec![Block::Paragraph(paragraph)])), "word/document.xml");
    assert!(text.contains("Phụ lục") && !text.contains("w:hyperlink"));
}

fn of_blocks(blocks: Vec<Block>) -> Document {
    let part = Part { blocks, ..rich().parts.remove(1) };
    Document { parts: vec![part], ..Document::default() }
}

#[test]
fn a_table_that_needs_smaller_type_has_it_in_every_run_and_every_mark() {
    let table = Table { size: Some(10.0), ..fixture::table(2) };
    let text = read::part(&docx(&of_blocks(vec![Block::Table(table)])), "word/document.xml");
    let small = "<w:rPr><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/></w:rPr>";
    assert_eq!(text.matches(&format!("<w:r>{small}")).count(), text.matches("<w:r>").count());
    assert_eq!(text.matches(&format!("{small}</w:pPr>")).count(), text.matches("<w:tc>").count());
    // The margins of a cell shrink with it: 1.5 mm × 10 / 12.
    assert!(text.contains("<w:left w:w=\"71\" w:type=\"dxa\"/>"));
}

#[test]
fn only_a_row_higher_than_most_of_a_page_may_break() {
    let of = |lines: usize| {
        let mut table = fixture::table(2);
        table.rows[3].cells[1].content = vec![line(Role::TableCell, "Dòng"); lines];
        read::part(&docx(&of_blocks(vec![Block::Table(table)])), "word/document.xml")
    };
    let whole = |text: &str| (text.matches("<w:tr>").count(), text.matches("<w:cantSplit/>").count());
    assert_eq!((whole(&of(20)), whole(&of(90))), ((6, 6), (6, 5)));
}

#[test]
fn a_long_circulation_note_stays_in_the_right_half_and_lowers_the_text() {
    let of = |words: &str| {
        let mut document = of_blocks(vec![body("Nội dung.")]);
        document.parts[0].circulation = Some(line(Role::Circulation, words));
        let bytes = docx(&document);
        (read::part(&bytes, "word/header3.xml"), read::part(&bytes, "word/document.xml"))
    };
    let number = |text: &str, name: &str| -> i32 {
        text.split_once(&format!("{name}=\"")).unwrap().1.split_once('"').unwrap().0.parse().unwrap()
    };
    let (header, text) = of("LƯU HÀNH NỘI BỘ TRONG CÁC CƠ QUAN THÀNH VIÊN BAN CHỈ ĐẠO, XEM XONG TRẢ LẠI VĂN THƯ");
    let (x, width) = (number(&header, "w:x"), number(&header, "w:w"));
    // The text is 165 mm wide and ends 195 mm from the left.
    assert!(width <= 4678 + 60 && x + width <= 11056 && x > 6300, "{x} {width}");
    assert!(text.contains("w:lineRule=\"exact\""));
    let (header, text) = of("LƯU HÀNH NỘI BỘ");
    assert!(number(&header, "w:w") < 3400 && !text.contains("w:lineRule=\"exact\""));
}

#[test]
fn a_stamp_is_as_wide_and_high_as_the_regulation_says() {
    let text =
        read::part(&docx(&of_blocks(vec![Block::Paragraph(line(Role::Urgency, "THƯỢNG KHẨN"))])), "word/document.xml");
    // 40 mm × 8 mm: 16.1 points of a line with 3 above and below; 165 mm less 40 mm and the point at each side, halved.
    assert!(text.contains("<w:top w:val=\"single\" w:sz=\"6\" w:space=\"3\""), "{text}");
    assert!(text.contains("<w:left w:val=\"single\" w:sz=\"6\" w:space=\"1\""), "{text}");
    assert!(text.contains("w:left=\"3564\" w:right=\"3564\""), "{text}");
}

#[test]
fn an_empty_document_and_empty_blocks_are_still_files() {
    docx_rs::read_docx(&docx(&Document::default())).expect("opens");
    let nothing = Table { header_rows: 3, ..Table::default() };
    let mut ragged = fixture::table(1);
    ragged.rows.iter_mut().for_each(|row| row.cells.truncate(1));
    let bare = SignatureBlock::default();
    let mut head = letterhead(&[], "");
    head.rows[0][0].clear();
    head.rows[1] = LetterheadRow::default();
    let blocks = vec![Block::Table(nothing), Block::Table(ragged), Block::Signature(bare), Block::Letterhead(head)];
    docx_rs::read_docx(&docx(&of_blocks(blocks))).expect("opens");
    docx_rs::read_docx(&docx(&of_blocks(Vec::new()))).expect("opens");
}

#[test]
fn a_word_of_a_hundred_thousand_letters_takes_no_time() {
    let long = "ư".repeat(100_000);
    let mut blocks = vec![body(&long), Block::Letterhead(letterhead(&[&long], &long))];
    blocks.extend([Role::Title, Role::DraftMark, Role::SectionRoman].map(|role| Block::Paragraph(line(role, &long))));
    let document = of_blocks(blocks);
    assert_eq!(read::paragraphs(&docx(&document), "word/document.xml"), text_of(&document));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Any text gives a file that opens, with the same words less what XML cannot hold.
    #[test]
    fn any_text_gives_a_file(words in "(\\PC|[\u{0}-\u{1F}]|[&<>\"'😀ệ\u{FFFE}\u{301}]){1,60}", role in 0..Role::ALL.len()) {
        let document = of_blocks(vec![Block::Paragraph(line(Role::ALL[role], &words)), body(&words)]);
        let lines = read::paragraphs(&docx(&document), "word/document.xml");
        let kept: String = words
            .chars()
            .map(|letter| if "\t\n\r".contains(letter) { ' ' } else { letter })
            .filter(|letter| !letter.is_control() && *letter != '\u{FFFE}' && *letter != '\u{FFFF}')
            .collect();
        let last = lines.last().map(|line| line.replace(LINE_MAY_END, "")).unwrap_or_default();
        prop_assert_eq!(last, if kept.is_empty() { String::new() } else { format!("ThanBai: {kept}") });
    }
}
