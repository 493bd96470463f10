//! D001: a day that the calendar does not have. Values that are dates are found by decoding; here dates among words.

use crate::calendar::Date;
use crate::calendar::read::{Figure, Marks, day_at};
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink, TextKind};
use crate::diagnostic::{Code, Pair, Sentence};
use crate::invariant::slice;
use crate::language::words::Word;
use crate::prose::Prose;
use std::ops::Range;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::D001,
    explanation: Explanation {
        finds: Pair::new(
            "Ngày không có trong lịch, như 31/02 hoặc tháng 13, kể cả trong câu và trong căn cứ; năm thừa, thiếu chữ số.",
            "A day that the calendar does not have, such as 31/02 or month 13, in sentences and legal bases too; a year of too \
             many or too few digits.",
        ),
        why: Pair::new(
            "Ngày sai thì không ai biết phải làm xong khi nào, và không kiểm tra được thời hạn khác theo nó.",
            "With an impossible day nobody knows what is due when, and no other date can be checked against it.",
        ),
        wrong: "tasks:\n  - title: Tổng kết công tác thông tin đối ngoại\n    lead: so-vhttdl\n    deadline: \
                31/9/2024\n",
        right: "tasks:\n  - title: Tổng kết công tác thông tin đối ngoại\n    lead: so-vhttdl\n    deadline: \
                30/9/2024\n",
        basis: Pair::new(
            "Dương lịch; Nghị định số 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.4.b (ngày, tháng, năm ghi đầy đủ)",
            "The civil calendar; Decree 30/2020/NĐ-CP, Annex I, part I, section II.4.b (day, month and year in full)",
        ),
    },
    sentences: &[
        Sentence::new("", Pair::new("“{date}” không phải là một ngày có thật", "“{date}” is not a day that exists"))
            .label("không có trong lịch", "not in the calendar")
            .reason(LOST.vi, LOST.en)
            .hint(
                "ghi ngày, tháng có trong lịch và năm đủ bốn chữ số: 30/11/2024",
                "give a day and month of the calendar and a year of four digits: 30/11/2024",
            ),
        Sentence::new("part", Pair::new("“{date}” không có trong năm nào", "no year has “{date}”"))
            .label("không có trong lịch", "not in the calendar")
            .reason(LOST.vi, LOST.en)
            .hint(
                "một năm có tháng 1 đến tháng 12, Quý I đến Quý IV",
                "a year has the months 1 to 12 and the quarters I to IV",
            ),
    ],
    labels: &[],
    check: Some(check),
};

const LOST: Pair = Pair::new(
    "ngày sai thì không ai biết phải làm xong khi nào, và các thời hạn khác không kiểm tra được theo nó",
    "with an impossible day nobody knows what is due when, and no other date can be checked against it",
);

/// Words behind which a day is a date.
const BEFORE: [&str; 5] = ["ngày", "đến", "trước", "sau", "hạn"];

/// Words before "ngày" that count days: "mỗi ngày 24/24 giờ".
const COUNTS: [&str; 7] = ["mỗi", "hằng", "hàng", "cả", "suốt", "từng", "một"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    for placed in context.texts() {
        if matches!(placed.kind, TextKind::Code | TextKind::Person | TextKind::BlankForm) {
            continue;
        }
        // Decoding has told a value that is a date and nothing else.
        if context.decoded.iter().any(|found| found.code == Code::D001 && found.span == placed.text.span) {
            continue;
        }
        for (range, variant) in impossible(placed.prose()) {
            let words = slice(&placed.text.value, range.clone());
            sink.push(RULE.at(context.locate(placed.text, range)).variant(variant).fact("date", words));
        }
    }
}

/// The dates among words that no calendar has, each with its sentence.
fn impossible(prose: &Prose<'_>) -> Vec<(Range<usize>, &'static str)> {
    let mut found = Vec::new();
    for (at, word) in prose.words.iter().enumerate().filter(|(_, word)| word.is_number()) {
        let before = at.checked_sub(1).and_then(|at| prose.words.get(at)).filter(|_| word.follows());
        let counts = at.checked_sub(2).and_then(|at| prose.words.get(at)).is_some_and(|word| word.is_any(&COUNTS));
        let Some(before) = before.filter(|_| !counts) else { continue };
        if before.is_any(&BEFORE) {
            found.extend(day(prose.text, word, before.is_any(&["ngày"])).map(|range| (range, "")));
        } else if before.is_any(&["tháng"]) {
            found.extend(month(prose.text, word, before).map(|range| (range, "part")));
        }
    }
    found
}

/// `31/4/2026`, `31 tháng 4`, `08/6/20210`. Without a year only a day too many of a real month: `24/24` may be hours.
fn day(text: &str, word: &Word<'_>, named: bool) -> Option<Range<usize>> {
    let Some(written) = day_at(text, word.start, Marks::Slash) else {
        return named.then(|| long_year(text, word.start)).flatten();
    };
    // 2024 is a leap year: 29/02 is a day of some year.
    let (day, month) = (written.day.value, written.month.value);
    let some_year = Date::new(2024, month, day).is_some();
    let impossible = match &written.year {
        // The calendar of plans begins in 1900, that of history does not: "ngày 11/12/1864".
        Some(year) if !(1900..2200).contains(&year.value) => !some_year,
        Some(_) => written.date().is_none(),
        None => named && (1..=12).contains(&month) && (29..=31).contains(&day) && !some_year,
    };
    impossible.then(|| written.range())
}

