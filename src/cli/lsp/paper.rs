//! A text that is open to the paper of it, for a page that hands it to the browser.

use super::documents::Documents;
use crate::check::message;
use crate::cli::args::{Build, ColorArg, Target};
use crate::cli::session::{stops, unsettled};
use crate::cli::terminal::Terminal;
use crate::cli::{build, failure, office, printing};
use crate::diagnostic::{Lang, Level};
use serde_json::{Value, json};

/// Findings that are told with the refusal.
const TOLD: usize = 3;

/// The paper of a text whose file would hold `bytes`: its name and what it holds.
///
/// # Errors
/// Why it cannot be printed, in words.
pub fn printed(documents: &mut Documents, uri: &str, bytes: Vec<u8>, to: &Value, lang: Lang) -> Result<Value, String> {
    let terminal = Terminal::new(lang, ColorArg::Never, true);
    let target = match to.as_str() {
        Some("docx") => Target::Docx,
        Some("pdf") => Target::Pdf,
        _ => return Err(terminal.say("chỉ tải được docx, pdf", "docx and pdf can be had").to_owned()),
    };
    let args = Build { to: vec![target], ..Build::default() };
    let judged = documents.judged(uri, bytes, build::press(&args));
    if stops(&judged.checked, false) || unsettled(&judged.checked) || judged.checked.document.is_none() {
        let wrong = judged.checked.diagnostics.iter().filter(|found| found.level == Level::Error);
        let told = wrong.take(TOLD).map(|found| {
            let line = judged.checked.source.position(found.span.start).line;
            format!("{} {line}: {}", terminal.say("dòng", "line"), message(found, lang).title)
        });
        let told: Vec<String> = told.collect();
        let words = terminal.say("kế hoạch còn lỗi, chưa in được", "the plan has errors and cannot be printed");
        return Err(format!("{words}{}{}", if told.is_empty() { "" } else { ": " }, told.join("; ")));
    }
    let papers = office::stamp(terminal).and_then(|stamp| printing::print(&judged, &args, stamp, terminal));
    let papers = papers.map_err(|error| failure::sentence(&error, lang))?;
    let Some((name, bytes)) = papers.first().map(printing::Paper::held) else { return Ok(Value::Null) };
    Ok(json!({ "name": name, "base64": crate::archive::base64(bytes) }))
}
