//! The label of a row to what it counts: "I.1" to the first below a Roman numeral, "C" to the third letter or to nothing else.
//!
//! Which of its readings a label has in a table is seen by its neighbours only; here stand all of them.

use crate::language::alphabet;
use crate::language::labels;
use crate::language::roman;

/// What numbers a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ordinal {
    /// As it names the row: "I", "1.1", "-".
    pub name: String,
    /// What it may count, the likeliest first.
    pub readings: Vec<Reading>,
    /// Whether it may be the beginning of a name: "P. Tổ chức".
    pub doubtful: bool,
}

/// One way in which a label counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reading {
    /// Labels of one kind number rows of one level: "1", "1.1", "A", "I", "a", "-".
    pub kind: String,
    /// The place that it says; 0 for a dash.
    pub place: u32,
}

impl Ordinal {
    /// A cell that holds a label and nothing else.
    pub fn read(cell: &str) -> Option<Ordinal> {
        let cell = cell.trim();
        if let Some(kind) = bullet(cell) {
            let readings = vec![Reading { kind: kind.to_owned(), place: 0 }];
            return Some(Ordinal { name: kind.to_owned(), readings, doubtful: false });
        }
        let (open, bare) = cell.strip_prefix('(').map_or((false, cell), |bare| (true, bare));
        let closed = bare.ends_with(')');
        let body = bare.strip_suffix([')', '.', '/', ':']).unwrap_or(bare);
        let parts = parts(body)?;
        let (last, above) = parts.split_last()?;
        // Only the last part counts; of those above it nothing matters but whether they are figures or letters.
        let above: String = above.iter().map(|part| if part.starts_with(is_digit) { "1." } else { "x." }).collect();
        let mut readings = Vec::new();
        for (kind, place) in counts(last) {
            // "1." and "2)" may be one list or two.
            let marked = Reading { kind: format!("{above}{kind})"), place };
            let plain = Reading { kind: format!("{above}{kind}"), place };
            match (open, closed) {
                (true, _) => readings.push(Reading { kind: format!("({above}{kind})"), place }),
                (false, true) => readings.extend([marked, plain]),
                (false, false) => readings.extend([plain, marked]),
            }
        }
        (!readings.is_empty() && open <= closed).then(|| Ordinal { name: body.to_owned(), readings, doubtful: false })
    }

    /// The label before the words of a cell, and the words: "1.1. Bao tải", "- In tài liệu".
    pub fn typed(cell: &str) -> Option<(Ordinal, &str)> {
        let cell = cell.trim();
        let found = labels::label(cell)?;
        let ordinal = Ordinal::read(cell.get(..found.length)?)?;
        Some((Ordinal { doubtful: !found.sure, ..ordinal }, cell.get(found.words..)?))
    }

    /// Whether it is a dash, a plus or another sign.
    pub fn is_bullet(&self) -> bool {
        self.readings.iter().all(|reading| reading.place == 0)
    }
}

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit()
}

/// The kind of a sign that marks a row.
fn bullet(cell: &str) -> Option<&'static str> {
    match cell {
        "-" | "–" | "—" => Some("-"),
        "+" => Some("+"),
        "*" => Some("*"),
        "•" | "·" | "▪" | "●" => Some("•"),
        _ => None,
    }
}

/// "A.I.1", "1.1", "1a" to their parts; nothing where a part is neither a short number nor letters.
fn parts(body: &str) -> Option<Vec<&str>> {
    let mut parts = Vec::new();
    for piece in body.split('.') {
        let cut = piece.find(|c: char| !is_digit(c)).filter(|cut| *cut > 0);
        let cut = cut.or_else(|| piece.find(is_digit).filter(|cut| *cut > 0)).unwrap_or(piece.len());
        let (first, second) = piece.split_at_checked(cut)?;
        parts.push(first);
        parts.extend(Some(second).filter(|second| !second.is_empty()));
    }
    let alone = parts.len() == 1;
    let short = |part: &&str| {
        // "1.200" is an amount, "2026" alone a year.
        let most = if alone { 4 } else { 2 };
        (!part.is_empty() && part.len() <= most && part.chars().all(is_digit)) || !letters(part).is_empty()
    };
    (parts.len() <= 6 && parts.iter().all(short)).then_some(parts)
}

