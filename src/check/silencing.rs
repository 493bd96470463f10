//! What a comment says to the checker: `# ttdn: allow L010 -- reason`, or something that was meant to say it.
//!
//! What was meant is told only where nobody could mean anything else: the name of the program or nearly so, a word for
//! silencing, and a code behind it. A comment that happens to speak of ttdn says nothing.

use crate::diagnostic::Code;
use crate::language::letters::bare;
use crate::plan::nearest;

/// What a comment says.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// These codes are silenced here, each as it was typed; whether there is a reason.
    Allow(Vec<String>, bool),
    /// It silences, and names no code.
    NoCode,
    /// It was meant to be this.
    Meant(String),
}

/// Words that other tools, or people, silence with.
const WORDS: [&str; 16] = [
    "allowed",
    "ignore",
    "disable",
    "disable-line",
    "disable-next-line",
    "ignore-next-line",
    "skip",
    "suppress",
    "silence",
    "mute",
    "noqa",
    "nolint",
    "permit",
    "bỏ qua",
    "cho phép",
    "tắt",
];

/// What stands for the two dashes before a reason.
const DASHES: [&str; 8] = ["—", "–", "-", "---", "->", "=>", "//", ":"];

/// What the text behind `#` says; nothing where it speaks to people.
pub(super) fn said(text: &str) -> Option<Said> {
    let text = text.trim();
    if let Some(rest) = text.strip_prefix("ttdn:").map(str::trim_start) {
        let behind = rest.strip_prefix("allow").filter(|behind| behind.is_empty() || behind.starts_with([' ', '\t']));
        if let Some(behind) = behind {
            return Some(allowed(behind));
        }
    }
    meant(text)
}

/// What stands behind `ttdn: allow`.
fn allowed(text: &str) -> Said {
    let Some((codes, reason)) = text.split_once("--").filter(|(_, reason)| !reason.starts_with(['-', '>'])) else {
        let Parts { codes, reason } = parts(text);
        return match (codes.is_empty(), reason.is_empty()) {
            (true, true) => Said::NoCode,
            // Neither a code nor nearly one: what stands there is told as the unknown code that it would be.
            (true, false) => Said::Allow(reason.split_whitespace().take(1).map(str::to_owned).collect(), false),
            (false, true) => Said::Allow(codes, false),
            (false, false) => Said::Meant(right(&codes, &reason)),
        };
    };
    let codes: Vec<String> = words(codes).map(str::to_owned).collect();
    if codes.is_empty() { Said::NoCode } else { Said::Allow(codes, is_reason(reason)) }
}

/// What stands where a reason belongs until somebody gives one, as `bare` letters have it.
const NO_REASONS: [&str; 8] =
    ["ly do", "ghi ly do", "ghi ro ly do", "reason", "the reason", "give the reason", "todo", "tbd"];

/// Whether words say why: there is a letter in them, and they are not those that only keep its place.
pub fn is_reason(words: &str) -> bool {
    let bare = bare(words).to_lowercase();
    let own: Vec<&str> = bare.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    !own.is_empty() && !NO_REASONS.contains(&own.join(" ").as_str())
}

/// The comment that was meant, where something is written that only silencing can mean.
fn meant(text: &str) -> Option<Said> {
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let (tool, rest) = text.split_at_checked(end)?;
    let tool = tool.to_lowercase();
    let rest = rest.trim_start_matches([':', '-', '=', ' ', '\t', '.']);
    // The word of the tools that check Python: a code of ttdn behind it is meant for nobody else.
    let behind = match tool.as_str() {
        "noqa" => rest,
        _ if nearest(&tool, ["ttdn"].into_iter()).is_some() => verb(rest)?,
        _ => return None,
    };
    let behind = behind.trim_start_matches([':', '=', '[', '(', ' ', '\t']);
    let Parts { codes, reason } = parts(behind);
    let known = codes.iter().any(|code| Code::find(code).is_some());
    known.then(|| Said::Meant(right(&codes, &reason)))
}

/// What stands behind a word for silencing.
fn verb(text: &str) -> Option<&str> {
    let lower = text.to_lowercase();
    let own = WORDS.iter().filter(|word| lower.strip_prefix(**word).is_some_and(ends)).max_by_key(|word| word.len());
    if let Some(word) = own {
        return text.get(word.len()..);
    }
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let (word, behind) = text.split_at_checked(end)?;
    nearest(&word.to_lowercase(), ["allow"].into_iter()).map(|_| behind)
}

/// Whether a word ends here.
fn ends(rest: &str) -> bool {
    !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-')
}

/// The codes that a text begins with, and what stands behind them.
struct Parts {
    codes: Vec<String>,
    reason: String,
}

fn parts(text: &str) -> Parts {
    let mut codes = Vec::new();
    let mut rest = text.trim();
    loop {
        let end = rest.find([' ', ',', '\t', ';']).unwrap_or(rest.len());
        let Some((word, behind)) = rest.split_at_checked(end) else { break };
        let bare = word.trim_end_matches([':', '.', ']', ')']);
        if bare.is_empty() || !is_code(bare) {
            break;
        }
        codes.push(bare.to_owned());
        rest = behind.trim_start_matches([' ', ',', '\t', ';']);
    }
    let dash = rest.split_whitespace().next().filter(|word| *word == "--" || DASHES.contains(word));
    let reason = dash.and_then(|dash| rest.strip_prefix(dash)).unwrap_or(rest);
    Parts { codes, reason: reason.trim().to_owned() }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ' ', '\t']).filter(|word| !word.is_empty())
}

