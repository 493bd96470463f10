//! A page with its one file: what it saves, and what it is told when somebody else does.

use super::kept::{Kept, Saved};
use crate::cli::failure;
use crate::diagnostic::Lang;
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
}

impl Page {
    /// A page that knows the file as it is now.
    pub fn new(kept: Arc<Kept>) -> Page {
        let known = kept.read().ok().map(|held| held.digest);
        Page { kept, known }
    }

    /// `ttdn/save`: a text into the file, unless that is another one by now.
    ///
    /// # Errors
    /// It is another one, with what it says; it cannot be written.
    pub fn save(&mut self, text: &str, params: &Value, lang: Lang) -> Result<Value, ResponseError> {
        let base = params.get("base").and_then(Value::as_str).unwrap_or_default();
        let force = params.get("force").and_then(Value::as_bool).unwrap_or_default();
        match self.kept.save(text, base, force) {
            Ok(Saved::Written(digest)) => {
                self.known = Some(digest.clone());
                Ok(json!({ "digest": digest }))
            }
            Ok(Saved::Other(other)) => {
                self.known = other.as_ref().map(|held| held.digest.clone());
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
        let (digest, text) = match self.kept.read() {
            Ok(held) => (Some(held.digest), Some(held.text)),
            Err(_) if self.kept.is_gone() => (None, None),
            // What is no text is told when somebody saves over it.
            Err(_) => return None,
        };
        let news = (digest != self.known).then(|| json!({ "uri": self.kept.uri, "digest": digest, "text": text }));
        self.known = digest;
        news
    }
}

/// Why something was not done, in words.
pub fn refused(message: String) -> ResponseError {
    ResponseError { code: ErrorCode::RequestFailed as i32, message, data: None }
}
