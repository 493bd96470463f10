//! `ttdn new FILE --from OLD`: last year's plan becomes the draft of the next one; what was done is told line by line.

use super::args::New;
use super::files::Input;
use super::modeline;
use super::office;
use super::outcome::Outcome;
use super::pictures;
use super::terminal::{self, Terminal};
use super::version;
use super::whole::Access;
use crate::calendar::Date;
use crate::check::TO_CONFIRM;
use crate::plan::{Loaded, load};
use crate::press::{self, Office};
use crate::renew::{self, Refused, Renewed, Told};
use crate::source::Source;
use anyhow::{Result, bail};
use std::path::Path;

/// The draft of a plan for its next period.
pub struct Draft {
    /// The draft and what was done.
    pub renewed: Renewed,
    /// Who may read it.
    pub access: Access,
}

/// Writes the draft of the plan after `old` into `file`, or prints it where there is none.
///
/// # Errors
/// The old plan cannot be read, or is written in a way that cannot be changed; the file cannot be written.
pub fn run(file: Option<&Path>, old: &Path, args: &New, terminal: Terminal) -> Result<Outcome> {
    let Draft { renewed, access } = draft(old, args.year, terminal)?;
    let shown = file.map_or("-".to_owned(), |file| file.display().to_string());
    match file {
        Some(file) => {
            modeline::beside(file, &renewed.text, access, terminal)?;
            let next = terminal.say("xem lại rồi chạy", "look through it, then run");
            terminal::name(&format!("{shown}: {next} `ttdn check {shown}`"))?;
        }
        None => terminal::print(renewed.text.as_bytes())?,
    }
    told(&renewed, &shown, terminal).iter().try_for_each(|line| terminal.mention(line))?;
    Ok(Outcome::Clean)
}

/// The draft of the plan after `old`, whose first year is `year` or follows from the old one.
///
/// # Errors
/// The old plan or its office's settings cannot be read, or it is written in a way that cannot be changed.
pub fn draft(old: &Path, year: Option<i32>, terminal: Terminal) -> Result<Draft> {
    let input = version::input(old, terminal)?;
    let loaded = load(&input.name, &input.bytes).ok().filter(Loaded::is_as_typed);
    let Some(loaded) = loaded.filter(|loaded| crate::plan::is_plan(loaded.source.text().as_bytes())) else {
        let words = terminal
            .say("không đọc được như một kế hoạch; xem `ttdn check`", "cannot be read as a plan; see `ttdn check`");
        bail!("{}: {words}", input.name);
    };
    let renewed = match renew::renewed(&loaded, year) {
        Ok(renewed) => renewed,
        Err(why) => bail!("{}: {}", input.name, reason(why, terminal)),
    };
    let office = office::of_file(input.path.as_deref().unwrap_or(Path::new("")), office::today(None)?)?;
    let access = Access::of(loaded.plan.secrecy.is_some());
    Ok(Draft { renewed: brought_up_to_date(renewed, &input, office), access })
}

/// The draft with what the register knows by the first day of its period, or today where that is past.
fn brought_up_to_date(renewed: Renewed, input: &Input, office: Office) -> Renewed {
    let Ok(loaded) = load(&input.name, renewed.text.as_bytes()) else { return renewed };
    let first = loaded.plan.period.as_ref().and_then(|period| period.kind.first());
    let today = first.map_or(office.today, |first: Date| first.max(office.today));
    let office = Office { today, pictures: pictures::of(input), ..office };
    let found = press::check(&input.name, renewed.text.as_bytes(), &office).diagnostics;
    renew::brought_up_to_date(renewed, &loaded, &found)
}

/// Each change with its line; then how much there is to look at.
pub fn told(renewed: &Renewed, shown: &str, terminal: Terminal) -> Vec<String> {
    let (mut lines, mut open) = (Vec::new(), 0);
    let source = Source::new("", renewed.text.as_str());
    for note in &renewed.notes {
        let line = source.line_of(note.at);
        let words = match &note.what {
            Told::Moved(before, after) => format!("{before} → {after}"),
            Told::Emptied(before) => {
                format!("{} {before}", terminal.say("để trống, trước là", "emptied, was"))
            }
            Told::ToConfirm(words) => {
                open += 1;
                format!("{} {words}", terminal.say("cần xác nhận:", "to be confirmed:"))
            }
        };
        lines.push(format!("{shown}:{line}: {words}"));
    }
    let done = renewed.notes.len() - open;
    let words = match terminal.lang {
        crate::diagnostic::Lang::Vi => format!(
            "{done} chỗ đã đổi, {open} chỗ cần xác nhận: tìm {TO_CONFIRM} trong tệp, xem xong thì xóa dòng ấy; `ttdn check` nhắc những dòng còn lại"
        ),
        crate::diagnostic::Lang::En => format!(
            "{}, {open} to be confirmed: look for {TO_CONFIRM} in the file and remove the line when you have looked; `ttdn check` tells which are left",
            crate::diagnostic::plural(done, "change")
        ),
    };
    lines.push(format!("{shown}: {words}"));
    lines
}

fn reason(why: Refused, terminal: Terminal) -> &'static str {
    match why {
        Refused::NoPeriod => terminal.say(
            "kế hoạch cũ không có `period` đọc được nên không biết chuyển đi bao nhiêu năm; thêm `period: 2026` rồi chạy lại",
            "the old plan has no `period` that can be read, so nobody knows how far to move it; add `period: 2026` and run again",
        ),
        Refused::Year => terminal.say(
            "năm của kế hoạch mới phải sau năm đầu của kế hoạch cũ (--year)",
            "the new plan's year lies behind the first of the old one (--year)",
        ),
        Refused::Unclear => terminal.say(
            "không sửa được tại chỗ mà giữ nguyên phần còn lại; chạy `ttdn fmt` với kế hoạch cũ rồi thử lại",
            "cannot be changed in place with the rest as it is; run `ttdn fmt` on the old plan and try again",
        ),
    }
}
