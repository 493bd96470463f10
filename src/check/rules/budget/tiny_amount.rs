//! B005: an amount so small that its unit must be missing.

use super::sum_mismatch::dong;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Fix, Pair, Sentence};
use crate::language::letters::find;
use crate::plan::{Money, Plan, TaskBudget};

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::B005,
    explanation: Explanation {
        finds: Pair::new(
            "Số tiền dưới 100.000 đồng, như `1.200` hoặc `300`: thường là ghi theo triệu đồng mà thiếu đơn vị. Số tiền \
             từ một triệu trở lên tính bằng nghìn đồng giữa các số tính bằng triệu, tỷ.",
            "An amount under 100.000 đồng, such as `1.200` or `300`: mostly meant as millions, the unit left out. An amount of \
             a million or more in thousands among others in millions.",
        ),
        why: Pair::new(
            "Số không kèm đơn vị được đọc là đồng: bảng kinh phí in 1.200 đồng cho một bộ phim, tổng cộng sai theo.",
            "A figure without a unit is read as đồng: the paper gives 1.200 đồng to a film, and the sums are wrong too.",
        ),
        wrong: "tasks:\n  - {title: Sản xuất phim, lead: so-tttt, budget: \"1.200\"}\n  - {title: Tập huấn, lead: so-tttt, budget: 80 triệu đồng}\n",
        right: "tasks:\n  - {title: Sản xuất phim, lead: so-tttt, budget: 1.200 triệu đồng}\n  - {title: Tập huấn, lead: so-tttt, budget: 80 triệu đồng}\n",
        basis: Pair::new("Số liệu do chính Kế hoạch nêu", "The plan's own figures"),
    },
    sentences: &[
        tiny("").hint(
            "ghi đủ đơn vị: nghìn đồng, triệu đồng hay tỷ đồng; nếu đúng là {dong} thì ghi lý do ở chú giải tắt",
            "write the unit: nghìn đồng, triệu đồng or tỷ đồng; if it really is {dong}, a comment may say why",
        ),
        tiny("million").hint(
            "có phải {right}? Các số tiền khác tính bằng triệu",
            "did you mean {right}? The other amounts are millions",
        ),
        Sentence::new(
            "thousands",
            Pair::new(
                "“{amount}” tính bằng nghìn đồng, các số tiền khác tính bằng triệu, tỷ",
                "“{amount}” is in thousands, the other amounts in millions",
            ),
        )
        .label("{dong}", "{dong}")
        .reason(
            "hai đơn vị trong một kế hoạch dễ đọc nhầm một nghìn lần",
            "with two units in one plan it is easily read a thousand times wrong",
        )
        .hint("viết {right}", "write {right}"),
    ],
    labels: &[],
    check: Some(check),
};

/// What no task of a plan costs less than, in đồng.
const LEAST: u64 = 100_000;
/// From here on an amount speaks of millions, in đồng.
const MILLION: u64 = 1_000_000;

const fn tiny(variant: &'static str) -> Sentence {
    Sentence::new(variant, Pair::new("kinh phí “{amount}” đọc là {dong}", "the amount “{amount}” is read as {dong}"))
        .label("quá nhỏ, có lẽ thiếu đơn vị", "too small: the unit seems to be missing")
        .reason(
            "số không kèm đơn vị được đọc là đồng; tổng cộng sai theo",
            "a figure without a unit is read as đồng, and the sums are wrong too",
        )
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let all = amounts(context.plan);
    let mut tasks = Vec::new();
    context.plan.each_task(&mut |_, task| tasks.extend(task.budget.iter().flat_map(of_task)));
    thousands(context, &tasks, sink);
    let millions = all.iter().any(|money| money.dong >= MILLION);
    for money in all.into_iter().filter(|money| (1..LEAST).contains(&money.dong)) {
        // "50 nghìn đồng" says its unit.
        if ["nghìn", "ngàn"].iter().any(|unit| find(&money.text.value, unit).is_some()) {
            continue;
        }
        let found = RULE.at(money.text.span).fact("amount", &money.text.value).fact("dong", dong(money.dong.into()));
        let figure = money.text.value.trim().trim_end_matches(|c: char| !c.is_ascii_digit());
        let right = format!("{figure} triệu đồng");
        let place = context.locate(&money.text, 0..money.text.value.len());
        sink.push(if millions {
            found.variant("million").fact("right", &right).fix(Fix::suggested(place, right))
        } else {
            found
        });
    }
}

/// Amounts of a million or more that say "nghìn" where all others say "triệu", "tỷ". What is 300.000 nghìn may be meant as
/// 300.000 đồng.
fn thousands(context: &Context<'_>, all: &[&Money], sink: &mut Sink) {
    let says = |money: &Money, units: &[&str]| units.iter().any(|unit| find(&money.text.value, unit).is_some());
    let (few, others): (Vec<&Money>, Vec<&Money>) = all.iter().partition(|money| says(money, &["nghìn", "ngàn"]));
    let [money] = few[..] else { return };
    if money.dong < MILLION || others.is_empty() || !others.iter().all(|money| says(money, &["triệu", "tỷ", "tỉ"]))
    {
        return;
    }
    let right = money.in_millions();
    let place = context.locate(&money.text, 0..money.text.value.len());
    let found = RULE.at(money.text.span).variant("thousands").fact("amount", &money.text.value);
    let found = found.fact("dong", dong(money.dong.into())).fact("right", &right);
    sink.push(found.fix(Fix::suggested(place, right)));
}

