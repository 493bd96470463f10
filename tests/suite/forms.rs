//! Blank forms of an annex: on pages of their own, with code, letterhead and signatures, alike in every output; dots in them
//! wait for nobody's pen but the one that fills them in.

use ttdn::calendar::Date;
use ttdn::document::{Align, Block, PartKind, plain_text};
use ttdn::press::{Checked, Office, Output, compose, print};

const PLAN: &str = "issuer: {name: Ủy ban nhân dân xã Tân Hòa, code: UBND, place: Tân Hòa}
title: Kiểm tra công tác văn thư
period: 2026
preamble: {layout: none}
sections: [{heading: Nội dung, blocks: [\"Biên bản lập theo mẫu tại [[mau]].\"]}]
signature: {capacity: [TM. Ủy ban nhân dân, Chủ tịch]}
recipients: [Các thôn]
archive: {codes: [VT]}
";

const ANNEX: &str = "annexes:
  - id: mau
    title: Biểu mẫu
    forms:
      - code: Mẫu số 01
        letterhead: true
        title: BIÊN BẢN
        subtitle: Kiểm tra lần thứ ……
        blocks:
          - Hôm nay, ngày …… tháng ……
          - sections: [{heading: Thành phần …, blocks: [Gồm ……]}, {heading: Kết quả, text: ……}]
        signatures: [{capacity: [Thư ký], note: Ký tên}, {capacity: [Trưởng đoàn], note: (Ký tên)}]
      - letterhead:
          left: [UBND xã Tân Hòa, Thôn ……, \"Số: ……/BC\"]
          right: [Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc, \"Tân Hòa, ngày ……\"]
        title: Báo cáo
        blocks: [sections: [{heading: Tình hình, blocks: [……]}]]
        signatures: [{capacity: [Trưởng thôn]}]
";

fn checked(annex: &str) -> Checked {
    compose("plan.yaml", format!("{PLAN}{annex}").as_bytes(), &Office::new(Date::new(2026, 1, 2).unwrap()))
}

fn printed(annex: &str, kind: Output) -> Vec<u8> {
    let checked = checked(annex);
    assert!(checked.document.is_some(), "{}", told(annex));
    print(&checked.document.unwrap(), &checked.form, kind, None).unwrap()
}

/// What is told of an annex, one line a finding.
fn told(annex: &str) -> String {
    let checked = checked(annex);
    let line = |found: &ttdn::diagnostic::Diagnostic| {
        format!("{} {:?} {}\n", found.code.id(), checked.source.slice(found.span), found.variant)
    };
    checked.diagnostics.iter().map(line).collect()
}

#[test]
fn each_form_begins_a_page_and_counts_its_own_labels() {
    let text = String::from_utf8(printed(ANNEX, Output::Text)).unwrap();
    let (_, annex) = text.split_once("\nPhụ lục\n").unwrap();
    assert_eq!(
        annex,
        "BIỂU MẪU
(Kèm theo Kế hoạch số      /KH-UBND ngày      tháng      năm       của Ủy ban nhân dân xã Tân Hòa)

TT | Tên biểu mẫu                 |  Ký hiệu
---+------------------------------+---------
1  | BIÊN BẢN Kiểm tra lần thứ …… | Mẫu số 01
2  | Báo cáo                      |


Mẫu số 01
ỦY BAN NHÂN DÂN
XÃ TÂN HÒA

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

BIÊN BẢN
Kiểm tra lần thứ ……
Hôm nay, ngày …… tháng ……

I. THÀNH PHẦN …
Gồm ……
II. Kết quả: ……

THƯ KÝ
(Ký tên)

TRƯỞNG ĐOÀN
(Ký tên)


UBND XÃ TÂN HÒA
THÔN ……

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: ……/BC
Tân Hòa, ngày ……

Báo cáo

I. TÌNH HÌNH
……

TRƯỞNG THÔN
"
    );
    let document = checked(ANNEX).document.unwrap();
    let annex = document.parts.iter().find(|part| part.kind == PartKind::Annex).unwrap();
    assert_eq!(annex.blocks.iter().filter(|block| matches!(block, Block::NewPage)).count(), 2);
}

#[test]
fn every_output_has_the_forms() {
    let html = String::from_utf8(printed(ANNEX, Output::Html)).unwrap();
    assert_eq!(html.matches("<hr class=\"new-page\">").count(), 2);
    assert!(html.contains("<h2 class=\"ten_mau\">BIÊN BẢN</h2>") && html.contains("<h3 class=\"muc"), "{html}");
    for kind in [Output::Pdf, Output::Docx] {
        assert_eq!(printed(ANNEX, kind), printed(ANNEX, kind));
    }
}

#[test]
fn a_line_with_blanks_is_not_stretched() {
    let long = ANNEX.replace("ngày …… tháng ……", "tại ……………………………………");
    let document = checked(&long).document.unwrap();
    let lines = document.paragraphs().filter(|line| plain_text(&line.content).starts_with("Hôm nay"));
    assert_eq!(lines.map(|line| line.align).collect::<Vec<_>>(), [Some(Align::Left)]);
}

#[test]
fn dots_of_a_form_are_blanks_and_dots_beside_it_are_not() {
    let status = |annex: &str| told(annex).lines().filter(|line| line.starts_with("S010")).count();
    assert_eq!(status(ANNEX), 0, "{}", told(ANNEX));
    assert_eq!(status(&ANNEX.replace("title: Biểu mẫu", "title: Biểu mẫu ……")), 1);
}

#[test]
fn a_slip_in_a_form_is_told_where_it_stands() {
    let forms = |forms: &str| told(&format!("annexes:\n  - id: mau\n    title: Biểu mẫu\n    {forms}\n"));
    for (written, wanted) in [
        ("forms: []", "S008 \"[]\" list"),
        ("forms: [~]", "S008 \"~\" item"),
        ("forms: {title: A}", "S003 \"{title: A}\" list"),
        ("forms: [{title: A, ma: B}]", "S002 \"ma\""),
        ("forms: [{code: Mẫu số 01}]", "S003 \"code\" blank-form"),
        ("forms: [{blocks: [A], subtitle: B}]", "S002 \"subtitle\" beside"),
        ("forms: [{title: A, letterhead: có}]", "S003 \"có\" form-head"),
        ("forms: [{title: A, letterhead: {top: [B]}}]", "S002 \"top\""),
        ("forms: [{title: A, letterhead: {left: ~}}]", "S003 \"left\" form-head"),
        ("forms: [{title: A, signatures: []}]", "S008 \"[]\" list"),
        ("forms: [{title: A, signatures: [{note: B}]}]", "S003 \"note\" form-signer"),
        ("forms: [{title: A, signatures: [{capacity: B, name: C}]}]", "S002 \"name\""),
        ("forms: [{title: A, blocks: [{items: []}]}]", "S008 \"[]\" list"),
        ("forms: [{title: A, blocks: [\"Theo [[khong-co]].\"]}]", "S006 \"[[khong-co]]\" reference"),
        ("forms: [{title: A}]\n    use: task_table", "S002 \"use\" either"),
        ("forms: [{title: A}]\n    columns: [no]", "S002 \"columns\" task-table"),
    ] {
        assert!(forms(written).contains(wanted), "{written}:\n{}", forms(written));
    }
    assert_eq!(forms("forms: [{title: A, letterhead: false}]\n    numbering: [decimal]"), "S014 \"sections\" tasks\n");
}
