//! "Như Mục III" to the units that stand in that part of the plan.

use super::tasks::task_of;
use crate::language::bodies::{contains_words, normal};
use crate::language::roman;
use crate::plan::{Block, Item, Plan, PreambleLayout, Section, Use};

/// What a line that refers to parts of the plan reaches.
pub(super) struct Part {
    /// Every unit: a part of the units or of the tasks, or one that cannot be told.
    all: bool,
    /// Normalised names of the units that stand there.
    names: Vec<String>,
}

impl Part {
    /// The parts that `numbers` names: "iii", "iii, iv", "iii.2".
    pub(super) fn new(plan: &Plan, numbers: &str) -> Self {
        let numbers = numbers.split([',', ' ', ';']).map(|number| number.split('.').next().unwrap_or_default());
        let mut read = numbers.filter_map(|number| roman::read(&number.to_uppercase())).peekable();
        let mut part = Self { all: read.peek().is_none(), names: Vec::new() };
        for number in read {
            part.add(plan, number as usize);
        }
        part
    }

    /// Whether the unit of this normalised name stands there.
    pub(super) fn has(&self, name: &str) -> bool {
        self.all || self.names.iter().any(|text| contains_words(text, name))
    }

    fn add(&mut self, plan: &Plan, number: usize) {
        let Some(at) = number.checked_sub(1) else { return };
        match &plan.sections {
            Some(sections) => match sections.get(at) {
                Some(section) => self.section(plan, section),
                None => self.all = true,
            },
            None => match usual_order(plan).get(at) {
                Some(part) => self.part(plan, *part),
                None => self.all = true,
            },
        }
    }

    fn section(&mut self, plan: &Plan, section: &Section) {
        for section in Section::all(std::slice::from_ref(section)) {
            self.names.extend(section.heading.iter().chain(&section.text).map(|text| normal(&text.value)));
            for block in &section.blocks {
                match block {
                    Block::Paragraph(text, _) => self.names.push(normal(&text.value)),
                    Block::Items(items, _) => self.items(items),
                    // A table may name units in any cell, a picture anywhere.
                    Block::Table(_) | Block::Image(_) => self.all = true,
                    Block::Sections(_) => {}
                }
            }
            if let Some(part) = &section.part {
                self.part(plan, part.value);
            }
        }
    }

    fn items(&mut self, items: &[Item]) {
        for item in items {
            self.names.push(normal(&item.text.value));
            self.items(&item.items);
        }
    }

    /// Tasks name who has them, "Tổ chức thực hiện" the units; purposes, money and reports name nobody for sure.
    fn part(&mut self, plan: &Plan, part: Use) {
        match part {
            Use::Tasks => {
                let tasked = plan.units.iter().filter(|unit| task_of(plan, &unit.id.value).is_some());
                self.names.extend(tasked.map(|unit| normal(&unit.name.value)));
            }
            Use::Units | Use::TaskTable | Use::Matrix => self.all = true,
            Use::Reporting => {
                let by = plan.reporting.iter().flat_map(|report| &report.by);
                let units = by.filter_map(|by| plan.units.iter().find(|unit| unit.id.value == by.value));
                self.names.extend(units.map(|unit| normal(&unit.name.value)));
            }
            Use::Objectives | Use::Indicators | Use::Budget | Use::LegalBases | Use::Timeline => {}
        }
    }
}

/// How many parts the plan has that "Mục" counts.
pub(in crate::check::rules) fn count(plan: &Plan) -> usize {
    plan.sections.as_ref().map_or_else(|| usual_order(plan).len(), Vec::len)
}

/// The parts of a plan without `sections`, in the order of `templates/body.xml`, which a test holds it to.
fn usual_order(plan: &Plan) -> Vec<Use> {
    let parts = [
        (Use::LegalBases, plan.preamble.layout == PreambleLayout::Section),
        (Use::Objectives, plan.objectives.is_some()),
        (Use::Tasks, !plan.tasks.is_empty()),
        (Use::Budget, plan.budget.is_some()),
        (Use::Units, !plan.units.is_empty()),
        (Use::Reporting, !plan.reporting.is_empty()),
    ];
    parts.into_iter().filter(|(_, there)| *there).map(|(part, _)| part).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_usual_order_is_the_templates() {
        let body = include_str!("../../../../templates/body.xml");
        let order = body.split("macro usual_order").nth(1).unwrap().split("endmacro").next().unwrap();
        let places = ["layout ==", "if objectives", "if tasks", "if budget", "if units", "if reporting"];
        let found: Vec<usize> = places.iter().map(|part| order.find(part).unwrap()).collect();
        assert!(found.is_sorted(), "{found:?}");
    }
}
