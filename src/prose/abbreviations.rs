//! F009: abbreviations in a text, and those that everybody knows.

pub use super::explained::Explained;
use super::explained::explained;
use super::{Prose, is_quoted, named, syllable};
use crate::invariant::slice;
use crate::language::letters;
use crate::language::roman;
use crate::language::table::Table;
use crate::language::tones;
use crate::language::words::Word;
use std::ops::Range;

/// A syllable with this rank is a word that everybody writes.
const FREQUENT: u8 = 4;

struct Lists {
    /// Those that everybody knows, in order.
    known: Table,
    /// The full words of each, where the list has them.
    full: &'static [Option<&'static str>],
}

static LISTS: Lists = include!(concat!(env!("OUT_DIR"), "/abbreviations.rs"));

/// Whether administrative papers use `word` without spelling it out.
pub fn is_known(word: &str) -> bool {
    let known = &LISTS.known;
    // "Bộ VH-TT&DL": signs between the letters of one that everybody knows.
    let bare: String = word.chars().filter(|c| !matches!(c, '-' | '&')).collect();
    known.contains(word)
        || known.contains(&bare)
        || word.split(['-', '&', '/', '.', ',']).all(|part| !part.is_empty() && known.contains(part))
}

/// The well-known abbreviation that `word` nearly is: HDND is HĐND without its stroke, UNBD has two letters changed about.
pub fn near(word: &str) -> Option<&'static str> {
    if word.chars().count() < 3 || is_known(word) {
        return None;
    }
    let plain = |word: &str| letters::bare(&word.to_lowercase());
    // "HlV": a small l looks like a capital I.
    let seen = word.replace('l', "I");
    let long = word.chars().count() > 3;
    LISTS
        .known
        .words
        .iter()
        .copied()
        .find(|known| *known == seen || long && (plain(known) == plain(word) || is_turned(known, word)))
}

/// Whether two neighbours of the letters of one word stand the other way round in the other.
fn is_turned(one: &str, other: &str) -> bool {
    let mut pairs = one.chars().zip(other.chars()).skip_while(|(a, b)| a == b);
    let turned = match (pairs.next(), pairs.next()) {
        (Some((a, b)), Some((c, d))) => a == d && b == c,
        _ => false,
    };
    // The first letter is seldom wrong: CQĐP is no QCĐP.
    let begin = one.chars().next() == other.chars().next();
    begin && turned && one.chars().count() == other.chars().count() && pairs.all(|(a, b)| a == b)
}

/// The full words of a well-known abbreviation, where the list has them.
pub fn expansion(word: &str) -> Option<&'static str> {
    LISTS.full.get(LISTS.known.find(word)?).copied().flatten()
}

/// Whether it may be a name or a term of another language: it has a letter that Vietnamese lacks, or one with which hardly a
/// word begins, or can be said as a syllable, or is a product that writes capitals behind small letters: ChatGPT, VssID.
pub fn may_be_name(word: &str) -> bool {
    // "TiH", "eDNA" may be short for words all the same.
    let parts = || word.split_inclusive(char::is_uppercase);
    let mixed = || parts().any(|part| part.ends_with(char::is_uppercase) && part.chars().count() > 2);
    word.contains(['F', 'J', 'W', 'Z', 'E', 'I']) || looks_spoken(word) || mixed()
}

/// An abbreviation in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use<'a> {
    /// As written, codes joined by `&` or `-` whole: `VH&TT`, `KT-XH`.
    pub text: &'a str,
    /// Its bytes.
    pub range: Range<usize>,
    /// Whether this place says what it means: `thông tin đối ngoại (TTĐN)`, `(viết tắt là TTĐN)`.
    pub explained: Explained,
}

