//! Family D: deadlines and the period.

mod before_issue;
mod date_lists;
mod impossible_date;
mod milestones_out_of_order;
mod non_working_day;
mod outside_period;
mod steps;
mod unread_deadline;
mod wrong_weekday;

use super::super::explain::Rule;

pub(super) const RULES: &[&Rule] = &[
    &impossible_date::RULE,
    &before_issue::RULE,
    &outside_period::RULE,
    &wrong_weekday::RULE,
    &non_working_day::RULE,
    &milestones_out_of_order::RULE,
    &unread_deadline::RULE,
];
