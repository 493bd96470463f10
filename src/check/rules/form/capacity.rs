//! A line of the signer's capacity to its abbreviation and the words after it.

use crate::form::{Form, Word};
use crate::invariant::slice;
use crate::language::bodies::normal;
use crate::language::letters::is_shouted;
use crate::language::words::begins;
use crate::prose::syllable::is_syllable;

/// Marks around a line that are none of it.
const QUOTES: [char; 4] = ['"', '“', '”', '\''];

/// What an abbreviation says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Power {
    /// TM., T/M: on behalf of a collective.
    Behalf,
    /// KT., K/T: for the head.
    For,
    /// TL., T/L: by order of the head.
    Order,
    /// TUQ.: by authorization of the head.
    Authorization,
    /// Q.: acting head.
    Acting,
}

/// One line: "KT. Chủ tịch".
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// Its abbreviation as written, dots and slashes included: `KT.`; empty without one.
    pub(super) mark: String,
    /// What the abbreviation says; nothing for one that no form knows.
    pub(super) power: Option<Power>,
    /// Whether it is written with a slash, the Party's way.
    pub(super) slash: bool,
    /// The words after it, as written.
    pub(super) words: String,
    /// The same words normalised.
    pub(super) plain: String,
}

impl Power {
    /// The abbreviation as the form writes it; none where the form has none.
    pub(super) fn mark(self, form: &Form) -> Option<&str> {
        let word = match self {
            Power::Behalf => Word::Behalf,
            Power::For => Word::For,
            Power::Order => Word::ByOrder,
            Power::Authorization => Word::ByAuthorization,
            Power::Acting => Word::Acting,
        };
        Some(form.word(word)).filter(|mark| !mark.is_empty())
    }
}

/// Beginnings of the posts of persons, in lower case.
const POSTS: [&str; 24] = [
    "chủ tịch",
    "giám đốc",
    "tổng giám đốc",
    "trưởng",
    "chánh",
    "cục trưởng",
    "chi cục trưởng",
    "vụ trưởng",
    "viện trưởng",
    "hiệu trưởng",
    "bộ trưởng",
    "thủ trưởng",
    "tổng cục trưởng",
    "chủ nhiệm",
    "chỉ huy trưởng",
    "tư lệnh",
    "bí thư",
    "tổng biên tập",
    "tổng thư ký",
    "người đứng đầu",
    "đội trưởng",
    "trạm trưởng",
    "thủ tướng",
    "quyền",
];

/// The line as its parts.
pub(super) fn read(text: &str) -> Line {
    let text = text.trim();
    let (mark, words) = split(text.trim().trim_matches(QUOTES));
    let letters: String = mark.chars().filter(|c| c.is_alphabetic()).collect::<String>().to_uppercase();
    let power = match letters.as_str() {
        "TM" => Some(Power::Behalf),
        "KT" => Some(Power::For),
        "TL" => Some(Power::Order),
        "TUQ" => Some(Power::Authorization),
        "Q" => Some(Power::Acting),
        _ => None,
    };
    Line { mark: mark.to_owned(), power, slash: mark.contains('/'), words: words.to_owned(), plain: normal(words) }
}

/// The abbreviation at the start, if any, and the rest. `KT. Chủ tịch`, `KT.Chủ tịch`, `KT Chủ tịch`, `T/M Ban …`.
fn split(text: &str) -> (&str, &str) {
    let word = text.split(' ').next().unwrap_or_default();
    // A slash stands inside the abbreviation, a dot or colon ends it.
    let mut end = match word.contains('/') {
        true => word.len(),
        false => word.rfind(['.', ':']).map_or(0, |at| at + 1),
    };
    if end == 0 {
        // Without dot or slash: only a known abbreviation is one ("KT Chủ tịch").
        let known = ["TM", "KT", "TL", "TUQ", "Q", "TUN", "UQ", "PP"].contains(&word);
        end = if known { word.len() } else { 0 };
    }
    let mark = slice(text, ..end);
    let letters = mark.chars().filter(|c| c.is_alphabetic()).count();
    if letters == 0 || letters > 4 { ("", text) } else { (mark, slice(text, end..).trim_start()) }
}

impl Line {
    /// Whether the words are the post of a head.
    pub(super) fn is_head(&self) -> bool {
        starts_with_any(&self.plain, &POSTS) && !self.is_deputy()
    }

    /// Whether the words are the post of a deputy.
    pub(super) fn is_deputy(&self) -> bool {
        ["phó ", "p. ", "thứ trưởng"].iter().any(|start| self.plain.starts_with(start)) || self.unit_deputy().is_some()
    }

