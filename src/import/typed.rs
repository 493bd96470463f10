//! Parts of an outline → typed parts of the plan, where they print the same: purposes, duties, money, reports, tasks.

use super::assign::{self, Assignment, Part};
use super::bodies;
use super::note::{Note, What};
use super::outline::{Entry, Node, Shape};
use super::rich::Rich;
use super::sections::Writer;
use super::write::Out;
use crate::document::Scheme;
use crate::language::forms::slug;
use crate::language::names::{folded, key};

/// Lines of one list: their labels and items; nothing where the entries are more than lines of one kind.
fn lines(writer: &Writer<'_>, entries: &[Entry]) -> Option<(Scheme, Vec<Out>)> {
    let mut out = Vec::new();
    let mut scheme: Option<Scheme> = None;
    for entry in entries {
        let (own, item) = match entry {
            Entry::Node(node) if is_line(node) => (node.label.scheme, writer.item(node)),
            Entry::Line(line)
                if line.align == crate::word::Align::Left || line.align == crate::word::Align::Justify =>
            {
                (Scheme::None, Out::text(line.rich.one_line()))
            }
            _ => return None,
        };
        if *scheme.get_or_insert(own) != own {
            return None;
        }
        out.push(item);
    }
    let scheme = scheme?;
    let usual = matches!(
        scheme,
        Scheme::Dash | Scheme::Letter | Scheme::Decimal | Scheme::Paren | Scheme::Plus | Scheme::Star | Scheme::None
    );
    usual.then_some((scheme, out))
}

/// Whether a labelled line is no heading and holds lines only.
fn is_line(node: &Node) -> bool {
    let lines = node.entries.iter().all(|entry| matches!(entry, Entry::Node(node) if is_line(node)));
    lines && (node.label.is_sign() || node.shape() != Shape::Heading)
}

/// Purposes, requirements: two headings with lines, or lines alone.
pub(super) fn objectives(writer: &Writer<'_>, node: &Node) -> Option<Out> {
    let heading = folded(&node.text());
    if !heading.starts_with("mục đích") && !heading.starts_with("mục tiêu") {
        return None;
    }
    let headings: Vec<&Node> = node.nodes().filter(|child| child.shape() == Shape::Heading).collect();
    if headings.is_empty() {
        let (scheme, items) = lines(writer, &node.entries)?;
        return Some(Out::map([("numbering", numbering(scheme)), ("purposes", Some(Out::List(items)))]));
    }
    if headings.len() != node.entries.len() {
        return None;
    }
    let mut schemes = Vec::new();
    let mut parts = Vec::new();
    let mut wanted = [("mục đích", "purposes"), ("yêu cầu", "requirements")].into_iter();
    for heading in headings {
        let words = folded(&heading.text());
        let words = words.trim_end_matches([':', '.']);
        let (_, part) = wanted.find(|(said, _)| *said == words)?;
        let (scheme, items) = lines(writer, &heading.entries)?;
        schemes.push(scheme);
        parts.push((part.to_owned(), Out::List(items)));
    }
    let first = *schemes.first()?;
    // The plan prints the headings only where there are two.
    if parts.len() < 2
        || schemes.iter().any(|scheme| *scheme != first)
        || node.nodes().any(|child| child.label.scheme != Scheme::Decimal)
    {
        return None;
    }
    let numbering = numbering(first).map(|value| ("numbering".to_owned(), value));
    Some(Out::Map(numbering.into_iter().chain(parts).collect()))
}

fn numbering(scheme: Scheme) -> Option<Out> {
    (scheme != Scheme::Dash).then(|| Out::raw(scheme.name()))
}

/// A section of căn cứ: dashes, each a document, none with the verb that the plan leaves out there.
pub(super) fn legal_bases(node: &Node) -> Option<Out> {
    if folded(&node.text()) != "căn cứ" {
        return None;
    }
    let one = |entry: &Entry| match entry {
        Entry::Node(node) if node.label.scheme == Scheme::Dash && node.entries.is_empty() => {
            let text = node.line.rich.one_line();
            let bare = crate::language::sentence::trim_end(&text).to_owned();
            crate::language::sentence::rests_on(&bare).is_none().then(|| Out::text(bare))
        }
        _ => None,
    };
    node.entries.iter().map(one).collect::<Option<Vec<_>>>().and_then(|bases| Out::List(bases).some())
}