/// The abbreviations of a text, well-known ones included; none in text written wholly in capitals, in symbols of documents
/// (`72/2015/NĐ-CP`), Roman numerals or figures.
pub fn abbreviations<'a>(prose: &Prose<'a>) -> Vec<Use<'a>> {
    let Prose { text, words: all, .. } = prose;
    if !text.chars().any(char::is_lowercase) {
        return Vec::new();
    }
    let mut found: Vec<Use<'_>> = Vec::new();
    for (i, word) in all.iter().enumerate().filter(|(_, word)| is_abbreviation(word.text)) {
        let near = |other: Option<&Word<'_>>| other.is_some_and(|other| other.is_all_capitals());
        let shouted = word.follows() && near(i.checked_sub(1).and_then(|i| all.get(i)))
            || all.get(i + 1).is_some_and(|next| next.follows()) && near(all.get(i + 1));
        let skipped = shouted && (looks_spoken(word.text) || is_run(all, i))
            || is_loud(all, i)
            || is_pronounced(word.text)
            || is_credit(slice(text, ..word.start));
        if skipped || is_inserted(word.text) {
            continue;
        }
        let range = joined(text, word);
        let Some(whole) = text.get(range.clone()) else { continue };
        // "Tờ trình số      /TTr-SNV" is a symbol whose number is still a blank.
        let head = slice(text, ..range.start);
        let code = head.ends_with('/') || whole.contains('/') || whole.contains(char::is_numeric) || is_parted(head);
        let code = code || is_counted(head, slice(text, range.end..));
        if code
            || named::is_named(all, first_of(all, i, range.start))
            || found.last().is_some_and(|last| last.range == range)
        {
            continue;
        }
        let explained = explained(text, &range, all, i);
        // What is only spoken of needs no words: ghép thành “SĐG”.
        if explained != Explained::No || !is_quoted(text, &range) {
            found.push(Use { text: whole, explained, range });
        }
    }
    found
}

/// Whether a symbol that a space has parted ends here: "1350/QĐ- KTNN", "mẫu 03- ĐK-TCT", "Công văn 5274/ BNV-CVL".
fn is_parted(before: &str) -> bool {
    before.trim_end().strip_suffix(['-', '/']).is_some_and(|head| {
        let last = head.rsplit(char::is_whitespace).next().unwrap_or_default();
        last.contains('/') || !last.is_empty() && last.chars().all(|c| c.is_ascii_digit())
    })
}

