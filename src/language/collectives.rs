//! Names that stand for many bodies ("các sở, ban, ngành") to the bodies that they cover, titles of persons to their body.

use super::bodies::{contains_words, without_place};
use super::words::begins;
use crate::invariant::{held, slice};

/// Kinds of bodies by the first words of their names. A collective line that names a kind covers every unit of it.
const KINDS: [(&str, &[&str]); 12] = [
    ("sở", &["sở"]),
    ("ban", &["ban "]),
    (
        "ngành",
        &[
            "sở",
            "ban ",
            "công an",
            "bộ chỉ huy",
            "ban chỉ huy",
            "thanh tra",
            "văn phòng",
            "cục",
            "chi cục",
            "kho bạc",
            "bảo hiểm xã hội",
            "ngân hàng nhà nước",
            "thuế",
            "hải quan",
            "tòa án",
            "viện kiểm sát",
            "thống kê",
        ],
    ),
    ("đoàn thể", ASSOCIATIONS),
    ("tổ chức", ASSOCIATIONS),
    ("hội", &["hội", "liên đoàn", "liên hiệp"]),
    ("báo", &["báo", "đài", "tạp chí", "cổng", "phát thanh", "trung tâm truyền thông"]),
    ("đài", &["báo", "đài", "phát thanh"]),
    ("phòng", &["phòng", "văn phòng", "ban ", "trung tâm", "thanh tra"]),
    ("địa phương", LOCAL),
    ("cấp", LOCAL),
    ("huyện", LOCAL),
];

/// How the names of mass organisations begin, which "đoàn thể" and "tổ chức" both stand for.
const ASSOCIATIONS: &[&str] =
    &["ủy ban mặt trận", "mặt trận", "đoàn", "tỉnh đoàn", "thành đoàn", "huyện đoàn", "hội", "liên đoàn", "liên hiệp"];

/// Beginnings of the names of local authorities.
const LOCAL: &[&str] =
    &["ủy ban nhân dân", "địa phương", "các huyện", "các xã", "các phường", "các địa phương", "huyện", "xã", "phường"];

/// Other words that mean local authorities.
const LOCAL_WORDS: [&str; 6] = ["thị xã", "thành phố", "xã", "phường", "đặc khu", "thị trấn"];

/// Other words with which the name of a kind of bodies begins.
const BODIES: [&str; 16] = [
    "cơ quan",
    "đơn vị",
    "bệnh viện",
    "trường",
    "trạm",
    "trung tâm",
    "viện",
    "học viện",
    "cơ sở",
    "phòng khám",
    "công ty",
    "doanh nghiệp",
    "hợp tác xã",
    "ngân hàng",
    "tổ",
    "đội",
];

/// A name that may stand for many bodies, places dropped.
#[derive(Debug)]
pub struct Line {
    words: String,
    /// Beginnings of names that a collective line covers; empty for a line that names bodies.
    kinds: Vec<String>,
    /// "Các cơ quan, đơn vị": every body.
    everyone: bool,
}

/// Titles of persons and the body that the person leads: "Giám đốc Sở Nội vụ", "Chánh Văn phòng …", "Lãnh đạo …".
const LEADERS: [(&str, &str); 20] = [
    ("thủ trưởng", ""),
    ("lãnh đạo", ""),
    ("người đứng đầu", ""),
    ("đồng chí", ""),
    ("phó giám đốc", ""),
    ("giám đốc", ""),
    ("phó chủ tịch", ""),
    ("chủ tịch", ""),
    ("phó bí thư", ""),
    ("bí thư", ""),
    ("chánh thanh tra", "thanh tra"),
    ("chánh văn phòng", "văn phòng"),
    ("cục trưởng", ""),
    ("chi cục trưởng", ""),
    ("hiệu trưởng", ""),
    ("tổng biên tập", ""),
    ("trưởng ban", "ban"),
    ("trưởng phòng", "phòng"),
    ("trưởng công an", "công an"),
    ("chỉ huy trưởng", ""),
];

/// The body that a person of this title leads; nothing when the name is no person's. A person reads what the body gets.
pub fn body_of(name: &str) -> Option<String> {
    let (title, body) = LEADERS.iter().find(|(title, _)| begins(name, title))?;
    let rest = slice(name, title.len()..).trim();
    let whole = if body.is_empty() { rest.to_owned() } else { format!("{body} {rest}") };
    (!rest.is_empty()).then_some(whole)
}

/// The groups that one unit holds: "các sở, ban, ngành; ủy ban nhân dân các xã", "các sở và ủy ban nhân dân các xã".
pub fn groups(name: &str) -> Vec<String> {
    let mut list = name.to_owned();
    for next in ["các ", "ủy ban nhân dân "] {
        list = list
            .replace(&format!(" và {next}"), &format!(";{next}"))
            .replace(&format!(", {next}"), &format!(";{next}"));
    }
    list.split(';').map(|group| group.trim().to_owned()).collect()
}

