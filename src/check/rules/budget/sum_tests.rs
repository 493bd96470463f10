//! B001: totals and their parts, plan and message together.

use super::sum_mismatch::dong;
use crate::check::testing::{BASE, only};
use crate::diagnostic::Code;

/// The base plan with this money of its only task and this stated budget.
fn plan(task: &str, budget: &str) -> String {
    BASE.replace("    output: 01 phim\n", &format!("    output: 01 phim\n    budget: {task}\n"))
        .replace("nguồn ngân sách nhà nước.\n", &format!("nguồn ngân sách nhà nước.\n{budget}"))
}

#[test]
fn both_figures_are_shown() {
    let found = only(Code::B001, &plan("120 triệu đồng", "  total: 130 triệu đồng\n"));
    assert_eq!(
        found,
        "B001 error 35:10 \"130 triệu đồng\": tổng kinh phí ghi 130.000.000 đồng, nhưng các nhiệm vụ cộng lại được \
         120.000.000 đồng | chênh lệch 10.000.000 đồng; sửa tổng, hoặc sửa kinh phí của nhiệm vụ ghi sai\n"
    );
}

#[test]
fn a_right_total_and_an_unknown_one_are_silent() {
    assert_eq!(only(Code::B001, &plan("120 triệu đồng", "  total: 120000000\n")), "");
    assert_eq!(only(Code::B001, &BASE.replace("nhà nước.\n", "nhà nước.\n  total: 120 triệu đồng\n")), "");
}

#[test]
fn years_and_sources_of_a_task_add_up() {
    let shares = "{amount: 120 triệu đồng, by_year: {2024: 70 triệu đồng, 2025: 40 triệu đồng}}";
    assert!(only(Code::B001, &plan(shares, "")).contains("các năm cộng lại được 110.000.000 đồng"));
    let shares = "{amount: 120 triệu đồng, by_source: {Ngân sách tỉnh: 70 triệu đồng, Xã hội hóa: 60 triệu đồng}}";
    assert!(only(Code::B001, &plan(shares, "")).contains("các nguồn cộng lại được 130.000.000 đồng"));
}

#[test]
fn stated_years_are_compared_with_the_tasks() {
    let task = "{by_year: {2024: 70 triệu đồng, 2025: 50 triệu đồng}}";
    let found = only(Code::B001, &plan(task, "  by_year: {2024: 80 triệu đồng, 2025: 50 triệu đồng}\n"));
    assert!(found.contains("năm này ghi 80.000.000 đồng") && found.lines().count() == 1, "{found}");
}

#[test]
fn a_group_is_the_sum_of_its_tasks() {
    let group = BASE.replace(
        "  - id: phim\n",
        "  - title: Nhóm\n    budget: 90 triệu đồng\n    tasks:\n      - {title: Việc một, lead: so-tttt, budget: 40 \
         triệu đồng}\n      - {title: Việc hai, lead: so-tttt, budget: 60 triệu đồng}\n  - id: phim\n",
    );
    let found = only(Code::B001, &group);
    assert!(found.contains("nhóm ghi 90.000.000 đồng") && found.contains("100.000.000 đồng"), "{found}");
    assert_eq!(only(Code::B001, &group.replace("90 triệu", "100 triệu")), "");
}

#[test]
fn years_and_sources_of_the_plan_are_sums_without_a_total_too() {
    let found = only(Code::B001, &plan("120 triệu đồng", "  by_year: {2024: 100 triệu đồng}\n"));
    let said = "các năm cộng lại được 100.000.000 đồng, nhưng các nhiệm vụ cộng lại được 120.000.000 đồng";
    assert!(found.contains(said) && found.lines().count() == 1, "{found}");
    let found = only(Code::B001, &plan("120 triệu đồng", "  by_source: {Ngân sách tỉnh: 100 triệu đồng}\n"));
    assert!(found.contains("các nguồn cộng lại được 100.000.000 đồng"), "{found}");
    let both = "  by_year: {2024: 120 triệu đồng}\n  by_source: {Ngân sách tỉnh: 100 triệu đồng}\n";
    let found = only(Code::B001, &plan("120 triệu đồng", both));
    assert!(found.contains("các năm cộng lại được 120.000.000 đồng, nhưng các nguồn"), "{found}");
    assert_eq!(found.lines().count(), 1);
    assert_eq!(only(Code::B001, &plan("120 triệu đồng", &both.replace("100", "120"))), "");
    let year = "{by_year: {2024: 120 triệu đồng}}";
    assert_eq!(only(Code::B001, &plan(year, "  by_year: {2024: 100 triệu đồng}\n")).lines().count(), 1);
}

#[test]
fn a_comment_silences_it() {
    let total = "  total: 130 triệu đồng # ttdn: allow B001 -- gồm cả vốn đối ứng\n";
    assert_eq!(only(Code::B001, &plan("120 triệu đồng", total)), "");
}

#[test]
fn dots_stand_between_thousands() {
    assert_eq!(dong(0), "0 đồng");
    assert_eq!(dong(1_020_000_000), "1.020.000.000 đồng");
}

#[test]
fn what_is_paid_otherwise_may_be_in_the_total() {
    let two = |words: &str, total: &str| {
        let task = format!("  - {{title: Tập huấn, lead: so-tttt, budget: {words}}}\nunits:\n");
        only(Code::B001, &plan("120 triệu đồng", &format!("  total: {total}\n")).replace("units:\n", &task))
    };
    assert_eq!(two("Lồng ghép", "420 triệu đồng"), "");
    assert_eq!(two("Lồng ghép", "120 triệu đồng"), "");
    assert!(!two("Lồng ghép", "100 triệu đồng").is_empty(), "less than what is stated");
    assert!(!two("Không", "420 triệu đồng").is_empty(), "nothing is paid");
}
