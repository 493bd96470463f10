//! `ttdn mcp` as a writing assistant speaks with it: over real pipes, every tool; a plan with ten mistakes is mended from the
//! messages alone.

use crate::command::{command, good, text};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

/// An assistant with one server.
struct Assistant {
    server: Child,
    to: Option<ChildStdin>,
    from: BufReader<ChildStdout>,
    next: i64,
}

impl Assistant {
    fn start(folder: &Path) -> Assistant {
        let mut server = command(&["mcp"]);
        let server = server.arg(folder).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut server = server.spawn().unwrap();
        let (to, from) = (server.stdin.take(), BufReader::new(server.stdout.take().unwrap()));
        let mut assistant = Assistant { server, to, from, next: 0 };
        let about = json!({ "name": "test", "version": "1" });
        let params = json!({ "protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": about });
        let begun = assistant.ask("initialize", params)["result"].clone();
        assert_eq!(begun["serverInfo"]["name"], "ttdn");
        assert!(begun["instructions"].as_str().unwrap().contains("check"));
        assistant.send(&json!({ "jsonrpc": "2.0", "method": "notifications/initialized" }).to_string());
        assistant
    }

    fn send(&mut self, line: &str) {
        writeln!(self.to.as_mut().unwrap(), "{line}").unwrap();
    }

    fn hear(&mut self) -> Value {
        let mut line = String::new();
        assert!(self.from.read_line(&mut line).unwrap() > 0, "the server is gone");
        serde_json::from_str(&line).unwrap()
    }

    fn ask(&mut self, method: &str, params: Value) -> Value {
        self.next += 1;
        self.send(&json!({ "jsonrpc": "2.0", "id": self.next, "method": method, "params": params }).to_string());
        let heard = self.hear();
        assert_eq!(heard["id"], self.next);
        heard
    }

    /// What a tool answers: its words, its data, whether it failed.
    fn call(&mut self, tool: &str, arguments: Value) -> (String, Value, bool) {
        let result = self.ask("tools/call", json!({ "name": tool, "arguments": arguments }))["result"].clone();
        let words = result["content"][0]["text"].as_str().unwrap().to_owned();
        (words, result["structuredContent"].clone(), result["isError"].as_bool().unwrap())
    }

    /// The words of an answer that went well.
    fn done(&mut self, tool: &str, arguments: Value) -> String {
        let (words, _, failed) = self.call(tool, arguments);
        assert!(!failed, "{tool}: {words}");
        words
    }

    /// The words of an answer that did not.
    fn refused(&mut self, tool: &str, arguments: Value) -> String {
        let (words, _, failed) = self.call(tool, arguments);
        assert!(failed, "{tool}: {words}");
        words
    }

    fn end(mut self) {
        self.to = None;
        let ended = self.server.wait_with_output().unwrap();
        assert_eq!((ended.status.code(), text(&ended.stderr).as_str()), (Some(0), ""));
    }
}

const WRONG: &str = "\
status: final
issuer:
  name: Ủy ban nhân dân tỉnh Gia Lai
  code: UBND
  place: Gia Lai
number: 12
date: 2026-02-30
titel: Công tác thông tin đối ngoại năm 2026
period: 2026
legal_bases:
  - Nghị định số 27/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại
objectives:
  purposes:
    - Quảng bá hình ảnh  tỉnh Gia Lai.
  requirements:
    - Triển khai nghiêm túc, hiệu quả.
units:
  so-vhttdl:
    name: Sở Văn hóa, Thể thao và Du lịch
  cong-an: {name: Công an tỉnh}
tasks:
  - title: Tổ chức hội nghị tập huấn
    lead: so-vhttd
    deadline: quý V/2026
    budget: {amount: 50 trieu, source: ngân sách tỉnh}
  - title: Xây dựng ấn phẩm
    lead: so-vhttdl
    suport: cong-an
    deadline: 16/11/2026
reporting:
  - {by: so-vhttdl, to: Ủy ban nhân dân tỉnh, when: trước ngày 15/12/2026}
closing: Trên đây là Kế hoạch công tác thông tin đối ngoại năm 2026.
signature:
  capacity: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH]
  name: Nguyễn Văn A
