//! What every page keeps to, whatever stands on it.

use super::columns::columns;
use super::{Item, Page, mm, pages};
use crate::document::{
    Align, Block, Cell, Column, Document, Inline, Orientation, Paragraph, Part, PartKind, Recipients, Role, Row,
    RowKind, Signature, SignatureBlock, Table,
};
use crate::form::{Form, Ink};
use proptest::prelude::*;

fn body(words: &str) -> Block {
    Block::Paragraph(Paragraph::new(Role::Body, vec![Inline::text(words)]))
}

fn document(orientation: Orientation, blocks: Vec<Block>) -> Document {
    let part = Part {
        kind: PartKind::Plan,
        orientation,
        name: "Kế hoạch".to_owned(),
        blocks,
        circulation: None,
        contact: Vec::new(),
        agency_signature: false,
    };
    Document { parts: vec![part], ..Document::default() }
}

/// The words that belong to the text, in the order of drawing.
fn words(page: &Page) -> String {
    let text = |item: &Item| match item {
        Item::Text { run, tag: Some(_), .. } => Some(run.letters().collect::<String>()),
        _ => None,
    };
    page.items.iter().filter_map(text).collect()
}

/// Left edge, right edge of the ink, base line and size of each run that belongs to the text.
fn runs(page: &Page) -> Vec<(f32, f32, f32, f32)> {
    let run = |item: &Item| match item {
        Item::Text { at, run, tag: Some(_), .. } => Some((at.x, at.x + run.bare_width(), at.y, run.size)),
        _ => None,
    };
    page.items.iter().filter_map(run).collect()
}

fn inside_the_margins(page: &Page) {
    let (left, right) = (mm(30.0), page.width - mm(15.0));
    let (top, bottom) = (mm(20.0), page.height - mm(20.0));
    for (from, to, base, size) in runs(page) {
        assert!(from >= left - 0.05 && to <= right + 0.05, "{from} to {to}, wanted {left} to {right}");
        assert!(base - size * 0.891 >= top - 0.05 && base + size * 0.216 <= bottom + 0.05, "base line {base}");
    }
}

fn cell(words: &str, role: Role) -> Cell {
    Cell { content: vec![Paragraph::new(role, vec![Inline::text(words)])], ..Cell::empty(1) }
}

fn table(rows: usize) -> Table {
    let weights = [(1.0, Align::Center), (20.0, Align::Left), (4.0, Align::Right)];
    let row = |kind, words: [&str; 3], role| Row { kind, cells: words.map(|words| cell(words, role)).to_vec() };
    let mut all = vec![row(RowKind::Header, ["STT", "Nội dung nhiệm vụ", "Kinh phí"], Role::TableHead)];
    for number in 1..=rows {
        let number = number.to_string();
        all.push(row(RowKind::Body, [&number, "Tuyên truyền biển, đảo", "1.200"], Role::TableCell));
    }
    Table {
        columns: weights.map(|(weight, align)| Column { weight: Some(weight), align }).to_vec(),
        header_rows: 1,
        rows: all,
        summary: "Nhiệm vụ".to_owned(),
        ..Table::default()
    }
}

#[test]
fn a_header_row_repeats_on_every_page_and_is_text_only_once() {
    let made = pages(&document(Orientation::Landscape, vec![Block::Table(table(60))]), &Form::nd30());
    assert!(made.pages.len() > 2);
    for (at, page) in made.pages.iter().enumerate() {
        let shown =
            page.items.iter().any(|item| matches!(item, Item::Text { run, .. } if run.words().starts_with("STT")));
        assert!(shown, "page {at} lacks the header");
        assert_eq!(words(page).contains("STT"), at == 0);
        inside_the_margins(page);
    }
}

/// A row higher than any page, under a page that is half full.
fn high_row(lines: usize) -> Vec<Block> {
    let mut table = table(1);
    let line = |at: usize| Paragraph::new(Role::TableCell, vec![Inline::text(format!("dòng {at} hết"))]);
    table.rows[1].cells[1].content = (1..=lines).map(line).collect();
    let mut blocks: Vec<Block> = (0..12).map(|_| body("Nội dung của kế hoạch.")).collect();
    blocks.push(Block::Table(table));
    blocks
}

#[test]
fn a_row_higher_than_a_page_begins_where_it_stands_and_is_closed_at_each_page_end() {
    let made = pages(&document(Orientation::Landscape, high_row(80)), &Form::nd30());
    assert!(words(&made.pages[0]).contains("dòng 1 hết") && made.pages.len() > 2);
    let all: String = made.pages.iter().map(words).collect();
    (1..=80).for_each(|at| assert_eq!(all.matches(&format!("dòng {at} hết")).count(), 1, "{at}"));
    for page in &made.pages {
        inside_the_margins(page);
        let foot = runs(page).iter().map(|(_, _, base, _)| *base).fold(0.0, f32::max);
        let level = |item: &Item| matches!(item, Item::Rule { from, to, .. } if from.y == to.y && from.y > foot);
        assert!(page.items.iter().filter(|item| level(item)).count() >= 3, "no line closes the page");
    }
}

