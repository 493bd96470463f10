//! Two texts to the words that stayed, went out and came in.

use super::ops::ops;
use similar::DiffOp;

/// What became of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// In both.
    Same,
    /// Only in the old text.
    Old,
    /// Only in the new text.
    New,
}

/// A stretch of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// What became of them.
    pub kept: Kept,
    /// As written, blanks included.
    pub text: String,
}

/// The stretches of two texts in the order of reading, old before new. A blank between two changed words changes with them.
pub fn words(old: &str, new: &str) -> Vec<Stretch> {
    let (one, other) = (pieces(old), pieces(new));
    let mut out: Vec<Stretch> = Vec::new();
    for (kept, text) in stretches(&one, &other) {
        match out.last_mut() {
            Some(last) if last.kept == kept => last.text.push_str(&text),
            _ => out.push(Stretch { kept, text }),
        }
    }
    joined(out)
}

fn stretches(old: &[&str], new: &[&str]) -> Vec<(Kept, String)> {
    let of = |list: &[&str], from: usize, count: usize| list.iter().skip(from).take(count).copied().collect::<String>();
    let mut out = Vec::new();
    for op in ops(old, new) {
        match op {
            DiffOp::Equal { old_index, len, .. } => out.push((Kept::Same, of(old, old_index, len))),
            DiffOp::Delete { old_index, old_len, .. } => out.push((Kept::Old, of(old, old_index, old_len))),
            DiffOp::Insert { new_index, new_len, .. } => out.push((Kept::New, of(new, new_index, new_len))),
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                out.push((Kept::Old, of(old, old_index, old_len)));
                out.push((Kept::New, of(new, new_index, new_len)));
            }
        }
    }
    out
}

/// Changes with only a blank between them become one: "năm 2026" to "quý 2027" reads as two words for two.
fn joined(all: Vec<Stretch>) -> Vec<Stretch> {
    let mut out: Vec<Stretch> = Vec::new();
    let (mut old, mut new) = (String::new(), String::new());
    let flush = |old: &mut String, new: &mut String, out: &mut Vec<Stretch>| {
        for (kept, text) in [(Kept::Old, std::mem::take(old)), (Kept::New, std::mem::take(new))] {
            if !text.is_empty() {
                out.push(Stretch { kept, text });
            }
        }
    };
    let mut all = all.into_iter().peekable();
    while let Some(one) = all.next() {
        match one.kept {
            Kept::Old => old.push_str(&one.text),
            Kept::New => new.push_str(&one.text),
            Kept::Same => {
                let between = !old.is_empty() || !new.is_empty();
                if between && one.text.trim().is_empty() && all.peek().is_some() {
                    old.push_str(&one.text);
                    new.push_str(&one.text);
                } else {
                    flush(&mut old, &mut new, &mut out);
                    out.push(one);
                }
            }
        }
    }
    flush(&mut old, &mut new, &mut out);
    out
}

/// Words, blanks and marks one by one: figures with their points and slashes are one word, so that a date changes whole.
pub(super) fn pieces(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_word = |c: char| c.is_alphanumeric();
        let end = if is_word(first) {
            let mut end = rest.len();
            let mut letters = rest.char_indices().peekable();
            while let Some((at, c)) = letters.next() {
                let joins =
                    matches!(c, '/' | '.' | ',' | '-') && letters.peek().is_some_and(|(_, next)| is_word(*next));
                if !is_word(c) && !joins {
                    end = at;
                    break;
                }
            }
            end
        } else if first.is_whitespace() {
            rest.find(|c: char| !c.is_whitespace()).unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        let (piece, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
        out.push(piece);
        rest = behind;
    }
    out
}

/// The stretches as one line: `[-old-]` and `{+new+}`, long stretches that stayed cut in their middle.
pub fn marked(old: &str, new: &str) -> String {
    let all = words(old, new);
    let count = all.len();
    let shown = all.iter().enumerate().map(|(at, one)| match one.kept {
        Kept::Same => cut(&one.text, at > 0, at + 1 < count),
        Kept::Old => format!("[-{}-]", one.text),
        Kept::New => format!("{{+{}+}}", one.text),
    });
    shown.collect()
}

/// Letters of a stretch that stayed that are shown beside a change.
const NEAR: usize = 40;

fn cut(text: &str, has_before: bool, has_behind: bool) -> String {
    let near = text.char_indices().nth(NEAR).map(|(at, _)| at);
    let far = text.char_indices().rev().nth(NEAR).map(|(at, _)| at);
    let (Some(near), Some(far)) = (near, far) else { return text.to_owned() };
    let head = text.get(..near).filter(|_| has_before).map_or("", whole_words);
    let tail = text.get(far..).filter(|_| has_behind);
    let tail = tail.map_or("", |tail| tail.split_once(' ').map_or(tail, |(_, words)| words));
    if head.len() + tail.len() + 8 >= text.len() {
        return text.to_owned();
    }
    match (head, tail) {
        ("", tail) => format!("… {tail}"),
        (head, "") => format!("{head} …"),
        (head, tail) => format!("{head} … {tail}"),
    }
}

/// A text without the word that its end cuts.
fn whole_words(text: &str) -> &str {
    text.rsplit_once(' ').map_or(text, |(words, _)| words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_changed_are_shown_whole() {
        assert_eq!(marked("Quý III/2024", "Quý IV/2024"), "Quý [-III/2024-]{+IV/2024+}");
        assert_eq!(
            marked("trước ngày 15/10/2024.", "trước ngày 20/10/2024."),
            "trước ngày [-15/10/2024-]{+20/10/2024+}."
        );
        assert_eq!(marked("Sở Tài chính chủ trì", "Sở Nội vụ chủ trì"), "Sở [-Tài chính-]{+Nội vụ+} chủ trì");
        assert_eq!(marked("a b", "a b c"), "a b{+ c+}");
        assert_eq!(marked("như nhau", "như nhau"), "như nhau");
        assert_eq!(marked("", "mới"), "{+mới+}");
        let long = "Phối hợp với các sở, ban, ngành và địa phương liên quan tổ chức hội nghị";
        assert_eq!(
            marked(&format!("{long} một."), &format!("{long} hai.")),
            "… địa phương liên quan tổ chức hội nghị [-một-]{+hai+}."
        );
        assert_eq!(
            marked(&format!("Một {long}"), &format!("Hai {long}")),
            "[-Một-]{+Hai+} Phối hợp với các sở, ban, ngành và địa …"
        );
    }
}
