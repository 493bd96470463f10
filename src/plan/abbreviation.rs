//! An abbreviation of the plan to the place where a text spells it out and may explain it, names of bodies left whole.

use super::Plan;
use crate::language::letters::{same_letter, strip_start};
use crate::language::words::{begins, begins_sentence, is_whole};
use crate::yaml::Text;
use std::ops::Range;

/// One of `abbreviations`, and the names in which its full words stand.
#[derive(Debug)]
pub struct Abbreviation<'a> {
    /// The short form.
    pub short: &'a str,
    /// The full words.
    pub full: &'a str,
    /// Of each name of a body that holds the full words and more: what stands before them, and behind them.
    names: Vec<(&'a str, &'a str)>,
}

/// Behind the head of a name these begin its place: "Trung tâm Kiểm soát bệnh tật (CDC) tỉnh" is how papers write it.
const LEVELS: [&str; 8] = ["tỉnh", "thành phố", "huyện", "thị xã", "quận", "xã", "phường", "đặc khu"];

/// How names of bodies, funds and laws begin.
const HEADS: [&str; 20] = [
    "phòng",
    "ban",
    "sở",
    "bộ",
    "cục",
    "vụ",
    "viện",
    "khoa",
    "tổ",
    "đội",
    "quỹ",
    "trung tâm",
    "trường",
    "hội",
    "công ty",
    "văn phòng",
    "luật",
    "pháp lệnh",
    "bộ luật",
    "ban quản lý",
];

impl Plan {
    /// The abbreviations that the plan declares, those with nothing in them left out.
    pub fn declared(&self) -> Vec<Abbreviation<'_>> {
        let pairs = self.abbreviations.iter().map(|(short, full)| (short.value.trim(), full.value.trim()));
        let said = pairs.filter(|(short, full)| !short.is_empty() && !full.is_empty());
        said.map(|(short, full)| Abbreviation { short, full, names: self.names_around(full) }).collect()
    }

    /// What stands around these words in each name of a body that holds them and more.
    fn names_around(&self, full: &str) -> Vec<(&str, &str)> {
        let units = self.units.iter().flat_map(|unit| [Some(&unit.name), unit.short.as_ref()]);
        let issuers = self
            .issuers
            .iter()
            .flat_map(|issuer| [&issuer.name, &issuer.parent, &issuer.full_name].map(Option::as_ref));
        let readers = self.recipients.iter().map(|recipient| Some(&recipient.to));
        let names = units.chain(issuers).chain(readers).chain(self.reporting.iter().map(|report| report.to.as_ref()));
        names.flatten().filter_map(|name| around(name, full)).collect()
    }
}

/// What stands before and behind the words in a name; nothing where the name is these words and no more.
fn around<'a>(name: &'a Text, full: &str) -> Option<(&'a str, &'a str)> {
    let name = name.value.trim();
    let at = all(name, full).next()?;
    // "Các" stands before any name of several bodies.
    let before = name.get(..at.start)?.trim();
    let before = if before == "Các" || before == "các" { "" } else { before };
    let behind = name.get(at.end..)?.trim();
    (!before.is_empty() || !behind.is_empty()).then_some((before, behind))
}

impl Abbreviation<'_> {
    /// Where the full words stand in running text for the first time and are no part of a longer name.
    pub fn place(&self, text: &str) -> Option<Range<usize>> {
        all(text, self.full).find(|range| !self.is_part(text, range, false))
    }

    /// [`Abbreviation::place`] in a list of bodies, where every name stands whole.
    pub fn place_among_names(&self, text: &str) -> Option<Range<usize>> {
        all(text, self.full).find(|range| !self.is_part(text, range, true))
    }

    /// Whether the full words stand in the text at all.
    pub fn stands(&self, text: &str) -> bool {
        all(text, self.full).next().is_some()
    }

    /// Whether the full words are a part of a name here.
    fn is_part(&self, text: &str, range: &Range<usize>, whole: bool) -> bool {
        let before = text.get(..range.start).unwrap_or_default();
        let behind = text.get(range.end..).unwrap_or_default();
        self.is_named(text, before) || self.names.iter().any(|name| is_inside(before, behind, *name, whole))
    }

    /// Whether a capital letter that the plan does not write there makes them a part of a name: "Phòng Công nghệ thông tin",
    /// "Luật Công nghệ thông tin" where the words are "công nghệ thông tin".
    fn is_named(&self, text: &str, before: &str) -> bool {
        let here = text.get(before.len()..).is_some_and(|rest| rest.starts_with(char::is_uppercase));
        let small = self.full.starts_with(char::is_lowercase);
        here && (small && !begins_sentence(before) || is_headed(before))
    }
}

/// Whether the words go on with the name of a body or a law: many declare common words with a capital, which then says nothing.
fn is_headed(before: &str) -> bool {
    let head = before.strip_suffix(' ').unwrap_or_default().to_lowercase();
    HEADS.iter().any(|word| {
        let start = head.len().checked_sub(word.len());
        head.ends_with(word) && start.is_some_and(|start| is_whole(&head, start..head.len()))
    })
}

