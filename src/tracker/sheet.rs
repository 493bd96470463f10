//! Excel workbooks with real dates and numbers, a frozen header and filters. The only importer of the workbook writer.

use super::{HEADS, Matrix, Row};
use crate::calendar::Date;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

/// The rows as a workbook. `stamp` is its creation date, so that the same plan gives the same bytes.
///
/// # Errors
/// More rows than a sheet can hold (1,048,576), in words.
pub fn xlsx(rows: &[Row], title: &str, stamp: Date) -> Result<Vec<u8>, String> {
    let mut book = workbook(title, stamp).map_err(words)?;
    tasks(book.add_worksheet(), rows).map_err(words)?;
    book.save_to_buffer().map_err(words)
}

/// The matrix as a workbook.
///
/// # Errors
/// More rows or columns than a sheet can hold, in words.
pub fn matrix_xlsx(matrix: &Matrix, title: &str, stamp: Date) -> Result<Vec<u8>, String> {
    let mut book = workbook(title, stamp).map_err(words)?;
    units(book.add_worksheet(), matrix).map_err(words)?;
    book.save_to_buffer().map_err(words)
}

fn words(error: XlsxError) -> String {
    error.to_string()
}

fn workbook(title: &str, stamp: Date) -> Result<Workbook, XlsxError> {
    let mut book = Workbook::new();
    let created = excel(stamp)?;
    book.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&created));
    Ok(book)
}

fn excel(date: Date) -> Result<ExcelDateTime, XlsxError> {
    let small = |number: u32| u8::try_from(number).unwrap_or_default();
    ExcelDateTime::from_ymd(u16::try_from(date.year()).unwrap_or_default(), small(date.month()), small(date.day()))
}

fn cell() -> Format {
    Format::new()
        .set_font_name("Times New Roman")
        .set_font_size(12)
        .set_border(FormatBorder::Thin)
        .set_align(FormatAlign::Top)
        .set_text_wrap()
}

fn head() -> Format {
    cell()
        .set_bold()
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter)
        .set_background_color(Color::RGB(0xE7_E7_E7))
}

fn tasks(sheet: &mut Worksheet, rows: &[Row]) -> Result<(), XlsxError> {
    let (text, date) = (cell(), cell().set_num_format("dd/mm/yyyy").set_align(FormatAlign::Center));
    let money = cell().set_num_format("#,##0");
    sheet.set_name("Nhiệm vụ")?.set_landscape().set_paper_size(9);
    let widths = [16, 45, 30, 24, 30, 24, 12, 12, 28, 16];
    for ((column, name), width) in (0u16..).zip(HEADS).zip(widths) {
        sheet.set_column_width(column, width)?;
        sheet.write_with_format(0, column, name, &head())?;
    }
    for (line, row) in (1u32..).zip(rows) {
        let words = [
            (0, row.number.clone()),
            (1, row.title.clone()),
            (2, row.groups.join(" / ")),
            (3, row.lead.join(", ")),
            (4, row.support.join(", ")),
            (5, row.deadline.clone()),
            (8, row.output.clone()),
        ];
        for (column, words) in words {
            sheet.write_with_format(line, column, words, &text)?;
        }
        let days = [row.due.iter().map(|due| due.from).min(), row.due.iter().map(|due| due.to).max()];
        for (column, day) in (6u16..).zip(days) {
            match day {
                Some(day) => sheet.write_with_format(line, column, &excel(day)?, &date)?,
                None => sheet.write_with_format(line, column, "", &text)?,
            };
        }
        match row.budget {
            // A workbook's numbers are floating point: exact up to 2^53 đồng, which no plan reaches.
            Some(dong) => sheet.write_with_format(line, 9, dong as f64, &money)?,
            None => sheet.write_with_format(line, 9, "", &text)?,
        };
    }
    finish(sheet, rows.len(), HEADS.len(), 2)
}

fn units(sheet: &mut Worksheet, matrix: &Matrix) -> Result<(), XlsxError> {
    let (text, mark) = (cell(), cell().set_align(FormatAlign::Center));
    let turned = head().set_rotation(90);
    sheet.set_name("Ma trận")?.set_landscape().set_paper_size(9);
    sheet.set_column_width(0, 16)?.set_column_width(1, 60)?;
    sheet.write_with_format(0, 0, "Số", &head())?.write_with_format(0, 1, "Nhiệm vụ", &head())?;
    for (column, unit) in (2u16..).zip(&matrix.units) {
        sheet.set_column_width(column, 6)?;
        sheet.write_with_format(0, column, unit.name.as_str(), &turned)?;
    }
    for (line, row) in (1u32..).zip(&matrix.rows) {
        sheet.write_with_format(line, 0, row.number.as_str(), &text)?;
        sheet.write_with_format(line, 1, row.title.as_str(), &text)?;
        for (column, part) in (2u16..).zip(&row.parts) {
            sheet.write_with_format(line, column, part.map(crate::plan::Part::letter).unwrap_or_default(), &mark)?;
        }
    }
    finish(sheet, matrix.rows.len(), matrix.units.len() + 2, 2)
}

/// Frozen header and first columns, a filter over all rows, the header repeated on every printed page.
fn finish(sheet: &mut Worksheet, rows: usize, columns: usize, frozen: u16) -> Result<(), XlsxError> {
    let last_row = u32::try_from(rows).unwrap_or(u32::MAX);
    let last_column = u16::try_from(columns.saturating_sub(1)).unwrap_or(u16::MAX);
    sheet.set_freeze_panes(1, frozen)?;
    sheet.autofilter(0, 0, last_row, last_column)?;
    sheet.set_repeat_rows(0, 0)?;
    Ok(())
}
