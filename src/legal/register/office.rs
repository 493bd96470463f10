//! An office's own documents and bodies: a YAML file in the format of the built-in ones, read with every mistake.

use super::{Act, Found, Origin, Register};
use crate::calendar::read;
use crate::legal::{Body, packed};
use crate::source::{Source, Span};
use crate::yaml::{self, Node};
use std::borrow::Cow;

/// Keys of a document's row; `schemas/register.schema.json` has the same.
pub(super) const DOCUMENT_KEYS: [&str; 16] = [
    "type",
    "symbol",
    "date",
    "issuer",
    "title",
    "exact",
    "from",
    "until",
    "replaced_by",
    "followed_by",
    "amended_by",
    "repealed",
    "confidence",
    "note",
    "sources",
    "retrieved",
];
/// Keys of a body's row.
pub(super) const BODY_KEYS: [&str; 12] = [
    "id",
    "name",
    "kind",
    "short",
    "code",
    "from",
    "until",
    "successor",
    "instrument",
    "confidence",
    "sources",
    "note",
];

/// A mistake in an office's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub span: Span,
    /// What, in Vietnamese.
    pub vi: String,
    /// What, in English.
    pub en: String,
}

impl Register {
    /// This register with the rows of an office's file, and what is wrong with the file. A row that contradicts the
    /// built-in register is reported and left out.
    #[must_use]
    pub fn with(mut self, source: &Source) -> (Self, Vec<Problem>) {
        let mut reader = Reader { problems: Vec::new() };
        let tree = match yaml::parse(source) {
            Ok(tree) => tree,
            Err(fault) => {
                reader.report(fault.span, "tệp không phải YAML hợp lệ", "the file is not valid YAML");
                return (self, reader.problems);
            }
        };
        for entry in tree.root.entries() {
            match entry.key.value.as_str() {
                "documents" => {
                    for row in entry.value.items() {
                        reader.document(row, &mut self);
                    }
                }
                "bodies" => self.bodies.extend(entry.value.items().iter().filter_map(|row| reader.body(row))),
                "schema" | "retrieved" | "sources" => {}
                key => reader.report(
                    entry.key.span,
                    &format!("không có khóa `{key}`; ở đây có thể viết: documents, bodies"),
                    &format!("there is no key `{key}`; what can stand here: documents, bodies"),
                ),
            }
        }
        (self, reader.problems)
    }
}

struct Reader {
    problems: Vec<Problem>,
}

impl Reader {
    fn report(&mut self, span: Span, vi: &str, en: &str) {
        self.problems.push(Problem { span, vi: vi.to_owned(), en: en.to_owned() });
    }

    fn keys(&mut self, row: &Node, known: &[&str]) {
        for entry in row.entries() {
            let key = entry.key.value.as_str();
            if !known.contains(&key) {
                let list = known.join(", ");
                self.report(
                    entry.key.span,
                    &format!("không có khóa `{key}`; ở đây có thể viết: {list}"),
                    &format!("there is no key `{key}`; what can stand here: {list}"),
                );
            }
        }
    }

    fn required(&mut self, row: &Node, key: &str) -> Option<Cow<'static, str>> {
        let text = row.get(key).and_then(Node::text);
        if text.is_none() {
            self.report(row.span, &format!("dòng này thiếu `{key}`"), &format!("this row lacks `{key}`"));
        }
        text.map(|text| Cow::Owned(text.value.clone()))
    }

    fn day(&mut self, row: &Node, key: &str) -> u32 {
        let Some(text) = row.get(key).and_then(Node::text) else { return 0 };
        match read::iso(&text.value) {
            Some(date) => packed(date),
            None => {
                self.report(
                    text.span,
                    &format!("`{key}` không phải là ngày; viết năm-tháng-ngày, ví dụ 2026-01-27"),
                    &format!("`{key}` is no day; write year-month-day, such as 2026-01-27"),
                );
                0
            }
        }
    }

    fn document(&mut self, row: &Node, register: &mut Register) {
        self.keys(row, &DOCUMENT_KEYS);
        let kind = self.required(row, "type");
        let symbol = self.required(row, "symbol");
        let title = self.required(row, "title");
        let date = self.day(row, "date");
        let (from, until, retrieved) = (self.day(row, "from"), self.day(row, "until"), self.day(row, "retrieved"));
        let (Some(kind), Some(symbol), Some(title)) = (kind, symbol, title) else { return };
        if from != 0 && until != 0 && until < from {
            self.report(row.span, "ngày hết hiệu lực trước ngày có hiệu lực", "it ends before it begins");
            return;
        }
        let day = crate::legal::day(date);
        let contradicted = match register.find(&symbol, day) {
            Found::Known(known) if known.date == date => {
                (known.until != until && until != 0 && known.until != 0) || known.kind != kind
            }
            Found::OtherDate(_) => !symbol.contains("UBND") && !symbol.contains("HĐND"),
            _ => false,
        };
        if contradicted {
            self.report(
                row.span,
                &format!("dòng {symbol} trái với sổ đăng ký có sẵn nên không được dùng"),
                &format!("the row {symbol} contradicts the built-in register and is not used"),
            );
            return;
        }
        let replaced = if row.get("replaced_by").is_some() { "replaced_by" } else { "followed_by" };
        register.documents.push(Act {
            kind,
            symbol,
            date,
            issuer: word(row, "issuer"),
            title,
            exact: word(row, "exact") != "false",
            from,
            until,
            replaced_by: word(row, replaced),
            amended_by: list(row, "amended_by"),
            low: word(row, "confidence") == "low",
            origin: Origin::Own,
            sources: list(row, "sources"),
            retrieved,
        });
    }

    fn body(&mut self, row: &Node) -> Option<Body> {
        self.keys(row, &BODY_KEYS);
        let name = self.required(row, "name");
        let (from, until) = (self.day(row, "from"), self.day(row, "until"));
        Some(Body {
            name: name?,
            kind: word(row, "kind"),
            short: list(row, "short"),
            code: word(row, "code"),
            from,
            until,
            successor: list(row, "successor"),
            instrument: word(row, "instrument"),
            weak: word(row, "confidence") == "M",
        })
    }
}

fn word(row: &Node, key: &str) -> Cow<'static, str> {
    Cow::Owned(row.get(key).and_then(Node::text).map(|text| text.value.clone()).unwrap_or_default())
}

fn list(row: &Node, key: &str) -> Cow<'static, [Cow<'static, str>]> {
    let items = row.get(key).map(Node::items).unwrap_or_default();
    Cow::Owned(items.iter().filter_map(Node::text).map(|text| Cow::Owned(text.value.clone())).collect())
}
