//! `ttdn diff`: what changed from one plan to another, in the plan's own terms; or a Word file with tracked changes.

use super::args::{Diff, DiffFormat, Within};
use super::failure::Failure;
use super::files::{self, Input};
use super::office;
use super::outcome::Outcome;
use super::pictures;
use super::settings::Settings;
use super::terminal::{self, Terminal};
use super::version;
use super::whole::{self, Access};
use crate::compare::{self, Compared, Reviewer};
use crate::diagnostic::{Lang, plural};
use crate::language::visible::visible;
use crate::plan::{Loaded, load};
use crate::press::{self, Office, Output};
use anyhow::{Result, bail};
use std::path::Path;

/// Runs `ttdn diff`: exit code 0 where both say the same, 1 where they differ.
///
/// # Errors
/// A plan cannot be read or printed; the result cannot be written.
pub fn run(args: &Diff, terminal: Terminal) -> Result<Outcome> {
    if args.old.as_os_str() == "-" && args.new.as_os_str() == "-" {
        bail!(Failure::StandardTwice);
    }
    let (old, new) = (version::input(&args.old, terminal)?, version::input(&args.new, terminal)?);
    let (before, after) = (loaded(&old, terminal)?, loaded(&new, terminal)?);
    let changes = compare::plans(&before, &after);
    let outcome = if changes.is_empty() { Outcome::Clean } else { Outcome::Problems };
    let compared = Compared { old: &before.source, new: &after.source, changes: &changes };
    let secret = before.plan.secrecy.is_some() || after.plan.secrecy.is_some();
    let bytes = match args.to {
        DiffFormat::Text => told(&compared, terminal),
        DiffFormat::Json => compare::json(&compared),
        DiffFormat::Markdown => compare::markdown(&compared, terminal.lang),
        DiffFormat::Docx => return redline(args, (&old, &new), (&after, secret), terminal).map(|()| outcome),
    };
    if compare::is_brief(&before.plan, &after.plan) {
        terminal.tell(terminal.say(
            "tên cơ quan, tên nhóm việc quá dài, được nhắc quá nhiều lần (hơn 4 MiB): cơ quan ghi bằng mã ở `units`, nhóm ghi bằng những chữ đầu",
            "the names of bodies and groups are so long and called so often (more than 4 MiB) that bodies are called by their ids in `units` and groups by their first words",
        ))?;
    }
    match args.output.as_deref().filter(|path| path.as_os_str() != "-") {
        Some(path) => {
            free(path, args, terminal)?;
            whole::write(path, bytes.as_bytes(), Access::of(secret))?;
            terminal::name(&path.display().to_string())?;
        }
        None => terminal::print(bytes.as_bytes())?,
    }
    Ok(outcome)
}

/// The changes for a person, and how many there are.
fn told(compared: &Compared<'_>, terminal: Terminal) -> String {
    let count = compared.changes.len();
    let sum = match (terminal.lang, count) {
        (Lang::Vi, 0) => "không có gì đổi".to_owned(),
        (Lang::En, 0) => "nothing changed".to_owned(),
        (Lang::Vi, _) => format!("{count} thay đổi"),
        (Lang::En, _) => plural(count, "change"),
    };
    let (old, new) = (visible(compared.old.name()), visible(compared.new.name()));
    format!("{}{old} → {new}: {sum}\n", compare::text(compared, terminal.lang))
}

fn loaded(input: &Input, terminal: Terminal) -> Result<Loaded> {
    let loaded = load(&input.name, &input.bytes).ok().filter(Loaded::is_as_typed);
    match loaded.filter(|loaded| crate::plan::is_plan(loaded.source.text().as_bytes())) {
        Some(loaded) => Ok(loaded),
        None => {
            let words = terminal
                .say("không đọc được như một kế hoạch; xem `ttdn check`", "cannot be read as a plan; see `ttdn check`");
            bail!("{}: {words}", input.name)
        }
    }
}

/// Says no where the result would be written over what is compared.
fn free(path: &Path, args: &Diff, terminal: Terminal) -> Result<()> {
    let own = |one: &Path| path.exists() && files::real(path) == files::real(one);
    if own(&args.old) || own(&args.new) {
        let words = terminal.say(
            "là tệp đang so; chọn tên khác (-o)",
            "is one of the files that are compared; choose another name (-o)",
        );
        bail!("{}: {words}", path.display());
    }
    Ok(())
}

/// The new paper with what differs from the old one as tracked changes.
fn redline(
    args: &Diff,
    (old, new): (&Input, &Input),
    (after, secret): (&Loaded, bool),
    terminal: Terminal,
) -> Result<()> {
    let Some(path) = args.output.as_deref() else {
        let words = terminal
            .say("cần tên tệp Word để ghi: -o doi-chieu.docx", "the name of the Word file is wanted: -o changes.docx");
        bail!("--to docx: {words}");
    };
    if path.as_os_str() == "-" && std::io::IsTerminal::is_terminal(&std::io::stdout()) {
        let words = terminal.say("không in tệp nhị phân ra màn hình", "a binary file is not printed on the screen");
        bail!("-o -: {words}");
    }
    let stamp = office::stamp(terminal)?;
    let (before, now) = (paper(old, args, stamp, terminal)?, paper(new, args, stamp, terminal)?);
    let author = after.plan.metadata.author.as_ref().map_or("ttdn", |author| author.value.as_str());
    let reviewer = Reviewer { name: author.to_owned(), date: moment(stamp.map_or_else(office::now, Ok)?) };
    let Some(bytes) = compare::redline(&before, &now, &reviewer) else {
        bail!("{}: {}", path.display(), terminal.say("không lập được bản đối chiếu", "the changes cannot be written"));
    };
    if path.as_os_str() == "-" {
        return terminal::print(&bytes);
    }
    free(path, args, terminal)?;
    whole::write(path, &bytes, Access::of(secret))?;
    terminal::name(&path.display().to_string())
}

/// A moment as Word writes it.
fn moment(seconds: i64) -> String {
    let day =
        crate::calendar::Date::from_unix_days(seconds.div_euclid(86_400)).unwrap_or_else(crate::calendar::Date::epoch);
    let rest = seconds.rem_euclid(86_400);
    format!("{day}T{:02}:{:02}:{:02}Z", rest / 3600, rest / 60 % 60, rest % 60)
}

/// The Word file of a plan, which says nothing of the file that it is of: the redline is neither's.
fn paper(input: &Input, args: &Diff, stamp: Option<i64>, terminal: Terminal) -> Result<Vec<u8>> {
    let mut settings = Settings::default();
    let config = settings.nearest(&input.folder());
    if let Some(failure) = settings.failures.pop() {
        return Err(failure);
    }
    let within: &Within = &args.within;
    let config = config.unwrap_or_default();
    let office = office::of(&config, within, office::today(within.on.as_deref())?)?;
    let office = Office { pictures: pictures::of(input), ..office };
    let checked = press::compose_without_pdf(&input.name, &input.bytes, &office);
    let Some(document) = &checked.document else {
        let words = terminal.say(
            "không in được: kế hoạch có lỗi; xem `ttdn check`",
            "cannot be printed: the plan has errors; see `ttdn check`",
        );
        bail!("{}: {words}", input.name);
    };
    match press::print(document, &checked.form, Output::Docx, stamp) {
        Ok(bytes) => Ok(bytes),
        Err(problem) => bail!("{}: {problem}", input.name),
    }
}
