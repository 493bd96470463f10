//! A public body under one name: as long as the name is right, and what follows it.

use super::day;
use crate::calendar::Date;
use std::borrow::Cow;

/// A body under one name, as long as the name is right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// The name; of provincial and lower bodies without the province.
    pub name: Cow<'static, str>,
    /// "bộ", "sở", "tỉnh", "cấp huyện" …
    pub kind: Cow<'static, str>,
    /// Short names.
    pub short: Cow<'static, [Cow<'static, str>]>,
    /// The code in symbols; empty when it has none.
    pub code: Cow<'static, str>,
    /// The first day, as 20240131; 0 when not researched.
    pub from: u32,
    /// The last day; 0 while it exists.
    pub until: u32,
    /// What follows it, the one for external information first.
    pub successor: Cow<'static, [Cow<'static, str>]>,
    /// The act that changed it.
    pub instrument: Cow<'static, str>,
    /// Whether the source is too weak for more than a note.
    pub weak: bool,
}

impl Body {
    /// The last day on which the name is right.
    pub fn last_day(&self) -> Option<Date> {
        day(self.until)
    }
}
