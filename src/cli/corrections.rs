//! `ttdn import corrected.docx --into plan.yaml`: what was corrected on the paper by hand comes into the plan.

use super::args::Within;
use super::failure::Failure;
use super::files;
use super::outcome::Outcome;
use super::pictures;
use super::session::{self, Queue};
use super::terminal::{self, Terminal};
use super::whole;
use crate::archive;
use crate::corrections::{Correction, Line, correct};
use crate::language::visible::visible;
use crate::press::{self, Office, Output};
use crate::word;
use anyhow::{Result, bail};
use similar::TextDiff;
use std::path::Path;

/// The most letters of a line that are shown where it is told.
const SHOWN: usize = 100;

/// Brings the corrections of the Word file `paper` into `plan`; with `diff` they are only shown.
///
/// # Errors
/// A file cannot be read; the plan cannot be written, or changed on disk meanwhile.
pub fn run(paper: &Path, plan: &Path, diff: bool, terminal: Terminal) -> Result<Outcome> {
    let bytes = files::bounded_to(paper, word::MAX_FILE)?;
    let read = word::read(&bytes).map_err(|fault| {
        let line = |words: String| format!("{}: {words}", paper.display());
        Failure::Lines(line(fault.vi()), line(fault.en()))
    })?;
    let within = Within::default();
    let mut queue = Queue::of(&[plan.to_path_buf()], &within, terminal)?;
    let (Some((found, office)), true) = (queue.plans.pop(), queue.plans.is_empty()) else {
        if !queue.failures.is_empty() {
            return session::complain(&queue.failures, terminal);
        }
        bail!("{}: {}", plan.display(), terminal.say("chỉ nhận một kế hoạch", "one plan only is wanted"));
    };
    let input = found.read()?;
    let Some(path) = input.path.clone() else {
        bail!("--into -: {}", terminal.say("cần một tệp kế hoạch", "a plan's file is wanted"));
    };
    let printed = archive::read(&bytes).ok().and_then(|carrier| carrier.digest);
    let other = printed.is_some_and(|digest| digest != archive::digest(&input.bytes));
    if other && !diff {
        let words = terminal.say(
            "văn bản này in từ một bản khác của kế hoạch: đưa vào bây giờ thì những gì kế hoạch đổi từ đó sẽ mất; lấy lại đúng bản đã in (git) rồi đưa vào, hoặc xem trước bằng --diff",
            "this paper was printed from another version of the plan: what the plan has changed since would be lost; bring that version back (git), or look first with --diff",
        );
        terminal.tell(&format!("{}: {words}", paper.display()))?;
        return Ok(Outcome::Problems);
    }
    let office = Office { pictures: pictures::of(&input), ..(*office).clone() };
    let text = String::from_utf8_lossy(&input.bytes).into_owned();
    let print = |text: &str| print(&input.name, text, &office);
    let wanted = Line::of(&read);
    let Some(home) = correct(&text, &wanted, &print) else {
        let words = terminal.say("kế hoạch còn lỗi; xem `ttdn check`", "the plan has errors; see `ttdn check`");
        terminal.tell(&format!("{}: {words}", input.name))?;
        return Ok(Outcome::Problems);
    };
    let beside = beside(&read, terminal);
    beside.iter().try_for_each(|words| terminal.mention(&format!("{}: {words}", paper.display())))?;
    if diff {
        let name = visible(&input.name);
        let diff = TextDiff::from_lines(text.as_str(), home.text.as_str());
        terminal::print(diff.unified_diff().header(&name, &name).to_string().as_bytes())?;
    } else if home.text != text {
        whole::rewrite(&path, &input.bytes, home.text.as_bytes())?;
    }
    tell(&home.done, terminal.say("đã đưa vào", "brought in"), terminal, false)?;
    tell(
        &home.along,
        terminal.say("đổi theo, vì kế hoạch chỉ viết một lần", "changed along, for the plan says it once"),
        terminal,
        true,
    )?;
    tell(
        &home.left,
        terminal.say("chưa đưa vào được, sửa tay trong kế hoạch", "not brought in, to be done by hand"),
        terminal,
        true,
    )?;
    let sum = match (home.done.len(), home.left.len()) {
        (0, 0) => terminal.say("văn bản giống bản in từ kế hoạch", "the paper is what the plan prints").to_owned(),
        (done, left) => match terminal.lang {
            crate::diagnostic::Lang::Vi => format!("{done} chỗ sửa đã đưa vào, {left} chỗ còn lại"),
            crate::diagnostic::Lang::En => format!("{done} corrections brought in, {left} left"),
        },
    };
    terminal.mention(&format!("{}: {sum}", input.name))?;
    Ok(if home.left.is_empty() { Outcome::Clean } else { Outcome::Problems })
}

