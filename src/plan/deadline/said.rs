//! A deadline as people read it, on paper and in every tracker: as its author wrote it, machine dates as Vietnamese says them.

use super::{Deadline, Milestone, Reading};
use crate::calendar::{Stretch, read};
use crate::language::sentence::trim_end;

impl Deadline {
    /// All of it in a row, without a mark at its end: "trước ngày 15/11/2024"; milestones as "tháng 3/2024: khởi động;
    /// 05/11/2024: xong việc".
    pub fn said(&self) -> String {
        self.lines().join("; ")
    }

    /// One line, or one a milestone.
    pub fn lines(&self) -> Vec<String> {
        match &self.reading {
            Reading::Milestones(steps) => steps.iter().map(Milestone::said).collect(),
            _ => vec![self.words()],
        }
    }

    /// What it says behind "báo cáo": a bare day is the last day, "chậm nhất ngày 10/12/2024".
    pub fn due(&self) -> String {
        let said = self.said();
        match self.reading {
            Reading::By(Stretch::Day(_)) if said.starts_with(|first: char| first.is_ascii_digit()) => {
                format!("chậm nhất ngày {said}")
            }
            _ => said,
        }
    }

    /// The words of one that is no list. What could not be read may hold "2011-12" that is no month.
    fn words(&self) -> String {
        let text = trim_end(self.text.value.trim());
        match self.reading {
            Reading::Unread => read::spoken(text),
            _ => read::spoken_throughout(text),
        }
    }
}

impl Milestone {
    /// "tháng 3/2024: khởi động"
    fn said(&self) -> String {
        format!("{}: {}", self.when.said(), trim_end(self.what.value.trim()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::read_deadline;
    use crate::yaml::Text;

    fn text(value: &str) -> Text {
        Text { value: value.to_owned(), ..Text::default() }
    }

    fn deadline(value: &str) -> Deadline {
        Deadline { text: text(value), reading: read_deadline(value) }
    }

    #[test]
    fn machine_dates_are_said_wherever_they_stand() {
        for (written, said) in [
            ("2024-06-28", "28/6/2024"),
            ("2024-02", "tháng 02/2024"),
            ("2024", "năm 2024"),
            ("đến 2024-06-28, sau khi nghiệm thu", "đến 28/6/2024, sau khi nghiệm thu"),
            ("Trước ngày 2024-06-28;", "Trước ngày 28/6/2024"),
            ("từ 2024-03-01 đến 2024-04-30", "từ 01/3/2024 đến 30/4/2024"),
            ("từ 2024-03 đến 2024-06", "từ tháng 3/2024 đến tháng 6/2024"),
            ("theo chỉ đạo (dự kiến 2024-06-28)", "theo chỉ đạo (dự kiến 28/6/2024)"),
        ] {
            assert_eq!(deadline(written).said(), said, "{written}");
        }
    }

    #[test]
    fn everything_else_is_said_as_written() {
        for written in [
            "Quý III/2024",
            "trước ngày 15/11/2024",
            "sau năm học 2011-12",
            "2026-2028",
            "theo Kế hoạch số 2024-06-28/KH",
            "đến 2024-02-30",
            "thường xuyên, v.v.",
        ] {
            assert_eq!(deadline(written).said(), written, "{written}");
        }
    }

    #[test]
    fn milestones_stand_in_a_row_or_one_a_line() {
        let step = |when: Deadline, what: &str| Milestone { when, what: text(what) };
        let chain = |steps| Deadline { text: text(""), reading: Reading::Milestones(steps) };
        let inner = chain(vec![step(deadline("2024-04"), "thử")]);
        let all = chain(vec![step(deadline("2024-03"), "khởi động."), step(inner, "nghiệm thu")]);
        assert_eq!(all.said(), "tháng 3/2024: khởi động; tháng 4/2024: thử: nghiệm thu");
        assert_eq!(all.lines().len(), 2);
    }

    #[test]
    fn a_bare_day_is_the_last_one() {
        assert_eq!(deadline("2024-12-10").due(), "chậm nhất ngày 10/12/2024");
        assert_eq!(deadline("trước ngày 10/12/2024").due(), "trước ngày 10/12/2024");
        assert_eq!(deadline("2024-12").due(), "tháng 12/2024");
    }
}
