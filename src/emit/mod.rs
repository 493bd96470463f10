//! Turns the document tree, or its pages, into the bytes of a file. Backends know roles and styles, never plans.

pub mod docx;
pub mod html;
pub mod pdf;
pub mod svg;
pub mod text;

/// What a paper says of the file that it was made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The SHA-256 of the file, 64 hexadecimal digits: nothing of its words can be read from it.
    pub digest: String,
    /// The file itself, its name and bytes, where the paper is to carry it.
    pub source: Option<(String, Vec<u8>)>,
}

impl Origin {
    /// The same for one paper of several: with the file itself only where that paper `carries` it.
    #[must_use]
    pub fn of_paper(&self, carries: bool) -> Origin {
        Origin { digest: self.digest.clone(), source: self.source.as_ref().filter(|_| carries).cloned() }
    }
}
