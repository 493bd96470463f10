//! What was filled in to the edit of the text that says it. An edit that reads otherwise than was meant is not given out.

use super::data::{Data, Step, Way};
use super::lists::{Table, tables, units};
use super::model::form;
use super::parts::{Named, tree, way};
use super::refusal::NoChange;
use super::sheet::Sheet;
use super::words::{FieldKind, Part};
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
        let meant = data.after(&step).ok_or(NoChange::Gone)?;
        let text = self.source().text();
        let tries = Sheet { text, tree: &tree }.tries(&step);
        let best = tries.into_iter().find(|after| reads(after, &meant, &tree.comments, &step));
        Ok(difference(text, &best.ok_or(NoChange::Unwritable)?))
    }

    fn step(&self, root: &Node, data: &Data, change: &Change) -> Result<Option<Step>, NoChange> {
        let tables = tables(root);
        let table = |way: &Way| tables.iter().find(|table| way.starts_with(&self::way(&table.path)));
        match change {
            Change::Set { path, value } => {
                let part = self.part(root, path)?;
                let way = real(&way(path), data);
                let main = table(&way).map_or("", |table| table.main);
                // A row of words alone is its main word.
                let lone = way.split_last().filter(|(key, row)| {
                    *key == main && !main.is_empty() && matches!(data.at(row), Some(Data::Words(_)))
                });
                match (lone, self.value(root, part, value, data.at(&way))?) {
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
            let many = field.lines || path.ends_with("/codes");
            return if field.fixed {
                Err(NoChange::Fixed)
            } else {
                Ok(Filling { lines: field.lines, many, units: false, list: true })
            };
        }
        let (row, key) = path.rsplit_once('/').ok_or(NoChange::Gone)?;
        let list = form.lists.iter().find(|list| list.rows.iter().any(|one| one.path == row)).ok_or(NoChange::Gone)?;
        let fixed = list.rows.iter().any(|one| one.path == row && one.fixed.contains(&key));
        let column = list.columns.iter().find(|column| column.key == key).ok_or(NoChange::Gone)?;
        if fixed { Err(NoChange::Fixed) } else { Ok(Filling::of(column.key, column.kind)) }
    }

    fn is_row(&self, root: &Node, path: &str) -> Result<(), NoChange> {
        let lists = form(self, root, &[]).lists;
        let known = lists.iter().flat_map(|list| &list.rows).any(|row| row.path == path);
        known.then_some(()).ok_or(NoChange::Gone)
    }

    /// Whether rows may stand there: in the list itself, or below one of its tasks.
    fn is_list(&self, root: &Node, table: &Table, path: &str) -> bool {
        let below = || path.strip_suffix("/tasks").is_some_and(|row| self.is_row(root, row).is_ok());
        path == table.path || table.path == "/tasks" && below()
    }

    /// What was typed, as the plan has it there.
    fn value(&self, root: &Node, filling: Filling, typed: &str, old: Option<&Data>) -> Result<Data, NoChange> {
        if typed.contains(|letter: char| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t')) {
            return Err(NoChange::Sign);
        }
        if !filling.many {
            return Ok(Data::words(typed));
        }
        let units = if filling.units { units(root) } else { Vec::new() };
        let cut = if filling.lines { '\n' } else { ',' };
        let mut all: Vec<Data> = typed.split(cut).map(|one| Data::words(&id(&units, one.trim()))).collect();
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
            let value = self.value(root, Filling::of(part.key, part.kind), typed, None)?;
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
    /// Whether each line is one of several.
    lines: bool,
    /// Whether it may be several.
    many: bool,
    /// Whether these are units.
    units: bool,
    /// Whether one alone is a list, too.
    list: bool,
}

impl Filling {
    fn of(key: &str, kind: FieldKind) -> Filling {
        let many = kind == FieldKind::Choices;
        // One leads, several support.
        Filling { lines: false, many, units: many, list: key != "lead" }
    }
}

/// The id of a unit that was called by its name.
fn id(units: &[Named], typed: &str) -> String {
    let known = units.iter().find(|unit| unit.label == typed && unit.value != typed);
    known.map_or_else(|| typed.to_owned(), |unit| unit.value.clone())
}

/// The way to a unit by its id, which a form calls by its number.
fn real(way: &Way, data: &Data) -> Way {
    let mut way = way.clone();
    if let ([first, step, ..], Some(Data::Map(units))) = (&mut way[..], data.at(&["units".to_owned()]))
        && first == "units"
        && let Some((id, _)) = step.parse::<usize>().ok().and_then(|at| units.get(at))
    {
        step.clone_from(id);
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
        Some(Data::Map(units)) => Ok(Step::AddKey(list, at.min(units.len()), id, row)),
        Some(Data::Nothing) | None => data.set(&[list, vec![id]].concat(), row, "")?.ok_or(NoChange::Gone),
        Some(_) => Err(NoChange::Gone),
    }
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
