//! `ttdn lsp` as an editor speaks with it: over real pipes, every request, places in units of UTF-16.

mod asking;
mod showing;
mod talking;
mod typing;

use crate::command::command;
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

/// An editor with one server.
struct Editor {
    server: Child,
    to: Option<ChildStdin>,
    from: BufReader<ChildStdout>,
    next: i64,
    /// What came in and was not asked for yet.
    heard: VecDeque<Value>,
}

const PLAN: &str = "file:///khong/co/ke%20hoach.yaml";

impl Editor {
    fn start(options: Value) -> Editor {
        let mut server = command(&["lsp"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let (to, from) = (server.stdin.take(), BufReader::new(server.stdout.take().unwrap()));
        let mut editor = Editor { server, to, from, next: 0, heard: VecDeque::new() };
        let capabilities = editor.ask("initialize", options);
        assert_eq!(capabilities["serverInfo"]["name"], "ttdn");
        editor.note("initialized", json!({}));
        editor
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        let to = self.to.as_mut().unwrap();
        write!(to, "Content-Length: {}\r\n\r\n{text}", text.len()).unwrap();
        to.flush().unwrap();
    }

    fn note(&mut self, method: &str, params: Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// Sends a request without waiting for the answer.
    fn post(&mut self, method: &str, params: Value) -> i64 {
        self.next += 1;
        self.send(&json!({ "jsonrpc": "2.0", "id": self.next, "method": method, "params": params }));
        self.next
    }

    fn read(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut line = String::new();
            assert!(self.from.read_line(&mut line).unwrap() > 0, "the server is gone");
            match line.trim() {
                "" => break,
                line => length = line.strip_prefix("Content-Length: ").map_or(length, |number| number.parse().unwrap()),
            }
        }
        let mut bytes = vec![0; length];
        self.from.read_exact(&mut bytes).unwrap();
        serde_json::from_slice(&bytes).unwrap()
    }

    /// The first message for which `wanted` holds; the others wait.
    fn hear(&mut self, wanted: impl Fn(&Value) -> bool) -> Value {
        if let Some(at) = self.heard.iter().position(&wanted) {
            return self.heard.remove(at).unwrap();
        }
        loop {
            let message = self.read();
            if wanted(&message) {
                return message;
            }
            self.heard.push_back(message);
        }
    }

    fn answer(&mut self, id: i64) -> Value {
        self.hear(|message| message["id"] == id && message.get("method").is_none())
    }

    fn ask(&mut self, method: &str, params: Value) -> Value {
        let id = self.post(method, params);
        let answer = self.answer(id);
        assert!(answer.get("error").is_none(), "{method}: {answer}");
        answer["result"].clone()
    }

    fn refused(&mut self, method: &str, params: Value) -> String {
        let id = self.post(method, params);
        self.answer(id)["error"]["message"].as_str().unwrap_or("answered").to_owned()
    }

    fn open(&mut self, uri: &str, text: &str) -> Vec<Value> {
        let document = json!({ "uri": uri, "languageId": "yaml", "version": 1, "text": text });
        self.note("textDocument/didOpen", json!({ "textDocument": document }));
        self.findings(uri)
    }

    fn change(&mut self, uri: &str, version: i64, changes: Value) -> Vec<Value> {
        let params = json!({ "textDocument": { "uri": uri, "version": version }, "contentChanges": changes });
        self.note("textDocument/didChange", params);
        self.findings(uri)
    }

    /// What is published of a text next.
    fn findings(&mut self, uri: &str) -> Vec<Value> {
        let of =
            |message: &Value| message["method"] == "textDocument/publishDiagnostics" && message["params"]["uri"] == uri;
        self.hear(of)["params"]["diagnostics"].as_array().unwrap().clone()
    }

    /// Ends it as an editor does.
    fn end(mut self) {
        self.ask("shutdown", Value::Null);
        self.note("exit", Value::Null);
        self.to = None;
        assert_eq!(self.server.wait().unwrap().code(), Some(0));
    }
}

/// The place of `|` in a text, which loses it.
fn cursor(text: &str) -> (String, Value) {
    let at = text.find('|').unwrap_or_else(|| panic!("no cursor in {text}"));
    let line = text[..at].matches('\n').count();
    let head = text[..at].rsplit('\n').next().unwrap();
    (text.replacen('|', "", 1), json!({ "line": line, "character": head.encode_utf16().count() }))
}

/// Where `words` stand in `text`, as the protocol counts.
fn place(text: &str, words: &str) -> Value {
    cursor(&text.replacen(words, &format!("|{words}"), 1)).1
}

fn at(position: &Value) -> Value {
    json!({ "textDocument": { "uri": PLAN }, "position": position })
}

/// The labels that are offered at `|` in a text that is open for that alone.
fn offered(editor: &mut Editor, text: &str) -> Vec<Value> {
    let (text, position) = cursor(text);
    editor.open(PLAN, &text);
    let list = editor.ask("textDocument/completion", at(&position));
    editor.note("textDocument/didClose", json!({ "textDocument": { "uri": PLAN } }));
    editor.findings(PLAN);
    list["items"].as_array().unwrap().clone()
}

fn labels(items: &[Value]) -> Vec<&str> {
    items.iter().map(|item| item["label"].as_str().unwrap()).collect()
}

/// The text with the edits of a workspace edit, or of a list of edits.
fn edited(text: &str, edits: &Value) -> String {
    let edits = edits.pointer("/changes").map_or(edits, |changes| &changes[PLAN]);
    let offset = |position: &Value| {
        let line = position["line"].as_u64().unwrap() as usize;
        let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
        let units = position["character"].as_u64().unwrap() as usize;
        let mut left = units;
        let mut at = start;
        for letter in text[start..].chars() {
            if left == 0 {
                break;
            }
            left -= letter.len_utf16();
            at += letter.len_utf8();
        }
        at
    };
    let mut edits: Vec<(usize, usize, String)> = edits
        .as_array()
        .unwrap()
        .iter()
        .map(|edit| {
            let range = &edit["range"];
            (offset(&range["start"]), offset(&range["end"]), edit["newText"].as_str().unwrap().to_owned())
        })
        .collect();
    edits.sort();
    let mut out = text.to_owned();
    for (start, end, words) in edits.into_iter().rev() {
        out.replace_range(start..end, &words);
    }
    out
}
