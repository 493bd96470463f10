//! Whether papers carry their plan's file: when it is asked for, never for a plan under secrecy, and never without a word.

use super::args::{Build, Target};
use super::files::Input;
use super::session::Judged;
use super::terminal::Terminal;
use anyhow::{Result, bail};
use std::path::Path;

/// Whether the papers of a plan are to carry it: the option says so, or the settings of the office; never one of a plan under
/// secrecy.
///
/// # Errors
/// The option is there and the plan is secret, or no format that is written can hold it.
pub fn wanted(judged: &Judged, args: &Build, terminal: Terminal) -> Result<bool> {
    if !args.attach_source && !judged.office.attach_source {
        return Ok(false);
    }
    let can = args.to.iter().any(|target| matches!(target, Target::Docx | Target::Pdf));
    if args.attach_source && !can {
        let words = terminal.say(
            "chỉ DOCX và PDF mang được tệp nguồn; thêm docx hoặc pdf vào --to",
            "only a DOCX or a PDF can carry the plan; add docx or pdf to --to",
        );
        bail!("--attach-source: {words}");
    }
    let Some(place) = secret(judged) else { return Ok(can) };
    if args.attach_source {
        let words = terminal.say(
            "kế hoạch có độ mật: không gắn tệp nguồn vào văn bản; bỏ --attach-source",
            "the plan has a degree of secrecy: its file is not attached to its papers; leave out --attach-source",
        );
        bail!("{place}: {words}");
    }
    Ok(false)
}

/// What is said of a plan that is not carried though the settings of its office want it.
pub fn left_out(judged: &Judged, args: &Build, terminal: Terminal) -> Option<String> {
    let place = secret(judged).filter(|_| judged.office.attach_source && !args.attach_source)?;
    let words = terminal.say(
        "kế hoạch có độ mật: không gắn tệp nguồn, dù ttdn.toml có attach_source = true",
        "the plan has a degree of secrecy: its file is not attached, though ttdn.toml says attach_source = true",
    );
    Some(format!("{place}: {words}"))
}

/// Where a plan says that it is secret.
fn secret(judged: &Judged) -> Option<String> {
    let secrecy = judged.checked.plan.as_ref().and_then(|plan| plan.secrecy)?;
    let place = judged.checked.source.position(secrecy.span.start);
    Some(format!("{}:{}:{}", judged.input.name, place.line, place.column))
}

/// The name under which a paper carries a plan.
pub fn name(input: &Input) -> String {
    format!("{}.yaml", input.stem().to_string_lossy())
}

/// Says which papers carry the plan, so that nobody sends remarks out that he did not mean to.
///
/// # Errors
/// A message cannot be written.
pub fn mention<'p>(papers: impl Iterator<Item = &'p Path>, terminal: Terminal) -> Result<()> {
    let names: Vec<String> = papers.map(|path| path.display().to_string()).collect();
    if names.is_empty() {
        return Ok(());
    }
    let words = terminal.say(
        "mang theo tệp kế hoạch, kể cả chú thích (#) trong đó; ai nhận văn bản cũng lấy ra được bằng `ttdn extract`",
        "with the plan's file inside, its comments (#) too; whoever gets it can take it out by `ttdn extract`",
    );
    terminal.mention(&format!("{}: {words}", names.join(", ")))
}
