//! Messages over standard input and output, each behind a header with its length. One that is no JSON is answered as such, and the
//! next is read: an editor's slip in one message ends nothing.

use lsp_server::{Connection, ErrorCode, Message};
use serde_json::{Value, json};
use std::io::{self, BufRead, Read, Write};
use std::thread::{self, JoinHandle};

/// The most bytes of a message; a text of a plan is far shorter.
const MOST: u64 = 64 << 20;

/// The most bytes of a line of a header.
const MOST_HEADER: u64 = 4096;

/// A thread that reads or writes until there is nothing more.
pub type Work = JoinHandle<io::Result<()>>;

/// The server's side of standard input and output, and what to wait for at the end: all that was said is written then.
///
/// # Errors
/// There is no thread to spare.
pub fn stdio() -> io::Result<(Connection, Work, Work)> {
    let (server, Connection { sender, receiver }) = Connection::memory();
    let writing = thread::Builder::new()
        .spawn(move || receiver.into_iter().try_for_each(|message| message.write(&mut io::stdout().lock())))?;
    let reading = thread::Builder::new().spawn(move || {
        let mut input = io::stdin().lock();
        while let Some(frame) = frame(&mut input)? {
            match message(frame) {
                Ok(message) => {
                    let ends = matches!(&message, Message::Notification(note) if note.method == "exit");
                    if sender.send(message).is_err() || ends {
                        break;
                    }
                }
                Err(answer) => write(&mut io::stdout().lock(), &answer)?,
            }
        }
        Ok(())
    })?;
    Ok((server, reading, writing))
}

/// The bytes of the next message; nothing at the end, empty for one that is too large, which is read past.
fn frame(input: &mut impl BufRead) -> io::Result<Option<Vec<u8>>> {
    let malformed = |line: &str| io::Error::new(io::ErrorKind::InvalidData, format!("malformed header: {line:?}"));
    let mut length = None;
    loop {
        let mut line = String::new();
        if input.by_ref().take(MOST_HEADER).read_line(&mut line)? == 0 {
            return Ok(None);
        }
        let Some(header) = line.strip_suffix("\r\n") else { return Err(malformed(&line)) };
        if header.is_empty() {
            break;
        }
        let (name, value) = header.split_once(':').ok_or_else(|| malformed(header))?;
        if name.eq_ignore_ascii_case("Content-Length") {
            length = Some(value.trim().parse::<u64>().map_err(|_| malformed(header))?);
        }
    }
    let length = length.ok_or_else(|| malformed("no Content-Length"))?;
    let mut bytes = Vec::new();
    let mut rest = input.by_ref().take(length);
    if length > MOST {
        io::copy(&mut rest, &mut io::sink())?;
        return Ok(Some(bytes));
    }
    let read = rest.read_to_end(&mut bytes)?;
    // It was cut off in the middle: nobody is there any more.
    Ok((read as u64 == length).then_some(bytes))
}

/// The message in bytes; what is answered to them when they are none.
fn message(bytes: Vec<u8>) -> Result<Message, Value> {
    let wrong = |id: Value, code: ErrorCode, message: String| {
        let error = json!({ "code": code as i32, "message": message });
        Err(json!({ "jsonrpc": "2.0", "id": id, "error": error }))
    };
    let value: Value = match serde_json::from_slice(&bytes) {
        Ok(value) => value,
        Err(_) if bytes.is_empty() => {
            return wrong(Value::Null, ErrorCode::InvalidRequest, format!("more than {} MiB, or nothing", MOST >> 20));
        }
        Err(error) => return wrong(Value::Null, ErrorCode::ParseError, error.to_string()),
    };
    let id = value.get("id").filter(|id| id.is_number() || id.is_string()).cloned().unwrap_or_default();
    let asks = value.get("id").is_some_and(|id| !id.is_null());
    match serde_json::from_value(value) {
        // With a name that the crate cannot hold a request would pass for a word that wants no answer.
        Ok(Message::Notification(_)) if asks => wrong(id, ErrorCode::InvalidRequest, "no id of a request".to_owned()),
        Ok(message) => Ok(message),
        Err(_) => wrong(id, ErrorCode::InvalidRequest, "no message of the protocol".to_owned()),
    }
}

fn write(out: &mut impl Write, value: &Value) -> io::Result<()> {
    let text = value.to_string();
    write!(out, "Content-Length: {}\r\n\r\n{text}", text.len())?;
    out.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_are_read_one_by_one_to_their_end() {
        let mut input =
            &b"Content-Length: 2\r\n\r\n{}content-length:3\r\nX: y\r\n\r\n[1]Content-Length: 9\r\n\r\n{"[..];
        let mut next = || frame(&mut input).unwrap();
        assert_eq!((next(), next(), next()), (Some(b"{}".to_vec()), Some(b"[1]".to_vec()), None));
        for bad in [&b"Content-Length: x\r\n\r\n"[..], b"\r\n", b"Content-Length 3\r\n\r\n", b"{\"id\":1}\n"] {
            assert!(frame(&mut { bad }).is_err());
        }
    }

    #[test]
    fn what_is_no_message_is_answered() {
        let code = |text: &str| message(text.as_bytes().to_vec()).err().map(|answer| answer["error"]["code"].clone());
        assert_eq!(code("{"), Some(json!(-32700)));
        assert_eq!(code("\u{0}"), Some(json!(-32700)));
        for text in ["[]", "{}", "1", "", r#"{"jsonrpc":"2.0","id":{},"method":"x"}"#] {
            assert_eq!(code(text), Some(json!(-32600)), "{text}");
        }
        let answer = message(br#"{"id":4294967296,"method":"shutdown"}"#.to_vec()).unwrap_err();
        assert_eq!(answer["id"], 4_294_967_296_i64);
        assert!(message(br#"{"id":1,"method":"shutdown"}"#.to_vec()).is_ok());
    }
}
