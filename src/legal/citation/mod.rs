//! Prose to the documents that it cites (the grammar of viện dẫn: nd30, Phụ lục I, II.6).
//!
//! Reading never fails: what is no citation is left out. Every field knows its bytes in the text that was read.

mod brackets;
mod codes;
mod date;
mod fields;
mod issuer;
mod kinds;
mod nest;
mod organ;
mod pieces;
mod scan;
mod symbol;
#[cfg(test)]
mod tests;

pub use codes::System;
pub use date::CitedDate;
pub use kinds::opens_kind;
pub use scan::{read, read_basis};
pub use symbol::{Symbol, SymbolFault};

use crate::calendar::Date;
use std::ops::Range;

/// One cited document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// From the type's name to the end of the last field.
    pub range: Range<usize>,
    /// The type's name: "Nghị định"; empty range when it is missing.
    pub kind: Option<Range<usize>>,
    /// Số, ký hiệu.
    pub symbol: Option<Symbol>,
    /// The date.
    pub date: Option<CitedDate>,
    /// The issuing body, without "của".
    pub issuer: Option<Range<usize>>,
    /// Trích yếu; of a law its name.
    pub title: Option<Range<usize>>,
    /// The short name in "(viết tắt là …)".
    pub alias: Option<Range<usize>>,
    /// "khoản 2 Điều 24" before the type.
    pub article: Option<Range<usize>>,
    /// Whether it stands inside another document's title.
    pub nested: bool,
}

impl Citation {
    /// Whether it cites a Luật, Bộ luật or Pháp lệnh.
    pub fn is_law(&self, text: &str) -> bool {
        self.kind(text).is_some_and(|kind| matches!(kind, "Luật" | "Bộ luật" | "Pháp lệnh" | "Hiến pháp"))
    }

    /// The type's name as written.
    pub fn kind<'a>(&self, text: &'a str) -> Option<&'a str> {
        text.get(self.kind.clone()?)
    }

    /// The issuing body as written.
    pub fn issuer<'a>(&self, text: &'a str) -> Option<&'a str> {
        text.get(self.issuer.clone()?)
    }

    /// The title as written.
    pub fn title<'a>(&self, text: &'a str) -> Option<&'a str> {
        text.get(self.title.clone()?)
    }

    /// The day of the document.
    pub fn day(&self) -> Option<Date> {
        self.date.as_ref().and_then(|date| date.day)
    }
}

/// The parts of a citation, as the register has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts<'a> {
    /// The type's name.
    pub kind: &'a str,
    /// Số, ký hiệu; empty for none.
    pub symbol: &'a str,
    /// The date.
    pub date: Option<Date>,
    /// The issuing body; empty for none.
    pub issuer: &'a str,
    /// Trích yếu; of a law its name.
    pub title: &'a str,
}

/// The whole citation with the long date, ready to stand in căn cứ. A law has neither number nor issuer (nd30, Phụ lục
/// I, II.6.b).
pub fn print(parts: &Parts<'_>) -> String {
    let Parts { kind, symbol, date, issuer, title } = *parts;
    let date = date.map(|date| format!(" {}", date.long())).unwrap_or_default();
    if matches!(kind, "Luật" | "Bộ luật" | "Pháp lệnh") {
        return format!("{kind} {title}{date}");
    }
    if kind == "Hiến pháp" {
        return title.to_owned();
    }
    let symbol = if symbol.is_empty() { String::new() } else { format!(" số {symbol}") };
    let issuer = if issuer.is_empty() { String::new() } else { format!(" của {issuer}") };
    let title = if title.is_empty() { String::new() } else { format!(" {title}") };
    format!("{kind}{symbol}{date}{issuer}{title}")
}
