//! The names that a plan gives to its own things, and where it calls units by theirs.

use super::Plan;
use crate::yaml::Text;

impl Plan {
    /// Every id that `[[…]]` may name: tasks, sections, annexes.
    pub fn ids(&self) -> Vec<&Text> {
        let mut out = Vec::new();
        self.each_task(&mut |_, task| out.extend(&task.id));
        out.extend(self.all_sections().filter_map(|section| section.id.as_ref()));
        out.extend(self.annexes.iter().filter_map(|annex| annex.id.as_ref()));
        out
    }

    /// Every place that calls a unit by its id.
    pub fn calls(&self) -> Vec<&Text> {
        let mut calls: Vec<&Text> = Vec::new();
        self.each_task(&mut |_, task| calls.extend(task.lead.iter().chain(&task.support).map(|one| &one.unit)));
        calls.extend(self.reporting.iter().flat_map(|report| report.by.iter().chain(&report.via)));
        calls
    }
}
