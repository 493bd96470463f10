//! What was filled in to the edit of the text that says it. An edit that reads otherwise than was meant is not given out.

use super::data::{Data, Step, Way};
use super::lists::{Table, tables, units};
use super::model::form;
use super::part::{FieldKind, Part, Shape};
use super::parts::{Named, tree, way};
use super::refusal::NoChange;
use super::shapes;
use super::sheet::Sheet;
use super::steps::between;
use crate::desk::{Desk, difference};
use crate::diagnostic::Edit;
use crate::language::letters::bare;
use crate::source::Source;
use crate::yaml::{self, Comment, Node, Tree};

/// Something that was done in a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A field or a cell was filled in; emptied, where the value is empty.
    Set {
        /// Where.
        path: String,
        /// With what.
        value: String,
    },
    /// A row was added.
    Insert {
        /// The list.
        path: String,
        /// Its number there.
        at: usize,
        /// What stands in its columns.
        cells: Vec<(String, String)>,
    },
    /// A row was taken away, and those below it.
    Remove {
        /// The row.
        path: String,
    },
    /// A row was moved within its list.
    Move {
        /// The row.
        path: String,
        /// Its number from now on.
        at: usize,
    },
}

impl Desk {
    /// The edit that a change of the form makes in the text; none where the text says it already.
    ///
    /// # Errors
    /// The change cannot be made without changing something else.
    pub fn fill(&self, change: &Change) -> Result<Option<Edit>, NoChange> {
        let tree = tree(self).ok_or(NoChange::Unread)?;
        let data = Data::of(&tree.root);
        let Some(step) = self.step(&tree.root, &data, change)? else { return Ok(None) };
        let text = self.source().text();
        let after = parted(&data, &step).and_then(|steps| done(text, &steps)).or_else(|| done(text, &[step]));
        Ok(difference(text, &after.ok_or(NoChange::Unwritable)?))
    }

    fn step(&self, root: &Node, data: &Data, change: &Change) -> Result<Option<Step>, NoChange> {
        let tables = tables(root);
        let table = |way: &Way| tables.iter().find(|table| way.starts_with(&self::way(table.path)));
        match change {
            Change::Set { path, value } => {
                let part = self.part(root, path)?;
                let way = real(&way(path), data);
                let main = table(&way).map_or_else(|| lone(&way), |table| table.main);
                // A row of words alone is its main word.
                let alone = way.split_last().filter(|(key, row)| {
                    *key == main && !main.is_empty() && matches!(data.at(row), Some(Data::Words(_)))
                });
                match (alone, self.value(root, part, value, data.at(&way))?) {
                    (Some(_), Data::Nothing) => Err(NoChange::Last),
                    (Some((_, row)), value) => data.set(row, value, ""),
                    (None, value) => data.set(&way, value, main),
                }
            }
            Change::Insert { path, at, cells } => {
                let list = way(path);
                let table = table(&list).ok_or(NoChange::Gone)?;
                if !self.is_list(root, table, path) {
                    return Err(NoChange::Gone);
                }
                let row = self.row(root, table, cells)?;
                if table.path == "/units" {
                    unit(data, *at, row).map(Some)
                } else {
                    data.insert(&list, *at, row).map(Some)
                }
            }
            Change::Remove { path } => {
                self.is_row(root, path)?;
                data.cut(&real(&way(path), data)).map(Some)
            }
            Change::Move { path, at } => {
                self.is_row(root, path)?;
                data.shift(&real(&way(path), data), *at)
            }
        }
    }

    /// What the form has at a path: a field or a cell that can be filled in.
    fn part(&self, root: &Node, path: &str) -> Result<Filling, NoChange> {
        let form = form(self, root, &[]);
        if let Some(field) = form.groups.iter().flat_map(|group| &group.fields).find(|field| field.path == path) {
            let many = path.ends_with("/codes");
            let filling = Filling { shape: field.shape, many, units: false, list: true };
            return if field.fixed { Err(NoChange::Fixed) } else { Ok(filling) };
        }
        let (row, key) = path.rsplit_once('/').ok_or(NoChange::Gone)?;
        let list = form.lists.iter().find(|list| list.rows.iter().any(|one| one.path == row)).ok_or(NoChange::Gone)?;
        let fixed = list.rows.iter().any(|one| one.path == row && one.fixed.contains(&key));
        let column = list.columns.iter().find(|column| column.key == key).ok_or(NoChange::Gone)?;
        if fixed { Err(NoChange::Fixed) } else { Ok(Filling::of(column.key, column.kind, column.shape)) }
    }

