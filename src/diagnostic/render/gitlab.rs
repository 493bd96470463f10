//! GitLab Code Quality: an array of issues with stable fingerprints.

use super::report::{Report, ends, paragraph};
use crate::diagnostic::Level;
use crate::invariant::held;
use serde_json::{Value, json};
use std::collections::BTreeMap;

pub(super) fn render(report: &Report<'_>) -> String {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let issues: Vec<Value> = report
        .each()
        .map(|(file, found, message)| {
            let (start, end) = ends(file.source, found.span);
            // The words at the place, not its line: an issue keeps its fingerprint when lines move.
            let key = format!("{}\0{}\0{}", file.name, found.code.id(), file.source.slice(found.span));
            let nth = seen.entry(key.clone()).or_default();
            *nth += 1;
            json!({
                "description": format!("{}: {}", found.code.id(), paragraph(&message)),
                "check_name": found.code.id(),
                "fingerprint": fingerprint(&format!("{key}\0{nth}")),
                "severity": match found.level {
                    Level::Error => "major",
                    Level::Warning => "minor",
                    Level::Note => "info",
                },
                "location": {
                    "path": file.name,
                    "positions": {
                        "begin": {"line": start.line, "column": start.column},
                        "end": {"line": end.line, "column": end.column},
                    },
                },
            })
        })
        .collect();
    let mut text = held(serde_json::to_string_pretty(&issues).ok(), "JSON of our own");
    text.push('\n');
    text
}

/// FNV-1a, 64 bits: names an issue, protects nothing.
fn fingerprint(text: &str) -> String {
    let hash = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{hash:016x}")
}