/// Money in words: paragraphs alone.
pub(super) fn budget(node: &Node) -> Option<Out> {
    if !folded(&node.text()).starts_with("kinh phí") {
        return None;
    }
    let texts: Option<Vec<String>> = node.entries.iter().map(plain).collect();
    let texts = texts.filter(|texts| !texts.is_empty())?;
    let text = if texts.len() == 1 { Out::text(texts.into_iter().next()?) } else { Out::texts(texts) };
    Some(Out::map([("text", Some(text))]))
}

/// Reports: one paragraph, or dashes.
pub(super) fn reporting(node: &Node) -> Option<Out> {
    let heading = folded(&node.text());
    if !heading.starts_with("chế độ báo cáo") && !heading.starts_with("chế độ thông tin, báo cáo") {
        return None;
    }
    let texts: Vec<String> = match node.entries.as_slice() {
        [one] => vec![plain(one)?],
        many => {
            let dash = |entry: &Entry| match entry {
                Entry::Node(node) if node.label.scheme == Scheme::Dash && node.entries.is_empty() => {
                    Some(node.line.rich.one_line())
                }
                _ => None,
            };
            many.iter().map(dash).collect::<Option<Vec<_>>>().filter(|texts| texts.len() > 1)?
        }
    };
    Some(Out::List(texts.into_iter().map(|text| Out::map([("text", Some(Out::text(text)))])).collect()))
}

fn plain(entry: &Entry) -> Option<String> {
    match entry {
        Entry::Line(line) if line.align != crate::word::Align::Center && line.align != crate::word::Align::Right => {
            Some(line.rich.one_line())
        }
        _ => None,
    }
}

/// The units of a plan, in the order in which they are met.
#[derive(Debug, Clone, Default)]
pub(super) struct Units {
    all: Vec<Unit>,
    /// Names of bodies that head a part of the paper.
    known: Vec<String>,
    /// How many tasks had their assignment in lines, and how many in a paragraph.
    shown: [usize; 2],
}

#[derive(Debug, Clone)]
struct Unit {
    id: String,
    name: String,
    duties: Option<(Scheme, Vec<Out>)>,
}

/// Letters of an id made from a name.
const LONGEST_ID: usize = 40;

impl Units {
    /// None yet, in a paper whose parts these bodies head.
    pub fn knowing(known: Vec<String>) -> Units {
        Units { known, ..Units::default() }
    }

    /// The bodies that a phrase names.
    pub fn names(&self, text: &str) -> Vec<String> {
        bodies::names(text, &self.known)
    }

    /// The id of the unit of this name, a new one where there is none.
    pub fn id(&mut self, name: &str) -> String {
        let wanted = key(name);
        if let Some(unit) = self.all.iter().find(|unit| key(&unit.name) == wanted) {
            return unit.id.clone();
        }
        let mut id: String = slug(name).chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        while id.len() > LONGEST_ID
            && let Some(at) = id.rfind('-')
        {
            id.truncate(at);
        }
        let base = if id.is_empty() { "don-vi".to_owned() } else { id };
        let id = (1..).map(|at| if at == 1 { base.clone() } else { format!("{base}-{at}") });
        let id = id.into_iter().find(|id| self.all.iter().all(|unit| unit.id != *id)).unwrap_or(base);
        self.all.push(Unit { id: id.clone(), name: name.to_owned(), duties: None });
        id
    }

    /// Names of those that tasks name and the paper says no more of.
    pub fn unlisted(&self) -> impl Iterator<Item = &str> {
        self.all.iter().filter(|unit| unit.duties.is_none()).map(|unit| unit.name.as_str())
    }

