//! The letterhead and the title: read by content, whatever cells they stand in.

use super::line::{Grid, Item, Line};
use super::natural::Evidence;
use super::note::{Note, What};
use super::rich::Rich;
use super::words::Words;
use super::write::Out;
use crate::calendar::read::{DateText, date};
use crate::form::{KindName, Word};
use crate::invariant::slice;
use crate::language::names::folded;
use crate::language::signs::is_dash;

/// Items above which the letterhead stands.
const ABOVE: usize = 12;

/// Bytes of the longest line that is asked for two sides: the names of two bodies and Quốc hiệu.
const LONGEST: usize = 600;

/// Words by which the name of a body begins, in small letters.
const BODIES: [&str; 24] = [
    "ủy ban",
    "hội đồng",
    "ubnd",
    "hđnd",
    "sở",
    "ban",
    "bộ",
    "phòng",
    "tỉnh ủy",
    "huyện ủy",
    "thành ủy",
    "đảng ủy",
    "đảng bộ",
    "trường",
    "công an",
    "chi cục",
    "cục",
    "trung tâm",
    "hội",
    "đoàn",
    "văn phòng",
    "liên hiệp",
    "mặt trận",
    "tổng",
];

/// Words by which the place of a body begins, in small letters.
const LEVELS: [&str; 9] = ["tỉnh", "huyện", "quận", "xã", "phường", "thành phố", "thị xã", "thị trấn", "đặc khu"];

/// What the top of a paper says.
#[derive(Debug, Default)]
pub(super) struct Head {
    /// Whether it is the Party's.
    pub party: bool,
    pub issuers: Vec<Issuer>,
    pub number: Option<u32>,
    pub code: Option<String>,
    pub place: Option<String>,
    pub date: Option<String>,
    pub urgency: Option<&'static str>,
    pub secrecy: Option<&'static str>,
}

/// Who issues the paper.
#[derive(Debug, Default)]
pub(super) struct Issuer {
    pub name: String,
    pub parent: Option<String>,
}

/// Takes the letterhead out of the items.
pub(super) fn take(items: &mut Vec<Item>, words: Words, evidence: &Evidence, notes: &mut Vec<Note>) -> Head {
    // Who breaks lines in a cell of the letterhead means paragraphs.
    for item in items.iter_mut().take(ABOVE) {
        let Item::Table(grid) = item else { continue };
        let parted = grid.clone().parted();
        if parted.lines().any(|line| words.is_national(&line.text())) {
            *grid = parted;
        }
    }
    let national = |item: &Item| match item {
        Item::Table(grid) => grid.lines().any(|line| words.is_national(&line.text())),
        Item::Line(line) => columns(line, words).iter().any(|part| words.is_national(part)),
        _ => false,
    };
    let Some(at) = items.iter().take(ABOVE).position(national) else { return Head::default() };
    let mut head = Head::default();
    let (mut left, mut right) = (Vec::new(), Vec::new());
    // Text boxes and stamps that stand above the table.
    let above: Vec<Item> = items.drain(..at).collect();
    match items.remove(0) {
        Item::Table(grid) => sides(&grid, words, &mut left, &mut right),
        Item::Line(line) => apart(&line, words, &mut left, &mut right),
        other => items.insert(0, other),
    }
    for item in above.into_iter().rev() {
        match item {
            Item::Line(line) if stamp(&line.text(), words, &mut head) => {}
            Item::Line(line) if right.len() < 2 && !line.is_centered() => left.insert(0, line),
            other => items.insert(0, other),
        }
    }
    // A letterhead of paragraphs goes on below Quốc hiệu.
    if left.is_empty() || right.len() < 2 {
        while let Some(Item::Line(line)) = items.first() {
            let text = line.text();
            if words.kind(&text).is_some() || line.label.is_some() {
                break;
            }
            let line = line.clone();
            items.remove(0);
            if columns(&line, words).len() > 1 {
                apart(&line, words, &mut left, &mut right);
            } else if words.is(Word::Motto, &text) || dated(&text).is_some() || stamp(&text, words, &mut head) {
                right.push(line)
            } else {
                left.push(line)
            }
        }
    }
    right_side(right, words, &mut head, notes);
    left_side(left, words, evidence, &mut head);
    head
}

