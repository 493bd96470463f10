//! Where a thing stands is said in the same words on the paper, in a unit's copy and by the tracker.

use std::collections::BTreeMap;
use ttdn::calendar::Date;
use ttdn::document::{Document, dump};
use ttdn::press::{self, Checked, Office};
use ttdn::tracker;

const TEMPLATES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/templates/");

/// A plan with groups two deep; its purposes refer to each of them. `more` is further keys of the plan.
fn plan(more: &str) -> String {
    format!(
        "issuer: {{name: Ủy ban nhân dân tỉnh An Bình, code: UBND, place: An Bình}}
title: Công tác thông tin đối ngoại năm 2024 trên địa bàn tỉnh An Bình
period: 2024
objectives:
  purposes: [\"Xem [[nhom]].\", \"Xem [[to]].\", \"Xem [[phim]].\", \"Xem [[sach]].\"]
tasks:
  - id: nhom
    title: Quảng bá hình ảnh
    output: Bộ nhận diện
    tasks:
      - id: to
        title: Sản phẩm
        output: Bộ sản phẩm
        tasks:
          - {{id: phim, title: Sản xuất phim, lead: so-a, deadline: Quý III/2024}}
          - {{id: sach, title: In sách, lead: so-a, deadline: Quý III/2024}}
units:
  so-a: {{name: Sở Văn hóa, duties: [Sở Văn hóa báo cáo Ủy ban nhân dân tỉnh kết quả thực hiện khi được hỏi.]}}
reporting:
  - {{by: so-a, to: Ủy ban nhân dân tỉnh, when: trước ngày 10/12/2024}}
{more}"
    )
}

fn office(templates: &[(&str, &str)]) -> Office {
    let own = templates.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()));
    Office { templates: own.collect(), ..Office::new(Date::new(2024, 1, 24).unwrap()) }
}

fn checked(plan: &str, office: &Office) -> Checked {
    let checked = press::compose("plan.yaml", plan.as_bytes(), office);
    assert!(checked.document.is_some(), "{:?} {:?}", checked.diagnostics, checked.template_problems);
    checked
}

/// The words of every reference of the paper, by id.
fn referred(document: &Document) -> BTreeMap<String, String> {
    let text = dump(document).replace('\u{a0}', " ");
    let references = text.split("[[").skip(1).filter_map(|rest| rest.split_once("]]"));
    let pairs = references.filter_map(|(reference, _)| reference.split_once('|'));
    pairs.map(|(id, words)| (id.to_owned(), words.to_owned())).collect()
}

/// What the unit's copy prints in the first column of each task's row, by title.
fn copied(document: &Document) -> BTreeMap<String, String> {
    let text = dump(document).replace('\u{a0}', " ");
    let rows = text.lines().filter_map(|line| line.strip_prefix("  Body | "));
    let cells = rows.map(|row| row.split(" | ").map(str::trim).collect::<Vec<_>>());
    cells.map(|cells| (cells[1].to_owned(), cells[0].to_owned())).collect()
}

/// A cell begins with a capital letter.
fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

/// The places of nhom, to, phim, sach: the paper's, after it is proven that the tracker's and the unit's copy are the same.
fn places(plan: &str) -> [String; 4] {
    let office = office(&[]);
    let checked = checked(plan, &office);
    let document = checked.document.as_ref().unwrap();
    let paper = referred(document);
    let rows = tracker::rows(checked.plan.as_ref().unwrap(), &document.places, None);
    for row in rows.iter().filter(|row| row.id.is_some()) {
        assert_eq!(row.number, paper[row.id.as_ref().unwrap()], "{plan}");
    }
    assert_eq!(rows.iter().filter(|row| row.id.is_some()).count(), 4);
    let copy = copied(&press::extract(&checked, &office, "so-a").unwrap());
    for (title, id) in [("Sản xuất phim", "phim"), ("In sách", "sach")] {
        assert_eq!(lower_first(&copy[title]), lower_first(&paper[id]), "{plan}");
    }
    ["nhom", "to", "phim", "sach"].map(|id| paper[id].clone())
}

#[test]
fn the_officers_ways_of_numbering_are_said_as_an_officer_says_them() {
    for (numbering, wanted) in [
        (
            "[roman, decimal, letter, dash]",
            [
                "khoản 1 Mục II",
                "điểm a khoản 1 Mục II",
                "gạch đầu dòng thứ nhất điểm a khoản 1 Mục II",
                "gạch đầu dòng thứ hai điểm a khoản 1 Mục II",
            ],
        ),
        (
            "[roman, decimal, dotted, letter]",
            ["khoản 1 Mục II", "khoản 1.1 Mục II", "điểm a khoản 1.1 Mục II", "điểm b khoản 1.1 Mục II"],
        ),
        (
            "[decimal, letter, dash, plus]",
            [
                "điểm a Mục 2",
                "gạch đầu dòng thứ nhất điểm a Mục 2",
                "dấu cộng thứ nhất gạch đầu dòng thứ nhất điểm a Mục 2",
                "dấu cộng thứ hai gạch đầu dòng thứ nhất điểm a Mục 2",
            ],
        ),
        (
            "[upper, roman, decimal, letter]",
            ["Mục I Phần B", "khoản 1 Mục I Phần B", "điểm a khoản 1 Mục I Phần B", "điểm b khoản 1 Mục I Phần B"],
        ),
        ("[decimal, dotted, dotted, dotted]", ["khoản 2.1", "khoản 2.1.1", "khoản 2.1.1.1", "khoản 2.1.1.2"]),
        // What has no label is called by its words.
        (
            "[roman, decimal]",
            [
                "khoản 1 Mục II",
                "“Sản phẩm” khoản 1 Mục II",
                "“Sản xuất phim” khoản 1 Mục II",
                "“In sách” khoản 1 Mục II",
            ],
        ),
    ] {
        assert_eq!(places(&plan(&format!("numbering: {numbering}\n"))), wanted, "{numbering}");
    }
}

