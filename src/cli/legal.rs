//! `ttdn legal`: a document by number, words of its title or a whole citation; its citation, status and source.

use super::args::{Legal, TextOrJson};
use super::outcome::Outcome;
use super::settings::Settings;
use super::terminal::{self, Terminal};
use super::{failure::Failure, office};
use crate::calendar::Date;
use crate::desk;
use crate::diagnostic::Lang;
use crate::invariant::held;
use crate::legal::{Act, Register, Status, address, is_official, read_basis};
use anyhow::{Result, bail};
use serde_json::json;
use std::fmt::Write;
use std::path::Path;

/// Runs `ttdn legal`.
///
/// # Errors
/// Neither a query nor `--stale`; a register of the office cannot be read; standard output cannot be written.
pub fn run(args: &Legal, terminal: Terminal) -> Result<Outcome> {
    let on = office::today(args.on.as_deref())?;
    let register = register(Path::new("."), terminal)?;
    let query = args.query.join(" ");
    if query.trim().is_empty() && !args.stale {
        bail!(
            "{}",
            terminal.say("hãy viết số hiệu, từ trong trích yếu hoặc --stale", "write a symbol, words or --stale")
        );
    }
    let found: Vec<&Act> = if args.stale { stale(&register, on) } else { search(&register, &query, on) };
    let text = match args.to {
        TextOrJson::Json => {
            let rows: Vec<_> = found.iter().map(|row| object(&register, row, on)).collect();
            let mut text = held(serde_json::to_string_pretty(&rows).ok(), "JSON of our own");
            text.push('\n');
            text
        }
        TextOrJson::Text if found.is_empty() && !args.stale => format!("{}\n", nothing(terminal)),
        TextOrJson::Text => pages(&register, &found, on, args.sources, terminal),
    };
    terminal::print(text.as_bytes())?;
    Ok(if found.is_empty() && !args.stale { Outcome::Problems } else { Outcome::Clean })
}

/// What `ttdn legal` says of a question asked in a folder; nothing where no document matches.
///
/// # Errors
/// The day is none; a register of the office cannot be read.
pub fn words(query: &str, on: Option<&str>, folder: &Path, terminal: Terminal) -> Result<Option<String>> {
    let on = office::today(on)?;
    let register = register(folder, terminal)?;
    let found = search(&register, query, on);
    Ok((!found.is_empty()).then(|| pages(&register, &found, on, false, terminal)))
}

/// That no document matches.
pub fn nothing(terminal: Terminal) -> &'static str {
    match terminal.lang {
        Lang::Vi => "không có văn bản nào trong sổ đăng ký khớp với câu hỏi",
        Lang::En => "no document of the register matches",
    }
}

fn pages(register: &Register, found: &[&Act], on: Date, all: bool, terminal: Terminal) -> String {
    found.iter().map(|row| page(register, row, on, all, terminal)).collect::<Vec<_>>().join("\n")
}

/// The built-in register with the office's own rows, from the `ttdn.toml` nearest to `folder`.
fn register(folder: &Path, terminal: Terminal) -> Result<Register> {
    let mut register = Register::builtin();
    let mut settings = Settings::default();
    let Some(config) = settings.nearest(folder) else {
        bail!(settings.failures.pop().unwrap_or_else(|| anyhow::anyhow!(Failure::Nothing)))
    };
    for path in &config.registers {
        let source = office::text(path)?;
        let (with, problems) = register.with(&source);
        register = with;
        for problem in problems {
            let place = source.position(problem.span.start);
            let said = terminal.say(&problem.vi, &problem.en);
            terminal.tell(&format!("{}:{}:{}: {said}", source.name(), place.line, place.column))?;
        }
    }
    Ok(register)
}

/// Rows whose sources were read more than a year before `on`.
fn stale(register: &Register, on: Date) -> Vec<&Act> {
    let old = |row: &&Act| row.retrieved_on().is_none_or(|day| on.unix_days() - day.unix_days() > 365);
    register.documents().filter(old).collect()
}

