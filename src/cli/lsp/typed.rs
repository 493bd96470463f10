//! A text that somebody types: what an editor says of a change put into it.

use super::places::Encoding;
use crate::invariant::slice;
use crate::source::Source;
use serde_json::Value;

/// Changes a text: each change has a range and new words, or is the whole new text.
pub fn change(text: &mut String, changes: &[Value], encoding: Encoding) {
    for change in changes {
        let words = change.get("text").and_then(Value::as_str).unwrap_or_default();
        match change.get("range") {
            None => words.clone_into(text),
            Some(range) => {
                let source = Source::new("", text.as_str());
                let span = encoding.span(&source, range);
                let (head, tail) = (slice(text, ..span.start), slice(text, span.end..));
                *text = [head, words, tail].concat();
            }
        }
    }
}

/// The changes of a notification.
pub fn changes(params: &Value) -> &[Value] {
    params.get("contentChanges").and_then(Value::as_array).map_or(&[][..], Vec::as_slice)
}

/// The version of the text that a message is of.
pub fn version(params: &Value) -> Option<i64> {
    params.pointer("/textDocument/version").and_then(Value::as_i64)
}