    /// How assignments are shown, where that is not the usual way.
    pub fn shows(&self) -> Option<&'static str> {
        let [lines, paragraphs] = self.shown;
        (lines > paragraphs).then_some("lines")
    }

    /// Takes the units with their duties from the front of what stands under "Tổ chức thực hiện"; how many entries they are.
    pub fn duties(&mut self, writer: &Writer<'_>, node: &Node) -> usize {
        let heading = folded(&node.text());
        let named =
            ["tổ chức thực hiện", "phân công thực hiện", "trách nhiệm", "phân công nhiệm vụ", "phân công trách nhiệm"];
        if !named.iter().any(|name| heading.starts_with(name)) {
            return 0;
        }
        let unit = |entry: &Entry| match entry {
            Entry::Node(node) if node.shape() == Shape::Heading && node.label.scheme == Scheme::Decimal => {
                let name = node.line.rich.clone().unmarked(true, true).without_end(&[':', ' ']).text();
                let plain = node.line.rich.text().trim_end_matches([':', ' ']) == name;
                let once = !self.all.iter().any(|unit| key(&unit.name) == key(&name) && unit.duties.is_some());
                let duties = lines(writer, &node.entries)?;
                (bodies::begins_body(&name) && plain && once).then_some((name, duties))
            }
            _ => None,
        };
        let found: Vec<(String, (Scheme, Vec<Out>))> = node.entries.iter().map_while(unit).collect();
        let count = found.len();
        for (name, duties) in found {
            let id = self.id(&name);
            // In the order of their headings.
            if let Some(at) = self.all.iter().position(|unit| unit.id == id) {
                let mut unit = self.all.remove(at);
                unit.duties = Some(duties);
                let behind = self.all.iter().rposition(|unit| unit.duties.is_some()).map_or(0, |at| at + 1);
                self.all.insert(behind, unit);
            }
        }
        count
    }

    /// `units`; those without duties are named in tasks only, and the paper has no heading for them.
    pub fn out(self) -> Option<Out> {
        let one = |unit: Unit| {
            let (scheme, duties) =
                unit.duties.map_or((None, None), |(scheme, duties)| (Some(scheme), Some(Out::List(duties))));
            let value = Out::map([
                ("name", Some(Out::text(unit.name))),
                ("numbering", scheme.and_then(numbering)),
                ("duties", duties.clone()),
                ("unlisted", Some(Out::raw("true")).filter(|_| duties.is_none())),
            ]);
            (unit.id, value)
        };
        Out::Map(self.all.into_iter().map(one).collect()).some()
    }
}

/// A tree of tasks from a section in which lines say who does them; nothing where it holds more than tasks can. What stands
/// before them stays in the section.
pub(super) fn tasks(
    writer: &Writer<'_>,
    node: &Node,
    units: &mut Units,
    notes: &mut Vec<Note>,
) -> Option<(Vec<Entry>, Vec<Out>)> {
    let mut copy = node.clone();
    let first = copy.entries.iter().position(|entry| matches!(entry, Entry::Node(node) if !node.label.is_sign()))?;
    let rest = copy.entries.split_off(first);
    let mut nodes = Vec::new();
    for entry in rest {
        let Entry::Node(node) = entry else { return None };
        nodes.push(node);
    }
    // A part of which a few lines only are tasks stays as it is.
    let told = nodes.iter().filter(|node| assign::is_told(node)).count();
    if told * 2 <= nodes.len() {
        return None;
    }
    let (before, mut found) = (units.clone(), Vec::new());
    let made: Option<Vec<Out>> = nodes.into_iter().map(|node| task(writer, node, units, &mut found)).collect();
    if made.is_none() {
        // The units that were met on the way are not.
        *units = before;
    } else {
        notes.append(&mut found);
    }
    Some((copy.entries, made?))
}

