//! The sum of a column, as a table prints it.

use crate::money::Number;

/// The figures that the sum of the second column of a table is made of, and those that are told.
fn table(rows: &str) -> (String, String) {
    let table = format!("{{columns: [Nội dung, Số], rows: [{rows}], total: {{label: Tổng, sum: [2]}}}}");
    let yaml = format!("annexes:\n  - {{id: x, title: Biểu, blocks: [{{table: {table}}}]}}\n");
    let plan = crate::plan::load("plan.yaml", yaml.as_bytes()).unwrap().plan;
    let crate::plan::Block::Table(table) = &plan.annexes[0].blocks[0] else { panic!("a table") };
    let summed: Vec<String> = table.summands(2).unwrap().into_iter().map(Number::print).collect();
    let wrong = table.wrong_sums(2).into_iter().map(|one| format!("{}!={}", one.stated.print(), one.sum.print()));
    (summed.join(" "), wrong.collect::<Vec<_>>().join(" "))
}

/// What is summed in a table in which nothing is told.
fn summed(rows: &str) -> String {
    let (summed, wrong) = table(rows);
    assert_eq!(wrong, "", "{rows}");
    summed
}

#[test]
fn a_sum_passes_over_what_is_summed_already() {
    assert_eq!(summed("[Phim, 3], [Báo, 4], [Cộng, 7], [Lớp, 5], [Tổng cộng, 12]"), "3 4 5");
    assert_eq!(summed("[I, 7], [Phim, 3], [Báo, 4], [II, 5], [Lớp, 5]"), "7 5");
    assert_eq!(summed("[A, 9], [Phim, 3], [Báo, 4]"), "9 3 4", "names that do not agree are rows of their own");
    assert_eq!(summed("[Cộng đồng, 3], [Cộng tác viên, 4]"), "3 4");
    assert_eq!(summed("[Phim, 3], [Báo, 4], [Cộng, 7], [Thuế, 1], [Tổng cộng, 8], [Làm tròn, 10]"), "3 4 1");
}

#[test]
fn labels_say_how_deep_a_row_is() {
    for (rows, right) in [
        ("[A, 16], [I, 10], [1, 7], [2, 3], [II, 6], [1, 6], [B, 4]", "16 4"),
        ("[A, 16], [I, 10], [II, 6], [B, 4]", "16 4"),
        ("[I, 16], [A, 10], [B, 6], [II, 4]", "16 4"),
        ("[1, 10], ['1.1', 6], ['1.1.1', 2], ['1.1.2', 4], ['1.2', 4], [2, 5]", "10 5"),
        ("[I, 10], ['I.1', 6], ['I.2', 4], [II, 5], ['II.1', 5]", "10 5"),
        ("[A, 10], ['A.I', 6], [1, 5], [2, 1], ['A.II', 4], [B, 5]", "10 5"),
        ("[1, 10], [a, 6], [b, 4], [2, 5]", "10 5"),
        ("[1., 10], [a), 6], ['-', 5], ['-', 1], [b), 4], [2., 5]", "10 5"),
        ("[1, 10], ['-', 6], ['+', 5], ['+', 1], ['-', 4], [2, 5]", "10 5"),
        ("[1., 10], [1), 6], [2), 4], [2., 5]", "10 5"),
        ("[1., 10], [2), 6], [3., 4]", "10 6 4"),
        ("[I. Vật tư, 10], ['- Bao', 6], ['- Đá', 4], [II. Công, 5]", "10 5"),
    ] {
        assert_eq!(summed(rows), right, "{rows}");
    }
}

#[test]
fn a_letter_is_what_its_neighbours_make_it() {
    let letters = ["A", "B", "C", "D", "Đ", "E", "G", "H", "I", "K", "L", "M"].map(|letter| format!("[{letter}, 1]"));
    assert_eq!(summed(&letters.join(", ")), ["1"; 12].join(" "), "I, C, D, L, M are letters among letters");
    let numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"].map(|one| format!("[{one}, 1]"));
    assert_eq!(summed(&numerals.join(", ")), ["1"; 10].join(" "), "V and X are numerals among numerals");
    let head = ["A", "B", "C", "D", "E", "F", "G"].map(|letter| format!("[{letter}, 1]")).join(", ");
    assert_eq!(summed(&format!("{head}, [H, 3], [I, 1], [II, 2]")), "1 1 1 1 1 1 1 3", "I below H: II follows");
    assert_eq!(summed(&format!("{head}, [H, 3], [I, 1]")), "1 1 1 1 1 1 1 3 1", "I behind H");
}

#[test]
fn a_head_without_a_figure_holds_nothing() {
    assert_eq!(summed("[I, ~], [1, 7], [2, 3], [II, ~], [1, 6]"), "7 3 6");
    assert_eq!(summed("[A, ~], [I, 10], [1, 7], [2, 3], [B, 4]"), "10 4");
    assert_eq!(summed("{group: I. Vật tư}, [1, 7], [a, 4], [b, 3], {group: II. Công}, [2, 3]"), "7 3");
}

#[test]
fn numbers_go_on_or_begin_anew() {
    assert_eq!(summed("[I, 6], [1, 1], [2, 2], [3, 3], [II, 9], [4, 4], [5, 5]"), "6 9");
    assert_eq!(summed("[1, 1], [2, 2], [1, 3], [2, 4]"), "1 2 3 4", "a list that begins anew holds nothing");
    assert_eq!(summed("[Năm, ~], [2024, 1], [2025, 2]"), "1 2");
    assert_eq!(summed("[2026, 3], [I, 1], [II, 2], [2027, 4]"), "3 4", "quarters of a year");
    assert_eq!(summed("[6A, 30], [6B, 31], [7A, 29]"), "30 31 29", "names of classes");
}

