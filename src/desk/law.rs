//! A document of the register to what a person wants to know of it on a day.

use crate::calendar::Date;
use crate::diagnostic::Lang;
use crate::legal::{Act, Origin, Register, Status};

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
