//! `ttdn/save`, answered as it comes in: who saves does not wait until a long plan is judged.

use super::page::{Page, refused};
use super::places::Encoding;
use super::typed;
use crate::diagnostic::Lang;
use lsp_server::{ErrorCode, Message, Notification, Request, Response, ResponseError};
use serde_json::Value;
use std::sync::{Arc, Mutex, PoisonError};

/// The request that writes the file of a page.
pub const SAVE: &str = "ttdn/save";

/// What stands between a page and its server: it knows the text as the page has it by now.
pub struct Saving {
    page: Arc<Mutex<Page>>,
    /// The address of the one text.
    uri: String,
    /// Its version and words, while it is open.
    text: Option<(Option<i64>, String)>,
    encoding: Encoding,
    lang: Lang,
}

impl Saving {
    /// For a page that has opened nothing yet.
    pub fn new(page: Arc<Mutex<Page>>, encoding: Encoding, lang: Lang) -> Saving {
        let uri = page.lock().unwrap_or_else(PoisonError::into_inner).kept.uri.clone();
        Saving { page, uri, text: None, encoding, lang }
    }

    /// Looks at a message: a request to save is answered, all others go on.
    pub fn pass(&mut self, message: Message) -> Result<Message, Response> {
        match message {
            Message::Request(Request { id, method, params }) if method == SAVE => {
                Err(Response { id, response_result: self.save(&params) })
            }
            Message::Notification(note) => {
                self.note(&note);
                Ok(note.into())
            }
            other => Ok(other),
        }
    }

    fn note(&mut self, note: &Notification) {
        let params = &note.params;
        if params.pointer("/textDocument/uri").and_then(Value::as_str) != Some(self.uri.as_str()) {
            return;
        }
        match (note.method.as_str(), &mut self.text) {
            ("textDocument/didOpen", text) => {
                let words = params.pointer("/textDocument/text").and_then(Value::as_str).unwrap_or_default();
                *text = Some((typed::version(params), words.to_owned()));
            }
            ("textDocument/didChange", Some((version, text))) => {
                typed::change(text, typed::changes(params), self.encoding);
                *version = typed::version(params);
            }
            ("textDocument/didClose", text) => *text = None,
            _ => return,
        }
        if let Some((_, text)) = &self.text {
            self.page.lock().unwrap_or_else(PoisonError::into_inner).has(text);
        }
    }

    fn save(&mut self, params: &Value) -> Result<Value, ResponseError> {
        let mut page = self.page.lock().unwrap_or_else(PoisonError::into_inner);
        let uri = params.pointer("/textDocument/uri").and_then(Value::as_str).unwrap_or_default();
        let say = |vi: &str, en: &str| if self.lang == Lang::Vi { vi } else { en }.to_owned();
        let Some((version, text)) = self.text.as_ref().filter(|_| uri == self.uri) else {
            let message = format!("{}: {uri}", say("chưa mở văn bản này", "not open"));
            return Err(ResponseError { code: ErrorCode::InvalidParams as i32, message, data: None });
        };
        if page.kept.view {
            return Err(refused(say(
                "đang chỉ xem, không sửa được",
                "this only shows the plan; nothing can be changed",
            )));
        }
        if params.get("version").is_some_and(|asked| asked.as_i64() != *version) {
            let message = say("văn bản vừa đổi, xin lưu lại", "the text has just changed; save again");
            return Err(ResponseError { code: ErrorCode::ContentModified as i32, message, data: None });
        }
        page.save(text, params, self.lang)
    }
}
