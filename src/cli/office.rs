//! Settings and options to the office that a plan is judged and printed in; today, and the time that files bear.

use super::args::Within;
use super::config::Config;
use super::failure::Failure;
use super::files::{self, shown};
use super::locked::Lock;
use super::settings::Settings;
use super::terminal::Terminal;
use crate::calendar::{self, Date};
use crate::form::Lettering;
use crate::press::{self, Office};
use crate::source::Source;
use anyhow::{Context, Result, bail};
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

/// The seconds of the years 1 to 9999, counted from 1970: what the time stamps of files can say.
const BEARABLE: RangeInclusive<i64> = -62_135_596_800..=253_402_300_799;

/// The most bytes of a font and of all fonts of an office: Chinese takes ten to twenty million.
const LARGEST_FONT: u64 = 32 << 20;
const MOST_FONTS: u64 = 2 * LARGEST_FONT;

/// The most files that a folder of templates has: some for each that may be replaced.
const MOST_TEMPLATES: usize = 100;

/// What all of them may hold, bytes: eight times the built-in ones.
const ALL_TEMPLATES: usize = 256 << 10;

/// What all registers of an office may hold, bytes.
const ALL_REGISTERS: usize = 8 << 20;

/// The office of a plan: what the command line says, else what `ttdn.toml` says.
///
/// # Errors
/// A file that one of them names cannot be read; the register is not the one that it must be.
pub fn of(config: &Config, within: &Within, today: Date) -> Result<Office> {
    let mut office = Office::new(today);
    office.levels = config.levels.clone();
    office.attach_source = config.attach_source;
    let mut registers = 0;
    for path in &config.registers {
        let register = text(path)?;
        registers += register.text().len();
        within_sum(registers, ALL_REGISTERS, path)?;
        office.registers.push(register);
    }
    let typed = within.locked_register.as_deref();
    let typed = typed.map(|text| Lock::read(text).ok_or_else(|| Failure::NoRegister(text.to_owned()))).transpose()?;
    if let Some(lock) = typed.as_ref().or(config.locked_register.as_ref()) {
        lock.hold(&office)?;
    }
    if let Some(path) = within.form.as_ref().or(config.form.as_ref()) {
        office.form = Some(text(path)?);
    }
    if let Some(folder) = within.template.as_ref().or(config.template.as_ref()) {
        office.templates = templates(folder, within.template.as_deref().unwrap_or(&config.home))?;
    }
    office.lettering = fonts(&config.fonts)?;
    Ok(office)
}

/// The office of one file by the nearest `ttdn.toml`, with the levels that it sets for this very file.
///
/// # Errors
/// The settings have mistakes; as [`of`].
pub fn of_file(file: &Path, today: Date) -> Result<Office> {
    let mut settings = Settings::default();
    let Some(config) = settings.nearest(file.parent().unwrap_or(Path::new(""))) else {
        bail!(settings.failures.pop().unwrap_or_else(|| Failure::Nothing.into()))
    };
    let office = of(&config, &Within::default(), today)?;
    Ok(Office { levels: config.levels_with(&config.overrides_of(file)), ..office })
}

/// The office's own fonts.
fn fonts(paths: &[PathBuf]) -> Result<Lettering> {
    let mut left = MOST_FONTS;
    let mut read = |path: &PathBuf| {
        let file = files::bounded_to(path, left.min(LARGEST_FONT))?;
        left = left.saturating_sub(file.len() as u64);
        Ok(file)
    };
    let files = paths.iter().map(&mut read).collect::<Result<Vec<_>>>()?;
    press::lettering(files)
        .map_err(|(at, fault)| Failure::Font(paths.get(at).map(|path| shown(path)).unwrap_or_default(), fault).into())
}

/// A file of the office.
///
/// # Errors
/// As [`files::bounded_text`].
pub fn text(path: &Path) -> Result<Source> {
    Ok(Source::new(shown(path).display().to_string(), files::bounded_text(path)?))
}

/// The files of a folder of templates, none of which lies outside `home`.
fn templates(folder: &Path, home: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let folder = shown(folder);
    let entries = std::fs::read_dir(&folder).with_context(|| Failure::Read(folder.clone()))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.sort();
    paths.retain(|path| !path.is_dir());
    if paths.len() > MOST_TEMPLATES {
        bail!(Failure::Crowded(folder, MOST_TEMPLATES));
    }
    let mut sum = 0;
    let read = |path: &PathBuf| {
        if !files::stays(home, path) {
            bail!(Failure::Away(path.clone()));
        }
        let bytes = files::bounded(path)?;
        sum += bytes.len();
        within_sum(sum, ALL_TEMPLATES, path)?;
        Ok((path.file_name().unwrap_or_default().to_string_lossy().into_owned(), bytes))
    };
    paths.iter().map(read).collect()
}

/// Says no when this file makes those read so far too large together.
fn within_sum(sum: usize, most: usize, path: &Path) -> Result<()> {
    if sum > most {
        bail!(Failure::Heavy(shown(path), most >> 10));
    }
    Ok(())
}

/// `--on`, else today.
///
/// # Errors
/// `--on` is not a date.
pub fn today(on: Option<&str>) -> Result<Date> {
    let Some(on) = on else { return clock() };
    match calendar::read::iso(on) {
        Some(date) => Ok(date),
        None => bail!(Failure::NoDate(on.to_owned())),
    }
}

/// The day on the clock, UTC+7: the legal time of Việt Nam everywhere.
fn clock() -> Result<Date> {
    Date::from_unix_days((now()? + 7 * 3600) / 86_400).context(Failure::Clock)
}

/// The moment on the clock, seconds since 1970.
///
/// # Errors
/// The clock shows a moment before that.
pub fn now() -> Result<i64> {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).context(Failure::Clock)?;
    Ok(i64::try_from(since.as_secs()).unwrap_or_default())
}

/// `SOURCE_DATE_EPOCH`: the time stamp of all files, seconds since 1970; else the plan's date.
///
/// # Errors
/// It is not a number, or no second of the years 1 to 9999, which files can bear.
pub fn stamp(terminal: Terminal) -> Result<Option<i64>> {
    let Some(value) = std::env::var_os("SOURCE_DATE_EPOCH").filter(|value| !value.is_empty()) else { return Ok(None) };
    let Some(stamp) = value.to_str().and_then(|value| value.parse::<i64>().ok()) else {
        bail!("SOURCE_DATE_EPOCH: {}", terminal.say("phải là số giây từ năm 1970", "seconds since 1970 are wanted"))
    };
    if !BEARABLE.contains(&stamp) {
        let words = terminal.say(
            "số giây này không thuộc các năm từ 1 đến 9999; tính từ ngày 01/01/1970",
            "these seconds are in none of the years 1 to 9999; they count from 1970-01-01",
        );
        bail!("SOURCE_DATE_EPOCH={stamp}: {words}");
    }
    Ok(Some(stamp))
}
