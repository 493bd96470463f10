//! The socket of a tab to a language server of its own: a text frame is a message, without a header.

use super::tabs::Tabs;
use crate::cli::{lsp, threads};
use axum::extract::ws::{CloseFrame, Message, WebSocket, close_code};
use lsp_server::{Connection, Notification};
use serde_json::{Value, json};
use std::sync::Arc;
use std::thread;
use tokio::sync::mpsc::{self, UnboundedReceiver};

/// Serves a tab until it goes.
pub async fn serve(mut socket: WebSocket, tabs: &Arc<Tabs>) {
    let Some(tab) = tabs.open() else { return close(socket, close_code::AGAIN, "too many tabs").await };
    let (server, client) = Connection::memory();
    let Connection { sender, receiver } = client;
    let Some(mut answers) = start(server, tabs, receiver) else {
        return close(socket, close_code::AGAIN, "no thread to spare").await;
    };
    loop {
        let heard = tokio::select! {
            answer = answers.recv() => answer.map_or(Heard::End(close_code::NORMAL, ""), Heard::Answer),
            asked = socket.recv() => hear(asked),
        };
        match heard {
            Heard::Nothing => {}
            Heard::Message(message) => {
                let begins = is_beginning(&message);
                // A server that is gone has ended its answers too.
                let _ = sender.send(message);
                if begins {
                    let sender = sender.clone();
                    tab.listen(move || drop(sender.send(changed())));
                }
            }
            Heard::Answer(answer) => {
                if socket.send(Message::Text(answer.into())).await.is_err() {
                    return;
                }
            }
            Heard::End(code, reason) => return close(socket, code, reason).await,
            Heard::Gone => return,
        }
    }
}

/// What comes to pass at a socket.
enum Heard {
    /// The page asks.
    Message(lsp_server::Message),
    /// The page is to be told.
    Answer(String),
    /// A sign of life.
    Nothing,
    /// There is nothing more to say, but why.
    End(u16, &'static str),
    /// Nobody is there.
    Gone,
}

fn hear(asked: Option<Result<Message, axum::Error>>) -> Heard {
    match asked {
        Some(Ok(Message::Text(text))) => match serde_json::from_str(&text) {
            Ok(message) => Heard::Message(message),
            // A change that is not heard would leave another text here than on the page: it connects again and hands over its own.
            Err(_) => Heard::End(close_code::INVALID, "no message of the protocol"),
        },
        Some(Ok(Message::Binary(_))) => Heard::End(close_code::UNSUPPORTED, "text frames are wanted"),
        Some(Ok(Message::Ping(_) | Message::Pong(_))) => Heard::Nothing,
        // Larger than may be, or no frame at all.
        Some(Err(_)) => Heard::End(close_code::SIZE, "too large, or no message"),
        Some(Ok(Message::Close(_))) | None => Heard::Gone,
    }
}

fn is_beginning(message: &lsp_server::Message) -> bool {
    matches!(message, lsp_server::Message::Notification(note) if note.method == "initialized")
}

/// Starts the server of a tab; what it says comes out of what is returned, which ends with it. Nothing without threads to spare.
fn start(
    server: Connection,
    tabs: &Arc<Tabs>,
    said: impl IntoIterator<Item = lsp_server::Message> + Send + 'static,
) -> Option<UnboundedReceiver<String>> {
    let (give, answers) = mpsc::unbounded_channel();
    let tabs = Arc::clone(tabs);
    // What goes wrong in it ends this tab's server alone; the page says so and connects again.
    let serve = move || drop(threads::work(tabs.jobs, || lsp::serve(server, tabs.lang, Some(Arc::clone(&tabs.kept)))));
    thread::Builder::new().spawn(serve).ok()?;
    // It hears the server to its end, whether somebody listens or not.
    let pass = move || said.into_iter().for_each(|message| drop(give.send(spelled(&message))));
    thread::Builder::new().spawn(pass).ok()?;
    Some(answers)
}

/// A message in the words of the protocol.
fn spelled(message: &lsp_server::Message) -> String {
    let mut value = serde_json::to_value(message).unwrap_or_default();
    if let Some(value) = value.as_object_mut() {
        value.insert("jsonrpc".to_owned(), Value::from("2.0"));
    }
    value.to_string()
}

/// That something changed on the disk.
fn changed() -> lsp_server::Message {
    Notification::new("workspace/didChangeWatchedFiles".to_owned(), json!({ "changes": [] })).into()
}

async fn close(mut socket: WebSocket, code: u16, reason: &'static str) {
    let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: reason.into() }))).await;
}
