//! Two deadlines to whether one is surely later than the other.

use crate::calendar::{Date, Weekday};
use crate::plan::{Cycle, Reading};

/// A year by which ways of coming back compare, whatever the years of the plans: it has 29 February and begins on a Monday.
const SAMPLE: i32 = 2024;

/// Whether a plan that keeps `own` may be late for `upper`, the deadline of the plan above; `days` are the first and the last of
/// the plan. Where the words do not decide it, it is not.
pub fn is_later(own: &Reading, upper: &Reading, days: Option<(Date, Date)>) -> bool {
    match (own, upper) {
        (Reading::Recurring(own), Reading::Recurring(upper)) => comes_later(own, upper),
        (Reading::Recurring(_), _) => {
            let first = days.and_then(|(first, last)| own.occurrences(first, last).first().copied());
            first.zip(end(upper)).is_some_and(|(first, end)| first.to > end)
        }
        (_, Reading::Recurring(_)) => {
            let only = days.and_then(|(first, last)| only_time(upper, first, last));
            end(own).zip(only).is_some_and(|(own, only)| own > only)
        }
        _ => end(own).zip(end(upper)).is_some_and(|(own, upper)| own > upper),
    }
}

/// The last day, where all of the deadline can be read.
fn end(reading: &Reading) -> Option<Date> {
    is_read(reading).then(|| reading.last()).flatten()
}

fn is_read(reading: &Reading) -> bool {
    match reading {
        Reading::By(_) | Reading::Before(_) | Reading::Days(_) => true,
        Reading::Range(from, to) => is_read(from) && is_read(to),
        Reading::Milestones(steps) => steps.iter().all(|step| is_read(&step.when.reading)),
        Reading::Ongoing | Reading::Recurring(_) | Reading::Unread => false,
    }
}

/// The day on which something that comes back falls due in a plan of one year, where it does so once.
fn only_time(upper: &Reading, first: Date, last: Date) -> Option<Date> {
    let year = first.year();
    let whole = Date::new(year, 1, 1).zip(Date::new(year, 12, 31)).filter(|_| year == last.year());
    match whole.map(|(first, last)| upper.occurrences(first, last)).as_deref() {
        Some([only]) => Some(only.to),
        _ => None,
    }
}

/// Whether something comes back more seldom, or later each time: of the times of a year the first, the second … must be no later
/// than the first, the second … that is wanted.
fn comes_later(own: &[Cycle], upper: &[Cycle]) -> bool {
    let weekly = |cycles: &[Cycle]| {
        cycles.iter().find_map(|cycle| if let Cycle::Weekly(day) = cycle { Some(*day) } else { None })
    };
    match (weekly(own), weekly(upper)) {
        // Of two weekly ones the day of the week decides, where both have one.
        (Some(own), Some(upper)) => own.zip(upper).is_some_and(|(own, upper)| number(own) > number(upper)),
        (Some(_), None) => false,
        _ => {
            let (own, upper) = (times(own), times(upper));
            !upper.is_empty() && upper.iter().enumerate().any(|(at, wanted)| own.get(at).is_none_or(|own| own > wanted))
        }
    }
}

fn times(cycles: &[Cycle]) -> Vec<Date> {
    let year = Date::new(SAMPLE, 1, 1).zip(Date::new(SAMPLE, 12, 31));
    let all = year.map(|(first, last)| Reading::Recurring(cycles.to_vec()).occurrences(first, last));
    all.unwrap_or_default().into_iter().map(|one| one.to).collect()
}

fn number(day: Weekday) -> u8 {
    match day {
        Weekday::Monday => 1,
        Weekday::Tuesday => 2,
        Weekday::Wednesday => 3,
        Weekday::Thursday => 4,
        Weekday::Friday => 5,
        Weekday::Saturday => 6,
        Weekday::Sunday => 7,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::read_deadline;

    /// Whether the first is later than the second, both of plans of 2026.
    fn later(own: &str, upper: &str) -> bool {
        let read = |text: &str| read_deadline(text);
        is_later(&read(own), &read(upper), Date::new(2026, 1, 1).zip(Date::new(2026, 12, 31)))
    }

    #[test]
    fn days_months_quarters_and_years_compare_by_their_last_day() {
        for (own, upper) in [
            ("30/9/2026", "Quý III/2026"),
            ("tháng 9/2026", "Quý III/2026"),
            ("Quý III/2026", "30/9/2026"),
            ("trước tháng 7/2026", "Quý II/2026"),
            ("năm 2026", "31/12/2026"),
            ("từ 01/3/2026 đến 30/6/2026", "Quý II/2026"),
            ("6 tháng đầu năm 2026", "Quý II/2026"),
        ] {
            assert!(!later(own, upper), "{own} / {upper}");
        }
        for (own, upper) in [
            ("01/10/2026", "Quý III/2026"),
            ("Quý IV/2026", "Quý III/2026"),
            ("Quý III/2026", "15/9/2026"),
            ("năm 2026", "Quý II/2026"),
            ("tháng 7/2026", "trước tháng 7/2026"),
            ("từ 01/3/2026 đến 31/7/2026", "Quý II/2026"),
        ] {
            assert!(later(own, upper), "{own} / {upper}");
        }
    }

    #[test]
    fn what_comes_back_compares_by_how_often_and_when() {
        for (own, upper) in [
            ("hằng tháng", "hằng quý"),
            ("hằng quý", "hằng quý"),
            ("ngày 20 hằng tháng", "ngày 25 hằng tháng"),
            ("hằng tuần", "hằng tháng"),
            ("thứ Hai hằng tuần", "thứ Năm hằng tuần"),
            ("hằng tuần", "thứ Hai hằng tuần"),
            ("trước ngày 05/12 hằng năm", "trước ngày 10/12 hằng năm"),
            ("05/12/2026", "trước ngày 10/12 hằng năm"),
            ("hằng quý", "Quý II/2026"),
        ] {
            assert!(!later(own, upper), "{own} / {upper}");
        }
        for (own, upper) in [
            ("hằng quý", "hằng tháng"),
            ("hằng năm", "hằng quý"),
            ("ngày 28 hằng tháng", "ngày 25 hằng tháng"),
            ("thứ Sáu hằng tuần", "thứ Năm hằng tuần"),
            ("trước ngày 15/12 hằng năm", "trước ngày 10/12 hằng năm"),
            ("15/12/2026", "trước ngày 10/12 hằng năm"),
            ("trước ngày 10/12 hằng năm", "Quý II/2026"),
        ] {
            assert!(later(own, upper), "{own} / {upper}");
        }
    }

    #[test]
    fn what_does_not_decide_is_not_later() {
        for (own, upper) in [
            ("thường xuyên", "Quý I/2026"),
            ("Quý IV/2026", "thường xuyên"),
            ("khi có yêu cầu", "Quý I/2026"),
            ("Quý IV/2026", "theo chỉ đạo"),
            // Once a year for what is wanted each quarter: which of the four it is nobody says.
            ("Quý IV/2026", "hằng quý"),
        ] {
            assert!(!later(own, upper), "{own} / {upper}");
        }
        let by_year = read_deadline("trước ngày 10/12 hằng năm");
        let own = read_deadline("15/12/2026");
        assert!(!is_later(&own, &by_year, None), "no period");
    }
}
