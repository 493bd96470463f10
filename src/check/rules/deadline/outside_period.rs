//! D003: a deadline outside the plan's period.

use super::steps::{Owner, Step, each_step, end_of_next_quarter};
use crate::calendar::{Date, Stretch};
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair, Sentence};
use crate::language::letters::find;
use crate::plan::{Cycle, Reading, Task};

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::D003,
    explanation: Explanation {
        finds: Pair::new(
            "Thời hạn nằm ngoài thời gian thực hiện (`period`) của Kế hoạch. Việc chuẩn bị sau ngày ban hành, việc sơ \
             kết, tổng kết, báo cáo, quyết toán trong quý đầu năm sau không bị báo. Ngày, tháng lặp lại hằng năm phải có ít \
             nhất một lần trong kỳ.",
            "A deadline outside the plan's `period`. Preparations after the day of issue, and summing up, reporting or \
             settling accounts in the first quarter of the next year, are not reported. A day or month that comes back each \
             year must come at least once.",
        ),
        why: Pair::new(
            "Thời hạn ngoài kỳ thường do ghi nhầm năm; kinh phí và báo cáo của kỳ không tính đến việc đó.",
            "Such a deadline mostly has a wrong year; neither the money nor the reports of the period count it.",
        ),
        wrong: "period: 2024\ntasks:\n  - title: Tập huấn nghiệp vụ\n    lead: so-vhttdl\n    deadline: Quý III/2025\n",
        right: "period: 2024\ntasks:\n  - title: Tập huấn nghiệp vụ\n    lead: so-vhttdl\n    deadline: Quý III/2024\n",
        basis: Pair::new(
            "Thời gian thực hiện và thời hạn do chính Kế hoạch nêu",
            "The plan's own period and its own deadlines",
        ),
    },
    sentences: &[Sentence::new(
        "",
        Pair::new(
            "thời hạn “{deadline}” nằm ngoài thời gian thực hiện Kế hoạch ({first} - {last})",
            "the deadline “{deadline}” lies outside the plan's period ({first} - {last})",
        ),
    )
    .label("ngoài kỳ kế hoạch", "outside the period")
    .reason(
        "thời hạn ngoài kỳ thường do ghi nhầm năm; kinh phí và báo cáo của kỳ không tính đến việc đó",
        "such a deadline mostly has a wrong year; neither the money nor the reports of the period \
         count it",
    )
    .hint(
        "sửa thời hạn cho nằm trong kỳ; nếu kỳ kế hoạch dài hơn, sửa `period`",
        "bring the deadline into the period; if the period is longer, change `period`",
    )],
    labels: &[("period", Pair::new("thời gian thực hiện Kế hoạch", "the plan's period"))],
    check: Some(check),
};

/// Words of tasks that close a period and so may lie just after it.
const CLOSING: [&str; 7] = ["báo cáo", "tổng kết", "sơ kết", "quyết toán", "đánh giá", "tổng hợp", "thanh lý"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let Some(period) = &context.plan.period else { return };
    let (Some(first), Some(last)) = (period.kind.first(), period.kind.last()) else { return };
    let prepared_from = context.plan.issued().map_or(first, |issued| issued.value.min(first));
    each_step(context, &mut |step| {
        // What closes the period is asked only of steps that lie outside it: its words are searched for.
        let beyond = |end| outside(step.reading, prepared_from, end);
        if !beyond(last) || (closes(step) && !beyond(end_of_next_quarter(last))) {
            return;
        }
        sink.push(
            RULE.at(step.text.span)
                .fact("deadline", &step.text.value)
                .fact("first", first.short())
                .fact("last", last.short())
                .related(period.span, "period"),
        );
    });
}

/// Whether some part of a deadline lies wholly outside: "từ tháng 9/2024 đến tháng 3/2025" ends outside 2024, "năm 2024"
/// does not leave a period from March to October.
fn outside(reading: &Reading, first: Date, last: Date) -> bool {
    match reading {
        // Years name the programme that the work belongs to: "giai đoạn 2021-2025" stands in the plan of one year too.
        Reading::Range(from, to) if ![from, to].iter().all(|end| matches!(***end, Reading::By(Stretch::Year(_)))) => {
            // Work may have begun before the period; it must end inside.
            let over = to.last().is_some_and(|to| to < first);
            let late = [from, to].iter().any(|end| end.first().is_some_and(|end| end > last));
            over || late
        }
        Reading::Days(days) => days.iter().any(|day| !(first..=last).contains(day)),
        Reading::Recurring(cycles) => cycles.iter().any(|cycle| never(*cycle, first, last)),
        _ => reading.first().is_some_and(|day| day > last) || reading.last().is_some_and(|day| day < first),
    }
}

/// Whether the day or month that comes back each year does not come in the period. What has no day of its own, as "hằng
/// quý", says only how often.
fn never(cycle: Cycle, first: Date, last: Date) -> bool {
    let named = matches!(cycle, Cycle::YearDay(..) | Cycle::YearMonths(..));
    named && cycle.between(first, last).is_empty()
}

