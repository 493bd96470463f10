//! The whole way of an import: the parts of a paper found one after the other, written down, and counted.

use super::annex::{self, Annex};
use super::line::{Gatherer, Item, Line};
use super::natural::Evidence;
use super::note::{Note, What};
use super::outline::{Entry, Node, outline};
use super::proof::Proof;
use super::sections::{Level, USUAL, Writer, name};
use super::typed::{self, Units};
use super::words::Words;
use super::write::{Out, file};
use super::{How, Imported, foot, head, opening};
use crate::document::Scheme;
use crate::form::{KindName, Word};
use crate::plan;
use crate::source::Source;
use crate::word::Document;
use crate::yaml::parse;

type Entries = Vec<(String, Out)>;

/// Makes a plan of a Word file.
pub fn import(document: &Document, how: &How) -> Imported {
    let words = Words::on(how.today);
    let mut gatherer = Gatherer::new(document);
    let mut items = gatherer.items();
    let footnotes = gatherer.footnotes();
    let mut notes = std::mem::take(&mut gatherer.notes);
    let evidence = Evidence::of(&items);
    let pictures = pictures(document, &how.stem, &items, &mut notes);
    let names: Vec<(String, String, u32)> =
        pictures.iter().map(|(name, alt, width, _)| (name.clone(), alt.clone(), *width)).collect();

    let mut head = head::take(&mut items, words, &evidence, &mut notes);
    let title = head::title(&mut items, words, &evidence);
    let found = foot::find(&items, words, &evidence, &mut notes);
    let (range, foot) = found.unwrap_or_else(|| {
        let end = annex::first(&items, words).unwrap_or(items.len());
        (end..end, foot::Foot::default())
    });
    let rest = items.split_off(range.end);
    items.truncate(range.start);
    let annexes = annex::split(rest, words);
    let end: Vec<&str> = vec![words.state.word(Word::End)];

    let mut proof = Proof::default();
    let opening = opening::read(&items, &mut notes);
    count_items(&items, &mut proof);
    (0..opening.verbs.0).for_each(|_| proof.own(words.state.word(Word::Basis)));
    opening.verbs.1.iter().for_each(|verb| proof.unprinted(verb));
    let mut entries = outline(items.split_off(opening.taken), &mut notes);
    let closing = opening::closing(&mut entries, &end);
    let numbering = numbering(&entries, annexes.is_empty());
    let writer = Writer { numbering: numbering.clone(), evidence: &evidence, pictures: &names };
    let mut body = Body {
        writer: &writer,
        units: Units::default(),
        parts: Vec::new(),
        sections: Vec::new(),
        notes: Vec::new(),
        proof: &mut proof,
        joined: Vec::new(),
    };
    body.units.known = headings(&entries);
    body.read(&entries, how.sections_only);
    let Body { units, parts, sections, notes: told, joined, .. } = body;
    let unlisted: Vec<String> = units.unlisted().map(str::to_owned).collect();
    let shown = units.shows();
    let mut opening = opening;
    if !joined.is_empty() {
        let words = opening.enacting.iter().cloned().chain(joined).collect::<Vec<_>>();
        opening.enacting = Some(words.join(" "));
    }
    let based = !opening.bases.is_empty() || parts.iter().any(|(key, _)| key == "legal_bases");
    notes.extend(told);

    let kind = title.as_ref().map(|(kind, _)| *kind);
    let period = period(title.as_ref().map(|(_, title)| title.as_str()), head.date.as_deref(), &mut notes);
    let is_final = head.number.is_some()
        && head.date.as_ref().is_some_and(|date| date.len() == 10)
        && foot.signatures.iter().all(|one| one.name.is_some())
        && !foot.signatures.is_empty();
    if let ([issuer], false) = (head.issuers.as_mut_slice(), annexes.is_empty()) {
        issuer.full = opening
            .enacting
            .as_deref()
            .and_then(|said| said.split_once(" ban hành "))
            .map(|(name, _)| name.to_owned())
            .filter(|name| {
                let longer = name.strip_prefix(issuer.name.as_str());
                longer.is_some_and(|rest| rest.starts_with(' ')) && name.chars().count() < 150
            });
    }
    let mut plan: Entries = head::entries(
        &head,
        head.party.then(|| words.party.name()),
        (kind == Some(KindName::ChuongTrinh)).then_some("chuong_trinh"),
    );
    plan.extend(is_final.then(|| ("status".to_owned(), Out::raw("final"))));
    let text_of = |(_, title): &(KindName, String)| ("title".to_owned(), Out::text(title.clone()));
    plan.extend(title.as_ref().filter(|(_, title)| !title.is_empty()).map(text_of));
    plan.extend(period.map(|period| ("period".to_owned(), Out::Raw(period))));
    plan.extend(
        [("urgency", head.urgency), ("secrecy", head.secrecy)]
            .into_iter()
            .filter_map(|(key, name)| Some((key.to_owned(), Out::raw(name?)))),
    );
    let mut printed: Entries = opening::entries(&opening, usize::from(based));
    unlisted.iter().for_each(|name| proof.unprinted(name));
    printed.extend(parts);
    printed.extend(shown.map(|shown| ("show_assignments".to_owned(), Out::raw(shown))));
    printed.extend(units.out().map(|units| ("units".to_owned(), units)));
    printed.extend(closing.map(|closing| ("closing".to_owned(), Out::text(closing))));
    let annexes = annexes_of(annexes, &writer, words, &evidence, &end, &mut notes, &mut proof);
    printed.extend(Out::List(annexes).some().map(|annexes| ("annexes".to_owned(), annexes)));
    printed.extend(Out::List(sections).some().map(|sections| ("sections".to_owned(), sections)));
    printed.extend((numbering != USUAL).then(|| {
        ("numbering".to_owned(), Out::List(numbering.iter().map(|scheme| Out::raw(name(*scheme))).collect()))
    }));
    let listed: Vec<(String, Out)> =
        footnotes.iter().enumerate().map(|(at, note)| ((at + 1).to_string(), Out::text(note.one_line()))).collect();
    for (at, note) in footnotes.iter().enumerate() {
        proof.paper(crate::word::Place { note: Some(at + 1), ..Default::default() }, &note.text());
    }
    printed.extend(Out::Map(listed).some().map(|listed| ("footnotes".to_owned(), listed)));
    printed.iter().for_each(|(_, out)| proof.plan(out));
    let lacking = lacking(&head, &title, based, &foot);
    plan.extend(printed);
    plan.extend(foot::entries(&foot));
    notes.extend(proof.differences());
    notes.extend(lacking);
    if !plan.iter().any(|(key, _)| key == "closing") {
        notes.push(Note { place: None, what: What::Written, words: "Trên đây là …".to_owned() });
    }
    notes.sort_by_key(|note| note.place.map_or((1, 0), |place| (usize::from(place.note.is_some()), place.paragraph)));
    let pictures =
        pictures.into_iter().filter(|(name, ..)| !name.is_empty()).map(|(name, _, _, bytes)| (name, bytes)).collect();
    Imported { text: canonical(&plan), notes, pictures }
}

