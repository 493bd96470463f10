//! Fields: what Word computes. Their result is text, their instruction is not.

use std::collections::BTreeMap;
use std::sync::Arc;

/// The fields around the next run; they may reach over paragraphs.
#[derive(Debug, Default)]
pub(super) struct Fields {
    open: Vec<Field>,
    /// Bookmarks at the marks of notes.
    notes: BTreeMap<String, usize>,
}

#[derive(Debug, Default)]
struct Field {
    instruction: String,
    /// Whether its result has begun.
    result: bool,
    /// Where the words around it lead.
    outer: Option<Arc<str>>,
}

impl Fields {
    /// Whether words that come now are seen.
    pub fn visible(&self) -> bool {
        self.open.iter().all(|field| field.result)
    }

    /// A piece of the innermost instruction.
    pub fn instruct(&mut self, text: &str) {
        if let Some(field) = self.open.last_mut().filter(|field| !field.result) {
            field.instruction.push_str(text);
        }
    }

    /// A field begins, its result begins, or it ends; where the words lead from now on, when that changes.
    pub fn turn(&mut self, kind: &str) -> Option<Option<Arc<str>>> {
        match kind {
            "begin" => {
                self.open.push(Field::default());
                None
            }
            "separate" => {
                let field = self.open.last_mut()?;
                field.result = true;
                let leads = leads_to(&field.instruction)?;
                field.outer = Some(leads.clone());
                Some(Some(leads))
            }
            _ => self.open.pop().and_then(|field| field.outer).map(|_| None),
        }
    }

    /// The bookmark that stands at the mark of a note.
    pub fn marked(&mut self, bookmark: &str, note: usize) {
        self.notes.insert(bookmark.to_owned(), note);
    }

    /// The note whose mark an instruction repeats.
    pub fn note(&self, instruction: &str) -> Option<usize> {
        let mut words = instruction.split_whitespace();
        let repeats = words.next()?.eq_ignore_ascii_case("NOTEREF");
        words.next().filter(|_| repeats).and_then(|name| self.notes.get(name)).copied()
    }
}

/// Where the result of an instruction leads: an address, or `#` and a bookmark.
pub(super) fn leads_to(instruction: &str) -> Option<Arc<str>> {
    let instruction = instruction.trim();
    let (name, rest) = instruction.split_once(char::is_whitespace)?;
    let quoted = rest.split('"').nth(1);
    let inner = rest.split_whitespace().any(|word| word == "\\l");
    let target = match name.to_ascii_uppercase().as_str() {
        "HYPERLINK" if inner => quoted.map(|target| format!("#{target}")),
        "HYPERLINK" => quoted.map(str::to_owned),
        "REF" => rest.split_whitespace().next().map(|target| format!("#{target}")),
        _ => None,
    };
    target.map(Arc::from)
}
