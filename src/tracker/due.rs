//! A deadline to the days that a calendar keeps, and to how they come back.

use crate::calendar::Date;
use crate::plan::{Cycle, Deadline, Milestone, Plan, Reading};

/// A deadline that a calendar can hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// What is due, for a milestone.
    pub what: Option<String>,
    /// First day that it may mean.
    pub from: Date,
    /// Last day that it may mean: the day to keep; of one that comes back the first time.
    pub to: Date,
    /// How it comes back.
    pub every: Option<Every>,
}

/// How a deadline comes back in the plan's period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Every {
    /// How often, on which day.
    pub cycle: Cycle,
    /// The last day on which it comes back.
    pub until: Date,
}

impl Every {
    /// The months between two times; absent for weeks.
    pub fn months(self) -> Option<u32> {
        match self.cycle {
            Cycle::Weekly(_) => None,
            Cycle::Months { every, .. } => Some(every),
            Cycle::YearMonths(..) | Cycle::YearDay(..) => Some(12),
        }
    }

    /// The recurrence rule of a calendar (RFC 5545, 3.3.10) for an event that starts on its first time.
    pub fn rule(self) -> String {
        // The last day of the month, whatever its number; the last of several where a month may be shorter.
        let day = |day: Option<u32>| match day {
            Some(day @ 1..=28) => format!("BYMONTHDAY={day}"),
            Some(29) => "BYMONTHDAY=28,29;BYSETPOS=-1".to_owned(),
            Some(30) => "BYMONTHDAY=28,29,30;BYSETPOS=-1".to_owned(),
            _ => "BYMONTHDAY=-1".to_owned(),
        };
        let rule = match self.cycle {
            Cycle::Weekly(_) => "FREQ=WEEKLY".to_owned(),
            Cycle::Months { every: 12, day: None } => "FREQ=YEARLY".to_owned(),
            Cycle::Months { every, day: on } => format!("FREQ=MONTHLY;INTERVAL={every};{}", day(on)),
            Cycle::YearMonths(_, month) => format!("FREQ=YEARLY;BYMONTH={month};{}", day(None)),
            Cycle::YearDay(..) => "FREQ=YEARLY".to_owned(),
        };
        let until = self.until;
        format!("{rule};UNTIL={:04}{:02}{:02}", until.year(), until.month(), until.day())
    }
}

/// The days of a deadline, milestones one by one. What has no day ("thường xuyên") has none here.
pub(super) fn dues(plan: &Plan, deadline: &Deadline) -> Vec<Due> {
    match &deadline.reading {
        Reading::Milestones(steps) => {
            let step = |step: &Milestone| {
                let what = step.what.value.trim().to_owned();
                dues(plan, &step.when).into_iter().map(move |due| Due { what: Some(what.clone()), ..due }).collect()
            };
            steps.iter().flat_map(|one| -> Vec<Due> { step(one) }).collect()
        }
        Reading::Recurring(cycles) => cycles.iter().filter_map(|cycle| recurring(plan, *cycle)).collect(),
        Reading::Days(days) => days.iter().map(|day| Due { what: None, from: *day, to: *day, every: None }).collect(),
        reading => match (reading.first(), reading.last()) {
            (Some(from), Some(to)) => vec![Due { what: None, from, to, every: None }],
            _ => Vec::new(),
        },
    }
}

/// The times in the plan's period; those before the plan is issued are nobody's duty.
fn recurring(plan: &Plan, cycle: Cycle) -> Option<Due> {
    let period = plan.period.as_ref()?.kind;
    let (first, last) = (period.first()?, period.last()?);
    let times = cycle.between(plan.issued().map_or(first, |issued| issued.value.max(first)), last);
    let (start, end) = (times.first()?, times.last()?);
    Some(Due { what: None, from: start.from.max(first), to: start.to, every: Some(Every { cycle, until: end.to }) })
}
