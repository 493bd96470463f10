//! GitLab Code Quality: an array of issues with stable fingerprints.

use super::fingerprint::{fingerprints, hash};
use super::pieces::List;
use super::report::{FileReport, ends, paragraph};
use super::voice::{Body, Ended, Voice};
use crate::diagnostic::Level;
use serde_json::json;

#[derive(Default)]
pub(super) struct Gitlab {
    issues: List,
}

impl Body for Gitlab {
    fn begin(&mut self, _: &Voice) -> String {
        "[".to_owned()
    }

    fn file(&mut self, file: &FileReport<'_>, voice: &Voice) -> String {
        let mut out = String::new();
        for (found, fingerprint) in file.diagnostics.iter().zip(fingerprints(file.source, file.diagnostics)) {
            let (start, end) = ends(file.source, found.span);
            let issue = json!({
                "description": format!("{}: {}", found.code.id(), paragraph(&voice.message(found))),
                "check_name": found.code.id(),
                // An issue is known by it in the whole repository.
                "fingerprint": hash(&format!("{}\0{fingerprint}", file.name)),
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
            });
            out.push_str(&self.issues.item(&issue, 2));
        }
        out
    }

    fn end(&mut self, _: &Ended, _: [usize; 3], _: &Voice) -> String {
        self.issues.end(0) + "\n"
    }
}
