//! Standard input and output of an assistant, a message a line. What is no JSON, or too long, is answered as such instead of being
//! passed over in silence: who waits for an answer gets one, and the next line is read.

use crate::cli::terminal::Terminal;
use serde_json::{Value, json};
use std::io::{self, BufRead, Read, Write};
use std::sync::mpsc::{self, Sender};
use std::thread::{self, JoinHandle};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, DuplexStream};
use tokio::runtime::Handle;

/// The most bytes of a message.
const MOST: u64 = 16 << 20;

/// Room for what is on its way to the service and back, bytes.
const ROOM: usize = 64 << 10;

/// The codes of JSON-RPC.
const PARSE_ERROR: i32 = -32700;
const INVALID_REQUEST: i32 = -32600;
const INVALID_PARAMS: i32 = -32602;

/// What writes down what a service says.
pub struct Written {
    hearing: tokio::task::JoinHandle<()>,
    writing: JoinHandle<io::Result<()>>,
}

impl Written {
    /// Waits until all is written; the service must be gone by then.
    ///
    /// # Errors
    /// It cannot be written.
    pub async fn end(self) -> io::Result<()> {
        let _ = self.hearing.await;
        self.writing.join().unwrap_or(Ok(()))
    }
}

/// Reads standard input and writes standard output from now on: the end of it for a service, and what to wait for at last.
///
/// # Errors
/// There is no thread to spare.
pub fn open(handle: &Handle, terminal: Terminal) -> io::Result<(DuplexStream, Written)> {
    let (service, ours) = tokio::io::duplex(ROOM);
    let (from, mut to) = tokio::io::split(ours);
    let (say, said) = mpsc::channel::<Option<Vec<u8>>>();
    let answers = say.clone();
    let hearing = handle.spawn(async move {
        let mut lines = BufReader::new(from);
        loop {
            let mut line = Vec::new();
            let read = lines.read_until(b'\n', &mut line).await.unwrap_or_default();
            // Nothing marks the end: the thread that reads may wait for a line that never comes.
            if say.send((read > 0).then_some(line)).is_err() || read == 0 {
                return;
            }
        }
    });
    let handle = handle.clone();
    thread::Builder::new().spawn(move || {
        let mut pass = |line: &[u8]| handle.block_on(to.write_all(line));
        let read = read(&mut io::stdin().lock(), &mut pass, &answers, terminal);
        let _ = handle.block_on(to.shutdown());
        read
    })?;
    let writing = thread::Builder::new().spawn(move || {
        let mut out = io::stdout();
        said.iter().map_while(|line| line).try_for_each(|line| out.write_all(&line).and_then(|()| out.flush()))
    })?;
    Ok((service, Written { hearing, writing }))
}

/// Passes on what can be read, line by line, and answers what cannot.
fn read(
    input: &mut impl BufRead,
    pass: &mut impl FnMut(&[u8]) -> io::Result<()>,
    answers: &Sender<Option<Vec<u8>>>,
    terminal: Terminal,
) -> io::Result<()> {
    loop {
        let mut line = Vec::new();
        if input.by_ref().take(MOST + 1).read_until(b'\n', &mut line)? == 0 {
            return Ok(());
        }
        let whole = line.len() as u64 <= MOST;
        let answer = if whole { wrong(&line, terminal) } else { Some(large(terminal)) };
        if !whole && !line.ends_with(b"\n") {
            skip(input)?;
        }
        match answer {
            Some(answer) => {
                let _ = answers.send(Some(format!("{answer}\n").into_bytes()));
            }
            None => {
                if !line.ends_with(b"\n") {
                    line.push(b'\n');
                }
                pass(&line)?;
            }
        }
    }
}

/// Reads past the rest of a line.
fn skip(input: &mut impl BufRead) -> io::Result<()> {
    loop {
        let there = input.fill_buf()?;
        let end = there.iter().position(|byte| *byte == b'\n');
        let length = end.map_or(there.len(), |end| end + 1);
        input.consume(length);
        if end.is_some() || length == 0 {
            return Ok(());
        }
    }
}

fn error(id: &Value, code: i32, message: &str) -> Value {
    json!({ "jsonrpc": "2.0", "id": id, "error": { "code": code, "message": message } })
}

fn large(terminal: Terminal) -> Value {
    let words = terminal.say("tin nhắn lớn hơn", "the message is larger than");
    error(&Value::Null, INVALID_REQUEST, &format!("{words} {} MiB", MOST >> 20))
}