/// The kinds of bodies that a list names: "sở, ngành, địa phương" three, "bệnh viện công lập và ngoài công lập" one, for what
/// names no body of its own says more of the one before.
pub fn kinds(list: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for part in list.split(',').flat_map(|part| part.split(" và ")).map(str::trim) {
        let part = part.strip_prefix("các ").unwrap_or(part);
        match all.last_mut() {
            Some(before) if !is_kind(part) => *before = format!("{before} và {part}"),
            _ => all.push(part.to_owned()),
        }
    }
    all
}

fn is_kind(part: &str) -> bool {
    let known = KINDS.iter().flat_map(|(kind, names)| std::iter::once(kind).chain(names.iter()));
    known.chain(&LOCAL_WORDS).chain(&BODIES).any(|words| begins(part, words.trim()))
}

impl Line {
    /// What a normalised name says, without the `place` that closes it.
    pub fn new(text: &str, place: &str) -> Line {
        let words = without_place(text, place);
        let mut line = Line { words, kinds: Vec::new(), everyone: false };
        let Some(at) = collective(text) else { return line };
        for part in slice(text, at..).split([',', ';', '/']).flat_map(|part| part.split(" và ")) {
            line.kind(part.trim().trim_start_matches("các ").trim());
        }
        line
    }

    /// What one part of "các sở, ban, ngành, cơ quan báo chí" covers.
    fn kind(&mut self, part: &str) {
        let starts = |word: &str| begins(part, word);
        if ["cơ quan báo chí", "cơ quan thông tin", "cơ quan truyền thông"].iter().any(|word| starts(word)) {
            return self.add("báo");
        }
        if ["cơ quan", "đơn vị"].iter().any(|word| starts(word)) {
            self.everyone = true;
        }
        if LOCAL_WORDS.iter().any(|word| starts(word)) {
            return self.add("huyện");
        }
        let known = KINDS.iter().filter(|(kind, _)| starts(kind)).map(|(kind, _)| *kind).collect::<Vec<_>>();
        for kind in &known {
            self.add(kind);
        }
        // A kind that the table does not know covers names that begin like it: "các trường đại học".
        if let Some(first) = part.split(' ').next().filter(|first| known.is_empty() && !first.is_empty()) {
            self.kinds.push(first.to_owned());
        }
    }

    fn add(&mut self, kind: &str) {
        let names = held(KINDS.iter().find(|(known, _)| *known == kind).map(|(_, names)| *names), "a kind of the list");
        self.kinds.push(kind.to_owned());
        self.kinds.extend(names.iter().map(|name| (*name).to_owned()));
    }

    /// The name without its place.
    pub fn words(&self) -> &str {
        &self.words
    }

    /// Whether the line writes the name, or its first half: "Ban Chỉ huy Bộ đội Biên phòng, Bộ Chỉ huy Quân sự".
    pub fn names(&self, name: &str) -> bool {
        let half =
            name.strip_prefix(&self.words).is_some_and(|rest| rest.starts_with(',') || rest.starts_with(" thuộc "));
        contains_words(&self.words, name) || (half && self.words.contains(' '))
    }

    /// Whether it stands for many bodies, the one of this name among them.
    pub fn covers(&self, name: &str) -> bool {
        // "Các cơ quan, đơn vị" that work together are the departments first of all.
        let departments =
            matches!(name.trim_end_matches(" có liên quan").trim_end_matches(" liên quan"), "cơ quan" | "đơn vị");
        self.everyone
            || self
                .kinds
                .iter()
                .any(|kind| begins(name, kind.trim()) || (departments && matches!(kind.as_str(), "sở" | "ngành")))
    }
}

/// Whether a normalised name stands for many bodies from its first word on: "liên hiệp các tổ chức hữu nghị" is one.
pub fn is_collective(text: &str) -> bool {
    collective(text) == Some(0)
}

/// Where a collective line names its kinds: after "các" or "thủ trưởng", or the whole line.
fn collective(text: &str) -> Option<usize> {
    if let Some(at) = text.find("các ") {
        let head = at == 0 || text.get(..at).is_some_and(|before| before.ends_with(' '));
        // "Ủy ban nhân dân các huyện" names local authorities, "Chủ tịch, các Phó Chủ tịch" persons.
        let persons = ["chủ tịch", "giám đốc", "các phó", "các đồng chí"].iter().any(|word| text.starts_with(word));
        return (head && !persons).then_some(at);
    }
    if let Some(at) = text.find("ủy ban nhân dân cấp ") {
        return Some(at + "ủy ban nhân dân ".len());
    }
    ["sở, ban", "sở, ngành", "ban, ngành", "cơ quan, đơn vị", "đơn vị liên quan", "báo, đài", "toàn thể"]
        .iter()
        .any(|start| text.starts_with(start))
        .then_some(0)
}
