//! Excel workbooks with real dates and numbers, a frozen header and filters. The only importer of the workbook writer.

use super::{HEADS, Kind, Matrix, Row, names};
use crate::calendar::Date;
use crate::invariant::{held, item};
use crate::language::lines::{width, wrap};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

/// The rows as a workbook. `stamp` is its creation time, seconds since 1970, so that the same plan gives the same bytes.
///
/// # Errors
/// More rows than a sheet can hold (1,048,576), in words.
pub fn xlsx(rows: &[Row], title: &str, stamp: i64) -> Result<Vec<u8>, String> {
    let mut book = workbook(title, stamp).map_err(words)?;
    tasks(book.add_worksheet(), rows).map_err(words)?;
    book.save_to_buffer().map_err(words)
}

/// The matrix as a workbook.
///
/// # Errors
/// More rows or columns than a sheet can hold, in words.
pub fn matrix_xlsx(matrix: &Matrix, title: &str, stamp: i64) -> Result<Vec<u8>, String> {
    let mut book = workbook(title, stamp).map_err(words)?;
    units(book.add_worksheet(), matrix).map_err(words)?;
    book.save_to_buffer().map_err(words)
}

fn words(error: XlsxError) -> String {
    error.to_string()
}

fn workbook(title: &str, stamp: i64) -> Result<Workbook, XlsxError> {
    let mut book = Workbook::new();
    // From 1970 to 9999: what a workbook can say.
    let created = ExcelDateTime::from_timestamp(stamp.clamp(0, 253_402_300_799))?;
    book.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&created));
    Ok(book)
}

fn excel(date: Date) -> Result<ExcelDateTime, XlsxError> {
    let small = |number: u32| held(u8::try_from(number).ok(), "a month or day");
    ExcelDateTime::from_ymd(held(u16::try_from(date.year()).ok(), "a year"), small(date.month()), small(date.day()))
}

fn cell() -> Format {
    Format::new()
        .set_font_name("Times New Roman")
        .set_font_size(11)
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

/// Dots between the thousands, whatever the language of the computer: Excel's own mark is a comma on an English one.
fn money(dong: u64) -> Format {
    let groups = |count: usize| format!("#{}\\.##0", "\\.###".repeat(count - 1));
    let pattern = match dong {
        0..1_000 => "0".to_owned(),
        1_000..1_000_000_000_000 => {
            format!("[>=1000000000]{};[>=1000000]{};{}", groups(3), groups(2), groups(1))
        }
        _ => format!("[>=1000000000000]{};[>=1000000000]{};{}", groups(4), groups(3), groups(2)),
    };
    cell().set_num_format(pattern)
}

/// The widths of the columns, in letters.
const WIDTHS: [u32; HEADS.len()] = [12, 10, 36, 24, 18, 24, 17, 11, 11, 16, 22, 16];

fn tasks(sheet: &mut Worksheet, rows: &[Row]) -> Result<(), XlsxError> {
    let text = cell();
    let date = cell().set_num_format("dd/mm/yyyy").set_align(FormatAlign::Center);
    sheet.set_name("Nhiệm vụ")?;
    for ((column, name), width) in (0u16..).zip(HEADS).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
        sheet.write_with_format(0, column, name, &head())?;
    }
    sheet.set_row_height(0, height(HEADS.iter().zip(WIDTHS)))?;
    for (line, row) in (1u32..).zip(rows) {
        let words = [
            (0, row.number.clone()),
            (1, row.kind.name().to_owned()),
            (2, row.title.clone()),
            (3, row.groups.join(" / ")),
            (4, names(&row.lead)),
            (5, names(&row.support)),
            (6, row.deadline.clone()),
            (9, row.repeats()),
            (10, row.output.clone()),
        ];
        for (column, words) in &words {
            sheet.write_with_format(line, *column, words.as_str(), &text)?;
        }
        for (column, day) in [(7, row.first()), (8, row.last())] {
            match day {
                Some(day) => sheet.write_with_format(line, column, &excel(day)?, &date)?,
                None => sheet.write_with_format(line, column, "", &text)?,
            };
        }
        match row.budget {
            // A workbook's numbers are floating point: exact up to 2^53 đồng, which no plan reaches.
            Some(dong) => sheet.write_with_format(line, 11, dong as f64, &money(dong))?,
            None => sheet.write_with_format(line, 11, row.budget_words.as_str(), &text)?,
        };
        let wide = |column: u16| item(&WIDTHS, usize::from(column));
        sheet.set_row_height(line, height(words.iter().map(|(column, words)| (words, wide(*column)))))?;
    }
    finish(sheet, rows.len(), HEADS.len(), 3)
}

/// Points for a row of such texts in columns of such widths: programs other than Excel leave a row of wrapped text at one
/// line. Five letters of this font need the room of four of the font that widths are counted in. A row can be 409 points
/// high at most.
fn height<'a>(cells: impl Iterator<Item = (&'a (impl AsRef<str> + 'a + ?Sized), u32)>) -> f64 {
    let lines = cells.map(|(text, width)| wrap(text.as_ref(), width as usize * 5 / 4).len()).max().unwrap_or_default();
    (lines.max(1) as f64 * 15.0 + 3.0).min(409.0)
}

fn units(sheet: &mut Worksheet, matrix: &Matrix) -> Result<(), XlsxError> {
    let (text, mark) = (cell(), cell().set_align(FormatAlign::Center));
    let group = cell().set_bold();
    let turned = head().set_rotation(90);
    sheet.set_name("Ma trận")?;
    sheet.set_column_width(0, 12)?.set_column_width(1, 48)?;
    sheet.write_with_format(0, 0, "Số", &head())?.write_with_format(0, 1, "Nhiệm vụ", &head())?;
    for (column, unit) in (2u16..).zip(&matrix.units) {
        sheet.set_column_width(column, 5)?;
        sheet.write_with_format(0, column, unit.name.as_str(), &turned)?;
    }
    // A turned name may break into two lines; a letter is about six points wide.
    let longest = matrix.units.iter().map(|unit| width(&unit.name)).max().unwrap_or_default();
    sheet.set_row_height(0, (longest as f64 * 6.2 + 12.0).clamp(60.0, 200.0))?;
    for (line, row) in (1u32..).zip(&matrix.rows) {
        let words = if row.kind == Kind::Group { &group } else { &text };
        sheet.write_with_format(line, 0, row.number.as_str(), words)?;
        sheet.write_with_format(line, 1, row.title.as_str(), words)?;
        for (column, part) in (2u16..).zip(&row.parts) {
            sheet.write_with_format(line, column, part.map(crate::plan::Share::letter).unwrap_or_default(), &mark)?;
        }
        sheet.set_row_height(line, height([(&row.number, 12), (&row.title, 48)].into_iter()))?;
    }
    finish(sheet, matrix.rows.len(), matrix.units.len() + 2, 2)
}

/// Frozen header and first columns, a filter over all rows; printed on A4 landscape as wide as the page, header and first
/// columns on every page.
fn finish(sheet: &mut Worksheet, rows: usize, columns: usize, frozen: u16) -> Result<(), XlsxError> {
    let last_row = u32::try_from(rows).unwrap_or(u32::MAX);
    let last_column = u16::try_from(columns.saturating_sub(1)).unwrap_or(u16::MAX);
    sheet.set_freeze_panes(1, frozen)?;
    sheet.autofilter(0, 0, last_row, last_column)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3).set_footer("&CTrang &P/&N");
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_repeat_columns(0, frozen - 1)?;
    Ok(())
}