/// A line whose words stand left and right of a tab.
fn apart(line: &Line, words: Words, left: &mut Vec<Line>, right: &mut Vec<Line>) {
    let columns = columns(line, words);
    let of =
        |text: &String| Line { rich: Rich::plain(text).looking_like(&line.rich), tabs: Vec::new(), ..line.clone() };
    match columns.as_slice() {
        [own] => right.push(of(own)),
        [own, .., other] => {
            left.extend(Some(of(own)).filter(|line| !line.rich.is_empty()));
            right.push(of(other));
        }
        [] => {}
    }
}

/// What stands left and right in a line: parted by a tab, or by blanks before what a right side says.
fn columns(line: &Line, words: Words) -> Vec<String> {
    let parted = line.columns();
    let [text] = parted.as_slice() else { return parted };
    if text.len() > LONGEST {
        return parted;
    }
    let cuts = text.match_indices(' ').map(|(at, _)| at);
    let says = |rest: &str| {
        let day = || dated(rest).is_some_and(|(place, _)| place.is_some_and(|place| !place.contains(['/', ':'])));
        words.is_national(rest) || words.is(Word::Motto, rest) || day()
    };
    let numbered = words.behind(Word::Number, text).is_some();
    let cut = cuts.filter(|at| {
        let front = slice(text, ..*at);
        // A day stands at the right of a number.
        let rest = slice(text, at + 1..);
        says(rest)
            && (!rest.contains(',') || (numbered && front.ends_with(char::is_alphanumeric) && front.contains('/')))
    });
    match cut.into_iter().next() {
        Some(at) => vec![slice(text, ..at).to_owned(), slice(text, at + 1..).to_owned()],
        None => parted,
    }
}

/// The lines of both sides of a table, from above.
fn sides(grid: &Grid, words: Words, left: &mut Vec<Line>, right: &mut Vec<Line>) {
    let has = |lines: &[Line]| lines.iter().any(|line| words.is_national(&line.text()));
    let national = grid.rows.iter().find_map(|(_, fields)| fields.iter().position(|field| has(&field.lines)));
    for (_, fields) in &grid.rows {
        let last = fields.len().saturating_sub(1);
        for (at, field) in fields.iter().enumerate() {
            let is_right = at == national.unwrap_or(last).min(last) && (last > 0 || national == Some(0));
            if is_right { right.extend(field.lines.iter().cloned()) } else { left.extend(field.lines.iter().cloned()) }
        }
    }
}

fn right_side(lines: Vec<Line>, words: Words, head: &mut Head, notes: &mut Vec<Note>) {
    for line in lines {
        for text in line.rich.lines() {
            if words.is_national(&text) {
                head.party = words.is_party(&text);
            } else if words.is(Word::Motto, &text) || is_ornament(&text) || stamp(&text, words, head) {
            } else if let Some((place, day)) = dated(&text) {
                head.place = place;
                head.date = day;
            } else if let Some(rest) = words.behind(Word::Number, &text) {
                number(rest, head);
            } else {
                notes.push(Note { place: Some(line.place), what: What::Lost, words: text });
            }
        }
    }
}

fn left_side(lines: Vec<Line>, words: Words, evidence: &Evidence, head: &mut Head) {
    let mut names: Vec<(String, bool, String)> = Vec::new();
    for line in lines {
        for text in line.rich.lines() {
            if let Some(rest) = words.behind(Word::Number, &text).filter(|rest| rest.contains(['/', '-'])) {
                number(rest, head);
            } else if let Some((place, day)) = dated(&text) {
                head.place = head.place.take().or(place);
                head.date = head.date.take().or(day);
            } else if !is_ornament(&text) && !stamp(&text, words, head) {
                names.push((text, line.rich.is_bold(), line.style.clone()));
            }
        }
    }
    head.issuers = issuers(&names, evidence);
}

