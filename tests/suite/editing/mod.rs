//! `ttdn edit` as a browser meets it: who is let in, what is served, what the socket says; and as an attacker meets it.

mod filling;
mod keeping;
mod serving;
mod starting;

use crate::command::{command, good, inside, said, write, wrong};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};
use tungstenite::{Message, WebSocket, client::IntoClientRequest};

/// A running `ttdn edit`.
struct Served {
    child: Child,
    host: String,
    token: String,
}

impl Served {
    fn start(folder: &Path, args: &[&str]) -> Served {
        let args: Vec<&str> = ["edit", "--no-browser"].iter().chain(args).copied().collect();
        let mut child = command(&args)
            .current_dir(folder)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().strip_prefix("http://").unwrap_or_else(|| panic!("no address: {line}"));
        let (host, token) = address.split_once('/').unwrap();
        Served { child, host: host.to_owned(), token: token.trim_matches('/').to_owned() }
    }

    /// One request as it is written; the whole answer.
    fn raw(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(&self.host).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// The beginning of the answer, for what leaves the connection open.
    fn first(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(&self.host).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = vec![0; 2000];
        let length = stream.read(&mut answer).unwrap();
        String::from_utf8_lossy(&answer[..length]).into_owned()
    }

    fn get_with(&self, path: &str, headers: &str) -> String {
        self.raw(&format!("GET {path} HTTP/1.1\r\nConnection: close\r\n{headers}\r\n"))
    }

    fn get(&self, path: &str) -> String {
        self.get_with(path, &format!("Host: {}\r\n", self.host))
    }

    /// The path of something below the word of the address.
    fn path(&self, name: &str) -> String {
        format!("/{}/{name}", self.token)
    }

    fn plan(&self) -> Value {
        let answer = self.get(&self.path("plan"));
        let (_, body) = answer.split_once("\r\n\r\n").unwrap();
        serde_json::from_str(body).unwrap_or_else(|_| panic!("{answer}"))
    }

    fn tab(&self) -> Tab {
        Tab::open(self)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// One tab: a socket with an open plan.
struct Tab {
    socket: WebSocket<TcpStream>,
    next: i64,
    uri: String,
    digest: String,
    version: i64,
}

impl Tab {
    fn connect(served: &Served) -> WebSocket<TcpStream> {
        let mut request = format!("ws://{}{}", served.host, served.path("lsp")).into_client_request().unwrap();
        request.headers_mut().insert("origin", format!("http://{}", served.host).parse().unwrap());
        let stream = TcpStream::connect(&served.host).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        tungstenite::client(request, stream).unwrap().0
    }

    fn open(served: &Served) -> Tab {
        let plan = served.plan();
        let text = |key: &str| plan[key].as_str().unwrap().to_owned();
        let mut tab =
            Tab { socket: Tab::connect(served), next: 0, uri: text("uri"), digest: text("digest"), version: 1 };
        let capabilities = tab.ask("initialize", json!({ "capabilities": {} })).unwrap();
        assert_eq!(capabilities["serverInfo"]["name"], "ttdn");
        tab.note("initialized", json!({}));
        let document = json!({ "uri": tab.uri, "languageId": "yaml", "version": 1, "text": text("text") });
        tab.note("textDocument/didOpen", json!({ "textDocument": document }));
        tab
    }

    fn send(&mut self, message: &Value) {
        self.socket.send(Message::text(message.to_string())).unwrap();
    }

    fn note(&mut self, method: &str, params: Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// The first message for which `wanted` holds; the others are not kept.
    fn hear(&mut self, wanted: impl Fn(&Value) -> bool) -> Value {
        loop {
            let message = self.socket.read().unwrap();
            if let Message::Text(text) = message {
                let message: Value = serde_json::from_str(&text).unwrap();
                assert_eq!(message["jsonrpc"], "2.0");
                if wanted(&message) {
                    return message;
                }
            }
        }
    }

    /// The answer, or the error.
    fn ask(&mut self, method: &str, params: Value) -> Result<Value, Value> {
        self.next += 1;
        let id = self.next;
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
        let answer = self.hear(|message| message["id"] == id && message.get("method").is_none());
        answer.get("error").map_or_else(|| Ok(answer["result"].clone()), |error| Err(error.clone()))
    }

    fn findings(&mut self) -> Vec<Value> {
        let found = self.hear(|message| message["method"] == "textDocument/publishDiagnostics");
        found["params"]["diagnostics"].as_array().unwrap().clone()
    }

    fn write(&mut self, text: &str) -> Vec<Value> {
        self.version += 1;
        let document = json!({ "uri": self.uri, "version": self.version });
        self.note("textDocument/didChange", json!({ "textDocument": document, "contentChanges": [{ "text": text }] }));
        self.findings()
    }
}

impl Tab {
    fn ask_of_text(&mut self, method: &str, more: Value) -> Result<Value, Value> {
        let mut params = json!({ "textDocument": { "uri": self.uri } });
        params.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.ask(method, params)
    }

    fn save(&mut self) -> Result<(), Value> {
        let saved = self.ask_of_text("ttdn/save", json!({ "base": self.digest }))?;
        self.digest = saved["digest"].as_str().unwrap().to_owned();
        Ok(())
    }

    /// What is told next of the file.
    fn disk(&mut self) -> Value {
        self.hear(|message| message["method"] == "ttdn/disk")["params"].clone()
    }

    /// Whether nothing is told of the file: what comes until the next answer.
    fn hears_nothing_of_the_disk(&mut self) {
        std::thread::sleep(Duration::from_millis(900));
        self.next += 1;
        let id = self.next;
        let params = json!({ "textDocument": { "uri": self.uri } });
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": "textDocument/foldingRange", "params": params }));
        self.hear(|message| {
            assert_ne!(message["method"], "ttdn/disk", "{message}");
            message["id"] == id
        });
    }
}

fn status(answer: &str) -> u16 {
    answer.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or_default()
}

fn plan(text: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "a.yaml", text);
    folder
}
