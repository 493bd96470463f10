//! D004: a weekday that is not the weekday of the date beside it.

use super::date_lists::{Word, between, dates_after, dates_before, words};
use crate::calendar::read::weekday_at;
use crate::calendar::{Date, Weekday};
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink, TextKind};
use crate::diagnostic::{Code, Fix, Pair, Sentence};
use crate::invariant::slice;
use crate::language::letters::upper_first;
use crate::prose::Prose;
use crate::prose::patterns::ordinal;
use std::ops::Range;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::D004,
    explanation: Explanation {
        finds: Pair::new(
            "Thứ trong tuần không khớp với ngày đi cùng: “thứ Ba ngày 06/11/2024” trong khi ngày đó là thứ Tư.",
            "A weekday that is not the weekday of the date beside it: “thứ Ba ngày 06/11/2024”, which was a Wednesday.",
        ),
        why: Pair::new(
            "Người nhận không biết phải theo thứ hay theo ngày; giấy mời, lịch họp dễ bị hiểu sai.",
            "The reader cannot tell whether the weekday or the date is meant.",
        ),
        wrong: "tasks:\n  - title: Họp báo định kỳ thứ Ba ngày 06/11/2024\n    lead: so-tttt\n",
        right: "tasks:\n  - title: Họp báo định kỳ thứ Tư ngày 06/11/2024\n    lead: so-tttt\n",
        basis: Pair::new("Dương lịch", "The civil calendar"),
    },
    sentences: &[Sentence::new(
        "",
        Pair::new("ngày {date} là {right}, không phải {said}", "{date} is {right}, not {said}"),
    )
    .label("không khớp với ngày {date}", "does not fit {date}")
    .reason(
        "thứ và ngày khác nhau thì người nhận không biết phải theo bên nào",
        "when weekday and date differ, the reader cannot tell which is meant",
    )
    .hint(
        "nếu ngày đúng thì viết “{right}”; nếu thứ đúng thì sửa ngày",
        "if the date is right, write “{right}”; if the weekday is right, change the date",
    )],
    labels: &[],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    for placed in context.texts() {
        if matches!(placed.kind, TextKind::Code | TextKind::Person) {
            continue;
        }
        for found in find(placed.prose()) {
            let right = found.date.weekday();
            if right == found.said {
                continue;
            }
            let span = context.locate(placed.text, found.range.clone());
            let words = slice(&placed.text.value, found.range);
            let right = right.to_string();
            let right = if words.starts_with(char::is_uppercase) { upper_first(&right) } else { right };
            sink.push(
                RULE.at(span)
                    .fact("said", words)
                    .fact("right", &right)
                    .fact("date", found.date.short())
                    .fix(Fix::suggested(span, right)),
            );
        }
    }
}

/// A weekday beside a date: where the weekday stands, what it says, the date.
struct Found {
    range: Range<usize>,
    said: Weekday,
    date: Date,
}

fn find(prose: &Prose<'_>) -> Vec<Found> {
    let text = prose.text;
    // Most texts name no weekday at all.
    let may_name = |word: &str| ["hứ", "HỨ", "nhật"].iter().any(|end| word.ends_with(end));
    if !prose.words.iter().any(|word| may_name(word.text)) {
        return Vec::new();
    }
    if !text.contains("hứ ") && !text.contains("nhật") && !text.contains("HỨ ") {
        return Vec::new();
    }
    let words = words(prose);
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let group = group(text, &words, at);
        let end = group.last().map_or(at + 1, |last| last + 2);
        found.extend(mismatches(text, &words, &group, end));
        at = end;
    }
    found
}

/// The weekdays that begin at word `at` and follow each other: "thứ Năm, thứ Sáu", "thứ Bảy và Chủ nhật".
fn group(text: &str, words: &[Word], at: usize) -> Vec<usize> {
    let mut group = Vec::new();
    let mut next = at;
    while weekday(text, words, next).is_some() {
        group.push(next);
        let joined = words.get(next + 2).is_some_and(|word| matches!(word.lower.as_str(), "và" | "đến"));
        next += if joined { 3 } else { 2 };
        let gap = words.get(next - 1).zip(words.get(next)).map_or("", |(last, first)| between(text, last, first));
        if gap.contains(['.', ';', '(', ')']) {
            break;
        }
    }
    group
}

