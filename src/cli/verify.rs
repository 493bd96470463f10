//! `ttdn verify`: whether a paper is what its plan prints, and if not, in which words it differs.

use super::args::{Verify, Within};
use super::carrying;
use super::extract;
use super::files::{self, Input};
use super::office;
use super::outcome::Outcome;
use super::pictures;
use super::settings::Settings;
use super::terminal::{self, Terminal};
use crate::archive::{self, Carrier, Kind};
use crate::compare::{self, Difference, Spot};
use crate::diagnostic::Lang;
use crate::document::Document;
use crate::press::{self, Checked, Office, Output};
use anyhow::{Result, anyhow, bail};
use std::path::Path;

/// Runs `ttdn verify`.
///
/// # Errors
/// The paper or the plan cannot be read, the plan cannot be printed, a message cannot be written.
pub fn run(args: &Verify, terminal: Terminal) -> Result<Outcome> {
    let (bytes, carrier) = extract::read(&args.paper, terminal)?;
    let paper = files::plain(&args.paper).display().to_string();
    let input = plan(args, &carrier, &paper, terminal)?;
    let Some(office) = settings(&input, args, terminal)? else { return Ok(Outcome::Unread) };
    let office = Office { pictures: pictures::of(&input), ..office };
    let checked = press::compose(&input.name, &input.bytes, &office);
    if checked.document.is_none() {
        let words = terminal.say(
            "không dựng lại được văn bản: kế hoạch có lỗi; xem `ttdn check`",
            "cannot be printed again: the plan has errors; see `ttdn check`",
        );
        bail!("{}: {words}", input.name);
    }
    let rebuilt = Rebuilt { input: &input, checked: &checked, office: &office, carrier: &carrier };
    let stamps = [office::stamp(terminal)?, carrier.stamp];
    for (_, document) in rebuilt.documents() {
        for stamp in stamps {
            let own = rebuilt.print(&document, stamp)?;
            if let Some(rest) =
                bytes.strip_prefix(own.as_slice()).filter(|rest| rest.is_empty() || carrier.kind == Kind::Pdf)
            {
                return same(&paper, &input.name, rest.len(), terminal);
            }
        }
    }
    other_plan(&input, &carrier, &paper, terminal)?;
    match carrier.kind {
        Kind::Docx => words(&rebuilt, &bytes, &paper, terminal),
        Kind::Pdf => pdf(&rebuilt, &paper, terminal),
    }
}

/// The plan that is given, else the one that the paper carries.
fn plan(args: &Verify, carrier: &Carrier, paper: &str, terminal: Terminal) -> Result<Input> {
    if let Some(path) = &args.source {
        if path.as_os_str() == "-" {
            return Input::standard();
        }
        files::bounded(path)?;
        return Input::read(path);
    }
    match &carrier.source {
        Some(source) => {
            let inside = terminal.say("kế hoạch mang theo", "the plan inside");
            let name = format!("{inside} ({})", source.name);
            Ok(Input { name, path: Some(args.paper.clone()), root: None, bytes: source.bytes.clone() })
        }
        None => {
            let give = terminal.say("chỉ ra kế hoạch bằng --source", "name the plan by --source");
            bail!("{paper}: {}; {give}", extract::nothing(terminal))
        }
    }
}

/// The office of the plan, as `build` would have it.
fn settings(input: &Input, args: &Verify, terminal: Terminal) -> Result<Option<Office>> {
    let mut settings = Settings::default();
    let config = settings.nearest(&input.folder());
    for failure in &settings.failures {
        terminal.complain(failure)?;
    }
    let within: &Within = &args.within;
    config.map(|config| office::of(&config, within, office::today(within.on.as_deref())?)).transpose()
}

/// A plan that was read again, and the paper that it is to give.
struct Rebuilt<'a> {
    input: &'a Input,
    checked: &'a Checked,
    office: &'a Office,
    carrier: &'a Carrier,
}

