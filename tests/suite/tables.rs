//! Tables of an author's own: merged cells, lines and lists in cells, captions and notes, in every output.

use super::structure::body;
use ttdn::calendar::Date;
use ttdn::diagnostic::Code;
use ttdn::press::{Office, Output, check, compose, print};

const TABLE: &str = "sections:
  - heading: Lịch
    blocks:
      - table:
          caption: Bảng 1. Lịch hoạt động
          note: \"Ghi chú: giờ có thể thay đổi.\"
          columns: [{width: 1}, {width: 2}, {width: 2}]
          header_rows: 2
          rows:
            - [{text: TT, rows: 2}, {text: Nội dung, span: 2}]
            - [Việc, Người]
            - {group: Ngày thứ nhất, align: center}
            - [{text: '1', rows: 2, align: right, bold: true}, {lines: [Khai mạc, Văn nghệ]}, {text: Đoàn trường, rows: 2}]
            - [{text: Chuẩn bị, items: [Loa, {text: Bàn ghế, items: [Bàn, Ghế]}], numbering: letter}]
";

#[test]
fn cells_cover_rows_and_hold_lines_and_lists() {
    assert_eq!(
        body(TABLE),
        [
            "muc: I. LỊCH",
            "ten_bang: Bảng_1. Lịch hoạt động",
            "table of 3 columns, 2 header rows",
            "  Header | <2 rows> TT | <2> Nội dung",
            "  Header | ^ | Việc | Người",
            "  Group | <3> Ngày thứ nhất",
            "  Body | <2 rows> **1** | Khai mạc ¶ Văn nghệ | <2 rows> Đoàn trường",
            "  Body | ^ | Chuẩn bị ¶ a) Loa ¶ b) Bàn ghế ¶ - Bàn ¶ - Ghế | ^",
            "ghi_chu_bang: Ghi chú: giờ có thể thay đổi.",
        ]
    );
}

/// What an output makes of the table.
fn output(kind: Output) -> Vec<u8> {
    let head = "issuer: {name: Ủy ban nhân dân tỉnh An Bình, code: UBND, place: An Bình}\ntitle: Công tác đối ngoại\n";
    let office = Office::new(Date::new(2026, 1, 2).unwrap());
    let checked = compose("t.yaml", format!("{head}{TABLE}").as_bytes(), &office);
    print(&checked.document.unwrap(), &checked.form, kind, None).unwrap()
}

#[test]
fn merged_cells_are_merged_in_every_output() {
    let html = String::from_utf8(output(Output::Html)).unwrap();
    assert_eq!(html.matches("rowspan=\"2\"").count(), 3, "{html}");
    assert!(html.contains("<td class=\"left inner\">") || html.contains("<td class=\"inner\">"), "{html}");
    let text = String::from_utf8(output(Output::Text)).unwrap();
    assert!(text.contains("Khai mạc; Văn nghệ"), "{text}");
    assert!(!output(Output::Pdf).is_empty());
}

/// A check composes a plan only where a table may lack room; what it leaves out must tell nothing.
#[test]
fn a_check_and_a_build_tell_the_same_of_every_table() {
    let office = Office::new(Date::new(2026, 1, 1).unwrap());
    let words =
        ["x", "Nghiên cứu", "30/11/2026", "123.456.789.000", "[[nd-72]]", "theo **nghiêngnghiêng**", "[[a]] [[b]]"];
    let mut wide = 0;
    for (word, columns) in words.iter().flat_map(|word| (2..=14).step_by(3).map(move |columns| (word, columns))) {
        let cells = vec![format!("'{word}'"); columns].join(", ");
        let heads = vec!["{title: Nội dung}"; columns].join(", ");
        let table = format!("blocks:\n      - table: {{columns: [{heads}], rows: [[{cells}]]}}\n");
        for place in ["sections:\n  - heading: Số liệu\n    ", "annexes:\n  - title: Số liệu\n    "] {
            let good = crate::command::good();
            let plan = match place.starts_with("annexes") {
                true => format!("{good}{place}{table}"),
                false => format!("{good}{place}{table}  - {{heading: Nhiệm vụ, use: tasks}}\n"),
            };
            let codes =
                |found: Vec<ttdn::diagnostic::Diagnostic>| -> Vec<Code> { found.iter().map(|one| one.code).collect() };
            let told = codes(check("a.yaml", plan.as_bytes(), &office).diagnostics);
            wide += usize::from(told.contains(&Code::F011));
            assert_eq!(told, codes(compose("a.yaml", plan.as_bytes(), &office).diagnostics), "{plan}");
        }
    }
    assert!(wide > 5, "some are too wide: {wide}");
}
