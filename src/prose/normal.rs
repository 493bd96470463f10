//! T001: letters written as a base and a separate mark. The only question asked of the raw text of the file.

use super::Finding;
use crate::language::forms::{composed, is_composed};

/// The stretch of `raw` that is not in normal form C, from the first such word to the last, and the same stretch in
/// normal form C.
pub fn not_nfc(raw: &str) -> Option<Finding> {
    if is_composed(raw) {
        return None;
    }
    let mut at = 0;
    let mut stretch: Option<(usize, usize)> = None;
    for word in raw.split_inclusive(char::is_whitespace) {
        if !is_composed(word) {
            let end = at + word.trim_end().len();
            stretch = Some(stretch.map_or((at, end), |(start, _)| (start, end)));
        }
        at += word.len();
    }
    let (start, end) = stretch?;
    Some(Finding::new(start..end, composed(raw.get(start..end)?)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn decomposed_words_are_found_and_composed() {
        let raw = format!("xin chào {} nhé", "bạn đẹp".nfd().collect::<String>());
        let found = not_nfc(&raw).unwrap();
        assert_eq!(found.right.as_deref(), Some("bạn đẹp"));
        assert_eq!(not_nfc("xin chào bạn đẹp nhé"), None);
    }
}
