//! A document of the register to what a person wants to know of it on a day.

use super::Desk;
use crate::calendar::Date;
use crate::diagnostic::Lang;
use crate::legal::{Act, Origin, Register, Status};

/// A document that answers what was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its kind, number and symbol.
    pub name: String,
    /// What it is about.
    pub title: String,
    /// How it is cited.
    pub citation: String,
    /// Whether it is in force on the day of the plan, in words.
    pub status: String,
    /// Whether it is known not to be.
    pub ended: bool,
}

impl Desk {
    /// The documents of the register whose number or title has these words, at most `most`.
    pub fn search(&self, words: &str, most: usize) -> Vec<Document> {
        let on = self.day();
        let document = |act: &Act| Document {
            name: format!("{} {}", act.kind, act.symbol).trim().to_owned(),
            title: act.title.to_string(),
            citation: act.citation(),
            status: status(&self.register, act, on, self.lang),
            ended: matches!(self.register.status(act, on), Status::Ended(_) | Status::NotIssued(_) | Status::NotYet(_)),
        };
        self.register.search(words, on, most).into_iter().map(document).collect()
    }
}

/// Whether a document is in force on a day, as far as it is known, in words.
pub fn status(register: &Register, act: &Act, on: Date, lang: Lang) -> String {
    let say = |vi: &'static str, en: &'static str| match lang {
        Lang::Vi => vi,
        Lang::En => en,
    };
    match register.status(act, on) {
        Status::InForce if act.low => say("chưa xác minh được", "not verified").to_owned(),
        Status::InForce => say("không thấy hết hiệu lực", "not known to have ended").to_owned(),
        Status::Unknown if act.origin == Origin::Codified => say(
            "không rõ còn hiệu lực hay không; tháng 11/2025 còn hiệu lực, một phần hoặc toàn bộ, theo Bộ pháp điển",
            "not known; in November 2025 it was in force, in part at least, by the State's codification",
        )
        .to_owned(),
        Status::Unknown => say("không rõ hiệu lực", "validity not known").to_owned(),
        Status::NotIssued(day) => {
            format!("{} {}", say("chưa ban hành; ban hành ngày", "not issued yet; issued on"), day.short())
        }
        Status::NotYet(from) => {
            format!("{} {}", say("chưa có hiệu lực; có hiệu lực từ", "not in force yet; in force from"), from.short())
        }
        Status::Amended(by) => {
            let by: Vec<&str> = by.iter().map(|act| &*act.symbol).collect();
            format!("{} {}", say("được sửa đổi, bổ sung bởi", "amended by"), by.join(", "))
        }
        Status::Ended(since) => {
            let ended = format!("{} {}", say("hết hiệu lực từ", "no longer in force since"), since.short());
            match register.by_symbol(&act.replaced_by).map(Act::citation) {
                Some(next) => format!("{ended}; {} {next}", say("thay thế bằng", "replaced by")),
                None => ended,
            }
        }
    }
}
