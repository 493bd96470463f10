//! What the rules say about tables: B001, B002, S002, S003, S008.

use crate::check::testing::{BASE, findings, only, with};
use crate::diagnostic::Code;

fn task_table(rest: &str) -> String {
    let plan =
        with("    output: 01 phim\n", "    output: 01 phim\n    budget: {by_year: {2024: 40 triệu, 2025: 60 triệu}}\n");
    plan.replace("period: 2024", "period: 2024-2025")
        + &format!("annexes:\n  - {{id: x, title: Nhiệm vụ, use: task_table, {rest}}}\n")
}

#[test]
fn the_years_of_a_table_are_named_once_inside_the_period() {
    let plan = task_table("years: [2024, 2025, 2024]");
    assert!(only(Code::S003, &plan).contains("\"2024\": năm này được ghi hai lần"), "{}", findings(&plan));
    let plan = task_table("years: [2024, 2025, 2026]");
    assert!(only(Code::S003, &plan).contains("năm 2026 nằm ngoài thời kỳ 2024-2025"), "{}", findings(&plan));
    let plan = task_table("columns: [no, task, task]");
    assert!(only(Code::S003, &plan).contains("\"task\": cột này được ghi hai lần"), "{}", findings(&plan));
    let plan = task_table("columns: [no, task, budget], years: [2024, 2025]");
    assert_eq!(only(Code::S003, &plan) + &only(Code::B001, &plan), "");
}

#[test]
fn a_year_with_money_is_not_left_out() {
    let found = only(Code::B001, &task_table("years: [2024]"));
    assert!(found.contains("\"2024\": bảng có cột 2024, nhưng các nhiệm vụ còn có kinh phí năm 2025"), "{found}");
}

fn table(spec: &str) -> String {
    format!("{BASE}annexes:\n  - id: x\n    title: Biểu\n    blocks:\n      - table:\n{spec}")
}

const HEAD: &str =
    "          columns: [Nội dung, Số lượng]\n          rows: [[Việc một, 3], [Việc hai, hai], [Việc ba, ~]]\n";

#[test]
fn what_is_added_up_must_be_a_number() {
    let found = only(Code::B002, &table(&format!("{HEAD}          total: {{label: Tổng, sum: [2]}}\n")));
    assert!(found.contains("\"hai\": “hai” không phải là số nên không cộng được cột 2"), "{found}");
    assert_eq!(only(Code::B002, &table(HEAD)), "", "a column that nobody adds up may hold words");
    let marked = HEAD.replace("hai]", "'**1.200**[^1]'], [Việc tư, '……']");
    assert_eq!(only(Code::B002, &table(&format!("{marked}          total: {{label: Tổng, sum: [2]}}\n"))), "");
    let header = HEAD.replace("rows: [", "header_rows: 1\n          rows: [[a, (2)], ").replace("hai]", "1.200]");
    assert_eq!(only(Code::B002, &table(&format!("{header}          total: {{label: Tổng, sum: [2]}}\n"))), "");
}

#[test]
fn a_point_that_parts_no_thousands_is_not_guessed() {
    let column = |cells: &[&str]| {
        let rows: Vec<String> = cells.iter().map(|cell| format!("[Việc, '{cell}']")).collect();
        let rows = rows.join(", ");
        let sum = "total: {label: Tổng, sum: [2]}";
        let plan = format!("          columns: [Nội dung, Số]\n          rows: [{rows}]\n          {sum}\n");
        only(Code::B002, &table(&plan))
    };
    let found = column(&["6.402,0", "1.2155"]);
    assert!(
        found.contains("'1.2155'\": không rõ “1.2155” là 1,2155 hay 12.155 | viết \"1,2155\" hoặc 12.155"),
        "{found}"
    );
    assert_eq!(column(&["1.200", "12.5", "-3.75"]).lines().count(), 2);
    assert_eq!(column(&["12.5", "3.25", "10"]), "", "points alone are decimals of a machine");
    assert_eq!(column(&["1.200", "12", "3,5", "1.234.567"]), "");
}

#[test]
fn a_total_names_columns_that_can_be_added_up() {
    let total =
        |sum: &str| only(Code::S003, &table(&format!("{HEAD}          total: {{label: Tổng, sum: [{sum}]}}\n")));
    assert!(total("1").contains("cột thứ nhất không cộng được"), "{}", total("1"));
    assert!(total("5").contains("bảng chỉ có 2 cột"), "{}", total("5"));
    assert_eq!(total("2"), "");
}

#[test]
fn a_table_is_not_all_header() {
    let found = only(Code::S003, &table(&format!("{HEAD}          header_rows: 3\n")));
    assert!(found.contains("3 dòng đầu bảng trong khi bảng chỉ có 3 dòng"), "{found}");
    assert_eq!(only(Code::S003, &table(&format!("{HEAD}          header_rows: 2\n"))), "");
}

#[test]
fn a_table_has_no_more_columns_than_word_opens() {
    let wide = |count: usize| {
        let columns = (1..=count).map(|at| format!("C{at}")).collect::<Vec<_>>().join(", ");
        let cells = vec!["x"; count].join(", ");
        only(Code::S003, &table(&format!("          columns: [{columns}]\n          rows: [[{cells}]]\n")))
    };
    assert!(wide(64).contains("bảng có 64 cột"), "{}", wide(64));
    assert_eq!(wide(63), "");
    let years = (1990..2060).map(|year| year.to_string()).collect::<Vec<_>>().join(", ");
    let found = findings(&task_table(&format!("columns: [no, task, budget], years: [{years}]")));
    assert!(found.contains("bảng có 73 cột"), "{found}");
}

#[test]
fn an_amount_that_no_plan_spends_is_too_large() {
    let budget = |amount: &str| with("    output: 01 phim\n", &format!("    output: 01 phim\n    budget: {amount}\n"));
    let found = only(Code::B002, &budget("1000001 tỷ đồng"));
    assert!(found.contains("số tiền “1000001 tỷ đồng” quá lớn"), "{found}");
    assert_eq!(only(Code::B002, &budget("1000000 tỷ đồng")), "");
}

#[test]
fn a_budget_says_an_amount_or_a_source() {
    let task = |budget: &str| with("    output: 01 phim\n", &format!("    output: 01 phim\n    budget: {budget}\n"));
    assert!(only(Code::S008, &task("{}")).contains("kinh phí của nhiệm vụ chưa có nội dung"));
    assert_eq!(findings(&task("{source: Ngân sách tỉnh}")), "");
    let both = task("{source: Ngân sách tỉnh, by_source: {Ngân sách tỉnh: 3 triệu đồng}}");
    assert!(only(Code::S002, &both).contains("`source` và `by_source` chỉ được viết một"), "{}", findings(&both));
    let plan = with("budget:\n  text: Kinh phí thực hiện từ nguồn ngân sách nhà nước.\n", "budget: 150000000\n");
    assert!(only(Code::S003, &plan).contains("total: 150000000}`"), "{}", findings(&plan));
}

#[test]
fn a_source_without_an_amount_reaches_the_model() {
    let yaml = with("    output: 01 phim\n", "    output: 01 phim\n    budget: {source: Ngân sách tỉnh}\n");
    let loaded = crate::plan::load("plan.yaml", yaml.as_bytes()).unwrap();
    let budget = loaded.plan.tasks[0].budget.clone().unwrap();
    assert_eq!((budget.source.unwrap().value.as_str(), budget.amount), ("Ngân sách tỉnh", None));
}