fn counts(part: &str) -> Vec<(&'static str, u32)> {
    // A year heads what happens in it, quarters in Roman numerals too.
    part.parse().map_or_else(|_| letters(part), |number| vec![(if number < 1000 { "1" } else { "0" }, number)])
}

/// What letters count: a Roman numeral of I, V and X, a place in the alphabet, Vietnamese or Latin.
fn letters(part: &str) -> Vec<(&'static str, u32)> {
    let lower = part.to_lowercase();
    let upper = part.chars().all(char::is_uppercase);
    if !upper && part != lower {
        return Vec::new();
    }
    let numeral = lower.bytes().all(|letter| matches!(letter, b'i' | b'v' | b'x'));
    let roman = roman::read(&lower).filter(|value| numeral && *value < 40);
    let mut all: Vec<(&str, u32)> = roman.into_iter().map(|value| (if upper { "I" } else { "i" }, value)).collect();
    if lower.chars().count() == 1 {
        let kind = if upper { "A" } else { "a" };
        let vietnamese = (1..=23).find(|place| alphabet::letter(*place) == lower);
        let latin = lower.bytes().next().filter(u8::is_ascii_lowercase).map(|byte| u32::from(byte - b'a') + 1);
        all.extend(vietnamese.into_iter().chain(latin.filter(|_| vietnamese != latin)).map(|place| (kind, place)));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The readings of a cell, the likeliest first.
    fn read(cell: &str) -> String {
        let readings = Ordinal::read(cell).map(|ordinal| ordinal.readings).unwrap_or_default();
        readings.iter().map(|one| format!("{}={}", one.kind, one.place)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_label_says_its_kind_and_its_place() {
        for (cell, first) in [
            ("1", "1=1"),
            ("2026", "0=2026"),
            ("01.", "1=1"),
            ("2)", "1)=2"),
            ("(3)", "(1)=3"),
            ("II", "I=2"),
            ("II.", "I=2"),
            ("1.2", "1.1=2"),
            ("1.2.", "1.1=2"),
            ("1.1.10", "1.1.1=10"),
            ("I.2", "x.1=2"),
            ("A.II", "x.I=2"),
            ("a)", "a)=1"),
            ("đ", "a=5"),
            ("1a", "1.a=1"),
            ("B1", "x.1=1"),
            ("–", "-=0"),
            ("+", "+=0"),
        ] {
            assert!(read(cell).starts_with(first), "{cell}: {}", read(cell));
        }
        for cell in ["", "Phim", "1.200", "12.500.000", "CT1x", "20265", "Ii", "1..2", "3-4", "5/3", "1,5", "(1", "TT"]
        {
            assert_eq!(read(cell), "", "{cell}");
        }
    }

    #[test]
    fn one_letter_may_be_a_numeral_too() {
        assert_eq!(read("I"), "I=1 I)=1 A=9 A)=9", "Vietnamese and Latin agree on I");
        assert_eq!(read("V"), "I=5 I)=5 A=21 A)=21 A=22 A)=22");
        assert_eq!(read("C"), "A=3 A)=3", "no table counts to a hundred in Roman numerals");
        assert_eq!(read("E"), "A=6 A)=6 A=5 A)=5", "with and without Đ");
    }

    #[test]
    fn a_label_may_stand_before_words() {
        let name =
            |cell: &str| Ordinal::typed(cell).map(|(found, words)| (found.name, words.to_owned(), found.doubtful));
        assert_eq!(name("1.1. Bao tải"), Some(("1.1".to_owned(), "Bao tải".to_owned(), false)));
        assert_eq!(name("- In tài liệu"), Some(("-".to_owned(), "In tài liệu".to_owned(), false)));
        assert_eq!(name("P. Tổ chức"), Some(("P".to_owned(), "Tổ chức".to_owned(), true)));
        assert_eq!(name("Bao tải"), None);
    }
}