#[test]
fn a_row_that_fits_a_page_stays_whole() {
    let made = pages(&document(Orientation::Landscape, high_row(20)), &Form::nd30());
    assert_eq!(made.pages.iter().filter(|page| words(page).contains("dòng")).count(), 1);
}

#[test]
fn a_stamp_has_the_sides_that_the_regulation_gives_it_in_both_directions() {
    let words = Block::Paragraph(Paragraph::new(Role::Urgency, vec![Inline::text("THƯỢNG KHẨN")]));
    let made = pages(&document(Orientation::Portrait, vec![words]), &Form::nd30());
    let rules = made.pages[0].items.iter().filter_map(|item| match item {
        Item::Rule { from, to, .. } => Some(((to.x - from.x).abs(), (to.y - from.y).abs())),
        _ => None,
    });
    let (wide, high) = rules.fold((0.0_f32, 0.0_f32), |(wide, high), (x, y)| (wide.max(x), high.max(y)));
    assert!((wide - mm(40.0)).abs() < 0.01 && (high - mm(8.0)).abs() < 0.01, "{wide} × {high}");
}

#[test]
fn a_long_circulation_note_lowers_the_text_of_page_one_alone() {
    let note = "LƯU HÀNH NỘI BỘ TRONG CÁC CƠ QUAN THÀNH VIÊN BAN CHỈ ĐẠO, XEM XONG TRẢ LẠI VĂN THƯ";
    let mut tree = document(Orientation::Portrait, vec![body(&"Nội dung của kế hoạch. ".repeat(400))]);
    tree.parts[0].circulation = Some(Paragraph::new(Role::Circulation, vec![Inline::text(note)]));
    let made = pages(&tree, &Form::nd30());
    let first =
        |page: &Page| runs(page).into_iter().filter(|(.., size)| *size == 14.0).map(|run| run.2).fold(999.0, f32::min);
    assert!(first(&made.pages[0]) > first(&made.pages[1]) + 20.0);
    let of_note = runs(&made.pages[0]).into_iter().filter(|(.., size)| *size == 13.0);
    assert!(
        of_note
            .into_iter()
            .all(|(from, to, base, _)| { from > mm(112.5) && to < mm(195.0) && base < first(&made.pages[0]) - 20.0 })
    );
}

#[test]
fn the_form_says_whether_the_first_page_bears_its_number() {
    let numbers = |on_first| {
        let mut form = Form::nd30();
        form.page.number_on_first = on_first;
        let made = pages(&document(Orientation::Landscape, vec![Block::Table(table(60))]), &form);
        let number = |item: &Item| match item {
            Item::Text { run, at, tag: None, .. } if at.y < mm(20.0) => Some(run.letters().collect::<String>()),
            _ => None,
        };
        made.pages.iter().take(2).map(|page| page.items.iter().find_map(number)).collect::<Vec<_>>()
    };
    assert_eq!(numbers(false), [None, Some("2".into())]);
    assert_eq!(numbers(true), [Some("1".into()), Some("2".into())]);
}

#[test]
fn no_break_spaces_stretch_with_the_others() {
    let text = "Căn cứ Quyết định số\u{a0}1191/QĐ-TTg ngày\u{a0}05 tháng\u{a0}8 năm\u{a0}2020 của Thủ tướng Chính phủ phê duyệt mục tiêu";
    let made = pages(&document(Orientation::Portrait, vec![body(text)]), &Form::nd30());
    let first = made.pages[0].items.iter().find_map(|item| match item {
        Item::Text { at, .. } => Some(at.y),
        _ => None,
    });
    let mut spaces = Vec::new();
    for item in &made.pages[0].items {
        if let Item::Text { at, run, .. } = item
            && Some(at.y) == first
        {
            let letters: String = run.letters().collect();
            let blank = |start: usize| letters.get(start..).is_some_and(|rest| rest.starts_with([' ', '\u{a0}']));
            spaces.extend(run.glyphs().filter(|glyph| blank(glyph.start)).map(|glyph| glyph.advance));
        }
    }
    // The last is the one behind the line's last word.
    spaces.pop();
    assert!(spaces.len() > 10 && spaces[0] > 0.26, "{spaces:?}");
    assert!(spaces.iter().all(|space| (space - spaces[0]).abs() < 0.001), "{spaces:?}");
}

