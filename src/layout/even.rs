//! A justified paragraph to even lines: no line whose spaces gape, no syllable alone on the last.
//!
//! What a typist does by hand, the least visible first. A number lets go of the word of two syllables that it counts; a word of
//! the line above comes down; the last syllable gets company; then the letters of the paragraph stand a tenth of a point closer
//! or further apart, then two. What binds by law or sense (symbols, dates, amounts with their unit) never gives way. Each try is
//! measured as Word sets it and as a program that draws no-break spaces wider and leaves them so, and the same is done for
//! every backend.

use super::fonts::{self, Face};
use super::measure::{Measured, MeasuredLine};
use crate::document::{Align, Inline, Paragraph};
use crate::form::{FittingForm, Style};
use crate::language::addresses::is_address;
use crate::language::signs::NO_BREAK;
use crate::language::{holds, phrases};
use std::cmp::Ordering;

/// How wide the spaces of a line may become that gives a word to the lone last syllable, in spaces.
const GIVING: f32 = 1.7;

/// From one choice of letter spacing to the next, points: what a typist sets, and a word processor counts in.
const STEP: f32 = 0.1;

/// Points by which such a program may differ on a line: one that only just holds its words is none.
const SLACK: f32 = 1.0;

/// What weighs how much: a line that gapes and each space by which it does, a lone last syllable, a line more than there was, a
/// line less where it is wanted.
const GAPES: f32 = 10.0;
const LONE: f32 = 3.0;
const LONGER: f32 = 1.0;
const SHORTER: f32 = 4.0;

/// Letters in which a number and what it counts are looked for.
const LONGEST: usize = 40;

/// How often one thing after the other is tried at one spacing.
const TRIES: usize = 4;

/// The column that a paragraph stands in, points.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    pub width: f32,
    /// How much shorter the first line is.
    pub indent: f32,
    /// Whether signatures stand below, which want as many lines of text above them as there are.
    pub signed: bool,
}

/// Sets a justified paragraph to even lines, as far as its words allow; one that an address tears apart all the same to lines of
/// their own length.
pub(super) fn set(paragraph: &mut Paragraph, style: &Style, column: Column, form: &FittingForm) {
    let setter = Setter { style, column, form };
    let own = setter.judged(paragraph);
    let mut best = (setter.cost(&own, own.lines), paragraph.clone());
    for spacing in spacings(form.letters) {
        if best.0 <= 0.0 {
            break;
        }
        let tried = setter.tried(Paragraph { spacing, ..paragraph.clone() }, own.lines);
        if tried.0 < best.0 {
            best = tried;
        }
    }
    let torn =
        best.0 > 0.0 && is_address(&letters(paragraph).collect::<String>()) && setter.judged(&best.1).gaping > 0.0;
    *paragraph = if torn { Paragraph { align: Some(Align::Left), ..paragraph.clone() } } else { best.1 };
}

/// 0, then closer and further by each step up to `most`.
fn spacings(most: f32) -> impl Iterator<Item = f32> {
    let steps = (most / STEP + 0.01) as usize;
    let both = (1..=steps).flat_map(|step| [-STEP * step as f32, STEP * step as f32]);
    std::iter::once(0.0).chain(both)
}

struct Setter<'a> {
    style: &'a Style,
    column: Column,
    form: &'a FittingForm,
}

/// What is wrong with the lines of a paragraph.
#[derive(Debug, Default)]
struct Judged {
    /// Lines, as Word sets them.
    lines: usize,
    /// How badly lines gape.
    gaping: f32,
    /// Where the first that does begins and ends, in letters.
    first: Option<(usize, usize)>,
    lone: bool,
}