/// What is answered to a line that the service would leave without an answer, or with one that names no request.
fn wrong(line: &[u8], terminal: Terminal) -> Option<Value> {
    if line.iter().all(u8::is_ascii_whitespace) {
        return None;
    }
    let value: Value = match serde_json::from_slice(line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(line)) {
        Ok(value) => value,
        Err(fault) => {
            let words = terminal.say("không phải JSON", "no JSON");
            return Some(error(&Value::Null, PARSE_ERROR, &format!("{words}: {fault}")));
        }
    };
    let id = value.get("id").filter(|id| id.is_i64() || id.is_string())?;
    let Some(method) = value.get("method").and_then(Value::as_str) else {
        let answers = value.get("result").is_some() || value.get("error").is_some();
        let words = terminal.say("thiếu `method`", "`method` is wanted");
        return (!answers).then(|| error(id, INVALID_REQUEST, words));
    };
    let absent = |value: Option<&Value>| value.is_none_or(Value::is_null);
    let params = value.get("params");
    let words = if !absent(params) && !params.is_some_and(Value::is_object) {
        terminal.say("`params` phải là một đối tượng: {…}", "`params` must be an object: {…}")
    } else if method != "tools/call" {
        return None;
    } else if !params.and_then(|params| params.get("name")).is_some_and(Value::is_string) {
        terminal.say("thiếu `name`, tên công cụ, như check", "`name` is wanted, the name of a tool, such as check")
    } else {
        let arguments = params.and_then(|params| params.get("arguments"));
        if absent(arguments) || arguments.is_some_and(Value::is_object) {
            return None;
        }
        terminal.say(
            "`arguments` phải là một đối tượng: {\"path\": \"ke-hoach.yaml\"}",
            "`arguments` must be an object: {\"path\": \"plan.yaml\"}",
        )
    };
    Some(error(id, INVALID_PARAMS, words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::args::ColorArg;
    use crate::diagnostic::Lang;

    fn heard(input: &str) -> (String, Vec<(Value, i64)>) {
        let (answers, said) = mpsc::channel();
        let mut passed = Vec::new();
        let mut pass = |line: &[u8]| {
            passed.extend_from_slice(line);
            Ok(())
        };
        let terminal = Terminal::new(Lang::Vi, ColorArg::Never, false);
        read(&mut input.as_bytes(), &mut pass, &answers, terminal).unwrap();
        drop(answers);
        let answers = said.iter().flatten().map(|line| serde_json::from_slice::<Value>(&line).unwrap());
        let codes = answers.map(|answer| (answer["id"].clone(), answer["error"]["code"].as_i64().unwrap()));
        (String::from_utf8(passed).unwrap(), codes.collect())
    }

    #[test]
    fn what_the_service_can_answer_is_passed_on_and_all_else_is_answered() {
        let fine = [
            "{\"id\":1,\"method\":\"ping\"}\n",
            "{\"method\":\"notifications/initialized\"}\n",
            "{\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":\"x\",\"arguments\":{}}}\n",
            "{\"id\":2,\"result\":{}}\n",
            "[]\n",
            "\n",
        ];
        assert_eq!(heard(&fine.concat()), (fine.concat(), vec![]));
        let null = Value::Null;
        for (line, id, code) in [
            ("{\"id\":1,", null.clone(), -32700),
            ("xin chào\n", null.clone(), -32700),
            ("{\"id\":\"a\"}\n", json!("a"), -32600),
            ("{\"id\":3,\"method\":\"tools/call\"}\n", json!(3), -32602),
            ("{\"id\":3,\"method\":\"tools/call\",\"params\":[]}\n", json!(3), -32602),
            ("{\"id\":3,\"method\":\"tools/call\",\"params\":{\"name\":7}}\n", json!(3), -32602),
            (
                "{\"id\":3,\"method\":\"tools/call\",\"params\":{\"name\":\"check\",\"arguments\":\"x\"}}\n",
                json!(3),
                -32602,
            ),
        ] {
            assert_eq!(heard(line), (String::new(), vec![(id, code)]), "{line}");
        }
    }

    #[test]
    fn a_line_without_end_is_read_past() {
        let long = "x".repeat(MOST as usize + 7);
        let (passed, codes) = heard(&format!("{long}\n{{\"id\":1,\"method\":\"ping\"}}"));
        assert_eq!((passed.as_str(), codes), ("{\"id\":1,\"method\":\"ping\"}\n", vec![(Value::Null, -32600)]));
    }
}