    fn is_row(&self, root: &Node, path: &str) -> Result<(), NoChange> {
        let lists = form(self, root, &[]).lists;
        let known = lists.iter().flat_map(|list| &list.rows).any(|row| row.path == path);
        known.then_some(()).ok_or(NoChange::Gone)
    }

    /// Whether rows may stand there: in the list itself, or below one of its rows.
    fn is_list(&self, root: &Node, table: &Table, path: &str) -> bool {
        let below = || {
            let row = path.strip_suffix(table.below).and_then(|path| path.strip_suffix('/'));
            row.is_some_and(|row| self.is_row(root, row).is_ok())
        };
        path == table.path || !table.below.is_empty() && below()
    }

    /// What was typed, as the plan has it there.
    fn value(&self, root: &Node, filling: Filling, typed: &str, old: Option<&Data>) -> Result<Data, NoChange> {
        if typed.contains(|letter: char| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t')) {
            return Err(NoChange::Sign);
        }
        if !filling.many {
            // One of a list stays one, and words that were no list stay none.
            let alone = matches!(old, Some(Data::Words(_)));
            let typed = if filling.units { id(&units(root), typed) } else { typed.to_owned() };
            return shapes::read(&typed, filling.shape, alone);
        }
        let units = if filling.units { units(root) } else { Vec::new() };
        let mut all: Vec<Data> = typed.split(',').map(|one| Data::words(&id(&units, one.trim()))).collect();
        all.retain(|one| *one != Data::Nothing);
        let alone = !filling.list && !matches!(old, Some(Data::List(_))) || matches!(old, Some(Data::Words(_)));
        Ok(match all.len() {
            0 => Data::Nothing,
            1 if alone => all.remove(0),
            _ => Data::List(all),
        })
    }

    fn row(&self, root: &Node, table: &Table, cells: &[(String, String)]) -> Result<Data, NoChange> {
        let mut row = Vec::new();
        for part in table.parts {
            let typed = cells.iter().find(|(key, _)| key == part.key).map_or("", |(_, typed)| typed);
            let value = self.value(root, Filling::of(part.key, part.kind, part.shape), typed, None)?;
            if value != Data::Nothing {
                row.push((part.key.to_owned(), value));
            }
        }
        Ok(match row.as_slice() {
            // An empty row waits to be filled in.
            [] if table.main.is_empty() => Data::Map(
                table.parts.iter().take(1).map(|Part { key, .. }| ((*key).to_owned(), Data::Nothing)).collect(),
            ),
            [] => Data::Nothing,
            [(key, value)] if key == table.main => value.clone(),
            _ => Data::Map(row),
        })
    }
}

/// How what is typed becomes a value.
#[derive(Debug, Clone, Copy)]
struct Filling {
    shape: Shape,
    /// Whether it may be several, with commas between.
    many: bool,
    /// Whether these are units.
    units: bool,
    /// Whether one alone is a list, too.
    list: bool,
}

impl Filling {
    fn of(key: &str, kind: FieldKind, shape: Shape) -> Filling {
        let many = kind == FieldKind::Choices;
        // One leads or reports, several support.
        Filling { shape, many, units: many || key == "via", list: !matches!(key, "lead" | "by") }
    }
}

/// The steps of a step that writes a whole list or mapping anew, where they are several: what did not change keeps its remarks.
fn parted(data: &Data, step: &Step) -> Option<Vec<Step>> {
    let Step::Put(way, new) = step else { return None };
    let steps = between(way, data.at(way)?, new);
    (steps.as_slice() != [step.clone()]).then_some(steps)
}

