//! `ttdn lsp`: the Language Server Protocol over standard input and output, or for a page of `ttdn edit`. What is known of a
//! plan, the `desk` knows; here it is put into the words of the protocol.
//!
//! One message after the other: a check takes milliseconds. What has come in meanwhile is looked through first, so that a
//! request that was cancelled is not answered, and a text that changed three times is read once.

mod answers;
mod documents;
mod forms;
mod frames;
mod kept;
mod page;
mod paper;
mod places;
mod preview;
mod saving;
mod typed;
mod uri;

pub use kept::Kept;

use super::office;
use super::outcome::Outcome;
use super::terminal::Terminal;
use crate::diagnostic::Lang;
use anyhow::Result;
use documents::Documents;
use lsp_server::{Connection, ErrorCode, Message, Notification, Request, RequestId, Response, ResponseError};
use page::Page;
use places::Encoding;
use saving::{SAVE, Saving};
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Mutex, PoisonError};

/// Runs `ttdn lsp` until the editor ends it.
///
/// # Errors
/// What comes in is not the protocol, or it ends in the middle.
pub fn run(terminal: Terminal) -> Result<Outcome> {
    let (connection, reading, writing) = frames::stdio()?;
    let outcome = serve(connection, terminal.lang, None);
    // Whatever ended it, what was said is heard. Who goes on sending is not waited for.
    let written = writing.join().unwrap_or(Ok(()));
    if reading.is_finished() {
        reading.join().unwrap_or(Ok(()))?;
    }
    let outcome = outcome?;
    written?;
    Ok(outcome)
}

/// Serves one client until it ends the connection: an editor with its files, or a page with the one that is `kept` for it.
///
/// # Errors
/// As [`run`].
pub fn serve(connection: Connection, lang: Lang, kept: Option<Arc<Kept>>) -> Result<Outcome> {
    let today = office::today(None)?;
    let (id, params) = connection.initialize_start()?;
    let encoding = Encoding::of(params.get("capabilities").unwrap_or(&Value::Null));
    let lang = match params.pointer("/initializationOptions/lang").and_then(Value::as_str) {
        Some("vi") => Lang::Vi,
        Some("en") => Lang::En,
        _ => lang,
    };
    let about = json!({ "name": "ttdn", "version": env!("CARGO_PKG_VERSION") });
    connection.initialize_finish(id, json!({ "capabilities": capabilities(encoding), "serverInfo": about }))?;
    let documents = Documents::new(encoding, lang, today);
    let Connection { sender, receiver } = connection;
    let (give, incoming) = mpsc::channel();
    let page = kept.clone().map(|kept| Arc::new(Mutex::new(Page::new(kept))));
    let mut saving = page.clone().map(|page| Saving::new(page, encoding, lang));
    let answers = sender.clone();
    // The crate hands over one message at a time; what else has come can be seen only when it is taken in.
    let take = move |message| {
        let message = match &mut saving {
            Some(saving) => saving.pass(message),
            None => Ok(message),
        };
        match message {
            Ok(message) => give.send(message).is_ok(),
            Err(answer) => answers.send(answer.into()).is_ok(),
        }
    };
    std::thread::Builder::new().spawn(move || receiver.into_iter().all(take))?;
    let out = Box::new(move |message| Ok(sender.send(message)?));
    let waiting = VecDeque::new();
    let mut server = Server { out, incoming, documents, kept, page, encoding, lang, waiting, closing: false };
    server.serve()
}

fn capabilities(encoding: Encoding) -> Value {
    json!({
        "positionEncoding": encoding.name(),
        "textDocumentSync": { "openClose": true, "change": 2, "save": { "includeText": false } },
        "completionProvider": { "triggerCharacters": [" ", "-", "[", "{", ","] },
        "hoverProvider": true,
        "definitionProvider": true,
        "referencesProvider": true,
        "documentHighlightProvider": true,
        "renameProvider": { "prepareProvider": true },
        "documentSymbolProvider": true,
        "foldingRangeProvider": true,
        "documentFormattingProvider": true,
        "codeActionProvider": { "codeActionKinds": ["quickfix", "source.fixAll.ttdn"] },
        "inlayHintProvider": true,
    })
}

