//! Lines about who does a task, by when, with what result: "- Đơn vị chủ trì: …", or one paragraph of them.

use super::line::Line;
use super::outline::{Entry, Node};
use crate::invariant::slice;
use crate::language::names::folded;
use crate::language::sentence::trim_end;
use crate::money;

/// What such a line says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Lead,
    Support,
    Deadline,
    Output,
    Budget,
}

/// How such lines begin, in small letters.
const HEADS: [(Part, &[&str]); 5] = [
    (
        Part::Lead,
        &[
            "đơn vị chủ trì",
            "cơ quan chủ trì",
            "cơ quan, đơn vị chủ trì",
            "chủ trì",
            "chủ trì thực hiện",
            "đơn vị thực hiện",
            "cơ quan thực hiện",
            "đơn vị chủ trì thực hiện",
        ],
    ),
    (
        Part::Support,
        &[
            "đơn vị phối hợp",
            "cơ quan phối hợp",
            "cơ quan, đơn vị phối hợp",
            "phối hợp",
            "phối hợp thực hiện",
            "thành phần phối hợp",
            "đơn vị phối hợp thực hiện",
        ],
    ),
    (
        Part::Deadline,
        &[
            "thời gian",
            "thời gian thực hiện",
            "thời gian hoàn thành",
            "thời hạn",
            "thời hạn hoàn thành",
            "thời hạn thực hiện",
            "tiến độ",
            "tiến độ thực hiện",
        ],
    ),
    (
        Part::Output,
        &[
            "kết quả",
            "sản phẩm",
            "kết quả thực hiện",
            "sản phẩm dự kiến",
            "kết quả dự kiến",
            "sản phẩm, kết quả",
            "kết quả, sản phẩm",
            "sản phẩm đầu ra",
        ],
    ),
    (Part::Budget, &["kinh phí", "kinh phí thực hiện", "kinh phí dự kiến"]),
];

/// Who does a task, by when, with what: as written, without the mark at the end; and whether each stood on a line of its own.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Assignment(pub Vec<(Part, String)>, pub bool);

impl Assignment {
    /// What is said of a part.
    pub fn get(&self, part: Part) -> Option<&str> {
        self.0.iter().find(|(own, _)| *own == part).map(|(_, text)| text.as_str())
    }

    fn has(&self, part: Part) -> bool {
        self.get(part).is_some()
    }

    /// Whether lines that say this are about a task: who leads it, or two things of it.
    fn is_whole(&self) -> bool {
        self.has(Part::Lead) || self.0.len() > 1
    }
}

/// What a head says, in small letters.
pub(super) fn head(key: &str) -> Option<Part> {
    HEADS.iter().find(|(_, heads)| heads.contains(&key)).map(|(part, _)| *part)
}

/// What a line says of a task, and the head that says so.
pub(super) fn part(line: &Line) -> Option<(Part, String)> {
    of_text(&line.text()).map(|(part, _, text)| (part, text))
}

fn of_text(text: &str) -> Option<(Part, &str, String)> {
    let at = text.find(':')?;
    let head = slice(text, ..at).trim();
    let key = folded(head);
    let known = HEADS.iter().find(|(_, heads)| heads.contains(&key.as_str()))?;
    let said = trim_end(slice(text, at + 1..)).trim().to_owned();
    (!said.is_empty()).then_some((known.0, head, said))
}

/// Several of them in one paragraph: "Chủ trì: A. Phối hợp: B. Thời gian: Quý I/2024.", or parted by semicolons as bodies are.
pub(super) fn paragraph(line: &Line) -> Option<Assignment> {
    let text = line.text();
    let mut cuts: Vec<(usize, usize, Part)> = Vec::new();
    for (part, heads) in HEADS {
        for head in heads {
            let capital = crate::language::letters::upper_first(head);
            for (at, found) in text.match_indices(&format!("{capital}:")).chain(text.match_indices(&format!("{head}:")))
            {
                let before = slice(&text, ..at);
                if at == 0 || before.ends_with("; ") || before.ends_with(". ") && found.starts_with(char::is_uppercase)
                {
                    cuts.push((at, at + found.len(), part));
                }
            }
        }
    }
    cuts.sort_unstable_by_key(|(at, ..)| *at);
    if cuts.first().is_none_or(|(at, ..)| *at > 0) || cuts.len() < 2 && line.style != "PhanCong" {
        return None;
    }
    let ends = cuts.iter().skip(1).map(|(at, ..)| *at).chain([text.len()]);
    let parts = cuts
        .iter()
        .zip(ends)
        .map(|((_, from, part), end)| (*part, trim_end(slice(&text, *from..end)).trim().to_owned()));
    let all = Assignment(parts.collect(), false);
    let mut once: Vec<Part> = all.0.iter().map(|(part, _)| *part).collect();
    once.sort_unstable();
    once.dedup();
    (once.len() == all.0.len()).then_some(all)
}

/// Whether the plan prints money in these words: figures with their dots, or words without a figure.
pub(super) fn prints_same(text: &str) -> bool {
    let amount = text.split_once(" (").map_or(text, |(amount, _)| amount).trim();
    match money::read(amount) {
        Some(dong) => amount == format!("{} đồng", money::dots(dong)),
        None => money::is_words(text),
    }
}