/// Whether the step sums the plan up.
fn closes(step: &Step<'_>) -> bool {
    let says = |text: &str| CLOSING.iter().any(|word| find(text, word).is_some());
    let task = |task: &Task| [&task.title, &task.output].into_iter().flatten().any(|text| says(&text.value));
    match step.owner {
        Owner::Report => true,
        Owner::Task(owner) => step.what.is_some_and(|what| says(&what.value)) || task(owner),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{only, with};

    /// What is found in a draft without a date: of a plan that has one, a deadline before the period is over already (D002).
    fn due(deadline: &str) -> String {
        let plan = with("deadline: Quý III/2024", &format!("deadline: {deadline}"));
        only(Code::D003, &plan.replace("status: final", "status: draft").replace("date: 2024-01-24\n", ""))
    }

    #[test]
    fn a_deadline_lies_in_the_period() {
        assert!(
            due("Quý III/2025").contains("nằm ngoài thời gian thực hiện Kế hoạch (01/01/2024 - 31/12/2024)"),
            "{}",
            due("Quý III/2025")
        );
        assert!(!due("15/12/2023").is_empty());
        assert!(!due("trước ngày 15/6/2024 và 15/6/2025").is_empty());
        assert_eq!(due("trước ngày 15/6/2024 và 15/12/2024"), "");
        assert!(!due("từ tháng 9/2024 đến tháng 3/2025").is_empty());
        assert!(
            !due("\n      - {when: Quý II/2024, what: mở lớp}\n      - {when: Quý II/2025, what: bế giảng}").is_empty()
        );
        for deadline in ["31/12/2024", "từ tháng 10/2023 đến tháng 6/2024", "hằng năm", "thường xuyên"] {
            assert_eq!(due(deadline), "", "{deadline}");
        }
    }

    #[test]
    fn before_the_next_year_is_in_this_one() {
        for deadline in ["Trước tháng 01/2025", "Trước Quý I/2025", "trước năm 2025"] {
            assert_eq!(due(deadline), "", "{deadline}");
        }
        assert!(!due("trước tháng 02/2025").is_empty());
        assert!(!due("trước tháng 01/2024").is_empty());
    }

    #[test]
    fn closing_a_period_takes_until_the_next_quarter() {
        let report = |when: &str| only(Code::D003, &with("trước ngày 10/12 hằng năm", when));
        assert_eq!(report("trước ngày 15/01/2025"), "");
        assert!(!report("trước ngày 15/6/2025").is_empty());
        let plan = with("Sản xuất phim giới thiệu về tỉnh", "Tổng kết công tác năm 2024")
            .replace("Quý III/2024", "tháng 01/2025");
        assert_eq!(only(Code::D003, &plan), "");
    }

    #[test]
    fn preparing_begins_with_the_plan() {
        let early =
            with("date: 2024-01-24", "date: 2023-11-20").replace("deadline: Quý III/2024", "deadline: 15/12/2023");
        assert_eq!(only(Code::D003, &early), "");
    }

    #[test]
    fn longer_periods_and_events_have_room() {
        let years = with("period: 2024", "period: 2024-2028").replace("Quý III/2024", "Quý III/2027");
        assert_eq!(only(Code::D003, &years), "");
        let event = with("period: 2024", "period: {event: {from: 2024-09-10, to: 2024-09-12}}")
            .replace("Quý III/2024", "tháng 3/2024");
        assert_eq!(only(Code::D003, &event), "");
    }

    #[test]
    fn what_comes_back_must_come_in_the_period() {
        let spring = |when: &str| {
            let plan = with("period: 2024", "period: {from: 2024-02-01, to: 2024-05-31}")
                .replace("trước ngày 10/12 hằng năm", "30/5/2024");
            only(Code::D003, &plan.replace("Quý III/2024", when))
        };
        for when in ["trước ngày 10/12 hằng năm", "Quý III hằng năm"] {
            assert!(spring(when).contains("nằm ngoài thời gian thực hiện"), "{when}");
        }
        for when in ["trước ngày 10/3 hằng năm", "hằng năm", "định kỳ 6 tháng", "trước ngày 25 hằng tháng"]
        {
            assert_eq!(spring(when), "", "{when}");
        }
    }

    #[test]
    fn a_programme_of_years_is_wider_than_the_plan() {
        assert_eq!(due("giai đoạn 2021-2025"), "");
        assert_eq!(due("năm 2024 và 2025"), "");
        assert!(!due("giai đoạn 2026-2030").is_empty());
        assert!(!due("năm 2022 và 2023").is_empty());
    }

    #[test]
    fn a_comment_silences_it() {
        assert_eq!(due("Quý III/2025 # ttdn: allow D003 -- chuyển tiếp sang năm sau"), "");
    }
}
