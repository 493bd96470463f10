//! `ttdn issue`: a signed plan gets its number and day, is checked as final, and its papers are written. The plan's file is
//! written last, so that nothing is numbered of which there is no paper.

use super::args::{Build, Checking, Choice, Issue, Telling};
use super::build;
use super::failure::Failure;
use super::files::{self, Found, Input};
use super::inode;
use super::outcome::Outcome;
use super::search::{self, Search};
use super::session::{self, Queue};
use super::terminal::Terminal;
use super::whole;
use crate::calendar::read::{DateText, date};
use crate::calendar::{Date, PartialDate};
use crate::plan::{self, Loaded, Plan, Stamp, Status, Unstamped, load};
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};

/// Runs `ttdn issue`.
///
/// # Errors
/// The day is none; the plan is no file; a message or a file cannot be written, or the plan changed on disk meanwhile.
pub fn run(args: &Issue, terminal: Terminal) -> Result<Outcome> {
    let day = signed_on(&args.date, terminal)?;
    if args.plan.as_os_str() == "-" || args.plan.is_dir() {
        let words =
            terminal.say("cần một tệp kế hoạch để ghi số vào", "a plan's file is wanted, to put the number into");
        bail!("{}: {words}", args.plan.display());
    }
    let mut found = search::plans(std::slice::from_ref(&args.plan), &[], terminal)?;
    let Some((held, _)) = found.plans.first_mut() else {
        return session::complain(&found.failures, terminal);
    };
    let before = held.clone().read()?;
    let refuse = |words: &str| terminal.tell(&format!("{}: {words}", before.name)).map(|()| Outcome::Problems);
    let Some(loaded) = load(&before.name, &before.bytes).ok().filter(Loaded::is_as_typed) else {
        return refuse(terminal.say("không đọc được; xem `ttdn check`", "cannot be read; see `ttdn check`"));
    };
    if let Some((number, day)) = issued(&loaded.plan).filter(|issued| *issued != (args.number, day)) {
        let has = terminal.say("đã ban hành, số", "is issued already, number");
        return refuse(&format!("{has} {number}, {}", day.short()));
    }
    if let Some(other) = taken(&before, &loaded.plan, args.number, day, terminal)? {
        let words = terminal.say("số này của năm ấy đã dùng cho", "that number of that year belongs to");
        return refuse(&format!("{}: {words} {other}", args.number));
    }
    let stamp = Stamp { number: args.number, date: day, signer: args.signer.clone() };
    let after = match plan::stamped(&loaded.source, &loaded.tree, &stamp) {
        Ok(after) => after,
        Err(why) => return refuse(reason(why, terminal)),
    };
    let place = before_path(&before, &args.plan);
    // Papers with a number of which the plan knows nothing are none.
    if inode::is_read_only(&place) {
        bail!(Failure::ReadOnly(place));
    }
    *held = Found::held(Input { bytes: after.clone().into_bytes(), ..before.clone() });
    let outcome = papers(found, args, terminal)?;
    if outcome == Outcome::Clean {
        whole::rewrite(&place, &before.bytes, after.as_bytes())?;
        let has = terminal.say("đã ghi số", "has its number,");
        terminal.mention(&format!("{}: {has} {}, {}", before.name, args.number, day.short()))?;
    }
    Ok(outcome)
}

fn before_path(input: &Input, typed: &Path) -> PathBuf {
    input.path.clone().unwrap_or_else(|| typed.to_path_buf())
}

/// A whole day, as people or programs write it.
fn signed_on(typed: &str, terminal: Terminal) -> Result<Date> {
    match date(typed) {
        DateText::Real(PartialDate::Day(day)) => Ok(day),
        _ => {
            let words =
                terminal.say("không phải là một ngày; viết như 05/01/2027", "is no day; write it like 05/01/2027");
            bail!("--date {typed}: {words}")
        }
    }
}

/// Number and day of a plan that is issued; of its decision, where one issues it.
pub fn issued(plan: &Plan) -> Option<(u32, Date)> {
    let decision = plan.decision.as_deref();
    let number = decision.map_or(plan.number, |decision| decision.number)?.value;
    let day = decision.and_then(|decision| decision.date).or(plan.date)?.value.full()?;
    (plan.status.value == Status::Final).then_some((number, day))
}

/// Another plan of the same issuer in the folder that has this number of this year.
fn taken(own: &Input, plan: &Plan, number: u32, day: Date, terminal: Terminal) -> Result<Option<String>> {
    let Some(path) = &own.path else { return Ok(None) };
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let silent = Terminal { quiet: true, ..terminal };
    let codes = |plan: &Plan| -> Vec<String> {
        let code = |issuer: &plan::Issuer| issuer.code.as_ref().map(|code| code.value.clone());
        plan.issuers.iter().filter_map(code).collect()
    };
    let series = (plan.decision.is_some(), codes(plan));
    for (other, _) in search::plans(&[folder.to_path_buf()], &[], silent)?.plans {
        let same = other.path.as_deref().is_some_and(|other| files::real(other) == files::real(path));
        let Some(other) = other.read().ok().filter(|_| !same) else { continue };
        let Some(loaded) = load(&other.name, &other.bytes).ok() else { continue };
        let has = issued(&loaded.plan).is_some_and(|(of, on)| of == number && on.year() == day.year());
        if has && (loaded.plan.decision.is_some(), codes(&loaded.plan)) == series {
            return Ok(Some(other.name));
        }
    }
    Ok(None)
}

fn reason(why: Unstamped, terminal: Terminal) -> &'static str {
    match why {
        Unstamped::Signatures => terminal.say(
            "kế hoạch có nhiều chữ ký; ghi tên người ký vào `signatures` rồi chạy lại, không dùng --signer",
            "several sign this plan; write their names under `signatures` and run again without --signer",
        ),
        Unstamped::NoSignature => terminal.say(
            "kế hoạch chưa có `signature` để ghi tên người ký",
            "the plan has no `signature` to put the name into",
        ),
        Unstamped::Unclear => terminal.say(
            "số, ngày hoặc tên người ký trong tệp không phải chữ thường; sửa trong tệp rồi chạy lại",
            "number, day or name in the file is no plain word; mend it in the file and run again",
        ),
    }
}

/// Judges the stamped plan and writes its papers, as `ttdn build` does.
fn papers(found: Search, args: &Issue, terminal: Terminal) -> Result<Outcome> {
    let checking = Checking {
        plans: vec![args.plan.clone()],
        strict: args.strict,
        telling: Telling::default(),
        choice: Choice::default(),
        within: args.within.clone(),
    };
    let build = Build {
        checking,
        output: args.output.clone(),
        to: args.to.clone(),
        unit: Vec::new(),
        each_unit: false,
        attach_source: false,
        check: false,
        tree: false,
        fail_fast: false,
        overwrite: false,
        issuing: true,
    };
    build::finish(Queue::found(found, &args.within)?, &build, terminal)
}
