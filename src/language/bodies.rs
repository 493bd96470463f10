//! Names of bodies in one spelling, so that two ways of writing one body compare equal.

use super::names::folded;
use super::words::is_whole;
use crate::invariant::slice;
use std::borrow::Cow;

/// Short forms that offices use in names, in lower case. Longer ones first.
const SHORT: [(&str, &str); 25] = [
    ("vpubnd", "văn phòng ủy ban nhân dân"),
    ("pcvp", "phó chánh văn phòng"),
    ("cvp", "chánh văn phòng"),
    ("vp", "văn phòng"),
    ("chqs", "chỉ huy quân sự"),
    ("ttđt", "thông tin điện tử"),
    ("tg&dv", "tuyên giáo và dân vận"),
    ("tgdv", "tuyên giáo và dân vận"),
    ("mttqvn", "mặt trận tổ quốc việt nam"),
    ("ubmttq", "ủy ban mặt trận tổ quốc"),
    ("ubnd", "ủy ban nhân dân"),
    ("hđnd", "hội đồng nhân dân"),
    ("mttq", "mặt trận tổ quốc"),
    ("tt&tt", "thông tin và truyền thông"),
    ("vhttdl", "văn hóa, thể thao và du lịch"),
    ("vhtt&dl", "văn hóa, thể thao và du lịch"),
    ("kh&đt", "kế hoạch và đầu tư"),
    ("kh&cn", "khoa học và công nghệ"),
    ("gd&đt", "giáo dục và đào tạo"),
    ("tn&mt", "tài nguyên và môi trường"),
    ("nn&ptnt", "nông nghiệp và phát triển nông thôn"),
    ("bđbp", "bộ đội biên phòng"),
    ("bch", "bộ chỉ huy"),
    ("tp.", "thành phố"),
    ("tp", "thành phố"),
];

/// Levels of administration that close a name: "Sở Nội vụ tỉnh An Bình".
const LEVELS: [&str; 8] = ["tỉnh", "thành phố", "huyện", "thị xã", "quận", "xã", "phường", "đặc khu"];

/// A name as [`folded`] writes it, short forms spelled out.
pub fn normal(name: &str) -> String {
    let folded = folded(name);
    let spelled = folded.split(' ').map(|word| {
        let bare = word.trim_end_matches([',', ';', ':']);
        match SHORT.iter().find(|(short, _)| *short == bare) {
            Some((_, long)) => Cow::Owned(format!("{long}{}", slice(word, bare.len()..))),
            None => Cow::Borrowed(word),
        }
    });
    let joined = spelled.collect::<Vec<_>>().join(" ");
    joined.trim_matches(['-', ';', '.', ',', ' ']).to_owned()
}

/// A normalised name without the level and place that close it: "sở nội vụ tỉnh an bình" → "sở nội vụ". A name that is
/// its place ("báo an bình") or that lists levels ("các huyện, thị xã") stays whole.
pub fn without_place(name: &str, place: &str) -> String {
    let placed = name.strip_suffix(place).filter(|rest| !place.is_empty() && rest.ends_with(' ')).map(str::trim_end);
    let bare = placed.unwrap_or(name);
    let level = LEVELS.iter().find_map(|level| bare.strip_suffix(level).filter(|rest| rest.ends_with(' ')));
    let lists = |rest: &str| rest.ends_with(',') || rest.ends_with("các") || rest.ends_with(" và");
    match level.map(str::trim_end) {
        Some(rest) if !lists(rest) => rest.to_owned(),
        Some(_) => name.to_owned(),
        None if bare.contains(' ') => bare.to_owned(),
        None => name.to_owned(),
    }
}

/// Whether `words` stand in `text` as whole words.
pub fn contains_words(text: &str, words: &str) -> bool {
    // Whether words stand in a text is answered far sooner than where.
    !words.is_empty()
        && text.contains(words)
        && text.match_indices(words).any(|(at, _)| is_whole(text, at..at + words.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_body_written_two_ways_is_one_name() {
        assert_eq!(normal("UBND các huyện, thị xã, TP"), normal("Uỷ ban nhân dân các huyện, thị xã, thành phố"));
        assert_eq!(normal("Sở  TT&TT;"), "sở thông tin và truyền thông");
    }

    #[test]
    fn a_name_loses_its_place() {
        assert_eq!(without_place("sở nội vụ tỉnh an bình", "an bình"), "sở nội vụ");
        assert_eq!(without_place("công an tỉnh", "an bình"), "công an");
        assert_eq!(
            without_place("ủy ban nhân dân các huyện, thị xã, thành phố", "an bình"),
            "ủy ban nhân dân các huyện, thị xã, thành phố"
        );
        assert_eq!(without_place("báo an bình", "an bình"), "báo an bình");
        assert_eq!(without_place("ủy ban nhân dân các xã", "an bình"), "ủy ban nhân dân các xã");
    }
}