recipients:
  - Bộ Ngoại giao
  - Lưu VT
";

/// What somebody who knows nothing but the message writes.
fn reply(plan: &mut String, found: &Value) -> bool {
    let (code, hint) = (found["code"].as_str().unwrap(), found["hint"].as_str().unwrap());
    let place = |name: &str| usize::try_from(found[name].as_u64().unwrap()).unwrap();
    let (start, end) = (place("start_byte"), place("end_byte"));
    match code {
        "D001" if hint.contains("ghi ngày, tháng có trong lịch") => plan.replace_range(start..end, "2026-02-28"),
        "D001" if hint.contains("Quý I đến Quý IV") => plan.replace_range(start..end, "Quý IV/2026"),
        "B002" if hint.contains("120 triệu đồng") => plan.replace_range(start..end, "50 triệu đồng"),
        "F007" if hint.starts_with("xóa dòng này và thêm, ví dụ: archive: {codes: [VT") => {
            let line = plan[..start].rfind('\n').unwrap() + 1;
            let next = plan[start..].find('\n').map_or(plan.len(), |at| start + at + 1);
            plan.replace_range(line..next, "");
            plan.push_str("archive: {codes: [VT]}\n");
        }
        "A004" => {
            let (_, unit) = hint.split_once("thêm dòng “").unwrap();
            let (unit, _) = unit.split_once('”').unwrap();
            *plan = plan.replacen("recipients:\n", &format!("recipients:\n  - {unit}\n"), 1);
        }
        _ => return false,
    }
    true
}

#[test]
fn ten_mistakes_are_mended_from_the_messages_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut assistant = Assistant::start(folder.path());
    let (words, found, _) = assistant.call("new", json!({ "path": "ke-hoach.yaml", "text": WRONG }));
    let mistakes = found["errors"].as_u64().unwrap() + found["warnings"].as_u64().unwrap();
    assert!(mistakes >= 10, "{words}");
    let built = assistant.refused("build", json!({ "path": "ke-hoach.yaml" }));
    assert!(built.starts_with("Chưa ghi gì"), "{built}");
    let mended = assistant.done("fix", json!({ "path": "ke-hoach.yaml", "suggested": true }));
    assert!(mended.contains("-titel: ") && mended.contains("+title: "), "{mended}");
    for round in 0.. {
        assert!(round < 10, "it does not come to an end");
        let (words, found, _) = assistant.call("check", json!({ "path": "ke-hoach.yaml" }));
        let mut plan = std::fs::read_to_string(folder.path().join("ke-hoach.yaml")).unwrap();
        let all = found["diagnostics"].as_array().unwrap();
        let grave = all.iter().filter(|found| found["level"] != "note").collect::<Vec<_>>();
        let Some(first) = grave.first() else { break };
        assert!(reply(&mut plan, first), "no answer to: {words}");
        let digest = found["digest"].clone();
        assistant.done("write", json!({ "path": "ke-hoach.yaml", "text": plan, "digest": digest }));
    }
    let built = assistant.done("build", json!({ "path": "ke-hoach.yaml", "output": "ban-in" }));
    assert!(built.starts_with("Đã ghi: ban-in/ke-hoach.docx, ban-in/ke-hoach.pdf"), "{built}");
    assert!(std::fs::read(folder.path().join("ban-in/ke-hoach.pdf")).unwrap().starts_with(b"%PDF"));
    assistant.end();
}

