//! What stands between the title and the first heading: căn cứ and the sentence that ends "như sau:"; the closing sentence.

use super::line::{Item, Line};
use super::note::{Note, What};
use super::outline::Entry;
use super::rich::Rich;
use super::write::Out;
use crate::language::names::folded;
use crate::language::sentence::{rests_on, trim_end};
use crate::legal::opens_kind;

/// The verb that needs no saying, in small letters.
const USUAL: &str = "căn cứ";

/// Paragraphs that may close a text together.
const MOST_CLOSING: usize = 4;

/// The opening of a paper.
#[derive(Debug, Default)]
pub(super) struct Opening {
    /// Verb, where it is not the usual, and what is cited.
    pub bases: Vec<(Option<String>, String)>,
    /// Whether the căn cứ and the sentence are one paragraph.
    pub merged: bool,
    pub enacting: Option<String>,
    /// Verbs of the paper that the plan writes by itself, and those that it says more often than the paper.
    pub verbs: (usize, Vec<String>),
    /// How many items it takes.
    pub taken: usize,
}

impl Opening {
    /// The verb of a căn cứ: its own, else that of the one before it.
    fn said(&mut self, own: Option<String>, before: Option<String>) -> Option<String> {
        let usual = |verb: &String| folded(verb) == USUAL;
        match (&own, &before) {
            (Some(own), _) if usual(own) => self.verbs.0 += 1,
            (None, Some(before)) if !usual(before) => self.verbs.1.push(before.clone()),
            _ => {}
        }
        own.or(before)
    }
}

/// Reads the opening at the front of the items.
pub(super) fn read(items: &[Item], notes: &mut Vec<Note>) -> Opening {
    let mut out = Opening::default();
    let mut plain: Vec<(usize, &Line)> = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let line = match item {
            Item::Line(line) => line,
            // A rule that somebody drew is no end of the opening.
            Item::Picture(..) | Item::Section(_) => continue,
            Item::Table(_) => break,
        };
        let text = line.text();
        let basis = rests_on(&text).is_some();
        let dashed = line.label.as_ref().is_some_and(|label| label.is_sign());
        // Căn cứ may bear a dash; any other label begins the text.
        if line.label.is_some() && !(dashed && basis && line.style != "GachDauDong")
            || line.style == "ThanBai" && out.enacting.is_some()
        {
            break;
        }
        if line.label.is_none() && (line.rich.is_bold() || line.is_centered()) && !basis {
            break;
        }
        plain.push((at, line));
        if is_enacting(&text) {
            break;
        }
    }
    // Without a sentence that opens the text, only what cites is of the opening.
    let enacts = plain.last().is_some_and(|(_, line)| is_enacting(&line.text()));
    if !enacts {
        let cites = plain.iter().take_while(|(_, line)| rests_on(&line.text()).is_some()).count();
        plain.truncate(cites);
    }
    out.taken = plain.last().map_or(0, |(at, _)| at + 1);
    for (_, line) in plain {
        let text = line.text();
        let opens = is_enacting(&text);
        match (rests_on(&text).is_some(), opens) {
            (true, true) => merged(line, &mut out),
            (true, false) => bases(line, &mut out, notes),
            (false, _) => {
                let words = unmarked_line(line);
                if let Some(before) = out.enacting.take() {
                    notes.push(Note { place: Some(line.place), what: What::Joined, words: text });
                    out.enacting = Some(format!("{before} {words}"));
                } else {
                    out.enacting = Some(words);
                }
            }
        }
    }
    out
}

/// Whether a sentence opens the text of a plan.
fn is_enacting(text: &str) -> bool {
    let bare = folded(text.trim_end_matches([':', '.', ';', ' ']));
    let opens = ["như sau", "sau đây", "cụ thể sau", "nội dung sau"].iter().any(|end| bare.ends_with(end));
    opens || (text.trim_end().ends_with(':') && bare.contains("kế hoạch"))
}

/// A line without the look that all of it has.
fn unmarked_line(line: &Line) -> String {
    let rich = &line.rich;
    rich.clone().unmarked(rich.is_bold(), rich.is_all(|_, italic| italic)).one_line()
}

/// The căn cứ of a paragraph, several where they stand in one.
pub(super) fn bases(line: &Line, out: &mut Opening, notes: &mut Vec<Note>) {
    let text = unmarked_line(line);
    let pieces = pieces(&text);
    if pieces.len() > 1 {
        notes.push(Note { place: Some(line.place), what: What::Split, words: line.text() });
    }
    let mut verb = None;
    for piece in pieces {
        let (own, cited) = split(piece);
        verb = out.said(own, verb);
        out.bases.push((verb.clone().filter(|verb| folded(verb) != USUAL), cited.to_owned()));
    }
}

/// A text cut behind each semicolon at which the next căn cứ begins.
fn pieces(text: &str) -> Vec<&str> {
    let mut out: Vec<&str> = Vec::new();
    let mut rest = text;
    let mut from = 0;
    while let Some(at) = rest.get(from..).and_then(|behind| behind.find("; ")).map(|at| at + from) {
        let Some((piece, behind)) = rest.split_at_checked(at) else { break };
        let next = behind.trim_start_matches([';', ' ']);
        if begins_basis(next) {
            out.push(piece);
            (rest, from) = (next, 0);
        } else {
            from = at + 2;
        }
    }
    out.push(rest);
    out
}

