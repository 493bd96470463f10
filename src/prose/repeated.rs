//! T005: the same word, or the same two words, twice in a row, where the language does not want it so.

use super::data;
use super::{Finding, Prose};
use crate::language::letters;
use crate::language::lexicon::{self, Syllable, Tie};
use crate::language::words::Word;
use crate::yaml::embedded;
use rustc_hash::FxHashSet;
use std::ops::Range;
use std::sync::OnceLock;

/// A syllable that stands by itself in this many tenths of its places may be a word of its own: bay, trình; not hoạch.
const FREE: u8 = 2;

/// A syllable with this rank is frequent: it does not double for the sound of it.
const FREQUENT: u8 = 4;

/// Words that turn what stands before them into what follows, though they stand in many compounds.
const BECOMES: [&str; 1] = ["thành"];

/// Words behind which "chính" stresses what was said: "thủ tục hành chính chính là nguồn lực".
const STRESSED: [&str; 5] = ["là", "vì", "từ", "nhờ", "bởi"];

/// Frequent words that double: ngày ngày, dần dần.
fn natural() -> &'static FxHashSet<String> {
    static NATURAL: OnceLock<FxHashSet<String>> = OnceLock::new();
    NATURAL.get_or_init(|| data::strings(&embedded!("repeated").node(), "natural").map(str::to_owned).collect())
}

/// Words of a text that repeat the word before, or the two before; the finding covers both, and `right` is what is left.
pub fn repeated(prose: &Prose<'_>) -> Vec<Finding> {
    let all = prose.words.as_slice();
    let mut found: Vec<Finding> = Vec::new();
    for i in 1..all.len() {
        let (Some(first), Some(second)) = (all.get(i - 1), all.get(i)) else { continue };
        if is_same(first, second) {
            if !Meeting::at(all, i).is_some_and(|meeting| meeting.is_meant()) {
                found.push(Finding::new(first.start..second.end, first.text));
            }
        } else if let Some((range, right)) = group(prose.text, all, i)
            && found.last().is_none_or(|last| last.range.end <= range.start)
        {
            found.push(Finding::new(range, right));
        }
    }
    found
}

fn is_same(first: &Word<'_>, second: &Word<'_>) -> bool {
    second.follows()
        && letters::same(first.text, second.text)
        && first.text.starts_with(char::is_alphabetic)
        // A single letter may be a list of codes.
        && (first.text.chars().nth(1).is_some() || second.is_any(&["ở"]))
}

/// Last syllables of the types of documents that have a number.
const NUMBERED: [&str; 13] =
    ["định", "quyết", "thị", "tư", "luật", "trình", "báo", "cáo", "văn", "hoạch", "luận", "lệnh", "án"];

/// A word twice with what stands around it.
struct Meeting<'w, 'a> {
    before: Option<&'w Word<'a>>,
    first: &'w Word<'a>,
    second: &'w Word<'a>,
    behind: Option<&'w Word<'a>>,
    /// Whether another word stands twice right before or behind: "họp họp bàn bàn".
    paired: bool,
}

