//! What stands below one another in a body or a cell: paragraphs and tables, paired and merged.

use super::marks::Change;
use super::notes::Notes;
use super::state::Redline;
use super::xml::{is, xml};
use crate::compare::pairs::{Pair, pairs};
use roxmltree::Node;

impl<'x> Redline<'x> {
    /// The content of `after` with what differs from `before` marked.
    pub(super) fn container(&mut self, before: Node<'x, 'x>, after: Node<'x, 'x>) -> String {
        let (old, new) = (blocks(before), blocks(after));
        let keys = |nodes: &[Node<'x, 'x>], notes: &Notes<'x>, is_old| -> Vec<String> {
            nodes.iter().map(|node| super::tokens::key(*node, notes, is_old)).collect()
        };
        let (old_keys, new_keys) = (keys(&old, &self.notes, true), keys(&new, &self.notes, false));
        let may = |row: usize, column: usize| match (old.get(row), new.get(column)) {
            (Some(old), Some(new)) if is(*old, "tbl") && is(*new, "tbl") => super::table::fit(*old, *new),
            (Some(old), Some(new)) => is(*old, "p") && is(*new, "p"),
            _ => false,
        };
        let pairs = pairs(&old_keys, &new_keys, &may);
        // A container ends with a paragraph that Word never takes away: what came in or went out behind the last that stays is
        // marked one paragraph earlier.
        let shifted = shifted(&pairs, &old, &new);
        let mut out = String::new();
        let mut last_table = false;
        for (at, pair) in pairs.iter().enumerate() {
            let tail = shifted.get(at).copied().unwrap_or_default();
            let table = match pair {
                Pair::Old(one) => old.get(*one).is_some_and(|node| is(*node, "tbl")),
                Pair::Same(_, one) | Pair::Changed(_, one) | Pair::New(one) => {
                    new.get(*one).is_some_and(|node| is(*node, "tbl"))
                }
            };
            if table && last_table {
                out.push_str(&self.between_tables());
            }
            last_table = table;
            out.push_str(&self.pair(*pair, (&old, &new), tail));
        }
        // What closes a body or opens a cell is the new file's.
        let (head, foot): (Vec<_>, Vec<_>) = after
            .children()
            .filter(|node| node.is_element() && !is(*node, "p") && !is(*node, "tbl"))
            .partition(|node| is(*node, "tcPr"));
        let of = |nodes: Vec<Node<'x, 'x>>| nodes.into_iter().map(xml).collect::<String>();
        format!("{}{out}{}", of(head), of(foot))
    }

    fn pair(&mut self, pair: Pair, (old, new): (&[Node<'x, 'x>], &[Node<'x, 'x>]), tail: Tail) -> String {
        let (before, after) = match pair {
            Pair::Same(old_at, new_at) | Pair::Changed(old_at, new_at) => (old.get(old_at), new.get(new_at)),
            Pair::Old(at) => (old.get(at), None),
            Pair::New(at) => (None, new.get(at)),
        };
        match (pair, before, after) {
            (Pair::Same(..), _, Some(after)) if tail == Tail::None => xml(*after).to_owned(),
            (_, Some(before), Some(after)) if is(*after, "tbl") => self.table(*before, *after),
            (_, Some(before), Some(after)) => self.paragraph(*before, *after, tail.mark()),
            (_, Some(before), None) if is(*before, "tbl") => self.whole_table(*before, Change::Deleted),
            (_, None, Some(after)) if is(*after, "tbl") => self.whole_table(*after, Change::Inserted),
            (_, Some(before), None) => self.whole(*before, Change::Deleted, tail != Tail::Spared),
            (_, None, Some(after)) => self.whole(*after, Change::Inserted, tail != Tail::Spared),
            (_, None, None) => String::new(),
        }
    }

    /// Two tables that touch would become one: a paragraph that goes whether the changes are accepted or rejected.
    fn between_tables(&mut self) -> String {
        let both = self.marks.alone(Change::Inserted) + &self.marks.alone(Change::Deleted);
        format!("<w:p><w:pPr><w:rPr>{both}</w:rPr></w:pPr></w:p>")
    }
}

/// The paragraphs and tables of a container.
fn blocks<'x>(node: Node<'x, 'x>) -> Vec<Node<'x, 'x>> {
    node.children().filter(|child| is(*child, "p") || is(*child, "tbl")).collect()
}

/// What is special about the end of a paragraph near the end of its container.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Tail {
    #[default]
    None,
    /// Its end is marked though the paragraph stays.
    Marked(Change),
    /// Its end is not marked though the paragraph came in or went out.
    Spared,
}

impl Tail {
    fn mark(self) -> Option<Change> {
        if let Tail::Marked(change) = self { Some(change) } else { None }
    }
}

/// For each pair its tail: the last paragraphs of a container, all of which came in or all of which went out, have their marks
/// one paragraph earlier.
fn shifted(pairs: &[Pair], old: &[Node<'_, '_>], new: &[Node<'_, '_>]) -> Vec<Tail> {
    let mut tails = vec![Tail::None; pairs.len()];
    let change = match pairs.last() {
        Some(Pair::New(at)) if new.get(*at).is_some_and(|node| is(*node, "p")) => Change::Inserted,
        Some(Pair::Old(at)) if old.get(*at).is_some_and(|node| is(*node, "p")) => Change::Deleted,
        _ => return tails,
    };
    let is_change = |pair: &Pair| match (pair, change) {
        (Pair::New(at), Change::Inserted) => new.get(*at).is_some_and(|node| is(*node, "p")),
        (Pair::Old(at), Change::Deleted) => old.get(*at).is_some_and(|node| is(*node, "p")),
        _ => false,
    };
    let count = pairs.iter().rev().take_while(|pair| is_change(pair)).count();
    let Some(stays) = pairs.len().checked_sub(count + 1) else { return tails };
    let is_paragraph = match pairs.get(stays) {
        Some(Pair::Same(_, at) | Pair::Changed(_, at)) => new.get(*at).is_some_and(|node| is(*node, "p")),
        _ => false,
    };
    if is_paragraph {
        tails.iter_mut().skip(stays).take(1).for_each(|tail| *tail = Tail::Marked(change));
        tails.iter_mut().rev().take(1).for_each(|tail| *tail = Tail::Spared);
    }
    tails
}
