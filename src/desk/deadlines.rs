//! Deadlines that a plan of its period is likely to want, each with how it is read.

use super::Desk;
use super::completion::{Completion, CompletionKind};
use crate::calendar::Date;
use crate::plan::{Plan, read_deadline};
use crate::source::Span;

/// The most years of a plan whose quarters are offered one by one.
const YEARS: i32 = 3;

impl Desk {
    /// The plan, or what is understood of a text that is none as it stands.
    pub(super) fn understood(&self) -> Option<&Plan> {
        self.plan().or_else(|| self.meant()?.desk.plan())
    }

    /// Deadlines in the plan's period, instead of `typed`.
    pub(super) fn deadlines(&self, typed: Span) -> Vec<Completion> {
        let plan = self.understood();
        let period = plan.and_then(|plan| plan.period.as_ref()).map(|period| period.kind);
        let year = |day: Option<Date>| day.map_or(self.day().year(), |day| day.year());
        let (first, last) =
            (year(period.and_then(|period| period.first())), year(period.and_then(|period| period.last())));
        let one = |words: String| self.deadline_as(words, typed);
        (first..=last.min(first + YEARS - 1)).flat_map(of_year).chain(RECURRING.map(str::to_owned)).map(one).collect()
    }

    fn deadline_as(&self, words: String, typed: Span) -> Completion {
        let reading = read_deadline(&words);
        let detail = self.understood().map(|plan| self.read_as(&reading, plan)).unwrap_or_default();
        Completion {
            label: words.clone(),
            detail,
            about: String::new(),
            kind: CompletionKind::Word,
            span: typed,
            text: words,
        }
    }
}

/// What comes back, or never ends.
const RECURRING: [&str; 5] = ["Thường xuyên", "Hằng tháng", "Hằng quý", "Hằng năm", "Trước ngày 10/12 hằng năm"];

fn of_year(year: i32) -> Vec<String> {
    let quarters = ["I", "II", "III", "IV"].map(|quarter| format!("Quý {quarter}/{year}"));
    let others = [format!("Tháng 12/{year}"), format!("Trước ngày 31/12/{year}"), format!("Năm {year}")];
    quarters.into_iter().chain(others).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Reading;

    #[test]
    fn each_is_read() {
        for words in of_year(2027).into_iter().chain(RECURRING.map(str::to_owned)) {
            assert_ne!(read_deadline(&words), Reading::Unread, "{words}");
        }
    }
}
