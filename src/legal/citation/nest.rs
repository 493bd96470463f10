//! Citations in their order to which of them stand inside the title of another.
//!
//! "Nghị định số 1 … sửa đổi, bổ sung một số điều của Nghị định số 2 … về …" cites number 1; number 2 is a word of its title.
//! A căn cứ rests on number 1 alone, so whether number 2 still applies, stands in its order or has its date is not asked:
//! what is taken for a căn cứ wrongly is a wrong warning, and a căn cứ taken for a word is never looked at.
//!
//! No sign tells where a title ends. What stands between two symbols decides, from left to right: a semicolon, a full stop
//! or a closing bracket puts the second beside the first; a word that wants an object ("của", "thay thế", "khoản 1 Điều 5")
//! puts it inside; commas, "và" and "hoặc" go on inside once something is inside, while a comma behind the outer document
//! itself begins another beside it: "Quyết định số 3 …, Kế hoạch số 4 …". Otherwise it is inside when the outer title has
//! opened before it, and beside when it has not.
//!
//! That is a knot: how far the outer title goes depends on what is nested, and what is nested on whether the title has opened.
//! It is cut by reading the outer citation twice. Here a copy is read, up to the second symbol only, to see whether a title
//! opens at all; `scan` then reads it for good, up to the first citation that this file left beside it. So nothing here may
//! ask for the fields of a citation: they are not there yet.

use super::Citation;
use super::fields::{after, segment_end_before, symbol_end};
use crate::invariant::slice;

/// Marks what stands inside another document's title.
pub(super) fn nest(text: &str, found: &mut [Citation]) {
    // Whether the citation before stands inside a title, so that an enumeration goes on there.
    let mut chain = false;
    // The last citation that stands by itself.
    let mut outer: Option<Citation> = None;
    let mut before = 0;
    for citation in found {
        let joint = slice(text, before..citation.range.start).trim();
        // "…; được sửa đổi, bổ sung bởi Thông tư số 2" still speaks of the document before.
        let clause = joint.rsplit([';', '(']).next().unwrap_or_default().trim_start();
        let amended = ["được ", "đã được "].iter().any(|word| clause.starts_with(word)) && inside(joint);
        let apart =
            !amended && (joint.contains(';') || joint.ends_with('.') || joint.contains(". ") || joint.ends_with(')'));
        // A basis begins with a capital: a type in small letters goes on with the title, whatever stands between.
        let small = citation.kind(text).is_some_and(|kind| kind.starts_with(char::is_lowercase));
        chain = small && outer.is_some()
            || !apart
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
    if outer.title.is_some() || segment_end_before(text, from, at) < at {
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