#[test]
fn words_that_run_upward_stay_inside_their_cell() {
    let mut table = table(3);
    let head = &mut table.rows[0].cells[2];
    *head = Cell { vertical: true, ..cell("Ủy ban nhân dân các xã, phường, đặc khu", Role::TableHead) };
    let made = pages(&document(Orientation::Portrait, vec![Block::Table(table)]), &Form::nd30());
    let page = &made.pages[0];
    let turned = |item: &Item| match item {
        Item::Text { at, run, turned: true, .. } => Some((at.x, at.y, at.y - run.width() + run.size * 0.25, run.size)),
        _ => None,
    };
    let upward: Vec<_> = page.items.iter().filter_map(turned).collect();
    assert!(!upward.is_empty());
    let longest = mm(Form::nd30().table.vertical);
    for (x, foot, end, size) in upward {
        assert!(x > page.width - mm(15.0) - 90.0 && x + size * 0.216 <= page.width - mm(15.0), "{x}");
        assert!(end >= mm(20.0) && foot - end <= longest + 4.0, "{foot} to {end}");
    }
}

#[test]
fn a_signers_blank_stands_between_post_and_name_and_the_agencys_in_the_top_margin() {
    let line = |role, words: &str| Paragraph::new(role, vec![Inline::text(words)]);
    let block = Block::Signature(SignatureBlock {
        recipients: Recipients::default(),
        signatures: vec![Signature {
            capacity: vec![line(Role::Position, "CHỦ TỊCH")],
            name: Some(line(Role::SignerName, "Nguyễn Văn An")),
            field: true,
            ..Signature::default()
        }],
        from_left: false,
    });
    let mut document = document(Orientation::Portrait, vec![body("Một dòng."), block]);
    document.parts[0].agency_signature = true;
    let made = pages(&document, &Form::nd30());
    let page = &made.pages[0];
    let fields: Vec<_> = page
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Field { at, size, label, .. } => Some((*at, *size, label.as_str())),
            _ => None,
        })
        .collect();
    let base = |words: &str| {
        let found = page.items.iter().find_map(|item| match item {
            Item::Text { at, run, .. } if run.words().contains(words) => Some(at.y),
            _ => None,
        });
        found.unwrap()
    };
    let [(signer, room, label), (agency, own, _)] = fields[..] else { panic!("{fields:?}") };
    assert_eq!(label, "Ô ký số: CHỦ TỊCH Nguyễn Văn An");
    assert!(signer.y > base("CHỦ") && signer.y + room.y < base("Nguyễn") - 10.0);
    assert!(agency.y + own.y < mm(20.0) && (agency.x + own.x - (page.width - mm(15.0))).abs() < 0.01);
}

#[test]
fn a_stamp_is_as_large_and_as_red_as_the_decree_says() {
    let mark = Paragraph::new(Role::Urgency, vec![Inline::text("HỎA TỐC")]);
    let made = pages(&document(Orientation::Portrait, vec![Block::Paragraph(mark)]), &Form::nd30());
    let sides: Vec<_> = made.pages[0]
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Rule { from, to, ink: Ink::Red, .. } => Some((from.x - to.x, from.y - to.y)),
            _ => None,
        })
        .collect();
    assert_eq!(sides.len(), 4);
    for (width, height) in sides {
        let long = width.abs().max(height.abs());
        assert!((long - mm(30.0)).abs() < 0.01 || (long - mm(8.0)).abs() < 0.01, "{long}");
    }
}

#[test]
fn no_column_is_narrower_than_its_longest_word() {
    let widths = columns(&table(12), &Form::nd30(), 467.0);
    assert!((widths.iter().sum::<f32>() - 467.0).abs() < 0.1);
    // "STT" in 12 points bold is 22.7 points long; the cell's margins are 1.5 mm each.
    assert!(widths[0] >= 22.6 + 2.0 * mm(1.5), "{widths:?}");
    assert!(widths[1] > widths[2] && widths[2] > widths[0]);
}

#[test]
fn the_signature_block_takes_two_lines_of_text_with_it() {
    let line = |role, words: &str| Paragraph::new(role, vec![Inline::text(words)]);
    let block = Block::Signature(SignatureBlock {
        recipients: Recipients { lines: vec![line(Role::RecipientsHead, "Nơi nhận:")], drafter: None },
        signatures: vec![Signature {
            capacity: vec![line(Role::Authority, "TM. ỦY BAN NHÂN DÂN"), line(Role::Position, "CHỦ TỊCH")],
            name: Some(line(Role::SignerName, "Nguyễn Văn An")),
            field: false,
            ..Signature::default()
        }],
        from_left: false,
    });
    for count in 20..34 {
        let mut blocks: Vec<Block> = (0..count).map(|_| body("Một dòng ngắn.")).collect();
        blocks.push(block.clone());
        let made = pages(&document(Orientation::Portrait, blocks), &Form::nd30());
        let last = words(made.pages.last().unwrap());
        assert!(last.contains("Nơi nhận:") && last.contains("Nguyễn Văn An"), "{count}: {last}");
        assert!(last.matches("Một dòng ngắn.").count() >= 2, "{count}: {last}");
        made.pages.iter().for_each(inside_the_margins);
    }
}

