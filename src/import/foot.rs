//! Signatures and Nơi nhận: the last table of the paper, or the lines that stand for it, read by content.

use super::head::is_ornament;
use super::label::Label;
use super::line::{Grid, Item, Line};
use super::natural::Evidence;
use super::note::{Note, What};
use super::rich::Rich;
use super::words::Words;
use super::write::Out;
use crate::form::Word;
use crate::invariant::slice;
use crate::language::letters::{is_shouted, upper_first};
use crate::language::names::folded;
use crate::language::signs::is_dash;

/// Words by which the name of a post begins, in small letters.
const POSTS: [&str; 14] = [
    "chủ tịch",
    "phó",
    "giám đốc",
    "trưởng",
    "chánh",
    "bí thư",
    "hiệu trưởng",
    "tổng",
    "cục trưởng",
    "viện trưởng",
    "thủ trưởng",
    "chỉ huy",
    "chi cục",
    "ủy viên",
];

/// What the end of a paper says.
#[derive(Debug, Default)]
pub(super) struct Foot {
    pub signatures: Vec<Signer>,
    pub recipients: Vec<(String, Option<String>)>,
    pub codes: Vec<String>,
    pub drafter: Option<String>,
    pub copies: Option<u32>,
}

/// Who signs.
#[derive(Debug, Default)]
pub(super) struct Signer {
    pub capacity: Vec<String>,
    pub office: Option<String>,
    pub name: Option<String>,
}

/// Where the foot of the first paper stands among the items, and what it says.
pub(super) fn find(
    items: &[Item],
    words: Words,
    evidence: &Evidence,
    notes: &mut Vec<Note>,
) -> Option<(std::ops::Range<usize>, Foot)> {
    let heads = |line: &Line| {
        words.behind(Word::Recipients, &line.text()).is_some_and(|rest| rest.trim_matches([':', ' ']).is_empty())
            || words.is(Word::Recipients, &line.text())
    };
    let of_table =
        |item: &Item| matches!(item, Item::Table(grid) if grid.lines().any(heads) || is_signature(grid, words));
    if let Some(at) = items.iter().position(of_table) {
        let Some(Item::Table(grid)) = items.get(at) else { return None };
        let mut foot = Foot::default();
        read_table(grid, words, evidence, &mut foot, notes);
        let mut end = at + 1;
        // Several signers stand side by side, and the recipients in a table or in lines below them.
        while let Some(item) = items.get(end) {
            match item {
                Item::Table(grid) if foot.recipients.is_empty() && grid.lines().any(heads) => {
                    read_table(grid, words, evidence, &mut foot, notes)
                }
                Item::Line(line) if foot.recipients.is_empty() && heads(line) => {
                    let lines: Vec<&Line> = below(items, end);
                    end += lines.len();
                    recipients(&lines, words, &mut foot);
                    continue;
                }
                _ => break,
            }
            end += 1;
        }
        return Some((at..end, foot));
    }
    let at = items.iter().position(|item| matches!(item, Item::Line(line) if heads(line)))?;
    let mut foot = Foot::default();
    let lines = below(items, at);
    let count = lines.len();
    let (listed, signed): (Vec<&Line>, Vec<&Line>) =
        lines.into_iter().partition(|line| heads(line) || line.label.is_some() || line.text().starts_with('('));
    recipients(&listed, words, &mut foot);
    signer(&signed, words, evidence, &mut foot, notes);
    // Typed without a table, the signature often stands above.
    let mut start = at;
    if foot.signatures.is_empty() {
        let above = |item: &Item| matches!(item, Item::Line(line) if line.label.is_none() && (is_capacity(&line.text(), words) || is_shouted(&line.text())) || matches!(item, Item::Line(line) if is_name(&line.text()) && line.rich.is_bold()));
        let first = items.get(..at)?.iter().rev().take_while(|item| above(item)).count();
        start = at - first;
        let lines: Vec<&Line> = items
            .get(start..at)?
            .iter()
            .filter_map(|item| if let Item::Line(line) = item { Some(line) } else { None })
            .collect();
        signer(&lines, words, evidence, &mut foot, notes);
    }
    Some((start..at + count, foot))
}

/// The lines from a place on, up to what is no line.
fn below(items: &[Item], at: usize) -> Vec<&Line> {
    let lines = items.iter().skip(at).map_while(|item| if let Item::Line(line) = item { Some(line) } else { None });
    let mut lines = lines.enumerate().take_while(|(at, line)| *at == 0 || !line.new_page).map(|(_, line)| line);
    lines.by_ref().collect()
}

/// Whether a table holds who signs, and nothing else.
fn is_signature(grid: &Grid, words: Words) -> bool {
    grid.borderless
        && grid.rows.len() <= 3
        && grid.lines().any(|line| is_capacity(&line.text(), words))
        && grid.lines().count() <= 30
}

