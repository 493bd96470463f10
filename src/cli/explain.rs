//! `ttdn explain`: what a code finds, why, wrong and right, its basis, how to silence it.

use super::args::{Explain, TextOrJson};
use super::outcome::Outcome;
use super::terminal::{self, Terminal};
use crate::check::{Rule, explanation};
use crate::diagnostic::{Code, Lang, Level, Safety};
use crate::invariant::held;
use crate::plan::nearest;
use anyhow::{Result, bail};
use serde_json::{Value, json};
use std::fmt::Write;

/// Runs `ttdn explain`.
///
/// # Errors
/// No such code; standard output cannot be written.
pub fn run(args: &Explain, terminal: Terminal) -> Result<Outcome> {
    let text = match (&args.code, args.to) {
        (code, TextOrJson::Text) if args.list || code.is_none() => list(terminal),
        (code, TextOrJson::Json) if args.list || code.is_none() => pretty(&Value::Array(
            Code::ALL.iter().filter_map(|code| explanation(*code)).map(|rule| object(rule, terminal.lang)).collect(),
        )),
        (code, to) => {
            let rule = rule(code.as_deref().unwrap_or_default(), terminal)?;
            match to {
                TextOrJson::Text => page(rule, terminal),
                TextOrJson::Json => pretty(&object(rule, terminal.lang)),
            }
        }
    };
    terminal::print(text.as_bytes())?;
    Ok(Outcome::Clean)
}

/// What `ttdn explain` says of a code or name.
///
/// # Errors
/// No such code.
pub fn words(code: &str, terminal: Terminal) -> Result<String> {
    rule(code, terminal).map(|rule| page(rule, terminal))
}

/// What is said of a code, for a program that shows it; nothing for a word that is no code.
pub fn about(code: &str, lang: Lang) -> Option<Value> {
    Code::find(code).and_then(explanation).map(|rule| object(rule, lang))
}

fn rule(word: &str, terminal: Terminal) -> Result<&'static Rule> {
    let Some(rule) = Code::find(word).and_then(explanation) else {
        let near = nearest(word, Code::ALL.iter().flat_map(|code| [code.id(), code.name()]));
        let list = terminal
            .say("không có mã này; xem danh sách: `ttdn explain`", "no such code; see the list: `ttdn explain`");
        let near = near.map(|near| format!("; {} `{near}`", terminal.say("gần nhất là", "the nearest is")));
        bail!("`{word}`: {list}{}", near.unwrap_or_default());
    };
    Ok(rule)
}

fn pretty(value: &Value) -> String {
    let mut text = held(serde_json::to_string_pretty(value).ok(), "JSON of our own");
    text.push('\n');
    text
}

fn list(terminal: Terminal) -> String {
    let mut out = String::new();
    for code in Code::ALL {
        let finds =
            held(explanation(*code).map(|rule| rule.explanation.finds.get(terminal.lang)), "a rule of every code");
        let level = level(code.level(), terminal.lang);
        let draft = if code.is_draft_note() { "°" } else { "" };
        let _ = writeln!(out, "{code}  {:<22} {:<10} {finds}", code.name(), format!("{level}{draft}"));
    }
    let _ = writeln!(
        out,
        "\n{}",
        terminal.say(
            "° chỉ là lưu ý khi kế hoạch còn là dự thảo (status: draft)",
            "° only a note while the plan is a draft (status: draft)"
        )
    );
    out
}

fn level(level: Level, lang: Lang) -> &'static str {
    match (level, lang) {
        (Level::Error, Lang::Vi) => "lỗi",
        (Level::Warning, Lang::Vi) => "cảnh báo",
        (Level::Note, Lang::Vi) => "lưu ý",
        (level, Lang::En) => level.word(),
    }
}

fn page(rule: &Rule, terminal: Terminal) -> String {
    let Rule { code, explanation, .. } = rule;
    let say = |pair: crate::diagnostic::Pair| pair.get(terminal.lang);
    let indent = |text: &str| text.trim_end().lines().map(|line| format!("    {line}\n")).collect::<String>();
    let fix = match (code.fix(), terminal.lang) {
        (Some(Safety::Safe), Lang::Vi) => "; `--fix` sửa được",
        (Some(Safety::Safe), Lang::En) => "; `--fix` mends it",
        (Some(Safety::Suggested), Lang::Vi) => "; `--fix --suggested` đề xuất cách sửa",
        (Some(Safety::Suggested), Lang::En) => "; `--fix --suggested` proposes a fix",
        (None, _) => "",
    };
    let mut out = format!("{code} {} ({}{fix})\n", code.name(), level(code.level(), terminal.lang));
    let heads = match terminal.lang {
        Lang::Vi => ["Phát hiện", "Vì sao", "Sai", "Đúng", "Căn cứ", "Bỏ qua có lý do"],
        Lang::En => ["What it finds", "Why", "Wrong", "Right", "Basis", "How to silence it"],
    };
    let silence = match terminal.lang {
        Lang::Vi => format!("# ttdn: allow {code} -- lý do   (cùng dòng hoặc dòng ngay trên)\n"),
        Lang::En => format!("# ttdn: allow {code} -- reason   (on the line or the line above)\n"),
    };
    let bodies = [
        indent(say(explanation.finds)),
        indent(say(explanation.why)),
        indent(explanation.wrong),
        indent(explanation.right),
        indent(say(explanation.basis)),
        indent(&silence),
    ];
    let last = usize::from(!rule.can_be_silenced());
    for (head, body) in heads.into_iter().zip(bodies).take(heads.len() - last) {
        let _ = write!(out, "\n{head}\n{body}");
    }
    out
}

fn object(rule: &Rule, lang: Lang) -> Value {
    let Rule { code, explanation, .. } = rule;
    json!({
        "code": code.id(),
        "name": code.name(),
        "level": code.level().word(),
        "note_in_draft": code.is_draft_note(),
        "fix": code.fix().map(|safety| match safety { Safety::Safe => "safe", Safety::Suggested => "suggested" }),
        "finds": explanation.finds.get(lang),
        "why": explanation.why.get(lang),
        "wrong": explanation.wrong,
        "right": explanation.right,
        "basis": explanation.basis.get(lang),
    })
}
