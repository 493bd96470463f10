//! A value as YAML writes it where it lands, so that it reads back as it was meant.

use super::read::parse;
use super::tree::{Style, Value};
use crate::language::forms::composed;
use crate::source::Source;

/// `value` for an item of a list or the value of a key: bare where that reads back as the same words, else in quotation
/// marks. `flow`: it lands inside `[…]` or `{…}`, where a comma would cut it.
pub fn written(value: &str, flow: bool) -> String {
    if is_bare(value, flow) { value.to_owned() } else { quoted(value) }
}

/// Whether YAML reads `value` as these words and nothing else. The parser itself is asked: its rules are many.
fn is_bare(value: &str, flow: bool) -> bool {
    let text = if flow { format!("[{value}]\n") } else { format!("- {value}\n") };
    let Ok(tree) = parse(&Source::new("", text)) else { return false };
    let Value::Sequence { items, .. } = &tree.root.value else { return false };
    let [item] = items.as_slice() else { return false };
    let same = item.text().is_some_and(|text| text.style == Style::Plain && text.value == composed(value));
    same && tree.comments.is_empty()
}

/// `value` in double quotation marks.
pub fn quoted(value: &str) -> String {
    let mut out = String::with_capacity(value.len() + 2);
    out.push('"');
    for letter in value.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_bare_where_it_reads_back_as_it_was_meant() {
        assert_eq!(written("Sở Văn hóa, Thể thao và Du lịch", false), "Sở Văn hóa, Thể thao và Du lịch");
        assert_eq!(written("Sở Văn hóa, Thể thao và Du lịch", true), "\"Sở Văn hóa, Thể thao và Du lịch\"");
        assert_eq!(written("Mục tiêu: 5 xã", false), "\"Mục tiêu: 5 xã\"");
        assert_eq!(written("chiến dịch #QueHuongToi", false), "\"chiến dịch #QueHuongToi\"");
        assert_eq!(written("phim \"An Bình\" \\ 5", true), "phim \"An Bình\" \\ 5");
        assert_eq!(written("\"An Bình\" hôm nay", true), "\"\\\"An Bình\\\" hôm nay\"");
        for taken in ["null", "~", "- một", "[một]", "* một", "", "một\nhai"] {
            assert!(written(taken, false).starts_with('"'), "{taken}");
        }
    }
}
