//! `ttdn edit` as a browser meets it: who is let in, what is served, what the socket says; and as an attacker meets it.

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

#[test]
fn the_page_its_parts_and_the_plan_are_served() {
    let folder = plan(&good());
    let served = Served::start(folder.path(), &["a.yaml"]);
    assert!(served.host.starts_with("127.0.0.1:") && served.token.len() == 32, "{}", served.host);
    let page = served.get(&served.path(""));
    assert_eq!(status(&page), 200);
    let nonce = |page: &str| page.split("'nonce-").nth(1).unwrap().split('\'').next().unwrap().to_owned();
    let own = nonce(&page);
    assert!(own.len() == 32 && page.contains(&format!("content=\"{own}\"")), "{page}");
    assert_ne!(own, nonce(&served.get(&served.path(""))), "a word for each request");
    for words in [
        "default-src 'none'; script-src 'self';",
        "frame-ancestors 'none'",
        "x-content-type-options: nosniff",
        "referrer-policy: no-referrer",
        "cache-control: no-store",
        "cross-origin-opener-policy: same-origin",
        "cross-origin-resource-policy: same-origin",
        "content-type: text/html; charset=utf-8",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(served.get(&served.path("edit.js")).contains("content-type: text/javascript"));
    assert!(served.get(&served.path("edit.css")).contains("content-type: text/css"));
    let faces = served.get(&served.path("fonts.css"));
    for font in faces.split("url(\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        assert_eq!(status(&served.get(&served.path(font))), 200, "{font}");
    }
    let plan = served.plan();
    assert_eq!(
        (plan["text"].as_str(), plan["name"].as_str(), plan["view"].as_bool()),
        (Some(&*good()), Some("a.yaml"), Some(false))
    );
    assert!(plan["uri"].as_str().unwrap().starts_with("file:///") && plan["lang"] == "vi");
}

#[test]
fn a_windows_text_comes_without_its_marks() {
    let folder = plan(&format!("\u{feff}{}", good().replace('\n', "\r\n")));
    assert_eq!(Served::start(folder.path(), &["a.yaml"]).plan()["text"], good());
}

#[test]
fn who_does_not_know_the_word_or_asks_by_another_name_gets_nothing() {
    let folder = plan(&good());
    write(folder.path(), "bi-mat.txt", "bí mật");
    let served = Served::start(folder.path(), &["a.yaml"]);
    let other = "0".repeat(32);
    for path in [
        "/",
        "/plan",
        "/edit.js",
        "/lsp",
        "/open/",
        &format!("/{other}/"),
        &format!("/{other}/plan"),
        &format!("/{}", served.token.to_uppercase()),
        &format!("/{}/plan", served.token.to_uppercase()),
        &served.path("../plan"),
        &served.path("../../etc/passwd"),
        &served.path("%2e%2e/bi-mat.txt"),
        &served.path("bi-mat.txt"),
        &served.path("font/../../bi-mat.txt"),
        &served.path("font/..%2f..%2fbi-mat.txt"),
        &served.path("/etc/passwd"),
        &served.path("font//etc/passwd"),
        &served.path("a.yaml"),
        &served.path("plan/"),
        &served.path("plan%00"),
    ] {
        let answer = served.get(path);
        assert_eq!(status(&answer), 404, "{path}: {answer}");
        assert!(!answer.contains("bí mật") && !answer.contains("root:"), "{answer}");
        assert!(answer.contains("content-security-policy: default-src 'none'"), "{answer}");
    }
    let (host, plan) = (&served.host, served.path("plan"));
    let port = host.split(':').nth(1).unwrap();
    for headers in [
        format!("Host: xau.example:{port}\r\n"),
        format!("Host: {host}.xau.example\r\n"),
        "Host: 127.0.0.1\r\n".to_owned(),
        format!("Host: {host}\r\nOrigin: http://xau.example\r\n"),
        format!("Host: {host}\r\nOrigin: null\r\n"),
        format!("Host: {host}\r\nOrigin: http://localhost:{port}\r\n"),
        format!("Host: {host}\r\nHost: xau.example\r\n"),
    ] {
        let answer = served.get_with(&plan, &headers);
        assert!(matches!(status(&answer), 400 | 403), "{headers}: {answer}");
        assert!(!answer.contains("issuer"), "{answer}");
    }
    assert_eq!(status(&served.get_with(&plan, &format!("Host: localhost:{port}\r\n"))), 200);
    let upgrade = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    for origin in ["", "Origin: http://xau.example\r\n", "Origin: null\r\n"] {
        let answer =
            served.first(&format!("GET {} HTTP/1.1\r\nHost: {host}\r\n{upgrade}{origin}\r\n", served.path("lsp")));
        assert_eq!(status(&answer), 403, "{origin}: {answer}");
    }
    let posted =
        served.raw(&format!("POST {plan} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"));
    assert_eq!(status(&posted), 405);
}

#[test]
fn it_listens_on_this_machine_alone_and_a_second_one_takes_another_port() {
    let folder = plan(&good());
    let first = Served::start(folder.path(), &["a.yaml"]);
    let port = first.host.split(':').nth(1).unwrap().to_owned();
    let second = Served::start(folder.path(), &["a.yaml", "--port", &port]);
    assert!(first.host != second.host && first.token != second.token);
    assert_eq!(status(&second.get(&first.path("plan"))), 404, "the word of one opens no other");
    if let Ok(listening) = std::fs::read_to_string("/proc/net/tcp") {
        let port = format!("{:04X}", port.parse::<u16>().unwrap());
        let own =
            |line: &&str| line.split_whitespace().nth(1).is_some_and(|local| local.ends_with(&format!(":{port}")));
        let locals: Vec<&str> = listening.lines().filter(own).collect();
        assert!(!locals.is_empty() && locals.iter().all(|line| line.contains("0100007F:")), "{locals:?}");
    }
}

#[test]
fn a_tab_has_a_language_server_of_its_own() {
    let folder = plan(&good());
    let served = Served::start(folder.path(), &["a.yaml"]);
    let (mut one, mut two) = (served.tab(), served.tab());
    assert_eq!((one.findings().len(), two.findings().len()), (0, 0));
    assert!(!one.write(&good().replacen("lead: so-tttt", "lead: so-ttt", 1)).is_empty());
    let symbols = two.ask("textDocument/documentSymbol", json!({ "textDocument": { "uri": two.uri } })).unwrap();
    assert!(!symbols.as_array().unwrap().is_empty());
}

#[test]
fn a_page_reads_no_other_file() {
    let folder = plan(&good());
    write(folder.path(), "b.yaml", &good());
    let served = Served::start(folder.path(), &["a.yaml"]);
    let mut tab = served.tab();
    let other = tab.uri.replace("a.yaml", "b.yaml");
    let document = json!({ "uri": other, "languageId": "yaml", "version": 1, "text": good() });
    tab.note("textDocument/didOpen", json!({ "textDocument": document }));
    let refused = tab.ask(
        "textDocument/hover",
        json!({ "textDocument": { "uri": other }, "position": { "line": 0, "character": 0 } }),
    );
    assert!(refused.unwrap_err()["message"].as_str().unwrap().contains("not open"));
}

#[test]
fn whatever_comes_through_a_socket_the_others_are_served() {
    let folder = plan(&good());
    let served = Served::start(folder.path(), &["a.yaml"]);
    let mut good_tab = served.tab();
    let mut tab = served.tab();
    assert!(tab.ask("khong/co", json!({})).is_err());
    tab.socket.send(Message::binary(vec![0; 10])).unwrap();
    let gone = |tab: &mut Tab| {
        let until = Instant::now() + Duration::from_secs(20);
        while Instant::now() < until {
            match tab.socket.read() {
                Ok(Message::Close(frame)) => return frame.map(|frame| u16::from(frame.code)),
                Ok(_) => {}
                Err(_) => return None,
            }
        }
        panic!("it stays");
    };
    assert_eq!(gone(&mut tab), Some(1003));
    // What is no message may have been a change: the page connects again and hands over its text.
    for odd in
        ["{".to_owned(), "[1, 2]".to_owned(), "[".repeat(100_000), r#"{"method":"x","params":"\ud83d"}"#.to_owned()]
    {
        let mut tab = served.tab();
        tab.socket.send(Message::text(odd)).unwrap();
        assert_eq!(gone(&mut tab), Some(1007));
    }
    // Larger than a message may be: what is sent of it is not waited for.
    let mut tab = served.tab();
    let _ = tab.socket.send(Message::text("x".repeat(9 << 20)));
    gone(&mut tab);
    // A frame that is none.
    let tab = served.tab();
    tab.socket.get_ref().write_all_to(&[0xff; 64]);
    // One that goes away in the middle.
    let mut tab = served.tab();
    tab.note("textDocument/didChange", json!({}));
    drop(tab);
    let before_the_beginning = Tab::connect(&served);
    drop(before_the_beginning);
    let mut early = Tab::connect(&served);
    early.send(Message::text(json!({ "jsonrpc": "2.0", "method": "exit" }).to_string())).unwrap();
    while early.read().is_ok_and(|message| !message.is_close()) {}
    // A flood of tabs is refused; those that are there stay.
    let many: Vec<_> = (0..20).map(|_| Tab::connect(&served)).collect();
    good_tab.ask("textDocument/documentSymbol", json!({ "textDocument": { "uri": good_tab.uri } })).unwrap();
    drop(many);
    assert_eq!(status(&served.get(&served.path("plan"))), 200);
}

trait WriteAllTo {
    fn write_all_to(&self, bytes: &[u8]);
}

impl WriteAllTo for TcpStream {
    fn write_all_to(&self, bytes: &[u8]) {
        let mut stream = self;
        stream.write_all(bytes).unwrap();
    }
}

#[test]
fn what_is_no_plan_is_not_served_and_the_user_is_told_why() {
    let folder = plan(&good());
    write(folder.path(), "ghi-chu.yaml", "services:\n  web: {image: nginx}\n");
    write(folder.path(), "a.docx", "PK");
    std::fs::write(folder.path().join("latin.yaml"), b"title: K\xe9 hoach\n").unwrap();
    std::fs::write(folder.path().join("lon.yaml"), "#".repeat((2 << 20) + 1)).unwrap();
    for (args, words) in [
        (&["edit", "--no-browser"][..], "thiếu <KẾ-HOẠCH>"),
        (&["edit", "--no-browser", "khong-co.yaml"], "chưa có tệp này; tạo bằng `ttdn new khong-co.yaml`"),
        (&["edit", "--no-browser", "."], "không phải tệp"),
        (&["edit", "--no-browser", "-"], "cần tên một tệp"),
        (&["edit", "--no-browser", "a.docx"], "chạy trước `ttdn import a.docx`"),
        (&["edit", "--no-browser", "ghi-chu.yaml"], "không phải kế hoạch"),
        (
            &["edit", "--no-browser", "latin.yaml"],
            "latin.yaml:1: tệp không theo bảng mã UTF-8: lưu lại tệp với bảng mã UTF-8; tệp cũ gõ bằng TCVN3",
        ),
        (&["edit", "--no-browser", "lon.yaml"], "lớn hơn 2 MiB"),
        (&["edit", "--no-browser", "--port", "0", "a.yaml"], "`--port <CỔNG>` không nhận `0`"),
        (&["edit", "--no-browser", "--port", "99999", "a.yaml"], "`--port <CỔNG>` không nhận `99999`"),
        (&["edit", "--no-browser", "a.yaml", "b.yaml"], "thừa `b.yaml`"),
        (&["--lang", "en", "edit", "--no-browser", "khong-co.yaml"], "make it with `ttdn new khong-co.yaml`"),
        (&["--lang", "en", "edit", "--no-browser", "ghi-chu.yaml"], "none of a plan's keys"),
    ] {
        let done = inside(folder.path(), args);
        assert_eq!(done.status.code(), Some(2), "{args:?}: {}", said(&done));
        assert!(said(&done).contains(words), "{args:?}: {}", said(&done));
    }
}

#[cfg(unix)]
#[test]
fn a_signal_ends_it_and_the_browser_gets_an_address_that_is_good_once() {
    use std::os::unix::fs::PermissionsExt;
    let folder = plan(&good());
    // A browser that writes down what it was started with.
    let browser = folder.path().join("xdg-open");
    std::fs::write(&browser, "#!/bin/sh\nprintf '%s|%s' \"$#\" \"$1\" > opened.tmp\nmv opened.tmp opened\n").unwrap();
    std::fs::set_permissions(&browser, std::fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:/usr/bin:/bin", folder.path().display());
    let mut child = command(&["edit", "a.yaml"])
        .env("PATH", path)
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let opened = folder.path().join("opened");
    let until = Instant::now() + Duration::from_secs(20);
    while !opened.exists() && Instant::now() < until {
        std::thread::sleep(Duration::from_millis(20));
    }
    let opened = std::fs::read_to_string(opened).unwrap();
    let (host, path) = opened.strip_prefix("1|http://").unwrap().split_once('/').unwrap();
    let token = line.trim().rsplit('/').nth(1).unwrap().to_owned();
    assert!(!opened.contains(&token), "what every user of the machine can read does not say the word");
    let served = Served { child, host: host.to_owned(), token };
    let first = served.get(&format!("/{path}"));
    assert!(status(&first) == 303 && first.contains(&format!("location: {}", served.path(""))), "{first}");
    assert_eq!(status(&served.get(&format!("/{path}"))), 404);
    // As Ctrl+C does, which whoever runs tests may have them ignore.
    let ended = std::process::Command::new("kill").args(["-TERM", &served.child.id().to_string()]).status().unwrap();
    assert!(ended.success());
    let mut served = served;
    use std::os::unix::process::ExitStatusExt;
    let done = served.child.wait().unwrap();
    assert!(done.signal() == Some(15) || done.code() == Some(143), "{done:?}");
}

#[test]
fn nobody_is_called() {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                for call in ["TcpStream", "UdpSocket", "TcpSocket", "ToSocketAddrs", "UnixStream", "::connect("] {
                    assert!(!text.contains(call), "{}: {call}", path.display());
                }
            }
        }
    }
}