#[test]
fn every_tool_is_described_and_answers() {
    let folder = tempfile::tempdir().unwrap();
    let mut assistant = Assistant::start(folder.path());
    let tools = assistant.ask("tools/list", json!({}))["result"]["tools"].clone();
    let names: Vec<&str> = tools.as_array().unwrap().iter().map(|tool| tool["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["guide", "list", "read", "new", "write", "check", "fix", "explain", "legal", "build"]);
    assert!(assistant.done("guide", json!({})).contains("legal_bases"));
    assert!(assistant.done("list", json!({})).contains("Chưa có kế hoạch"));
    let made = assistant.done("new", json!({ "path": "2027/so.yaml", "starter": "so" }));
    assert!(made.contains("0 lỗi, 0 cảnh báo"), "{made}");
    assert_eq!(assistant.done("list", json!({})), "2027/so.yaml");
    let read = assistant.done("read", json!({ "path": "2027/so.yaml" }));
    assert!(read.starts_with("digest: ") && read.contains("issuer:"), "{read}");
    let renewed = assistant.done("new", json!({ "path": "2028.yaml", "from": "2027/so.yaml" }));
    assert!(renewed.contains("chỗ đã đổi"), "{renewed}");
    assert!(assistant.done("explain", json!({ "code": "unknown-key" })).contains("Vì sao"));
    let law = assistant.done("legal", json!({ "query": "72/2015/NĐ-CP", "on": "2024-01-24" }));
    assert!(law.starts_with("Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015"), "{law}");
    let typed = good().replacen("title:", "titel:", 1);
    let words = assistant.done("check", json!({ "path": "chua-co.yaml", "text": typed }));
    assert!(words.contains("lỗi[S002]") && words.contains("chua-co.yaml:"), "{words}");
    assert!(!folder.path().join("chua-co.yaml").exists(), "a check writes nothing");
    assistant.end();
}

#[test]
fn nothing_is_lost_and_nothing_outside_is_touched() {
    let outer = tempfile::tempdir().unwrap();
    let folder = outer.path().join("ke-hoach");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(outer.path().join("mat.yaml"), good()).unwrap();
    std::fs::write(folder.join("a.yaml"), good()).unwrap();
    let mut assistant = Assistant::start(&folder);
    for (tool, arguments) in [
        ("read", json!({ "path": "../mat.yaml" })),
        ("check", json!({ "path": outer.path().join("mat.yaml") })),
        ("new", json!({ "path": "../moi.yaml", "starter": "so" })),
        ("new", json!({ "path": "moi.yaml", "from": "../mat.yaml" })),
        ("build", json!({ "path": "a.yaml", "output": "../ban-in" })),
    ] {
        assert!(assistant.refused(tool, arguments).contains("nằm ngoài thư mục làm việc"), "{tool}");
    }
    let words = assistant.refused("new", json!({ "path": "ttdn.toml", "text": "attach_source = true" }));
    assert!(words.contains("kết thúc bằng .yaml"), "{words}");
    assert!(assistant.refused("new", json!({ "path": "a.yaml", "starter": "so" })).contains("không ghi đè"));
    let words = assistant.refused("write", json!({ "path": "a.yaml", "text": "x: 1", "digest": "0" }));
    assert!(words.contains("không phải là bản có `digest` này"), "{words}");
    let above = good() + "parent: ../mat.yaml\n";
    let words = assistant.done("check", json!({ "path": "b.yaml", "text": above }));
    assert!(words.contains("[C005]"), "a plan above that lies outside is not read: {words}");
    assert_eq!(std::fs::read_to_string(folder.join("a.yaml")).unwrap(), good());
    assert_eq!(std::fs::read_dir(outer.path()).unwrap().count(), 2);
    assistant.end();
}

#[test]
fn wrong_calls_are_told_and_end_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut assistant = Assistant::start(folder.path());
    for (tool, arguments, wanted) in [
        ("check", json!({}), "`check` thiếu tham số `path`"),
        ("check", json!({ "pth": "a.yaml" }), "không có tham số `pth`; gần nhất là `path`"),
        ("check", json!({ "path": 1 }), "`path` phải là chữ"),
        ("check", json!({ "path": "khong-co.yaml" }), "khong-co.yaml"),
        ("check", json!({ "path": "a.yaml", "text": "x", "on": "hôm nay" }), "không phải là ngày"),
        ("fix", json!({ "path": "a.yaml", "suggested": "có" }), "`suggested` phải là true hoặc false"),
        ("new", json!({ "path": "a.yaml" }), "chọn một: text, starter hoặc from"),
        ("new", json!({ "path": "a.yaml", "starter": "huyen" }), "không có mẫu này; có: tinh, so"),
        ("explain", json!({ "code": "Z999" }), "không có mã này"),
    ] {
        let words = assistant.refused(tool, arguments);
        assert!(words.contains(wanted), "{tool}: {words}");
    }
    assert!(assistant.ask("tools/call", json!({ "name": "chek", "arguments": {} })).get("error").is_some());
    std::fs::write(folder.path().join("a.yaml"), good()).unwrap();
    assert!(assistant.refused("build", json!({ "path": "a.yaml", "to": "odt" })).contains("docx, pdf, html hoặc text"));
    let huge = "x: ".to_owned() + &"a".repeat(3 << 20);
    let words = assistant.done("check", json!({ "path": "b.yaml", "text": huge }));
    assert!(words.contains("lỗi["), "{words}");
    assistant.end();
}

#[test]
fn what_is_no_protocol_ends_with_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    for (sent, code) in [("", 2), ("xin chào\n", 2), ("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"x\"}\n", 2)] {
        let mut server = command(&["mcp"]);
        let server = server.arg(folder.path()).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut server = server.spawn().unwrap();
        server.stdin.take().unwrap().write_all(sent.as_bytes()).unwrap();
        let ended = server.wait_with_output().unwrap();
        let said = text(&ended.stderr);
        assert_eq!((ended.status.code(), said.contains("panicked")), (Some(code), false), "{sent}: {said}");
        assert!(said.starts_with("ttdn: lỗi:"), "{sent}: {said}");
    }
    let ended = command(&["mcp", "khong-co-thu-muc"]).stdin(Stdio::null()).output().unwrap();
    assert_eq!(ended.status.code(), Some(2));
    assert!(text(&ended.stderr).contains("không có thư mục này"));
}

