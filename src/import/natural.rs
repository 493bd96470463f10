//! Words in capitals → as a sentence writes them: by what the paper writes elsewhere, by names that everybody knows, else small.

use super::line::{Item, Line};
use crate::language::letters::{is_shouted, upper_first};
use crate::prose::syllable::is_syllable;
use std::collections::BTreeMap;

/// Names whose capitals everybody knows, in small letters and as written.
const NAMES: [(&str, &str); 14] = [
    ("cộng hòa xã hội chủ nghĩa việt nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    ("mặt trận tổ quốc việt nam", "Mặt trận Tổ quốc Việt Nam"),
    ("mặt trận tổ quốc", "Mặt trận Tổ quốc"),
    ("cộng sản hồ chí minh", "Cộng sản Hồ Chí Minh"),
    ("hồ chí minh", "Hồ Chí Minh"),
    ("liên hiệp phụ nữ", "Liên hiệp Phụ nữ"),
    ("hội đồng nhân dân", "Hội đồng nhân dân"),
    ("ủy ban nhân dân", "Ủy ban nhân dân"),
    ("uỷ ban nhân dân", "Uỷ ban nhân dân"),
    ("ban thường vụ", "Ban Thường vụ"),
    ("ban chấp hành", "Ban Chấp hành"),
    ("ban thường trực", "Ban Thường trực"),
    ("ban chỉ đạo", "Ban Chỉ đạo"),
    ("việt nam", "Việt Nam"),
];

/// Words behind which the name of a place stands.
const PLACES: [&str; 12] = ["tỉnh", "huyện", "quận", "xã", "phường", "phố", "trấn", "khu", "thôn", "ấp", "bản", "thị"];

/// Words that begin the name of a body: the next word bears a capital too ("Sở Nội vụ").
const BODIES: [&str; 13] =
    ["sở", "ban", "phòng", "bộ", "cục", "chi", "đoàn", "hội", "trường", "ủy", "uỷ", "văn", "đảng"];

/// In how many lines that have two words side by side a name with them is looked for.
const MOST_LINES: usize = 200;

/// In how many bytes of them.
const MOST_BYTES: usize = 200_000;

/// What a paper writes in mixed letters.
#[derive(Debug, Default)]
pub(super) struct Evidence {
    /// A word behind another, in small letters.
    pairs: BTreeMap<(String, String), Pair>,
    /// The lines themselves, in small letters and as written.
    lines: Vec<(String, String)>,
}

/// A word behind another.
#[derive(Debug, Default)]
struct Pair {
    /// How it is written, and how often.
    ways: BTreeMap<String, usize>,
    /// The first lines in which it stands.
    lines: Vec<usize>,
}

impl Evidence {
    /// What the lines of a paper show.
    pub fn of(items: &[Item]) -> Evidence {
        let mut evidence = Evidence::default();
        for item in items {
            match item {
                Item::Line(line) => evidence.read_all(line),
                Item::Table(grid) => grid.lines().for_each(|line| evidence.read_all(line)),
                Item::Picture(..) | Item::Section(_) => {}
            }
        }
        evidence
    }

    /// A line that was broken by hand shows several.
    fn read_all(&mut self, line: &Line) {
        line.rich.parted().iter().for_each(|part| self.read(&part.text()));
    }

    fn read(&mut self, text: &str) {
        if is_shouted(text) {
            return;
        }
        let line = self.lines.len();
        self.lines.push((text.to_lowercase(), text.to_owned()));
        for (key, word) in pairs(text) {
            let pair = self.pairs.entry(key).or_default();
            *pair.ways.entry(word.to_owned()).or_default() += 1;
            if pair.lines.len() < MOST_LINES && pair.lines.last() != Some(&line) {
                pair.lines.push(line);
            }
        }
    }

    /// How the paper writes `word` behind `before`, in small letters both.
    fn seen(&self, before: &str, word: &str) -> Option<&str> {
        let pair = self.pairs.get(&(before.to_owned(), word.to_owned()))?;
        pair.ways.iter().max_by_key(|(_, count)| **count).map(|(way, _)| way.as_str())
    }

    /// The lines that have two neighbouring words of `text` side by side, those that the fewest lines have: no line without
    /// them has all of it, and to read a paper again for each of its headings would take as many steps as both multiplied.
    fn lines_with(&self, text: &str) -> impl Iterator<Item = &(String, String)> {
        let known =
            pairs(text).map(|(key, _)| self.pairs.get(&key).map(|pair| pair.lines.as_slice()).unwrap_or_default());
        let rarest = known.min_by_key(|lines| lines.len()).unwrap_or_default();
        let mut left = MOST_BYTES;
        let lines = rarest.iter().filter_map(|line| self.lines.get(*line));
        lines.take_while(move |(_, line)| {
            let fits = line.len() <= left;
            left = left.saturating_sub(line.len());
            fits
        })
    }

    /// The same words as a line of the paper has them, with a capital at their front.
    fn whole(&self, text: &str) -> Option<String> {
        let small = text.to_lowercase();
        let found = self.lines_with(text).filter_map(|(lower, line)| {
            let at = lower.find(&small)?;
            // Letters are as many in capitals; bytes may not be.
            let skipped = lower.get(..at)?.chars().count();
            let own: String = line.chars().skip(skipped).take(small.chars().count()).collect();
            (own.to_lowercase() == small && own.starts_with(char::is_uppercase)).then_some(own)
        });
        found
            .filter(|own| own.contains(' ') && !is_shouted(own))
            .max_by_key(|own| own.chars().filter(|c| c.is_uppercase()).count())
    }

    /// Words in capitals as a sentence writes them, the first with a capital; others as they are.
    pub fn natural(&self, text: &str) -> String {
        if !is_shouted(text) {
            return text.to_owned();
        }
        if let Some(whole) = self.whole(text) {
            return whole;
        }
        let mut out = String::with_capacity(text.len());
        let mut before = String::new();
        let mut named = 0_u8;
        for piece in text.split_inclusive(|c: char| c.is_whitespace() || matches!(c, '-' | '/' | '(' | '“' | '"')) {
            let end = piece.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
            let (word, rest) = piece.split_at_checked(end).unwrap_or((piece, ""));
            let small = word.to_lowercase();
            let written = if !is_syllable(&small) || word.chars().any(|c| c.is_ascii_digit()) {
                word.to_owned()
            } else if matches!(small.as_str(), "ủy" | "uỷ") && !before.is_empty() {
                small.clone()
            } else if named > 0 {
                upper_first(&small)
            } else if let Some(seen) =
                self.seen(&before, &small).filter(|seen| !is_shouted(seen) || seen.chars().count() == 1)
            {
                seen.to_owned()
            } else {
                small.clone()
            };
            let opens = PLACES.contains(&small.as_str()) && self.seen(&before, &small).is_none_or(|seen| seen == small);
            let committee = matches!(small.as_str(), "ủy" | "uỷ") && named > 0;
            let place = opens && !matches!(rest.trim(), "," | ";" | ":");
            named = if committee || place { 2 } else { named.saturating_sub(u8::from(!word.is_empty())) };
            out.push_str(&written);
            out.push_str(rest);
            if !word.is_empty() {
                before = small;
            }
        }
        upper_first(&known(&out, self))
    }
}

impl Evidence {
    /// The line above a signature: "TM. ỦY BAN NHÂN DÂN" as "TM. Ủy ban nhân dân"; posts bear a capital in their second word too.
    pub fn natural_post(&self, text: &str) -> String {
        if !is_shouted(text) {
            return text.to_owned();
        }
        let (mark, rest) = match text.split_once([' ']).filter(|(mark, _)| mark.contains(['.', '/'])) {
            Some((mark, rest)) => (format!("{mark} "), rest),
            None => (String::new(), text),
        };
        let natural = self.natural(rest);
        let posts = [
            ("Phó chủ tịch", "Phó Chủ tịch"),
            ("Phó giám đốc", "Phó Giám đốc"),
            ("Phó bí thư", "Phó Bí thư"),
            ("Phó trưởng", "Phó Trưởng"),
            ("Phó hiệu trưởng", "Phó Hiệu trưởng"),
            ("Phó chánh", "Phó Chánh"),
        ];
        let natural = posts.into_iter().fold(natural, |text, (small, written)| text.replacen(small, written, 1));
        format!("{mark}{natural}")
    }
}

/// With the names that everybody knows.
fn known(text: &str, evidence: &Evidence) -> String {
    let mut out = text.to_owned();
    for (small, written) in NAMES {
        let lower = out.to_lowercase();
        if lower.len() != out.len() {
            continue;
        }
        if let Some(at) = lower.find(small) {
            out.replace_range(at..at + small.len(), written);
        }
    }
    let mut words: Vec<String> = out.split(' ').map(str::to_owned).collect();
    if let [first, second, ..] = words.as_mut_slice()
        && BODIES.contains(&first.to_lowercase().as_str())
        && evidence.seen(&first.to_lowercase(), &second.to_lowercase()).is_none()
        && !matches!(first.to_lowercase().as_str(), "ủy" | "uỷ" | "chi" | "đảng" | "văn")
    {
        *second = upper_first(second);
    }
    words.join(" ")
}

/// Each word behind another: both in small letters, and as it is written.
fn pairs(text: &str) -> impl Iterator<Item = ((String, String), &str)> {
    let behind = words(text).skip(1);
    words(text).zip(behind).map(|(before, word)| ((before.to_lowercase(), word.to_lowercase()), word))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn natural(paper: &str, text: &str) -> String {
        let mut evidence = Evidence::default();
        evidence.read(paper);
        evidence.natural(text)
    }

    #[test]
    fn a_heading_is_looked_for_in_the_lines_that_can_have_it() {
        let mut evidence = Evidence::default();
        (0..3_000).for_each(|at| evidence.read(&format!("Mục đích thứ {at} của Ban Chỉ đạo")));
        evidence.read("Theo Mục đích riêng của Đoàn");
        assert_eq!(evidence.lines_with("MỤC ĐÍCH").count(), MOST_LINES);
        assert_eq!(evidence.lines_with("MỤC ĐÍCH RIÊNG").count(), 1);
        assert_eq!(evidence.lines_with("MỤC ĐÍCH LẠ").count(), 0);
        assert_eq!(evidence.natural("MỤC ĐÍCH RIÊNG CỦA ĐOÀN"), "Mục đích riêng của Đoàn");
    }

    #[test]
    fn capitals_become_what_the_paper_writes() {
        assert_eq!(
            natural("Ban Thường trực Ủy ban MTTQ Việt Nam xã Tân Hòa xây dựng", "ỦY BAN MTTQ VIỆT NAM XÃ TÂN HÒA"),
            "Ủy ban MTTQ Việt Nam xã Tân Hòa"
        );
        assert_eq!(natural("", "ỦY BAN NHÂN DÂN XÃ TÂN HÒA"), "Ủy ban nhân dân xã Tân Hòa");
        assert_eq!(natural("", "BAN THƯỜNG TRỰC"), "Ban Thường trực");
        assert_eq!(natural("", "TRƯỜNG THPT TÂN HÒA"), "Trường THPT tân hòa");
        assert_eq!(natural("Trường THPT Tân Hòa ban hành", "TRƯỜNG THPT TÂN HÒA"), "Trường THPT Tân Hòa");
        assert_eq!(natural("", "MỤC ĐÍCH, YÊU CẦU"), "Mục đích, yêu cầu");
        assert_eq!(natural("", "SỞ NỘI VỤ"), "Sở Nội vụ");
        assert_eq!(natural("", "HUYỆN ỦY TÂN LONG"), "Huyện ủy Tân Long");
        assert_eq!(natural("", "Phó Chủ tịch"), "Phó Chủ tịch");
    }
}
