//! Letters of old encodings: rewritten where the words prove it, whatever font a run names.

use crate::prose::encodings::{is_unicode, meant, wrong};
use crate::word::{Document, Paragraph, Words};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Which fonts of a file have letters of which encoding.
#[derive(Debug, Default)]
pub(super) struct Letters {
    fonts: BTreeMap<Option<Arc<str>>, &'static str>,
}

impl Letters {
    /// What the words of a document prove.
    pub fn of(document: &Document) -> Letters {
        let mut texts: BTreeMap<Option<Arc<str>>, String> = BTreeMap::new();
        for line in document.lines() {
            for words in line.paragraph.words() {
                let text = texts.entry(words.look.font.clone()).or_default();
                // Enough to prove it, and no more.
                if text.len() < 4_000 {
                    text.push_str(&words.text);
                }
            }
            texts.values_mut().for_each(|text| text.push('\n'));
        }
        let proven = |text: &str| {
            let mut kinds = text.lines().filter_map(wrong).map(|found| found.kind);
            kinds.find(|kind| matches!(*kind, "tcvn3" | "vni"))
        };
        Letters { fonts: texts.into_iter().filter_map(|(font, text)| Some((font, proven(&text)?))).collect() }
    }

    /// The words as they were meant.
    pub fn read(&self, words: &Words, paragraph: &Paragraph) -> String {
        let Some(kind) = self.fonts.get(&words.look.font) else { return words.text.clone() };
        // A paragraph with a letter that no old encoding shows is Unicode, whatever its font.
        if paragraph.words().any(|own| own.look.font == words.look.font && is_unicode(&own.text)) {
            return words.text.clone();
        }
        let read = meant(&words.text, kind).unwrap_or_else(|| words.text.clone());
        // Fonts of TCVN3 whose name ends in H show small letters as capitals.
        let capitals = words.look.font.as_deref().is_some_and(|font| font.starts_with(".Vn") && font.ends_with('H'));
        if capitals { read.to_uppercase() } else { read }
    }
}
