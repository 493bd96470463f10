//! T008: capitals that depend on what stands beside a word: parts of documents, weekdays, types of documents, units.

use super::Finding;
use crate::calendar::read;
use crate::language::letters::{is_any, upper_first};
use crate::language::roman;
use crate::language::tones;
use crate::language::words::Word;

/// A word or name with the wrong capitals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Capital {
    /// Where, and what to write.
    pub finding: Finding,
    /// The clause of Phụ lục II it rests on; `practice` or `official name` where it rests on none.
    pub clause: String,
    /// Whether usage varies, so that it is a note at most.
    pub weak: bool,
}

/// Types of documents that take a capital where a number follows (Phụ lục II, V.6).
const TYPES: [&str; 14] = [
    "nghị định",
    "nghị quyết",
    "quyết định",
    "chỉ thị",
    "thông tư",
    "kế hoạch",
    "kết luận",
    "hướng dẫn",
    "công văn",
    "thông báo",
    "chương trình",
    "đề án",
    "tờ trình",
    "báo cáo",
];

/// Words that make the unit behind them part of a title.
const TITLES: [&str; 8] = ["án", "trình", "trào", "thi", "hiệu", "giải", "dự", "cuộc"];

/// What stands wrong at the word `i` of `all`.
pub(super) fn at(all: &[Word<'_>], i: usize) -> Option<Capital> {
    let word = all.get(i)?;
    let before = i.checked_sub(1).and_then(|i| all.get(i));
    let next = all.get(i + 1);
    let third = all.get(i + 2);
    match word.text {
        "Khoản" if !word.first => strong(word, "khoản", "V.7", next?.follows() && next?.is_number()),
        "Điểm" if !word.first => {
            strong(word, "điểm", "V.7", next?.follows() && is_point(next?) && ends_point(third))
        }
        "điều" => strong(word, "Điều", "V.7", next?.follows() && next?.is_number() && is_article(before, third)),
        "chương" => strong(word, "Chương", "V.7", next?.follows() && roman::looks_like(next?.text)),
        "thứ" | "Thứ" => {
            let back = |steps: usize| i.checked_sub(steps).and_then(|i| all.get(i)).map_or("", |word| word.text);
            let counts = word.follows() && ordinal(back(2), back(1));
            weekday(next?, third?, all.get(i + 3)).filter(|_| !counts)
        }
        "Tỉnh" | "Huyện" | "Xã" if !word.first => unit(before, word, next?),
        "nhân" => {
            let dan = next.filter(|next| next.text == "dân" && next.follows())?;
            weak(word, dan, "Nhân dân", is_the_people(before, third, all.get(i + 3)))
        }
        "nhà" => {
            weak(word, next.filter(|next| next.text == "nước" && next.follows())?, "Nhà nước", is_the_state(all, i))
        }
        // "Thông báo kết luận số …": one type, whose first word has the capital.
        "kết" if word.follows() && before.is_some_and(|before| before.text == "báo") => None,
        _ => document(word, next?, third?, all.get(i + 3)?),
    }
}

fn strong(word: &Word<'_>, right: &str, clause: &str, when: bool) -> Option<Capital> {
    when.then(|| Capital { finding: Finding::new(word.range(), right), clause: clause.to_owned(), weak: false })
}

/// `Nhân dân` and `Nhà nước` alone: usage varies.
fn weak(first: &Word<'_>, last: &Word<'_>, right: &str, when: bool) -> Option<Capital> {
    when.then(|| Capital { finding: Finding::new(first.start..last.end, right), clause: "V.1".to_owned(), weak: true })
}

fn is_point(word: &Word<'_>) -> bool {
    let mut letters = word.text.chars();
    letters.next().is_some_and(|c| c.is_lowercase()) && letters.next().is_none()
}

/// A point is followed by a mark, by `khoản`, `Điều` or by nothing: "Điểm a khoản 2", not "Điểm ô nhiễm".
fn ends_point(third: Option<&Word<'_>>) -> bool {
    third.is_none_or(|word| !word.follows() || word.is_any(&["khoản", "điều", "mục", "và", "của"]))
}

/// `điều 24 Luật …`; never "những điều 3 năm qua".
fn is_article(before: Option<&Word<'_>>, third: Option<&Word<'_>>) -> bool {
    let counted = before.is_some_and(|word| word.is_any(&["có", "những", "các", "mấy", "nhiều", "hiệp", "tổng"]));
    let measured = third.filter(|word| word.follows()).is_some_and(|word| {
        !matches!(word.text, "của" | "và" | "đến" | "quy" | "về" | "là" | "được" | "thì" | "có" | "nêu" | "tại" | "này")
            && !word.is_capital()
    });
    !counted && !measured
}

/// Words before "thứ …" that make it a number: kỳ họp thứ Năm, hội nghị lần thứ ba, lớp thứ hai.
const ORDINAL: [&str; 37] = [
    "lần", "đề", "lệ", "hội", "nghị", "khóa", "phiên", "hạng", "bậc", "cuộc", "cấp", "người", "chương", "giải", "đợt",
    "ngày", "buổi", "lớp", "kỳ", "kì", "bản", "số", "vòng", "vụ", "dung", "bước", "nhóm", "lượt", "tuần", "tháng",
    "năm", "quý", "phần", "mục", "tập", "trận", "ca",
];

/// Whether "thứ …" behind these two words counts: "Kỳ thứ hai", "Số báo thứ ba"; not "định kỳ thứ Ba", "họp báo thứ Ba".
pub fn ordinal(further: &str, before: &str) -> bool {
    let behind = |first: &[&str], second: &[&str]| is_any(further, first) && is_any(before, second);
    if behind(&["định"], &["kỳ", "kì"]) {
        return false;
    }
    behind(&["số", "tờ"], &["báo"])
        || behind(&["kỳ", "kì", "phiên", "cuộc"], &["họp"])
        || ORDINAL.iter().any(|word| tones::same(word, before))
}

/// `thứ ba, ngày 05`: the day of the week; "thứ ba" is also an ordinal.
fn weekday(day: &Word<'_>, ngay: &Word<'_>, figure: Option<&Word<'_>>) -> Option<Capital> {
    let name = read::weekday_named(day.text)?.to_string();
    let right = name.strip_prefix("thứ ").filter(|right| right.to_lowercase() == day.text)?;
    let dated = ngay.text == "ngày" && figure.is_some_and(|word| word.text.starts_with(|c: char| c.is_ascii_digit()));
    strong(day, right, "V.8.c", dated && day.follows())
}

/// `trên địa bàn Tỉnh Gia Lai`: the common noun of a unit is small before its name.
fn unit(before: Option<&Word<'_>>, word: &Word<'_>, name: &Word<'_>) -> Option<Capital> {
    let organ = tones::same(name.text, "ủy") || name.is_any(&["đoàn", "đội", "hội"]);
    let named = name.follows() && name.is_capital() && !name.is_all_capitals() && name.text.chars().count() > 1;
    let title = before.is_none_or(|before| before.is_any(&TITLES) || before.is_capital() && word.follows());
    strong(word, &word.text.to_lowercase(), "III.1.a", named && !organ && !title)
}

/// Words that "nhân dân" belongs to: hội đồng nhân dân, ủy ban nhân dân, tòa án nhân dân, quân đội nhân dân.
const ORGANS: [&str; 7] = ["đồng", "ban", "án", "sát", "đội", "an", "thẩm"];

/// `đời sống nhân dân`, `nhân dân trong tỉnh`: the People itself, not an attribute such as "tổ chức nhân dân", nor another
/// people: "nhân dân Lào", "nhân dân các nước".
fn is_the_people(before: Option<&Word<'_>>, behind: Option<&Word<'_>>, after: Option<&Word<'_>>) -> bool {
    let before = before.map_or("", |word| word.text);
    let behind = behind.filter(|word| word.follows());
    let after = after.filter(|word| word.follows()).map_or("", |word| word.text);
    let foreign = behind
        .is_some_and(|word| word.is_capital() && word.text != "Việt" || matches!(word.text, "thế" | "nước"))
        || matches!(after, "nước" | "quốc" | "dân" | "thuộc")
        || behind.is_some_and(|word| word.text == "lao") && after == "động";
    if foreign || ORGANS.contains(&before) {
        return false;
    }
    matches!(before, "của" | "cho" | "với" | "trong" | "vì" | "sống" | "giúp")
        || behind.is_some_and(|word| matches!(word.text, "trong" | "các" | "ta"))
}

/// `của nhà nước`, `Đảng và nhà nước`: the State itself, not a term such as "cơ quan nhà nước".
fn is_the_state(all: &[Word<'_>], i: usize) -> bool {
    let word = |back: usize| i.checked_sub(back).and_then(|i| all.get(i)).map_or("", |word| word.text);
    word(1) == "Đảng"
        || matches!((word(2), word(1)), ("Đảng", "và"))
        || matches!((word(2), word(1)), ("luật" | "sách", "của"))
}

/// `theo nghị định số 72/…`, `Nghị Quyết số 10/…`
fn document(first: &Word<'_>, second: &Word<'_>, so: &Word<'_>, figure: &Word<'_>) -> Option<Capital> {
    let numbered = so.text == "số" && so.follows() && figure.text.starts_with(|c: char| c.is_ascii_digit());
    if !numbered || !second.follows() || figure.gap.contains(['.', ',']) || second.is_all_capitals() {
        return None;
    }
    let name = format!("{} {}", first.text, second.text);
    let right = upper_first(&name.to_lowercase());
    // A text may begin with a small letter only where it goes on elsewhere; a semicolon goes on, and no capital stands inside.
    let goes_on = first.gap.trim_end() == ";" || first.is_capital() || second.is_capital();
    let wrong = name != right && (!first.first || goes_on);
    (wrong && TYPES.contains(&name.to_lowercase().as_str())).then(|| Capital {
        finding: Finding::new(first.start..second.end, right),
        clause: "V.6".to_owned(),
        weak: false,
    })
}