impl Rebuilt<'_> {
    /// The whole paper, and the copies of its units where the paper may be one: those carry no plan.
    fn documents(&self) -> Vec<(String, Document)> {
        let whole = self.checked.document.iter().map(|document| (String::new(), document.clone()));
        let units = self.checked.plan.iter().flat_map(|plan| &plan.units).filter(|_| self.carrier.source.is_none());
        let copies = units.filter_map(|unit| {
            let id = unit.id.value.clone();
            press::extract(self.checked, self.office, &id).map(|document| (id, document))
        });
        whole.chain(copies).collect()
    }

    fn print(&self, document: &Document, stamp: Option<i64>) -> Result<Vec<u8>> {
        let format = match self.carrier.kind {
            Kind::Docx => Output::Docx,
            Kind::Pdf => Output::Pdf,
        };
        let carried = self.carrier.source.as_ref();
        let name = carried.map_or_else(|| carrying::name(self.input), |source| source.name.clone());
        let origin = press::origin(&name, &self.input.bytes, carried.is_some());
        press::print_with(document, &self.checked.form, format, stamp, Some(origin))
            .map_err(|problem| anyhow!("{}: {problem}", self.input.name))
    }
}

/// The paper is ours from its first byte; so many bytes were put behind it.
fn same(paper: &str, plan: &str, rest: usize, terminal: Terminal) -> Result<Outcome> {
    let words = match (terminal.lang, rest) {
        (Lang::Vi, 0) => format!("còn nguyên vẹn, đúng là bản in từ {plan}"),
        (Lang::En, 0) => format!("untouched, exactly what {plan} prints"),
        (Lang::Vi, _) => format!(
            "phần in ra còn nguyên vẹn, đúng là bản in từ {plan}; sau đó có phần thêm vào (chữ ký số, con dấu hoặc ghi chú) mà ttdn không xét: hãy kiểm tra chữ ký bằng trình đọc PDF"
        ),
        (Lang::En, _) => format!(
            "what was printed is untouched, exactly what {plan} prints; something was added to it later (a signature, a stamp or a note), which ttdn does not judge: let a PDF reader check the signature"
        ),
    };
    terminal::name(&format!("{paper}: {words}"))?;
    Ok(Outcome::Clean)
}

/// Says when the plan that is compared is not the one that the paper was made from.
fn other_plan(input: &Input, carrier: &Carrier, paper: &str, terminal: Terminal) -> Result<()> {
    let own = archive::digest(&input.bytes);
    if carrier.digest.as_ref().is_none_or(|digest| *digest == own) {
        return Ok(());
    }
    let words = terminal.say(
        "được in từ một bản kế hoạch khác với tệp đem so: kế hoạch đã sửa sau khi in, hoặc là kế hoạch khác",
        "was printed from another state of the plan than the one that it is compared with, or from another plan",
    );
    terminal.tell(&format!("{paper}: {words}"))
}

/// By which version a paper was made, where that is another.
fn version(carrier: &Carrier) -> Option<&str> {
    carrier.version.as_deref().filter(|version| *version != env!("CARGO_PKG_VERSION"))
}

