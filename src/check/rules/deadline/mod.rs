//! Family D: deadlines and the period.

pub(super) mod before_issue;
mod date_lists;
pub(super) mod impossible_date;
mod left_years;
pub(super) mod milestones_out_of_order;
pub(super) mod non_working_day;
pub(super) mod other_year;
pub(super) mod outside_period;
mod steps;
pub(super) mod unread_deadline;
pub(super) mod wrong_weekday;