/// Whether a line says for whom or in what office somebody signs.
fn is_capacity(text: &str, words: Words) -> bool {
    let marks = [Word::Behalf, Word::For, Word::ByOrder, Word::ByAuthorization, Word::Acting];
    let upper = text.trim().to_uppercase();
    let marked = marks.into_iter().any(|mark| {
        words.state.word(mark).len() > 1 && upper.starts_with(words.state.word(mark))
            || !words.party.word(mark).is_empty() && upper.starts_with(words.party.word(mark))
    });
    marked && is_shouted(text)
}

fn read_table(grid: &Grid, words: Words, evidence: &Evidence, foot: &mut Foot, notes: &mut Vec<Note>) {
    let columns = grid.rows.iter().map(|(_, fields)| fields.len()).max().unwrap_or_default();
    let mut signed: Vec<Vec<&Line>> = Vec::new();
    for column in 0..columns {
        let lines: Vec<&Line> =
            grid.rows.iter().filter_map(|(_, fields)| fields.get(column)).flat_map(|field| &field.lines).collect();
        let head = lines.iter().position(|line| {
            words.is(Word::Recipients, &line.text()) || words.behind(Word::Recipients, &line.text()).is_some()
        });
        // Recipients without their heading: dashes, and who keeps it.
        let dashed = lines.iter().filter(|line| line.label.as_ref().is_some_and(Label::is_sign)).count();
        let kept = lines.iter().any(|line| words.behind(Word::Archive, &line.text()).is_some());
        let head = head.or((kept && dashed * 2 >= lines.len()).then_some(0));
        let (above, listed) = lines.split_at_checked(head.unwrap_or(lines.len())).unwrap_or((&lines, &[]));
        recipients(listed, words, foot);
        if !above.is_empty() {
            signed.push(above.to_vec());
        }
    }
    // Several issuers: the first stands at the right.
    signed.into_iter().rev().for_each(|lines| signer(&lines, words, evidence, foot, notes));
}

fn signer(lines: &[&Line], words: Words, evidence: &Evidence, foot: &mut Foot, notes: &mut Vec<Note>) {
    let mut one = Signer::default();
    let mut last: Option<(String, bool)> = None;
    for line in lines {
        for text in line.rich.lines() {
            if is_ornament(&text) {
            } else if text.starts_with('(') || text.starts_with('[') {
                let signed = folded(&text).contains("ký");
                let what = if signed { What::Signed } else { What::Lost };
                notes.push(Note { place: Some(line.place), what, words: text });
            } else if line.style == "ChucVuKhac" {
                one.office = Some(text);
            } else if line.style == "HoTen" || (!is_shouted(&text) && is_name(&text)) {
                one.office = one.office.take().or(last.take().filter(|(_, gap)| *gap).map(|(text, _)| text));
                one.name = Some(text);
            } else if is_shouted(&text) || one.capacity.is_empty() || is_capacity(&text, words) || !line.gap {
                one.capacity.push(evidence.natural_post(&text));
            } else {
                last = Some((text, line.gap));
            }
        }
    }
    if let Some((text, _)) = last {
        one.capacity.push(text);
    }
    // A name in capitals stands behind the room to sign.
    if one.name.is_none()
        && one.capacity.len() > 1
        && let Some(name) = lines
            .last()
            .filter(|line| line.gap)
            .map(|line| line.text())
            .filter(|text| is_name(text) && !is_capacity(text, words))
        && !POSTS.iter().any(|post| folded(&name).starts_with(post))
    {
        one.capacity.pop();
        let words = name.split_whitespace().map(|word| upper_first(&word.to_lowercase()));
        one.name = Some(words.collect::<Vec<_>>().join(" "));
    }
    if !one.capacity.is_empty() || one.name.is_some() {
        foot.signatures.push(one);
    }
}

/// Whether a line is the name of a person: two to six words that begin with capitals.
fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let bare = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
    (2..=8).contains(&words.len())
        && words.iter().filter(|word| !word.ends_with('.')).all(bare)
        && !text.contains([',', ':', '/'])
}

