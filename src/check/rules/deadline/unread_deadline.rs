//! D007: a deadline that is printed as written, but that no check or calendar can use.

use super::steps::each_step;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Fix, Pair, Sentence};
use crate::plan::{Frame, Reading, read_deadline};

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::D007,
    explanation: Explanation {
        finds: Pair::new(
            "Thời hạn viết bằng lời mà chương trình không hiểu là ngày, tháng, quý hay năm nào.",
            "A deadline in words that cannot be read as a day, month, quarter or year.",
        ),
        why: Pair::new(
            "Thời hạn vẫn được in đúng như đã viết, nhưng không được kiểm tra với kỳ kế hoạch và không có trong lịch, bảng \
             theo dõi.",
            "It is printed exactly as written, but it is not checked against the period and is missing from calendars and \
             trackers.",
        ),
        wrong: "tasks:\n  - title: Tập huấn nghiệp vụ\n    lead: so-vhttdl\n    deadline: sau khi có hướng dẫn của Bộ\n",
        right: "tasks:\n  - title: Tập huấn nghiệp vụ\n    lead: so-vhttdl\n    deadline: Quý III/2024\n",
        basis: Pair::new("Ngôn ngữ kế hoạch của ttdn, mục thời hạn", "The plan language of ttdn, deadlines"),
    },
    sentences: &[
        Sentence::new(
            "",
            Pair::new(
                "chưa hiểu thời hạn “{deadline}”; vẫn in đúng như đã viết",
                "the deadline “{deadline}” cannot be read; it is printed as written",
            ),
        )
        .label("không tính ra được ngày", "no date can be worked out")
        .reason(UNUSED.vi, UNUSED.en)
        .hint(
            "nếu có thể, viết theo ngày, tháng, quý, năm: 15/11/2024, tháng 9/2024, Quý III/2024, \
             thường xuyên, hằng năm",
            "where possible, give a day, month, quarter or year: 15/11/2024, tháng 9/2024, Quý \
             III/2024, thường xuyên, hằng năm",
        ),
        Sentence::new(
            "short-year",
            Pair::new(
                "thời hạn “{deadline}” ghi năm bằng hai chữ số; vẫn in đúng như đã viết",
                "the deadline “{deadline}” has a year of two figures; it is printed as written",
            ),
        )
        .label("năm đủ bốn chữ số?", "a year of four figures?")
        .reason(UNUSED.vi, UNUSED.en)
        .hint("viết {right}", "write {right}"),
        Sentence::new(
            "no-year",
            Pair::new(
                "thời hạn “{deadline}” không ghi năm; vẫn in đúng như đã viết",
                "the deadline “{deadline}” names no year; it is printed as written",
            ),
        )
        .label("của năm nào?", "of which year?")
        .reason(
            "ngày và thời kỳ (`period`) của Kế hoạch không cho biết là năm nào; thời hạn này không có trong lịch, bảng \
             theo dõi",
            "the date and the `period` of the plan do not say which; it is missing from calendars and trackers",
        )
        .hint(
            "ghi cả năm, như: 30/9/2024, tháng 9/2024, Quý III/2024",
            "give the year, as in 30/9/2024, tháng 9/2024, Quý III/2024",
        ),
    ],
    labels: &[],
    check: Some(check),
};

const UNUSED: Pair = Pair::new(
    "thời hạn này không được kiểm tra với kỳ kế hoạch và không có trong lịch, bảng theo dõi",
    "it is not checked against the period and is missing from calendars and trackers",
);

/// A year that has every day.
const LEAP: i32 = 2024;

