//! `ttdn import corrected.docx --into plan.yaml`: what was corrected on the paper by hand comes into the plan.

use super::args::{Import, Within};
use super::corrected;
use super::failure::Failure;
use super::files::{self, Input};
use super::outcome::Outcome;
use super::pictures;
use super::session::{self, Queue};
use super::terminal::{self, Terminal};
use super::version;
use super::whole;
use crate::archive::{self, Carrier};
use crate::corrections::{Line, MOST_LINES, MOST_STEPS, correct, correct_later, is_too_much};
use crate::diagnostic::Lang;
use crate::language::visible::visible;
use crate::press::{self, Office, Output};
use crate::word;
use anyhow::{Result, bail};
use similar::TextDiff;
use std::path::Path;

/// Papers with a smaller share of lines in common are of two plans.
const COMMON: f32 = 0.4;

/// The state of the plan that a paper was printed from.
enum Printed {
    /// The plan as it is.
    Now,
    /// An older one.
    Older(Vec<u8>),
    /// An older one that nobody has.
    Unknown,
}

/// Brings the corrections of the Word file into `plan`; with `--diff` they are only shown.
///
/// # Errors
/// A file cannot be read; the plan cannot be written, or changed on disk meanwhile.
pub fn run(args: &Import, plan: &Path, terminal: Terminal) -> Result<Outcome> {
    let paper = args.file.display();
    let bytes = files::bounded_to(&args.file, word::MAX_FILE)?;
    let read = word::read(&bytes).map_err(|fault| {
        let line = |words: String| format!("{paper}: {words}");
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
    let printed = printed(&bytes, &input, args, terminal)?;
    if matches!(printed, Printed::Unknown) && !args.diff {
        terminal.tell(&format!("{paper}: {}", unknown(terminal)))?;
        return Ok(Outcome::Problems);
    }
    let office = Office { pictures: pictures::of(&input), ..(*office).clone() };
    let text = String::from_utf8_lossy(&input.bytes).into_owned();
    let print = |text: &str| print(&input.name, text, &office);
    let wanted = Line::of(&read);
    if !is_of(&printed, &bytes, &wanted, &text, &print) {
        let words = terminal.say(
            "không phải văn bản in từ kế hoạch này: phần lớn các dòng khác hẳn; không đưa gì vào. Muốn lập kế hoạch mới từ tệp này: `ttdn import` không có --into",
            "was not printed from this plan: most lines are others; nothing was brought in. To make a plan of this file: `ttdn import` without --into",
        );
        terminal.tell(&format!("{paper}: {words}"))?;
        return Ok(Outcome::Problems);
    }
    let base = match &printed {
        Printed::Older(base) => String::from_utf8_lossy(base).into_owned(),
        Printed::Now | Printed::Unknown => text.clone(),
    };
    if is_too_much(&base, &wanted, &print) {
        terminal.tell(&format!("{paper}: {}", too_much(terminal)))?;
        return Ok(Outcome::Problems);
    }
    let home = match &printed {
        Printed::Older(base) => {
            let words = terminal.say(
                "in từ một bản trước của kế hoạch; kế hoạch đã sửa từ đó. Chỉ đưa vào chỗ mà kế hoạch chưa đổi",
                "was printed from an older state of the plan, which was changed since; only what the plan has not changed is brought in",
            );
            terminal.mention(&format!("{paper}: {words}"))?;
            correct_later(&String::from_utf8_lossy(base), &text, &wanted, &print)
        }
        Printed::Now | Printed::Unknown => correct(&text, &wanted, &print).map(|home| (home, Vec::new())),
    };
    let Some((home, collisions)) = home else {
        let words = terminal.say("kế hoạch còn lỗi; xem `ttdn check`", "the plan has errors; see `ttdn check`");
        terminal.tell(&format!("{}: {words}", input.name))?;
        return Ok(Outcome::Problems);
    };
    corrected::beside(&read, terminal).iter().try_for_each(|words| terminal.mention(&format!("{paper}: {words}")))?;
    if args.diff {
        let name = visible(&input.name);
        let diff = TextDiff::from_lines(text.as_str(), home.text.as_str());
        terminal::print(diff.unified_diff().header(&name, &name).to_string().as_bytes())?;
    } else if home.text != text {
        whole::rewrite(&path, &input.bytes, home.text.as_bytes())?;
    }
    corrected::tell(&home, &collisions, args.diff, terminal)?;
    terminal.mention(&format!("{}: {}", input.name, corrected::sum(&home, collisions.len(), args.diff, terminal)))?;
    Ok(if home.left.is_empty() && collisions.is_empty() { Outcome::Clean } else { Outcome::Problems })
}

/// What the paper was printed from: the plan as it is, or the state that the paper carries or the user names.
fn printed(paper: &[u8], input: &Input, args: &Import, terminal: Terminal) -> Result<Printed> {
    let carrier = archive::read(paper).ok();
    let digest = carrier.as_ref().and_then(|carrier| carrier.digest.clone());
    if digest.as_deref().is_none_or(|digest| digest == archive::digest(&input.bytes)) && args.base.is_none() {
        return Ok(Printed::Now);
    }
    let Some(base) = &args.base else {
        let carried = carrier.and_then(|Carrier { source, .. }| source);
        return Ok(carried.map_or(Printed::Unknown, |source| Printed::Older(source.bytes)));
    };
    let base = version::input(base, terminal)?;
    if digest.is_some_and(|digest| digest != archive::digest(&base.bytes)) {
        let words = terminal.say("không phải là bản kế hoạch đã in ra", "is not the state of the plan that printed");
        bail!("{}: {words} {}", base.name, args.file.display());
    }
    Ok(Printed::Older(base.bytes))
}

/// Whether a paper, or the plan that it was printed from, can be an older state of the plan. That of the plan as it is says so itself.
fn is_of(
    printed: &Printed,
    paper: &[u8],
    wanted: &[Line],
    text: &str,
    print: &dyn Fn(&str) -> Option<Vec<Line>>,
) -> bool {
    let stamped = || archive::read(paper).is_ok_and(|carrier| carrier.digest.is_some());
    let other = match printed {
        Printed::Now if stamped() => return true,
        Printed::Now | Printed::Unknown => Some(wanted.to_vec()),
        Printed::Older(base) => print(&String::from_utf8_lossy(base)),
    };
    // What cannot be printed is told as such.
    let both = other.zip(print(text));
    both.is_none_or(|(other, now)| Line::in_common(&other, &now) >= COMMON)
}

fn unknown(terminal: Terminal) -> &'static str {
    terminal.say(
        "văn bản này in từ một bản khác của kế hoạch và không mang theo bản ấy: không biết chỗ nào sửa trên giấy, chỗ nào kế hoạch đã đổi, \
         nên không ghi gì. Còn giữ bản ấy thì thêm --base BẢN-CŨ.yaml (hoặc ke-hoach.yaml@PHIÊN-BẢN của git); xem mọi chỗ khác nhau bằng \
         --diff. Lần sau in bằng `ttdn build --attach-source`: văn bản mang theo kế hoạch của nó",
        "this paper was printed from another state of the plan and does not carry it: nobody can tell what was corrected by hand from what \
         the plan has changed, so nothing was written. Where that state is kept, add --base OLD.yaml (or plan.yaml@REV of git); --diff \
         shows all that differs. Next time print with `ttdn build --attach-source`: the paper carries its plan",
    )
}

fn too_much(terminal: Terminal) -> String {
    match terminal.lang {
        Lang::Vi => format!(
            "khác với bản in từ kế hoạch ở hơn {MOST_STEPS} dòng, hoặc dài hơn {MOST_LINES} dòng: quá nhiều để đưa về từng chỗ; không đưa gì vào. Sửa thẳng trong kế hoạch, hoặc lập kế hoạch mới từ tệp này: `ttdn import` không có --into"
        ),
        Lang::En => format!(
            "differs from what the plan prints in more than {MOST_STEPS} lines, or has more than {MOST_LINES}: too much to bring home one by one; nothing was brought in. Change the plan itself, or make a new one of this file: `ttdn import` without --into"
        ),
    }
}

/// The lines of a plan's paper.
fn print(name: &str, text: &str, office: &Office) -> Option<Vec<Line>> {
    let checked = press::compose_without_pdf(name, text.as_bytes(), office);
    let docx = press::print(checked.document.as_ref()?, &checked.form, Output::Docx, None).ok()?;
    Some(Line::of(&word::read(&docx).ok()?))
}