/// The request that prints the text.
const BUILD: &str = "ttdn/build";

/// What is answered when the text cannot be printed.
const UNPRINTED: i32 = -32002;

struct Server {
    /// To the editor.
    out: Box<dyn Fn(Message) -> Result<()>>,
    incoming: Receiver<Message>,
    documents: Documents,
    /// The one file of a page; an editor opens what it likes.
    kept: Option<Arc<Kept>>,
    page: Option<Arc<Mutex<Page>>>,
    encoding: Encoding,
    lang: Lang,
    /// What came in and was not looked at yet.
    waiting: VecDeque<Message>,
    /// Whether the editor said that it will end.
    closing: bool,
}

impl Server {
    /// Serves until the editor ends it; one that goes away without a word is a problem.
    fn serve(&mut self) -> Result<Outcome> {
        loop {
            self.gather();
            let next = match self.waiting.pop_front() {
                Some(next) => next,
                None => {
                    self.tell()?;
                    match self.incoming.recv() {
                        Ok(next) => next,
                        Err(_) => return Ok(if self.closing { Outcome::Clean } else { Outcome::Problems }),
                    }
                }
            };
            match next {
                Message::Request(request) => self.answer(request)?,
                Message::Notification(note) if note.method == "exit" => {
                    return Ok(if self.closing { Outcome::Clean } else { Outcome::Problems });
                }
                Message::Notification(notification) => self.note(&notification),
                Message::Response(_) => {}
            }
        }
    }

    /// Takes in what has come; a request that was cancelled in the meantime is told so at once.
    fn gather(&mut self) {
        self.waiting.extend(self.incoming.try_iter());
        let cancelled: Vec<RequestId> = self.waiting.iter().filter_map(cancels).collect();
        for id in cancelled {
            let asked = |message: &Message| matches!(message, Message::Request(request) if request.id == id);
            if let Some(at) = self.waiting.iter().position(asked) {
                self.waiting.remove(at);
                let code = ErrorCode::RequestCanceled as i32;
                let _ = self.send(Response::new_err(id, code, "cancelled".to_owned()).into());
            }
        }
    }

    fn send(&self, message: Message) -> Result<()> {
        (self.out)(message)
    }

    fn answer(&mut self, request: Request) -> Result<()> {
        let Request { id, method, params, .. } = request;
        if method == "shutdown" || self.closing {
            self.closing = true;
            return self.send(Response::new_ok(id, Value::Null).into());
        }
        let uri = params.pointer("/textDocument/uri").and_then(Value::as_str).unwrap_or_default().to_owned();
        let (encoding, lang) = (self.encoding, self.lang);
        // An editor saves its files itself, and a page is answered before.
        if method == SAVE {
            let words = self.say("trình soạn thảo tự lưu tệp của mình", "an editor saves its files itself");
            return self.send(Response { id, response_result: Err(page::refused(words)) }.into());
        }
        let writes = method == forms::EDIT || method == answers::SILENCE;
        let answer = match (answers::known(&method), self.documents.asked(&uri, method == preview::METHOD)) {
            (None, _) if method != BUILD => {
                Err(ResponseError { code: ErrorCode::MethodNotFound as i32, message: method, data: None })
            }
            (_, None) => {
                let message = format!("not open: {uri}");
                Err(ResponseError { code: ErrorCode::InvalidParams as i32, message, data: None })
            }
            _ if writes && self.kept.as_ref().is_some_and(|kept| kept.view) => Err(page::refused(
                self.say("đang chỉ xem, không sửa được", "this only shows the plan; nothing can be changed"),
            )),
            (Some(answer), Some((version, desk))) => {
                answer(&answers::Asked { desk, params: &params, version, uri: &uri, encoding, lang })
                    .map_err(page::refused)
            }
            (None, Some(_)) => self.build(&uri, &params),
        };
        self.send(Response { id, response_result: answer }.into())
    }

