//! Bytes → elements and text, one event after another: names with the prefixes that everybody uses, whatever a file calls them.

use super::fault::{Fault, Much};
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};
use quick_xml::reader::NsReader;

/// Elements that may lie inside one another.
const MAX_DEPTH: usize = 200;

/// Ends of the namespaces of the parts of a Word file, in Microsoft's and in the standard's spelling, and the usual prefix.
const PREFIXES: [(&str, &str); 10] = [
    ("wordprocessingml/2006/main", "w"),
    ("ooxml/wordprocessingml/main", "w"),
    ("markup-compatibility/2006", "mc"),
    ("officeDocument/2006/relationships", "r"),
    ("officeDocument/relationships", "r"),
    ("drawingml/2006/wordprocessingDrawing", "wp"),
    ("drawingml/wordprocessingDrawing", "wp"),
    ("drawingml/2006/main", "a"),
    ("officeDocument/2006/math", "m"),
    ("urn:schemas-microsoft-com:vml", "v"),
];

/// What comes next.
#[derive(Debug)]
pub(super) enum Next {
    /// An element begins.
    Open(Element),
    /// The innermost element ends.
    Close,
    /// Words, as they are meant.
    Text(String),
    /// The part ends.
    End,
}

/// The beginning of an element.
#[derive(Debug, Default)]
pub(super) struct Element {
    /// Its name with the usual prefix: `w:p`; without a prefix in namespaces that nobody asks for.
    pub name: String,
    attributes: Vec<(String, String)>,
}

impl Element {
    /// An attribute by its name with the usual prefix.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// `w:val`.
    pub fn val(&self) -> Option<&str> {
        self.get("w:val")
    }

    /// `w:val` as a number.
    pub fn number<T: std::str::FromStr>(&self) -> Option<T> {
        self.val()?.trim().parse().ok()
    }

    /// Whether a property that is there is on: no value says yes.
    pub fn is_on(&self) -> bool {
        !matches!(self.val(), Some("0" | "false" | "off" | "none"))
    }
}

/// A part that is read from front to end.
pub(super) struct Xml<'b> {
    reader: NsReader<&'b [u8]>,
    part: &'static str,
    depth: usize,
    /// An element that closes itself: its end comes next.
    closes: bool,
}

impl<'b> Xml<'b> {
    /// The part `part`, as faults call it.
    pub fn new(bytes: &'b [u8], part: &'static str) -> Xml<'b> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        Xml { reader: NsReader::from_reader(bytes), part, depth: 0, closes: false }
    }

    /// The next element, end or text.
    pub fn next(&mut self) -> Result<Next, Fault> {
        if std::mem::take(&mut self.closes) {
            self.depth -= 1;
            return Ok(Next::Close);
        }
        loop {
            let damaged = Fault::Damaged(self.part);
            let (space, event) = self.reader.read_resolved_event().map_err(|_| damaged)?;
            match event {
                Event::Start(start) => {
                    let name = qualified(&space, start.local_name().into_inner());
                    return self.open(name, &start);
                }
                Event::Empty(start) => {
                    let name = qualified(&space, start.local_name().into_inner());
                    self.closes = true;
                    return self.open(name, &start);
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Next::Close);
                }
                Event::Text(text) => return Ok(Next::Text(text.xml10_content().into_owned())),
                Event::CData(text) => return Ok(Next::Text(text.into_inner().into_owned())),
                Event::GeneralRef(name) => {
                    let letter = name.resolve_char_ref().map_err(|_| damaged)?;
                    let letter = letter.or_else(|| predefined(&name)).ok_or(Fault::Entities)?;
                    return Ok(Next::Text(letter.to_string()));
                }
                Event::DocType(_) => return Err(Fault::Entities),
                Event::Eof if self.depth > 0 => return Err(damaged),
                Event::Eof => return Ok(Next::End),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            }
        }
    }

    fn open(&mut self, name: String, start: &BytesStart<'_>) -> Result<Next, Fault> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(Fault::TooMuch(Much::Depth(MAX_DEPTH)));
        }
        let mut attributes = Vec::new();
        for attribute in start.attributes().with_checks(false) {
            let attribute = attribute.map_err(|_| Fault::Damaged(self.part))?;
            if attribute.key.as_namespace_binding().is_some() {
                continue;
            }
            let (space, local) = self.reader.resolver().resolve_attribute(attribute.key);
            let value = attribute.normalized_value(XmlVersion::Explicit1_0).map_err(|_| Fault::Entities)?;
            attributes.push((qualified(&space, local.into_inner()), value.into_owned()));
        }
        Ok(Next::Open(Element { name, attributes }))
    }

    /// Leaves the element that has just begun, with all that is in it.
    pub fn skip(&mut self) -> Result<(), Fault> {
        self.children(|xml, _| xml.skip())
    }

    /// Calls for each child of the element that has just begun; whoever is called reads the child to its end.
    pub fn children(&mut self, mut each: impl FnMut(&mut Self, Element) -> Result<(), Fault>) -> Result<(), Fault> {
        loop {
            match self.next()? {
                Next::Open(element) => each(self, element)?,
                Next::Text(_) => {}
                Next::Close | Next::End => return Ok(()),
            }
        }
    }

    /// The text of the element that has just begun, and of those in it.
    pub fn text(&mut self) -> Result<String, Fault> {
        let mut out = String::new();
        let mut inside = 0_usize;
        loop {
            match self.next()? {
                Next::Text(text) => out.push_str(&text),
                Next::Open(_) => inside += 1,
                Next::Close if inside > 0 => inside -= 1,
                Next::Close | Next::End => return Ok(out),
            }
        }
    }
}

/// Calls for every element of a part.
pub(super) fn elements(bytes: &[u8], part: &'static str, mut each: impl FnMut(&Element)) -> Result<(), Fault> {
    let mut xml = Xml::new(bytes, part);
    loop {
        match xml.next()? {
            Next::Open(element) => each(&element),
            Next::End => return Ok(()),
            Next::Close | Next::Text(_) => {}
        }
    }
}

/// The name with the prefix that everybody uses for its namespace; without one where nobody asks for it.
fn qualified(space: &ResolveResult<'_>, local: &str) -> String {
    let ResolveResult::Bound(Namespace(space)) = space else { return local.to_owned() };
    let known = PREFIXES.iter().find(|(end, _)| space.ends_with(end));
    known.map_or_else(|| local.to_owned(), |(_, prefix)| format!("{prefix}:{local}"))
}

fn predefined(name: &str) -> Option<char> {
    match name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "apos" => Some('\''),
        "quot" => Some('"'),
        _ => None,
    }
}