impl Setter<'_> {
    /// What the faults weigh in a paragraph that had so many lines.
    fn cost(&self, judged: &Judged, lines: usize) -> f32 {
        let other = match judged.lines.cmp(&lines) {
            Ordering::Greater => LONGER,
            Ordering::Less if self.column.signed => SHORTER,
            _ => 0.0,
        };
        judged.gaping + if judged.lone { LONE } else { 0.0 } + other
    }

    /// The best that changes at the ends of lines make of a paragraph, and what is still wrong then.
    fn tried(&self, paragraph: Paragraph, lines: usize) -> (f32, Paragraph) {
        let mut judged = self.judged(&paragraph);
        let mut best = (self.cost(&judged, lines), paragraph);
        for _ in 0..TRIES {
            let mut changes = Vec::new();
            if let Some((begin, end)) = judged.first {
                changes.extend(let_go(&best.1, end));
                changes.extend(held_at(&best.1, begin));
            }
            changes.extend(judged.lone.then(|| self.accompanied(&best.1)).flatten());
            let better = changes.into_iter().find_map(|changed| {
                let judged = self.judged(&changed);
                (self.cost(&judged, lines) < best.0).then_some((judged, changed))
            });
            let Some((now, changed)) = better else { break };
            best = (self.cost(&now, lines), changed);
            judged = now;
        }
        best
    }

    /// What is wrong with the lines in either program.
    fn judged(&self, paragraph: &Paragraph) -> Judged {
        let measured = Measured::new(paragraph, self.style);
        let mut judged = Judged::default();
        let torn = measured.tears(self.column.width);
        let wide = measured.clone().widened();
        for (words, held) in [(&measured, true), (&wide, false)] {
            let width = self.column.width - if held { 0.0 } else { SLACK };
            let lines = words.broken(width - self.column.indent, width);
            if held {
                judged.lines = lines.len();
            }
            judged.lone |= ends_alone(paragraph, &lines);
            for (at, line) in lines.iter().enumerate().filter(|_| !torn) {
                let gape = self.gape(line, at, held).map_or(0.0, |gape| gape - self.form.gape);
                if gape > 0.0 {
                    judged.gaping += GAPES * (1.0 + gape);
                    let begin = at.checked_sub(1).and_then(|above| lines.get(above)).map_or(0, |above| above.letters);
                    judged.first.get_or_insert((begin, line.letters));
                }
            }
        }
        judged
    }

    /// How wide the spaces of a line are, in spaces; `held` says whether no-break spaces are stretched too. Nothing where none is.
    fn gape(&self, line: &MeasuredLine, at: usize, held: bool) -> Option<f32> {
        let gaps = line.spaces + if held { line.held } else { 0 };
        if line.last || gaps == 0 {
            return None;
        }
        let room = self.column.width - if at == 0 { self.column.indent } else { 0.0 };
        Some(1.0 + (room - line.length) / gaps as f32 / (fonts::length(" ", Face::of(self.style)) * self.style.size))
    }

    /// [`accompanied`]; nothing where the line that gives a syllable up would gape.
    fn accompanied(&self, paragraph: &Paragraph) -> Option<Paragraph> {
        let held = accompanied(paragraph)?;
        let lines = Measured::new(&held, self.style).broken(self.column.width - self.column.indent, self.column.width);
        let above = lines.len().checked_sub(2)?;
        self.gape(lines.get(above)?, above, true).filter(|gape| *gape <= GIVING).map(|_| held)
    }
}

/// Whether the last of several lines is one syllable; a number or a symbol is none.
pub(super) fn ends_alone(paragraph: &Paragraph, lines: &[MeasuredLine]) -> bool {
    let Some([above, last]) = lines.last_chunk() else { return false };
    last.spaces + last.held == 0 && !letters(paragraph).skip(above.letters).any(|letter| letter.is_ascii_digit())
}

/// The paragraph with its last two syllables together; nothing where the line above would then end
/// inside a word or a name, and does not now.
pub(super) fn accompanied(paragraph: &Paragraph) -> Option<Paragraph> {
    let words: Vec<char> = letters(paragraph).collect();
    let space = words.iter().rposition(|letter| *letter == ' ').filter(|at| *at > 0 && *at + 1 < words.len())?;
    let text: String = words.iter().collect();
    let mut pieces = text.rsplit(' ');
    let (last, first, earlier) = (pieces.next()?, pieces.next()?, pieces.next().unwrap_or_default());
    let torn = phrases::held(earlier, first, false) && !phrases::held(first, last, false);
    (!torn).then(|| replaced(paragraph, space, NO_BREAK)).flatten()
}

/// The paragraph with the word that a number counts let go of it, where both begin the line behind a place in letters.
fn let_go(paragraph: &Paragraph, at: usize) -> Option<Paragraph> {
    let behind: String = letters(paragraph).skip(at).take(LONGEST).collect();
    let before = behind.split_at_checked(holds::gives_way(&behind)?)?.0;
    (!before.contains(' ')).then(|| replaced(paragraph, at + before.chars().count(), ' ')).flatten()
}