/// The bodies that the lines at the left name: those above in light letters, the issuer in bold.
fn issuers(lines: &[(String, bool, String)], evidence: &Evidence) -> Vec<Issuer> {
    let styled = |line: &(String, bool, String)| match line.2.as_str() {
        "CoQuanChuQuan" => Some(true),
        "CoQuanBanHanh" => Some(false),
        _ => None,
    };
    let mixed = lines.iter().any(|line| line.1) && lines.iter().any(|line| !line.1);
    let split = if mixed { None } else { second_body(lines) };
    let is_parent = |at: usize, line: &(String, bool, String)| {
        styled(line).unwrap_or(if mixed { !line.1 } else { split.is_some_and(|split| at < split) })
    };
    let mut out: Vec<Issuer> = Vec::new();
    let (mut parent, mut name): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    let natural = |lines: &[&str]| evidence.natural(lines.join(" ").trim());
    for (at, line) in lines.iter().enumerate() {
        let text = line.0.trim();
        if is_parent(at, line) && name.is_empty() {
            parent.push(text);
            continue;
        }
        // Several issuers: each name but the last ends with a dash.
        let bare = text.trim_end_matches(|c: char| is_dash(c) || c == ' ');
        name.push(bare);
        if bare.len() < text.len() {
            out.push(Issuer { name: natural(&name), parent: Some(natural(&parent)).filter(|name| !name.is_empty()) });
            (parent, name) = (Vec::new(), Vec::new());
        }
    }
    if name.is_empty() {
        name = std::mem::take(&mut parent);
    }
    if !name.is_empty() {
        out.push(Issuer { name: natural(&name), parent: Some(natural(&parent)).filter(|name| !name.is_empty()) });
    }
    out
}

/// Where a second body's name begins among lines of one look.
fn second_body(lines: &[(String, bool, String)]) -> Option<usize> {
    let begins = |text: &str, with: &[&str]| {
        let text = folded(text);
        with.iter().any(|word| text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
    };
    let mut bodies =
        lines.iter().enumerate().skip(1).filter(|(_, line)| begins(&line.0, &BODIES) && !begins(&line.0, &LEVELS));
    bodies.next().map(|(at, _)| at)
}

/// "36/KH-UBND", "12-KH/TU", "     /KH-UBND": the number where there is one, and the code behind the kind's.
fn number(text: &str, head: &mut Head) {
    let text = text.trim().trim_start_matches([':', '.', '…', '_', ' ']);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    head.number = slice(text, ..digits).parse().ok().filter(|number| *number > 0);
    let rest = slice(text, digits..).trim_start_matches(['.', '…', '_', ' ']);
    let symbol = rest.trim_start_matches(['/', '-', '–', ' ']);
    let code = symbol.split_once(['-', '/', '–']).map(|(_, code)| code.trim());
    head.code = code.filter(|code| !code.is_empty()).map(str::to_owned);
}

/// Place and day of "Tân Hòa, ngày 10 tháng 3 năm 2026"; what is blank is absent.
fn dated(text: &str) -> Option<(Option<String>, Option<String>)> {
    let lower = folded(text);
    let at = lower.find("ngày")?;
    let days = lower.get(at..)?;
    if !days.contains("tháng") || !days.contains("năm") {
        return None;
    }
    let at = text.to_lowercase().find("ngày").filter(|at| text.is_char_boundary(*at))?;
    let place = slice(text, ..at).trim().trim_end_matches([',', ' ', '.']);
    let place = Some(place.to_owned()).filter(|place| !place.is_empty() && !place.contains(['…', '_']));
    Some((place, day(slice(text, at..))))
}

/// The day of a long date as the plan writes it; month and year, or the year, where the rest is blank.
fn day(text: &str) -> Option<String> {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, '…' | '.' | '_'))
        .filter(|word| !word.is_empty())
        .collect();
    let behind = |name: &str| {
        let at = words.iter().position(|word| word.to_lowercase() == name)?;
        words.get(at + 1)?.parse::<u32>().ok()
    };
    let (day, month, year) = (behind("ngày"), behind("tháng"), behind("năm")?);
    let written = match (day, month) {
        (Some(day), Some(month)) => format!("{year}-{month:02}-{day:02}"),
        (None, Some(month)) => format!("{year}-{month:02}"),
        _ => year.to_string(),
    };
    matches!(date(&written), DateText::Real(_)).then_some(written)
}