/// The file with its keys in their order.
fn canonical(plan: &[(String, Out)]) -> String {
    let source = Source::new("plan.yaml", file(plan));
    match parse(&source) {
        Ok(tree) => plan::format(&source, &tree),
        Err(_) => source.text().to_owned(),
    }
}

fn count_items(items: &[Item], proof: &mut Proof) {
    for item in items {
        match item {
            Item::Line(line) => proof.paper(line.place, &line.text()),
            Item::Table(grid) => grid.lines().for_each(|line| proof.paper(line.place, &with_label(line))),
            Item::Picture(..) | Item::Section(_) => {}
        }
    }
}

/// In a table labels are words.
fn with_label(line: &Line) -> String {
    line.whole()
}

/// The body of the paper while its sections are read.
struct Body<'w, 'p> {
    writer: &'w Writer<'w>,
    units: Units,
    parts: Entries,
    sections: Vec<Out>,
    notes: Vec<Note>,
    proof: &'p mut Proof,
    /// Paragraphs above the first heading, which go into the sentence that opens the text.
    joined: Vec<String>,
}

impl Body<'_, '_> {
    fn read(&mut self, entries: &[Entry], text_only: bool) {
        let level = Level::default();
        let first = entries.iter().position(|entry| matches!(entry, Entry::Node(node) if !node.label.is_sign()));
        let (before, entries) = entries.split_at_checked(first.unwrap_or(entries.len())).unwrap_or_default();
        if entries.is_empty() {
            return self.unlabelled(before);
        }
        for entry in before {
            match entry {
                Entry::Line(line) => {
                    self.notes.push(Note { place: Some(line.place), what: What::Joined, words: line.text() });
                    self.joined.push(line.rich.one_line());
                }
                Entry::Node(node) => {
                    self.notes.push(Note { place: Some(node.line.place), what: What::Joined, words: node.text() });
                    self.joined.push(node.line.rich.one_line());
                }
                Entry::Table(_) | Entry::Picture(_) => {}
            }
        }
        if text_only {
            let content = self.writer.content(entries, level);
            self.sections = content.sections;
            if !content.blocks.is_empty() {
                let last = Out::map([(
                    "sections",
                    Some(Out::List(std::mem::take(&mut self.sections))).filter(|list| !list.is_empty()),
                )]);
                let blocks = content.blocks.into_iter().chain(last.some());
                self.sections = vec![Out::map([("blocks", Some(Out::List(blocks.collect())))])];
            }
            return;
        }
        for entry in entries {
            if let Entry::Node(node) = entry {
                let section = self.section(node, level);
                self.sections.push(section);
            }
        }
    }

