//! A text to the years of the plan that it was copied from: those that speak of another year on purpose are left out.

use crate::calendar::read;
use crate::check::PlacedText;
use crate::invariant::slice;
use crate::language::bodies::contains_words;
use crate::language::words::begins;
use crate::plan::{Plan, Section};
use std::ops::{Range, RangeInclusive};

/// How many years before the period are those of plans that are copied.
const COPIED: i32 = 2;

/// Words before a year, in its sentence, that say what it has to do with another plan: results, comparisons, documents.
const PAST: [&str; 35] = [
    "tổng kết",
    "sơ kết",
    "đánh giá",
    "kết quả",
    "kiểm điểm",
    "báo cáo",
    "khắc phục",
    "quyết toán",
    "kết luận",
    "kiến nghị",
    "khen thưởng",
    "bình xét",
    "xét tặng",
    "xếp loại",
    "so với",
    "chuyển nguồn",
    "chuyển sang",
    "còn lại",
    "còn dư",
    "dư",
    "kéo dài",
    "tồn",
    "kế thừa",
    "tiếp nối",
    "rút kinh nghiệm",
    "kỷ niệm",
    "đã",
    "bộ luật",
    "pháp lệnh",
    "hiến pháp",
    "nghị quyết",
    "nghị định",
    "chỉ thị",
    "thông tư",
    "quyết định",
];

/// Words right before "năm" that make the year an end of something, or part of a date.
const ENDS: [&str; 12] = ["đến", "từ", "trước", "sau", "với", "hết", "cuối", "đầu", "giữa", "hơn", "kể", "học"];

/// The years of a copied plan in a text that names no year of this one.
pub(super) fn left(placed: &PlacedText<'_>, years: &RangeInclusive<i32>) -> Vec<Range<usize>> {
    let text = placed.text.value.as_str();
    let named = read::years(text);
    if named.iter().any(|(_, year)| years.contains(year)) {
        return Vec::new();
    }
    let before = (years.start() - COPIED)..*years.start();
    let is_left = |(range, year): &(Range<usize>, i32)| {
        before.contains(year) && is_plain(text, range.start) && !goes_on(text, range.end)
    };
    named.into_iter().filter(is_left).map(|(range, _)| range).collect()
}

/// The year that the figures are.
pub(super) fn year(text: &str, range: &Range<usize>) -> Option<i32> {
    read::year(text.get(range.clone())?)
}

/// Whether "năm" stands before the year and nothing before that makes it a date, an end or another plan's.
fn is_plain(text: &str, at: usize) -> bool {
    let Some(before) = slice(text, ..at).trim_end_matches([' ', '*']).strip_suffix("năm") else { return false };
    let last = before.split_whitespace().next_back().unwrap_or_default().trim_start_matches(['(', '“']).to_lowercase();
    let dated = last.starts_with(|c: char| c.is_ascii_digit()) || read::quarter(&last).is_some();
    let start = before.rfind(['.', ';']).map_or(0, |at| at + 1);
    let sentence = slice(before, start..);
    let lower = sentence.to_lowercase();
    // "Luật Báo chí" is a document, "pháp luật" is not.
    let past = contains_words(sentence, "Luật") || PAST.iter().any(|word| contains_words(&lower, word));
    !dated && !past && !ENDS.contains(&last.as_str())
}

/// What is to be done: a sentence that begins with one of these behind its year names nobody who has done it.
const WORK: [&str; 23] = [
    "tổ chức",
    "triển khai",
    "thực hiện",
    "xây dựng",
    "hoàn thành",
    "hoàn thiện",
    "tập trung",
    "ban hành",
    "rà soát",
    "kiểm tra",
    "bố trí",
    "tham mưu",
    "phối hợp",
    "đẩy mạnh",
    "tăng cường",
    "nâng cao",
    "mở",
    "tuyên truyền",
    "bồi dưỡng",
    "tập huấn",
    "đầu tư",
    "hỗ trợ",
    "duy trì",
];

/// Headings of parts that tell how things are and have been.
const LOOKS_BACK: [&str; 13] = [
    "tình hình",
    "kết quả",
    "đánh giá",
    "thực trạng",
    "hiện trạng",
    "khái quát",
    "đặc điểm",
    "bối cảnh",
    "tồn tại",
    "hạn chế",
    "tổng kết",
    "sơ kết",
    "sự cần thiết",
];

/// The bytes of the author's own sections whose headings look back, with all that stands in them.
pub(super) fn looking_back(plan: &Plan) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let own: Vec<&Section> = plan.sections.iter().flatten().collect();
    let start = own.first().map_or(0, |section| section.span.start);
    let end = plan.keys.values().map(|key| key.start).filter(|key| *key > start).min().unwrap_or(usize::MAX);
    back(&own, end, &mut found);
    found
}

/// Those of these sections, the last of which ends at `end`, and of the sections in them.
fn back(sections: &[&Section], end: usize, found: &mut Vec<Range<usize>>) {
    let ends = sections.iter().skip(1).map(|next| next.span.start).chain([end]);
    for (section, end) in sections.iter().zip(ends) {
        let heading = section.heading.iter().map(|heading| heading.value.to_lowercase()).next().unwrap_or_default();
        if LOOKS_BACK.iter().any(|words| contains_words(&heading, words)) {
            found.push(section.span.start..end);
        } else {
            back(&section.children().collect::<Vec<_>>(), end, found);
        }
    }
}

/// Whether the sentence plans something for the year: "Trong năm 2023, tổ chức …", "phấn đấu năm 2023"; nothing in it looks
/// back. "Trong năm 2023, địa bàn chịu ảnh hưởng của 04 cơn bão" says what was.
pub(super) fn is_planned(text: &str, range: &Range<usize>) -> bool {
    let start = slice(text, ..range.start).rfind(['.', ';']).map_or(0, |at| at + 1);
    let end = slice(text, range.end..).find(['.', ';']).map_or(text.len(), |at| range.end + at);
    let sentence = slice(text, start..end).to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| contains_words(&sentence, word));
    let behind = slice(text, range.end..end).trim_start_matches([' ', ',', ':', '*']).to_lowercase();
    let work = || WORK.iter().any(|words| begins(&behind, words));
    let plans = sentence.trim_start().starts_with("trong năm") && work() || has(&["phấn đấu"]);
    plans && !has(&PAST) && !has(&["chưa", "tiếp tục", "phát huy", "vừa qua", "qua", "đạt được", "trước"])
}

/// Whether a span of years or a date goes on behind: "2023-2024", "2023/QH15", "2023 đến 2025".
fn goes_on(text: &str, end: usize) -> bool {
    let rest = slice(text, end..);
    let next = rest.trim_start_matches([' ', '*']);
    rest.starts_with(|c: char| c.is_alphanumeric() || c == '/')
        || next.starts_with(['-', '–', '—'])
        || ["đến ", "và năm ", "và 2", "chuyển ", "sang "].iter().any(|word| next.starts_with(word))
}
