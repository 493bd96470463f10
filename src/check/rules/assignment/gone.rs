//! A name to the body in it that does not exist on a day.

use crate::calendar::Date;
use crate::invariant::slice;
use crate::language::letters::{same, strip_start};
use crate::language::signs::is_space;
use crate::legal::{Body, Register, Standing};
use std::ops::Range;

/// Words of the longest name of a body.
const LONGEST: usize = 13;

/// The part of `text` that names a body which is gone on `on`.
pub(super) fn gone<'a>(register: &'a Register, text: &str, on: Date) -> Option<(Range<usize>, &'a Body)> {
    let starts: Vec<usize> = word_starts(text);
    let ends: Vec<usize> = word_ends(text);
    // Most words begin no name of the register.
    for start in starts.iter().filter(|start| register.may_begin(slice(text, **start..))) {
        // The longest name first: "Sở Thông tin và Truyền thông" before "Sở".
        for end in ends.iter().rev().filter(|end| *end > start) {
            let part = slice(text, *start..*end);
            if part.ends_with(['”', '"']) {
                continue;
            }
            let words = part.split_whitespace().take(LONGEST + 1).count();
            if words > LONGEST || (words < 2 && !matches!(part, "huyện" | "quận")) {
                continue;
            }
            if matches!(part, "huyện" | "quận") && !district(text, *start, *end) {
                continue;
            }
            match register.standing(part, on) {
                Standing::Gone(body) if whole(register, text, *end) && !ambiguous(body) => {
                    if let Some(start) = names_itself(text, *start..*end, body) {
                        return (!is_former(text)).then_some((start..*end, body));
                    }
                }
                Standing::Exists if *start == 0 && *end == text.len() => return None,
                _ => {}
            }
        }
    }
    None
}

/// Whether a name is given as one of the past.
fn is_former(text: &str) -> bool {
    ["cũ", "trước đây", "nguyên là"].iter().any(|word| text.contains(word))
}

/// Rows whose name another, living body may bear.
fn ambiguous(body: &Body) -> bool {
    body.kind == "phòng cấp huyện"
        || (body.kind == "cấp huyện" && matches!(&*body.name, "thị xã" | "thành phố thuộc tỉnh"))
}

/// Where the name of the body begins; nothing when a ward, a school or a company merely bears the name of the province:
/// "phường Nam Định", "Trường Đại học Thái Bình". A province's name alone means it only behind "tỉnh" or as the whole name.
fn names_itself(text: &str, part: Range<usize>, body: &Body) -> Option<usize> {
    let level = matches!(&*body.kind, "tỉnh" | "thành phố").then_some(&*body.kind);
    let name = text.get(part.clone())?;
    let levels = ["tỉnh ", "thành phố ", "tp"];
    let Some(level) = level.filter(|_| !levels.iter().any(|level| strip_start(name, level).is_some())) else {
        return Some(part.start);
    };
    let before = text.get(..part.start)?.trim_end();
    let at = before.char_indices().rev().nth(level.chars().count() - 1).map(|(at, _)| at);
    let behind = at.filter(|at| before.get(*at..).is_some_and(|word| same(word, level)));
    behind.or_else(|| (before.is_empty() && part.end == text.len()).then_some(part.start))
}

/// "huyện" that means districts: "các huyện", "cấp huyện", "huyện Bình Tân".
fn district(text: &str, start: usize, end: usize) -> bool {
    let before = slice(text, ..start).trim_end();
    let after = slice(text, end..).trim_start();
    before.ends_with("các") || before.ends_with("cấp") || after.starts_with(char::is_uppercase)
}

/// Whether the name ends where a name may end: not before a word that goes on naming ("Ban Dân tộc" + "và Tôn giáo"), nor
/// before the People's Council whose committee it is ("Ban Dân tộc của HĐND tỉnh").
fn whole(register: &Register, text: &str, end: usize) -> bool {
    let after = slice(text, end..);
    let next = after.trim_start();
    let capital = |rest: &str| rest.starts_with(char::is_uppercase);
    // Behind a comma another body may begin: "Sở Kế hoạch và Đầu tư, Công an huyện".
    let listed = after.strip_prefix(", ").filter(|rest| !register.may_begin(rest));
    let joined = next.strip_prefix("và ").or(listed).is_some_and(capital);
    let owner = next.trim_start_matches('(').trim_start_matches("của ");
    let committee = ["hđnd", "hội đồng nhân dân"].iter().any(|council| strip_start(owner, council).is_some());
    !joined && !committee && !next.starts_with("- ")
}

fn word_starts(text: &str) -> Vec<usize> {
    // Of a name in quotation marks the name alone is another one's.
    let mut starts = if text.starts_with(['“', '"']) { Vec::new() } else { vec![0] };
    starts.extend(
        text.match_indices(|c| is_space(c) || matches!(c, '(' | '“' | '"')).map(|(at, space)| at + space.len()),
    );
    starts.truncate(60);
    starts
}

fn word_ends(text: &str) -> Vec<usize> {
    let mut ends: Vec<usize> = text
        .match_indices(|c| is_space(c) || matches!(c, ',' | ';' | '.' | ')' | '”' | '"'))
        .map(|(at, _)| at)
        .collect();
    ends.push(text.len());
    ends.truncate(60);
    ends
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_body_of_the_register_has_a_longer_name() {
        let longest = Register::builtin().bodies().map(|body| body.name.split_whitespace().count()).max();
        assert_eq!(longest, Some(LONGEST));
    }
}
