//! Signs that look like another: spaces that hold a line together, dashes, and characters that nobody sees.

/// The space at which no line ends.
pub const NO_BREAK: char = '\u{a0}';

/// Where a line may end without a sign that anyone sees.
pub const LINE_MAY_END: char = '\u{200b}';

/// What may open before a word.
pub const OPENING: [char; 4] = ['(', '“', '"', '['];

/// Whether a space holds the words beside it together: also the narrow one and the one as wide as a figure.
pub fn is_no_break(c: char) -> bool {
    matches!(c, NO_BREAK | '\u{2007}' | '\u{202f}')
}

/// Whether a reader sees one space between two words: neither a tab nor the end of a line.
pub fn is_space(c: char) -> bool {
    c == ' ' || is_no_break(c)
}

/// Whether a reader sees a hyphen or a dash: the keyboard's, the hyphens and dashes of typesetting, the minus.
pub fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '−')
}

/// Whether nobody sees the character: zero-width and direction marks, the soft hyphen.
pub fn is_hidden(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Whether the character turns what stands behind it around, up to where its like ends it: a reader sees other words than a
/// program reads (Unicode UAX 9: embeddings, overrides, isolates).
pub fn is_reordering(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether the character only says which way its neighbours read.
pub fn is_mark_of_direction(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}')
}

/// Whether the letter belongs to a script that is written from right to left: Hebrew, Arabic and their kin.
pub fn is_right_to_left(c: char) -> bool {
    c.is_alphabetic()
        && matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// So many dots in a row are a line to fill in.
const LEADER: usize = 5;

/// Whether the text holds a line of dots to fill in.
pub fn has_leader(text: &str) -> bool {
    let dots = |word: &str| word.chars().filter(|c| matches!(c, '…' | '.')).count() >= LEADER;
    text.split([' ', NO_BREAK]).any(|word| dots(word) && word.trim_matches(['…', '.', ';', ':']).is_empty())
}

/// Letters of other alphabets, Cyrillic and Greek, and the Latin ones that they look like.
const ALIKE: &str = "аaеeоoрpсcуyхxіiјjѕsАAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSοoΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX";

/// The letter for which another alphabet's is taken: đ, not the Icelandic ð; a, not the Cyrillic а.
pub fn looks_like(c: char) -> char {
    match c {
        'ð' | 'ɖ' => 'đ',
        'Ð' | 'Ɖ' => 'Đ',
        '\u{370}'..='\u{4ff}' => {
            let mut letters = ALIKE.chars().skip_while(|letter| *letter != c);
            letters.nth(1).unwrap_or(c)
        }
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_dots_is_there_to_fill_in() {
        assert!(has_leader("Đề xuất, kiến nghị: ……………………"));
        assert!(has_leader("Ngày ..... tháng"));
        assert!(!has_leader("Báo cáo tổng kết... và các văn bản khác./."));
    }

    #[test]
    fn what_looks_alike_is_told_apart() {
        assert!([' ', '\u{a0}', '\u{202f}'].into_iter().all(is_space) && !is_space('\t'));
        assert!(['-', '–', '—', '‑', '−'].into_iter().all(is_dash) && !is_dash('/') && !is_dash('_'));
        assert!(is_hidden('\u{200b}') && is_hidden('\u{ad}') && !is_hidden('\u{a0}'));
        let plain = |text: &str| text.chars().map(looks_like).collect::<String>();
        assert_eq!((plain("ÐẮK ðảng"), plain("\u{412}\u{41e}\u{430} \u{39f}")), ("ĐẮK đảng".into(), "BOa O".into()));
        assert_eq!(plain("Правда, δ, a"), "Пpaвдa, δ, a");
        assert!(
            ALIKE.chars().step_by(2).all(|c| !c.is_ascii()) && ALIKE.chars().skip(1).step_by(2).all(|c| c.is_ascii())
        );
    }
}