const SCHEMES: [&str; 8] = ["upper", "roman", "decimal", "dotted", "letter", "dash", "plus", "none"];

#[test]
fn paper_copy_and_tracker_agree_in_every_scheme_at_every_depth() {
    for (at, scheme) in SCHEMES.iter().enumerate() {
        for (beside, other) in SCHEMES.iter().enumerate() {
            let (third, fourth) = (SCHEMES[(at + beside) % 8], SCHEMES[(at + 2 * beside + 1) % 8]);
            places(&plan(&format!("numbering: [{scheme}, {other}, {third}, {fourth}]\n")));
        }
    }
}

#[test]
fn a_section_that_chooses_its_own_labels_is_heard() {
    let own = |scheme: &str| {
        let objectives = "{heading: Mục đích, use: objectives}";
        places(&plan(&format!("sections: [{objectives}, {{heading: Nhiệm vụ, numbering: {scheme}, use: tasks}}]\n")))
    };
    assert_eq!(own("letter")[..2], ["điểm a Mục II", "gạch đầu dòng thứ nhất điểm a Mục II"]);
    assert_eq!(own("dotted")[..2], ["khoản 1 Mục II", "điểm a khoản 1 Mục II"]);
    assert_eq!(own("upper")[0], "Phần A Mục II");
    for scheme in SCHEMES {
        own(scheme);
    }
}

#[test]
fn a_place_on_another_paper_is_told_with_its_name() {
    let sections = "sections: [{heading: Mục đích, use: objectives}, {heading: Phụ lục, blocks: [\"Xem [[pl]].\"]}]\n";
    let annex = "annexes: [{id: pl, title: Nhiệm vụ, sections: [{heading: Nhiệm vụ, use: tasks}]}]\n";
    assert_eq!(places(&plan(&format!("{sections}{annex}")))[1], "điểm a khoản 1 Mục I Phụ lục");
    // The plan that a Quyết định issues is the paper itself.
    let decision = "decision: {number: 36, signature: {capacity: [Chủ tịch]}}\n";
    assert_eq!(places(&plan(decision))[1], "điểm a khoản 1 Mục II");
}

/// The place of each report.
fn reports(plan: &str, templates: &[(&str, &str)]) -> Vec<String> {
    let checked = checked(plan, &office(templates));
    let rows = tracker::rows(checked.plan.as_ref().unwrap(), &checked.document.as_ref().unwrap().places, None);
    rows.into_iter().filter(|row| row.kind == tracker::Kind::Report).map(|row| row.number).collect()
}

#[test]
fn a_report_is_where_the_template_prints_it() {
    // A duty in Mục III says the same words; the report stands in Mục IV.
    assert_eq!(reports(&plan(""), &[]), ["Mục IV"]);
    let two = plan("").replace("reporting:\n", "reporting:\n  - {by: so-a, text: Sở Văn hóa báo cáo đột xuất.}\n");
    assert_eq!(reports(&two, &[]), ["Mục IV", "Mục IV"]);
    assert_eq!(reports(&plan("numbering: [decimal]\n"), &[]), ["Mục 4"]);
    let parts = std::fs::read_to_string(format!("{TEMPLATES}parts.xml")).unwrap();
    let (before, after) = parts.split_once("{% macro reporting(list) %}").unwrap();
    let rest = after.split_once("{% endmacro %}").unwrap().1;
    let own = |body: &str| {
        format!(
            "{before}{{% macro reporting(list) %}}{{% for one in list %}}{body}{{% endfor %}}{{% endmacro %}}{rest}"
        )
    };
    // In words of the office's own, and as numbered items.
    let words = own("<p mark=\"{{ one.mark }}\">Chế độ thông tin: như mọi năm.</p>");
    assert_eq!(reports(&two, &[("parts.xml", &words)]), ["Mục IV", "Mục IV"]);
    let items = own("<item mark=\"{{ one.mark }}\"><text>Báo cáo</text></item>");
    assert_eq!(reports(&two, &[("parts.xml", &items)]), ["khoản 1 Mục IV", "khoản 2 Mục IV"]);
    // A template that does not say where they stand: no place, and none is guessed.
    let silent = own("<dash>{{ report(one) }}</dash>");
    assert_eq!(reports(&two, &[("parts.xml", &silent)]), ["", ""]);
}

#[test]
fn a_title_in_the_tracker_names_whatever_it_refers_to_as_the_paper_does() {
    let plan = plan("annexes: [{id: bieu-mau, title: Biểu mẫu, blocks: [Họ và tên]}]\n")
        .replace("title: In sách", "title: \"In sách theo [[bieu-mau]] và [[so-a]]\"");
    let checked = checked(&plan, &office(&[]));
    let rows = tracker::rows(checked.plan.as_ref().unwrap(), &checked.document.as_ref().unwrap().places, None);
    assert!(rows.iter().any(|row| row.title == "In sách theo Phụ lục và khoản 1 Mục III"), "{rows:#?}");
}