#[test]
fn a_text_is_saved_where_the_file_is_still_the_one_that_was_read() {
    let folder = plan(&format!("\u{feff}{}", good().replace('\n', "\r\n")));
    let file = folder.path().join("a.yaml");
    let served = Served::start(folder.path(), &["a.yaml"]);
    let (mut tab, mut other) = (served.tab(), served.tab());
    let mine = good().replace("về tỉnh", "về quê hương");
    assert_ne!(mine, good());
    tab.write(&mine);
    tab.save().unwrap();
    let written = std::fs::read_to_string(&file).unwrap();
    assert_eq!(written, format!("\u{feff}{}", mine.replace('\n', "\r\n")), "line breaks and mark stay");
    assert_eq!(other.disk()["text"], mine, "the other tab is told");
    tab.hears_nothing_of_the_disk();
    // Another program writes.
    let foreign = good().replace("về tỉnh", "về miền xuôi");
    write(folder.path(), "a.yaml", &foreign);
    let told = tab.disk();
    assert_eq!((told["text"].as_str(), told["uri"].as_str()), (Some(&*foreign), Some(&*tab.uri)));
    tab.write(&mine.replace("quê hương", "đất mẹ"));
    let refused = tab.save().unwrap_err();
    assert_eq!((refused["code"].as_i64(), refused["data"]["text"].as_str()), (Some(-32001), Some(&*foreign)));
    assert_eq!(refused["data"]["digest"], told["digest"]);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), foreign, "nothing was written");
    let base = tab.digest.clone();
    let forced = tab.ask_of_text("ttdn/save", json!({ "base": base, "force": true })).unwrap_err();
    assert_eq!(forced["code"], -32001, "nobody writes over what he has not seen");
    tab.ask_of_text("ttdn/save", json!({ "base": told["digest"] })).unwrap();
    assert!(std::fs::read_to_string(&file).unwrap().contains("đất mẹ"));
    // It is deleted, and written again.
    std::fs::remove_file(&file).unwrap();
    assert_eq!(tab.disk()["text"], Value::Null);
    let gone = tab.ask_of_text("ttdn/save", json!({ "base": "x" })).unwrap_err();
    assert_eq!((gone["code"].as_i64(), gone["data"]["gone"].as_bool()), (Some(-32001), Some(true)));
    tab.ask_of_text("ttdn/save", json!({ "base": "x", "force": true })).unwrap();
    assert!(file.exists());
    tab.write(&"#".repeat((2 << 20) + 1));
    let large = tab.ask_of_text("ttdn/save", json!({ "base": "x", "force": true })).unwrap_err();
    assert!(large["message"].as_str().unwrap().contains("lớn hơn 2 MiB"), "{large}");
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["a.yaml"], "no temporary stays");
}

