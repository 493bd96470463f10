//! The days by which a plan is judged: when it is issued, and on which day its citations and bodies must hold.

use crate::calendar::{Date, PartialDate};
use crate::plan::{Plan, Spanned};

impl Plan {
    /// The date of the paper, as far as it is known: that of the decision that issues the plan, else the plan's own.
    pub fn dated(&self) -> Option<Spanned<PartialDate>> {
        self.decision.as_ref().and_then(|decision| decision.date).or(self.date)
    }

    /// The first day on which the plan may be issued, and where its date stands: nothing that falls due before it is anybody's
    /// duty.
    pub fn issued(&self) -> Option<Spanned<Date>> {
        let date = self.dated()?;
        Some(Spanned { value: date.value.earliest()?, span: date.span })
    }

    /// The day of the paper, by which its form is chosen: the last that its date may mean, else `today`.
    pub fn day(&self, today: Date) -> Date {
        self.dated().and_then(|date| date.value.latest()).unwrap_or(today)
    }

    /// The day on which the plan's citations and bodies must hold: the last that its own date may mean; without one the first
    /// day of its period when that has begun, since an undated plan of a past year is an old plan; else `today`.
    pub fn judged_on(&self, today: Date) -> Date {
        let period = self.period.as_ref().and_then(|period| period.kind.first());
        self.day(period.filter(|first| *first < today).unwrap_or(today))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Decision, Period, PeriodKind};
    use crate::source::Span;

    fn day(text: &str) -> Date {
        crate::calendar::read::iso(text).unwrap()
    }

    fn dated(date: PartialDate) -> Option<Spanned<PartialDate>> {
        Some(Spanned { value: date, span: Span::default() })
    }

    fn days(plan: &Plan) -> (Option<Date>, Date) {
        (plan.issued().map(|issued| issued.value), plan.judged_on(day("2026-11-24")))
    }

    #[test]
    fn a_date_may_mean_several_days() {
        let plan = Plan { date: dated(PartialDate::Month(2024, 2)), ..Plan::default() };
        assert_eq!(days(&plan), (Some(day("2024-02-01")), day("2024-02-29")));
        let plan = Plan { date: dated(PartialDate::Day(day("2024-02-05"))), ..Plan::default() };
        assert_eq!(days(&plan), (Some(day("2024-02-05")), day("2024-02-05")));
    }

    #[test]
    fn a_plan_that_a_decision_issues_has_its_date() {
        let decision = Decision { date: dated(PartialDate::Day(day("2024-02-05"))), ..Decision::default() };
        let plan = Plan { decision: Some(Box::new(decision)), ..Plan::default() };
        assert_eq!(days(&plan), (Some(day("2024-02-05")), day("2024-02-05")));
    }

    #[test]
    fn an_undated_plan_is_as_old_as_its_period() {
        let of = |year| {
            let kind = PeriodKind::Years(year, year);
            Plan { period: Some(Period { span: Span::default(), kind }), ..Plan::default() }
        };
        assert_eq!(days(&of(2019)), (None, day("2019-01-01")));
        assert_eq!(days(&of(2027)), (None, day("2026-11-24")));
        assert_eq!(days(&Plan::default()), (None, day("2026-11-24")));
    }
}
