//! `ttdn coverage`: the tasks of a plan above, each with what becomes of it in the plans below.

use super::args::{Coverage, CoverageFormat};
use super::failure::Failure;
use super::files::{Found, Input, real};
use super::outcome::Outcome;
use super::terminal::{self, Terminal};
use super::{above, search, session, whole};
use crate::cascade::{self, NoUpper, State, UnitPlan, Upper};
use crate::language::visible::visible;
use crate::plan::{Plan, load};
use crate::tracker;
use anyhow::{Result, anyhow, bail};
use rayon::prelude::*;
use std::ffi::OsStr;
use std::io::IsTerminal;
use std::path::Path;

/// Letters a line where no terminal says how wide it is.
const WIDTH: usize = 140;

/// Runs `ttdn coverage`.
///
/// # Errors
/// The plan above cannot be read; the format is not known; the file cannot be written.
pub fn run(args: &Coverage, terminal: Terminal) -> Result<Outcome> {
    let format = format(args, terminal)?;
    let upper = upper(&args.parent, terminal)?;
    let mut found = search::plans(&args.plans, &[], terminal)?;
    let own = real(&args.parent);
    let read = |found: Found| below(found, &own);
    let mut plans: Vec<(String, Plan)> = Vec::new();
    let all: Vec<Found> = std::mem::take(&mut found.plans).into_iter().map(|(found, _)| found).collect();
    for one in all.into_par_iter().map(read).collect::<Vec<_>>() {
        match one {
            Ok(plan) => plans.extend(plan),
            Err(error) => found.failures.push(error),
        }
    }
    let below: Vec<UnitPlan<'_>> = plans.iter().map(|(file, plan)| UnitPlan { file, plan }).collect();
    let coverage = cascade::Coverage::new(&upper, &below);
    let output = args.output.as_ref().filter(|output| output.as_os_str() != "-");
    let bytes = bytes(&coverage, format, output.is_none(), terminal)?;
    let secret = upper.secret || plans.iter().any(|(_, plan)| plan.secrecy.is_some());
    match output {
        Some(path) => whole::write(path, &bytes, whole::Access::of(secret))?,
        None => terminal::print(&bytes)?,
    }
    for file in &coverage.strangers {
        let words = terminal.say(
            "kế hoạch cấp trên không nêu cơ quan ban hành kế hoạch này",
            "the plan above does not name who issues this plan",
        );
        terminal.tell(&format!("{}: {words}", visible(file)))?;
    }
    terminal.mention(&sum(&coverage, terminal))?;
    let unread = session::complain(&found.failures, terminal)?;
    Ok(unread.max(if coverage.is_whole() { Outcome::Clean } else { Outcome::Problems }))
}

/// What `--to` says, else the ending of the file, else the table.
fn format(args: &Coverage, terminal: Terminal) -> Result<CoverageFormat> {
    let output = args.output.as_deref().filter(|output| output.as_os_str() != "-");
    let ending = output.and_then(Path::extension).and_then(OsStr::to_str).map(str::to_lowercase);
    Ok(match (args.to, ending.as_deref()) {
        (Some(format), _) => format,
        (None, None | Some("txt")) => CoverageFormat::Table,
        (None, Some("csv")) => CoverageFormat::Csv,
        (None, Some("json")) => CoverageFormat::Json,
        (None, Some("md")) => CoverageFormat::Markdown,
        (None, Some(ending)) => {
            let words = terminal.say(
                "ghi được vào .csv, .json, .md, .txt; tên khác thì chọn định dạng bằng --to",
                "it is written into .csv, .json, .md, .txt; for other names choose the format with --to",
            );
            bail!(".{ending}: {words}")
        }
    })
}

/// The plan above.
fn upper(path: &Path, terminal: Terminal) -> Result<Upper> {
    let input = if path.as_os_str() == "-" { Input::standard()? } else { Input::read(path)? };
    Upper::read(&input.name, &input.bytes).map_err(|why| {
        let words = match why {
            NoUpper::NoPlan => terminal.say("không phải là kế hoạch", "is no plan"),
            _ => terminal.say("kế hoạch còn lỗi; xem `ttdn check`", "the plan has errors; see `ttdn check`"),
        };
        anyhow!("{}: {words}", visible(&input.name))
    })
}

/// A plan below; nothing for one that a folder holds and that names another plan above, or none.
fn below(found: Found, own: &Path) -> Result<Option<(String, Plan)>> {
    let of_folder = found.root.is_some();
    let input = found.read()?;
    let itself = input.path.as_deref().map(real).as_deref() == Some(own);
    if itself || of_folder && above::file(&input).as_deref() != Some(own) {
        return Ok(None);
    }
    let loaded = load(&input.name, &input.bytes).ok().filter(|loaded| loaded.is_as_typed());
    let Some(loaded) = loaded else {
        let words = |vi: &str| format!("{}: {vi}", visible(&input.name));
        let (vi, en) = ("kế hoạch còn lỗi; xem `ttdn check`", "the plan has errors; see `ttdn check`");
        bail!(Failure::Lines(words(vi), words(en)))
    };
    Ok(Some((input.name, loaded.plan)))
}

fn bytes(coverage: &cascade::Coverage, format: CoverageFormat, standard: bool, terminal: Terminal) -> Result<Vec<u8>> {
    Ok(match format {
        CoverageFormat::Csv => tracker::coverage_csv(coverage),
        CoverageFormat::Json => tracker::coverage_json(coverage).into_bytes(),
        CoverageFormat::Markdown => tracker::coverage_markdown(coverage).into_bytes(),
        CoverageFormat::Table => {
            let width = terminal::width(standard && std::io::stdout().is_terminal()).unwrap_or(WIDTH);
            let (text, hidden) = tracker::coverage_table(coverage, width);
            if !hidden.is_empty() {
                let words = terminal.say("không đủ chỗ cho cột", "no room for the columns");
                terminal.tell(&format!("{words}: {}", hidden.join(", ")))?;
            }
            text.into_bytes()
        }
    })
}

/// "9 việc: 6 đã có, 1 muộn hạn, 1 chưa có, 1 ở đơn vị chưa có kế hoạch"
fn sum(coverage: &cascade::Coverage, terminal: Terminal) -> String {
    let count = |state| coverage.count(state);
    let (covered, late, missing) = (count(State::Covered), count(State::Late), count(State::Missing));
    let (open, absent, all) = (count(State::Open), count(State::NoPlan), coverage.rows.len());
    terminal
        .say(
            &format!(
                "{all} việc được giao: {covered} đã có, {late} muộn hạn, {missing} chưa có, {open} không bắt buộc, {absent} ở đơn vị chưa \
                 có kế hoạch"
            ),
            &format!(
                "{} given: {covered} covered, {late} late, {missing} missing, {open} not required, {absent} where there is no plan",
                crate::diagnostic::plural(all, "task")
            ),
        )
        .to_owned()
}
