//! `use: timeline`: the steps of the calendar that stand side by side, and which of them a deadline fills.

use super::{Cycle, Deadline, Occurrence, PeriodKind, Plan, Reading, StepKind, Task};
use crate::calendar::Date;

/// A column of the timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Its first day that lies in the period.
    pub first: Date,
    /// Its last day that lies in the period.
    pub last: Date,
    /// Its number: of the month or quarter in its year, of the week from the first.
    pub number: u32,
}

/// The most columns that a timeline has.
pub const MOST_STEPS: usize = 120;

impl Plan {
    /// The steps of its period; of an event those from the first deadline to the last. Nothing without a period.
    pub fn steps(&self, kind: StepKind) -> Vec<Step> {
        let Some((first, last)) = self.shown() else { return Vec::new() };
        let mut out: Vec<Step> = Vec::new();
        let mut day = first;
        while day <= last && out.len() <= MOST_STEPS * 10 {
            let (end, number) = kind.end(day, out.len());
            out.push(Step { first: day, last: end.min(last), number });
            day = end.next();
        }
        out
    }

    /// First and last day of a timeline.
    fn shown(&self) -> Option<(Date, Date)> {
        let kind = self.period.as_ref()?.kind;
        let ends = kind.first().zip(kind.last())?;
        match kind {
            PeriodKind::Days(from, to, _) => Some((from, to)),
            PeriodKind::Years(..) => Some(ends),
            PeriodKind::Event(from, to) => {
                let (mut first, mut last) = (from, to);
                self.each_task(&mut |_, task| {
                    let days = task.deadline.iter().flat_map(|deadline| deadline.reading.stretches(ends.0, ends.1));
                    for (one, other) in
                        days.filter(|(one, other)| *one >= ends.0 && *other <= ends.1 && (*one, *other) != ends)
                    {
                        (first, last) = (first.min(one), last.max(other));
                    }
                });
                Some((first, last))
            }
        }
    }
}

impl StepKind {
    /// The last day of the step that `day` is in, and the step's number when `before` stand before it.
    fn end(self, day: Date, before: usize) -> (Date, u32) {
        let month_end = |month| Date::end_of_month(day.year(), month).unwrap_or(day);
        match self {
            StepKind::Week => {
                let mut end = day;
                while end.weekday() != crate::calendar::Weekday::Sunday {
                    end = end.next();
                }
                (end, u32::try_from(before + 1).unwrap_or(u32::MAX))
            }
            StepKind::Month => (month_end(day.month()), day.month()),
            StepKind::Quarter => {
                let quarter = day.month().div_ceil(3);
                (month_end(quarter * 3), quarter)
            }
        }
    }
}

/// What a task shows in a timeline.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bar {
    /// Which of the steps it fills.
    pub filled: Vec<bool>,
    /// What its deadline says that no step shows, in words: not to be read, or outside the steps.
    pub words: Vec<String>,
}

impl Task {
    /// Its bar over `steps`.
    pub fn bar(&self, steps: &[Step]) -> Bar {
        let mut bar = Bar { filled: vec![false; steps.len()], words: Vec::new() };
        if let (Some(deadline), Some(first), Some(last)) = (&self.deadline, steps.first(), steps.last()) {
            bar.add(deadline, steps, (first.first, last.last));
        }
        bar
    }
}

impl Bar {
    fn add(&mut self, deadline: &Deadline, steps: &[Step], (first, last): (Date, Date)) {
        if let Reading::Milestones(chain) = &deadline.reading {
            for (step, line) in chain.iter().zip(deadline.lines()) {
                let before = self.words.len();
                self.add(&step.when, steps, (first, last));
                // What is done at that time belongs to it.
                if self.words.len() > before {
                    self.words.truncate(before);
                    self.words.push(line);
                }
            }
            return;
        }
        let days = deadline.reading.stretches(first, last);
        let mut shown = !days.is_empty();
        for (from, to) in days {
            let mut any = false;
            for (step, filled) in steps.iter().zip(&mut self.filled) {
                let inside = step.first <= to && step.last >= from;
                *filled |= inside;
                any |= inside;
            }
            shown &= any;
        }
        if !shown {
            self.words.push(deadline.said());
        }
    }
}