#[test]
fn a_long_footnote_begins_under_its_mark_and_goes_on_overleaf() {
    let note = "Chú thích dài về nguồn số liệu của các cơ quan. ".repeat(60);
    let mut marked = Paragraph::new(Role::Body, vec![Inline::text("Có chú thích")]);
    marked.content.push(Inline::Footnote { number: 1, content: Some(vec![Inline::text(note.trim())]) });
    let mut blocks: Vec<Block> = (0..22).map(|_| body("Một dòng ngắn.")).collect();
    blocks.push(Block::Paragraph(marked));
    blocks.push(body("Dòng cuối."));
    let made = pages(&document(Orientation::Portrait, blocks), &Form::nd30());
    assert_eq!(made.pages.len(), 2);
    assert!(words(&made.pages[0]).contains("Có chú thích1") && words(&made.pages[0]).contains("1 Chú thích dài"));
    let all: String = made.pages.iter().map(words).collect();
    assert_eq!(all.matches("nguồn số liệu").count(), 60);
    made.pages.iter().for_each(inside_the_margins);
}

#[test]
fn a_word_longer_than_the_line_is_cut_and_keeps_its_letters() {
    let long = "Ệ".repeat(120);
    let made = pages(&document(Orientation::Portrait, vec![body(&long)]), &Form::nd30());
    assert_eq!(words(&made.pages[0]), long);
    inside_the_margins(&made.pages[0]);
}

#[test]
fn a_chain_of_no_break_spaces_ends_at_a_space_when_it_must_end() {
    let chain = vec!["tháng"; 40].join("\u{A0}");
    let made = pages(&document(Orientation::Portrait, vec![body(&chain)]), &Form::nd30());
    let text = |item: &Item| match item {
        Item::Text { run, .. } => Some(run.letters().collect::<String>()),
        _ => None,
    };
    let pieces: Vec<String> = made.pages[0].items.iter().filter_map(text).collect();
    assert!(pieces.len() > 1 && pieces.iter().all(|piece| piece.starts_with("tháng")), "{pieces:?}");
}

#[test]
fn a_heading_stands_with_two_lines_of_what_follows() {
    let long = "Tổ chức thực hiện các nhiệm vụ thông tin đối ngoại trên địa bàn tỉnh. ".repeat(4);
    for count in 18..34 {
        let mut blocks: Vec<Block> = (0..count).map(|_| body("Một dòng ngắn.")).collect();
        let heading =
            Paragraph { keep_next: true, ..Paragraph::new(Role::ClauseTitle, vec![Inline::text("Tiêu đề")]) };
        blocks.push(Block::Paragraph(heading));
        blocks.push(body(long.trim()));
        let made = pages(&document(Orientation::Portrait, blocks), &Form::nd30());
        let page = made.pages.iter().find(|page| words(page).contains("Tiêu đề")).unwrap();
        let after = words(page).split("Tiêu đề").nth(1).unwrap().split_whitespace().count();
        assert!(after >= 20, "{count}: only {after} words under the heading");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn every_word_stands_once_in_order_inside_the_margins(
        texts in prop::collection::vec("[a-zđăâêôơư]{1,12}( [a-zĐÁẾỆ0-9/;,.]{1,14}){0,70}", 1..40),
        landscape in any::<bool>(),
    ) {
        let orientation = if landscape { Orientation::Landscape } else { Orientation::Portrait };
        let made = pages(&document(orientation, texts.iter().map(|text| body(text)).collect()), &Form::nd30());
        let printed: Vec<String> = made.pages.iter().map(words).collect();
        let wanted: String = texts.concat();
        let squeeze = |text: &str| text.split_whitespace().collect::<String>();
        prop_assert_eq!(squeeze(&printed.concat()), squeeze(&wanted));
        for page in &made.pages {
            inside_the_margins(page);
            let mut bases: Vec<f32> = runs(page).iter().map(|run| run.2).collect();
            prop_assert!(bases.is_sorted(), "lines run down the page");
            bases.dedup();
            prop_assert!(bases.windows(2).all(|pair| pair[1] - pair[0] >= 14.0), "lines overlap");
        }
    }
}
