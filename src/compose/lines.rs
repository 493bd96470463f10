//! Long names broken into the lines of the letterhead's left column.

use super::prose::of_author;
use crate::language::holds;
use crate::language::letters::is_any;
use crate::language::phrases;
use crate::language::signs::NO_BREAK;
use crate::language::tones;

/// How wide a line of the left column is, in the parts that widths and prices are counted in.
const WIDEST: usize = 240;
/// How much wider the widest line may be from one try to the next.
const STEP: usize = 10;
/// What one more line costs: more than any break but one inside a word.
const LINE: usize = 200;

/// How much of a line words take: 1 fills it.
type Share<'a> = &'a dyn Fn(&str) -> f32;

/// The lines of an issuer's name: those of its author where he breaks it, else "Ủy ban nhân dân" / "tỉnh An Bình"; other
/// long names in lines of about one length, rather before "và" and after a comma than elsewhere.
pub(super) fn name(text: &str, share: Share<'_>) -> Vec<String> {
    let text = text.trim();
    if text.contains('\n') {
        return of_author(text).map(str::to_owned).collect();
    }
    for body in ["Ủy ban nhân dân", "Hội đồng nhân dân"] {
        if let Some((head, rest)) = head_and_rest(text, body) {
            let mut lines = vec![head.to_owned()];
            lines.extend(balanced(rest, share));
            return lines;
        }
    }
    balanced(text, share)
}

/// `text` cut behind `head`, whatever its capitals.
fn head_and_rest<'a>(text: &'a str, head: &str) -> Option<(&'a str, &'a str)> {
    let behind = tones::strip_start(text, head)?;
    let rest = behind.strip_prefix(' ')?.trim();
    (!rest.is_empty()).then_some((text.strip_suffix(behind)?, rest))
}

/// Lines that the left column holds where words allow: few of them, broken where a reader would, the widest as narrow as
/// possible. For each width that the widest line may have, the best breaks are found word by word.
fn balanced(text: &str, share: Share<'_>) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let wide = |text: &str| (share(text) * WIDEST as f32).ceil() as usize;
    let widths: Vec<usize> = words.iter().map(|word| wide(word)).collect();
    let space = wide(" ");
    let prices: Vec<usize> = (0..words.len()).map(|at| words.split_at_checked(at).map_or(0, price)).collect();
    let ways = (STEP..=WIDEST).step_by(STEP);
    let ways = ways.filter_map(|widest| Some((broken(&widths, &prices, space, widest)?, widest)));
    let best = ways.min_by_key(|(way, widest)| way.cost + widest);
    let ends = best.map(|(way, _)| way.ends).unwrap_or_default();
    let mut start = 0;
    let mut line = |end: usize| words.get(std::mem::replace(&mut start, end)..end).unwrap_or_default().join(" ");
    if ends.is_empty() { vec![text.to_owned()] } else { ends.into_iter().map(&mut line).collect() }
}

/// A way to break words: what its lines and breaks cost, and how many words stand before the end of each line.
#[derive(Clone, Default)]
struct Way {
    cost: usize,
    ends: Vec<usize>,
}

/// The cheapest way to break words into lines no wider than `widest`; nothing where some word is wider and no line has to
/// be, for a word that no line holds stands on one of its own.
fn broken(widths: &[usize], prices: &[usize], space: usize, widest: usize) -> Option<Way> {
    // best[n]: what the first n words cost, and where the last of their lines begins.
    let mut best: Vec<Option<(usize, usize)>> = vec![Some((0, 0))];
    for end in 1..=widths.len() {
        let mut width = 0;
        let mut least: Option<(usize, usize)> = None;
        for start in (0..end).rev() {
            width += widths.get(start).copied().unwrap_or_default() + if start + 1 < end { space } else { 0 };
            let alone = start + 1 == end && width > WIDEST;
            if width > widest && !alone {
                break;
            }
            let price = prices.get(start)?;
            let cost = best.get(start)?.map(|(cost, _)| cost + price + LINE);
            if let Some(cost) = cost.filter(|cost| least.is_none_or(|(least, _)| *cost < least)) {
                least = Some((cost, start));
            }
        }
        best.push(least);
    }
    let mut way = Way { cost: best.last().copied()??.0, ends: Vec::new() };
    let mut end = widths.len();
    while end > 0 {
        way.ends.push(end);
        end = best.get(end).copied()??.1;
    }
    way.ends.reverse();
    Some(way)
}

