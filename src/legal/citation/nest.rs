//! Citations in their order to which of them stand inside the title of another.

use super::Citation;
use super::scan::{after, segment_end, symbol_end};

/// Marks what stands inside another document's title.
pub(super) fn nest(text: &str, found: &mut [Citation]) {
    let mut chain = false;
    let mut outer: Option<Citation> = None;
    let mut before = 0;
    for citation in found {
        let joint = text.get(before..citation.range.start).unwrap_or_default().trim();
        let apart = joint.contains(';') || joint.ends_with('.') || joint.contains(". ") || joint.ends_with(')');
        chain = !apart
            && outer.as_ref().is_some_and(|outer| {
                inside(joint)
                    || (chain && matches!(joint, "," | "và" | "hoặc" | ""))
                    // A comma joins what stands beside the outer document, or beside one already inside its title.
                    || ((chain || !joint.ends_with(',')) && in_title(text, outer, citation.range.start))
            });
        citation.nested = chain;
        before = symbol_end(citation);
        if !chain {
            outer = Some(citation.clone());
        }
    }
}

/// Whether the title of `outer` has opened before `at` and its clause has not ended.
fn in_title(text: &str, outer: &Citation, at: usize) -> bool {
    let from = symbol_end(outer);
    if outer.title.is_some() || segment_end(text, from) < at {
        return false;
    }
    let mut probe = outer.clone();
    after(text, &mut probe, from, at);
    probe.title.is_some() && probe.alias.is_none()
}

/// Whether the words between two citations put the second inside the first one's title.
fn inside(joint: &str) -> bool {
    const LINKS: [&str; 16] = [
        "của", "hiện", "hành", "khai", "theo", "thế", "bỏ", "tại", "cứ", "kèm", "định", "với", "thi", "vực", "bằng",
        "bởi",
    ];
    let last = joint.trim_end_matches(|c: char| c == ',' || c.is_whitespace()).rsplit(char::is_whitespace).next();
    let last = last.unwrap_or_default();
    let article = joint.rsplit(char::is_whitespace).nth(1).is_some_and(|word| word == "Điều");
    !joint.ends_with(',') && (LINKS.contains(&last) || article)
}
