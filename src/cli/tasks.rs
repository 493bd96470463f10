//! `ttdn tasks`: the trackers and the matrix.

use super::args::{Checking, MessageFormat, TaskFormat, Tasks};
use super::files;
use super::outcome::Outcome;
use super::session::{self, Judged, Terminal};
use crate::document::Document;
use crate::plan::Plan;
use crate::press;
use crate::tracker::{self, Matrix, Row};
use anyhow::{Result, bail};
use std::ffi::OsStr;
use std::io::IsTerminal;

/// Letters a line where no terminal says how wide it is.
const WIDTH: usize = 120;

/// Runs `ttdn tasks`. A plan with an error has no list: its findings are for `ttdn check`.
///
/// # Errors
/// The plan cannot be read or the file not written; no such unit; a format that the list or the matrix does not have.
pub fn run(args: &Tasks, terminal: Terminal) -> Result<Outcome> {
    let shape = Shape::of(args, terminal)?;
    let judged = judge(args, terminal)?;
    let checked = &judged.checked;
    let (Some(plan), Some(document), false) = (&checked.plan, &checked.document, session::stops(checked, false)) else {
        let words = terminal.say("kế hoạch còn lỗi; xem `ttdn check`", "the plan has errors; see `ttdn check`");
        eprintln!("{}: {words}", judged.input.name);
        return Ok(Outcome::Problems);
    };
    if let Some(unit) = args.unit.as_ref().filter(|unit| plan.unit(unit).is_none()) {
        bail!("--unit {unit}: {}", terminal.say("kế hoạch không có đơn vị này", "the plan has no such unit"));
    }
    if shape.format == TaskFormat::Xlsx && args.output.is_none() && std::io::stdout().is_terminal() {
        bail!("{}", terminal.say("dùng -o TỆP.xlsx để ghi bảng tính", "write the workbook with -o FILE.xlsx"));
    }
    let bytes = shape.bytes(args, plan, document, terminal)?;
    match &args.output {
        Some(path) => files::write(path, &bytes)?,
        None => files::print(&bytes)?,
    }
    Ok(Outcome::Clean)
}

/// The plan in the same office as `ttdn build` prints it in: its numbers are those of the paper.
fn judge(args: &Tasks, terminal: Terminal) -> Result<Judged> {
    let checking = Checking {
        plans: vec![args.plan.clone()],
        strict: false,
        message_format: MessageFormat::Text,
        on: None,
        form: None,
        template: None,
    };
    let mut judged = session::judge(&checking, press::compose)?;
    match (judged.pop(), judged.is_empty()) {
        (Some(one), true) => Ok(one),
        _ => bail!("{}: {}", args.plan.display(), terminal.say("chỉ nhận một kế hoạch", "one plan only is wanted")),
    }
}

/// What is written: the list or the matrix, in which format.
struct Shape {
    matrix: bool,
    format: TaskFormat,
}

impl Shape {
    /// What `--to` says, else the ending of the file, else the table.
    fn of(args: &Tasks, terminal: Terminal) -> Result<Shape> {
        let matrix = args.to == Some(TaskFormat::Matrix);
        let ending = args.output.as_deref().and_then(std::path::Path::extension).and_then(OsStr::to_str);
        let format = match (args.to, ending.map(str::to_lowercase).as_deref()) {
            (Some(format), _) if !matrix => format,
            (_, Some("xlsx")) => TaskFormat::Xlsx,
            (_, Some("csv")) => TaskFormat::Csv,
            (_, Some("json")) => TaskFormat::Json,
            (_, Some("ics")) if !matrix => TaskFormat::Ics,
            (_, None | Some("txt")) => TaskFormat::Table,
            (_, Some(ending)) if matrix => bail!(
                ".{ending}: {}",
                terminal.say("ma trận chỉ có .xlsx, .csv, .json, .txt", "the matrix has .xlsx, .csv, .json, .txt only")
            ),
            (_, Some(ending)) => {
                bail!(".{ending}: {}", terminal.say("chọn định dạng bằng --to", "choose the format with --to"))
            }
        };
        Ok(Shape { matrix, format })
    }

    fn bytes(&self, args: &Tasks, plan: &Plan, document: &Document, terminal: Terminal) -> Result<Vec<u8>> {
        let (title, stamp) = (&document.metadata.title, press::timestamp(document, session::stamp(terminal)?));
        if self.matrix {
            let matrix = Matrix::new(plan, &document.places, args.unit.as_deref());
            return Ok(match self.format {
                TaskFormat::Json => tracker::matrix_json(&matrix).into_bytes(),
                TaskFormat::Csv => tracker::matrix_csv(&matrix),
                TaskFormat::Xlsx => tracker::matrix_xlsx(&matrix, title, stamp).map_err(anyhow::Error::msg)?,
                _ => tracker::matrix_table(&matrix, width(args)).into_bytes(),
            });
        }
        let rows = tracker::rows(plan, &document.places, args.unit.as_deref());
        Ok(match self.format {
            TaskFormat::Csv => tracker::csv(&rows),
            TaskFormat::Json => tracker::json(&rows).into_bytes(),
            TaskFormat::Xlsx => tracker::xlsx(&rows, title, stamp).map_err(anyhow::Error::msg)?,
            TaskFormat::Ics => {
                undated(&rows, terminal);
                tracker::ics(&rows, title, stamp).into_bytes()
            }
            TaskFormat::Table | TaskFormat::Matrix => table(&rows, width(args), terminal),
        })
    }
}

fn table(rows: &[Row], width: usize, terminal: Terminal) -> Vec<u8> {
    let (text, hidden) = tracker::table(rows, width);
    if !hidden.is_empty() {
        let words = terminal.say("không đủ chỗ cho cột", "no room for the columns");
        eprintln!("{words}: {}", hidden.join(", "));
    }
    text.into_bytes()
}

/// Says how many rows no calendar can hold.
fn undated(rows: &[Row], terminal: Terminal) {
    let count = rows.iter().filter(|row| row.due.is_empty()).count();
    if count > 0 {
        let words = terminal.say(
            "nhiệm vụ, báo cáo không có ngày cụ thể (như “thường xuyên”) nên không có trong lịch",
            "tasks or reports without a date (such as “thường xuyên”) are not in the calendar",
        );
        eprintln!("{count} {words}");
    }
}

/// Letters a line: `COLUMNS` where it is set, else the terminal's own width.
fn width(args: &Tasks) -> usize {
    let set = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let terminal = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    set.or_else(|| terminal().filter(|_| args.output.is_none())).filter(|width| *width > 0).unwrap_or(WIDTH)
}