/// The first of the words up to `i` that stand from `start` on: DPT in "vắc-xin DPT-VGB-Hib".
fn first_of(all: &[Word<'_>], i: usize, start: usize) -> usize {
    let within = |at: &usize| all.get(*at).is_some_and(|word| word.start >= start);
    (0..=i).rev().take_while(within).last().unwrap_or(i)
}

/// Two capitals or more, few small letters, no tone mark, no Roman numeral, nothing that a person pronounces as a word.
fn is_abbreviation(word: &str) -> bool {
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    // Most words are none already by this.
    if capitals < 2 {
        return false;
    }
    let small = word.chars().filter(|c| c.is_lowercase()).count();
    // "xã SRó": a small letter with marks makes a name.
    let spoken = word.chars().any(|c| c.is_lowercase() && !c.is_ascii());
    // "TỔ chức": an abbreviation takes first letters, and none of them has a tone.
    let toned = word.chars().any(|c| tones::split(c).1.is_some());
    capitals > small && !spoken && !toned && !word.contains(char::is_numeric) && !roman::looks_like(word)
}

/// Whether three words or more stand in capitals here, one behind the other: a heading, or another language.
fn is_run(all: &[Word<'_>], i: usize) -> bool {
    let loud = |at: usize| all.get(at).is_some_and(|word| word.is_all_capitals() && word.text.chars().nth(1).is_some());
    let follows = |at: usize| all.get(at).is_some_and(Word::follows);
    let back = (1..=2).take_while(|n| i >= *n && loud(i - n) && follows(i + 1 - n)).count();
    let on = (1..=2).take_while(|n| loud(i + n) && follows(i + n)).count();
    back + on >= 2
}

/// The number of a chapter that was put between two others, or of a part of an annex: `Chương IVa`, `Phụ lục IIB`.
fn is_inserted(word: &str) -> bool {
    word.strip_suffix(|c: char| c.is_ascii_lowercase() || matches!(c, 'A' | 'B')).is_some_and(roman::looks_like)
}

/// A run of capitals such as `PHÚ YÊN` is a name and no abbreviation: it holds a tone mark or is a syllable.
fn looks_spoken(word: &str) -> bool {
    syllable::is_syllable(word)
}

/// A word in capitals that is no abbreviation however it stands: "LƯU Ý", "PHẦN I", "MUA, BÁN VÀNG".
fn is_loud(all: &[Word<'_>], i: usize) -> bool {
    let spoken = |word: &Word<'_>| looks_spoken(word.text) && word.is_all_capitals();
    let marked = |word: &Word<'_>| word.text.chars().any(|c| !c.is_ascii() && c != 'Đ');
    let Some(word) = all.get(i).filter(|word| spoken(word)) else { return false };
    let near = |at: Option<usize>| at.and_then(|at| all.get(at)).is_some_and(|near| spoken(near) && marked(near));
    let long = word.text.chars().count() > 2;
    // "XEM đáp án", "SAO Y": so many write it small that it is the word.
    let frequent = word.syllable.is_some_and(|word| word.rank() >= FREQUENT);
    long && (marked(word) || frequent || near(i.checked_sub(1)) || near(Some(i + 1)))
}

/// Whether it can be said as a word, which abbreviations of Vietnamese cannot: the name of a company, CADIVI, a word of
/// another language, IMPORTANT.
fn is_pronounced(word: &str) -> bool {
    let vowel = |c: char| matches!(c, 'A' | 'E' | 'I' | 'O' | 'U');
    let vowels = word.chars().filter(|c| vowel(*c)).count();
    word.len() >= 6 && word.bytes().all(|byte| byte.is_ascii_uppercase()) && vowels * 3 >= word.len()
}

/// Whether it counts in a formula: "ĐXT = ĐT + ĐV + 2 x ĐC".
fn is_counted(before: &str, after: &str) -> bool {
    let head = before.trim_end();
    head.ends_with(['=', '+', '×', '÷']) || head.ends_with(" x") || after.trim_start().starts_with(['=', '+', '×', '÷'])
}

/// Whether the name of a source follows: "Ảnh: VGP".
fn is_credit(before: &str) -> bool {
    ["Ảnh:", "ảnh:", "Nguồn:", "nguồn:"].iter().any(|words| before.trim_end().ends_with(words))
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
    let small = |part: &str| part.chars().filter(|c| c.is_lowercase()).count();
    // "TP.Hồ Chí Minh" neither.
    let name =
        |part: &str| part.starts_with(char::is_uppercase) && small(part) + 1 == part.chars().count() && small(part) > 0;
    if core.split(['&', '-', '/', '.']).any(|part| small(part) > 2) || core.split('.').skip(1).any(name) {
        return word.range();
    }
    start + lead..start + trimmed.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, bool)> {
        abbreviations(&Prose::new(text))
            .into_iter()
            .map(|found| (found.text, found.explained != Explained::No))
            .collect()
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
        assert!(
            found("theo Chương IVa và Chương VIIIa; ghi rõ “GNX” đối với thẻ ghi nợ; in dòng MINISTRY OF PUBLIC SECURITY; thư của xã BKX").is_empty()
        );
        assert_eq!(found("gửi về BQLX và BQLY").len(), 2);
        assert!(
            found("tại Tờ trình số      /TTr-SNVX ngày     tháng 3; Quyết định số 102 /2025 /QĐ-CTUBNDX").is_empty()
        );
    }

    #[test]
    fn words_in_capitals_and_names_that_are_said_as_words_are_none() {
        for text in [
            "và TỔ chức hỗ trợ; Quyết định số 1350/QĐ- KTNNX; theo mẫu 03- ĐK-TCTX ban hành kèm theo",
            "ĐXTX = ĐTX + 2 x ĐVX; theo Phụ lục IIB của Nghị định; Công văn 5274/ BNVX-CVLX của bộ; ghi chữ XEM ở đầu dòng",
            "LƯU Ý: Bảng này chỉ để tham khảo; PHẦN I nêu sự cần thiết",
            "Chương III về HOẠT ĐỘNG MUA, BÁN VÀNG MIẾNG của tổ chức",
            "dây cáp của CADIVI và SECOTEX; Ảnh: VGPX",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
        assert_eq!(found("cao tốc TP.Hồ Chí Minh – Thủ Dầu Một"), [("TP", false)]);
        assert_eq!(found("Cơ quan Tình báo Chiến lược [CQTBCL] và BANX"), [("CQTBCL", true), ("BANX", false)]);
    }

    #[test]
    fn codes_and_names_are_none() {
        for text in [
            "Đặt cụm thông tin dọc tuyến QL.32 theo Mẫu số 04.ĐKCN kèm theo; giảm phát thải CO₂; thẻ A4B.C",
            "Công ty Cổ phần phát triển nhà ACDX Thanh Hóa; giá trên sàn OKXX; câu hỏi của anh NNX",
            "Công ty Cổ phần Đầu tư ABC và Tập đoàn XYZ tài trợ; dùng phần mềm QRSV; giống lúa ĐBX; xã SRó, huyện Kông Chro",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn what_is_spelled_out_beside_it_is_explained() {
        for text in [
            "Công ty trách nhiệm hữu hạn một thành viên (TNHH MTV) Cấp nước",
            "khoa học, công nghệ, đổi mới sáng tạo (KH,CN, ĐMST) và chuyển đổi số",
            "Ban Quản lý khu kinh tế BQLKKT chủ trì",
            "Ban Quản lý khu kinh tế - BQLKKT; khu kinh tế, viết tắt KKTX",
            "AGX: Lượng điện năng giao trong tháng",
        ] {
            assert!(found(text).iter().all(|(_, explained)| *explained), "{text}: {:?}", found(text));
        }
        assert_eq!(found("giao cho BQLKKT chủ trì"), [("BQLKKT", false)]);
        for text in [
            "Hệ thống quản lý văn bản (gọi tắt là Hệ thống QLVBĐHX) được dùng chung",
            "Tên viết tắt là Bình An BBFX",
            "Khảo nghiệm kỹ thuật (sau đây gọi là khảo nghiệm DUSX) do cơ quan làm",
            "cấp sổ tạm quản (sổ ATAX) cho hàng hóa",
            "định dạng ngày (DDX: ngày sinh, YYYX: năm sinh)",
            "Trong đó: ĐTX, ĐVX, ĐKX lần lượt là điểm bài thi môn Toán, Ngữ văn, ngoại ngữ",
            "theo lộ trình Một cửa (Vietnam National Single Window - VNSWX) của năm",
            "Đài có tên viết tắt tiếng Việt là THVNX",
            "CODEX là mã số định danh của văn bản",
            "lọc máu liên tục - CRRX, tim phổi nhân tạo",
            "BQLX (ban quản lý xã) họp; dùng LMSX (hệ thống quản lý học tập)",
        ] {
            assert!(found(text).iter().all(|(_, explained)| *explained), "{text}: {:?}", found(text));
        }
        assert_eq!(found("viết tắt là BQL, giao cho BQLKKT"), [("BQL", true), ("BQLKKT", false)]);
    }

    #[test]
    fn a_bracket_that_remarks_something_explains_nothing() {
        for text in [
            "có 9.847 ca mắc SXHX (tăng 23,4% so với cùng kỳ)",
            "Quỹ PCTX (thu theo quy định)",
            "giao BQLX (nếu có) chủ trì",
            "họp BQLX (02 ngày)",
            "các xã phối hợp - BQLX chủ trì",
        ] {
            assert!(found(text).iter().all(|(_, explained)| !*explained), "{text}: {:?}", found(text));
        }
        let how = |text: &str| abbreviations(&Prose::new(text)).first().map(|one| one.explained);
        assert_eq!(how("dùng LMSX (hệ thống quản lý học tập)"), Some(Explained::Loosely));
        assert_eq!(how("mắc SXHD (sốt xuất huyết Dengue)"), Some(Explained::Plainly));
    }

    #[test]
    fn a_near_miss_is_named() {
        assert_eq!(
            (near("HDND"), near("UNBD"), near("MTTQ"), near("BQLKKT")),
            (Some("HĐND"), Some("UBND"), None, None)
        );
        assert_eq!((near("VneID"), near("HlV"), near("CQĐP"), near("HNĐ")), (Some("VNeID"), Some("HIV"), None, None));
    }

    #[test]
    fn everybody_knows_these() {
        assert!(is_known("UBND") && is_known("KT-XH") && is_known("ASEAN") && is_known("TT&TT"));
        assert!(is_known("VH-TT&DL") && !is_known("BQLKKT") && !is_known("VH-BQ"));
        assert_eq!(expansion("UBND"), Some("Ủy ban nhân dân"));
    }
}