fn task(writer: &Writer<'_>, mut node: Node, units: &mut Units, notes: &mut Vec<Note>) -> Option<Out> {
    for line in assign::behind(&node.entries) {
        notes.push(Note { place: Some(line.place), what: What::Moved, words: line.text() });
    }
    let assignment = assign::take(&mut node);
    if let Some(found) = &assignment {
        let [lines, paragraphs] = &mut units.shown;
        if found.1 {
            *lines += 1
        } else {
            *paragraphs += 1
        }
        notes.push(Note { place: Some(node.line.place), what: What::Assigned, words: node.text() });
    }
    let (mut text, mut items, mut tasks) = (Vec::new(), Vec::new(), Vec::new());
    for entry in std::mem::take(&mut node.entries) {
        match entry {
            Entry::Line(line) if items.is_empty() && tasks.is_empty() => text.push(line.rich.one_line()),
            Entry::Node(inner)
                if inner.label.scheme == Scheme::Paren
                    && inner.entries.is_empty()
                    && items.is_empty()
                    && tasks.is_empty() =>
            {
                text.push(inner.line.rich.one_line());
            }
            Entry::Node(inner) if inner.label.is_sign() && is_line(&inner) && tasks.is_empty() => {
                items.push(writer.item(&inner))
            }
            Entry::Node(inner) if !inner.label.is_sign() && inner.label.scheme != Scheme::Paren => {
                tasks.push(task(writer, inner, units, notes)?)
            }
            _ => return None,
        }
    }
    let title = node.line.rich.clone().unmarked(node.line.rich.is_bold(), node.line.rich.is_all(|_, italic| italic));
    // Money that the plan would print otherwise stays a paragraph.
    let money = assignment
        .as_ref()
        .and_then(|assignment| assignment.get(Part::Budget))
        .filter(|money| !assign::prints_same(money));
    text.extend(money.map(|money| format!("Kinh phí: {money}.")));
    let mut said = assignment.map(|assignment| assignment_of(&assignment, units)).unwrap_or_default();
    let mut entries = vec![("title".to_owned(), Out::text(title.one_line()))];
    let text = if text.len() == 1 { text.pop().map(Out::Text) } else { Out::texts(text).some() };
    entries.extend(text.map(|text| ("text".to_owned(), text)));
    entries.extend(Out::List(items).some().map(|items| ("items".to_owned(), items)));
    entries.append(&mut said);
    entries.extend(Out::List(tasks).some().map(|tasks| ("tasks".to_owned(), tasks)));
    Some(Out::Map(entries))
}

/// An amount, with its shares where they stand in brackets: "120.000.000 đồng (ngân sách tỉnh: 80.000.000; …)".
fn money(text: &str) -> Out {
    let shares = || {
        let (amount, rest) = text.split_once(" (")?;
        crate::money::read(amount)?;
        let share = |piece: &str| -> Option<(String, Out)> {
            let (name, figure) = piece.split_once(':')?;
            crate::money::read(figure.trim())?;
            Some((name.trim().to_owned(), Out::text(figure.trim())))
        };
        let pieces: Vec<&str> = rest.strip_suffix(')')?.split(';').map(str::trim).collect();
        let (source, named) = match pieces.split_first() {
            Some((first, rest)) if !first.contains(':') => (Some(*first), rest),
            _ => (None, pieces.as_slice()),
        };
        let named: Vec<(String, Out)> = named.iter().map(|piece| share(piece)).collect::<Option<_>>()?;
        let year = |(name, value): &(String, Out)| Some((name.strip_prefix("năm ")?.to_owned(), value.clone()));
        let years: Option<Vec<(String, Out)>> = named.iter().map(year).collect();
        let (by_year, by_source) = years.map_or((None, Some(named)), |years| (Some(years), None));
        Some(Out::map([
            ("amount", Some(Out::text(amount))),
            ("source", source.map(Out::text)),
            ("by_year", by_year.and_then(|years| Out::Map(years).some())),
            ("by_source", by_source.and_then(|sources| Out::Map(sources).some())),
        ]))
    };
    shares().unwrap_or_else(|| Out::text(text))
}

fn assignment_of(assignment: &Assignment, units: &mut Units) -> Vec<(String, Out)> {
    let known = units.known.clone();
    let known = known.as_slice();
    let mut ids = |part: Part| {
        let names = bodies::names(assignment.get(part)?, known);
        let ids: Vec<Out> = names.iter().map(|name| Out::raw(units.id(name))).collect();
        match ids.as_slice() {
            [one] => Some(one.clone()),
            _ => Out::List(ids).some(),
        }
    };
    let (lead, support) = (ids(Part::Lead), ids(Part::Support));
    let text = |part: Part| assignment.get(part).map(Out::text);
    let money = assignment.get(Part::Budget).filter(|money| assign::prints_same(money)).map(money);
    let all = Out::map([
        ("lead", lead),
        ("support", support),
        ("deadline", text(Part::Deadline)),
        ("output", assignment.get(Part::Output).map(|text| Out::text(Rich::plain(text).one_line()))),
        ("budget", money),
    ]);
    if let Out::Map(entries) = all { entries } else { Vec::new() }
}
