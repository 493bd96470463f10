//! The whole way of an import: the parts of a paper found one after the other, written down, and counted.

use super::annex::{self, Annex};
use super::body::{Body, Entries, headings, numbering};
use super::decision::{self, Decision};
use super::facts::{self, Picture};
use super::foot::{self, Foot};
use super::head::{self, Head, Said};
use super::line::{Gatherer, Item};
use super::natural::Evidence;
use super::note::{Note, What};
use super::opening::{self, Opening};
use super::outline::outline;
use super::proof::Proof;
use super::rich::Rich;
use super::sections::Writer;
use super::task_table;
use super::typed::Units;
use super::words::Words;
use super::write::{Out, file};
use super::{How, Imported};
use crate::document::Scheme;
use crate::form::{KindName, Word};
use crate::plan;
use crate::source::Source;
use crate::word::{Document, Place};
use crate::yaml::parse;

/// Makes a plan of a Word file.
pub fn import(document: &Document, how: &How) -> Imported {
    let words = Words::on(how.today);
    let mut gatherer = Gatherer::new(document);
    let mut items = gatherer.items();
    let footnotes = gatherer.footnotes();
    let mut notes = std::mem::take(&mut gatherer.notes);
    let margins = gatherer.margins();
    let evidence = Evidence::of(&items);
    let pictures = facts::pictures(document, &how.stem, &items, &mut notes);
    // What cannot be taken out of the file has its note.
    items.retain(
        |item| !matches!(item, Item::Picture(at, _) if pictures.get(*at).is_none_or(|picture| picture.name.is_empty())),
    );
    let mut paper =
        Paper { words, evidence: &evidence, end: vec![words.state.word(Word::End)], notes, proof: Proof::default() };
    let frame = paper.frame(&mut items);
    let text = paper.text(items, &frame, how, &pictures, &footnotes);
    let margins = facts::margins(&margins, &evidence);
    paper.finish(&frame, text, margins, pictures)
}

/// A paper while it is read.
struct Paper<'e> {
    words: Words,
    evidence: &'e Evidence,
    /// The marks that close a text.
    end: Vec<&'static str>,
    notes: Vec<Note>,
    proof: Proof,
}

/// What stands around the text.
struct Frame {
    head: Head,
    kind: Option<KindName>,
    title: Option<String>,
    foot: Foot,
    decision: Option<Decision>,
    annexes: Vec<Annex>,
}

/// The keys that the text gave, and whether the paper has căn cứ.
struct Text {
    keys: Entries,
    based: bool,
    closed: bool,
    enacting: Option<String>,
}