impl Reading {
    /// The days that a bar covers in a timeline from `first` to `last`: a stretch whole, what comes back on each day that it falls
    /// due. Nothing where the deadline does not say both ends.
    fn stretches(&self, first: Date, last: Date) -> Vec<(Date, Date)> {
        match self {
            Reading::By(_) | Reading::Before(_) => self.first().zip(self.last()).into_iter().collect(),
            Reading::Range(from, to) => {
                from.first().zip(to.last()).filter(|(from, to)| from <= to).into_iter().collect()
            }
            Reading::Days(days) => days.iter().map(|day| (*day, *day)).collect(),
            Reading::Ongoing => vec![(first, last)],
            Reading::Recurring(cycles) => {
                let shown = |cycle: &Cycle, one: Occurrence| {
                    if cycle.is_stretch() { (one.from, one.to) } else { (one.to, one.to) }
                };
                let due = |cycle: &Cycle| {
                    cycle.between(first, last).into_iter().map(|one| shown(cycle, one)).collect::<Vec<_>>()
                };
                cycles.iter().flat_map(due).collect()
            }
            Reading::Milestones(steps) => {
                steps.iter().flat_map(|step| step.when.reading.stretches(first, last)).collect()
            }
            Reading::Unread => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::read::iso;
    use crate::plan::Period;
    use crate::source::Span;

    fn plan(kind: PeriodKind) -> Plan {
        Plan { period: Some(Period { span: Span::default(), kind }), ..Plan::default() }
    }

    fn day(text: &str) -> Date {
        iso(text).unwrap()
    }

    /// The columns that a deadline fills, as `x` and `.`, then what it says beside them.
    fn bar(deadline: &str, steps: &[Step]) -> String {
        let text = crate::yaml::Text { value: deadline.to_owned(), ..Default::default() };
        let deadline = Deadline { text, reading: crate::plan::read_deadline(deadline) };
        let bar = Task { deadline: Some(deadline), ..Task::default() }.bar(steps);
        let marks: String = bar.filled.iter().map(|filled| if *filled { 'x' } else { '.' }).collect();
        if bar.words.is_empty() { marks } else { format!("{marks} {}", bar.words.join("; ")) }
    }

    #[test]
    fn a_deadline_fills_the_months_that_it_says() {
        let steps = plan(PeriodKind::Years(2026, 2026)).steps(StepKind::Month);
        for (deadline, wanted) in [
            ("tháng 9/2026", "........x..."),
            ("Quý II/2026", "...xxx......"),
            ("từ tháng 3/2026 đến tháng 5/2026", "..xxx......."),
            ("trước ngày 15/11/2026", "..........x."),
            ("thường xuyên", "xxxxxxxxxxxx"),
            ("hằng quý", "..x..x..x..x"),
            ("Quý III hằng năm", "......xxx..."),
            ("trước ngày 25/6 và 25/12/2026", ".....x.....x"),
            ("từ tháng 11/2026 đến tháng 02/2027", "..........xx"),
            ("khi có chỉ đạo", "............ khi có chỉ đạo"),
            ("tháng 02/2027", "............ tháng 02/2027"),
        ] {
            assert_eq!(bar(deadline, &steps), wanted, "{deadline}");
        }
    }

    #[test]
    fn a_period_is_cut_where_the_calendar_is() {
        let days = PeriodKind::Days(day("2025-12-17"), day("2026-02-05"), Some(2045));
        let of = |kind| {
            let steps = plan(days).steps(kind);
            steps.iter().map(|step| format!("{} {}-{}", step.number, step.first, step.last)).collect::<Vec<_>>()
        };
        let months = ["12 2025-12-17-2025-12-31", "1 2026-01-01-2026-01-31", "2 2026-02-01-2026-02-05"];
        assert_eq!(of(StepKind::Month), months);
        assert_eq!(of(StepKind::Quarter), ["4 2025-12-17-2025-12-31", "1 2026-01-01-2026-02-05"]);
        let weeks = of(StepKind::Week);
        assert_eq!((weeks.len(), &*weeks[0], &*weeks[1]), (8, "1 2025-12-17-2025-12-21", "2 2025-12-22-2025-12-28"));
        assert!(plan(days).steps(StepKind::Month).len() == 3 && Plan::default().steps(StepKind::Month).is_empty());
    }

    #[test]
    fn an_event_is_shown_from_its_first_deadline_to_its_last() {
        let of = |text: &str| {
            let deadline = Deadline { text: Default::default(), reading: crate::plan::read_deadline(text) };
            Task { deadline: Some(deadline), ..Task::default() }
        };
        let event = PeriodKind::Event(day("2026-09-10"), day("2026-09-12"));
        let all = Plan { tasks: vec![of("tháng 7/2026"), of("thường xuyên"), of("05/10/2026")], ..plan(event) };
        let steps: Vec<u32> = all.steps(StepKind::Month).iter().map(|step| step.number).collect();
        assert_eq!(steps, [7, 8, 9, 10]);
        assert_eq!(plan(event).steps(StepKind::Month).len(), 1);
    }

    #[test]
    fn a_milestone_that_no_column_shows_keeps_its_words() {
        use crate::plan::Milestone;
        let text = |value: &str| crate::yaml::Text { value: value.to_owned(), ..Default::default() };
        let step = |when: &str, what: &str| {
            let when = Deadline { text: text(when), reading: crate::plan::read_deadline(when) };
            Milestone { when, what: text(what) }
        };
        let reading =
            Reading::Milestones(vec![step("tháng 3/2026", "khởi động"), step("khi đủ điều kiện", "nghiệm thu")]);
        let task = Task { deadline: Some(Deadline { text: text(""), reading }), ..Task::default() };
        let bar = task.bar(&plan(PeriodKind::Years(2026, 2026)).steps(StepKind::Quarter));
        assert_eq!(
            (bar.filled, bar.words),
            (vec![true, false, false, false], vec!["khi đủ điều kiện: nghiệm thu".to_owned()])
        );
    }
}
