//! What the tables of a plan hold, before they are composed: enough to see that most need no setting to be judged.

use super::{Annex, Block, CellSpec, Deadline, Item, Plan, RowSpec, Section, TableSpec, TaskColumn, Use};
use crate::money::dots;
use std::borrow::Cow;

/// A table: its columns, and all that may be printed in any of them.
#[derive(Debug, Clone)]
pub struct Held<'a> {
    /// How many columns it has.
    pub columns: usize,
    /// Whether it stands in an annex, which may be turned.
    pub in_annex: bool,
    /// Whether one of its columns is that of the tasks, before a column for each unit or each stretch of time: such a table is divided, and each
    /// column must only fit beside its first two.
    pub is_matrix: bool,
    /// Every text that may stand in it, as the author wrote it.
    pub texts: Vec<Cow<'a, str>>,
}

impl Plan {
    /// The tables that the plan prints: the author's own, and those made of the tasks.
    pub fn tables(&self) -> Vec<Held<'_>> {
        let own = self.sections.iter().flat_map(|sections| Section::all(sections));
        let mut all: Vec<Held<'_>> = own.flat_map(|section| own_tables(&section.blocks, false)).collect();
        for annex in &self.annexes {
            all.extend(annex.block_lists().flat_map(|blocks| own_tables(blocks, true)));
            all.extend(annex.all_sections().flat_map(|section| own_tables(&section.blocks, true)));
            all.extend(self.made(annex));
        }
        // Composing puts them behind the full words, wherever these come first.
        let short = self.abbreviations.iter().map(|(short, _)| Cow::Borrowed(short.value.as_str()));
        all.iter_mut().for_each(|table| table.texts.extend(short.clone()));
        all
    }

    /// The table that an annex makes of the tasks.
    fn made(&self, annex: &Annex) -> Option<Held<'_>> {
        let is_matrix = match annex.part?.value {
            Use::TaskTable => false,
            Use::Matrix | Use::Timeline => true,
            _ => return None,
        };
        let chosen = annex.table.columns.len();
        // Where none are chosen the tasks decide; the money of years has a column of its own beside them.
        let columns = if chosen == 0 { TaskColumn::ALL.len() } else { chosen + 1 } + annex.table.years.len();
        Some(Held { columns, in_annex: true, is_matrix, texts: self.of_tasks() })
    }

    /// What a table of the tasks may print.
    fn of_tasks(&self) -> Vec<Cow<'_, str>> {
        let mut texts: Vec<Cow<'_, str>> = Vec::new();
        let mut money = 0_u64;
        self.each_task(&mut |_, task| {
            let budget = task.budget.iter();
            let sources = budget.clone().flat_map(|budget| budget.by_source.iter().map(|(source, _)| source));
            let said = budget.clone().flat_map(|budget| budget.words.iter().chain(&budget.source));
            let scopes = task.lead.iter().chain(&task.support).filter_map(|assignee| assignee.scope.as_ref());
            let figures = task.indicator.iter().flat_map(|of| [&of.name, &of.target, &of.measure, &of.by]).flatten();
            let all = task.title.iter().chain(&task.output).chain(sources).chain(said).chain(scopes).chain(figures);
            texts.extend(all.map(|text| Cow::Borrowed(text.value.as_str())));
            texts.extend(task.deadline.iter().flat_map(Deadline::lines).map(Cow::Owned));
            let years = budget.clone().flat_map(|budget| budget.by_year.iter().map(|(_, amount)| amount.dong));
            let shares = budget.clone().flat_map(|budget| budget.by_source.iter().map(|(_, amount)| amount.dong));
            let whole = budget.clone().filter_map(|budget| budget.amount.as_ref()).map(|amount| amount.dong);
            money = years.chain(shares).chain(whole).fold(money, u64::saturating_add);
        });
        let names = self.units.iter().flat_map(|unit| [&unit.name].into_iter().chain(&unit.short));
        texts.extend(names.map(|name| Cow::Borrowed(name.value.as_str())));
        // No sum of the table is longer than that of all its money.
        texts.push(dots(money).into());
        texts
    }
}

fn own_tables(blocks: &[Block], in_annex: bool) -> impl Iterator<Item = Held<'_>> {
    let tables = blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables.map(move |table| own_table(table, in_annex))
}

fn own_table(table: &TableSpec, in_annex: bool) -> Held<'_> {
    let mut columns = table.columns.len();
    let mut texts: Vec<Cow<'_, str>> = Vec::new();
    texts.extend(
        table.columns.iter().filter_map(|column| column.title.as_ref()).map(|title| title.value.as_str().into()),
    );
    for row in &table.rows {
        match row {
            RowSpec::Group(name, _) => texts.push(name.value.as_str().into()),
            RowSpec::Cells(cells) => {
                columns = columns.max(cells.iter().map(|cell| cell.span.max(1)).sum());
                cells.iter().for_each(|cell| of_cell(cell, &mut texts));
            }
        }
    }
    if let Some(total) = &table.total {
        texts.push(total.label.value.as_str().into());
        texts.push(dots(u64::MAX).into());
    }
    Held { columns, in_annex, is_matrix: false, texts }
}

fn of_cell<'a>(cell: &'a CellSpec, texts: &mut Vec<Cow<'a, str>>) {
    texts.extend(cell.texts().map(|text| Cow::Borrowed(text.value.as_str())));
    of_items(&cell.items, texts);
}

fn of_items<'a>(items: &'a [Item], texts: &mut Vec<Cow<'a, str>>) {
    for item in items {
        texts.push(item.text.value.as_str().into());
        of_items(&item.items, texts);
    }
}