#[test]
fn a_text_of_another_version_is_not_saved() {
    let folder = plan(&good());
    let served = Served::start(folder.path(), &["a.yaml"]);
    let mut tab = served.tab();
    tab.write(&good().replace("về tỉnh", "về quê hương"));
    let (base, version) = (tab.digest.clone(), tab.version);
    for stale in [json!(version - 1), json!("x"), Value::Null] {
        let refused = tab.ask_of_text("ttdn/save", json!({ "base": base, "version": stale })).unwrap_err();
        assert_eq!(refused["code"], -32801, "{refused}");
    }
    assert_eq!(std::fs::read_to_string(folder.path().join("a.yaml")).unwrap(), good());
    tab.ask_of_text("ttdn/save", json!({ "base": base, "version": version })).unwrap();
}

#[test]
fn a_number_that_was_given_meanwhile_is_not_saved_away() {
    let draft = good().replacen("status: final", "status: draft", 1).replacen("number: 36\n", "", 1);
    let draft = draft.replacen("date: 2024-01-24\n", "", 1);
    let folder = plan(&draft);
    let file = folder.path().join("a.yaml");
    let served = Served::start(folder.path(), &["a.yaml"]);
    let mut tab = served.tab();
    let mine = draft.replacen("về tỉnh", "về quê hương", 1);
    tab.write(&mine);
    let stamp = ["issue", "a.yaml", "--number", "36", "--date", "24/01/2024", "--to", "text", "-q"];
    let done = crate::command::inside(folder.path(), &stamp);
    assert_eq!(done.status.code(), Some(0), "{}", crate::command::said(&done));
    let told = tab.disk();
    let refused = tab.ask_of_text("ttdn/save", json!({ "base": told["digest"] })).unwrap_err();
    assert!(refused["message"].as_str().unwrap().contains("cấp số 36, ngày 24/01/2024"), "{refused}");
    assert!(std::fs::read_to_string(&file).unwrap().contains("number: 36"));
    // With the number in the text it is saved; and so is one without it by whom had the numbered text before him.
    tab.write(&good().replacen("về tỉnh", "về quê hương", 1));
    let saved = tab.ask_of_text("ttdn/save", json!({ "base": told["digest"] })).unwrap();
    tab.write(&mine);
    tab.ask_of_text("ttdn/save", json!({ "base": saved["digest"] })).unwrap();
    assert_eq!(std::fs::read_to_string(&file).unwrap(), mine);
}

