//! T001: letters written as a base and a separate mark. The only question asked of the raw text of the file.

use super::Finding;
use crate::language::forms::{composed, is_composed};

/// The words of `raw` that are not in normal form C, each with what it is in normal form C.
pub fn not_nfc(raw: &str) -> Vec<Finding> {
    if is_composed(raw) {
        return Vec::new();
    }
    let mut at = 0;
    let mut found = Vec::new();
    for word in raw.split_inclusive(char::is_whitespace) {
        let bare = word.trim_end();
        if !is_composed(bare) {
            found.push(Finding::new(at..at + bare.len(), composed(bare)));
        }
        at += word.len();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn decomposed_words_are_found_and_composed() {
        let raw = format!("xin chào {} nhé", "bạn đẹp".nfd().collect::<String>());
        let found: Vec<_> = not_nfc(&raw).into_iter().map(|found| found.right.unwrap()).collect();
        assert_eq!(found, ["bạn", "đẹp"]);
        assert_eq!(not_nfc("xin chào bạn đẹp nhé"), []);
    }
}