/// The paragraph with the words on both sides of a line's end held together, so that the first comes down.
fn held_at(paragraph: &Paragraph, begin: usize) -> Option<Paragraph> {
    let space = begin.checked_sub(1)?;
    (letters(paragraph).nth(space) == Some(' ')).then(|| replaced(paragraph, space, NO_BREAK)).flatten()
}

/// The letters of label and words as they are measured.
fn letters(paragraph: &Paragraph) -> impl Iterator<Item = char> {
    let label = paragraph.label.iter().flat_map(|label| label.chars().chain([' ']));
    let words = paragraph.content.iter().flat_map(|inline| match inline {
        Inline::Text { text, .. } | Inline::Reference { text, .. } => text.chars(),
        Inline::Footnote { .. } | Inline::Break => "".chars(),
    });
    label.chain(words)
}

/// The paragraph with another letter at a place of its words; nothing at a place of its label.
fn replaced(paragraph: &Paragraph, at: usize, letter: char) -> Option<Paragraph> {
    let mut out = paragraph.clone();
    let label = paragraph.label.as_ref().map_or(0, |label| label.chars().count() + 1);
    let mut at = at.checked_sub(label)?;
    for inline in &mut out.content {
        let (Inline::Text { text, .. } | Inline::Reference { text, .. }) = inline else { continue };
        let count = text.chars().count();
        if at < count {
            *text = text.chars().enumerate().map(|(place, own)| if place == at { letter } else { own }).collect();
            return Some(out);
        }
        at -= count;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Role, plain_text};
    use crate::form::Form;

    fn body(text: &str) -> Paragraph {
        Paragraph::new(Role::Body, vec![Inline::text(holds::glue(text))])
    }

    /// The words of a paragraph in a column so wide, with `_` for a no-break space, and the spacing of its letters.
    fn even(text: &str, width: f32, form: &FittingForm) -> (String, f32) {
        let mut paragraph = body(text);
        let column = Column { width, indent: 0.0, signed: false };
        set(&mut paragraph, Form::nd30().style(Role::Body), column, form);
        (plain_text(&paragraph.content).replace(NO_BREAK, "_"), paragraph.spacing)
    }

    /// With letters that stay where their font sets them.
    fn unspaced(text: &str, width: f32) -> String {
        let (words, spacing) = even(text, width, &FittingForm { letters: 0.0, ..Form::nd30().fitting });
        assert_eq!(spacing, 0.0);
        words
    }

    fn length(words: &str) -> f32 {
        Measured::new(&body(words), Form::nd30().style(Role::Body)).width()
    }

    /// As wide as the text without its last word, and a little.
    fn short_of_a_word(text: &str) -> f32 {
        length(text.rsplit_once(' ').unwrap().0) + 1.0
    }

    /// As wide as words with spaces so much wider than the font's.
    fn gaping(words: &str, spaces: f32) -> f32 {
        length(words) + (spaces - 1.0) * 3.5 * words.matches(' ').count() as f32
    }

    #[test]
    fn lines_that_do_not_gape_are_left_alone() {
        let first = "Tổ chức tập huấn nghiệp vụ cho cán bộ, công chức làm công tác";
        let text = &format!("{first} nghiêng nghiêng ở cơ sở.");
        assert_eq!(unspaced(text, 2000.0), *text, "one line");
        assert_eq!(even(text, gaping(first, 1.5), &Form::nd30().fitting), (text.clone(), 0.0));
        for text in ["", "một", " một", "một "] {
            assert_eq!(unspaced(text, 1.0), text);
        }
    }

    #[test]
    fn a_number_lets_go_of_what_it_counts_before_the_line_above_gapes() {
        let text = "Sản xuất và phát sóng trên các kênh của đài 60 nghiêng nghiêng về biên giới.";
        let room = gaping("Sản xuất và phát sóng trên các kênh của đài", 2.2);
        let word = text.replace("nghiêng nghiêng", "chuyên mục");
        assert!(unspaced(&word, room).contains("đài 60 chuyên"), "a word of two syllables");
        assert!(unspaced(text, room).contains("60_nghiêng"), "no word of two syllables");
        assert!(unspaced(&word, 2000.0).contains("60_chuyên"), "no line gapes");
    }

    #[test]
    fn what_law_or_sense_binds_never_gives_way() {
        for bound in ["ngày 07/9/2026", "số 57-KL/TW", "450.000.000 đồng", "khoản 12 Mục II"] {
            let text = format!("Thời gian thực hiện: {bound}");
            let words = unspaced(&text, gaping("Thời gian thực hiện:", 2.8));
            assert!(words.ends_with(&holds::glue(bound).replace(NO_BREAK, "_")), "{words}");
        }
    }

    #[test]
    fn a_word_of_the_line_above_comes_down_into_one_that_gapes() {
        let above = "Một hai ba bốn năm sáu bảy tám chín mười mười một mười hai mười ba ở";
        let gapes = "biên giới đất liền, biển đảo và các cửa khẩu của tỉnh, từ";
        let text = format!("{above} {gapes} nghiêngnghiêngnghiêngng, rồi thôi.");
        let words = unspaced(&text, length(above) + 0.5);
        assert!(words.contains("ở_biên giới"), "{words}");
    }

    #[test]
    fn letters_stand_closer_or_further_where_nothing_else_helps_and_never_more_than_the_form_allows() {
        let form = Form::nd30().fitting;
        let first = "Chủ trì giao ban báo chí; phối hợp kiểm tra việc thực hiện Kết luận";
        let text = format!("{first} số 57-KL/TW.");
        let whole = length(&text);
        // Short by a little: closer letters draw the symbol up.
        let (_, spacing) = even(&text, whole - 6.0, &form);
        assert!(spacing < 0.0 && spacing >= -form.letters, "{spacing}");
        // Letters further apart fill a line that nothing can be drawn up into.
        let (words, spacing) = even(&text, gaping(first, 2.1), &form);
        assert!(spacing > 0.0 && spacing <= form.letters, "{words} {spacing}");
        assert_eq!(even(&text, gaping(first, 6.0), &FittingForm { letters: 0.0, ..form }).1, 0.0);
    }

    #[test]
    fn what_an_address_tears_apart_is_not_justified() {
        let align = |text: &str| {
            let (mut paragraph, width) =
                (body(text), length("Mọi ý kiến đóng góp của cán bộ và Nhân dân gửi về hộp thư") + 70.0);
            let column = Column { width, indent: 0.0, signed: false };
            set(&mut paragraph, Form::nd30().style(Role::Body), column, &Form::nd30().fitting);
            paragraph.align
        };
        let gapes = "Mọi ý kiến đóng góp của cán bộ và Nhân dân gửi về hộp thư nghiengnghiengnghieng";
        assert_eq!(align(&format!("{gapes}@anbinh.gov.vn")), Some(Align::Left));
        assert_eq!(align(gapes), None);
        let divided = "Mẫu báo cáo đăng tại https://anbinh.gov.vn/van-ban/ke-hoach/2026/thang-11/mau-bao-cao.docx.";
        assert_eq!(align(divided), None);
    }

    #[test]
    fn no_syllable_stands_alone_on_the_last_line() {
        let text = "Bảo đảm an ninh, trật tự; cung cấp thông tin phục vụ phản bác các luận điệu sai lệch.";
        assert!(unspaced(text, short_of_a_word(text)).ends_with("sai_lệch."));
        assert_eq!(unspaced(text, short_of_a_word(text) * 0.7), text, "several words on the last line");
        let parted = Paragraph::new(Role::Body, vec![Inline::text(text.trim_end_matches('.')), Inline::text("./.")]);
        let mut even = parted.clone();
        let column = Column { width: short_of_a_word(text), indent: 0.0, signed: false };
        set(&mut even, Form::nd30().style(Role::Body), column, &Form::nd30().fitting);
        assert_ne!(even, parted, "words in several pieces");
    }

    #[test]
    fn a_line_of_few_words_gives_none_up() {
        let text = "Nghiêng nghiêng nghiêng.";
        assert_eq!(unspaced(text, short_of_a_word(text)), text);
    }

    #[test]
    fn above_signatures_a_paragraph_keeps_its_lines() {
        let text = "Trên đây là Kế hoạch công tác thông tin đối ngoại năm 2026 của tỉnh Sơn Hải./.";
        let spacing = |signed| {
            let (mut paragraph, width) = (body(text), length(text) - 10.0);
            let column = Column { width, indent: 0.0, signed };
            set(&mut paragraph, Form::nd30().style(Role::Body), column, &Form::nd30().fitting);
            let lines = Measured::new(&paragraph, Form::nd30().style(Role::Body)).broken(width, width);
            lines.len()
        };
        assert_eq!((spacing(false), spacing(true)), (1, 2));
    }
}