/// Takes the lines about the task out of what stands under it; those behind the last of several tasks are of all of them.
pub(super) fn take(node: &mut Node) -> Option<Assignment> {
    let own = own(&mut node.entries);
    if own.is_some() {
        return own;
    }
    let held: Vec<usize> = node
        .entries
        .iter()
        .enumerate()
        .filter(|(_, entry)| matches!(entry, Entry::Node(node) if !node.label.is_sign()))
        .map(|(at, _)| at)
        .collect();
    let has = |node: &Node| has_own(&node.entries);
    let with: Vec<usize> = held
        .iter()
        .copied()
        .filter(|at| matches!(node.entries.get(*at), Some(Entry::Node(node)) if has(node)))
        .collect();
    match (held.as_slice(), with.as_slice()) {
        ([.., last], [only]) if held.len() > 1 && only == last => match node.entries.get_mut(*only) {
            Some(Entry::Node(last)) => self::own(&mut last.entries),
            _ => None,
        },
        _ => None,
    }
}

fn has_own(entries: &[Entry]) -> bool {
    let mut copy = entries.to_vec();
    own(&mut copy).is_some()
}

/// Whether lines under a node, or under those below it, say who does a task.
pub(super) fn is_told(node: &Node) -> bool {
    has_own(&node.entries) || node.nodes().any(is_told)
}

/// Lines of text behind such lines: no task has a place for them there.
pub(super) fn behind(entries: &[Entry]) -> Vec<Line> {
    let mut copy = entries.to_vec();
    if own(&mut copy).is_none() {
        return Vec::new();
    }
    let last = entries.iter().rposition(|entry| said(entry).is_some()).map_or(entries.len(), |at| at + 1);
    let behind = entries.get(last..).unwrap_or_default();
    behind.iter().filter_map(|entry| if let Entry::Line(line) = entry { Some(line.clone()) } else { None }).collect()
}

/// What an entry says of a task: one part, or several in a paragraph.
fn said(entry: &Entry) -> Option<Assignment> {
    let line = match entry {
        Entry::Node(node) if node.label.numbers.is_empty() && node.entries.is_empty() => &node.line,
        Entry::Line(line) => line,
        _ => return None,
    };
    paragraph(line).or_else(|| part(line).map(|one| Assignment(vec![one], true)))
}

/// A run of such lines among entries, taken out.
fn own(entries: &mut Vec<Entry>) -> Option<Assignment> {
    let start = entries.iter().position(|entry| said(entry).is_some())?;
    let mut all = Assignment(Vec::new(), true);
    let mut end = start;
    while let Some(more) = entries.get(end).and_then(said) {
        if more.0.iter().any(|(part, _)| all.has(*part)) {
            return None;
        }
        all.1 &= more.1;
        all.0.extend(more.0);
        end += 1;
    }
    // A paragraph in the look of ttdn says so even when it says one thing.
    let styled = entries.get(start).is_some_and(|entry| matches!(entry, Entry::Line(line) if line.style == "PhanCong"));
    if !all.is_whole() && !styled {
        return None;
    }
    entries.drain(start..end);
    Some(all)
}

/// The heads of such lines, and the bodies that they name: words that a plan prints by itself.
pub(super) fn words_of(entries: &[Entry], out: &mut Vec<String>) {
    let said = |line: &Line, out: &mut Vec<String>| {
        let all = paragraph(line).or_else(|| part(line).map(|one| Assignment(vec![one], true)));
        let Some(all) = all else { return };
        let mut text = line.text();
        for (part, value) in &all.0 {
            // Money that is kept as text keeps its head.
            let kept = match part {
                Part::Lead | Part::Support => continue,
                Part::Budget if !prints_same(value) => format!("{}{value}", head_of(&text, value)),
                _ => value.clone(),
            };
            text = text.replacen(&kept, "", 1);
        }
        out.push(text);
    };
    for entry in entries {
        match entry {
            Entry::Node(node) => {
                said(&node.line, out);
                words_of(&node.entries, out);
            }
            Entry::Line(line) => said(line, out),
            Entry::Table(_) | Entry::Picture(..) => {}
        }
    }
}

/// What stands between the sentence before and a value: "Kinh phí: ".
fn head_of<'t>(text: &'t str, value: &str) -> &'t str {
    let Some((front, _)) = text.split_once(value) else { return "" };
    let from = front.rfind(". ").max(front.rfind("; ")).map_or(0, |at| at + 2);
    slice(front, from..)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::rich::Rich;

    fn line(text: &str) -> Line {
        Line { rich: Rich::plain(text), ..Line::default() }
    }

    #[test]
    fn lines_and_paragraphs_say_who_does_it() {
        assert_eq!(part(&line("Đơn vị chủ trì: Công an xã.")), Some((Part::Lead, "Công an xã".into())));
        assert_eq!(part(&line("Kết quả thẩm định: đạt")), None);
        let all =
            paragraph(&line("Chủ trì: Sở A. Phối hợp: Sở B; Sở C. Thời gian: Quý I/2024. Sản phẩm: tin, bài, v.v."))
                .unwrap();
        assert_eq!(all.get(Part::Support), Some("Sở B; Sở C"));
        assert_eq!(all.get(Part::Output), Some("tin, bài, v.v."));
        assert_eq!(paragraph(&line("Thời gian: 02 ngày.")), None);
        let all = paragraph(&line("Chủ trì: Sở A; phối hợp: Sở B; Sở C; thời gian: Quý I/2024.")).unwrap();
        assert_eq!(all.get(Part::Lead), Some("Sở A"));
        assert_eq!((all.get(Part::Support), all.get(Part::Deadline)), (Some("Sở B; Sở C"), Some("Quý I/2024")));
    }
}
