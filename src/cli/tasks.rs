//! `ttdn tasks`: the trackers and the matrix.

use super::Outcome;
use super::args::{TaskFormat, Tasks};
use super::config::Config;
use super::files;
use super::session::{self, Terminal};
use crate::calendar::Date;
use crate::plan::Plan;
use crate::tracker::{self, Matrix};
use crate::world::{self, Checked, World};
use anyhow::{Result, bail};
use std::io::IsTerminal;

/// Runs `ttdn tasks`. A plan with an error has no list: its findings are for `ttdn check`.
///
/// # Errors
/// The plan cannot be read or the file not written; no such unit; a format that the matrix does not have.
pub fn run(args: &Tasks, terminal: Terminal) -> Result<Outcome> {
    let input = files::read_plans(std::slice::from_ref(&args.plan), &[])?.into_iter().next();
    let Some(input) = input else { bail!("{}", args.plan.display()) };
    let mut world = World::new(session::today(None)?);
    world.levels = Config::nearest(&input.folder())?.levels;
    let checked = world::check(&input.name, &input.bytes, &world);
    if session::stops(&checked, false) {
        let words = terminal.say("kế hoạch còn lỗi; xem `ttdn check`", "the plan has errors; see `ttdn check`");
        eprintln!("{}: {words}", input.name);
        return Ok(Outcome::Problems);
    }
    let Some(plan) = &checked.plan else { return Ok(Outcome::Problems) };
    if let Some(unit) = args.unit.as_ref().filter(|unit| plan.unit(unit).is_none()) {
        bail!("--unit {unit}: {}", terminal.say("kế hoạch không có đơn vị này", "the plan has no such unit"));
    }
    let bytes = if args.matrix { matrix(args, &checked, plan, terminal)? } else { list(args, &checked, plan)? };
    match &args.output {
        Some(path) => files::write(path, &bytes)?,
        None if args.to == TaskFormat::Xlsx && std::io::stdout().is_terminal() => {
            bail!("{}", terminal.say("dùng -o TỆP.xlsx để ghi bảng tính", "write the workbook with -o FILE.xlsx"))
        }
        None => files::print(&bytes)?,
    }
    Ok(Outcome::Clean)
}

fn list(args: &Tasks, checked: &Checked, plan: &Plan) -> Result<Vec<u8>> {
    let rows = tracker::rows(plan, &world::task_numbers(checked), args.unit.as_deref());
    Ok(match args.to {
        TaskFormat::Table => tracker::table(&rows, width()).into_bytes(),
        TaskFormat::Csv => tracker::csv(&rows),
        TaskFormat::Ics => tracker::ics(&rows, &title(checked), stamp(plan)).into_bytes(),
        TaskFormat::Json => tracker::json(&rows).into_bytes(),
        TaskFormat::Xlsx => tracker::xlsx(&rows, &title(checked), stamp(plan)).map_err(anyhow::Error::msg)?,
    })
}

fn matrix(args: &Tasks, checked: &Checked, plan: &Plan, terminal: Terminal) -> Result<Vec<u8>> {
    let matrix = Matrix::new(plan, &world::task_numbers(checked));
    Ok(match args.to {
        TaskFormat::Table => tracker::matrix_table(&matrix, width()).into_bytes(),
        TaskFormat::Json => tracker::matrix_json(&matrix).into_bytes(),
        TaskFormat::Xlsx => tracker::matrix_xlsx(&matrix, &title(checked), stamp(plan)).map_err(anyhow::Error::msg)?,
        TaskFormat::Csv | TaskFormat::Ics => {
            bail!("{}", terminal.say("--matrix chỉ có table, xlsx, json", "--matrix has table, xlsx, json only"))
        }
    })
}

fn title(checked: &Checked) -> String {
    checked.document.as_ref().map(|document| document.metadata.title.clone()).unwrap_or_default()
}

/// The plan's date, else the first day of its period: the same plan gives the same bytes.
fn stamp(plan: &Plan) -> Date {
    let date = plan.date.and_then(|date| date.value.latest());
    let period = || plan.period.as_ref().and_then(|period| period.kind.first());
    date.or_else(period).unwrap_or_else(Date::epoch)
}

/// `COLUMNS`, where the terminal says it.
fn width() -> Option<u16> {
    std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok()).or(Some(160))
}
