//! What a file says, without its places: what an edit means is said with it, and the edited file is held to it.

use super::refusal::NoChange;
use crate::language::forms::composed;
use crate::plan::{keys_of, kind_at};
use crate::yaml::{Node, Value};

/// The way to a value: keys, and numbers of items.
pub(super) type Way = Vec<String>;

/// A value of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Data {
    /// Nothing was written.
    Nothing,
    /// A text.
    Words(String),
    /// A list.
    List(Vec<Data>),
    /// Keys in the order of the file.
    Map(Vec<(String, Data)>),
}

/// One thing that is done to a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// The value at the end of the way becomes this one.
    Put(Way, Data),
    /// The mapping at the end of the way gets a key, as its entry of this number.
    AddKey(Way, usize, String, Data),
    /// The list at the end of the way gets an item of this number.
    AddItem(Way, usize, Data),
    /// What is at the end of the way goes, its key or its dash with it.
    Cut(Way),
    /// What is at the end of the way gets this number among its own.
    Move(Way, usize),
}

impl Data {
    /// What a node says.
    pub fn of(node: &Node) -> Data {
        match &node.value {
            Value::Scalar(text) if text.is_null() => Data::Nothing,
            Value::Scalar(text) => Data::Words(text.value.clone()),
            Value::Sequence { items, .. } => Data::List(items.iter().map(Data::of).collect()),
            Value::Mapping { entries, .. } => {
                Data::Map(entries.iter().map(|entry| (entry.key.value.clone(), Data::of(&entry.value))).collect())
            }
        }
    }

    /// Words that somebody typed; nothing where none were.
    pub fn words(typed: &str) -> Data {
        let words = typed.replace("\r\n", "\n").replace('\r', "\n");
        let words = composed(words.trim());
        if words.is_empty() { Data::Nothing } else { Data::Words(words) }
    }

    /// The value at the end of a way.
    pub fn at(&self, way: &[String]) -> Option<&Data> {
        let Some((first, rest)) = way.split_first() else { return Some(self) };
        match self {
            Data::List(items) => items.get(first.parse::<usize>().ok()?)?.at(rest),
            Data::Map(entries) => entries.iter().find(|(key, _)| key == first)?.1.at(rest),
            Data::Nothing | Data::Words(_) => None,
        }
    }

    fn at_mut(&mut self, way: &[String]) -> Option<&mut Data> {
        let Some((first, rest)) = way.split_first() else { return Some(self) };
        match self {
            Data::List(items) => items.get_mut(first.parse::<usize>().ok()?)?.at_mut(rest),
            Data::Map(entries) => entries.iter_mut().find(|(key, _)| key == first)?.1.at_mut(rest),
            Data::Nothing | Data::Words(_) => None,
        }
    }

    fn is_empty(&self) -> bool {
        match self {
            Data::Nothing => true,
            Data::Words(words) => words.is_empty(),
            Data::List(items) => items.is_empty(),
            Data::Map(entries) => entries.is_empty(),
        }
    }

    /// The step that writes `value` at the end of a way, or takes away what is there when it is nothing; none where that is what
    /// the file says already. `main` is the key that a lone text of a list stands for, once it gets a key beside it.
    pub fn set(&self, way: &[String], value: Data, main: &str) -> Result<Option<Step>, NoChange> {
        if self.at(way).unwrap_or(&Data::Nothing) == &value {
            return Ok(None);
        }
        if value == Data::Nothing {
            return self.cut(way).map(Some);
        }
        let known = (0..=way.len()).rev().find(|depth| way.get(..*depth).is_some_and(|way| self.at(way).is_some()));
        let (there, rest) = way.split_at_checked(known.unwrap_or_default()).ok_or(NoChange::Gone)?;
        let Some((key, deeper)) = rest.split_first() else { return Ok(Some(Step::Put(there.to_vec(), value))) };
        let value = deeper.iter().rev().fold(value, |value, key| Data::Map(vec![(key.clone(), value)]));
        match self.at(there) {
            Some(Data::Map(entries)) => {
                Ok(Some(Step::AddKey(there.to_vec(), place(there, key, entries), key.clone(), value)))
            }
            // A row that nothing was written in yet.
            Some(Data::Nothing) if !main.is_empty() && key == main => Ok(Some(Step::Put(there.to_vec(), value))),
            Some(Data::Nothing) if there.is_empty() => Ok(Some(Step::AddKey(Vec::new(), 0, key.clone(), value))),
            Some(Data::Nothing) => Ok(Some(Step::Put(there.to_vec(), Data::Map(vec![(key.clone(), value)])))),
            // A text in the place of a mapping, or a list of paragraphs.
            Some(lone @ (Data::Words(_) | Data::List(_)))
                if !main.is_empty() && key != main && key.parse::<usize>().is_err() =>
            {
                let both = vec![(main.to_owned(), lone.clone()), (key.clone(), value)];
                Ok(Some(Step::Put(there.to_vec(), Data::Map(both))))
            }
            Some(Data::Words(_)) if key == main => Ok(Some(Step::Put(there.to_vec(), value))),
            _ => Err(NoChange::Gone),
        }
    }