impl<'w, 'a> Meeting<'w, 'a> {
    /// The words around the one at `i`, which repeats the one before.
    fn at(all: &'w [Word<'a>], i: usize) -> Option<Self> {
        let (first, second) = (all.get(i.checked_sub(1)?)?, all.get(i)?);
        let before = i.checked_sub(2).and_then(|i| all.get(i)).filter(|_| first.follows());
        // Whether the word at `i` is the second of two.
        let twice = |i: usize| {
            let pair = i.checked_sub(1).and_then(|before| all.get(before)).zip(all.get(i));
            pair.is_some_and(|(one, other)| is_same(one, other))
        };
        let next = all.get(i + 1).is_some_and(Word::follows) && twice(i + 2);
        let paired = next || first.follows() && i.checked_sub(2).is_some_and(twice);
        Some(Self { before, first, second, behind: all.get(i + 1).filter(|word| word.follows()), paired })
    }

    /// Whether the word stands twice because it is meant to.
    fn is_meant(&self) -> bool {
        match (self.first.is_capital(), self.second.is_capital()) {
            // A capital begins a name of its own: Đảng ủy Ủy ban nhân dân.
            (false, true) => true,
            (true, true) => self.is_named(),
            // "xã Hòa Thành thành xã mới": the end of a name, and a word.
            (true, false) if self.ends_name() => true,
            _ => self.paired || self.is_number() || self.is_owned() || self.is_spoken(),
        }
    }

    /// "Luật Chuyển đổi số số 148/2025/QH15": a name ends, and a number begins; not "Quyết định số số 12".
    fn is_number(&self) -> bool {
        let figure = self.behind.is_some_and(|behind| behind.text.starts_with(|c: char| c.is_ascii_digit()));
        let ends = self.before.and_then(|before| before.syllable);
        self.second.is_any(&["số"])
            && figure
            && ends.is_some_and(|ends| NUMBERED.iter().all(|word| *word != ends.text()))
    }

    /// "việc của xã xã làm": the owner, and what it does.
    fn is_owned(&self) -> bool {
        let does = self.behind.filter(|behind| !behind.is_capital()).and_then(|behind| behind.syllable);
        self.before.is_some_and(|before| before.is_any(&["của"])) && does.is_some_and(|does| !does.leads())
    }

    /// Two capitals: "bà Nguyễn Thị Na Na", "dân tộc Lô Lô", "Luật Luật sư"; not "Sở Sở Tài chính".
    fn is_named(&self) -> bool {
        if self.first.is_all_capitals() {
            return self.is_spoken();
        }
        if self.second.syllable.is_some_and(|word| natural().contains(word.text())) {
            return true;
        }
        let law = self.first.is_any(&["luật"]) && self.behind.is_some_and(|behind| !behind.is_capital());
        let behind = self.behind.is_some_and(|behind| tie(self.second, behind).is_some());
        law || self.ends_name() || !behind
    }

    fn ends_name(&self) -> bool {
        self.before.is_some_and(Word::is_capital)
    }

    /// Whether two words meet here, or one doubles as a word of its own: by what stands together elsewhere.
    fn is_spoken(&self) -> bool {
        let Some(word) = self.second.syllable else { return true };
        let left = self.before.and_then(|before| tie(before, self.first));
        // A capital begins a name, which is no end of a compound: "xã Đông Hưng".
        let behind = self.behind.filter(|behind| self.second.is_capital() || !behind.is_capital());
        let right = behind.and_then(|behind| tie(self.second, behind));
        let is = |tie: Option<Tie>, asked: fn(Tie) -> bool| tie.is_some_and(asked);
        let word_begins = is(right, |tie| tie.word);
        let leads = behind.and_then(|behind| behind.syllable).is_some_and(Syllable::leads);
        // "; người người học số" begins with the doubled word.
        if (!word_begins || leads || self.before.is_none()) && natural().contains(word.text()) {
            return true;
        }
        let word_ends = is(left, |tie| tie.word);
        // "Nghị quyết quyết nghị": the body's verb is its paper's name turned round.
        let turned = self.before.zip(behind).is_some_and(|(before, behind)| letters::same(before.text, behind.text));
        // "IIHÀNH VI VI PHẠM", "hành vi vi phạmnhư": what stands beside is glued or foreign, and may hold the rest of a word.
        let blurred = |side: Option<&Word<'_>>| {
            side.is_some_and(|side| side.text.chars().all(char::is_alphabetic) && side.syllable.is_none())
        };
        let blurred = word_begins && blurred(self.before) || word_ends && blurred(self.behind);
        let stressed = self.second.is_any(&["chính"]) && behind.is_some_and(|behind| behind.is_any(&STRESSED));
        match word.freedom() {
            // "sáp nhập thành thành phố mới", "đơn vị mới mới phát hiện": a word, and a compound that begins with it.
            free if word_begins && !word.leads() && (free >= FREE || self.second.is_any(&BECOMES)) => true,
            _ if turned || stressed && word_ends || blurred => true,
            // hàng không | không được; but not "của của", "các các".
            _ if word.leads() => word_ends,
            _ if word_ends && word_begins => true,
            // "vận động | động lực": what many words stand around is nearly one word.
            free if word_ends && !leads => {
                free >= FREE || right.is_some_and(|tie| tie.begins && (free > 0 || tie.ends))
            }
            free if word_ends => free >= FREE,
            _ if word_begins => is(left, |tie| tie.ends),
            _ => word.rank() < FREQUENT,
        }
    }
}

