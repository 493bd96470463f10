//! T008: capital letters, the closed list of nd30 Phụ lục II.

use super::patterns::{self, Capital};
use super::phrases::{Phrase, Phrases};
use super::{Finding, Prose};
use crate::language::letters::{same, upper_first};
use crate::language::table::Table;
use crate::language::words::{Word, words};
use std::ops::Range;

/// One row of the closed list.
struct Row {
    right: &'static str,
    group: usize,
}

/// What the rows of a clause share.
struct Group {
    clause: &'static str,
    not_after: &'static [&'static str],
}

struct Lists {
    rows: Phrases<Row>,
    groups: &'static [Group],
    never: Phrases<()>,
}

static LISTS: Lists = include!(concat!(env!("OUT_DIR"), "/capitals.rs"));

/// Capitals of a text that nd30 writes otherwise. Text written wholly in capitals is passed over.
pub fn capitals(prose: &Prose<'_>) -> Vec<Capital> {
    let all = prose.words.as_slice();
    let mut found = Vec::new();
    let mut i = 0;
    while let Some(tail) = all.get(i..).filter(|tail| !tail.is_empty()) {
        let before = i.checked_sub(1).and_then(|i| all.get(i));
        let step = match LISTS.rows.at(tail) {
            Some((row, length)) => {
                found.extend(listed(before, tail, row, length));
                length
            }
            None => {
                found.extend(patterns::at(all, i));
                1
            }
        };
        i += step;
    }
    if found.is_empty() {
        return found;
    }
    let spared = spared(all);
    found.retain(|capital| !spared.iter().any(|range| inside(range, &capital.finding.range)));
    found
}

