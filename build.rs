//! The data files, which are YAML, to static tables and trees, so that a check spends no time on reading them.
//!
//! The register becomes one text, a row a line, with where each row begins, and lists that find rows by symbol, day, name of
//! a law and word: numbers only, so that a program of thousands of rows starts as fast as one of none.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "a build reads the data files and tells cargo so"
)]

use granit_parser::{Event, Parser, ScalarStyle};
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write;
use std::{env, fs, path::Path};

#[path = "build/calendar.rs"]
mod calendar;
#[allow(dead_code, reason = "names need some of them")]
#[path = "src/language/case.rs"]
mod case;
#[allow(dead_code, reason = "names need one of them")]
#[path = "src/language/forms.rs"]
pub mod forms;
#[allow(dead_code, reason = "the register needs its keys")]
#[path = "src/language/names.rs"]
pub mod names;
#[allow(dead_code, reason = "names need some of them")]
#[path = "src/language/signs.rs"]
mod signs;
#[allow(dead_code, reason = "the build fills tables and asks none")]
#[path = "src/language/table.rs"]
mod table;
#[path = "build/tables.rs"]
mod tables;
#[allow(dead_code, reason = "names need some of them")]
#[path = "src/language/tones.rs"]
mod tones;
#[path = "src/legal/register/words.rs"]
mod words;

/// What `words.rs` imports.
mod language {
    pub use super::{forms, names};
}

/// A value of a data file.
enum Value {
    Null,
    Scalar(String),
    List(Vec<Value>),
    Map(Vec<(String, Value)>),
}

impl Value {
    fn get(&self, key: &str) -> Option<&Value> {
        match self {
            Value::Map(entries) => entries.iter().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        }
    }

    fn text(&self, key: &str) -> &str {
        match self.get(key) {
            Some(Value::Scalar(text)) => text,
            _ => "",
        }
    }

    fn items(&self, key: &str) -> &[Value] {
        match self.get(key) {
            Some(Value::List(items)) => items,
            _ => &[],
        }
    }

    fn texts(&self, key: &str) -> Vec<&str> {
        let mut texts = Vec::new();
        for item in self.items(key) {
            if let Value::Scalar(text) = item {
                texts.push(text.as_str());
            }
        }
        texts
    }

    /// A day as the number 20240131; 0 for none.
    fn day(&self, key: &str) -> u32 {
        self.text(key).replace('-', "").parse().unwrap_or(0)
    }
}

fn parse(text: &str) -> Result<Value, Box<dyn Error>> {
    let mut open: Vec<(Value, Option<String>)> = Vec::new();
    let mut root = Value::List(Vec::new());
    for event in Parser::new_from_str(text) {
        let done = match event?.0 {
            Event::Scalar(text, style, ..) => {
                let null = style == ScalarStyle::Plain && matches!(&*text, "null" | "~" | "");
                match open.last_mut() {
                    Some((Value::Map(_), key @ None)) => {
                        *key = Some(text.into_owned());
                        continue;
                    }
                    _ if null => Value::Null,
                    _ => Value::Scalar(text.into_owned()),
                }
            }
            Event::SequenceStart(..) => {
                open.push((Value::List(Vec::new()), None));
                continue;
            }
            Event::MappingStart(..) => {
                open.push((Value::Map(Vec::new()), None));
                continue;
            }
            Event::SequenceEnd | Event::MappingEnd => match open.pop() {
                Some((value, _)) => value,
                None => continue,
            },
            _ => continue,
        };
        match open.last_mut() {
            Some((Value::List(items), _)) => items.push(done),
            Some((Value::Map(entries), key)) => entries.push((key.take().unwrap_or_default(), done)),
            _ => root = done,
        }
    }
    Ok(root)
}

fn strings(texts: &[&str]) -> String {
    texts.iter().map(|text| format!("Cow::Borrowed({text:?}), ")).collect()
}

/// Folders whose files become trees: what `yaml::embedded!` names.
const TREES: [&str; 3] = ["src/calendar", "src/form", "src/prose/data"];

/// A value as an expression of type `yaml::Data`.
fn tree(value: &Value) -> String {
    let all = |items: Vec<String>| items.join(", ");
    match value {
        Value::Null => "Data::Null".to_owned(),
        Value::Scalar(text) => format!("Data::Text({text:?})"),
        Value::List(items) => format!("Data::List(&[{}])", all(items.iter().map(tree).collect())),
        Value::Map(entries) => {
            let entry = |(key, value): &(String, Value)| format!("({key:?}, {})", tree(value));
            format!("Data::Map(&[{}])", all(entries.iter().map(entry).collect()))
        }
    }
}