/// The weekdays of a group that its dates deny. As many dates as weekdays belong together one by one; where the counts
/// differ, or dates on either side agree, nothing is said.
fn mismatches(text: &str, words: &[Word], group: &[usize], end: usize) -> Vec<Found> {
    let Some((first, last)) = group.first().and_then(|at| words.get(*at)).zip(words.get(end - 1)) else {
        return Vec::new();
    };
    let after = dates_after(text, words, end, group.len());
    if !after.is_empty() && enumerates(text, first, last) {
        return Vec::new();
    }
    let sides = [after, group.first().map(|at| dates_before(text, words, *at)).unwrap_or_default()];
    let pairs = |dates: &[Date]| {
        let one = |(at, date): (&usize, &Date)| {
            let (said, range) = weekday(text, words, *at)?;
            Some(Found { range, said, date: *date })
        };
        group.iter().zip(dates).filter_map(one).filter(|found| found.said != found.date.weekday()).collect::<Vec<_>>()
    };
    let judged: Vec<Vec<Found>> =
        sides.iter().filter(|dates| dates.len() == group.len()).map(|dates| pairs(dates)).collect();
    if judged.iter().any(Vec::is_empty) { Vec::new() } else { judged.into_iter().next().unwrap_or_default() }
}

/// The weekday that begins at word `at` and has two words, and its bytes. An ordinal number is none.
fn weekday(text: &str, words: &[Word], at: usize) -> Option<(Weekday, Range<usize>)> {
    let first = words.get(at)?;
    let (said, range) = weekday_at(text, first.range.start)?;
    let back = |steps: usize| at.checked_sub(steps).and_then(|at| words.get(at));
    let touches = back(1).is_some_and(|before| between(text, before, first).trim().is_empty());
    let word = |steps: usize| back(steps).map_or("", |word| word.lower.as_str());
    let counts = said != Weekday::Sunday && touches && ordinal(word(2), word(1));
    (!counts).then_some((said, range))
}