/// Whether a word is a code, or can be nothing but one: a letter and some digits.
fn is_code(word: &str) -> bool {
    let numbered = |rest: &str| (1..=4).contains(&rest.len()) && rest.bytes().all(|byte| byte.is_ascii_digit());
    Code::find(word).is_some() || word.strip_prefix(|c: char| c.is_ascii_alphabetic()).is_some_and(numbered)
}

/// The comment as it is heard.
fn right(codes: &[String], reason: &str) -> String {
    let reason = if reason.is_empty() { String::new() } else { format!(" -- {reason}") };
    format!("# ttdn: allow {}{reason}", codes.join(", "))
}

/// The code or name that a word is nearly.
pub(super) fn near(word: &str) -> Option<&'static str> {
    let ids = nearest(&word.to_uppercase(), Code::ALL.iter().map(|code| code.id()));
    ids.or_else(|| nearest(&word.to_lowercase(), Code::ALL.iter().map(|code| code.name())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allow(codes: &[&str], reason: bool) -> Option<Said> {
        Some(Said::Allow(codes.iter().map(|code| (*code).to_owned()).collect(), reason))
    }

    #[test]
    fn what_is_heard() {
        for (text, said_of_it) in [
            (" ttdn: allow L010 -- còn dùng", allow(&["L010"], true)),
            ("ttdn:allow L010, T003 -- a - b", allow(&["L010", "T003"], true)),
            (" ttdn: allow l010 spacing--vì", allow(&["l010", "spacing"], true)),
            (" ttdn: allow L010", allow(&["L010"], false)),
            (" ttdn: allow L010 --", allow(&["L010"], false)),
            (" ttdn: allow L010 -", allow(&["L010"], false)),
            (" ttdn: allow X999 -- theo mẫu cũ", allow(&["X999"], true)),
            (" ttdn: allow L010 -- lý do", allow(&["L010"], false)),
            (" ttdn: allow L010 -- (Lý do.)", allow(&["L010"], false)),
            (" ttdn: allow L010 -- the reason", allow(&["L010"], false)),
            (" ttdn: allow L010 -- …", allow(&["L010"], false)),
            (" ttdn: allow L010 -- lý do lịch sử", allow(&["L010"], true)),
            (" ttdn: allow expird-basis", allow(&["expird-basis"], false)),
            (" ttdn: allow", Some(Said::NoCode)),
            (" ttdn: allow -- lý do", Some(Said::NoCode)),
        ] {
            assert_eq!(said(text), said_of_it, "{text}");
        }
    }

    #[test]
    fn what_was_meant() {
        let meant = "# ttdn: allow L010 -- còn dùng";
        for text in [
            "ttdn:alow L010 -- còn dùng",
            "ttdn allow L010 -- còn dùng",
            "tdtn: allow L010 -- còn dùng",
            "TTDN: allow L010 -- còn dùng",
            "ttnd: Allow L010 -- còn dùng",
            "ttdn: ignore L010 -- còn dùng",
            "ttdn: ignore[L010] còn dùng",
            "ttdn-disable-next-line L010 -- còn dùng",
            "ttdn: noqa: L010 còn dùng",
            "noqa: L010 -- còn dùng",
            "ttdn: bỏ qua L010 - còn dùng",
            "ttdn: allow: L010 -- còn dùng",
            "ttdn: allow L010 — còn dùng",
            "ttdn: allow L010 – còn dùng",
            "ttdn: allow L010 - còn dùng",
            "ttdn: allow L010 --- còn dùng",
            "ttdn: allow L010: còn dùng",
            "ttdn: allow L010 còn dùng",
        ] {
            assert_eq!(said(text), Some(Said::Meant(meant.to_owned())), "{text}");
        }
        assert_eq!(said("ttdn: disable L010,T003"), Some(Said::Meant("# ttdn: allow L010, T003".to_owned())));
    }

    #[test]
    fn what_speaks_to_people() {
        for text in [
            "in bằng ttdn, xem https://ttdn.vn",
            "ttdn: bản 0.1 in sai chỗ này",
            "ttdn allows two lines here",
            "ttdn allow hay không thì hỏi anh Tuấn",
            "ttdn: ignore phần phụ lục",
            "ttdn: L010 còn dùng",
            "ttdn báo L010 ở đây, văn thư đã biết",
            "chú giải `# ttdn: allow L010 -- lý do` đặt ở dòng trên",
            "TTTT: cho phép A001 tham gia",
            "ttdn: tắt đèn khi ra về",
            "tin: bỏ qua S1",
            "noqa: E501",
            "noqa",
            "yamllint disable rule:line-length",
            "Ký hiệu T001 đến T012: allow list",
            "",
            "—",
        ] {
            assert_eq!(said(text), None, "{text}");
        }
    }
}
