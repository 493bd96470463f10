//! Two names of bodies to how they are alike: the same but for commas and "và", or but for the marks of one syllable.

use crate::language::letters::bare;
use crate::language::names::folded;
use crate::plan::nearest;
use std::ops::Range;

/// How a name is nearly another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Likeness {
    /// A comma or "và" is missing or one too many, a dash stands for it, or the words are in another order.
    Joint,
    /// One syllable has a wrong mark or letter.
    Mark,
}

/// A name with its words.
pub(super) struct Name {
    /// Its words in their order.
    pub words: Vec<Word>,
}

/// A word of a name.
pub(super) struct Word {
    range: Range<usize>,
    /// In small letters, without marks of punctuation.
    pub plain: String,
    /// Whether a comma follows it.
    comma: bool,
    /// Whether the name may end with it.
    pub ends: bool,
    capital: bool,
}

impl Word {
    /// Whether it only joins others.
    pub fn joins(&self) -> bool {
        matches!(self.plain.as_str(), "và" | "&" | "-")
    }
}

/// What may follow a name: the level and place of a body, its owner.
const BEHIND: [&str; 6] = ["tỉnh", "thành", "tp", "của", "các", "("];
/// Words of bodies whose names are those of places; two of them may differ by one mark.
const OF_A_PLACE: [&str; 9] = ["xã", "phường", "khu", "thôn", "trường", "huyện", "quận", "trấn", "số"];

impl Name {
    /// The words of `text`.
    pub fn new(text: &str) -> Name {
        let mut words: Vec<Word> = Vec::new();
        let mut at = 0;
        for piece in text.split(char::is_whitespace) {
            let open = piece.len() - piece.trim_start_matches(['(', '“', '"']).len();
            let word = bare_word(piece);
            let behind = piece.get(open + word.len()..).unwrap_or_default();
            if !word.is_empty() {
                let range = at + open..at + open + word.len();
                let (comma, ends) = (behind == ",", !behind.is_empty());
                let capital = word.starts_with(char::is_uppercase);
                words.push(Word { range, plain: folded(word), comma, ends, capital });
            }
            at += piece.len() + piece_gap(text, at + piece.len());
        }
        let behind = |at: usize| match words.get(at + 1) {
            None => true,
            Some(next) => BEHIND.contains(&next.plain.as_str()),
        };
        let ends: Vec<bool> = (0..words.len()).map(behind).collect();
        words.iter_mut().zip(ends).for_each(|(word, ends)| word.ends |= ends);
        Name { words }
    }

    /// Whether the name holds the kind of a place.
    pub fn is_of_a_place(&self) -> bool {
        self.words.iter().any(|word| OF_A_PLACE.contains(&word.plain.as_str()))
    }

    /// How many words from `at` on are `known`, letter by letter and comma by comma.
    pub fn bears(&self, at: usize, known: &Name) -> Option<usize> {
        let own = self.words.get(at..at + known.words.len())?;
        let pairs = || own.iter().zip(&known.words);
        let inner = known.words.len().saturating_sub(1);
        let same = pairs().all(|(own, known)| own.plain == known.plain);
        let commas = pairs().take(inner).all(|(own, known)| own.comma == known.comma);
        (same && commas).then_some(known.words.len())
    }

    /// The bytes of so many words from `at` on.
    pub fn range(&self, at: usize, length: usize) -> Option<Range<usize>> {
        let last = self.words.get(at + length.checked_sub(1)?)?;
        Some(self.words.get(at)?.range.start..last.range.end)
    }
}

/// The words of a name, without the marks around them.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(char::is_whitespace).map(bare_word).filter(|word| !word.is_empty())
}

fn bare_word(piece: &str) -> &str {
    piece.trim_matches(|c: char| matches!(c, ',' | ';' | '.' | ':' | '(' | ')' | '“' | '”' | '"' | '\'' | '`'))
}

fn piece_gap(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
}

