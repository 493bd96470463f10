//! `ttdn build`: check, print, write. Nothing is written for a plan with an error, nor with a mistake in the office's
//! settings that it would be printed with.

use super::args::{Build, Target};
use super::files;
use super::outcome::Outcome;
use super::session::{self, Judged, Terminal};
use anyhow::{Result, bail};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Runs `ttdn build`.
///
/// # Errors
/// A file cannot be read or written, or two plans would write the same file.
pub fn run(args: &Build, terminal: Terminal) -> Result<Outcome> {
    let judged = session::judge(&args.checking, crate::press::compose)?;
    let stamp = session::stamp(terminal)?;
    let printed: Vec<Vec<(PathBuf, Vec<u8>)>> = judged
        .par_iter()
        .filter(|judged| !session::stops(&judged.checked, args.checking.strict) && !session::unsettled(&judged.checked))
        .map(|judged| print(judged, args, stamp, terminal))
        .collect::<Result<_>>()?;
    let outcome = session::report(&judged, &args.checking, terminal)?;
    let outputs: Vec<(PathBuf, Vec<u8>)> = printed.into_iter().flatten().collect();
    distinct(&outputs, terminal)?;
    for (path, bytes) in &outputs {
        files::write(path, bytes)?;
        if args.checking.message_format == super::args::MessageFormat::Text {
            files::print(format!("{}\n", path.display()).as_bytes())?;
        }
    }
    Ok(outcome)
}

/// The documents of one plan, in memory.
fn print(judged: &Judged, args: &Build, stamp: Option<i64>, terminal: Terminal) -> Result<Vec<(PathBuf, Vec<u8>)>> {
    let folder = args.output.clone().unwrap_or_else(|| judged.input.folder());
    let mut outputs = Vec::new();
    for (suffix, document) in documents(judged, args, terminal)? {
        for target in &args.to {
            let (ending, format) = match target {
                Target::Docx => ("docx", crate::press::Output::Docx),
                Target::Pdf => ("pdf", crate::press::Output::Pdf),
                Target::Html => ("html", crate::press::Output::Html),
                Target::Text => ("txt", crate::press::Output::Text),
            };
            let path = folder.join(format!("{}{suffix}.{ending}", judged.input.stem()));
            // A unit's copy holds its share only: the whole plan is not attached to it.
            let attached = args.attach_source && suffix.is_empty() && format == crate::press::Output::Pdf;
            let source = attached.then(|| (format!("{}.yaml", judged.input.stem()), judged.input.bytes.clone()));
            match crate::press::print_with(&document, &judged.checked.form, format, stamp, source) {
                Ok(bytes) => outputs.push((path, bytes)),
                Err(problem) => bail!("{}: {problem}", judged.input.name),
            }
        }
    }
    Ok(outputs)
}

/// The plan's document, or the extracts that were asked for, each with the suffix of its file name.
fn documents(judged: &Judged, args: &Build, terminal: Terminal) -> Result<Vec<(String, crate::document::Document)>> {
    let checked = &judged.checked;
    let units: Vec<String> = match &checked.plan {
        Some(plan) if args.each_unit => {
            plan.units.iter().filter(|unit| plan.concerns(unit)).map(|unit| unit.id.value.clone()).collect()
        }
        _ => args.unit.clone(),
    };
    if units.is_empty() && !args.each_unit {
        return Ok(checked.document.iter().map(|document| (String::new(), document.clone())).collect());
    }
    let mut out = Vec::new();
    for unit in units {
        match crate::press::extract(checked, &judged.office, &unit) {
            Some(document) => out.push((format!(".{unit}"), document)),
            None => bail!(
                "{}: --unit {unit}: {}",
                judged.input.name,
                terminal.say(
                    "kế hoạch không có đơn vị này, hoặc không giao việc gì cho đơn vị",
                    "the plan has no such unit, or nothing for it to do"
                )
            ),
        }
    }
    Ok(out)
}

fn distinct(outputs: &[(PathBuf, Vec<u8>)], terminal: Terminal) -> Result<()> {
    let mut seen = BTreeMap::new();
    for (path, _) in outputs {
        if seen.insert(path, ()).is_some() {
            let words = terminal.say(
                "hai kế hoạch cùng ghi vào tệp này; hãy xuất vào hai thư mục",
                "two plans would write this file; write them into two folders",
            );
            bail!("{}: {words}", path.display());
        }
    }
    Ok(())
}