/// A text after steps, each of which reads as it was meant; nothing where one cannot be written.
fn done(text: &str, steps: &[Step]) -> Option<String> {
    let mut text = text.to_owned();
    for step in steps {
        let tree = read(&text)?;
        let meant = Data::of(&tree.root).after(step)?;
        let tries = Sheet { text: &text, tree: &tree }.tries(step);
        text = tries.into_iter().find(|after| reads(after, &meant, &tree.comments, step))?;
    }
    Some(text)
}

/// The key that a text in the place of a whole mapping stands for, of the mapping that a way leads into.
fn lone(way: &Way) -> &'static str {
    match way.first().map(String::as_str) {
        Some("budget") => "text",
        Some("parent") => "plan",
        _ => "",
    }
}

/// The id of a unit that was called by its name.
fn id(units: &[Named], typed: &str) -> String {
    let known = units.iter().find(|unit| unit.label == typed && unit.value != typed);
    known.map_or_else(|| typed.to_owned(), |unit| unit.value.clone())
}

/// The way as the file has it: to a unit by its id, which a form calls by its number; to a text that stands in the place of a
/// mapping.
fn real(way: &Way, data: &Data) -> Way {
    let mut way = way.clone();
    if let ([first, step, ..], Some(Data::Map(units))) = (&mut way[..], data.at(&["units".to_owned()]))
        && first == "units"
        && let Some((id, _)) = step.parse::<usize>().ok().and_then(|at| units.get(at))
    {
        step.clone_from(id);
    }
    if way.len() == 2
        && way.last().is_some_and(|key| key == lone(&way))
        && matches!(data.at(way.get(..1).unwrap_or_default()), Some(Data::Words(_) | Data::List(_)))
    {
        way.pop();
    }
    way
}

/// The step that adds a unit, under an id made of its name.
fn unit(data: &Data, at: usize, row: Data) -> Result<Step, NoChange> {
    let list = vec!["units".to_owned()];
    let name = match row.at(&["name".to_owned()]) {
        Some(Data::Words(name)) => bare(name),
        _ => String::new(),
    };
    let words: Vec<&str> =
        name.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let base = if words.is_empty() { "don-vi".to_owned() } else { words.join("-").to_lowercase() };
    let taken = |id: &str| data.at(&["units".to_owned(), id.to_owned()]).is_some();
    let numbered = (1..).map(|number| if number == 1 { base.clone() } else { format!("{base}-{number}") });
    let id = numbered.take(10_000).find(|id| !taken(id)).ok_or(NoChange::Gone)?;
    match data.at(&list) {
        Some(Data::Map(units)) if at > units.len() => Err(NoChange::NoRow),
        Some(Data::Map(_)) => Ok(Step::AddKey(list, at, id, row)),
        Some(Data::Nothing) | None if at > 0 => Err(NoChange::NoRow),
        Some(Data::Nothing) | None => data.set(&[list, vec![id]].concat(), row, "")?.ok_or(NoChange::Gone),
        Some(_) => Err(NoChange::Gone),
    }
}

/// The tree of a text; that of an empty one says nothing.
fn read(text: &str) -> Option<Tree> {
    super::parts::tree_of(&Source::new("", text))
}

/// Whether a text says what was meant, and has the remarks that it had.
fn reads(text: &str, meant: &Data, remarks: &[Comment], step: &Step) -> bool {
    let (data, after) = match yaml::parse(&Source::new("", text)) {
        Ok(Tree { root, comments }) => (Data::of(&root), comments),
        Err(fault) => match fault.kind {
            yaml::FaultKind::Empty => return *meant == Data::Nothing,
            _ => return false,
        },
    };
    let words = |remarks: &[Comment]| remarks.iter().map(|remark| remark.text.clone()).collect::<Vec<_>>();
    let (mut before, mut after) = (words(remarks), words(&after));
    let kept = match step {
        Step::Put(..) | Step::AddKey(..) | Step::AddItem(..) => before == after,
        // What speaks of a row goes with it, and nothing comes.
        Step::Cut(_) => {
            let mut rest = before.iter();
            after.iter().all(|one| rest.any(|other| other == one))
        }
        Step::Move(..) => {
            before.sort();
            after.sort();
            before == after
        }
    };
    kept && data == *meant
}
