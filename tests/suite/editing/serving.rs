//! Who is served, and what.

use super::*;

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
