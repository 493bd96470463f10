//! `ttdn new FILE --from OLD`: last year's plan becomes the draft of the next one; what was done is told line by line.

use super::args::New;
use super::extract;
use super::files::{self, Input};
use super::office;
use super::outcome::Outcome;
use super::pictures;
use super::settings::Settings;
use super::terminal::{self, Terminal};
use super::whole::{self, Access};
use crate::calendar::Date;
use crate::check::TO_CONFIRM;
use crate::plan::{Loaded, load};
use crate::press::{self, Office};
use crate::renew::{self, Refused, Renewed, Told};
use anyhow::{Result, bail};
use std::path::Path;

/// Writes the draft of the plan after `old` into `file`, or prints it where there is none.
///
/// # Errors
/// The old plan cannot be read, or is written in a way that cannot be changed; the file cannot be written.
pub fn run(file: Option<&Path>, old: &Path, args: &New, terminal: Terminal) -> Result<Outcome> {
    let input = input(old, terminal)?;
    let loaded = load(&input.name, &input.bytes).ok().filter(Loaded::is_as_typed);
    let Some(loaded) = loaded.filter(|loaded| crate::plan::is_plan(loaded.source.text().as_bytes())) else {
        let words = terminal
            .say("không đọc được như một kế hoạch; xem `ttdn check`", "cannot be read as a plan; see `ttdn check`");
        bail!("{}: {words}", input.name);
    };
    let renewed = match renew::renewed(&loaded, args.year) {
        Ok(renewed) => renewed,
        Err(why) => bail!("{}: {}", input.name, reason(why, terminal)),
    };
    let Some(office) = settings(&input, terminal)? else { return Ok(Outcome::Unread) };
    let renewed = brought_up_to_date(renewed, &input, office);
    let shown = file.map_or("-".to_owned(), |file| file.display().to_string());
    match file {
        Some(file) => {
            let secret = loaded.plan.secrecy.is_some();
            whole::write(file, renewed.text.as_bytes(), Access::of(secret))?;
            let next = terminal.say("xem lại rồi chạy", "look through it, then run");
            terminal::name(&format!("{shown}: {next} `ttdn check {shown}`"))?;
        }
        None => terminal::print(renewed.text.as_bytes())?,
    }
    tell(&renewed, &shown, terminal)?;
    Ok(Outcome::Clean)
}

/// The old plan: a file, or a paper that carries one.
fn input(old: &Path, terminal: Terminal) -> Result<Input> {
    if old.as_os_str() == "-" {
        return Input::standard();
    }
    let is_paper =
        old.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf") || ending.eq_ignore_ascii_case("docx"));
    if !is_paper {
        files::bounded(old)?;
        return Input::read(old);
    }
    let (_, carrier) = extract::read(old, terminal)?;
    match carrier.source {
        Some(source) => Ok(Input {
            name: old.display().to_string(),
            path: Some(old.to_path_buf()),
            root: None,
            bytes: source.bytes,
        }),
        None => bail!("{}: {}", old.display(), extract::nothing(terminal)),
    }
}

/// The office of the old plan.
fn settings(input: &Input, terminal: Terminal) -> Result<Option<Office>> {
    let mut settings = Settings::default();
    let config = settings.nearest(&input.folder());
    for failure in &settings.failures {
        terminal.complain(failure)?;
    }
    let Some(config) = config else { return Ok(None) };
    let within = super::args::Within::default();
    office::of(&config, &within, office::today(None)?).map(Some)
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
fn tell(renewed: &Renewed, shown: &str, terminal: Terminal) -> Result<()> {
    let mut open = 0;
    for note in &renewed.notes {
        let line = 1 + renewed.text.get(..note.at).unwrap_or_default().matches('\n').count();
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
        terminal.mention(&format!("{shown}:{line}: {words}"))?;
    }
    let done = renewed.notes.len() - open;
    let words = match terminal.lang {
        crate::diagnostic::Lang::Vi => format!(
            "{done} chỗ đã đổi, {open} chỗ cần xác nhận: tìm {TO_CONFIRM} trong tệp, xem xong thì xóa dòng ấy; `ttdn check` nhắc những dòng còn lại"
        ),
        crate::diagnostic::Lang::En => format!(
            "{done} changes, {open} to be confirmed: look for {TO_CONFIRM} in the file and remove the line when you have looked; `ttdn check` tells which are left"
        ),
    };
    terminal.mention(&format!("{shown}: {words}"))
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