/// Stretches that are right as they stand, and are left alone.
fn spared(all: &[Word<'_>]) -> Vec<Range<usize>> {
    (0..all.len())
        .filter_map(|i| {
            let tail = all.get(i..)?;
            let (_, length) = LISTS.never.at(tail)?;
            Some(tail.first()?.start..tail.get(length.checked_sub(1)?)?.end)
        })
        .collect()
}

fn inside(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

fn listed(before: Option<&Word<'_>>, tail: &[Word<'_>], row: &Row, length: usize) -> Option<Capital> {
    let (first, last) = (tail.first()?, tail.get(length.checked_sub(1)?)?);
    let group = LISTS.groups.get(row.group)?;
    if before.is_some_and(|before| group.not_after.iter().any(|word| same(word, before.text))) {
        return None;
    }
    let whole = tail.get(..length)?;
    if is_name(before.filter(|_| first.follows()), whole) {
        return None;
    }
    let right = if first.first { upper_first(row.right) } else { row.right.to_owned() };
    let written = words(&right).map(|word| word.text).eq(tail.iter().take(length).map(|word| word.text));
    (!written).then(|| Capital {
        finding: Finding::new(first.start..last.end, right),
        clause: group.clause.to_owned(),
        weak: false,
    })
}

/// What has a name of its own: places, and persons.
const NAMED: [&str; 36] = [
    "xã",
    "phường",
    "trấn",
    "thôn",
    "ấp",
    "bản",
    "làng",
    "buôn",
    "khu",
    "phố",
    "đường",
    "trường",
    "cầu",
    "chợ",
    "hồ",
    "sông",
    "núi",
    "đảo",
    "tổ",
    "khóm",
    "kênh",
    "ga",
    "cảng",
    "học",
    "thông",
    "ông",
    "bà",
    "anh",
    "chị",
    "chí",
    "em",
    "cháu",
    "cô",
    "chú",
    "bác",
    "tên",
];

/// Whether two words with capitals are the name of a place or a person: "xã Quốc Khánh", "ông Nguyễn Quốc Khánh".
fn is_name(before: Option<&Word<'_>>, whole: &[Word<'_>]) -> bool {
    let capitals = whole.len() == 2 && whole.iter().all(Word::is_capital);
    capitals && before.is_some_and(|before| before.is_any(&NAMED) || before.is_capital() && !before.first)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, String)> {
        capitals(&Prose::new(text))
            .into_iter()
            .map(|c| (text.get(c.finding.range.clone()).unwrap(), c.finding.right.unwrap_or_default()))
            .collect()
    }

    #[test]
    fn every_row_of_the_list_is_read_as_a_plan_is() {
        let lines = include_str!("data/capitals.yaml").lines().filter(|line| !line.starts_with('#'));
        for (wrong, right) in lines.filter_map(|line| line.split_once('→')) {
            let words = Prose::new(wrong.trim()).words;
            let (row, length) = LISTS.rows.at(&words).unwrap();
            assert_eq!((row.right, length), (right.trim(), words.len()), "{wrong}");
        }
    }

    #[test]
    fn names_are_written_as_the_decree_writes_them() {
        assert_eq!(found("của Ủy Ban Nhân Dân tỉnh"), [("Ủy Ban Nhân Dân", "Ủy ban nhân dân".into())]);
        assert_eq!(found("giao sở Tài chính chủ trì"), [("sở Tài chính", "Sở Tài chính".into())]);
        assert_eq!(found("tham gia Liên Hợp Quốc"), [("Liên Hợp Quốc", "Liên hợp quốc".into())]);
        assert_eq!(found("tình hình biển Đông"), [("biển Đông", "Biển Đông".into())]);
        assert_eq!(found("dịp Tết nguyên đán"), [("Tết nguyên đán", "tết Nguyên đán".into())]);
        assert_eq!(found("Tết nguyên đán năm nay"), [("Tết nguyên đán", "Tết Nguyên đán".into())]);
    }

    #[test]
    fn parts_of_documents_have_their_own_capitals() {
        assert_eq!(found("theo Khoản 1 điều 24 của Luật"), [("Khoản", "khoản".into()), ("điều", "Điều".into())]);
        assert_eq!(found("tại Điểm a khoản 2"), [("Điểm", "điểm".into())]);
        assert_eq!(found("thực hiện nghị định số 72/2015/NĐ-CP"), [("nghị định", "Nghị định".into())]);
        assert_eq!(found("họp thứ ba, ngày 05/3/2024"), [("ba", "Ba".into())]);
        assert_eq!(found("thực hiện Nghị Quyết số 10/NQ-HĐND"), [("Nghị Quyết", "Nghị quyết".into())]);
        assert_eq!(found("Quyết Định số 12/QĐ-UBND"), [("Quyết Định", "Quyết định".into())]);
        for wrong in ["Luật Căn cước; thông Tư số 17/2024/TT-BCA", "Luật Căn cước; thông tư số 17/2024/TT-BCA"]
        {
            assert_eq!(found(wrong).into_iter().map(|(_, right)| right).collect::<Vec<_>>(), ["Thông tư"], "{wrong}");
        }
        assert_eq!(found("nghị quyết số 10/NQ-HĐND của tỉnh; theo đó, thông tư nêu rõ; thông tư, số liệu"), []);
        assert_eq!(found("của hội đồng Nhân dân tỉnh"), [("hội đồng Nhân dân", "Hội đồng nhân dân".into())]);
        assert_eq!(found("dịp Quốc Khánh 2/9"), [("Quốc Khánh", "Quốc khánh".into())]);
        assert_eq!(found("của Ban thường vụ Tỉnh ủy"), [("Ban thường vụ", "Ban Thường vụ".into())]);
        assert_eq!(found("trên địa bàn Tỉnh Gia Lai"), [("Tỉnh", "tỉnh".into())]);
        assert_eq!(found("đời sống nhân dân được nâng lên"), [("nhân dân", "Nhân dân".into())]);
    }

    #[test]
    fn what_the_law_writes_small_is_right() {
        for text in [
            "quản lý nhà nước, bí mật nhà nước, đối ngoại nhân dân, Hội đồng nhân dân, Ủy ban nhân dân tỉnh",
            "trụ sở Tài chính cũ; ngân sách nhà nước; báo Nhân Dân; Tòa án nhân dân tối cao",
            "Khoản 1 Điều 24 quy định như sau. Điểm a nêu rõ; điểm b khoản 3 Điều 5; những điều 3 năm qua làm được",
            "ỦY BAN NHÂN DÂN TỈNH GIA LAI; Thành phố Hồ Chí Minh; các tỉnh, thành phố Hồ Chí Minh",
            "điểm thông tin tại xã Quốc Khánh; Ủy ban nhân dân phường Quốc Khánh; ông Trần Quốc Khánh; Trường Tiểu học Quốc Khánh",
            "Liên bộ Tài chính - Công Thương; liên sở Tài chính - Xây dựng; hội đồng nhân dân các cấp",
            "tình cảm của nhân dân lao động và của nhân dân các thuộc địa",
            "tình hữu nghị của nhân dân Lào và nhân dân các nước; với nhân dân thế giới; nhân dân hai nước",
            "chỉ huy phòng không nhân dân các cấp; cấp đổi chứng minh nhân dân; Luật Bảo vệ sức khỏe nhân dân; Ban thường vụ cấp ủy quyết định",
            "lần thứ ba ngày càng đông; Tỉnh ủy, Tỉnh đoàn, Huyện ủy Đức Cơ; Tết Nguyên đán",
        ] {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
    }
}