#[test]
fn what_cannot_be_read_is_answered_with_what_to_send() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.yaml"), good()).unwrap();
    let mut assistant = Assistant::start(folder.path());
    let mut raw = |line: &str| {
        assistant.send(line);
        let answer = assistant.hear();
        let error = &answer["error"];
        (answer["id"].clone(), error["code"].as_i64().unwrap(), error["message"].as_str().unwrap().to_owned())
    };
    let (id, code, words) = raw("{\"jsonrpc\": \"2.0\", \"id\": 5,");
    assert!((id.is_null(), code) == (true, -32700) && words.contains("không phải JSON"), "{words}");
    let call = |params: &str| format!("{{\"jsonrpc\":\"2.0\",\"id\":6,\"method\":\"tools/call\",\"params\":{params}}}");
    for (params, said) in [
        ("{\"name\":\"check\",\"arguments\":\"a.yaml\"}", "`arguments` phải là một đối tượng"),
        ("{\"arguments\":{}}", "thiếu `name`"),
        ("[1]", "`params` phải là một đối tượng"),
        ("{\"name\":\"xoa\",\"arguments\":{}}", "xoa"),
    ] {
        let (id, code, words) = raw(&call(params));
        assert!((id, code) == (json!(6), -32602) && words.contains(said), "{params}: {code} {words}");
    }
    assert!(assistant.done("check", json!({ "path": "a.yaml" })).contains("0 lỗi"), "it goes on");
    let huge = "# x\n".repeat(600_000);
    for (tool, more) in [("new", json!({})), ("write", json!({ "digest": "0" }))] {
        let mut arguments = json!({ "path": if tool == "write" { "a.yaml" } else { "b.yaml" }, "text": huge });
        arguments.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        assert!(assistant.refused(tool, arguments).contains("lớn hơn 2 MiB"), "{tool}");
    }
    assert!(!folder.path().join("b.yaml").exists());
    assistant.end();
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_out_is_not_offered() {
    let (outer, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    std::fs::write(outer.path().join("ngoai.yaml"), good()).unwrap();
    std::fs::write(folder.path().join("a.yaml"), good()).unwrap();
    std::os::unix::fs::symlink(outer.path().join("ngoai.yaml"), folder.path().join("b.yaml")).unwrap();
    std::os::unix::fs::symlink("a.yaml", folder.path().join("c.yaml")).unwrap();
    let mut assistant = Assistant::start(folder.path());
    let listed = assistant.done("list", json!({}));
    assert!(listed.contains("a.yaml") && !listed.contains("b.yaml"), "{listed}");
    for name in listed.lines() {
        assistant.done("read", json!({ "path": name }));
    }
    assistant.end();
}
