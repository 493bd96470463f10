//! Annexes and the task table.

use super::{BlankForm, Block, Section, Spanned, Use};
use crate::document::{Orientation, Scheme};
use crate::source::Span;
use crate::yaml::Text;

/// One of `annexes`
#[derive(Debug, Clone, Default)]
pub struct Annex {
    /// The mapping's first key.
    pub span: Span,
    /// `id`
    pub id: Option<Text>,
    /// `title`
    pub title: Option<Text>,
    /// `orientation`
    pub orientation: Orientation,
    /// `use`: `task_table`, `matrix` or `timeline`, or a part of the plan.
    pub part: Option<Spanned<Use>>,
    /// `by`: what a column of the timeline stands for; a month when absent.
    pub by: Option<Spanned<StepKind>>,
    /// How the task table looks.
    pub table: TaskTable,
    /// `blocks`
    pub blocks: Vec<Block>,
    /// `sections`
    pub sections: Vec<Section>,
    /// `numbering`: labels by depth; those of the plan when absent.
    pub numbering: Option<Vec<Spanned<Scheme>>>,
    /// `forms`: blank forms behind all else.
    pub forms: Vec<BlankForm>,
}

impl Annex {
    /// Its table of tasks.
    pub fn task_table(&self) -> Option<&TaskTable> {
        self.part.filter(|part| part.value == Use::TaskTable).map(|_| &self.table)
    }

    /// Its sections, those among its blocks and forms too, each before those it holds.
    pub fn all_sections(&self) -> impl Iterator<Item = &Section> {
        let forms = self.forms.iter().flat_map(|form| Block::sections(&form.blocks));
        Block::sections(&self.blocks).chain(Section::all(&self.sections)).chain(forms)
    }

    /// The blocks outside its sections: its own, then those of each form.
    pub fn block_lists(&self) -> impl Iterator<Item = &Vec<Block>> {
        std::iter::once(&self.blocks).chain(self.forms.iter().map(|form| &form.blocks))
    }
}

/// The choices of `use: task_table`.
#[derive(Debug, Clone, Default)]
pub struct TaskTable {
    /// `columns`, in order; no, task, lead, support, deadline, output when absent.
    pub columns: Vec<Spanned<TaskColumn>>,
    /// `row_numbering`
    pub row_numbering: RowNumbering,
    /// `totals`
    pub totals: Totals,
    /// `years`: one money column a year.
    pub years: Vec<Spanned<i32>>,
    /// `money_unit`
    pub money_unit: Option<Spanned<MoneyUnit>>,
    /// `column_numbers`: a row (1), (2) … under the header.
    pub column_numbers: bool,
}

/// A column of the task table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TaskColumn {
    /// `no`: TT
    No,
    /// `task`: Nội dung, nhiệm vụ
    Task,
    /// `lead`: Cơ quan chủ trì
    Lead,
    /// `support`: Cơ quan phối hợp
    Support,
    /// `deadline`: Thời gian thực hiện
    Deadline,
    /// `output`: Sản phẩm
    Output,
    /// `indicator`: Chỉ tiêu
    Indicator,
    /// `budget`: Kinh phí
    Budget,
    /// `source`: Nguồn kinh phí
    Source,
    /// `note`: Ghi chú, left empty
    Note,
}

impl TaskColumn {
    /// Every column with its name in the language.
    pub const ALL: [(TaskColumn, &'static str); 10] = [
        (TaskColumn::No, "no"),
        (TaskColumn::Task, "task"),
        (TaskColumn::Lead, "lead"),
        (TaskColumn::Support, "support"),
        (TaskColumn::Deadline, "deadline"),
        (TaskColumn::Output, "output"),
        (TaskColumn::Indicator, "indicator"),
        (TaskColumn::Budget, "budget"),
        (TaskColumn::Source, "source"),
        (TaskColumn::Note, "note"),
    ];

    /// Its name in the language.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(column, _)| *column == self).map_or("", |(_, name)| name)
    }
}

/// `row_numbering`: how tasks in groups count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RowNumbering {
    /// `continuous`: 1, 2, 3 through all groups.
    #[default]
    Continuous,
    /// `restart`: from 1 in each group.
    Restart,
}

/// `totals`: which sums of money the table prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Totals {
    /// `whole`: one row at the end, where the table has money.
    #[default]
    Whole,
    /// `groups`: also in each group's row.
    Groups,
    /// `none`
    None,
}

/// `money_unit`
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MoneyUnit {
    /// `dong`
    Dong,
    /// `nghin_dong`
    Thousand,
    /// `trieu_dong`
    Million,
    /// `ty_dong`
    Billion,
}

/// `by`: what a column of the timeline stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum StepKind {
    /// `week`, from Monday
    Week,
    /// `month`
    #[default]
    Month,
    /// `quarter`
    Quarter,
}