/// Whether a name goes on around the words.
fn is_inside(before: &str, behind: &str, (head, tail): (&str, &str), whole: bool) -> bool {
    let before = before.trim_end();
    let starts = || before.len().checked_sub(head.len()).and_then(|at| before.get(at..));
    let headed = head.is_empty() || starts().is_some_and(|words| strip_start(words, head) == Some(""));
    let place = head.is_empty() && !whole && LEVELS.iter().any(|level| begins(tail, level));
    headed && !place && (tail.is_empty() || begins(behind.trim_start(), tail))
}

/// Where the words stand as words of their own; the first letter may be a capital one.
fn all<'a>(text: &'a str, words: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    let first = words.chars().next().unwrap_or_default();
    let rest = words.get(first.len_utf8()..).unwrap_or_default();
    // Most texts are asked in vain, and the words behind their first letter tell.
    text.match_indices(rest).filter_map(move |(at, _)| {
        let letter = text.get(..at)?.chars().next_back()?;
        let range = at - letter.len_utf8()..at + rest.len();
        (same_letter(letter, first) && is_whole(text, range.clone())).then_some(range)
    })
}

#[cfg(test)]
mod tests {
    use crate::plan::load;

    /// The text with the short form behind the place that explains it.
    fn explained(plan: &str, text: &str) -> String {
        let loaded = load("plan.yaml", plan.as_bytes()).unwrap();
        let declared = loaded.plan.declared();
        let [one] = declared.as_slice() else { panic!("one abbreviation") };
        let Some(place) = one.place(text) else { return String::new() };
        let (before, behind) = text.split_at(place.end);
        format!("{before} ({}){behind}", one.short)
    }

    const IT: &str =
        "abbreviations: {CNTT: công nghệ thông tin}\nunits:\n  tt: {name: Phòng Khảo thí và công nghệ thông tin}\n";
    const CENTRES: &str = "abbreviations: {TTYT: Trung tâm Y tế}\nunits:\n  tt: {name: Các Trung tâm Y tế khu vực}\n";
    const CDC: &str =
        "abbreviations: {CDC: Trung tâm Kiểm soát bệnh tật}\nunits:\n  tt: {name: Trung tâm Kiểm soát bệnh tật tỉnh}\n";

    #[test]
    fn running_text_explains_names_do_not() {
        let it = |text: &str| explained(IT, text);
        assert_eq!(it("Ứng dụng công nghệ thông tin."), "Ứng dụng công nghệ thông tin (CNTT).");
        assert_eq!(it("Công nghệ thông tin là nền tảng."), "Công nghệ thông tin (CNTT) là nền tảng.");
        assert_eq!(it("Giao phòng Khảo thí và công nghệ thông tin chủ trì."), "");
        assert_eq!(it("Luật Công nghệ thông tin; Trung tâm Công nghệ thông tin và Truyền thông."), "");
        assert_eq!(
            it("Giao Phòng Công nghệ thông tin đẩy mạnh công nghệ thông tin."),
            "Giao Phòng Công nghệ thông tin đẩy mạnh công nghệ thông tin (CNTT)."
        );
    }

    #[test]
    fn a_capital_of_the_declaration_makes_no_name_a_place() {
        let it = |text: &str| explained("abbreviations: {CNTT: Công nghệ thông tin}\n", text);
        assert_eq!(
            it("Phòng Công nghệ thông tin và Trung tâm Công nghệ thông tin đẩy mạnh công nghệ thông tin."),
            "Phòng Công nghệ thông tin và Trung tâm Công nghệ thông tin đẩy mạnh công nghệ thông tin (CNTT)."
        );
        assert_eq!(it("Công nghệ thông tin là nền tảng."), "Công nghệ thông tin (CNTT) là nền tảng.");
        assert_eq!(explained(CENTRES, "Sở Y tế và Trung tâm Y tế họp."), "Sở Y tế và Trung tâm Y tế (TTYT) họp.");
    }

    #[test]
    fn the_head_of_a_name_explains_where_only_its_place_follows() {
        assert_eq!(explained(CENTRES, "Các Trung tâm Y tế khu vực chủ trì."), "");
        assert_eq!(explained(CENTRES, "Mỗi Trung tâm Y tế có kế hoạch."), "Mỗi Trung tâm Y tế (TTYT) có kế hoạch.");
        let report = "Theo báo cáo của Trung tâm Kiểm soát bệnh tật tỉnh";
        assert_eq!(explained(CDC, report), "Theo báo cáo của Trung tâm Kiểm soát bệnh tật (CDC) tỉnh");
    }

    #[test]
    fn a_name_that_is_the_full_words_explains_them() {
        let plan = "abbreviations: {BQL: Ban Quản lý}\nunits:\n  bql: {name: Ban Quản lý}\n";
        assert_eq!(explained(plan, "Ban Quản lý chủ trì."), "Ban Quản lý (BQL) chủ trì.");
        assert_eq!(explained(plan, "Ban Quản lýx; ban quản trị."), "");
    }
}
