//! How often each code was found, and how much of it can be mended: what a person who takes over four hundred plans reads first.

use super::terminal::Terminal;
use crate::diagnostic::render::Count;
use crate::diagnostic::{Code, Diagnostic, Safety};
use crate::language::lines::width;
use std::collections::BTreeMap;

/// The findings so far, by code.
#[derive(Debug, Default)]
pub struct Statistics {
    counts: BTreeMap<Code, Count>,
}

impl Statistics {
    /// Adds the findings of a plan.
    pub fn add(&mut self, found: &[Diagnostic]) {
        for one in found {
            let count = self.counts.entry(one.code).or_insert_with(|| Count::of(one.code));
            count.count += 1 + one.more;
            match one.fix.as_ref().map(|fix| fix.safety) {
                Some(Safety::Safe) => count.safe_fixes += 1,
                Some(Safety::Suggested) => count.suggested_fixes += 1,
                None => {}
            }
        }
    }

    /// The most frequent first.
    pub fn sorted(&self) -> Vec<Count> {
        let mut counts: Vec<Count> = self.counts.values().copied().collect();
        counts.sort_by_key(|count| std::cmp::Reverse(count.count));
        counts
    }

    /// A table with a line for each code; empty when nothing was found.
    pub fn table(&self, terminal: Terminal) -> String {
        let number = |number: usize| number.to_string();
        let mut rows = vec![[
            terminal.say("số chỗ", "found").to_owned(),
            terminal.say("mã", "code").to_owned(),
            terminal.say("tên", "name").to_owned(),
            terminal.say("tự sửa được", "safe fixes").to_owned(),
            terminal.say("có đề xuất sửa", "suggested fixes").to_owned(),
        ]];
        rows.extend(self.sorted().into_iter().map(|Count { code, name, count, safe_fixes, suggested_fixes }| {
            [number(count), code.to_owned(), name.to_owned(), number(safe_fixes), number(suggested_fixes)]
        }));
        if rows.len() == 1 {
            return String::new();
        }
        let mut widest = [0; 5];
        for row in &rows {
            for (widest, cell) in widest.iter_mut().zip(row) {
                *widest = (*widest).max(width(cell));
            }
        }
        rows.iter().map(|row| line(row, widest)).collect()
    }
}

/// Words to the left, numbers to the right.
fn line(row: &[String; 5], widest: [usize; 5]) -> String {
    let cells = row.iter().zip(widest).enumerate().map(|(at, (cell, widest))| {
        let blank = " ".repeat(widest.saturating_sub(width(cell)));
        if matches!(at, 1 | 2) { format!("{cell}{blank}") } else { format!("{blank}{cell}") }
    });
    format!("{}\n", cells.collect::<Vec<_>>().join("  ").trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::args::ColorArg;
    use crate::diagnostic::{Fix, Lang};
    use crate::source::Span;

    #[test]
    fn the_most_frequent_code_stands_first_and_says_what_can_be_mended() {
        let mut statistics = Statistics::default();
        let terminal = Terminal::new(Lang::Vi, ColorArg::Never, false);
        assert_eq!(statistics.table(terminal), "");
        let spacing = Diagnostic::new(Code::T003, Span::default()).fix(Fix::safe(Span::default(), ""));
        statistics.add(&[Diagnostic::new(Code::L010, Span::default()), spacing.clone()]);
        statistics.add(&[Diagnostic { more: 11, ..spacing }]);
        assert_eq!(
            statistics.table(terminal),
            "số chỗ  mã    tên            tự sửa được  có đề xuất sửa\n    13  T003  spacing                  2               0\n     1  L010  expired-basis            0               0\n"
        );
    }
}
