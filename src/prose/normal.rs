//! T001: letters written as a base and a separate mark. The only question asked of the raw text of the file.

use super::Finding;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// The stretch of `raw` that is not in normal form C, from the first such word to the last, and the same stretch in
/// normal form C.
pub fn not_nfc(raw: &str) -> Option<Finding> {
    if is_nfc(raw) {
        return None;
    }
    let mut at = 0;
    let mut stretch: Option<(usize, usize)> = None;
    for word in raw.split_inclusive(char::is_whitespace) {
        if !is_nfc(word) {
            let end = at + word.trim_end().len();
            stretch = Some(stretch.map_or((at, end), |(start, _)| (start, end)));
        }
        at += word.len();
    }
    let (start, end) = stretch?;
    let right: String = raw.get(start..end)?.nfc().collect();
    Some(Finding::new(start..end, right))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decomposed_words_are_found_and_composed() {
        let raw = format!("xin chào {} nhé", "bạn đẹp".nfd().collect::<String>());
        let found = not_nfc(&raw).unwrap();
        assert_eq!(found.right.as_deref(), Some("bạn đẹp"));
        assert_eq!(not_nfc("xin chào bạn đẹp nhé"), None);
    }
}
