//! D005: a deadline on a day on which offices are closed.

use super::steps::each_step;
use crate::calendar::{Date, DayOff, HolidayKind, Stretch, day_off};
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair, Sentence};
use crate::plan::{Cycle, PeriodKind, Reading};

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::D005,
    explanation: Explanation {
        finds: Pair::new(
            "Thời hạn rơi vào thứ Bảy, Chủ nhật hoặc ngày nghỉ lễ, kể cả ngày nghỉ bù và ngày hoán đổi. Thứ Bảy làm bù \
             và ngày diễn ra sự kiện của Kế hoạch không bị báo; ngày lặp lại hằng năm chỉ bị báo khi không lần nào trong kỳ \
             là ngày làm việc.",
            "A deadline on a Saturday, a Sunday or a public holiday, days in lieu and swapped days included. Saturdays that \
             are worked, and the days of the event that the plan is for, are not reported; a day that comes back each year \
             is reported only when it is never a working day in the period.",
        ),
        why: Pair::new(
            "Ngày nghỉ không có văn thư nhận báo cáo, hồ sơ; đơn vị không rõ phải nộp trước hay sau ngày nghỉ.",
            "On a day off nobody takes in reports or files, and units do not know whether to hand in before or after it.",
        ),
        wrong: "tasks:\n  - title: Báo cáo kết quả đợt tuyên truyền\n    lead: so-vhttdl\n    deadline: 02/9/2024\n",
        right: "tasks:\n  - title: Báo cáo kết quả đợt tuyên truyền\n    lead: so-vhttdl\n    deadline: 30/8/2024\n",
        basis: Pair::new(
            "Bộ luật Lao động năm 2019, Điều 112; Nghị quyết số 28/2026/QH16; thông báo lịch nghỉ hằng năm, ghi tại \
             src/calendar/holidays.yaml",
            "Labour Code 2019, Article 112; Resolution 28/2026/QH16; the yearly notices of days off, listed in \
             src/calendar/holidays.yaml",
        ),
    },
    sentences: &[
        Sentence::new(
            "",
            Pair::new("thời hạn {date} rơi vào {weekday}", "the deadline {date} falls on a weekend ({weekday})"),
        )
        .label("ngày nghỉ cuối tuần", "a weekend")
        .reason(CLOSED.vi, CLOSED.en)
        .hint(MOVE.vi, MOVE.en),
        Sentence::new(
            "holiday",
            Pair::new(
                "thời hạn {date} ({weekday}) là ngày nghỉ lễ: {holiday}",
                "the deadline {date} ({weekday}) is a public holiday: {holiday}",
            ),
        )
        .label("ngày nghỉ lễ", "a public holiday")
        .reason(CLOSED.vi, CLOSED.en)
        .hint(MOVE.vi, MOVE.en),
        Sentence::new(
            "substitute",
            Pair::new(
                "thời hạn {date} ({weekday}) là ngày nghỉ bù dịp {holiday}",
                "the deadline {date} ({weekday}) is a day off in lieu for {holiday}",
            ),
        )
        .label("ngày nghỉ bù", "a day in lieu")
        .reason(CLOSED.vi, CLOSED.en)
        .hint(MOVE.vi, MOVE.en),
        Sentence::new(
            "swapped",
            Pair::new(
                "thời hạn {date} ({weekday}) là ngày nghỉ hoán đổi dịp {holiday}",
                "the deadline {date} ({weekday}) was made a day off for {holiday}",
            ),
        )
        .label("ngày nghỉ hoán đổi", "a swapped day off")
        .reason(CLOSED.vi, CLOSED.en)
        .hint(MOVE.vi, MOVE.en),
        Sentence::new(
            "expected",
            Pair::new(
                "thời hạn {date} ({weekday}) dự kiến là ngày nghỉ dịp {holiday}; chưa có thông báo lịch \
                 nghỉ chính thức",
                "the deadline {date} ({weekday}) is expected to be a day off for {holiday}; no official \
                 notice has been seen",
            ),
        )
        .label("dự kiến là ngày nghỉ", "expected to be a day off")
        .reason(CLOSED.vi, CLOSED.en)
        .hint(MOVE.vi, MOVE.en),
    ],
    labels: &[],
    check: Some(check),
};

const CLOSED: Pair = Pair::new(
    "ngày nghỉ không có văn thư nhận báo cáo, hồ sơ; đơn vị không rõ phải nộp trước hay sau ngày nghỉ",
    "on a day off nobody takes in reports or files, and units do not know whether to hand in before or after it",
);
const MOVE: Pair = Pair::new(
    "nếu không chủ ý, chuyển sang ngày làm việc liền trước hoặc liền sau",
    "unless it is meant, take the working day before or after it",
);