/// Lists that are asked for each word or day of a plan: tables instead of trees, by the name of their file.
fn lists(name: &str, value: &Value) -> Result<Option<String>, String> {
    Ok(Some(match name {
        "slips" => tables::slips(value)?,
        "capitals" => tables::capitals(value)?,
        "syllables" => tables::grammar(value)?,
        "holidays" => calendar::calendar(value)?,
        "abbreviations" => tables::abbreviations(value)?,
        _ => return Ok(None),
    }))
}

fn trees() -> Result<(), Box<dyn Error>> {
    for folder in TREES {
        println!("cargo::rerun-if-changed={folder}");
        for file in fs::read_dir(folder)? {
            let path = file?.path();
            if let Some(name) = path.file_stem().filter(|_| path.extension().is_some_and(|ending| ending == "yaml")) {
                let value = parse(&fs::read_to_string(&path)?)?;
                let list = lists(&name.to_string_lossy(), &value)?;
                let out = Path::new(&env::var("OUT_DIR")?).join(name).with_extension("rs");
                fs::write(out, list.unwrap_or_else(|| tree(&value)))?;
            }
        }
    }
    Ok(())
}

/// A row of the register.
#[derive(Default)]
struct Row {
    kind: String,
    symbol: String,
    date: u32,
    issuer: String,
    title: String,
    exact: bool,
    from: u32,
    until: u32,
    next: String,
    amended: Vec<String>,
    origin: &'static str,
    sources: Vec<String>,
    retrieved: u32,
}

impl Row {
    /// A row of `documents.yaml`, which has sources of its own.
    fn own(row: &Value) -> Self {
        let owned = |texts: Vec<&str>| texts.into_iter().map(str::to_owned).collect();
        let next = if row.text("replaced_by").is_empty() { row.text("followed_by") } else { row.text("replaced_by") };
        Self {
            kind: row.text("type").to_owned(),
            symbol: row.text("symbol").to_owned(),
            date: row.day("date"),
            issuer: row.text("issuer").to_owned(),
            title: row.text("title").to_owned(),
            exact: row.text("exact") != "false",
            from: row.day("from"),
            until: row.day("until"),
            next: next.to_owned(),
            amended: owned(row.texts("amended_by")),
            origin: if row.text("confidence") == "low" { "low" } else { "own" },
            sources: owned(row.texts("sources")),
            retrieved: row.day("retrieved"),
        }
    }

    /// A line of `codified.tsv`.
    fn codified(line: &str) -> Option<Self> {
        let fields: Vec<&str> = line.split('\t').collect();
        let [kind, symbol, date, issuer, title, from, amended, item, named] = fields.as_slice() else { return None };
        let day = |text: &str| text.replace('-', "").parse().unwrap_or(0);
        let source = match *item {
            "" => "Bộ pháp điển điện tử, bản ngày 20/01/2026 (nêu cùng văn bản khác)".to_owned(),
            item => format!("https://vbpl.vn/TW/Pages/vbpq-toanvan.aspx?ItemID={item}"),
        };
        Some(Self {
            kind: (*kind).to_owned(),
            symbol: (*symbol).to_owned(),
            date: day(date),
            issuer: (*issuer).to_owned(),
            title: (*title).to_owned(),
            from: day(from),
            amended: amended.split(' ').filter(|symbol| !symbol.is_empty()).map(str::to_owned).collect(),
            exact: *named == "codified",
            origin: if *named == "codified" { "codified" } else { "related" },
            sources: vec![source],
            retrieved: 20_260_120,
            ..Self::default()
        })
    }

    /// Whether the number holds its year, so that it is given once.
    fn is_once(&self) -> bool {
        let year = self.symbol.split('/').nth(1).unwrap_or_default();
        year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit())
    }

    /// The row with what a codified one knows of the same document: its page, and what the row lacks.
    fn complete(&mut self, codified: &Self) {
        if self.date == 0 {
            self.date = codified.date;
        }
        if self.from == 0 && (self.until == 0 || codified.from <= self.until) {
            self.from = codified.from;
        }
        if codified.origin == "codified" {
            self.sources.extend(codified.sources.iter().cloned());
        }
    }

    fn line(&self) -> String {
        let (date, from, until, retrieved) = (self.date, self.from, self.until, self.retrieved);
        let Self { kind, symbol, issuer, title, next, origin, .. } = self;
        let (amended, sources) = (self.amended.join("|"), self.sources.join("\u{1f}"));
        let exact = u8::from(self.exact);
        format!(
            "{kind}\t{symbol}\t{date}\t{issuer}\t{title}\t{exact}\t{from}\t{until}\t{next}\t{amended}\t{origin}\t{sources}\t\
             {retrieved}\n"
        )
    }
}