    /// `ttdn/build`: the paper of the text as it stands.
    fn build(&mut self, uri: &str, params: &Value) -> Result<Value, ResponseError> {
        let text = self.documents.text(uri).unwrap_or_default();
        let bytes = self.kept.as_ref().map_or_else(|| text.as_bytes().to_vec(), |kept| kept.bytes(text));
        let to = params.get("to").unwrap_or(&Value::Null);
        let paper = paper::printed(&mut self.documents, uri, bytes, to, self.lang);
        paper.map_err(|message| ResponseError { code: UNPRINTED, message, data: None })
    }

    fn say(&self, vi: &str, en: &str) -> String {
        if self.lang == Lang::Vi { vi } else { en }.to_owned()
    }

    /// Something changed on the disk: what is read beside the plans is read again, and a page is told of its file.
    fn look(&mut self) {
        self.documents.forget_offices();
        let news = |page: &Arc<Mutex<Page>>| page.lock().unwrap_or_else(PoisonError::into_inner).news();
        if let Some(news) = self.page.as_ref().and_then(news) {
            let _ = self.send(Notification::new("ttdn/disk".to_owned(), news).into());
        }
    }

    fn note(&mut self, notification: &Notification) {
        let params = &notification.params;
        let text = |pointer: &str| params.pointer(pointer).and_then(Value::as_str);
        let Some(uri) = text("/textDocument/uri") else {
            if notification.method == "workspace/didChangeWatchedFiles" {
                self.look();
            }
            return;
        };
        if self.kept.as_ref().is_some_and(|kept| kept.uri != uri) {
            return;
        }
        let version = typed::version(params);
        match notification.method.as_str() {
            "textDocument/didOpen" => self.documents.open(uri, version, text("/textDocument/text").unwrap_or_default()),
            "textDocument/didChange" => {
                self.documents.change(uri, version, typed::changes(params));
            }
            "textDocument/didSave" => self.documents.forget_offices(),
            "textDocument/didClose" => {
                self.documents.close(uri);
                let _ = self.publish(uri, None, json!([]));
            }
            _ => {}
        }
    }

    /// Tells what was found in texts that changed.
    fn tell(&mut self) -> Result<()> {
        let (encoding, lang) = (self.encoding, self.lang);
        let is_page = self.page.is_some();
        for (uri, version) in self.documents.untold() {
            let found = match self.documents.plan(&uri) {
                Some(desk) if is_page => answers::placed(desk, &uri, encoding, lang),
                Some(desk) => answers::diagnostics(desk, &uri, encoding, lang),
                None => json!([]),
            };
            self.publish(&uri, version, found)?;
        }
        for words in std::mem::take(&mut self.documents.complaints) {
            let params = json!({ "type": 1, "message": words });
            self.send(Notification::new("window/showMessage".to_owned(), params).into())?;
        }
        Ok(())
    }

    fn publish(&self, uri: &str, version: Option<i64>, found: Value) -> Result<()> {
        let mut params = json!({ "uri": uri, "diagnostics": found });
        if let (Some(version), Some(params)) = (version, params.as_object_mut()) {
            params.insert("version".to_owned(), version.into());
        }
        self.send(Notification::new("textDocument/publishDiagnostics".to_owned(), params).into())
    }
}

/// The request that a message cancels.
fn cancels(message: &Message) -> Option<RequestId> {
    let Message::Notification(notification) = message else { return None };
    let id = notification.params.get("id").filter(|_| notification.method == "$/cancelRequest")?;
    let number = id.as_i64().and_then(|id| i32::try_from(id).ok()).map(RequestId::from);
    number.or_else(|| id.as_str().map(|id| RequestId::from(id.to_owned())))
}