fn check(context: &Context<'_>, sink: &mut Sink) {
    each_step(context, &mut |step| {
        let impossible = context.decoded.iter().any(|found| found.code == Code::D001 && found.span == step.text.span);
        if matches!(step.reading, Reading::Unread) && !step.text.value.trim().is_empty() && !impossible {
            if let Some(right) = in_full(context, &step.text.value) {
                let place = context.locate(step.text, 0..step.text.value.len());
                let found = RULE.at(step.text.span).variant("short-year").fact("deadline", &step.text.value);
                sink.push(found.fact("right", &right).fix(Fix::suggested(place, right)));
                return;
            }
            let of_a_year = !matches!(Frame::year(LEAP).read(&step.text.value), Reading::Unread);
            let found = RULE.at(step.text.span).fact("deadline", &step.text.value);
            sink.push(if of_a_year { found.variant("no-year") } else { found });
        }
    });
}

/// The deadline with its year in four figures, when the two that it has are those of the plan: "9/27".
fn in_full(context: &Context<'_>, text: &str) -> Option<String> {
    let (before, short) = text.rsplit_once(['/', '-', '.'])?;
    let mark = text.get(before.len()..text.len() - short.len())?;
    let period = context.plan.period.as_ref()?.kind;
    let years = period.first()?.year()..=period.last()?.year();
    let year = years.into_iter().find(|year| short.len() == 2 && format!("{:02}", year % 100) == short)?;
    let right = format!("{before}{mark}{year}");
    (!matches!(read_deadline(&right), Reading::Unread)).then_some(right)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{only, with};

    fn due(deadline: &str) -> String {
        only(Code::D007, &with("deadline: Quý III/2024", &format!("deadline: {deadline}")))
    }

    #[test]
    fn words_without_a_date_are_noted() {
        let found = due("sau khi có hướng dẫn của Bộ");
        assert!(found.starts_with("D007 note") && found.contains("vẫn in đúng như đã viết"), "{found}");
        for read in [
            "15/11/2024",
            "tháng 9/2024",
            "Quý III/2024",
            "thường xuyên",
            "hằng năm",
            "trước ngày 10/12 hằng năm",
            "trước ngày 25/6/2024 và 25/12/2024",
            "trước 15 giờ 00 thứ Năm hằng tuần",
        ] {
            assert_eq!(due(read), "", "{read}");
        }
    }

    #[test]
    fn the_period_of_one_year_supplies_it() {
        for deadline in
            ["quý 3", "Quý Ⅲ", "30/9", "trước ngày 15/3", "cả năm", "đầu tháng 9", "T9", "9/2024", "10.9.2024"]
        {
            assert_eq!(due(deadline), "", "{deadline}");
        }
        let years = |deadline: &str| {
            only(Code::D007, &with("period: 2024", "period: 2024-2025").replace("Quý III/2024", deadline))
        };
        assert!(years("Quý III").contains("thời hạn “Quý III” không ghi năm"), "{}", years("Quý III"));
        assert!(years("trước ngày 30/9").contains("ghi cả năm"));
        assert_eq!(years("Quý III/2025"), "");
        // Over before the plan is issued: it may be of the year after.
        assert!(due("trước ngày 15/01").contains("không ghi năm"));
        // Not even a year would make these readable.
        assert!(years("sau Đại hội").contains("chưa hiểu thời hạn"));
    }

    #[test]
    fn a_year_has_four_figures() {
        for (short, right) in
            [("9/24", "9/2024"), ("trước ngày 05/9/24", "trước ngày 05/9/2024"), ("tháng 9/24", "tháng 9/2024")]
        {
            assert!(
                due(short).contains(&format!("ghi năm bằng hai chữ số; vẫn in đúng như đã viết | viết {right}")),
                "{}",
                due(short)
            );
        }
        assert!(due("9/31").is_empty(), "no year of the plan, and no day");
    }

    #[test]
    fn an_impossible_day_is_another_mistake() {
        assert_eq!(due("31/02/2024"), "");
        assert!(!only(Code::D001, &with("deadline: Quý III/2024", "deadline: 31/02/2024")).is_empty());
    }

    #[test]
    fn a_comment_silences_it() {
        assert_eq!(due("theo hướng dẫn của Bộ # ttdn: allow D007 -- Bộ chưa ấn định"), "");
    }
}
