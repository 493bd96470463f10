//! Long names broken into the lines of the letterhead's left column.

use super::prose::of_author;
use crate::language::letters::is_any;
use crate::language::phrases;
use crate::language::tones;

/// The widest line of capitals that the left column holds, in letters.
const WIDEST: usize = 24;
/// What one more line costs, in letters of width.
const LINE: usize = 8;

/// The lines of an issuer's name: those of its author where he breaks it, else "Ủy ban nhân dân" / "tỉnh An Bình"; other long names in lines of about one length,
/// rather before "và" and after a comma than elsewhere.
pub(super) fn name(text: &str) -> Vec<String> {
    let text = text.trim();
    if text.contains('\n') {
        return of_author(text).map(str::to_owned).collect();
    }
    for body in ["Ủy ban nhân dân", "Hội đồng nhân dân"] {
        if let Some((head, rest)) = head_and_rest(text, body) {
            let mut lines = vec![head.to_owned()];
            lines.extend(balanced(rest));
            return lines;
        }
    }
    balanced(text)
}

/// `text` cut behind `head`, whatever its capitals.
fn head_and_rest<'a>(text: &'a str, head: &str) -> Option<(&'a str, &'a str)> {
    let behind = tones::strip_start(text, head)?;
    let rest = behind.strip_prefix(' ')?.trim();
    (!rest.is_empty()).then_some((text.strip_suffix(behind)?, rest))
}

/// Lines no wider than [`WIDEST`] where words allow, as few as possible, the widest as narrow as possible.
fn balanced(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let length = |words: &[&str]| words.iter().map(|word| word.chars().count() + 1).sum::<usize>().saturating_sub(1);
    let count = length(&words).div_ceil(WIDEST).max(1);
    let ways = (count..=count + 2).filter_map(|lines| split(&words, lines, &length));
    let best = ways.min_by_key(|(cost, lines)| cost + lines.len() * LINE);
    best.map_or_else(|| vec![text.to_owned()], |(_, lines)| lines)
}

/// The best way to cut `words` into `count` lines; nothing when some line stays too wide.
fn split(words: &[&str], count: usize, length: &dyn Fn(&[&str]) -> usize) -> Option<(usize, Vec<String>)> {
    let mut best: Option<(usize, Vec<String>)> = None;
    cut(words, count, length, &mut Vec::new(), &mut |lines| {
        let widest = lines.iter().map(|line| length(line)).max().unwrap_or_default();
        if widest > WIDEST && count < words.len() {
            return;
        }
        let breaks = lines.iter().skip(1).zip(lines);
        let cost = widest + breaks.map(|(next, before)| price(before, next)).sum::<usize>();
        if best.as_ref().is_none_or(|(least, _)| cost < *least) {
            best = Some((cost, lines.iter().map(|line| line.join(" ")).collect()));
        }
    });
    best
}

fn cut<'w>(
    words: &'w [&'w str],
    count: usize,
    length: &dyn Fn(&[&str]) -> usize,
    before: &mut Vec<&'w [&'w str]>,
    visit: &mut dyn FnMut(&[&[&str]]),
) {
    if count <= 1 {
        before.push(words);
        visit(before);
        before.pop();
        return;
    }
    for at in 1..words.len() {
        let (line, rest) = words.split_at(at);
        if length(line) > WIDEST && at > 1 {
            break;
        }
        before.push(line);
        cut(rest, count - 1, length, before, visit);
        before.pop();
    }
}

/// What a break between these lines costs: least before "và" or the name of a place, little behind a comma, most inside a
/// word of two syllables or a name.
fn price(before: &[&str], next: &[&str]) -> usize {
    let comma = before.last().is_some_and(|word| word.ends_with([',', '-']));
    let whole = before.last().zip(next.first()).is_some_and(|(word, next)| phrases::held(word, next, false));
    let word = |at: usize, words: &[&str]| next.get(at).is_some_and(|word| is_any(word, words));
    let place = word(0, &["và", "tỉnh", "huyện", "quận", "xã", "phường"])
        || word(0, &["thành"]) && word(1, &["phố"])
        || word(0, &["thị"]) && word(1, &["xã", "trấn"])
        || word(0, &["đặc"]) && word(1, &["khu"]);
    match (place, comma) {
        (true, _) => 0,
        _ if whole => 14,
        (false, true) => 2,
        // A capital letter begins a part of the name: "Bộ Chỉ huy" / "Bộ đội Biên phòng".
        (false, false) if next.first().is_some_and(|word| word.starts_with(char::is_uppercase)) => 3,
        (false, false) => 9,
    }
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn names_break_where_a_reader_would() {
        let lines = |text: &str| name(text).join(" / ");
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
            "Ban Tổ chức Lễ / kỷ niệm 30 năm tái lập / tỉnh An Bình"
        );
    }

    #[test]
    fn every_word_is_kept() {
        for text in [
            "",
            "A",
            "Bộchỉhuybộđộibiênphòngtỉnhanbình x",
            "Liên hiệp các tổ chức hữu nghị và Hội Văn học Nghệ thuật tỉnh Bà Rịa - Vũng Tàu",
        ] {
            assert_eq!(name(text).join(" "), text);
        }
    }
}