#[test]
fn who_saves_does_not_wait_for_what_is_being_judged() {
    let folder = plan(&good());
    let served = Served::start(folder.path(), &["a.yaml"]);
    let mut tab = served.tab();
    let task = "  - title: Tổ chức hội nghị tuyên truyền về biển đảo\n    lead: so-tttt\n    deadline: Quý III/2024\n";
    let long = good().replacen("tasks:\n", &format!("tasks:\n{}", task.repeat(6000)), 1);
    tab.version += 1;
    let document = json!({ "uri": tab.uri, "version": tab.version });
    tab.note("textDocument/didChange", json!({ "textDocument": document, "contentChanges": [{ "text": long }] }));
    // The server is at its work by then.
    std::thread::sleep(Duration::from_millis(300));
    tab.next += 1;
    let params = json!({ "textDocument": { "uri": tab.uri }, "base": tab.digest, "version": tab.version });
    tab.send(&json!({ "jsonrpc": "2.0", "id": tab.next, "method": "ttdn/save", "params": params }));
    let id = tab.next;
    let first = tab.hear(|message| {
        message["id"] == id
            || message["method"] == "textDocument/publishDiagnostics" && message["params"]["version"] == 2
    });
    assert_eq!(first["id"], id, "{}", first["method"]);
    assert_eq!(std::fs::read_to_string(folder.path().join("a.yaml")).unwrap(), long);
}

