//! Arguments in, reports out: what an assistant sends, held against what the tool takes; findings in words and as data.

use super::tools::{Argument, Kind, Offer};
use crate::cli::own;
use crate::cli::session::Judged;
use crate::cli::sums;
use crate::cli::terminal::Terminal;
use crate::diagnostic::render::{Ended, FileReport, Format, Look, Stream, Voice, Written};
use crate::plan::nearest;
use crate::press;
use anyhow::{Result, bail};
use rmcp::model::JsonObject;
use serde_json::Value;

/// The arguments of a call, each of which the tool knows and is of its kind.
pub struct Words {
    given: JsonObject,
    terminal: Terminal,
}

impl Words {
    /// Holds what was given against what the tool takes.
    ///
    /// # Errors
    /// One is missing, unknown, or of another kind: a sentence for the assistant.
    pub fn read(offer: &Offer, given: JsonObject, terminal: Terminal) -> Result<Words> {
        for (name, value) in given.iter().filter(|(_, value)| !value.is_null()) {
            let Some(argument) = offer.arguments.iter().find(|one| one.name == name) else {
                let near = nearest(name, offer.arguments.iter().map(|one| one.name));
                let near = near.map(|near| format!("; {} `{near}`", terminal.say("gần nhất là", "the nearest is")));
                let words = terminal.say("không có tham số", "has no argument");
                bail!("`{}` {words} `{name}`{}", offer.name, near.unwrap_or_default());
            };
            if !argument.takes(value) {
                let words = match argument.kind {
                    Kind::Text | Kind::Starter => terminal.say("phải là chữ", "must be a string"),
                    Kind::Flag => terminal.say("phải là true hoặc false", "must be true or false"),
                    Kind::Number => terminal.say("phải là số nguyên", "must be a whole number"),
                };
                bail!("`{name}` {words}");
            }
        }
        let missing = |one: &&Argument| one.needed && given.get(one.name).is_none_or(Value::is_null);
        if let Some(argument) = offer.arguments.iter().find(missing) {
            bail!("`{}` {} `{}`", offer.name, terminal.say("thiếu tham số", "lacks the argument"), argument.name);
        }
        Ok(Words { given, terminal })
    }

    /// An argument that the tool cannot do without.
    pub fn needed(&self, name: &str) -> &str {
        self.text(name).unwrap_or_default()
    }

    /// An argument, where it was given.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.given.get(name).and_then(Value::as_str)
    }

    /// Whether a flag was given and is set.
    pub fn flag(&self, name: &str) -> bool {
        self.given.get(name).and_then(Value::as_bool).unwrap_or_default()
    }

    /// A number, where it was given.
    ///
    /// # Errors
    /// It is no year that anybody plans for.
    pub fn number(&self, name: &str) -> Result<Option<i32>> {
        let Some(number) = self.given.get(name).and_then(Value::as_i64) else { return Ok(None) };
        match i32::try_from(number).ok().filter(|number| (1900..2200).contains(number)) {
            Some(number) => Ok(Some(number)),
            None => bail!("`{name}`: {}", self.terminal.say("năm từ 1900 đến 2199", "a year from 1900 to 2199")),
        }
    }
}

impl Argument {
    fn takes(&self, value: &Value) -> bool {
        match self.kind {
            Kind::Text | Kind::Starter => value.is_string(),
            Kind::Flag => value.is_boolean(),
            Kind::Number => value.is_i64(),
        }
    }
}

/// Findings in words and as data.
pub struct Report {
    /// As `ttdn check` shows them.
    pub text: String,
    /// As `--message-format json` tells them.
    pub data: Value,
}

/// What was found in a plan, with the files that were written.
pub fn report(judged: &Judged, written: Vec<Written>, terminal: Terminal) -> Report {
    let checked = &judged.checked;
    let register = press::register_day().map(|day| day.to_string()).unwrap_or_default();
    let (lang, about) = (terminal.lang, press::about);
    let voice = Voice { lang, about, look: Look::default(), strict: false, register };
    let file = FileReport { name: &judged.input.name, source: &checked.source, diagnostics: &checked.diagnostics };
    let problems = own::problems(judged, terminal);
    let ended = Ended { failures: problems.clone(), written: Some(written), ..Ended::default() };
    let mut shown = Stream::new(Format::Text, voice.clone());
    let text = shown.file(&file);
    let mut stream = Stream::new(Format::Json, voice);
    let json = stream.file(&file) + &stream.end(&ended);
    let sum = sums::summary(stream.counts(), lang);
    let text = [text, problems.join("\n"), sum].into_iter().filter(|part| !part.is_empty());
    Report { text: text.collect::<Vec<_>>().join("\n"), data: serde_json::from_str(&json).unwrap_or_default() }
}
