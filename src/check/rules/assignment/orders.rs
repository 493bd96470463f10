//! Prose to the places that name who is to do something: "Giao Ủy ban nhân dân các xã …", "Sở Nội vụ chủ trì …", "… phối hợp
//! với Sở Tài chính …".
//!
//! Only sentences that give an order now are read: what tells of a year before the plan's, of a merger or of what has been done
//! may name bodies as they were.

use crate::calendar::read::year;
use crate::invariant::slice;
use crate::language::letters::strip_start;
use crate::language::words::begins;
use std::ops::Range;

/// Openings of an order; the names follow.
const ORDERS: [&str; 11] = [
    "Giao cho",
    "Giao",
    "Đề nghị",
    "Yêu cầu",
    "Phân công",
    "Ủy quyền cho",
    "Uỷ quyền cho",
    "Chỉ đạo",
    "Phối hợp với",
    "Phối hợp cùng",
    "Báo cáo",
];

/// Words inside a sentence behind which names follow.
const WITH: [&str; 4] = ["phối hợp với", "phối hợp cùng", "đề nghị", "báo cáo"];

/// What a body is told to do: the names end before it.
const DUTIES: [&str; 48] = [
    "chủ trì",
    "phối hợp",
    "có trách nhiệm",
    "chịu trách nhiệm",
    "tổ chức",
    "triển khai",
    "thực hiện",
    "xây dựng",
    "báo cáo",
    "rà soát",
    "bố trí",
    "chỉ đạo",
    "tham mưu",
    "hướng dẫn",
    "kiểm tra",
    "tuyên truyền",
    "đẩy mạnh",
    "tăng cường",
    "theo dõi",
    "quan tâm",
    "căn cứ",
    "cân đối",
    "lập",
    "gửi",
    "cung cấp",
    "đăng",
    "quản lý",
    "tiếp tục",
    "khẩn trương",
    "kịp thời",
    "chuẩn bị",
    "hoàn thành",
    "đôn đốc",
    "giám sát",
    "vận động",
    "nghiên cứu",
    "thường xuyên",
    "chủ động",
    "bảo đảm",
    "đảm bảo",
    "giúp",
    "để",
    "theo",
    "tại",
    "trong",
    "về",
    "nhằm",
    "khi",
];

/// How a body is named that opens a sentence of duties.
const OPENINGS: [&str; 7] = ["ủy ban nhân dân", "uỷ ban nhân dân", "ubnd", "sở ", "các huyện", "huyện ", "phòng "];

/// How many of them make a sentence that begins with a body an order to it.
const DOES: usize = 13;

/// Words of a sentence that tells of bodies as they were.
const PAST: [&str; 11] = [
    "cũ",
    "trước đây",
    "nguyên là",
    "đã",
    "sáp nhập",
    "hợp nhất",
    "giải thể",
    "sắp xếp",
    "tiếp nhận",
    "thành lập",
    "kết thúc",
];

/// Names end within so many bytes of their start.
const REACH: usize = 240;

/// The stretches of `text` that hold names of bodies which are given work, in a plan of `year`.
pub(super) fn orders(text: &str, plan_year: i32) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    // Whether a word stands in a text is answered far sooner than where.
    let with: Vec<&str> = WITH.into_iter().filter(|with| text.contains(with)).collect();
    for clause in clauses(text) {
        let words = slice(text, clause.clone());
        let start = clause.start + label(words);
        let head = slice(text, start..clause.end);
        let mut named = Vec::new();
        match ORDERS.iter().find(|order| begins(head, order)) {
            Some(order) => named.extend(names(text, start + order.len(), clause.end)),
            None => named.extend(subject(text, start, clause.end)),
        }
        for with in &with {
            let places = words.match_indices(*with).map(|(at, _)| clause.start + at + with.len());
            named.extend(places.filter_map(|at| names(text, at, clause.end)));
        }
        if !named.is_empty() && !is_told(words, plan_year) {
            found.append(&mut named);
        }
    }
    found
}

/// Whether a clause tells of what was, by its words or by a year before the plan's.
fn is_told(words: &str, plan_year: i32) -> bool {
    let early =
        |word: &str| year(word.trim_matches(|c: char| !c.is_ascii_digit())).is_some_and(|year| year < plan_year);
    PAST.iter().any(|word| has(words, word)) || words.split([' ', '/']).any(early)
}

/// The sentences and items of a text.
fn clauses(text: &str) -> Vec<Range<usize>> {
    let mut clauses = Vec::new();
    let mut start = 0;
    let ends = text.char_indices().filter(|(at, c)| {
        let last = || {
            text.get(at + c.len_utf8()..).is_some_and(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace))
        };
        matches!(c, '\n' | ';') || matches!(c, '.' | ':') && last()
    });
    for (at, c) in ends {
        clauses.push(start..at);
        start = at + c.len_utf8();
    }
    clauses.push(start..text.len());
    clauses
}

