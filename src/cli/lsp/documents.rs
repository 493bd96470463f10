//! The texts that are open in an editor, each with its office, read when something is asked about it.

use super::places::Encoding;
use super::typed;
use super::uri;
use crate::calendar::Date;
use crate::cli::files::Input;
use crate::cli::session::{Judged, Press};
use crate::cli::{above, failure, office, pictures};
use crate::desk::Desk;
use crate::diagnostic::{Code, Diagnostic, Lang};
use crate::plan::is_plan;
use crate::press::Office;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// An open text.
pub struct Document {
    /// Its version in the editor.
    pub version: Option<i64>,
    text: String,
    /// Its office, as long as no file of it may have changed.
    office: Option<Office>,
    /// What was read of this very text.
    desk: Option<Desk>,
    /// What was read of the text before the last changes.
    before: Option<Desk>,
    /// Whether what was found was told.
    told: bool,
    /// Whether its pages were asked for: then they are made while it is read.
    shown: bool,
}

/// All open texts, by their addresses.
pub struct Documents {
    open: BTreeMap<String, Document>,
    /// Mistakes of settings that nobody was told of yet.
    pub complaints: Vec<String>,
    encoding: Encoding,
    lang: Lang,
    /// The day on which the editor was opened: where the clock fails later, it is this.
    today: Date,
}

impl Documents {
    /// None yet.
    pub fn new(encoding: Encoding, lang: Lang, today: Date) -> Documents {
        Documents { open: BTreeMap::new(), complaints: Vec::new(), encoding, lang, today }
    }

    /// A text was opened.
    pub fn open(&mut self, uri: &str, version: Option<i64>, text: &str) {
        let text = text.to_owned();
        let document = Document { version, text, office: None, desk: None, before: None, told: false, shown: false };
        self.open.insert(uri.to_owned(), document);
    }

    /// A text was closed.
    pub fn close(&mut self, uri: &str) {
        self.open.remove(uri);
    }

    /// A text was changed.
    pub fn change(&mut self, uri: &str, version: Option<i64>, changes: &[Value]) {
        let Some(document) = self.open.get_mut(uri) else { return };
        document.version = version;
        typed::change(&mut document.text, changes, self.encoding);
        document.told = false;
        if let Some(desk) = document.desk.take() {
            document.before = Some(desk);
        }
    }

    /// A file on the disk changed: settings, forms, registers, pictures and plans above are read again.
    pub fn forget_offices(&mut self) {
        above::forget();
        for document in self.open.values_mut() {
            document.office = None;
            document.told = false;
            if let Some(desk) = document.desk.take() {
                document.before = Some(desk);
            }
        }
    }

    /// A text about which something is asked, and its version; from when its pages are asked for, they are made with what is found.
    pub fn asked(&mut self, uri: &str, pages: bool) -> Option<(Option<i64>, &Desk)> {
        let document = self.open.get_mut(uri)?;
        if pages && !std::mem::replace(&mut document.shown, true) {
            document.before = document.desk.take().or(document.before.take());
        }
        let version = document.version;
        Some((version, self.desk(uri)?))
    }

    /// A text as it stands.
    pub fn text(&self, uri: &str) -> Option<&str> {
        self.open.get(uri).map(|document| document.text.as_str())
    }

    /// A text as its file would be judged for its papers, written in `bytes`.
    pub fn judged(&mut self, uri: &str, bytes: Vec<u8>, press: Press) -> Judged {
        let today = office::today(None).unwrap_or(self.today);
        let path = uri::path(uri);
        let office = office_of(path.as_deref(), today, self.lang, &mut self.complaints);
        let name = path.as_deref().map_or_else(|| uri.to_owned(), |path| path.display().to_string());
        Judged::new(Input { name, path, root: None, bytes }, &office, press)
    }

    /// What was read of a text, read now if it was not before; nothing for one that is not open.
    pub fn desk(&mut self, uri: &str) -> Option<&Desk> {
        let (lang, today) = (self.lang, office::today(None).unwrap_or(self.today));
        let document = self.open.get_mut(uri)?;
        if document.desk.is_none() {
            let path = uri::path(uri);
            let office = match document.office.take() {
                Some(office) => office,
                None => office_of(path.as_deref(), today, lang, &mut self.complaints),
            };
            let name = path.as_deref().map_or_else(|| uri.to_owned(), |path| path.display().to_string());
            let bytes = document.text.clone().into_bytes();
            let input = Input { name: name.clone(), path, root: None, bytes };
            let office = Office { pictures: pictures::of(&input), above: above::of(&input), ..office };
            let before = document.before.as_ref();
            document.desk = Some(Desk::new(&name, &document.text, &office, lang, before, document.shown));
            document.office = Some(office);
            document.before = None;
        }
        document.desk.as_ref()
    }

    /// Texts whose findings were not told as they are now; they count as told then.
    pub fn untold(&mut self) -> Vec<(String, Option<i64>)> {
        let untold = self.open.iter_mut().filter(|(_, document)| !document.told);
        untold
            .map(|(uri, document)| {
                document.told = true;
                (uri.clone(), document.version)
            })
            .collect()
    }

    /// What was read of a text that means to be a plan. A YAML file with none of a plan's keys is somebody else's: nothing is
    /// found in it.
    pub fn plan(&mut self, uri: &str) -> Option<&Desk> {
        let desk = self.desk(uri)?;
        // What is no plan lacks a plan's parts: only then is it asked, which takes a reading of its own.
        let lacks = |found: &Diagnostic| matches!(found.code, Code::S001 | Code::S002 | Code::S007);
        let foreign = desk.diagnostics().iter().any(lacks) && !is_plan(desk.source().text().as_bytes());
        (!foreign).then_some(desk)
    }
}

/// The office of a plan by the nearest `ttdn.toml`; what is wrong with it is complained of, and the plan judged without it.
fn office_of(path: Option<&Path>, today: Date, lang: Lang, complaints: &mut Vec<String>) -> Office {
    let office = path.map(|path| office::of_file(path, today)).transpose().unwrap_or_else(|error| {
        complaints.push(failure::sentence(&error, lang));
        None
    });
    office.unwrap_or_else(|| Office::new(today))
}
