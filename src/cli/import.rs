//! `ttdn import`: a Word file becomes a plan, and what was not recognised is told.

use super::args::Import;
use super::corrections;
use super::failure::Failure;
use super::files;
use super::office;
use super::outcome::Outcome;
use super::terminal::{self, Terminal};
use super::whole;
use crate::archive::{self, Hand};
use crate::diagnostic::Lang;
use crate::import::{How, Imported, Note, What, import};
use crate::word;
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};

/// Runs `ttdn import`.
///
/// # Errors
/// The file is no Word file that can be read, the plan is there already, or something cannot be written.
pub fn run(args: &Import, terminal: Terminal) -> Result<Outcome> {
    if let Some(plan) = &args.into {
        return corrections::run(args, plan, terminal);
    }
    let shown = args.file.display();
    let bytes = files::bounded_to(&args.file, word::MAX_FILE)?;
    let document = match word::read(&bytes) {
        Ok(document) => document,
        Err(fault) => {
            let line = |words: String| format!("{shown}: {words}");
            bail!(Failure::Lines(line(fault.vi()), line(fault.en())));
        }
    };
    let printed = args.output.as_deref() == Some(Path::new("-"));
    let output = args.output.clone().unwrap_or_else(|| args.file.with_extension("yaml"));
    if !printed && output.symlink_metadata().is_ok() {
        bail!(
            "{}: {}",
            output.display(),
            terminal.say(
                "tệp đã có; không ghi đè. Ghi vào tệp khác bằng -o",
                "the file exists; not overwritten. Write into another with -o"
            )
        );
    }
    let stem = output.file_stem().filter(|_| !printed).map_or_else(|| "ke-hoach".into(), |stem| stem.to_string_lossy());
    if let Some(source) = carried(&bytes).filter(|_| !args.to_sections) {
        give_back(&source, &output, printed, &args.file, terminal)?;
        warn(&bytes, &args.file, &output, printed, terminal)?;
        return Ok(Outcome::Clean);
    }
    let how = How { sections_only: args.to_sections, today: office::today(None)?, stem: stem.into_owned() };
    let imported = import(&document, &how);
    tell(&imported, &args.file, terminal)?;
    if imported.is_lossy() && !args.to_sections {
        terminal.mention(terminal.say(
            "Những chữ nêu trên không có chỗ trong kế hoạch: chép tay vào, hoặc xem lại bằng --to-sections.",
            "The words above have no place in the plan: put them in by hand, or look again with --to-sections.",
        ))?;
    }
    if printed {
        terminal::print(imported.text.as_bytes())?;
    } else {
        write(&imported, &output, terminal)?;
    }
    warn(&bytes, &args.file, &output, printed, terminal)?;
    Ok(if imported.is_lossy() { Outcome::Problems } else { Outcome::Clean })
}

/// Says that the paper is the one that building the plan writes over: ttdn printed it, so nothing would keep it.
fn warn(paper: &[u8], file: &Path, output: &Path, printed: bool, terminal: Terminal) -> Result<()> {
    if printed || archive::hand(paper) != Hand::Ours || output.with_extension("docx") != file {
        return Ok(());
    }
    let words = terminal.say(
        "`ttdn build` sẽ in đè lên tệp Word này; muốn giữ thì đổi tên nó trước khi in",
        "`ttdn build` will write over this Word file; rename it before you print if it is to be kept",
    );
    terminal.mention(&format!("{}: {words}", file.display()))
}

/// The plan that the file carries, when it does.
fn carried(bytes: &[u8]) -> Option<Vec<u8>> {
    archive::read(bytes).ok()?.source.map(|source| source.bytes)
}

/// Gives the plan back that the file carries.
fn give_back(source: &[u8], output: &Path, printed: bool, file: &Path, terminal: Terminal) -> Result<()> {
    terminal.mention(&format!(
        "{}: {}",
        file.display(),
        terminal.say(
            "tệp mang theo kế hoạch của nó (`ttdn extract` cũng lấy ra được); đã trả lại nguyên vẹn, không kể những gì sửa trong Word. \
             Muốn đọc chữ trong tệp: --to-sections",
            "the file carries its plan (`ttdn extract` gives it back too); given back whole, without what was changed in Word. To read \
             the words of the file: --to-sections",
        )
    ))?;
    if printed {
        return terminal::print(source);
    }
    whole::write(output, source, whole::Access::Usual)?;
    terminal::name(&output.display().to_string())
}

/// Writes the plan and its pictures, all or none.
fn write(imported: &Imported, output: &Path, terminal: Terminal) -> Result<()> {
    let folder = output.parent().unwrap_or(Path::new(""));
    let pictures: Vec<(PathBuf, &[u8])> =
        imported.pictures.iter().map(|(name, bytes)| (folder.join(name), bytes.as_slice())).collect();
    for (picture, _) in &pictures {
        if picture.symlink_metadata().is_ok() {
            bail!(
                "{}: {}",
                picture.display(),
                terminal.say("tệp đã có; không ghi đè", "the file exists; not overwritten")
            );
        }
    }
    let plan = std::iter::once((output, imported.text.as_bytes()));
    let all: Vec<(&Path, &[u8])> = plan.chain(pictures.iter().map(|(path, bytes)| (path.as_path(), *bytes))).collect();
    whole::write_all(&all, whole::Access::Usual)?;
    let shown = output.display();
    let next = terminal.say("xem lại rồi chạy", "look it over, then run");
    terminal::name(&format!("{shown}: {next} `ttdn check {shown}`"))
}

/// What there is to say of the paper, in the order of the paper.
fn tell(imported: &Imported, file: &Path, terminal: Terminal) -> Result<()> {
    let said = |note: &Note| match terminal.lang {
        Lang::Vi => note.vi(),
        Lang::En => note.en(),
    };
    for note in &imported.notes {
        let line = format!("{}: {}", file.display(), said(note));
        if note.what == What::Lost { terminal.tell(&line)? } else { terminal.mention(&line)? }
    }
    Ok(())
}
