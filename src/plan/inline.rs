//! Prose to pieces: `**`, `*`, `[^id]`, `[[id]]`, and `\*`, `\[`, `\\` for the signs themselves; everything else is literal.

use crate::invariant::slice;
use std::ops::Range;

/// A piece of prose. Ranges are bytes of the prose, so that a rule can point at them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Text {
        /// The words, without their marks.
        text: String,
        /// Between `**`.
        bold: bool,
        /// Between `*`.
        italic: bool,
        /// Where they stand, the backslash before a sign included.
        range: Range<usize>,
    },
    /// `[^id]`
    Footnote {
        /// The footnote's id.
        id: String,
        /// The whole mark.
        range: Range<usize>,
    },
    /// `[[id]]`
    Reference {
        /// The id referred to.
        id: String,
        /// Between `**`.
        bold: bool,
        /// Between `*`.
        italic: bool,
        /// The whole mark.
        range: Range<usize>,
    },
}

/// The pieces of `prose` in order. A star is a mark only when it hugs the words and its partner closes them, so `3 * 4`,
/// `**` alone and `a*b*c` stay as typed; an id is letters, digits, `-`, `_` or `.`.
pub fn inlines(prose: &str) -> Vec<Piece> {
    let mut out = Vec::new();
    read(prose, 0..prose.len(), false, false, &mut out);
    out
}

/// The footnotes and references of `prose` in order: its pieces that are no words.
pub fn marks(prose: &str) -> Vec<Piece> {
    if !prose.contains('[') {
        return Vec::new();
    }
    inlines(prose).into_iter().filter(|piece| !matches!(piece, Piece::Text { .. })).collect()
}

fn read(prose: &str, range: Range<usize>, bold: bool, italic: bool, out: &mut Vec<Piece>) {
    let mut start = range.start;
    let mut at = range.start;
    let flush = |from: usize, to: usize, out: &mut Vec<Piece>| {
        let text = slice(prose, from..to);
        if !text.is_empty() {
            out.push(Piece::Text { text: text.to_owned(), bold, italic, range: from..to });
        }
    };
    let mut lone = [false; 2];
    // Bytes of signs are bytes of no other letter.
    let sign = |rest: &str| rest.bytes().position(|byte| matches!(byte, b'*' | b'[' | b'\\'));
    while let Some(next) = sign(slice(prose, at..range.end)) {
        at += next;
        let rest = slice(prose, at..range.end);
        let stars = ["**", "*"]
            .into_iter()
            .find(|mark| rest.starts_with(mark) && !(mark.len() == 2 && bold) && !(mark.len() == 1 && italic));
        if let Some(sign) = escaped(rest) {
            flush(start, at, out);
            out.push(Piece::Text { text: sign.to_owned(), bold, italic, range: at..at + 1 + sign.len() });
            at += 1 + sign.len();
            start = at;
        } else if let Some((id, length)) = mark(rest, "[^", "]") {
            flush(start, at, out);
            out.push(Piece::Footnote { id: id.to_owned(), range: at..at + length });
            at += length;
            start = at;
        } else if let Some((id, length)) = mark(rest, "[[", "]]") {
            flush(start, at, out);
            out.push(Piece::Reference { id: id.to_owned(), bold, italic, range: at..at + length });
            at += length;
            start = at;
        } else if let Some((stars, close)) = stars.and_then(|stars| {
            let close = partner(prose, at, range.end, stars, &mut lone)?;
            Some((stars, close))
        }) {
            flush(start, at, out);
            read(prose, at + stars.len()..close, bold || stars.len() == 2, italic || stars.len() == 1, out);
            at = close + stars.len();
            start = at;
        } else {
            at += (rest.len() - rest.trim_start_matches('*').len()).max(1);
        }
    }
    flush(start, range.end, out);
}

/// The sign behind a backslash that takes its meaning away.
fn escaped(text: &str) -> Option<&str> {
    let sign = text.strip_prefix('\\')?.get(..1)?;
    matches!(sign, "*" | "[" | "\\").then_some(sign)
}

/// Stars of `prose` that look like marks and have no partner, so that they print: `**` at a word, and `*` before a word that
/// does not open the text, where it would be a bullet or a remark.
pub fn lone_stars(prose: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    if !prose.contains('*') {
        return found;
    }
    for piece in inlines(prose) {
        let Piece::Text { text, range, .. } = piece else { continue };
        // A sign that was meant has its backslash in the range.
        if text.len() != range.len() {
            continue;
        }
        let mut at = 0;
        while let Some(next) = text.get(at..).and_then(|rest| rest.find('*')) {
            let start = at + next;
            let length = text.get(start..).map_or(1, |rest| rest.len() - rest.trim_start_matches('*').len());
            at = start + length;
            let place = range.start + start..range.start + at;
            if is_mark(prose, &place) {
                found.push(place);
            }
        }
    }
    found
}

/// Whether the stars there hug a word as a mark would.
fn is_mark(prose: &str, stars: &Range<usize>) -> bool {
    let before = prose.get(..stars.start).unwrap_or_default();
    let opens = prose.get(stars.end..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    let closes = before.ends_with(char::is_alphanumeric);
    match stars.len() {
        1 => {
            opens
                && before.ends_with(|c: char| c.is_whitespace() || matches!(c, '(' | '“' | '"'))
                && !before.trim().is_empty()
        }
        2 => opens != closes,
        _ => false,
    }
}

/// The id between `open` and `close` at the start of `text`, and the length of the whole mark.
fn mark<'a>(text: &'a str, open: &str, close: &str) -> Option<(&'a str, usize)> {
    let inner = text.strip_prefix(open)?;
    // Only as far as an id goes: of ten thousand marks that nothing closes each would be sought to the end.
    let valid = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    let (id, rest) = inner.split_at_checked(inner.find(|c| !valid(c))?)?;
    (!id.is_empty() && rest.starts_with(close)).then_some((id, open.len() + id.len() + close.len()))
}

