//! F005: an academic title, degree, rank or honour before the signer's name.

use super::signatures::signatures;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Fix, Pair, Sentence};
use crate::invariant::slice;
use crate::language::bodies::normal;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::F005,
    explanation: Explanation {
        finds: Pair::new(
            "Trước họ tên người ký có học hàm, học vị, quân hàm, danh hiệu hoặc lời xưng hô: TS., ThS., PGS., Đại tá, NGƯT, Ông, Bà …",
            "An academic title, degree, rank, honour or form of address before the signer's name: TS., ThS., PGS., Đại tá, NGƯT, Ông, Bà …",
        ),
        why: Pair::new(
            "Văn bản hành chính chỉ ghi họ và tên người ký. Lực lượng vũ trang, cơ sở giáo dục, y tế, khoa học theo quy \
             định riêng của bộ quản lý nên không bị báo.",
            "An administrative document carries the signer's name only. The armed forces and education, health and science \
             establishments follow their ministry's own rules and are not reported.",
        ),
        wrong: "signature:\n  capacity: [TM. Ủy ban nhân dân, Chủ tịch]\n  name: TS. Nguyễn Văn Minh\n",
        right: "signature:\n  capacity: [TM. Ủy ban nhân dân, Chủ tịch]\n  name: Nguyễn Văn Minh\n",
        basis: Pair::new(
            "Nghị định số 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.7.c",
            "Decree 30/2020/NĐ-CP, Annex I, part I, section II.7.c",
        ),
    },
    sentences: &[Sentence::new(
        "",
        Pair::new("không ghi “{honour}” trước họ tên người ký", "no “{honour}” before the signer's name"),
    )
    .label("bỏ phần này", "drop this")
    .reason(
        "văn bản hành chính chỉ ghi họ và tên; riêng lực lượng vũ trang, đơn vị giáo dục, y tế, \
         khoa học được ghi theo quy định của bộ quản lý",
        "an administrative document carries the name only; the armed forces and units of \
         education, health and science may follow their ministry's own rules",
    )
    .hint("chỉ ghi: {name}", "write only: {name}")],
    labels: &[],
    check: Some(check),
};

/// Degrees, titles, honours, in lower case, without dots.
const HONOURS: [&str; 33] = [
    "ts",
    "ths",
    "pgs",
    "gs",
    "bs",
    "bsckii",
    "bscki",
    "bsck2",
    "bsck1",
    "ds",
    "ks",
    "cn",
    "ls",
    "kts",
    "tskh",
    "pgsts",
    "gsts",
    "ngưt",
    "ngnd",
    "nsưt",
    "nsnd",
    "ttưt",
    "ttnd",
    "ahlđ",
    "tiến sĩ",
    "tiến sỹ",
    "thạc sĩ",
    "thạc sỹ",
    "giáo sư",
    "phó giáo sư",
    "bác sĩ",
    "kỹ sư",
    "luật sư",
];

/// Ranks of the armed forces.
const RANKS: [&str; 12] = [
    "đại tướng",
    "thượng tướng",
    "trung tướng",
    "thiếu tướng",
    "đại tá",
    "thượng tá",
    "trung tá",
    "thiếu tá",
    "đại úy",
    "thượng úy",
    "trung úy",
    "thiếu úy",
];

/// Words by which people are addressed, and what a copy says of a signature; nobody signs with them.
const ADDRESSES: [&str; 6] = ["ông", "bà", "đồng chí", "đ/c", "(đã ký)", "đã ký"];

/// Family names that most people have. "Ông" is one too: it is an address before another.
const FAMILIES: [&str; 24] = [
    "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô", "dương",
    "lý", "đinh", "trương", "đào", "đoàn", "lương", "mai", "tô", "cao",
];

/// Beginnings of names of bodies whose ministry sets rules of its own.
const OWN_RULES: [&str; 14] = [
    "công an",
    "bộ chỉ huy",
    "ban chỉ huy",
    "bộ tư lệnh",
    "quân khu",
    "quân đoàn",
    "học viện",
    "trường",
    "đại học",
    "bệnh viện",
    "trung tâm y tế",
    "trạm y tế",
    "viện nghiên cứu",
    "viện khoa học",
];

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (signature, issuer) in signatures(context.plan) {
        let body = issuer.and_then(|issuer| issuer.name.as_ref()).map(|name| normal(&name.value)).unwrap_or_default();
        let Some(name) = &signature.name else { continue };
        let own_rules = OWN_RULES.iter().any(|start| body.starts_with(start));
        let address = address_length(&name.value);
        let length = address + if own_rules { 0 } else { honours_length(slice(&name.value, address..)) };
        if length == 0 {
            continue;
        }
        let words = slice(&name.value, ..length);
        let shown = context.locate(name, 0..words.trim_end().len());
        let diagnostic = RULE.at(shown).fact("honour", words.trim_end()).fact("name", slice(&name.value, length..));
        let rest = context.locate(name, 0..length);
        sink.push(if length < name.value.len() { diagnostic.fix(Fix::suggested(rest, "")) } else { diagnostic });
    }
}

