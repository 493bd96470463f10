//! Names for obligations that stay the same from run to run, so that a calendar that is imported again updates its events.

use crate::plan::{Plan, Report, Task};
use std::collections::BTreeMap;

/// Gives the names of one plan.
pub(super) struct Keys {
    plan: String,
    given: BTreeMap<String, u32>,
}

impl Keys {
    /// The names of `plan`: it is known by who issues it, its number, its title and its period.
    pub(super) fn new(plan: &Plan) -> Self {
        let issuers = plan.issuers.iter().flat_map(|issuer| [&issuer.name, &issuer.code]).flatten();
        let mut parts: Vec<String> = issuers.chain(&plan.title).map(|text| text.value.clone()).collect();
        parts.push(plan.number.map(|number| number.value.to_string()).unwrap_or_default());
        let period = plan.period.as_ref().map(|period| period.kind);
        let ends = period.map(|period| [period.first(), period.last()]).into_iter().flatten().flatten();
        parts.extend(ends.map(|day| day.to_string()));
        Self { plan: hash(&parts), given: BTreeMap::new() }
    }

    /// A task by its id, else by its title and those of its groups: a number changes with what stands before it.
    pub(super) fn task(&mut self, around: &[&Task], task: &Task) -> String {
        let title = |task: &&Task| task.title.as_ref().map(|title| title.value.clone()).unwrap_or_default();
        let words = match &task.id {
            Some(id) => vec!["id".to_owned(), id.value.clone()],
            None => around.iter().chain([&task]).map(title).collect(),
        };
        self.give(words)
    }

    /// A report by who gives it to whom.
    pub(super) fn report(&mut self, report: &Report) -> String {
        let parts = [&report.via, &report.to, &report.text].into_iter().map(Option::as_ref);
        let words = report.by.iter().map(Some).chain(parts);
        self.give(words.map(|text| text.map(|text| text.value.clone()).unwrap_or_default()).collect())
    }

    /// The name for `words`, told from the one given to the same words before.
    fn give(&mut self, mut words: Vec<String>) -> String {
        let count = self.given.entry(hash(&words)).or_default();
        *count += 1;
        words.extend([self.plan.clone(), count.to_string()]);
        hash(&words)
    }
}

/// 128 bits of FNV-1a in hexadecimal digits; every part ends with a mark that no text has.
pub(super) fn hash(parts: &[String]) -> String {
    const OFFSET: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0xff]));
    let sum = bytes.fold(OFFSET, |sum, byte| (sum ^ u128::from(byte)).wrapping_mul(PRIME));
    format!("{sum:032x}")
}