    /// The unit of "Tổ phó", "Hạt phó", "Hiệu phó": its deputy is named behind it.
    fn unit_deputy(&self) -> Option<&str> {
        let mut words = self.words.split_whitespace();
        let (unit, post) = (words.next()?, words.next()?);
        (post == "phó").then_some(unit)
    }

    /// The head for whom this deputy signs: "Phó Chủ tịch Thường trực" → "Chủ tịch". What tells one deputy from another is
    /// no part of it.
    pub(super) fn head(&self) -> String {
        if let Some(unit) = self.unit_deputy() {
            return format!("{unit} trưởng");
        }
        if self.plain.starts_with("thứ trưởng") {
            return "Bộ trưởng".to_owned();
        }
        let own = self.words.split_once(' ').map_or("", |(_, post)| post.trim());
        let lower = own.to_lowercase();
        let ends = [" thường trực", " phụ trách", " kiêm ", " chuyên trách", ","];
        // Lower case has the same letters, and so the same number of them.
        let end = ends.iter().filter_map(|end| lower.find(end)).min();
        let letters = end.map_or(usize::MAX, |end| lower.get(..end).map_or(usize::MAX, |head| head.chars().count()));
        own.chars().take(letters).collect()
    }

    /// A body and the post of its signer on one line, as written: "Ủy ban nhân dân Chủ tịch". "Đoàn Chủ tịch" and "Ban
    /// Giám đốc" are bodies.
    pub(super) fn post_behind_body(&self) -> Option<(String, String)> {
        self.split_at(|before, word, next| {
            let post = matches!((word, next), ("chủ", "tịch") | ("bí", "thư") | ("giám", "đốc") | ("trưởng", "ban"));
            let body = matches!(before, "ban" | "bộ") || before == "đoàn" && word == "chủ";
            post && !body || matches!(word, "kt." | "k/t" | "phó")
        })
    }

    /// The head's post and the deputy's on one line: "Chủ tịch Phó Chủ tịch".
    pub(super) fn deputy_behind_head(&self) -> Option<(String, String)> {
        self.split_at(|_, word, _| word == "phó")
    }

    /// The words before and from the first word that `begins` accepts, which also sees its neighbours in lower case.
    fn split_at(&self, begins: impl Fn(&str, &str, &str) -> bool) -> Option<(String, String)> {
        let words: Vec<&str> = self.words.split_whitespace().collect();
        let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
        let of = |at: usize| lower.get(at).map(String::as_str).unwrap_or_default();
        let at = (1..words.len()).find(|at| begins(of(at - 1), of(*at), of(at + 1)))?;
        let (first, second) = words.split_at_checked(at)?;
        Some((first.join(" "), second.join(" ")))
    }

    /// Whether the words begin with an abbreviation: "UBND tỉnh", "BCĐ".
    pub(super) fn is_abbreviated(&self) -> bool {
        let first = self.words.split_whitespace().next().unwrap_or_default();
        is_shouted(first) && first.chars().count() > 1 && !is_syllable(first)
    }

    /// Whether the words name a person's post.
    pub(super) fn is_person(&self) -> bool {
        self.is_head() || self.is_deputy()
    }
}

pub(super) fn starts_with_any(text: &str, starts: &[&str]) -> bool {
    starts.iter().any(|start| begins(text, start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_an_abbreviation_and_words() {
        let parts = |text: &str| {
            let line = read(text);
            (line.mark, line.power, line.words)
        };
        assert_eq!(parts("KT. Chủ tịch"), ("KT.".into(), Some(Power::For), "Chủ tịch".into()));
        assert_eq!(parts("TM.ỦY BAN NHÂN DÂN"), ("TM.".into(), Some(Power::Behalf), "ỦY BAN NHÂN DÂN".into()));
        assert_eq!(parts("T/M Ban Thường vụ"), ("T/M".into(), Some(Power::Behalf), "Ban Thường vụ".into()));
        assert_eq!(parts("KT Giám đốc"), ("KT".into(), Some(Power::For), "Giám đốc".into()));
        assert_eq!(parts("Phó Chủ tịch"), (String::new(), None, "Phó Chủ tịch".into()));
        assert_eq!(parts("TT. Giám đốc").1, None);
    }

    #[test]
    fn posts_are_heads_or_deputies() {
        assert!(read("KT. TRƯỞNG BAN").is_head());
        assert!(read("Phó Chánh Văn phòng").is_deputy());
        assert!(!read("TM. Ủy ban nhân dân").is_person());
        for body in
            ["TM. Ban Giám đốc", "TM. Đoàn Chủ tịch Ủy ban Mặt trận Tổ quốc", "T/M Ban Bí thư", "TM. Bộ Tư lệnh"]
        {
            assert_eq!(read(body).post_behind_body(), None, "{body}");
        }
    }
}
