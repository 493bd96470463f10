//! What stands behind the words of pages: of each run the bytes of the plan that say it.
//!
//! Every run has the node of the words that it is a part of, and shows their letters in their order. So it is enough to know
//! the letters of each node; a header that is repeated has the run of the first.

use super::letters::{Letters, take};
use super::pages::{Page, Pages, set};
use super::paragraph::Maker;
use super::slab::{Item, Run};
use crate::document::{Bytes, Document};
use crate::form::Form;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Pages, and what stands behind each of their items: for pages and items in order, nothing for what no plan says.
#[derive(Debug)]
pub struct Traced {
    /// The pages.
    pub pages: Pages,
    /// By page and item.
    pub behind: Vec<Vec<Option<Bytes>>>,
}

/// The pages of a document whose paragraphs know what stands behind them ([`crate::document::Paragraph::trace`]).
pub fn traced(document: &Document, form: &Form) -> Traced {
    let mut maker = Maker::new(form);
    maker.traced = Some(Letters::new());
    let (pages, letters) = set(document, maker);
    let mut reading = Reading { letters: letters.unwrap_or_default(), runs: BTreeMap::new() };
    let behind = pages.pages.iter().map(|page| reading.page(page)).collect();
    Traced { pages, behind }
}

/// Goes through pages in order.
struct Reading {
    letters: Letters,
    /// By their addresses the runs that were met.
    runs: BTreeMap<usize, Option<Bytes>>,
}

impl Reading {
    fn page(&mut self, page: &Page) -> Vec<Option<Bytes>> {
        page.items.iter().map(|item| self.item(item)).collect()
    }

    fn item(&mut self, item: &Item) -> Option<Bytes> {
        let Item::Text { run, tag, .. } = item else { return None };
        let Some(letters) = tag.as_ref().and_then(|tag| self.letters.get_mut(tag)) else {
            return self.runs.get(&address(run)).copied().flatten();
        };
        let found = Bytes::of(run.letters().map(|letter| take(letters, letter)));
        self.runs.insert(address(run), found);
        found
    }
}

fn address(run: &Rc<Run>) -> usize {
    Rc::as_ptr(run) as usize
}
