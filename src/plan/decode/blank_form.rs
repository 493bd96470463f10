//! Blank forms of an annex.

use super::read::{Map, Reader};
use crate::diagnostic::{Code, Diagnostic};
use crate::plan::{BlankForm, FormHead, Signer};
use crate::yaml::{Node, Style, Value};

impl Reader {
    /// One of an annex's `forms`.
    pub fn blank_form(&mut self, node: &Node) -> Option<BlankForm> {
        let map = self.map(node, "forms", &["code", "letterhead", "title", "subtitle", "blocks", "signatures"])?;
        self.needs(&map, "blank-form", &["title", "blocks"]);
        self.beside(&map, "subtitle", &["title"]);
        Some(BlankForm {
            span: map.span,
            code: self.text_of(&map, "code"),
            head: map.get("letterhead").and_then(|node| self.form_head(node)),
            title: self.text_of(&map, "title"),
            subtitle: self.text_of(&map, "subtitle"),
            blocks: self.blocks(&map),
            signers: self.list_of(&map, "signatures").into_iter().filter_map(|node| self.signer(node)).collect(),
        })
    }

    /// `true` for the plan's own, `false` for none, or the lines of both columns.
    fn form_head(&mut self, node: &Node) -> Option<FormHead> {
        if matches!(node.value, Value::Mapping { .. }) {
            let map = self.map(node, "letterhead", &["left", "right"])?;
            self.needs(&map, "form-head", &["left", "right"]);
            return Some(FormHead::Lines { left: self.texts_of(&map, "left"), right: self.texts_of(&map, "right") });
        }
        match node.text().filter(|text| text.style == Style::Plain).map(|text| text.value.as_str()) {
            Some("true") => Some(FormHead::Own),
            Some("false") => None,
            _ => {
                self.wrong(node, "form-head", "");
                None
            }
        }
    }

    fn signer(&mut self, node: &Node) -> Option<Signer> {
        let map = self.map(node, "signatures", &["capacity", "note"])?;
        self.needs(&map, "form-signer", &["capacity"]);
        Some(Signer { capacity: self.texts_of(&map, "capacity"), note: self.text_of(&map, "note") })
    }

    /// S003 at a mapping that has none of these keys.
    fn needs(&mut self, map: &Map<'_>, variant: &'static str, keys: &[&'static str]) {
        if keys.iter().all(|key| map.get(key).is_none()) {
            self.push(Diagnostic::new(Code::S003, map.span).variant(variant));
        }
    }
}
