//! Words in a table that the build fills and the program asks: nothing is hashed, copied or allocated when it starts.

use super::case::small;

/// What is longer, bytes, is in no table of small letters.
const LONGEST: usize = 64;

/// Words, and the slots in which they are looked for.
#[derive(Debug)]
pub struct Table {
    /// A power of two, several for each word, so that most are found at once: the word's index and one more, 0 for none.
    pub slots: &'static [u16],
    /// The words in their order.
    pub words: &'static [&'static str],
}

impl Table {
    /// Where `word` stands among the words.
    pub fn find(&self, word: &str) -> Option<usize> {
        self.at(word.as_bytes())
    }

    /// Where `word` in small letters stands among the words.
    pub fn find_small(&self, word: &str) -> Option<usize> {
        // Most words are in small letters already.
        if word.chars().all(|letter| small(letter) == letter) {
            return self.at(word.as_bytes());
        }
        let mut letters = [0; LONGEST];
        let mut length = 0;
        for letter in word.chars().map(small) {
            let end = length + letter.len_utf8();
            letter.encode_utf8(letters.get_mut(length..end)?);
            length = end;
        }
        self.at(letters.get(..length)?)
    }

    /// Whether `word` is one of the words.
    pub fn contains(&self, word: &str) -> bool {
        self.find(word).is_some()
    }

    fn at(&self, wanted: &[u8]) -> Option<usize> {
        for slot in slots(wanted, self.slots.len()) {
            let index = usize::from(*self.slots.get(slot)?).checked_sub(1)?;
            if self.words.get(index)?.as_bytes() == wanted {
                return Some(index);
            }
        }
        None
    }
}

/// The slots of so many in which a word of these letters may stand, the first one first (FNV-1a, then one after the other).
pub fn slots(letters: &[u8], count: usize) -> impl Iterator<Item = usize> {
    let hash = letters.iter().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
    let first = (hash ^ hash >> 15) as usize;
    (0..count).map(move |step| (first + step) & (count - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One of three words, "b" and "c" behind each other in whatever slots.
    fn table() -> Table {
        let words = &["a", "b", "sở"];
        let mut filled = vec![0; 8];
        for (at, word) in (1..).zip(words) {
            let free = slots(word.as_bytes(), 8).find(|slot| filled[*slot] == 0).unwrap();
            filled[free] = at;
        }
        Table { slots: filled.leak(), words }
    }

    #[test]
    fn words_are_found_where_they_were_put() {
        let table = table();
        assert_eq!((table.find("a"), table.find("sở"), table.find("Sở")), (Some(0), Some(2), None));
        assert_eq!((table.find_small("SỞ"), table.find_small("x"), table.find_small("")), (Some(2), None, None));
        assert!(table.contains("b") && !table.contains("ab") && !table.contains(&"a".repeat(LONGEST + 1)));
    }

    #[test]
    fn slots_are_asked_one_after_the_other() {
        let all: Vec<usize> = slots(b"a", 4).collect();
        let mut sorted = all.clone();
        sorted.sort_unstable();
        assert_eq!(sorted, [0, 1, 2, 3]);
        assert!(all.windows(2).all(|pair| (pair[0] + 1) % 4 == pair[1]));
    }
}