/// By the symbol of a citation, else by words, at most ten.
fn search<'a>(register: &'a Register, query: &str, on: Date) -> Vec<&'a Act> {
    let cited = read_basis(query);
    if let Some(symbol) = cited.first().and_then(|citation| citation.symbol.as_ref()) {
        let citation = cited.first();
        let day = citation.and_then(|citation| citation.day());
        let title = citation.and_then(|citation| citation.title(query)).unwrap_or_default();
        let same: Vec<&Act> = register.with_symbol(&symbol.text).collect();
        return match same.is_empty() {
            true => register.nearest(&symbol.text, day, title).into_iter().collect(),
            false => same,
        };
    }
    register.search(query, on, 10)
}

fn page(register: &Register, row: &Act, on: Date, all: bool, terminal: Terminal) -> String {
    let mut out = format!("{}\n", row.citation());
    if matches!(&*row.kind, "Luật" | "Bộ luật" | "Pháp lệnh") {
        let _ = writeln!(out, "  {}: {}", terminal.say("số", "number"), row.symbol);
    }
    let status = desk::status(register, row, on, terminal.lang);
    let _ = writeln!(out, "  {} {}: {status}", terminal.say("ngày", "on"), on.short());
    out + &if all { provenance(row, terminal) } else { source(row, terminal) }
}

/// Where the document can be read: at a State or Party body, else at another address.
fn source(row: &Act, terminal: Terminal) -> String {
    let best = row.sources_by_weight().into_iter().next().unwrap_or_default();
    let (kind, place) = match (is_official(best), address(best)) {
        (true, Some(address)) => (terminal.say("nguồn chính thức", "official source"), address),
        (_, Some(address)) => (terminal.say("nguồn", "source"), address),
        (_, None) => (
            terminal.say("nguồn", "source"),
            terminal.say("chưa có địa chỉ; xem --sources", "no address; see --sources"),
        ),
    };
    format!("  {kind}: {place}\n")
}

/// Every source of the row and the day on which it was read.
fn provenance(row: &Act, terminal: Terminal) -> String {
    let read = row.retrieved_on().map(|day| day.short()).unwrap_or_default();
    let line = |source: &str| {
        let kind = match is_official(source) {
            true => terminal.say("nguồn chính thức", "official source"),
            false => terminal.say("nguồn", "source"),
        };
        format!("  {kind}: {source} ({} {read})\n", terminal.say("đọc ngày", "read on"))
    };
    row.sources_by_weight().into_iter().map(line).collect()
}

fn object(register: &Register, row: &Act, on: Date) -> serde_json::Value {
    let day = |date: Option<Date>| date.map(|date| date.to_string());
    let (status, amended) = match register.status(row, on) {
        Status::InForce => ("in-force", Vec::new()),
        Status::Unknown => ("unknown", Vec::new()),
        Status::NotIssued(_) => ("not-issued", Vec::new()),
        Status::NotYet(_) => ("not-yet", Vec::new()),
        Status::Ended(_) => ("ended", Vec::new()),
        Status::Amended(by) => ("amended", by.iter().map(|row| row.symbol.to_string()).collect()),
    };
    json!({
        "type": row.kind, "symbol": row.symbol, "date": day(row.day()), "issuer": row.issuer, "title": row.title,
        "citation": row.citation(), "on": on.to_string(), "status": status, "amended_by": amended,
        "in_force_from": day(row.in_force_from()), "until": day(row.ended()),
        "replaced_by": row.replaced_by, "verified": !row.low, "sources": row.sources,
        "retrieved": day(row.retrieved_on()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_found_by_number_words_or_whole_citation() {
        let register = Register::builtin();
        let on = Date::new(2026, 11, 24).unwrap();
        let first =
            |query: &str| search(&register, query, on).first().map(|row| row.symbol.to_string()).unwrap_or_default();
        assert_eq!(first("72/2015/NĐ-CP"), "72/2015/NĐ-CP");
        assert_eq!(first("nghị định quản lý hoạt động thông tin đối ngoại"), "72/2015/NĐ-CP");
        assert_eq!(first("Kết luận số 57- KL/TW ngày 15/6/2023 của Bộ Chính trị"), "57-KL/TW");
        assert_eq!(first("không có văn bản nào như thế"), "");
    }

    #[test]
    fn a_year_after_retrieval_rows_are_stale() {
        let register = Register::builtin();
        assert!(stale(&register, Date::new(2026, 11, 24).unwrap()).is_empty());
        assert!(stale(&register, Date::new(2028, 1, 1).unwrap()).len() > 400);
    }
}
