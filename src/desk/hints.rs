//! Printed numbers beside the tasks that get them: the author writes none, and wants to know them.

use super::Desk;
use crate::source::Span;

/// Words that an editor shows behind a place without their being in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// The byte behind which it stands.
    pub at: usize,
    /// What it says.
    pub text: String,
}

impl Desk {
    /// The printed place of every task and report, behind its title.
    pub fn hints(&self) -> Vec<Hint> {
        let Some(plan) = self.plan() else {
            let Some(meant) = self.meant() else { return Vec::new() };
            let back = |hint: Hint| Hint { at: meant.typed(Span::new(hint.at, hint.at)).end, ..hint };
            return meant.desk.hints().into_iter().map(back).collect();
        };
        let Some(document) = &self.printed().document else { return Vec::new() };
        let mut hints = Vec::new();
        plan.each_marked(&mut |mark, _, task| {
            let hint = document.places.get(mark).zip(task.title.as_ref());
            hints.extend(hint.map(|(place, title)| Hint { at: title.span.end, text: place.clone() }));
        });
        hints
    }
}
