//! The timeline of an annex: what a deadline fills, what it says where nothing can be filled, and the same in every output.

use ttdn::calendar::Date;
use ttdn::diagnostic::Diagnostic;
use ttdn::press::{Checked, Office, Output, compose, print};

const PLAN: &str = "issuer: {name: Ủy ban nhân dân xã Tân Hòa, code: UBND, place: Tân Hòa}
title: Cải cách hành chính
period: {from: 2026-10-01, to: 2027-01-31}
preamble: {layout: none}
objectives: {purposes: [Nâng cao chất lượng phục vụ Nhân dân.]}
units: {vp: {name: Văn phòng, duties: [Theo dõi chung.]}}
tasks:
  - title: Thủ tục hành chính
    tasks:
      - {title: Rà soát thủ tục, lead: vp, deadline: từ tháng 10/2026 đến tháng 11/2026}
      - title: Niêm yết thủ tục
        lead: vp
        deadline: [{when: tháng 10/2026, what: đợt một}, {when: khi có sửa đổi, what: đợt hai}]
  - {title: Khảo sát người dân, lead: vp, deadline: theo hướng dẫn của tỉnh}
  - {title: Tự đánh giá, lead: vp, deadline: trước ngày 15/01/2027}
  - {title: Họp giao ban, lead: vp}
signature: {capacity: [TM. Ủy ban nhân dân, Chủ tịch]}
recipients: [Văn phòng]
archive: {codes: [VT]}
";

const ANNEX: &str = "annexes: [{id: tien-do, title: Tiến độ, use: timeline}]\n";

fn checked(yaml: &str) -> Checked {
    compose("plan.yaml", yaml.as_bytes(), &Office::new(Date::new(2026, 1, 2).unwrap()))
}

fn printed(annex: &str, kind: Output) -> Vec<u8> {
    let checked = checked(&format!("{PLAN}{annex}"));
    print(&checked.document.unwrap(), &checked.form, kind, None).unwrap()
}

fn told(yaml: &str) -> String {
    let checked = checked(yaml);
    let line =
        |found: &Diagnostic| format!("{} {:?} {}\n", found.code.id(), checked.source.slice(found.span), found.variant);
    checked.diagnostics.iter().map(line).collect()
}

/// The lines of the table in the text.
fn table(annex: &str) -> String {
    let text = String::from_utf8(printed(annex, Output::Text)).unwrap();
    let (_, table) = text.split_once("thời gian thực hiện.\n\n").unwrap();
    table.trim_end().to_owned()
}

#[test]
fn a_deadline_fills_its_months_or_keeps_its_words() {
    assert_eq!(
        table(ANNEX),
        "\
TT | Nội dung nhiệm vụ                           | Năm 2026                       | Năm 2027
   |                                             | Tháng 10 | Tháng 11 | Tháng 12 | Tháng 1
---+---------------------------------------------+--------------------------------+---------
I  | Thủ tục hành chính
1  | Rà soát thủ tục                             |    x     |    x     |          |
2  | Niêm yết thủ tục; (Khi có sửa đổi: đợt hai) |    x     |          |          |
3  | Khảo sát người dân                          | Theo hướng dẫn của tỉnh
4  | Tự đánh giá                                 |          |          |          |    x
5  | Họp giao ban                                |"
    );
}

#[test]
fn quarters_and_weeks_have_their_own_names() {
    let heads = |by: &str| {
        let table = table(&ANNEX.replace("timeline", &format!("timeline, by: {by}")));
        table.lines().nth(1).unwrap().split('|').skip(2).map(str::trim).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(heads("quarter"), "Quý IV, Quý I");
    assert!(heads("week").starts_with("Tuần 1 (01/10-04/10), Tuần 2 (05/10-11/10), "), "{}", heads("week"));
    assert!(heads("week").ends_with(", Tuần 18 (25/01-31/01)"), "{}", heads("week"));
}

#[test]
fn a_bar_is_seen_and_read_in_every_output() {
    let html = String::from_utf8(printed(ANNEX, Output::Html)).unwrap();
    assert_eq!(html.matches("class=\"center filled\"").count(), 4);
    for kind in [Output::Pdf, Output::Docx, Output::Html] {
        assert_eq!(printed(ANNEX, kind), printed(ANNEX, kind));
    }
    let text = String::from_utf8(printed(ANNEX, Output::Text)).unwrap();
    assert!(text.contains("Tiến độ thực hiện cụ thể tại Phụ lục kèm theo Kế hoạch này."), "{text}");
}

#[test]
fn what_a_timeline_lacks_is_told_where_it_stands() {
    let found = told(&format!("{PLAN}{ANNEX}"));
    assert!(!found.contains("S012") && found.contains("D007 \"theo hướng dẫn của tỉnh\""), "{found}");
    let with = |annex: &str| told(&format!("{PLAN}annexes: [{{id: tien-do, title: Tiến độ, {annex}}}]\n"));
    for (written, wanted) in [
        ("use: timeline, by: ngày", "S003 \"ngày\" choice"),
        ("use: task_table, by: month", "S002 \"by\" timeline"),
        ("blocks: [Nội dung.], by: month", "S002 \"by\" timeline"),
        ("use: timeline, years: [2026]", "S002 \"years\" task-table"),
        ("use: budget", "S008 \"budget\" annex-use"),
    ] {
        assert!(with(written).contains(wanted), "{written}:\n{}", with(written));
    }
    let period = |period: &str, by: &str| {
        let plan = PLAN.replace("period: {from: 2026-10-01, to: 2027-01-31}\n", period);
        told(&format!("{plan}{}", ANNEX.replace("timeline", &format!("timeline, by: {by}"))))
    };
    assert!(period("", "month").contains("S003 \"timeline\" timeline-period"));
    assert!(period("period: 2026-2030\n", "week").contains("S003 \"week\" timeline-long"));
    assert!(!period("period: năm nay\n", "month").contains("timeline-period"));
    assert!(told(&format!("{PLAN}sections: [{{heading: Tiến độ, use: timeline}}]\n")).contains("section-use"));
    let bare = PLAN.replace("tasks:\n", "ghi_chu:\n");
    assert!(told(&format!("{bare}{ANNEX}")).contains("S008 \"timeline\" annex-use"));
}