/// The lines of a plan's paper.
fn print(name: &str, text: &str, office: &Office) -> Option<Vec<Line>> {
    let checked = press::compose_without_pdf(name, text.as_bytes(), office);
    let docx = press::print(checked.document.as_ref()?, &checked.form, Output::Docx, None).ok()?;
    Some(Line::of(&word::read(&docx).ok()?))
}

/// What else a hand left in the file.
fn beside(paper: &word::Document, terminal: Terminal) -> Vec<String> {
    let changes: usize =
        paper.lines().iter().map(|line| line.paragraph.changes.inserted + line.paragraph.changes.deleted).sum();
    let said = |count: usize, vi: &str, en: &str| (count > 0).then(|| format!("{count} {}", terminal.say(vi, en)));
    let changes = said(
        changes,
        "thay đổi được theo dõi (Track Changes), đọc như đã chấp nhận",
        "tracked changes, read as accepted",
    );
    let comments = said(
        paper.comments,
        "nhận xét bên lề, không đưa vào kế hoạch",
        "comments in the margin, which do not come into the plan",
    );
    changes.into_iter().chain(comments).collect()
}

/// Tells what became of corrections, a line each.
fn tell(corrections: &[Correction], what: &str, terminal: Terminal, always: bool) -> Result<()> {
    for one in corrections {
        let place = terminal.say("đoạn", "paragraph");
        let cut = |words: &str| match words.char_indices().nth(SHOWN) {
            Some((at, _)) => format!("{}…", words.get(..at).unwrap_or_default()),
            None => words.to_owned(),
        };
        let words = match (&one.before, &one.after) {
            (Some(before), Some(after)) => {
                let (before, after) = differing(before, after);
                format!("“{}” → “{}”", cut(&before), cut(&after))
            }
            (None, Some(after)) => format!("{} “{}”", terminal.say("thêm", "new:"), cut(after)),
            (Some(before), None) => format!("{} “{}”", terminal.say("bỏ", "gone:"), cut(before)),
            (None, None) => continue,
        };
        let line = format!("{what}: {place} {}: {words}", one.line.place.paragraph);
        if always { terminal.tell(&line)? } else { terminal.mention(&line)? }
    }
    Ok(())
}

/// Two versions of a line from the word before the first that differs to the word behind the last.
fn differing(before: &str, after: &str) -> (String, String) {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.split(' ').collect(), after.split(' ').collect());
    let front = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let back = old.iter().rev().zip(new.iter().rev()).take_while(|(a, b)| a == b).count();
    let back = back.min(old.len().min(new.len()) - front.min(old.len().min(new.len())));
    let cut = |words: &[&str]| {
        let (from, to) = (front.saturating_sub(1), (words.len() - back + 1).min(words.len()));
        let dots = |shown: bool| if shown { "…" } else { "" };
        let inner = words.get(from..to).unwrap_or_default().join(" ");
        format!("{}{inner}{}", dots(from > 0), dots(to < words.len()))
    };
    (cut(&old), cut(&new))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_is_shown() {
        let told = |before, after| {
            let (before, after) = differing(before, after);
            format!("{before} → {after}")
        };
        assert_eq!(told("một hai ba bốn năm", "một hai chín bốn năm"), "…hai ba bốn… → …hai chín bốn…");
        assert_eq!(told("một", "một hai"), "một → một hai");
        assert_eq!(told("một hai hai", "một hai"), "…hai hai → …hai");
    }
}