/// Every amount of the tasks and of the whole plan.
fn amounts(plan: &Plan) -> Vec<&Money> {
    let mut all = Vec::new();
    plan.each_task(&mut |_, task| all.extend(task.budget.iter().flat_map(of_task)));
    if let Some(budget) = &plan.budget {
        all.extend(&budget.total);
        all.extend(budget.by_year.iter().map(|(_, money)| money));
        all.extend(budget.by_source.iter().map(|(_, money)| money));
    }
    all
}

fn of_task(budget: &TaskBudget) -> impl Iterator<Item = &Money> {
    let years = budget.by_year.iter().map(|(_, money)| money);
    let sources = budget.by_source.iter().map(|(_, money)| money);
    budget.amount.iter().chain(years).chain(sources)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{diagnostics, findings, only, with};

    /// The base plan with this money for its task and this total.
    fn plan(amount: &str, total: &str) -> String {
        with("    output: 01 phim\n", &format!("    output: 01 phim\n    budget: {amount}\n"))
            .replace("ngân sách nhà nước.\n", &format!("ngân sách nhà nước.\n  total: {total}\n"))
    }

    #[test]
    fn a_figure_without_its_unit_is_found_and_the_sum_waits() {
        let found = findings(&plan("1.200", "1.200 triệu đồng"));
        assert!(found.contains("“1.200” đọc là 1.200 đồng | có phải 1.200 triệu đồng?"), "{found}");
        assert_eq!(found.lines().count(), 1, "{found}");
        assert!(found.starts_with("B005 error"), "it speaks for the sum, which would be an error: {found}");
        assert!(only(Code::B005, &plan("300 đồng", "300 đồng")).starts_with("B005 warning"));
    }

    #[test]
    fn the_fix_reads_back_as_meant() {
        for (amount, right) in
            [("1.200", "1.200 triệu đồng"), ("300 đồng", "300 triệu đồng"), ("\"1200\"", "\"1200 triệu đồng\"")]
        {
            let (source, found) = diagnostics(&plan(amount, "1,2 tỷ đồng"));
            let (text, _) = crate::check::fix::apply(&source, &found, true).unwrap();
            assert!(text.contains(&format!("budget: {right}\n")), "{text}");
            assert_eq!(only(Code::B005, &text), "");
        }
    }

    #[test]
    fn where_all_amounts_are_small_nothing_is_offered() {
        let (_, found) = diagnostics(&plan("1.200", "1.200"));
        assert!(found.iter().filter(|one| one.code == Code::B005).all(|one| one.fix.is_none()));
    }

    #[test]
    fn amounts_with_their_unit_are_right() {
        for amount in ["120 triệu đồng", "1,5 tỷ đồng", "50 nghìn đồng", "100.000 đồng", "0"] {
            assert_eq!(only(Code::B005, &plan(amount, "2 tỷ đồng")), "", "{amount}");
        }
    }

    #[test]
    fn one_amount_in_thousands_among_millions_is_told() {
        let plan = |first: &str, second: &str| {
            let task = format!("  - {{title: Tập huấn, lead: so-tttt, budget: {second}}}\nunits:\n");
            plan(first, "500 triệu đồng").replace("units:\n", &task)
        };
        let yaml = plan("300.000 nghìn đồng", "200 triệu đồng");
        let found = findings(&yaml);
        assert!(
            found.contains("“300.000 nghìn đồng” tính bằng nghìn đồng") && found.contains("| viết 300 triệu đồng"),
            "{found}"
        );
        let (source, found) = diagnostics(&yaml);
        let (text, _) = crate::check::fix::apply(&source, &found, true).unwrap();
        assert_eq!(findings(&text), "", "{text}");
        // The total may be written out.
        assert!(!only(Code::B005, &yaml.replace("total: 500 triệu đồng", "total: 500.000.000 đồng")).is_empty());
        // All in thousands, under a million, or nothing to compare with.
        assert_eq!(only(Code::B005, &plan("300.000 nghìn đồng", "200.000 nghìn đồng")), "");
        assert_eq!(only(Code::B005, &plan("900 nghìn đồng", "200 triệu đồng")), "");
        assert_eq!(only(Code::B005, &super::tests::plan("300.000 nghìn đồng", "300 triệu đồng")), "");
    }

    #[test]
    fn a_comment_silences_it_and_then_the_sum_is_told() {
        let found = findings(&plan("1.200 # ttdn: allow B005 -- giá một tờ rơi", "1.200 triệu đồng"));
        assert!(found.starts_with("B001 error") && found.lines().count() == 1, "{found}");
    }
}