/// The lines below "Nơi nhận:"; one without a dash goes on with the one above.
fn recipients(lines: &[&Line], words: Words, foot: &mut Foot) {
    let mut all: Vec<(String, bool)> = Vec::new();
    for line in lines {
        let text = line.text();
        let text = words
            .behind(Word::Recipients, &text)
            .filter(|_| line.label.is_none())
            .unwrap_or(&text)
            .trim_matches([':', ' '])
            .to_owned();
        if text.is_empty() || is_ornament(&text) {
            continue;
        }
        let archive = words.behind(Word::Archive, &text).is_some();
        let small = text.chars().next().is_some_and(|c| c.is_lowercase() || c == '(');
        let open = all.last().is_some_and(|(before, _)| !before.ends_with([';', '.', ',']));
        match all.last_mut() {
            Some((before, _))
                if line.label.is_none() && !archive && (small || (open && line.style != "NguoiSoanThao")) =>
            {
                before.push(' ');
                before.push_str(&text);
            }
            _ => all.push((text, line.label.is_some())),
        }
    }
    for (text, dashed) in all {
        let bare = text.trim_end_matches([';', ',', '.', ' ']);
        if let Some(codes) = words.behind(Word::Archive, bare) {
            let codes = codes.trim_start_matches([':', ' ']);
            foot.codes =
                codes.split([',', ';']).map(|code| code.trim().to_owned()).filter(|code| !code.is_empty()).collect();
        } else if !foot.codes.is_empty() && !dashed {
            drafter(bare, foot);
        } else {
            let (to, note) = noted(bare);
            let prose = |text: String| Rich::plain(&text).one_line();
            foot.recipients.push((prose(to), note.map(prose)));
        }
    }
}

/// "NTH.(60)": who drafted it, and how many copies there are.
fn drafter(text: &str, foot: &mut Foot) {
    let (name, copies) = text.split_once('(').unwrap_or((text, ""));
    foot.copies = copies.trim_end_matches([')', ' ', 'b']).parse().ok();
    let name = if foot.copies.is_some() { name } else { text };
    foot.drafter = Some(name.trim_end_matches(['.', ' ']).to_owned()).filter(|name| !name.is_empty());
}

/// Who receives it, and what for: what stands in brackets at the end.
fn noted(text: &str) -> (String, Option<String>) {
    let text = text.trim_start_matches(|c: char| is_dash(c) || c == ' ');
    let open = text.rfind('(').filter(|_| text.ends_with(')'));
    match open {
        Some(at) if at > 0 => {
            let note = slice(text, at + 1..text.len() - 1).trim().trim_end_matches([';', ',']).to_owned();
            (slice(text, ..at).trim().to_owned(), Some(note).filter(|note| !note.is_empty()))
        }
        _ => (text.to_owned(), None),
    }
}

/// Who signs a blank form, from the left: posts, and what stands in brackets below them.
pub(super) fn signers(grid: &Grid, evidence: &Evidence) -> Vec<Out> {
    let columns = grid.rows.iter().map(|(_, fields)| fields.len()).max().unwrap_or_default();
    let signer = |column: usize| {
        let lines = grid.rows.iter().filter_map(|(_, fields)| fields.get(column)).flat_map(|field| &field.lines);
        let texts: Vec<String> = lines.flat_map(|line| line.rich.lines()).collect();
        let (notes, posts): (Vec<String>, Vec<String>) = texts.into_iter().partition(|text| text.starts_with('('));
        let capacity = posts.iter().map(|post| evidence.natural_post(post));
        Out::map([
            ("capacity", Out::texts(capacity).some()),
            ("note", Some(Out::text(notes.join(" "))).filter(|_| !notes.is_empty())),
        ])
    };
    (0..columns).map(signer).filter(|signer| !signer.is_empty()).collect()
}

impl Signer {
    fn out(&self) -> Out {
        Out::map([
            ("capacity", Out::texts(self.capacity.clone()).some()),
            ("office", self.office.clone().map(Out::Text)),
            ("name", self.name.clone().map(Out::Text)),
        ])
    }
}

impl Foot {
    /// With one signature for each issuer: others have no place in a plan, and are told.
    pub fn signed_by(&mut self, issuers: usize, notes: &mut Vec<Note>) {
        for one in self.signatures.drain(issuers.max(1).min(self.signatures.len())..) {
            let words = one.capacity.iter().chain(&one.office).chain(&one.name).cloned().collect::<Vec<_>>().join(" ");
            notes.push(Note { place: None, what: What::Lost, words });
        }
    }
}

/// The keys of the foot.
pub(super) fn entries(foot: &Foot) -> Vec<(String, Out)> {
    let recipient = |(to, note): &(String, Option<String>)| match note {
        Some(note) => Out::map([("to", Some(Out::text(to.clone()))), ("note", Some(Out::text(note.clone())))]),
        None => Out::text(to.clone()),
    };
    let archive = Out::map([
        ("codes", Out::texts(foot.codes.clone()).some()),
        ("drafter", foot.drafter.clone().map(Out::Text)),
        ("copies", foot.copies.map(Out::raw)),
    ]);
    let several = foot.signatures.len() > 1;
    let signatures: Vec<Out> = foot.signatures.iter().map(Signer::out).collect();
    let all = Out::map([
        ("signature", signatures.first().cloned().filter(|_| !several)),
        ("signatures", Some(Out::List(signatures)).filter(|_| several)),
        ("recipients", Out::List(foot.recipients.iter().map(recipient).collect()).some()),
        ("archive", archive.some()),
    ]);
    if let Out::Map(entries) = all { entries } else { Vec::new() }
}
