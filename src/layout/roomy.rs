//! Whether a table has room for its words however they stand in it: what most tables are, and no setting need be tried.
//!
//! A table is too narrow only where the longest words of its columns together are wider than the paper. So if each of its
//! columns could hold the longest word of all, it is wide enough. That takes no document: the words as the author wrote
//! them do, for what composing puts beside a word (a comma, a capital letter) is allowed for.

use super::cells::{SLACK, cell_padding, sizes};
use super::fonts::{Face, length};
use super::mm;
use crate::document::{Orientation, Table};
use crate::form::Form;
use crate::language::signs::NO_BREAK;

/// The least width allowed for a word, ems: dates and the words above the columns of a table of tasks are shorter.
const LEAST: f32 = 7.0;

/// What composing may add to a word, ems: signs beside it, a capital letter for a small one.
const ADDED: f32 = 1.2;

/// The width of a letter of which nothing is known, of a small letter as Vietnamese is written, and of a figure or a sign in
/// figures, ems; no face has a wider one. Most words are seen to fit by them, and no font is opened for a check.
const WIDEST: f32 = 1.1;
const SMALL: f32 = 0.84;
const FIGURE: f32 = 0.51;

/// Whether a table of so many columns, which hold these texts and nothing else, surely fits its paper. One column may
/// be the `lead` of a table that is divided by the others.
pub fn roomy<'a>(
    columns: usize,
    lead: bool,
    sheet: Orientation,
    mut texts: impl Iterator<Item = &'a str>,
    form: &Form,
) -> bool {
    let smallest = Table { size: sizes(form).last().copied().flatten(), ..Table::default() };
    let size = smallest.size.unwrap_or(form.style(crate::document::Role::TableCell).size);
    let padding = 2.0 * cell_padding(&smallest, form) + SLACK;
    let width = mm(form.page.text_width(sheet)) - if lead { mm(form.table.lead) } else { 0.0 };
    // Beside the column of the tasks stands their number, and one unit in each piece at least.
    let columns = if lead { 2 } else { columns.max(1) };
    let room = (width / columns as f32 - padding) / size;
    room >= LEAST && texts.all(|text| fits(text, room - ADDED))
}

/// Whether no word of a text is longer than `room` ems. What is put for a reference is not known here.
fn fits(text: &str, room: f32) -> bool {
    let is_short = |word: &str| word.chars().map(at_most).sum::<f32>() <= room;
    let word = |word: &str| is_short(word) || Face::TINOS.iter().all(|face| length(word, *face) <= room);
    !text.contains("[[") && text.split(|c: char| c.is_whitespace() || c == NO_BREAK).all(word)
}

/// A width in ems that a letter does not exceed in any face.
fn at_most(letter: char) -> f32 {
    match letter {
        '0'..='9' | '.' | ',' | '/' | '-' | ':' | ';' => FIGURE,
        'a'..='z' => SMALL,
        // The letters with marks: Latin-1 and Latin Extended-A, ơ and ư, and those of Vietnamese.
        'à'..='ſ' | 'ơ' | 'ư' | 'ạ'..='ỹ' if letter.is_lowercase() => SMALL,
        _ => WIDEST,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Block, Cell, Column, Document, Inline, Paragraph, Part, PartKind, Role, Row, RowKind};
    use proptest::prelude::*;

    fn surely(columns: usize, texts: &[&str]) -> bool {
        roomy(columns, false, Orientation::Portrait, texts.iter().copied(), &Form::nd30())
    }

    /// Whether the table with these words under each other in every column lacks room on a page of the text.
    fn lacks(columns: usize, texts: &[String]) -> bool {
        let cell = |text: &String| {
            let line = Paragraph::new(Role::TableCell, vec![Inline::text(text.as_str())]);
            Cell { content: vec![line], ..Cell::empty(1) }
        };
        let row = |text: &String| Row { kind: RowKind::Body, cells: vec![cell(text); columns] };
        let rows = texts.iter().map(row).collect();
        let table = Table { columns: vec![Column::default(); columns], rows, ..Table::default() };
        let part = Part { kind: PartKind::Plan, blocks: vec![Block::Table(table)], ..Part::default() };
        !super::super::settle(&mut Document { parts: vec![part], ..Document::default() }, &Form::nd30()).is_empty()
    }

    #[test]
    fn ordinary_words_have_room_and_long_ones_many_columns_and_references_are_looked_at() {
        assert!(surely(3, &["Tổ chức khảo sát thực địa tại các xã biên giới", "30/11/2026", "1.250.000.000"]));
        assert!(!surely(9, &["1.250.000.000.000"]));
        assert!(!surely(40, &["x"]));
        assert!(!surely(2, &["theo [[chuong-trinh]]"]));
    }

    #[test]
    fn no_face_has_a_wider_letter_than_is_allowed_for() {
        for letter in ('!'..='ỹ').filter(|letter| at_most(*letter) < WIDEST) {
            for face in Face::TINOS {
                let wide = length(&letter.to_string(), face);
                assert!(wide <= at_most(letter), "{letter}: {wide} in {face:?}");
            }
        }
    }

    proptest! {
        #[test]
        fn a_table_that_is_said_to_have_room_has_it(
            columns in 1_usize..12,
            texts in prop::collection::vec("[mWạẤ0-9i ./-]{1,24}", 1..4),
        ) {
            if surely(columns, &texts.iter().map(String::as_str).collect::<Vec<_>>()) {
                prop_assert!(!lacks(columns, &texts));
            }
        }
    }
}
