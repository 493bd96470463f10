//! A document to the bytes of a file, with the time and the plan that it speaks of.

use crate::archive;
use crate::calendar::Date;
use crate::document::Document;
use crate::emit::{self, Origin};
use crate::form::Form;

/// The time of a document, seconds since 1970: `stamp` where one is set, else the plan's date; a draft may have none.
fn timestamp(document: &Document, stamp: Option<i64>) -> Option<i64> {
    stamp.or_else(|| document.metadata.date.map(Date::unix_seconds))
}

/// `timestamp` for files that must bear a time (PDF/A, iCalendar): of an undated draft the first day that it is for.
pub fn moment(document: &Document, stamp: Option<i64>) -> i64 {
    let from = || document.metadata.from.map(Date::unix_seconds);
    timestamp(document, stamp).or_else(from).unwrap_or_default()
}

/// What a backend makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Output {
    /// Word.
    Docx,
    /// PDF/A-3a, PDF/UA-1.
    Pdf,
    /// One self-contained page.
    Html,
    /// Plain text.
    Text,
}

/// What a paper says of the plan that it was made from; `carried`: with the plan's whole file, comments included, in it.
pub fn origin(name: &str, bytes: &[u8], carried: bool) -> Origin {
    Origin { digest: archive::digest(bytes), source: carried.then(|| (name.to_owned(), bytes.to_vec())) }
}

/// The bytes of a document. `stamp` is the time that the files bear, seconds since 1970; the plan's date when absent.
///
/// # Errors
/// What keeps the document from being written, in words.
pub fn print(document: &Document, form: &Form, output: Output, stamp: Option<i64>) -> Result<Vec<u8>, String> {
    print_with(document, form, output, stamp, None)
}

/// [`print()`] for a paper that says of which plan it is, and carries the plan's file where the format can hold one: DOCX, PDF.
///
/// # Errors
/// As [`print()`].
pub fn print_with(
    document: &Document,
    form: &Form,
    output: Output,
    stamp: Option<i64>,
    origin: Option<Origin>,
) -> Result<Vec<u8>, String> {
    let form = &form.fitted(document.fit);
    match output {
        Output::Docx => {
            let timestamp = timestamp(document, stamp);
            let options = emit::docx::Options { timestamp, lang: "vi-VN".to_owned(), origin };
            emit::docx::write(document, form, &options).map_err(|error| error.to_string())
        }
        Output::Pdf => {
            let options = emit::pdf::Options { timestamp: moment(document, stamp), lang: "vi-VN".to_owned(), origin };
            emit::pdf::write(document, form, &options).map_err(|error| error.to_string())
        }
        Output::Text => Ok(emit::text::write(document).into_bytes()),
        Output::Html => Ok(emit::html::write(document, form).into_bytes()),
    }
}
