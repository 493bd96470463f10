//! S017: cells that a comma cut, plan and message together.

use crate::check::fix::apply;
use crate::check::testing::{BASE, diagnostics, only};
use crate::diagnostic::Code;

fn plan(rows: &[&str]) -> String {
    let rows: String = rows.iter().map(|row| format!("            - {row}\n")).collect();
    format!(
        "{BASE}annexes:\n  - id: x\n    title: Biểu\n    blocks:\n      - table:\n          columns: [TT, Nội dung, Số \
         lượng, Thành tiền, Ghi chú]\n          rows:\n{rows}"
    )
}

fn lost(rows: &[&str]) -> String {
    only(Code::S017, &plan(rows))
}

/// The rows with every fix, in which nothing is lost and no row is too short.
fn mended(rows: &[&str]) -> String {
    let (source, found) = diagnostics(&plan(rows));
    let (text, _) = apply(&source, &found, true).unwrap();
    assert_eq!(only(Code::S017, &text) + &only(Code::S003, &text), "", "{text}");
    text
}

const WHOLE: [&str; 2] = ["[1, Bao tải, 8.000, 36.000, ~]", "[2, Rọ thép, 120, 74.400, Kho xã]"];

#[test]
fn a_comma_cuts_no_decimals() {
    let rows = [WHOLE[0], WHOLE[1], "[3, Đường dây, 48,6, 12.000]"];
    let found = lost(&rows);
    assert!(
        found.contains("S017 error") && found.contains("\"48,6\": dấu phẩy trong `[…]` cắt số “48,6” làm nhiều ô"),
        "{found}"
    );
    assert!(mended(&rows).contains("[3, Đường dây, \"48,6\", 12.000, ~]"));
    assert!(mended(&[WHOLE[0], "[3, Đường dây, 48, 12,5%]"]).contains("[3, Đường dây, 48, \"12,5%\", ~]"));
}

#[test]
fn a_comma_cuts_no_thousands() {
    let rows = [WHOLE[0], WHOLE[1], "[3, Gạo, 4.000, 72, 000]"];
    assert!(lost(&rows).contains("\"72, 000\": dấu phẩy trong `[…]` cắt số “72, 000” làm nhiều ô"), "{}", lost(&rows));
    assert!(mended(&rows).contains("[3, Gạo, 4.000, 72.000, ~]"));
    assert!(mended(&[WHOLE[0], "[3, Gạo, 1,200,000]"]).contains("[3, Gạo, 1.200.000, ~, ~]"));
    let both = lost(&[WHOLE[0], "[3, Gạo, 4,125, 72]"]);
    assert!(both.contains("viết 4.125; phần lẻ thì đặt trong ngoặc kép"), "{both}");
}

#[test]
fn a_comma_cuts_no_words() {
    let rows = [WHOLE[0], WHOLE[1], "[3, Áo phao, cứu sinh, 120, 74.400]"];
    let found = lost(&rows);
    assert!(
        found.contains("\"Áo phao, cứu sinh\": dấu phẩy trong `[…]` cắt ô “Áo phao, cứu sinh” làm nhiều ô"),
        "{found}"
    );
    assert!(mended(&rows).contains("[3, \"Áo phao, cứu sinh\", 120, 74.400, ~]"));
}

#[test]
fn rows_that_are_all_cut_do_not_speak_for_each_other() {
    let rows = ["[1, Áo phao, cứu sinh, 120, 74.400]", "[2, Đường dây, 48,6, 12.000]", "[3, Gạo, 4.000, 72, 000]"];
    assert_eq!(lost(&rows).lines().count(), 3, "{}", lost(&rows));
    let text = mended(&rows);
    for right in ["[1, \"Áo phao, cứu sinh\", 120, 74.400, ~]", "\"48,6\", 12.000, ~]", "4.000, 72.000, ~]"] {
        assert!(text.contains(right), "{text}");
    }
}

#[test]
fn cells_that_are_cells_are_silent() {
    for rows in [
        &["[1,Bao tải,8,36,4]", "[2,Rọ,3,4,5]"][..],
        &["[1, Bao tải, 8, 36, 1]", "[2, Rọ, 3, 4,5]"],
        &["[1, Bao tải, 8, 36, 1]", "[2, Rọ, 3, 4, 5]", "[3, Dây, khoán, 4, 5]"],
        &[WHOLE[0], WHOLE[1], "[3, Dây, khoán gọn, 500, ~]"],
        &[WHOLE[0], WHOLE[1], "[3, Dây, theo thực tế, ~, Kho tỉnh]"],
        &["[1, 001, 5, 6, ~]", "[2, 002, 7, 8, ~]"],
        &["[1, Mã, 72, 500, ~]", "[2, Mã, 72, 0, ~]"],
        &["[1, \"Áo phao, cứu sinh\", \"48,6\", 74.400, ~]"],
        &["[a, Họp, chiều, Hội trường, ~]", "[b, Học, sáng, Phòng 2, ~]"],
    ] {
        assert_eq!(lost(rows), "", "{rows:?}");
    }
}