    /// A text without any numbered line: one section without a label.
    fn unlabelled(&mut self, entries: &[Entry]) {
        let Some(Entry::Line(first)) = entries.first() else {
            let content = self.writer.content(entries, Level::default());
            let blocks = Out::List(content.blocks)
                .some()
                .map(|blocks| Out::map([("heading", Some(Out::text("Nội dung"))), ("blocks", Some(blocks))]));
            self.sections.extend(blocks);
            return;
        };
        let content = self.writer.content(entries.get(1..).unwrap_or_default(), Level::default());
        let text = Some(Out::text(first.rich.one_line()));
        self.sections.push(Out::map([("text", text), ("blocks", Out::List(content.blocks).some())]));
    }

    fn has(&self, key: &str) -> bool {
        self.parts.iter().any(|(own, _)| own == key)
    }

    /// A section of the top level: one that places a typed part, or free text.
    fn section(&mut self, node: &Node, level: Level) -> Out {
        let mut node = node.clone();
        let mut used = None;
        if !self.has("objectives")
            && let Some(objectives) = typed::objectives(self.writer, &node)
        {
            if node.nodes().any(|child| !child.entries.is_empty() && !child.label.is_sign()) {
                node.nodes().filter(|child| !child.label.is_sign()).for_each(|child| self.proof.own(&child.text()));
            }
            node.entries.clear();
            used = Some(("objectives", objectives));
        } else if !self.has("legal_bases")
            && let Some(bases) = typed::legal_bases(&node)
        {
            node.entries.clear();
            used = Some(("legal_bases", bases));
        } else if !self.has("budget")
            && let Some(budget) = typed::budget(&node)
        {
            node.entries.clear();
            used = Some(("budget", budget));
        } else if !self.has("reporting")
            && let Some(reporting) = typed::reporting(&node)
        {
            node.entries.clear();
            used = Some(("reporting", reporting));
        } else if !self.has("tasks")
            && let Some((before, tasks)) = self.tasks(&node)
        {
            node.entries = before;
            used = Some(("tasks", Out::List(tasks)));
        }
        if used.is_none() {
            let count = self.units.duties(self.writer, &node);
            if count > 0 {
                node.entries.drain(..count);
                return self.written(&node, level, Some("units"));
            }
            self.notes.push(Note { place: Some(node.line.place), what: What::Kept, words: node.line.whole() });
        }
        let name = used.as_ref().map(|(name, _)| *name);
        self.parts.extend(used.map(|(name, out)| (name.to_owned(), out)));
        self.written(&node, level, name)
    }

    fn tasks(&mut self, node: &Node) -> Option<(Vec<Entry>, Vec<Out>)> {
        let made = typed::tasks(self.writer, node, &mut self.units, &mut self.notes)?;
        // Names in assignments are printed from the units; heads of lines are the plan's own words.
        let mut said = Vec::new();
        super::assign::words_of(&node.entries, &mut said);
        said.iter().for_each(|text| self.proof.own(text));
        Some(made)
    }

    fn written(&self, node: &Node, level: Level, part: Option<&str>) -> Out {
        let section = self.writer.section_of(node, level, part.is_some());
        let Out::Map(mut entries) = section else { return section };
        let at = entries
            .iter()
            .position(|(key, _)| matches!(key.as_str(), "sections" | "numbering"))
            .unwrap_or(entries.len());
        entries.splice(at..at, part.map(|part| ("use".to_owned(), Out::raw(part))));
        Out::Map(entries)
    }
}

/// Names of bodies that head a part of the paper.
fn headings(entries: &[Entry]) -> Vec<String> {
    let mut out = Vec::new();
    for entry in entries {
        let Entry::Node(node) = entry else { continue };
        for child in node.nodes().filter(|child| child.shape() == super::outline::Shape::Heading) {
            let name = child.text().trim_end_matches([':', ' ']).to_owned();
            out.extend(Some(name).filter(|name| super::assign::begins_body(name)));
        }
    }
    out
}