/// "Thứ hai, ngày …" at the start of a sentence may count reasons: a weekday is written "Thứ Hai".
fn enumerates(text: &str, first: &Word, last: &Word) -> bool {
    let capital = text.get(first.range.clone()).is_some_and(|word| word.starts_with('T'));
    let small = text.get(last.range.clone()).is_some_and(|word| word.starts_with(char::is_lowercase));
    let comma = text.get(last.range.end..).is_some_and(|rest| rest.starts_with(','));
    capital && small && comma
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{diagnostics, only, with};

    const TITLE: &str = "Sản xuất phim giới thiệu về tỉnh";

    fn titled(title: &str) -> String {
        only(Code::D004, &with(TITLE, title))
    }

    #[test]
    fn weekday_and_date_agree() {
        let found = titled("Họp báo thứ Ba ngày 06/11/2024 tại thành phố An Bình");
        assert!(found.contains("\"thứ Ba\": ngày 06/11/2024 là thứ Tư, không phải thứ Ba"), "{found}");
        for wrong in [
            "Họp báo vào thứ Ba, ngày 06 tháng 11 năm 2024",
            "Họp báo ngày 06/11/2024 (thứ Ba)",
            "Họp báo ngày 06 tháng 11 năm 2024 (thứ 3)",
            "Khai mạc 8 giờ Chủ nhật ngày 06/11/2024",
        ] {
            assert_eq!(titled(wrong).lines().count(), 1, "{wrong}");
        }
        for right in [
            "Họp báo thứ Ba ngày 05/11/2024",
            "Họp báo thứ Ba, ngày 05 tháng 11 năm 2024",
            "Họp báo chủ nhật ngày 10/11/2024",
            "Họp báo thứ Ba hằng tuần, từ ngày 06/11/2024",
        ] {
            assert_eq!(titled(right), "", "{right}");
        }
    }

    #[test]
    fn an_ordinal_number_is_no_weekday() {
        for text in [
            "Phục vụ Kỳ họp thứ Năm ngày 21/5/2024 của Hội đồng nhân dân",
            "Hội nghị lần thứ ba ngày 21/6/2024",
            "\"Thứ hai, ngày 05/11/2024 là hạn cuối\"",
            "Ngày thứ hai (15/5/2026): tham quan",
            "Buổi thứ hai, ngày 15/5/2026",
            "Khai giảng lớp thứ ba ngày 18/5/2026",
            "Kỳ thứ ba, ngày 18/5/2026",
            "Bản thứ ba ngày 18/5/2026",
            "Số báo thứ ba ngày 18/5/2026",
            "Vòng thứ ba, ngày 18/5/2026",
            "Nhiệm vụ thứ ba, ngày 18/5/2026",
            "Phiên họp thứ ba, ngày 18/5/2026",
            "Đại hội lần thứ ba ngày 18/5/2026",
            "Ngày làm việc thứ Hai sau khi nhận văn bản ngày 05/11/2024",
        ] {
            assert_eq!(titled(text), "", "{text}");
            let small = only(Code::T008, &with(TITLE, text));
            assert!(small.is_empty() || text.starts_with('"'), "{small}");
        }
        assert_eq!(titled("Họp định kỳ thứ Ba ngày 06/11/2024").lines().count(), 1);
        assert_eq!(titled("Xong buổi, thứ Ba ngày 06/11/2024").lines().count(), 1);
    }

    #[test]
    fn several_days_and_their_weekdays_belong_together_one_by_one() {
        // 14/5/2026 is a Thursday.
        for right in [
            "Từ ngày 14 đến ngày 15/5/2026 (thứ Năm, thứ Sáu)",
            "Tập huấn trong 02 ngày 14, 15/5/2026 (thứ Năm và thứ Sáu)",
            "Từ ngày 16/5/2026 đến ngày 17/5/2026 (thứ Bảy và Chủ nhật)",
            "Ngày 14/5/2026, 15/5/2026 (thứ Năm, thứ Sáu)",
            "Ngày 14 và 15 tháng 5 năm 2026 (thứ Năm, thứ Sáu)",
            "Từ 14 - 16/5/2026 (thứ Năm - thứ Bảy)",
            "Thứ Năm, thứ Sáu ngày 14, 15/5/2026",
            "Ngày 14/5/2026 (thứ Năm), ngày 20/5/2026 (thứ Tư)",
            "Ngày 14/5/2026 (thứ Năm), thứ Sáu ngày 15/5/2026",
            "Ngày 14, 15/5/2026 (thứ Năm, thứ Sáu), ngày 20, 21/5/2026 (thứ Tư, thứ Năm)",
        ] {
            assert_eq!(titled(right), "", "{right}");
        }
        for undecided in [
            "Từ ngày 14 đến ngày 16/5/2026 (thứ Năm, thứ Sáu, thứ Bảy)",
            "Ngày 14, 15/5/2026 (thứ Sáu)",
            "Ngày 31/12 và ngày 01/01/2027 (thứ Năm, thứ Sáu)",
        ] {
            assert_eq!(titled(undecided), "", "{undecided}");
        }
        let found = titled("Từ ngày 14 đến ngày 15/5/2026 (thứ Năm, thứ Bảy)");
        assert!(found.contains("\"thứ Bảy\": ngày 15/5/2026 là thứ Sáu"), "{found}");
        assert_eq!(found.lines().count(), 1, "{found}");
        for wrong in [
            "Trong 02 ngày 14, 15/5/2026 (thứ Tư và thứ Sáu)",
            "Trong 01 ngày 14/5/2026 (thứ Sáu)",
            "Lúc 14 giờ 30, ngày 14/5/2026 (thứ Sáu)",
            "Ngày 14/5/2026 (thứ Sáu), ngày 20/5/2026 (thứ Tư)",
        ] {
            assert_eq!(titled(wrong).lines().count(), 1, "{wrong}");
        }
    }

    #[test]
    fn the_fix_writes_the_weekday_of_the_date() {
        let (source, found) = diagnostics(&with(TITLE, "Họp báo thứ Ba ngày 06/11/2024"));
        let fix = found.iter().find(|found| found.code == Code::D004).unwrap().fix.clone().unwrap();
        let mut text = source.text().to_owned();
        text.replace_range(fix.edits[0].span.range(), &fix.edits[0].text);
        assert!(text.contains("Họp báo thứ Tư ngày 06/11/2024"));
        assert_eq!(only(Code::D004, &text), "");
    }

    #[test]
    fn a_comment_silences_it() {
        assert_eq!(titled("Họp báo thứ Ba ngày 06/11/2024 # ttdn: allow D004 -- trích nguyên văn"), "");
    }
}
