//! Which year a deadline means that names none: the period of its plan supplies it where only one fits.

use crate::calendar::{Date, Stretch};
use crate::plan::{PeriodKind, Plan};

/// The days from which a deadline without a year takes it. Nothing where the plan does not say them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Frame {
    /// First and last day of the plan.
    ends: Option<(Date, Date)>,
    /// The first day on which the plan may be issued.
    issued: Option<Date>,
}

impl Frame {
    /// One whole year.
    pub fn year(year: i32) -> Self {
        let ends = Date::new(year, 1, 1).zip(Date::new(year, 12, 31));
        Self { ends, issued: None }
    }

    /// The year of the plan, when it has only one.
    pub(super) fn only_year(&self) -> Option<i32> {
        self.ends.filter(|(first, last)| first.year() == last.year()).map(|(first, _)| first.year())
    }

    /// The stretch that `of` makes of the one year that fits: the only year of the plan, else the only one whose stretch lies
    /// in the plan ("tháng 3" of a school year).
    pub(super) fn supply(&self, of: impl Fn(i32) -> Option<Stretch>) -> Option<Stretch> {
        if let Some(year) = self.only_year() {
            return of(year);
        }
        let (first, last) = self.ends?;
        let inside = |stretch: &Stretch| {
            stretch.first().is_some_and(|day| day <= last) && stretch.last().is_some_and(|day| day >= first)
        };
        let mut fitting = (first.year()..=last.year()).filter_map(of).filter(inside);
        fitting.next().filter(|_| fitting.next().is_none())
    }

    /// Whether what was read with a supplied year can be meant: some of it in the plan, and not over before the plan is issued.
    /// "Trước ngày 15/01" in a plan of 24/01 is of another year.
    pub(super) fn allows(&self, first: Option<Date>, last: Option<Date>) -> bool {
        let Some((from, to)) = self.ends else { return false };
        let begins = self.issued.map_or(from, |issued| issued.max(from));
        first.is_none_or(|first| first <= to) && last.is_none_or(|last| last >= begins)
    }
}

impl Plan {
    /// What supplies the year of its deadlines.
    pub(in crate::plan) fn frame(&self) -> Frame {
        let ends = self.period.as_ref().and_then(|period| match period.kind {
            PeriodKind::Days(from, to, _) => Some((from, to)),
            kind @ (PeriodKind::Years(..) | PeriodKind::Event(..)) => kind.first().zip(kind.last()),
        });
        Frame { ends, issued: self.issued().map(|issued| issued.value) }
    }
}
