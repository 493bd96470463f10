//! Words to lines: where each ends, and what is drawn of it.

use super::fonts;
use super::shaper;
use super::slab::{Item, Run, Spot};
use super::text::{Piece, Word};
use crate::language::holds::last_ends;
use crate::language::letters::graphemes;
use crate::language::signs::NO_BREAK;
use std::borrow::Cow;
use std::rc::Rc;

/// The width of the thinnest letters, in ems.
const THINNEST: f32 = 0.15;

/// The words of each line: greedy, the first line `first` points long, the others `rest`. A word that is longer than a line
/// is cut behind a sign of its own, else between letters.
pub fn lines<'t>(words: Vec<Word<'t>>, first: f32, rest: f32) -> Vec<Vec<Word<'t>>> {
    let mut out: Vec<Vec<Word<'t>>> = vec![Vec::new()];
    let mut used = 0.0;
    let mut space = 0.0;
    let mut queue: std::collections::VecDeque<Word<'t>> = words.into();
    while let Some(word) = queue.pop_front() {
        let room = if out.len() == 1 { first } else { rest };
        let line = match out.last_mut() {
            Some(line) => line,
            None => break,
        };
        if !line.is_empty() && used + space + word.width > room + 0.01 {
            let left = room - used - space;
            if word.width > rest + 0.01 && hyphen_fits(&word, left) {
                let (head, tail) = cut(word, left);
                line.push(head);
                tail.into_iter().for_each(|tail| queue.push_front(tail));
            } else {
                queue.push_front(word);
            }
            out.push(Vec::new());
            (used, space) = (0.0, 0.0);
            continue;
        }
        if line.is_empty() && word.width > room + 0.01 {
            let (head, tail) = cut(word, room);
            if let Some(tail) = tail {
                line.push(head);
                out.push(Vec::new());
                (used, space) = (0.0, 0.0);
                queue.push_front(tail);
                continue;
            }
            line.push(head);
            used = room;
            continue;
        }
        used += space + word.width;
        space = word.space;
        let end = word.end;
        line.push(word);
        if end {
            out.push(Vec::new());
            (used, space) = (0.0, 0.0);
        }
    }
    if out.len() > 1 && out.last().is_some_and(Vec::is_empty) {
        out.pop();
    }
    out
}

/// A word that no line can hold, cut behind the last letter that fits; at least one letter stays in front.
fn cut<'t>(word: Word<'t>, room: f32) -> (Word<'t>, Option<Word<'t>>) {
    let mut head = Word::default();
    let mut pieces = word.pieces.into_iter();
    while let Some(piece) = pieces.next() {
        if head.width + piece.width <= room {
            head.width += piece.width;
            head.pieces.push(piece);
            continue;
        }
        let (at, width) = cut_at(&piece, room - head.width, head.pieces.is_empty());
        let (front, back) = split(&piece.text, at);
        let mut tail = Word { space: word.space, end: word.end, ..Word::default() };
        if !back.trim().is_empty() {
            // Shaping what is left at every cut would cost its length each time, and the shaper would keep all of it.
            let width = (piece.width - shaper::spaced(&front, piece.face, piece.size, piece.spacing)).max(0.0);
            tail.pieces.push(Piece { text: back, shaped: None, width, ..piece.clone() });
        }
        tail.pieces.extend(pieces);
        tail.width = tail.pieces.iter().map(|piece| piece.width).sum();
        if !front.is_empty() {
            head.width += width;
            head.pieces.push(Piece { text: front, shaped: None, width, ..piece });
        }
        let whole = tail.pieces.is_empty();
        return (head, (!whole).then_some(tail));
    }
    head.space = word.space;
    head.end = word.end;
    (head, None)
}

/// A text cut at a byte; whole where no letter begins there.
fn split<'t>(text: &Cow<'t, str>, at: usize) -> (Cow<'t, str>, Cow<'t, str>) {
    let whole = (text.clone(), Cow::Borrowed(""));
    match text {
        Cow::Borrowed(text) => text.split_at_checked(at).map(|(front, back)| (front.into(), back.into())),
        Cow::Owned(text) => {
            text.split_at_checked(at).map(|(front, back)| (front.to_owned().into(), back.to_owned().into()))
        }
    }
    .unwrap_or(whole)
}

/// The bytes of a piece that stay in a line with `room` points left, and their length: up to the last place where it may
/// end, else as many letters as fit. One letter stays at least when it is `alone` in its line.
fn cut_at(piece: &Piece<'_>, room: f32, alone: bool) -> (usize, f32) {
    if let Some(best) = sign_at(piece, room) {
        return best;
    }
    let mut best = (0, 0.0);
    for letter in graphemes(&piece.text) {
        let wide = shaper::spaced(letter, piece.face, piece.size, piece.spacing);
        if best.1 + wide > room && (best.0 > 0 || !alone) {
            break;
        }
        best = (best.0 + letter.len(), best.1 + wide);
    }
    best
}

/// The last place within `room` points at which a piece may end, and its length up to there.
fn sign_at(piece: &Piece<'_>, room: f32) -> Option<(usize, f32)> {
    // What cannot fit even in the thinnest letters is not looked at: a word of a hundred thousand letters is cut often.
    let most = (room / (piece.size * THINNEST)).max(0.0) as usize + 1;
    let near = piece.text.char_indices().nth(most).and_then(|(at, _)| piece.text.get(..at)).unwrap_or(&piece.text);
    let mut best = None;
    let mut end = 0;
    for part in last_ends(near) {
        end += part.len();
        if end == near.len() {
            break;
        }
        let front = near.split_at_checked(end).map_or("", |(front, _)| front);
        let width = shaper::spaced(front.trim_end_matches([' ', NO_BREAK]), piece.face, piece.size, piece.spacing);
        if width > room {
            break;
        }
        best = Some((end, width));
    }
    best
}

