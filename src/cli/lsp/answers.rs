//! Requests of the protocol to answers: what the desk says, in the protocol's words.

use super::forms;
use super::places::Encoding;
use super::preview;
use crate::check;
use crate::cli::explain;
use crate::desk::{
    self, Action, ActionKind, Completion, CompletionKind, Desk, NoRename, NoSilence, Symbol, SymbolKind,
};
use crate::diagnostic::{Diagnostic, Edit, Lang, Level};
use crate::source::Span;
use serde_json::{Value, json};

/// What is asked, about which text.
pub struct Asked<'a> {
    /// The text as it stands.
    pub desk: &'a Desk,
    /// What came with the request.
    pub params: &'a Value,
    /// Its version in the editor.
    pub version: Option<i64>,
    /// The text's address.
    pub uri: &'a str,
    /// How the client counts.
    pub encoding: Encoding,
    /// The language of words.
    pub lang: Lang,
}

/// An answer, or why there is none.
pub type Answer = Result<Value, String>;

/// The request that silences a finding.
pub const SILENCE: &str = "ttdn/silence";

/// The most documents that a form offers at once.
const DOCUMENTS: usize = 12;

/// The way to answer a method; nothing for one that is not known.
pub fn known(method: &str) -> Option<fn(&Asked<'_>) -> Answer> {
    Some(match method {
        "textDocument/completion" => |asked| Ok(asked.completion()),
        "textDocument/hover" => |asked| Ok(asked.hover()),
        "textDocument/definition" => |asked| Ok(asked.definition()),
        "textDocument/references" => |asked| Ok(asked.references()),
        "textDocument/documentHighlight" => |asked| Ok(asked.highlights()),
        "textDocument/prepareRename" => |asked| asked.prepare_rename(),
        "textDocument/rename" => |asked| asked.rename(),
        "textDocument/documentSymbol" => |asked| Ok(asked.symbols()),
        "textDocument/foldingRange" => |asked| Ok(asked.folds()),
        "textDocument/formatting" => |asked| Ok(asked.formatting()),
        "textDocument/codeAction" => |asked| Ok(asked.actions()),
        "textDocument/inlayHint" => |asked| Ok(asked.hints()),
        "ttdn/form" => |asked| forms::form(asked.desk, asked.version),
        forms::EDIT => |asked| forms::edit(asked.desk, asked.version, asked.params),
        SILENCE => |asked| asked.silence(),
        "ttdn/documents" => |asked| Ok(asked.documents()),
        "ttdn/explain" => |asked| asked.explain(),
        preview::METHOD => |asked| Ok(preview::answer(asked.desk, asked.version, asked.params)),
        _ => return None,
    })
}