/// `08/6/20210`: a year of three, five or more figures.
fn long_year(text: &str, at: usize) -> Option<Range<usize>> {
    let day = Figure::at(text, at, 1..=2)?;
    let mark = |at: usize| text.get(at..).is_some_and(|rest| rest.starts_with('/')).then_some(at + 1);
    let month = Figure::at(text, mark(day.range.end)?, 1..=2)?;
    let start = mark(month.range.end)?;
    let digits = text.get(start..)?.bytes().take_while(u8::is_ascii_digit).count();
    let ends = text.get(start + digits..)?.chars().next().is_none_or(|c| !c.is_alphanumeric() && c != '/');
    (ends && matches!(digits, 3 | 5 | 6)).then_some(at..start + digits)
}

/// `tháng 13/2026`, `tháng 13 năm 2026`.
fn month(text: &str, word: &Word<'_>, name: &Word<'_>) -> Option<Range<usize>> {
    let month = Figure::at(text, word.start, 1..=2).filter(|month| month.value > 12 || month.value == 0)?;
    let rest = text.get(month.range.end..)?;
    let year = rest.strip_prefix('/').or_else(|| rest.strip_prefix(" năm "))?;
    let year = Figure::at(text, text.len() - year.len(), 4..=4)?;
    Some(name.start..year.range.end)
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{BASE, findings, only, with};
    use crate::diagnostic::Code;

    #[test]
    fn what_no_calendar_has_is_an_error_at_its_place() {
        let due = |deadline: &str| only(Code::D001, &with("deadline: Quý III/2024", &format!("deadline: {deadline}")));
        for (deadline, said) in [
            ("31/9", "“31/9” không phải là một ngày có thật"),
            ("trước ngày 30/02", "“trước ngày 30/02” không phải là một ngày có thật"),
            ("tháng 13/2024", "“tháng 13/2024” không có trong năm nào | một năm có tháng 1 đến tháng 12"),
            ("Quý V", "“Quý V” không có trong năm nào"),
        ] {
            assert!(due(deadline).contains(said) && due(deadline).starts_with("D001 error"), "{}", due(deadline));
        }
        let plan = with("deadline: Quý III/2024", "deadline: Quý V/2024");
        assert_eq!(findings(&plan).lines().count(), 1, "{}", findings(&plan));
    }

    #[test]
    fn what_some_year_has_is_none() {
        for deadline in ["29/02", "30/9", "mỗi quý 5 cuộc", "khi có 40/50 xã đạt chuẩn"] {
            assert_eq!(
                only(Code::D001, &with("deadline: Quý III/2024", &format!("deadline: {deadline}"))),
                "",
                "{deadline}"
            );
        }
    }

    fn closing(words: &str) -> String {
        only(Code::D001, &format!("{BASE}closing: {words}\n"))
    }

    #[test]
    fn a_day_that_no_calendar_has_is_found_among_words() {
        for (words, said) in [
            ("Tổng kết vào ngày 31/4/2026.", "31/4/2026"),
            ("Báo cáo trước ngày 31 tháng 11 năm 2026.", "31 tháng 11 năm 2026"),
            ("Hoàn thành đến 30/02/2026.", "30/02/2026"),
            ("Gửi trước ngày 31/6.", "31/6"),
            ("Gửi trước ngày 08/6/20210.", "08/6/20210"),
        ] {
            assert!(closing(words).contains(&format!("“{said}” không phải là một ngày có thật")), "{words}");
        }
        assert!(closing("Gửi trong tháng 13/2026.").contains("“tháng 13/2026” không có trong năm nào"));
    }

    #[test]
    fn a_legal_basis_has_a_real_date() {
        let old = "ngày 07 tháng 9 năm 2015 của Chính phủ";
        assert!(only(Code::D001, &with(old, "ngày 31/9/2015 của Chính phủ")).contains("“31/9/2015”"));
        let found = findings(&with(old, "ngày 31/9/2015 của Chính phủ"));
        assert_eq!(found.lines().count(), 1, "one slip, one message: {found}");
    }

    #[test]
    fn what_looks_like_a_date_and_is_none_is_left_alone() {
        for words in [
            "Trực mỗi ngày 24/24 giờ.",
            "Trực cả ngày 24/24, đạt 45/13 chỉ tiêu.",
            "Kỷ niệm ngày 29/02 và ngày 30/4.",
            "Ngày 11/12/1864 và ngày 05 tháng 6 năm 1862.",
            "Điều 31/2026 và số 31/4/2026/QĐ.",
            "Trước 15/6, sau 3/9.",
            "Tháng 12 năm 2026; ngày 01/7/2025.",
        ] {
            assert_eq!(closing(words), "", "{words}");
        }
    }

    #[test]
    fn a_value_that_is_a_date_is_told_once() {
        let found = only(Code::D001, &with("deadline: Quý III/2024", "deadline: 31/02/2024"));
        assert_eq!(found.lines().count(), 1, "{found}");
    }
}
