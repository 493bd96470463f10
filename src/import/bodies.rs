//! The names of bodies and posts in a phrase: where one begins, and where the next.

use crate::language::names::folded;
use crate::language::sentence::trim_end;

/// Names of bodies in one phrase: parted by semicolons, else by commas before the next body.
pub(super) fn names(text: &str, known: &[String]) -> Vec<String> {
    let text = trim_end(text);
    let clean = |name: &str| name.trim().trim_end_matches([',', ';', '.']).to_owned();
    if text.contains(';') {
        return text.split(';').map(clean).filter(|name| !name.is_empty()).collect();
    }
    let mut out: Vec<String> = Vec::new();
    for piece in text.split(", ") {
        match out.last_mut() {
            Some(last) if !begins_anew(piece, known) || goes_further(last, piece, known) => {
                last.push_str(", ");
                last.push_str(piece);
            }
            _ => out.push(piece.to_owned()),
        }
    }
    out.into_iter().map(|name| clean(&name)).filter(|name| !name.is_empty()).collect()
}

/// Whether a name begins here: a body or a post with its capital, or one that the paper knows.
fn begins_anew(piece: &str, known: &[String]) -> bool {
    let capital = piece.starts_with(char::is_uppercase) || piece.starts_with("các ");
    let own = folded(piece);
    known.iter().any(|name| own.starts_with(&folded(name))) || (capital && begins_body(piece))
}

/// Whether a name that the paper knows has both words, with the comma between them.
fn goes_further(last: &str, piece: &str, known: &[String]) -> bool {
    let both = folded(&format!("{last}, {piece}"));
    known.iter().any(|name| folded(name).starts_with(&both))
}

/// Words by which the name of a body or a post begins, in small letters.
const BODIES: [&str; 47] = [
    "tổng",
    "sở",
    "ban",
    "phòng",
    "công an",
    "ủy ban",
    "ubnd",
    "hđnd",
    "văn phòng",
    "hội",
    "đoàn",
    "các",
    "trường",
    "chuyên viên",
    "đồng chí",
    "đ/c",
    "bộ",
    "mặt trận",
    "mttq",
    "thanh tra",
    "đảng ủy",
    "huyện ủy",
    "tỉnh ủy",
    "thành ủy",
    "trung tâm",
    "báo",
    "đài",
    "tổ",
    "trưởng",
    "phó",
    "chủ tịch",
    "hiệu trưởng",
    "giám đốc",
    "cơ quan",
    "đơn vị",
    "giáo viên",
    "liên đoàn",
    "liên hiệp",
    "chi bộ",
    "chi cục",
    "cục",
    "tòa án",
    "viện",
    "tỉnh đoàn",
    "thành viên",
    "bhxh",
    "trạm",
];

/// Whether words begin as the name of a body or a post does.
pub(super) fn begins_body(text: &str) -> bool {
    let key = folded(text);
    BODIES.iter().any(|word| key.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_parted_where_the_next_body_begins() {
        assert_eq!(
            names("Sở Văn hóa, Thể thao và Du lịch, Công an tỉnh.", &[]),
            ["Sở Văn hóa, Thể thao và Du lịch", "Công an tỉnh"]
        );
        assert_eq!(
            names("Các đ/c Phó Chủ tịch, Trưởng đoàn thể xã.", &[]),
            ["Các đ/c Phó Chủ tịch", "Trưởng đoàn thể xã"]
        );
        let known = ["Phòng Quản lý thông tin, báo chí, xuất bản".to_owned(), "Nhóm Một".to_owned()];
        assert_eq!(names("Phòng Quản lý thông tin, báo chí, xuất bản, Nhóm Một", &known), known);
    }
}
