//! How much a file may hold, counted while it is read.

use super::fault::{Fault, Much};

/// So many paragraphs, those of tables and notes included.
const MAX_PARAGRAPHS: usize = 50_000;
/// So many pieces of text, cells, styles and lists.
const MAX_PIECES: usize = 1_000_000;

/// So many letters in one paragraph: as many as a text of a plan may have.
const MAX_LETTERS: usize = 1_000_000;

/// What was read so far.
#[derive(Debug, Default)]
pub(super) struct Counts {
    paragraphs: usize,
    pieces: usize,
}

impl Counts {
    /// One more paragraph; its number from 1.
    pub fn paragraph(&mut self) -> Result<usize, Fault> {
        self.paragraphs += 1;
        if self.paragraphs > MAX_PARAGRAPHS {
            return Err(Fault::TooMuch(Much::Paragraphs(MAX_PARAGRAPHS)));
        }
        Ok(self.paragraphs)
    }

    /// A paragraph of so many letters.
    pub fn letters(letters: usize) -> Result<(), Fault> {
        if letters > MAX_LETTERS { Err(Fault::TooMuch(Much::Letters(MAX_LETTERS))) } else { Ok(()) }
    }

    /// One more piece of text, cell, style or list.
    pub fn piece(&mut self) -> Result<(), Fault> {
        self.pieces += 1;
        if self.pieces > MAX_PIECES { Err(Fault::TooMuch(Much::Pieces(MAX_PIECES))) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn so_many_letters_are_no_paragraph() {
        assert_eq!(Counts::letters(MAX_LETTERS), Ok(()));
        assert_eq!(Counts::letters(MAX_LETTERS + 1), Err(Fault::TooMuch(Much::Letters(MAX_LETTERS))));
    }

    #[test]
    fn so_many_pieces_are_no_paper() {
        let mut counts = Counts { pieces: MAX_PIECES - 1, ..Counts::default() };
        assert_eq!(counts.piece(), Ok(()));
        assert_eq!(counts.piece(), Err(Fault::TooMuch(Much::Pieces(MAX_PIECES))));
    }
}
