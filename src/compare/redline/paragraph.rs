//! A paragraph that became another, word by word; and one that came in or went out as a whole.

use super::marks::{Change, Marks};
use super::notes::Notes;
use super::properties;
use super::state::Redline;
use super::tokens::{Content, Token, tokens};
use super::xml::{escaped, opening};
use crate::compare::ops::ops;
use roxmltree::Node;
use similar::DiffOp;

impl<'x> Redline<'x> {
    /// `after` with what differs from `before` marked; `end` marks the end of the paragraph too.
    pub(super) fn paragraph(&mut self, before: Node<'x, 'x>, after: Node<'x, 'x>, end: Option<Change>) -> String {
        let own = properties::own(after);
        let old = properties::moved(before, &self.lists);
        let changed = properties::seen(before) != properties::seen(after);
        let was = if changed { self.marks.properties(&old) } else { String::new() };
        let end = end.map(|change| self.marks.alone(change)).unwrap_or_default();
        let head = properties::written(&own, &end, after, true, &was);
        let (old, _) = tokens(before, &self.notes, true);
        let (new, tail) = tokens(after, &self.notes, false);
        let mut writer = Runs::new(&mut self.marks, &mut self.notes);
        for step in steps(&old, &new) {
            match step {
                Step::Same(token) => writer.token(token, None),
                Step::Old(token) => writer.token(token, Some(Change::Deleted)),
                Step::New(token) => writer.token(token, Some(Change::Inserted)),
            }
        }
        writer.aside(&tail);
        format!("{}{head}{}</w:p>", opening(after), writer.finish())
    }

    /// A paragraph that came in or went out, its end with it where `ended`.
    pub(super) fn whole(&mut self, node: Node<'x, 'x>, change: Change, ended: bool) -> String {
        let is_old = change == Change::Deleted;
        let own = if is_old { properties::moved(node, &self.lists) } else { properties::own(node) };
        let end = if ended { self.marks.alone(change) } else { String::new() };
        let head = properties::written(&own, &end, node, !is_old, "");
        let (all, tail) = tokens(node, &self.notes, is_old);
        let mut writer = Runs::new(&mut self.marks, &mut self.notes);
        all.iter().for_each(|token| writer.token(token, Some(change)));
        writer.aside(&tail);
        format!("<w:p>{head}{}</w:p>", writer.finish())
    }
}

/// What becomes of a piece.
#[derive(Clone, Copy)]
enum Step<'t, 'x> {
    Same(&'t Token<'x>),
    Old(&'t Token<'x>),
    New(&'t Token<'x>),
}

/// The pieces of both paragraphs in the order of reading. A blank between two changes changes with them, and where little stayed
/// nothing is said to have stayed: two sentences woven into each other read as neither.
fn steps<'t, 'x>(old: &'t [Token<'x>], new: &'t [Token<'x>]) -> Vec<Step<'t, 'x>> {
    let keys = |tokens: &'t [Token<'x>]| tokens.iter().map(|token| token.key.as_str()).collect::<Vec<_>>();
    let ops = ops(&keys(old), &keys(new));
    let same: usize = ops
        .iter()
        .map(|op| if let DiffOp::Equal { old_index, len, .. } = op { said(old, *old_index, *len) } else { 0 })
        .sum();
    let all = said(old, 0, old.len()).max(said(new, 0, new.len()));
    let woven = same * 3 < all;
    let mut out = Vec::new();
    let count = ops.len();
    let (mut gone, mut come): (Vec<&Token<'x>>, Vec<&Token<'x>>) = (Vec::new(), Vec::new());
    for (at, op) in ops.into_iter().enumerate() {
        let (from, to) = (old.get(op.old_range()).unwrap_or_default(), new.get(op.new_range()).unwrap_or_default());
        let inner = at > 0 && at + 1 < count;
        let is_same = matches!(op, DiffOp::Equal { .. });
        if !is_same
            || woven
            || inner
                && to
                    .iter()
                    .all(|token| token.key.trim().is_empty() && token.before.is_empty() && !token.key.starts_with('\n'))
        {
            gone.extend(from);
            come.extend(to);
            continue;
        }
        out.extend(gone.drain(..).map(Step::Old));
        out.extend(come.drain(..).map(Step::New));
        out.extend(to.iter().map(Step::Same));
    }
    out.extend(gone.into_iter().map(Step::Old));
    out.extend(come.into_iter().map(Step::New));
    out
}

/// How many words a stretch has.
fn said(tokens: &[Token<'_>], from: usize, count: usize) -> usize {
    tokens.iter().skip(from).take(count).filter(|token| token.key.chars().any(char::is_alphanumeric)).count()
}

/// Runs that grow at their end: words of one look are one run, runs of one change one mark.
struct Runs<'m, 'x> {
    marks: &'m mut Marks,
    notes: &'m mut Notes<'x>,
    out: String,
    /// The runs of the open change.
    group: String,
    change: Option<Change>,
    /// The words of the open run and their look.
    words: String,
    look: String,
}

impl<'m, 'x> Runs<'m, 'x> {
    fn new(marks: &'m mut Marks, notes: &'m mut Notes<'x>) -> Self {
        let empty = String::new;
        Self { marks, notes, out: empty(), group: empty(), change: None, words: empty(), look: empty() }
    }

    fn token(&mut self, token: &Token<'_>, change: Option<Change>) {
        if !token.before.is_empty() {
            self.aside(&token.before);
        }
        if self.change != change {
            self.close_group();
            self.change = change;
        }
        let deleted = change == Some(Change::Deleted);
        if let Content::Words(words) = &token.content {
            if self.look != token.look {
                self.close_run();
                token.look.clone_into(&mut self.look);
            }
            self.words.push_str(words);
            return;
        }
        self.close_run();
        let look = token.look;
        match &token.content {
            Content::Words(_) => {}
            Content::Break(element) => self.group.push_str(&format!("<w:r>{look}{element}</w:r>")),
            Content::Note(id, _) if deleted => {
                let own = self.notes.keep(id);
                self.group.push_str(&format!("<w:r>{look}<w:footnoteReference w:id=\"{own}\"/></w:r>"));
            }
            Content::Field(_, words) if deleted => {
                self.group.push_str(&format!(
                    "<w:r>{look}<w:delText xml:space=\"preserve\">{}</w:delText></w:r>",
                    escaped(words)
                ));
            }
            Content::Field(element, _) => self.group.push_str(element),
            // The file of a picture that went out is not in the new package.
            Content::Thing(_) if deleted => {}
            Content::Note(_, element) | Content::Thing(element) => {
                self.group.push_str(&format!("<w:r>{look}{element}</w:r>"));
            }
        }
    }

    /// What is no content and no change.
    fn aside(&mut self, xml: &str) {
        self.close_group();
        self.out.push_str(xml);
    }

    fn close_run(&mut self) {
        if !self.words.is_empty() {
            let name = if self.change == Some(Change::Deleted) { "delText" } else { "t" };
            let words = escaped(&std::mem::take(&mut self.words));
            self.group
                .push_str(&format!("<w:r>{}<w:{name} xml:space=\"preserve\">{words}</w:{name}></w:r>", self.look));
        }
    }

    fn close_group(&mut self) {
        self.close_run();
        let group = std::mem::take(&mut self.group);
        match self.change {
            Some(change) => self.out.push_str(&self.marks.around(change, &group)),
            None => self.out.push_str(&group),
        }
    }

    fn finish(mut self) -> String {
        self.close_group();
        self.out
    }
}