fn tie(first: &Word<'_>, second: &Word<'_>) -> Option<Tie> {
    // The number of a footnote sticks to the word: "nhiệm vụ6".
    let find = |word: &Word<'_>| lexicon::find(word.text.trim_end_matches(|c: char| c.is_ascii_digit()));
    find(first).zip(find(second)).and_then(|(first, second)| Syllable::tie(first, second))
}

/// Nouns behind which a verb names what they do, and the verb again does it: "cơ quan kiểm tra kiểm tra hồ sơ".
const AGENTS: [&str; 16] =
    ["quan", "vị", "hộ", "người", "chức", "ban", "bộ", "sở", "đoàn", "tổ", "viên", "phòng", "nhà", "bên", "sự", "định"];

/// Two words that are one, written twice, the second time from `i` on: "tiếp tục tiếp tục"; and the words once.
fn group<'a>(text: &'a str, all: &[Word<'_>], i: usize) -> Option<(Range<usize>, &'a str)> {
    let [a, b, c, d] = all.get(i.checked_sub(2)?..i + 2)? else { return None };
    let twice =
        d.follows() && c.follows() && b.follows() && letters::same(b.text, d.text) && letters::same(a.text, c.text);
    if !twice || !tie(a, b).is_some_and(|tie| tie.word) {
        return None;
    }
    let before = i.checked_sub(3).and_then(|i| all.get(i)).filter(|_| a.follows());
    // Three times or more is a row of a table: "Đại tá Đại tá Đại tá".
    let same = |at: Option<usize>, word: &Word<'_>| {
        at.and_then(|at| all.get(at)).is_some_and(|other| letters::same(other.text, word.text))
    };
    if same(i.checked_sub(4), a) && same(i.checked_sub(3), b) || same(Some(i + 2), a) && same(Some(i + 3), b) {
        return None;
    }
    let named = b.is_capital() && d.is_capital() || a.is_capital() != c.is_capital() && !a.first;
    let does = before.is_some_and(|before| before.is_any(&AGENTS)) && !(a.is_any(&["tiếp"]) && b.is_any(&["tục"]));
    (!named && !does).then_some((a.start..d.end, text.get(a.start..b.end)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        repeated(&Prose::new(text)).into_iter().map(|finding| text.get(finding.range).unwrap()).collect()
    }

    #[test]
    fn a_word_written_twice_is_found() {
        for (text, words) in [
            ("các cơ quan trong trong tỉnh", "trong trong"),
            ("Nghị định về về quản lý", "về về"),
            ("thông tin tin đối ngoại", "tin tin"),
            ("Sở Sở Tài chính", "Sở Sở"),
            ("Các các đơn vị", "Các các"),
            ("một số điều của của Kế hoạch", "của của"),
            ("Phổ biến trên địa bàn bàn tỉnh", "bàn bàn"),
            ("ý kiến Ủy ban nhân nhân dân các xã", "nhân nhân"),
            ("Lồng ghép các các dự án", "các các"),
            ("phần còn lại của xã xã Đông Hưng", "xã xã"),
            ("thực hiện kế hoạch hoạch phòng, chống thiên tai", "hoạch hoạch"),
            ("các cơ quan quan tham mưu", "quan quan"),
            ("thông tin di động động tại các khu", "động động"),
            ("đẩy đẩy mạnh tuyên truyền", "đẩy đẩy"),
            ("hồ sơ nộp nộp 01 bộ", "nộp nộp"),
            ("ỦY BAN NHÂN NHÂN DÂN", "NHÂN NHÂN"),
            ("nội dung chính chính của hội nghị", "chính chính"),
        ] {
            assert_eq!(found(text), [words], "{text}");
        }
    }

    #[test]
    fn two_words_written_twice_are_found() {
        assert_eq!(found("Các sở tiếp tục tiếp tục thực hiện"), ["tiếp tục tiếp tục"]);
        assert_eq!(found("Công ty cổ phần cổ phần An Bình"), ["cổ phần cổ phần"]);
        assert_eq!(found("Thực hiện thực hiện và Thanh Hóa Thanh Hóa; tiếp tục, tiếp tục"), ["Thực hiện thực hiện"]);
    }

    #[test]
    fn compounds_that_meet_are_right() {
        for text in [
            "Chương IIHÀNH VI VI PHẠM; hành vi vi phạmnhư của tổ chức; trí tuệ nhân tạo tạo sinh; quản lý lý lịch tư pháp",
            "mỗi buồng giam giam giữ không quá 08 người",
            "xử lý hành vi vi phạm; thi công công trình; thông tin tin cậy; cán bộ bộ phận một cửa; quốc gia gia nhập",
            "trụ sở sở hữu chung; cơ quan quan trọng; đối ngoại ngoại giao; cảng hàng không không được mở rộng",
            "Cơ quan thường trực trực tiếp tiếp nhận; thực hiện hiện đại hóa; danh mục mục tiêu; môi trường trường học",
            "phương tiện trên đường thủy nội địa địa phương; nghệ nhân nhân dân; cơ quan kiểm tra kiểm tra hồ sơ",
            "cuộc vận động động lực; nội dung dung lượng; thông tin di động của tỉnh",
            "sáp nhập hai tỉnh thành thành phố trực thuộc trung ương; chuyển sang đơn vị mới mới phát hiện vi phạm",
            "Luật Công nghiệp công nghệ số số 71/2025/QH15; cá nhân đăng ký chủ nhiệm nhiệm vụ6",
            "Nghị quyết quyết nghị một số nội dung; đồng bào luôn luôn là điểm tựa",
            "thủ tục hành chính chính là nguồn lực; Đại tá Đại tá Đại tá",
            "người dân dân tộc thiểu số; tuyên truyền truyền thống; Chương trình trình Bộ trưởng",
        ] {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
    }

    #[test]
    fn natural_doublings_are_right() {
        for text in [
            "ngày ngày, luôn luôn, song song, dần dần, nhà nhà, người người",
            "đêm đêm nghe tiếng hát; cảm giác lâng lâng; đỉnh núi mờ mờ trong sương; 05 05; một, một; kế hoạch năm năm",
        ] {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
    }

    #[test]
    fn what_is_said_twice_on_purpose_is_right() {
        for text in [
            "Căn cứ Luật Chuyển đổi số số 148/2025/QH15; nói nhiều làm ít, họp họp bàn bàn; mưa mưa nắng nắng thất thường",
            "Về nguyên tắc: việc của xã xã làm, việc của tỉnh tỉnh lo; người người học số, nhà nhà học số; tối tối ra mỏm đồi",
        ] {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
        for (text, words) in
            [("Quyết định số số 12/QĐ-UBND", "số số"), ("ý kiến của tỉnh tỉnh về dự thảo", "tỉnh tỉnh")]
        {
            assert_eq!(found(text), [words], "{text}");
        }
    }

    #[test]
    fn names_are_right() {
        for text in [
            "bà Nguyễn Thị Na Na; đồng bào dân tộc Lô Lô; Đảng ủy Ủy ban nhân dân tỉnh; một số điều của Luật Luật sư",
            "gió chuyển hướng Tây Tây Bắc; khu vực Trung Trung Bộ; phối hợp với Bộ Xây dựng xây dựng quy hoạch",
            "Sắp xếp các xã Phú Hội và Hòa Thành thành xã mới; Đổi tên xã Định Thành thành phường Định Thành",
        ] {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
    }
}
