//! What keeps a PDF from being written.

use krilla::configure::ValidationError;
use krilla::error::KrillaError;
use std::fmt;

/// Why there is no PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// Letters that the font lacks.
    MissingLetters(String),
    /// Something that PDF/A-3a or PDF/UA-1 forbids.
    Standard(String),
}

/// In Vietnamese and English: it reaches the user only where a check was switched off.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Problem::MissingLetters(letters) => {
                write!(f, "phông chữ không có chữ / the font lacks: {letters}")
            }
            Problem::Standard(what) => {
                write!(f, "không đúng chuẩn PDF/A-3a, PDF/UA-1 / not PDF/A-3a, PDF/UA-1: {what}")
            }
        }
    }
}

pub(super) fn of(error: &KrillaError) -> Problem {
    if let KrillaError::Validation(errors) = error {
        let missing: Vec<String> = errors
            .iter()
            .filter_map(|(error, _)| match error {
                ValidationError::ContainsNotDefGlyph(_, _, text) => Some(text.clone()),
                _ => None,
            })
            .collect();
        if !missing.is_empty() {
            return Problem::MissingLetters(missing.join(" "));
        }
        let first: Vec<String> = errors.iter().take(3).map(|(error, _)| format!("{error:?}")).collect();
        return Problem::Standard(first.join("; "));
    }
    Problem::Standard(error.to_string())
}