/// How long the white space, dashes and the label are that open an item: "- ", "a) ", "2. ".
fn label(words: &str) -> usize {
    let bare = words.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '+' | '•' | '–'));
    let short = bare.split_once(") ").filter(|(label, _)| label.chars().count() <= 2).map_or(bare, |(_, rest)| rest);
    words.len() - short.trim_start().len()
}

fn has(words: &str, word: &str) -> bool {
    words.match_indices(word).any(|(at, _)| {
        let before = slice(words, ..at).chars().next_back();
        let behind = slice(words, at + word.len()..).chars().next();
        ![before, behind].into_iter().flatten().any(char::is_alphanumeric)
    })
}

/// The names that begin at `at` and end before what the bodies are to do.
fn names(text: &str, at: usize, end: usize) -> Option<Range<usize>> {
    let end = duty(text, at, end).unwrap_or(end).min(floor(text, at + REACH));
    let names = text.get(at..end)?.trim();
    let first = names.strip_prefix("các ").unwrap_or(names);
    // "đề nghị của …", "phối hợp với nhau": a name or several districts, else nobody.
    let body = first.starts_with(char::is_uppercase) || ["huyện", "quận"].iter().any(|level| begins(first, level));
    let start = at + slice(text, at..end).find(names)?;
    (body && !names.is_empty()).then_some(start..start + names.len())
}

/// "Ủy ban nhân dân huyện Sông Trà chủ trì …": the body that opens a sentence of duties.
fn subject(text: &str, at: usize, end: usize) -> Option<Range<usize>> {
    // Few sentences begin with a body: only theirs are read on.
    let rest = text.get(at..)?;
    OPENINGS.iter().find(|word| strip_start(rest, word).is_some())?;
    let stop = duty(text, at, end)?;
    let does = DUTIES.iter().take(DOES).any(|duty| begins(slice(text, stop..end), duty));
    (does && stop - at <= REACH).then_some(at..stop)
}

/// Where the first duty stands between `at` and `end`.
fn duty(text: &str, at: usize, end: usize) -> Option<usize> {
    let part = slice(text, at..end);
    let words = part.match_indices(' ').map(|(space, _)| space + 1);
    words.map(|word| at + word).find(|word| DUTIES.iter().any(|duty| begins(slice(text, *word..end), duty)))
}

fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<&str> {
        orders(text, 2026).into_iter().map(|range| slice(text, range).trim()).collect()
    }

    #[test]
    fn who_is_told_to_do_something_is_found() {
        for (text, names) in [
            (
                "Giao Ủy ban nhân dân huyện Sông Trà chủ trì tổ chức điểm thông tin.",
                vec!["Ủy ban nhân dân huyện Sông Trà"],
            ),
            (
                "a) Đề nghị Sở Thông tin và Truyền thông, UBND các huyện phối hợp.",
                vec!["Sở Thông tin và Truyền thông, UBND các huyện"],
            ),
            ("- UBND các huyện, thị xã có trách nhiệm báo cáo.", vec!["UBND các huyện, thị xã"]),
            ("Chủ trì, phối hợp với Sở Kế hoạch và Đầu tư tham mưu.", vec!["Sở Kế hoạch và Đầu tư"]),
            (
                "Phối hợp với Sở Kế hoạch và Đầu tư, Công an huyện triển khai; báo cáo UBND cấp huyện.",
                vec!["Sở Kế hoạch và Đầu tư, Công an huyện", "UBND cấp huyện"],
            ),
        ] {
            assert_eq!(read(text), names, "{text}");
        }
    }

    #[test]
    fn what_tells_of_the_past_gives_no_order() {
        for text in [
            "Năm 2024, đề nghị của UBND huyện Bình Tân được thực hiện.",
            "UBND huyện Bình Tân đã tổ chức hội nghị.",
            "Giao Sở Nội vụ tiếp nhận hồ sơ của UBND huyện Bình Tân cũ.",
            "Nâng cao chất lượng công tác thông tin đối ngoại.",
            "Báo cáo của Sở Kế hoạch và Đầu tư nêu rõ; báo cáo kết quả hằng quý.",
            "Theo đề nghị của Giám đốc Sở Tài chính tỉnh Bắc Ninh.",
            "Hồ sơ đề nghị công nhận Thành phố Kon Tum, tỉnh Kon Tum là đô thị loại II.",
        ] {
            assert_eq!(read(text), Vec::<&str>::new(), "{text}");
        }
    }
}