#[test]
fn some_of_a_row_counts_with_it() {
    assert_eq!(summed("[I, 10], ['Trong đó: nhập khẩu', 7], [II, 6]"), "10 6");
    assert_eq!(summed("[1, 10], [Trong đó, ~], ['-', 7], [2, 6]"), "10 6");
    assert_eq!(summed("[1, 10], ['- Trong đó: nhập khẩu', 7], [2, 6]"), "10 6");
    assert_eq!(summed("[Tổng số, 16], ['Trong đó:', ~], [1, 7], [2, 6]"), "7 6");
    assert_eq!(summed("[1, 10], [a, 7], [b, ~], [2, 6]"), "10 6", "b may be the rest");
}

#[test]
fn rows_without_a_label_belong_where_the_figures_say() {
    assert_eq!(summed("[I, 10], ['', 6], ['', 4], [II, 5]"), "10 5");
    assert_eq!(summed("[I, 10], [1, 6], [2, 4], ['', 1], [II, 5]"), "10 1 5", "below no head: it is right without it");
    assert_eq!(summed("[I, 11], [1, 6], [2, 4], ['', 1], [II, 5]"), "11 5");
    assert_eq!(summed("[1, 5], ['', 5], [2, 3]"), "5 5 3", "one row with the same figure is no part");
    let two = "[I, 10], ['', 6], ['', 4], [II, 5], ['', 2], ['', 3], ['', 1]";
    assert_eq!(summed(two), "10 5 1", "the last is behind the parts of II");
    assert_eq!(summed("[I, 10], [II, 5], ['', 2], ['', 1]"), "10 5 2 1", "nothing says that they are parts of II");
    let told = table("[I, 10], ['', 6], ['', 5], [II, 5], ['', 3], ['', 2]");
    assert_eq!(told, ("10 5".to_owned(), "10!=11".to_owned()), "II says that they are parts");
}

#[test]
fn a_head_that_is_no_sum_is_told_and_counted_once() {
    let told = |rows: &str| table(rows);
    let (summed, wrong) = told("[I, 206], [1, 36], [2, 74], [3, 69], [II, 112], [1, 112]");
    assert_eq!((summed.as_str(), wrong.as_str()), ("206 112", "206!=179"));
    assert_eq!(told("[1, 10], [a, 6], [b, 5], [2, 1]").1, "10!=11");
    let once = told("[A, 16], [I, 12], [1, 7], [2, 3], [II, 6], [B, 4]").1;
    assert_eq!(once, "12!=10", "I is wrong, and A only by it");
    assert_eq!(told("[1, 10], [a, 6], [2, 12], [a, 5], [3, 4]").1, "", "nowhere the sum, always more: some of them");
}

#[test]
fn a_sum_may_stand_first() {
    assert_eq!(summed("[Tổng số, 16], [1, 7], [2, 9]"), "7 9");
    assert_eq!(summed("[Tổng số, 16], [I, 7], [1, 3], [2, 4], [II, 9]"), "7 9");
    assert_eq!(summed("{group: A}, [Cộng, 16], [1, 7], [2, 9], {group: B}, [Cộng, 3], [1, 3]"), "7 9 3");
    assert_eq!(summed("[Tổng số, 16], [1, 7], [2, 9], [Tổng số, 3], [1, 3]"), "7 9 3");
    assert_eq!(table("[Tổng số, 17], [1, 7], [2, 9]").1, "17!=16");
}

#[test]
fn a_sum_of_nothing_is_a_figure_as_others() {
    assert_eq!(summed("[Cộng mục I, 7], [Cộng mục II, 5], [Tổng cộng, 12]"), "7 5");
    assert_eq!(summed("{group: I}, [Cộng, 7], {group: II}, [1, 2], [2, 3], [Cộng, 5], [Tổng cộng, 12]"), "7 2 3");
    assert_eq!(summed("[I, 7], [1, 3], [2, 4], [Cộng 1, 7], [II, 5], [Cộng II, 5], [Tổng cộng (I+II), 12]"), "7 5");
}

#[test]
fn a_row_that_numbers_the_columns_is_no_row() {
    let table = |row: &str| {
        let table =
            format!("{{columns: [A, B, C], rows: [{row}, [1, x, 5], [2, y, 6]], total: {{label: T, sum: [3]}}}}");
        let yaml = format!("annexes:\n  - {{id: x, title: Biểu, blocks: [{{table: {table}}}]}}\n");
        let plan = crate::plan::load("plan.yaml", yaml.as_bytes()).unwrap().plan;
        let crate::plan::Block::Table(table) = &plan.annexes[0].blocks[0] else { panic!("a table") };
        table.summands(3).map(|all| all.into_iter().map(Number::print).collect::<Vec<_>>().join(" "))
    };
    for row in ["[1, 2, 3]", "[A, B, 1]", "[(1), (2), (3)=(1)x(2)]"] {
        assert_eq!(table(row).as_deref(), Some("5 6"), "{row}");
    }
    assert_eq!(table("[1, x, 3]").as_deref(), Some("3 5 6"));
}