/// Where the partner of the `stars` at `open` begins. What has none to the end has none from a later place either, so it is
/// sought once: `lone` keeps for one star and for two whether that was.
fn partner(prose: &str, open: usize, end: usize, stars: &str, lone: &mut [bool; 2]) -> Option<usize> {
    let before = prose.get(..open)?.chars().next_back();
    let inner = prose.get(open + stars.len()..end)?;
    let lone = lone.get_mut(stars.len() - 1)?;
    if *lone || before.is_some_and(char::is_alphanumeric) || inner.starts_with(char::is_whitespace) {
        return None;
    }
    let found = closing(prose, open + stars.len(), end, stars);
    *lone = found.is_none();
    found
}

/// The first place from `inner_start` on where such stars close.
fn closing(prose: &str, inner_start: usize, end: usize, stars: &str) -> Option<usize> {
    let inner = prose.get(inner_start..end)?;
    let mut from = 0;
    while let Some(found) = inner.get(from..).and_then(|rest| rest.find('*')) {
        let at = from + found;
        let slashes = inner.get(..at)?.chars().rev().take_while(|c| *c == '\\').count();
        if slashes % 2 == 1 {
            from = at + 1;
            continue;
        }
        let run = inner.get(at..)?.chars().take_while(|c| *c == '*').count();
        // In a run of three the inner mark closes first: `**a *b***` ends italic, then bold.
        let partner = match (stars.len(), run) {
            (1, 1 | 3) => Some(at),
            (2, 2) => Some(at),
            (2, 3) => Some(at + 1),
            _ => None,
        };
        let hugs = inner.get(..at)?.chars().next_back().is_some_and(|c| !c.is_whitespace());
        let after = inner.get(at + run..)?.chars().next();
        if let Some(partner) = partner.filter(|_| hugs && !after.is_some_and(char::is_alphanumeric)) {
            return Some(inner_start + partner);
        }
        from = at + run;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pieces as one line: `b(…)`, `i(…)`, `bi(…)`, `^id`, `>id`.
    fn line(prose: &str) -> String {
        let style =
            |bold: bool, italic: bool| format!("{}{}", if bold { "b" } else { "" }, if italic { "i" } else { "" });
        inlines(prose)
            .iter()
            .map(|piece| match piece {
                Piece::Text { text, bold: false, italic: false, .. } => text.clone(),
                Piece::Text { text, bold, italic, .. } => format!("{}({text})", style(*bold, *italic)),
                Piece::Footnote { id, .. } => format!("^{id}"),
                Piece::Reference { id, bold, italic, .. } => format!("{}>{id}", style(*bold, *italic)),
            })
            .collect()
    }

    #[test]
    fn marks_become_pieces() {
        assert_eq!(
            line("có **chữ đậm**, *chữ nghiêng*, chú thích[^1] và [[quang-ba]]."),
            "có b(chữ đậm), i(chữ nghiêng), chú thích^1 và >quang-ba."
        );
        assert_eq!(line("**đậm có *nghiêng* bên trong**"), "b(đậm có )bi(nghiêng)b( bên trong)");
        assert_eq!(line("**đậm *cả hai***"), "b(đậm )bi(cả hai)");
        assert_eq!(line("***cả hai***"), "bi(cả hai)");
        assert_eq!(line("**xem [[a]]**"), "b(xem )b>a");
        assert_eq!(line("*mở mà không đóng, **đậm** và [[a [^b] [[c]]"), "*mở mà không đóng, b(đậm) và [[a ^b >c");
    }

    #[test]
    fn a_backslash_takes_the_meaning_of_a_sign_away() {
        assert_eq!(
            line(r"giá \*chưa thuế\*, \[[x]], C:\\, \n, **đậm \* sao**"),
            r"giá *chưa thuế*, [[x]], C:\, \n, b(đậm )b(*)b( sao)"
        );
    }

    #[test]
    fn stars_without_a_partner_are_found_where_they_look_like_marks() {
        let found = |prose: &str| lone_stars(prose).into_iter().map(|range| range.start).collect::<Vec<_>>();
        assert_eq!(found("**mở"), [0]);
        assert_eq!(found("đóng** rồi"), ["đóng".len()]);
        assert_eq!(found("có *nghiêng không đóng"), ["có ".len()]);
        for right in [
            "**đậm** và *nghiêng*",
            "3 * 4",
            "5*3*2",
            "* Ghi chú",
            "*Ghi chú: x",
            "12.000*",
            "(*) x",
            r"có \*sao",
            "2**3",
        ] {
            assert!(found(right).is_empty(), "{right}");
        }
    }

    #[test]
    fn everything_else_is_literal() {
        for text in [
            "<b>x</b>",
            "_x_",
            "# x",
            "{{ x }}",
            "{% x %}",
            "a & b",
            "3 * 4 * 5",
            "5*3*2",
            "**",
            "* ",
            "**mở",
            "[[",
            "[[a b]]",
            "[^]",
            "[x]",
            "a ** b ** c",
        ] {
            assert_eq!(line(text), text);
        }
    }

    #[test]
    fn ranges_are_bytes_of_the_prose() {
        let prose = "Để **đạt** [[x]]";
        for piece in inlines(prose) {
            match piece {
                Piece::Text { text, range, .. } => assert_eq!(prose.get(range).unwrap(), text),
                Piece::Reference { range, .. } => assert_eq!(prose.get(range).unwrap(), "[[x]]"),
                Piece::Footnote { .. } => unreachable!(),
            }
        }
    }
}