fn check(context: &Context<'_>, sink: &mut Sink) {
    let event = context.plan.period.as_ref().and_then(|period| match period.kind {
        PeriodKind::Event(from, to) => Some(from..=to),
        PeriodKind::Years(..) | PeriodKind::Days(..) => None,
    });
    each_step(context, &mut |step| {
        let Some(day) = day(context, step.reading) else { return };
        if event.as_ref().is_some_and(|event| event.contains(&day)) {
            return;
        }
        let Some(off) = day_off(day) else { return };
        let diagnostic = RULE.at(step.text.span).fact("date", day.short()).fact("weekday", day.weekday());
        sink.push(match off {
            DayOff::Weekend => diagnostic,
            DayOff::Holiday(holiday) => {
                let variant = match (holiday.confirmed, holiday.kind) {
                    (false, _) => "expected",
                    (true, HolidayKind::Day) => "holiday",
                    (true, HolidayKind::Substitute) => "substitute",
                    (true, HolidayKind::Swapped) => "swapped",
                };
                diagnostic.variant(variant).fact("holiday", holiday.name).data(holiday.source)
            }
        });
    });
}

/// The day of the deadline, where its author chose one. Of one that comes back it is the first, when none of its days is worked: one that falls on a
/// weekend only now and then cannot be written better.
fn day(context: &Context<'_>, reading: &Reading) -> Option<Date> {
    let cycles = match reading {
        Reading::By(Stretch::Day(day)) => return Some(*day),
        Reading::Days(days) => return days.iter().copied().find(|day| day_off(*day).is_some()),
        Reading::Recurring(cycles) => cycles,
        _ => return None,
    };
    let period = context.plan.period.as_ref()?.kind;
    let (first, last) = (period.first()?, period.last()?);
    let never_worked = |cycle: &Cycle| {
        let days = cycle.between(first, last);
        days.first().filter(|_| days.iter().all(|one| day_off(one.to).is_some())).map(|one| one.to)
    };
    cycles.iter().filter(|cycle| matches!(cycle, Cycle::YearDay(..))).find_map(never_worked)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{only, with};

    fn due(deadline: &str) -> String {
        only(Code::D005, &with("deadline: Quý III/2024", &format!("deadline: {deadline}")))
    }

    #[test]
    fn the_day_before_a_period_is_nobodys_choice() {
        // 31/8/2024 is a Saturday.
        let due = |when: &str| only(Code::D005, &with("deadline: Quý III/2024", &format!("deadline: {when}")));
        assert_eq!(due("trước tháng 9/2024"), "");
        assert!(!due("trước ngày 31/8/2024").is_empty());
    }

    #[test]
    fn the_day_off_is_named() {
        assert!(
            due("02/9/2024").contains("D005 note") && due("02/9/2024").contains("ngày nghỉ lễ: Quốc khánh"),
            "{}",
            due("02/9/2024")
        );
        assert!(due("29/4/2024").contains("hoán đổi dịp Ngày Chiến thắng"));
        assert!(due("13/02/2024").contains("nghỉ bù dịp Tết Nguyên đán"));
        assert!(due("09/11/2024").contains("rơi vào thứ Bảy"));
        assert!(due("trước ngày 25/6 và 09/11/2024").contains("thời hạn 09/11/2024 rơi vào thứ Bảy"));
    }

    #[test]
    fn a_day_that_comes_back_is_never_worked() {
        assert!(due("trước ngày 02/9 hằng năm").contains("thời hạn 02/9/2024 (thứ Hai) là ngày nghỉ lễ"));
        assert!(due("trước ngày 15/12 hằng năm").contains("thời hạn 15/12/2024 rơi vào Chủ nhật"));
        let years = |when: &str| {
            let plan = with("period: 2024", "period: 2024-2026");
            only(Code::D005, &plan.replace("Quý III/2024", when))
        };
        assert!(years("trước ngày 02/9 hằng năm").contains("Quốc khánh"));
        assert_eq!(years("trước ngày 15/12 hằng năm"), "");
        assert_eq!(due("trước ngày 25 hằng tháng"), "");
        assert_eq!(due("hằng quý"), "");
    }

    #[test]
    fn worked_days_are_silent() {
        for deadline in ["05/11/2024", "04/5/2024", "tháng 9/2024", "từ 25/4/2024 đến 01/5/2024"] {
            assert_eq!(due(deadline), "", "{deadline}");
        }
    }

    #[test]
    fn an_event_takes_place_when_people_are_free() {
        let plan = with("period: 2024", "period: {event: {from: 2024-11-08, to: 2024-11-10}}")
            .replace("Quý III/2024", "10/11/2024");
        assert_eq!(only(Code::D005, &plan), "");
    }

    #[test]
    fn a_comment_silences_it() {
        assert_eq!(due("02/9/2024 # ttdn: allow D005 -- lễ kỷ niệm đúng ngày"), "");
    }
}