impl Paper<'_> {
    /// Takes what stands around the text out of the items.
    fn frame(&mut self, items: &mut Vec<Item>) -> Frame {
        let (words, evidence) = (self.words, self.evidence);
        let head = head::take(items, words, evidence, &mut self.notes);
        let mut title = head::title(items, words, evidence);
        let found = foot::find(items, words, evidence, &mut self.notes);
        let (range, mut foot) = found.unwrap_or_else(|| {
            let end = annex::first(items, words).unwrap_or(items.len());
            (end..end, Foot::default())
        });
        foot.signed_by(head.issuers.len(), &mut self.notes);
        let mut rest = items.split_off(range.end);
        items.truncate(range.start);
        let mut decision = None;
        let issues = matches!(title, Some((KindName::QuyetDinh, _)));
        if issues && let Some(issued) = decision::attachment(&mut rest, words, evidence) {
            let own = title.replace(issued).map(|(_, title)| title).unwrap_or_default();
            decision = Some(Decision::read(own, items, &head, words, evidence, &mut self.proof, &mut self.notes));
            let annexes = annex::first(&rest, words).unwrap_or(rest.len());
            let behind = rest.split_off(annexes);
            *items = std::mem::replace(&mut rest, behind);
        }
        let annexes = annex::split(rest, words);
        let (kind, title) = title.unzip();
        Frame { head, kind, title: title.filter(|title| !title.is_empty()), foot, decision, annexes }
    }

    /// Reads the text.
    fn text(
        &mut self,
        mut items: Vec<Item>,
        frame: &Frame,
        how: &How,
        pictures: &[Picture],
        footnotes: &[Rich],
    ) -> Text {
        let mut opening = opening::read(&items, &mut self.notes);
        self.count(&items, &opening);
        let rest = items.split_off(opening.taken);
        items.retain(|item| matches!(item, Item::Picture(..)));
        items.extend(rest);
        let mut entries = outline(items, &mut self.notes);
        let closing = opening::closing(&mut entries, &self.end);
        if frame.decision.is_some() && closing.is_none() {
            annex::trim_end(&mut entries, &self.end);
        }
        let numbering = numbering(&entries);
        let writer = Writer { numbering: numbering.clone(), evidence: self.evidence, pictures };
        let units = Units::knowing(headings(&entries));
        let (parts, sections, notes) = (Vec::new(), Vec::new(), Vec::new());
        let mut body =
            Body { writer: &writer, units, parts, sections, notes, proof: &mut self.proof, joined: Vec::new() };
        body.read(&entries, how.sections_only);
        let Body { mut units, mut parts, sections, notes, joined, .. } = body;
        self.notes.extend(notes);
        let table = self.task_table(frame, how, &mut units, &mut parts);
        if !joined.is_empty() {
            opening.enacting = Some(opening.enacting.into_iter().chain(joined).collect::<Vec<_>>().join(" "));
        }
        units.unlisted().for_each(|name| self.proof.unprinted(name));
        let based = !opening.bases.is_empty() || parts.iter().any(|(key, _)| key == "legal_bases");
        let closed = closing.is_some() || frame.decision.is_some();
        let mut keys = opening::entries(&opening, usize::from(based));
        keys.extend(parts);
        keys.extend(units.shows().map(|shown| ("show_assignments".to_owned(), Out::raw(shown))));
        keys.extend(units.out().map(|units| ("units".to_owned(), units)));
        keys.extend(closing.map(|closing| ("closing".to_owned(), Out::text(closing))));
        let annexes: Vec<Out> = frame
            .annexes
            .iter()
            .enumerate()
            .map(|(at, annex)| match &table {
                Some((own, columns)) if *own == at => {
                    annex.count(&mut self.proof);
                    annex.of_tasks(columns, self.evidence)
                }
                _ => self.annex(annex, &writer),
            })
            .collect();
        keys.extend(Out::List(annexes).some().map(|annexes| ("annexes".to_owned(), annexes)));
        keys.extend(Out::List(sections).some().map(|sections| ("sections".to_owned(), sections)));
        keys.extend((numbering != crate::document::Scheme::USUAL).then(|| ("numbering".to_owned(), names(&numbering))));
        keys.extend(self.footnotes(footnotes));
        Text { keys, based, closed, enacting: opening.enacting }
    }

    /// Counts the words of the text; căn cứ that begin as the plan begins them are its own.
    fn count(&mut self, items: &[Item], opening: &Opening) {
        for item in items {
            match item {
                Item::Line(line) => self.proof.paper(line.place, &line.text()),
                // In a table labels are words.
                Item::Table(grid) => grid.lines().for_each(|line| self.proof.paper(line.place, &line.whole())),
                Item::Picture(..) | Item::Section(_) => {}
            }
            if let Item::Line(line) = item
                && line.place.boxed
            {
                self.notes.push(Note { place: Some(line.place), what: What::Boxed, words: line.text() });
            }
        }
        (0..opening.verbs.0).for_each(|_| self.proof.own(self.words.state.word(Word::Basis)));
        opening.verbs.1.iter().for_each(|verb| self.proof.unprinted(verb));
    }

    /// An annex whose table holds the tasks, where no part of the text does: its place and its columns.
    fn task_table(
        &mut self,
        frame: &Frame,
        how: &How,
        units: &mut Units,
        parts: &mut Entries,
    ) -> Option<(usize, Vec<&'static str>)> {
        if how.sections_only || parts.iter().any(|(key, _)| key == "tasks") {
            return None;
        }
        for (at, annex) in frame.annexes.iter().enumerate() {
            let Some(table) = annex.only_table().and_then(|grid| task_table::read(grid, units, &mut self.proof)) else {
                continue;
            };
            parts.push(("tasks".to_owned(), Out::List(table.tasks)));
            let place = annex.only_table().map(|grid| grid.place);
            self.notes.push(Note { place, what: What::Tabled, words: String::new() });
            return Some((at, table.columns));
        }
        None
    }

    fn annex(&mut self, annex: &Annex, writer: &Writer<'_>) -> Out {
        annex.count(&mut self.proof);
        annex.out(writer, self.words, self.evidence, &self.end, &mut self.notes)
    }

    fn footnotes(&mut self, notes: &[Rich]) -> Option<(String, Out)> {
        let mut listed = Vec::new();
        for (at, note) in notes.iter().enumerate() {
            self.proof.paper(Place { note: Some(at + 1), ..Place::default() }, &note.text());
            listed.push(((at + 1).to_string(), Out::text(note.one_line())));
        }
        Out::Map(listed).some().map(|listed| ("footnotes".to_owned(), listed))
    }

    /// The plan with all that there is to say of it.
    fn finish(mut self, frame: &Frame, text: Text, margins: Entries, pictures: Vec<Picture>) -> Imported {
        let Frame { head, foot, .. } = frame;
        let mut keys = self.top(frame, text.enacting.as_deref());
        if let Some(decision) = &frame.decision {
            let out = decision.out(head, foot, &self.end);
            if let Out::Map(entries) = &out {
                // Who signs and receives it is of the foot, which is not counted.
                let counted = entries.iter().filter(|(key, _)| {
                    !matches!(key.as_str(), "signature" | "signatures" | "recipients" | "archive" | "title")
                });
                counted.for_each(|(_, value)| self.proof.plan(value));
            }
            keys.push(("decision".to_owned(), out));
        } else {
            keys.extend(foot::entries(foot));
        }
        for (_, value) in &text.keys {
            self.proof.plan(value);
        }
        keys.extend(text.keys);
        keys.extend(margins);
        let mut notes = self.notes;
        notes.extend(self.proof.differences());
        notes.extend(facts::lacking(
            head,
            head.number.is_some(),
            frame.title.is_some(),
            text.based || frame.decision.is_some(),
            foot,
        ));
        if !text.closed {
            notes.push(Note { place: None, what: What::Written, words: "Trên đây là …".to_owned() });
        }
        notes.sort_by_key(|note| {
            note.place.map_or((1, 0), |place| (usize::from(place.note.is_some()), place.paragraph))
        });
        let pictures = pictures
            .into_iter()
            .filter(|picture| !picture.name.is_empty())
            .map(|picture| (picture.name, picture.bytes));
        Imported { text: canonical(&keys), notes, pictures: pictures.collect() }
    }

    /// The keys above the text.
    fn top(&mut self, frame: &Frame, enacting: Option<&str>) -> Entries {
        let Frame { head, foot, .. } = frame;
        let signed = !foot.signatures.is_empty() && foot.signatures.iter().all(|one| one.name.is_some());
        let is_final = signed && head.number.is_some() && head.date.as_ref().is_some_and(|date| date.len() == 10);
        let period = facts::period(frame.title.as_deref(), head.date.as_deref(), &mut self.notes);
        let form = head.party.then(|| self.words.party.name());
        let kind = (frame.kind == Some(KindName::ChuongTrinh)).then_some("chuong_trinh");
        let mut keys = head::entries(
            head,
            form,
            kind,
            &Said { numbered: frame.decision.is_none(), full: full_name(frame, enacting) },
        );
        let stamps = [("urgency", head.urgency), ("secrecy", head.secrecy)];
        keys.extend(is_final.then(|| ("status".to_owned(), Out::raw("final"))));
        keys.extend(frame.title.as_ref().map(|title| ("title".to_owned(), Out::text(title.clone()))));
        keys.extend(period.map(|period| ("period".to_owned(), Out::Raw(period))));
        keys.extend(stamps.into_iter().filter_map(|(key, name)| Some((key.to_owned(), Out::raw(name?)))));
        keys
    }
}

/// How sentences name the issuer of a plan with annexes, which cite it: the name in the letterhead, and more.
fn full_name(frame: &Frame, enacting: Option<&str>) -> Option<String> {
    const LONGEST: usize = 150;
    let [issuer] = frame.head.issuers.as_slice() else { return None };
    let (name, _) = enacting.filter(|_| !frame.annexes.is_empty())?.split_once(" ban hành ")?;
    let longer = name.strip_prefix(issuer.name.as_str()).is_some_and(|rest| rest.starts_with(' '));
    (longer && name.chars().count() < LONGEST).then(|| name.to_owned())
}

fn names(numbering: &[Scheme]) -> Out {
    Out::List(numbering.iter().map(|scheme| Out::raw(scheme.name())).collect())
}

/// The file with its keys in their order.
fn canonical(plan: &[(String, Out)]) -> String {
    let source = Source::new("plan.yaml", file(plan));
    match parse(&source) {
        Ok(tree) => plan::format(&source, &tree),
        Err(_) => source.text().to_owned(),
    }
}