impl Asked<'_> {
    fn at(&self) -> usize {
        self.params.get("position").map_or(0, |position| self.encoding.offset(self.desk.source(), position))
    }

    fn range(&self, span: Span) -> Value {
        self.encoding.range(self.desk.source(), span)
    }

    fn location(&self, span: Span) -> Value {
        json!({ "uri": self.uri, "range": self.range(span) })
    }

    fn edits(&self, edits: &[Edit]) -> Value {
        let line_break = self.desk.source().line_break();
        let edit = |edit: &Edit| {
            let text = edit.text.replace("\r\n", "\n").replace('\n', line_break);
            json!({ "range": self.range(edit.span), "newText": text })
        };
        edits.iter().map(edit).collect()
    }

    fn changes(&self, edits: &[Edit]) -> Value {
        let mut changes = serde_json::Map::new();
        changes.insert(self.uri.to_owned(), self.edits(edits));
        json!({ "changes": changes })
    }

    fn completion(&self) -> Value {
        let found = self.desk.completions(self.at());
        // Documents depend on what was typed: with more letters there are others.
        let incomplete = found.iter().any(|one| one.kind == CompletionKind::Document) || found.is_empty();
        let items: Vec<Value> = found.iter().enumerate().map(|(at, one)| self.item(at, one)).collect();
        json!({ "isIncomplete": incomplete, "items": items })
    }

    fn item(&self, at: usize, one: &Completion) -> Value {
        let kind = match one.kind {
            CompletionKind::Key => 10,
            CompletionKind::Word => 12,
            CompletionKind::Unit => 6,
            CompletionKind::Reference => 18,
            CompletionKind::Document => 15,
        };
        let mut item = json!({
            "label": one.label,
            "kind": kind,
            "detail": one.detail,
            "sortText": format!("{at:04}"),
            // Editors compare with what stands there already.
            "filterText": match one.kind {
                CompletionKind::Document => self.desk.source().slice(one.span),
                _ => &one.label,
            },
            "textEdit": { "range": self.range(one.span), "newText": one.text },
        });
        if let Some(item) = item.as_object_mut().filter(|_| !one.about.is_empty()) {
            item.insert("documentation".to_owned(), json!({ "kind": "plaintext", "value": one.about }));
        }
        item
    }

    fn hover(&self) -> Value {
        let hover = self.desk.hover(self.at());
        hover.map_or(
            Value::Null,
            |hover| json!({ "contents": { "kind": "markdown", "value": hover.text }, "range": self.range(hover.span) }),
        )
    }

    fn definition(&self) -> Value {
        self.desk.definition(self.at()).map_or(Value::Null, |span| self.location(span))
    }

    fn references(&self) -> Value {
        let defined = self.params.pointer("/context/includeDeclaration").and_then(Value::as_bool).unwrap_or(true);
        self.desk.uses_of(self.at(), defined).into_iter().map(|span| self.location(span)).collect()
    }

    fn highlights(&self) -> Value {
        let spans = self.desk.uses_of(self.at(), true).into_iter();
        spans.map(|span| json!({ "range": self.range(span) })).collect()
    }

    fn prepare_rename(&self) -> Answer {
        self.desk.renamable(self.at()).map(|span| self.range(span)).map_err(|why| self.no_rename(why))
    }

    fn rename(&self) -> Answer {
        let new = self.params.get("newName").and_then(Value::as_str).unwrap_or_default();
        let edits = self.desk.renamed(self.at(), new.trim());
        edits.map(|edits| self.changes(&edits)).map_err(|why| self.no_rename(why))
    }

    fn no_rename(&self, why: NoRename) -> String {
        let (vi, en) = match why {
            NoRename::NoName => ("chỗ này không phải là mã do người soạn đặt", "no id stands here"),
            NoRename::Letters => {
                ("mã chỉ gồm chữ thường không dấu, số và dấu -", "an id is lower-case letters without marks, digits, -")
            }
            NoRename::Taken => ("đã có mã này", "something else has this id"),
            NoRename::Unread => ("tệp còn lỗi YAML, sửa xong mới đổi được", "mend the YAML first"),
        };
        if self.lang == Lang::Vi { vi } else { en }.to_owned()
    }

    fn symbols(&self) -> Value {
        self.desk.symbols().iter().map(|symbol| self.symbol(symbol)).collect()
    }

    fn symbol(&self, symbol: &Symbol) -> Value {
        let kind = match symbol.kind {
            SymbolKind::Part => 2,
            SymbolKind::Group => 3,
            SymbolKind::Task => 12,
            SymbolKind::Unit => 5,
            SymbolKind::Annex => 1,
        };
        let children: Vec<Value> = symbol.children.iter().map(|child| self.symbol(child)).collect();
        json!({
            "name": symbol.name, "detail": symbol.detail, "kind": kind,
            "range": self.range(symbol.span), "selectionRange": self.range(symbol.name_span), "children": children,
        })
    }

    fn folds(&self) -> Value {
        let fold = |fold: desk::Fold| json!({ "startLine": fold.first - 1, "endLine": fold.last - 1 });
        self.desk.folds().into_iter().map(fold).collect()
    }

    fn formatting(&self) -> Value {
        let before = self.desk.source().text();
        let edit = self.desk.formatted().and_then(|after| desk::difference(before, &after));
        edit.map_or(Value::Null, |edit| self.edits(&[edit]))
    }

    fn actions(&self) -> Value {
        let range = self.params.get("range").unwrap_or(&Value::Null);
        let only = self.params.pointer("/context/only").and_then(Value::as_array);
        // "source" asks for "source.fixAll" too.
        let wanted = |kind: &str| {
            let below = |one: &Value| {
                one.as_str().is_some_and(|one| {
                    kind.strip_prefix(one).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
                })
            };
            only.is_none_or(|only| only.iter().any(below))
        };
        let mut all = Vec::new();
        if wanted("quickfix") {
            let span = self.encoding.span(self.desk.source(), range);
            all.extend(desk::actions(self.desk, span).iter().map(|action| self.action(action)));
        }
        if wanted("source.fixAll.ttdn") {
            let edit = desk::fixed(self.desk).and_then(|text| desk::difference(self.desk.source().text(), &text));
            let title = if self.lang == Lang::Vi {
                "ttdn: sửa mọi chỗ sửa được an toàn"
            } else {
                "ttdn: apply every safe fix"
            };
            let edits = edit.into_iter().collect();
            let action = Action { title: title.to_owned(), kind: ActionKind::All, found: None, edits };
            all.extend((!action.edits.is_empty()).then(|| self.action(&action)));
        }
        all.into()
    }

    fn action(&self, action: &Action) -> Value {
        let kind = if action.kind == ActionKind::All { "source.fixAll.ttdn" } else { "quickfix" };
        let found = |found: &Diagnostic| diagnostic(self.desk, found, self.uri, self.encoding, self.lang);
        let found: Vec<Value> = action.found.iter().map(found).collect();
        json!({
            "title": action.title, "kind": kind, "diagnostics": found, "edit": self.changes(&action.edits),
            "isPreferred": action.kind == ActionKind::Safe,
        })
    }

    /// The edits that silence a finding, with a reason.
    fn silence(&self) -> Answer {
        let say = |vi: &str, en: &str| if self.lang == Lang::Vi { vi } else { en }.to_owned();
        let text = |key: &str| self.params.get(key).and_then(Value::as_str).unwrap_or_default();
        let edit = desk::silenced(self.desk, text("code"), self.at(), text("reason"));
        edit.map(|edit| self.changes(&[edit])).map_err(|why| match why {
            NoSilence::Reason => say(
                "ghi rõ lý do bằng lời, để người đọc sau hiểu vì sao bỏ qua",
                "say the reason in words, for whoever reads the plan next",
            ),
            NoSilence::Place => say(
                "chỗ này không bỏ qua được bằng chú thích; xin sửa nội dung",
                "no comment can allow this place; please mend the words",
            ),
        })
    }

    /// The documents of the register that answer what was typed.
    fn documents(&self) -> Value {
        let words = self.params.get("words").and_then(Value::as_str).unwrap_or_default();
        let document = |one: desk::Document| {
            json!({
                "name": one.name, "title": one.title, "citation": one.citation, "status": one.status, "ended": one.ended,
            })
        };
        self.desk.search(words, DOCUMENTS).into_iter().map(document).collect()
    }

    /// What a code of the checker means, for a page that shows it beside the finding.
    fn explain(&self) -> Answer {
        let say = |vi: &str, en: &str| if self.lang == Lang::Vi { vi } else { en }.to_owned();
        let Some(code) = self.params.get("code").and_then(Value::as_str).filter(|code| !code.is_empty()) else {
            return Err(say(
                "thiếu `code`, mã của một thông báo, như S006",
                "`code` is wanted, that of a finding, as S006",
            ));
        };
        explain::about(code, self.lang).ok_or_else(|| format!("`{code}`: {}", say("không có mã này", "no such code")))
    }

    fn hints(&self) -> Value {
        let source = self.desk.source();
        let range = self.params.get("range").map(|range| self.encoding.span(source, range));
        let shown = |hint: &desk::Hint| range.is_none_or(|range| range.start <= hint.at && hint.at <= range.end);
        let hint = |hint: desk::Hint| json!({ "position": self.encoding.position(source, hint.at), "label": hint.text, "paddingLeft": true });
        self.desk.hints().into_iter().filter(shown).map(hint).collect()
    }
}

