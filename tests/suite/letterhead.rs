//! The letterhead is rows of two cells: whatever lines stand in them, every backend prints them all, each in its place.

use crate::docx::read;
use ttdn::compose::{Environment, ProblemKind, Template, compose};
use ttdn::document::{
    Block, Document, Inline, Letterhead, LetterheadRow, Orientation, Paragraph, Part, PartKind, Role, plain_text,
};
use ttdn::form::Form;
use ttdn::layout::{Item, pages};
use ttdn::plan::load;
use ttdn::press::{Output, print};

fn cell(lines: &[(Role, &str)]) -> Vec<Paragraph> {
    lines.iter().map(|(role, words)| Paragraph::new(*role, vec![Inline::text(*words)])).collect()
}

/// A paper with nothing but this letterhead and a sentence.
fn document(rows: Vec<LetterheadRow>) -> Document {
    let sentence = Paragraph::new(Role::Body, vec![Inline::text("Câu.")]);
    let part = Part {
        kind: PartKind::Plan,
        orientation: Orientation::Portrait,
        name: "Kế hoạch".to_owned(),
        blocks: vec![Block::Letterhead(Letterhead { rows }), Block::Paragraph(sentence)],
        circulation: None,
        contact: Vec::new(),
        agency_signature: false,
    };
    Document { parts: vec![part], ..Document::default() }
}

fn nd30() -> Form {
    Form::named("nd30").unwrap()
}

/// Each run of words on the first page, where it begins.
fn set(document: &Document) -> Vec<(String, f32, f32)> {
    let made = pages(document, &nd30());
    let items = made.pages.into_iter().flat_map(|page| page.items);
    let words = items.filter_map(|item| match item {
        Item::Text { at, run, .. } => Some((run.letters().collect::<String>().replace('\u{a0}', " "), at.x, at.y)),
        _ => None,
    });
    words.collect()
}

/// A letterhead of more rows than any form asks for, with lines where no paper of ours has them.
fn unusual() -> Document {
    document(vec![
        [cell(&[(Role::Issuer, "CƠ_QUAN")]), cell(&[(Role::NationalName, "QUỐC_HIỆU"), (Role::Contact, "Dưới")])],
        [cell(&[(Role::Number, "Số"), (Role::Drafter, "Mã_hồ_sơ")]), cell(&[(Role::PlaceDate, "Ngày")])],
        [Vec::new(), cell(&[(Role::Urgency, "PHẢI"), (Role::DraftMark, "NHÁP")])],
        LetterheadRow::default(),
        [cell(&[(Role::Star, "Cuối_trái")]), cell(&[(Role::Motto, "Cuối_phải")])],
    ])
}

#[test]
fn no_backend_leaves_a_line_out() {
    let (document, form) = (unusual(), nd30());
    let wanted: Vec<String> = document.paragraphs().map(|line| plain_text(&line.content)).collect();
    let text = String::from_utf8(print(&document, &form, Output::Text, None).unwrap()).unwrap();
    assert_eq!(text.split_whitespace().collect::<Vec<_>>(), wanted);
    let html = String::from_utf8(print(&document, &form, Output::Html, None).unwrap()).unwrap();
    let docx = read::paragraphs(&print(&document, &form, Output::Docx, None).unwrap(), "word/document.xml");
    let words: Vec<String> = set(&document).into_iter().map(|(words, ..)| words).collect();
    for line in &wanted {
        assert!(html.contains(&format!("{line}<")), "{line}");
        assert_eq!(docx.iter().filter(|one| one.ends_with(&format!(": {line}"))).count(), 1, "{line}: {docx:?}");
        assert_eq!(words.iter().filter(|one| one.trim() == *line).count(), 1, "{line}: {words:?}");
    }
}

#[test]
fn rows_stand_below_each_other_and_columns_beside() {
    let words = set(&unusual());
    let at = |line: &str| words.iter().find(|(one, ..)| one.trim() == line).map(|(_, x, y)| (*x, *y)).unwrap();
    let below = |upper: &str, lower: &str| assert!(at(upper).1 < at(lower).1, "{upper} above {lower}");
    let level = |left: &str, right: &str| {
        assert!(at(left).0 < at(right).0 && (at(left).1 - at(right).1).abs() < 0.01, "{left} beside {right}");
    };
    level("CƠ_QUAN", "QUỐC_HIỆU");
    level("Số", "Ngày");
    level("Cuối_trái", "Cuối_phải");
    for column in [["CƠ_QUAN", "Số", "Mã_hồ_sơ", "Cuối_trái"], ["QUỐC_HIỆU", "Dưới", "Ngày", "PHẢI"]]
    {
        column.windows(2).for_each(|pair| below(pair[0], pair[1]));
    }
    below("PHẢI", "NHÁP");
    below("NHÁP", "Cuối_phải");
    below("Mã_hồ_sơ", "Cuối_trái");
    below("Cuối_phải", "Câu.");
}

/// The first row of the letterhead that a template prints, or its mistakes.
fn printed(lines: &str) -> Result<Vec<[Vec<String>; 2]>, Vec<ProblemKind>> {
    let paper = format!("<document><part><letterhead>{lines}</letterhead><p>A</p></part></document>");
    let plan = load("t.yaml", include_bytes!("../../examples/toi-thieu.yaml")).unwrap().plan;
    let template = Template::default().with("paper.xml", paper.as_bytes()).unwrap();
    let made = compose(&plan, &nd30(), &template, &Environment::default());
    let document = made.map_err(|problems| problems.into_iter().map(|one| one.kind).collect::<Vec<_>>())?;
    let Block::Letterhead(head) = &document.parts[0].blocks[0] else { panic!() };
    let words = |cell: &Vec<Paragraph>| cell.iter().map(|line| plain_text(&line.content)).collect();
    Ok(head.rows.iter().map(|row| row.each_ref().map(words)).collect())
}

#[test]
fn a_line_is_an_element_with_the_name_of_its_role() {
    let short = "<issuer>A</issuer><number>1</number><urgency>K</urgency><date>N</date><national>Q</national>";
    let long = "<co_quan_ban_hanh>A</co_quan_ban_hanh><so_ky_hieu>1</so_ky_hieu><do_khan>K</do_khan>\
                <dia_danh_thoi_gian>N</dia_danh_thoi_gian><quoc_hieu>Q</quoc_hieu>";
    let rows = printed(short).unwrap();
    assert_eq!(rows, printed(long).unwrap());
    let told = |row: &[Vec<String>; 2]| format!("{} | {}", row[0].join(" "), row[1].join(" "));
    assert_eq!(rows.iter().map(told).collect::<Vec<_>>(), ["A | Q", "1 | N", "K | "]);
    // An empty line is none; what has no place in the letterhead is a mistake.
    assert_eq!(printed("<issuer> </issuer><national>Q</national>").unwrap()[0], [vec![], vec!["Q".to_owned()]]);
    for name in ["than_bai", "p", "khong_co"] {
        let problems = printed(&format!("<{name}>A</{name}>")).unwrap_err();
        assert_eq!(problems, [ProblemKind::Element(name.to_owned())]);
    }
}