/// Whether a word that no line holds goes on behind a hyphen of its own in a line with `room` points left.
fn hyphen_fits(word: &Word<'_>, room: f32) -> bool {
    let Some(piece) = word.pieces.first() else { return false };
    let front = sign_at(piece, room).and_then(|(at, _)| piece.text.split_at_checked(at));
    front.is_some_and(|(front, _)| front.ends_with('-'))
}

/// The natural length of a line, the space behind its last word left out.
pub fn length(line: &[Word<'_>]) -> f32 {
    let widths: f32 = line.iter().map(|word| word.width).sum();
    let spaces: f32 = line.iter().rev().skip(1).map(|word| word.space).sum();
    widths + spaces
}

/// How many spaces of a line can be stretched: no-break spaces among them, or a date would look tight in a loose line.
pub fn gaps(line: &[Word<'_>]) -> usize {
    let held = |word: &Word<'_>| word.pieces.iter().map(|piece| piece.text.matches(NO_BREAK).count()).sum::<usize>();
    let spaced = line.iter().rev().skip(1).filter(|word| word.space > 0.0).count();
    spaced + line.iter().map(held).sum::<usize>()
}

/// The smallest width at which the words still take as few lines as at `room`: lines of about equal length.
pub fn balanced(words: &[Word<'_>], room: f32) -> f32 {
    let count = |width: f32| lines(words.to_vec(), width, width).len();
    let wanted = count(room);
    if wanted < 2 {
        return room;
    }
    let (mut low, mut high) = (room / 3.0, room);
    while high - low > 1.0 {
        let middle = f32::midpoint(low, high);
        if count(middle) == wanted { high = middle } else { low = middle }
    }
    high
}

/// The items of one line whose base line lies at `y`, starting at `x`, with `stretch` points added to each space.
pub fn items(line: &[Word<'_>], x: f32, y: f32, height: f32, stretch: f32, out: &mut Vec<Item>) {
    let mut x = x;
    let last = line.len().saturating_sub(1);
    out.reserve(line.len());
    for (at, word) in line.iter().enumerate() {
        for piece in &word.pieces {
            let run = run(piece, stretch, at < last);
            let width = run.width();
            if let Some((target, tag)) = &piece.link {
                let bare = run.bare_width().max(0.1);
                let at = Spot { x, y: y - piece.size * fonts::ASCENT };
                let size = Spot { x: bare, y: height.min(piece.size * fonts::LINE) };
                out.push(Item::Link { at, size, target: (*target).to_owned(), tag: *tag });
            }
            out.push(Item::Text {
                at: Spot { x, y: y - piece.rise },
                run: Rc::new(run),
                tag: piece.tag,
                turned: false,
            });
            x += width;
        }
    }
}

/// A piece with `extra` points at each of its spaces, at the one behind it only when `inside` its line.
fn run(piece: &Piece<'_>, extra: f32, inside: bool) -> Run {
    let word = piece.word();
    let (apart, wider) = (piece.spacing / piece.size, extra / piece.size);
    let space = if word.text.len() < piece.text.len() { shaper::space(piece.face) } else { None };
    let space = space.map(|(id, advance)| (id, advance + (apart + if inside { wider } else { 0.0 })));
    Run { face: piece.face, size: piece.size, ink: piece.ink, word, space, apart, wider }
}

#[cfg(test)]
mod tests {
    use super::super::text::Words;
    use super::*;
    use crate::document::Role;
    use crate::form::Form;

    /// The lines of a text in a column of `room` points, in type of 14 points.
    fn set(text: &str, room: f32) -> Vec<String> {
        let mut words = Words::new(Form::nd30().style(Role::Body), 0.0);
        words.text(text, (false, false), None, None);
        words.close(false);
        let words = words.words;
        let line = |line: &Vec<Word<'_>>| line.iter().flat_map(|word| &word.pieces).map(|piece| &*piece.text).collect();
        let lines: Vec<String> = lines(words, room, room).iter().map(line).collect();
        lines.into_iter().map(|line| line.trim_end().to_owned()).collect()
    }

    #[test]
    fn a_symbol_that_a_line_holds_is_never_cut() {
        assert_eq!(set("Kết luận số 57-KL/TW", 100.0), ["Kết luận số", "57-KL/TW"]);
        assert_eq!(set("giai đoạn 2026-2030", 90.0), ["giai đoạn", "2026-2030"]);
    }

    #[test]
    fn a_symbol_that_no_line_holds_is_cut_behind_a_hyphen_of_its_own() {
        assert_eq!(set("Số: 41/KHPH-SVHTTDL-CAT-BCHBĐBP", 205.0), ["Số: 41/KHPH-SVHTTDL-CAT-", "BCHBĐBP"]);
        assert_eq!(set("Số: 41/KHPH-SVHTTDL", 70.0), ["Số:", "41/KHPH-", "SVHTTDL"]);
    }

    #[test]
    fn a_number_is_cut_nowhere_but_where_no_line_holds_it() {
        assert_eq!(set("tổng 123.456.789.000 đồng", 110.0), ["tổng", "123.456.789.000", "đồng"]);
        assert_eq!(set("Lê-nin, Mát-xcơ-va", 80.0), ["Lê-nin, Mát-", "xcơ-va"]);
    }
}