/// Whether a line is a stamp; what it says is kept.
fn stamp(text: &str, words: Words, head: &mut Head) -> bool {
    let urgency = [(Word::HoaToc, "hoa_toc"), (Word::ThuongKhan, "thuong_khan"), (Word::Khan, "khan")];
    let secrecy = [(Word::TuyetMat, "tuyet_mat"), (Word::ToiMat, "toi_mat"), (Word::Mat, "mat")];
    let said = |list: [(Word, &'static str); 3]| {
        list.into_iter().find(|(word, _)| words.is(*word, text)).map(|(_, name)| name)
    };
    let (urgent, secret) = (said(urgency), said(secrecy));
    head.urgency = urgent.or(head.urgency);
    head.secrecy = secret.or(head.secrecy);
    urgent.is_some() || secret.is_some() || words.is(Word::Draft, text)
}

/// A line of signs under a name or a title.
pub(super) fn is_ornament(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || is_dash(c) || matches!(c, '*' | '_' | '=' | '.' | '~'))
}

/// The kind and the title; several lines in the middle are one title.
pub(super) fn title(items: &mut Vec<Item>, words: Words, evidence: &Evidence) -> Option<(KindName, String)> {
    let kind_of = |item: &Item| match item {
        Item::Line(line) => {
            words.kind(line.rich.lines().first().map_or("", |line| line.as_str())).map(|(kind, _)| kind)
        }
        _ => None,
    };
    let at = items.iter().take(ABOVE).position(|item| kind_of(item).is_some())?;
    let Some(Item::Line(first)) = items.get(at).cloned() else { return None };
    items.remove(at);
    let lines = first.rich.lines();
    let (kind, rest) = words.kind(lines.first()?)?;
    let mut title = first.rich.cut_front(lines.first()?.len() - rest.len()).clean();
    let mut styled = false;
    while let Some(Item::Line(line)) = items.get(at) {
        let text = line.text();
        if is_ornament(&text) {
            items.remove(at);
            continue;
        }
        let goes_on = line.label.is_none()
            && (line.style == "TrichYeu" || (line.is_centered() && !styled))
            && (line.rich.is_bold() || crate::language::sentence::rests_on(&text).is_none());
        let attached = text.starts_with('(');
        if !goes_on || attached || (line.gap && !title.is_empty() && !line.rich.is_bold()) {
            break;
        }
        styled |= line.style == "TrichYeu";
        title = title.joined(line.rich.clone());
        items.remove(at);
    }
    Some((kind, said(&title, evidence)))
}

/// A title in one look, as prose: in small letters where all of it is in capitals.
pub(super) fn said(title: &Rich, evidence: &Evidence) -> String {
    let text = title.text();
    let natural = evidence.natural(&text);
    if natural == text { title.clone().unmarked(true, true).one_line() } else { Rich::plain(&natural).one_line() }
}

/// What is said of the letterhead elsewhere in the paper.
#[derive(Debug, Default)]
pub(super) struct Said {
    /// Whether the number is that of the plan itself, not of a decision that issues it.
    pub numbered: bool,
    /// How sentences name the issuer, where that is more than its name.
    pub full: Option<String>,
}

/// The keys of the letterhead.
pub(super) fn entries(head: &Head, form: Option<&str>, kind: Option<&str>, said: &Said) -> Vec<(String, Out)> {
    let text = |text: &Option<String>| text.clone().map(Out::Text);
    let one = |(at, issuer): (usize, &Issuer)| {
        let codes: Vec<&str> = head.code.iter().flat_map(|code| code.split('-')).collect();
        let several = head.issuers.len() > 1;
        let own = if several { codes.get(at).map(|code| Out::text(*code)) } else { text(&head.code) };
        Out::map([
            ("name", Some(Out::text(issuer.name.clone()))),
            ("full_name", text(&said.full)),
            ("parent", text(&issuer.parent)),
            ("code", own),
            ("place", text(&head.place).filter(|_| at == 0)),
        ])
    };
    let mut issuers: Vec<Out> = head.issuers.iter().enumerate().map(one).collect();
    let joint = issuers.len() > 1;
    let single = if joint || issuers.is_empty() { None } else { Some(issuers.remove(0)) };
    let all = Out::map([
        ("form", form.map(Out::raw)),
        ("kind", kind.map(Out::raw)),
        ("issuer", single),
        ("issuers", Some(Out::List(issuers)).filter(|_| joint)),
        ("number", head.number.filter(|_| said.numbered).map(Out::raw)),
        ("date", head.date.clone().map(Out::Raw)),
    ]);
    if let Out::Map(entries) = all { entries } else { Vec::new() }
}