#[cfg(unix)]
#[test]
fn a_saved_file_keeps_its_link_and_its_rights() {
    use std::os::unix::fs::PermissionsExt;
    let folder = plan(&good());
    let (link, file) = (folder.path().join("b.yaml"), folder.path().join("a.yaml"));
    std::os::unix::fs::symlink("a.yaml", &link).unwrap();
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).unwrap();
    let served = Served::start(folder.path(), &["b.yaml"]);
    let mut tab = served.tab();
    tab.write(&good().replace("về tỉnh", "về quê hương"));
    tab.save().unwrap();
    assert!(link.symlink_metadata().unwrap().is_symlink());
    assert!(std::fs::read_to_string(&file).unwrap().contains("quê hương"));
    assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o640);
}

#[test]
fn viewing_writes_nothing() {
    let folder = plan(&good());
    let served = Served::start(folder.path(), &["a.yaml", "--view"]);
    assert_eq!(served.plan()["view"], true);
    let mut tab = served.tab();
    tab.write("title: khác\n");
    let refused = tab.save().unwrap_err();
    assert!(refused["message"].as_str().unwrap().contains("chỉ xem"), "{refused}");
    let change = json!({ "op": "set", "path": "/title", "value": "x" });
    assert!(tab.ask_of_text("ttdn/formEdit", change).is_err());
    assert!(tab.ask_of_text("ttdn/form", json!({})).is_ok());
    assert_eq!(std::fs::read_to_string(folder.path().join("a.yaml")).unwrap(), good());
}

