//! B001: sums in an author's table, plan and message together.

use crate::check::testing::{BASE, only};
use crate::diagnostic::Code;

fn table(spec: &str) -> String {
    only(
        Code::B001,
        &format!("{BASE}annexes:\n  - id: x\n    title: Biểu\n    blocks:\n      - table:\n          {{{spec}}}\n"),
    )
}

/// What is told of a table of money that `total` adds up.
fn summed(rows: &str) -> String {
    table(&format!("columns: [TT, Nội dung, Thành tiền], rows: [{rows}], total: {{label: Tổng cộng, sum: [3]}}"))
}

/// What is told of a table whose last column has this title and nothing but rows.
fn typed(title: &str, rows: &str) -> String {
    table(&format!("columns: [TT, Nội dung, {title}], rows: [{rows}]"))
}

/// Two groups with their subtotals.
fn grouped(first: &str, second: &str) -> String {
    summed(&format!("[1, Một, 3], [2, Hai, 4], [~, Cộng mục I, {first}], [3, Ba, 5], [~, Cộng mục II, {second}]"))
}

#[test]
fn a_subtotal_is_the_sum_of_the_rows_above() {
    assert_eq!(grouped("7", "5"), "");
    let found = grouped("8", "5");
    assert!(found.contains("\"8\": dòng cộng ghi 8, nhưng các dòng trên nó cộng lại được 7"), "{found}");
    assert_eq!(found.lines().count(), 1, "{found}");
    assert!(grouped("7", "6").contains("cộng lại được"), "{}", grouped("7", "6"));
}

#[test]
fn a_row_above_others_is_their_sum() {
    let found = summed(
        "[I, Vật tư, 206.400], [1, Bao tải, 36.000], [2, Rọ thép, 74.400], [3, Đá hộc, 69.000], [II, Gạo, 112.000], \
         [1, Gạo, 112.000]",
    );
    assert!(found.contains("B001 error"), "{found}");
    assert!(
        found.contains("\"206.400\": dòng “I” ghi 206.400, nhưng các dòng dưới nó (1, 2, 3) cộng lại được 179.400"),
        "{found}"
    );
    assert!(found.contains("chênh lệch 27.000"), "{found}");
    assert_eq!(found.lines().count(), 1, "{found}");
    let found = summed("[1, Tập huấn, 100], ['-', In tài liệu, 60], ['-', Thuê hội trường, 50]");
    assert!(found.contains("dòng “1” ghi 100, nhưng các dòng dưới nó (In tài liệu, Thuê hội trường) cộng"), "{found}");
}

#[test]
fn levels_that_agree_are_silent() {
    for rows in [
        "[A, Vật tư, 160], [I, Một, 100], [1, a, 70], [2, b, 30], [II, Hai, 60], [1, c, 60], [B, Công, 40]",
        "[1, a, 100], [1.1, b, 60], [1.2, c, 40], [2, d, 50]",
        "[I, Vật tư, 100], [~, 'Trong đó: nhập khẩu', 70], [II, Công, 60]",
        "[I, 'Vật tư, trong đó:', 100], [1, Nhập khẩu, 70], [II, Công, 60]",
        "[1, a, 33], [a, b, '16,4'], [b, c, '16,4']",
        "[1, a, 100], [2, b, 50], [3, c, 50]",
    ] {
        assert_eq!(summed(rows), "", "{rows}");
    }
}

#[test]
fn a_total_typed_by_hand_is_added_up_too() {
    let found = typed("Thành tiền", "[1, Bao tải, 36.000], [2, Rọ thép, 74.400], [~, Tổng cộng, 114.100]");
    assert!(found.contains("B001 error"), "{found}");
    assert!(
        found.contains("\"114.100\": dòng cộng ghi 114.100, nhưng các dòng trên nó cộng lại được 110.400"),
        "{found}"
    );
    for label in ["Cộng", "Tổng số", "Tổng", "TỔNG KINH PHÍ:", "Cộng mục I"] {
        let rows = |sum: &str| format!("[1, Bao tải, 36], [2, Rọ thép, 74], [~, '{label}', {sum}]");
        assert!(!typed("Kinh phí", &rows("111")).is_empty(), "{label}");
        assert_eq!(typed("Kinh phí", &rows("110")), "", "{label}");
    }
    assert!(typed("Số lượng", "[1, a, 3], [2, b, 4], [~, Cộng, 8]").contains("B001 warning"), "it may count otherwise");
}

#[test]
fn a_total_counts_every_level_once() {
    let rows = |sum: &str| {
        let rows = "[A, Vật tư, 160], [I, Một, 100], [1, a, 70], [2, b, 30], [II, Hai, 60], [B, Công, 40]";
        typed("Kinh phí", &format!("{rows}, [~, Tổng cộng, {sum}]"))
    };
    assert_eq!(rows("200"), "");
    let more = "[1, a, 10], [~, 'Trong đó: ngân sách tỉnh', 5], [~, Dự phòng, 3], [~, Tổng cộng, 13]";
    assert_eq!(typed("Kinh phí", more), "", "what stands behind some of a row may be more");
    assert!(rows("460").contains("cộng lại được 200"), "levels that were added up twice: {}", rows("460"));
    let flat = "[I, Một, 10], [1, a, 4], [2, b, 3], [~, Tổng cộng, 17]";
    assert_eq!(typed("Kinh phí", flat), "", "no row is the sum of others here, and the author adds all of them");
}

#[test]
fn what_nobody_adds_up_is_silent() {
    for title in ["Tỷ lệ (%)", "Đơn giá", "Bình quân đầu người"] {
        assert_eq!(typed(title, "[1, a, 3], [2, b, 4], [~, Cộng, 90]"), "", "{title}");
    }
    assert_eq!(typed("Số xã", "[1, a, 80], [2, b, 95], [~, Tổng cộng, 90]"), "", "a mean");
    assert_eq!(typed("Số xã", "[1, a, tám], [2, b, 95], [~, Tổng cộng, 100]"), "", "words");
    assert_eq!(typed("Số xã", "[1, a, ~], [2, b, ~], [~, Tổng cộng, 100]"), "", "nothing to add up");
    assert_eq!(typed("Số hộ", "[1, Số hộ, 100], [a, Hộ nghèo, 20], [b, Hộ cận nghèo, 30]"), "", "nothing is added up");
    assert_eq!(typed("Số hộ", "[1, Cộng đồng dân cư, 3], [2, Tổng kết, 40]"), "");
}

#[test]
fn a_total_may_stand_first() {
    assert_eq!(typed("Kinh phí", "[~, Tổng số, 160], [1, a, 70], [2, b, 90]"), "");
    assert_eq!(typed("Kinh phí", "[~, Tổng số, 160], [~, 'Trong đó:', ~], [1, a, 70]"), "");
    let found = typed("Kinh phí", "[~, Tổng số, 170], [1, a, 70], [2, b, 90]");
    assert!(found.contains("\"170\": dòng tổng ghi 170, nhưng các dòng dưới nó cộng lại được 160"), "{found}");
}

#[test]
fn one_total_is_enough() {
    for rows in ["[~, Tổng số, 160], [1, a, 70], [2, b, 90]", "[1, a, 70], [2, b, 90], [~, Cộng, 160]"] {
        let found = summed(rows);
        assert!(
            found.contains("B001 warning") && found.contains("bảng đã có dòng tổng 160, `total` lại in"),
            "{found}"
        );
        assert_eq!(found.lines().count(), 1, "{found}");
    }
    assert_eq!(summed("[1, a, 70], [2, b, 90], [~, Cộng mục I, 160]"), "", "the sum of a part");
}
