//! The documents and bodies of `src/legal/data`, to one text of rows and the lists that find them.

use super::{Value, names, parse, tables, words};
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write;
use std::{env, fs, path::Path};

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

/// The register as `register.rs` and `register.txt`.
pub fn register() -> Result<(), Box<dyn Error>> {
    let (rows, mut out) = (rows()?, String::new());
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
    writeln!(out, "const COUNT: usize = {count};\nstatic STARTS: [u32; COUNT + 1] = {starts:?};")?;
    writeln!(out, "static DAYS: [(u32, u16); {count}] = {days:?};")?;
    writeln!(out, "static LAWS: Index = {};", index(&laws))?;
    writeln!(out, "static WORDS: Index = {};", index(&by_word))?;
    let read = rows.iter().map(|row| row.retrieved).max().unwrap_or(0);
    writeln!(out, "static READ: u32 = {read};")?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("register.rs"), out)?;
    println!("cargo::rustc-env=TTDN_REGISTER_DAY={:02}/{:02}/{}", read % 100, read / 100 % 100, read / 10_000);
    Ok(())
}

/// The bodies as `bodies.rs`.
pub fn bodies() -> Result<(), Box<dyn Error>> {
    let bodies = parse(&fs::read_to_string("src/legal/data/bodies.yaml")?)?;
    let mut out = String::new();
    writeln!(out, "static BODIES: &[Body] = &[")?;
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

fn strings(texts: &[&str]) -> String {
    texts.iter().map(|text| format!("Cow::Borrowed({text:?}), ")).collect()
}