#[test]
fn the_paper_is_that_of_the_text_as_it_stands() {
    let folder = plan(&good());
    let served = Served::start(folder.path(), &["a.yaml"]);
    let mut tab = served.tab();
    tab.write(&good().replace("về tỉnh", "về quê hương"));
    let paper = tab.ask_of_text("ttdn/build", json!({ "to": "docx" })).unwrap();
    assert!(paper["name"] == "a.docx" && paper["base64"].as_str().unwrap().starts_with("UEsD"), "{}", paper["name"]);
    assert!(!folder.path().join("a.docx").exists(), "the browser keeps it where its user wants it");
    let pdf = tab.ask_of_text("ttdn/build", json!({ "to": "pdf" })).unwrap();
    assert!(pdf["base64"].as_str().unwrap().starts_with("JVBER"));
    assert!(tab.ask_of_text("ttdn/build", json!({ "to": "../../x" })).is_err());
    tab.write(&wrong());
    let refused = tab.ask_of_text("ttdn/build", json!({ "to": "pdf" })).unwrap_err();
    assert_eq!(refused["code"], -32002);
    assert!(refused["message"].as_str().unwrap().contains("còn lỗi, chưa in được: dòng "), "{refused}");
    tab.write("tasks: [");
    assert_eq!(tab.ask_of_text("ttdn/build", json!({ "to": "pdf" })).unwrap_err()["code"], -32002);
}

