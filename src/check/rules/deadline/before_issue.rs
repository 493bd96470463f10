//! D002: a deadline that is over on the day the plan is issued.

use super::steps::{each_step, end_of_next_quarter};
use crate::calendar::Date;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair, Sentence};
use crate::plan::{Reading, Spanned};

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::D002,
    explanation: Explanation {
        finds: Pair::new(
            "Thời hạn đã qua trước ngày ban hành Kế hoạch; của việc lặp lại là lần cuối trong kỳ.",
            "A deadline that is already over on the day the plan is issued; of one that comes back its last time in the period.",
        ),
        why: Pair::new(
            "Không đơn vị nào hoàn thành được một việc có hạn trước khi việc đó được giao; thường là ghi nhầm năm hoặc \
             chép từ kế hoạch cũ.",
            "Nobody can meet a deadline that passed before the task was given; usually the year is wrong, or the line was \
             copied from an older plan.",
        ),
        wrong: "date: 2024-01-24\ntasks:\n  - title: Tập huấn nghiệp vụ\n    lead: so-vhttdl\n    deadline: 15/01/2024\n",
        right: "date: 2024-01-24\ntasks:\n  - title: Tập huấn nghiệp vụ\n    lead: so-vhttdl\n    deadline: 15/3/2024\n",
        basis: Pair::new(
            "Ngày ban hành và thời hạn do chính Kế hoạch nêu",
            "The plan's own date and its own deadlines",
        ),
    },
    sentences: &[Sentence::new(
        "",
        Pair::new(
            "thời hạn “{deadline}” đã qua trước ngày ban hành Kế hoạch ({issued})",
            "the deadline “{deadline}” is over before the plan is issued ({issued})",
        ),
    )
    .label("hết hạn ngày {last}", "over on {last}")
    .reason(
        "không đơn vị nào hoàn thành được một việc có hạn trước khi việc đó được giao",
        "nobody can meet a deadline that passed before the task was given",
    )
    .hint(
        "kiểm tra lại năm, tháng của thời hạn và ngày ban hành; việc đã làm xong thì đưa ra khỏi \
         danh mục nhiệm vụ",
        "check the year and month of the deadline and the date of issue; take a task that is \
         already done off the list",
    )],
    labels: &[("issued", Pair::new("ngày ban hành", "the date of issue"))],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let Some(Spanned { value: issued, span: place }) = context.plan.issued() else { return };
    each_step(context, &mut |step| {
        // Of several days each is due.
        let listed = if let Reading::Days(days) = step.reading { days.first().copied() } else { None };
        let last = listed.or_else(|| step.reading.last()).or_else(|| last_time(context, step.reading));
        let Some(last) = last.filter(|last| *last < issued) else { return };
        sink.push(
            RULE.at(step.text.span)
                .fact("deadline", &step.text.value)
                .fact("last", last.short())
                .fact("issued", issued.short())
                .related(place, "issued"),
        );
    });
}

/// The last time that a recurring deadline falls due in the period or, to close it, in the quarter after.
fn last_time(context: &Context<'_>, reading: &Reading) -> Option<Date> {
    let period = context.plan.period.as_ref()?.kind;
    let times = reading.occurrences(period.first()?, end_of_next_quarter(period.last()?));
    times.last().map(|time| time.to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{BASE, only, with};

    #[test]
    fn a_deadline_must_lie_ahead() {
        let found = only(Code::D002, &with("deadline: Quý III/2024", "deadline: 15/01/2024"));
        assert!(found.contains("“15/01/2024” đã qua trước ngày ban hành Kế hoạch (24/01/2024)"), "{found}");
        assert!(found.starts_with("D002 warning"));
        let found = only(Code::D002, &with("deadline: Quý III/2024", "deadline: 15/01 và 15/6/2024"));
        assert!(found.contains("“15/01 và 15/6/2024” đã qua"), "{found}");
    }

    #[test]
    fn what_is_still_running_is_not_over() {
        for deadline in ["tháng 01/2024", "24/01/2024", "năm 2024", "từ 01/01/2024 đến 30/6/2024", "thường xuyên"]
        {
            assert_eq!(
                only(Code::D002, &with("deadline: Quý III/2024", &format!("deadline: {deadline}"))),
                "",
                "{deadline}"
            );
        }
        let undated = BASE.replace("status: final", "status: draft").replace("date: 2024-01-24\n", "");
        assert_eq!(only(Code::D002, &undated.replace("Quý III/2024", "15/01/2023")), "");
    }

    #[test]
    fn what_comes_back_is_over_when_it_does_not_come_back_again() {
        let late = with("date: 2024-01-24", "date: 2024-12-20").replace("trước ngày 10/12 hằng năm", "31/12/2024");
        let report = |when: &str| only(Code::D002, &late.replace("Quý III/2024", when));
        let found = report("trước ngày 10/12 hằng năm");
        assert!(found.contains("“trước ngày 10/12 hằng năm” đã qua"), "{found}");
        for when in ["trước ngày 10/01 hằng năm", "hằng quý", "trước ngày 25 hằng tháng", "tháng 12 hằng năm"]
        {
            assert_eq!(report(when), "", "{when}");
        }
    }

    #[test]
    fn a_comment_silences_it() {
        let plan =
            with("deadline: Quý III/2024", "deadline: 15/01/2024 # ttdn: allow D002 -- đã làm, ghi nhận kết quả");
        assert_eq!(only(Code::D002, &plan), "");
    }
}
