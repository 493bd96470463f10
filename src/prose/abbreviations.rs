//! F009: abbreviations in a text, and those that everybody knows.

use super::{Prose, data};
use crate::invariant::slice;
use crate::language::roman;
use crate::language::words::Word;
use crate::yaml::embedded;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

struct Lists {
    known: HashMap<String, Option<String>>,
}

fn lists() -> &'static Lists {
    static LISTS: OnceLock<Lists> = OnceLock::new();
    LISTS.get_or_init(|| {
        let mut known = HashMap::new();
        let root = embedded!("abbreviations").node();
        known.extend(data::strings(&root, "known").map(|word| (word.to_owned(), None)));
        for (word, words) in data::pairs(&root, "expansions") {
            known.insert(word.to_owned(), Some(words.to_owned()));
        }
        Lists { known }
    })
}

/// Whether administrative papers use `word` without spelling it out.
pub fn is_known(word: &str) -> bool {
    let known = &lists().known;
    known.contains_key(word) || word.split(['-', '&', '/']).all(|part| !part.is_empty() && known.contains_key(part))
}

/// The full words of a well-known abbreviation, where the list has them.
pub fn expansion(word: &str) -> Option<&'static str> {
    lists().known.get(word)?.as_deref()
}

/// An abbreviation in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use<'a> {
    /// As written, codes joined by `&` or `-` whole: `VH&TT`, `KT-XH`.
    pub text: &'a str,
    /// Its bytes.
    pub range: Range<usize>,
    /// Whether this place says what it means: `thông tin đối ngoại (TTĐN)`, `(viết tắt là TTĐN)`.
    pub explained: bool,
}

/// The abbreviations of a text, well-known ones included; none in text written wholly in capitals, in symbols of documents
/// (`72/2015/NĐ-CP`), Roman numerals or figures.
pub fn abbreviations<'a>(prose: &Prose<'a>) -> Vec<Use<'a>> {
    let Prose { text, words: all } = prose;
    if !text.chars().any(char::is_lowercase) {
        return Vec::new();
    }
    let mut found: Vec<Use<'_>> = Vec::new();
    for (i, word) in all.iter().enumerate() {
        let near = |other: Option<&Word<'_>>| other.is_some_and(|other| other.is_all_capitals());
        let shouted = word.follows() && near(i.checked_sub(1).and_then(|i| all.get(i)))
            || all.get(i + 1).is_some_and(|next| next.follows()) && near(all.get(i + 1));
        if !is_abbreviation(word.text) || shouted && looks_spoken(word.text) {
            continue;
        }
        let range = joined(text, word);
        let Some(whole) = text.get(range.clone()) else { continue };
        let symbol = whole.contains('/') || whole.contains(|c: char| c.is_ascii_digit()) && whole.contains('-');
        if symbol || found.last().is_some_and(|last| last.range == range) {
            continue;
        }
        found.push(Use { text: whole, explained: is_explained(text, &range, all, i), range });
    }
    found
}

/// Two capitals or more, few small letters, no Roman numeral, nothing that a person pronounces as a word.
fn is_abbreviation(word: &str) -> bool {
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let small = word.chars().filter(|c| c.is_lowercase()).count();
    let digits = word.chars().filter(char::is_ascii_digit).count();
    capitals >= 2 && capitals > small && digits == 0 && !roman::looks_like(word)
}

/// A run of capitals such as `PHÚ YÊN` is a name and no abbreviation: it holds a tone mark or is a syllable.
fn looks_spoken(word: &str) -> bool {
    super::syllable::is_syllable(word)
}

/// The word with the codes that `&`, `-`, `/`, `.` or `,` join to it without a space.
fn joined(text: &str, word: &Word<'_>) -> Range<usize> {
    let part = |c: char| c.is_alphanumeric() || matches!(c, '&' | '-' | '/' | '.');
    let before = slice(text, ..word.start);
    let after = slice(text, word.end..);
    let start = before
        .rfind(|c| !part(c))
        .map_or(0, |at| at + before.get(at..).and_then(|s| s.chars().next()).map_or(1, char::len_utf8));
    let end = word.end + after.find(|c| !part(c)).unwrap_or(after.len());
    let whole = slice(text, start..end);
    let trimmed = whole.trim_end_matches(['.', '-', '/', '&']);
    let lead = trimmed.len() - trimmed.trim_start_matches(['.', '-', '/', '&']).len();
    // "Sở TT&TT" is joined; "VHTTDL.Theo" or "việc-UBND" is not one code.
    let core = slice(trimmed, lead..);
    if core.split(['&', '-', '/', '.']).any(|part| part.chars().filter(|c| c.is_lowercase()).count() > 2) {
        return word.range();
    }
    start + lead..start + trimmed.len()
}

/// `… (TTĐN)` after small words, `viết tắt là TTĐN`, `gọi tắt là BCĐ`, or `TTĐN (thông tin đối ngoại)`.
fn is_explained(text: &str, range: &Range<usize>, all: &[Word<'_>], i: usize) -> bool {
    let before = slice(text, ..range.start);
    let after = slice(text, range.end..);
    let bracketed = before.trim_end_matches(['“', '"', '*']).ends_with('(') && i >= 2;
    let said = ["tắt là", "tắt:", "gọi là", "viết tắt"]
        .iter()
        .any(|words| before.trim_end_matches([' ', '“', '"', ':', '*']).ends_with(words.trim_end_matches(':')));
    let spelled = after.trim_start().starts_with('(') && all.get(i + 2).is_some_and(|word| !word.is_all_capitals());
    bracketed || said || spelled
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, bool)> {
        abbreviations(&Prose::new(text)).into_iter().map(|found| (found.text, found.explained)).collect()
    }

    #[test]
    fn abbreviations_are_found_whole() {
        assert_eq!(
            found("Sở VH,TT&DL và BQLKKT; KT-XH; thông tin đối ngoại (TTĐN); Ban Quản lý, viết tắt là BQL."),
            [("VH", false), ("TT&DL", false), ("BQLKKT", false), ("KT-XH", false), ("TTĐN", true), ("BQL", true)]
        );
    }

    #[test]
    fn symbols_numerals_and_names_in_capitals_are_none() {
        assert!(found("Nghị định số 72/2015/NĐ-CP, Quý III, Đại hội XIV, TỈNH PHÚ YÊN, Mục II").is_empty());
        assert!(found("KẾ HOẠCH CÔNG TÁC").is_empty());
    }

    #[test]
    fn everybody_knows_these() {
        assert!(is_known("UBND") && is_known("KT-XH") && is_known("ASEAN") && is_known("TT&TT"));
        assert!(!is_known("BQLKKT"));
        assert_eq!(expansion("UBND"), Some("Ủy ban nhân dân"));
    }
}