#[test]
fn the_form_is_filled_in_through_the_socket() {
    let folder = plan(&good());
    let served = Served::start(folder.path(), &["a.yaml"]);
    let mut tab = served.tab();
    let text = good().replacen("title: ", "title: 👍 ", 1);
    tab.write(&text);
    let form = tab.ask_of_text("ttdn/form", json!({})).unwrap();
    assert_eq!(form["version"], 2);
    let fields: Vec<&Value> =
        form["groups"].as_array().unwrap().iter().flat_map(|group| group["fields"].as_array().unwrap()).collect();
    let title = fields.iter().find(|field| field["path"] == "/title").unwrap();
    assert!(title["value"].as_str().unwrap().starts_with("👍 ") && title["kind"] == "long", "{title}");
    assert!(!title["help"].as_str().unwrap().is_empty());
    let change = json!({ "version": 2, "op": "set", "path": "/title", "value": "Tên: mới" });
    let edits = tab.ask_of_text("ttdn/formEdit", change.clone()).unwrap()["edits"].clone();
    let (from, to) = (edits[0]["from"].as_u64().unwrap() as usize, edits[0]["to"].as_u64().unwrap() as usize);
    let units: Vec<u16> = text.encode_utf16().collect();
    let insert: Vec<u16> = edits[0]["insert"].as_str().unwrap().encode_utf16().collect();
    let after = String::from_utf16(&[&units[..from], &insert, &units[to..]].concat()).unwrap();
    assert!(after.contains("title: \"Tên: mới\"\n"), "{after}");
    for at in [json!(-1), json!(99), json!(1.5), json!("1"), json!(null), json!(u64::MAX)] {
        let row = json!({ "version": 2, "op": "insert", "path": "/tasks", "at": at, "cells": { "title": "x" } });
        assert!(tab.ask_of_text("ttdn/formEdit", row).is_err(), "{at}");
    }
    tab.write(&after);
    assert!(tab.ask_of_text("ttdn/formEdit", change).unwrap_err()["message"].as_str().unwrap().contains("vừa đổi"));
    tab.write("title: [");
    assert!(tab.ask_of_text("ttdn/form", json!({})).unwrap_err()["message"].as_str().unwrap().contains("lỗi YAML"));
}

#[test]
fn the_address_without_its_last_stroke_leads_to_the_page() {
    let folder = plan(&good());
    let served = Served::start(folder.path(), &["a.yaml"]);
    let answer = served.get(&format!("/{}", served.token));
    assert!(status(&answer) == 303 && answer.contains(&format!("location: /{}/\r\n", served.token)), "{answer}");
}

#[test]
fn a_plan_that_was_just_begun_says_so() {
    let fresh = |text: &str| Served::start(plan(text).path(), &["a.yaml"]).plan()["fresh"].as_bool().unwrap();
    assert!(!fresh(&good()));
    assert!(fresh(""));
    assert!(fresh(&good().replace("về tỉnh", "về [tên tỉnh]")), "a sample to be filled in");
    assert!(fresh("title: Công tác năm 2027\n"));
}