/// How the words from `at` on are nearly `known`, and how many of them.
pub(super) fn likeness(name: &Name, at: usize, known: &Name) -> Option<(usize, Likeness)> {
    let first = name.words.get(at)?;
    let begins = known.words.first()?;
    if first.plain != begins.plain || !first.capital {
        return None;
    }
    let count = known.words.len();
    let joint = (count.saturating_sub(2)..=count + 2).find(|length| is_joint(name, at, *length, known));
    let mark = || is_mark(name, at, known).then_some(count);
    joint.map(|length| (length, Likeness::Joint)).or_else(|| mark().map(|length| (length, Likeness::Mark)))
}

/// The words without those that only join, in one order.
fn core(words: &[Word]) -> Vec<&str> {
    let mut core: Vec<&str> = words.iter().filter(|word| !word.joins()).map(|word| word.plain.as_str()).collect();
    core.sort_unstable();
    core
}

fn is_joint(name: &Name, at: usize, length: usize, known: &Name) -> bool {
    let Some(own) = name.words.get(at..at + length) else { return false };
    // "Quy hoạch - Kiến trúc" and its kin are written in many ways.
    let dashed = known.words.iter().any(|word| word.plain.contains('-'));
    let ends = own.last().is_some_and(|word| word.ends && !word.joins());
    !dashed && ends && core(own) == core(&known.words)
}

fn is_mark(name: &Name, at: usize, known: &Name) -> bool {
    let Some(own) = name.words.get(at..at + known.words.len()) else { return false };
    let differing: Vec<_> = own.iter().zip(&known.words).filter(|(own, known)| own.plain != known.plain).collect();
    let [(own_word, known_word)] = differing[..] else { return false };
    let ends = own.last().is_some_and(|word| word.ends);
    let (own, known) = (own_word.plain.as_str(), known_word.plain.as_str());
    let letters = own.chars().count();
    let one_letter = || letters.abs_diff(known.chars().count()) <= 1 && nearest(own, std::iter::once(known)).is_some();
    ends && (letters > 1 && bare(own) == bare(known) || (3..6).contains(&letters) && one_letter())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn like(name: &str, known: &str) -> Option<Likeness> {
        let (name, known) = (Name::new(name), Name::new(known));
        (0..name.words.len()).find_map(|at| likeness(&name, at, &known)).map(|(_, likeness)| likeness)
    }

    #[test]
    fn commas_and_marks_are_what_hands_leave_out() {
        let sport = "Sở Văn hóa, Thể thao và Du lịch";
        assert_eq!(like("Sở Văn hóa Thể thao và Du lịch", sport), Some(Likeness::Joint));
        assert_eq!(like("Giám đốc Sở Văn hoá - Thể thao và Du lịch", sport), Some(Likeness::Joint));
        assert_eq!(like("Sở Văn hóa, Du lịch và Thể thao", sport), Some(Likeness::Joint));
        assert_eq!(like("Sở Quy hoạch và Kiến trúc", "Sở Quy hoạch - Kiến trúc"), None);
        assert_eq!(like("Sở Văn hóa, Thể thao và Du lich tỉnh", sport), Some(Likeness::Mark));
        assert_eq!(like("Sở Văn hóa, Thể thao và Du lịc", sport), Some(Likeness::Mark));
        assert_eq!(like("Sở Văn hóa, Thể thao", sport), None);
        assert_eq!(like("Sở Ngoại vụ", "Sở Nội vụ"), None);
        assert_eq!(like("Hội Nhà văn tỉnh", "Hội Nhà báo tỉnh"), None);
        assert_eq!(like("Sở Khoa học, Công nghệ và Đổi mới", "Sở Khoa học và Công nghệ"), None);
    }

    #[test]
    fn a_name_knows_its_bytes() {
        let text = "Giám đốc (Sở  Nội vụ); các sở";
        let name = Name::new(text);
        let range = name.range(2, 3).unwrap();
        assert_eq!(text.get(range), Some("Sở  Nội vụ"));
        assert_eq!(name.bears(2, &Name::new("Sở Nội vụ")), Some(3));
    }
}
