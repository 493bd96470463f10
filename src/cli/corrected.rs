//! What became of the corrections of a paper, in words.

use super::terminal::Terminal;
use crate::corrections::{Collision, Corrected, Correction};
use crate::diagnostic::{Lang, plural};
use crate::word;
use anyhow::Result;

/// The most letters of a line that are shown where it is told.
const SHOWN: usize = 100;

/// Tells what was brought in, or with `looked` would be, what changed with it, what is left, and where hand and plan met.
///
/// # Errors
/// A message cannot be written.
pub fn tell(home: &Corrected, collisions: &[Collision], looked: bool, terminal: Terminal) -> Result<()> {
    let done = match looked {
        true => terminal.say("sẽ đưa vào", "would be brought in"),
        false => terminal.say("đã đưa vào", "brought in"),
    };
    lines(&home.done, done, terminal, false)?;
    let along = terminal.say("đổi theo, vì kế hoạch chỉ viết một lần", "changed along, for the plan says it once");
    lines(&home.along, along, terminal, true)?;
    let left = terminal.say("chưa đưa vào được, sửa tay trong kế hoạch", "not brought in, to be done by hand");
    lines(&home.left, left, terminal, true)?;
    for one in collisions {
        terminal.tell(&met(one, terminal))?;
    }
    Ok(())
}

/// How many corrections came in, or with `looked` would, and how many did not.
pub fn sum(home: &Corrected, collisions: usize, looked: bool, terminal: Terminal) -> String {
    let (done, left) = (home.done.len(), home.left.len());
    if done + home.along.len() + left + collisions == 0 {
        return terminal.say("văn bản giống bản in từ kế hoạch", "the paper is what the plan prints").to_owned();
    }
    let both = match (collisions, terminal.lang) {
        (0, _) => String::new(),
        (_, Lang::Vi) => format!(", {collisions} chỗ cả văn bản và kế hoạch cùng sửa"),
        (_, Lang::En) => format!(", {} changed in both", plural(collisions, "place")),
    };
    match terminal.lang {
        Lang::Vi => {
            let word = if looked { "sẽ" } else { "đã" };
            format!("{done} chỗ sửa {word} đưa vào, {left} chỗ còn lại{both}")
        }
        Lang::En => {
            let word = if looked { "would be " } else { "" };
            format!("{} {word}brought in, {left} left{both}", plural(done, "correction"))
        }
    }
}

/// A place in its three versions.
fn met(one: &Collision, terminal: Terminal) -> String {
    let all = [&one.printed, &one.corrected, &one.now];
    let mut parts = differing(&all.iter().filter_map(|words| words.as_deref()).collect::<Vec<_>>()).into_iter();
    let gone = terminal.say("(không còn)", "(gone)");
    let mut shown = |words: &Option<String>| match words.as_ref().and_then(|_| parts.next()) {
        Some(words) => format!("“{}”", cut(&words)),
        None => gone.to_owned(),
    };
    let [printed, hand, now] = all.map(&mut shown);
    let place = one.line.place.paragraph;
    match terminal.lang {
        Lang::Vi => format!(
            "cả hai cùng sửa, kế hoạch giữ nguyên: đoạn {place}: lúc in {printed}; sửa trên văn bản thành {hand}; kế hoạch nay in {now}"
        ),
        Lang::En => format!(
            "changed in both, the plan stays: paragraph {place}: printed as {printed}; corrected on the paper to {hand}; the plan prints {now} now"
        ),
    }
}

/// What else a hand left in the file.
///
/// Each is a line for the report.
pub fn beside(paper: &word::Document, terminal: Terminal) -> Vec<String> {
    let changes: usize =
        paper.lines().iter().map(|line| line.paragraph.changes.inserted + line.paragraph.changes.deleted).sum();
    let said = |count: usize, vi: &str, en: &str, more: &str| {
        (count > 0).then(|| match terminal.lang {
            Lang::Vi => format!("{count} {vi}"),
            Lang::En => format!("{}, {more}", plural(count, en)),
        })
    };
    let changes = said(
        changes,
        "thay đổi được theo dõi (Track Changes), đọc như đã chấp nhận",
        "tracked change",
        "read as accepted",
    );
    let comments = said(
        paper.comments,
        "nhận xét bên lề, không đưa vào kế hoạch",
        "comment",
        "in the margin, not brought into the plan",
    );
    changes.into_iter().chain(comments).collect()
}

/// Tells what became of corrections, a line each.
fn lines(corrections: &[Correction], what: &str, terminal: Terminal, always: bool) -> Result<()> {
    for one in corrections {
        let place = terminal.say("đoạn", "paragraph");
        let words = match (&one.before, &one.after) {
            (Some(before), Some(after)) => {
                let versions = differing(&[before, after]);
                versions.iter().map(|words| format!("“{}”", cut(words))).collect::<Vec<_>>().join(" → ")
            }
            (None, Some(after)) => format!("{} “{}”", terminal.say("thêm", "new:"), cut(after)),
            (Some(before), None) => format!("{} “{}”", terminal.say("bỏ", "gone:"), cut(before)),
            (None, None) => continue,
        };
        let line = format!("{what}: {place} {}: {words}", one.line.place.paragraph);
        if always { terminal.tell(&line)? } else { terminal.mention(&line)? }
    }
    Ok(())
}

fn cut(words: &str) -> String {
    match words.char_indices().nth(SHOWN) {
        Some((at, _)) => format!("{}…", words.get(..at).unwrap_or_default()),
        None => words.to_owned(),
    }
}

/// Versions of a line, each from the word before the first that differs to the word behind the last.
fn differing(versions: &[&str]) -> Vec<String> {
    let all: Vec<Vec<&str>> = versions.iter().map(|version| version.split(' ').collect()).collect();
    let shortest = all.iter().map(Vec::len).min().unwrap_or_default();
    let same = |word: &dyn Fn(&Vec<&str>) -> Option<String>| {
        let mut words = all.iter().map(word);
        let first = words.next().flatten();
        first.is_some() && words.all(|word| word == first)
    };
    let at = |words: &Vec<&str>, at: usize| words.get(at).map(|word| (*word).to_owned());
    let front = (0..shortest).take_while(|place| same(&|words| at(words, *place))).count();
    let back = (0..shortest - front).take_while(|place| same(&|words| at(words, words.len() - 1 - place))).count();
    let cut = |words: &Vec<&str>| {
        let (from, to) = (front.saturating_sub(1), (words.len() - back + 1).min(words.len()));
        let dots = |shown: bool| if shown { "…" } else { "" };
        let inner = words.get(from..to).unwrap_or_default().join(" ");
        format!("{}{inner}{}", dots(from > 0), dots(to < words.len()))
    };
    all.iter().map(cut).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_is_shown() {
        let told = |before, after| differing(&[before, after]).join(" → ");
        assert_eq!(told("một hai ba bốn năm", "một hai chín bốn năm"), "…hai ba bốn… → …hai chín bốn…");
        assert_eq!(told("một", "một hai"), "một → một hai");
        assert_eq!(told("một hai hai", "một hai"), "…hai hai → …hai");
        assert_eq!(
            differing(&["một hai ba bốn", "một 2 ba bốn", "một hai 3 bốn"]),
            ["một hai ba bốn", "một 2 ba bốn", "một hai 3 bốn"]
        );
        assert_eq!(differing(&["a b c d e f", "a b C d e f", "a b ⌀ d e f"]), ["…b c d…", "…b C d…", "…b ⌀ d…"]);
    }
}