/// The labels of the plan by depth: those of its outermost lines, dotted numbers where the paper has more of them than points.
fn numbering(entries: &[Entry], _alone: bool) -> Vec<Scheme> {
    let top =
        entries.iter().find_map(|entry| if let Entry::Node(node) = entry { Some(node.label.scheme) } else { None });
    let mut out = match top {
        Some(Scheme::Upper) => {
            vec![Scheme::Upper, Scheme::Roman, Scheme::Decimal, Scheme::Letter, Scheme::Dash, Scheme::Plus]
        }
        Some(Scheme::Decimal) => vec![Scheme::Decimal, Scheme::Letter, Scheme::Dash, Scheme::Plus],
        None | Some(Scheme::Dash | Scheme::Plus | Scheme::Star) => {
            vec![Scheme::None, Scheme::Decimal, Scheme::Letter, Scheme::Dash, Scheme::Plus]
        }
        _ => USUAL.to_vec(),
    };
    let mut below = [0_usize; 2];
    under_decimal(entries, false, &mut below);
    let [letters, dotted] = below;
    if dotted > letters
        && let Some(at) = out.iter().position(|scheme| *scheme == Scheme::Decimal)
    {
        out.insert(at + 1, Scheme::Dotted);
    }
    out
}

/// How many points and how many dotted numbers stand under plain numbers.
fn under_decimal(entries: &[Entry], under: bool, counts: &mut [usize; 2]) {
    for entry in entries {
        let Entry::Node(node) = entry else { continue };
        let [letters, dotted] = counts;
        match node.label.scheme {
            Scheme::Letter if under => *letters += 1,
            Scheme::Dotted if under => *dotted += 1,
            _ => {}
        }
        under_decimal(&node.entries, node.label.scheme == Scheme::Decimal, counts);
    }
}

fn annexes_of(
    annexes: Vec<Annex>,
    writer: &Writer<'_>,
    words: Words,
    evidence: &Evidence,
    end: &[&str],
    notes: &mut Vec<Note>,
    proof: &mut Proof,
) -> Vec<Out> {
    let one = |annex: Annex| {
        annex.count(proof);
        annex.out(writer, words, evidence, end, notes)
    };
    annexes.into_iter().map(one).collect()
}

/// Years in words: of the title, else of the day of issue.
fn period(title: Option<&str>, date: Option<&str>, notes: &mut Vec<Note>) -> Option<String> {
    let title = title.unwrap_or_default();
    let figures = title.split(|c: char| !c.is_ascii_digit()).filter(|figures| figures.len() == 4);
    let years: Vec<i32> =
        figures.filter_map(|year| year.parse().ok()).filter(|year| (1990..2100).contains(year)).collect();
    match (years.first(), years.last()) {
        (Some(first), Some(last)) if first < last => Some(format!("{first}-{last}")),
        (Some(_), Some(last)) => Some(last.to_string()),
        _ => {
            let year = date.and_then(|date| date.get(..4)).map(str::to_owned);
            let words = year.clone().unwrap_or_else(|| "period".to_owned());
            notes.push(Note { place: None, what: What::Period, words });
            year
        }
    }
}

/// What every plan has and this paper lacks.
fn lacking(head: &head::Head, title: &Option<(KindName, String)>, based: bool, foot: &foot::Foot) -> Vec<Note> {
    let issuer = head.issuers.is_empty() || head.issuers.iter().any(|issuer| issuer.name.is_empty());
    let all = [
        (issuer, "issuer.name"),
        (head.code.is_none(), "issuer.code"),
        (head.place.is_none(), "issuer.place"),
        (head.number.is_none(), "number"),
        (head.date.is_none(), "date"),
        (title.as_ref().is_none_or(|(_, title)| title.is_empty()), "title"),
        (!based, "legal_bases"),
        (foot.recipients.is_empty(), "recipients"),
        (foot.codes.is_empty(), "archive"),
        (foot.signatures.is_empty(), "signature"),
    ];
    let note = |(_, key): (bool, &str)| Note { place: None, what: What::Lacks, words: key.to_owned() };
    all.into_iter().filter(|(absent, _)| *absent).map(note).collect()
}

/// The pictures of a paper: their names beside the plan, what they show, their widths, their bytes.
fn pictures(
    document: &Document,
    stem: &str,
    items: &[Item],
    notes: &mut Vec<Note>,
) -> Vec<(String, String, u32, Vec<u8>)> {
    let place = |at: usize| {
        items.iter().find_map(|item| match item {
            Item::Picture(own, place) if *own == at => Some(*place),
            _ => None,
        })
    };
    let mut out = Vec::new();
    for (at, picture) in document.pictures.iter().enumerate() {
        let ending = if picture.bytes.starts_with(b"\x89PNG") {
            Some("png")
        } else if picture.bytes.starts_with(b"\xff\xd8\xff") {
            Some("jpg")
        } else {
            None
        };
        let name = ending.map(|ending| format!("{stem}-hinh-{}.{ending}", at + 1)).unwrap_or_default();
        let alt = if picture.alt.is_empty() { format!("Hình {}", at + 1) } else { picture.alt.clone() };
        let what = if ending.is_some() { What::Picture } else { What::NoPicture };
        notes.push(Note { place: place(at), what, words: name.clone() });
        out.push((name, alt, picture.width, picture.bytes.clone()));
    }
    out
}