fn begins_basis(text: &str) -> bool {
    let capital = crate::language::letters::upper_first(text);
    rests_on(&capital).is_some_and(|(_, rest)| rest.starts_with(char::is_uppercase))
        || (text.starts_with(char::is_uppercase) && opens_kind(text))
}

/// Verb and what is cited, without the mark at the end.
fn split(text: &str) -> (Option<String>, &str) {
    let bare = trim_end(text);
    match rests_on(bare) {
        Some((verb, rest)) => (Some(verb.to_owned()), rest),
        None => (None, bare),
    }
}

/// One sentence that cites and opens the text: cut before the body that issues the plan.
fn merged(line: &Line, out: &mut Opening) {
    let text = unmarked_line(line);
    let cut = text.match_indices(", ").map(|(at, _)| at).filter(|at| {
        let next = text.get(at + 2..).unwrap_or_default();
        let begins = next.starts_with(char::is_uppercase) && !opens_kind(next);
        begins && [" ban hành", " xây dựng", " tổ chức", " triển khai", " đề ra"].iter().any(|verb| next.contains(verb))
    });
    let Some((cited, enacting)) = cut.last().and_then(|at| Some((text.get(..at)?, text.get(at + 2..)?))) else {
        out.enacting = Some(text);
        return;
    };
    let mut verb: Option<String> = None;
    let mut bases = Vec::new();
    for piece in pieces(cited) {
        let capital = crate::language::letters::upper_first(piece);
        let (own, cited) = split(&capital);
        let cited = if own.is_some() { cited.to_owned() } else { trim_end(piece).to_owned() };
        verb = out.said(own, verb);
        bases.push((verb.clone().filter(|verb| folded(verb) != USUAL), cited));
    }
    out.bases.extend(bases);
    out.enacting = Some(enacting.to_owned());
    out.merged = true;
}

/// Takes the sentence that closes the text out of the outline: the last lines without a label that say so.
pub(super) fn closing(entries: &mut Vec<Entry>, end: &[&str]) -> Option<String> {
    if let Some(Entry::Node(node)) = entries.last_mut()
        && !node.label.is_sign()
        && !node.entries.is_empty()
    {
        return closing(&mut node.entries, end);
    }
    let lines = entries.iter().rev().map_while(|entry| if let Entry::Line(line) = entry { Some(line) } else { None });
    let count = lines.take(MOST_CLOSING).position(|line| closes(&line.text()))? + 1;
    let taken = entries.split_off(entries.len() - count);
    let texts =
        taken.iter().filter_map(|entry| if let Entry::Line(line) = entry { Some(line.rich.one_line()) } else { None });
    Some(texts.map(|text| unmarked(&text, end)).collect::<Vec<_>>().join("\n\n"))
}

/// Whether a sentence closes the text of a plan.
fn closes(text: &str) -> bool {
    let lower = folded(text);
    [
        "trên đây là",
        "căn cứ kế hoạch này",
        "căn cứ nội dung kế hoạch",
        "nhận được kế hoạch",
        "kế hoạch này có hiệu lực",
        "kế hoạch này được",
    ]
    .iter()
    .any(|start| lower.starts_with(start))
        || text.trim_end().ends_with("./.")
}

/// Without the mark that closes the text, a full stop kept.
pub(super) fn unmarked(text: &str, end: &[&str]) -> String {
    let text = text.trim_end();
    let bare = end.iter().filter(|end| end.len() > 1).find_map(|end| text.strip_suffix(end));
    bare.map_or_else(|| text.to_owned(), |bare| format!("{}.", bare.trim_end_matches(['.', ' '])))
}

/// A line without the mark that closes a text, a full stop kept.
pub(super) fn without_end(rich: &Rich, end: &[&str]) -> Rich {
    let text = rich.text();
    let marked = end.iter().any(|end| end.len() > 1 && text.trim_end().ends_with(end));
    if !marked {
        return rich.clone();
    }
    let mut bare = rich.clone().without_end(&['.', '/', ' ']);
    bare.push(".", false, false);
    bare
}

/// The keys of the opening.
pub(super) fn entries(opening: &Opening, bases: usize) -> Vec<(String, Out)> {
    let basis = |(verb, text): &(Option<String>, String)| match verb {
        Some(verb) => Out::map([("text", Some(Out::text(text.clone()))), ("verb", Some(Out::text(verb.clone())))]),
        None => Out::text(text.clone()),
    };
    // A paper without căn cứ says so.
    let layout = if opening.merged { Some("paragraph") } else { (bases == 0).then_some("none") };
    let preamble = Out::map([("layout", layout.map(Out::raw)), ("enacting", opening.enacting.clone().map(Out::Text))]);
    let all = Out::map([
        ("legal_bases", Out::List(opening.bases.iter().map(basis).collect()).some()),
        ("preamble", preamble.some()),
    ]);
    if let Out::Map(entries) = all { entries } else { Vec::new() }
}