#[test]
fn a_finding_is_told_with_its_field_and_allowed_with_a_reason() {
    let folder = plan(&good());
    let served = Served::start(folder.path(), &["a.yaml"]);
    let mut tab = served.tab();
    let mut found = tab.write(&good().replace("    lead: so-tttt\n", ""));
    // What was told of the text before may come in between.
    while found.is_empty() {
        found = tab.findings();
    }
    let lead = found.iter().find(|one| one["code"] == "A001").unwrap_or_else(|| panic!("{found:?}"));
    assert_eq!(lead["data"]["label"], "Nhiệm vụ 1 › Chủ trì", "{lead}");
    assert_eq!((&lead["data"]["path"], &lead["data"]["names"]["lead:"]), (&"/tasks/0/lead".into(), &"Chủ trì".into()));
    let place = lead["range"]["start"].clone();
    let mut allow =
        |reason: &str| tab.ask_of_text("ttdn/silence", json!({ "code": "A001", "position": place, "reason": reason }));
    for reason in ["", "  ", "lý do", "…", "the reason"] {
        assert!(allow(reason).unwrap_err()["message"].as_str().unwrap().contains("lý do"), "{reason}");
    }
    let edits = allow("giao sau\nkhi họp").unwrap();
    assert!(edits.to_string().contains("# ttdn: allow A001 -- giao sau khi họp\\n"), "{edits}");
    assert!(
        tab.ask_of_text(
            "ttdn/silence",
            json!({ "code": "A001", "position": { "line": 0, "character": 0 }, "reason": "x y" })
        )
        .is_err()
    );
}

#[test]
fn documents_are_found_by_their_words_with_title_and_status() {
    let folder = plan(&good());
    let served = Served::start(folder.path(), &["a.yaml"]);
    let mut tab = served.tab();
    let mut found = |words: &str| tab.ask_of_text("ttdn/documents", json!({ "words": words })).unwrap();
    let decree = found("quản lý hoạt động thông tin đối ngoại")[0].clone();
    assert_eq!(decree["name"], "Nghị định 72/2015/NĐ-CP", "{decree}");
    assert!(decree["title"].as_str().unwrap().contains("thông tin đối ngoại"), "{decree}");
    assert!(decree["citation"].as_str().unwrap().starts_with("Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015"));
    // Its status is that of the day of the plan.
    assert_eq!(found("51/2005/QH11")[0]["ended"], false);
    assert_eq!(found(""), json!([]));
    tab.write(&good().replace("2024", "2026"));
    let old = tab.ask_of_text("ttdn/documents", json!({ "words": "51/2005/QH11" })).unwrap()[0].clone();
    assert!(old["ended"] == true && old["status"].as_str().unwrap().contains("hết hiệu lực từ 01/7/2024"), "{old}");
}

#[test]
fn the_page_shows_the_fonts_of_the_office() {
    let folder = plan(&format!("{}closing: Phối hợp với khu tự trị Quảng Tây (广西).\n", good()));
    std::fs::write(folder.path().join("han.ttf"), crate::fonts::font()).unwrap();
    write(folder.path(), "ttdn.toml", "fonts = [\"han.ttf\"]\n");
    let served = Served::start(folder.path(), &["a.yaml"]);
    let mut tab = served.tab();
    let paper = tab.ask_of_text("ttdn/preview", json!({})).unwrap();
    let drawn = paper["pages"].to_string();
    let family = drawn
        .split("ttdn-office-")
        .nth(1)
        .and_then(|rest| rest.split('\\').next())
        .unwrap_or_else(|| panic!("{drawn}"));
    let style = served.get(&served.path("fonts.css"));
    let (name, file) = (format!("ttdn-office-{family}"), format!("font/ttdn-office-{family}.ttf"));
    assert!(style.contains(&format!("font-family: \"{name}\"")) && style.contains(&file), "{style}");
    assert_eq!(status(&served.get(&served.path(&file))), 200);
    assert_eq!(status(&served.get(&served.path("font/ttdn-office-9-9.ttf"))), 404);
}
