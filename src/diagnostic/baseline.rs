//! Findings that are known, to a file and back: a line for each, in an order that no run changes, so that two versions of it
//! compare line by line.

use crate::invariant::held;
use crate::language::visible::visible_json;
use serde::{Deserialize, Serialize};

/// The number that the file bears.
const SCHEMA: u32 = 1;

/// A finding that is known.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Known {
    /// Its plan, seen from the folder of the file, with `/` between its parts.
    pub file: String,
    /// Its code.
    pub code: String,
    /// Its fingerprint.
    pub fingerprint: String,
    /// What was said of it, for people who read the file.
    #[serde(default)]
    pub message: String,
}

/// Why a text is no list of what is known.
#[derive(Debug, PartialEq, Eq)]
pub enum NoBaseline {
    /// Its line and column, where it is something else.
    Other(usize, usize),
    /// The number of another version.
    Version(u32),
}

#[derive(Deserialize)]
struct Listed {
    schema: u32,
    findings: Vec<Known>,
}

/// The findings that a file lists.
///
/// # Errors
/// It is no such file, or one of another version.
pub fn read(text: &str) -> Result<Vec<Known>, NoBaseline> {
    match serde_json::from_str(text) {
        Ok(Listed { schema: SCHEMA, findings }) => Ok(findings),
        Ok(Listed { schema, .. }) => Err(NoBaseline::Version(schema)),
        Err(error) => Err(NoBaseline::Other(error.line(), error.column())),
    }
}

/// The file that lists them. Nothing in it is obeyed by a terminal or a log.
pub fn write(mut findings: Vec<Known>) -> String {
    findings.sort();
    let mut text = format!("{{\"schema\": {SCHEMA}, \"findings\": [");
    for (at, known) in findings.iter().enumerate() {
        text.push_str(if at == 0 { "\n" } else { ",\n" });
        text.push_str(&visible_json(&held(serde_json::to_string(known).ok(), "JSON of our own")));
    }
    text + "\n]}\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_and_what_is_not_ours_is_refused() {
        let known = |file: &str| Known {
            file: file.into(),
            code: "T003".into(),
            fingerprint: "0f".into(),
            message: "\u{202e}“a”".into(),
        };
        let text = write(vec![known("b.yaml"), known("a.yaml")]);
        assert_eq!(read(&text).unwrap(), [known("a.yaml"), known("b.yaml")]);
        assert!(!text.contains('\u{202e}') && text.lines().count() == 4);
        assert_eq!(read(&write(Vec::new())), Ok(Vec::new()));
        assert_eq!(read("{\"schema\": 2, \"findings\": []}"), Err(NoBaseline::Version(2)));
        assert_eq!(read("{\"schema\": 1,\n \"findings\": 7}"), Err(NoBaseline::Other(2, 14)));
    }
}
