//! `styles.xml` → what each style says about paragraphs and words, those that it rests on included.

use super::counting::Counts;
use super::fault::Fault;
use super::look::{self, Says};
use super::model::Style;
use super::properties::Lay;
use super::xml::Xml;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Styles that rest on one another, at most so many.
const MAX_CHAIN: usize = 20;

/// The styles of a file.
#[derive(Debug, Default)]
pub(super) struct Styles {
    all: BTreeMap<String, Entry>,
    /// The style of paragraphs that name none.
    usual: Option<String>,
    /// What holds where no style says anything.
    defaults: (Lay, Says),
}

#[derive(Debug, Default, Clone)]
struct Entry {
    style: Arc<Style>,
    base: Option<String>,
    lay: Lay,
    says: Says,
}

impl Styles {
    /// Reads the part.
    pub fn read(bytes: &[u8], counts: &mut Counts) -> Result<Styles, Fault> {
        let mut styles = Styles::default();
        let mut xml = Xml::new(bytes, "styles");
        xml.children(|xml, _| {
            xml.children(|xml, element| match element.name.as_str() {
                "w:docDefaults" => styles.defaults(xml),
                "w:style" => {
                    counts.piece()?;
                    let usual = element.get("w:default").is_some_and(|value| matches!(value, "1" | "true" | "on"));
                    let id = element.get("w:styleId").unwrap_or_default().to_owned();
                    if usual && element.get("w:type") == Some("paragraph") {
                        styles.usual = Some(id.clone());
                    }
                    styles.style(xml, id)
                }
                _ => xml.skip(),
            })
        })?;
        Ok(styles)
    }

    fn defaults(&mut self, xml: &mut Xml<'_>) -> Result<(), Fault> {
        let (lay, says) = (&mut self.defaults.0, &mut self.defaults.1);
        xml.children(|xml, _| {
            xml.children(|xml, element| match element.name.as_str() {
                "w:pPr" => lay.read(xml),
                "w:rPr" => look::read(xml, says),
                _ => xml.skip(),
            })
        })
    }

    fn style(&mut self, xml: &mut Xml<'_>, id: String) -> Result<(), Fault> {
        let mut entry = Entry::default();
        let mut name = String::new();
        xml.children(|xml, element| match element.name.as_str() {
            "w:name" => {
                name = element.val().unwrap_or_default().to_owned();
                xml.skip()
            }
            "w:basedOn" => {
                entry.base = element.val().map(str::to_owned);
                xml.skip()
            }
            "w:pPr" => entry.lay.read(xml),
            "w:rPr" => look::read(xml, &mut entry.says),
            _ => xml.skip(),
        })?;
        entry.style = Arc::new(Style { id: id.clone(), name });
        self.all.insert(id, entry);
        Ok(())
    }

    /// The style with this identifier.
    pub fn named(&self, id: &str) -> Option<Arc<Style>> {
        self.all.get(id).map(|entry| entry.style.clone())
    }

    /// What a paragraph of the style says, absent: of none.
    pub fn paragraph(&self, id: Option<&str>) -> (Lay, Says) {
        let id = id.filter(|id| self.all.contains_key(*id)).or(self.usual.as_deref());
        let (lay, says) = self.chain(id);
        (lay.over(&self.defaults.0), says.over(&self.defaults.1))
    }

    /// What the words of a character style say.
    pub fn words(&self, id: &str) -> Says {
        self.chain(Some(id)).1
    }

    fn chain(&self, id: Option<&str>) -> (Lay, Says) {
        let (mut lay, mut says) = (Lay::default(), Says::default());
        let mut next = id;
        for _ in 0..MAX_CHAIN {
            let Some(entry) = next.and_then(|id| self.all.get(id)) else { break };
            (lay, says) = (lay.over(&entry.lay), says.over(&entry.says));
            next = entry.base.as_deref();
        }
        (lay, says)
    }
}
