//! A document of the register: what is known of it, its citation, its sources.

use crate::calendar::Date;
use crate::legal::{citation, day};
use std::borrow::Cow;

/// What a row rests on, and so how much it may say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Sources of its own.
    Own,
    /// The State's codification names it in full: known, and in force in part at least when that was read.
    Codified,
    /// The codification names it beside others: nothing is known of its validity.
    Related,
}

/// A legal document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// "Nghị định".
    pub kind: Cow<'static, str>,
    /// Số, ký hiệu; empty for the Hiến pháp.
    pub symbol: Cow<'static, str>,
    /// The day, as 20240131; 0 when not known.
    pub date: u32,
    /// The issuing body; empty when not known.
    pub issuer: Cow<'static, str>,
    /// Trích yếu; of a law its name; empty when not known.
    pub title: Cow<'static, str>,
    /// Whether the title is the printed one and may be compared.
    pub exact: bool,
    /// The first day in force; 0 when not known.
    pub from: u32,
    /// The first day on which it no longer applies; 0 when none is known.
    pub until: u32,
    /// The symbol of what replaced it, or is used in its place.
    pub replaced_by: Cow<'static, str>,
    /// Symbols of what amended it.
    pub amended_by: Cow<'static, [Cow<'static, str>]>,
    /// Whether it may cause a note at most.
    pub low: bool,
    /// What the row rests on.
    pub origin: Origin,
    /// Where the row comes from.
    pub sources: Cow<'static, [Cow<'static, str>]>,
    /// The day on which the sources were read.
    pub retrieved: u32,
}

impl Act {
    /// The day of the document.
    pub fn day(&self) -> Option<Date> {
        day(self.date)
    }

    /// The first day in force.
    pub fn in_force_from(&self) -> Option<Date> {
        day(self.from)
    }

    /// The first day on which it no longer applies.
    pub fn ended(&self) -> Option<Date> {
        day(self.until)
    }

    /// The day on which the sources were read.
    pub fn retrieved_on(&self) -> Option<Date> {
        day(self.retrieved)
    }

    /// The whole citation with the long date, ready to stand in căn cứ.
    pub fn citation(&self) -> String {
        citation::print(&citation::Parts {
            kind: &self.kind,
            symbol: &self.symbol,
            date: self.day(),
            issuer: &self.issuer,
            title: &self.title,
        })
    }

    /// The first source, for messages.
    pub fn source(&self) -> &str {
        self.sources.first().map_or("", |source| source)
    }

    /// The sources: what State or Party bodies publish themselves, then other addresses, then the rest.
    pub fn sources_by_weight(&self) -> Vec<&str> {
        let mut sources: Vec<&str> = self.sources.iter().map(|source| &**source).collect();
        sources.sort_by_key(|source| (!is_official(source), address(source).is_none()));
        sources
    }
}

/// Whether a source is an address of a State or Party body.
pub fn is_official(source: &str) -> bool {
    let host = address(source).and_then(|address| address.split("//").nth(1)?.split(['/', ':', '?']).next());
    let of = |domain: &&str| {
        host.is_some_and(|host| host.strip_suffix(*domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.')))
    };
    ["gov.vn", "chinhphu.vn", "quochoi.vn", "dangcongsan.vn", "vbpl.vn"].iter().any(of)
}

/// The address in a source that has one, without what is said about it.
pub fn address(source: &str) -> Option<&str> {
    let is_address = source.starts_with("https://") || source.starts_with("http://");
    source.split_whitespace().next().filter(|_| is_address)
}