/// A Word file that is not the same bytes: its paragraphs are compared.
fn words(rebuilt: &Rebuilt<'_>, bytes: &[u8], paper: &str, terminal: Terminal) -> Result<Outcome> {
    let (stem, documents) =
        (Path::new(paper).file_stem().unwrap_or_default().to_string_lossy().into_owned(), rebuilt.documents());
    let of_unit = documents.iter().find(|(id, _)| !id.is_empty() && stem.ends_with(&format!(".{id}")));
    let Some((_, document)) = of_unit.or(documents.first()) else { return Ok(Outcome::Unread) };
    let own = rebuilt.print(document, rebuilt.carrier.stamp)?;
    let told = |fault: crate::word::Fault| match terminal.lang {
        Lang::Vi => anyhow!("{paper}: {}", fault.vi()),
        Lang::En => anyhow!("{paper}: {}", fault.en()),
    };
    let found = compare::papers(&own, bytes).map_err(told)?;
    let plan = &rebuilt.input.name;
    if found.is_empty() {
        let by = match (terminal.lang, version(rebuilt.carrier)) {
            (Lang::Vi, Some(version)) => format!("in bằng ttdn {version}, hoặc được chương trình khác lưu lại"),
            (Lang::En, Some(version)) => format!("made by ttdn {version}, or saved by another program"),
            (Lang::Vi, None) => "được chương trình khác lưu lại, hoặc in với thiết lập khác".to_owned(),
            (Lang::En, None) => "saved by another program, or made with other settings".to_owned(),
        };
        let words = terminal.say("cùng từng chữ với bản in từ", "the same words as those that");
        let end = terminal.say("", " prints");
        terminal::name(&format!("{paper}: {words} {plan}{end}; {by}"))?;
        return Ok(Outcome::Clean);
    }
    let words = match terminal.lang {
        Lang::Vi => format!("đã sửa: {} chỗ khác với bản in từ {plan}", found.len()),
        Lang::En if found.len() == 1 => format!("changed: 1 place differs from what {plan} prints"),
        Lang::En => format!("changed: {} places differ from what {plan} prints", found.len()),
    };
    terminal::name(&format!("{paper}: {words}"))?;
    for one in &found {
        terminal::name(&format!("  {}: {}", place(one.place, terminal), change(one, terminal)))?;
    }
    Ok(Outcome::Problems)
}

fn place(spot: Spot, terminal: Terminal) -> String {
    let Spot::Text(place) = spot else {
        let words = match spot {
            Spot::Margin => terminal.say("đầu trang, chân trang", "head or foot of the pages"),
            _ => terminal.say("hình ảnh", "pictures"),
        };
        return words.to_owned();
    };
    let mut out = match (terminal.lang, place.note) {
        (Lang::Vi, Some(note)) => format!("chú thích {note}"),
        (Lang::En, Some(note)) => format!("footnote {note}"),
        (Lang::Vi, None) => format!("đoạn {}", place.paragraph),
        (Lang::En, None) => format!("paragraph {}", place.paragraph),
    };
    if let Some((table, row, column)) = place.cell {
        out.push_str(&match terminal.lang {
            Lang::Vi => format!(" (bảng {table}, dòng {row}, cột {column})"),
            Lang::En => format!(" (table {table}, row {row}, column {column})"),
        });
    }
    out
}

fn change(one: &Difference, terminal: Terminal) -> String {
    match (one.old.as_str(), one.new.as_str()) {
        ("", new) => format!("{} {{+{new}+}}", terminal.say("thêm", "added")),
        (old, "") => format!("{} [-{old}-]", terminal.say("bớt", "removed")),
        (old, new) => compare::marked(old, new),
    }
}

/// A PDF that is not the same bytes: nobody can honestly read words out of it again, so it is only said that it differs.
fn pdf(rebuilt: &Rebuilt<'_>, paper: &str, terminal: Terminal) -> Result<Outcome> {
    let plan = &rebuilt.input.name;
    let words = match (terminal.lang, version(rebuilt.carrier)) {
        (Lang::Vi, Some(version)) => format!(
            "khác với bản in từ {plan}, nhưng được in bằng ttdn {version}; muốn biết chữ có khác không, dùng đúng phiên bản ấy hoặc so bản DOCX"
        ),
        (Lang::En, Some(version)) => format!(
            "differs from what {plan} prints, but was made by ttdn {version}; use that version, or verify the DOCX, to learn whether its words differ"
        ),
        (Lang::Vi, None) => format!(
            "khác với bản in từ {plan}: tệp đã bị sửa hoặc được chương trình khác ghi lại, hoặc in với thiết lập khác; ttdn không đọc lại chữ trong PDF, hãy so bản DOCX"
        ),
        (Lang::En, None) => format!(
            "differs from what {plan} prints: it was changed, written anew by another program, or made with other settings; ttdn reads no words out of a PDF, verify the DOCX"
        ),
    };
    terminal::name(&format!("{paper}: {words}"))?;
    Ok(Outcome::Problems)
}