/// Every row in the order of symbols, then days: rows with sources of their own, and codified ones of other documents.
fn rows() -> Result<Vec<Row>, Box<dyn Error>> {
    let documents = parse(&fs::read_to_string("src/legal/data/documents.yaml")?)?;
    let mut rows: Vec<Row> = documents.items("documents").iter().map(Row::own).collect();
    let mut known: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, row) in rows.iter().enumerate() {
        known.entry(row.symbol.clone()).or_default().push(at);
    }
    let codified = fs::read_to_string("src/legal/data/codified.tsv")?;
    for row in codified.lines().filter(|line| !line.starts_with('#')).skip(1).filter_map(Row::codified) {
        let same = known.get(&row.symbol).map(Vec::as_slice).unwrap_or_default();
        let own = same
            .iter()
            .copied()
            .find(|at| rows.get(*at).is_some_and(|own| own.date == row.date || own.date == 0 && row.is_once()));
        match own.and_then(|at| rows.get_mut(at)) {
            Some(own) => own.complete(&row),
            // Of two rows of one number the one with its own sources wins.
            None if row.is_once() && !same.is_empty() => {}
            None => rows.push(row),
        }
    }
    rows.sort_by(|a, b| (&a.symbol, a.date).cmp(&(&b.symbol, b.date)));
    Ok(rows)
}

/// Keys in their order and the rows of each, as an expression of type `Index`.
fn index(lists: &BTreeMap<String, Vec<u16>>) -> String {
    let (mut keys, mut rows) = (String::new(), Vec::<u16>::new());
    let (mut starts, mut ends) = (Vec::new(), Vec::new());
    for (key, list) in lists {
        starts.push(keys.len());
        keys.push_str(key);
        rows.extend(list);
        ends.push(rows.len());
    }
    starts.push(keys.len());
    format!("Index {{ keys: {keys:?}, starts: &{starts:?}, rows: &{rows:?}, ends: &{ends:?} }}")
}

fn register(out: &mut String) -> Result<(), Box<dyn Error>> {
    let rows = rows()?;
    let (mut text, mut starts, mut days) = (String::new(), Vec::new(), Vec::new());
    let (mut laws, mut by_word) = (BTreeMap::<_, Vec<u16>>::new(), BTreeMap::<_, Vec<u16>>::new());
    for (at, row) in rows.iter().enumerate() {
        let at = u16::try_from(at)?;
        starts.push(text.len());
        text.push_str(&row.line());
        days.push((row.date, at));
        if matches!(row.kind.as_str(), "Luật" | "Bộ luật" | "Pháp lệnh") {
            laws.entry(names::key(&row.title)).or_default().push(at);
        }
        let mut all = words::of_document(&row.kind, &row.symbol, row.date, &row.issuer, &row.title);
        all.sort_unstable();
        all.dedup();
        for word in all {
            by_word.entry(word).or_default().push(at);
        }
    }
    starts.push(text.len());
    days.sort_unstable();
    fs::write(Path::new(&env::var("OUT_DIR")?).join("register.txt"), &text)?;
    let count = rows.len();
    writeln!(out, "static ROWS: &str = include_str!(concat!(env!(\"OUT_DIR\"), \"/register.txt\"));")?;
    writeln!(out, "static STARTS: [u32; {}] = {starts:?};", count + 1)?;
    writeln!(out, "static DAYS: [(u32, u16); {count}] = {days:?};")?;
    writeln!(out, "static LAWS: Index = {};", index(&laws))?;
    writeln!(out, "static WORDS: Index = {};", index(&by_word))?;
    let read = rows.iter().map(|row| row.retrieved).max().unwrap_or(0);
    writeln!(out, "static READ: u32 = {read};")?;
    println!("cargo::rustc-env=TTDN_REGISTER_DAY={:02}/{:02}/{}", read % 100, read / 100 % 100, read / 10_000);
    Ok(())
}

/// How many slots the lexicon has: a power of two, several for each syllable, so that most are found at once.
const SLOTS: usize = 1 << 15;

