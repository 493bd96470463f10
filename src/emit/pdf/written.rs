//! A PDF as krilla has just written it, read again to add objects at its end (ISO 32000-1, 7.5.6).
//!
//! This is no reader of PDF: it knows the one shape that krilla gives a file, a single table of objects, none of them
//! compressed together, dictionaries without blanks, and answers with nothing to any other.

/// The file, the place of each object, and its trailer.
pub(super) struct Written<'a> {
    bytes: &'a [u8],
    /// The rows of the table, one an object, each read where it is asked for.
    rows: &'a [u8],
    /// Where the table stands.
    table: usize,
    trailer: &'a str,
}

/// The bytes of a row of the table.
const ROW: usize = 20;

impl<'a> Written<'a> {
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
        let tail = bytes.get(bytes.len().checked_sub(64)?..)?;
        let at = find(tail, b"startxref")?;
        let table = number(tail.get(at + 9..)?)?;
        let rest = bytes.get(table..)?.strip_prefix(b"xref\n0 ")?;
        let count = number(rest)?;
        let first = find(rest, b"\n")? + 1;
        let (rows, behind) = rest.get(first..)?.split_at_checked(count * ROW)?;
        let dictionary = behind.get(find(behind, b"<<")?..find(behind, b"startxref")?)?;
        Some(Self { bytes, rows, table, trailer: std::str::from_utf8(dictionary).ok()?.trim_end() })
    }

    /// How many numbers are taken: the next object's own.
    pub fn size(&self) -> usize {
        self.rows.len() / ROW
    }

    /// Where an object begins; 0 for none.
    fn offset(&self, object: usize) -> Option<usize> {
        number(self.rows.get(object * ROW..object * ROW + 10)?)
    }

    /// The number of the catalog.
    pub fn root(&self) -> usize {
        self.trailer.split("/Root ").nth(1).and_then(|rest| number(rest.as_bytes())).unwrap_or_default()
    }

    /// The number of the object that holds `words`.
    pub fn holds(&self, words: &str) -> Option<usize> {
        let at = find(self.bytes, words.as_bytes())?;
        let places = (0..self.size()).filter_map(|number| Some((self.offset(number)?, number)));
        places.filter(|(offset, _)| *offset <= at).max_by_key(|(offset, _)| *offset).map(|(_, number)| number)
    }

    /// The page that an annotation stands on.
    pub fn page_of(&self, annotation: usize) -> Option<usize> {
        let own = format!("{annotation} 0");
        let stands = |number: &usize| {
            let page = self.dictionary(*number).filter(|words| words.starts_with("<</Type/Page/"));
            let list = page.and_then(|words| words.split("/Annots[").nth(1)).and_then(|rest| rest.split(']').next());
            list.is_some_and(|list| list.split('R').any(|one| one.trim() == own))
        };
        (0..self.size()).find(stands)
    }

    /// The numbers behind `key` in an object's dictionary.
    pub fn numbers(&self, object: usize, key: &str) -> Option<Vec<f32>> {
        let rest = self.dictionary(object)?.split(key).nth(1)?;
        let end = rest.find(['/', ']', '>']).unwrap_or(rest.len());
        rest.get(..end)?.split(' ').filter(|word| !word.is_empty()).map(|word| word.parse().ok()).collect()
    }

    /// An object with one more entry at the end of its dictionary.
    pub fn with_entry(&self, object: usize, entry: &str) -> Option<Vec<u8>> {
        let words = self.dictionary(object)?.strip_suffix(">>")?;
        Some(format!("{object} 0 obj\n{words}{entry}>>\nendobj\n\n").into_bytes())
    }

    /// The dictionary of an object that is no stream.
    fn dictionary(&self, object: usize) -> Option<&'a str> {
        let rest = self.bytes.get(self.offset(object).filter(|offset| *offset > 0)?..)?;
        let start = find(rest.get(..32.min(rest.len()))?, b" obj\n")? + 5;
        let body = rest.get(start..)?;
        std::str::from_utf8(body.get(..find(body, b"\nendobj")?)?).ok()
    }

    /// The file with `objects` at its end, a table of them, and a trailer that names the table before.
    pub fn append(&self, mut objects: Vec<(usize, Vec<u8>)>) -> Vec<u8> {
        objects.sort_by_key(|(number, _)| *number);
        let mut out = self.bytes.to_vec();
        if !out.ends_with(b"\n") {
            out.push(b'\n');
        }
        let mut table = String::from("xref\n0 1\n0000000000 65535 f \n");
        for (number, bytes) in &objects {
            table.push_str(&format!("{number} 1\n{:010} 00000 n \n", out.len()));
            out.extend_from_slice(bytes);
        }
        let last = objects.last().map_or(0, |(number, _)| *number);
        let size = format!("/Size {}", self.size());
        let inside = self.trailer.replacen(&size, &format!("/Size {}", self.size().max(last + 1)), 1);
        let inside = inside.strip_suffix(">>").unwrap_or(&inside);
        let start = out.len();
        out.extend_from_slice(
            format!("{table}trailer\n{inside}/Prev {}>>\nstartxref\n{start}\n%%EOF", self.table).as_bytes(),
        );
        out
    }
}

/// The file without `/Suspects false` in its catalog, blanks in its place so that nothing moves: what is not said is false (ISO
/// 32000-1, table 321), and poppler takes the word for a fault in any value.
pub(super) fn unsuspected(mut bytes: Vec<u8>) -> Vec<u8> {
    const SAID: &[u8] = b"/Suspects false";
    let catalog = Written::read(&bytes).and_then(|written| Some((written.offset(written.root())?, written.table)));
    let place = catalog.and_then(|(start, end)| Some(start + find(bytes.get(start..end)?, SAID)?));
    if let Some(said) = place.and_then(|at| bytes.get_mut(at..at + SAID.len())) {
        said.fill(b' ');
    }
    bytes
}

/// The number that `bytes` begins with, blanks before it left out.
fn number(bytes: &[u8]) -> Option<usize> {
    let digits = bytes.trim_ascii_start().iter().copied().take_while(u8::is_ascii_digit);
    let digits: String = digits.map(char::from).collect();
    digits.parse().ok()
}

/// Where `what` first stands.
fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}