/// What was found in a text.
pub fn diagnostics(desk: &Desk, uri: &str, encoding: Encoding, lang: Lang) -> Value {
    desk.diagnostics().iter().map(|found| diagnostic(desk, found, uri, encoding, lang)).collect()
}

/// What was found in a text, for a page with a form: each with the field that it is about.
pub fn placed(desk: &Desk, uri: &str, encoding: Encoding, lang: Lang) -> Value {
    let told = |(found, spot): (&Diagnostic, desk::Spot)| {
        let mut told = diagnostic(desk, found, uri, encoding, lang);
        let names: serde_json::Map<String, Value> =
            spot.names.into_iter().map(|(piece, name)| (piece, name.into())).collect();
        if let Some(told) = told.as_object_mut() {
            told.insert("data".to_owned(), json!({ "path": spot.path, "label": spot.label, "names": names }));
        }
        told
    };
    desk.diagnostics().iter().zip(desk.spots()).map(told).collect()
}

fn diagnostic(desk: &Desk, found: &Diagnostic, uri: &str, encoding: Encoding, lang: Lang) -> Value {
    let message = check::message(found, lang);
    let severity = match found.level {
        Level::Error => 1,
        Level::Warning => 2,
        Level::Note => 3,
    };
    let mut words = vec![message.title.clone(), message.hint.clone()];
    // Of another file the editor may know no address.
    words.extend(found.elsewhere.iter().zip(&message.elsewhere).map(|(there, words)| {
        let place = there.source.position(there.span.start);
        format!("{}:{}:{}: {words}", there.name, place.line, place.column)
    }));
    words.retain(|words| !words.is_empty());
    let range = |span| encoding.range(desk.source(), span);
    let related = found.related.iter().zip(&message.related);
    let related: Vec<Value> = related
        .map(|((span, _), words)| json!({ "location": { "uri": uri, "range": range(*span) }, "message": words }))
        .collect();
    json!({
        "range": range(found.span), "severity": severity, "code": found.code.id(), "source": "ttdn",
        "message": words.join("\n"), "relatedInformation": related,
    })
}
