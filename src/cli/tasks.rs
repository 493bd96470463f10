//! `ttdn tasks`: the trackers and the matrix.

use super::args::{TaskFormat, Tasks};
use super::files;
use super::office;
use super::outcome::Outcome;
use super::session::{self, Judged, Queue};
use super::terminal::{self, Terminal};
use super::units;
use super::whole;
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
    let Some(judged) = judge(args, terminal)? else { return Ok(Outcome::Unread) };
    let checked = &judged.checked;
    let (Some(plan), Some(document), false) = (&checked.plan, &checked.document, session::stops(checked, false)) else {
        let words = terminal.say("kế hoạch còn lỗi; xem `ttdn check`", "the plan has errors; see `ttdn check`");
        terminal.tell(&format!("{}: {words}", judged.input.name))?;
        return Ok(Outcome::Problems);
    };
    let named = args.unit.as_ref().map(|unit| units::find(plan, unit, &judged.input.name, terminal)).transpose()?;
    let unit = named.map(|unit| unit.id.value.as_str());
    let output = args.output.as_ref().filter(|output| output.as_os_str() != "-");
    if output.is_some_and(|output| {
        output.exists() && judged.input.path.as_deref().map(files::real) == Some(files::real(output))
    }) {
        bail!("-o: {}", terminal.say("đây là chính tệp kế hoạch", "this is the plan itself"));
    }
    if shape.format == TaskFormat::Xlsx && output.is_none() && std::io::stdout().is_terminal() {
        bail!("{}", terminal.say("dùng -o TỆP.xlsx để ghi bảng tính", "write the workbook with -o FILE.xlsx"));
    }
    let bytes = shape.bytes(output.is_none(), unit, (plan, document), terminal)?;
    match output {
        Some(path) => whole::write(path, &bytes, whole::Access::of(plan.secrecy.is_some()))?,
        None => terminal::print(&bytes)?,
    }
    Ok(Outcome::Clean)
}

/// The plan in the same office as `ttdn build` prints it in: its numbers are those of the paper.
fn judge(args: &Tasks, terminal: Terminal) -> Result<Option<Judged>> {
    let mut queue = Queue::of(std::slice::from_ref(&args.plan), &args.within, terminal)?;
    let several = queue.plans.len() > 1;
    let mut plans = if several { Vec::new() } else { queue.judged(press::compose, terminal)? };
    let unread = session::complain(&queue.failures, terminal)?;
    if several {
        let words = terminal.say("chỉ nhận một kế hoạch", "one plan only is wanted");
        bail!("{}: {words}", args.plan.display());
    }
    Ok(plans.pop().filter(|_| unread == Outcome::Clean))
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
        let output = args.output.as_deref().filter(|output| output.as_os_str() != "-");
        let ending = output.and_then(std::path::Path::extension).and_then(OsStr::to_str);
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
                let words = terminal.say(
                    "danh sách ghi được vào .xlsx, .csv, .ics, .json, .txt; tên khác thì chọn định dạng bằng --to",
                    "a list is written into .xlsx, .csv, .ics, .json, .txt; for other names choose the format with --to",
                );
                bail!(".{ending}: {words}")
            }
        };
        Ok(Shape { matrix, format })
    }

    /// `standard`: whether they go to standard output, whose terminal says how wide a line is.
    fn bytes(
        &self,
        standard: bool,
        unit: Option<&str>,
        (plan, document): (&Plan, &Document),
        terminal: Terminal,
    ) -> Result<Vec<u8>> {
        let (title, stamp) = (&document.metadata.title, press::moment(document, office::stamp(terminal)?));
        let width = terminal::width(standard && std::io::stdout().is_terminal()).unwrap_or(WIDTH);
        if self.matrix {
            let matrix = Matrix::new(plan, &document.places, unit);
            return Ok(match self.format {
                TaskFormat::Json => tracker::matrix_json(&matrix).into_bytes(),
                TaskFormat::Csv => tracker::matrix_csv(&matrix),
                TaskFormat::Xlsx => tracker::matrix_xlsx(&matrix, title, stamp).map_err(anyhow::Error::msg)?,
                _ => tracker::matrix_table(&matrix, width).into_bytes(),
            });
        }
        let rows = tracker::rows(plan, &document.places, unit);
        Ok(match self.format {
            TaskFormat::Csv => tracker::csv(&rows),
            TaskFormat::Json => tracker::json(&rows).into_bytes(),
            TaskFormat::Xlsx => tracker::xlsx(&rows, title, stamp).map_err(anyhow::Error::msg)?,
            TaskFormat::Ics => {
                undated(&rows, terminal)?;
                tracker::ics(&rows, title, stamp).into_bytes()
            }
            TaskFormat::Table | TaskFormat::Matrix => table(&rows, width, terminal)?,
        })
    }
}

fn table(rows: &[Row], width: usize, terminal: Terminal) -> Result<Vec<u8>> {
    let (text, hidden) = tracker::table(rows, width);
    if !hidden.is_empty() {
        let words = terminal.say("không đủ chỗ cho cột", "no room for the columns");
        terminal.tell(&format!("{words}: {}", hidden.join(", ")))?;
    }
    Ok(text.into_bytes())
}

/// Says how many rows no calendar can hold.
fn undated(rows: &[Row], terminal: Terminal) -> Result<()> {
    let count = rows.iter().filter(|row| row.due.is_empty()).count();
    if count > 0 {
        let words = terminal.say(
            "nhiệm vụ, báo cáo không có ngày cụ thể (như “thường xuyên”) nên không có trong lịch",
            "tasks or reports without a date (such as “thường xuyên”) are not in the calendar",
        );
        terminal.tell(&format!("{count} {words}"))?;
    }
    Ok(())
}