/// What a break between these lines costs: least before "và" or the name of a place, little behind a comma, most inside a
/// word of two syllables or a name.
fn price((before, next): (&[&str], &[&str])) -> usize {
    let (Some(last), Some(first)) = (before.last(), next.first()) else { return 0 };
    let comma = last.ends_with([',', '-']);
    let whole = phrases::held(last, first, false) || holds::glue(&format!("{last} {first}")).contains(NO_BREAK);
    let word = |at: usize, words: &[&str]| next.get(at).is_some_and(|word| is_any(word, words));
    let place = word(0, &["và", "tỉnh", "huyện", "quận", "xã", "phường"])
        || word(0, &["thành"]) && word(1, &["phố"])
        || word(0, &["thị"]) && word(1, &["xã", "trấn"])
        || word(0, &["đặc"]) && word(1, &["khu"]);
    match (place, comma) {
        (true, _) => 0,
        _ if whole => 400,
        (false, true) => 20,
        // A capital letter begins a part of the name: "Bộ Chỉ huy" / "Bộ đội Biên phòng".
        (false, false) if first.starts_with(char::is_uppercase) => 30,
        (false, false) => 90,
    }
}

#[cfg(test)]
mod tests {
    use super::name;

    /// A column of 24 letters.
    fn set(text: &str) -> Vec<String> {
        name(text, &|text| text.chars().count() as f32 / 24.0)
    }

    #[test]
    fn names_break_where_a_reader_would() {
        let lines = |text: &str| set(text).join(" / ");
        assert_eq!(lines("Ủy ban nhân dân tỉnh An Bình"), "Ủy ban nhân dân / tỉnh An Bình");
        assert_eq!(lines("Ủy ban nhân dân Thành phố Hồ Chí Minh"), "Ủy ban nhân dân / Thành phố Hồ Chí Minh");
        assert_eq!(lines("Sở Tài chính"), "Sở Tài chính");
        assert_eq!(lines("Sở Thông tin và Truyền thông"), "Sở Thông tin / và Truyền thông");
        assert_eq!(lines("Sở Văn hóa, Thể thao và Du lịch"), "Sở Văn hóa, Thể thao / và Du lịch");
        assert_eq!(lines("Sở Thông tin và Truyền thông tỉnh An Bình"), "Sở Thông tin / và Truyền thông / tỉnh An Bình");
        assert_eq!(lines("Bộ Chỉ huy Bộ đội Biên phòng tỉnh An Bình"), "Bộ Chỉ huy Bộ đội / Biên phòng tỉnh An Bình");
        assert_eq!(lines("Ban Chỉ đạo 389 tỉnh An Bình"), "Ban Chỉ đạo 389 / tỉnh An Bình");
        assert_eq!(lines("Tỉnh ủy An Bình"), "Tỉnh ủy An Bình");
        assert_eq!(
            lines("Ban Tổ chức Lễ kỷ niệm 30 năm tái lập tỉnh An Bình"),
            "Ban Tổ chức Lễ kỷ niệm / 30 năm tái lập / tỉnh An Bình"
        );
    }

    #[test]
    fn a_name_of_any_length_is_broken_at_once() {
        let long = "Ban Chỉ đạo ".repeat(200);
        assert_eq!(set(&long).join(" "), long.trim());
        assert!(set(&long).iter().all(|line| line.chars().count() <= 24));
    }

    #[test]
    fn every_word_is_kept() {
        for text in [
            "",
            "A",
            "Bộchỉhuybộđộibiênphòngtỉnhanbình x",
            "Liên hiệp các tổ chức hữu nghị và Hội Văn học Nghệ thuật tỉnh Bà Rịa - Vũng Tàu",
        ] {
            assert_eq!(set(text).join(" "), text);
        }
    }
}
