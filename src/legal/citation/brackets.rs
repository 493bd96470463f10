//! Brackets behind a citation: a remark before its title, a part of the title, or a short name.

use super::issuer::opens_title;

/// `rest` without a remark that opens it: "(khóa XIII) về …".
pub(super) fn remark(rest: &str) -> &str {
    let behind = rest.trim_start().strip_prefix('(').and_then(|inner| inner.split_once(')'));
    behind.filter(|(inner, behind)| alias_word(inner).is_none() && opens_title(behind)).map_or(rest, |(_, tail)| tail)
}

/// `rest` without the brackets behind a symbol that say what amended it: "(đã được sửa đổi, bổ sung tại Nghị định số 1) của
/// Chính phủ …".
pub(super) fn amended(rest: &str) -> &str {
    let behind = rest.trim_start().strip_prefix('(').and_then(|inner| inner.split_once(')'));
    behind.filter(|(inner, _)| inner.contains("sửa đổi")).map_or(rest, |(_, tail)| tail)
}

/// How far a title goes: brackets are part of it unless they give a short name or nothing follows them.
pub(super) fn title_length(rest: &str) -> usize {
    let ends = |open: &usize| {
        let Some((inner, behind)) = rest.get(open + 1..).and_then(|tail| tail.split_once(')')) else { return true };
        alias_word(inner).is_some() || !behind.contains(char::is_alphanumeric)
    };
    rest.match_indices('(').map(|(open, _)| open).find(ends).unwrap_or(rest.len())
}

/// Where the short name begins in the brackets that give it.
pub(super) fn alias_word(inner: &str) -> Option<usize> {
    ["viết tắt là", "gọi tắt là", "sau đây gọi là", "gọi là"]
        .iter()
        .find_map(|word| inner.find(word).map(|at| at + word.len()))
}