/// How many bytes at the start of a name address a person, with the space after them.
fn address_length(name: &str) -> usize {
    let lower = name.to_lowercase();
    let address =
        ADDRESSES.iter().find(|address| lower.strip_prefix(**address).is_some_and(|rest| rest.starts_with(' ')));
    let Some(address) = address.filter(|_| lower.len() == name.len()) else { return 0 };
    let rest = slice(name, address.len()..).trim_start();
    let family = slice(rest, honours_length(rest)..).split(' ').next().unwrap_or_default().to_lowercase();
    if *address == "ông" && !FAMILIES.contains(&family.as_str()) { 0 } else { name.len() - rest.len() }
}

/// How many bytes at the start of a name are honours, with the space after them. A family name is never one: an
/// abbreviation counts in capitals or with a dot only.
pub(super) fn honours_length(name: &str) -> usize {
    let mut length = 0;
    while let Some(more) = name.get(length..).and_then(one_honour) {
        length += more;
    }
    length
}

fn one_honour(text: &str) -> Option<usize> {
    let lower = text.to_lowercase();
    let phrase = HONOURS
        .iter()
        .chain(&RANKS)
        .filter(|honour| honour.contains(' '))
        .find(|honour| lower.strip_prefix(**honour).is_some_and(|rest| rest.starts_with([' ', '.', ','])));
    let end = match phrase {
        Some(phrase) if lower.len() == text.len() => phrase.len(),
        _ => {
            let word = text.split(['.', ' ', ',']).next().filter(|word| !word.is_empty())?;
            let dotted = text.get(word.len()..).is_some_and(|rest| rest.starts_with('.'));
            let capitals = word.chars().filter(|letter| letter.is_uppercase()).count() > 1;
            let known = HONOURS.contains(&word.to_lowercase().as_str());
            (known && (dotted || capitals)).then_some(word.len())?
        }
    };
    let rest = text.get(end..)?;
    Some(text.len() - rest.trim_start_matches(['.', ' ', ',', '-']).len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{only, with};

    fn signed(name: &str) -> String {
        only(Code::F005, &with("name: Nguyễn Văn Minh", &format!("name: {name}")))
    }

    #[test]
    fn only_the_name_is_signed() {
        assert!(
            signed("TS. Nguyễn Văn Minh").contains("\"TS.\": không ghi “TS.” trước họ tên người ký"),
            "{}",
            signed("TS. Nguyễn Văn Minh")
        );
        assert!(signed("PGS.TS. Nguyễn Văn Minh").contains("“PGS.TS.”"));
        assert!(signed("ThS Nguyễn Văn Minh").contains("“ThS”"));
        assert!(signed("Thạc sĩ Nguyễn Văn Minh").contains("chỉ ghi: Nguyễn Văn Minh"));
        assert!(signed("Đại tá Nguyễn Văn Minh").contains("“Đại tá”"));
        for address in ["Ông", "ông", "Bà", "Đồng chí", "Đ/c", "(Đã ký)"] {
            assert!(signed(&format!("{address} Nguyễn Văn Minh")).contains(&format!("“{address}”")), "{address}");
        }
        assert!(signed("Ông TS. Nguyễn Văn Minh").contains("“Ông TS.”"));
    }

    #[test]
    fn names_are_names() {
        for name in ["Nguyễn Văn Minh", "Ông Ích Khiêm", "Cao Đại Tá", "Ngân Thị Giáo", "Bác Văn Sĩ", "Lê Thạc Sơn"]
        {
            assert_eq!(signed(name), "", "{name}");
        }
    }

    #[test]
    fn the_armed_forces_and_schools_have_rules_of_their_own() {
        let plan = with("name: Nguyễn Văn Minh", "name: Đại tá Nguyễn Văn Minh").replace(
            "name: Ủy ban nhân dân tỉnh An Bình\n  code: UBND",
            "name: Bộ Chỉ huy Quân sự tỉnh An Bình\n  code: BCHQS",
        );
        assert_eq!(only(Code::F005, &plan), "");
    }

    #[test]
    fn a_comment_silences_it() {
        assert_eq!(signed("TS. Nguyễn Văn Minh # ttdn: allow F005 -- theo quy chế của viện"), "");
    }
}