/// The lists of `src/language/lexicon` as tables: syllables in order and in slots, behind each its neighbours, and the
/// confused words.
fn lexicon() -> Result<(), Box<dyn Error>> {
    let folder = Path::new("src/language/lexicon");
    println!("cargo::rerun-if-changed={}", folder.display());
    let read = |name: &str| fs::read_to_string(folder.join(name));
    let syllables = read("syllables.txt")?;
    let mut rows: Vec<(&str, &str)> = syllables.lines().filter_map(|line| line.split_once(' ')).collect();
    rows.sort_unstable();
    let find = |word: &str| rows.binary_search_by_key(&word, |row| row.0).map_err(|_| format!("{word} is no syllable"));
    let (mut letters, mut ends, mut used) = (String::new(), Vec::new(), Vec::new());
    let mut table = vec![0; SLOTS];
    for (at, (word, says)) in (1u16..).zip(&rows) {
        let free = table::slots(word.as_bytes(), SLOTS).find(|slot| table.get(*slot) == Some(&0));
        *free.and_then(|slot| table.get_mut(slot)).ok_or("more syllables than slots")? = at;
        letters.push_str(word);
        ends.push(u16::try_from(letters.len())?);
        let figure = |at: usize| says.as_bytes().get(at).map_or(0, |figure| figure.saturating_sub(b'0'));
        used.push(figure(0) | figure(1).saturating_sub(1) << 4 | u8::from(says.ends_with('*')) << 7);
    }
    let mut behind = vec![Vec::new(); rows.len()];
    for line in read("pairs.txt")?.lines() {
        let mut words = line.split(' ');
        let Some(list) = behind.get_mut(find(words.next().unwrap_or_default())?) else { continue };
        for word in words {
            let tie = |mark: char, bit: u16| if word.contains(mark) { bit } else { 0 };
            let ties = tie('=', 7) | tie('>', 2) | tie('<', 1);
            list.push(u16::try_from(find(word.trim_end_matches(['=', '>', '<']))?)? | ties << 13);
        }
        list.sort_unstable_by_key(|neighbour| neighbour & ((1 << 13) - 1));
    }
    let (mut bounds, mut neighbours) = (Vec::new(), Vec::new());
    for list in behind {
        neighbours.extend(list);
        bounds.push(u16::try_from(neighbours.len())?);
    }
    let mut confused = Vec::new();
    for line in read("confusions.txt")?.lines() {
        let words = line.split([' ', '→']).filter(|word| !word.is_empty()).map(find).collect::<Result<Vec<_>, _>>()?;
        let [a, b, c, d] = words[..] else { return Err(format!("{line}: not two words and two words").into()) };
        confused.push((a, b, c, d));
    }
    confused.sort_unstable();
    let out = format!(
        "static LETTERS: &str = {letters:?};\nstatic ENDS: &[u16] = &{ends:?};\nstatic USED: &[u8] = &{used:?};\nstatic TABLE: &[u16] = &{table:?};\n\
         static BEHIND: &[u16] = &{bounds:?};\nstatic NEIGHBOURS: &[u16] = &{neighbours:?};\n\
         static CONFUSED: &[(u16, u16, u16, u16)] = &{confused:?};\n"
    );
    fs::write(Path::new(&env::var("OUT_DIR")?).join("lexicon.rs"), out)?;
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    trees()?;
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    lexicon()?;
    println!("cargo::rerun-if-changed=src/legal/data");
    println!("cargo::rerun-if-changed=src/legal/register/words.rs");
    println!("cargo::rerun-if-changed=src/language");
    let read = |name: &str| parse(&fs::read_to_string(Path::new("src/legal/data").join(name))?);
    let mut out = String::new();
    register(&mut out)?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("register.rs"), &out)?;
    out.clear();
    writeln!(out, "static BODIES: &[Body] = &[")?;
    let bodies = read("bodies.yaml")?;
    for row in bodies.items("bodies") {
        writeln!(
            out,
            "Body {{ name: Cow::Borrowed({:?}), kind: Cow::Borrowed({:?}), short: Cow::Borrowed(&[{}]), \
             code: Cow::Borrowed({:?}), from: {}, until: {}, successor: Cow::Borrowed(&[{}]), \
             instrument: Cow::Borrowed({:?}), weak: {} }},",
            row.text("name"),
            row.text("kind"),
            strings(&row.texts("short")),
            row.text("code"),
            row.day("from"),
            row.day("until"),
            strings(&row.texts("successor")),
            row.text("instrument"),
            !matches!(row.text("confidence"), "C" | "C2"),
        )?;
    }
    writeln!(out, "];")?;
    out.push_str(&tables::bodies(bodies.items("bodies"))?);
    fs::write(Path::new(&env::var("OUT_DIR")?).join("bodies.rs"), out)?;
    Ok(())
}