    /// The step that takes away what is at the end of a way, and what would be empty without it.
    pub fn cut(&self, way: &[String]) -> Result<Step, NoChange> {
        self.at(way).ok_or(NoChange::Gone)?;
        let mut way = way.to_vec();
        while let Some((_, around)) = way.split_last() {
            let alone = match self.at(around) {
                Some(Data::List(items)) => items.len() == 1,
                Some(Data::Map(entries)) => entries.len() == 1,
                _ => false,
            };
            if !alone || around.is_empty() {
                break;
            }
            // A row without a word is no row: whoever wants it gone says so of the row.
            let is_row = around.split_last().is_some_and(|(_, list)| matches!(self.at(list), Some(Data::List(_))));
            if is_row && matches!(self.at(around), Some(Data::Map(_))) {
                return Err(NoChange::Last);
            }
            way.pop();
        }
        Ok(Step::Cut(way))
    }

    /// The step that adds a row to a list, or begins the list.
    pub fn insert(&self, list: &[String], at: usize, row: Data) -> Result<Step, NoChange> {
        match self.at(list) {
            Some(Data::List(items)) if at > items.len() => Err(NoChange::NoRow),
            Some(Data::List(items)) if !items.is_empty() => Ok(Step::AddItem(list.to_vec(), at, row)),
            Some(Data::Nothing) | None if at > 0 => Err(NoChange::NoRow),
            Some(Data::List(_) | Data::Nothing) | None => {
                self.set(list, Data::List(vec![row]), "")?.ok_or(NoChange::Gone)
            }
            Some(_) => Err(NoChange::Gone),
        }
    }

    /// The step that gives a row another number; none where it has it.
    pub fn shift(&self, way: &[String], to: usize) -> Result<Option<Step>, NoChange> {
        let (own, around) = way.split_last().ok_or(NoChange::Gone)?;
        let (from, count) = match self.at(around) {
            Some(Data::List(items)) => (own.parse().ok(), items.len()),
            Some(Data::Map(entries)) => (entries.iter().position(|(key, _)| key == own), entries.len()),
            _ => (None, 0),
        };
        let from = from.filter(|from| *from < count).ok_or(NoChange::Gone)?;
        if to >= count {
            return Err(NoChange::NoRow);
        }
        Ok((from != to).then(|| Step::Move(way.to_vec(), to)))
    }

    /// What the file says after a step.
    pub fn after(&self, step: &Step) -> Option<Data> {
        let mut all = self.clone();
        match step {
            Step::Put(way, value) => *all.at_mut(way)? = value.clone(),
            Step::AddKey(way, at, key, value) => match all.at_mut(way)? {
                Data::Map(entries) => entries.insert(*at, (key.clone(), value.clone())),
                empty => *empty = Data::Map(vec![(key.clone(), value.clone())]),
            },
            Step::AddItem(way, at, value) => match all.at_mut(way)? {
                Data::List(items) => items.insert(*at, value.clone()),
                _ => return None,
            },
            Step::Cut(way) | Step::Move(way, _) => {
                let (own, around) = way.split_last()?;
                let to = if let Step::Move(_, to) = step { Some(*to) } else { None };
                match all.at_mut(around)? {
                    Data::List(items) => moved(items, own.parse().ok()?, to),
                    Data::Map(entries) => {
                        let at = entries.iter().position(|(key, _)| key == own)?;
                        moved(entries, at, to);
                    }
                    _ => return None,
                }
                // A file without a key says nothing.
                if all.is_empty() {
                    all = Data::Nothing;
                }
            }
        }
        Some(all)
    }
}

fn moved<T>(all: &mut Vec<T>, from: usize, to: Option<usize>) {
    if from < all.len() {
        let one = all.remove(from);
        if let Some(to) = to {
            all.insert(to, one);
        }
    }
}

/// Which entry of a mapping a new key becomes: behind the last one that comes before it in the language's reference.
fn place(way: &[String], key: &str, entries: &[(String, Data)]) -> usize {
    let steps = way.iter().map(|step| Some(step.as_str()).filter(|step| step.parse::<usize>().is_err()));
    let order = kind_at(steps).map(keys_of).unwrap_or_default();
    let rank = |key: &str| order.iter().position(|known| known.name == key);
    let Some(own) = rank(key) else { return entries.len() };
    let before = entries.iter().enumerate().filter_map(|(at, (key, _))| Some((rank(key)?, at)));
    before.filter(|(rank, _)| *rank < own).max().map_or(0, |(_, at)| at + 1)
}
