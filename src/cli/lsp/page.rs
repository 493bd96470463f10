//! A page with its one file: what it saves, and what it is told when somebody else does.

use super::kept::{Held, Kept, Saved};
use crate::calendar::Date;
use crate::cli::{failure, issue};
use crate::diagnostic::Lang;
use crate::plan::load;
use lsp_server::{ErrorCode, ResponseError};
use serde_json::{Value, json};
use std::sync::Arc;

/// What is answered when the file is another one by now.
const CONFLICT: i32 = -32001;

/// A page.
pub struct Page {
    /// Its file.
    pub kept: Arc<Kept>,
    /// The digest of the file as the page knows it; nothing once it was told that there is none.
    known: Option<String>,
    /// What the file says, as far as it is known here.
    latest: Option<Held>,
    /// The digest of the last state of the file that the page had before it, or wrote.
    had: Option<String>,
}

impl Page {
    /// A page that knows the file as it is now.
    pub fn new(kept: Arc<Kept>) -> Page {
        let latest = kept.read().ok();
        Page { kept, known: latest.as_ref().map(|held| held.digest.clone()), latest, had: None }
    }

    /// What the page has before it now.
    pub fn has(&mut self, text: &str) {
        let same = self.latest.as_ref().filter(|held| held.text == text);
        self.had = same.map(|held| held.digest.clone()).or(self.had.take());
    }

    /// The number and day that a plan got elsewhere, while the page went on with a text that has none: who keeps his own text has not
    /// seen what `issue` wrote into the file.
    fn unseen_number(&self, text: &str, base: &str) -> Option<(u32, Date)> {
        let latest = self.latest.as_ref().filter(|held| held.digest == base && self.had.as_deref() != Some(base))?;
        issued(&latest.text).filter(|stamp| issued(text) != Some(*stamp))
    }

    /// `ttdn/save`: a text into the file, unless that is another one by now.
    ///
    /// # Errors
    /// It is another one, with what it says; it cannot be written.
    pub fn save(&mut self, text: &str, params: &Value, lang: Lang) -> Result<Value, ResponseError> {
        let base = params.get("base").and_then(Value::as_str).unwrap_or_default();
        let force = params.get("force").and_then(Value::as_bool).unwrap_or_default();
        if let Some((number, day)) = self.unseen_number(text, base) {
            return Err(refused(unseen(number, day, lang)));
        }
        match self.kept.save(text, base, force) {
            Ok(Saved::Written(digest)) => {
                (self.known, self.had) = (Some(digest.clone()), Some(digest.clone()));
                self.latest = Some(Held { text: text.to_owned(), digest: digest.clone() });
                Ok(json!({ "digest": digest }))
            }
            Ok(Saved::Other(other)) => {
                self.known = other.as_ref().map(|held| held.digest.clone());
                self.latest.clone_from(&other);
                let message = match lang {
                    Lang::Vi => "tệp trên đĩa đã đổi từ lúc mở; chưa lưu",
                    Lang::En => "the file on the disk has changed since it was opened; not saved",
                };
                let data = match other {
                    Some(held) => json!({ "digest": held.digest, "text": held.text }),
                    None => json!({ "digest": null, "text": null, "gone": true }),
                };
                Err(ResponseError { code: CONFLICT, message: message.to_owned(), data: Some(data) })
            }
            Err(error) => Err(refused(failure::sentence(&error, lang))),
        }
    }

    /// What `ttdn/disk` tells, where the file is another one than the page knows; without digest and text where it is gone.
    pub fn news(&mut self) -> Option<Value> {
        let held = match self.kept.read() {
            Ok(held) => Some(held),
            Err(_) if self.kept.is_gone() => None,
            // What is no text is told when somebody saves over it.
            Err(_) => return None,
        };
        self.latest.clone_from(&held);
        let (digest, text) = held.map(|held| (held.digest, held.text)).unzip();
        let news = (digest != self.known).then(|| json!({ "uri": self.kept.uri, "digest": digest, "text": text }));
        self.known = digest;
        news
    }
}

/// Number and day of a text that is a plan which was issued.
fn issued(text: &str) -> Option<(u32, Date)> {
    issue::issued(&load("", text.as_bytes()).ok()?.plan)
}

fn unseen(number: u32, day: Date, lang: Lang) -> String {
    let day = day.short();
    match lang {
        Lang::Vi => format!(
            "kế hoạch đã được cấp số {number}, ngày {day} trong lúc đang sửa ở đây; lưu đè thì mất số. Ghi số, ngày ấy và trạng thái ban hành vào bản này rồi lưu lại, hoặc tải lại trang để dùng bản trên đĩa"
        ),
        Lang::En => format!(
            "the plan got its number {number} of {day} while it was changed here; saving would lose it. Put number, day and status into this text and save again, or load the page anew for the text on the disk"
        ),
    }
}

/// Why something was not done, in words.
pub fn refused(message: String) -> ResponseError {
    ResponseError { code: ErrorCode::RequestFailed as i32, message, data: None }
}
